// The language server as the editor starts it: a process of its own, spoken to over Node's channel between processes.
import * as vscode from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { restartOnEnd } from './restarts.ts';

/**
 * The kinds of document that are drafts. Without a scheme: a draft may be a file, not yet saved, or on a machine far
 * away.
 */
export const DRAFTS = [{ language: 'markdown' }, { language: 'plaintext' }];

/** Port on which a server started for debugging can be looked into, as `.vscode/launch.json` says. */
const INSPECT_PORT = 6009;

/** The client for the server in `dist/server.js`; not yet started. */
export function createServerClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const options: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: {
      module,
      transport: TransportKind.ipc,
      options: { execArgv: ['--nolazy', `--inspect=${INSPECT_PORT}`] },
    },
  };
  return new LanguageClient('factdesk', 'Factdesk', options, toClientOptions(log));
}

function toClientOptions(outputChannel: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: DRAFTS,
    outputChannel,
    errorHandler: restartOnEnd(),
    middleware: {
      didOpen: async (document, next) => {
        if (canChange(document.uri)) await next(document);
      },
      provideDiagnostics: (document, previous, token, next) =>
        canChange(document instanceof vscode.Uri ? document : document.uri)
          ? next(document, previous, token)
          : undefined,
    },
  };
}

/**
 * Whether a document can be written in. The old side of a comparison, `git:/strike.md`, cannot: what was wrong there
 * may be mended long since, and would stand in the Problems panel twice.
 */
const canChange = ({ scheme }: vscode.Uri) => vscode.workspace.fs.isWritableFileSystem(scheme) !== false;
