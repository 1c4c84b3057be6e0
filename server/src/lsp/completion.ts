// Completion inside a suppression, and nowhere else: its forms, and the names of rules.
import { CompletionItemKind, type CompletionItem, type CompletionParams } from 'vscode-languageserver';
import { isNamingRules } from '../core/front-matter.ts';
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
  const next = wordsNext(line, offset - start, await isMatter(session, uri, offset), session.messages);
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

async function isMatter(session: Session, uri: string, offset: number): Promise<boolean> {
  const text = session.drafts.get(uri)?.document.getText() ?? '';
  if (!text.includes('factdesk-disable')) return false;
  const checked = await check(session, uri);
  const block = checked?.reading.blocks[0]?.block;
  return block?.kind === 'matter' && isNamingRules(text, block, offset);
}
