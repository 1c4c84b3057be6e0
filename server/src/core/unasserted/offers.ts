/** Offers: what a shop asks for its goods, which is another price tomorrow. `12 issues for £11.99.`, `Prices range from $499 to $569 depending on model`. */
import { RareWords } from '../language/rare-words.ts';
import { wordSet } from '../language/words.ts';
import type { Quantity } from '../quantities/quantities.ts';
import { low, type Token } from '../tokens.ts';
import { FINITE } from './shared-words.ts';

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

/** `12 issues for £11.99.`: nothing but how many for how much; not `40 ships for $3 billion.` */
const isBargain = (tokens: readonly Token[], quantities: readonly Quantity[]): boolean =>
  tokens.length <= 8 &&
  tokens[0]?.start === quantities[0]?.start &&
  quantities.at(-1)?.kind === 'money' &&
  Number(quantities.at(-1)?.low) < 1_000 &&
  low(tokens, 2) === 'for' &&
  !FINITE.areIn(tokens);

/** `### How to Build a Lamp for $45`: a title that promises a price, and tells none. */
const isHowTo = (tokens: readonly Token[]): boolean =>
  low(tokens, 0) === 'how' && low(tokens, 1) === 'to' && !FINITE.areIn(tokens);

/** Whether all that a sentence counts are prices, and it is a shop that asks them, or a title. */
export const isOffer = (tokens: readonly Token[], quantities: readonly Quantity[]): boolean =>
  isBargain(tokens, quantities) ||
  (quantities.every(({ kind }) => kind === 'money') &&
    (isHowTo(tokens) || (PRICED.areIn(tokens) && tokens.some((_, i) => isShopTalk(tokens, i)))));
