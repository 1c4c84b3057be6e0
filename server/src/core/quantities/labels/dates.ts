/** Dates: days, years, decades and other numbers joined by signs. */
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import { NO_MODIFIERS } from '../amounts/counted-nouns.ts';
import { unitAfter } from '../amounts/named-units.ts';

/** Words after a number that make it a date, a time or a name. */
export const TIME_WORDS = new Set(
  "a.m a.m. p.m p.m. am pm gmt utc est edt cst cdt pst pdt bst cet ist o'clock hrs".split(' '),
);

/** What makes an ordinal of digits when it is glued to them: `25th`, `the 3rd`. */
export const ORDINAL_SUFFIX = new Set(['st', 'nd', 'rd', 'th']);

/** Counting words that may follow a year-like number and prove that it counts. */
export const COUNTED = new Set(
  'people persons men women children jobs homes houses pixels troops soldiers deaths cases tons tonnes miles km kilometers meters metres feet workers staff students users cars seats percent dollars euros yuan yen hectares acres barrels megawatts new'.split(
    ' ',
  ),
);

/** A number of digits alone: `12`, `2019`; not `1,200`, `½`. */
export function isWhole(token: Token | undefined): boolean {
  if (token?.kind !== 'number') return false;
  const { text } = token;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < ZERO || unit > ZERO + 9) return false;
  }
  return true;
}
const ZERO = 48;

/** `1066`, `2019`: a whole number from 1000 to 2199. */
export const isYear = (token: Token | undefined) =>
  isWhole(token) && /^(?:1\d|20|21)\d\d$/.test(token?.text ?? '');

/** `May 2015`, `Nov. 6, 2019`, `July 25th`, with the month at `i`. */
export function endOfMonthFirst(tokens: readonly Token[], i: number, language: Language): number {
  if (!language.months.has(low(tokens, i)) || !isCapital(tokens[i])) return 0;
  let j = i + 1;
  if (low(tokens, j) === '.') j++;
  if (low(tokens, j) === ',' && isYear(tokens[j + 1])) return j + 2;
  if (!isWhole(tokens[j])) return 0;
  j = afterOrdinalSuffix(tokens, j + 1);
  while (
    /^(?:[-–—,]|and|to|&)$/.test(low(tokens, j)) &&
    isWhole(tokens[j + 1]) &&
    (tokens[j + 1]?.text.length ?? 9) <= 4 &&
    !isHourApart(tokens, j + 1)
  ) {
    const separated = low(tokens, j) === ',' && !isYear(tokens[j + 1]);
    if (separated || isYear(tokens[j - 1])) break;
    j = afterOrdinalSuffix(tokens, j + 2);
  }
  return isYear(tokens[j]) ? j + 1 : j;
}

const afterOrdinalSuffix = (tokens: readonly Token[], i: number) =>
  ORDINAL_SUFFIX.has(low(tokens, i)) && isGlued(tokens, i) ? i + 1 : i;

/** `6 November 2019`, `the 25th of July`, `3 to 21 March`, with the day at `i`. */
export function endOfDayFirst(tokens: readonly Token[], i: number, language: Language): number {
  if (!isWhole(tokens[i]) || (tokens[i]?.text.length ?? 9) > 2) return 0;
  let j = afterOrdinalSuffix(tokens, i + 1);
  const ranged =
    /^[-–—]$/.test(low(tokens, j)) || (/^(?:to|and|or)$/.test(low(tokens, j)) && isDay(tokens[i]));
  if (ranged && isWhole(tokens[j + 1])) j = afterOrdinalSuffix(tokens, j + 2);
  if (low(tokens, j) === 'of') j++;
  if (low(tokens, j) === '-') j++;
  if (!language.months.has(low(tokens, j)) || !isCapital(tokens[j])) return 0;
  j++;
  if (low(tokens, j) === '.' || low(tokens, j) === ',') j++;
  // `14 Oct. 15,`
  const short =
    /^\d\d$/.test(tokens[j]?.text ?? '') && /^[,.)]?$/.test(low(tokens, j + 1)) && low(tokens, j - 1) === '.';
  return isYear(tokens[j]) || short ? j + 1 : j;
}

/** The last hour of `from 20: 00 on July 25th and 20: 00 on`; not `May 3 and 4: 40 boats sank`. */
const isHourApart = (tokens: readonly Token[], i: number): boolean =>
  /^[0-2]\d$/.test(low(tokens, i)) &&
  low(tokens, i + 1) === ':' &&
  low(tokens, i + 2) === '00' &&
  !isDash(low(tokens, i - 1));

const isDay = (token: Token | undefined): boolean => Number(token?.text) < 32;

/** `472 B.C.`, `60 AD`. */
const isEra = (tokens: readonly Token[], i: number): boolean => ERAS.has(tokens[i]?.text ?? '');
const ERAS = new Set(['BC', 'B.C', 'B.C.', 'AD', 'A.D', 'A.D.', 'BCE', 'CE']);

const isApostropheSign = (token: Token | undefined): boolean =>
  token?.spaced === false && (token.text === "'" || token.text === '’');

/** `2019`, `1990s`, `2017-20`, `2020/21`, `the '90s`, where no word after it shows that it counts something. */
export function endOfYear(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  // "the 1990s" | "the 1990's" | not "1990 s"
  const apostrophe = isApostropheSign(tokens[i + 1]) ? 1 : 0;
  const after = tokens[i + 1 + apostrophe];
  const decade = after?.low === 's' && !after.spaced;
  if (decade && tokens[i - 1]?.text !== '$') return i + 2 + apostrophe;
  if (isWhole(token) && isEra(tokens, i + 1)) return i + 2;
  if (!isYear(token)) return 0;
  if (
    COUNTED.has(low(tokens, i + 1)) &&
    // `the 2013 New Oran Boat Show`
    !(tokens[i + 1]?.text === 'New' && isCapital(tokens[i + 2])) &&
    !/^(?:in|since|by|of|from|until|till|to)$/.test(low(tokens, i - 1))
  )
    return 0;
  if (
    /^(?:%|percent|per|million|billion|trillion|kg|km|m|cm|mm|°|ft|lb|lbs|[kmg]wh?|mah|[mgt]b|b?hp|cc|kcal|mg|mcg|ml|psi|rpm|[kmg]?hz)$/.test(
      low(tokens, i + 1),
    )
  )
    return 0;
  if (
    /^(?:than|least)$/.test(low(tokens, i - 1)) &&
    /^(?:until|till|by|later|earlier|sooner|further|older|at)$/.test(low(tokens, i - 2)) &&
    /^(?:19|20)/.test(token?.text ?? '') &&
    !isCountedSoon(tokens, i + 1)
  )
    return i + 1;
  if (/^(?:than|nearly|almost|roughly|least|approximately|[$€£¥])$/.test(low(tokens, i - 1))) return 0;
  if (
    /^[-–—/]$/.test(low(tokens, i + 1)) &&
    isWhole(tokens[i + 2]) &&
    /^(?:\d\d|\d{4})$/.test(tokens[i + 2]?.text ?? '')
  )
    return i + 3;
  return i + 1;
}

/** `the ’68 election`, `since '99`, `his '92 Ford`: a year without its century, the apostrophe at `i`. */
export const endOfShortYear = (tokens: readonly Token[], i: number): number =>
  /^['’]$/.test(low(tokens, i)) &&
  isGlued(tokens, i + 1) &&
  /^\d\d$/.test(tokens[i + 1]?.text ?? '') &&
  (BEFORE_YEAR.has(low(tokens, i - 1)) || (OWNING.has(low(tokens, i - 1)) && isCapital(tokens[i + 2]))) &&
  !/^(?:%|per|percent|percentage)$/.test(low(tokens, i + 2)) &&
  !tokens.slice(i + 2, i + 8).some(({ text }) => text === "'" || text === '’')
    ? i + 2
    : 0;
const OWNING = wordSet('a his her their my your our');
const BEFORE_YEAR = wordSet('the of in since from until by class summer');

/** `2019-11-18`, `18/11/2019`, `18.11.2019`, `24/7`, `9/11`, `1.8.3`, `192.168.0.1`, `501-601-0315`, `9-1-1`, `2-1`. */
export function endOfJoined(tokens: readonly Token[], i: number, language: Language): number {
  const first = tokens[i];
  if (first?.kind !== 'number') return 0;
  if ((first.text.match(/\./g)?.length ?? 0) > 1) {
    const ranged =
      /^[-–]$/.test(low(tokens, i + 1)) && tokens[i + 2]?.kind === 'number' && isGlued(tokens, i + 2);
    return ranged ? i + 3 : i + 1;
  }
  let j = i + 1;
  let parts = 1;
  while (
    /^[-–/:‑]$/.test(low(tokens, j)) &&
    isGlued(tokens, j) &&
    tokens[j + 1]?.kind === 'number' &&
    isGlued(tokens, j + 1)
  ) {
    parts++;
    j += 2;
  }
  if (parts === 1) return 0;
  const joint = low(tokens, i + 1);
  if (parts > 2 || joint === ':') return TIME_WORDS.has(low(tokens, j)) ? j + 1 : j;
  if (joint === '/')
    return Number(first.text) < Number(tokens[i + 2]?.text) &&
      (tokens[i + 2]?.text.length ?? 0) < 3 &&
      !/^(?:7|11)$/.test(tokens[i + 2]?.text ?? '')
      ? 0
      : j;
  return isScore(tokens, i, j, language) ? j : 0;
}

/** Two whole numbers and a hyphen are a range before a unit or a counted noun (`3-5 years`, `500-600 tall pines`), a score or a name otherwise (`2-1`, `737-800`). */
function isScore(tokens: readonly Token[], i: number, next: number, language: Language): boolean {
  if (!isWhole(tokens[i]) || !isWhole(tokens[i + 2])) return false;
  const after = tokens[next];
  if (!after || after.kind === 'sign')
    return after?.text !== '%' && after?.text !== '-' && after?.text !== '°';
  if (
    language.magnitudes.has(after.low) ||
    after.low === 'per' ||
    (after.text !== 'in' && unitAfter(tokens, next, language))
  )
    return false;
  const ascending = Number(tokens[i]?.text) < Number(tokens[i + 2]?.text);
  return !(ascending && isCountedSoon(tokens, next));
}

/** Whether a plural follows at once or behind one or two words: `years`, `tall old pines`. */
function isCountedSoon(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < i + 3; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || NO_MODIFIERS.has(token.low)) return false;
    if (/[a-z]s$/.test(token.text) && !NO_COUNT.has(token.low)) return k === i || !isCapital(token);
  }
  return false;
}
/** Words in -s that end or describe a score. */
const NO_COUNT = wordSet('wins loss losses us this vs series versus');
