/** Characters: what a UTF-16 unit is to a tokeniser, and the hash of a word. */

/** Blanks, line breaks and control characters; among them 0, which `unitAt` gives outside of a text. Not what only steers how others are set, which `isBlankAt` knows too. */
export const SPACE = 1;
/** Letters of alphabets, Hangul and the marks that stand on letters: `a`, `é`, `д`, `한`. */
export const LETTER = 2;
/** `7`, full-width `７`, and fractions of one sign such as `½`; not `²`, `Ⅳ`, `三`. */
export const DIGIT = 3;
/** All else: punctuation, `%`, `€`, and each half of a surrogate pair. */
export const SIGN = 4;
/** A letter that is a token by itself: `文`, `か`. */
export const IDEOGRAPH = 5;
/** Never 0, which stands for a unit that was not classified yet. */
export type CharClass = typeof SPACE | typeof LETTER | typeof DIGIT | typeof SIGN | typeof IDEOGRAPH;

const FRACTION_SIGNS = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';
const NON_ASCII_LETTER = /[\p{L}\p{M}]/u;

/** Han and kana: one token a character, since no spaces part the words. Hangul has spaces, and is letters. */
const isIdeograph = (code: number) =>
  (code >= 0x2e80 && code <= 0x2fff) ||
  (code >= 0x3040 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff);

/** Beyond the ranges below: blanks of other widths and scripts, the separators of lines and paragraphs, a byte order mark. */
const SPACES = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

function classify(code: number): CharClass {
  if (code <= 32 || (code >= 0x7f && code <= 0xa0) || (code >= 0x2000 && code <= 0x200b) || SPACES.has(code))
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

/** The class of a UTF-16 unit. */
export function classOf(code: number): CharClass {
  const known = CLASSES[code] ?? 0;
  return known === 0 ? (CLASSES[code] = classify(code)) : (known as CharClass);
}

/**
 * The UTF-16 unit at `at`; 0 outside of the text, which is white space as control characters are. What `charCodeAt` gives there
 * is no number: the first table that is once asked for it is a slow one to V8 from then on.
 */
export const unitAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : 0;

/** Whether the unit at `at` is a `LETTER`; false outside of the text. */
export const isLetterAt = (text: string, at: number) => classOf(unitAt(text, at)) === LETTER;
/** Whether the unit at `at` is a `DIGIT`, as `½` is; false outside of the text. */
export const isDigitAt = (text: string, at: number) => classOf(unitAt(text, at)) === DIGIT;

// Unicode's white space, control characters, and signs that only steer how others are set. " " | "\u00a0" | "\u2028" | "\u200f" | not "a" | not "\ufe0f", which belongs to an emoji
const BLANK = /[\p{White_Space}\p{Cc}]|(?=\p{Cf})\p{Default_Ignorable_Code_Point}/u;

/** By UTF-16 unit, whether it is blank, told when it is first met: 1 if so, 2 if not. */
const BLANKS = new Uint8Array(0x1_0000);

/** Whether nothing is seen at `at`: white space of any width, a line break of any kind, a direction mark. */
export function isBlankAt(text: string, at: number): boolean {
  const code = unitAt(text, at);
  if (code <= 0x7e) return code <= 32;
  const known = BLANKS[code] ?? 0;
  return (known === 0 ? (BLANKS[code] = BLANK.test(String.fromCharCode(code)) ? 1 : 2) : known) === 1;
}

/** Greek, Cyrillic and what comes after: letters of scripts in which words are not told by their hashes. */
export const OTHER_SCRIPTS = 0x370;

/** Latin letters in lower case, by their UTF-16 unit; 0 for all others. */
export const LETTERS = new Uint16Array(0x1_0000);
for (let code = 0; code < OTHER_SCRIPTS; code++)
  if (classOf(code) === LETTER) LETTERS[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);

/** The hash of a word is that of the word without its last letter, gone on by this letter. 30 bits. */
export const goOn = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) & 0x3fff_ffff;

/** The hash of two words side by side, in this order. */
export const joinHashes = (first: number, second: number): number => goOn(Math.imul(first, 0x9e37), second);

const STRAIGHT = 39;
const CURLY = 0x2019;

/** The hash of `text.slice(start, end)`, the same for `People’s` as for `people's`. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const letter = LETTERS[unit] ?? 0;
    hash = goOn(hash, letter > 0 ? letter : unit === CURLY ? STRAIGHT : unit);
  }
  return hash;
}
