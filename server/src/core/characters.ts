/** Characters: what a UTF-16 unit is to a tokeniser. */

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

/** The class of a UTF-16 unit. */
export function classOf(code: number): CharClass {
  const known = CLASSES[code] ?? 0;
  return known === 0 ? (CLASSES[code] = classify(code)) : (known as CharClass);
}

/** The UTF-16 unit at `at`; 0 outside of the text, which is white space as control characters are. */
export const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

export const isLetterAt = (text: string, at: number) => classOf(unitAt(text, at)) === LETTER;
export const isDigitAt = (text: string, at: number) => classOf(unitAt(text, at)) === DIGIT;
