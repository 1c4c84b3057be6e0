/** Tables: which cells make one, and the single finding that people are shown for all its numbers without a source. */
import type { Messages } from './messages/en.ts';
import type { PlacedBlock, Reading } from './reading.ts';
import type { Finding } from './rules/rule.ts';
import type { Span } from './span.ts';

/** Cells beyond which no line below a table is looked for. */
export const LONGEST_TABLE = 400;

const isCell = (placed: PlacedBlock | undefined): boolean => placed?.block.kind === 'table-cell';

/** The cells that stand side by side with block `k`, itself a cell, as indexes of blocks. */
export function tableAround(blocks: readonly PlacedBlock[], k: number): Span {
  let [start, end] = [k, k + 1];
  while (isCell(blocks[start - 1])) start--;
  while (isCell(blocks[end])) end++;
  return { start, end };
}

const wordsIn = ({ draft: { text } }: Pick<Reading, 'draft'>, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ').slice(0, 60);

/**
 * The findings as people are shown them: a table that lacks its source is one thing to mend, so the first of its numbers stands
 * for all. In order, as they came.
 */
export function foldTables(
  findings: readonly Finding[],
  reading: Pick<Reading, 'sections' | 'blocks' | 'draft'>,
  { rules }: Messages,
): readonly Finding[] {
  if (!reading.sections.some(({ tabled }) => tabled)) return findings;
  const { blocks } = reading;
  const shown: Finding[] = [];
  /** Where in what is shown the table stands that the walk is in, and how many findings it stands for; -1 outside of one. */
  let [head, folded, k] = [-1, 0, 0];
  const close = () => {
    const first = shown[head];
    if (first && folded > 0)
      shown[head] = { ...first, message: rules.unsourcedTable(wordsIn(reading, first), folded) };
    [head, folded] = [-1, 0];
  };
  for (const finding of findings) {
    for (; (blocks[k]?.block.end ?? Infinity) <= finding.start; k++) if (!isCell(blocks[k + 1])) close();
    if (finding.rule !== 'unsourced-number' || !isCell(blocks[k])) shown.push(finding);
    else if (head >= 0) folded++;
    else head = shown.push(finding) - 1;
  }
  close();
  return shown;
}
