/** Time anchors: durations that place a story in time and claim nothing. `three years ago`, `over the past decade`, `a two-day visit`. */
import { wordSet } from '../../language/words.ts';
import { isDash, isGlued, low, type Token } from '../../tokens.ts';
import type { Amount } from '../amounts/amounts.ts';
import { EXTREMES } from '../idioms/idioms.ts';
import { BE } from '../idioms/list-counts.ts';
import { isTerm, isWayTo } from '../amounts/terms.ts';

const DURATION_ANCHOR = /^(?:ago|later|earlier|before|after|since|hence|prior)$/;

const ANCHOR_BEFORE =
  /^(?:past|last|next|previous|coming|forward|forwarding|rewind|rewinding|first|final|following|preceding|opening|these|those)$/;

/** Durations that place a story in time (`three years ago`, `over the past decade`, `a two-day visit`) claim nothing. */
export function isTimeAnchor(tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean {
  if (amount.unit?.kind !== 'duration') return false;
  // `6 yr. ago`
  const stopped = low(tokens, amount.next) === '.' && low(tokens, amount.next + 1) === 'ago';
  const after = low(tokens, stopped ? amount.next + 1 : amount.next);
  const before = low(tokens, hedgeFrom - 1);
  if (Number(amount.figure.value) >= 10_000 || EXTREMES.has(after)) return false;
  if (DURATION_ANCHOR.test(after) && !(before === 'for' && /^(?:before|after)$/.test(after))) return true;
  if (after === 'from' && low(tokens, amount.next + 1) === 'now') return true;
  // `The deadline is two weeks away`; not `two hours away`, which is how far.
  if (/^(?:away|off)$/.test(after) && BE.has(before) && DAYS.has(amount.unit.unit)) return true;
  // `the next meeting in four weeks`
  if (before === 'in' && [2, 3].some((by) => low(tokens, hedgeFrom - by) === 'next')) return true;
  // not `begin in as little as three years`
  if (before === 'in' && low(tokens, amount.from - 1) !== 'as' && isAhead(tokens, hedgeFrom - 1, amount.next))
    return true;
  // `In two years, they will`
  if (before === 'in' && after === ',' && willBe(tokens, amount.next + 1)) return true;
  // `with 55 seconds left`: the clock of a game.
  if (before === 'with' && LEFT.has(after)) return true;
  if (after === 'into' || (after === 'in' && low(tokens, amount.next + 1) === 'advance')) return true;
  if (after === 'on' && /^[,.]?$/.test(low(tokens, amount.next + 1))) return true;
  if (/^(?:'|’)$/.test(after) && /^(?:time|notice)$/.test(low(tokens, amount.next + 1))) return true;
  // `Within two days the boats left`; `For 20 years the board has run it` says how long.
  if (hedgeFrom === 1 && /^(?:within|after|by)$/.test(before)) return true;
  // `after less than five months in office` says how long; `after five months` only when.
  const measured = hedgeFrom < amount.from && after === 'in';
  // `following three days of rain` says how long it rained.
  if (after === 'of' && before === 'following') return false;
  if (before === 'after' && amount.figure.form !== 'fraction') return !measured;
  // `The searches last under 10 minutes.`
  const lasting =
    before === 'last' &&
    hedgeFrom < amount.from &&
    /s$|^(?:will|would|can|could|may|might|to)$/.test(
      low(tokens, hedgeFrom - (low(tokens, hedgeFrom - 2) === 'only' ? 3 : 2)),
    );
  if (ANCHOR_BEFORE.test(before) && !lasting && !isHeldUp(tokens, hedgeFrom, amount.next)) return true;
  if (isFieldValue(tokens, hedgeFrom)) return true;
  if (isTerm(tokens, amount.next)) return false;
  // `a two-day visit`, and not `lasts 10-15 minutes`.
  const joint = amount.figure.next;
  const hyphened = isDash(low(tokens, joint)) && isGlued(tokens, joint) && tokens[joint + 1]?.kind === 'word';
  return (
    hyphened &&
    low(tokens, joint + 1) !== 'to' &&
    amount.unit.unit !== 's' &&
    !(HOURS.has(amount.unit.unit) && isWayTo(tokens, amount.next))
  );
}

/** `has lost money for the past six years`: how long it has gone on; not `over the past six years`, nor before what the sentence goes on to tell. */
const isHeldUp = (tokens: readonly Token[], at: number, next: number): boolean =>
  low(tokens, at - 2) === 'the' &&
  low(tokens, at - 3) === 'for' &&
  /^(?:past|last|next)$/.test(low(tokens, at - 1)) &&
  tokens[at - 4]?.kind === 'word' &&
  (low(tokens, next) !== ',' || low(tokens, next + 1) === 'and');

const HOURS = wordSet('min h');

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
