/** Openers: whether anything can start at a token, told by the cheapest questions first. Most tokens of a draft start nothing. English. */
import { en } from '../language/en.ts';
import { RareWords } from '../language/rare-words.ts';
import { wordSet } from '../language/words.ts';
import { isGlued, low, type Token } from '../tokens.ts';
import { MONEY_OF_ONE, mayBeOne } from './amounts/one-unit.ts';
import { QUANTILES, VAGUE_MULTIPLES } from './amounts/set-forms.ts';
import { SAYING_STARTERS } from './idioms/sayings.ts';
import { PAGE_WORDS } from './labels/furniture.ts';
import { NUMBERED_NOUNS } from './labels/named-numbers.ts';
import { NEARLY, WHOLES } from './ranks/proportions.ts';
import {
  BEFORE_EXTREMES,
  COMPARING,
  HIGHS,
  RANK_BEGINNINGS,
  RANK_STARTERS,
  WEAK_STARTERS,
} from './ranks/ranks.ts';

/** Words that count with the next: `several million`, `a dozen`. */
export const BEFORE_COUNTS = wordSet('a an several few couple halves');

/** The words that open a sentence to its reader where it has no digits: `dozen`, `half`, `first`, `million`. Those of `WEAK_STARTERS` do with a partner. */
export const countingWords = (): readonly string[] => [
  ...[en.cardinals, en.ordinals, en.fractions, en.magnitudes].flatMap((words) => [...words.keys()]),
  ...en.vague,
  ...[...RANK_STARTERS].filter(isStrong),
  ...MONEY_OF_ONE,
  ...VAGUE_MULTIPLES,
  ...QUANTILES,
  'dozen',
  'once',
  'scale',
  'percentage',
  'percent',
  'cent',
];

const isStrong = (word: string): boolean => !WEAK_STARTERS.has(word) && !RANK_BEGINNINGS.has(word);

let openers: RareWords | undefined;

/** The same as a list to ask tokens about, weak ones and highs (`peak`) among them; made when first asked for. */
export const openingWords = (): RareWords =>
  (openers ??= new RareWords([...countingWords(), ...WEAK_STARTERS, ...HIGHS]));

/** How many tokens after its first a label may have its number. */
const REACH = 3;

const ARTICLES = new RareWords(['a', 'an']);
const WHOLE = new RareWords(WHOLES);

/** Whether nothing starts at token `i`; `nextNumber` is the index of the next token in digits, or Infinity. English. */
export type Skips = (tokens: readonly Token[], i: number, nextNumber: number, opening: RareWords) => boolean;

/** Whether it is far from the next number, and from words that count. The first, cheap question. */
const isIdle: Skips = (tokens, i, nextNumber, opening) =>
  nextNumber - i > REACH &&
  !opening.has(tokens[i]) &&
  !opening.has(tokens[i + 1]) &&
  !opening.has(tokens[i + 2]) &&
  !(ARTICLES.has(tokens[i]) && mayBeOne(tokens, i)) &&
  !(WHOLE.has(tokens[i]) && NEARLY.has(low(tokens, i - 1)));

/** Words in small letters that count nothing and yet may start a quantity or a label: `a million`, `page 12`, `the top decile`, `minus five`. */
const STARTERS = new RareWords([
  ...NUMBERED_NOUNS,
  ...PAGE_WORDS,
  ...SAYING_STARTERS,
  ...BEFORE_EXTREMES,
  ...COMPARING,
  ...RANK_BEGINNINGS,
  ...WHOLES,
  ...BEFORE_COUNTS,
  ...'mid no number minus negative'.split(' '),
]);

/** Whether a word in small letters starts nothing, though a number is near: half of all that is left then. The second, cheap question. */
function isPlain(tokens: readonly Token[], i: number, opening: RareWords): boolean {
  const token = tokens[i];
  return (
    token?.kind === 'word' &&
    token.small &&
    !isGlued(tokens, i + 1) &&
    !token.owns &&
    !(tokens[i + 1]?.kind === 'number' && token.branded) &&
    !opening.has(token) &&
    !STARTERS.has(token)
  );
}

/** Both questions: most tokens of a draft are asked nothing else. */
export const startsNothing: Skips = (tokens, i, nextNumber, opening) =>
  isIdle(tokens, i, nextNumber, opening) || isPlain(tokens, i, opening);
