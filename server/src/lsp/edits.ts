// Fixes as edits of a workspace, with places to fill in where the editor can have them.
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { FixEdit } from '../core/fixes/fix.ts';
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
  const edits = fixEdits.map((edit): TextEdit | SnippetTextEdit =>
    edit.gap && client.snippetEdits
      ? {
          range: toRange(document, edit),
          snippet: { kind: 'snippet', value: toSnippet(edit.text, edit.gap) },
        }
      : { range: toRange(document, edit), newText: edit.text },
  );
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** `, according to TK` with a gap at `TK` becomes `, according to ${1:TK}`: all gaps of an edit are filled in at once. */
function toSnippet(text: string, { start, end }: NonNullable<FixEdit['gap']>): string {
  return `${escape(text.slice(0, start))}\${1:${escape(text.slice(start, end))}}${escape(text.slice(end))}`;
}

/** Signs that mean something in a snippet, made to stand for themselves. */
const escape = (words: string): string => words.replace(/[\\$}]/g, '\\$&');
