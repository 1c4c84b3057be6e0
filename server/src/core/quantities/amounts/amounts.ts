/** Amounts: a figure with its sign, currency, unit and range, before anybody asks what it is worth. */
import { add, multiply, negate, scale } from './decimals.ts';
import { readFigure } from './figures.ts';
import type { Figure } from './magnitudes.ts';
import { endOfLabel } from '../labels/labels.ts';
import { FINITE_BE, FINITE_HAVE, isArticle } from '../../language/function-words.ts';
import type { Language, Unit } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, isGlued, low, type Token } from '../../tokens.ts';
import { isNext, type NamedUnit, readCurrency, readUnit, smallerUnit, unitAfter } from './named-units.ts';

/** An amount between two token indexes, before hedge and judgement. */
export interface Amount {
  readonly from: number;
  readonly next: number;
  readonly figure: Figure;
  readonly high: string;
  readonly unit: Unit | null;
}

/** `half a century`, `half a tonne`, `a quarter-point`, `a quarter of a percentage point`: the unit behind the article. */
function unitOfPart(tokens: readonly Token[], figure: Figure, language: Language): NamedUnit | null {
  if (figure.form !== 'fraction') return null;
  if (isDash(low(tokens, figure.next)) && low(tokens, figure.next + 1) === 'point')
    return { unit: { kind: 'percentage', unit: 'pp' }, next: figure.next + 2, power: 0 };
  const of = low(tokens, figure.next) === 'of';
  const at = of ? figure.next + 1 : figure.next;
  if (!isArticle(low(tokens, at)) && !(of && low(tokens, at) === 'one')) return null;
  const named = readUnit(tokens, at + 1, language);
  const kind = named?.unit.kind;
  if (kind === 'measure') return named?.unit.unit === 'storey' ? null : named;
  return kind === 'percentage' || (kind === 'duration' && !of) ? named : null;
}

const SIGNS = wordSet('- − – +');
/** Words before `negative` that make a number of it: `to negative five`; after others it is a result (`tested negative two days later`). */
const BEFORE_NEGATIVE = wordSet('is of at to by from and or a');

/** Whether a plus or minus stands at token `i`: `-5`, `+24`, `minus five`, `-$3`. A dash after a figure makes a range, a dash and a space a list. */
export function readSign(
  tokens: readonly Token[],
  i: number,
  language: Language,
): { negative: boolean } | null {
  const word = low(tokens, i);
  if (SIGNS.has(word)) {
    const apart = tokens[i]?.spaced === true && tokens[i - 1]?.kind !== 'number';
    const free = i === 0 || apart || low(tokens, i - 1) === '(';
    return free && isGlued(tokens, i + 1) && endOfLabel(tokens, i + 1, language) === 0
      ? { negative: word !== '+' }
      : null;
  }
  const said =
    word === 'minus' || (word === 'negative' && (i === 0 || BEFORE_NEGATIVE.has(low(tokens, i - 1))));
  return said && tokens[i - 1]?.kind !== 'number' ? { negative: true } : null;
}

/** One figure with its sign, currency and unit, no range yet. */
function readSingle(tokens: readonly Token[], i: number, language: Language, money = false): Amount | null {
  const sign = readSign(tokens, i, language);
  if (!sign) return readUnsigned(tokens, i, language, money);
  const amount = readUnsigned(tokens, i + 1, language, money);
  if (!amount || !sign.negative) return amount && { ...amount, from: i };
  const figure = { ...amount.figure, value: negate(amount.figure.value) };
  return { ...amount, from: i, figure, high: figure.value };
}

function readUnsigned(
  tokens: readonly Token[],
  i: number,
  language: Language,
  money: boolean,
): Amount | null {
  const currency = readCurrency(tokens, i);
  const figure = readFigure(tokens, currency?.next ?? i, language, money || currency !== null);
  if (!figure) return null;
  const named = isOrdinal(tokens, figure, language) ? null : unitAfter(tokens, figure.next, language);
  if (currency) {
    const again = secondCurrency(currency.code, named);
    const unit: Unit = again?.unit ?? { kind: 'money', unit: currency.code };
    const next = again?.next ?? figure.next;
    return addSmaller(tokens, measured(i, figure, { unit, next, power: currency.power }), language);
  }
  const unit =
    (named && poundsOfMoney(tokens, figure, named)) ?? named ?? unitOfPart(tokens, figure, language);
  if (!unit) return { from: i, next: figure.next, figure, high: figure.value, unit: null };
  return addSmaller(tokens, measured(i, figure, unit), language);
}

/** `3bn pounds`, `paid 40 pounds`: sterling; not `caught 3 million pounds`, `lost 40 pounds`. */
const poundsOfMoney = (tokens: readonly Token[], figure: Figure, named: NamedUnit): NamedUnit | null =>
  named.unit.unit === '[lb_av]' &&
  low(tokens, named.next - 1) === 'pounds' &&
  low(tokens, named.next) !== 'of' &&
  (LETTERS.has(low(tokens, figure.next - 1)) ||
    [1, 2].some((by) => PAYING.has(low(tokens, figure.from - by))))
    ? { ...named, unit: { kind: 'money', unit: 'GBP' } }
    : null;
/** Who writes millions so writes of money. */
const LETTERS = wordSet('m mn bn b tn');
const PAYING = wordSet('cost costs costing paid pay pays paying worth fined owes owed spent spend');

/** `a third year of losses`, `fell by a third year on year`: no part of a year. */
const isOrdinal = (tokens: readonly Token[], { form, from, next }: Figure, { ordinals, units }: Language) =>
  form === 'fraction' &&
  isArticle(low(tokens, from)) &&
  ordinals.has(low(tokens, next - 1)) &&
  units.get(low(tokens, next))?.kind === 'duration';

/** The currency that is named again behind the amount (`$35 CAD`, `£5 sterling`); another one belongs to what follows (`rmb 10 usd 20`). */
const secondCurrency = (code: string, named: NamedUnit | null): NamedUnit | null =>
  named?.unit.kind === 'money' && (named.unit.unit === code || (code === 'USD' && named.unit.unit !== 'cent'))
    ? named
    : null;

/** An amount of `named`, with the magnitude that the unit itself brings: `60 MSEK`. */
function measured(from: number, figure: Figure, { unit, next, power }: NamedUnit): Amount {
  const value = scale(figure.value, power);
  const scaled = figure.scaled || power > 0;
  return { from, next, figure: { ...figure, value, scaled }, high: value, unit };
}

/** Goes on to `5 ft 2 in`, `two years and three months`, `thirteen dollars and forty-five cents`, `three hours and a half`. */
function addSmaller(tokens: readonly Token[], amount: Amount, language: Language): Amount {
  const { figure, unit, next } = amount;
  const smaller = unit && !figure.scaled && figure.form !== 'fraction' ? smallerUnit(unit) : undefined;
  if (!smaller || !isNext(tokens, next)) return amount;
  const at = low(tokens, next) === 'and' ? next + 1 : next;
  const more = readFigure(tokens, at, language);
  if (!more || more.scaled) return amount;
  const half = more.form === 'fraction' && at > next && unit?.kind === 'duration';
  if (half && low(tokens, more.next) !== 'of') return grown(amount, more.next, more.value);
  const named = unitAfter(tokens, more.next, language) ?? inchesAt(tokens, more.next);
  if (named?.unit.unit !== smaller[0] || Number(more.value) >= Number(smaller[1])) return amount;
  return grown(amount, named.next, multiply(more.value, 1n, smaller[1]));
}

const SIZED = wordSet('tall high long wide deep');

/** `in` for inches, where no word follows that it could be the preposition of: `5 ft 2 in.`, `6 ft 1 in tall`. */
const inchesAt = (tokens: readonly Token[], i: number): NamedUnit | null =>
  low(tokens, i) === 'in' && ((tokens[i + 1]?.kind ?? 'sign') === 'sign' || SIZED.has(low(tokens, i + 1)))
    ? { unit: { kind: 'measure', unit: '[in_i]' }, next: i + 1, power: 0 }
    : null;

/** An amount that goes on to token `next`, and is larger `by` so much. */
export function grown(amount: Amount, next: number, by: string): Amount {
  const value = add(amount.figure.value, by);
  return { ...amount, next, figure: { ...amount.figure, value }, high: value };
}

/** Goes on to `4.1–4.3`, `20.8 to 23.5 percent`, `80% to 90%`, `between 40% and 50%`, `$3–5m`, `21 of 131`, `one-in-five`, `two out of every three`. */
export function readAmount(tokens: readonly Token[], i: number, language: Language): Amount | null {
  const first = readSingle(tokens, i, language);
  if (!first) return null;
  return (
    readRange(tokens, first, language) ??
    readSides(tokens, first, language) ??
    readProportion(tokens, first, language) ??
    first
  );
}

const TILDES = wordSet('~ 至 到');

function readRange(tokens: readonly Token[], first: Amount, language: Language): Amount | null {
  const joint = low(tokens, first.next);
  const before = low(tokens, first.from - 1);
  const named = joint === 'to' || joint === 'or';
  const ranged = isDash(joint) || TILDES.has(joint) || named || (joint === 'and' && before === 'between');
  if (!ranged || first.figure.form === 'fraction' || (joint === 'to' && before === 'from')) return null;
  // `one-to-seven days`
  const spelled =
    isDash(joint) && low(tokens, first.next + 1) === 'to' && isDash(low(tokens, first.next + 2));
  const at = first.next + (spelled ? 3 : 1);
  const second = readSingle(tokens, at, language, first.unit?.kind === 'money');
  if (second?.figure.form !== first.figure.form) return null;
  if (named && first.unit && !isUnitRepeated(tokens, first, second)) return null;
  if (endOfLabel(tokens, at, language) > 0) return null;
  return {
    from: first.from,
    next: second.next,
    figure: { ...first.figure, value: sharedValue(first.figure, second.figure), scaled: true },
    high: second.figure.value,
    unit: first.unit ?? second.unit,
  };
}

/** `3 metres by 5 metres`, `1080 pixels by 1920 pixels`: the two sides of one thing. */
function readSides(tokens: readonly Token[], first: Amount, language: Language): Amount | null {
  if (low(tokens, first.next) !== 'by' || first.unit?.kind !== 'measure') return null;
  const second = readSingle(tokens, first.next + 1, language);
  return second?.unit?.unit === first.unit.unit
    ? { ...first, next: second.next, high: second.figure.value }
    : null;
}

/** `80% to 90%`, `$5 to $10`, `5 kg to 10 kg`: a range that says its unit twice; and not the way from one value to another (`rose 5% to 12%`). */
function isUnitRepeated(tokens: readonly Token[], first: Amount, second: Amount): boolean {
  if (first.unit?.unit !== second.unit?.unit || Number(first.figure.value) >= Number(second.figure.value))
    return false;
  for (let k = first.from - 1; k >= first.from - 3; k--) if (MOVING.has(low(tokens, k))) return false;
  return true;
}
/** Verbs and prepositions of change: what follows them is how much, and then how far. */
const MOVING = wordSet(
  `up down by from rose risen rise rises rising fell fallen fall falls falling grew grown grow grows growing gained gain gains gaining added add adds adding lost lose loses losing
  climbed climb climbs climbing jumped jump jumps jumping surged surge soared dropped drop drops dropping slid slipped sank declined decline declines declining decreased decreases decrease
  increased increases increase increasing advanced plunged tumbled dipped eased edged shed ticked spiked raised raises raise raising cut cuts lowered reduced`,
);

/** `$3–5m`, `two to three million`: the first figure takes the magnitude of the second, unless that would make it the larger one (`800,000 to 1 million`). */
function sharedValue(first: Figure, second: Figure): string {
  const shared = first.scaled ? first.value : scale(first.value, second.power);
  return Number(shared) <= Number(second.value) ? shared : first.value;
}

const WHOLE_SET = wordSet('every the its their these those');

function readProportion(tokens: readonly Token[], first: Amount, language: Language): Amount | null {
  if (first.unit) return null;
  let j = first.next;
  const joint = low(tokens, j);
  const rate = readRate(tokens, first, language);
  if (rate) return rate;
  const hyphened = isDash(joint) && low(tokens, j + 1) === 'in' && isDash(low(tokens, j + 2));
  if (hyphened) return readChance(tokens, first, j + 3, language);
  const named = first.figure.value === '1' ? readOneIn(tokens, first, language) : null;
  if (named) return named;
  if (joint === 'out') j++;
  if (joint !== 'in' && low(tokens, j) !== 'of') return null;
  j++;
  if (WHOLE_SET.has(low(tokens, j)) && joint !== 'in') j++;
  if (low(tokens, j) === 'every') j++;
  const second = readSingle(tokens, j, language);
  if (!second || endOfLabel(tokens, j, language) > 0 || second.figure.form === 'fraction') return null;
  if (second.unit && second.unit.kind !== 'count') return null;
  if (joint !== 'in' && first.figure.scaled && second.figure.scaled) return null;
  const [part, whole] = [Number(first.figure.value), Number(second.figure.value)];
  if (joint === 'in' && (first.figure.value.length > 2 || part > 9 || whole <= part)) return null;
  return {
    from: first.from,
    next: second.next,
    figure: first.figure,
    high: first.figure.value,
    unit: { kind: 'ratio', unit: `/${second.figure.value}` },
  };
}

/** `one household in nine`, `one farm in every four`; not `one win in five games`, `one study in 15 people`. */
function readOneIn(tokens: readonly Token[], first: Amount, language: Language): Amount | null {
  const noun = tokens[first.next];
  if (noun?.kind !== 'word' || noun.low.endsWith('s') !== (noun.low === 'species')) return null;
  if (low(tokens, first.next + 1) !== 'in') return null;
  const at = low(tokens, first.next + 2) === 'every' ? first.next + 3 : first.next + 2;
  const whole = endOfLabel(tokens, at, language) > 0 ? null : readFigure(tokens, at, language);
  if (!whole || whole.form === 'fraction' || Number(whole.value) < 2) return null;
  if (tokens[whole.next]?.kind === 'word' && !FINITE.has(low(tokens, whole.next))) return null;
  return { ...first, next: whole.next, unit: { kind: 'ratio', unit: `/${whole.value}` } };
}

const FINITE = new Set([
  ...FINITE_BE,
  ...FINITE_HAVE,
  ...wordSet('does do did will would can could lives gets owns says and or'),
]);

/** `one-in-five`, `a one-in-two to two-in-three chance`: a proportion in hyphens, its whole at token `i`. */
function readChance(tokens: readonly Token[], first: Amount, i: number, language: Language): Amount | null {
  const whole = readFigure(tokens, i, language);
  if (!whole || Number(whole.value) <= Number(first.figure.value)) return null;
  const second = low(tokens, whole.next) === 'to' ? readAmount(tokens, whole.next + 1, language) : null;
  if (second?.unit?.kind === 'ratio' && second.unit.unit.startsWith('/'))
    return {
      ...second,
      from: first.from,
      figure: first.figure,
      unit: { kind: 'ratio', unit: `/${whole.value}` },
    };
  return { ...first, next: whole.next, unit: { kind: 'ratio', unit: `/${whole.value}` } };
}

/** `12 per 100,000`, `12 deaths per 100,000 people`: a rate whose lower part is itself a number. */
function readRate(tokens: readonly Token[], first: Amount, language: Language): Amount | null {
  const per = [first.next, first.next + 1].find((k) => low(tokens, k) === 'per');
  if (per === undefined) return null;
  const second = readSingle(tokens, per + 1, language);
  // "1000" | "100000" | not "12"
  if (!second || (second.unit && second.unit.kind !== 'count') || !/^10{2,}$/.test(second.figure.value))
    return null;
  const unit: Unit = { kind: 'ratio', unit: `/${second.figure.value}` };
  return { ...first, next: second.next, unit };
}
