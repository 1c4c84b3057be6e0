/** Changes: where a text differs from what it was before a list of edits. */
import type { Edit } from './draft.ts';
import type { ChangedRange } from '@lezer/common';

/** How far a text has grown from before a change to behind it, in UTF-16 units. */
const growthBehind = (change: ChangedRange | undefined): number => (change ? change.toB - change.toA : 0);

/**
 * What edits, each of the text that the one before it left, have changed in all, in order: `A` is the text before the first of
 * them, `B` the one after the last. What overlaps or touches is one change. In time that grows with the square of their number:
 * nobody hands over more than a thousand.
 */
export function changesOf(edits: readonly Edit[]): readonly ChangedRange[] {
  let changes: readonly ChangedRange[] = [];
  for (const { start, end, text } of edits) {
    const by = text.length - (end - start);
    const before = changes.filter(({ toB }) => toB < start);
    const after = changes.filter(({ fromB }) => fromB > end);
    const touched = changes.slice(before.length, changes.length - after.length);
    const fromA = start - growthBehind(before.at(-1));
    const toA = end - growthBehind(touched.at(-1) ?? before.at(-1));
    const own = touched.reduce(joined, { fromA, toA, fromB: start, toB: end });
    changes = [
      ...before,
      { ...own, toB: own.toB + by },
      ...after.map(({ fromA, toA, fromB, toB }) => ({ fromA, toA, fromB: fromB + by, toB: toB + by })),
    ];
  }
  return changes;
}

/** Both changes, and all between them, as one. */
export const joined = (a: ChangedRange, b: ChangedRange): ChangedRange => ({
  fromA: Math.min(a.fromA, b.fromA),
  toA: Math.max(a.toA, b.toA),
  fromB: Math.min(a.fromB, b.fromB),
  toB: Math.max(a.toB, b.toB),
});
