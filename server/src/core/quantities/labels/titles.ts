/** Titles: number words that begin the name of a work, a band or a firm. `Seven Samurai is back`, `His series, Thirteen Days in May, is out`. */
import { isArticle } from '../../language/function-words.ts';
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';

/** What one thing does; of several the verb has no -s. None of them is a plural noun (`plays`, `stars`, `shows`). */
const OF_ONE = wordSet(
  "is was has isn't wasn't hasn't doesn't opens airs tells follows makes gets becomes seems remains goes comes takes gives keeps belongs feels sells deserves begins",
);
const JOINTS = wordSet('of in and a the to for');

/** Where the capitals from `i` on end, small words between two of them included. */
function endOfCapitals(tokens: readonly Token[], i: number): number {
  let next = i;
  for (let k = i; k < i + 9; k++) {
    if (isCapital(tokens[k])) next = k + 1;
    else if (!JOINTS.has(low(tokens, k)) && !(isDash(low(tokens, k)) && isGlued(tokens, k))) break;
  }
  return next;
}

/** Whether all words near by but those from `i` to `next` have capitals, as those of a headline do: there capitals tell no title. */
const isHeadline = (tokens: readonly Token[], i: number, next: number): boolean =>
  ![...tokens.slice(Math.max(0, i - NEAR), i), ...tokens.slice(next, next + NEAR)].some(
    ({ kind, text }) => kind === 'word' && /^\p{Ll}{3}/u.test(text),
  );
const NEAR = 12;

/**
 * `Twelve Angry Men opens on Friday`, `A Thousand Acres is taught`, `the film, Forty Days in Oran, won`: the index after the title,
 * which starts at `i`; otherwise 0. Not `Four Democrats voted no`, `Two Chicago officers were shot`.
 */
export function endOfNumberTitle(
  tokens: readonly Token[],
  i: number,
  { cardinals, magnitudes }: Language,
): number {
  if (!isCapital(tokens[i])) return 0;
  const article = isArticle(low(tokens, i));
  const at = article ? i + 1 : i;
  const word = low(tokens, at);
  if (!(article ? magnitudes.has(word) : cardinals.has(word)) || !isCapital(tokens[at])) return 0;
  const next = endOfCapitals(tokens, at);
  if (next === at + 1) return 0;
  // `A Thousand Acres`, and not `A thousand`; `Ten Years a Thief`
  const named = article || (isArticle(low(tokens, at + 2)) && next > at + 3);
  const aside = low(tokens, i - 1) === ',' && low(tokens, next) === ',';
  const alone = OF_ONE.has(low(tokens, next)) && (word !== 'one' || magnitudes.has(low(tokens, at + 1)));
  return (named || aside || alone) && !isHeadline(tokens, i, next) ? next : 0;
}
