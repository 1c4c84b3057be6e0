/** Clock times: `4 p.m.`, `six in the morning`, `half past four`, and bare hours that something opens or starts at. */
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import { isWhole, TIME_WORDS } from './dates.ts';
import { VALUED, VALUING } from './valued.ts';

/** `between 12 and 8 p.m.`, `from 9 to 5 p.m.`, `2.30–3pm`: an hour that shares the mark of the next. */
const isHourBefore = (tokens: readonly Token[], i: number): boolean =>
  (HOUR_JOINTS.has(low(tokens, i + 1)) || isDashedHour(tokens, i)) &&
  isWhole(tokens[i + 2]) &&
  DAY_HALVES.has(low(tokens, i + 3));
const isDashedHour = (tokens: readonly Token[], i: number): boolean =>
  isDash(low(tokens, i + 1)) &&
  isGlued(tokens, i + 1) &&
  isGlued(tokens, i + 2) &&
  HOUR.test(tokens[i]?.text ?? '');
// "2.30" | "11" | not "3,000"
const HOUR = /^(?:\d|1\d|2[0-4])(?:\.[0-5]\d)?$/;
const HOUR_JOINTS = new Set(['to', 'and', 'or', 'until', 'till']);
const DAY_HALVES = new Set(['a.m', 'a.m.', 'p.m', 'p.m.', 'am', 'pm']);

/** `8:51 p.m.`, `4 p.m.`, `1451 GMT`, `8 in the morning`, `five o'clock`, `half past six`, `opens at 9`. The colon form is read by `endOfJoined`. */
export function endOfClock(tokens: readonly Token[], i: number, language: Language): number {
  const digits = tokens[i]?.kind === 'number';
  if (!digits && !language.cardinals.has(low(tokens, i))) return 0;
  if (digits && isHourBefore(tokens, i)) return i + 4;
  if (isPointed(tokens, i)) return i + 1;
  if (isCurfew(tokens, i)) return i + 3;
  if (isApart(tokens, i)) return i + 3;
  const apart = low(tokens, i + 1) === '.' && isGlued(tokens, i + 1) && isGlued(tokens, i + 2) ? 2 : 1;
  const next = low(tokens, i + apart);
  // `at 20.00 hours`
  if (next === 'hours' && isAtHours(tokens, i)) return i + 2;
  if (digits && apart === 2) return TIME_WORDS.has(next) ? i + 3 : 0;
  if (
    (digits ? TIME_WORDS.has(next) : next === "o'clock") ||
    (digits && next === 'a' && low(tokens, i + 2) === '.' && low(tokens, i + 3) === 'm')
  )
    return i + 2;
  // `by ten at night`
  const atNight = next === 'at' && low(tokens, i + 2) === 'night';
  if (atNight && BY_HOUR.has(low(tokens, i - 1)) && isHour(tokens, i, language)) return i + 3;
  // `5 in the morning`, and not `at 40,816 in the morning trade`.
  const dayPart =
    (!digits || Number(tokens[i]?.text) <= 24) &&
    next === 'in' &&
    low(tokens, i + 2) === 'the' &&
    /^(?:morning|afternoon|evening)$/.test(low(tokens, i + 3));
  if (dayPart) return i + 4;
  return endOfSpoken(tokens, i, language) || endOfBareHour(tokens, i, language);
}

/** `between 2200 and 0700`, `from 0900 to 1730`: hours as a police writes them, one of which no amount would be written like. */
const isCurfew = (tokens: readonly Token[], i: number): boolean =>
  /^(?:and|to|until)$/.test(low(tokens, i + 1)) &&
  [i, i + 2].every((k) => /^(?:[01]\d|2[0-4])[0-5]\d$/.test(tokens[k]?.text ?? '')) &&
  [i, i + 2].some((k) => tokens[k]?.text.startsWith('0'));

/** `UTC+12`, `GMT -5`, `UTC+05:30`: a zone, its sign at `i`; not `09:00 GMT - 40 boats sank`. */
export function endOfZone(tokens: readonly Token[], i: number): number {
  const signed = /^[+\-−–]$/.test(low(tokens, i)) && /^(?:utc|gmt)$/.test(low(tokens, i - 1));
  if (!signed || !isGlued(tokens, i + 1) || !isWhole(tokens[i + 1]) || Number(tokens[i + 1]?.text) > 14)
    return 0;
  return low(tokens, i + 2) === ':' && isGlued(tokens, i + 2) && isWhole(tokens[i + 3]) ? i + 4 : i + 2;
}

/** `between 20: 00 on Friday and`: hours and minutes with a space between, as translators leave it. */
const isApart = (tokens: readonly Token[], i: number): boolean =>
  /^[0-2]\d$/.test(low(tokens, i)) &&
  low(tokens, i + 1) === ':' &&
  isGlued(tokens, i + 1) &&
  /^[0-5]\d$/.test(low(tokens, i + 2)) &&
  /^(?:at|from|between|and|to|until)$/.test(low(tokens, i - 1)) &&
  /^(?:on|to|and|until|[.,])$/.test(low(tokens, i + 3));

/** `at 20.00 hours`; not `stood at 20.00 hours`, `at 16.45 hours a night`. */
const isAtHours = (tokens: readonly Token[], i: number): boolean =>
  CLOCK.test(tokens[i]?.text ?? '') &&
  /^(?:at|from|until|till)$/.test(low(tokens, i - 1)) &&
  !VALUING.has(low(tokens, i - 2)) &&
  !/^(?:a|an|per|of|each|every)$/.test(low(tokens, i + 2));
// "20.00" | "09:30" | not "4.25"
const CLOCK = /^(?:[01]\d|2[0-3])[.:][0-5]\d$/;

/** `at 11.50 and`, `the 4.10 to Lund`, `was 1.52 on Friday morning`: hours and minutes with a point; not `shares closed at 11.50`, `averaged 4.10`. */
function isPointed(tokens: readonly Token[], i: number): boolean {
  if (!CLOCK_POINT.test(low(tokens, i))) return false;
  const [before, after] = [low(tokens, i - 1), low(tokens, i + 1)];
  if (before === 'the')
    return after === 'to' || after === 'from' ? isCapital(tokens[i + 2]) : BEHIND_TRAIN.has(after);
  // `12.35 “No more rolls”`, as a live page marks its entries
  if (i === 0) return /^\d\d/.test(low(tokens, 0)) && /^[‘'“"]$/.test(low(tokens, 1));
  // `It was 1.52 on Friday morning.`
  if (after === 'on' && low(tokens, i - 2) === 'it')
    return (
      DAY_PARTS.has(low(tokens, i + 3)) || (low(tokens, i + 2) === 'a' && ON_DAY.has(low(tokens, i + 3)))
    );
  if (!BY_HOUR.has(before) || !isFree(tokens, i + 1)) return false;
  if (/^0\d/.test(low(tokens, i)) && before === 'at') return true;
  const near = tokens.slice(Math.max(0, i - NEAR), i + NEAR);
  return (
    near.some(({ low: word }) => OF_DAY.has(word) || HAPPENING.has(word)) &&
    !near.slice(0, NEAR).some(({ low: word }) => VALUED.has(word) || SETTLING.has(word))
  );
}
const CLOCK_POINT = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/;
const DAY_PARTS = wordSet('morning afternoon evening night');
const BEHIND_TRAIN = wordSet('train service bus ferry flight pulled left departed included');
/** What tells that a day is spoken of. */
const OF_DAY = wordSet(
  'morning afternoon evening night clock train bus ferry monday tuesday wednesday thursday friday saturday sunday until hearing home arrested landed crashed crash struck happened rang bed called',
);
const SETTLING = wordSet(
  'closed stood stands peaked hovered slid rose fell wheat corn sterling gpa settled settles traded trading quoted hands measured reading readings magnitude ratio value',
);

const isHour = (tokens: readonly Token[], i: number, { cardinals }: Language): boolean => {
  const hour = isWhole(tokens[i]) ? Number(tokens[i]?.text) : (cardinals.get(low(tokens, i)) ?? 0);
  return hour > 0 && hour < 13;
};

/** Whether the hour before `i` goes on as a time does: `at 9.`, `at nine and`, `at 6 on Friday`; not `at 9 points`. */
const isFree = (tokens: readonly Token[], i: number): boolean => {
  const after = tokens[i];
  if (after === undefined || AFTER_HOUR.has(after.low)) return true;
  // `at 3:15` has minutes.
  const goesOn = isGlued(tokens, i) && (isDash(after.text) || (after.text === ':' && isGlued(tokens, i + 1)));
  return after.kind === 'sign' && !/^[%$€£°/]$/.test(after.text) && !goesOn;
};
const AFTER_HOUR = wordSet(
  'and on in or every each sharp tonight today tomorrow daily as with while when until till but for if because monday tuesday wednesday thursday friday saturday sunday',
);

/** `half past four`, `a quarter to eight`, `ten to six`: whether the word at `i` joins minutes to an hour. */
export function isSpokenJoint(tokens: readonly Token[], i: number, language: Language): boolean {
  if (!isHour(tokens, i + 1, language)) return false;
  if (low(tokens, i) === 'past') return true;
  // `At ten to five Parry left.`
  const begins =
    low(tokens, i - 2) === 'at' && i === 2 && isCapital(tokens[i + 2]) && low(tokens, i + 1) !== 'one';
  if (low(tokens, i) !== 'to' || !(begins || isFree(tokens, i + 2))) return false;
  const from = low(tokens, i - 2) === 'a' ? i - 3 : i - 2;
  // `ran at ten to one`
  const itIs = low(tokens, from) === 'is' && low(tokens, from - 1) === 'it';
  return (itIs || TIMED.has(low(tokens, from))) && !VALUING.has(low(tokens, from - 1));
}
const TIMED = wordSet("at it's until till around just");
const MINUTES = wordSet('five ten quarter twenty half 5 10 20 25');

/** `the traditional nine to five is`, `a 9 to 5 job`; not `a nine to five ruling`, `works 9 to 5 percent`: the hours of an office, the first of them at `i`. */
function isOfficeDay(tokens: readonly Token[], i: number): boolean {
  if (low(tokens, i + 1) !== 'to' || !NINE.has(low(tokens, i)) || !FIVE.has(low(tokens, i + 2))) return false;
  const after = tokens[i + 3];
  if (JOBS.has(after?.low ?? '')) return true;
  return OFFICE.has(low(tokens, i - 1)) && (after?.kind !== 'word' || AFTER_OFFICE.has(after.low));
}
const NINE = wordSet('nine 9');
const FIVE = wordSet('five 5');
const JOBS = wordSet('job jobs shift routine grind');
const OFFICE = wordSet('traditional usual standard typical conventional classic work works worked working');
const AFTER_OFFICE = wordSet('is was and or but');

/** `at half nine`: the `half` at `i`. */
export const isHalfHour = (tokens: readonly Token[], i: number, language: Language): boolean =>
  low(tokens, i) === 'half' &&
  /^(?:at|until|till|by|around|about|from)$/.test(low(tokens, i - 1)) &&
  isHour(tokens, i + 1, language) &&
  isFree(tokens, i + 2);

function endOfSpoken(tokens: readonly Token[], i: number, language: Language): number {
  if (MINUTES.has(low(tokens, i)) && isSpokenJoint(tokens, i + 1, language)) return i + 3;
  if (isOfficeDay(tokens, i)) return i + 3;
  const joined = MINUTES.has(low(tokens, i - 2)) && isSpokenJoint(tokens, i - 1, language);
  return joined || isHalfHour(tokens, i - 1, language) ? i + 1 : 0;
}

/** What has its hour. */
const HAPPENING = wordSet(
  `open opens opened opening close closes closed closing shut shuts start starts started starting begin begins began beginning meet meets met finish finishes
  finished end ends ended resume resumes resumed wake wakes woke arrive arrives arrived depart departs serve served serves air airs aired kick-off kickoff
  doors gates breakfast lunch dinner supper curfew daily tonight tomorrow today off`,
);
/** How far before the hour its cue may stand, and a verb of what happens: `ended the year at 9` is no hour. */
const NEAR = 9;
const NEXT = 3;

/** Whether a cue stands within `reach` before `i`, and nothing with a price or a value. */
function isTimed(tokens: readonly Token[], i: number, cues: ReadonlySet<string>, reach = NEAR): boolean {
  let found = false;
  for (let k = i; k >= 0 && k > i - NEAR && !/^[.;:]$/.test(low(tokens, k)); k--) {
    if (VALUED.has(low(tokens, k))) return false;
    found ||= k > i - reach && cues.has(low(tokens, k));
  }
  return found;
}
const ALL_DAY = wordSet('open opened opening closed served hours daily sit sits curfew');
const ON_DAY = wordSet('tonight tomorrow today monday tuesday wednesday thursday friday saturday sunday');

/** `Doors open at 6`, `open until nine`, `shortly after seven`, `tonight at nine`, `open 10 to 5`; not `Shares opened at 6`. */
function endOfBareHour(tokens: readonly Token[], i: number, language: Language): number {
  if (!isHour(tokens, i, language)) return 0;
  const lead = /^(?:around|about|just|exactly)$/.test(low(tokens, i - 1)) ? i - 2 : i - 1;
  const before = low(tokens, lead);
  const ranged =
    /^(?:to|until|till)$/.test(low(tokens, i + 1)) &&
    isHour(tokens, i + 2, language) &&
    isFree(tokens, i + 3);
  if (ranged) return isTimed(tokens, lead, ALL_DAY) ? i + 3 : 0;
  const opens = lead === 0 || /^(?:and|but)$/.test(low(tokens, lead - 1));
  if (BY_HOUR.has(before) && opens && /^(?:the|we|they|there|it|everyone)$/.test(low(tokens, i + 1)))
    return lead === 0 || low(tokens, i + 1) !== 'the' ? i + 1 : 0;
  // `By 7, the queue was long.`
  if (before === 'by' && lead === 0 && low(tokens, i + 1) === ',') return i + 1;
  // `in bed by five-thirty`
  if (BY_HOUR.has(before) && isDash(low(tokens, i + 1)) && PAST.has(low(tokens, i + 2))) return i + 3;
  if (!isFree(tokens, i + 1)) return 0;
  if (before === 'after' || before === 'before')
    return /^(?:shortly|just|soon|right)$/.test(low(tokens, lead - 1)) ? i + 1 : 0;
  if (!BY_HOUR.has(before)) return 0;
  if (isTimed(tokens, lead, HAPPENING, NEXT) || isTimed(tokens, lead, ALL_DAY)) return i + 1;
  // `The toll stood at 12 today`
  if (VALUING.has(low(tokens, lead - 1))) return 0;
  const dayAfter = low(tokens, i + 1) === 'on' ? i + 2 : i + 1;
  return ON_DAY.has(low(tokens, dayAfter)) && isTimed(tokens, lead, BY_HOUR) ? i + 1 : 0;
}
const BY_HOUR = wordSet('at until till by');
const PAST = wordSet('fifteen twenty thirty forty fifty');
