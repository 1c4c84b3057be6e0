/** Zero: where none of a thing, or a level of nothing, is counted. `zero appearances`, `growth was zero`. */
import { wordSet } from '../language/words.ts';
import { isCapital, isDash, low, type Token } from '../tokens.ts';
import type { Amount } from './amounts.ts';
import { NO_MODIFIERS } from './counted-nouns.ts';

/** `zero appearances`, `zero net carbon emissions`: none of what could be counted; not `zero-hours contracts`, `zero tolerance`. */
export const isNone = (tokens: readonly Token[], { next, unit }: Amount): boolean => {
  if (unit || isDash(low(tokens, next))) return false;
  for (let k = next; k < next + 4 && tokens[k]?.kind === 'word'; k++) {
    if (NO_MODIFIERS.has(low(tokens, k))) return false;
    if (/[^s]s$/.test(low(tokens, k)) && !ZERO_OF.has(low(tokens, next))) return !isCapital(tokens[k]);
  }
  return false;
};
const ZERO_OF = wordSet('hours sum gravity rating tolerance rates interest');
