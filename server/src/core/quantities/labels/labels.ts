/** Labels: numerals that claim nothing. Names, versions, ages, list numbers, told by the words beside them. */
import { isArticle } from '../../language/function-words.ts';
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isGlued, low, type Token } from '../../tokens.ts';
import { endOfAge } from './ages.ts';
import {
  endOfAddress,
  endOfDocket,
  endOfGoods,
  endOfHyphenName,
  endOfLetterName,
  endOfListTitle,
  endOfModel,
  endOfNameInWords,
  endOfNameOf,
  endOfPairing,
  endOfPostcode,
  endOfResolution,
  endOfScale,
  endOfSize,
  endOfStation,
  endOfSubsection,
  endOfTitle,
} from './codes.ts';
import { endOfDialled, endOfForeignDialled } from './dialled.ts';
import { endOfCoordinate } from './coordinates.ts';
import { endOfCalled, endOfQuotedName } from './called.ts';
import { endOfFormatOrRound } from './formats.ts';
import { endOfFiled, endOfList, endOfNamed, isCurrencyWord } from './named-numbers.ts';
import { isMoneyLetter } from '../amounts/named-units.ts';
import { endOfEntry, endOfFileNote, endOfFurniture, endOfIssue, endOfReference } from './furniture.ts';
import { endOfClock, endOfZone } from './clock-times.ts';
import { endOfNumberTitle } from './titles.ts';
import {
  endOfDayFirst,
  endOfJoined,
  endOfMonthFirst,
  endOfShortYear,
  endOfYear,
  isWhole,
  ORDINAL_SUFFIX,
} from './dates.ts';

/** `A320`, `COVID-19`, `omega-3`: a word that a number is grown together with, the word at `i`. */
function endOfWordAndNumber(tokens: readonly Token[], i: number, token: Token, language: Language): number {
  const joint = tokens[i + 1];
  if (joint?.kind === 'number' && !joint.spaced && !language.magnitudes.has(token.low))
    return isMoneyLetter(tokens, i) || (token.text.length > 1 && isCurrencyWord(token))
      ? 0
      : endOfGlued(tokens, i + 1);
  const hyphened =
    joint &&
    /^[-‑–.]$/.test(joint.text) &&
    !joint.spaced &&
    tokens[i + 2]?.kind === 'number' &&
    isGlued(tokens, i + 2);
  if (!hyphened || language.cardinals.has(token.low)) return 0;
  // `S-1`, `C-130`: a letter that is money only before a sign (`S$`).
  const money = isCurrencyWord(token) && (token.text.length > 2 || token.low === 'rs');
  const named = (/\p{Lu}/u.test(token.text) && !money) || isTypeOf(tokens, i);
  return named || /^(?:mid|pre|post|top|under|over|sub|u)$/.test(token.low) ? endOfGlued(tokens, i + 2) : 0;
}

/** `5G`, `A320`, `MS-04`, `COVID-19`, `iPhone15`, `3D`, `0x08`, `#5`, `@user1`: digits grown together with letters. */
export function endOfAlphanumeric(tokens: readonly Token[], i: number, language: Language): number {
  const token = tokens[i];
  if (!token) return 0;
  if ((token.text === '#' || token.text === '@') && tokens[i + 1] && isGlued(tokens, i + 1))
    return endOfGlued(tokens, i + 1);
  if (/^[\u3400-\u9fff]/u.test(token.text)) return 0;
  if (token.kind === 'word') return endOfWordAndNumber(tokens, i, token, language);
  if (token.kind !== 'number') return 0;
  const letters = tokens[i + 1];
  if (letters?.kind !== 'word' || letters.spaced || language.code !== 'en') return 0;
  if (isCode(tokens, i)) return endOfGlued(tokens, i + 2);
  if (letters.text === 'D' || (letters.text === 'F' && !isWeather(tokens, i)))
    return endOfGlued(tokens, i + 1);
  // `the Kern 7950X`, and not `10x`.
  if (letters.text === 'X' && token.text.length > 2) return i + 2;
  // `comet 67P/Halley`, `playing 40k.`
  if (letters.text === 'P' && low(tokens, i + 2) === '/') return endOfGlued(tokens, i + 1);
  if ((letters.low === 'k' && isNameInThousands(tokens, i)) || isMaker(tokens, i)) return i + 2;
  if (
    ORDINAL_SUFFIX.has(letters.low) ||
    language.magnitudes.has(letters.low) ||
    language.exactUnits.has(letters.text)
  )
    return 0;
  if (language.units.has(letters.low) || /^(?:m|b|p|x|s)$/.test(letters.low)) return 0;
  return endOfGlued(tokens, i + 1);
}

/** `omega-3 acids`, `vitamin-12`, `para-40`: which of a kind, the word of the kind at `i`. */
const isTypeOf = (tokens: readonly Token[], i: number): boolean =>
  NUMBERED_KINDS.has(low(tokens, i)) && /^[-‑]$/.test(low(tokens, i + 1)) && low(tokens, i + 3) !== '%';
const NUMBERED_KINDS = wordSet('omega vitamin para alpha beta gamma type interleukin');

/** `62A15`, `2K20`: digits, capitals and digits again. */
const isCode = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 2]?.kind === 'number' && isGlued(tokens, i + 2) && /^\p{Lu}+$/u.test(tokens[i + 1]?.text ?? '');

/** `highs near 90F`, and not `the team at 18F`: degrees where the words around speak of heat. */
const isWeather = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(0, i - 12), i + 14).some(({ low: word }) => HEAT.has(word));
const HEAT = wordSet(
  'temperature temperatures temps degrees heat heated hot cold cool cooler cooled warm warmer warming weather high highs low lows freezing mercury oven thermometer fahrenheit celsius c bake',
);

/** `playing 40k.`, `40k is`, `a full 40k army`: a thousand that counts nothing is a name. */
function isNameInThousands(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 2];
  if (after?.kind === 'word' && SINGULAR.has(after.low)) return !BEFORE_FIGURE.has(low(tokens, i - 1));
  if (isPlayed(tokens, i)) return true;
  const article = isArticle(low(tokens, i - 1)) || isArticle(low(tokens, i - 2));
  if (after?.kind === 'sign') return article || low(tokens, i - 1).endsWith('ing');
  return article && after?.kind === 'word' && !after.low.endsWith('s') && low(tokens, i - 1) !== 'than';
}
const SINGULAR = wordSet('is was has as isn doesn rules stats lore');

/** `firms like 3M`, `3M says`; not `to 3M`, `3M boats`. */
const isMaker = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.text === '3' &&
  tokens[i + 1]?.text === 'M' &&
  (MAKES.has(low(tokens, i + 2)) || (low(tokens, i - 1) === 'like' && low(tokens, i - 2).endsWith('s')));
const MAKES = wordSet("makes says sells 's");

/** `played 40k, where`, `a version of 40k for`, `other than 40k`: one plays it, or sets it apart, and counts nothing. */
function isPlayed(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [low(tokens, i - 1), tokens[i + 2]];
  if (after?.kind === 'word' && !AFTER_NAME.has(after.low)) return false;
  if (before === 'of') return EDITIONS.has(low(tokens, i - 2));
  if (before === 'than') return !/(?:er|more|less)$/.test(low(tokens, i - 2));
  return PLAYED_IN.has(before);
}
const PLAYED_IN = wordSet('play plays played against without');
const EDITIONS = wordSet('game games version versions edition editions history fan fans player players form');
const AFTER_NAME = wordSet('for that where which who at and or but than as with if because when so to');
const BEFORE_FIGURE = wordSet('about around over nearly almost than to from by at of some roughly $ £ €');

/** `the 2.8 release`, `a 3.1 beta`, `16.04 LTS`, `Sea Linux (SEL) 7 and 6`: a version; also `5.1 surround sound`. */
function endOfRelease(tokens: readonly Token[], i: number, language: Language): number {
  const short = /^\d{1,2}(?:\.\d{1,2})?$/.test(tokens[i]?.text ?? '');
  if (short && low(tokens, i + 1) === 'lts') return i + 2;
  if (short && !isWhole(tokens[i]) && RELEASES.has(low(tokens, i + 1))) return i + 2;
  // `Kern Catalina (10.15)`
  const bracketed = low(tokens, i - 1) === '(' && low(tokens, i + 1) === ')' && isCapital(tokens[i - 2]);
  if (
    short &&
    !isWhole(tokens[i]) &&
    (bracketed || isLikeVersion(tokens, i, language) || isReleasedIn(tokens, i))
  )
    return i + 1;
  const after = short && low(tokens, i - 1) === ')' && /^\p{Lu}{2,}$/u.test(tokens[i - 2]?.text ?? '');
  const next = after ? endOfList(tokens, i + 1, language) : 0;
  return tokens[next]?.kind === 'word' ? 0 : next;
}

/** `Kern 3.5 and 3.6 work as well as 3.7`: like one that a name stands before. */
function isLikeVersion(tokens: readonly Token[], i: number, language: Language): boolean {
  const after = tokens[i + 1];
  if (
    after?.text === '%' ||
    (after?.kind === 'word' && (isUnit(after, language) || /[a-z]{3}s$/.test(after.low)))
  )
    return false;
  const major = `${tokens[i]?.text.split('.')[0] ?? ''}.`;
  for (let j = i - 2; j > 0 && j > i - 24; j--)
    if (tokens[j]?.kind === 'number' && tokens[j]?.text.startsWith(major) && isCapital(tokens[j - 1]))
      return true;
  return false;
}
/** `the composer in 2.8 now has`: what is in a bare fraction of nothing is in a version. */
const isReleasedIn = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === 'in' &&
  tokens[i - 2]?.kind === 'word' &&
  (tokens[i + 1] === undefined || RELEASED.has(low(tokens, i + 1)));
const RELEASED = wordSet('now . , and is was has adds fixes');
const isUnit = ({ low: word }: Token, { units, magnitudes }: Language): boolean =>
  units.has(word) || magnitudes.has(word);
const RELEASES = wordSet('surround release version beta alpha update build branch kernel series');

/** `Harbour Holdings (600606)`: the code of a share. */
const endOfTicker = (tokens: readonly Token[], i: number): number =>
  low(tokens, i - 1) === '(' &&
  /^\d{5,6}$/.test(tokens[i]?.text ?? '') &&
  isCapital(tokens[i - 2]) &&
  tokens[i + 1]?.kind !== 'word'
    ? i + 1
    : 0;

/** End of the run of tokens with no space between them, so that the whole of `MS-04b` is one label. */
function endOfGlued(tokens: readonly Token[], i: number): number {
  let j = i + 1;
  while (
    isGlued(tokens, j) &&
    (tokens[j]?.kind !== 'sign' ||
      (/^[-./_+]$/.test(tokens[j]?.text ?? '') && tokens[j + 1]?.kind !== 'sign' && isGlued(tokens, j + 1)))
  )
    j++;
  return j;
}

/** `1. Wash`, `(2) exercise`, `3) dining`: list numbers, also within a line. */
export function endOfListNumber(tokens: readonly Token[], i: number): number {
  if (!isWhole(tokens[i]) || (tokens[i]?.text.length ?? 9) > 3) return 0;
  const close = low(tokens, i + 1);
  if (low(tokens, i - 1) === '(' && close === ')') return i + 1;
  const open = i === 0 || /^[;:]$/.test(low(tokens, i - 1));
  // `1\. Tides`, the sign before the stop blanked
  if (open && close === '.' && tokens[i + 1]?.spaced && isCapital(tokens[i + 2])) return i + 2;
  const ends = tokens[i + 2] === undefined;
  // `as follows: 1.`, where the sentence is taken to end; not `People killed: 40.`
  const starts = ends && low(tokens, i - 1) === ':' && low(tokens, i) === '1';
  // `others 1) saw nothing`, with no bracket that was opened before
  const single = close === ')' && isGlued(tokens, i + 1) && tokens[i]?.text.length === 1;
  if (single && !tokens.slice(Math.max(0, i - 200), i).some(({ text }) => text === '(')) return i + 2;
  const stopped = close === '.' && (starts || (isGlued(tokens, i + 1) && !ends));
  return open && (close === ')' || stopped) ? i + 2 : 0;
}

/** Labels that start with a number. */
const endOfNumberLabel = (tokens: readonly Token[], i: number, language: Language): number =>
  endOfFurniture(tokens, i) ||
  endOfFileNote(tokens, i) ||
  endOfEntry(tokens, i) ||
  endOfResolution(tokens, i) ||
  endOfDayFirst(tokens, i, language) ||
  endOfClock(tokens, i, language) ||
  endOfSize(tokens, i) ||
  endOfGoods(tokens, i) ||
  endOfStation(tokens, i) ||
  endOfTitle(tokens, i) ||
  endOfListTitle(tokens, i) ||
  endOfPairing(tokens, i) ||
  endOfDialled(tokens, i) ||
  endOfDocket(tokens, i) ||
  endOfCalled(tokens, i) ||
  endOfFormatOrRound(tokens, i, language) ||
  endOfModel(tokens, i) ||
  endOfHyphenName(tokens, i, language) ||
  endOfLetterName(tokens, i) ||
  endOfSubsection(tokens, i) ||
  endOfNameOf(tokens, i) ||
  endOfAddress(tokens, i) ||
  endOfAlphanumeric(tokens, i, language) ||
  endOfJoined(tokens, i, language) ||
  endOfListNumber(tokens, i) ||
  endOfRelease(tokens, i, language) ||
  endOfCoordinate(tokens, i) ||
  endOfQuotedName(tokens, i) ||
  endOfTicker(tokens, i) ||
  endOfScale(tokens, i) ||
  endOfYear(tokens, i);

/** Labels that start with a word. */
const endOfWordLabel = (tokens: readonly Token[], i: number, language: Language): number =>
  endOfFurniture(tokens, i) ||
  endOfMonthFirst(tokens, i, language) ||
  endOfPairing(tokens, i) ||
  endOfClock(tokens, i, language) ||
  endOfNameInWords(tokens, i, language) ||
  endOfFormatOrRound(tokens, i, language) ||
  endOfNumberTitle(tokens, i, language) ||
  (language.cardinals.has(low(tokens, i)) ? endOfAddress(tokens, i) : 0) ||
  (language.cardinals.has(low(tokens, i)) ? endOfQuotedName(tokens, i) : 0) ||
  endOfPostcode(tokens, i) ||
  endOfAlphanumeric(tokens, i, language) ||
  endOfFiled(tokens, i) ||
  endOfNamed(tokens, i, language) ||
  endOfYear(tokens, i);

/** Labels that start with a sign. */
const endOfSignLabel = (tokens: readonly Token[], i: number, language: Language): number =>
  endOfReference(tokens, i) ||
  endOfIssue(tokens, i) ||
  endOfZone(tokens, i) ||
  endOfForeignDialled(tokens, i) ||
  endOfAlphanumeric(tokens, i, language) ||
  endOfShortYear(tokens, i) ||
  endOfYear(tokens, i);

const BY_KIND = { number: endOfNumberLabel, word: endOfWordLabel, sign: endOfSignLabel };

/**
 * If a label starts at token `i`, the index after it; otherwise 0. It looks a few tokens to either side, never further.
 * Examples: `Nov. 6, 2019`, `3:15 p.m.`, `COVID-19`, `Route 66`, `, 34,`; not `$66`, not `300 US shareholders`.
 */
export function endOfLabel(tokens: readonly Token[], i: number, language: Language): number {
  const kind = tokens[i]?.kind;
  return kind === undefined ? 0 : BY_KIND[kind](tokens, i, language) || endOfAge(tokens, i, i + 1, language);
}
