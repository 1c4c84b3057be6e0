/** Records told by a comparison: nothing like it before, or elsewhere. `never been higher`, `this high since 1991`, `fewer goals than any other side`. */
import { FINITE_HAVE } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { low, type Token } from '../../tokens.ts';
import type { Rank } from './superlatives.ts';

/** The record that a comparison at token `i` tells, or null. */
export function readUnequalled(tokens: readonly Token[], i: number): Rank | null {
  const word = low(tokens, i);
  if (word === 'never') return readNever(tokens, i);
  if (word === 'fewer') return readFewer(tokens, i);
  if (word === 'high' || word === 'low') return readThisHigh(tokens, i);
  return word === 'not' ? readNotSince(tokens, i) : null;
}

/** `has never been higher`, `never been so low`; not `never been easier`, `never been happier`. */
function readNever(tokens: readonly Token[], i: number): Rank | null {
  if (!/^(?:been|fallen|risen|stood)$/.test(low(tokens, i + 1))) return null;
  const at = /^(?:so|this|as)$/.test(low(tokens, i + 2)) ? i + 3 : i + 2;
  const measured = at === i + 2 ? COMPARED.has(low(tokens, at)) : SIZED.has(low(tokens, at));
  return measured ? { from: i, next: at + 1, kind: 'rank' } : null;
}
const COMPARED = wordSet('higher lower larger smaller cheaper dearer fewer');
const SIZED = wordSet('high low large small few many cheap dear');

/** `fewer goals than any other side`, `fewer babies were born than in any year since the war`. */
function readFewer(tokens: readonly Token[], i: number): Rank | null {
  const than = [1, 2, 3].find((by) => low(tokens, i + by) === 'than') ?? 0;
  const other = low(tokens, i + than + 1) === 'any' && low(tokens, i + than + 2) === 'other';
  return than > 0 && other ? { from: i, next: i + than + 3, kind: 'rank' } : readThanEver(tokens, i);
}

/** How far behind it the comparison may stand, in tokens. */
const REACH = Array.from({ length: 18 }, (_, by) => by + 1);

/** `more ships called than in any year since 2011`, `than at any time`: a record; the comparison stands at `i`. */
export function readThanEver(tokens: readonly Token[], i: number): Rank | null {
  const than = REACH.find((by) => low(tokens, i + by) === 'than') ?? 0;
  if (
    than === 0 ||
    !/^(?:in|at|during)$/.test(low(tokens, i + than + 1)) ||
    low(tokens, i + than + 2) !== 'any'
  )
    return null;
  return TIMES.has(low(tokens, i + than + 3)) &&
    !tokens.slice(i, i + than).some(({ kind }) => kind === 'sign')
    ? { from: i, next: i + 1, kind: 'rank' }
    : null;
}
const TIMES = wordSet('year month week quarter season summer winter decade time point other');

/** `has not been this high since 1991`, `as low as at any time since the war`. */
function readThisHigh(tokens: readonly Token[], i: number): Rank | null {
  const sized = /^(?:this|so|as)$/.test(low(tokens, i - 1));
  return sized && low(tokens, i + 1) === 'since' ? { from: i - 1, next: i + 1, kind: 'rank' } : null;
}

/** `Not since 1991 has the river been so high.` */
function readNotSince(tokens: readonly Token[], i: number): Rank | null {
  const year = tokens[i + 2];
  if (low(tokens, i + 1) !== 'since' || year?.kind !== 'number') return null;
  return HAVING.has(low(tokens, i + 3)) ? { from: i, next: i + 3, kind: 'rank' } : null;
}
const HAVING = new Set([...FINITE_HAVE, ...wordSet('was were did')]);
