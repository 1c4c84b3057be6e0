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

/** `“I've worn that coat four times,”`, `“I have lived here 26 years,”`, `“I've got two lads on the books,”`: what somebody who is quoted did or has, in one clause with the number; not what an officer did. */
export function isAnecdote(tokens: readonly Token[], quantity: Quantity, isQuoted: IsQuoted): boolean {
  if (!isOwn(tokens, quantity) || !isQuoted(quantity.start)) return false;
  const at = tokens.findIndex((token) => token.start === quantity.start);
  // `“I built homes four times faster”`
  if (quantity.unit === 'times' && /(?:er|as|more)$/.test(low(tokens, at + 2))) return false;
  const who = speakerBefore(tokens, at);
  if (who < 0 || !isQuoted(tokens[who]?.start ?? 0) || isOfOthers(tokens, who, at)) return false;
  if (quantity.kind === 'count' && !isHad(tokens, who, at)) return false;
  return !tokens.some(({ low: word }) => HARM.has(word) || OFFICERS.has(word));
}

/** Durations, how often, and counts that are small enough. */
const isOwn = (tokens: readonly Token[], quantity: Quantity): boolean =>
  (quantity.kind === 'duration' ||
    quantity.kind === 'count' ||
    quantity.unit === 'times' ||
    isFirstTime(tokens, quantity)) &&
  Number(quantity.low) <= LARGEST;

/** Where the speaker stands in the clause that ends before `at`; or -1. */
function speakerBefore(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
    const token = tokens[i];
    if (!token || token.kind === 'sign' || OTHERS.has(token.low)) return -1;
    if (SPEAKER.has(token.low)) return i;
  }
  return -1;
}
const SPEAKER = wordSet("i i've i'd i'm");

/** `I promise the tunnel will take four years`, `I was arrested 12 times`: a clause of something else, or what was done to the speaker at `i`. */
const isOfOthers = (tokens: readonly Token[], i: number, at: number): boolean =>
  tokens.slice(i + 2, at).some(({ low: word }) => FINITE.has(word)) ||
  [i + 1, i + 2].some((k) => PASSIVE.has(low(tokens, k)) && low(tokens, k + 1).endsWith('ed'));
const FINITE = wordSet('will would is are was were has');
const PASSIVE = wordSet('was been');

/** `I've got two lads`, `I bought three loaves`; not `I closed 11 schools`, `I've got 38 patients`. */
const isHad = (tokens: readonly Token[], i: number, at: number): boolean =>
  (tokens.slice(i, at).some(({ low: word }) => HAD.has(word)) || low(tokens, at - 1) === 'have') &&
  ![1, 2].some((by) => AT_WORK.has(low(tokens, at + by)));
const HAD = wordSet('had got get bought buy need needed given');
const AT_WORK = wordSet(
  'patients pupils students officers staff workers employees troops soldiers members customers clients cases inmates prisoners votes voters seats bills jobs schools beds',
);
/** Whose deeds and years are on record, whoever tells of them. */
const OFFICERS = wordSet(
  'president minister governor mayor senator congressman superintendent commissioner sheriff judge justice colonel ambassador chancellor ceo chairman chairwoman',
);

/** What opens a clause of others, verbs by which one tells of others, and what is news whoever did it. */
const OTHERS = wordSet(
  'there who which they he she we you if because than think believe know knew say said tell told saw see seen heard hear counted count found find examined want hope expect promise promised pencilled lost bribe bribes stole lied cheated smuggled',
);
