// Sets off verification marks, suppression comments and disclaimers in drafts that have no grammar, or another one.
// In Markdown the grammar in syntaxes/ does the same.
import * as vscode from 'vscode';
import { isDraft } from './server.ts';

/** Lines above the visible ones that are looked at too: a disclaimer may begin there. */
const LINES_ABOVE = 40;

/** UTF-16 units; a screenful longer than this is left as it is (a file that is one endless line). */
const MAX_LENGTH = 100_000;

/**
 * What is set off, by the theme colour it gets; the same as in syntaxes/, for the same words.
 *
 * mark matches: `[CHECK: with the port]`, `rose TK percent`; not: `[check]`, `TK-421`
 * suppression matches: `<!-- factdesk-disable-next-line unsourced-number -- own count -->`, `[factdesk: disable-file]`,
 * `{/* factdesk-disable-block *\/}`;
 * not: `<!-- a note -->`
 * disclaimer matches, to the end of its paragraph: `Disclaimer: This article …`, `Editor's note: …`;
 * not: `A disclaimer: …`
 */
const PATTERNS = {
  mark: /\[(?:CHECK|CONFIRM|VERIFY|TK|[Cc]itation needed|[Uu]nverified|[Nn]ot independently verified|Независимо не проверено|未经独立核实)(?![\p{L}\p{N}])[^[\]\n]{0,80}\](?![([:])|(?<![\p{L}\p{N}_-])(?:TK){1,2}(?![\p{L}\p{N}_-])/gu,
  suppression:
    /<!--\s?factdesk-(?:disable|enable)[^\n<>]{0,300}-->|\{\/\*\s?factdesk-(?:disable|enable)[^\n{}]{0,300}\}|\[\s?factdesk:\s?(?:disable|enable)[^\n[\]]{0,300}\]/giu,
  disclaimer:
    /^(?:disclaimer|editor(?:['’]s|s['’]) note|дисклеймер|примечание редакции|免责声明|编者注) ?[:：].*(?:\r?\n[^\S\r\n]*\S.*)*/gimu,
} as const;

type Kind = keyof typeof PATTERNS;
const KINDS = Object.keys(PATTERNS) as Kind[];

/** Starts setting off marks in every such editor on screen, until it is disposed of. */
export function markDrafts(): vscode.Disposable {
  const types: Record<Kind, vscode.TextEditorDecorationType> = {
    mark: vscode.window.createTextEditorDecorationType({
      color: new vscode.ThemeColor('factdesk.markForeground'),
      fontWeight: 'bold',
    }),
    suppression: vscode.window.createTextEditorDecorationType({
      color: new vscode.ThemeColor('factdesk.suppressionForeground'),
    }),
    disclaimer: vscode.window.createTextEditorDecorationType({
      color: new vscode.ThemeColor('factdesk.disclaimerForeground'),
      fontStyle: 'italic',
    }),
  };
  const mark = (editor: vscode.TextEditor) => {
    for (const kind of KINDS) editor.setDecorations(types[kind], findRanges(editor, PATTERNS[kind]));
  };
  const markAll = (editors: readonly vscode.TextEditor[]) => editors.forEach(mark);
  const markVisible = (document: vscode.TextDocument) =>
    markAll(vscode.window.visibleTextEditors.filter((editor) => editor.document === document));
  markAll(vscode.window.visibleTextEditors);
  return vscode.Disposable.from(
    ...Object.values(types),
    vscode.window.onDidChangeVisibleTextEditors(markAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => mark(textEditor)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => markVisible(document)),
    vscode.workspace.onDidOpenTextDocument(markVisible), // also said when a document's language changes
  );
}

/** Ranges on screen that a pattern matches; none in Markdown, and none where there is no draft. */
function findRanges({ document, visibleRanges }: vscode.TextEditor, pattern: RegExp): vscode.Range[] {
  if (document.languageId === 'markdown' || !isDraft(document)) return [];
  return visibleRanges.flatMap(({ start, end }) => {
    const first = new vscode.Position(Math.max(0, start.line - LINES_ABOVE), 0);
    const text = document.getText(new vscode.Range(first, document.lineAt(end.line).range.end));
    if (text.length > MAX_LENGTH) return [];
    const from = document.offsetAt(first);
    return [...text.matchAll(pattern)].map(
      ({ index, 0: words }) =>
        new vscode.Range(document.positionAt(from + index), document.positionAt(from + index + words.length)),
    );
  });
}
