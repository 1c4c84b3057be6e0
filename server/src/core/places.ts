/** Places: where in a draft an insertion may stand. */
import type { Reading } from './reading.ts';
import type { Report } from './report.ts';
import { overlaps, type Span } from './span.ts';

/** The line break a text uses. */
export const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Where the first word may stand: after a byte order mark. */
export const startOfText = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

/** Offset of the end of the line that `at` stands in, before its line break. */
export function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}

// "© 2025 A" | "0 Comments" | "Share this" | "Related: B" | not "Shares fell"
const FURNITURE =
  /^\W*(?:©|\(c\) ?\d|copyright\b|all rights reserved|\d+ (?:comments?|shares?|likes?|views?|replies)\s*$|(?:no )?comments?\s*$|share (?:this|on|via)\b|share\s*$|related\b|read (?:more|next|also)\b|follow us|subscribe|sign up|tags?:|filed under|posted (?:by|in|on)|leave a (?:comment|reply)|advertisement|newsletter|print\s*$|e-?mail\s*$|tweet\s*$|about the author|photo:)/iu;

/** Whether a block is no part of the body of the article: definitions, comments, furniture, lists of sources. */
function isAfterBody(reading: Reading, i: number): boolean {
  const placed = reading.blocks[i];
  if (!placed) return false;
  const { kind } = placed.block;
  return (
    kind === 'footnote' ||
    kind === 'comment' ||
    kind === 'matter' ||
    placed.reading.prose.trim() === '' ||
    FURNITURE.test(placed.reading.prose)
  );
}

/** Offset right after the last paragraph of the body: before footnotes, a list of sources, a copyright line and page furniture. */
export function endOfBody(reading: Reading): number {
  const { text } = reading.draft;
  const sources = reading.blocks.findIndex(
    ({ block, reading: own }) => block.kind === 'heading' && own.role === 'sources',
  );
  let last = (sources > 0 ? sources : reading.blocks.length) - 1;
  while (last >= 0 && isAfterBody(reading, last)) last--;
  const block = reading.blocks[last]?.block;
  const first = reading.blocks[0]?.block;
  if (!block || isEditorialNoteOnly(reading, last))
    return first?.kind === 'matter' ? first.end : startOfText(text);
  let end = endOfLine(text, block.end);
  // A table row or a quotation goes on in the next line: stay outside of it.
  while (/^\r?\n[ \t]*[|>]/.test(text.slice(end, end + 40)))
    end = endOfLine(text, end + (text[end] === '\r' ? 2 : 1));
  return end;
}

const isEditorialNoteOnly = (reading: Reading, last: number) =>
  last === 0 && reading.blocks[0]?.reading.role === 'note';

/** Offset after the sentence a finding stands in, or null where nothing may be put: in a heading, a block quote, or within a quotation. */
export function placeAfterSentence(reading: Reading, report: Report, finding: Span): number | null {
  const claim = report.claims.find((candidate) => overlaps(candidate, finding));
  const placed = claim && reading.blocks[claim.block];
  if (!claim || !placed || placed.block.kind === 'heading' || placed.block.kind === 'quote') return null;
  const { text } = reading.draft;
  const local = claim.end - placed.block.start;
  if (isInsideQuotation(placed.reading.prose, local)) return null;
  const link = placed.reading.citations.find(
    (citation) => citation.start < local && local <= citation.end + 1 && citation.end > local - 1,
  );
  let at = link && link.end > local - 1 ? Math.max(claim.end, placed.block.start + link.end) : claim.end;
  while (/[*_”"’)\]]/.test(text[at] ?? '') && at < placed.block.end && !/\s/.test(text[at - 1] ?? '')) at++;
  return at > placed.block.end ? placed.block.end : at;
}

/** Whether a quotation that is open at `at` goes on after it. */
function isInsideQuotation(prose: string, at: number): boolean {
  const before = prose.slice(0, at);
  const curly = before.lastIndexOf('“') > before.lastIndexOf('”');
  const straight = (before.split('"').length - 1) % 2 === 1;
  const rest = prose.slice(at);
  return (curly && !/^[.!?,]?”/.test(rest)) || (straight && !/^[.!?,]?"/.test(rest));
}
