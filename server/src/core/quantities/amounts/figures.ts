/** Figures: the number itself, in digits or words, with its magnitude, as an exact decimal. No units, no judgement. */
import type { Language } from '../../language/language.ts';
import type { Token } from '../../tokens.ts';
import { readDigits } from './digits.ts';
import type { Figure } from './magnitudes.ts';
import { readWords } from './number-words.ts';

/**
 * The figure that starts at token `i`, or null. `money` tells that a currency stands before it, so that a glued `m` is a million.
 * Examples: `1.05 million` → 1050000, `two and a half million` → 2500000, `a third` → 1/3, `6.2x10^-4` → 0.00062.
 */
export function readFigure(
  tokens: readonly Token[],
  i: number,
  language: Language,
  money = false,
): Figure | null {
  return readDigits(tokens, i, language, money) ?? readWords(tokens, i, language);
}
