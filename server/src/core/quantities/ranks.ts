/** Ranks and records: claims of order without a figure. `first since 2011`, `record high`, `ranked third`. */
import { wordSet } from '../language/words.ts';
import { isCapital, isDash, low, type Token } from '../tokens.ts';
import { EXTREMES } from './idioms.ts';
import { readMore, readMultiple, readProportion } from './proportions.ts';
import { endOfRow, isAmongFirst, isPlaced, isWon, readLast } from './standings.ts';
import {
  EVALUATIVE,
  hasScopeAfter,
  isScopeAt,
  MEASURED,
  ORDER,
  PLACES,
  type Rank,
  readSuperlative,
} from './superlatives.ts';

const RECORD_NOUNS = wordSet(
  `high highs low lows close closing level levels profit profits sales earnings revenue revenues loss losses growth heat temperature temperatures exports imports output
  number numbers time pace year quarter month breaking inflation unemployment attendance crowd sum price prices fee harvest rainfall spending debt deficit
  surplus turnout fine amount figures results highs demand production profits haul bid deal`,
);

const NARRATIVE_FIRST = wordSet(
  'thing step stop attempt priority one to premise test point estimate question time person chance example examples phase half quarter lady amendment war minister name class place day days week two three few hand aid degree',
);

/** `record high`, `a record 12,000` (the noun only), `set a new record`; `on record` belongs to its superlative. */
function readRecord(tokens: readonly Token[], i: number): Rank | null {
  if (low(tokens, i) !== 'record') return null;
  const set = readSetRecord(tokens, i);
  if (set || NO_RECORD.has(low(tokens, i - 1))) return set;
  const joint = /^[-‑]$/.test(low(tokens, i + 1)) ? i + 2 : i + 1;
  if (low(tokens, i - 1) === 'to' && !/^(?:levels?|highs?|lows?|profits)$/.test(low(tokens, joint)))
    return null;
  // `a new record deal` is one with a record company.
  if (low(tokens, joint) === 'deal' && low(tokens, i - 1) === 'new') return null;
  if (RECORD_NOUNS.has(low(tokens, joint)) || (joint > i + 1 && EQUALLING.has(low(tokens, joint))))
    return { from: i, next: joint + 1, kind: 'rank' };
  if (TRADED.has(low(tokens, joint)) && RECORD_NOUNS.has(low(tokens, joint + 1)))
    return { from: i, next: joint + 2, kind: 'rank' };
  return low(tokens, i - 1) === 'a' && tokens[i + 1]?.kind === 'number'
    ? { from: i, next: i + 1, kind: 'rank' }
    : null;
}
/** `record intraday highs`, `a record quarterly loss`: over what time. */
const TRADED = wordSet(
  'intraday closing annual yearly quarterly monthly weekly daily net operating budget trade',
);
/** `a record-tying 20th assist`. */
const EQUALLING = wordSet('tying equalling equaling extending setting');
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
const KEPT = wordSet('its his her their my our your the');

/** `set a new record`, `broke the world record`. */
function readSetRecord(tokens: readonly Token[], i: number): Rank | null {
  let from = i;
  while (from > i - 3 && OF_RECORDS.has(low(tokens, from - 1))) from--;
  const verb = low(tokens, from - 2);
  const alone = tokens[i + 1]?.kind !== 'word' || AFTER_RECORD.has(low(tokens, i + 1));
  const set =
    RECORD_ARTICLES.has(low(tokens, from - 1)) && (SETTING.has(verb) || (alone && REACHING.has(verb)));
  return set && low(tokens, i + 1) !== 'straight' ? { from, next: i + 1, kind: 'rank' } : null;
}
const RECORD_ARTICLES = wordSet('a the another its his her their');
const SETTING = wordSet(
  'set sets setting broke broken break breaks breaking smashed smashes shattered beat beats',
);
/** `hit a record in May`, and not `hit a record store`. */
const REACHING = wordSet('hit hits hitting reached reaches posted');
const AFTER_RECORD = wordSet('in of for on at with when as and since by this last');
const OF_RECORDS = wordSet('new world national olympic course season club franchise state');

/** `for the first time`, `world's first`, `first since 2011`, `the first country to`, `third consecutive`, `ranked third`. */
function readOrdinal(tokens: readonly Token[], i: number, isOrdinal: (k: number) => number): Rank | null {
  const placed = PLACES.has(low(tokens, i)) || low(tokens, i) === 'national';
  const at = placed ? i + 1 : i;
  const next = isOrdinal(at);
  if (next === 0) return null;
  const first = low(tokens, at) === 'first';
  if (placed) return first ? { from: i, next, kind: 'rank' } : null;
  if (isDenied(tokens, at)) return null;
  const time = low(tokens, next) === 'time' ? readNthTime(tokens, at, next, first) : null;
  if (time) return time;
  const row = endOfRow(tokens, next);
  if (row > 0) return { from: at, next: row, kind: 'rank' };
  const after = low(tokens, next);
  if (DRAFTED.has(after) && (after === 'overall' || OWNED_BY_DRAFT.has(low(tokens, next + 1))))
    return { from: at, next: next + 1, kind: 'rank' };
  if (isAmongFirst(tokens, at, next)) return { from: at, next: next + 1, kind: 'rank' };
  if (SERIAL.has(after) || isWon(tokens, at, next)) return { from: at, next: next + 1, kind: 'rank' };
  const place = isPlaced(tokens, at, next) ? (low(tokens, next) === 'place' ? next + 1 : next) : 0;
  if (place > 0) return { from: at, next: place, kind: 'rank' };
  const claimed = first ? readFirst(tokens, at, next) : endOfNthToDo(tokens, at, next);
  if (claimed > 0) return { from: at, next: claimed, kind: 'rank' };
  return !NARRATIVE_FIRST.has(after) && !isDash(after) && hasSince(tokens, next)
    ? { from: at, next, kind: 'rank' }
    : null;
}

/** `the 23rd overall pick`, `ranks 40th overall`, `the sixth pick in the draft`. */
const DRAFTED = wordSet('overall pick seed');
const OWNED_BY_DRAFT = wordSet('in of');

/** What after an ordinal makes a series or a rank of it: `third consecutive`, `second largest`. */
const SERIAL = wordSet(
  'straight consecutive successive highest lowest largest biggest smallest fastest best worst most',
);

/** `not the first time`, `isn't the first`: nothing is claimed. */
const isDenied = (tokens: readonly Token[], at: number): boolean =>
  [at - 1, at - 2].some((k) => /^(?:not|isn't|wasn't|n't)$/.test(low(tokens, k)));

/** `for the first time`, `the fourth time`, `first time since 2011`. */
function readNthTime(tokens: readonly Token[], at: number, next: number, first: boolean): Rank | null {
  const definite = /^(?:the|a|this)$/.test(low(tokens, at - 1));
  if (!first && definite && !SELF.has(low(tokens, next + 1)))
    return { from: at, next: next + 1, kind: 'rank' };
  if (low(tokens, next + 1) === 'since' || hasScopeAfter(tokens, next))
    return { from: at, next: next + 1, kind: 'rank' };
  const article = low(tokens, at - 1) === 'very' ? at - 2 : at - 1;
  const before = low(tokens, article - 1);
  if (!first || low(tokens, article) !== 'the') return null;
  if (before === 'for')
    return isDenied(tokens, article - 1) || isLongSince(tokens, next + 1)
      ? null
      : { from: article - 1, next: next + 1, kind: 'rank' };
  return NEWS_OF_TIME.has(before) && isTold(tokens, next + 1)
    ? { from: at, next: next + 1, kind: 'rank' }
    : null;
}
/** `the second time I have been here`: a matter of one's own. */
const SELF = wordSet("i i'd i've i'm we we've we'd you you've");
/** `for the first time in a long time`, `in ages`: since nobody knows when. */
const isLongSince = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'in' &&
  (low(tokens, i + 1) === 'ages' ||
    (low(tokens, i + 1) === 'a' && /^(?:long|while|very)$/.test(low(tokens, i + 2))));
const NEWS_OF_TIME = wordSet('is was marks marked be becomes became');

/** What follows `this is the first time`: `that the court has ruled`, `a team won`; not what a person tells of himself. */
const isTold = (tokens: readonly Token[], i: number): boolean => {
  const at = low(tokens, i) === 'that' ? i + 1 : i;
  return tokens[at]?.kind === 'word' && !PERSONAL.has(low(tokens, at));
};
const PERSONAL = wordSet("i i'd i've i'm we we've you you've you'd to for and but or in");

/** `is the first agency in China`, `became the first of five`. */
const BECAME = wordSet('is was are were be become became becomes remains being');

/** `first-ever`, `first recorded`, `the first country to adopt`: the index after the rank, or 0. */
function readFirst(tokens: readonly Token[], at: number, next: number): number {
  const after = low(tokens, next);
  if (after === 'ever') return next + 1;
  if (/^[-‑]$/.test(after) && low(tokens, next + 1) === 'ever') return next + 2;
  if (after === 'of' && /^(?:its|their)$/.test(low(tokens, next + 1)) && low(tokens, next + 2) === 'kind')
    return next + 3;
  const known = /^(?:recorded|known|reported|documented|confirmed)$/.test(after);
  if (known && low(tokens, next + 1) === 'time') return next + 2;
  if (known) return /^(?:as|that)$/.test(low(tokens, next + 1)) ? 0 : next;
  const definite = /^(?:very|the)$/.test(low(tokens, at - 1)) && !NARRATIVE_FIRST.has(after);
  if ([1, 2, 3, 4].some((by) => isLongSince(tokens, next + by))) return 0;
  const isTheFirst = definite && BECAME.has(low(tokens, at - 2)) && tokens[next]?.kind === 'word';
  const made = definite && MADE.has(low(tokens, at - 2)) && !MADE_IN_PARTS.has(after);
  return isTheFirst || made || (definite && isFollowedByDoing(tokens, next)) ? next : 0;
}

/** `created the first fleet of electric tugs`: who makes the first of a kind claims it; not `published the first chapter`. */
const MADE = wordSet(
  'created built launched opened introduced unveiled developed invented produced founded established pioneered',
);
const MADE_IN_PARTS = wordSet(
  'phase stage round part batch chapter episode season volume draft version edition set series trailer issue wave section floor tranche installment step of',
);

/** `in Boston`, `in the Atlantic`: a place by name proves no rank. */
const isProperPlace = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Lu}/u.test(tokens[low(tokens, i) === 'the' ? i + 1 : i]?.text ?? '');

/** `since`, `in two years`, `in the world` within the clause: a bare `in Boston` proves no rank. */
function hasSince(tokens: readonly Token[], i: number): boolean {
  for (let j = i; j < Math.min(i + 9, tokens.length); j++) {
    const word = low(tokens, j);
    if (/^[.;:!?,“”"—(]$/.test(word)) return false;
    if (word === 'since') return true;
    if (word === 'this' && low(tokens, j - 1) !== 'of' && THIS.has(low(tokens, j + 1))) return true;
    // `fifth in league history`
    if (word === 'in' && [2, 3].some((by) => low(tokens, j + by) === 'history')) return true;
    if (word === 'in' && isScopeAt(tokens, j + 1) && !isProperPlace(tokens, j + 1)) return true;
    if (word === 'of' && /^(?:19|20)\d\d$/.test(low(tokens, j + 1))) return true;
    if (
      word === 'of' &&
      low(tokens, j + 1) === 'the' &&
      /^(?:year|season|century|decade)$/.test(low(tokens, j + 2))
    )
      return true;
  }
  return false;
}

const THIS = wordSet('year season century decade');

/** `is the third resident to contract it`: the index after the ordinal, or 0. */
const endOfNthToDo = (tokens: readonly Token[], at: number, next: number): number =>
  low(tokens, at - 1) === 'the' &&
  BECAME.has(low(tokens, at - 2)) &&
  !NARRATIVE_FIRST.has(low(tokens, next)) &&
  isFollowedByDoing(tokens, next)
    ? next
    : 0;

/** `first country to adopt`: a noun phrase, then `to` and a verb. */
function isFollowedByDoing(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < Math.min(i + 6, tokens.length); j++) {
    if (tokens[j]?.kind !== 'word' && !/^[-‑]$/.test(low(tokens, j))) return false;
    if (low(tokens, j) === 'to')
      return (
        tokens[j + 1]?.kind === 'word' &&
        !isCapital(tokens[j + 1]) &&
        (!/^(?:the|a|an|be|do|go)$/.test(low(tokens, j + 1)) || isDoneTo(tokens, j + 1))
      );
    if (/^(?:of|in|on|at|for|and|was|is)$/.test(low(tokens, j))) return false;
  }
  return false;
}

/** `to be named`, `to be born`: what was done to the first. */
const isDoneTo = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'be' &&
  /(?:ed|born|made|given|held|won|chosen|seen|built|sent)$/.test(low(tokens, i + 1));

/** `century-high`, `all-time low`, `five-year high`: a record told by its span of time. */
function readHigh(tokens: readonly Token[], i: number): Rank | null {
  if (!/^(?:century|decade|year|month|week|time)$/.test(low(tokens, i))) return null;
  if (low(tokens, i) === 'time' && low(tokens, i - 2) !== 'all') return null;
  const joint = /^[-‑]$/.test(low(tokens, i + 1)) ? i + 2 : i + 1;
  const extreme = low(tokens, joint);
  if (!EXTREMES.has(extreme) && !(extreme === 'record' && low(tokens, i) === 'time')) return null;
  const joined = /^[-‑]$/.test(low(tokens, i - 1)) || joint === i + 2;
  return joined
    ? { from: /^[-‑]$/.test(low(tokens, i - 1)) ? i - 2 : i, next: joint + 1, kind: 'rank' }
    : null;
}

/** `leads the world`, `lead the nation`. */
function readLead(tokens: readonly Token[], i: number): Rank | null {
  if (
    !/^(?:leads?|led|leading)$/.test(low(tokens, i)) ||
    low(tokens, i + 1) !== 'the' ||
    /^(?:to|can|will|could|would|may|should|must)$/.test(low(tokens, i - 1))
  )
    return null;
  return /^(?:world|nation|country|continent|globe|league)$/.test(low(tokens, i + 2))
    ? { from: i, next: i + 3, kind: 'rank' }
    : null;
}

/** Words without which there is no rank. */
export const RANK_STARTERS: ReadonlySet<string> = new Set([
  ...MEASURED,
  ...EVALUATIVE,
  ...ORDER,
  ...'more most majority double single triple quadruple doubled doubling tripled tripling trebled quadrupled halved halving tenfold twofold threefold fourfold fivefold hundredfold twice record lead leads led leading national century decade first fastest best top most least last halve records'.split(
    ' ',
  ),
]);

/** A word that starts a rank only before one of `EXTREMES`: `all-time high`. */
export const BEFORE_EXTREMES = 'time';

/** Whether a rank may start with this word: the first, cheap question. Ordinals are for the caller to add. */
export const startsRank = (low: string): boolean =>
  RANK_STARTERS.has(low) || low === BEFORE_EXTREMES || low.endsWith("'s");

/** The rank or comparison that starts at token `i`, or null. `isOrdinal(k)` gives the index after an ordinal at `k`, or 0. English. */
export function readRank(tokens: readonly Token[], i: number, isOrdinal: (k: number) => number): Rank | null {
  return (
    readSuperlative(tokens, i) ??
    readOrdinal(tokens, i, isOrdinal) ??
    readProportion(tokens, i) ??
    readMultiple(tokens, i) ??
    readMore(tokens, i) ??
    readRecord(tokens, i) ??
    readRecords(tokens, i) ??
    readHigh(tokens, i) ??
    readLead(tokens, i) ??
    readLast(tokens, i)
  );
}
