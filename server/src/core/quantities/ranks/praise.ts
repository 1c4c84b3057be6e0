/** Praise: superlatives that rank nothing where they stand. Titles, honours, standards, moods, orders. `Top 5 most popular`, `the highest civilian honour`. */
import { TWO_TO_TEN } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, isGlued, low, type Token } from '../../tokens.ts';
import { hasScopeAfter, isScopeAt } from './scopes.ts';
import { MEASURED, SCOPED_MOST } from './superlative-words.ts';

/** Whether the superlative that starts at `i`, its word at `core`, titles a list, tells a mood or names people; `place`: it has an owner (`the nation's`). */
export const isNoRank = (tokens: readonly Token[], i: number, core: number, place: boolean): boolean =>
  isOfTop(tokens, i) ||
  isGroup(tokens, core) ||
  isTitle(tokens, i) ||
  isMood(tokens, i) ||
  isNominal(tokens, core, place);

/** Whether it honours somebody, sets a standard or gives an order; what it is said of stands from `next` on. */
export const isHonouring = (tokens: readonly Token[], core: number, next: number): boolean =>
  isHonour(tokens, core, next) ||
  isStandard(tokens, core, next) ||
  isOrder(tokens, next) ||
  isOrder(tokens, core - 1);

/** `the highest-BMI drivers`, `lowest-income homes`: a group by what it has; not `the world’s highest-energy collider`. */
const isGroup = (tokens: readonly Token[], core: number): boolean =>
  MEASURED.has(low(tokens, core)) &&
  /^[-‑]$/.test(low(tokens, core + 1)) &&
  isGlued(tokens, core + 1) &&
  GROUPED.has(low(tokens, core + 2)) &&
  /[^s]s$/.test(low(tokens, core + 3)) &&
  !hasScopeAfter(tokens, core + 4);
const GROUPED = wordSet('income bmi risk wage need earning performing ability');

/** `Top 5 most popular`: the title of a list. */
const isOfTop = (tokens: readonly Token[], i: number): boolean =>
  /^T(?:op|OP)$/.test(tokens[i - 2]?.text ?? '') &&
  (tokens[i - 1]?.kind === 'number' || TWO_TO_TEN.has(low(tokens, i - 1)));

/** `in the biggest, fastest, tallest and most expensive categories`: names of what one can be first in; not `the longest, bloodiest battle`. */
export const isInSeries = (tokens: readonly Token[], i: number, next: number): boolean =>
  (low(tokens, next) === ',' || low(tokens, i - 1) === ',' || low(tokens, i - 1) === 'and') &&
  tokens.slice(next, next + 9).some(({ low: word }) => CATEGORIES.has(word));
const CATEGORIES = wordSet('category categories superlatives');

/** `One of the largest is in what was the bakery`: of a set that nobody names. */
export const isOneOfThem = (tokens: readonly Token[], i: number, next: number): boolean =>
  ['one', 'of', 'the'].every((word, k) => low(tokens, i - 3 + k) === word) &&
  /^(?:is|was|stands|lies|sits)$/.test(low(tokens, next)) &&
  /^(?:in|at|on|located|near)$/.test(low(tokens, next + 1));

/** `We are happiest in Oran`, `Storms are most violent in July`: when, and among nothing; not `the happiest town in Europe`. */
const isMood = (tokens: readonly Token[], i: number): boolean =>
  /^(?:is|are|was|were|be|am|feel|felt)$/.test(low(tokens, i - 1)) &&
  (MOODS.has(low(tokens, i)) || (low(tokens, i) === 'most' && SCOPED_MOST.has(low(tokens, i + 1))));
const MOODS = wordSet(
  'happiest unhappiest loneliest greenest sunniest windiest rainiest rarest saltiest flattest noisiest healthiest unhealthiest',
);

/** `## Most common mistakes`, `Most active divers`: a title that says what follows. */
export const isTitle = (tokens: readonly Token[], i: number): boolean =>
  i === 0 &&
  low(tokens, 0) === 'most' &&
  tokens.length < 8 &&
  tokens.at(-1)?.kind === 'word' &&
  /(?:ive|ous|[ai]ble|ful|ing|ed|mon|ular)$/.test(low(tokens, 1));

/** `the nation's poorest, who`, `aid for the world's poorest countries`: people and no rank; not `one of the world's poorest countries`, `joined the world's richest nations`. */
const isNominal = (tokens: readonly Token[], core: number, place: boolean): boolean =>
  place &&
  OF_PEOPLE.has(low(tokens, core)) &&
  (tokens[core + 1]?.kind !== 'word' || (isOfMeans(tokens, core) && isGivenTo(tokens, core - 2)));
const OF_PEOPLE = wordSet('poorest richest wealthiest youngest oldest weakest');
const isOfMeans = (tokens: readonly Token[], core: number): boolean =>
  /^(?:poorest|richest|wealthiest)$/.test(low(tokens, core)) && MANY.has(low(tokens, core + 1));
const MANY = wordSet('countries nations people children families households states regions communities');
/** `aid to the`, or at the start of a sentence: whom it is about, with or without an article at `i`. */
const isGivenTo = (tokens: readonly Token[], i: number): boolean =>
  /^(?:to|for|from|with|by|in)?$/.test(low(tokens, low(tokens, i) === 'the' ? i - 1 : i));

/** `the nation's highest civilian honour`: the name of an award. */
const isHonour = (tokens: readonly Token[], core: number, i: number): boolean =>
  HONOURS.has(low(tokens, i + 1)) ||
  // `the city’s highest local court`; not `the highest crime court backlog`
  (low(tokens, core) === 'highest' && COURTS.has(low(tokens, i + 1)) && tokens[i + 2]?.kind !== 'word');
const COURTS = wordSet('court tribunal body authority');
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
