/** Tokens: the words, numbers and signs of a sentence, with their places in it. */
import {
  type CharClass,
  classOf,
  DIGIT,
  hashOf,
  isDigitAt,
  isLetterAt,
  LETTER,
  SIGN,
  SPACE,
  unitAt,
} from './characters.ts';
import type { Span } from './span.ts';

/** `word` letters with inner apostrophes and dots (`Xinhua's`, `U.S.`) · `number` digits with separators (`1,234.5`, `½`) · `sign` one other character. */
export type TokenKind = 'word' | 'number' | 'sign';

/** Words in lower case by the end of their hash, each the last that was cut out: what most words of a draft were before. A power of two. */
const COMMON = 4096;
const lowered: (string | undefined)[] = Array.from({ length: COMMON });
/** Strings of this length may be slices, which keep alive what they were cut from. */
const SLICED = 13;

/** One token. Offsets are UTF-16 units in the string that was given to `readTokens`. Its words are cut out when they are first asked for. */
export class Token implements Span {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Units of white space before it; a line break counts as one. Two or more: markup stood there. */
  readonly gap: number;
  private readonly source: string;
  private asWritten: string | undefined = undefined;
  private asKey: string | undefined = undefined;
  private hashed = 0;

  constructor(source: string, kind: TokenKind, start: number, end: number, gap: number) {
    this.source = source;
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.gap = gap;
  }

  /** Whether white space stands before it. */
  get spaced(): boolean {
    return this.gap > 0;
  }

  /** The first UTF-16 unit, as it stands. */
  get firstUnit(): number {
    return this.source.charCodeAt(this.start);
  }

  /** The second, or 0. */
  get secondUnit(): number {
    return this.start + 1 < this.end ? this.source.charCodeAt(this.start + 1) : 0;
  }

  /** Whether it ends in an apostrophe and one letter: `world's`. */
  get owns(): boolean {
    return this.end - this.start > 2 && isApostrophe(this.source.charCodeAt(this.end - 2));
  }

  /** Whether it starts with a small letter, `a` to `z`; `É` and `é` are none. */
  get small(): boolean {
    return this.firstUnit > 96 && this.firstUnit < 123;
  }

  /** Whether it has a capital, `A` to `Z`, behind its first letter: `openBSD`, `eBay`. */
  get branded(): boolean {
    for (let at = this.start + 1; at < this.end; at++)
      if (isCapitalUnit(this.source.charCodeAt(at))) return true;
    return false;
  }

  /** Whether it is this sign, which is one unit. */
  isSign(sign: string): boolean {
    return this.kind === 'sign' && this.firstUnit === sign.charCodeAt(0);
  }

  /** The words as they stand; full-width digits as plain ones. */
  get text(): string {
    return (this.asWritten ??= narrow(this.source.slice(this.start, this.end), this.kind));
  }

  /** Lower case, straight apostrophe: what tables are keyed by. */
  get low(): string {
    return (this.asKey ??= this.kind === 'word' ? this.lower() : this.text);
  }

  /** The hash of `low`, told without cutting it out. */
  get hash(): number {
    return this.hashed === 0 ? (this.hashed = hashOf(this.source, this.start, this.end)) : this.hashed;
  }

  private lower(): string {
    const place = this.hash & (COMMON - 1);
    const known = lowered[place];
    if (known?.length === this.end - this.start && this.source.startsWith(known, this.start)) return known;
    const low = toLow(this.text);
    if (low.length < SLICED) lowered[place] = low;
    return low;
  }
}

const isCapitalUnit = (unit: number): boolean => unit > 64 && unit < 91;
const DOT = 46;
const STRAIGHT = 39;
const CURLY = 0x2019;
const isApostrophe = (code: number) => code === STRAIGHT || code === CURLY || code === 0x02bc;

/** End of a word that starts at `at`: `don't`, `U.S.` (dots only between single letters), `naïve`. */
function endOfWord(text: string, at: number): number {
  for (let end = at + 1; ;) {
    const code = unitAt(text, end);
    if (classOf(code) === LETTER) end++;
    else if (isApostrophe(code) && isLetterAt(text, end + 1)) end += 2;
    else if (code === DOT && isInitials(text, at, end)) end++;
    else return end;
  }
}

/** Whether the dot at `dot` belongs to initials such as `U.S.` or `p.m.`: one letter before it, and one letter and a dot on either side. */
function isInitials(text: string, start: number, dot: number): boolean {
  const dotted = dot - 2 > start && text.charCodeAt(dot - 2) === DOT;
  if (dot - 1 !== start && !dotted) return false;
  return dotted || (isLetterAt(text, dot + 1) && unitAt(text, dot + 2) === DOT && !isLetterAt(text, dot + 3));
}

const isSeparator = (code: number) => code === DOT || code === 44 || code === 0xff0e;

/** End of a number that starts at `at`: digits, and separators only where digits follow (`1,234.5`, not the full stop after it). */
function endOfNumber(text: string, at: number): number {
  for (let end = at + 1; ;) {
    if (isDigitAt(text, end)) end++;
    else if (isSeparator(unitAt(text, end)) && isDigitAt(text, end + 1)) end += 2;
    else return end;
  }
}

/** End of the sign at `at`: a surrogate pair is one. */
function endOfSign(text: string, at: number): number {
  const [code, next] = [text.charCodeAt(at), unitAt(text, at + 1)];
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? at + 2 : at + 1;
}

/** End of the token at `at`, whose first unit has the class `kind`. */
function endOfToken(text: string, at: number, kind: CharClass): number {
  if (kind === LETTER) return endOfWord(text, at);
  return kind === DIGIT ? endOfNumber(text, at) : endOfSign(text, at);
}

/** Full-width digits and signs as the plain ones, unit for unit: `３．５％` is `3.5%`. */
function narrow(words: string, kind: TokenKind): string {
  if (kind === 'word' || !/[\uff04\uff05\uff0e\uff10-\uff19]/.test(words)) return words;
  if (kind === 'sign' && words !== '％' && words !== '＄') return words;
  return words.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

const toLow = (words: string): string => {
  const low = words.toLowerCase();
  return low.includes('’') ? low.replaceAll('’', "'") : low;
};

const kindOf = (kind: CharClass): TokenKind => (kind === DIGIT ? 'number' : kind === SIGN ? 'sign' : 'word');

/**
 * Splits `text.slice(start, end)` into tokens, in one pass. Example: `$3–5m in U.S. aid`
 * gives `$` `3` `–` `5` `m` `in` `U.S.` `aid`.
 */
export function readTokens(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let gap = 1;
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    const own = classOf(code);
    if (own === SPACE) {
      if (code !== 13) gap++;
      at++;
      continue;
    }
    // After a space, a dot and digits are a number: `.5`.
    const kind = code === DOT && gap > 0 && isDigitAt(text, at + 1) ? DIGIT : own;
    const stop = Math.min(endOfToken(text, at, kind), end);
    tokens.push(new Token(text, kindOf(kind), at, stop, gap));
    gap = 0;
    at = stop;
  }
  return tokens;
}

/** The span of token `i`. */
export const spanOfToken = (tokens: readonly Token[], i: number): Span => spanOfTokens(tokens, i, i + 1);

/** The span from token `from` to `next` (exclusive); empty at 0 where there are none. */
export const spanOfTokens = (tokens: readonly Token[], from: number, next: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[next - 1]?.end ?? 0,
});

/** Lower-case word of token `i`; empty outside of the sentence. A list asked for what stands before its first entry is a slow one to V8 from then on. */
export const low = (tokens: readonly Token[], i: number): string => (i < 0 ? '' : (tokens[i]?.low ?? ''));

/** Whether token `i` follows the one before it without a space. */
export const isGlued = (tokens: readonly Token[], i: number): boolean => tokens[i]?.spaced === false;

/** Whether a token starts with a capital: `Moscow`, `NBC`. */
export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const code = token.firstUnit;
  return code < 128 ? code <= 90 : /^\p{Lu}/u.test(token.text);
}

/** A hyphen or a dash, as a token's text. */
export const isDash = (text: string): boolean => text === '-' || text === '–' || text === '—' || text === '‑';
