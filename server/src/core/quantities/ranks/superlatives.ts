/** Superlatives: told from praise by what can be measured, and by a scope. `the world’s largest`, `second-biggest`, `worst since 2009`. */
import { TWO_TO_TEN } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import type { QuantityKind } from '../../language/language.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import { isHonouring, isInSeries, isNoRank, isOneOfThem } from './praise.ts';
import { hasScopeAfter, isPlace, isScopeAt, YEARS } from './scopes.ts';
import { endOfScorer, isOfSeason } from './season-records.ts';
import {
  AWARDED,
  CHANGES,
  COUNTED_LY,
  COUNTED_MOST,
  COUNTED_SO,
  EVALUATIVE,
  GRAVE,
  JUDGED,
  MEASURED,
  ORDER,
  PRAISING,
  QUANTIFIED_STOP,
  RECORDED,
  SCOPED_MOST,
} from './superlative-words.ts';

/** Words of rank from token `from` (inclusive) to `next` (exclusive). */
export interface Rank {
  readonly from: number;
  readonly next: number;
  readonly kind: QuantityKind;
}

/** A superlative as it is written: its place (`the world's`), its order (`second`), how many (`two`), and its word. */
interface Superlative {
  /** Where it starts, and behind its place. */
  readonly i: number;
  readonly j: number;
  /** The superlative itself, and its word, which may be joined: `fastest-growing`. */
  readonly core: number;
  readonly word: { readonly text: string; readonly next: number };
  readonly place: boolean;
  readonly ordered: boolean;
  readonly several: boolean;
  /** Whether it can be measured without any scope. */
  readonly measured: boolean;
  /** The index after its adjective, and after what is judged. */
  readonly end: number;
  readonly next: number;
}

function parseSuperlative(tokens: readonly Token[], i: number): Superlative | null {
  const place = isPlace(tokens[i]);
  const j = place ? i + 1 : i;
  const orders = ORDER.has(low(tokens, j)) ? (/^[-‑]$/.test(low(tokens, j + 1)) ? 2 : 1) : 0;
  const several = place && (TWO_TO_TEN.has(low(tokens, j)) || tokens[j]?.kind === 'number');
  const core = j + (several ? 1 : orders);
  const word = joinedWord(tokens, core);
  const measured = isMeasured(tokens, core, word);
  if (!measured && !EVALUATIVE.has(word.text)) return null;
  const end = endOfSuperlative(tokens, core, word.next);
  const next = JUDGED.has(word.text) ? endOfRecorded(tokens, end) : end;
  return { i, j, core, word, place, ordered: orders > 0, several, measured, end, next };
}

/** `largest`, `world's second-largest`, `most popular`, `best quarterly growth since`. */
export function readSuperlative(tokens: readonly Token[], i: number): Rank | null {
  const found = parseSuperlative(tokens, i);
  if (!found) return null;
  const { j, core, place, several, end, next } = found;
  if (isNoRank(tokens, i, core, place || isPlace(tokens[i - 1])) || isIndex(tokens, core)) return null;
  const known = endOfScorer(tokens, core) || endOfEldest(tokens, i) || endOfCause(tokens, i);
  if (known > 0) return { from: i, next: known, kind: 'rank' };
  // `the best film`, but `the highest-grossing film`
  const awarded = end === core + 1 && isAwarded(tokens, i, end);
  if (next === 0 || awarded || isHonouring(tokens, core, next) || !isRank(tokens, found)) return null;
  // `world's two biggest` counts too: its number opens the span.
  return { from: !several && (low(tokens, i) === "world's" || !place) ? i : j, next, kind: 'rank' };
}

/** `MSCI's broadest index of Asian shares`: what it is called. */
const isIndex = (tokens: readonly Token[], core: number): boolean =>
  low(tokens, core) === 'broadest' &&
  low(tokens, core - 1).endsWith("'s") &&
  /^(?:index|gauge|measure)$/.test(low(tokens, core + 1));

/** Whether it can be measured by itself, or has a scope within which it could be looked up. */
function isRank(tokens: readonly Token[], found: Superlative): boolean {
  const { i, j, word, place, ordered, measured, end, next } = found;
  const owner = low(tokens, i - 1);
  const judged = JUDGED.has(word.text);
  const seasonal = isOfSeason(tokens, end);
  const ranged = seasonal || isRanged(tokens, end) || isRemembered(tokens, end, next);
  if (owner === 'your' || (THESE.has(owner) && !ranged) || (OWNERS.has(owner) && !measured && !seasonal))
    return false;
  if (!ordered && [end, next].some((k) => isTrial(tokens, i, k))) return false;
  const chosen = word.text === 'best' && isVoted(tokens, i) && ranged;
  if (judged && !chosen && !seasonal && !isOnRecord(tokens, end)) return false;
  return (
    ranged ||
    place ||
    isPlace(tokens[i - 1]) ||
    (ordered && low(tokens, j) !== 'next') ||
    (owner === 'time' && low(tokens, i - 3) === 'all') ||
    isOfTrade(tokens, i, end) ||
    (isVoted(tokens, i) && !judged) ||
    (OF_CHANGES.has(word.text) && CHANGES.has(low(tokens, next))) ||
    (measured && !isUnproven(tokens, i) && !isInSeries(tokens, i, next) && !isOneOfThem(tokens, i, next))
  );
}

/** `the biggest challenge in its history`: what nobody measures, whatever its scope; not `the largest obstacle course in the world`, `the costliest mistake`. */
const isTrial = (tokens: readonly Token[], i: number, k: number): boolean =>
  TRIALS.has(low(tokens, k)) &&
  [i, i + 1].some((at) => /^(?:biggest|greatest|largest)$/.test(low(tokens, at))) &&
  (tokens[k + 1]?.kind !== 'word' || BEHIND_TRIAL.has(low(tokens, k + 1)));
const BEHIND_TRIAL = wordSet(
  'in of for since to that yet so ever facing on at by was is were are has had will may and or',
);
const TRIALS = wordSet(
  'challenge challenges hurdle hurdles obstacle obstacles surprise surprises mistake mistakes concern fear regret headache strength weakness night success successes',
);

/** Whether a superlative can be measured without any scope: `largest`, `most popular`, `most-used`. */
const isMeasured = (tokens: readonly Token[], core: number, word: { text: string; next: number }): boolean =>
  MEASURED.has(word.text) ||
  (/^(?:most|least)$/.test(word.text) && (word.next > core + 1 || COUNTED_MOST.has(low(tokens, word.next))));

/** `is the leading cause of death`, `the biggest single cause of injury`, `among the leading causes of injury`; not `a leading cause`, `the leading cause of joy`. The index after it, or 0. */
function endOfCause(tokens: readonly Token[], i: number): number {
  const the = low(tokens, i - 1) === 'single' ? i - 2 : i - 1;
  if (low(tokens, the) !== 'the' || !LEADING.has(low(tokens, i))) return 0;
  const cause = low(tokens, i + 1) === 'single' ? i + 2 : i + 1;
  const known =
    low(tokens, cause) === 'cause' ||
    (low(tokens, cause) === 'causes' && /^(?:of|among)$/.test(low(tokens, the - 1)));
  return known && low(tokens, cause + 1) === 'of' && [2, 3].some((by) => HARMS.has(low(tokens, cause + by)))
    ? cause + 1
    : 0;
}
const LEADING = wordSet('leading biggest largest commonest');
const HARMS = wordSet(
  'death deaths mortality disability illness disease blindness cancer injury injuries accidents crashes fires homelessness bankruptcy pollution deforestation dementia infertility rain',
);

/** `is the biggest coal importer`: who trades more of a thing than anybody. */
const isOfTrade = (tokens: readonly Token[], i: number, end: number): boolean =>
  SIZED.has(low(tokens, i)) &&
  low(tokens, i - 1) === 'the' &&
  [end, end + 1].some((k) => TRADERS.has(low(tokens, k)));
const OF_CHANGES = wordSet('biggest strongest weakest slowest');
const SIZED = wordSet('biggest largest');
const TRADERS = wordSet(
  'importer importers exporter exporters producer producers consumer consumers maker makers supplier suppliers buyer buyers seller sellers employer employers emitter emitters polluter polluters donor donors lender lenders creditor creditors shareholder shareholders',
);

/** Whether what comes after a superlative says among what it is one. */
const isRanged = (tokens: readonly Token[], end: number): boolean =>
  isOfAll(tokens, end) || isInYear(tokens, end) || hasScopeAfter(tokens, end);

/** `the worst drought in living memory`; not `the loudest tie in living memory`. What is judged stands from `end` to `next`. */
const isRemembered = (tokens: readonly Token[], end: number, next: number): boolean =>
  next > end && ['in', 'living', 'memory'].every((word, k) => low(tokens, next + k) === word);

/** `best film`, `shortest possible`; not `named it the best song of the 1980s`, `lowest possible since 2011`. */
const isAwarded = (tokens: readonly Token[], i: number, end: number): boolean =>
  AWARDED.has(low(tokens, end)) &&
  !((isVoted(tokens, i) || low(tokens, end) === 'possible') && isRanged(tokens, end));

/** `at highest`, `probably the most common`; but `holds the title of most-used lamp`. */
const isUnproven = (tokens: readonly Token[], i: number): boolean =>
  (/^(?:at|of)$/.test(low(tokens, i - 1)) && low(tokens, i - 2) !== 'title') ||
  isHunch(tokens, i) ||
  isOfSeveral(tokens, i);

/** `some of the most popular pages`, `six of the most common`: of a set that nobody has drawn up. */
const isOfSeveral = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === 'the' &&
  low(tokens, i - 2) === 'of' &&
  low(tokens, i - 3) !== 'one' &&
  tokens[i]?.low === 'most';

const OWNERS = wordSet('his her my our');
/** `these largest banks`: a set that is known. */
const THESE = wordSet('these those');

/** `the most shared post in 2014`. */
const isInYear = (tokens: readonly Token[], i: number): boolean =>
  [i, i + 1, i + 2].some((k) => low(tokens, k) === 'in' && YEARS.test(low(tokens, k + 1)));

/** `the oldest surviving play`, `the earliest known map`: of all that there are. */
const isOfAll = (tokens: readonly Token[], i: number): boolean => OF_ALL.has(low(tokens, i));
const OF_ALL = wordSet('surviving known living existing recorded documented continuously');

/** `probably the most common form`: what the writer takes it to be. */
const isHunch = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === 'the' && HUNCHES.has(low(tokens, i - 2));
const HUNCHES = wordSet('probably perhaps arguably maybe possibly likely');

/** What is judged belongs to the judgement, since it claims nothing without it: `best quarterly performance`, and `best` in `best since 2009`. */
function endOfRecorded(tokens: readonly Token[], i: number): number {
  let next = i;
  for (let k = i; k < i + 3 && tokens[k]?.kind === 'word' && !AFTER_JUDGED.has(low(tokens, k)); k++)
    if (RECORDED.has(low(tokens, k))) next = k + 1;
  return next;
}

const AFTER_JUDGED = wordSet('this in since of on for ever at');

/** `best quarterly performance`, `worst fire season`: a record could be looked up. Also `one of the best in recent years`. */
const isOnRecord = (tokens: readonly Token[], i: number): boolean =>
  [i, i + 1, i + 2].some((k) => RECORDED.has(low(tokens, k))) ||
  (low(tokens, i) === 'in' && isScopeAt(tokens, i + 1) && !isOfPlace(tokens, i + 1)) ||
  [i, i + 1, i + 2].some((k) => low(tokens, k) === 'since') ||
  (low(tokens, i) === 'on' && low(tokens, i + 1) === 'record');

/** `the youngest nominee`, `the oldest living winner`: a rank by age that could be looked up; not `the youngest daughter`. The index after it, or 0. */
function endOfEldest(tokens: readonly Token[], i: number): number {
  if (!BY_AGE.has(low(tokens, i)) || low(tokens, i - 1) !== 'the') return 0;
  return ([i + 1, i + 2].find((k) => PUBLIC.has(low(tokens, k))) ?? -1) + 1;
}
const BY_AGE = wordSet('youngest oldest');
const PUBLIC = wordSet(
  'nominee nominees recipient recipients winner winners champion champions finalist finalists medallist medalist member members president minister senator lawmaker mayor governor candidate captain player scorer driver rider billionaire graduate woman man person victim survivor patient',
);

/** `the best in the world`: praise, where `the best in ten years` could be looked up. */
const isOfPlace = (tokens: readonly Token[], i: number): boolean =>
  [i, i + 1, i + 2].some((k) => PLACE_NOUNS.has(low(tokens, k)) || isCapital(tokens[k]));
const PLACE_NOUNS = wordSet(
  'world country nation continent region planet globe universe city state earth market industry league',
);

/** `fastest - growing` as one word, and `highest-rated` as one superlative. */
function joinedWord(tokens: readonly Token[], i: number): { text: string; next: number } {
  const word = low(tokens, i);
  if (/^[-‑]$/.test(low(tokens, i + 1)) && /^(?:growing|selling)$/.test(low(tokens, i + 2)))
    return { text: `${word}-${low(tokens, i + 2)}`, next: i + 3 };
  const counted = /^(?:most|least)$/.test(word) && COUNTED_MOST.has(low(tokens, i + 2));
  if (counted && isDash(low(tokens, i + 1))) return { text: word, next: i + 3 };
  const rated = /^[-‑]$/.test(low(tokens, i + 1)) && RATED.test(low(tokens, i + 2)) && isGlued(tokens, i + 2);
  if (rated && word.endsWith('est')) return { text: word, next: i + 3 };
  return { text: word, next: i + 1 };
}

// "rated" | "serving" | not "ever"
const RATED = /(?:ed|ing|paid|known)$/;

/** `by far the most dominant`, `rated as the most effective`: what makes even a judgement one that somebody counted. */
const isVoted = (tokens: readonly Token[], i: number): boolean =>
  !/^(?:than|at)$/.test(low(tokens, i - 1)) &&
  (VOTED.has(low(tokens, i - 2)) || VOTED.has(low(tokens, i - 3)));
const VOTED = wordSet('far rated named ranked voted');

/** `by far the most important export`: that could be looked up. */
const isTraded = (tokens: readonly Token[], i: number): boolean =>
  [i, i + 1].some((k) => MARKETS.has(low(tokens, k)));
const MARKETS = wordSet('market partner export exports import imports source supplier buyer customer cause');

/** Whether an adjective praises. */
const isPraised = (tokens: readonly Token[], i: number): boolean =>
  QUANTIFIED_STOP.has(low(tokens, i)) || PRAISING.has(low(tokens, i));

/** After `most` an adjective must follow, and it joins the span; `top` and `leading` count only as `top-ranked` and the like. Zero: no rank. */
function endOfSuperlative(tokens: readonly Token[], core: number, next: number): number {
  const word = low(tokens, core);
  if (next > core + 1) return next;
  if (word !== 'most' && word !== 'least') return word === 'top' || word === 'leading' ? 0 : next;
  const after = tokens[next];
  // `the most densely populated`
  if (COUNTED_LY.has(after?.low ?? '') && COUNTED_SO.has(low(tokens, next + 1))) return next + 2;
  const counted =
    COUNTED_MOST.has(after?.low ?? '') ||
    SCOPED_MOST.has(after?.low ?? '') ||
    (GRAVE.has(after?.low ?? '') && (RECORDED.has(low(tokens, next + 1)) || low(tokens, next + 1) === 'one'));
  const worldly =
    low(tokens, core - 1) === "world's" &&
    !(low(tokens, core - 3) === 'of' && low(tokens, core - 4) === 'some') &&
    !isPraised(tokens, next);
  // `by far the most important`, but `was voted the most important`
  const voted =
    isVoted(tokens, core) &&
    !(low(tokens, core - 2) === 'far' && isPraised(tokens, next) && !isTraded(tokens, next + 1));
  return after?.kind === 'word' && (voted || counted || worldly) ? next + 1 : 0;
}
