// The first minute: the walkthrough, the sample draft it opens, and which of its steps were taken.
import * as vscode from 'vscode';

/** The commands that open the walkthrough and the sample draft. */
export const firstMinute = ({ extension, extensionUri }: vscode.ExtensionContext): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('factdesk.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#firstMinute`),
    ),
    vscode.commands.registerCommand('factdesk.openSample', () => openSample(extensionUri)),
  );

/** Opens a copy that lies in no file, so that whatever the writer does to it, the next one is whole again. */
async function openSample(extensionUri: vscode.Uri): Promise<void> {
  const file = vscode.Uri.joinPath(extensionUri, 'walkthrough/sample.md');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  // Beside the walkthrough, so that both can be read.
  const { activeTextEditor, tabGroups } = vscode.window;
  const isPage = !activeTextEditor && tabGroups.activeTabGroup.activeTab;
  const viewColumn = isPage ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(document, { preview: false, viewColumn });
}

/**
 * Ticks off a step of the walkthrough that is no command: a hover was read, or a quick fix was looked into. Said for a
 * moment only: VS Code goes by changes, and ticks nothing off that was so before the walkthrough was first opened.
 */
export async function tickOff(step: 'hover' | 'fix'): Promise<void> {
  for (const value of [true, undefined])
    await vscode.commands.executeCommand('setContext', `factdesk.tried.${step}`, value);
}
