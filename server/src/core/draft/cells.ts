/** Cells: what one is in its row, told by the level of its block; a further field on each block would cost memory. */
import type { Block } from './draft.ts';

/** It stands at the head of its row. */
export const ROW_HEAD = 1;
/** It stands at the head of its column. */
export const COLUMN_HEAD = 3;
/** It stands in a column headed `Source`. */
export const SOURCE_CELL = 2;

/** UTF-16 units of the head of a column that are looked at. */
export const LONGEST_HEAD = 300;

/** The heads of a column and of a row as `head` of a cell has them; empty where there are none. */
export const joinHeads = (column: string, row: string): string =>
  column === '' && row === '' ? '' : `${column}\n${row.replaceAll('\n', ' ')}`;

/** Whether a block is a cell that says where its row is from. */
export const isSourceCell = ({ kind, level }: Block): boolean =>
  kind === 'table-cell' && level === SOURCE_CELL;
