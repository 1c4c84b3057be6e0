/** Ranks and records: claims of order without a figure. `first since 2011`, `record high`, `ranked third`. */
import { BE, DETERMINERS, OWNERS, isArticle } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { EXTREMES } from '../idioms/idioms.ts';
import { readOrdinal } from './ordinal-ranks.ts';
import { MULTIPLES, readMultiple } from './multiples.ts';
import { readMore, readProportion } from './proportions.ts';
import { endOfScorer } from './season-records.ts';
import { SHARES, readPart } from './shares.ts';
import { PLACING, readLast } from './standings.ts';
import { readUnequalled } from './unequalled.ts';
import { EVALUATIVE, MEASURED, ORDER } from './superlative-words.ts';
import { type Rank, readSuperlative } from './superlatives.ts';

const RECORD_NOUNS = wordSet(
  `high highs low lows close closing level levels profit profits sales earnings revenue revenues loss losses growth heat temperature temperatures exports imports output
  number numbers time pace year quarter month breaking inflation unemployment attendance crowd sum price prices fee harvest rainfall spending debt deficit
  surplus turnout fine amount volume volumes share investment funding figures results highs demand production haul bid deal
  signing season transfer crowds audience viewing turnover catch temperatures`,
);

/** `record high`, `a record 12,000` (the noun only), `set a new record`; `on record` belongs to its superlative. */
function readRecord(tokens: readonly Token[], i: number): Rank | null {
  if (low(tokens, i) !== 'record') return null;
  const scorer = endOfScorer(tokens, i);
  if (scorer > 0) return { from: i, next: scorer, kind: 'rank' };
  const set = readSetRecord(tokens, i) ?? readIsRecord(tokens, i);
  if (set || NO_RECORD.has(low(tokens, i - 1))) return set;
  const joint = /^[-‑]$/.test(low(tokens, i + 1)) ? i + 2 : i + 1;
  if (low(tokens, i - 1) === 'to' && !/^(?:levels?|highs?|lows?|profits)$/.test(low(tokens, joint)))
    return null;
  // `a new record deal` is one with a record company.
  if (low(tokens, joint) === 'deal' && low(tokens, i - 1) === 'new') return null;
  if (RECORD_FLOWS.has(low(tokens, joint)) && BEFORE_FLOWS.has(low(tokens, i - 1)))
    return { from: i, next: joint + 1, kind: 'rank' };
  if (RECORD_NOUNS.has(low(tokens, joint)) || (joint > i + 1 && EQUALLING.has(low(tokens, joint))))
    return { from: i, next: joint + 1, kind: 'rank' };
  // `Record cruise season leaves Lund counting`
  if (i === 0 && RECORD_NOUNS.has(low(tokens, 2)) && !OF_SOUND.has(low(tokens, 1)))
    return { from: i, next: 3, kind: 'rank' };
  if (TRADED.has(low(tokens, joint)) && RECORD_NOUNS.has(low(tokens, joint + 1)))
    return { from: i, next: joint + 2, kind: 'rank' };
  return low(tokens, i - 1) === 'a' && tokens[i + 1]?.kind === 'number'
    ? { from: i, next: i + 1, kind: 'rank' }
    : null;
}
/** What is also recorded, as a verb: `the cameras record traffic`. */
const RECORD_FLOWS = wordSet(
  'usage traffic downloads bookings deliveries donations applications enrolment enrollment subscribers visitors orders shipments',
);
const BEFORE_FLOWS = wordSet(
  'a its their of saw sees posted set with reported had has by on amid after drew',
);

/** `record intraday highs`, `a record quarterly loss`: over what time. */
const TRADED = wordSet(
  'intraday closing annual yearly quarterly monthly weekly daily net operating budget trade',
);
/** `a record-tying 20th assist`. */
const EQUALLING = wordSet('tying equalling equaling extending setting');
/** What makes a record something else in front of such a noun: one to listen to, or one that is held. */
const OF_SOUND = wordSet(
  'company label store shop player deal breaking producer holder holders your the a an his her my our their',
);
const NO_RECORD = wordSet('on track off criminal the his her their its my');

/** `set new temperature records`, `broke all records`: records without a figure. */
function readRecords(tokens: readonly Token[], i: number): Rank | null {
  if (low(tokens, i) !== 'records') return null;
  let from = i;
  while (from > i - 4 && tokens[from - 1]?.kind === 'word' && !SETTING.has(low(tokens, from - 1))) from--;
  return SETTING.has(low(tokens, from - 1)) && !KEPT.has(low(tokens, from))
    ? { from, next: i + 1, kind: 'rank' }
    : null;
}
/** `broke his old records`, `breaks their hearts, records`: things, and no feats. */
const KEPT = new Set([...OWNERS, 'the']);

/** `set a new record`, `broke the world record`. */
function readSetRecord(tokens: readonly Token[], i: number): Rank | null {
  let from = i;
  while (from > i - 3 && OF_RECORDS.has(low(tokens, from - 1))) from--;
  const verb = low(tokens, from - 2);
  const alone = tokens[i + 1]?.kind !== 'word' || AFTER_RECORD.has(low(tokens, i + 1));
  // `Prado breaks marathon world record`
  const bare = from < i && SETTING.has(low(tokens, from - 1));
  const set =
    bare || (DETERMINERS.has(low(tokens, from - 1)) && (SETTING.has(verb) || (alone && REACHING.has(verb))));
  return set && low(tokens, i + 1) !== 'straight' ? { from, next: i + 1, kind: 'rank' } : null;
}

/** `profit was a record`, `that is an Olympic record`, `holds the course record`: nothing but a record. */
function readIsRecord(tokens: readonly Token[], i: number): Rank | null {
  if (tokens[i + 1]?.kind === 'word' && !AFTER_RECORD.has(low(tokens, i + 1))) return null;
  let from = i;
  while (from > i - 3 && OF_RECORDS.has(low(tokens, from - 1))) from--;
  const before = low(tokens, from - 2);
  const held = from < i && low(tokens, from - 1) === 'the' && HOLDING.has(before);
  const told =
    isArticle(low(tokens, from - 1)) && (BE.has(before) || before === 'at') && low(tokens, i + 1) !== 'of';
  // `Wall Street ends at record as chipmakers rise`
  const closed =
    from === i &&
    ((low(tokens, i - 1) === 'at' && CLOSED.has(low(tokens, i - 2))) ||
      (low(tokens, i - 1) === 'from' && SLIPPED.has(low(tokens, i - 2))));
  return held || told || closed ? { from, next: i + 1, kind: 'rank' } : null;
}
const SLIPPED = wordSet(
  'slip slips slipped fall falls fell retreat retreats retreated ease eases eased drop drops dropped',
);
const CLOSED = wordSet(
  'end ends ended close closes closed finish finishes finished settle settles settled trade trades',
);
const HOLDING = wordSet('hold holds held holding owns owned');
const SETTING = wordSet(
  'set sets setting broke broken break breaks breaking smashed smashes shattered beat beats',
);
/** `hit a record in May`, and not `hit a record store`. */
const REACHING = wordSet('hit hits hitting reached reaches posted');
const AFTER_RECORD = wordSet('in of for on at with when as and since by this last');
const OF_RECORDS = wordSet(
  'new marathon mile sprint world national olympic course track club season franchise state league tournament european commonwealth british school',
);

/** `century-high`, `all-time low`, `five-year high`, `a session low`: a record told by its span of time. */
function readHigh(tokens: readonly Token[], i: number): Rank | null {
  if (!BEFORE_EXTREMES.has(low(tokens, i))) return null;
  if (low(tokens, i) === 'time' && low(tokens, i - 2) !== 'all') return null;
  const joint = /^[-‑]$/.test(low(tokens, i + 1)) ? i + 2 : i + 1;
  const extreme = low(tokens, joint);
  if (!EXTREMES.has(extreme) && !(extreme === 'record' && low(tokens, i) === 'time')) return null;
  const joined = /^[-‑]$/.test(low(tokens, i - 1)) || joint === i + 2;
  // `at a decade high`
  if (isArticle(low(tokens, i - 1)) && low(tokens, i) !== 'time')
    return { from: i, next: joint + 1, kind: 'rank' };
  return joined
    ? { from: /^[-‑]$/.test(low(tokens, i - 1)) ? i - 2 : i, next: joint + 1, kind: 'rank' }
    : null;
}

/** `hit fresh highs`, `fell to a new daily low`, `a new peak`: nothing higher was seen before; not `a new low in their relations`, `a new high street`. */
function readFreshHigh(tokens: readonly Token[], i: number): Rank | null {
  if (!HIGHS.has(low(tokens, i))) return null;
  const daily = DAILY.has(low(tokens, i - 1));
  const from = daily ? i - 2 : i - 1;
  if (!FRESH.has(low(tokens, from))) return null;
  const before = low(tokens, from - 1) === 'a' ? from - 2 : from - 1;
  const reached = /^(?:to|at)$/.test(low(tokens, before)) || ATTAINING.has(low(tokens, before));
  const after = tokens[i + 1];
  const alone = after?.kind !== 'word' || isCapital(after) || BEHIND_HIGH.has(after.low);
  const told =
    low(tokens, i + 1) === 'against' || (low(tokens, i + 1) === 'of' && tokens[i + 2]?.kind === 'number');
  const idle = /^lows?$/.test(low(tokens, i)) && !daily && low(tokens, from) === 'new' && !told;
  return reached && alone && !idle ? { from, next: i + 1, kind: 'rank' } : null;
}
/** Together with one of `FRESH` these may make a record. */
export const HIGHS = wordSet('high highs low lows peak peaks');
export const FRESH = wordSet('fresh new');
const DAILY = wordSet(
  'daily weekly monthly quarterly annual yearly intraday closing lifetime historic historical seasonal',
);
const ATTAINING = wordSet(
  'hit hits hitting reach reaches reached reaching touch touches touched touching set sets setting scale scales scaled notched notches posted posts',
);
const BEHIND_HIGH = wordSet(
  'in of on for at as after this last since with amid above below against by and but when while yesterday today',
);

/** `leads the world`, `lead the nation`; not `led the country to freedom`. */
function readLead(tokens: readonly Token[], i: number): Rank | null {
  if (
    !/^(?:leads?|led|leading)$/.test(low(tokens, i)) ||
    low(tokens, i + 1) !== 'the' ||
    /^(?:to|can|will|could|would|may|should|must)$/.test(low(tokens, i - 1))
  )
    return null;
  return LED.has(low(tokens, i + 2)) && !isLedAway(tokens, i + 3)
    ? { from: i, next: i + 3, kind: 'rank' }
    : null;
}

/** Words that start a rank only where one of their partners stands in the sentence as well: `came last in`, `more than ever`, `leads the world`. */
export const WEAK_STARTERS = wordSet('last more fewer lead leads led');
/** `led the country to freedom`, `from war to peace`; not `led the country from May to July in sales`. */
const isLedAway = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 3) === 'led' &&
  /^(?:country|nation)$/.test(low(tokens, i - 1)) &&
  (/^(?:to|into|through)$/.test(low(tokens, i)) ||
    (low(tokens, i) === 'out' && low(tokens, i + 2) !== 'all') ||
    (low(tokens, i) === 'from' &&
      tokens[i + 1]?.kind === 'word' &&
      !isCapital(tokens[i + 1]) &&
      [2, 3].some((by) => low(tokens, i + by) === 'to')));
const LED = wordSet('world nation country continent globe league');
/** The words one of which has to stand in the sentence of a weak starter: `came` beside `last`, `ever` beside `more`, `world` beside `leads`. */
export const PARTNERS: readonly string[] = [...PLACING, ...LED, 'ever', 'any', 'anywhere'];

/** Words that start one only before another of these words: `the next largest`, `a national first`. */
export const RANK_BEGINNINGS = wordSet('next national');

/** Words without which there is no rank. */
export const RANK_STARTERS: ReadonlySet<string> = new Set([
  ...MEASURED,
  ...EVALUATIVE,
  ...ORDER,
  ...SHARES,
  ...MULTIPLES.keys(),
  ...wordSet(
    'more fewer never most least majority majorities single record records lead leads led leading national century decade first last fastest best top bottom',
  ),
]);

/** Words that start a rank only before one of `EXTREMES`: `all-time high`, `multi-year low`, `post-war high`. */
export const BEFORE_EXTREMES = wordSet(
  'time century decade year month week session season career crisis war pandemic cycle',
);

/** Words that start one only beside others of its words: `this high since`, `Not since 1991`. */
export const COMPARING: ReadonlySet<string> = new Set([...HIGHS, 'not']);

/** Whether a rank may start with this word: the first, cheap question. Ordinals are for the caller to add. */
export const startsRank = (low: string): boolean =>
  RANK_STARTERS.has(low) || BEFORE_EXTREMES.has(low) || COMPARING.has(low) || low.endsWith("'s");

/** The rank or comparison that starts at token `i`, or null. `isOrdinal(k)` gives the index after an ordinal at `k`, or 0. English. */
export function readRank(tokens: readonly Token[], i: number, isOrdinal: (k: number) => number): Rank | null {
  return (
    readSuperlative(tokens, i) ??
    readOrdinal(tokens, i, isOrdinal) ??
    readProportion(tokens, i) ??
    readPart(tokens, i) ??
    readMultiple(tokens, i) ??
    readMore(tokens, i) ??
    readUnequalled(tokens, i) ??
    readRecord(tokens, i) ??
    readRecords(tokens, i) ??
    readHigh(tokens, i) ??
    readFreshHigh(tokens, i) ??
    readLead(tokens, i) ??
    readLast(tokens, i)
  );
}
