// Quick fixes that need more than an edit: the clipboard, and a file to be opened. All that is put in comes from the server.
import * as vscode from 'vscode';
import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';
import {
  CLIENT_COMMANDS,
  LINK_REQUEST,
  SILENCE_REQUEST,
  type LinkParams,
  type SilenceParams,
  type SilenceResult,
} from '../../server/src/lsp/protocol.ts';
import { toRange } from './facts.ts';

type WorkspaceEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/** Tells the server which commands this client has, and that it reads files. To be called before the client starts. */
export function announceAbilities(client: BaseLanguageClient): void {
  const commands = Object.values(CLIENT_COMMANDS);
  const feature: StaticFeature = {
    fillClientCapabilities: (capabilities) => {
      const others = capabilities.experimental as object | undefined;
      capabilities.experimental = { ...others, factdesk: { commands, readsFiles: true, status: true } };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  };
  client.registerFeature(feature);
}

/** The commands behind those fixes. */
export const registerFixes = (client: BaseLanguageClient, log: vscode.LogOutputChannel): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(CLIENT_COMMANDS.link, (offer: unknown) =>
      attempt(vscode.l10n.t('The number could not be linked'), log, () => linkNumber(client, offer)),
    ),
    vscode.commands.registerCommand(CLIENT_COMMANDS.silence, (offer: unknown) =>
      attempt(vscode.l10n.t('The outlet could not be silenced'), log, () => silenceOutlet(client, offer)),
    ),
  );

/** Runs a fix that answers why it was not done, if so, and tells the writer. */
async function attempt(
  failure: string,
  log: vscode.LogOutputChannel,
  fix: () => Promise<string | null>,
): Promise<void> {
  let reason: string | null;
  try {
    reason = await fix();
  } catch (error) {
    log.warn(String(error));
    reason = error instanceof Error ? error.message : String(error);
  }
  if (reason !== null) void vscode.window.showInformationMessage(vscode.l10n.t('{0}: {1}', failure, reason));
}

/** Links a number to the address on the clipboard, which is read here and nowhere else. */
async function linkNumber(client: BaseLanguageClient, offer: unknown): Promise<string | null> {
  const address = (await vscode.env.clipboard.readText()).trim();
  if (!/^https?:\/\/\S+$/iu.test(address))
    return vscode.l10n.t('there is no web address (http or https) on the clipboard.');
  const params: LinkParams = { offer, address };
  const answer = await client.sendRequest<WorkspaceEdit>(LINK_REQUEST, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  return edit && (await vscode.workspace.applyEdit(edit))
    ? null
    : vscode.l10n.t('the draft has changed, or the address has signs in it that no link can have.');
}

/** Opens the configuration file of the draft, made first if need be, and puts the entry in, with the cursor at its reason. */
async function silenceOutlet(client: BaseLanguageClient, offer: unknown): Promise<string | null> {
  const ask = (params: SilenceParams) => client.sendRequest<SilenceResult | null>(SILENCE_REQUEST, params);
  const file = await ask({ offer });
  if (!file) return vscode.l10n.t('the draft lies in no folder that could have a configuration file.');
  const uri = client.protocol2CodeConverter.asUri(file.uri);
  if (!file.exists) {
    const creation = new vscode.WorkspaceEdit();
    creation.createFile(uri, { ignoreIfExists: true });
    await vscode.workspace.applyEdit(creation);
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const answer = await ask({ offer, text: document.getText() });
  if (!answer?.edit) return vscode.l10n.t('the configuration file cannot be read.');
  const editor = await vscode.window.showTextDocument(document);
  const { range, text, gap } = answer.edit;
  // No snippet: the editor would indent its lines anew.
  if (!(await editor.edit((edit) => edit.replace(toRange(range), text))))
    return vscode.l10n.t('the file has changed.');
  const { start, end } = toRange(gap);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection);
  return null;
}
