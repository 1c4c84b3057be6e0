/** Advice: what ought to be, which nobody can look up. `The pots should be at least 3 inches tall`, `16 GB is recommended`. */
import { RareWords } from './language/rare-words.ts';
import { wordSet } from './language/words.ts';
import type { Quantity } from './quantities/quantities.ts';
import { low, type Token } from './tokens.ts';

/** What a thing or a person ought to do. None that foretells: `prices should rise 3 percent`. */
const ADVISED = wordSet(
  'be have contain include measure weigh keep wait use drink eat sleep get aim avoid stay remain load respond wear limit allow leave hold add take soak rest sit cook last receive',
);
const BETWEEN = wordSet('not also only never always ideally usually generally probably really');

/** Whether an amount is one that advice is given in, and forecasts seldom are: no money and no percentage, and of a thing only what is measured of it. */
const isOrdered = ({ kind, hedge }: Quantity, verb: string): boolean =>
  kind !== 'money' &&
  kind !== 'percentage' &&
  kind !== 'rank' &&
  (verb !== 'be' || kind === 'measure' || kind === 'duration' || hedge === 'at-least' || hedge === 'at-most');

const SHOULD = new RareWords(['should']);

/** Whether all that a sentence counts is what ought to be. */
export function isAdvice(tokens: readonly Token[], quantities: readonly Quantity[]): boolean {
  const at = tokens.findIndex((token) => SHOULD.has(token));
  if (at < 0) return isRecommended(tokens, quantities);
  const verb = BETWEEN.has(low(tokens, at + 1)) ? at + 2 : at + 1;
  const past = low(tokens, verb) === 'have' && PARTICIPLE.test(low(tokens, verb + 1));
  if (
    past ||
    !ADVISED.has(low(tokens, verb)) ||
    isForecast(tokens) ||
    tokens.some(({ low: word }) => RULES.has(word))
  )
    return false;
  const start = tokens[at]?.start ?? 0;
  return quantities.every((quantity) => quantity.start > start && isOrdered(quantity, low(tokens, verb)));
}
/** `Sales should be at least 40 tons this year`: what is foreseen has its time. */
const isForecast = (tokens: readonly Token[]): boolean =>
  tokens.some(({ low: word }, i) => PERIODS.has(word) && /^(?:this|next|the)$/.test(low(tokens, i - 1)));
const PERIODS = wordSet('year quarter month season decade');
// "conducted" | "taken" | not "a"
const PARTICIPLE = /.(?:ed|en|ne|ught|ade)$/;
/** `The pact stipulates that both should meet every six months`: a rule that somebody has adopted. */
const RULES = wordSet(
  'stipulates stipulated requires law laws act agreement treaty pact rule rules regulation regulations',
);

/** `4 GB of memory, 16 GB is recommended`: the words close the line, behind all that it counts. */
function isRecommended(tokens: readonly Token[], quantities: readonly Quantity[]): boolean {
  const last = tokens.at(-1)?.kind === 'sign' ? tokens.length - 2 : tokens.length - 1;
  const closes = low(tokens, last) === 'recommended' && /^(?:is|are)$/.test(low(tokens, last - 1));
  return closes && quantities.every(({ kind }) => kind !== 'money' && kind !== 'rank');
}
