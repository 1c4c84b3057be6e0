/** Codes: numbers that are written together with other signs or words of a fixed form. Sizes, addresses, titles, numbers to dial. */
import { isCapital, isGlued, low, type Token } from '../tokens.ts';
import { isWhole } from './dates.ts';

/** `text SHELTER to 43362`, `call 55555`: a number to dial. */
export const endOfDialled = (tokens: readonly Token[], i: number): number =>
  /^\d{5,7}$/.test(tokens[i]?.text ?? '') &&
  tokens.slice(Math.max(0, i - 4), i).some((token) => /^(?:text|texting|dial|call|sms)$/.test(token.low))
    ? i + 1
    : 0;

/** `3-D`, `16-inch MacBook`: a hyphen and a capital make a name of a number. */
export function endOfHyphenName(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.kind !== 'number' || !/^[-‑]$/.test(low(tokens, i + 1)) || !isGlued(tokens, i + 1)) return 0;
  if (/^\p{Lu}$/u.test(tokens[i + 2]?.text ?? '')) return i + 3;
  return low(tokens, i + 2) === 'inch' && isCapital(tokens[i + 3]) ? i + 3 : 0;
}

/** `12 Years a Slave`, `48 Hours`: a unit in capitals within a sentence belongs to a title. */
export const endOfTitle = (tokens: readonly Token[], i: number): number =>
  tokens[i]?.kind === 'number' &&
  i > 1 &&
  /^(?:Years|Days|Hours|Minutes|Miles|Men|Angry|Monkeys)$/.test(tokens[i + 1]?.text ?? '') &&
  !isCapital(tokens[i - 1])
    ? i + 2
    : 0;

/** `two-on-one`, `one-on-one`, `two-by-four`. */
export const endOfPairing = (tokens: readonly Token[], i: number): number =>
  /^[-‑]$/.test(low(tokens, i + 1)) &&
  /^(?:on|by|to|in|and)$/.test(low(tokens, i + 2)) &&
  /^[-‑]$/.test(low(tokens, i + 3)) &&
  isGlued(tokens, i + 2)
    ? i + 5
    : 0;

/** `80 New York Avenue`: a house number before a street. */
export function endOfAddress(tokens: readonly Token[], i: number): number {
  if (!isWhole(tokens[i]) || !isCapital(tokens[i + 1])) return 0;
  for (let j = i + 1; j < i + 5 && isCapital(tokens[j]); j++)
    if (
      /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive|square|place|court|highway|parkway|terrace)$/.test(
        low(tokens, j),
      )
    )
      return j + 1;
  return 0;
}

/** `1920x1080`, `8x10.5`: a size code. */
export const endOfSize = (tokens: readonly Token[], i: number): number =>
  tokens[i]?.kind === 'number' &&
  /^[x×]$/.test(low(tokens, i + 1)) &&
  tokens[i + 2]?.kind === 'number' &&
  isGlued(tokens, i + 1) &&
  isGlued(tokens, i + 2)
    ? i + 3
    : 0;
