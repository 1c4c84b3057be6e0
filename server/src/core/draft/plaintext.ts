/** Plain text: drafts pasted from a page, with one paragraph a line, bullets without blank lines and pipe rows without a delimiter row. */
import { joinHeads, ROW_HEAD } from './cells.ts';
import type { BlockKind, Citation, MarkedBlock, Markup, Section } from './draft.ts';
import { scanSigns } from './markup.ts';
import type { Span } from '../span.ts';

const NO_MARKUP: Markup = { blanks: [], citations: [], captions: [] };

// "- item" | "• item" | not "-5 degrees"
const BULLET = /^\s*(?:[-*•‣·◦–]\s|\d{1,3}[.)]\s)/u;

const bySpan = (a: Span, b: Span) => a.start - b.start || b.end - a.end;

/** Markup of a block that no parser has read: addresses and other signs, and `lead` units of bullet at its head. */
export function plainMarkup(text: string, lead = 0): Markup {
  const blanks: Span[] = lead > 0 ? [{ start: 0, end: lead }] : [];
  const citations: Citation[] = [];
  scanSigns(text, blanks, citations);
  return blanks.length === 0
    ? NO_MARKUP
    : { blanks: blanks.sort(bySpan), citations: citations.sort(bySpan), captions: [] };
}

function toBlock(words: string, kind: BlockKind, start: number, end: number, lead = 0): MarkedBlock {
  return { kind, start, end, level: 0, markup: plainMarkup(words.slice(start, end), lead) };
}

/** Whether a line is a row of cells: it starts with a pipe and has another. */
export const isPipeRow = (line: string) => /^\s*\|/.test(line) && line.includes('|', line.indexOf('|') + 1);

/** The cells of a pipe row as blocks; a delimiter row (`|---|`) has none. `start` is the row's offset; `markupOf` tells the markup between two offsets. */
export function readPipeRow(
  text: string,
  start: number,
  end: number,
  markupOf = (from: number, to: number): Markup => plainMarkup(text.slice(from, to)),
): MarkedBlock[] {
  const cells: MarkedBlock[] = [];
  let rowHead = '';
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && (text[at] !== '|' || text[at - 1] === '\\')) continue;
    if (/[^\s|:-]/.test(text.slice(from, at))) {
      const [first, last] = trimmed(text, from, at);
      const level = cells.length > 0 ? 0 : ROW_HEAD;
      const head = joinHeads('', rowHead);
      cells.push({ kind: 'table-cell', start: first, end: last, level, markup: markupOf(first, last), head });
      rowHead = headAfter(text.slice(first, last), rowHead);
    }
    from = at + 1;
  }
  return cells;
}

// "Deaths" | "Output (m tons)" | not "40", "12%"
const WORDS = /\p{L}{2}/u;
/** UTF-16 units of a cell that heads those behind it. */
const LONGEST_ROW_HEAD = 40;

/** What heads the cells behind one of a row: it, where it is a few words without a figure; no sentence does. */
const headAfter = (cell: string, before: string): string =>
  !WORDS.test(cell) ? before : cell.length > LONGEST_ROW_HEAD || /\d/.test(cell) ? '' : cell;

function trimmed(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return [from, to];
}

/** UTF-16 units of the widest line in a letter. */
const WIDEST = 100;

// A note put into a line makes it wider, and the draft no other. "[Not independently verified]" | "[^12]" | not "(a)"
const ASIDE = /\[[^[\]]{0,80}\]/g;

/** Whether a draft is hard-wrapped: no line is wider than a letter. A pasted page has its paragraphs in one line each. */
function isHardWrapped(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > WIDEST && text.slice(start, end).replace(ASIDE, '').length > WIDEST) return false;
    start = end + 1;
  }
  return true;
}

// A line that only speaks to the desk. "[factdesk: disable-next-line -- counted]" | "<!-- factdesk-disable -->" | not "[factdesk: disable] It"
const COMMENT = /^\s{0,9}(?:\[factdesk:[^\]\n]{0,400}\]|<!--\s{0,9}factdesk[^\n>]{0,400}-->)\s{0,9}$/i;

/** Whether a line of a hard-wrapped draft goes on in the next. */
function goesOn(line: string, next: string): boolean {
  if (line.trimEnd().length < 50 || /[.!?:;”"’)\]]\s*$/u.test(line)) return false;
  if (COMMENT.test(line) || COMMENT.test(next)) return false;
  return next.trim() !== '' && !BULLET.test(next) && !isPipeRow(next);
}

function kindOf(line: string): BlockKind {
  if (COMMENT.test(line)) return 'comment';
  if (BULLET.test(line)) return 'list-item';
  return /^\s*>/.test(line) ? 'quote' : 'paragraph';
}

/** One line, or one hard-wrapped paragraph: its cells where it is a pipe row, otherwise a single block. */
function readLine(words: string): { blocks: MarkedBlock[]; definitions: [] } {
  if (isPipeRow(words)) return { blocks: readPipeRow(words, 0, words.length), definitions: [] };
  const lead = BULLET.exec(words.slice(0, 12))?.[0].length ?? 0;
  return { blocks: [toBlock(words, kindOf(words), 0, words.length, lead)], definitions: [] };
}

/** The sections of a plain text, in order: its paragraphs. Lines without words are none. Offsets are UTF-16 units. */
export function readPlainText(text: string): Section[] {
  const sections: Section[] = [];
  const wrapped = isHardWrapped(text);
  let open = -1;
  const close = (start: number, end: number) =>
    sections.push({ start, end, key: text.slice(start, end), read: readLine });
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    const end = text[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
    const line = text.slice(start, Math.min(end, start + 400));
    const from = open >= 0 ? open : start;
    if (
      wrapped &&
      !isPipeRow(line) &&
      goesOn(line, newline < 0 ? '' : text.slice(newline + 1, lineEnd(text, newline + 1)))
    )
      open = from;
    else {
      if (line.trim() !== '' || open >= 0 || end - start > 400) close(from, end);
      open = -1;
    }
    start = stop + 1;
  }
  if (open >= 0) close(open, text.length);
  return sections;
}

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? Math.min(text.length, start + 400) : Math.min(newline, start + 400);
}
