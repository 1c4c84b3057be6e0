/** Ranks and comparisons: claims of order without a figure. `the world's largest`, `first since 2011`, `record high`, `doubled`, `most of`. */
import type { Token } from './tokens.ts';
import type { QuantityKind } from './language/language.ts';

/** Words of rank from token `from` (inclusive) to `next` (exclusive). */
export interface Rank {
  readonly from: number;
  readonly next: number;
  readonly kind: QuantityKind;
}

const set = (list: string) => new Set(list.trim().split(/\s+/));

/** Superlatives that can be measured: a claim wherever they stand. */
const MEASURED = set(
  `largest highest lowest tallest longest smallest fastest busiest deadliest costliest heaviest coldest warmest driest wettest
  steepest sharpest deepest fastest-growing top-selling shortest`,
);
/** Superlatives that judge as often as they measure: a claim only with a scope (`the country's biggest`, `worst since 2009`). */
const EVALUATIVE = set(
  `best-selling biggest oldest youngest richest wealthiest hottest best worst greatest strongest weakest hardest toughest cheapest closest safest widest quickest slowest poorest brightest earliest
  easiest thickest thinnest most least cleanest dirtiest leading top`,
);
const PLACES = set(
  "world's country's nation's continent's region's city's state's planet's globe's province's europe's africa's asia's industry's year's decade's century's county's town's district's",
);
const SCOPE_NOUNS = set(
  'world country nation continent region planet globe history record earth europe africa asia america china india russia britain germany france japan u.s us uk state city market universe industry year decade century league',
);
const ORDER = set('second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th 6th 7th 8th 9th 10th next');
/** `best actress`, `best thing ever`: names of awards, and praise. */
const AWARDED = set('actor actress picture film supporting director cast song album original animated foreign documentary screenplay thing things way friend friends part practice practices detail details');
const RECORD_NOUNS = set(
  `high highs low lows level levels profit profits sales earnings revenue revenues loss losses growth heat temperature temperatures exports imports output
  number numbers time pace year quarter month breaking inflation unemployment attendance crowd sum price prices fee harvest rainfall spending debt deficit
  surplus turnout fine amount figures results highs demand production profits haul bid deal`,
);
const QUANTIFIED_STOP = set(
  'likely recently importantly notably probably certainly definitely famously recent important significant interesting exciting beautiful gorgeous impressive difficult notable obvious basic vulnerable essential critical relevant pressing memorable spectacular',
);
/** `most` with these can be measured: a claim without any scope. */
const COUNTED_MOST = set('popular populous visited watched expensive downloaded sold followed numerous played');
const NARRATIVE_FIRST = set('thing step stop attempt priority question time person chance example examples phase half quarter lady minister name class place day days week two three few hand aid degree');

const low = (tokens: readonly Token[], i: number) => tokens[i]?.low ?? '';
const isPlace = (token: Token | undefined) => token !== undefined && (PLACES.has(token.low) || (/'s$/.test(token.low) && /^\p{Lu}/u.test(token.text)));

/** Whether a scope stands within the next few tokens of the clause: `in the world`, `since 2009`, `on record`, `ever`, `in five years`. */
function hasScopeAfter(tokens: readonly Token[], i: number): boolean {
  if (/^(?:uk|us|u\.s|u\.s\.|eu|british|american|chinese|russian|european|german|french|japanese|indian|african|asian|global)$/.test(low(tokens, i)) && tokens[i]?.text !== 'us') return true;
  for (let j = i; j < Math.min(i + 11, tokens.length); j++) {
    const word = low(tokens, j);
    if (/^[.;:!?,“”"—(]$/.test(word)) return false;
    if (word === 'since' || word === 'ever' || word === 'yet') return true;
    if (word === 'of' && low(tokens, j + 1) === 'all' && low(tokens, j + 2) === 'time') return true;
    if (word === 'on' && /^(?:record|earth)$/.test(low(tokens, j + 1))) return true;
    if (/^(?:in|of|across|within)$/.test(word) && isScopeAt(tokens, j + 1)) return true;
    if (word === 'among' && low(tokens, j + 1) === 'all') return true;
    if (word === 'this' && /^(?:year|century|decade|season|month)$/.test(low(tokens, j + 1))) return true;
  }
  return false;
}

function isScopeAt(tokens: readonly Token[], i: number): boolean {
  let j = i;
  while (/^(?:the|its|his|her|their|our|recorded|recent|modern|human|entire|whole|all|over|more|than|nearly|almost|at|least)$/.test(low(tokens, j))) j++;
  const token = tokens[j];
  if (!token) return false;
  if (SCOPE_NOUNS.has(token.low) || SCOPE_NOUNS.has(token.low.replace(/'s$/, ''))) return true;
  if (/^(?:years|decades|months|weeks)$/.test(token.low)) return true;
  if (token.kind === 'number' || /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(token.low)) return /^(?:years?|decades?|months?|weeks?|quarters?)$/.test(low(tokens, j + 1));
  return token.kind === 'word' && /^\p{Lu}/u.test(token.text) && low(tokens, i - 1) === 'in';
}

/** `largest`, `world's second-largest`, `most popular`, `best quarterly growth since`. */
function readSuperlative(tokens: readonly Token[], i: number): Rank | null {
  let j = i;
  const place = isPlace(tokens[j]);
  if (place) j++;
  const ordered = ORDER.has(low(tokens, j)) ? (/^[-‑]$/.test(low(tokens, j + 1)) ? 2 : 1) : 0;
  const core = j + ordered;
  const word = joinedWord(tokens, core);
  const measured = MEASURED.has(word.text) || (/^(?:most|least)$/.test(word.text) && COUNTED_MOST.has(low(tokens, word.next)));
  if (!measured && !EVALUATIVE.has(word.text)) return null;
  const named = PLACES.has(low(tokens, i));
  const next = endOfSuperlative(tokens, core, word.next);
  if (next === 0 || AWARDED.has(low(tokens, next))) return null;
  if (/^(?:his|her|my|your|our)$/.test(low(tokens, i - 1)) && !measured) return null;
  const from = low(tokens, i) === "world's" || !place ? i : j;
  const isOrdered = ordered > 0 && low(tokens, j) !== 'next';
  const before = low(tokens, i - 1);
  const owned = isPlace(tokens[i - 1]) || (place && !named);
  const allTime = low(tokens, i - 1) === 'time' && low(tokens, i - 3) === 'all';
  const scoped = allTime || named || owned || isOrdered || hasScopeAfter(tokens, next);
  if (measured && !scoped && /^(?:at|of)$/.test(before)) return null;
  return measured || scoped ? { from, next, kind: 'rank' } : null;
}

/** `fastest - growing` as one word. */
function joinedWord(tokens: readonly Token[], i: number): { text: string; next: number } {
  const word = low(tokens, i);
  if (/^[-‑]$/.test(low(tokens, i + 1)) && /^(?:growing|selling)$/.test(low(tokens, i + 2))) return { text: `${word}-${low(tokens, i + 2)}`, next: i + 3 };
  return { text: word, next: i + 1 };
}

/** After `most` an adjective must follow, and it joins the span; `top` and `leading` count only as `top-ranked` and the like. Zero: no rank. */
function endOfSuperlative(tokens: readonly Token[], core: number, next: number): number {
  const word = low(tokens, core);
  if (next > core + 1) return next;
  if (word !== 'most' && word !== 'least') return word === 'top' || word === 'leading' ? 0 : next;
  const after = tokens[next];
  if (after?.kind === 'word' && COUNTED_MOST.has(after.low)) return next + 1;
  if (after?.kind !== 'word' || QUANTIFIED_STOP.has(after.low) || /s$/.test(after.low) || low(tokens, core - 1) === 'at') return 0;
  return /(?:ous|ful|ive|ed|able|ible|al|ent|ant|ar|ic|ing|less|ly|ete|y|est|ure|ern|une|ain|ong)$/.test(after.low) ? next + 1 : 0;
}

/** `most of`, `most providers`, `a majority of`, `the vast majority`; not `most important`, `majority leader`. */
function readProportion(tokens: readonly Token[], i: number): Rank | null {
  const word = low(tokens, i);
  const before = low(tokens, i - 1);
  if (word === 'most') {
    const after = tokens[i + 1];
    if (/^(?:the|at|for|one|among|'s)$/.test(before) || isPlace(tokens[i - 1]) || /^(?:its|his|her|their|my|our|your|a)$/.test(before)) return null;
    if (after?.low === 'of' && /^(?:work|time|what|way|day|night|credit|fun|blame|my|us)$/.test(low(tokens, /^(?:the|that|his|her|their|our)$/.test(low(tokens, i + 2)) ? i + 3 : i + 2))) return null;
    if (after?.low === 'of') return { from: i, next: i + 1, kind: 'ratio' };
    if (after?.kind !== 'word' || QUANTIFIED_STOP.has(after.low) || !isQuantifiedNoun(tokens, i + 1)) return null;
    return { from: i, next: i + 1, kind: 'ratio' };
  }
  if (word !== 'majority') return null;
  if (/^(?:leader|leaders|shareholder|shareholders|owner|owned|whip|rule|party|opinion|vote|-)$/.test(low(tokens, i + 1))) return null;
  let from = i;
  while (/^(?:vast|great|overwhelming|large|clear|slim|narrow|a|an|the|slight)$/.test(low(tokens, from - 1)) && i - from < 3) from--;
  if (low(tokens, from) === 'the') from++;
  return { from, next: i + 1, kind: 'ratio' };
}

/** Whether a plural noun heads the phrase at `i`, perhaps behind one adjective: `providers`, `mainstream economists`. */
function isQuantifiedNoun(tokens: readonly Token[], i: number): boolean {
  const plural = (k: number) => (/s$/.test(low(tokens, k)) && !/(?:ous|ss|us|'s)$/.test(low(tokens, k))) || /^(?:people|men|women|children|teens)$/.test(low(tokens, k));
  return plural(i) || plural(i + 1) || (plural(i + 2) && tokens[i + 1]?.kind === 'word' && !/^(?:in|of|to|for|the)$/.test(low(tokens, i + 1)));
}

/** `doubled`, `more than doubled`, `twice`, `nearly double`, `tenfold`, `halved`, `double-digit growth`. */
function readMultiple(tokens: readonly Token[], i: number): Rank | null {
  const word = low(tokens, i);
  const after = low(tokens, i + 1);
  let next = i + 1;
  if (/^(?:doubled|doubling|tripled|tripling|trebled|quadrupled|halved|halving|tenfold|twofold|threefold|fourfold|fivefold|hundredfold)$/.test(word)) next = i + 1;
  else if (word === 'twice') {
    if (/^(?:think|thought|once)$/.test(low(tokens, i - 1)) || low(tokens, i - 2) === 'once') return null;
  } else if (/^(?:double|single|triple)$/.test(word) && /^[-‑]$/.test(after) && /^(?:digit|digits)$/.test(low(tokens, i + 2))) {
    next = tokens[i + 3]?.kind === 'word' ? i + 4 : i + 3;
  } else if (/^(?:double|triple|quadruple)$/.test(word)) {
    if (!/^(?:the|that|its|their|his|what|last|to|from|,|\.)?$/.test(after) || low(tokens, i - 1) === 'would') return null;
    if (/^(?:a|the)$/.test(low(tokens, i - 1))) return null;
  } else return null;
  let from = i;
  if (low(tokens, i - 1) === 'than' && /^(?:more|less)$/.test(low(tokens, i - 2))) from = i - 2;
  else if (/^(?:nearly|almost|about|roughly|around)$/.test(low(tokens, i - 1))) from = i - 1;
  return { from, next, kind: 'ratio' };
}

/** `record high`, `a record 12,000` (the noun only), `on record` belongs to its superlative. */
function readRecord(tokens: readonly Token[], i: number): Rank | null {
  if (low(tokens, i) !== 'record' || /^(?:on|track|off|criminal|the|his|her|their|its|my)$/.test(low(tokens, i - 1))) return null;
  const joint = /^[-‑]$/.test(low(tokens, i + 1)) ? i + 2 : i + 1;
  if (low(tokens, i - 1) === 'to' && !/^(?:levels?|highs?|lows?|profits)$/.test(low(tokens, joint))) return null;
  const noun = RECORD_NOUNS.has(low(tokens, joint));
  if (noun) return { from: i, next: joint + 1, kind: 'rank' };
  const set = /^(?:a|new|world|national|olympic|all-time|another)$/.test(low(tokens, i - 1)) && /^(?:set|sets|setting|broke|breaking|new|world|national)$/.test(low(tokens, i - 2) + ' ' + low(tokens, i - 1));
  return set || (low(tokens, i - 1) === 'a' && tokens[i + 1]?.kind === 'number') ? { from: i, next: i + 1, kind: 'rank' } : null;
}

/** `for the first time`, `world's first`, `first since 2011`, `the first country to`, `third consecutive`, `ranked third`. */
function readOrdinal(tokens: readonly Token[], i: number, isOrdinal: (k: number) => number): Rank | null {
  const place = PLACES.has(low(tokens, i)) || low(tokens, i) === 'national' ? i : -1;
  const at = place >= 0 ? i + 1 : i;
  const next = isOrdinal(at);
  if (next === 0) return null;
  const first = low(tokens, at) === 'first';
  if (place >= 0) return first ? { from: i, next, kind: 'rank' } : null;
  const after = low(tokens, next);
  if (/^(?:not|isn't|wasn't|n't)$/.test(low(tokens, at - 1)) || /^(?:not|isn't|wasn't)$/.test(low(tokens, at - 2))) return null;
  if (first && /^(?:recorded|known|reported|documented|confirmed)$/.test(after) && !/^(?:as|that)$/.test(low(tokens, next + 1))) return { from: at, next, kind: 'rank' };
  if (!first && after === 'time' && /^(?:the|a|this)$/.test(low(tokens, at - 1))) return { from: at, next: next + 1, kind: 'rank' };
  if (first && /^[-‑]$/.test(after) && low(tokens, next + 1) === 'ever') return { from: at, next: next + 2, kind: 'rank' };
  if (first && after === 'ever') return { from: at, next: next + 1, kind: 'rank' };
  if (after === 'time' && (low(tokens, next + 1) === 'since' || hasScopeAfter(tokens, next))) return { from: at, next: next + 1, kind: 'rank' };
  if (first && after === 'time' && low(tokens, at - 1) === 'the' && low(tokens, at - 2) === 'for') return { from: at - 2, next: next + 1, kind: 'rank' };
  if (/^(?:straight|consecutive|successive|highest|lowest|largest|biggest|smallest|fastest|best|worst|most)$/.test(after)) return { from: at, next: next + 1, kind: 'rank' };
  if (/^(?:ranked|ranks|ranking|placed|finished)$/.test(low(tokens, at - 1))) return { from: at, next, kind: 'rank' };
  if (NARRATIVE_FIRST.has(after)) return null;
  if (first && /^(?:very|the)$/.test(low(tokens, at - 1)) && isFollowedByDoing(tokens, next)) return { from: at, next, kind: 'rank' };
  return hasScopeAfter(tokens, next) && tokens[next]?.kind === 'word' && !first ? scopedOrdinal(tokens, at, next) : first && hasSince(tokens, next) ? { from: at, next, kind: 'rank' } : null;
}

const scopedOrdinal = (tokens: readonly Token[], at: number, next: number): Rank | null =>
  hasSince(tokens, next) ? { from: at, next, kind: 'rank' } : null;

/** `since`, `in two years`, `in the world` within the clause: a bare `in Boston` proves no rank. */
function hasSince(tokens: readonly Token[], i: number): boolean {
  for (let j = i; j < Math.min(i + 9, tokens.length); j++) {
    const word = low(tokens, j);
    if (/^[.;:!?,“”"—(]$/.test(word)) return false;
    if (word === 'since') return true;
    if (word === 'in' && isScopeAt(tokens, j + 1) && !/^\p{Lu}/u.test(tokens[j + 1]?.text ?? '')) return true;
    if (word === 'of' && /^(?:19|20)\d\d$/.test(low(tokens, j + 1))) return true;
    if (word === 'of' && low(tokens, j + 1) === 'the' && /^(?:year|season|century|decade)$/.test(low(tokens, j + 2))) return true;
  }
  return false;
}

/** `first country to adopt`: a noun phrase, then `to` and a verb. */
function isFollowedByDoing(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < Math.min(i + 6, tokens.length); j++) {
    if (tokens[j]?.kind !== 'word' && !/^[-‑]$/.test(low(tokens, j))) return false;
    if (low(tokens, j) === 'to') return tokens[j + 1]?.kind === 'word' && !/^(?:the|a|an|be|do|go)$/.test(low(tokens, j + 1));
    if (/^(?:of|in|on|at|for|and|was|is)$/.test(low(tokens, j))) return false;
  }
  return false;
}

/** `century-high`, `record-low`, `five-year high`: a record told by its span of time. */
function readHigh(tokens: readonly Token[], i: number): Rank | null {
  if (!/^(?:century|decade|year|month|week|time)$/.test(low(tokens, i))) return null;
  const joint = /^[-‑]$/.test(low(tokens, i + 1)) ? i + 2 : i + 1;
  if (!/^(?:high|highs|low|lows)$/.test(low(tokens, joint))) return null;
  const joined = /^[-‑]$/.test(low(tokens, i - 1)) || joint === i + 2;
  return joined ? { from: /^[-‑]$/.test(low(tokens, i - 1)) ? i - 2 : i, next: joint + 1, kind: 'rank' } : null;
}

/** `leads the world`, `lead the nation`. */
function readLead(tokens: readonly Token[], i: number): Rank | null {
  if (!/^(?:leads?|led|leading)$/.test(low(tokens, i)) || low(tokens, i + 1) !== 'the' || /^(?:to|can|will|could|would|may|should|must)$/.test(low(tokens, i - 1))) return null;
  return /^(?:world|nation|country|continent|globe|league)$/.test(low(tokens, i + 2)) ? { from: i, next: i + 3, kind: 'rank' } : null;
}

const STARTERS = new Set([
  ...MEASURED, ...EVALUATIVE, ...PLACES, ...ORDER,
  ...'most majority double single triple quadruple doubled doubling tripled tripling trebled quadrupled halved halving tenfold twofold threefold fourfold fivefold hundredfold twice record lead leads led leading national century decade first fastest best top most least'.split(' '),
]);

/** Whether a rank may start with this word: the first, cheap question. Ordinals are for the caller to add. */
export const startsRank = (low: string): boolean => STARTERS.has(low) || low.endsWith("'s");

/** The rank or comparison that starts at token `i`, or null. `isOrdinal(k)` gives the index after an ordinal at `k`, or 0. English. */
export function readRank(tokens: readonly Token[], i: number, isOrdinal: (k: number) => number): Rank | null {
  return (
    readSuperlative(tokens, i) ??
    readOrdinal(tokens, i, isOrdinal) ??
    readProportion(tokens, i) ??
    readMultiple(tokens, i) ??
    readRecord(tokens, i) ??
    readHigh(tokens, i) ??
    readLead(tokens, i)
  );
}
