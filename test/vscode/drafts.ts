// What tests inside VS Code do with drafts: open them, wait for what the server says of them, and put everything away.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A draft of the samples with findings of every kind. */
export const GIANT = 'harbour-giant.md';

/** Asks until there is an answer: VS Code cancels a request, or answers it with nothing, while a draft changes. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
) {
  for (const end = Date.now() + 45_000; Date.now() < end;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for ${what}`);
}

export function draftUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(draftUri(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** What the Problems panel has from Factdesk on a draft. */
export const findings = ({ uri }: vscode.TextDocument, rule?: string) =>
  vscode.languages.getDiagnostics(uri).filter((each) => {
    const code = typeof each.code === 'object' ? each.code.value : each.code;
    return each.source === 'factdesk' && (rule === undefined || code === rule);
  });

export const aFinding = (document: vscode.TextDocument, rule?: string) =>
  until(`a finding ${rule ?? ''}`, () => findings(document, rule)[0]);

export async function fixFor(
  document: vscode.TextDocument,
  rule: string,
  title: RegExp,
): Promise<vscode.CodeAction> {
  return until(`the fix ${String(title)}`, async () => {
    const range = findings(document, rule)[0]?.range;
    if (!range) return undefined;
    const { QuickFix } = vscode.CodeActionKind;
    const actions = await vscode.commands
      .executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        QuickFix.value,
        20,
      )
      .then(
        (found) => found,
        () => [],
      );
    return actions.find((action) => title.test(action.title) && (action.edit ?? action.command));
  });
}

/** A draft that was never saved, in the editor. */
export async function write(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Picks a fix as the menu of quick fixes does: first its edit, then its command. */
export async function pick(editor: vscode.TextEditor, rule: string, title: RegExp): Promise<void> {
  const fix = await fixFor(editor.document, rule, title);
  if (fix.edit) assert.ok(await vscode.workspace.applyEdit(fix.edit));
  if (fix.command)
    await vscode.commands.executeCommand(
      fix.command.command,
      ...((fix.command.arguments ?? []) as unknown[]),
    );
}

export async function insertAtEnd(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Closes everything; what is not saved is let go without a question. */
export async function closeAll(): Promise<void> {
  // By tabs: a log in the panel is an active editor too, and nothing closes it.
  const open = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
  for (let tries = 50; open() > 0 && tries > 0; tries--)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
