// From the report to the draft: shows the words that a link in a report leads to.
import * as vscode from 'vscode';

/**
 * Shows line `line` (1 is the first) of a draft, in the column where that draft is open already, and puts the cursor
 * there. `column` is in UTF-16 units and 1 is the first.
 */
export async function showPlace(uri: string, line: number, column = 1): Promise<void> {
  const draft = vscode.Uri.parse(uri, true);
  try {
    const document = await vscode.workspace.openTextDocument(draft);
    const place = document.validatePosition(new vscode.Position(line - 1, column - 1));
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: columnOf(draft),
      selection: new vscode.Range(place, place),
    });
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } catch {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} is not open any more, so its place cannot be shown.', basename(draft)),
    );
  }
}

function columnOf(draft: vscode.Uri): vscode.ViewColumn {
  const shows = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === draft.toString();
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(shows));
  return group?.viewColumn ?? vscode.ViewColumn.One;
}

/** The last part of a draft's name: `strike.md` of `file:///drafts/strike.md`. */
export function basename({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
