/** Anecdotes: how often, how long and how many, as somebody who is quoted tells of himself. `“I wore it four times,” she said.` */
import { HARM } from '../quantities/amounts/counted-nouns.ts';
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
  if (!isOwn(tokens, quantity) || !isQuoted(quantity.start)) return false;
  const at = tokens.findIndex((token) => token.start === quantity.start);
  const faster = quantity.unit === 'times' && /(?:er|as|more)$/.test(low(tokens, at + 2));
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST) && !faster; i--) {
    const token = tokens[i];
    if (!token || token.kind === 'sign' || OTHERS.has(token.low)) return false;
    if (SPEAKER.has(token.low)) return isQuoted(token.start) && !isOfOthers(tokens, i, at);
  }
  return false;
}
const SPEAKER = wordSet("i i've i'd i'm");

/** What is small enough, and brings nobody harm. */
const isOwn = (tokens: readonly Token[], quantity: Quantity): boolean =>
  (quantity.kind === 'duration' ||
    quantity.kind === 'count' ||
    quantity.unit === 'times' ||
    isFirstTime(tokens, quantity)) &&
  Number(quantity.low) <= LARGEST &&
  !tokens.some(({ low: word }) => HARM.has(word));

/** `I promise the tunnel will take four years`, `I was arrested 12 times`: a clause of something else, or what was done to the speaker at `i`. */
const isOfOthers = (tokens: readonly Token[], i: number, at: number): boolean =>
  tokens.slice(i + 2, at).some(({ low: word }) => FINITE.has(word)) ||
  [i + 1, i + 2].some((k) => PASSIVE.has(low(tokens, k)) && low(tokens, k + 1).endsWith('ed'));
const FINITE = wordSet('will would is are was were has');
const PASSIVE = wordSet('was been');

/** What opens a clause of others, verbs by which one tells of others, and what is news whoever did it. */
const OTHERS = wordSet(
  'there who which they he she we you if because than think believe know knew say said tell told saw see seen heard hear counted count found find examined want hope expect promise promised pencilled lost bribe bribes stole lied cheated smuggled',
);
