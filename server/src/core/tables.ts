/** Tables: which cells make one, and where it ends. */
import type { Draft } from './draft/draft.ts';
import type { PlacedBlock, Reading } from './reading.ts';
import { contains, type Span } from './span.ts';

/** UTF-16 units of the longest cell that is an entry of a table and not a paragraph that happens to stand in one. */
const LONGEST_ENTRY = 80;

// "It fell." | "“It fell.”" | not "40 lamps"
const ENDS_SENTENCE = /[.!?。！？]["”’»)]?\s*$/u;

/** Whether a block is an entry of a table: pages are laid out in tables as well, with whole articles in a cell. */
export const isEntryOfTable = ({ block, reading: { prose, sentences } }: PlacedBlock): boolean =>
  block.kind === 'table-cell' &&
  prose.length <= LONGEST_ENTRY &&
  sentences.length === 1 &&
  !ENDS_SENTENCE.test(prose);

/** Whether a block may stand in the middle of a table: cells, and comments between them. */
export const isInTable = ({ block: { kind } }: PlacedBlock): boolean =>
  kind === 'table-cell' || kind === 'comment';

/** Whether one table ends and another begins between two cells: at a blank line, in a page at a tag. */
export function arePartedIn({ text, format }: Draft, from: number, to: number): boolean {
  return (format === 'html' ? /<\/?table\b/iu : /\n[ \t>]*\r?\n/u).test(text.slice(from, to));
}

/** The cells that follow block `k` in its table, or with `step` -1 those before it, the nearest first. Comments among them are left out. */
function cellsFrom({ draft, blocks }: Reading, k: number, step: 1 | -1): PlacedBlock[] {
  const found: PlacedBlock[] = [];
  let last = blocks[k];
  for (let i = k + step; last; i += step) {
    const next = blocks[i];
    if (next?.block.kind === 'comment') continue;
    if (next?.block.kind !== 'table-cell') break;
    const [one, other] = step > 0 ? [last, next] : [next, last];
    if (arePartedIn(draft, one.block.end, other.block.start)) break;
    found.push((last = next));
  }
  return found;
}

/** The cells of the table that a cell stands in, in order. */
export function cellsAround(reading: Reading, cell: Span): readonly PlacedBlock[] {
  const k = reading.blocks.findIndex(({ block }) => contains(block, cell));
  const own = reading.blocks[k];
  return own ? [...cellsFrom(reading, k, -1).reverse(), own, ...cellsFrom(reading, k, 1)] : [];
}

// Two cells, or a cell and the next, hold such a tag between them; two paragraphs of one cell others. "<td>" | "</tr>" | not "</p><p>"
const CELL_TAG = /<\/?t[dhr]\b/iu;
// "</p>" | "<br>" | not "<!-- a -->" | not "|"
const TAG = /<\/?[a-z]/iu;

/** Whether two blocks stand in one cell, as the paragraphs of a page do that is laid out in a table. */
function areInOneCell({ text }: Draft, { block: one }: PlacedBlock, { block: other }: PlacedBlock): boolean {
  const between = text.slice(one.end, other.start);
  return TAG.test(between) && !CELL_TAG.test(between);
}

/**
 * Offset of the end of the table that block `k` opens, be its cells entries or whole sentences: of its last cell, or of the first
 * block where a page is laid out in it, with paragraphs in a cell.
 */
export function endOfTable(reading: Reading, k: number): number {
  const own = reading.blocks[k];
  if (!own) return 0;
  const cells = [own, ...cellsFrom(reading, k, 1)];
  const isLayout = cells.some((cell, i) => {
    const next = cells[i + 1];
    return next !== undefined && areInOneCell(reading.draft, cell, next);
  });
  return ((isLayout ? own : cells.at(-1)) ?? own).block.end;
}
