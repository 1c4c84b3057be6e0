/** Changes: what shows that a part or a single unit is how much something rose or fell. `fell by a third last year`, `rose a penny`. */
import { isArticle } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { low, type Token } from '../../tokens.ts';
import type { Amount } from './amounts.ts';

/** `fell by a third last year`, `up a fifth on May`, `a third down on May`: a part by which something changed; not `fell a third time`. */
export const isPartOfChange = (tokens: readonly Token[], { from, next }: Amount): boolean => {
  if (!isArticle(low(tokens, from))) return false;
  const before = low(tokens, from - 1);
  const after = low(tokens, next);
  if (LESSER.has(after)) return true;
  const changed = BY.has(before) || FELL.has(before) || (from > 0 && FELL.has(low(tokens, from - 2)));
  return (
    changed && (SINCE_WHEN.has(after) || (after === 'year' && /^(?:on|over)$/.test(low(tokens, next + 1))))
  );
};
const BY = wordSet('by up down than almost nearly about around roughly');
/** Verbs and words of change, as they are told. */
export const FELL = wordSet(
  'fell fallen falls rose risen rises grew grown dropped jumped soared slumped plunged tumbled climbed shrank slid sank declined lost gained up down',
);
const SINCE_WHEN = wordSet(
  'last this on over overnight year-on-year during within after when while compared against',
);
const LESSER = wordSet(
  'down up off cheaper dearer smaller larger bigger longer shorter faster slower below above',
);
