/**
 * Quantities: the checkable numbers of a sentence, each from its hedge to its unit.
 *
 * Where a span begins and ends: hedge, currency, figure, magnitude, unit. `more than 500 km` · `US$1.2 billion` · `20.8 to 23.5 percent`.
 * A counted noun belongs to it when it is of people, places, organisations, species or occurrences, with up to two words between
 * (`nine US companies`); things and roles stay out (`36` dishes, `704` frontline workers). A range is one span, also when it says its
 * unit twice (`80% to 90%`). A rate never belongs to it (`$57` per barrel), unless its lower part is a number (`12 deaths per 100,000
 * people`). A rank ends with its superlative (`largest` maker), and one that judges with what it judges (`best quarterly growth`).
 */
import { endOfAge } from './labels/ages.ts';
import { endOfLabel } from './labels/labels.ts';
import { ORDINAL_SUFFIX } from './labels/dates.ts';
import { isArticle } from '../language/function-words.ts';
import type { Hedge, Language, QuantityKind, Unit } from '../language/language.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../language/units.ts';
import { readRank, startsRank } from './ranks/ranks.ts';
import { readChartPlace, readTop } from './ranks/standings.ts';
import { openingWords, type Skips, startsNothing, BEFORE_COUNTS } from './openers.ts';
import type { Span } from '../span.ts';
import { isDash, isGlued, low, spanOfTokens, type Token } from '../tokens.ts';
import { type Amount, readAmount, readSign } from './amounts/amounts.ts';
import { readOneUnit } from './amounts/one-unit.ts';
import { readHedge, readHedgeAfter } from './amounts/hedges.ts';
import { readCyrillicAt } from './cyrillic/cyrillic-quantities.ts';
import { readCountedNoun } from './amounts/counted-nouns.ts';
import { valueOfRank } from './ranks/multiples.ts';
import { readNearlyAll } from './ranks/proportions.ts';
import { isMoneyLetter, readUnit, unitAfter } from './amounts/named-units.ts';
import { readHanAt } from './han/han-quantities.ts';
import { EXTREMES, isIdiom } from './idioms/idioms.ts';
import { endOfSaying } from './idioms/sayings.ts';
import { readSetForm } from './amounts/set-forms.ts';
import { readTally } from './amounts/tallies.ts';
import { isTimeAnchor } from './labels/time-anchors.ts';
import { isExample, isListCount } from './idioms/list-counts.ts';

/** A number as the writer gave it, and what it counts: `4.1 percent`, `$3 million`, `one in five`, `tens of thousands of tons`. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** Bounds as exact decimals or fractions (`1050000`, `1/3`); equal for a single value, empty for words without one (`dozens`, `largest`). */
  readonly low: string;
  readonly high: string;
  /** UCUM code, ISO 4217 code, `%`, or the counted noun; empty when nothing is named. */
  readonly unit: string;
  readonly hedge: Hedge | null;
}

/** What a reader of another script found at a token: a quantity from token `from` on, or nothing; `next` is where to go on. */
export interface FoundAt {
  readonly from: number;
  readonly next: number;
  readonly found: Omit<Quantity, keyof Span> | null;
}

/** Counts without a figure: `dozens`, `tens of thousands of tons`, `hundreds of people`, `billions and billions`. */
function readVague(
  tokens: readonly Token[],
  i: number,
  language: Language,
): { next: number; unit: Unit | null } | null {
  if (!language.vague.has(low(tokens, i)) || (low(tokens, i) === 'tens' && low(tokens, i + 1) !== 'of'))
    return null;
  let next = i + 1;
  if (low(tokens, i) === 'scores' && low(tokens, next) !== 'of') return null;
  while (/^(?:of|and|upon)$/.test(low(tokens, next)) && language.vague.has(low(tokens, next + 1))) next += 2;
  const unit = /^of$/.test(low(tokens, next)) ? readUnit(tokens, next + 1, language) : null;
  return unit ? { next: unit.next, unit: unit.unit } : { next, unit: null };
}

/** Index after an ordinal at `i` (`third`, `14th`), or 0. */
function endOfOrdinal(tokens: readonly Token[], i: number, language: Language): number {
  if (language.ordinals.has(low(tokens, i))) return i + 1;
  return tokens[i]?.kind === 'number' && ORDINAL_SUFFIX.has(low(tokens, i + 1)) && isGlued(tokens, i + 1)
    ? i + 2
    : 0;
}

/** Written out, since objects spread into one another are slow to make, and hard on the memory. */
function toQuantity(
  tokens: readonly Token[],
  from: number,
  next: number,
  { kind, low, high, unit, hedge }: Omit<Quantity, keyof Span>,
): Quantity {
  const { start, end } = spanOfTokens(tokens, from, next);
  return { start, end, kind, low, high, unit, hedge };
}

/** Labels hold a number within four tokens: the first, cheap question. */
function mayBeLabel(tokens: readonly Token[], i: number, language: Language): boolean {
  if (tokens[i]?.kind === 'number') return true;
  for (let j = i + 1; j < i + 4; j++) if (tokens[j]?.kind === 'number') return true;
  const word = low(tokens, i);
  const next = low(tokens, i + 1);
  // `A Thousand Acres`
  if (isArticle(word)) return language.cardinals.has(next) || language.magnitudes.has(next);
  return language.cardinals.has(next) || language.cardinals.has(word);
}

/** Whether a figure, a currency or a count may start here. */
function mayBeMeasured(tokens: readonly Token[], i: number, language: Language): boolean {
  const token = tokens[i];
  if (!token || token.kind === 'number') return token !== undefined;
  if (token.kind === 'sign') return CURRENCY_SIGNS.has(token.text) || readSign(tokens, i, language) !== null;
  const { low: word } = token;
  return (
    language.cardinals.has(word) ||
    language.fractions.has(word) ||
    language.vague.has(word) ||
    BEFORE_COUNTS.has(word) ||
    CURRENCY_CODES.has(token.text) ||
    isMoneyLetter(tokens, i) ||
    isScaled(tokens, i) ||
    readSign(tokens, i, language) !== null
  );
}

/** `kilogram-scale`: a measure that tells an order of size. */
const isScaled = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i + 2) === 'scale' && isDash(low(tokens, i + 1));

/** What was found at a token, and where to go on. A null quantity that goes on further is a label. */
interface Found {
  readonly quantity: Quantity | null;
  readonly next: number;
}

/** A quantity without a figure: a rank, `dozens`, `kilogram-scale`. */
function wordsOnly(
  tokens: readonly Token[],
  from: number,
  next: number,
  kind: QuantityKind,
  unit = '',
  hedge: Quantity['hedge'] = null,
): Found {
  return { quantity: toQuantity(tokens, from, next, { kind, low: '', high: '', unit, hedge }), next };
}

const mayBeRank = (tokens: readonly Token[], i: number, language: Language): boolean =>
  startsRank(low(tokens, i)) ||
  language.ordinals.has(low(tokens, i)) ||
  ORDINAL_SUFFIX.has(low(tokens, i + 1));

/** Whatever starts at token `i`: a label, a rank, a count in words, or an amount. */
function readAt(tokens: readonly Token[], i: number, language: Language): Found {
  if (language.code !== 'en') {
    const read = language.code === 'zh' ? readHanAt : readCyrillicAt;
    const { from, next, found } = read(tokens, i, language);
    return { quantity: found && toQuantity(tokens, from, next, found), next };
  }
  const said = endOfSaying(tokens, i);
  if (said > 0) return { quantity: null, next: said };
  const place = readChartPlace(tokens, i) ?? readTop(tokens, i, language);
  if (place) return wordsOnly(tokens, place.from, place.next, 'rank');
  const tally = tokens[i]?.kind === 'number' ? readTally(tokens, i, language) : null;
  if (tally) {
    const { from, next, ...counted } = tally;
    return { quantity: toQuantity(tokens, from, next, { ...counted, unit: '', hedge: null }), next };
  }
  const form = readSetForm(tokens, i, language);
  if (form) return wordsOnly(tokens, form.from, form.next, form.kind, form.unit?.unit);
  const label = mayBeLabel(tokens, i, language) ? endOfLabel(tokens, i, language) : 0;
  if (label > 0) return { quantity: null, next: label };
  const rank = mayBeRank(tokens, i, language)
    ? readRank(tokens, i, (k) => endOfOrdinal(tokens, k, language))
    : null;
  if (rank) {
    const quantity = toQuantity(tokens, rank.from, rank.next, valueOfRank(tokens, rank, language));
    return { quantity, next: rank.next };
  }
  const share = readNearlyAll(tokens, i);
  if (share) return wordsOnly(tokens, share.from, share.next, 'ratio');
  if (!mayBeMeasured(tokens, i, language)) return { quantity: null, next: i + 1 };
  return readUncounted(tokens, i, language) ?? readMeasured(tokens, i, language);
}

/** `dozens of people`, `several million`, `kilogram-scale`: quantities without a figure. */
function readUncounted(tokens: readonly Token[], i: number, language: Language): Found | null {
  const vague = readVague(tokens, i, language);
  if (vague) {
    const hedge = readHedge(tokens, i, language);
    return wordsOnly(
      tokens,
      hedge?.from ?? i,
      vague.next,
      vague.unit?.kind ?? 'count',
      vague.unit?.unit,
      hedge?.hedge,
    );
  }
  const scaled = isScaled(tokens, i) ? readUnit(tokens, i, language) : null;
  if (scaled?.next === i + 1) return wordsOnly(tokens, i, i + 3, scaled.unit.kind, scaled.unit.unit);
  return readSeveral(tokens, i, language);
}

/** `several million`, `a few thousand`, `a few percent`: a magnitude or a share without a figure. */
function readSeveral(tokens: readonly Token[], i: number, language: Language): Found | null {
  if (!/^(?:several|few|couple)$/.test(low(tokens, i))) return null;
  const at = low(tokens, i + 1) === 'of' ? i + 2 : i + 1;
  const scaled = /^(?:hundred|thousand|million|billion|dozen)$/.test(low(tokens, at));
  const named = unitAfter(tokens, scaled ? at + 1 : at, language);
  if (!scaled && named?.unit.kind !== 'percentage') return null;
  return wordsOnly(tokens, i, named?.next ?? at + 1, named?.unit.kind ?? 'count', named?.unit.unit);
}

const isThird = (tokens: readonly Token[], { figure }: Amount, { ordinals }: Language): boolean =>
  figure.form === 'fraction' && ordinals.has(low(tokens, figure.from + 1));

/** An amount at token `i`, unless it is an age, a time anchor or an idiom. */
function readMeasured(tokens: readonly Token[], i: number, language: Language): Found {
  const amount = readAmount(tokens, i, language) ?? readOneUnit(tokens, i, language);
  if (!amount) return { quantity: null, next: i + 1 };
  const ordinal = tokens[i]?.kind === 'number' ? endOfOrdinal(tokens, i, language) : 0;
  const label = ordinal || endOfAge(tokens, i, amount.figure.next, language);
  if (label > 0) return { quantity: null, next: label };
  const hedge = readHedge(tokens, i, language);
  const ranged = low(tokens, i - 1) === 'between' && amount.high !== amount.figure.value;
  const from = ranged ? i - 1 : (hedge?.from ?? i);
  if (
    isListCount(tokens, amount, from) ||
    isExample(tokens, amount, from, language) ||
    isTimeAnchor(tokens, amount, from) ||
    isIdiom(tokens, amount, from, language)
  )
    // `a third straight loss` is no third of anything, and its ordinal has yet to be asked.
    return { quantity: null, next: isThird(tokens, amount, language) ? i + 1 : amount.next };
  if (amount.unit?.kind === 'duration' && EXTREMES.has(low(tokens, amount.next)))
    return wordsOnly(tokens, from, amount.next + 1, 'rank');
  const { figure, high } = amount;
  const counts = !amount.unit && figure.form !== 'fraction';
  const noun = counts ? readCountedNoun(tokens, amount.next, figure.value === '1') : null;
  const unit = noun?.unit ?? amount.unit;
  const kind = unit?.kind ?? (counts ? 'count' : 'ratio');
  const end = noun?.next ?? amount.next;
  const after = readHedgeAfter(tokens, end);
  const sense = hedge?.hedge ?? after?.hedge ?? null;
  const rest = { kind, low: figure.value, high, unit: unit?.unit ?? '', hedge: sense };
  return { quantity: toQuantity(tokens, from, after?.next ?? end, rest), next: amount.next };
}

/**
 * All quantities of a sentence, in order, labels left out. `Unemployment fell to 4.1 percent in March 2020` gives `4.1 percent`.
 * `skips` tells where nothing starts; it saves time and changes nothing.
 */
export function findQuantities(
  tokens: readonly Token[],
  language: Language,
  skips: Skips = startsNothing,
): Quantity[] {
  const quantities: Quantity[] = [];
  const opening = openingWords();
  let number = 0;
  for (let i = 0; i < tokens.length;) {
    while (number < tokens.length && (number < i || tokens[number]?.kind !== 'number')) number++;
    if (language.code === 'en' && skips(tokens, i, number < tokens.length ? number : Infinity, opening)) {
      i++;
      continue;
    }
    const { quantity, next } = readAt(tokens, i, language);
    const last = quantities.at(-1);
    if (quantity && (!last || quantity.start >= last.end)) quantities.push(quantity);
    i = Math.max(next, i + 1);
  }
  return quantities;
}
