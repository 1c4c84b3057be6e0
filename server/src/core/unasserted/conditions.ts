/** Conditions put to the reader: `…, if your ship has 40 men`; and the asides that have their form. */
import { OWNERS } from '../language/function-words.ts';
import { RareWords } from '../language/rare-words.ts';
import { wordSet } from '../language/words.ts';
import type { Quantity } from '../quantities/quantities.ts';
import type { IsQuoted } from '../quotes.ts';
import { low, type Token } from '../tokens.ts';
import { isThought } from './instructions.ts';
import { READER } from './shared-words.ts';

/** `…, if your ship has 40 men`: what is put to the reader, where everything counted comes after it. */
export function isSupposed(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  isQuoted: IsQuoted,
): boolean {
  const at = tokens.findIndex(
    ({ low: word }, i) => word === 'if' && READER.has(low(tokens, i + 1)) && low(tokens, i - 1) !== 'even',
  );
  const start = tokens[at]?.start;
  return (
    start !== undefined &&
    !isQuoted(start) &&
    quantities.every((quantity) => quantity.start > start) &&
    // `If you think it is safe, consider that 40 boats sank.`
    !tokens.some((_, i) => i > at && isThought(tokens, i)) &&
    !isReadAs(tokens) &&
    !isGiven(tokens, quantities, at)
  );
}

/** `If you interpret his words to mean the border`, `If you read it as a yearly figure`: how one may take what is said, and no condition of it. */
export const isReadAs = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ low: word }, i) =>
      word === 'if' &&
      (low(tokens, i + 2) === 'interpret' ||
        (low(tokens, i + 2) === 'read' && READ.has(low(tokens, i + 3)) && isAsNear(tokens, i + 4))),
  );
const READ = new Set([...wordSet('it this that them'), ...OWNERS]);
const isAsNear = (tokens: readonly Token[], i: number): boolean =>
  [i, i + 1, i + 2].some((k) => low(tokens, k) === 'as');

/** `if you ride often, you can expect to spend $1,000 a year`, `…, you must swim, because 40 drown there`: what things cost whoever meets the condition, which counts nothing itself; and the ground of advice. */
export function isGiven(tokens: readonly Token[], quantities: readonly Quantity[], at: number): boolean {
  const [first] = quantities;
  const comma = tokens.findIndex((token, i) => i > at && token.isSign(','));
  const priced =
    first?.kind === 'money' &&
    low(tokens, at) === 'if' &&
    comma > 0 &&
    !PUT.has(low(tokens, comma + 1)) &&
    (tokens[comma]?.start ?? 0) < first.start &&
    COSTS.areIn(tokens.slice(comma));
  return (
    (priced && !WOULD.areIn(tokens)) ||
    tokens.some(
      ({ low: word }, i) =>
        word === 'because' && quantities.some((quantity) => quantity.start === tokens[i + 1]?.start),
    )
  );
}
/** `if you are a farmer, imagine that you pay`. */
const PUT = wordSet('imagine say suppose');
const COSTS = new RareWords(wordSet('cost costs spend spending pay charge charges'));
const WOULD = new RareWords(['would', 'could', 'might']);
