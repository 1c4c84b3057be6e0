/** Amounts: a figure with its currency, its unit and its range, before anybody asks what it is worth. */
import { type Figure, readFigure, scale } from './figures.ts';
import { endOfLabel } from './labels.ts';
import type { Hedge, Language, Unit } from '../language/language.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../language/units.ts';
import { isDash, isGlued, low, type Token } from '../tokens.ts';

/** An amount between two token indexes, before hedge and judgement. */
export interface Amount {
  readonly from: number;
  readonly next: number;
  readonly figure: Figure;
  readonly high: string;
  readonly unit: Unit | null;
}

/** The unit at token `i`, by its longest name: `metric tons`, `km/h`, `°C`. */
export function readUnit(
  tokens: readonly Token[],
  i: number,
  language: Language,
): { unit: Unit; next: number } | null {
  const first = tokens[i];
  if (!first) return null;
  for (let length = 4; length > 0; length--) {
    if (i + length > tokens.length) continue;
    let name = first.low;
    for (let k = i + 1; k < i + length; k++) name += (tokens[k]?.spaced ? ' ' : '') + low(tokens, k);
    const unit = language.units.get(name);
    if (unit) return { unit, next: i + length };
  }
  const exact = language.exactUnits.get(first.text);
  if (
    !exact ||
    (first.text.length === 1 && first.spaced && !/^[mVWgLhs]$/.test(first.text)) ||
    first.text === 'in'
  )
    return null;
  if (exact.unit === 'sq') return null;
  return { unit: exact, next: i + 1 };
}

/** Currency before a figure: `$`, `US$`, `RMB`, `USD`. */
export function readCurrency(tokens: readonly Token[], i: number): { code: string; next: number } | null {
  const token = tokens[i];
  if (!token) return null;
  const sign = CURRENCY_SIGNS.get(token.text);
  if (sign) return { code: sign, next: i + 1 };
  const code = CURRENCY_CODES.get(token.text);
  if (!code) return null;
  const signed = CURRENCY_SIGNS.has(low(tokens, i + 1)) && isGlued(tokens, i + 1);
  if (signed) return { code, next: i + 2 };
  const dotted = low(tokens, i + 1) === '.' ? i + 2 : i + 1;
  return token.text.length > 1 &&
    token.text !== 'US' &&
    token.text !== 'NZ' &&
    token.text !== 'HK' &&
    tokens[dotted]?.kind === 'number'
    ? { code, next: dotted }
    : null;
}

/** A unit after a figure, also behind a hyphen (`500-metre`) or behind a country (`US dollars`). */
export function unitAfter(
  tokens: readonly Token[],
  i: number,
  language: Language,
): { unit: Unit; next: number } | null {
  const joined = isDash(low(tokens, i)) && isGlued(tokens, i) && isGlued(tokens, i + 1) ? i + 1 : i;
  if (!isNext(tokens, joined)) return null;
  const direct = readUnit(tokens, joined, language);
  if (direct) return direct;
  if (
    !/^(?:us|u\.s|u\.s\.|american|australian|canadian|singapore|hong|new|taiwan|chinese|british|swiss)$/.test(
      low(tokens, joined),
    )
  )
    return null;
  const second = readUnit(tokens, joined + 1, language) ?? readUnit(tokens, joined + 2, language);
  return second?.unit.kind === 'money' ? second : null;
}

/** `half a century`, `half an hour`: the unit behind the article. */
function unitOfHalf(
  tokens: readonly Token[],
  figure: Figure,
  language: Language,
): { unit: Unit; next: number } | null {
  if (figure.form !== 'fraction' || !/^an?$/.test(low(tokens, figure.next))) return null;
  const named = readUnit(tokens, figure.next + 1, language);
  return named?.unit.kind === 'duration' ? named : null;
}

/** One figure with its currency and unit, no range yet. */
function readSingle(tokens: readonly Token[], i: number, language: Language, money = false): Amount | null {
  const currency = readCurrency(tokens, i);
  const figure = readFigure(tokens, currency?.next ?? i, language, money || currency !== null);
  if (!figure) return null;
  if (currency) {
    const named = unitAfter(tokens, figure.next, language);
    const next = named?.unit.kind === 'money' ? named.next : figure.next;
    return { from: i, next, figure, high: figure.value, unit: { kind: 'money', unit: currency.code } };
  }
  const named = unitAfter(tokens, figure.next, language) ?? unitOfHalf(tokens, figure, language);
  return { from: i, next: named?.next ?? figure.next, figure, high: figure.value, unit: named?.unit ?? null };
}

/** Goes on to `4.1–4.3`, `20.8 to 23.5 percent`, `between 40% and 50%`, `$3–5m`, `21 of 131`, `one in five`, `two out of every three`. */
export function readAmount(tokens: readonly Token[], i: number, language: Language): Amount | null {
  const first = readSingle(tokens, i, language);
  if (!first) return null;
  return readRange(tokens, first, language) ?? readProportion(tokens, first, language) ?? first;
}

function readRange(tokens: readonly Token[], first: Amount, language: Language): Amount | null {
  const joint = low(tokens, first.next);
  const between = low(tokens, first.from - 1) === 'between';
  const ranged =
    isDash(joint) ||
    joint === '~' ||
    ((joint === 'to' || joint === 'or') && first.unit?.kind !== 'percentage') ||
    (joint === 'and' && between) ||
    joint === '至' ||
    joint === '到';
  if (!ranged || first.figure.form === 'fraction') return null;
  if (joint === 'to' && low(tokens, first.from - 1) === 'from') return null;
  const second = readSingle(tokens, first.next + 1, language, first.unit?.kind === 'money');
  if (
    !second ||
    second.figure.form === 'fraction' ||
    (second.figure.form === 'words') !== (first.figure.form === 'words')
  )
    return null;
  if (endOfLabel(tokens, first.next + 1, language) > 0) return null;
  if ((joint === 'to' || joint === 'or') && first.unit) return null;
  const shared =
    first.figure.scaled || !second.figure.scaled
      ? first.figure.value
      : scaledLike(first.figure, second.figure);
  return {
    from: first.from,
    next: second.next,
    figure: { ...first.figure, value: shared, scaled: true },
    high: second.figure.value,
    unit: first.unit ?? second.unit,
  };
}

/** `$3–5m`: the first figure takes the magnitude of the second. */
function scaledLike(first: Figure, second: Figure): string {
  return scale(first.value, second.power);
}

function readProportion(tokens: readonly Token[], first: Amount, language: Language): Amount | null {
  if (first.unit || language.code !== 'en') return null;
  let j = first.next;
  const joint = low(tokens, j);
  if (joint === 'out') j++;
  if (joint !== 'in' && low(tokens, j) !== 'of') return null;
  j++;
  if (/^(?:every|the|its|their|these|those)$/.test(low(tokens, j)) && joint !== 'in') j++;
  if (low(tokens, j) === 'every') j++;
  const second = readSingle(tokens, j, language);
  if (!second || endOfLabel(tokens, j, language) > 0 || second.figure.form === 'fraction') return null;
  if (second.unit && second.unit.kind !== 'count') return null;
  if (joint !== 'in' && first.figure.scaled && second.figure.scaled) return null;
  if (
    joint === 'in' &&
    (first.figure.value.length > 2 ||
      Number(first.figure.value) > 9 ||
      Number(second.figure.value) <= Number(first.figure.value))
  )
    return null;
  return {
    from: first.from,
    next: second.next,
    figure: first.figure,
    high: first.figure.value,
    unit: { kind: 'ratio', unit: `/${second.figure.value}` },
  };
}

/** Whether nothing but a space stands before token `i`: markup there (`at least **106**`, `[2 million](…) euros`) ends a span. */
const isNext = (tokens: readonly Token[], i: number): boolean => (tokens[i]?.gap ?? 0) < 2;

/** The hedge that ends right before token `i`: its first token and its sense. `more than`, `a total of`, `up to`. */
export function readHedge(
  tokens: readonly Token[],
  i: number,
  language: Language,
): { from: number; hedge: Hedge } | null {
  let best: { from: number; hedge: Hedge } | null = null;
  let phrase = '';
  for (let from = i - 1; from >= Math.max(0, i - 4) && isNext(tokens, from + 1); from--) {
    phrase =
      phrase && tokens[from + 1]?.spaced ? `${low(tokens, from)} ${phrase}` : low(tokens, from) + phrase;
    const hedge = language.hedges.get(phrase);
    if (hedge) best = { from, hedge };
  }
  return best;
}

/** `more than a year`, `less than an hour`: one of a unit, where a hedge makes it a quantity. */
export function readHedgedUnit(tokens: readonly Token[], i: number, language: Language): Amount | null {
  if (!/^an?$/.test(low(tokens, i)) || !/^(?:than|over)$/.test(low(tokens, i - 1))) return null;
  const unit = readUnit(tokens, i + 1, language);
  if (unit?.unit.kind !== 'duration') return null;
  return {
    from: i,
    next: unit.next,
    figure: { from: i, next: i + 1, value: '1', form: 'digits', scaled: false, power: 0 },
    high: '1',
    unit: unit.unit,
  };
}
