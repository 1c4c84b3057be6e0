// "Link this number to the address on the clipboard": the clipboard is read when that is picked, and never before.
import * as vscode from 'vscode';
import type { LanguageClient, StaticFeature } from 'vscode-languageclient/node';
import {
  LINK_COMMAND,
  LINK_REQUEST,
  type LinkParams,
  type OwnCapabilities,
} from '../../server/src/lsp/protocol.ts';

type WorkspaceEdit = Parameters<LanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/** Tells the server that this client can do it. To be called before the client starts. */
export function announceLinks(client: LanguageClient): void {
  const own: OwnCapabilities = { linksFromClipboard: true };
  const feature: StaticFeature = {
    fillClientCapabilities: (capabilities) => {
      capabilities.experimental = { ...(capabilities.experimental as object | undefined), factdesk: own };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  };
  client.registerFeature(feature);
}

/** The command behind the quick fix. */
export const linkNumbers = (client: LanguageClient): vscode.Disposable =>
  vscode.commands.registerCommand(LINK_COMMAND, (offer: unknown) => linkNumber(client, offer));

async function linkNumber(client: LanguageClient, offer: unknown): Promise<void> {
  const address = (await vscode.env.clipboard.readText()).trim();
  if (!/^https?:\/\/\S+$/iu.test(address)) {
    void vscode.window.showInformationMessage('There is no web address (http or https) on the clipboard.');
    return;
  }
  const params: LinkParams = { offer, address };
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(
    await client.sendRequest<WorkspaceEdit>(LINK_REQUEST, params),
  );
  if (!edit || !(await vscode.workspace.applyEdit(edit)))
    void vscode.window.showInformationMessage(
      'The number could not be linked: the draft has changed, or the address holds signs that no link can.',
    );
}
