/** Russian amounts: figure, magnitude, unit and range: `250 тыс. рублей`, `два с половиной миллиона`, `от 3 до 5 человек`. */
import type { Language, Unit } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, isGlued, low, type Token } from '../../tokens.ts';
import { scale } from '../amounts/decimals.ts';
import { readFigure } from '../amounts/figures.ts';
import { type Figure, readMagnitudes } from '../amounts/magnitudes.ts';
import { readCurrency, readUnit } from '../amounts/named-units.ts';

/** An amount from one token to another, before anybody asks whether it claims something. */
export interface CyrillicAmount {
  readonly from: number;
  readonly next: number;
  readonly figure: Figure;
  readonly low: string;
  readonly high: string;
  readonly unit: Unit | null;
}

/** The index after the dot of an abbreviation (`тыс.`, `руб.`) where the sentence goes on behind it. */
function afterDot(tokens: readonly Token[], next: number, language: Language): number {
  const abbreviated =
    low(tokens, next) === '.' && isGlued(tokens, next) && language.abbreviations.has(low(tokens, next - 1));
  return abbreviated && tokens[next + 1] !== undefined ? next + 1 : next;
}

const TENS = wordSet('десяток десятка десятков десятками');
const HUNDREDS = wordSet('сотня сотни сотен сотню сотнями');
const collective = (word: string): number => (TENS.has(word) ? 1 : HUNDREDS.has(word) ? 2 : 0);

/** Adds `с половиной` and the magnitude behind it: `два с половиной миллиона`; `полтора десятка`, `5 сотен`. */
function withParts(tokens: readonly Token[], figure: Figure, language: Language): Figure {
  if (figure.scaled || figure.value.includes('/')) return figure;
  const by = collective(low(tokens, figure.next));
  if (by > 0)
    return { ...figure, next: figure.next + 1, value: scale(figure.value, by), scaled: true, power: by };
  if (low(tokens, figure.next) !== 'с' || low(tokens, figure.next + 1) !== 'половиной') return figure;
  const { next, power } = readMagnitudes(tokens, figure.next + 2, language, false);
  const value = scale(`${figure.value.split('.')[0] ?? '0'}.5`, power);
  return { ...figure, next, value, scaled: power > 0, power };
}

/** Goes on from `2 млн` to `2 млн 300 тыс.`: whole parts, each smaller than the one before it. */
function withSmaller(tokens: readonly Token[], figure: Figure, language: Language): Figure {
  const next = afterDot(tokens, figure.next, language);
  if (figure.power < 3 || !/^\d+$/.test(figure.value) || tokens[next]?.kind !== 'number') return figure;
  const smaller = readFigure(tokens, next, language);
  const fits = smaller && smaller.value.length <= figure.power && /^\d+$/.test(smaller.value);
  if (!fits || (smaller.power === 0 && smaller.value.length < 3)) return figure;
  return { ...figure, next: smaller.next, value: String(BigInt(figure.value) + BigInt(smaller.value)) };
}

/** One figure with its currency and unit: `$5 млрд`, `2,5 тыс. рублей`. */
function readSingle(tokens: readonly Token[], i: number, language: Language): CyrillicAmount | null {
  const currency = readCurrency(tokens, i);
  const read = readFigure(tokens, currency?.next ?? i, language, currency !== null);
  if (!read) return null;
  // The number words take a hyphen with them (`twenty-five`), which in Russian parts two numbers (`два-три`).
  const bare = isDash(low(tokens, read.next - 1)) ? { ...read, next: read.next - 1 } : read;
  const figure = withSmaller(tokens, withParts(tokens, bare, language), language);
  const at = afterDot(tokens, figure.next, language);
  const named = (tokens[at]?.gap ?? 2) < 2 ? readUnit(tokens, at, language) : null;
  const unit: Unit | null = currency ? { kind: 'money', unit: currency.code } : (named?.unit ?? null);
  const next = named && (!currency || named.unit.kind === 'money') ? named.next : at;
  const end = unit?.kind === 'money' && low(tokens, next) === 'сша' ? next + 1 : next;
  return {
    from: i,
    next: afterDot(tokens, end, language),
    figure,
    low: figure.value,
    high: figure.value,
    unit,
  };
}

/** Whether the words around a joint make it a range: a dash, `от … до`, `между … и`. */
function isJoint(tokens: readonly Token[], first: CyrillicAmount): boolean {
  const joint = low(tokens, first.next);
  const before = low(tokens, first.from - 1);
  if (isDash(joint)) return isGlued(tokens, first.next) === isGlued(tokens, first.next + 1);
  return (joint === 'до' && before === 'от') || (joint === 'и' && before === 'между');
}

/** The amount at token `i`, with its range, or null. In `от 3 до 5 млн` the first takes magnitude and unit of the second. */
export function readCyrillicAmount(
  tokens: readonly Token[],
  i: number,
  language: Language,
): CyrillicAmount | null {
  const first = readSingle(tokens, i, language);
  if (!first || first.figure.form === 'fraction' || !isJoint(tokens, first)) return first;
  const second = readSingle(tokens, first.next + 1, language);
  const alike = !first.unit || !second?.unit || first.unit.kind === second.unit.kind;
  if (!second || !alike || second.figure.form !== first.figure.form) return first;
  const power = first.figure.scaled || first.unit ? 0 : second.figure.power;
  const open = isDash(low(tokens, first.next)) ? first.from : first.from - 1;
  return {
    ...first,
    from: open,
    next: second.next,
    low: scale(first.low, power),
    high: second.high,
    unit: second.unit ?? first.unit,
  };
}
