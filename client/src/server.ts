// How the editor speaks with the language server, wherever that runs: about which documents, and what it says of itself.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { LANGUAGES, type StartOptions } from '../../server/src/lsp/protocol.ts';
import { tickOff } from './first-minute.ts';
import { restartOnEnd } from './restarts.ts';

/**
 * The kinds of document that are drafts. Without a scheme: a draft may be a file, not yet saved, on a machine far away,
 * or in a repository that is on no machine at all.
 */
const DRAFTS = LANGUAGES.map((language) => ({ language }));

/**
 * Whether a document is a draft: of a language that drafts are written in, and kept somewhere, or still to be kept.
 * None is what only looks like a document: the message of a commit (`vscode-scm:`), a comment on a pull request
 * (`comment:`), the log of a program (`output:`), the page that explains settings. Nor is what cannot be written in, such as the old side of a comparison
 * (`git:`): what was wrong there may be mended long since, and would stand in the Problems panel twice.
 */
export const isDraft = (document: vscode.TextDocument): boolean =>
  vscode.languages.match(DRAFTS, document) > 0 && isKept(document.uri);

/** Not yet saved, or a cell of a notebook, which is kept with it. */
const KEPT = new Set(['untitled', 'vscode-notebook-cell']);

const isKept = ({ scheme }: vscode.Uri): boolean =>
  KEPT.has(scheme) || vscode.workspace.fs.isWritableFileSystem(scheme) === true;

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
        if (isKept(document.uri)) await next(document);
      },
      didChange: async (event, next) => {
        if (isKept(event.document.uri)) await next(event);
      },
      didClose: async (document, next) => {
        if (isKept(document.uri)) await next(document);
      },
      provideDiagnostics: (document, previous, token, next) =>
        isKept(document instanceof vscode.Uri ? document : document.uri)
          ? next(document, previous, token)
          : undefined,
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        if (hover) void tickOff('hover');
        return hover;
      },
      resolveCodeAction: async (action, token, next) => {
        void tickOff('fix');
        return next(action, token);
      },
    },
  };
}
