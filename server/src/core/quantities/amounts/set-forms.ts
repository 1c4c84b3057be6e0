/** Set forms: quantities of a fixed shape that names and labels share, told before those are. `the mid-40s`, `the 99th percentile`, `not a single school`, `multimillion-pound`. */
import { BE, isArticle } from '../../language/function-words.ts';
import type { Language, QuantityKind, Unit } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, isGlued, low, type Token } from '../../tokens.ts';
import { ORDINAL_SUFFIX } from '../labels/dates.ts';
import { readUnit } from './named-units.ts';

/** A quantity from one token to another; `unit` is null where none is named. */
export interface SetForm {
  readonly from: number;
  readonly next: number;
  readonly kind: QuantityKind;
  readonly unit: Unit | null;
}

/** The set form that starts at token `i`, or null. English. */
export function readSetForm(tokens: readonly Token[], i: number, language: Language): SetForm | null {
  const token = tokens[i];
  if (token?.kind === 'number')
    return readDecade(tokens, i, i) ?? readPercentile(tokens, i) ?? readRaceTime(tokens, i);
  if (token?.kind !== 'word') return null;
  switch (token.low) {
    case 'mid':
      return isDash(low(tokens, i + 1)) ? readDecade(tokens, i, i + 2) : null;
    case 'top':
    case 'bottom':
      return QUANTILES.has(low(tokens, i + 1)) ? { from: i, next: i + 2, kind: 'rank', unit: null } : null;
    case 'once':
      return isArticle(low(tokens, i + 1)) && REGULAR.has(low(tokens, i + 2)) && isRegularly(tokens, i + 3)
        ? { from: i, next: i + 3, kind: 'ratio', unit: null }
        : null;
    case 'not':
      return readNotOne(tokens, i);
    case 'single':
      return readNotSingle(tokens, i);
    default:
      return token.low.startsWith('multi') ? readMulti(tokens, i, language) : null;
  }
}

/** `won in 2:29:02`, `the time was 1:11.62`, `took bronze in 10.83`: how long a race took; not `at 2:29:02`, which is when, nor a video's `in 10.83`. */
function readRaceTime(tokens: readonly Token[], i: number): SetForm | null {
  const form = (next: number): SetForm => ({ from: i, next, kind: 'duration', unit: SECONDS });
  const isJoined = (k: number): boolean =>
    low(tokens, k) === ':' && isGlued(tokens, k) && isGlued(tokens, k + 1);
  if (isJoined(i + 1)) {
    if (!TIMING.has(low(tokens, i - 1)) || UNTIMED.has(low(tokens, i - 2))) return null;
    if (HUNDREDTHS.test(low(tokens, i + 2))) return form(i + 3);
    const whole =
      isJoined(i + 3) && /^[0-5]\d$/.test(low(tokens, i + 2)) && /^[0-5]\d$/.test(low(tokens, i + 4));
    return whole && /^\d$/.test(low(tokens, i)) ? form(i + 5) : null;
  }
  const raced =
    low(tokens, i - 1) === 'in' && /^\d{1,2}\.\d\d$/.test(low(tokens, i)) && tokens[i + 1]?.kind !== 'word';
  return raced && tokens.slice(Math.max(0, i - 9), i).some(({ low: word }) => RACED.has(word))
    ? form(i + 1)
    : null;
}
const SECONDS: Unit = { kind: 'duration', unit: 's' };
const HUNDREDTHS = /^[0-5]\d\.\d{1,3}$/;
/** What else two figures and a colon are of: `a scale of 1:25.000`, `it was 2:30:45`. */
const UNTIMED = wordSet('scale ratio odds it file');
const TIMING = wordSet('in of was clocked clocking ran with');
const RACED = wordSet('won win wins gold silver bronze heat final sprint sprints clocked ran race title');

/** `once a month,`, `about once a week to`; not `once a year-round resort`, `once a quarter of the votes`. */
const isRegularly = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.kind === 'word' ? AFTER_REGULAR.has(low(tokens, i)) : !isDash(low(tokens, i));
const AFTER_REGULAR = wordSet('to for in at with and or by from on');
const REGULAR = wordSet('second minute hour day week fortnight month quarter year decade century');

/** `temperatures in the mid-40s`, `turnout in the low 60s`, `highs in the 90s`: a value by its ten; not `a man in his 40s`, `the 90s`. */
function readDecade(tokens: readonly Token[], from: number, i: number): SetForm | null {
  if (!/^[1-9]0$/.test(low(tokens, i)) || low(tokens, i + 1) !== 's' || !isGlued(tokens, i + 1)) return null;
  const before = tokens.slice(Math.max(0, from - 10), from);
  const banded = from < i || BANDS.has(low(tokens, i - 1));
  const valued = before.some(({ low: word }) => HEAT.has(word) || (banded && VALUES.has(word)));
  return valued && (banded || low(tokens, i - 1) === 'the')
    ? { from, next: i + 2, kind: 'count', unit: null }
    : null;
}
const BANDS = wordSet('low mid high upper lower middle');
const HEAT = wordSet('temperature temperatures highs lows mercury thermometer');
const VALUES = wordSet(
  'turnout approval rate rates score scores rating ratings support percent percentage average averages index humidity winds gusts',
);

/** `in the 99th percentile`. */
const readPercentile = (tokens: readonly Token[], i: number): SetForm | null =>
  ORDINAL_SUFFIX.has(low(tokens, i + 1)) && isGlued(tokens, i + 1) && low(tokens, i + 2) === 'percentile'
    ? { from: i, next: i + 3, kind: 'rank', unit: null }
    : null;
/** Equal parts of all that is ranked, the best and the worst of which are news. */
export const QUANTILES = wordSet('decile deciles quintile quintiles quartile quartiles');

/** `Not a single school was open`: none, at the start of its clause, or of what is kept count of (`there was not a single death`); not `not a single word`. */
function readNotOne(tokens: readonly Token[], i: number): SetForm | null {
  if (low(tokens, i + 1) !== 'a' || low(tokens, i + 2) !== 'single') return null;
  if (!isSubject(tokens, i) && !isNoToll(tokens, i)) return null;
  const goesOn = tokens[i + 4]?.kind === 'word' || TOLLS.has(low(tokens, i + 3));
  return tokens[i + 3]?.kind === 'word' && !SAID.has(low(tokens, i + 3)) && goesOn
    ? { from: i, next: i + 3, kind: 'count', unit: null }
    : null;
}
const TOLLS = wordSet(
  'case death infection fatality casualty injury arrest conviction accident crash complaint vote',
);
/** `there was not a single death`: none of what is kept count of; not `it is not a single case but a pattern`, `not a single case study`. */
const isNoToll = (tokens: readonly Token[], i: number): boolean =>
  TOLLS.has(low(tokens, i + 3)) &&
  (tokens[i + 4]?.kind !== 'word' || BEHIND_TOLL.has(low(tokens, i + 4))) &&
  !tokens.slice(i + 4, i + 16).some(({ low: word }) => word === 'but') &&
  (low(tokens, i - 2) === 'there' || !(BE.has(low(tokens, i - 1)) || /'(?:s|re)$/.test(low(tokens, i - 1))));
const BEHIND_TOLL = wordSet('of in at on from among was were is has have had since so this yet by');
const SAID = wordSet(
  'shred mention hint doubt trace word soul sound thing day thought moment tear penny person one',
);

/** `has not lost a single match`, `there isn't a single inn`: none; not `is not a single mother`, `do not sell a single malt`. */
function readNotSingle(tokens: readonly Token[], i: number): SetForm | null {
  const after = low(tokens, i + 1);
  if (low(tokens, i - 1) !== 'a' || tokens[i + 1]?.kind !== 'word') return null;
  if (SAID.has(after) || UNCOUNTED.has(after) || AT.has(after) || AT.has(low(tokens, i - 2))) return null;
  // `has never been a single parent`, and not `there has not been a single week of rain`
  if (low(tokens, i - 2) === 'been' && ![4, 5].some((by) => low(tokens, i - by) === 'there')) return null;
  const form: SetForm = { from: i - 1, next: i + 1, kind: 'count', unit: null };
  for (let k = i - 2; k > i - 7 && tokens[k]?.kind === 'word'; k--) {
    const [word, before] = [low(tokens, k), low(tokens, k - 1)];
    // `There is not even a single school`
    if (k === i - 2 && word === 'even' && before === 'not') return form;
    if (
      k === i - 2
        ? before === 'there' && word.endsWith("n't")
        : word === 'never' || DENYING.has(word) || (word === 'not' && DONE.has(before))
    )
      return form;
  }
  return null;
}
const DONE = wordSet('has have had did');
const DENYING = wordSet("hasn't haven't hadn't didn't");
const AT = wordSet('in at on for from to by with of into as since off until');
/** What nobody would count: `only one way`, `not a single reason`. */
export const UNCOUNTED = wordSet(
  'way thing part side god answer reason cause factor explanation conclusion choice option solution problem question winner possible piece half more view source entity issue concern definition standard approach bit doubt',
);

/** Whether a clause starts at token `i`. */
const isSubject = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || CLAUSES.has(low(tokens, i - 1));
const CLAUSES = wordSet(', ; : – — and but that because while where since as when though although “ "');

/** `a multimillion-pound deal`, `multi-billion-euro`: an order of money. */
function readMulti(tokens: readonly Token[], i: number, language: Language): SetForm | null {
  const at = low(tokens, i) === 'multi' && isDash(low(tokens, i + 1)) ? i + 2 : i;
  if (!VAGUE_MULTIPLES.has(at === i ? low(tokens, i) : `multi${low(tokens, at)}`)) return null;
  const named = isDash(low(tokens, at + 1)) ? readUnit(tokens, at + 2, language) : null;
  return named?.unit.kind === 'money' ? { from: i, next: named.next, kind: 'money', unit: named.unit } : null;
}
/** Millions and more of which nobody says how many. */
export const VAGUE_MULTIPLES = wordSet('multimillion multibillion multitrillion');
