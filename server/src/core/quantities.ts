/**
 * Quantities: the checkable numbers of a sentence, each from its hedge to its unit.
 *
 * Where a span begins and ends: hedge, currency, figure, magnitude, unit. `more than 500 km` · `US$1.2 billion` · `20.8 to 23.5 percent`.
 * A counted noun belongs to it only when it is in the unit table (`28 people`), a rate never does (`$57` per barrel).
 */
import { endOfAge, endOfLabel, ORDINAL_SUFFIX } from './labels.ts';
import { readFigure, type Figure } from './figures.ts';
import type { Hedge, Language, QuantityKind, Unit } from './language/language.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS } from './language/units.ts';
import { readRank, startsRank } from './ranks.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

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

/** An amount between two token indexes, before hedge and judgement. */
interface Amount {
  readonly from: number;
  readonly next: number;
  readonly figure: Figure;
  readonly high: string;
  readonly unit: Unit | null;
}

const low = (tokens: readonly Token[], i: number) => tokens[i]?.low ?? '';
const isDash = (text: string) => text === '-' || text === '–' || text === '—' || text === '‑';
const isGlued = (tokens: readonly Token[], i: number) => tokens[i] !== undefined && !tokens[i]?.spaced;

/** The unit at token `i`, by its longest name: `metric tons`, `km/h`, `°C`. */
export function readUnit(tokens: readonly Token[], i: number, language: Language): { unit: Unit; next: number } | null {
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
  if (!exact || (first.text.length === 1 && first.spaced && !/^[mVWgLhs]$/.test(first.text)) || first.text === 'in') return null;
  if (exact.unit === 'sq') return null;
  return { unit: exact, next: i + 1 };
}

/** Currency before a figure: `$`, `US$`, `RMB`, `USD`. */
function readCurrency(tokens: readonly Token[], i: number): { code: string; next: number } | null {
  const token = tokens[i];
  if (!token) return null;
  const sign = CURRENCY_SIGNS.get(token.text);
  if (sign) return { code: sign, next: i + 1 };
  const code = CURRENCY_CODES.get(token.text);
  if (!code) return null;
  const signed = CURRENCY_SIGNS.has(low(tokens, i + 1)) && isGlued(tokens, i + 1);
  if (signed) return { code, next: i + 2 };
  const dotted = low(tokens, i + 1) === '.' ? i + 2 : i + 1;
  return token.text.length > 1 && token.text !== 'US' && token.text !== 'NZ' && token.text !== 'HK' && tokens[dotted]?.kind === 'number' ? { code, next: dotted } : null;
}

/** A unit after a figure, also behind a hyphen (`500-metre`) or behind a country (`US dollars`). */
function unitAfter(tokens: readonly Token[], i: number, language: Language): { unit: Unit; next: number } | null {
  const joined = isDash(low(tokens, i)) && isGlued(tokens, i) && isGlued(tokens, i + 1) ? i + 1 : i;
  if (!isNext(tokens, joined)) return null;
  const direct = readUnit(tokens, joined, language);
  if (direct) return direct;
  if (!/^(?:us|u\.s|u\.s\.|american|australian|canadian|singapore|hong|new|taiwan|chinese|british|swiss)$/.test(low(tokens, joined))) return null;
  const second = readUnit(tokens, joined + 1, language) ?? readUnit(tokens, joined + 2, language);
  return second?.unit.kind === 'money' ? second : null;
}

/** `half a century`, `half an hour`: the unit behind the article. */
function unitOfHalf(tokens: readonly Token[], figure: Figure, language: Language): { unit: Unit; next: number } | null {
  if (figure.form !== 'fraction' || !/^an?$/.test(low(tokens, figure.next))) return null;
  const named = readUnit(tokens, figure.next + 1, language);
  return named?.unit.kind === 'duration' ? named : null;
}

/** One figure with its currency and unit, no range yet. */
function readSingle(tokens: readonly Token[], i: number, language: Language): Amount | null {
  const currency = readCurrency(tokens, i);
  const figure = readFigure(tokens, currency?.next ?? i, language, currency !== null);
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
function readAmount(tokens: readonly Token[], i: number, language: Language): Amount | null {
  const first = readSingle(tokens, i, language);
  if (!first) return null;
  return readRange(tokens, first, language) ?? readProportion(tokens, first, language) ?? first;
}

function readRange(tokens: readonly Token[], first: Amount, language: Language): Amount | null {
  const joint = low(tokens, first.next);
  const between = low(tokens, first.from - 1) === 'between';
  const ranged = isDash(joint) || joint === '~' || ((joint === 'to' || joint === 'or') && first.unit?.kind !== 'percentage') || (joint === 'and' && between) || joint === '至' || joint === '到';
  if (!ranged || first.figure.form === 'fraction') return null;
  if (joint === 'to' && low(tokens, first.from - 1) === 'from') return null;
  const second = readSingle(tokens, first.next + 1, language);
  if (!second || second.figure.form === 'fraction' || (second.figure.form === 'words') !== (first.figure.form === 'words')) return null;
  if (endOfLabel(tokens, first.next + 1, language) > 0) return null;
  if ((joint === 'to' || joint === 'or') && first.unit) return null;
  const shared = first.figure.scaled || !second.figure.scaled ? first.figure.value : scaledLike(first.figure, second.figure);
  return { from: first.from, next: second.next, figure: { ...first.figure, value: shared, scaled: true }, high: second.figure.value, unit: first.unit ?? second.unit };
}

/** `$3–5m`: the first figure takes the magnitude of the second. */
function scaledLike(first: Figure, second: Figure): string {
  const zeros = /0+$/.exec(second.value)?.[0].length ?? 0;
  return first.value + '0'.repeat(zeros);
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
  if (joint === 'in' && (first.figure.value.length > 2 || Number(first.figure.value) > 9 || Number(second.figure.value) <= Number(first.figure.value))) return null;
  return { from: first.from, next: second.next, figure: first.figure, high: first.figure.value, unit: { kind: 'ratio', unit: `/${second.figure.value}` } };
}

/** Whether nothing but a space stands before token `i`: markup there (`at least **106**`, `[2 million](…) euros`) ends a span. */
const isNext = (tokens: readonly Token[], i: number): boolean => (tokens[i]?.start ?? 0) - (tokens[i - 1]?.end ?? 0) < 2;

/** The hedge that ends right before token `i`: its first token and its sense. `more than`, `a total of`, `up to`. */
function readHedge(tokens: readonly Token[], i: number, language: Language): { from: number; hedge: Hedge } | null {
  let best: { from: number; hedge: Hedge } | null = null;
  let phrase = '';
  for (let from = i - 1; from >= Math.max(0, i - 4) && isNext(tokens, from + 1); from--) {
    phrase = phrase && tokens[from + 1]?.spaced ? `${low(tokens, from)} ${phrase}` : low(tokens, from) + phrase;
    const hedge = language.hedges.get(phrase);
    if (hedge) best = { from, hedge };
  }
  return best;
}

const DURATION_ANCHOR = /^(?:ago|later|earlier|before|after|since|hence|prior)$/;
const ANCHOR_BEFORE = /^(?:past|last|next|previous|coming|first|final|following|preceding|opening|these|those)$/;

/** Durations that place a story in time (`three years ago`, `over the past decade`, `a two-day visit`) claim nothing. */
function isTimeAnchor(tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean {
  if (amount.unit?.kind !== 'duration') return false;
  const after = low(tokens, amount.next);
  const before = low(tokens, hedgeFrom - 1);
  if (Number(amount.figure.value) >= 1000) return false;
  if (DURATION_ANCHOR.test(after) && !(before === 'for' && /^(?:before|after)$/.test(after))) return true;
  if (after === 'into' || (after === 'in' && low(tokens, amount.next + 1) === 'advance')) return true;
  if (after === 'on' && /^[,.]?$/.test(low(tokens, amount.next + 1))) return true;
  if (/^(?:'|’)$/.test(after) && /^(?:time|notice)$/.test(low(tokens, amount.next + 1))) return true;
  if (hedgeFrom === 1 && /^(?:within|after|for)$/.test(before)) return true;
  if (ANCHOR_BEFORE.test(before) || (before === 'after' && amount.figure.form !== 'fraction')) return true;
  const hyphened = isDash(low(tokens, amount.figure.next)) && isGlued(tokens, amount.figure.next);
  return hyphened && amount.unit.unit !== 's';
}

const LISTED =
  /^(?:questions?|ways|things|reasons|tips|facts|celebs|trends|takeaways|lessons|steps|ideas|examples|priorities|mistakes|signs|rules|myths|games|listings|findings|options|principles|recommendations)$/;

/** Counts that introduce a list claim nothing: `three priorities:`, `7 key questions heading into the debate`. */
function isListCount(tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean {
  const small = !amount.unit && hedgeFrom === amount.from && Number(amount.figure.value) < 100 && amount.figure.form !== 'fraction';
  if (!small) return false;
  const rest = tokens.slice(amount.next, amount.next + 16);
  const closes = tokens.at(-1)?.text === ':' && amount.next > tokens.length - 16;
  if (closes || (Number(amount.figure.value) < 13 && rest.findIndex((token) => token.text === ':') > 0)) return true;
  const adjective = /^(?:major|key|main|basic|simple|easy|important|big|essential|quick|great)$/.test(rest[0]?.low ?? '') && LISTED.test(rest[1]?.low ?? '');
  if (adjective) return true;
  if (Number(amount.figure.value) < 13 && rest.slice(0, 2).some((token) => /^(?:steps|questions|ways|things|reasons|tips|lessons|examples|priorities|ideas|measures)$/.test(token.low))) return true;
  const opens = amount.from === 0 || /^(?:the|are|here|these|stressed|lists?|offers?)$/.test(low(tokens, amount.from - 1));
  return opens && (rest.slice(0, 3).some((token) => LISTED.test(token.low)) || /^(?:most|best|worst)$/.test(rest[0]?.low ?? ''));
}

/** `one` counts only in a proportion, with a unit or a magnitude; other small words not in a definite set (`the two sides`). */
function isIdiom(tokens: readonly Token[], amount: Amount, hedgeFrom: number, language: Language): boolean {
  const { figure, unit } = amount;
  if (figure.value === '100' && unit?.unit === '%' && /^(?:sure|certain|right|true|natural|clear|documented|committed|real|safe|confident)$/.test(low(tokens, amount.next))) return true;
  const before = low(tokens, hedgeFrom - 1);
  const after = low(tokens, amount.next);
  if (figure.form === 'fraction') return isFractionIdiom(tokens, amount, before, after);
  if (figure.form !== 'words' || language.code !== 'en') return false;
  if (figure.value === '0' || tokens[figure.from]?.low === 'a') return figure.value === '0' || !figure.scaled || (isDash(low(tokens, figure.next)) && unit?.kind === 'money');
  if (figure.value === '1' && isLoosePair(tokens, amount, language)) return true;
  if (figure.value === '1' && !figure.scaled) return isIdiomaticOne(tokens, amount, hedgeFrom);
  if (figure.scaled || (unit && unit.kind !== 'duration' && unit.kind !== 'count')) return false;
  if (capitalName(tokens, amount) || isLoosePair(tokens, amount, language)) return true;
  if (before === 'every' && unit?.kind === 'duration') return false;
  if (/^(?:these|those|his|her|their|my|our|your|its|other|either|any|number|top|first|last|next|every|one|'s)$/.test(before)) return true;
  if (before === 'all') return !/s$/.test(after) && !/s$/.test(low(tokens, amount.next + 1));
  if (isHarmed(tokens, amount.next)) return false;
  if (before === 'the' && hedgeFrom === amount.from) return Number(figure.value) <= 4 || after === 'of' || !/s$/.test(after);
  if (isDash(after) && isGlued(tokens, amount.next)) return /^(?:way|day|year|hour|minute|week|month|thirds|star|bedroom|page|part|man|woman|point|time|piece|fold|dimensional|party|state|tier|pronged|quarters)$/.test(low(tokens, amount.next + 1));
  return /^(?:sides|parties|things|ways|ones|reasons|choices|options|words|minds|examples|kinds|types|categories|parts|sorts|steps|questions|points|cents)$/.test(after) && listFollows(tokens, amount.next);
}

const listFollows = (tokens: readonly Token[], i: number) => tokens.slice(i, i + 12).some((token) => token.text === ':') || /^(?:sides|ones|minds|cents|things|ways|parties)$/.test(low(tokens, i));

/** `Five-hundred-meter Aperture`, `Ninety Mile Beach`: a number word in capitals within a sentence, and a capital after it. */
function capitalName(tokens: readonly Token[], { from, figure }: Amount): boolean {
  const capital = (i: number) => /^\p{Lu}/u.test(tokens[i]?.text ?? '');
  if (!capital(from)) return false;
  const inside = from > 0 && tokens[from - 1]?.kind === 'word';
  return inside && (capital(figure.next) || tokens.slice(figure.next, figure.next + 3).some((token) => /^\p{Lu}/u.test(token.text)));
}

/** `one or two`, `two or three`: nobody has counted. */
const isLoosePair = (tokens: readonly Token[], { figure, next }: Amount, language: Language): boolean =>
  (/^(?:or|to)$/.test(low(tokens, figure.next)) && language.cardinals.has(low(tokens, figure.next + 1))) ||
  (low(tokens, figure.from + 1) === 'or' && next === figure.from + 3) ||
  low(tokens, figure.from - 1) === 'or';

/** `people were killed`: what makes even a definite or single number news. */
const isHarmed = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i, i + 4).some((token) => /^(?:killed|dead|died|injured|wounded|missing|arrested|hurt)$/.test(token.low));

function isIdiomaticOne(tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean {
  if (amount.unit?.kind === 'ratio') return amount.unit.unit === 'times';
  if (amount.unit && !/^(?:duration|count)$/.test(amount.unit.kind)) return false;
  const hedged = hedgeFrom < amount.from && /^(?:least|than|just|only)$/.test(low(tokens, amount.from - 1));
  const after = low(tokens, amount.next);
  if (amount.unit?.kind === 'duration') return !hedged;
  const harmed = isHarmed(tokens, amount.next);
  return !(hedged && /^(?:least)$/.test(low(tokens, amount.from - 1))) && !(harmed && after !== 'of');
}

/** `first quarter`, `second half`, `a third person`, `half-time` are no fractions. */
function isFractionIdiom(tokens: readonly Token[], amount: Amount, before: string, after: string): boolean {
  const figure = amount.figure;
  const word = low(tokens, figure.next - 1);
  const counted = figure.next - figure.from > 1;
  if (tokens[figure.from]?.kind === 'number') return false;
  if (word === 'half') {
    if (isDash(after) || /^(?:first|second|other|latter|each|better|final|top|bottom|upper|lower|and|this|that)$/.test(low(tokens, amount.from - 1))) return true;
    if (before === 'the' && amount.from === figure.from) return true;
    return /^(?:brother|sister|time|way|price|back|moon|century|day|hearted|term)$/.test(after);
  }
  if (/^(?:quarter|quarters)$/.test(word)) return (!counted && before !== 'a') || /^(?:final|finals|earnings|results|century|profits|profit|sales|revenue|ended|ending)$/.test(after) || (low(tokens, figure.from) === 'a' && /^(?:of)$/.test(after) && low(tokens, amount.next + 1) === 'an');
  const article = low(tokens, figure.from) === 'a' || low(tokens, figure.from) === 'one';
  const ended = after === '' || /^[.,;:)—–!?”"]$/.test(after);
  return article && !(ended || /^(?:of|the|more|less|fewer|higher|lower|from|in|by|to|as|between|among|were|are|is|was|have|had|said|since|compared)$/.test(after));
}

/** Counts without a figure: `dozens`, `tens of thousands of tons`, `hundreds of people`, `billions and billions`. */
function readVague(tokens: readonly Token[], i: number, language: Language): { next: number; unit: Unit | null } | null {
  if (language.code === 'zh') return readVagueHan(tokens, i, language);
  if (!language.vague.has(low(tokens, i)) || (low(tokens, i) === 'tens' && low(tokens, i + 1) !== 'of')) return null;
  let next = i + 1;
  if (low(tokens, i) === 'scores' && low(tokens, next) !== 'of') return null;
  while (/^(?:of|and)$/.test(low(tokens, next)) && language.vague.has(low(tokens, next + 1))) next += 2;
  const unit = /^of$/.test(low(tokens, next)) ? readUnit(tokens, next + 1, language) : null;
  return unit ? { next: unit.next, unit: unit.unit } : { next, unit: null };
}

function readVagueHan(tokens: readonly Token[], i: number, language: Language): { next: number; unit: Unit | null } | null {
  for (let length = 4; length > 1; length--) {
    const name = tokens.slice(i, i + length).map((token) => token.low).join(''); // prettier-ignore
    if (language.vague.has(name)) return { next: i + length, unit: readUnit(tokens, i + length, language)?.unit ?? null };
  }
  return null;
}

/** Index after an ordinal at `i` (`third`, `14th`), or 0. */
function endOfOrdinal(tokens: readonly Token[], i: number, language: Language): number {
  if (language.ordinals.has(low(tokens, i))) return i + 1;
  return tokens[i]?.kind === 'number' && ORDINAL_SUFFIX.has(low(tokens, i + 1)) && isGlued(tokens, i + 1) ? i + 2 : 0;
}

function toQuantity(tokens: readonly Token[], from: number, next: number, rest: Omit<Quantity, 'start' | 'end'>): Quantity {
  return { start: tokens[from]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, ...rest };
}

/** Labels hold a number within four tokens: the first, cheap question. */
function mayBeLabel(tokens: readonly Token[], i: number, language: Language): boolean {
  if (tokens[i]?.kind === 'number') return true;
  for (let j = i + 1; j < i + 4; j++) if (tokens[j]?.kind === 'number') return true;
  return language.cardinals.has(low(tokens, i + 1)) || language.cardinals.has(low(tokens, i));
}

/** Whether a figure, a currency or a count may start here. */
function mayBeMeasured(tokens: readonly Token[], i: number, language: Language): boolean {
  const token = tokens[i];
  if (!token || token.kind === 'number' || language.code === 'zh') return token !== undefined;
  if (token.kind === 'sign') return CURRENCY_SIGNS.has(token.text);
  const { low: word } = token;
  return language.cardinals.has(word) || language.fractions.has(word) || language.vague.has(word) || /^(?:an?|several|few|couple|halves)$/.test(word) || CURRENCY_CODES.has(token.text) || isScaled(tokens, i);
}

/** `kilogram-scale`: a measure that tells an order of size. */
const isScaled = (tokens: readonly Token[], i: number): boolean => low(tokens, i + 2) === 'scale' && isDash(low(tokens, i + 1));

/** Measures, money and counts at token `i`: the quantity or null, and where to go on. A null quantity with `next > i` is a label. */
function readAt(tokens: readonly Token[], i: number, language: Language): { quantity: Quantity | null; next: number } {
  const label = mayBeLabel(tokens, i, language) ? endOfLabel(tokens, i, language) : 0;
  if (label > 0) return { quantity: null, next: label };
  if (language.code === 'en' && (startsRank(low(tokens, i)) || language.ordinals.has(low(tokens, i)) || ORDINAL_SUFFIX.has(low(tokens, i + 1)))) {
    const rank = readRank(tokens, i, (k) => endOfOrdinal(tokens, k, language));
    if (rank) return { quantity: toQuantity(tokens, rank.from, rank.next, { kind: rank.kind, low: '', high: '', unit: '', hedge: null }), next: rank.next };
  }
  if (!mayBeMeasured(tokens, i, language)) return { quantity: null, next: i + 1 };
  const vague = readVague(tokens, i, language);
  if (vague) {
    const hedge = readHedge(tokens, i, language);
    const quantity = toQuantity(tokens, hedge?.from ?? i, vague.next, { kind: vague.unit?.kind ?? 'count', low: '', high: '', unit: vague.unit?.unit ?? '', hedge: hedge?.hedge ?? null });
    return { quantity, next: vague.next };
  }
  return readMeasured(tokens, i, language);
}

/** `several million`, `a few thousand`: a magnitude without a figure. */
function readSeveral(tokens: readonly Token[], i: number, language: Language): Quantity | null {
  if (!/^(?:several|few|couple)$/.test(low(tokens, i))) return null;
  const at = low(tokens, i + 1) === 'of' ? i + 2 : i + 1;
  if (!/^(?:hundred|thousand|million|billion|dozen)$/.test(low(tokens, at))) return null;
  const unit = unitAfter(tokens, at + 1, language);
  const rest = { kind: unit?.unit.kind ?? ('count' as const), low: '', high: '', unit: unit?.unit.unit ?? '', hedge: null };
  return toQuantity(tokens, i, unit?.next ?? at + 1, rest);
}

/** `more than a year`, `less than an hour`: one of a unit, where a hedge makes it a quantity. */
function readHedgedUnit(tokens: readonly Token[], i: number, language: Language): Amount | null {
  if (!/^an?$/.test(low(tokens, i)) || !/^(?:than|over)$/.test(low(tokens, i - 1))) return null;
  const unit = readUnit(tokens, i + 1, language);
  if (unit?.unit.kind !== 'duration') return null;
  return { from: i, next: unit.next, figure: { from: i, next: i + 1, value: '1', form: 'digits', scaled: false }, high: '1', unit: unit.unit };
}

function readMeasured(tokens: readonly Token[], i: number, language: Language): { quantity: Quantity | null; next: number } {
  const unit = language.code === 'en' && isScaled(tokens, i) ? readUnit(tokens, i, language) : null;
  if (unit && unit.next === i + 1)
    return { quantity: toQuantity(tokens, i, i + 3, { kind: unit.unit.kind, low: '', high: '', unit: unit.unit.unit, hedge: null }), next: i + 3 };
  const several = language.code === 'en' ? readSeveral(tokens, i, language) : null;
  if (several) return { quantity: several, next: tokens.findIndex((token) => token.end >= several.end) + 1 };
  const amount = readAmount(tokens, i, language) ?? readHedgedUnit(tokens, i, language);
  if (!amount) return { quantity: null, next: i + 1 };
  const hedge = readHedge(tokens, i, language);
  const from = low(tokens, i - 1) === 'between' && amount.high !== amount.figure.value ? i - 1 : (hedge?.from ?? i);
  const ordinal = endOfOrdinal(tokens, i, language);
  if (ordinal > 0 && tokens[i]?.kind === 'number') return { quantity: null, next: ordinal };
  const age = endOfAge(tokens, i, amount.figure.next);
  if (age > 0) return { quantity: null, next: age };
  if (isListCount(tokens, amount, from) || isTimeAnchor(tokens, amount, from) || isIdiom(tokens, amount, from, language)) return { quantity: null, next: amount.next };
  const kind = amount.unit?.kind ?? (amount.figure.form === 'fraction' ? 'ratio' : 'count');
  const quantity = toQuantity(tokens, from, amount.next, { kind, low: amount.figure.value, high: amount.high, unit: amount.unit?.unit ?? '', hedge: hedge?.hedge ?? null });
  return { quantity, next: amount.next };
}

/** All quantities of a sentence, in order, labels left out. `Unemployment fell to 4.1 percent in March 2020` gives `4.1 percent`. */
export function findQuantities(tokens: readonly Token[], language: Language): Quantity[] {
  const quantities: Quantity[] = [];
  for (let i = 0; i < tokens.length; ) {
    const { quantity, next } = readAt(tokens, i, language);
    const last = quantities.at(-1);
    if (quantity && (!last || quantity.start >= last.end)) quantities.push(quantity);
    i = Math.max(next, i + 1);
  }
  return quantities;
}
