// "Explain Settings": which value holds for the draft, and which place says so, in a page that cannot be written in.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SETTINGS_REQUEST } from '../../server/src/lsp/protocol.ts';
import { findFront } from './front.ts';
import { basename } from './place.ts';

/** The scheme of the page, which is no draft. */
const SCHEME = 'factdesk-settings';

/** Offers the page and the command that opens it. */
export function explainSettings(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ query }) =>
        client.sendRequest<string>(SETTINGS_REQUEST, { uri: decodeURIComponent(query) }),
    }),
    vscode.commands.registerCommand('factdesk.explainSettings', async () => {
      const draft = findFront()?.document.uri;
      if (!draft || draft.scheme === SCHEME) {
        await vscode.window.showInformationMessage(
          vscode.l10n.t('Open a draft first: settings can differ from draft to draft.'),
        );
        return;
      }
      // A page once shown is kept by its address, so each showing has one of its own.
      const page = vscode.Uri.from({
        scheme: SCHEME,
        path: `/${vscode.l10n.t('Settings of {0}', basename(draft))}`,
        query: encodeURIComponent(draft.toString()),
        fragment: String(Date.now()),
      });
      await vscode.window.showTextDocument(page, { preview: true, viewColumn: vscode.ViewColumn.Beside });
    }),
  );
}
