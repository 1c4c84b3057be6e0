/** Nouns that state a figure: `the board’s estimate`, `a report that`, `the official toll`, `estimates range from`. English. */
import { BE, FINITE_HAVE, OWNERS } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { isThat } from './clauses.ts';
import { type CueReader, oneWord } from './cue-reader.ts';

/** `Wednesday's announcement` is nobody's. */
const TIME_OWNERS = wordSet(
  "monday's tuesday's wednesday's thursday's friday's saturday's sunday's today's yesterday's week's month's year's quarter's day's morning's night's evening's",
);

/** What somebody's is a source: `Nielsen's estimate`, `the bank's latest figures`. */
const OWNED = wordSet(
  'announcement guess estimate estimates report forecast forecasts survey study analysis figures data poll findings projection projections prediction predictions expectation expectations statistics statement calculations count tally reckoning calculation figure assessment admission account',
);
/** `my guess`, `their estimate`; not `beat its forecast`, `raised its forecast by 40 percent`. */
const GUESSED = wordSet('guess estimate estimates forecast projection calculation calculations');
const COMPARED = wordSet(
  'beat beats beating missed misses missing met meet meets hit topped tops exceeded exceeds raised raises raising lifted lifts cut cuts cutting lowered lowers slashed trimmed above below than against',
);
const NEWNESS = wordSet('own latest new annual official recent first');
/** What states something: `a report that`, `reports suggesting`. */
const STATING = wordSet(
  'estimate estimates forecast claim claims finding findings report reports statement announcement projection projections prediction evidence suggestion assertion warning',
);
const CLAUSE_OPENERS = wordSet('that suggesting saying showing indicating claiming alleging');
/** `a report that was late`, `a report that includes a map`: what is told of the paper. */
const ABOUT_IT = new Set([
  ...BE,
  ...wordSet('includes included contains contained covers covered tracks lists'),
]);
/** `studies showing that`; `a study that` may go on with anything. */
const STUDIES = wordSet('study studies research survey surveys analysis poll polls data figures');
const NOT_HAD = wordSet('no any without need needs want wants for to');
const SHOWN = wordSet('suggesting showing indicating finding');

/** `threw out her claim that`. */
const REJECTING = wordSet('rejected rejects dismissed dismisses denied denies quashed');

/** Whether the noun at `i` states something: `Nielsen's estimate that`, `a report that`, `the official toll`. */
function isStatingNoun(tokens: readonly Token[], i: number): boolean {
  const [word, before] = [low(tokens, i), low(tokens, i - 1)];
  if (isCompound(tokens, i)) return false;
  if (STATING.has(word) && CLAUSE_OPENERS.has(low(tokens, i + 1)) && !ABOUT_IT.has(low(tokens, i + 2)))
    return ![2, 3].some(
      (by) =>
        REJECTING.has(low(tokens, i - by)) ||
        (low(tokens, i - by) === 'out' && /^thr[eo]w/.test(low(tokens, i - by - 1))),
    );
  if (STUDIES.has(word) && SHOWN.has(low(tokens, i + 1)) && low(tokens, i + 2) === 'that')
    return !NOT_HAD.has(before);
  if (POINTS.has(word) && BE.has(low(tokens, i + 1)) && low(tokens, i + 2) === 'that')
    return isOwnedBy(before) && isThat(tokens, i + 2);
  if (VIEWS.has(word))
    return isNumberNear(tokens, i + 2) && low(tokens, i + 1) === 'that' && isOwnedBy(before);
  if (LORE.has(word)) return low(tokens, i + 1) === 'has' && low(tokens, i + 2) === 'it';
  if (word === 'reports')
    return (
      isReportOf(tokens, i) || (isRanging(tokens, i + 1) && [3, 5].some((by) => isNumberNear(tokens, i + by)))
    );
  if (isForecast(tokens, i) || isOfficial(tokens, i) || isNamedTally(tokens, i)) return true;
  if (!OWNED.has(word) || (BE.has(low(tokens, i + 1)) && OF_PAPER.has(low(tokens, i + 3)))) return false;
  // `the party's tally has dropped to 21`: what it has
  if (/^(?:tally|count)$/.test(word) && FINITE_HAVE.has(low(tokens, i + 1))) return false;
  return (
    (/['’]s$/.test(before) && !TIME_OWNERS.has(before) && !isShortOf(tokens, i - 2)) ||
    (GUESSED.has(word) && OWNERS.has(before) && !COMPARED.has(low(tokens, i - 2))) ||
    (NEWNESS.has(before) && /['’]s$/.test(low(tokens, i - 2)))
  );
}
/** `40 percent short of Lund’s projections`. */
const isShortOf = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'of' && low(tokens, i - 1) === 'short';
const isNumberNear = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.kind === 'number' || tokens[i + 1]?.kind === 'number';
const isOwnedBy = (word: string): boolean => /['’]s?$/.test(word) || OWNERS.has(word);
/** `the bank’s view that 40 percent`; not `her view that faith heals`. */
const VIEWS = wordSet('view belief opinion contention argument');
/** `the board's point is that`; not `the problem is that`. */
const POINTS = wordSet(
  'view belief opinion contention argument message point testimony conclusion complaint verdict explanation answer reply position',
);
/** `legend has it that`. */
const LORE = wordSet('legend rumour rumor lore tradition word');
/** `was 40 pages late`. */
const OF_PAPER = wordSet('pages days weeks minutes hours late');

/** Whether a noun at `i` only tells of which kind the next one is: `its data breach`, `the count room`, `judging by the poll tax`; not `its data show`. */
export const isCompound = (tokens: readonly Token[], i: number): boolean => {
  const after = tokens[i + 1];
  if (after?.kind !== 'word' || isCapital(after) || low(tokens, i).endsWith('s')) return false;
  return /[eo]rs$/.test(after.low) || !(GOING_ON.has(after.low) || /(?:s|ed|ing|ly)$/.test(after.low));
};
/** What follows such a noun and is no noun: small words and verbs of many letters. */
const GOING_ON = wordSet(
  `a an the of for from in on at by to as and or but if so than then with without about over under above below between after before during since until within near among around up out
that which who whose where when while because though although this these those it he she they we you i there its their his her our my all most more less some only also now still just not never even already once
are were will would can could may might must should have had do did put puts show suggest imply indicate point mean give gave found saw ran came fell rose went hit held stood told said made showed shown say include cover gets got ahead last next here today tomorrow yesterday per seen sent kept due such both each one further earlier late later`,
);

/** `reports of 14 deaths`; not `had 40 reports of theft`. */
const isReportOf = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i + 1) === 'of' &&
  tokens[i - 1]?.kind !== 'number' &&
  [2, 3, 4].some((by) => tokens[i + by]?.kind === 'number');

/** `The latest forecast is for 3 percent`, `estimates range from 20 to 40`, `cut its forecast to 2 percent`: a number foreseen, and by whom. */
function isForecast(tokens: readonly Token[], i: number): boolean {
  const [word, after] = [low(tokens, i), low(tokens, i + 1)];
  if (!FORESEEN.has(word)) return false;
  if (word.endsWith('s') && (isRanging(tokens, i + 1) || (after === 'of' && isRangingLater(tokens, i))))
    return true;
  if (/^(?:is|was|are|were)$/.test(after))
    return (FIGURE_AHEAD.has(low(tokens, i + 2)) || tokens[i + 2]?.kind !== 'word') && !isOff(tokens, i + 3);
  return isRevised(tokens, i);
}
const FORESEEN = wordSet('forecast forecasts estimate estimates projection projections outlook guidance');
const RANGING = wordSet('range ranged vary varied run ran differ');
const FIGURE_AHEAD = wordSet(
  'for that between about around roughly up nearly almost more less over under as',
);
/** `range from 14`, `vary widely between`; not `vary as 40 boats are lost`. */
const isRanging = (tokens: readonly Token[], i: number): boolean =>
  RANGING.has(low(tokens, i)) && [1, 2, 3].some((by) => BOUNDED.has(low(tokens, i + by)));
const BOUNDED = wordSet('from between to into up high');
const isRangingLater = (tokens: readonly Token[], i: number): boolean =>
  [3, 4, 5, 6].some((by) => isRanging(tokens, i + by));

/** `was 40 percent too high`: what came of it. */
const isOff = (tokens: readonly Token[], from: number): boolean =>
  [from, from + 1, from + 2].some((k) => OFF.has(low(tokens, k)));
const OFF = wordSet('too off short wrong below above higher lower pages');

/** `cut its growth forecast for this year to 2 percent`; not `raised its forecast by 40 percent`. */
function isRevised(tokens: readonly Token[], i: number): boolean {
  if (![i - 1, i - 2, i - 3, i - 4, i - 5].some((k) => REVISING.has(low(tokens, k)))) return false;
  for (let k = i + 1; k < i + 9; k++)
    if (low(tokens, k) === 'to')
      return (
        tokens[k + 1]?.kind === 'number' ||
        tokens[k + 1]?.kind === 'sign' ||
        FIGURE_AHEAD.has(low(tokens, k + 1))
      );
  return false;
}
const REVISING = wordSet(
  'cut cuts raised raises raising lowered lowers lifted lifts trimmed slashed downgraded upgraded revised revises cutting lowering lifting trimming',
);

/** `the official death toll`, `the official jobless rate`; not `the official exchange rate`. */
const isOfficial = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'rate'
    ? low(tokens, i - 2) === 'official' && MEASURED_RATES.has(low(tokens, i - 1))
    : TOLLS.has(low(tokens, i)) && [i - 1, i - 2].some((k) => low(tokens, k) === 'official');
const MEASURED_RATES = wordSet('unemployment jobless inflation poverty crime murder literacy');
const TOLLS = wordSet('toll count tally figure figures estimate estimates');

/** `a Herald tally`, `a count by the Herald`, `a tally kept by Lund College`; not `lost the count by 40 votes`. */
const isNamedTally = (tokens: readonly Token[], i: number): boolean =>
  /^(?:tally|count)$/.test(low(tokens, i)) &&
  (isNamed(tokens, i) ||
    (low(tokens, i + 1) === 'by' && isCapital(tokens[low(tokens, i + 2) === 'the' ? i + 3 : i + 2])) ||
    (TALLIED.has(low(tokens, i + 1)) && low(tokens, i + 2) === 'by'));
/** `a Herald tally`; not `the Electoral College tally`. */
const isNamed = (tokens: readonly Token[], i: number): boolean =>
  isCapital(tokens[i - 1]) && [i - 2, i - 3, i - 4].some((k) => /^an?$/.test(low(tokens, k)));
const TALLIED = wordSet('kept compiled maintained made');

/** `the board’s estimate`, `a report that`, `the official toll`, `legend has it`: the cue is the noun. Not `its data breach`, `Wednesday’s announcement`, `raised its forecast by 40 percent`. */
export const STATING_NOUNS: CueReader = oneWord(
  new Set([...STUDIES, ...OWNED, ...STATING, ...FORESEEN, ...TOLLS, ...LORE, ...VIEWS, ...POINTS, 'rate']),
  isStatingNoun,
);
