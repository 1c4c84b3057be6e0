/** Anecdotes: how often and how long, as somebody who is quoted tells of himself. `“I wore it four times,” she said.` */
import type { Quantity } from '../quantities/quantities.ts';
import type { IsQuoted } from '../quotes.ts';
import { wordSet } from '../language/words.ts';
import { low, type Token } from '../tokens.ts';

/** `for the first time`: the only rank that starts with `for`. */
export const isFirstTime = (tokens: readonly Token[], { kind, start }: Quantity): boolean =>
  kind === 'rank' && tokens.some((token) => token.start === start && token.low === 'for');

/** `“I've worn that coat four times,”`, `“I waited three weeks,”`: what somebody who is quoted did himself, right before the number. */
export function isAnecdote(tokens: readonly Token[], quantity: Quantity, isQuoted: IsQuoted): boolean {
  const { kind, unit, start } = quantity;
  const often = kind === 'duration' || unit === 'times' || isFirstTime(tokens, quantity);
  if (!often || Number(quantity.low) > 100 || !isQuoted(start)) return false;
  const at = tokens.findIndex((token) => token.start === start);
  const did = [at - 1, at - 2, at - 3].find((i) => DEEDS.has(low(tokens, i))) ?? 0;
  return [did - 1, did - 2].some((i) => /^i(?:'ve|'d)?$/.test(low(tokens, i)));
}
const DEEDS = wordSet('wore worn waited slept walked tried cried voted breastfed');
