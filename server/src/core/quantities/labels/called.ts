/** Called: numbers by which something goes. `dubbed “the road of 1,000 bends”`, `issues a 483 after a visit`, `Part 1 of 3`, `his serial number, 2793346`. */
import { BE, isArticle } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import { HARMED } from '../amounts/counted-nouns.ts';
import { isWhole } from './dates.ts';

const OPENING = wordSet('“ " ‘');
const CLOSING = wordSet('” " ’');
const CALLING = wordSet('dubbed nicknamed');

/** Whether what stands before the quotation, up to `i`, gives it to somebody as a name: `known as`, `was dubbed`, `is called`. */
const isCalling = (tokens: readonly Token[], i: number): boolean =>
  CALLING.has(low(tokens, i)) ||
  (low(tokens, i) === 'as' && low(tokens, i - 1) === 'known') ||
  (low(tokens, i) === 'called' && BE.has(low(tokens, i - 1)));

/** `known as “the road of 1,000 bends”`, `dubbed "the 40 thieves"`: a name in quotation marks, the number at `i` within it; not `what it called “a 12 percent cut”`. */
function endOfNickname(tokens: readonly Token[], i: number): number {
  for (let open = i - 1; open > i - 6 && open > 0; open--) {
    if (!OPENING.has(low(tokens, open))) continue;
    if (!isCalling(tokens, open - 1) || low(tokens, open + 1) !== 'the') return 0;
    const close = [1, 2, 3, 4, 5].find((by) => CLOSING.has(low(tokens, i + by)));
    return close === undefined || low(tokens, i + 1) === '%' ? 0 : i + close;
  }
  return 0;
}

/**
 * `its “Two Committees”`, `the "three waters" tasks`: an owner or article before a short quotation makes a name of it; so do an edition's and a
 * title's capitals (`Kern K 1300 "30 Jahre Modell"`, `“365 Ways to Live”`). A number alone (`“19”`) is a word. The index after the name, or after its number.
 */
export function endOfQuotedName(tokens: readonly Token[], i: number): number {
  const before = low(tokens, i - 2);
  if (OPENING.has(low(tokens, i - 1)) && CLOSING.has(low(tokens, i + 1))) return i + 1;
  if (OPENING.has(low(tokens, i - 1)) && isEdition(tokens, i)) return i + 1;
  if ((OPENING.has(low(tokens, i - 1)) || low(tokens, i - 1) === "'") && isQuotedTitle(tokens, i))
    return i + 1;
  if (OPENING.has(low(tokens, i - 1)) && isAllOfQuote(tokens, i)) return i + 1;
  if (!OPENING.has(low(tokens, i - 1)) || !(before === 'the' || OWNING.has(before) || isArticle(before)))
    return 0;
  return [i + 1, i + 2, i + 3].find((k) => CLOSING.has(low(tokens, k))) ?? 0;
}
/** `the Kern K 1300 "30 Jahre Modell"`: behind a name in capitals one in quotation marks, all in capitals. */
function isEdition(tokens: readonly Token[], i: number): boolean {
  // not `In Ukraine "300 Killed" was the headline`
  const named = [i - 2, i - 3].every((k) => isCapital(tokens[k]) || tokens[k]?.kind === 'number');
  if (!named || low(tokens, i - 3) === 'in') return false;
  const close = [2, 3, 4, 5].find((by) => CLOSING.has(low(tokens, i + by)));
  return (
    close !== undefined &&
    tokens.slice(i + 1, i + close).every((token) => isCapital(token) || isDash(token.text))
  );
}
/** `In “17 Rooms,” she asks`: a number and a word with a capital, and no more in quotation marks; not the headline `“40 Dead”`, `“40 Boats Sink”`. */
const isAllOfQuote = (tokens: readonly Token[], i: number): boolean =>
  isCapital(tokens[i + 1]) &&
  !HARMED.has(low(tokens, i + 1)) &&
  CLOSING.has(low(tokens, low(tokens, i + 2) === ',' ? i + 3 : i + 2));

/** `“365 Ways to Live Cheap,”`: all words of the quotation with capitals but the small ones; not a headline, which tells what is done. */
function isQuotedTitle(tokens: readonly Token[], i: number): boolean {
  let capitals = 0;
  for (let k = i + 1; k < i + 9; k++) {
    const token = tokens[k];
    if (CLOSING.has(token?.low ?? '') || token?.text === "'")
      return capitals > 1 && TITLED.has(low(tokens, i + 1));
    if (isCapital(token)) capitals++;
    else if (token?.kind !== 'sign' && !SMALL.has(token?.low ?? '')) return false;
  }
  return false;
}
/** What a title counts; not `“40 Boats Sink”`. */
const TITLED = wordSet('ways things reasons steps rules lessons secrets tips facts shades poems ideas');
const SMALL = wordSet('of in and a the to for on at with from by is you i');
const OWNING = wordSet('its their his her our this that these');

/** `“Makers Under 35: Ana Prado”`: in quotation marks the name of a list, the number at `i`. */
const endOfQuotedList = (tokens: readonly Token[], i: number): number =>
  tokens[i - 1]?.text === 'Under' &&
  isCapital(tokens[i - 2]) &&
  [3, 4, 5].some((by) => OPENING.has(low(tokens, i - by)))
    ? i + 1
    : 0;

/** `issues a 483 at`, `The 483 does not`: a form or a rule by its number, which one thing has and several do not. */
function endOfForm(tokens: readonly Token[], i: number): number {
  if (!/^[1-9]\d{2,3}$/.test(tokens[i]?.text ?? '') || !tokens[i]?.spaced) return 0;
  const [before, after] = [low(tokens, i - 1), low(tokens, i + 1)];
  const alone = isArticle(before) && FORM_JOINTS.has(after) && FILED.has(low(tokens, i - 2));
  return alone || (before === 'the' && OF_ONE.has(after)) ? i + 1 : 0;
}
const FORM_JOINTS = wordSet('at is was when if after before that which');
const FILED = wordSet('issue issues issued file files filed form forms receive received');
const OF_ONE = wordSet("does doesn't isn't wasn't");

/** `Part 1 of 3`, `Day 2 of 5`: behind which one at `i - 2`, how many there are. */
const endOfSeries = (tokens: readonly Token[], i: number): number =>
  low(tokens, i - 1) === 'of' &&
  isWhole(tokens[i]) &&
  isWhole(tokens[i - 2]) &&
  SERIES.has(low(tokens, i - 3)) &&
  tokens[i + 1]?.kind !== 'word' &&
  low(tokens, i + 1) !== '%'
    ? i + 1
    : 0;
const SERIES = wordSet('part day week stage step episode volume chapter lesson round');

/** `His grave number is 22`, `his serial number, 2793346`; not `the number is 22`. */
const isNumberOf = (tokens: readonly Token[], i: number): boolean =>
  isWhole(tokens[i]) &&
  /^(?:is|was|,|:)$/.test(low(tokens, i - 1)) &&
  low(tokens, i - 2) === 'number' &&
  HAVING_NUMBERS.has(low(tokens, i - 3)) &&
  tokens[i + 1]?.kind !== 'word';
const HAVING_NUMBERS = wordSet(
  'grave serial phone telephone flight badge room case jersey shirt account registration licence license docket order model lot plot identification id',
);

/** `007`, `01 “Threshold”`, `07203-1`: nobody counts with a zero in front. The index after it, or 0. */
function endOfZeroed(tokens: readonly Token[], i: number): number {
  const zeroed =
    /^0\d+$/.test(low(tokens, i)) &&
    tokens[i - 1]?.kind !== 'number' &&
    !/^[.,:]$/.test(low(tokens, i - 1)) &&
    !/^[.,:%]$/.test(low(tokens, i + 1));
  if (!zeroed) return 0;
  return isDash(low(tokens, i + 1)) && isGlued(tokens, i + 1) && isGlued(tokens, i + 2) ? i + 3 : i + 1;
}

/** The index after a number at `i` that something goes by, or 0. */
export const endOfCalled = (tokens: readonly Token[], i: number): number =>
  (isNumberOf(tokens, i) ? i + 1 : 0) ||
  endOfZeroed(tokens, i) ||
  endOfSeries(tokens, i) ||
  endOfForm(tokens, i) ||
  endOfQuotedList(tokens, i) ||
  endOfNickname(tokens, i);
