/** Number words: `twenty-five`, `two and a half million`, `a dozen`, `two thirds`, `three point five`. */
import { isArticle } from '../../language/function-words.ts';
import type { Language } from '../../language/language.ts';
import { isGlued, low, type Token } from '../../tokens.ts';
import { add, asFraction, scale } from './decimals.ts';
import { type Figure, isDozen, isHyphen, readMagnitudes } from './magnitudes.ts';

/** What has been added up so far: `two million` in `total`, `three hundred` in `current`. */
interface Sum {
  total: number;
  current: number;
  read: number;
  /** Power of ten of the magnitudes it ends in. */
  power: number;
}

/** The power of ten of a magnitude written as a word: `million`, not `m`. */
const powerOf = (word: Token | undefined, language: Language): number | undefined =>
  word && (word.low.length > 3 || language.code === 'ru') ? language.magnitudes.get(word.low) : undefined;

/** Adds one number word to the sum; false when it does not go on from there. */
function addWord(sum: Sum, word: Token, article: boolean, language: Language): boolean {
  const value = language.cardinals.get(word.low);
  const power = powerOf(word, language);
  const zero = sum.read > 0 && sum.current === 0 && sum.total === 0;
  const fits =
    value !== undefined &&
    !zero &&
    (sum.current % 10 === 0 || value >= 100) &&
    (sum.current % 100 === 0 || value < 10);
  if (fits && !(article && sum.read === 0)) {
    sum.current += value;
    sum.power = 0;
  } else if (power !== undefined && power > 0 && (sum.current > 0 || (power > 2 && sum.read > 0 && !zero))) {
    const larger = (sum.current || 1) * 10 ** power;
    if (sum.total + larger > Number.MAX_SAFE_INTEGER) return false;
    [sum.total, sum.current] = power === 2 ? [sum.total, larger] : [sum.total + larger, 0];
    sum.power += power;
  } else return false;
  sum.read++;
  return true;
}

/** The index after a hyphen or an `and` between number words: `twenty-five`, `two hundred and six`. */
function skipJoint(tokens: readonly Token[], i: number, sum: Sum, language: Language): number {
  const [joint, after] = [tokens[i], tokens[i + 1]];
  if (!joint || !after || !(language.cardinals.has(after.low) || language.magnitudes.has(after.low)))
    return i;
  if (isHyphen(joint) && !joint.spaced) return i + 1;
  return joint.low === 'and' && (sum.current >= 100 || sum.total > 0) && language.cardinals.has(after.low)
    ? i + 1
    : i;
}

/** A whole number in words: `seven`, `twenty-five`, `two hundred and six`, `a hundred`, `hundred thousand`, `two dozen`. */
function readWhole(tokens: readonly Token[], i: number, language: Language): Figure | null {
  const article = isArticle(low(tokens, i));
  const bare = powerOf(tokens[i], language) !== undefined && powerOf(tokens[i + 1], language) !== undefined;
  const sum: Sum = { total: 0, current: article || bare ? 1 : 0, read: 0, power: 0 };
  let next = article ? i + 1 : i;
  for (
    let word = tokens[next];
    word?.kind === 'word' && addWord(sum, word, article, language);
    word = tokens[next]
  )
    next = skipJoint(tokens, next + 1, sum, language);
  if (
    isDozen(tokens, next) &&
    (sum.current > 0 || sum.total > 0) &&
    !(article && low(tokens, next) !== 'dozen')
  ) {
    const value = String((sum.total + sum.current) * 12);
    return { from: i, next: next + 1, value, form: 'words', scaled: true, power: 0 };
  }
  if (sum.read === 0) return null;
  const value = String(sum.total + sum.current);
  const scaled = sum.total > 0 || sum.current >= 100;
  return { from: i, next, value, form: 'words', scaled, power: sum.power };
}

/** Number words: a whole number, a fraction, or both (`seven`, `half a million`, `two and a half million`, `three point five`). */
export function readWords(tokens: readonly Token[], i: number, language: Language): Figure | null {
  if (tokens[i]?.kind !== 'word') return null;
  const whole = readWhole(tokens, i, language);
  const fraction = readFraction(tokens, i, whole, language);
  if (fraction || !whole) return fraction && addMagnitude(tokens, fraction, language);
  return addFraction(tokens, addPoint(tokens, whole, language), language);
}

/** Goes on from `three` to `three point five million`, from `two hundred` to `two hundred point zero three`; not from `at one`. */
function addPoint(tokens: readonly Token[], figure: Figure, language: Language): Figure {
  if (low(tokens, figure.next) !== 'point' || low(tokens, figure.from - 1) === 'at') return figure;
  let [decimals, at] = ['', figure.next + 1];
  for (let value = language.cardinals.get(low(tokens, at)); value !== undefined;) {
    const unitAt = isHyphen(tokens[at + 1]) && isGlued(tokens, at + 1) ? at + 2 : at + 1;
    const unit = value >= 20 ? language.cardinals.get(low(tokens, unitAt)) : undefined;
    const both = unit !== undefined && unit > 0 && unit < 10;
    decimals += String(both ? value + unit : value);
    at = both ? unitAt + 1 : at + 1;
    value = language.cardinals.get(low(tokens, at));
  }
  if (decimals === '') return figure;
  const { next, power } = readMagnitudes(tokens, at, language);
  return { ...figure, next, value: scale(`${figure.value}.${decimals}`, power), scaled: power > 0, power };
}

/** The lower part of a fraction: `thirds`, `quarter`, `hundredth`, `twenty-firsts`, `one-thousandth`. */
function readUnder(
  tokens: readonly Token[],
  i: number,
  language: Language,
): { under: number; next: number; plural: boolean } | null {
  const word = low(tokens, i);
  const named = language.fractions.get(word);
  if (named) return { under: named[1], next: i + 1, plural: word.endsWith('s') };
  const tens = language.cardinals.get(word) ?? 0;
  const at = isHyphen(tokens[i + 1]) && isGlued(tokens, i + 1) ? i + 2 : i + 1;
  const last = low(tokens, at);
  if (tens === 1 && at === i + 2 && (language.fractions.get(last)?.[1] ?? 0) >= 100)
    return readUnder(tokens, at, language);
  if (tens < 20 || tens > 90) return null;
  const plural = last.endsWith('s') && !language.ordinals.has(last);
  const unit = language.ordinals.get(plural ? last.slice(0, -1) : last) ?? 10;
  return unit < 10 ? { under: tens + unit, next: at + 1, plural } : null;
}

/** `half`, `two-thirds`, `three quarters`, `a twenty-first`, `fifty-four hundredths`, behind the `whole` that starts it. Whether it is a fraction at all is for the caller to judge. */
function readFraction(
  tokens: readonly Token[],
  i: number,
  whole: Figure | null,
  language: Language,
): Figure | null {
  const article = isArticle(low(tokens, i));
  const counted = whole ? whole.next : article ? i + 1 : i;
  const joined = counted > i && isHyphen(tokens[counted]);
  const lower = readUnder(tokens, joined ? counted + 1 : counted, language);
  if (!lower) return null;
  const { under, next, plural } = lower;
  const over = Number(whole?.value ?? 1);
  const figure: Figure = {
    from: i,
    next,
    value: asFraction(0, [over, under]),
    form: 'fraction',
    scaled: false,
    power: 0,
  };
  if (counted === i) {
    if (under === 2) return figure;
    // `quarter of a million people`, `quarter million`
    const of = low(tokens, next) === 'of' && isArticle(low(tokens, next + 1)) ? next + 2 : next;
    return low(tokens, i) === 'quarter' && readMagnitudes(tokens, of, language).power > 2 ? figure : null;
  }
  const agrees = over === 1 ? !plural : plural || joined || low(tokens, next) === 'of';
  return agrees ? figure : null;
}

/** `half-a-dozen`, `a half-dozen`, `half dozen`: the index after it, or 0. */
function endOfHalfDozen(tokens: readonly Token[], i: number): number {
  if (['half', '-', 'a', '-', 'dozen'].every((word, k) => low(tokens, i + k) === word)) return i + 5;
  const half = isArticle(low(tokens, i)) ? i + 1 : i;
  const at = isHyphen(tokens[half + 1]) ? half + 2 : half + 1;
  return low(tokens, half) === 'half' && low(tokens, at) === 'dozen' ? at + 1 : 0;
}

/** Goes on from `half` to `half a million` and `half a dozen`, from `a quarter` to `a quarter of a million` and `a quarter million`. */
function addMagnitude(tokens: readonly Token[], fraction: Figure, language: Language): Figure {
  const dozen = endOfHalfDozen(tokens, fraction.from);
  if (dozen > 0) return { ...fraction, next: dozen, value: '6', form: 'words', scaled: true };
  const of = low(tokens, fraction.next) === 'of' ? fraction.next + 1 : fraction.next;
  const at = isArticle(low(tokens, of)) ? of + 1 : of;
  if (of > fraction.next && at === of) return fraction;
  if (low(tokens, fraction.from) === 'half' && at === of + 1 && low(tokens, at) === 'dozen')
    return { ...fraction, next: at + 1, value: '6', form: 'words', scaled: true };
  const { next, power } = readMagnitudes(tokens, at, language);
  const value = scale(fraction.value, power);
  return power > 0 && !isHyphen(tokens[at])
    ? { ...fraction, next, value, form: 'words', scaled: true, power }
    : fraction;
}

/** The index after `and` or `-and-`, or 0: `two and a half`, `five-and-a-half`. */
function afterAnd(tokens: readonly Token[], i: number): number {
  if (low(tokens, i) === 'and') return i + 1;
  return isHyphen(tokens[i]) && low(tokens, i + 1) === 'and' && isHyphen(tokens[i + 2]) ? i + 3 : 0;
}

/** Goes on from `two` to `two and a half million`, from `five` to `five-and-a-half`, from `forty-two` to `forty-two and a third`, from `3 million` to `3 million and a half`. */
export function addFraction(tokens: readonly Token[], figure: Figure, language: Language): Figure {
  const at = afterAnd(tokens, figure.next);
  if (at === 0 || figure.value.includes('.')) return figure;
  const over = readWhole(tokens, at, language);
  const part = over || isArticle(low(tokens, at)) ? readFraction(tokens, at, over, language) : null;
  if (!part || low(tokens, part.next) === 'of' || (figure.scaled && figure.power < 6)) return figure;
  const value = add(figure.value, scale(part.value, figure.power));
  if (figure.scaled) return { ...figure, next: part.next, value };
  const { next, power } = readMagnitudes(tokens, part.next, language);
  return { ...figure, next, value: scale(value, power), scaled: power > 0, power };
}
