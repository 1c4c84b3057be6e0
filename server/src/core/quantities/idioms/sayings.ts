/** Sayings: numbers in phrases that everybody knows, which count nothing. `two birds with one stone`, `on cloud nine`, `half the battle`. */
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';

/** One a line: the words before the number, a bar, and the saying from its number on; behind `|` at its end no noun goes on. */
const LISTED = `
|two and two together
takes|two to tango
|two birds with one stone
|two wrongs don't
|two wrongs do not
|two heads are better
tale of|two
|two peas in a
|two left feet|
|two thumbs up
|two sides of the same coin
game of|two halves
tale of|two cities
of|two evils
between|two evils
between|two stools
your|two cents
his|two cents
her|two cents
my|two cents
their|two cents
|three sheets to the wind
|three cheers
|four corners of the
|six feet under|
|six of one
|half a dozen of the other
in|seventh heaven
|seven - year itch
|seven deadly sins
|seven seas
|seven wonders
knocked for|six|
never in|a million years
cloud|nine
whole|nine yards
saves|nine
|nine lives|
|nine times out of ten
|nine cases out of ten
|nine - tenths of the law
|ten a penny
|two a penny
dime|a dozen
|nineteen to the dozen
|forty winks
catch -|22
catch|22|
rule of|72
|$ 64,000 question
|one foot in the grave
fight for|$ 15|
|one foot in the past
|one foot in the door
come|180 degrees
came|180 degrees
|one in a million
basket of|six major
|lowest of the low
|highest bidder's
be|second best|
by|a thousand cuts
battle is|half won
worth|a thousand words
says|a thousand words
speaks|a thousand words
|a thousand - yard stare
|twice shy
ensure lightning strikes|twice
hope that lightning strikes|twice
lightning never strikes|twice
|1,001 ways to
|1,001 reasons to
no|two days are
no|two people are
no|two are
on|two legs
a high -|five
|half the battle|
|half a world away
|a million miles from the truth
|a million miles from being
|half the fun|
|half the trick|
|half the charm|
|half the pleasure|
|half the joy|
|half the story|
|half the trouble|
|half the problem|
`;

interface Saying {
  readonly before: readonly string[];
  readonly words: readonly string[];
  readonly ends: boolean;
}

/** The sayings by the word that they count with. */
const SAYINGS = new Map<string, Saying[]>();
for (const line of LISTED.trim().split('\n')) {
  const [before, words, end] = line.split('|').map((side) => side.split(' ').filter((word) => word !== ''));
  const [key] = words ?? [];
  if (before && words && key !== undefined)
    SAYINGS.set(key, [...(SAYINGS.get(key) ?? []), { before, words, ends: end !== undefined }]);
}

/** What a saying may start with, from its number on. */
export const SAYING_STARTERS: readonly string[] = [...SAYINGS.keys()];

/** Whether a word at `i` makes a phrase of another sense: `six feet under the house`, `catch 22 sharks`, `half the story was cut`. */
const goesOn = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.kind === 'word' && !AFTER_SAYING.has(low(tokens, i));
const AFTER_SAYING = wordSet('is and or but when if as for with here that because so');

/** `a tax on the 1%`, `the 99% are angry`: the rich and the rest by their share, from it at `i`; not `fell to the 1%`, `the 1% who drank`, nor beside another share. The index after it, or 0. */
function endOfSlogan(tokens: readonly Token[], i: number): number {
  if (!/^(?:1|99)$/.test(low(tokens, i)) || low(tokens, i + 1) !== '%') return 0;
  const after = low(tokens, i + 2);
  const owner = tokens[i - 1];
  // `America's 1%`; not `Kestow's 1% fell`
  if (owner && /'s$/.test(owner.low) && isCapital(owner))
    return IN_SLOGAN.has(low(tokens, i - 2)) && /^[.!?”"—)]?$/.test(after) ? i + 2 : 0;
  if (owner?.low !== 'the') return 0;
  if (after === ',' && IN_SLOGAN.has(low(tokens, i - 2)))
    return low(tokens, i) === '1' && !/^(?:or|roughly|about|some|\d.*)$/.test(low(tokens, i + 3)) ? i + 2 : 0;
  return !BEFORE_SHARE.has(low(tokens, i - 2)) &&
    (AFTER_SLOGAN.has(after) || /^[.!?”"—)]?$/.test(after)) &&
    !tokens.some(({ text }, k) => text === '%' && k !== i + 1)
    ? i + 2
    : 0;
}
const BEFORE_SHARE = wordSet('to from of only below above under over reached hit at by than');
const IN_SLOGAN = wordSet('in among join joined');
const AFTER_SLOGAN = wordSet('are have get do can is');

/** Index after the saying whose number is token `i`, or 0: 3 tokens on for `two peas in a pod`. */
export function endOfSaying(tokens: readonly Token[], i: number): number {
  for (const { before, words, ends } of SAYINGS.get(low(tokens, i)) ?? []) {
    const said =
      words.every((word, k) => low(tokens, i + k) === word) &&
      before.every((word, k) => low(tokens, i - before.length + k) === word) &&
      !(ends && goesOn(tokens, i + words.length));
    if (said) return i + words.length;
  }
  return endOfSlogan(tokens, i);
}
