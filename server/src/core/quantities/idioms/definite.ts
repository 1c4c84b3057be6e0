/** Definite sets: small number words that everybody knows or that describe, and those that are news all the same. `the two sides`, `a two-way street`. */
import { OWNERS } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import type { Amount } from '../amounts/amounts.ts';
import { HARMED, NO_MODIFIERS, readCountedNoun } from '../amounts/counted-nouns.ts';
import { isSuperlative } from './list-counts.ts';

const DEFINITE_BEFORE = new Set([
  ...OWNERS,
  ...wordSet("like these those own other either any number top first last next every one 's"),
]);
/** What becomes of the rest, who are people then. */
const FATES = wordSet('were died drowned escaped survived fled had have');
/** What a hyphened number word counts or measures all the same: `six-member crew`, `seven-month high`. Other such words describe: `two-way`, `four-door`. */
const COUNTED_TOGETHER = wordSet(
  'member high low highs lows mile metre meter inch foot acre cylinder odd plus strong',
);
const isCountedTogether = (tokens: readonly Token[], i: number): boolean =>
  COUNTED_TOGETHER.has(low(tokens, i)) ||
  isLongEvent(tokens, i) ||
  isMargin(tokens, i) ||
  isOfMany(tokens, i) ||
  isWonOften(tokens, i) ||
  isOrder(tokens, i);

/** `a three-year-long feud`, the `long` at `i`; not `a three-day-long festival`. */
export const isLongEvent = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'long' && [1, 2, 3].some((by) => FOUGHT.has(low(tokens, i + by)));
const FOUGHT = wordSet('feud dispute war siege strike battle conflict boycott occupation standoff blockade');

/** `a two-goal lead`, `a four-point margin`, `a 10-game losing streak`: how far ahead, or how long in a row. */
export const isMargin = (tokens: readonly Token[], i: number): boolean =>
  SCORED.has(low(tokens, i)) && [1, 2].some((by) => MARGINS.has(low(tokens, i + by)));
const SCORED = wordSet('point goal run vote game match shot seat stroke length set try race fight win loss');
const MARGINS = wordSet(
  'lead margin advantage cushion deficit majority swing win victory defeat loss streak stretch run winning skid edge gap ban suspension',
);
/** `a three-car crash`, `a six-man crew`: how many a mishap or a body has; not `a three-way crash`, `a two-tier board`. */
const isOfMany = (tokens: readonly Token[], i: number): boolean =>
  !OF_A_KIND.has(low(tokens, i)) && [1, 2].some((by) => MANY.has(low(tokens, i + by)));
const OF_A_KIND = wordSet('way tier track part part-time stage star class speed legged sided');
const MANY = wordSet(
  'crash crashes collision pile pileup wreck accident smash convoy fleet crew team panel jury bench board commission committee delegation',
);
/** `a six-figure sum`: an order of size, the number before the hyphen at `i - 1`. */
const isOrder = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'figure' && tokens[i + 1]?.kind === 'word' && low(tokens, i - 2) !== 'two';
/** `a six-time champion`, `the three-time Oscar winner`: how often. */
const isWonOften = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'time' && tokens[i + 1]?.kind === 'word';

/** What a writer divides a matter into; nobody can count it: `three elements`, `two camps`. */
export const SORTS = wordSet(
  `decimal sides parties things ways ones reasons choices options words minds examples kinds types categories parts sorts steps questions points cents
  elements topics waves camps phases claims factors indicators problems aspects goals areas dimensions pillars components themes concerns objectives purposes
  functions features benefits advantages respects criteria conditions principles approaches methods strategies scenarios versions forms agendas concepts notions`,
);
/** `divided into three`: the same, whatever the noun. */
const DIVIDING = wordSet(
  'divided divides divide split splits fall falls fell broken breaks grouped sorted separated',
);
const isDivision = (tokens: readonly Token[], from: number): boolean =>
  low(tokens, from - 1) === 'into' && [2, 3, 4, 5, 6].some((by) => DIVIDING.has(low(tokens, from - by)));

/** `lives in Lund with his wife and two sons`, `leaves a husband and`, `is survived by`: a family as it is, the number at `i`. */
const isOfHome = (tokens: readonly Token[], i: number): boolean =>
  SPOUSES.has(low(tokens, i - 2)) &&
  /^(?:with|by|leaves)$/.test(low(tokens, i - 4)) &&
  [4, 5, 6, 7].some((by) => HOMES.has(low(tokens, i - by)));
const SPOUSES = wordSet('wife husband partner');
const HOMES = wordSet('lives live lived leaves survived');

/** A small number word in a set that everybody knows, or in an adjective: `the two sides`, `his three sons`, `a two-way street`. */
export function isDefinite(tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean {
  const before = low(tokens, hedgeFrom - 1);
  const after = low(tokens, amount.next);
  if (before === 'every' && (amount.unit?.kind === 'duration' || isOften(tokens, hedgeFrom - 2)))
    return false;
  // `The other three were flown home.`
  if (DEFINITE_BEFORE.has(before) && !isLasting(tokens, hedgeFrom - 1) && !isOwnStreak(tokens, amount))
    return before !== 'other' || !FATES.has(after);
  if (before.endsWith("'s") && before.length > 2 && Number(amount.figure.value) <= 4)
    return amount.unit?.kind !== 'duration' && !isSuperlative(after) && !isHarmed(tokens, amount.next);
  // `for the past two polls`
  if (
    before === 'past' &&
    /^(?:for|in|over|during)$/.test(low(tokens, hedgeFrom - 3)) &&
    amount.unit?.kind !== 'duration'
  )
    return true;
  if (before === 'and' && isOfHome(tokens, hedgeFrom)) return true;
  if (isDash(after) && isGlued(tokens, amount.next)) return !isCountedTogether(tokens, amount.next + 1);
  // `The two victims have been named.`, `the three British victims`
  const known =
    before === 'the' && [0, 1].some((by) => /^(?:victims|suspects)$/.test(low(tokens, amount.next + by)));
  if (
    !known &&
    (isHarmed(tokens, amount.next) || isNewCase(tokens, amount.next) || isRecovered(tokens, amount.next))
  )
    return false;
  if (isOfAuthors(tokens, amount)) return true;
  // `killing all seven aboard`
  if (before === 'all') return !KILLING.has(low(tokens, hedgeFrom - 2)) && !isLeftHurt(tokens, amount.next);
  if (before === 'the' && hedgeFrom === amount.from)
    return Number(amount.figure.value) <= 4 || after === 'of' || !/s$/.test(after);
  if (Number(amount.figure.value) > 12 || hedgeFrom < amount.from) return false;
  if (isScore(tokens, amount)) return false;
  return SORTS.has(after) || SORTS.has(low(tokens, amount.next + 1)) || isDivision(tokens, amount.from);
}

/** `broke their five-match losing streak`. */
const isOwnStreak = (tokens: readonly Token[], { next }: Amount): boolean =>
  isDash(low(tokens, next)) && isGlued(tokens, next) && isMargin(tokens, next + 1);

/** `will last three months`, `did not last more than two days`: a verb; not `to last three months`, `the last three`, `a nap should not last 40 minutes`. */
export const isLasting = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'last' && MODALS.test(low(tokens, low(tokens, i - 1) === 'not' ? i - 2 : i - 1));
const MODALS = /^(?:will|would|can|could|may|might|did|does|didn't|won't|wouldn't)$|'(?:ll|d)$/;

/** `once every three winters`. */
const isOften = (tokens: readonly Token[], i: number): boolean => /^(?:once|twice)$/.test(low(tokens, i));

/** `All four were being treated for serious injuries`. */
const isLeftHurt = (tokens: readonly Token[], i: number): boolean =>
  /^(?:were|are)$/.test(low(tokens, i)) &&
  tokens
    .slice(i, i + 9)
    .some(
      ({ low: word }, k, after) =>
        HARMED.has(word) ||
        (word === 'injuries' && after.slice(0, k).some(({ low: verb }) => TREATED.has(verb))),
    );

const TREATED = wordSet('treated suffering suffered sustained');

/** `the five remaining bodies that have been recovered`, `one body was found`; not `one body found that`. */
export const isRecovered = (tokens: readonly Token[], i: number): boolean =>
  [i, i + 1].some((k) => /^bod(?:y|ies)$/.test(low(tokens, k))) &&
  tokens
    .slice(i, i + 7)
    .some(
      ({ low: word }, k, near) => RECOVERED.has(word) && /^(?:was|were|been)$/.test(near[k - 1]?.low ?? ''),
    );
const RECOVERED = wordSet('recovered found pulled identified retrieved');

/** `One person was taken to hospital`, the index behind the person; not `One person was taken to task`. */
export const isTakenAway = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === 'person' &&
  /^(?:was|is)$/.test(low(tokens, i)) &&
  /^(?:taken|rushed|airlifted|flown|transported)$/.test(low(tokens, i + 1)) &&
  low(tokens, i + 2) === 'to' &&
  (isCapital(tokens[i + 3]) ||
    tokens.slice(i + 3, i + 7).some(({ low: word }) => /^(?:hospitals?|clinic|custody)$/.test(word)));

/** `a paper from two researchers at Lund`: who wrote it. */
const isOfAuthors = (tokens: readonly Token[], { from, next }: Amount): boolean =>
  /^(?:by|from)$/.test(low(tokens, from - 1)) &&
  WRITTEN.has(low(tokens, from - 2)) &&
  [next, next + 1].some((k) => AUTHORS.has(low(tokens, k)));
const WRITTEN = wordSet(
  'paper study report book letter article essay analysis research written piece column',
);
const AUTHORS = wordSet(
  'researchers scientists economists academics professors authors writers reporters journalists scholars historians psychologists',
);

const KILLING = wordSet('killed killing injuring injured wounded wounding');

/** `scored six points`, `won by three goals`: points of a game or an index, not of a talk; and not `has three goals for 2025`. */
const isScore = (tokens: readonly Token[], { from, next }: Amount): boolean => {
  const goals = [0, 1].some((by) => low(tokens, next + by) === 'goals');
  // `broke loose for five goals in the second period`
  if (low(tokens, next) === 'goals' && isOfGame(tokens, next + 1)) return !AIMED.has(low(tokens, from - 1));
  const points = [0, 1].some((by) => low(tokens, next + by) === 'points');
  // `plus or minus four points`
  if (points && low(tokens, from - 1) === 'or' && low(tokens, from - 2) === 'plus') return true;
  return [1, 2].some(
    (by) =>
      (points && SCORING.has(low(tokens, from - by))) ||
      (goals && SHOOTING.has(low(tokens, from - by))) ||
      ((points || goals) && (APART.has(low(tokens, next + by)) || LED_BY.has(low(tokens, from - by)))),
  );
};
/** `in the second period`, `after the break`: a part of a game. */
const isOfGame = (tokens: readonly Token[], i: number): boolean =>
  /^(?:in|after|before)$/.test(low(tokens, i)) &&
  low(tokens, i + 1) === 'the' &&
  ([2, 3].some((by) => GAME_PARTS.has(low(tokens, i + by))) ||
    (/^(?:first|second|third|fourth)$/.test(low(tokens, i + 2)) &&
      /^(?:[.,]|for|to|and)?$/.test(low(tokens, i + 3))));
const GAME_PARTS = wordSet('period half break interval frame chukka match game');
/** Before these, goals are aims: `met two goals in the second half of 2023`. */
const AIMED = wordSet('set sets met meets meet missed misses has have had missing meeting reached');
/** `three points clear`, `a lead of six points`: how far apart. */
export const APART = wordSet('behind ahead clear adrift short shy above below off');
const LED_BY = wordSet('lead gap advantage cushion deficit');
const SHOOTING = wordSet('score scored scores scoring netted conceded won lost by added adding');
const SCORING = wordSet(
  'saved saves score scored scores scoring had has have added adding averaging averaged lost gained earned won rose fell up down by collected with dropped shed',
);

/** `people were killed`, `one new infection`: what makes even a definite or single number news. */
export const isHarmed = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i, i + 4).some((token) => HARMED.has(token.low));

/** `new cases`, `additional deaths`, `more deaths`: more of what is kept count of, from the token behind the number on; not `new houses`. */
export const isNewCase = (tokens: readonly Token[], i: number): boolean =>
  NEW.has(low(tokens, i)) &&
  (isKeptCountOf(tokens, low(tokens, i) === 'more' ? i + 1 : i) ||
    // `new asymptomatic overseas imported cases`
    ([1, 2].every((by) => tokens[i + by]?.kind === 'word' && !NO_MODIFIERS.has(low(tokens, i + by))) &&
      ![1, 2, 3, 4].some((by) => OF_OTHER_CASES.has(low(tokens, i + by))) &&
      isKeptCountOf(tokens, i + 2)));
const OF_OTHER_CASES = wordSet('display test use glass phone travel rights court legal business');

/** Whether what is counted from token `i` on is kept count of: `deaths`, `confirmed infections`; not `houses`. */
export const isKeptCountOf = (tokens: readonly Token[], i: number): boolean =>
  KEPT_COUNT_OF.has(readCountedNoun(tokens, i, true)?.unit.unit ?? '');
const NEW = wordSet('new confirmed additional further more');
const KEPT_COUNT_OF = wordSet('case death infection injury incident attack accident');
