/** Time anchors: durations that place a story in time and claim nothing. `three years ago`, `over the past decade`, `a two-day visit`. */
import { BE } from '../../language/function-words.ts';
import { en } from '../../language/en.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import type { Amount } from '../amounts/amounts.ts';
import type { Figure } from '../amounts/magnitudes.ts';
import { isLasting, isLongEvent } from '../idioms/definite.ts';
import { endsNounPhrase } from '../idioms/compounds.ts';
import { EXTREMES } from '../idioms/idioms.ts';
import { isTerm, isWayTo } from '../amounts/terms.ts';

const DURATION_ANCHOR = /^(?:ago|later|earlier|before|after|since|hence|prior)$/;

const ANCHOR_BEFORE =
  /^(?:past|last|next|previous|coming|forward|forwarding|rewind|rewinding|first|final|following|preceding|opening|these|those)$/;

/** Durations that place a story in time (`three years ago`, `over the past decade`, `a two-day visit`) claim nothing. */
export function isTimeAnchor(tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean {
  if (amount.unit?.kind !== 'duration') return false;
  // `6 yr. ago`, `4 hour(s) ago`
  const ending = ['', '.', '(s)'].find((sign) =>
    [...sign, 'ago'].every((word, k) => low(tokens, amount.next + k) === word),
  );
  const next = amount.next + (ending?.length ?? 0);
  const after = low(tokens, next);
  if (Number(amount.figure.value) >= 10_000 || EXTREMES.has(after)) return false;
  if (isPlacedBehind(tokens, amount, hedgeFrom, next) || isPlacedAhead(tokens, amount, hedgeFrom))
    return true;
  const before = low(tokens, hedgeFrom - 1);
  // `following three days of rain` says how long it rained.
  if (after === 'of' && before === 'following') return false;
  // `after 11 weeks of talks` says how long; `after five months` only when.
  if (before === 'after' && amount.figure.form !== 'fraction')
    return !((hedgeFrom < amount.from && after === 'in') || isSpentOn(tokens, next, amount.unit.unit));
  // `The searches last under 10 minutes.`
  const lasting =
    isLasting(tokens, hedgeFrom - 1) ||
    (before === 'last' &&
      hedgeFrom < amount.from &&
      /s$|^to$/.test(low(tokens, hedgeFrom - (low(tokens, hedgeFrom - 2) === 'only' ? 3 : 2))));
  if (ANCHOR_BEFORE.test(before) && !lasting && !isHeldUp(tokens, hedgeFrom, amount.next)) return true;
  // Nobody hedges a name: `the more than two-year block`.
  const named = hedgeFrom === amount.from && !isTerm(tokens, amount.next) && isVisit(tokens, amount);
  return named || isFieldValue(tokens, hedgeFrom);
}

/** Whether what stands behind a duration, from `next` on, makes a point in time of it: `ago`, `from now`, `away`, `into`. */
function isPlacedBehind(tokens: readonly Token[], amount: Amount, hedgeFrom: number, next: number): boolean {
  const [after, second] = [low(tokens, next), low(tokens, next + 1)];
  const before = low(tokens, hedgeFrom - 1);
  if (isDeadline(tokens, amount, hedgeFrom, next)) return false;
  if (DURATION_ANCHOR.test(after))
    return !(
      (before === 'for' && /^(?:before|after)$/.test(after)) ||
      (after === 'before' && isTaken(tokens, hedgeFrom))
    );
  if (after === 'from' && second === 'now') return true;
  // `three decades have passed since the treaty`
  if (/^ha(?:ve|s)$/.test(after) && second === 'passed' && low(tokens, next + 2) === 'since') return true;
  // `The deadline is two weeks away`; not `two hours away`, which is how far.
  if (/^(?:away|off)$/.test(after) && BE.has(before) && DAYS.has(amount.unit?.unit ?? '')) return true;
  if (after === 'into' || (after === 'in' && second === 'advance')) return true;
  if (after === 'on' && /^[,.]?$/.test(second)) return true;
  return /^(?:'|’)$/.test(after) && /^(?:time|notice)$/.test(second);
}

/** Whether what stands in front of a duration makes a point in time of it: `in two years, they will`, `with 55 seconds left`, `Within two days`. */
function isPlacedAhead(tokens: readonly Token[], { from, next, unit }: Amount, hedgeFrom: number): boolean {
  const [before, after] = [low(tokens, hedgeFrom - 1), low(tokens, next)];
  // `Within two days the boats left`; `For 20 years the board has run it` says how long.
  if (hedgeFrom === 1 && /^(?:within|after|by)$/.test(before))
    return !(before === 'after' && isSpentOn(tokens, next, unit?.unit ?? ''));
  // `with 55 seconds left`: the clock of a game.
  if (before === 'with') return LEFT.has(after);
  if (before !== 'in') return false;
  return (
    // `the next meeting in four weeks`
    [2, 3].some((by) => low(tokens, hedgeFrom - by) === 'next') ||
    // not `begin in as little as three years`
    (low(tokens, from - 1) !== 'as' && isAhead(tokens, hedgeFrom - 1, next)) ||
    // `In two years, they will`
    (after === ',' && willBe(tokens, next + 1))
  );
}

/** `of talks`, `at the checkpoint`, `in the trade`: what a time of days and more was spent on; not `in May`, `of being ill`, `two hours in the sun`. */
const isSpentOn = (tokens: readonly Token[], i: number, unit: string): boolean =>
  SPENT.has(low(tokens, i)) &&
  tokens[i + 1]?.kind === 'word' &&
  (DAYS.has(unit) || (unit === 'h' && low(tokens, i) === 'of' && TALKS.has(low(tokens, i + 1)))) &&
  !en.months.has(low(tokens, i + 1)) &&
  !/^an?$|ing$/.test(low(tokens, i + 1));
const SPENT = wordSet('of at in with');
const TALKS = wordSet(
  'talks debate debates deliberation deliberations negotiation negotiations voting fighting testimony surgery labour labor questioning',
);

/** `a two-day visit`, `a two day visit`: how long, as which kind; not `lasts 10-15 minutes`, `a nearly three-year-long feud`. */
function isVisit(tokens: readonly Token[], { from, figure, unit, next }: Amount): boolean {
  const joint = figure.next;
  const hyphened =
    isDash(low(tokens, joint)) &&
    isGlued(tokens, joint) &&
    tokens[joint + 1]?.kind === 'word' &&
    low(tokens, joint + 1) !== 'to';
  return (
    (hyphened || isNamedBySpan(tokens, joint, figure)) &&
    !isLongEvent(tokens, isDash(low(tokens, next)) ? next + 1 : next) &&
    (unit?.unit !== 's' || (OF_SECONDS.has(low(tokens, next)) && low(tokens, from - 1) === 'the')) &&
    !(HOURS.has(unit?.unit ?? '') && isWayTo(tokens, next))
  );
}

/** `two week` in `a two week trial`: a unit, at `i`, without the plural that its figure asks for, says which kind the noun behind it is; not `a 21 day rest period`. */
const isNamedBySpan = (tokens: readonly Token[], i: number, { value, form }: Figure): boolean =>
  SPANS_OF_ONE.has(low(tokens, i)) &&
  value !== '1' &&
  /^\d+$/.test(value) &&
  form !== 'fraction' &&
  tokens[i + 1]?.kind === 'word' &&
  // `a two year AT&T contract`
  (isCapital(tokens[i + 1]) || !endsNounPhrase(low(tokens, i + 1))) &&
  !STRETCHES.has(low(tokens, i + 1)) &&
  !STRETCHES.has(low(tokens, i + 2));
const SPANS_OF_ONE = wordSet('year month week day hour minute');
/** What is nothing but its length. */
const STRETCHES = wordSet('period span stretch timescale timeframe window');

/** `has lost money for the past six years`: how long it has gone on; not `over the past six years`, nor before what the sentence goes on to tell. */
const isHeldUp = (tokens: readonly Token[], at: number, next: number): boolean =>
  low(tokens, at - 2) === 'the' &&
  low(tokens, at - 3) === 'for' &&
  /^(?:past|last|next)$/.test(low(tokens, at - 1)) &&
  tokens[at - 4]?.kind === 'word' &&
  (low(tokens, next) !== ',' || low(tokens, next + 1) === 'and');

const HOURS = wordSet('min h');
/** `the 10-second warning`, `the 40-second clip`: what goes by its seconds. */
const OF_SECONDS = wordSet('warning rule clip spot head trailer video countdown');

/** `must be filed at least 24 hours before arrival`, `a test taken up to 72 hours in advance`: what a rule sets, from the hedge to what stands at `next`. */
const isDeadline = (tokens: readonly Token[], { from }: Amount, hedgeFrom: number, next: number): boolean =>
  hedgeFrom < from &&
  /^(?:before|prior|in)$/.test(low(tokens, next)) &&
  /^(?:least|to|than)$/.test(low(tokens, from - 1)) &&
  tokens.some(
    ({ low: word, start }, k) =>
      OBLIGING.has(word) &&
      start < (tokens[from]?.start ?? 0) &&
      k > from - 24 &&
      low(tokens, k + 1) !== 'have' &&
      // `must be filed`, not `must be worried that`
      !(low(tokens, k + 1) === 'be' && WORRIED.has(low(tokens, k + 2))),
  );
const WORRIED = wordSet('worried sorry glad proud true aware said noted');
const OBLIGING = wordSet('must required requires require requirement requirements obliged');

/** `It took two years before the bridge opened`, `will take another six weeks before`: how long, the amount with its hedge from `i` on. */
const isTaken = (tokens: readonly Token[], i: number): boolean => {
  const another = low(tokens, i - 1) === 'another';
  const verb = another ? i - 2 : i - 1;
  return /^(?:takes?|took)$/.test(low(tokens, verb)) && (low(tokens, verb - 1) === 'it' || another);
};

// "will" | "they'll"
const WILL = /^will$|'ll$/;
const willBe = (tokens: readonly Token[], i: number): boolean =>
  [0, 1, 2].some((by) => WILL.test(low(tokens, i + by)));
const LEFT = wordSet('left remaining to');

/** `meet again in three days.`: how far ahead, where the sentence speaks of what will be. */
const isAhead = (tokens: readonly Token[], at: number, next: number): boolean =>
  (tokens[next]?.kind ?? 'sign') === 'sign' &&
  tokens.slice(Math.max(0, at - 8), at).some(({ low: word }) => AHEAD.has(word));
const AHEAD = wordSet(
  'again due expire expires meet meets reopen reopens held debate vote resume resumes decide flies fly place return returns begin begins start starts',
);
const DAYS = wordSet('d wk mo a');

/** `(duration: 68 minutes)`, `Time Frame: up to 12 months`: what a form says of itself. */
const isFieldValue = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === ':' && FIELDS.has(low(tokens, i - 2));
const FIELDS = wordSet('duration frame length runtime time');
