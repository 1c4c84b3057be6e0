/** Bodies whose work is to count and measure state what they have counted: `auditors flagged 12 gaps`, `the UN has verified 40 attacks`; not `the army recorded 12 losses`. English. */
import { FINITE_HAVE } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { type CueReader, oneWord } from './cue-reader.ts';
import { isCount } from './subjects.ts';

const COUNTING = wordSet(
  'recorded counted documented verified tallied logged identified flagged uncovered registered measured clocked catalogued records counts documents tallies',
);
/** Who looks into the work of others. Whatever they count is a finding; not what they `registered`, and no miles they `logged`. */
const WATCHERS = wordSet(
  'watchdog watchdogs inspectors auditors auditor ombudsman monitors researchers scientists pollsters epidemiologists demographers inspector census journalist journalists correspondent correspondents reporter reporters',
);
/** Who keeps the count of a land: of these only what befalls people is taken for a finding. */
const KEEPERS = wordSet(
  'ministry agency commission bureau institute observatory watch group office centre center department network coalition officials',
);
/** Who measures weather and quakes, as names: `the Lund Weather Service`. */
const MEASURERS = wordSet('office service survey bureau observatory institute');
/** What measures by itself. */
const GAUGES = wordSet(
  'gauge gauges station stations buoy buoys seismograph seismographs thermometer barometer',
);
const EVENTS = wordSet(
  'deaths cases attacks killings infections incidents violations strikes fatalities casualties assaults breaches abuses disappearances detentions executions outbreaks prisoners species births murders suicides overdoses earthquakes',
);
const BESIDE = new Set([...FINITE_HAVE, 'also']);

const isEventAfter = (tokens: readonly Token[], i: number): boolean =>
  [2, 3, 4, 5, 6].some((by) => EVENTS.has(low(tokens, i + by)));
const isWayAfter = (tokens: readonly Token[], i: number): boolean =>
  [2, 3, 4].some((by) => WAYS.has(low(tokens, i + by)));
const WAYS = wordSet('miles kilometres kilometers km hours');

// "UN" | "UNICEF" | not "Un"
const isAcronym = (token: Token | undefined): boolean => /^\p{Lu}{2,}$/u.test(token?.text ?? '');

/** `officials`, `the ministry`, and in names `the Lund Observatory for Human Rights`. */
function isKeeper(tokens: readonly Token[], j: number): boolean {
  for (let k = j; k > j - 5; k--) {
    if (KEEPERS.has(low(tokens, k))) return true;
    if (!isCapital(tokens[k]) && !/^(?:for|of|on|and)$/.test(low(tokens, k))) return false;
  }
  return false;
}

/** Who counts what it cares for, as names: `the Lund Bird Trust`; not `Lund United counted three teenagers`. */
const KEEN = wordSet('trust society association foundation charity institute observatory survey');

/** `Monitors from the Lund Institute recorded`: who they are before where they are from, the last word of it at `end`. */
function isOfWatchers(tokens: readonly Token[], end: number): boolean {
  for (let k = end - 1; k > 0 && k > end - 14 && (tokens[k]?.kind === 'word' || low(tokens, k) === '-'); k--)
    if (/^(?:from|of|at|with)$/.test(low(tokens, k)) && WATCHERS.has(low(tokens, k - 1))) return true;
  return false;
}

/** `The gauge at the harbour office recorded`. */
const isOfGauge = (tokens: readonly Token[], end: number): boolean =>
  [2, 3, 4, 5].some(
    (by) => /^(?:at|in|on|near)$/.test(low(tokens, end - by + 1)) && GAUGES.has(low(tokens, end - by)),
  );

/** Whether the verb at `i` gives what a body counted whose work that is: `the ministry has recorded 40 deaths`. */
function isCounting(tokens: readonly Token[], i: number): boolean {
  // `recorded a total of 40`
  const total = low(tokens, i + 2) === 'total' && low(tokens, i + 3) === 'of' ? 3 : 0;
  if (!isCount(tokens, i + 1 + total)) return false;
  let j = i - 1;
  while (BESIDE.has(low(tokens, j))) j--;
  const subject = tokens[j];
  if (subject === undefined) return false;
  if (
    WATCHERS.has(subject.low) ||
    isOfWatchers(tokens, j) ||
    (subject.low === 'general' && low(tokens, j - 1) === 'inspector')
  )
    return !(/^regist/.test(low(tokens, i)) || (/^log/.test(low(tokens, i)) && isWayAfter(tokens, i)));
  if (GAUGES.has(subject.low) || isOfGauge(tokens, j)) return true;
  if (!COUNTERS.test(low(tokens, i))) return MEASURERS.has(subject.low) && isCapital(subject);
  const [event, keeper] = [isEventAfter(tokens, i + total), isKeeper(tokens, j)];
  if (keeper && (event || CHECKED.test(low(tokens, i)))) return true;
  if (event && isAcronym(subject)) return true;
  if (event && isCapital(subject) && NAMED_COUNTS.test(low(tokens, i))) return true;
  if (low(tokens, i) === 'counted' && isCapital(subject) && KEEN.has(subject.low)) return true;
  return MEASURERS.has(subject.low) && isCapital(subject) && RECORDED.test(low(tokens, i));
}
const COUNTERS = /^(?:record|count|document|verif|tall|log|identif|regist|catalog)/;
const CHECKED = /^(?:document|verif|tall)/;
const NAMED_COUNTS = /^(?:document|verif|tall|count)/;
const RECORDED = /^record/;

/** `the ministry has recorded 40 deaths`, `auditors flagged 12 gaps`: the cue is the verb. Not `the firm recorded 40 orders`, `inspectors logged 40 miles`. */
export const COUNTING_BODIES: CueReader = oneWord(COUNTING, isCounting);
