/** Proportions in words: claims of how much without a figure. `most of`, `a majority`, `nearly all`, `more boats than any other port`. */
import { DETERMINERS, FINITE_BE, FINITE_HAVE, OWNERS } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, isGlued, low, type Token } from '../../tokens.ts';
import { hasScopeAfter, isPlace } from './scopes.ts';
import { QUANTIFIED_STOP } from './superlative-words.ts';
import { isInSeries, isTitle } from './praise.ts';
import type { Rank } from './superlatives.ts';
import { readThanEver } from './unequalled.ts';

/** `most of`, `most providers`, `a majority of`, `the vast majority`; not `most important`, `majority leader`. */
export function readProportion(tokens: readonly Token[], i: number): Rank | null {
  const word = low(tokens, i);
  const before = low(tokens, i - 1);
  if (word === 'most') return readMost(tokens, i);
  // `overwhelming majorities of voters`
  if (word === 'majorities')
    return low(tokens, i + 1) === 'of' && SIZED.has(before)
      ? { from: i - 1, next: i + 1, kind: 'ratio' }
      : null;
  if (word !== 'majority') return null;
  if (
    /^(?:leader|leaders|shareholder|shareholders|owner|owned|whip|rule|party|opinion|vote|verdict|ruling|decision|-)$/.test(
      low(tokens, i + 1),
    )
  )
    return null;
  // `wrote for the majority`
  if (
    before === 'the' &&
    low(tokens, i + 1) !== 'of' &&
    low(tokens, i - 2) === 'for' &&
    /^(?:writing|wrote|writes)$/.test(low(tokens, i - 3))
  )
    return null;
  if (
    NAMED_MAJORITIES.has(before) ||
    isOfParty(tokens, i) ||
    isOfSeats(tokens, i) ||
    (isDash(before) && isGlued(tokens, i))
  )
    return null;
  let from = i;
  while (
    /^(?:vast|great|overwhelming|large|clear|slim|narrow|a|an|the|slight)$/.test(low(tokens, from - 1)) &&
    i - from < 3
  )
    from--;
  if (low(tokens, from) === 'the') from++;
  return { from, next: i + 1, kind: 'ratio' };
}

/** `nearly all of the boats`, `virtually everyone`, `almost none of the crop`, `hardly any of the seeds`: a share just short of the whole, the whole at token `i`; not `almost all day`. */
export function readNearlyAll(tokens: readonly Token[], i: number): Rank | null {
  if (!WHOLES.has(low(tokens, i)) || !NEARLY.has(low(tokens, i - 1))) return null;
  const whole = low(tokens, i);
  const hardly = low(tokens, i - 1) === 'hardly';
  if (hardly !== (whole === 'any')) return null;
  const after = low(tokens, i + 1);
  // `almost all of us`, `nearly all the time`
  if (/^(?:us|you)$/.test(low(tokens, i + 2)) || isLoose(tokens, i + 1)) return null;
  const part = after === 'of' && !isLoose(tokens, i + 2);
  const counted =
    whole === 'all'
      ? part || OF_ALL.has(after) || (after !== 'of' && isQuantifiedNoun(tokens, i + 1))
      : (whole.startsWith('every') && !LOOSELY_EVERY.has(after)) || (part && OF_ALL.has(low(tokens, i + 2)));
  return counted ? { from: i - 1, next: i + 1, kind: 'ratio' } : null;
}
const LOOSELY_EVERY = wordSet('other aspect kind sort type way part single one turn');
/** What names the whole: `nearly all of the boats`, `virtually everyone`; `none` and `any` where next to nothing is left of it. */
export const WHOLES = wordSet('all every everyone everybody none any');
/** What makes a share of the whole behind it; `hardly` goes with `any`, and the others do not. */
export const NEARLY = wordSet('almost nearly practically virtually hardly');

const SIZED = wordSet('large big vast huge overwhelming clear solid strong wide small slim narrow');

/** Names for people, whom nobody counted. */
const NAMED_MAJORITIES = wordSet('silent moral forgotten');
/** `overturned a big Labour majority`: of seats; not `a Muslim majority`. */
const isOfParty = (tokens: readonly Token[], i: number): boolean =>
  /^(?:Labour|Tory|Conservative)$/.test(tokens[i - 1]?.text ?? '') && !WHERE.has(low(tokens, i + 1));

/** `most of`, `most providers`; not `most important`, `the most`. */
function readMost(tokens: readonly Token[], i: number): Rank | null {
  const before = low(tokens, i - 1);
  if (isTitle(tokens, i) || isEverybody(tokens, i) || isInSeries(tokens, i, i + 2)) return null;
  const after = tokens[i + 1];
  if (before === 'the' && isUnequalled(tokens, i + 1)) return { from: i, next: i + 1, kind: 'rank' };
  if (
    /^(?:the|at|one|among|'s)$/.test(before) ||
    isPlace(tokens[i - 1]) ||
    OWNERS.has(before) ||
    before === 'a'
  )
    return null;
  if (after?.low === 'of' && isLoose(tokens, i + 2)) return null;
  // `Most of all they like herring.`
  if (after?.low === 'of' && low(tokens, i + 2) === 'all' && !OF_ALL.has(low(tokens, i + 3))) return null;
  if (after?.low === 'of' || (DOING.has(after?.low ?? '') && OPENING.has(before)))
    return { from: i, next: i + 1, kind: 'ratio' };
  // `Most, if not all, doors`
  if (after?.text === ',' && ['if', 'not', 'all', ','].every((word, k) => low(tokens, i + 2 + k) === word))
    return { from: i, next: i + 1, kind: 'ratio' };
  // `what matters most when it comes to boats`
  if (after?.kind !== 'word' || QUANTIFIED_STOP.has(after.low) || FUNCTION_WORDS.has(after.low)) return null;
  // `Most rain fell in May.`
  const mass = OPENING.has(before) && (MASSES.has(after.low) || isMassBehind(tokens, i + 2));
  return mass || isQuantifiedNoun(tokens, i + 1) ? { from: i, next: i + 1, kind: 'ratio' } : null;
}

/** `Most repair work is`; not `Most ambitious housing plan`. */
const isMassBehind = (tokens: readonly Token[], i: number): boolean =>
  MASSES.has(low(tokens, i)) && (FINITE_BE.has(low(tokens, i + 1)) || FINITE_HAVE.has(low(tokens, i + 1)));

/** `the most since 2009`, `the most dissenters in the court's history`, `the most golf courses in the county`: more than ever, within a scope. */
function isUnequalled(tokens: readonly Token[], i: number): boolean {
  if (UNEQUALLED.has(low(tokens, i))) return hasScopeAfter(tokens, i);
  // `the most number of cases in the world`
  const at = low(tokens, i) === 'number' && low(tokens, i + 1) === 'of' ? i + 2 : i;
  return [at, at + 1].some(
    (k) =>
      isPlural(tokens, k) &&
      (k === at || at > i || isNounBefore(tokens, i)) &&
      (hasScopeAfter(tokens, k + 1) || isOfAny(tokens, k + 1) || isOfCareer(tokens, k + 1)),
  );
}
/** `the most golf courses in the county`; not `the most tender scallops`. */
const isNounBefore = (tokens: readonly Token[], i: number): boolean =>
  THINGS.has(low(tokens, i)) && low(tokens, i - 3) !== 'of';
const THINGS = wordSet(
  'golf slot bus knife gun traffic hate internet phone coffee coal wind oil gas hospital prison job murder road train flood fire solar bank school church star tennis ski crime',
);
/** `the most catches of his career`. */
const isOfCareer = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'of' &&
  /^(?:his|her|their)$/.test(low(tokens, i + 1)) &&
  low(tokens, i + 2) === 'career';
/** `the most screens of any new film`. */
const isOfAny = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'of' && low(tokens, i + 1) === 'any';
const UNEQUALLED = wordSet('since in ever');

/** `most of the time`, `most of a year`; not `most of the summer crop`. */
function isLoose(tokens: readonly Token[], i: number): boolean {
  const at = /^(?:a|the|that|this|his|her|their|our)$/.test(low(tokens, i)) ? i + 1 : i;
  if (/^(?:time|what|way|day|night|credit|fun|blame|my)$/.test(low(tokens, at))) return true;
  const after = low(tokens, at + 1);
  const ends = GOES_ON.has(after) || (tokens[at + 1]?.kind !== 'word' && !isDash(after));
  // `For most of her life she rowed`, and not `She lived most of her life in Oran`.
  const lifelong = low(tokens, at) === 'life' && low(tokens, i - 3) === 'for';
  return (LASTING.has(low(tokens, at)) || lifelong) && ends;
}
const LASTING = wordSet(
  'year month week season summer winter decade century afternoon morning evening career',
);
const GOES_ON = wordSet(
  'the a an he she it they we i you his her its their in on at with by to for from and but is was has had will when as after before while without',
);

const FUNCTION_WORDS = wordSet('when if because while where it he she they we you i');

const OF_ALL = wordSet('the these those its their our');

/** `and most do`, `; most were young`: most of those just spoken of. */
const DOING = wordSet(
  "don't didn't aren't weren't haven't won't can't do did are were have had will would can could say said think thought live work use own",
);
const OPENING = new Set([
  '',
  ',',
  ';',
  ':',
  '—',
  '–',
  '(',
  '“',
  '"',
  'and',
  'but',
  'though',
  'although',
  'while',
  'because',
  'since',
  'as',
  'that',
  'where',
  'which',
]);

/** `what most people know`, `harder than most other methods`: what goes without saying; but `Most people row`, `to most people in the valley`. */
const isEverybody = (tokens: readonly Token[], i: number): boolean =>
  (COMPARING.has(low(tokens, i - 1)) && !(i === 1 && [2, 3].some((k) => TOWNS.has(low(tokens, k))))) ||
  (low(tokens, i - 1) === 'from' &&
    low(tokens, i - 2) === 'different' &&
    (tokens[i + 1]?.kind !== 'word' || /^(?:people|others)$/.test(low(tokens, i + 1)))) ||
  (low(tokens, i + 1) === 'of' && low(tokens, i + 2) === 'you') ||
  (/^(?:people|folks|humans)$/.test(low(tokens, i + 1)) &&
    (RELATIVE.has(low(tokens, i - 1)) || !OPENING.has(low(tokens, i - 1))) &&
    !WHERE.has(low(tokens, i + 2)) &&
    !/ed$/.test(low(tokens, i + 2)));
const COMPARING = wordSet('than unlike like');
/** `Like most towns, Marn lost people`; not `Like most teenagers`. */
const TOWNS = wordSet('towns cities countries states nations councils firms companies villages regions');
const RELATIVE = wordSet('as that where which');
const WHERE = wordSet(
  'in at from living here there aged over under on of who with within across among we support oppose favor favour back believe think say want prefer agree disagree trust',
);

/** `an absolute majority`, `fell short of a majority`, `lost its majority`: the seats that a government needs, and no share of anything counted. */
const isOfSeats = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i + 1) !== 'of' &&
  (OF_SEATS.has(low(tokens, i - 1)) ||
    (DETERMINERS.has(low(tokens, i - 1)) && [2, 3].some((by) => NEEDING.has(low(tokens, i - by)))));
const OF_SEATS = wordSet(
  'absolute parliamentary working overall outright simple legislative governing ruling senate house',
);
const NEEDING = wordSet(
  'need needs needed short lose loses lost win wins won secure secured gain gained without form formed',
);

/** Whether a plural noun heads the phrase at `i`, perhaps behind one adjective: `providers`, `mainstream economists`. */
const isQuantifiedNoun = (tokens: readonly Token[], i: number): boolean =>
  isPlural(tokens, i) ||
  isPlural(tokens, i + 1) ||
  (isPlural(tokens, i + 2) &&
    tokens[i + 1]?.kind === 'word' &&
    !/^(?:in|of|to|for|the)$/.test(low(tokens, i + 1))) ||
  // `Most deep vein blood clots`
  (i === 1 &&
    isPlural(tokens, 4) &&
    !/(?:ed|ing|able|ous|ful|ive)$/.test(low(tokens, i)) &&
    [2, 3].every((k) => tokens[k]?.kind === 'word' && !JOINTS.has(low(tokens, k))));
const JOINTS = wordSet('in of to for the a an on at and or is was who that which by with from');

const isPlural = (tokens: readonly Token[], k: number): boolean =>
  (/s$/.test(low(tokens, k)) &&
    !NO_PLURALS.has(low(tokens, k)) &&
    !/(?:ous|ss|us|'s)$/.test(low(tokens, k))) ||
  /^(?:people|men|women|children|teens)$/.test(low(tokens, k));

const NO_PLURALS = wordSet('is was has as does this always');

/** `more boats than any other port`, `sold more than ever before`: the most there is. Not `more than any of us need`, `now more than ever before`. */
export function readMore(tokens: readonly Token[], i: number): Rank | null {
  if (low(tokens, i) !== 'more') return null;
  const than = [1, 2, 3, 4].find((by) => low(tokens, i + by) === 'than') ?? 0;
  const after = low(tokens, i + than + 1);
  const things =
    than > 1 && (MASSES.has(low(tokens, i + 1)) || isPlural(tokens, i + than - 1) || isPlural(tokens, i + 1));
  const ever =
    (than === 1 || things) &&
    after === 'ever' &&
    low(tokens, i + than + 2) === 'before' &&
    low(tokens, i - 1) !== 'now' &&
    (tokens[i - 1]?.kind === 'word' || low(tokens, i + than + 3) !== ',');
  const other = than === 1 && low(tokens, i + 3) === 'other' && tokens[i - 1]?.kind === 'word';
  const any = (things || other) && after === 'any' && !/^(?:of|one|single)$/.test(low(tokens, i + than + 2));
  // `more pubs a head than anywhere else`
  const anywhere =
    things &&
    after === 'anywhere' &&
    low(tokens, i + than + 2) === 'else' &&
    !/^(?:here|there)$/.test(low(tokens, i + than - 1)) &&
    !/^(?:i|we|you)$/.test(low(tokens, i - 2));
  if (anywhere) return { from: i, next: i + than + 3, kind: 'rank' };
  return ever || any ? { from: i, next: i + than + 2, kind: 'rank' } : readThanEver(tokens, i);
}

const MASSES = wordSet(
  'information research work food waste trade income spending damage crime violence evidence aid power horsepower money water oil gas energy traffic rain snow land space memory gold cattle livestock sheep wheat grain coffee coal steel electricity noise iodine blood meat sugar salt plastic freight tourism growth demand output production funding debt housing farmland litter sewage heat fat protein',
);
