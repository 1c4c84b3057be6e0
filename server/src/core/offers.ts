/** Offers: what a shop asks for its goods, which is another price tomorrow. `RRP: £23.99`, `Prices range from $499 to $569 depending on model`. */
import { RareWords } from './language/rare-words.ts';
import { wordSet } from './language/words.ts';
import { HEADLINE_VERBS } from './quantities/labels/named-numbers.ts';
import type { Quantity } from './quantities/quantities.ts';
import { FINITE } from './rows.ts';
import { isCapital, low, type Token } from './tokens.ts';

const LABELS = new RareWords(['rrp', 'msrp']);
const PRICED = new RareWords(wordSet('price prices priced range ranges start starts cost costs unit'));
/** What a price may hang on: `depending on model, seller and size`. */
const CHOICES = wordSet(
  'model models manufacturer seller size color colour product retailer options configuration edition style',
);

/** `depending on model`, `free shipping`, `sign up for notifications`. */
function isShopTalk(tokens: readonly Token[], i: number): boolean {
  const [word, next, after] = [low(tokens, i), low(tokens, i + 1), low(tokens, i + 2)];
  if (word === 'depending' && next === 'on') return CHOICES.has(after) || CHOICES.has(low(tokens, i + 3));
  if (word === 'sign') return next === 'up' && after === 'for' && low(tokens, i + 3).startsWith('notif');
  return word === 'free' && (next === 'shipping' || next === 'delivery');
}

/** `### Kern Lamp 5 for $45`: what a heading asks for a thing; not `Mill sold for $45`, nor what a shop would ask no one. */
export function isPriceTag(tokens: readonly Token[], quantities: readonly Quantity[]): boolean {
  const [price, ...more] = quantities;
  const at = tokens.findIndex(({ start }) => start === price?.start);
  const closes = tokens.at(-1)?.end === price?.end;
  if (!price || more.length > 0 || !closes || price.kind !== 'money' || Number(price.low) > 9_999)
    return false;
  const named = tokens.slice(0, at - 1).some((token, i) => i > 0 && isCapital(token));
  const told =
    DONE.test(low(tokens, at - 2)) ||
    FINITE.areIn(tokens) ||
    tokens.some(({ low: word }) => HEADLINE_VERBS.has(word));
  return low(tokens, at - 1) === 'for' && named && !told;
}
// "sold" | "fined" | "buys" | not "Lamp"
const DONE = /(?:ed|old|ught|[^s]s|oes|eal)$/;

/** `12 issues for £11.99.`: nothing but how many for how much; not `40 ships for $3 billion.` */
const isBargain = (tokens: readonly Token[], quantities: readonly Quantity[]): boolean =>
  tokens.length <= 8 &&
  tokens[0]?.start === quantities[0]?.start &&
  quantities.at(-1)?.kind === 'money' &&
  Number(quantities.at(-1)?.low) < 1_000 &&
  low(tokens, 2) === 'for' &&
  !FINITE.areIn(tokens);

/** Whether all that a sentence counts are prices, and it is a shop that asks them. */
export const isOffer = (tokens: readonly Token[], quantities: readonly Quantity[]): boolean =>
  isBargain(tokens, quantities) ||
  (quantities.every(({ kind }) => kind === 'money') &&
    (LABELS.areIn(tokens) || (PRICED.areIn(tokens) && tokens.some((_, i) => isShopTalk(tokens, i)))));
