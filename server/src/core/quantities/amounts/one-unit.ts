/** One of a unit: `a year`, `a foot` and `a penny` where the words around make an amount of it. `nearly a year`, `a foot of snow`, `a dollar a day`. */
import { isArticle } from '../../language/function-words.ts';
import type { Language, Unit } from '../../language/language.ts';
import { RareWords } from '../../language/rare-words.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, low, type Token } from '../../tokens.ts';
import { type Amount, grown } from './amounts.ts';
import { FELL } from './changes.ts';
import type { Figure } from './magnitudes.ts';
import { readUnit } from './named-units.ts';

/** What makes a quantity of the `a year` behind it: `nearly a year`, `up to a foot`, `at least a week`, `in under an hour`. */
export const HEDGES_OF_ONE = wordSet('than over under almost nearly about roughly around least barely');
/** The same of a verb, where what took so long is told: `took a year to rebuild`. */
export const LASTING = wordSet('took takes lasted lasts');
/** What somebody or something is for a time that is told: `jailed for a year`, `has been shut for a week`. */
export const HELD = wordSet(
  'jailed imprisoned detained held banned barred suspended shut closed lasted disqualified',
);
/** Measures of which one is worth telling: `more than an inch`; not `more than a bit`, `over a barrel`. */
export const TOLD_OF_ONE = wordSet(
  'foot inch mile yard nanogram microgram milligram gram ounce metre meter nanometre nanometer micron millimetre millimeter centimetre centimeter kilometre kilometer acre hectare ton tonne pound kilogram kilo litre liter gallon degree',
);
/** Money of which one is. */
export const MONEY_OF_ONE = wordSet('dollar euro penny cent');
/** How a measure lies: `a metre deep`, `a mile-long queue`. */
export const SIZED = wordSet('deep wide long high thick tall');
/** What lies or falls to a height: `a foot of snow`; not `a foot of rope`. */
export const FALLEN = wordSet('rain snow water ice hail rainfall snowfall mud ash sleet silt sand sediment');

const UNITS_OF_ONE = new RareWords([...TOLD_OF_ONE, ...MONEY_OF_ONE]);

/** Whether `a` at token `i` may begin such an amount. The first, cheap question. */
export const mayBeOne = (tokens: readonly Token[], i: number): boolean =>
  UNITS_OF_ONE.has(tokens[i + 1]) ||
  low(tokens, i + 4) === 'half' ||
  isHedgeBefore(tokens, i) ||
  isHeld(tokens, i) ||
  isJail(tokens, i + 2);

const isHedgeBefore = (tokens: readonly Token[], i: number): boolean =>
  HEDGES_OF_ONE.has(low(tokens, i - 1)) || isUpTo(tokens, i - 1) || LASTING.has(low(tokens, i - 1));

const isUpTo = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'to' && low(tokens, i - 1) === 'up';

/** `banned from driving for a year`. */
const isHeld = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === 'for' && [2, 3, 4].some((by) => HELD.has(low(tokens, i - by)));

/** `a year in prison`, the preposition at `i`. */
const isJail = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'in' && JAILS.has(low(tokens, i + 1));
/** Where somebody is held for a time, right behind `in`: `a year in prison`; not `a year in the prison`. */
export const JAILS = wordSet('prison jail');

/** `more than a year`, `over a year and a half`, `a percentage point`: one of a unit, where a hedge or the unit makes it a quantity. */
export function readOneUnit(tokens: readonly Token[], i: number, language: Language): Amount | null {
  if (!isArticle(low(tokens, i))) return null;
  const unit = readUnit(tokens, FULL.has(low(tokens, i + 1)) ? i + 2 : i + 1, language);
  if (!unit) return null;
  const half = [0, 1, 2].every((k) => low(tokens, unit.next + k) === AND_A_HALF[k]);
  if (half && unit.unit.kind === 'duration' && isAgeOrWhen(tokens, i, unit.next + 3)) return null;
  // `a tonne and a half of ore`, `a day and a half`
  if (!(half && unit.unit.kind !== 'money') && !isTold(tokens, i, unit.unit, unit.next)) return null;
  if (LASTING.has(low(tokens, i - 1)) && !AFTER_LASTING.has(low(tokens, unit.next))) return null;
  const figure: Figure = { from: i, next: i + 1, value: '1', form: 'digits', scaled: false, power: 0 };
  const amount: Amount = { from: i, next: unit.next, figure, high: '1', unit: unit.unit };
  return half ? grown(amount, unit.next + 3, '0.5') : amount;
}
const AFTER_LASTING = new Set(['', 'to', 'and', 'for', 'before', '.', ',', ';']);
const FULL = wordSet('full whole mere');
const AND_A_HALF = ['and', 'a', 'half'];
/** `a year and a half old`, `the boy, a year and a half, slept`, `a month and a half later`. */
const isAgeOrWhen = (tokens: readonly Token[], i: number, next: number): boolean =>
  /^(?:old|ago|later)$/.test(low(tokens, next)) ||
  (low(tokens, i - 1) === ',' && /^(?:boy|girl|baby|child|son|daughter|toddler)$/.test(low(tokens, i - 2)));

/** Whether one of a unit is told as an amount: by what stands before or behind it, or since the unit is used of nothing else. */
function isTold(tokens: readonly Token[], i: number, unit: Unit, next: number): boolean {
  const name = low(tokens, next - 1);
  if (unit.kind === 'duration')
    return name !== 'second' && (isHedgeBefore(tokens, i) || isHeld(tokens, i) || isJail(tokens, next));
  if (unit.unit === 'pp') return true;
  const hedged = isHedgeBefore(tokens, i) && !LASTING.has(low(tokens, i - 1));
  if (MONEY_OF_ONE.has(name))
    return hedged || isRate(tokens, next) || isChanged(tokens, i) || DEARER.has(low(tokens, next));
  return TOLD_OF_ONE.has(name) && (hedged || isMeasured(tokens, i, next) || isRate(tokens, next));
}

/** `a metre deep`, `a mile-long queue`, `a foot of snow`, `rose by a foot`; not `a foot-long sandwich`. */
function isMeasured(tokens: readonly Token[], i: number, next: number): boolean {
  const after = low(tokens, next);
  if (isDash(after)) return SIZED.has(low(tokens, next + 1)) && low(tokens, next - 1) !== 'foot';
  if (SIZED.has(after)) return true;
  // `a fraction of an inch of rain`
  if (after === 'of') return FALLEN.has(low(tokens, next + 1)) && low(tokens, i - 1) !== 'of';
  return RISEN.has(low(tokens, low(tokens, i - 1) === 'by' ? i - 2 : i - 1));
}
/** How the sea and the thermometer move; not `lost a foot`, `up a mile`. */
export const RISEN = wordSet('rose risen rises fell fallen falls dropped drops sank grown grew');

/** `rose a penny`, `lost a cent`, `went up by a dollar`. */
const isChanged = (tokens: readonly Token[], i: number): boolean =>
  FELL.has(low(tokens, low(tokens, i - 1) === 'by' ? i - 2 : i - 1));
const DEARER = wordSet('dearer cheaper');

/** `a dollar a day`, `an inch a year`; not `a mile a minute`, which is fast talk. */
const isRate = (tokens: readonly Token[], i: number): boolean =>
  isArticle(low(tokens, i)) && RATED.has(low(tokens, i + 1));
const RATED = wordSet(
  'hour day night week month year litre liter gallon mile kilo pound packet pack piece share barrel head',
);
