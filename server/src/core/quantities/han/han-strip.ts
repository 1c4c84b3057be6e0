/** Chinese text as a strip: signs without the spaces between them, so that one pattern reads `2017年6月` and `2017 年 6 月`. */
import { zh } from '../../language/zh.ts';
import type { Token } from '../../tokens.ts';
import { plainDecimal, scale } from '../amounts/decimals.ts';

const HAN = /[\u3400-\u9fff]/u;

/** Tokens from one on, as one string; `next(length)` is the index of the token after so many UTF-16 units of it. */
export interface Strip {
  readonly text: string;
  readonly next: (length: number) => number;
}

/** The strip of `count` tokens from token `i` on. Between two words or numbers that are not Han one space stays. */
export function stripFrom(tokens: readonly Token[], i: number, count = 26): Strip {
  const ends: number[] = [];
  let text = '';
  for (const token of tokens.slice(i, i + count)) {
    const apart = token.spaced && text !== '' && !HAN.test(text.at(-1) ?? '') && !HAN.test(token.text);
    text += (apart ? ' ' : '') + token.text;
    ends.push(text.length);
  }
  return { text, next: (length) => i + 1 + ends.findIndex((end) => end >= length) };
}

/** The words before token `i`, without spaces: at most `count` tokens. */
export const textBefore = (tokens: readonly Token[], i: number, count = 8): string =>
  tokens
    .slice(Math.max(0, i - count), i)
    .map((token) => token.text)
    .join('');

/** A number at the head of a strip. `length` in UTF-16 units; `more`: 多 or 余 stands in or behind it. */
export interface HanNumber {
  readonly low: string;
  readonly high: string;
  readonly length: number;
  readonly power: number;
  readonly more: boolean;
  readonly words: boolean;
}

/** Whether a unit's name starts the string: 千瓦 before 千. */
export type StartsUnit = (text: string) => boolean;

/** Magnitudes at the head of `text`: their length and the power they make. A unit of a longer name ends them, 兆 counts only before money. */
function readPowers(text: string, startsUnit: StartsUnit): { length: number; power: number } {
  let [length, power] = [0, 0];
  for (let sign = text[0] ?? ''; zh.magnitudes.has(sign); sign = text[length] ?? '') {
    const rest = text.slice(length);
    if (sign === '兆' && !/^兆(?:日|韩|新台)?[元圓圆]/u.test(rest)) break;
    if (/^[千兆百]/u.test(sign) && startsUnit(rest)) break;
    power += zh.magnitudes.get(sign) ?? 0;
    length++;
  }
  return { length, power };
}

/** Length of 多 余 来 几 at the head of `text`, where a magnitude, a unit or a noun goes on. */
const moreAt = (text: string): number =>
  /^(?:多|余|餘)[\u4e00-\u9fff%]/u.test(text) || /^[来來几][万亿个名人家年天次岁元块吨里公米]/u.test(text)
    ? 1
    : 0;

/** Goes on from `1万` to `1万3千`: a smaller part behind a whole one. */
function readSmaller(
  value: string,
  rest: string,
  power: number,
): { low: string; high: string; length: number } | null {
  // "3千" | "5000万" | not "3个"
  const part = /^(\d{1,4})([万千百])?/u.exec(rest);
  if (!part || !/^\d+$/.test(value) || (!part[2] && (part[1]?.length ?? 0) < 3)) return null;
  const by = zh.magnitudes.get(part[2] ?? '') ?? 0;
  const added = scale(part[1] ?? '0', by);
  if (added.length > power) return null;
  const sum = String(BigInt(value) + BigInt(added));
  return { low: sum, high: sum, length: part[0].length };
}

function readArabic(text: string, startsUnit: StartsUnit): HanNumber | null {
  // "1,234.5" | "20" | not "一百"
  const digits = /^\d[\d,]{0,20}(?:\.\d{1,12})?/.exec(text)?.[0];
  if (digits === undefined) return null;
  const first = moreAt(text.slice(digits.length));
  const powers = readPowers(text.slice(digits.length + first), startsUnit);
  const length = digits.length + first + powers.length;
  const second = first > 0 ? 0 : moreAt(text.slice(length));
  const value = scale(plainDecimal(digits, false), powers.power);
  const smaller =
    first === 0 && powers.power >= 4 ? readSmaller(value, text.slice(length), powers.power) : null;
  if (smaller)
    return { ...smaller, length: length + smaller.length, power: powers.power, more: false, words: false };
  return {
    low: value,
    high: value,
    length: length + second,
    power: powers.power,
    more: first + second > 0,
    words: false,
  };
}

/** Value of Han numerals: 三百二十 → 320, 两亿 → 200000000. */
function valueOf(signs: string): number {
  let [total, section, current] = [0, 0, 0];
  for (const sign of signs) {
    const power = zh.magnitudes.get(sign);
    if (power === undefined) current = zh.cardinals.get(sign) ?? 0;
    else if (power < 4) [section, current] = [section + Math.max(current, 1) * 10 ** power, 0];
    else [total, section, current] = [(total + section + current || 1) * 10 ** power, 0, 0];
  }
  return total + section + current;
}

// Two neighbours name a span: "七八" | "三五" | not "六一"
const PAIR = /^(?:[二两]三|三[四五]|四五|五六|六七|七八|八九)/u;
// Two neighbours with a pause between them: "七、八次" | "二、三十人" | not "三、完善"
const SPOKEN_PAIR =
  /^(?:[二两]、三|三、四|四、五|五、六|六、七|七、八|八、九)(?=[十百千万亿个名次年天月人位家块米岁起例件户艘条座])/u;
// Words that only begin like numerals: "十分重要" | "百姓" | not "十分之一"
const WORD_TAIL =
  /^(?:[一二三四五六七八九]?十(?:分(?!之|钟)|足|字)|[一二三四五六七八九]?百(?:姓|货|科|度)|[一二三四五六七八九]?千(?:古|秋))/u;

function readNumerals(text: string, startsUnit: StartsUnit): HanNumber | null {
  if (SPOKEN_PAIR.test(text)) {
    const pair = readNumerals(text.slice(0, 1) + text.slice(2), startsUnit);
    return pair && { ...pair, length: pair.length + 1 };
  }
  // "三百二十" | "两亿" | not "百姓"
  let signs = /^[〇零一二两兩三四五六七八九十][〇零一二两兩三四五六七八九十百千万萬亿億]{0,14}/u.exec(
    text,
  )?.[0];
  if (signs === undefined || WORD_TAIL.test(text)) return null;
  if (/[百千]$/u.test(signs) && startsUnit(text.slice(signs.length - 1))) signs = signs.slice(0, -1);
  const pair = PAIR.test(signs);
  const scaled = /[十百千万萬亿億]/u.test(signs);
  if (!scaled && !(pair && signs.length === 2)) return null;
  // "点五万" | "点二五" | not "点钟"
  const part = /^点([〇零一二三四五六七八九]{1,6})([万亿]{0,2})/u.exec(text.slice(signs.length));
  const length = signs.length + (part?.[0].length ?? 0);
  const more = moreAt(text.slice(length));
  const after = readPowers(more > 0 ? text.slice(length + more) : '', startsUnit);
  const decimals = [...(part?.[1] ?? '')].map((sign) => zh.cardinals.get(sign)).join('');
  const power = readPowers(part?.[2] ?? '', () => false).power + after.power;
  const exact = (words: string) => scale(`${valueOf(words)}${decimals && `.${decimals}`}`, power);
  const low = pair ? exact((signs[0] ?? '') + signs.slice(2)) : exact(signs);
  const high = pair ? exact(signs.slice(1)) : low;
  return {
    low,
    high,
    length: length + more + after.length,
    power: power || (signs.length > 1 && scaled ? 1 : 0),
    more: more > 0,
    words: true,
  };
}

/** The number at the head of `text`: `1000多万`, `3.5亿`, `三百二十`, `二十多`, `七八十`; not `百姓`, not `六一`. */
export const readHanNumber = (text: string, startsUnit: StartsUnit): HanNumber | null =>
  readArabic(text, startsUnit) ?? readNumerals(text, startsUnit);
