/** Figures in digits: `1,234.5`, `1 234 567`, `6 ½`, `3/4`, `10^6`, `6.2x10^-4`, `1.2-billion`, `4 thousand 3 hundred`. */
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isGlued, low, type Token } from '../../tokens.ts';
import { add, multiply, plainDecimal, raise, scale } from './decimals.ts';
import { type Figure, isDozen, isNumber, readMagnitudes } from './magnitudes.ts';
import { addFraction } from './number-words.ts';

const FRACTION_SIGNS: ReadonlyMap<string, string> = new Map(
  '½=1/2 ⅓=1/3 ⅔=2/3 ¼=1/4 ¾=3/4 ⅕=1/5 ⅖=2/5 ⅗=3/5 ⅘=4/5 ⅙=1/6 ⅚=5/6 ⅛=1/8 ⅜=3/8 ⅝=5/8 ⅞=7/8'
    .split(' ')
    .map((entry): [string, string] => [entry[0] ?? '', multiply(entry.slice(2), 1n)]),
);

/** A part of a whole, and the index after it. */
interface Part {
  readonly value: string;
  readonly next: number;
}

/** `3/4`, `4.4/5`; not a date (`5/17/2018`). */
function readSlash(tokens: readonly Token[], i: number): Part | null {
  const [over, under] = [tokens[i], tokens[i + 2]];
  if (low(tokens, i + 1) !== '/' || !isGlued(tokens, i + 1) || !isGlued(tokens, i + 2)) return null;
  if (!isNumber(over) || !isDecimal(over.text) || !isWholeDigits(under)) return null;
  if (low(tokens, i + 3) === '/' && isGlued(tokens, i + 3)) return null;
  if (Number(over.text) >= Number(under.text) || under.text.length > 2) return null;
  return { value: multiply(over.text, 1n, BigInt(under.text)), next: i + 3 };
}

// "34" | "007" | not "3.4"
const isWholeDigits = (token: Token | undefined): token is Token =>
  isNumber(token) && token.text.length < 16 && /^\d+$/.test(token.text);

/** Fractions that begin with digits: `½`, `2½`, `3/4`, `6 ½`, `2 1/2 million`; null where there is none. */
function readDigitFraction(
  tokens: readonly Token[],
  token: Token,
  i: number,
  language: Language,
  money: boolean,
): Figure | null {
  const sign = FRACTION_SIGNS.get(token.text.at(-1) ?? '');
  const whole = token.text.slice(0, sign ? -1 : undefined).replaceAll(',', '');
  const slash = sign || (isGlued(tokens, i) && low(tokens, i - 1) === '/') ? null : readSlash(tokens, i);
  const plain = sign ? { value: sign, next: i + 1 } : slash;
  if (plain && (slash || whole === ''))
    return { from: i, ...plain, form: 'fraction', scaled: false, power: 0 };
  const part = FRACTION_SIGNS.get(tokens[i + 1]?.text ?? '');
  const mixed = plain ?? (part ? { value: part, next: i + 2 } : readSlash(tokens, i + 1));
  // "6" | "1200" | not "6.5"
  if (!mixed || !/^\d{1,15}$/.test(whole)) return null;
  const { next, power } = readMagnitudes(tokens, mixed.next, language, money);
  const value = scale(add(plainDecimal(whole, false), mixed.value), power);
  return { from: i, next, value, form: 'digits', scaled: power > 0, power };
}

/** A whole exponent glued to what stands before it: `6`, `-4`, `+23`. */
function readExponent(tokens: readonly Token[], i: number): { value: number; next: number } | null {
  const sign = low(tokens, i);
  const at = sign === '-' || sign === '−' || sign === '+' ? i + 1 : i;
  const digits = tokens[at];
  if (!isWholeDigits(digits) || digits.text.length > 2 || !isGlued(tokens, i) || !isGlued(tokens, at))
    return null;
  return { value: at > i && sign !== '+' ? -Number(digits.text) : Number(digits.text), next: at + 1 };
}

const TIMES = wordSet('x × * ·');

/** Powers: `10^6`, `2.5^-1`, `6.2x10^-4`, `12e-1`. */
function readPower(tokens: readonly Token[], i: number): Figure | null {
  const joint = low(tokens, i + 1);
  const scientific = TIMES.has(joint) && low(tokens, i + 2) === '10' && low(tokens, i + 3) === '^';
  const short = joint === 'e' && isGlued(tokens, i + 1);
  if (!scientific && !short && !(joint === '^' && isGlued(tokens, i + 1))) return null;
  const exponent = readExponent(tokens, scientific ? i + 4 : i + 2);
  const base = plainDecimal(tokens[i]?.text ?? '', false);
  if (!exponent || !isDecimal(base)) return null;
  const value = scientific || short ? scale(base, exponent.value) : raise(base, exponent.value);
  return value === null
    ? null
    : { from: i, next: exponent.next, value, form: 'digits', scaled: true, power: 0 };
}

// "1234.5" | "7" | not "192.168.1.2"
const isDecimal = (value: string) => /^\d+(?:\.\d+)?$/.test(value);

/** Groups of thousands that one number may have: quadrillions. A longer row is a list, and is not read to its end again and again. */
const MOST_GROUPS = 6;

const isGroup = (token: Token | undefined): token is Token =>
  isNumber(token) && token.gap === 1 && /^\d{3}(?:[.,]\d+)?$/.test(token.text);

/** Joins `1 234 567,8` where the language parts thousands by spaces; in others only where no list of numbers looks like it: `1 234 567`, `5 000`. */
function readSpacedGroups(
  tokens: readonly Token[],
  i: number,
  language: Language,
): { digits: string; next: number } {
  const first = tokens[i]?.text ?? '';
  let [digits, next] = [first, i + 1];
  // "1" | "414" | not "0"
  if (!/^[1-9]\d{0,2}$/.test(first) || !isGroup(tokens[next])) return { digits, next };
  for (
    let group = tokens[next];
    isGroup(group) && next - i < MOST_GROUPS && !digits.includes(',') && !digits.includes('.');
    group = tokens[++next]
  )
    digits += group.text;
  const alone = (next - i > 2 && first.length < 3) || digits === `${first}000`;
  const sure = language.spaceGroups || (alone && !isNumber(tokens[i - 1]));
  return sure ? { digits, next } : { digits: first, next: i + 1 };
}

/** Goes on from `4 thousand` to `4 thousand 3 hundred and 21`, from `5 lakh` to `5 lakh 30 thousand`. */
function addSmaller(tokens: readonly Token[], figure: Figure, language: Language): Figure {
  let { value, next, power } = figure;
  while (power > 0 && isWholeDigits(tokens[next])) {
    const more = readMagnitudes(tokens, next + 1, language);
    if (more.power === 0 || more.power >= power) break;
    value = add(value, scale(tokens[next]?.text ?? '0', more.power));
    [next, power] = [more.next, more.power];
  }
  const last = tokens[next + 1];
  const ended = next > figure.next && low(tokens, next) === 'and' && isWholeDigits(last);
  return ended && last.text.length <= power && last.text !== '0'
    ? { ...figure, value: add(value, last.text), next: next + 2, power: 0 }
    : { ...figure, value, next, power };
}

/** The figure in digits at token `i`: `1,234.5`, `3 million`, `3 dozen`, `2 and a half`. */
export function readDigits(
  tokens: readonly Token[],
  i: number,
  language: Language,
  money: boolean,
): Figure | null {
  const token = tokens[i];
  if (!isNumber(token)) return null;
  const special = readDigitFraction(tokens, token, i, language, money) ?? readPower(tokens, i);
  if (special) return special;
  const groups = readSpacedGroups(tokens, i, language);
  const plain = plainDecimal(groups.digits, language.spaceGroups);
  if (!isDecimal(plain)) return null;
  if (isDozen(tokens, groups.next))
    return {
      from: i,
      next: groups.next + 1,
      value: multiply(plain, 12n),
      form: 'digits',
      scaled: true,
      power: 0,
    };
  const { next, power } = readMagnitudes(tokens, groups.next, language, money);
  const figure: Figure = {
    from: i,
    next,
    value: scale(plain, power),
    form: 'digits',
    scaled: power > 0,
    power,
  };
  return addFraction(tokens, power > 0 ? addSmaller(tokens, figure, language) : figure, language);
}
