/** Numbers that are talked about and not put on anything: `“Fifty would be respectable,”`, `Seven dollars isn't a rip-off`. English. */
import { wordSet } from '../language/words.ts';
import type { Quantity } from '../quantities/quantities.ts';
import type { IsQuoted } from '../quotes.ts';
import { low, type Token } from '../tokens.ts';

/** Verbs in the singular, of an amount as such; and what may stand behind `is` then. */
const DENIED = wordSet("isn't wouldn't");
const JUDGED = wordSet('not what a an always enough plenty too no fine hardly nothing');

/** Whether the first of a sentence that somebody speaks is a number whose verb speaks of the number itself; not `“Fifty were killed,”`, `“Ten seats would be lost”`. */
export function isTalkedAbout(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  isQuoted: IsQuoted,
): boolean {
  const [first, second] = quantities;
  if (!first || (second && second.low !== '0') || quantities.length > 2 || !isQuoted(first.start))
    return false;
  const from = tokens.findIndex(({ start }) => start === first.start);
  if (!AMOUNTS.has(first.kind) || tokens.slice(0, from).some(({ kind }) => kind !== 'sign')) return false;
  const verb = tokens.findIndex(({ start }) => start >= first.end);
  const [word, after] = [low(tokens, verb), low(tokens, verb + 1)];
  if (word === 'would') return after === 'be' && tokens[verb + 3]?.kind !== 'word';
  return DENIED.has(word) || (word === 'is' && JUDGED.has(after));
}
const AMOUNTS: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'duration']);
