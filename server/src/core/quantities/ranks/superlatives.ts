/** Superlatives: told from praise by what can be measured, and by a scope. `the world’s largest`, `second-biggest`, `worst since 2009`. */
import { wordSet } from '../../language/words.ts';
import type { QuantityKind } from '../../language/language.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import { hasScopeAfter, isPlace, isScopeAt, PLACES, YEARS } from './scopes.ts';
import { endOfScorer, isOfSeason } from './season-records.ts';

/** Words of rank from token `from` (inclusive) to `next` (exclusive). */
export interface Rank {
  readonly from: number;
  readonly next: number;
  readonly kind: QuantityKind;
}

/** Superlatives that can be measured: a claim wherever they stand. */
export const MEASURED = wordSet(
  `largest highest lowest tallest longest smallest fastest busiest deadliest costliest heaviest coldest warmest driest wettest
  steepest sharpest deepest fastest-growing fastest-selling biggest-selling top-selling shortest`,
);

/** Superlatives of size, age and strength: a claim only with a scope (`the country's biggest`, `strongest since 2009`). */
const SCALED = wordSet(
  `best-selling biggest oldest youngest richest wealthiest hottest strongest weakest cheapest dearest widest quickest slowest poorest earliest
  thickest thinnest tightest narrowest broadest lightest brightest darkest loudest quietest noisiest bloodiest harshest mildest snowiest sunniest
  windiest rainiest rarest saltiest flattest happiest unhappiest loneliest greenest healthiest unhealthiest priciest fewest
  most least`,
);

/** Superlatives that judge: with a scope, and only of what is kept on record (`best quarter since 2009`, not `worst mission ever`). */
const JUDGED = wordSet('best worst greatest hardest toughest closest safest easiest cleanest dirtiest');

const RECORDED = wordSet(
  `quarter quarterly annual monthly weekly daily year month week day performance performances growth result results return returns sales loss losses run lap streak start finish season
  drought flood floods flooding storm fire fires wildfire wildfires crisis recession slump downturn outbreak disaster earthquake violence unemployment inflation harvest attack attacks massacre crowd attendance showing summer winter christmas`,
);

/** `the biggest decline was in Wales`: changes are measured, whatever their scope. */
const CHANGES = wordSet(
  'decline increase rise fall drop gain jump growth decrease loss losses gains declines increases falls rises',
);

export const EVALUATIVE: ReadonlySet<string> = new Set([...SCALED, ...JUDGED, 'leading', 'top']);

export const ORDER = wordSet(
  'second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th 6th 7th 8th 9th 10th next',
);

/** `best actress`, `best thing ever`: names of awards, and praise. */
const AWARDED = wordSet(
  'possible sorrow bidder bidders denominator honors honours medal decoration distinction actor actress picture film supporting director cast song album original animated foreign documentary screenplay thing things way friend friends part practice practices detail details point success impression sympathy condolences gratitude respect thanks hope weakness flaw regret fear office court honour honor common',
);

export const QUANTIFIED_STOP = wordSet(
  'things accounts respects cases likely recently importantly notably probably certainly definitely famously recent important significant interesting exciting beautiful gorgeous impressive difficult notable obvious basic vulnerable essential critical relevant pressing memorable spectacular',
);

/** `most` with these can be measured: a claim without any scope. */
const COUNTED_MOST = wordSet(
  'popular populous visited watched expensive downloaded sold followed numerous played common viewed read used traded capped engaged clicked shared liked retweeted streamed searched cited valuable deadly decorated prolific profitable widespread',
);

/** `most` with these is a judgement, and with a scope one that could be looked up: `the most powerful console ever`. */
const SCOPED_MOST = wordSet(
  'experienced powerful efficient productive advanced photographed performed translated quoted recorded drunk eaten consumed polluted populated congested crowded unequal segregated indebted diverse biodiverse nutritious violent developed industrialised industrialized successful',
);

/** `most` with these and a participle can be measured: `the most densely populated`, `the most widely spoken`. */
const COUNTED_LY = wordSet('densely sparsely thickly thinly widely heavily commonly frequently');
const COUNTED_SO = wordSet(
  'populated spoken armed used cited sold traded read forested travelled traveled settled polluted guarded taxed subsidised subsidized indebted fished visited performed prescribed grown eaten',
);

/** `largest`, `world's second-largest`, `most popular`, `best quarterly growth since`. */
export function readSuperlative(tokens: readonly Token[], i: number): Rank | null {
  let j = i;
  const place = isPlace(tokens[j]);
  if (place) j++;
  const ordered = ORDER.has(low(tokens, j)) ? (/^[-‑]$/.test(low(tokens, j + 1)) ? 2 : 1) : 0;
  const several = place && (SEVERAL.has(low(tokens, j)) || tokens[j]?.kind === 'number') ? 1 : 0;
  const core = j + (several || ordered);
  const word = joinedWord(tokens, core);
  const measured = isMeasured(tokens, core, word);
  if (!measured && !EVALUATIVE.has(word.text)) return null;
  if (isTitle(tokens, i) || isMood(tokens, i) || isNominal(tokens, core, place || isPlace(tokens[i - 1])))
    return null;
  const known = endOfScorer(tokens, core) || endOfEldest(tokens, i) || endOfCause(tokens, i);
  if (known > 0) return { from: i, next: known, kind: 'rank' };
  const named = PLACES.has(low(tokens, i));
  const end = endOfSuperlative(tokens, core, word.next);
  const next = JUDGED.has(word.text) ? endOfRecorded(tokens, end) : end;
  // `the best film`, but `the highest-grossing film`
  const awarded = end === core + 1 && isAwarded(tokens, i, end);
  if (next === 0 || awarded || isHonour(tokens, next)) return null;
  if (isStandard(tokens, core, next) || isOrder(tokens, next) || isOrder(tokens, core - 1)) return null;
  const owner = low(tokens, i - 1);
  const seasonal = isOfSeason(tokens, end);
  const ranged = seasonal || isRanged(tokens, end) || isRemembered(tokens, end, next);
  if (owner === 'your' || (THESE.has(owner) && !ranged) || (OWNERS.has(owner) && !measured && !seasonal))
    return null;
  // `world's two biggest` counts too: its number opens the span.
  const from = several === 0 && (low(tokens, i) === "world's" || !place) ? i : j;
  const isOrdered = ordered > 0 && low(tokens, j) !== 'next';
  const owned = isPlace(tokens[i - 1]) || (place && !named);
  const allTime = owner === 'time' && low(tokens, i - 3) === 'all';
  const chosen = word.text === 'best' && isVoted(tokens, i) && ranged;
  if (JUDGED.has(word.text) && !chosen && !seasonal && !isOnRecord(tokens, end)) return null;
  const counted =
    isOfTrade(tokens, i, end) ||
    (isVoted(tokens, i) && !JUDGED.has(word.text)) ||
    (word.text === 'biggest' && CHANGES.has(low(tokens, next)));
  const scoped = counted || allTime || named || owned || isOrdered || ranged;
  return scoped || (measured && !isUnproven(tokens, i)) ? { from, next, kind: 'rank' } : null;
}

/** Whether a superlative can be measured without any scope: `largest`, `most popular`, `most-used`. */
const isMeasured = (tokens: readonly Token[], core: number, word: { text: string; next: number }): boolean =>
  MEASURED.has(word.text) ||
  (/^(?:most|least)$/.test(word.text) && (word.next > core + 1 || COUNTED_MOST.has(low(tokens, word.next))));

/** `We are happiest in Oran`, `Storms are most violent in July`: when, and among nothing; not `the happiest town in Europe`. */
const isMood = (tokens: readonly Token[], i: number): boolean =>
  /^(?:is|are|was|were|be|am|feel|felt)$/.test(low(tokens, i - 1)) &&
  (MOODS.has(low(tokens, i)) || (low(tokens, i) === 'most' && SCOPED_MOST.has(low(tokens, i + 1))));
const MOODS = wordSet(
  'happiest unhappiest loneliest greenest sunniest windiest rainiest rarest saltiest flattest noisiest healthiest unhealthiest',
);

/** `is the leading cause of death`; not `a leading cause`, `the leading cause of joy`. The index after it, or 0. */
const endOfCause = (tokens: readonly Token[], i: number): number =>
  ['the', 'leading', 'cause', 'of'].every((word, k) => low(tokens, i - 1 + k) === word) &&
  [3, 4].some((by) => HARMS.has(low(tokens, i + by)))
    ? i + 2
    : 0;
const HARMS = wordSet(
  'death deaths mortality disability illness disease blindness cancer injury injuries accidents crashes fires homelessness bankruptcy pollution deforestation dementia infertility rain',
);

/** `is the biggest coal importer`: who trades more of a thing than anybody. */
const isOfTrade = (tokens: readonly Token[], i: number, end: number): boolean =>
  SIZED.has(low(tokens, i)) &&
  low(tokens, i - 1) === 'the' &&
  [end, end + 1].some((k) => TRADERS.has(low(tokens, k)));
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

/** `## Most common mistakes`, `Most active divers`: a title that says what follows. */
export const isTitle = (tokens: readonly Token[], i: number): boolean =>
  i === 0 &&
  low(tokens, 0) === 'most' &&
  tokens.length < 8 &&
  tokens.at(-1)?.kind === 'word' &&
  /(?:ive|ous|[ai]ble|ful|ing|ed|mon|ular)$/.test(low(tokens, 1));

/** `the nation's poorest, who`: people and no rank. */
const isNominal = (tokens: readonly Token[], core: number, place: boolean): boolean =>
  place && OF_PEOPLE.has(low(tokens, core)) && tokens[core + 1]?.kind !== 'word';
const OF_PEOPLE = wordSet('poorest richest wealthiest youngest oldest weakest');

/** `probably the most common form`: what the writer takes it to be. */
const isHunch = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === 'the' && HUNCHES.has(low(tokens, i - 2));
const HUNCHES = wordSet('probably perhaps arguably maybe possibly likely');

const SEVERAL = wordSet('two three four five six seven eight nine ten');

/** `the nation's highest civilian honour`: the name of an award. */
const isHonour = (tokens: readonly Token[], i: number): boolean => HONOURS.has(low(tokens, i + 1));
const HONOURS = wordSet('honor honour honors honours medal award decoration distinction');

/** `from highest to lowest`: an order. */
const isOrder = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'to' && MEASURED.has(low(tokens, i - 1)) && MEASURED.has(low(tokens, i + 1));

/** `at the highest level`, `of the highest quality`: praise and aims, unless the level is dated (`highest level since 2009`). */
const isStandard = (tokens: readonly Token[], core: number, next: number): boolean =>
  low(tokens, core) === 'highest' &&
  ((PRAISED.has(low(tokens, isDash(low(tokens, next)) ? next + 1 : next)) &&
    (low(tokens, next) === 'priority' || !hasScopeAfter(tokens, next))) ||
    isStandardAfter(tokens, core, next));

const isStandardAfter = (tokens: readonly Token[], core: number, next: number): boolean =>
  STANDARDS.has(low(tokens, next)) &&
  low(tokens, core - 1) === 'the' &&
  low(tokens, core - 3) !== 'one' &&
  BEFORE_STANDARD.has(low(tokens, core - 2)) &&
  !DATED.has(low(tokens, next + 1)) &&
  !(low(tokens, next + 1) === 'in' && isScopeAt(tokens, low(tokens, next + 2) === 'a' ? next + 3 : next + 2));
/** `the highest quality`, `highest-profile`: never measured. */
const PRAISED = wordSet('quality accuracy potential calibre caliber priority esteem regard respect profile');
const STANDARDS = wordSet(
  'level levels standard standards quality calibre caliber order priority degree regard esteem respect echelons',
);
const BEFORE_STANDARD = wordSet('at to of in with from by as');
const DATED = wordSet('since for ever on');

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
  low(tokens, i - 1) !== 'than' && (VOTED.has(low(tokens, i - 2)) || VOTED.has(low(tokens, i - 3)));
const VOTED = wordSet('far rated named ranked voted');

/** After `most` an adjective must follow, and it joins the span; `top` and `leading` count only as `top-ranked` and the like. Zero: no rank. */
function endOfSuperlative(tokens: readonly Token[], core: number, next: number): number {
  const word = low(tokens, core);
  if (next > core + 1) return next;
  if (word !== 'most' && word !== 'least') return word === 'top' || word === 'leading' ? 0 : next;
  const after = tokens[next];
  // `the most densely populated`
  if (COUNTED_LY.has(after?.low ?? '') && COUNTED_SO.has(low(tokens, next + 1))) return next + 2;
  const counted = COUNTED_MOST.has(after?.low ?? '') || SCOPED_MOST.has(after?.low ?? '');
  const worldly = low(tokens, core - 1) === "world's" && !QUANTIFIED_STOP.has(after?.low ?? '');
  return after?.kind === 'word' && (isVoted(tokens, core) || counted || worldly) ? next + 1 : 0;
}
