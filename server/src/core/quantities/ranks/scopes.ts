/** Scopes: among what something is a first or a superlative. `in the world`, `since 2009`, `the country’s`. */
import { TWO_TO_TEN } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { CHANGES, RECORDED } from './superlative-words.ts';

/** Possessives that give a first or a superlative its scope: `the world's first`, `the decade's largest`. Those of names (`Kestow's`) `isPlace` tells by their capital. */
export const PLACES = wordSet(
  "world's country's nation's continent's region's city's state's planet's globe's province's europe's africa's asia's industry's year's decade's century's county's town's district's",
);

const SCOPE_NOUNS = wordSet(
  'world country nation continent region planet globe history record earth europe africa asia america china india russia britain germany france japan u.s us uk state city market universe industry year decade century league',
);

/** `world's`, `Kestow's`: whose. */
export const isPlace = (token: Token | undefined) =>
  token !== undefined && (PLACES.has(token.low) || (/'s$/.test(token.low) && /^\p{Lu}/u.test(token.text)));

/** Whether a scope stands within the next few tokens of the clause: `in the world`, `since 2009`, `on record`, `ever`, `in five years`. */
export function hasScopeAfter(tokens: readonly Token[], i: number): boolean {
  if (
    /^(?:uk|us|u\.s|u\.s\.|eu|british|american|chinese|russian|european|german|french|japanese|indian|african|asian|global)$/.test(
      low(tokens, i),
    ) &&
    tokens[i]?.text !== 'us'
  )
    return true;
  for (let j = i; j < Math.min(i + 11, tokens.length); j++) {
    const word = low(tokens, j);
    if (/^[.;:!?,“”"—(]$/.test(word)) return false;
    if (word === 'since' && !isSinceThen(tokens, j)) return true;
    if (word === 'ever' || word === 'yet') return true;
    if (word === 'to' && /^(?:date|hit|strike)$/.test(low(tokens, j + 1))) return true;
    if (word === 'of' && low(tokens, j + 1) === 'all' && low(tokens, j + 2) === 'time') return true;
    if (word === 'of' && YEARS.test(low(tokens, j + 1).replace(/^the$/, low(tokens, j + 2)))) return true;
    if (word === 'on' && /^(?:record|earth)$/.test(low(tokens, j + 1))) return true;
    if (word === 'on' && /^(?:continent|globe)$/.test(low(tokens, j + 2))) return true;
    if (/^(?:in|of|across|within)$/.test(word) && isScopeAt(tokens, j + 1)) return true;
    if (/^(?:in|of|over|for)$/.test(word) && isPast(tokens, j + 1) && isKept(tokens, i)) return true;
    if (word === 'among' && low(tokens, j + 1) === 'all') return true;
    if (word === 'this' && /^(?:year|century|decade|season|month)$/.test(low(tokens, j + 1))) return true;
    // `the first frost of this year’s wet season`
    if (word === 'this' && [2, 3].some((by) => low(tokens, j + by) === 'season')) return true;
  }
  return false;
}

// "2016" | "1980s"
export const YEARS = /^(?:19|20)\d\ds?$/;

/** Whether a scope stands at token `i`, behind `in` or `of`: `the world`, `a decade`, `two years`. */
export function isScopeAt(tokens: readonly Token[], i: number): boolean {
  let j = i;
  while (
    /^(?:the|its|his|her|their|our|recorded|recent|modern|human|entire|whole|all|over|more|than|nearly|almost|at|least)$/.test(
      low(tokens, j),
    )
  )
    j++;
  // `the worst day in a decade`
  if (low(tokens, j) === 'a') return AGES.has(low(tokens, j + 1));
  const token = tokens[j];
  if (!token) return false;
  // not `what is best in us`
  if (SCOPE_NOUNS.has(token.low.replace(/'s$/, ''))) return token.text !== 'us';
  // `the first strike in modern times`
  if (token.text === 'times' && low(tokens, j - 1) === 'modern') return true;
  if (token.low.endsWith("'s") && low(tokens, j + 1) === 'history') return true;
  if (/^(?:years|decades|months|weeks)$/.test(token.low)) return true;
  if (token.kind === 'number' || TWO_TO_TEN.has(token.low))
    return /^(?:years?|decades?|months?|weeks?|quarters?)$/.test(low(tokens, j + 1));
  return token.kind === 'word' && /^\p{Lu}/u.test(token.text) && low(tokens, i - 1) === 'in';
}

/** `the past six months`, `the last decade`. */
const isPast = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'the' &&
  /^(?:past|last)$/.test(low(tokens, i + 1)) &&
  isScopeAt(tokens, i + 2) &&
  !isCapital(tokens[i + 2]);

/** Whether what stands at `i`, or behind it, is kept count of: `drought`, `outbreak`, `one`; not `surprise`, `lesson`. */
const isKept = (tokens: readonly Token[], i: number): boolean =>
  [i, i + 1].some((k) => RECORDED.has(low(tokens, k)) || CHANGES.has(low(tokens, k))) ||
  low(tokens, i) === 'one';

const AGES = wordSet('generation century decade year month week');

/** `the faith that has since become known`: from then on, the `since` at `i`; not `that has since been recorded`. */
export const isSinceThen = (tokens: readonly Token[], i: number): boolean =>
  /^(?:has|have|had)$/.test(low(tokens, i - 1)) && low(tokens, i + 1) !== 'been';
