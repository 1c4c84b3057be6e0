/** Tokens: the words, numbers and signs of a sentence, with their places in it. */
import type { Span } from './span.ts';

/** `word` letters with inner apostrophes and dots (`Xinhua's`, `U.S.`) · `number` digits with separators (`1,234.5`, `½`) · `sign` one other character. */
export type TokenKind = 'word' | 'number' | 'sign';

/** One token. Offsets are UTF-16 units in the string that was given to `readTokens`. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** The words as they stand; full-width digits as plain ones. */
  readonly text: string;
  /** Lower case, straight apostrophe: what tables are keyed by. */
  readonly low: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Units of white space before it; a line break counts as one. Two or more: markup stood there. */
  readonly gap: number;
}

export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const SIGN = 4;
export const IDEOGRAPH = 5;
export type CharClass = typeof SPACE | typeof LETTER | typeof DIGIT | typeof SIGN | typeof IDEOGRAPH;

const FRACTION_SIGNS = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';
const NON_ASCII_LETTER = /[\p{L}\p{M}]/u;

/** Han, kana and Hangul: one token a character, since no spaces part the words. */
const isIdeograph = (code: number) =>
  (code >= 0x2e80 && code <= 0x2fff) ||
  (code >= 0x3040 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff);

function classify(code: number): CharClass {
  if (code <= 32 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b) || code === 0x3000)
    return SPACE;
  if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) return DIGIT;
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? LETTER : SIGN;
  if (code >= 0xd800 && code <= 0xdfff) return SIGN;
  if (FRACTION_SIGNS.includes(String.fromCharCode(code))) return DIGIT;
  if (isIdeograph(code)) return IDEOGRAPH;
  return NON_ASCII_LETTER.test(String.fromCharCode(code)) ? LETTER : SIGN;
}

/** Classes by UTF-16 unit, each classified when it is first met; 0 where it was not. */
const CLASSES = new Uint8Array(0x1_0000);

/** The class of a UTF-16 unit; `SIGN` for `NaN`, which stands for the end of the text. */
export function classOf(code: number): CharClass {
  const known = CLASSES[code] ?? 0;
  return known === 0 ? (CLASSES[code] = classify(code)) : (known as CharClass);
}

const isLetterAt = (text: string, at: number) => at < text.length && classOf(text.charCodeAt(at)) === LETTER;
const isDigitAt = (text: string, at: number) => at < text.length && classOf(text.charCodeAt(at)) === DIGIT;
const DOT = 46;
const STRAIGHT = 39;
const CURLY = 0x2019;
const isApostrophe = (code: number) => code === STRAIGHT || code === CURLY || code === 0x02bc;

/** End of a word that starts at `at`: `don't`, `U.S.` (dots only between single letters), `naïve`. */
function endOfWord(text: string, at: number): number {
  for (let end = at + 1; ;) {
    const code = text.charCodeAt(end);
    if (end < text.length && classOf(code) === LETTER) end++;
    else if (isApostrophe(code) && isLetterAt(text, end + 1)) end += 2;
    else if (code === DOT && isInitials(text, at, end)) end++;
    else return end;
  }
}

/** Whether the dot at `dot` belongs to initials such as `U.S.` or `p.m.`: one letter before it, and one letter and a dot on either side. */
function isInitials(text: string, start: number, dot: number): boolean {
  const single = dot - 1 === start || text.charCodeAt(dot - 2) === DOT;
  if (!single) return false;
  const follows = isLetterAt(text, dot + 1) && text.charCodeAt(dot + 2) === DOT && !isLetterAt(text, dot + 3);
  return follows || (dot - 2 > start && text.charCodeAt(dot - 2) === DOT);
}

const isSeparator = (code: number) => code === DOT || code === 44 || code === 0xff0e;

/** End of a number that starts at `at`: digits, and separators only where digits follow (`1,234.5`, not the full stop after it). */
function endOfNumber(text: string, at: number): number {
  for (let end = at + 1; ;) {
    if (isDigitAt(text, end)) end++;
    else if (isSeparator(text.charCodeAt(end)) && isDigitAt(text, end + 1)) end += 2;
    else return end;
  }
}

/** End of the token of class `kind` that starts at `at`. A surrogate pair is one sign. */
function endOfToken(text: string, at: number, kind: CharClass): number {
  if (kind === LETTER) return endOfWord(text, at);
  if (kind === DIGIT) return endOfNumber(text, at);
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? at + 2 : at + 1;
}

/** Full-width digits and signs as the plain ones, unit for unit: `３．５％` is `3.5%`. */
function narrow(words: string, kind: CharClass): string {
  const signed = words === '％' || words === '＄';
  if (!signed && (kind !== DIGIT || !/[\uff04\uff05\uff0e\uff10-\uff19]/.test(words))) return words;
  return words.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** What tables are keyed by: lower case, the curly apostrophe as the straight one. */
function toLow(words: string): string {
  let curly = false;
  for (let i = 0; i < words.length; i++) if (words.charCodeAt(i) === CURLY) curly = true;
  const low = words.toLowerCase();
  return curly ? low.replaceAll('’', "'") : low;
}

/**
 * Splits `text.slice(start, end)` into tokens, in one pass. Example: `$3–5m in U.S. aid`
 * gives `$` `3` `–` `5` `m` `in` `U.S.` `aid`.
 */
export function readTokens(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let gap = 1;
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === SPACE) {
      if (code !== 13) gap++;
      at++;
      continue;
    }
    const decimal = code === DOT && gap > 0 && isDigitAt(text, at + 1);
    const stop = Math.min(decimal ? endOfNumber(text, at) : endOfToken(text, at, kind), end);
    const words = narrow(text.slice(at, stop), kind);
    tokens.push({
      kind: kind === DIGIT || decimal ? 'number' : kind === SIGN ? 'sign' : 'word',
      text: words,
      low: kind === DIGIT || kind === SIGN ? words : toLow(words),
      spaced: gap > 0,
      gap,
      start: at,
      end: stop,
    });
    gap = 0;
    at = stop;
  }
  return tokens;
}

/** The span from token `from` to `next` (exclusive); empty at 0 where there are none. */
export const spanOfTokens = (tokens: readonly Token[], from: number, next: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[next - 1]?.end ?? 0,
});

/** Lower-case word of token `i`; empty outside of the sentence. */
export const low = (tokens: readonly Token[], i: number): string => tokens[i]?.low ?? '';

/** Whether token `i` follows the one before it without a space. */
export const isGlued = (tokens: readonly Token[], i: number): boolean => tokens[i]?.spaced === false;

/** Whether a token starts with a capital: `Moscow`, `NBC`. */
export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const code = token.text.charCodeAt(0);
  return code < 128 ? code <= 90 : /^\p{Lu}/u.test(token.text);
}

/** A hyphen or a dash, as a token's text. */
export const isDash = (text: string): boolean => text === '-' || text === '–' || text === '—' || text === '‑';
