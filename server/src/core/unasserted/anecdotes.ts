/** Anecdotes: how often, how long and how many, as somebody who is quoted tells of himself. `“I wore it four times,” she said.` */
import type { Quantity } from '../quantities/quantities.ts';
import type { IsQuoted } from '../quotes.ts';
import { wordSet } from '../language/words.ts';
import { low, type Token } from '../tokens.ts';

/** `for the first time`: the only rank that starts with `for`. */
export const isFirstTime = (tokens: readonly Token[], { kind, start }: Quantity): boolean =>
  kind === 'rank' && tokens.some((token) => token.start === start && token.low === 'for');

/** The largest number that is still a matter of one's own life. */
const LARGEST = 100;
/** The farthest that one may stand before what one did, in tokens. */
const FARTHEST = 9;

/** `“I've worn that coat four times,”`, `“I have lived here 26 years,”`, `“I've got two lads on the books,”`: what somebody who is quoted did or has, in one clause with the number. */
export function isAnecdote(tokens: readonly Token[], quantity: Quantity, isQuoted: IsQuoted): boolean {
  const { kind, unit, start } = quantity;
  const own = kind === 'duration' || kind === 'count' || unit === 'times' || isFirstTime(tokens, quantity);
  if (!own || Number(quantity.low) > LARGEST || !isQuoted(start)) return false;
  const at = tokens.findIndex((token) => token.start === start);
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
    const token = tokens[i];
    if (!token || token.kind === 'sign' || OTHERS.has(token.low)) return false;
    if (SPEAKER.has(token.low)) return isQuoted(token.start);
  }
  return false;
}
const SPEAKER = wordSet("i i've i'd i'm");
/** What opens a clause of others, and verbs by which one tells of others. */
const OTHERS = wordSet(
  'there who which they he she we you if because than think believe know say said tell told saw see seen heard hear counted count found find examined want hope pencilled expect',
);
