/** Those whose words are no source for the number: they are what is counted, or have thought better of it. `Most monks stressed`, `a fifth saying they were ill`, `police at first thought`. English. */
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { low, type Token } from '../../tokens.ts';
import { BE, isHearsay } from './saying.ts';

const STANCES = wordSet(
  'acknowledged acknowledge stressed insisted insist argued argue admitted admit maintained reported report emphasized contended',
);
const SHARES = wordSet('most half majority third thirds quarter quarters fifth fifths');
const EARLIER = wordSet('first initially originally');
const HELD = wordSet('thought believed suspected feared');
/** Who was asked in a survey. */
const ASKED = wordSet('respondents participants those surveyed polled asked interviewed');
/** The longest from a share to what its people say, in tokens. */
const LONGEST = 7;

/** Whether the verb at `i` is said by those who are counted, or no longer held, and no other number follows that it could state. */
export function isOnlyCounted(tokens: readonly Token[], i: number, language: Language): boolean {
  const [word, before] = [low(tokens, i), low(tokens, i - 1)];
  const held = HELD.has(word) && EARLIER.has(before);
  const shared = STANCES.has(word) ? isShareOf(tokens, i) : word === 'saying' && SHARES.has(before);
  return (
    (held || shared || isHoped(tokens, i) || isHeardOf(tokens, i)) &&
    !tokens.some((_, j) => j > i && isNumber(tokens, j, language))
  );
}

/** `…, and it expects to learn more`: what somebody means to do; not `40 jobs the firm expects to cut`. */
const isHoped = (tokens: readonly Token[], i: number): boolean =>
  /^expects?$/.test(low(tokens, i)) &&
  low(tokens, i + 1) === 'to' &&
  [i - 1, i - 2].some((k) => /^(?:and|but)$/.test(low(tokens, k)));

/** `a lamp that is thought to be safe`: hearsay of another thing. */
const isHeardOf = (tokens: readonly Token[], i: number): boolean =>
  isHearsay(tokens, i) && BE.has(low(tokens, i - 1)) && /^(?:that|which)$/.test(low(tokens, i - 2));

/** `most British observers`; not `the most excitable`, `most of those polled`. */
function isShareOf(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - LONGEST && tokens[j]?.kind === 'word'; j--) {
    const word = low(tokens, j);
    if (ASKED.has(word)) return false;
    if (SHARES.has(word)) return word !== 'most' || low(tokens, j - 1) !== 'the';
  }
  return false;
}

const isNumber = (tokens: readonly Token[], j: number, language: Language): boolean => {
  const word = low(tokens, j);
  if (tokens[j]?.kind === 'number') return !YEAR.test(word) && !ORDINAL.test(low(tokens, j + 1));
  return language.cardinals.has(word) || language.vague.has(word) || (SHARES.has(word) && word !== 'most');
};
// "1987" | not "40"
const YEAR = /^(?:1\d|20)\d\d$/;
const ORDINAL = /^(?:st|nd|rd|th)$/;
