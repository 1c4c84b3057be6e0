/** Figures: the number itself, in digits or words, with its magnitude, as an exact decimal. No units, no judgement. */
import type { Language } from '../language/language.ts';
import type { Token } from '../tokens.ts';
import { readWords } from './number-words.ts';

/** A number read from tokens `from` (inclusive) to `next` (exclusive). */
export interface Figure {
  readonly from: number;
  readonly next: number;
  /** Exact: a decimal (`1050000`), or a fraction where a decimal would round (`1/3`). */
  readonly value: string;
  /** `digits`, `words` (seven, a dozen), `fraction` (half, 3/4), or `vague` (dozens): what the label rules ask first. */
  readonly form: 'digits' | 'words' | 'fraction' | 'vague';
  /** Whether a magnitude follows the digits: 3 million, 5k. */
  readonly scaled: boolean;
  /** The power of ten that magnitudes behind the digits make; 0 for words. */
  readonly power: number;
}

const FRACTION_SIGNS = new Map(
  [...'½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map((sign, i): [string, readonly [number, number]] => [
    sign,
    (
      [
        [1, 2],
        [1, 3],
        [2, 3],
        [1, 4],
        [3, 4],
        [1, 5],
        [2, 5],
        [3, 5],
        [4, 5],
        [1, 6],
        [5, 6],
        [1, 8],
        [3, 8],
        [5, 8],
        [7, 8],
      ] as const
    )[i] ?? [1, 1],
  ]),
);

// prettier-ignore

/** Moves the decimal point of `decimal` by `power` places, exactly: `scale('1.05', 6)` is `1050000`. */
export function scale(decimal: string, power: number): string {
  if (power === 0 || decimal.includes('/')) return decimal;
  const [whole = '', part = ''] = decimal.split('.');
  const digits = whole + part.padEnd(power, '0');
  const point = digits.length - Math.max(0, part.length - power);
  const rest = digits.slice(point).replace(/0+$/, '');
  return (digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0') + (rest ? `.${rest}` : '');
}

/** `1,234.5` → `1234.5`; with `spaceGroups` the comma starts the decimals. A comma that groups no thousands is a decimal comma. */
export function plainDecimal(digits: string, spaceGroups: boolean): string {
  const grouped = /^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(digits) && !spaceGroups;
  const plain = (grouped ? digits.replaceAll(',', '') : digits.replace(',', '.')).replace(/^\./, '0.');
  return plain.replace(/^0+(?=\d)/, '');
}

const isNumber = (token: Token | undefined): token is Token => token?.kind === 'number';

export const isHyphen = (token: Token | undefined) =>
  token?.text === '-' || token?.text === '‑' || token?.text === '–';

/** Magnitudes from `i` on (`hundred million`, `-billion`, `bn`): the token after them and the power of ten they make. */
export function readMagnitudes(
  tokens: readonly Token[],
  i: number,
  language: Language,
  money: boolean,
): { next: number; power: number } {
  let next = i;
  let power = 0;
  for (;;) {
    const joined = isHyphen(tokens[next]) && !tokens[next]?.spaced ? next + 1 : next;
    const token = tokens[joined];
    if (!token) break;
    const glued = !token.spaced;
    let by = language.magnitudes.get(token.low);
    if (by === undefined && glued && joined === i) by = shortMagnitude(tokens, joined, money, language);
    if (by === undefined || (token.low === 'k' && !glued)) break;
    power += by;
    next = joined + 1;
  }
  return { next, power };
}

/** `$3m`, `£5b`, `16M people`: one letter glued to the digits is a magnitude for money and for people, a unit otherwise. */
function shortMagnitude(
  tokens: readonly Token[],
  i: number,
  money: boolean,
  language: Language,
): number | undefined {
  const token = tokens[i];
  if (token?.text.length !== 1) return undefined;
  const after = language.units.get(tokens[i + 1]?.low ?? '');
  const counted =
    money ||
    after?.kind === 'money' ||
    /^(?:people|users|subscribers|viewers|customers|tons|tonnes|barrels|shares|years)$/.test(
      tokens[i + 1]?.low ?? '',
    );
  if (!counted) return undefined;
  return token.low === 'm' ? 6 : token.low === 'b' ? 9 : token.low === 't' ? 12 : undefined;
}

export function asFraction(whole: number, [over, under]: readonly [number, number]): string {
  const exact = (whole * under + over) / under;
  return [2, 4, 5, 8, 10].includes(under) ? String(exact) : `${whole * under + over}/${under}`;
}

/** `3/4`, and `3/4` after a whole number: over and under, and the index after them. */
function readSlash(
  tokens: readonly Token[],
  i: number,
): { parts: readonly [number, number]; next: number } | null {
  const [over, slash, under] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (slash?.text !== '/' || slash.spaced || !isNumber(over) || !isNumber(under) || under.spaced) return null;
  const parts = [Number(over.text), Number(under.text)] as const;
  return parts[0] < parts[1] && parts[1] < 100 ? { parts, next: i + 3 } : null;
}

/** Fractions that begin with digits: `½`, `2½`, `3/4`, `6 ½`, `2 1/2 million`; null where there is none. */
function readDigitFraction(
  tokens: readonly Token[],
  token: Token,
  i: number,
  language: Language,
  money: boolean,
): Figure | null {
  const sign = FRACTION_SIGNS.get(token.text.at(-1) ?? '');
  const whole = Number(token.text.slice(0, sign ? -1 : undefined).replaceAll(',', '') || '0');
  if (sign)
    return {
      from: i,
      next: i + 1,
      value: asFraction(whole, sign),
      form: 'fraction',
      scaled: false,
      power: 0,
    };
  const slash = readSlash(tokens, i);
  if (slash)
    return {
      from: i,
      next: slash.next,
      value: asFraction(0, slash.parts),
      form: 'fraction',
      scaled: false,
      power: 0,
    };
  const part = FRACTION_SIGNS.get(tokens[i + 1]?.text ?? '');
  const mixed = part ? { parts: part, next: i + 2 } : readSlash(tokens, i + 1);
  if (!mixed || !/^\d+$/.test(token.text)) return null;
  const { next, power } = readMagnitudes(tokens, mixed.next, language, money);
  const value = scale(asFraction(whole, mixed.parts), power);
  return { from: i, next, value, form: 'digits', scaled: power > 0, power };
}

/** Digits: `1,234.5`, `6 ½`, `3/4`, `10^6`, `1.2-billion`, `1 234,5`. */
function readDigits(tokens: readonly Token[], i: number, language: Language, money: boolean): Figure | null {
  const token = tokens[i];
  if (!isNumber(token)) return null;
  const fraction = readDigitFraction(tokens, token, i, language, money);
  if (fraction) return fraction;
  const [caret, exponent] = [tokens[i + 1], tokens[i + 2]];
  const powered = caret?.text === '^' && !caret.spaced && isNumber(exponent) && Number(exponent.text) < 20;
  if (powered && /^\d{1,3}$/.test(token.text) && /^\d+$/.test(exponent.text)) {
    const value = (BigInt(token.text) ** BigInt(exponent.text)).toString();
    return { from: i, next: i + 3, value, form: 'digits', scaled: true, power: 0 };
  }
  const groups = readSpacedGroups(tokens, i, language);
  const { next, power } = readMagnitudes(tokens, groups.next, language, money);
  const value = scale(plainDecimal(groups.digits, language.spaceGroups), power);
  return { from: i, next, value, form: 'digits', scaled: power > 0, power };
}

/** Joins `1 234 567,8` where the language parts thousands by spaces. */
function readSpacedGroups(
  tokens: readonly Token[],
  i: number,
  language: Language,
): { digits: string; next: number } {
  let digits = tokens[i]?.text ?? '';
  let next = i + 1;
  if (language.spaceGroups && digits.length <= 3)
    for (
      let group = tokens[next];
      isNumber(group) && /^\d{3}(?:,\d+)?$/.test(group.text) && !digits.includes(',');
      group = tokens[++next]
    )
      digits += group.text;
  return { digits, next };
}

/**
 * The figure that starts at token `i`, or null. `money` tells that a currency stands before it, so that a glued `m` is a million.
 * Examples: `1.05 million` → 1050000, `two and a half million` → 2500000, `a third` → 1/3, `三百万` → 3000000.
 */
export function readFigure(
  tokens: readonly Token[],
  i: number,
  language: Language,
  money = false,
): Figure | null {
  return readDigits(tokens, i, language, money) ?? readWords(tokens, i, language);
}
