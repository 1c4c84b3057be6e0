/** Anecdotes: how often and how long, as somebody who is quoted tells of himself. `“I wore it four times,” she said.` */
import type { Quantity } from './quantities/quantities.ts';
import { wordSet } from './language/words.ts';
import { low, type Token } from './tokens.ts';

/** `for the first time`: the only rank that starts with `for`. */
export const isFirstTime = (tokens: readonly Token[], { kind, start }: Quantity): boolean =>
  kind === 'rank' && tokens.some((token) => token.start === start && token.low === 'for');

/** `“I wore it four times,”`, `“I waited three weeks,”`: what somebody who is quoted tells of himself; not `“I think it took three weeks”`. */
export function isAnecdote(
  tokens: readonly Token[],
  quantity: Quantity,
  isQuoted: (offset: number) => boolean,
): boolean {
  const { kind, unit, start } = quantity;
  const often = kind === 'duration' || unit === 'times' || isFirstTime(tokens, quantity);
  if (!often || Number(quantity.low) > 100 || !isQuoted(start)) return false;
  const at = tokens.findIndex((token) => token.start === start);
  for (let i = at - 1; i >= 0 && i > at - 9; i--) {
    if (OTHERS.has(low(tokens, i))) return false;
    if (/^i(?:'ve|'d|'m)?$/.test(low(tokens, i))) return isQuoted(tokens[i]?.start ?? 0);
  }
  return false;
}
const OTHERS = wordSet('they he she we which who think thought believe say said know guess expect hope more');
