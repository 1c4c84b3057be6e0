/** Unasserted: sentences that count something and assert nothing of it. Each reader knows one kind. */
import type { Quantity } from '../quantities/quantities.ts';
import type { IsQuoted } from '../quotes.ts';
import type { Token } from '../tokens.ts';
import { isAdvice } from './advice.ts';
import { isHypothetical } from './hypotheticals.ts';
import { isInstruction } from './instructions.ts';
import { isCooked } from './kitchen.ts';
import { isNoAssertion } from './no-assertions.ts';
import { isOffer } from './offers.ts';
import { isOwnAffair } from './own-affairs.ts';
import { isRow } from './rows.ts';
import { isTalkedAbout } from './talked-about.ts';

/** Whether a sentence asserts nothing of all that it counts: `Why did 40 leave?`, `Bake for 20 minutes`. */
export const isUnasserted = (
  words: string,
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  isQuoted: IsQuoted,
): boolean =>
  isNoAssertion(words, tokens, quantities) ||
  isOwnAffair(tokens, quantities, isQuoted) ||
  isInstruction(tokens) ||
  isAdvice(tokens, quantities) ||
  isHypothetical(tokens, quantities) ||
  isOffer(tokens, quantities) ||
  isCooked(tokens, quantities) ||
  isTalkedAbout(tokens, quantities, isQuoted) ||
  isRow(tokens);
