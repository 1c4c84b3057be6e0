/** Verbs that credit somebody only in the company they keep: all readers of them, each asked about its own words. English. */
import { low, type Token } from '../../tokens.ts';
import { BELIEVING_WORDS, isBelief } from './believing.ts';
import { CREDITING_VERBS, isCrediting } from './crediting.ts';
import { isTail, TAIL_VERBS } from './tails.ts';
import { isNoticing, NOTICING_WORDS } from './noticing.ts';
import { isSaidInVain } from './said-in-vain.ts';
import { isValuing, VALUING_VERBS } from './valuing.ts';

/** What such a verb may be, beyond the verbs of saying and of finding. */
export const TELLING_WORDS: readonly string[] = [
  ...BELIEVING_WORDS,
  ...CREDITING_VERBS,
  ...NOTICING_WORDS,
  ...TAIL_VERBS,
  ...VALUING_VERBS,
];

/** Whether the verb at `i` credits somebody by what stands beside it: `organisers claim.`, `puts the toll at 40`. */
export function isTelling(tokens: readonly Token[], i: number): boolean {
  const word = low(tokens, i);
  if (isTail(tokens, i)) return true;
  if (VALUING_VERBS.has(word) && isValuing(tokens, i)) return true;
  if (CREDITING_VERBS.has(word) && isCrediting(tokens, i)) return true;
  if (isNoticing(tokens, i)) return true;
  return BELIEVING_WORDS.has(word) && !isSaidInVain(tokens, i) && isBelief(tokens, i);
}
