/** Ages: how old somebody is, and the groups that are named by it. */
import { isArticle } from '../../language/function-words.ts';
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, low, type Token } from '../../tokens.ts';
import { unitAfter } from '../amounts/named-units.ts';
import { isWhole, isYear } from './dates.ts';
import { endOfLifeAge, KIN, PEOPLE } from './life-ages.ts';
import { VALUED } from './valued.ts';

const SPANS = wordSet('year years yr yrs month months week weeks day days');
const PARENTS = wordSet('mother father mom mum dad parent parents');
const OFFSPRING = wordSet('children kids sons daughters boys girls');
const GROUP = wordSet('older over above up younger under');

/** `34` in `Zhang Xiong, 34, lives`, `37 and 40` in `Mara and Ode, 37 and 40,`, `aged 6 to 16`, `17-year-old`, `34 years old`, `18 years and older`, `age of 34`, `was 21 at the time`. */
export const endOfAge = (tokens: readonly Token[], i: number, next: number, language: Language): number =>
  mayBeAge(tokens, i, language)
    ? endOfToldAge(tokens, i, next, language) || endOfLifeAge(tokens, i, next, language)
    : 0;

/** A figure, `thirty`, `a year old`, or whatever `aged` stands before. The first, cheap question. */
const mayBeAge = (tokens: readonly Token[], i: number, { cardinals }: Language): boolean =>
  tokens[i]?.kind !== 'word' ||
  cardinals.has(low(tokens, i)) ||
  isArticle(low(tokens, i)) ||
  SPANS.has(low(tokens, i + 1)) ||
  AGED.has(low(tokens, i - 1));
const AGED = wordSet('aged age ages');

function endOfToldAge(tokens: readonly Token[], i: number, next: number, language: Language): number {
  const top = endOfAgeRange(tokens, next);
  const apart = isDash(low(tokens, top)) ? top + 1 : top;
  if (SPANS.has(low(tokens, apart))) {
    const old = endOfOld(tokens, i, apart);
    if (old > 0) return old;
  }
  const before = low(tokens, i - 1);
  if (AGED.has(before) || (before === 'of' && low(tokens, i - 2) === 'age'))
    return SPANS.has(low(tokens, top)) ? next : top;
  if (before === 'at' && i === 1 && low(tokens, next) === ',' && isWhole(tokens[i])) return next;
  // `a father of three`, and not `of three children`.
  if (before === 'of' && PARENTS.has(low(tokens, i - 2)) && !OFFSPRING.has(low(tokens, next))) return next;
  // `a boy of five,`; not `a child of two teachers`
  if (before === 'of' && GROWING.has(low(tokens, i - 2)) && tokens[next]?.kind !== 'word') return next;
  // `a boy of about ten ran`
  if (before === 'about' && low(tokens, i - 2) === 'of' && GROWING.has(low(tokens, i - 3)))
    return unitAfter(tokens, next, language) ? 0 : next;
  const value = Number(tokens[i]?.text);
  const months = SPANS.has(low(tokens, next)) && low(tokens, next + 1) === ')';
  if (before === '(' && isCapital(tokens[i - 2]) && months) return next + 1;
  const ageLike = isWhole(tokens[i]) && value > 0 && value < 116 && next === i + 1;
  if (!ageLike) return endOfAgeInWords(tokens, i, next, language);
  // `gave her age as 32`; not `gave the average age as 41`
  if (before === 'as' && low(tokens, i - 2) === 'age' && /^(?:his|her|my|their)$/.test(low(tokens, i - 3)))
    return /^[,.;)”"]?$/.test(low(tokens, next)) ? next : 0;
  if (before === ',' || before === '(') {
    if (before === ',' && isPlace(tokens, i - 2)) return 0;
    const junior = low(tokens, i - 2) === '.' && /^(?:jr|sr)$/.test(low(tokens, i - 3));
    const named = junior || isCapital(tokens[i - 2]) || isOfPeople(tokens, i - 2);
    const both =
      low(tokens, next) === 'and' && isWhole(tokens[next + 1]) && /^[,.)]?$/.test(low(tokens, next + 2));
    if (named && both) return next + 2;
    return named && !isSeveral(tokens, i - 2) && /^[,.)]?$/.test(low(tokens, next)) ? next : 0;
  }
  // `a lad, about 25, sat down`
  if (/^(?:about|around)$/.test(before) && low(tokens, i - 2) === ',' && low(tokens, next) === ',')
    return isOfPeople(tokens, i - 3) || GROWING.has(low(tokens, i - 3)) ? next : 0;
  if (/^(?:now|then)$/.test(before) && low(tokens, i - 2) === ',' && /^[,.)]$/.test(low(tokens, next)))
    return isSomebody(tokens, i - 3) ? next : 0;
  return isTurned(tokens, i, next) ? next : 0;
}

const GROWING = wordSet('boy girl child baby lad lass youth toddler');

/** `Prado, now 19, asked`, `the woman, then 25, told`; not `The toll, now 19,`, `the Dow, then 40,`. */
const isSomebody = (tokens: readonly Token[], i: number): boolean =>
  PEOPLE.has(low(tokens, i)) ||
  (isCapital(tokens[i]) && low(tokens, i - 1) !== 'the' && low(tokens, i - 2) !== 'the');

const isOfPeople = (tokens: readonly Token[], i: number): boolean =>
  PEOPLE.has(low(tokens, i)) || KIN.has(low(tokens, i));

/** `her sisters, two, drowned`: of several, one number says how many; twins have one age. */
const isSeveral = (tokens: readonly Token[], i: number): boolean =>
  KIN.has(low(tokens, i)) && low(tokens, i) !== 'twins';

/** `In Lund, eight, and in Oran, six, were killed`: one name behind `in` is a place. */
const isPlace = (tokens: readonly Token[], i: number): boolean =>
  isCapital(tokens[i]) && low(tokens, i - 1) === 'in';

/** `Mena, eight, and Omar, six,`, `the boys, nine and 11,`, `her son, now seven,`: an age in words behind somebody. */
function endOfAgeInWords(tokens: readonly Token[], i: number, next: number, { cardinals }: Language): number {
  const now = low(tokens, i - 1) === 'now' ? i - 2 : i - 1;
  if (low(tokens, now) !== ',' || next !== i + 1 || !cardinals.has(low(tokens, i))) return 0;
  const people = isOfPeople(tokens, now - 1);
  if (!people && !isCapital(tokens[now - 1])) return 0;
  const both =
    people &&
    low(tokens, next) === 'and' &&
    (isWhole(tokens[next + 1]) || cardinals.has(low(tokens, next + 1))) &&
    /^[,.]?$/.test(low(tokens, next + 2));
  if (both) return next + 2;
  if (isSeveral(tokens, now - 1) || isPlace(tokens, now - 1)) return 0;
  return /^[,.]$/.test(low(tokens, next)) ? next : 0;
}

/** `years old`, `years of age`, `years and older`, from the span at `i` on. */
function endOfOld(tokens: readonly Token[], figure: number, i: number): number {
  const old = isDash(low(tokens, i + 1)) ? i + 2 : i + 1;
  const word = low(tokens, old);
  // `must be at least 18 years old`
  if (low(tokens, figure - 1) === 'least' && low(tokens, figure - 3) === 'be') {
    const bound = low(tokens, figure - 4) === 'to' ? low(tokens, figure - 5) : low(tokens, figure - 4);
    if (/^(?:must|have|has|had|needs?|required)$/.test(bound)) return 0;
  }
  if ((word === 'old' || word === 'olds') && !(Number(tokens[figure]?.text.replaceAll(',', '')) > 120))
    return old + 1;
  if (low(tokens, i + 1) === 'of' && low(tokens, i + 2) === 'age') return i + 3;
  const joined = low(tokens, i + 1) === 'and' || low(tokens, i + 1) === 'or';
  return joined && GROUP.has(low(tokens, i + 2)) ? i + 3 : 0;
}

/** `aged 6 to 16`, `ages 18-34`: on to the second age. */
function endOfAgeRange(tokens: readonly Token[], next: number): number {
  const joint = low(tokens, next);
  const joined = isDash(joint) || joint === 'to' || joint === 'and' || joint === 'or';
  return joined && isWhole(tokens[next + 1]) ? next + 2 : next;
}

/** `the actor was 21 at the time`, `Prado was 37 in 2010`, `turned 30 in May`, `when she was 59,`, `I am 67 so`; not `turned 40 men away`, `the toll was 59 when it rained`. */
function isTurned(tokens: readonly Token[], i: number, next: number): boolean {
  const before = low(tokens, i - 1);
  const after = low(tokens, next);
  if (before === 'turning' && i === 1) return /^(?:was|is|has|can)$/.test(after);
  if (before === 'turned' || before === 'turns') return !isCounted(after);
  // `I am 67 so`, `until you’re about 55 when`
  const self = before === 'about' || before === 'only' ? i - 2 : i - 1;
  if (SELF.has(low(tokens, self)) || (low(tokens, self) === 'am' && low(tokens, self - 1) === 'i'))
    return AFTER_OWN_AGE.has(after) && ![1, 2].some((by) => tokens[next + by]?.kind === 'number');
  if (!/^(?:is|was|were)$/.test(before) || VALUED.has(low(tokens, i - 2))) return false;
  // `Prado was 37 in 2010`
  if (after === 'in' && isYear(tokens[next + 1]) && isCapital(tokens[i - 2]) && !isPlace(tokens, i - 2))
    return true;
  if (after === 'when' || (after === 'at' && low(tokens, next + 2) === 'time')) return true;
  const person = /^(?:i|he|she|we|they)$/.test(low(tokens, i - 2));
  return (
    (/^[,.]?$/.test(after) || (person && /^(?:so|and|but)$/.test(after))) &&
    [3, 4].some((by) => low(tokens, i - by) === 'when')
  );
}
const SELF = wordSet("i'm you're");
const AFTER_OWN_AGE = new Set(['', ...', . ; so and but when now or … ” "'.split(' ')]);
/** What a number before it counts: `turned 40 men away`; not `turned 40 this year`. */
const isCounted = (word: string): boolean =>
  COUNTED.has(word) || (word.length > 3 && word.endsWith('s') && !NO_THINGS.has(word));
const COUNTED = wordSet('men women people children percent per other more new');
const NO_THINGS = wordSet('this always');
