// Fixes as edits of a workspace, with places to fill in where the editor can have them.
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FixEdit } from '../core/fixes/fix.ts';
import type { Span } from '../core/span.ts';
import type { Client } from './client.ts';
import type { Checked } from './documents.ts';
import { toRange, toTextEdits } from './positions.ts';

/** The edits of a fix, for the version of the draft they were made from where the editor can tell versions apart. */
export function toWorkspaceEdit(
  { document }: Checked,
  client: Client,
  fixEdits: readonly FixEdit[],
): WorkspaceEdit {
  const { uri, version } = document;
  if (!client.versionedEdits) return { changes: { [uri]: toTextEdits(document, fixEdits) } };
  // From back to front: Zed puts snippets in one after another, each where the draft had its place before the first.
  const backwards = [...fixEdits].sort((one, other) => other.start - one.start);
  const edits = backwards.map((edit): TextEdit | SnippetTextEdit => {
    const range = toRange(document, edit);
    return edit.gap && client.snippetEdits
      ? { range, snippet: { kind: 'snippet', value: toSnippet(edit.text, edit.gap) } }
      : { range, newText: edit.text };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** `, according to TK` with a gap at `TK` becomes `, according to ${1:TK}`: all gaps of a fix are filled in at once. */
function toSnippet(text: string, { start, end }: Span): string {
  const [before, words, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  return `${escape(before)}\${1:${escape(words)}}${escape(after)}`;
}

/** Signs that mean something in a snippet, made to stand for themselves. */
const escape = (words: string): string => words.replace(/[\\$}]/g, '\\$&');
