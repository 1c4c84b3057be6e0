/** Idioms: amounts that claim nothing where they stand. `one of`, `first half`, `a 9mm pistol`. */
import { BE, isArticle } from '../../language/function-words.ts';
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import type { Amount } from '../amounts/amounts.ts';
import { isPartOfChange } from '../amounts/changes.ts';
import {
  APART,
  isDefinite,
  isHarmed,
  isKeptCountOf,
  isMargin,
  isNewCase,
  isRecovered,
  isTakenAway,
  SORTS,
} from './definite.ts';
import { isFractionIdiom, isHalfInName } from './fraction-idioms.ts';
import { isFigureOfSpeech, isOfParts } from './kinds.ts';
import { isSetting } from './list-counts.ts';
import { UNCOUNTED } from '../amounts/set-forms.ts';
import { isTerm } from '../amounts/terms.ts';
import { isNone } from '../amounts/zero.ts';

/** `a three-month high`: the duration measures how rare the value is. */
export const EXTREMES = wordSet('high highs low lows');

/** `one` counts only in a proportion, with a unit or a magnitude; other small words not in a definite set (`the two sides`). */
export function isIdiom(
  tokens: readonly Token[],
  amount: Amount,
  hedgeFrom: number,
  language: Language,
): boolean {
  const { figure, unit } = amount;
  if (isFigureOfSpeech(tokens, amount, hedgeFrom)) return true;
  if (unit?.unit === 'fold' && isOfParts(tokens, hedgeFrom)) return true;
  if (figure.form === 'fraction')
    return (
      isHalfInName(tokens, amount) ||
      (!isPartOfChange(tokens, amount) &&
        isFractionIdiom(tokens, amount, low(tokens, hedgeFrom - 1), language))
    );
  if (isLoneFigure(tokens, amount, hedgeFrom)) return true;
  if (figure.form !== 'words') return false;
  if (figure.value === '0') return !isNone(tokens, amount);
  if (amount.from === 0 && !unit && (amount.next > tokens.length - 2 || low(tokens, amount.next) === ':'))
    return true;
  if (tokens[figure.from]?.low === 'a')
    return !figure.scaled || (isDash(low(tokens, figure.next)) && unit?.kind === 'money');
  if (isLoosePair(tokens, amount, language) || isNoun(tokens, amount)) return true;
  if (figure.value === '1' && !figure.scaled) return isIdiomaticOne(tokens, amount, hedgeFrom);
  // No name is hedged: `Over Fifty Boats Sink`.
  if (hedgeFrom === amount.from && capitalName(tokens, amount)) return true;
  if (figure.scaled || (unit && unit.kind !== 'duration' && unit.kind !== 'count')) return false;
  return isDefinite(tokens, amount, hedgeFrom);
}

/** A figure in digits that says where a switch stands (`the bit is 0`), which sort is meant (`1 of those things`), what something is called (`a 1 in the corner`), or goes back to what is known (`these 6 inns`). */
function isLoneFigure(tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean {
  const { figure, unit } = amount;
  // `the bit is 0`, `0, 1 or both`
  if (figure.value === '0' && figure.form === 'digits' && !unit && tokens[amount.next]?.kind !== 'word')
    return true;
  // `a 1 in the corner`
  if (
    figure.form === 'digits' &&
    /^\d\d?$/.test(figure.value) &&
    hedgeFrom === amount.from &&
    isArticle(low(tokens, amount.from - 1)) &&
    isNoun(tokens, amount)
  )
    return true;
  if (figure.value === '1' && figure.form !== 'words' && !unit && isSetting(tokens, amount)) return true;
  // up to a dozen of them
  if (
    low(tokens, hedgeFrom - 1) === 'these' &&
    !unit &&
    figure.form === 'digits' &&
    /^(?:\d|1[0-2])$/.test(figure.value)
  )
    return true;
  return figure.value === '1' && unit?.kind === 'ratio' && SORTS.has(low(tokens, amount.next));
}

/** `Five-hundred-meter Aperture`, `Ninety Mile Beach`: a number word in capitals within a sentence, and a capital after it. */
function capitalName(tokens: readonly Token[], { from, figure }: Amount): boolean {
  if (!isCapital(tokens[from])) return false;
  const hyphened = isDash(low(tokens, figure.next)) && isGlued(tokens, figure.next);
  if (hyphened && isCapital(tokens[figure.next + 2])) return true;
  const inside = from > 0 && tokens[from - 1]?.kind === 'word';
  return (inside || hyphened) && tokens.slice(figure.next, figure.next + 3).some(isCapital);
}

/** `a big three`, `an early three but`: a number word behind an article of its own is a thing, not a count. */
function isNoun(tokens: readonly Token[], { from, next, unit, figure }: Amount): boolean {
  if (unit || figure.scaled || figure.next !== next) return false;
  const article =
    isArticle(low(tokens, from - 1)) ||
    (isArticle(low(tokens, from - 2)) && tokens[from - 1]?.kind === 'word');
  const after = tokens[next];
  const joined = isDash(after?.text ?? '') && isGlued(tokens, next);
  return article && !joined && (after?.kind !== 'word' || AFTER_NOUN.has(after.low));
}
const AFTER_NOUN = wordSet(
  'that which who over but and or for from in on at to with as when while after before is was of',
);

/** `one or two`, `two or three`: nobody has counted. */
const isLoosePair = (tokens: readonly Token[], { figure, next }: Amount, language: Language): boolean =>
  (low(tokens, figure.next) === 'or' && language.cardinals.has(low(tokens, figure.next + 1))) ||
  (low(tokens, figure.from + 1) === 'or' && next === figure.from + 3) ||
  low(tokens, figure.from - 1) === 'or';

/** `one of them`, `one day`, `one good turn`: nobody has counted; but `about one briefing per week` has been. */
function isIdiomaticOne(tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean {
  if (low(tokens, amount.from - 1) === 'no') return true;
  // `charged with one count of fraud`
  if (low(tokens, amount.next) === 'count' && low(tokens, amount.next + 1) === 'of') return false;
  if (amount.unit?.kind === 'ratio') return amount.unit.unit === 'times';
  if (amount.unit && !/^(?:duration|count)$/.test(amount.unit.kind)) return false;
  const hedged = hedgeFrom < amount.from && /^(?:least|than|just|only)$/.test(low(tokens, amount.from - 1));
  const after = low(tokens, amount.next);
  if (amount.unit?.kind === 'duration') return hedgeFrom === amount.from && !isTerm(tokens, amount.next);
  if (isOnlyOne(tokens, amount)) return false;
  const rated = hedgeFrom < amount.from && [1, 2].some((by) => low(tokens, amount.next + by) === 'per');
  if (rated) return false;
  const harmed =
    isHarmed(tokens, amount.next) ||
    isRecovered(tokens, amount.next) ||
    isTakenAway(tokens, amount.next) ||
    isOneMore(tokens, amount) ||
    isLead(tokens, amount.next);
  return !(hedged && /^least$/.test(low(tokens, amount.from - 1))) && !(harmed && after !== 'of');
}

/** `only one toilet`, `only one of the matches`; not `the only one who left`, `only one way to do it`. */
const isOnlyOne = (tokens: readonly Token[], { from, next }: Amount): boolean =>
  low(tokens, from - 1) === 'only' &&
  low(tokens, from - 2) !== 'the' &&
  ((tokens[next]?.kind === 'word' &&
    !AFTER_NOUN.has(low(tokens, next)) &&
    !UNCOUNTED.has(low(tokens, next))) ||
    (low(tokens, next) === 'of' && low(tokens, next + 1) === 'the'));

/** `one point behind Villa`, `one seat short`, `one goal ahead`, `a one-game lead`: how far apart. */
const isLead = (tokens: readonly Token[], i: number): boolean =>
  (STANDING.has(low(tokens, i)) && APART.has(low(tokens, i + 1))) ||
  (isDash(low(tokens, i)) && isMargin(tokens, i + 1));
const STANDING = wordSet('point goal shot stroke seat vote win game place');

/** `one new confirmed case`, `there was one death`: one of what is kept count of. */
const isOneMore = (tokens: readonly Token[], { from, next }: Amount): boolean =>
  isNewCase(tokens, next) ||
  (low(tokens, from - 2) === 'there' && BE.has(low(tokens, from - 1)) && isKeptCountOf(tokens, next));
