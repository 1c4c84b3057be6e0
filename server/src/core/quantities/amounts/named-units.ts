/** Units and currencies beside a figure: `metric tons`, `km/h`, `US dollars`, `500 USD`, `20 (kg)`. */
import type { Language, Unit } from '../../language/language.ts';
import { CURRENCY_CODES, CURRENCY_LETTERS, CURRENCY_SIGNS } from '../../language/units.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, isGlued, low, readTokens, type Token } from '../../tokens.ts';
import { readMagnitudes } from './magnitudes.ts';

/** A unit, the index after it, and the power of ten that it brings along: 6 for `MUSD` and `USD million`. */
export interface NamedUnit {
  readonly unit: Unit;
  readonly next: number;
  readonly power: number;
}

const LONGEST = new WeakMap<Language, ReadonlyMap<string, number>>();

/** How many tokens the longest unit has that starts with a word: 3 for `miles` (`miles per hour`). */
function longestNames(language: Language): ReadonlyMap<string, number> {
  const known = LONGEST.get(language);
  if (known) return known;
  const longest = new Map<string, number>();
  for (const name of language.units.keys()) {
    const tokens = readTokens(name, 0, name.length);
    const first = low(tokens, 0);
    longest.set(first, Math.max(longest.get(first) ?? 0, tokens.length));
  }
  LONGEST.set(language, longest);
  return longest;
}

/** Symbols of one letter that a space may part from their figure: `5 m`, and not `5 K`. */
const SPACED_LETTERS = wordSet('m V W g L h s');

/** The unit at token `i`, by its longest name: `metric tons`, `km/h`, `°C`. */
export function readUnit(tokens: readonly Token[], i: number, language: Language): NamedUnit | null {
  const first = tokens[i];
  if (!first) return null;
  for (let length = longestNames(language).get(first.low) ?? 0; length > 0; length--) {
    if (i + length > tokens.length) continue;
    let name = first.low;
    for (let k = i + 1; k < i + length; k++) name += (tokens[k]?.spaced ? ' ' : '') + low(tokens, k);
    const unit = language.units.get(name);
    // `m2`, and not the chip `M2`
    if (unit && !(length === 1 && isCode(first)) && !(length === 2 && first.text === 'M'))
      return { unit, next: i + length, power: 0 };
  }
  return readSymbol(tokens, i, first, language);
}

/** A unit that is told by its letters as they stand: `MW`, `m`, `USD`, `€`. */
function readSymbol(tokens: readonly Token[], i: number, token: Token, language: Language): NamedUnit | null {
  const ahead = tokens[i + 1]?.kind === 'number' && isGlued(tokens, i + 1);
  if (token.kind === 'sign') {
    const code = CURRENCY_SIGNS.get(token.text);
    return code && !ahead ? { unit: { kind: 'money', unit: code }, next: i + 1, power: 0 } : null;
  }
  // `32p`, `4p a minute`
  if (token.text === 'p' && !token.spaced && language.code === 'en' && low(tokens, i + 1) !== ':')
    return { unit: { kind: 'money', unit: 'cent' }, next: i + 1, power: 0 };
  const unit = language.exactUnits.get(token.text);
  if (unit && unit.kind !== 'money') {
    const letter = token.text.length === 1 && token.spaced && !SPACED_LETTERS.has(token.text);
    return letter || token.text === 'in' || unit.unit === 'sq' ? null : { unit, next: i + 1, power: 0 };
  }
  const code = ahead || token.text.length < 3 ? null : readCode(token.text);
  if (!code) return null;
  const { next, power } = readMagnitudes(tokens, i + 1, language);
  return { unit: { kind: 'money', unit: code.code }, next, power: code.power + power };
}

/** `USD`, and not `Rs` or `US`. */
const isCode = ({ text }: Token) => text.length > 2 && CURRENCY_CODES.has(text);

const CODE_MAGNITUDES: ReadonlyMap<string, number> = new Map([['K', 3], ['M', 6], ['B', 9], ['T', 12]]); // prettier-ignore

/** A currency code, also with the magnitude that Nordic reports write before it: `USD`, `MSEK`. */
function readCode(text: string): { code: string; power: number } | null {
  const code = CURRENCY_CODES.get(text);
  if (code) return { code, power: 0 };
  const power = text.length === 4 ? CODE_MAGNITUDES.get(text[0] ?? '') : undefined;
  const scaled = power && CURRENCY_CODES.get(text.slice(1));
  return scaled ? { code: scaled, power } : null;
}

/** Prefixes of a sign that are no currency by themselves: `US$5`, and not `US 5`. */
const SIGN_ONLY = wordSet('US NZ HK J TT EC GH');

/** A letter that is money right before a large amount, one with cents or a rate: `R1.2bn`, `N1,200,000`, `R4.50`, `P90 a sack`; not `R2` and `N95 masks`. */
export function isMoneyLetter(tokens: readonly Token[], i: number): boolean {
  const [letter, number, after] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!letter || number?.kind !== 'number' || number.spaced || !CURRENCY_LETTERS.has(letter.text))
    return false;
  return (
    number.text.includes(',') ||
    CENTS.test(number.text) ||
    LARGE.has(after?.low ?? '') ||
    (/^an?$/.test(after?.low ?? '') && RATED.has(low(tokens, i + 3)))
  );
}
const LARGE = wordSet('m mn million b bn billion t tn trillion');
// "4.50" | not "4.5"
const CENTS = /^\d+\.\d\d$/;
/** `R38 an hour`, `R20 a litre`. */
const RATED = wordSet(
  'hour day night week month year litre kilo kilogram kg ton tonne ticket head unit share sack bag crate basket bundle box bottle tin loaf cob plate cup packet piece bunch dozen tray trip ride person child pupil',
);

/** Currency before a figure: `$`, `US$`, `RMB`, `USD`, `MSEK`. */
export function readCurrency(
  tokens: readonly Token[],
  i: number,
): { code: string; next: number; power: number } | null {
  const token = tokens[i];
  if (!token) return null;
  const sign = CURRENCY_SIGNS.get(token.text);
  if (sign) return { code: sign, next: i + 1, power: 0 };
  if (isMoneyLetter(tokens, i))
    return { code: CURRENCY_LETTERS.get(token.text) ?? '', next: i + 1, power: 0 };
  const named = token.kind === 'word' ? readCode(token.text) : null;
  if (!named) return null;
  // `US$5` in one, `USD $5` also apart; not `in the US $5 million`.
  const apart = token.text.length > 2 && tokens[i + 2]?.kind === 'number';
  const signed = CURRENCY_SIGNS.has(low(tokens, i + 1)) && (apart || isGlued(tokens, i + 1));
  if (signed) return { ...named, next: i + 2 };
  const next = low(tokens, i + 1) === '.' ? i + 2 : i + 1;
  if (token.text.length < 2 || SIGN_ONLY.has(token.text) || tokens[next]?.kind !== 'number') return null;
  return { ...named, next };
}

/** Whether nothing but a space stands before token `i`: markup there (`at least **106**`, `[2 million](…) euros`) ends a span. */
export const isNext = (tokens: readonly Token[], i: number): boolean => (tokens[i]?.gap ?? 0) < 2;

const CLOSING: ReadonlyMap<string, string> = new Map([['(', ')'], ['[', ']'], ['{', '}'], ['<', '>']]); // prettier-ignore

/** The most units of markup and space between a number and its unit: `***30*** years`, or a line break in a numbered list; not what closes a link. */
const MARKUP = 4;

/** A unit after a figure, also behind a hyphen (`500-metre`) or as a symbol in brackets (`20 (kg)`). */
export function unitAfter(tokens: readonly Token[], i: number, language: Language): NamedUnit | null {
  const joined = isDash(low(tokens, i)) && isGlued(tokens, i) && isGlued(tokens, i + 1) ? i + 1 : i;
  if ((tokens[joined]?.gap ?? 0) > MARKUP) return null;
  const closing = CLOSING.get(low(tokens, joined));
  if (closing === undefined) return readUnit(tokens, joined, language);
  if (low(tokens, joined + 2) !== closing) return null;
  const symbol = language.exactUnits.get(tokens[joined + 1]?.text ?? '');
  return symbol ? { unit: symbol, next: joined + 3, power: 0 } : null;
}

/** Smaller units that go on an amount, and how many of them make one of the larger. */
const SMALLER: ReadonlyMap<string, readonly [unit: string, many: bigint]> = new Map([
  ['[ft_i]', ['[in_i]', 12n]], ['[lb_av]', ['[oz_av]', 16n]], ['m', ['cm', 100n]], ['km', ['m', 1000n]], ['kg', ['g', 1000n]],
  ['a', ['mo', 12n]], ['wk', ['d', 7n]], ['d', ['h', 24n]], ['h', ['min', 60n]], ['min', ['s', 60n]],
]); // prettier-ignore

/** What goes on an amount in `unit`: inches for feet, months for years, cents for any money. */
export const smallerUnit = (unit: Unit): readonly [unit: string, many: bigint] | undefined =>
  unit.kind === 'money' ? ['cent', 100n] : SMALLER.get(unit.unit);
