/** Counted events: ordinals that tell how often something has happened, or how long it has gone on. `the fifth fire this month`, `now in its third week`. */
import { FINITE_BE, FINITE_HAVE } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';

/** `her tenth rise in succession`, `the third such fire`: the index after what makes a series of it, or 0. */
export function endOfSuch(tokens: readonly Token[], next: number): number {
  if (low(tokens, next) === 'such' && tokens[next + 1]?.kind === 'word') return next;
  return low(tokens, next + 1) === 'in' && low(tokens, next + 2) === 'succession' ? next + 1 : 0;
}

/** Whether the ordinal at `at`, which is not the first, counts something that has happened. */
export const isCountedEvent = (tokens: readonly Token[], at: number, next: number): boolean =>
  isCountedWithin(tokens, at, next) || isMarked(tokens, at, next) || isReportedAgain(tokens, at, next);

/** `it was the fifth fire this month`, `, the third in as many days`: told as news, and counted within a short time. The ordinal at `at`. */
function isCountedWithin(tokens: readonly Token[], at: number, next: number): boolean {
  if (low(tokens, at - 1) !== 'the' || !TELLING.has(low(tokens, at - 2)) || PARTS.has(low(tokens, next)))
    return false;
  // `the second of two talks this week`
  if (low(tokens, next) === 'of' && !isShortTime(tokens, next)) return false;
  for (let k = next; k < next + 9 && k < tokens.length; k++) {
    if (tokens[k]?.kind === 'sign' && CLOSING.has(low(tokens, k))) return false;
    if (isShortTime(tokens, k)) return true;
  }
  return false;
}

/** `marks Ana Prado's second term`: what is told as the how manieth of its kind; not `is her second marriage`. */
function isMarked(tokens: readonly Token[], at: number, next: number): boolean {
  const after = low(tokens, next);
  if (tokens[next]?.kind !== 'word' || PARTS.has(after) || /^(?:anniversary|birthday|year)$/.test(after))
    return false;
  let k = at - 1;
  if (/^['’]$/.test(low(tokens, k))) k--;
  else if (!/^(?:his|her|its|their)$/.test(low(tokens, k)) && !low(tokens, k).endsWith("'s")) return false;
  while (k > at - 6 && isCapital(tokens[k - 1])) k--;
  return /^mark(?:s|ed)$/.test(low(tokens, low(tokens, k - 1) === 'the' ? k - 2 : k - 1));
}

/** `the seventh bridge that the town has built`, `the 12th boat that they are building`: one of a kind that has been counted; not `the fourth floor`, `the fifth lesson that we learned`. */
export const isNthOfItsKind = (tokens: readonly Token[], at: number, next: number): boolean =>
  OWNED.has(low(tokens, at - 1)) &&
  tokens[next]?.kind === 'word' &&
  ![next, next + 1].some((k) => PARTS.has(low(tokens, k))) &&
  [next + 1, next + 2].some((k) => low(tokens, k) === 'that' && isDoneSoFar(tokens, k + 1));
const OWNED = wordSet('the his her its their');
/** `the town has built`, `we are building`. */
const isDoneSoFar = (tokens: readonly Token[], i: number): boolean =>
  [i + 1, i + 2].some(
    (k) =>
      FINITE_HAVE.has(low(tokens, k)) ||
      (FINITE_BE.has(low(tokens, k)) && low(tokens, k + 1).endsWith('ing')),
  );

/** `a third case of plague has been reported`, `announced a second death`: one more of what is kept count of, told as news; not `a second case against him`. */
function isReportedAgain(tokens: readonly Token[], at: number, next: number): boolean {
  // `a third measles case`
  const noun = CASES.has(low(tokens, next)) ? next : next + 1;
  const after = tokens[noun + 1];
  if (!CASES.has(low(tokens, noun))) return false;
  if (opensHeadline(tokens, at)) return isInPlace(tokens, noun + 1);
  if (!/^(?:a|its|another)$/.test(low(tokens, at - 1))) return false;
  // `a second case manager`
  if (after?.kind === 'word' && !BEHIND_CASE.has(after.low)) return false;
  let told = REPORTED.has(low(tokens, at - 2));
  for (let k = noun + 1; k < noun + 12 && k < tokens.length; k++) {
    if (low(tokens, k) === 'against') return false;
    if (tokens[k]?.kind === 'sign' && CLOSING.has(low(tokens, k))) break;
    told ||= REPORTED.has(low(tokens, k)) && HAPPENING.has(low(tokens, k - 1));
  }
  return told;
}
/** `of plague in Oran`, `in Oran`; not `of beer`, `in our series`. */
const isInPlace = (tokens: readonly Token[], i: number): boolean =>
  [i, i + 2, i + 3].some(
    (k) => low(tokens, k) === 'in' && isCapital(tokens[k + 1]) && (k === i || low(tokens, i) === 'of'),
  );
/** `Third case of plague found in Oran`, `Plague: Third case in Oran`: a headline has no article, and no full stop. */
const opensHeadline = (tokens: readonly Token[], at: number): boolean =>
  (at === 0 || low(tokens, at - 1) === ':') && isCapital(tokens[at]) && tokens.at(-1)?.text !== '.';
const BEHIND_CASE = new Set([...wordSet('of in from at among on within and'), ...FINITE_BE, ...FINITE_HAVE]);
const CASES = wordSet('case death infection fatality outbreak');
const REPORTED = wordSet('reported confirmed recorded announced detected diagnosed identified');
const HAPPENING = wordSet('was been is being');

const TELLING = wordSet('is was were are be become becomes became marks marked being , — –');
const CLOSING = wordSet('. ; : ! ? , “ ” " — (');
/** `the second leg this week`: what a plan has, one after the other. */
const PARTS = wordSet(
  'article column question chapter episode season volume edition draft version course song joke act email call story letter half day part phase stage leg round step time attempt try option thing place person day week night session meeting episode instalment installment shift and or',
);

/** `this month`, `of the week`, `in a day`, `in as many weeks`. */
const isShortTime = (tokens: readonly Token[], k: number): boolean => {
  const word = low(tokens, k);
  if (word === 'this') return low(tokens, k - 1) !== 'of' && SHORT.has(low(tokens, k + 1));
  if (word === 'of') return low(tokens, k + 1) === 'the' && SHORT.has(low(tokens, k + 2));
  if (word !== 'in') return false;
  return low(tokens, k + 1) === 'a'
    ? SHORT.has(low(tokens, k + 2))
    : low(tokens, k + 1) === 'as' && low(tokens, k + 2) === 'many';
};
const SHORT = wordSet('day week weekend month night fortnight');

/** `is now in its third week`, `entered a second month`, `fell for a third session`: how long something has gone on, and is going on. The index after the time, or 0. */
export function endOfLasting(tokens: readonly Token[], at: number, next: number): number {
  if (!PERIODS.has(low(tokens, next))) return 0;
  const before = low(tokens, at - 1);
  const article = before === 'a' ? at - 2 : at - 1;
  if (low(tokens, article) === 'for' && !isGoingOn(tokens, next + 1))
    return [1, 2, 3, 4, 5].some((by) => TAKEN_UP.has(low(tokens, article - by))) ? 0 : next + 1;
  if (before !== 'its' && before !== 'their' && before !== 'a') return 0;
  const entered = ENTERING.has(low(tokens, at - 2)) || isStretched(tokens, at - 2);
  const within = before !== 'a' && low(tokens, at - 2) === 'in' && GOING_ON.has(low(tokens, at - 3));
  return entered || within ? next + 1 : 0;
}
const PERIODS = wordSet('session day night week weekend month quarter year season decade');
/** `for a second year student`, `for a third season pass`; not `for a third session Wednesday`, `for a second year as prices rise`. */
const isGoingOn = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.kind === 'word' && !isCapital(tokens[i]) && !BEHIND_PERIOD.has(low(tokens, i));
/** What one comes back to, stays at or signs up for: a time of one's own, and no run of days. */
const TAKEN_UP = wordSet(
  'renewed renews renew signed signs sign return returned returns back stay stayed stays study studying studied elected booked bound drop drops came comes come',
);
const BEHIND_PERIOD = wordSet(
  'in on at as after by to with amid while and but despite because since before when this last even running yesterday today',
);
const ENTERING = wordSet('enter enters entered entering');
const GOING_ON = wordSet('now is are was were already still well currently');
/** `stretched into a sixth week`. */
const isStretched = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'into' && STRETCHED.has(low(tokens, i - 1));
const STRETCHED = wordSet('stretched stretches dragged drags went goes extended ran');
