// A line of the draft as a compiler shows it: cropped around the words, with carets under them.
import { makeHarmless } from './output.ts';

const ELLIPSIS = '…';
const TAB = '    ';

/** What a terminal shows for one character of the draft, and the columns it takes. */
interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly marked: boolean;
}

/** A line and the line below it. Both take at most the columns asked for. */
export interface Excerpt {
  readonly line: string;
  readonly carets: string;
}

/**
 * Shows `line.slice(start, end)` marked, at most `columns` wide: `fell to 4.1 percent in` and `        ^^^^^^^^^^^`.
 * Wide characters take two columns, combining ones none, tabs four; control characters are made harmless.
 */
export function showExcerpt(line: string, start: number, end: number, columns: number): Excerpt {
  const cells = crop(toCells(line, start, end, columns), columns);
  const trimmed = cells.map(({ text }) => text).join('');
  const carets = cells.map((cell) => (cell.marked ? '^' : ' ').repeat(cell.columns)).join('');
  return { line: trimmed.trimEnd(), carets: carets.trimEnd() };
}

/** The characters around the words; of a very long line no more than could be shown. */
function toCells(line: string, start: number, end: number, columns: number): Cell[] {
  const near = around(line, start, end, columns);
  if (SINGLE.test(line.slice(near.from, near.to))) {
    const cells: Cell[] = [];
    for (let at = near.from; at < near.to; at++) {
      const width = line.charCodeAt(at) < FIRST_WIDE ? 1 : 2;
      cells.push({ text: line[at] ?? '', columns: width, marked: at >= start && at < end });
    }
    return cells;
  }
  // A shown character is seldom longer than two units; where many are, some context is lost and nothing else.
  const { from, to } = around(line, start, end, columns * 2);
  return Array.from(GRAPHEMES.segment(line.slice(from, to)), ({ segment, index }) => {
    const shown = segment === '\t' ? TAB : makeHarmless(segment);
    return { text: shown, columns: toColumns(shown), marked: from + index >= start && from + index < end };
  });
}

/** As many units before the words, of them and behind them. */
const around = (line: string, start: number, end: number, reach: number) => ({
  from: toBoundary(line, Math.max(0, start - reach)),
  to: toBoundary(line, Math.min(line.length, Math.min(end, start + reach) + reach)),
});

// Signs that each stand for themselves, one column wide up to dashes and two from the ideographic space on, so that nothing
// need be asked of each: Latin and Cyrillic letters, curly quotes, Han, kana, hangul. "fell to 4.1 percent" | "据新华社报道，4.1%" | not "🙂", "e\u0301"
const SINGLE =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02af\u0400-\u0481\u048a-\u052f\u2010-\u2027\u20ac\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60\uffe0-\uffe6]*$/u;

/** The first of these that is wide, with all after it. */
const FIRST_WIDE = 0x3000;

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The same place, or the one before it if it would split a surrogate pair. */
function toBoundary(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** Columns a character takes in a terminal, as East Asian scripts and emoji have it. */
function toColumns(text: string): number {
  if (text === TAB) return TAB.length;
  // a combining accent alone; a zero-width space; not a
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(text)) return 0;
  // 汉; 🙂; not the half-width ｶ
  return /^(?![\uff61-\uffdc])[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303e\u309b\u309c\u30a0\u30fb\u30fc\uff01-\uffe6]/u.test(
    text,
  ) || text.includes('\ufe0f')
    ? 2
    : 1;
}

/** The marked cells with as much on both sides as there is room for; of marked cells too many, the first. */
function crop(cells: readonly Cell[], columns: number): readonly Cell[] {
  const total = cells.reduce((sum, cell) => sum + cell.columns, 0);
  if (total <= columns) return cells;
  let room = columns - 2 * ELLIPSIS.length;
  let from = cells.findIndex((cell) => cell.marked);
  let to = from;
  /** Whether there is room for one more cell, which then is taken. */
  const take = (cell: Cell | undefined): boolean => {
    if (!cell || cell.columns > room) return false;
    room -= cell.columns;
    return true;
  };
  while (cells[to]?.marked && take(cells[to])) to++;
  // One on the left, one on the right, until neither side has one that fits.
  for (let taken = true; taken;) {
    const before = take(cells[from - 1]);
    if (before) from--;
    const after = take(cells[to]);
    if (after) to++;
    taken = before || after;
  }
  const dots: Cell = { text: ELLIPSIS, columns: 1, marked: false };
  return [...(from > 0 ? [dots] : []), ...cells.slice(from, to), ...(to < cells.length ? [dots] : [])];
}
