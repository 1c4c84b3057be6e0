/** Columns: what a bare figure in a table counts, told by the head of its column or its row. `63` under `Deaths`, `41.2` beside `Output (million tons)` */
import type { Language, Unit } from '../language/language.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../language/units.ts';
import { wordSet } from '../language/words.ts';
import { readTokens, spanOfTokens, type Token } from '../tokens.ts';
import { readAmount } from './amounts/amounts.ts';
import { scale } from './amounts/decimals.ts';
import { HARMED } from './amounts/counted-nouns.ts';
import { readUnit } from './amounts/named-units.ts';
import type { Quantity } from './quantities.ts';

/**
 * The quantity of a cell that holds a figure and nothing else; null where there is more in it, or where its heads count nothing
 * (`Year`, `No.`, `Rank`). `prose` is what the tokens are of, `head` the heads of its column and its row, as they are written,
 * with a line break between. Its value is empty where a head scales it in a way that is not understood.
 */
export function readInColumn(
  tokens: readonly Token[],
  prose: string,
  head: string,
  language: Language,
): Quantity | null {
  const next = tokens.findLastIndex(({ text }) => !NOTE_MARKS.has(text)) + 1;
  const amount = readAmount(tokens, 0, language);
  if (amount?.next !== next || (amount.unit && !/^(?:money|measure)$/.test(amount.unit.kind))) return null;
  const { start, end } = spanOfTokens(tokens, 0, next);
  const { value } = amount.figure;
  // `0915` is a time, `3-2` a score.
  if (/^0\d/.test(prose.slice(start, end)) || Number(value) > Number(amount.high)) return null;
  const measure = readHeads(head, !SMALL.test(prose.slice(start, end)), language);
  // `2012` under `Games`, unless a unit says otherwise; where only the row has a head, also beside one.
  if (
    !measure ||
    ((head.startsWith('\n') || (!measure.unit && measure.power === 0)) &&
      /^(?:1[89]|20)\d\d$/.test(prose.slice(start, end)))
  )
    return null;
  const { unit, power, known } = measure;
  // `219 g` beside `Weight`
  if (amount.unit?.kind === 'measure')
    return {
      start,
      end,
      kind: 'measure',
      low: value,
      high: amount.high,
      unit: amount.unit.unit,
      hedge: null,
    };
  // `$40` under `Revenue ($m)`; `$40m` says all itself
  if (amount.unit && (amount.figure.scaled || unit?.unit !== amount.unit.unit)) return null;
  const [low, high] = known ? [scale(value, power), scale(amount.high, power)] : ['', ''];
  return { start, end, kind: unit?.kind ?? 'count', low, high, unit: unit?.unit ?? '', hedge: null };
}

// "4" | "28" | not "31", "4.5"
const SMALL = /^(?:[12]?\d|30)$/;

/** What refers to a note under the table: `1,204*`. */
const NOTE_MARKS = wordSet('* † ‡ §');

/** The words of a head without links, tags and marks. */
const plain = (head: string): string =>
  head
    .replace(/\[\^[^\]]{0,40}\]|<[^<>]{0,200}>|\]\([^()]{0,250}\)/g, ' ')
    .replace(/[[\]*_`~†‡:]/g, ' ')
    .trim();

/** What the figures of a column are of: a power of ten, a unit, and whether all of it was understood. */
interface Measure {
  readonly power: number;
  readonly unit: Unit | null;
  readonly known: boolean;
}

const COUNT: Measure = { power: 0, unit: null, known: true };

/** What stands in the brackets of a head, behind its comma, or at its end. `Output (m tons)`, `Share, %`, `Area in sq km`, `Turnout %`, `£m` */
const BRACKETS = /^([^(]*)\(([^()]{1,40})\)/;
const IN_HEAD = [
  BRACKETS,
  /^([^,]*),([^,]{1,40})/,
  /^(.*)\sin\s(.{1,40})$/,
  /^(.*?)\s?([A-Z]{0,3}[%$€£¥₽₹]\D{0,12})$/u,
] as const;

/** What a cell counts by the head of its column, or else by that of its row. Under a time, whatever has a row of its own is counted; a small figure may be its rank, unless the row is of many. */
function readHeads(heads: string, isLarge: boolean, language: Language): Measure | null {
  let timed = false;
  for (const head of heads.split('\n').map(plain)) {
    if (isTime(head, language)) {
      timed = true;
      continue;
    }
    const words = wordsIn(head.split(/[(,]/, 1)[0] ?? '');
    if (words.some((word) => LABELS.has(word)) && !words.some((word) => AVERAGES.has(word))) return null;
    const measure = readHead(head, language);
    if (measure) return measure;
    if (timed && words.length > 0 && (isLarge || isOfMany(words))) return COUNT;
  }
  return null;
}

/** `2024`, `2023–24`, `Q3 2025`, `June`, `This week`, `Same week last year`: a column of a time, and not of a thing. */
const isTime = (head: string, { months }: Language): boolean =>
  YEARS.test(head) || AGO.test(head) || (months.has(wordsIn(head)[0] ?? '') && wordsIn(head).length === 1);
const YEARS = /^(?:FY ?|[QH][1-4] ?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?\*?$|^[QH][1-4]$/;
const AGO = /^(?:this|last|previous|prior|same)(?: [a-z]{2,9}){0,2} (?:day|week|month|quarter|year|season)$/i;
const AVERAGES = wordSet('average median mean');
/** `Car occupants`, `Animal calls`, `Other`; not `Norway`, `Early May`. */
const isOfMany = (words: readonly string[]): boolean =>
  words.some((word) => AVERAGES.has(word)) ||
  (words.length < 6 &&
    (/^(?:others?|total|all)$/.test(words[0] ?? '') || words.some((word) => /[a-z]{3}[^siu]s$/.test(word))));

/** What stands under or beside a head; null where nobody can tell. */
function readHead(head: string, language: Language): Measure | null {
  for (const form of IN_HEAD) {
    const [, named = '', told = ''] = form.exec(head) ?? [];
    if (told === '') continue;
    const words = wordsIn(named);
    const measure = readMeasure(told, words, language);
    if (measure.unit || measure.power > 0) return measure;
    // `Votes (postal)`, not `Change in seats`
    if (form === BRACKETS) return isCounting(words) ? measure : null;
  }
  const words = wordsIn(head);
  const unit = words.length === 1 ? language.units.get(words[0] ?? '') : undefined;
  if (unit && unit.kind !== 'duration' && head.length > 3) return { power: 0, unit, known: true };
  return isCounting(words) ? COUNT : null;
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+|%/g) ?? [];

/** What the brackets of a head tell: `m tons`, `US$ bn`, `'000`, `10,000 yuan`, `%, 2022`; `m` is metres of what is long, and else millions. */
function readMeasure(told: string, named: readonly string[], language: Language): Measure {
  const isMoney = /[$€£¥₽₹]|\b[A-Z]{3}/u.test(told);
  // `$ per barrel` is money, `km/h` a unit
  const [own = ''] = isMoney ? told.split(/\/|\bper\b/) : [told];
  const text = own
    .replace(/\b(?:19|20)\d\d\b/g, '')
    .replace(/\b([MKB])(?=[$€£¥])/g, '$1 ')
    .replace(/\b[kMG]t\b/g, (tonnes) => `${PREFIXES.get(tonnes) ?? ''} tonnes`);
  const isLong = named.some((name) => LONG.has(name));
  let unit: Unit | null = null;
  let [power, known] = [0, true];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const rest = text.slice(index);
    const scaled = powerOf(piece.toLowerCase(), isMoney || !isLong || /^[a-z]\s?[a-z]{2}/i.test(rest));
    const found: Unit | null = scaled === null ? (readMoney(piece) ?? readRest(rest, language)) : null;
    power += scaled ?? 0;
    unit ??= found;
    if (found && found.kind !== 'money') break;
    known &&= scaled !== null || found !== null || FILLERS.has(piece.toLowerCase());
  }
  return { power, unit, known };
}

/** The power of ten that a word or a number is; null for none. `isShort` tells that an `m` may be a million. */
function powerOf(word: string, isShort: boolean): number | null {
  const digits = word.replaceAll(',', '');
  if (/^10{2,}$/.test(digits)) return digits.length - 1;
  return SCALES.get(word) ?? (isShort ? (SHORT.get(word) ?? null) : null);
}

// "US$" | "%" | "000s" | "10,000" | "tonnes" | "m²"
const PIECES = /[A-Z]{0,3}[$€£¥₽₹]|[A-Z]{3}(?=m|bn|k)|%|\d[\d,]{0,12}s?|[A-Za-zµ°]{1,30}[²³]?/g;

/** The money of a sign or a code: `US$`, `€`, `USD`. */
function readMoney(piece: string): Unit | null {
  const [, prefix = '', sign = ''] = /^([A-Z]{0,3})([$€£¥₽₹]?)$/u.exec(piece) ?? [];
  const code = CURRENCY_CODES.get(prefix) ?? CURRENCY_SIGNS.get(sign);
  return code && (sign !== '' || prefix.length > 2) ? { kind: 'money', unit: code } : null;
}

/** The unit that a text begins with. */
function readRest(text: string, language: Language): Unit | null {
  if (text.startsWith('%')) return { kind: 'percentage', unit: '%' };
  return readUnit(readTokens(text, 0, text.length), 0, language)?.unit ?? null;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['000', 3], ['000s', 3], ['thousand', 3], ['thousands', 3], ['lakh', 5], ['lakhs', 5], ['million', 6], ['millions', 6], ['mn', 6], ['mln', 6],
  ['crore', 7], ['crores', 7], ['billion', 9], ['billions', 9], ['bn', 9], ['trillion', 12], ['trillions', 12], ['tn', 12],
]); // prettier-ignore
const PREFIXES: ReadonlyMap<string, string> = new Map([['kt', 'thousand'], ['Mt', 'million'], ['Gt', 'billion']]); // prettier-ignore
/** Letters that are a scale beside money, before another word, and where nothing is measured. */
const SHORT: ReadonlyMap<string, number> = new Map([['k', 3], ['m', 6], ['b', 9]]); // prettier-ignore
const LONG = wordSet('height length depth width distance elevation altitude level span reach');
const FILLERS = wordSet(
  'in of the a at about nominal real current constant prices est estimated provisional total annual change year y',
);

/** Whether a head names what is counted: `Deaths`, `People killed`, `Number of ships`, `Turnout`. */
const isCounting = (words: readonly string[]): boolean =>
  words.some((word) => COUNTED.has(word) || HARMED.has(word));

/** What merely has a number in it. */
const LABELS = wordSet(
  'year date day time page chapter phone tel start end age ages aged born founded rank ranking position pos score rating seed no nr id code version level grade size contract kick opens closes season round week',
);
const COUNTED = wordSet(
  `number share percentage proportion total population output production revenue revenues turnover income profit profits loss losses cost costs price prices sales growth change
  increase decrease rise fall gain drop area height length width depth distance weight capacity speed attendance turnout gdp budget spending expenditure debt deficit surplus
  salary wage wages pay rent rents yield density temperature rainfall consumption generation demand supply tally toll average median mean exports imports orders deliveries emissions
  nominations awards prizes enrolment enrollment burglary burglaries robbery robberies theft thefts shoplifting assault assaults arson fraud homicides murders offences offenses crimes incidents complaints calls applications subscribed
  people men women children staff employees workers residents inhabitants visitors passengers tourists students pupils patients members users subscribers customers
  cases casualties injuries hospitalisations arrests evacuated displaced votes vote seats jobs homes houses households schools hospitals ships boats vessels cars vehicles trips planes
  tonnes tons barrels births marriages wins goals draws appearances caps points plays tackles assists tries runs wickets medals gold silver bronze fires floods`,
);
