/** Kept: lists that stay in memory for as long as what they were read from. */

const NONE: readonly never[] = [];

/** The same list without room for more, and one list for all that are empty: a long article keeps thousands of them. */
export const kept = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());
