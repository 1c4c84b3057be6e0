/** Figures: the number itself, in digits or words, with its magnitude, as an exact decimal. No units, no judgement. */
import type { Language } from './language/language.ts';
import type { Token } from './tokens.ts';

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
}

const FRACTION_SIGNS = new Map(
  [...'½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map((sign, i): [string, readonly [number, number]] => [
    sign,
    ([[1, 2], [1, 3], [2, 3], [1, 4], [3, 4], [1, 5], [2, 5], [3, 5], [4, 5], [1, 6], [5, 6], [1, 8], [3, 8], [5, 8], [7, 8]] as const)[i] ?? [1, 1],
  ]),
); // prettier-ignore

/** Moves the decimal point of `decimal` by `power` places, exactly: `scale('1.05', 6)` is `1050000`. */
export function scale(decimal: string, power: number): string {
  if (power === 0 || decimal.includes('/')) return decimal;
  const [whole = '', part = ''] = decimal.split('.');
  const digits = (whole + part.padEnd(power, '0')).replace(/^0+(?=\d)/, '');
  const point = digits.length - Math.max(0, part.length - power);
  const rest = digits.slice(point).replace(/0+$/, '');
  return (digits.slice(0, point) || '0') + (rest ? `.${rest}` : '');
}

/** `1,234.5` → `1234.5`; with `spaceGroups` the comma starts the decimals. A comma that groups no thousands is a decimal comma. */
export function plainDecimal(digits: string, spaceGroups: boolean): string {
  const grouped = /^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(digits) && !spaceGroups;
  const plain = (grouped ? digits.replaceAll(',', '') : digits.replace(',', '.')).replace(/^\./, '0.');
  return plain.replace(/^0+(?=\d)/, '');
}

const at = (tokens: readonly Token[], i: number) => tokens[i];
const isNumber = (token: Token | undefined): token is Token => token?.kind === 'number';
const isHyphen = (token: Token | undefined) => token?.text === '-' || token?.text === '‑' || token?.text === '–';

/** Magnitudes from `i` on (`hundred million`, `-billion`, `bn`): the token after them and the power of ten they make. */
function readMagnitudes(tokens: readonly Token[], i: number, language: Language, money: boolean): { next: number; power: number } {
  let next = i;
  let power = 0;
  for (;;) {
    const joined = isHyphen(at(tokens, next)) && !at(tokens, next)?.spaced ? next + 1 : next;
    const token = at(tokens, joined);
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
function shortMagnitude(tokens: readonly Token[], i: number, money: boolean, language: Language): number | undefined {
  const token = at(tokens, i);
  if (!token || token.text.length !== 1) return undefined;
  const after = language.units.get(at(tokens, i + 1)?.low ?? '');
  const counted = money || after?.kind === 'money' || /^(?:people|users|subscribers|viewers|customers|tons|tonnes|barrels|shares|years)$/.test(at(tokens, i + 1)?.low ?? '');
  if (!counted) return undefined;
  return token.low === 'm' ? 6 : token.low === 'b' ? 9 : token.low === 't' ? 12 : undefined;
}

function asFraction(whole: number, [over, under]: readonly [number, number]): string {
  const exact = (whole * under + over) / under;
  return [2, 4, 5, 8, 10].includes(under) ? String(exact) : `${whole * under + over}/${under}`;
}

/** Digits: `1,234.5`, `6 ½`, `3/4`, `10^6`, `1.2-billion`, `1 234,5`. */
function readDigits(tokens: readonly Token[], i: number, language: Language, money: boolean): Figure | null {
  const token = at(tokens, i);
  if (!isNumber(token)) return null;
  const sign = FRACTION_SIGNS.get(token.text.at(-1) ?? '');
  if (sign) {
    const whole = Number(token.text.slice(0, -1).replaceAll(',', '') || '0');
    return { from: i, next: i + 1, value: asFraction(whole, sign), form: 'fraction', scaled: false };
  }
  const second = at(tokens, i + 1);
  const third = at(tokens, i + 2);
  if (second?.text === '/' && isNumber(third) && !second.spaced && !third.spaced && Number(token.text) < Number(third.text) && third.text.length < 3)
    return { from: i, next: i + 3, value: asFraction(0, [Number(token.text), Number(third.text)]), form: 'fraction', scaled: false };
  if (second?.text === '^' && isNumber(third) && !second.spaced && Number(third.text) < 20)
    return { from: i, next: i + 3, value: scale(token.text, Number(third.text)), form: 'digits', scaled: true };
  const fourth = at(tokens, i + 3);
  const apart = isNumber(second) && third?.text === '/' && !third.spaced && isNumber(fourth) && !fourth.spaced && Number(second.text) < Number(fourth.text);
  if (apart && Number(fourth.text) < 100 && /^\d+$/.test(token.text)) {
    const { next, power } = readMagnitudes(tokens, i + 4, language, money);
    return { from: i, next, value: scale(asFraction(Number(token.text), [Number(second.text), Number(fourth.text)]), power), form: 'digits', scaled: power > 0 };
  }
  const mixed = FRACTION_SIGNS.get(second?.text ?? '');
  if (mixed) return { from: i, next: i + 2, value: asFraction(Number(token.text.replaceAll(',', '')), mixed), form: 'digits', scaled: false };
  const groups = readSpacedGroups(tokens, i, language);
  const { next, power } = readMagnitudes(tokens, groups.next, language, money);
  return { from: i, next, value: scale(plainDecimal(groups.digits, language.spaceGroups), power), form: 'digits', scaled: power > 0 };
}

/** Joins `1 234 567,8` where the language parts thousands by spaces. */
function readSpacedGroups(tokens: readonly Token[], i: number, language: Language): { digits: string; next: number } {
  let digits = at(tokens, i)?.text ?? '';
  let next = i + 1;
  if (language.spaceGroups && digits.length <= 3)
    for (let group = at(tokens, next); isNumber(group) && /^\d{3}(?:,\d+)?$/.test(group.text) && !digits.includes(','); group = at(tokens, ++next))
      digits += group.text;
  return { digits, next };
}

/** Number words: `seven`, `twenty-five`, `two hundred and six`, `a dozen`, `half a million`, `two and a half million`. */
function readWords(tokens: readonly Token[], i: number, language: Language): Figure | null {
  const token = at(tokens, i);
  if (!token || token.kind !== 'word') return null;
  if (language.code === 'zh') return readHanNumerals(tokens, i, language);
  const dozen = readDozen(tokens, i, language) ?? readFractionWords(tokens, i, language);
  if (dozen) return dozen;
  const article = token.low === 'a' || token.low === 'an';
  let next = article ? i + 1 : i;
  let total = 0;
  let current = article ? 1 : 0;
  let read = 0;
  for (;;) {
    const word = at(tokens, next);
    if (!word || word.kind !== 'word') break;
    const value = language.cardinals.get(word.low);
    const power = word.low.length > 3 || language.code === 'ru' ? language.magnitudes.get(word.low) : undefined;
    if (value !== undefined && !(article && read === 0) && (current % 10 === 0 || value >= 100) && (current % 100 === 0 || value < 10)) current += value;
    else if (power === 2 && (current > 0 || article)) current = (current || 1) * 100;
    else if (power !== undefined && power > 2 && (current > 0 || read > 0)) [total, current] = [total + (current || 1) * 10 ** power, 0];
    else break;
    read++;
    next++;
    const joint = at(tokens, next);
    const after = at(tokens, next + 1);
    const goesOn = after !== undefined && (language.cardinals.has(after.low) || language.magnitudes.has(after.low));
    if (goesOn && isHyphen(joint) && !joint?.spaced) next++;
    else if (goesOn && joint?.low === 'and' && current >= 100 && language.cardinals.has(after.low)) next++;
  }
  if (read === 0) return null;
  return withHalf(tokens, { from: i, next, value: String(total + current), form: 'words', scaled: total > 0 || current >= 100 }, language);
}

/** `a dozen`, `two dozen`, `half a dozen`. */
function readDozen(tokens: readonly Token[], i: number, language: Language): Figure | null {
  const half = at(tokens, i)?.low === 'half' && at(tokens, i + 1)?.low === 'a' ? 2 : 0;
  const first = at(tokens, i + half)?.low ?? '';
  const times = first === 'a' ? 1 : language.cardinals.get(first);
  if (half && first === 'dozen') return { from: i, next: i + 3, value: '6', form: 'words', scaled: true };
  if (times === undefined || at(tokens, i + half + 1)?.low !== 'dozen') return null;
  return { from: i, next: i + half + 2, value: String(times * 12), form: 'words', scaled: true };
}

/** Goes on from `two` to `two and a half million`. */
function withHalf(tokens: readonly Token[], figure: Figure, language: Language): Figure {
  const words = [0, 1, 2].map((k) => at(tokens, figure.next + k)?.low);
  if (words[0] !== 'and' || (words[1] !== 'a' && words[1] !== 'one') || (words[2] !== 'half' && words[2] !== 'quarter')) return figure;
  const { next, power } = readMagnitudes(tokens, figure.next + 3, language, false);
  const part = words[2] === 'half' ? 0.5 : 0.25;
  return { ...figure, next, value: scale(String(Number(figure.value) + part), power), scaled: power > 0 };
}

/** `half`, `two-thirds`, `three quarters`, `a third`, `half a million`. Whether it is a fraction at all is for the caller to judge. */
function readFractionWords(tokens: readonly Token[], i: number, language: Language): Figure | null {
  const first = at(tokens, i);
  if (!first) return null;
  const count = first.low === 'a' ? 1 : language.cardinals.get(first.low);
  let j = count === undefined ? i : i + 1;
  if (count !== undefined && isHyphen(at(tokens, j))) j++;
  const fraction = language.fractions.get(at(tokens, j)?.low ?? '');
  if (!fraction || (count === undefined && fraction[1] !== 2)) return null;
  if (count === undefined && /^(?:a|an)$/.test(at(tokens, j + 1)?.low ?? '')) {
    const { next, power } = readMagnitudes(tokens, j + 2, language, false);
    if (power > 0) return { from: i, next, value: scale('0.5', power), form: 'words', scaled: true };
  }
  return { from: i, next: j + 1, value: asFraction(0, [count ?? 1, fraction[1]]), form: 'fraction', scaled: false };
}

/** Han numerals with their magnitudes: 三百二十万, 两亿. A lone numeral sign (一) is no figure: it is part of too many words. */
function readHanNumerals(tokens: readonly Token[], i: number, language: Language): Figure | null {
  let [next, total, section, current, signs] = [i, 0, 0, -1, 0];
  for (let token = at(tokens, next); token && !(token.spaced && next > i); token = at(tokens, ++next)) {
    const value = language.cardinals.get(token.low);
    const power = language.magnitudes.get(token.low);
    if (value !== undefined) current = value;
    else if (power !== undefined && power < 4) [section, current] = [section + Math.max(current, 1) * 10 ** power, -1];
    else if (power !== undefined && signs > 0) [total, section, current] = [(total + section + Math.max(current, 0)) * 10 ** power, 0, -1];
    else break;
    signs++;
  }
  if (signs < 2) return null;
  return { from: i, next, value: String(total + section + Math.max(current, 0)), form: 'words', scaled: false };
}

/**
 * The figure that starts at token `i`, or null. `money` tells that a currency stands before it, so that a glued `m` is a million.
 * Examples: `1.05 million` → 1050000, `two and a half million` → 2500000, `a third` → 1/3, `三百万` → 3000000.
 */
export function readFigure(tokens: readonly Token[], i: number, language: Language, money = false): Figure | null {
  return readDigits(tokens, i, language, money) ?? readWords(tokens, i, language);
}
