/** Standings: the place of something in an order, told by an ordinal, by `No. 2` or by `last`. `ranked third`, `came in second`, `the world's number two`. */
import { isArticle, TWO_TO_TEN } from '../../language/function-words.ts';
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, low, type Token } from '../../tokens.ts';
import { isPlace } from './scopes.ts';
import type { Rank } from './superlatives.ts';

const RANKED = wordSet('ranked ranks ranking placed finished finish finishes finishing');
/** Verbs that place only where the place ends the phrase: `came second with 17%`, and not `came second thoughts`. */
const CAME = wordSet('came comes come coming');
/** Verbs that place somebody last. */
export const PLACING: readonly string[] = [...RANKED, ...CAME];
const SITTING = wordSet('qualified qualifies sits sit sitting lies lie lying');
const BEHIND = wordSet('on with behind to after among of in out as , . ; —');

/** `ranked third`, `finished in third`, `came in second`, `in second place`, `the 3,000th match`; the ordinal from `at` to `next`. */
export function isPlaced(tokens: readonly Token[], at: number, next: number): boolean {
  const before = low(tokens, at - 1);
  // `came in third`, `finished up fourth`
  const up = before === 'up' && /^(?:ended|finished|wound)$/.test(low(tokens, at - 2));
  const verb = before === 'in' || up ? low(tokens, at - 2) : before;
  if (RANKED.has(verb)) return true;
  if (low(tokens, isDash(low(tokens, next)) ? next + 1 : next) === 'ranked') return true;
  // `Prado became the fifth.`
  if (before === 'the' && /^bec[ao]mes?$/.test(low(tokens, at - 2)) && tokens[next]?.kind !== 'word')
    return true;
  // `rose to 17th on the list`
  const climbed = /^(?:up|down|back)$/.test(low(tokens, at - 2)) ? at - 3 : at - 2;
  if (before === 'to' && CLIMBING.has(low(tokens, climbed)) && !isGoingOn(tokens, next)) return true;
  if (isInTable(tokens, at, next) || PERCENTILES.has(low(tokens, next)) || isPutAt(tokens, at, next))
    return true;
  if (isInRace(tokens, at, next)) return true;
  // `Safety comes first.` `It comes second to work.`
  const came = CAME.has(verb) || (SITTING.has(verb) && low(tokens, next) !== 'on');
  if (came && low(tokens, at) !== 'first' && !isGoingOn(tokens, next))
    return low(tokens, next) !== 'to' || isCapital(tokens[next + 1]);
  if (isDash(low(tokens, next)) && low(tokens, next + 1) === 'place')
    return low(tokens, next + 2) === 'finish';
  if (low(tokens, next) === 'place') return BEFORE_PLACE.has(before);
  const digits = tokens[at]?.kind === 'number' ? Number(tokens[at].text.replaceAll(',', '')) : 0;
  const own = THEIRS.has(before) || (tokens[next]?.kind === 'word' && !isCapital(tokens[next]));
  return digits >= 100 && own && !ANNIVERSARY.has(low(tokens, next));
}
/** `second in the table`, `third from bottom`, `second only to Lund`. */
const isInTable = (tokens: readonly Token[], at: number, next: number): boolean => {
  const after = low(tokens, next);
  if (after === 'only') return low(tokens, next + 1) === 'to' && isCapital(tokens[next + 2]);
  const the = /^(?:the|its)$/.test(low(tokens, next + 1));
  if (after === 'from') return /^(?:bottom|top|last)$/.test(low(tokens, the ? next + 2 : next + 1));
  return (
    (after === 'in' || after === 'on') &&
    the &&
    !/^(?:the|a)$/.test(low(tokens, at - 1)) &&
    [2, 3].some((by) => TABLES.has(low(tokens, next + by)))
  );
};

/** `was third in the 1,500m final`, `took second behind Lund`, `third in 2:29:02`; not `was second in the queue for the final`, `took third grade`. */
function isInRace(tokens: readonly Token[], at: number, next: number): boolean {
  if (!RACED.has(low(tokens, at - 1))) return false;
  // `Rovers are 14th.`
  if (tokens[at]?.kind === 'number' && /^[.,]?$/.test(low(tokens, next)))
    return /^(?:is|are)$/.test(low(tokens, at - 1));
  if (low(tokens, next) === 'behind')
    return tokens[next + 1]?.kind === 'word' && ![2, 1].some((by) => FURNITURE.has(low(tokens, next + by)));
  if (low(tokens, next) !== 'in') return false;
  if (low(tokens, next + 2) === ':') return true;
  for (let k = next + 1; k < next + 6 && !/^(?:for|of|at|to|on|in)$/.test(low(tokens, k)); k++)
    if (RACES.has(low(tokens, k))) return low(tokens, k + 1) !== 'to';
  return false;
}
/** What one stands behind. */
const FURNITURE = wordSet('bar wheel counter desk door bars scenes curtain schedule');
const RACED = wordSet('was were is are took takes');
const RACES = wordSet(
  'final race heat sprint slalom downhill marathon relay qualifying voting vote ballot poll polls standings rankings championship championships competition category points',
);

const TABLES = wordSet('table tables standings rankings leaderboard ladder grid charts');
const PERCENTILES = wordSet('percentile decile quartile quintile');

/** `ranks the school 12th`, `placed Lund third behind Oran`: what a list makes of somebody. */
function isPutAt(tokens: readonly Token[], at: number, next: number): boolean {
  const isBehind = low(tokens, next) === 'behind' && low(tokens, at - 1) !== 'the';
  if (!isBehind && (tokens[at]?.kind !== 'number' || isGoingOn(tokens, next))) return false;
  const verb = isBehind ? /^(?:ranks|ranked|placed)$/ : /^rank(?:s|ed)$/;
  return [2, 3, 4, 5].some((by) => verb.test(low(tokens, at - by)));
}
const BEFORE_PLACE = wordSet(
  'in into to from hold holds held holding took take takes taking claimed claims secure secured secures seal sealed clinch clinched retain retained earned occupies occupied',
);
const ANNIVERSARY = wordSet('anniversary birthday street avenue congress percentile meridian day and');

const isGoingOn = (tokens: readonly Token[], next: number): boolean =>
  tokens[next] !== undefined && !BEHIND.has(low(tokens, next));

/** `Third strike in as many months`: the index after the thing that is counted, or 0. */
export const endOfInAsMany = (tokens: readonly Token[], next: number): number =>
  [next + 1, next + 2, next + 3].find((k) => IN_AS_MANY.every((word, by) => low(tokens, k + by) === word)) ??
  0;
const IN_AS_MANY = ['in', 'as', 'many'];

/** `for the seventh year in a row`, `for a fifth month running`: the index after the thing that is counted, or 0. */
export function endOfRow(tokens: readonly Token[], next: number): number {
  if (tokens[next]?.kind !== 'word') return 0;
  const inRow =
    low(tokens, next + 1) === 'in' && low(tokens, next + 2) === 'a' && low(tokens, next + 3) === 'row';
  return inRow || (PERIODS.has(low(tokens, next)) && low(tokens, next + 1) === 'running') ? next + 1 : 0;
}
const PERIODS = wordSet('day week month quarter season year time');

/** `one of the first two women elected`, `among the first three to land`. */
export const isAmongFirst = (tokens: readonly Token[], at: number, next: number): boolean =>
  low(tokens, at) === 'first' &&
  COUNTED_FIRST.has(low(tokens, next)) &&
  low(tokens, at - 1) === 'the' &&
  /^(?:of|among)$/.test(low(tokens, at - 2));
/** Whose a first is that counts; `our first goal` is what we are after. */
const THEIRS = wordSet('its his her their');
const COUNTED_FIRST = wordSet('two three four five six ten dozen');

/** `her sixth nomination`, `a third gold medal`, `its 6th death`: how often somebody has won, or has had to count. Not `the second attempt`. */
export const isWon = (tokens: readonly Token[], at: number, next: number): boolean =>
  (WON.has(low(tokens, LEVELS.has(low(tokens, next)) ? next + 1 : next)) ||
    isAppearance(tokens, at, next) ||
    isCaseOf(tokens, at, next)) &&
  !isToFight(tokens, next) &&
  // `scored a third goal`
  !(low(tokens, next) === 'goal' && isArticle(low(tokens, at - 1)) && EARLY.has(low(tokens, at))) &&
  (low(tokens, at - 1) === ':' || THEIRS.has(low(tokens, at - 1)) || isArticle(low(tokens, at - 1)));
/** `her first title defence`: an event, and nothing won. */
const isToFight = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'title' &&
  /^(?:def[ae]n[cs]e|fight|bout|shot|challenge|race|game|match)$/.test(low(tokens, i + 1));
const EARLY = wordSet('second third fourth fifth sixth');
/** `its first international victory`. */
const LEVELS = wordSet('international national major professional competitive league world olympic grand');
/** `its third case of plague`; not `a second case of wine`. */
const isCaseOf = (tokens: readonly Token[], at: number, next: number): boolean =>
  low(tokens, next) === 'case' && low(tokens, next + 1) === 'of' && low(tokens, at - 1) === 'its';
/** `her tenth appearance`; the first is a way to say that somebody came. */
const isAppearance = (tokens: readonly Token[], at: number, next: number): boolean =>
  low(tokens, at) !== 'first' && low(tokens, next) === 'appearance' && !isInCourt(tokens, next + 1);
const isInCourt = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'before' || [1, 2, 3].some((by) => low(tokens, i + by) === 'court');
const WON = wordSet(
  'nomination title titles championship trophy printing crown medal gold silver bronze oscar grammy emmy tony bafta victory win defeat loss goal triumph premiership death fatality infection extension recall outbreak',
);

/** `hit #1`, `ranked No. 3`, `debuted at number 12`, `the world's No. 2 maker`: a place by its number, from its sign on. Asked before labels are. */
export function readChartPlace(tokens: readonly Token[], i: number): Rank | null {
  if (!CHART_SIGNS.has(low(tokens, i))) return null;
  const before = low(tokens, i - 1);
  // `our number two product`; not `our number one priority`, `its No. 2 reactor`, `their number 9 scored`
  const ours = /^(?:our|its|their)$/.test(before) && IN_WORDS.has(low(tokens, i + 1));
  const owned = isPlace(tokens[i - 1]) || ours;
  const charted =
    (CHARTED.has(before) && !/^live[sd]?$/.test(low(tokens, i - 2))) ||
    (before === 'to' && [2, 3].some((by) => CLIMBING.has(low(tokens, i - by)))) ||
    (/^(?:it|him|her|them)$/.test(before) && CHARTED.has(low(tokens, i - 2)));
  const at = low(tokens, i + 1) === '.' ? i + 2 : i + 1;
  // `a No 1 hit`, `the No. 2 lender`; not `no one single cause`, `no two hits`
  const number = tokens[at]?.kind === 'number';
  const known =
    number &&
    (COMPANIES.has(low(tokens, at + 1)) ||
      isSignOf(tokens, i) ||
      (at === i + 1 && CHART_NOUNS.has(low(tokens, at + 1))));
  // `the number one seller of bikes`
  const trading = IN_TRADE.has(low(tokens, at)) && TRADING.test(low(tokens, at + 1)) && before === 'the';
  if (!owned && !charted && !known && !trading && !isNumberIn(tokens, i, at)) return null;
  // "1" | "40" | "two" | not "1984"
  return /^(?:\d{1,3}|one)$/.test(low(tokens, at)) || TWO_TO_TEN.has(low(tokens, at))
    ? { from: i, next: at + 1, kind: 'rank' }
    : null;
}
/** `the firm is number two in lifts`, `she is the world No. 3`; not `is number two in line`, `world No. 3 Ana Prado`. The number at `at`. */
function isNumberIn(tokens: readonly Token[], i: number, at: number): boolean {
  const the = low(tokens, i - 1) === 'the' ? i - 1 : i;
  if (low(tokens, i - 1) === 'world') return !isCapital(tokens[at + 1]);
  return IS.has(low(tokens, the - 1)) && low(tokens, at + 1) === 'in' && !IN_LINE.has(low(tokens, at + 2));
}
const IS = wordSet('is was are were be become becomes became remains remained');
const IN_LINE = wordSet('line command charge my our your his her');
/** `is the #2 browser`, `it has been #3`. */
const isSignOf = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === '#' &&
  /^(?:is|are|was|were|been)$/.test(low(tokens, low(tokens, i - 1) === 'the' ? i - 2 : i - 1));
const CLIMBING = wordSet(
  'shot rose risen climbed climbs climbing jumped jumps moved moves soared surged leapt vaulted fell falls fallen dropped drops slid slipped slips sank went promoted',
);
const IN_TRADE = wordSet('one two three 1 2 3');
const TRADING = /^(?:seller|producer|exporter|importer|supplier|maker|manufacturer|buyer)$/;
const IN_WORDS = wordSet('two three four five');
const CHART_NOUNS = wordSet('hit hits single album showing spot seed seeded ranked ranking');
/** `the No. 2 lender`; a seed is drawn. */
const COMPANIES = wordSet(
  'lender carmaker automaker bank brewer airline insurer retailer producer exporter economy',
);
const CHART_SIGNS = wordSet('# no number');
const CHARTED = wordSet('hit hits reached reaches ranked ranks debuted debuts peaked peaks placed at');

/** `ranks last in the country`, `finished last`, `came last in the survey`, `bottom of the league`. */
export function readLast(tokens: readonly Token[], i: number): Rank | null {
  const word = low(tokens, i);
  const before = low(tokens, i - 1);
  if (word !== 'last')
    return ENDS.has(word) && isEndOfTable(tokens, i) ? { from: i, next: i + 1, kind: 'rank' } : null;
  const placed =
    (RANKED.has(before) && !isGoingOn(tokens, i + 1)) || (CAME.has(before) && low(tokens, i + 1) === 'in');
  return placed ? { from: i, next: i + 1, kind: 'rank' } : null;
}
const ENDS = wordSet('top bottom');

/** `finished bottom of the table`, `ranks near the bottom`; not `the top of the table`. */
function isEndOfTable(tokens: readonly Token[], i: number): boolean {
  const before = low(tokens, i - 1);
  if (before === 'the')
    return /^(?:near|at)$/.test(low(tokens, i - 2)) && /^rank(?:s|ed)?$|^finish/.test(low(tokens, i - 3));
  return (
    (RANKED.has(before) || ENDING.has(before)) &&
    low(tokens, i + 1) === 'of' &&
    low(tokens, i + 2) === 'the' &&
    [3, 4].some((by) => LEAGUES.has(low(tokens, i + by)))
  );
}
const ENDING = wordSet('is are was were sit sits stay stayed remain remains went go moved ended came lie');
const LEAGUES = wordSet('table tables league group division standings rankings charts');

/** `finished in the top four`, `into the top 10`; not `the top ten reasons`. */
export function readTop(tokens: readonly Token[], i: number, { cardinals }: Language): Rank | null {
  if (low(tokens, i) !== 'top') return null;
  const at = isDash(low(tokens, i + 1)) ? i + 2 : i + 1;
  const first = /^(?:spot|seed|seeded|ranked)$/.test(low(tokens, at));
  const the = low(tokens, i - 1) === 'the';
  // `the top-rated show`
  if (first || (the && at > i + 1 && /^(?:rated|grossing|scoring)$/.test(low(tokens, at))))
    return { from: i, next: at + 1, kind: 'rank' };
  // `has been in Steam's top 20`
  const owned = low(tokens, i - 1).endsWith("'s");
  if (!(the || owned) || !(owned ? [2, 3] : [2]).some((by) => AMONG.has(low(tokens, i - by)))) return null;
  const counted = cardinals.has(low(tokens, at)) || /^\d{1,3}$/.test(tokens[at]?.text ?? '');
  const after = tokens[at + 1];
  const alone =
    after?.kind !== 'word' ||
    AFTER_TOP.has(after.low) ||
    (REGISTERED.has(low(tokens, i - 3)) && after.low !== 'list');
  return counted && alone ? { from: i, next: at + 1, kind: 'rank' } : null;
}
const AMONG = wordSet('in into inside outside among within');
/** Verbs that place: `ranked in the top 250 schools`. */
const REGISTERED = wordSet(
  'rank ranks ranked register registers registered finish finished finishes place placed feature featured appear appears appeared remain remains',
);
const AFTER_TOP = wordSet(
  'in of for at on and by with after before since this last as when worldwide nationally globally',
);
