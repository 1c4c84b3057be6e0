/** Codes: numbers that are written together with other signs or words of a fixed form. Sizes, addresses, titles. */
import { isArticle } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { CURRENCY_SIGNS } from '../../language/units.ts';
import type { Language } from '../../language/language.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import { COUNTED, isWhole } from './dates.ts';

/** `22-cv-1043`, `3:21-cr-00145`, `18 U.S.C. 1343`: a case or a law by its number. */
export function endOfDocket(tokens: readonly Token[], i: number): number {
  if (!isWhole(tokens[i])) return 0;
  // "18 U.S.C. 1343" | "17 C.F.R. § 240"
  if (/^[UC]$/.test(tokens[i + 1]?.text ?? '') && /^(?:S\.C|F\.R)\.?$/.test(tokens[i + 3]?.text ?? '')) {
    const at = low(tokens, i + 4) === '§' ? i + 5 : i + 4;
    return isWhole(tokens[at]) ? at + 1 : i + 4;
  }
  const year = low(tokens, i + 1) === ':' && isGlued(tokens, i + 1) ? i + 2 : i;
  const parted = isDash(low(tokens, year + 1)) && isDash(low(tokens, year + 3)) && isWhole(tokens[year + 4]);
  return parted && /^(?:cv|cr|mc|mj|md|bk|ap|ag)$/.test(low(tokens, year + 2)) && isGlued(tokens, year + 4)
    ? year + 5
    : 0;
}

/** `2B Mindset`: one figure and a letter before a capital; not `45C Tuesday`, `5X Faster`, `$3B Deal`, `3B Users`. */
export const endOfLetterName = (tokens: readonly Token[], i: number): number =>
  /^\d$/.test(tokens[i]?.text ?? '') &&
  /^[ABDEH]$/.test(tokens[i + 1]?.text ?? '') &&
  isGlued(tokens, i + 1) &&
  tokens[i - 1]?.kind !== 'sign' &&
  isCapital(tokens[i + 2]) &&
  !low(tokens, i + 2).endsWith('s')
    ? i + 2
    : 0;

/** `3-D`, `7-Eleven`, `16-inch MacBook`: a hyphen and a capital make a name of a number. */
export function endOfHyphenName(tokens: readonly Token[], i: number, { cardinals }: Language): number {
  if (tokens[i]?.kind !== 'number' || !/^[-‑]$/.test(low(tokens, i + 1)) || !isGlued(tokens, i + 1)) return 0;
  if (/^\p{Lu}$/u.test(tokens[i + 2]?.text ?? '')) return i + 3;
  if (isCapital(tokens[i + 2]) && cardinals.has(low(tokens, i + 2))) return i + 3;
  // "MacBook" | "iPhone" | not "screen"
  return low(tokens, i + 2) === 'inch' && /\p{Lu}/u.test(tokens[i + 3]?.text ?? '') ? i + 3 : 0;
}

/** `Kern Slate 7 (11-inch, Wi-Fi, 64GB)`: the size of goods in a line that is all name, commas and brackets. */
export function endOfGoods(tokens: readonly Token[], i: number): number {
  const at = isDash(low(tokens, i + 1)) ? i + 2 : i + 1;
  if (!GOODS_UNITS.has(low(tokens, at)) || !isGlued(tokens, at) || tokens.length > 24) return 0;
  const named = tokens.every(
    ({ kind, text, low: word, spaced }) =>
      kind !== 'word' || /\p{Lu}/u.test(text) || GOODS_UNITS.has(word) || !spaced,
  );
  const listed = tokens.some(({ text }) => text === ',' || text === '(');
  return named && listed && isCapital(tokens[0]) && !ENDS.has(tokens.at(-1)?.text ?? '') ? at + 1 : 0;
}
const GOODS_UNITS = wordSet('gb tb mb inch mm mah ghz');
const ENDS = wordSet('. ! ?');

/** `12 Years a Slave`, `48 Hours`: a unit in capitals within a sentence belongs to a title. */
export const endOfTitle = (tokens: readonly Token[], i: number): number =>
  tokens[i]?.kind === 'number' &&
  i > 1 &&
  /^(?:Years|Days|Hours|Minutes|Miles|Men|Angry|Monkeys)$/.test(tokens[i + 1]?.text ?? '') &&
  !isCapital(tokens[i - 1])
    ? i + 2
    : 0;

/** `the 500 Greatest Songs`, `100 Best Inns`, `40 Under 40`, `35 Makers Under 35`: the name of a list. */
export function endOfListTitle(tokens: readonly Token[], i: number): number {
  if (!isWhole(tokens[i])) return 0;
  // not `35 Miners Under 35 Die`
  const young = tokens[i + 1]?.text === 'Under' || tokens[i + 4]?.kind === 'word' ? i + 1 : i + 2;
  if (tokens[young]?.text === 'Under' && tokens[young + 1]?.text === tokens[i]?.text) return young + 2;
  return CHOSEN.has(tokens[i + 1]?.text ?? '') && isCapital(tokens[i + 2]) ? i + 2 : 0;
}
const CHOSEN = wordSet('Greatest Best Worst Most Hottest Richest Coolest');

const LASTING = wordSet('seconds minutes hours days weeks months years');
/** `20-to-30 boats`, `3-to-5 percent`: so many, and no pairing. */
const isRange = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) !== 'of' &&
  low(tokens, i + 5) !== 'odds' &&
  Number(low(tokens, i)) < Number(low(tokens, i + 4)) &&
  (/^(?:percent|%|per)$/.test(low(tokens, i + 5)) || /[a-z]{2}s$/.test(low(tokens, i + 5)));
const isOne = (word: string): boolean => /^(?:1|one)$/.test(word);
/** `two-on-one`, `one-on-one`, `two-by-four`, `two-in-one`; not `one-in-five`, `one-to-seven days`, `ten-to-one`. */
export const endOfPairing = (tokens: readonly Token[], i: number): number =>
  /^[-‑]$/.test(low(tokens, i + 1)) &&
  (/^(?:on|by)$/.test(low(tokens, i + 2)) ||
    (low(tokens, i + 2) === 'to' &&
      !LASTING.has(low(tokens, i + 5)) &&
      !isRange(tokens, i) &&
      !(isOne(low(tokens, i + 4)) && !isOne(low(tokens, i)))) ||
    (low(tokens, i + 2) === 'and' && !isArticle(low(tokens, i + 4))) ||
    (low(tokens, i + 2) === 'in' && /^(?:one|1)$/.test(low(tokens, i + 4)))) &&
  /^[-‑]$/.test(low(tokens, i + 3)) &&
  isGlued(tokens, i + 2)
    ? i + 5
    : 0;

function endOfCapitals(tokens: readonly Token[], i: number): number {
  let next = i;
  while (next < i + 4 && isCapital(tokens[next])) next++;
  return next;
}

/** `80 New York Avenue`, `201 E. Nine Mile`, `lives at 10, Harbour Lane`: a house number before a street. */
export function endOfAddress(tokens: readonly Token[], i: number): number {
  // `Ten Downing Street would`; not `Two High Street banks`
  if (tokens[i]?.kind === 'word')
    return isCapital(tokens[i]) &&
      isCapital(tokens[i + 1]) &&
      /^(?:Street|Avenue|Road|Square|Lane)$/.test(tokens[i + 2]?.text ?? '') &&
      !/[a-z]s$/.test(low(tokens, i + 3))
      ? i + 3
      : 0;
  // `was held at 10, Harbour Lane`; not `settled at 82, West Texas crude at 78`
  const housed =
    [2, 3, 4].some((by) => HOUSED.has(low(tokens, i - by))) ||
    (low(tokens, i - 2) === 'held' && [3, 4, 5].some((by) => STREETS.test(low(tokens, i + by))));
  if (housed && isWhole(tokens[i]) && low(tokens, i - 1) === 'at' && low(tokens, i + 1) === ',')
    return isCapital(tokens[i + 2]) ? i + 1 : 0;
  // `at Iino 4-chome`
  if (isDash(low(tokens, i + 1)) && low(tokens, i + 2) === 'chome') return i + 3;
  // `in the 10700 block of Main Street`
  if (isWhole(tokens[i]) && low(tokens, i + 1) === 'block' && low(tokens, i + 2) === 'of') return i + 2;
  // `the 200 to 900 blocks of Spur Lane`
  const last = /^(?:to|and|through|-|–)$/.test(low(tokens, i + 1)) ? i + 2 : i;
  if (isWhole(tokens[last]) && low(tokens, last + 1) === 'blocks' && low(tokens, last + 2) === 'of')
    return low(tokens, i - 1) === 'the' && [4, 5, 6].some((by) => STREETS.test(low(tokens, last + by)))
      ? last + 2
      : 0;
  if (!isWhole(tokens[i]) || !isCapital(tokens[i + 1])) return 0;
  // `(33 Rue Kerr)`: a house number before a street in France, Italy or Spain
  if (WAYS.has(low(tokens, i + 1)) && isCapital(tokens[i + 2]) && low(tokens, i - 1) === '(') return i + 1;
  const dotted = low(tokens, i + 2) === '.' ? i + 3 : i + 2;
  if (/^[NSEW]$/.test(tokens[i + 1]?.text ?? '') && isCapital(tokens[dotted]))
    return endOfCapitals(tokens, dotted);
  for (let j = i + 1; j < i + 5 && isCapital(tokens[j]); j++) if (STREETS.test(low(tokens, j))) return j + 1;
  return 0;
}

const STREETS =
  /^(?:street|st|avenue|ave|chome|road|rd|boulevard|blvd|lane|drive|square|place|court|highway|parkway|terrace)$/;
const WAYS = wordSet('rue quai chemin calle avenida paseo rua viale piazza corso');
/** Who is at a number has an address. */
const HOUSED = wordSet('located lives lived living resides address residence bungalow headquartered');

/** `Oran, CA 90069`: a state and its postcode, the state at `i`. */
export const endOfPostcode = (tokens: readonly Token[], i: number): number =>
  /^\p{Lu}{2}$/u.test(tokens[i]?.text ?? '') &&
  (low(tokens, i - 1) === ',' || isCapital(tokens[i - 1])) &&
  /^\d{5}$/.test(tokens[i + 1]?.text ?? '')
    ? i + 2
    : 0;

/** `on 105.3 FM`: a station. */
export const endOfStation = (tokens: readonly Token[], i: number): number =>
  tokens[i + 1]?.text === 'FM' ? i + 2 : 0;

/** `the 11 Pro Max`, `a 737`, `the 3080 is`, `737-800s`: a model called by its number alone. */
export function endOfModel(tokens: readonly Token[], i: number): number {
  if (!isWhole(tokens[i])) return 0;
  if (MODEL_GRADES.has(tokens[i + 1]?.text ?? '')) return i + 2;
  const after = low(tokens, i + 1);
  const called =
    /^[1-9]\d{3,4}$/.test(tokens[i]?.text ?? '') && low(tokens, i - 1) === 'the' && IS.has(after);
  if (called) return i + 1;
  if (!/^7\d7$/.test(tokens[i]?.text ?? '') || COUNTED.has(after) || after.endsWith('s')) return 0;
  let next = i + 1;
  while (isGlued(tokens, next) && (tokens[next]?.kind !== 'sign' || isDash(low(tokens, next)))) next++;
  return next;
}
const IS = wordSet('is was has had comes costs sells offers');
const MODEL_GRADES = wordSet('Pro Max Plus Mini Ultra Lite Air MAX XL XR XS');

/** `Take-Two`, `Committee of Five`, `father-of-three`, and `Two Hearts` alone in its line: a number word in a name, the word at `i`. */
export function endOfNameInWords(tokens: readonly Token[], i: number, language: Language): number {
  if (!language.cardinals.has(low(tokens, i))) return 0;
  const joint = tokens[i - 1];
  const hyphened = isDash(joint?.text ?? '') && joint?.spaced === false && isGlued(tokens, i);
  const capital = isCapital(tokens[i]);
  if (hyphened && ((capital && isCapital(tokens[i - 2])) || low(tokens, i - 2) === 'of')) return i + 1;
  if (capital && joint?.low === 'of' && isCapital(tokens[i - 2])) return i + 1;
  const first = isWhole(tokens[0]) || tokens[0]?.kind === 'number' ? 1 : 0;
  const plural = isCapital(tokens[i + 1]) && low(tokens, i + 1).endsWith('s');
  return capital && plural && i === first && tokens.length === i + 2 ? i + 2 : 0;
}

/** `the Group of 77`: a name that counts its members, the number at `i`. */
export const endOfNameOf = (tokens: readonly Token[], i: number): number =>
  isWhole(tokens[i]) &&
  low(tokens, i - 1) === 'of' &&
  /^(?:Group|Committee|Gang)$/.test(tokens[i - 2]?.text ?? '') &&
  low(tokens, i - 3) === 'the'
    ? i + 1
    : 0;

/** `a 401(k)`, `a 501(c)(3) body`: a number with parts in brackets is one of a law's. */
export function endOfSubsection(tokens: readonly Token[], i: number): number {
  if (!isWhole(tokens[i]) || !/^[a-z]$/.test(tokens[i + 2]?.text ?? '')) return 0;
  let next = i + 1;
  while (
    low(tokens, next) === '(' &&
    low(tokens, next + 2) === ')' &&
    [next, next + 1, next + 2].every((at) => isGlued(tokens, at))
  )
    next += 3;
  return next === i + 1 ? 0 : next;
}

/** `1920x1080`, `8x10.5`: a size code; not `6.2x10^4`. */
export const endOfSize = (tokens: readonly Token[], i: number): number =>
  tokens[i]?.kind === 'number' &&
  /^[x×]$/.test(low(tokens, i + 1)) &&
  tokens[i + 2]?.kind === 'number' &&
  isGlued(tokens, i + 1) &&
  isGlued(tokens, i + 2) &&
  low(tokens, i + 3) !== '^'
    ? i + 3
    : 0;

/** `scores range from 0 to 100`, `a scale of 1 to 5`: what a mark can be, the lowest at `i`. */
export const endOfScale = (tokens: readonly Token[], i: number): number =>
  /^[01]$/.test(tokens[i]?.text ?? '') &&
  /^(?:to|[-–])$/.test(low(tokens, i + 1)) &&
  /^(?:[34579]|10|100)$/.test(tokens[i + 2]?.text ?? '') &&
  !/^(?:%|per|percent|percentage)$/.test(low(tokens, i + 3)) &&
  tokens.slice(Math.max(0, i - 6), i).some(({ low: word }) => SCALES.has(word))
    ? i + 3
    : 0;
const SCALES = wordSet('scale score scores scored scoring rate rated rating ratings');

const PICTURE_LINES = wordSet('360 480 540 720 1080 1,080 1440 1,440 2160 2,160');

/** `4K streaming`, `1080p`, `a 4790k`, `the 40k rules`: an order of size in a name, where nothing is counted or paid. */
export function endOfResolution(tokens: readonly Token[], i: number): number {
  const [number, k, after] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (k?.low === 'p' && !k.spaced && PICTURE_LINES.has(number?.text ?? '')) return i + 2;
  if (!isWhole(number) || k?.low !== 'k' || k.spaced || CURRENCY_SIGNS.has(low(tokens, i - 1))) return 0;
  if (after?.kind === 'number' && !after.spaced) return 0;
  if ((k.text === 'K' && number?.text.length === 1) || (number?.text.length ?? 0) > 3) return i + 2;
  const before = low(tokens, i - 1);
  const named = before === 'the' || before === 'to' || before === 'into' || tokens[i - 1]?.kind === 'sign';
  return named && !/[a-z]s$/.test(after?.low ?? '') && after?.text !== '%' ? i + 2 : 0;
}
