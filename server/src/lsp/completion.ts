// Completion inside a suppression, and nowhere else: its forms, and the names of rules.
import { CompletionItemKind, type CompletionItem, type CompletionParams } from 'vscode-languageserver';
import { fieldAt } from '../core/front-matter.ts';
import { wordsNext } from '../core/suppression-words.ts';
import { lineAt, toRange } from './positions.ts';
import { check, settle, type Session } from './session.ts';

/** What can be written at a place of a draft; nothing at most places, which is told without reading the draft. */
export async function answerCompletion(
  session: Session,
  { textDocument: { uri }, position }: CompletionParams,
): Promise<CompletionItem[]> {
  await settle(session);
  const document = session.drafts.get(uri)?.document;
  if (!document) return [];
  const offset = document.offsetAt(position);
  const { text: line, from: start } = lineAt(document, offset);
  const field = await startOfField(session, uri, offset);
  const matter = field === null ? null : field - start;
  const next = wordsNext(line, offset - start, matter, session.messages);
  if (!next) return [];
  const range = toRange(document, { start: start + next.start, end: start + next.end });
  return next.words.map(({ word, meaning }, i) => ({
    label: word,
    // What reaches least far comes first; editors would go by the letters, and `disable` silences all the rest.
    sortText: String(i),
    detail: meaning,
    kind: CompletionItemKind.Keyword,
    textEdit: { range, newText: word },
  }));
}

/** Where the words begin that `offset` stands in, if it stands in front matter where rules may be named; null elsewhere. */
async function startOfField(session: Session, uri: string, offset: number): Promise<number | null> {
  const text = session.drafts.get(uri)?.document.getText() ?? '';
  if (!text.includes('factdesk-disable')) return null;
  const checked = await check(session, uri);
  const block = checked?.reading.blocks[0]?.block;
  const field = block?.kind === 'matter' ? fieldAt(text, block, offset) : undefined;
  return field ? Math.min(field.words.start, offset) : null;
}
