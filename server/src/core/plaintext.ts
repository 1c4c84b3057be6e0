/** Plain text: drafts pasted from a page, with one paragraph a line, bullets without blank lines and pipe rows without a delimiter row. */
import type { Block, BlockKind, Citation, Markup } from './draft.ts';
import { scanSigns } from './markup.ts';
import type { Span } from './span.ts';

const NO_MARKUP: Markup = { blanks: [], citations: [] };

// "- item" | "• item" | not "-5 degrees"
const BULLET = /^\s*(?:[-*•‣·◦–]\s|\d{1,3}[.)]\s)/u;

const bySpan = (a: Span, b: Span) => a.start - b.start || b.end - a.end;

/** Markup of a block that no parser has read: addresses and other signs, and `lead` units of bullet at its head. */
export function plainMarkup(text: string, lead = 0): Markup {
  const blanks: Span[] = lead > 0 ? [{ start: 0, end: lead }] : [];
  const citations: Citation[] = [];
  scanSigns(text, blanks, citations);
  return blanks.length === 0 ? NO_MARKUP : { blanks: blanks.sort(bySpan), citations: citations.sort(bySpan) };
}

function toBlock(text: string, kind: BlockKind, start: number, end: number, lead = 0): Block {
  return { kind, start, end, level: 0, markup: () => plainMarkup(text.slice(start, end), lead) };
}

/** Whether a line is a row of cells: it starts with a pipe and has another. */
export const isPipeRow = (line: string) => /^\s*\|/.test(line) && line.includes('|', line.indexOf('|') + 1);

/** The cells of a pipe row as blocks; a delimiter row (`|---|`) has none. `start` is the row's offset. */
export function readPipeRow(text: string, start: number, end: number): Block[] {
  const cells: Block[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && (text[at] !== '|' || text[at - 1] === '\\')) continue;
    if (/[^\s|:-]/.test(text.slice(from, at))) cells.push(toBlock(text, 'table-cell', ...trimmed(text, from, at)));
    from = at + 1;
  }
  return cells;
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return [from, to];
}

/** Whether a draft is hard-wrapped: no line is wider than a letter. A pasted page has its paragraphs in one line each. */
function isHardWrapped(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > 100) return false;
    start = end + 1;
  }
  return true;
}

/** Whether a line of a hard-wrapped draft goes on in the next. */
function goesOn(line: string, next: string): boolean {
  if (line.trimEnd().length < 50 || /[.!?:;”"’)\]]\s*$/u.test(line)) return false;
  return next.trim() !== '' && !BULLET.test(next) && !isPipeRow(next);
}

function kindOf(line: string): BlockKind {
  if (BULLET.test(line)) return 'list-item';
  return /^\s*>/.test(line) ? 'quote' : 'paragraph';
}

/** The blocks of a plain text, in order. Lines that hold no words are none. Offsets are UTF-16 units. */
export function readPlainText(text: string): Block[] {
  const blocks: Block[] = [];
  const wrapped = isHardWrapped(text);
  let open = -1;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    const end = text[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
    const line = text.slice(start, end);
    const from = open >= 0 ? open : start;
    const after = newline < 0 ? '' : text.slice(newline + 1, lineEnd(text, newline + 1));
    if (isPipeRow(line)) blocks.push(...readPipeRow(text, start, end));
    else if (wrapped && goesOn(line, after)) open = from;
    else if (line.trim() !== '' || open >= 0) {
      const lead = BULLET.exec(text.slice(from, Math.min(from + 8, end)))?.[0].length ?? 0;
      blocks.push(toBlock(text, kindOf(text.slice(from, from + 12)), from, end, lead));
      open = -1;
    }
    start = stop + 1;
  }
  if (open >= 0) blocks.push(toBlock(text, 'paragraph', open, text.length));
  return blocks;
}

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? Math.min(text.length, start + 400) : Math.min(newline, start + 400);
}
