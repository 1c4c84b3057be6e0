// How the editor speaks with the language server, wherever that runs: about which documents, and what it says of itself.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { StartOptions } from '../../server/src/lsp/protocol.ts';
import { restartOnEnd } from './restarts.ts';
import { SCHEME as SETTINGS_PAGE } from './settings.ts';

/**
 * The kinds of document that are drafts. Without a scheme: a draft may be a file, not yet saved, on a machine far away,
 * or in a repository that is on no machine at all.
 */
export const DRAFTS = [{ language: 'markdown' }, { language: 'plaintext' }];

/** Makes the client for a server that is not started yet: `node.ts` for a process, `browser.ts` for a web worker. */
export type CreateClient = (
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/** What holds of every client. */
export function toClientOptions(outputChannel: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: DRAFTS,
    outputChannel,
    errorHandler: restartOnEnd(),
    // Asked at each start, since a workspace may come to be trusted.
    initializationOptions: (): StartOptions => ({ trusted: vscode.workspace.isTrusted }),
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
 * may be mended long since, and would stand in the Problems panel twice. Nor can the page that explains settings.
 */
const canChange = ({ scheme }: vscode.Uri) =>
  scheme !== SETTINGS_PAGE && vscode.workspace.fs.isWritableFileSystem(scheme) !== false;
