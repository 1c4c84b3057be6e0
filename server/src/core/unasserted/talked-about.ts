/** Numbers that are talked about and not put on anything: `“Fifty would be respectable,”`, `Seven dollars isn't a rip-off`. English. */
import { wordSet } from '../language/words.ts';
import type { Quantity } from '../quantities/quantities.ts';
import { low, type Token } from '../tokens.ts';

/** Verbs in the singular, of an amount as such; and what may stand behind `is` then. */
const DENIED = wordSet("isn't wouldn't");
const JUDGED = wordSet('not what a an always enough plenty too no fine hardly nothing');

/** Whether the first of a sentence is a number whose verb speaks of the number itself; not `Twelve is all that are left`, `Half is water`, `Fifty were killed`. */
export function isTalkedAbout(tokens: readonly Token[], quantities: readonly Quantity[]): boolean {
  const [first, second] = quantities;
  if (!first || (second && second.low !== '0') || quantities.length > 2) return false;
  const amount =
    first.kind === 'count' || first.kind === 'money' || first.kind === 'measure' || first.kind === 'duration';
  const from = tokens.findIndex(({ start }) => start === first.start);
  if (!amount || tokens.slice(0, from).some(({ kind }) => kind !== 'sign')) return false;
  const verb = tokens.findIndex(({ start }) => start >= first.end);
  const [word, after] = [low(tokens, verb), low(tokens, verb + 1)];
  return (
    DENIED.has(word) ||
    (word === 'is' && JUDGED.has(after)) ||
    (word === 'would' &&
      after === 'be' &&
      tokens[verb + 2]?.kind === 'word' &&
      !low(tokens, verb + 2).endsWith('ed'))
  );
}
