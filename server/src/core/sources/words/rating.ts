/** Who ranks somebody states a rank: `the Herald ranks the school third`, `which named her one of the ten best`; not `the school ranks third`. English. */
import { DETERMINERS, OBJECTS } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';

/** Who ranks: `the magazine, which ranked her`, `“Kestow Life” rated it as`. */
const RATERS = wordSet(
  'which who ” " magazine index guide survey ranking study agency university officials analysts',
);
const ORDINALS = wordSet('first second third fourth fifth sixth seventh eighth ninth tenth last');
/** The longest name of what is ranked, in tokens. */
const LONGEST = 6;

/** `ranked it number 44`, `named it the best`; not `named her to a board of 12`. */
const isRank = (token: Token | undefined): boolean =>
  token?.kind === 'number' ||
  token?.text === '#' ||
  /^(?:number|no|the|one|among|as)$/.test(token?.low ?? '');

/** A place at `k` that closes what is said of the ranked: `third in`, `14th`, `among its top 10`. */
function isPlace(tokens: readonly Token[], k: number): boolean {
  const [word, next] = [low(tokens, k), low(tokens, k + 1)];
  if (ORDINALS.has(word)) return true;
  if (tokens[k]?.kind === 'number') return /^(?:st|nd|rd|th)$/.test(next) && tokens[k + 1]?.spaced === false;
  return (
    (word === 'one' && next === 'of') || (word === 'among' && /^(?:its|the)$/.test(next)) || word === '#'
  );
}

/** Whether the verb of ranking at `i` states a rank: `the Herald ranks the school third in the county`. */
export function isRating(tokens: readonly Token[], i: number): boolean {
  // `the Herald has consistently ranked Kestow as`
  const rater = /ly$/.test(low(tokens, i - 1)) && low(tokens, i - 2) === 'has' ? i - 3 : i - 1;
  if (!isCapital(tokens[rater]) && !RATERS.has(low(tokens, rater))) return false;
  if (rater < i - 1 && low(tokens, i + 1).endsWith("'s")) return false;
  if (OBJECTS.has(low(tokens, i + 1))) return isRank(tokens[i + 2]) || isPlace(tokens, i + 2);
  // `named Prado the third director` is a deed.
  const naming = low(tokens, i) === 'named';
  const determined = DETERMINERS.has(low(tokens, i + 1));
  if (!determined && !isCapital(tokens[i + 1])) return false;
  for (let k = i + (determined ? 3 : 2); k <= i + LONGEST; k++) {
    if (tokens[k]?.kind === 'sign' && tokens[k]?.text !== '#') return false;
    if (isPlace(tokens, k)) return !naming || /^(?:one|among)$/.test(low(tokens, k));
  }
  return false;
}
