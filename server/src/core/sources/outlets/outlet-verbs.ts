/** Verbs of outlets: what one does when it tells something (`reported`, `is reporting`, `put the toll at 40`), and when it does not (`published 300 stories`). */
import { en } from '../../language/en.ts';
import { BE } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { low, type Token } from '../../tokens.ts';
import { isTellingOf } from '../words/telling.ts';

/** Verbs after a name that make it the source, beyond the verbs of saying of English: `Xinhua quoted the minister as saying`. */
export const OUTLET_VERBS = wordSet(
  `said says reported reports report quoted quotes cited cites citing published announced claimed claims wrote writes added noted revealed stated warned confirmed told tells explained
  counted tallied calculated documented verified broadcast aired carried showed shows described called released posted tweeted learned argued interviewed estimates estimated quoting saying accused accuses alleged alleges`,
);

/** What an outlet puts out: `a Xinhua report`. */
export const OUTPUT = wordSet(
  'report reports article commentary interview dispatch footage broadcast story survey poll photo video editorial tally count analysis investigation documentary bulletin newscast',
);

/** Verbs with which somebody of an outlet reports, beyond saying: `reporters from Xinhua found`. */
export const LEARNS = wordSet(
  'found learned learnt saw noticed observed witnessed interviewed asked visited counted discovered',
);

/** What an outlet does at the time of writing: `Xinhua is reporting 40 dead`. */
export const TELLING = wordSet(
  'reporting saying claiming quoting citing showing broadcasting airing describing',
);

/** Whether the verb at `i` is done to somebody, or to be done: `was quoted`, `to report`. */
export const isPassive = (tokens: readonly Token[], i: number) =>
  (BE.has(low(tokens, i - 1)) && !TELLING.has(low(tokens, i))) || low(tokens, i - 1) === 'to';

/** What an outlet tells about, and what it tells it with: `published 300 stories` tells of the outlet. */
const PIECES = wordSet('stories articles posts tweets reports items pieces videos clips episodes pages photos programmes programs segments'); // prettier-ignore
const COUNTING = wordSet(
  'hundreds dozens thousands scores several many more over at nearly almost some about',
);

/** `published 300 stories about the dam`: how much an outlet has put out, and nothing that it tells. */
function isCounted(tokens: readonly Token[], verb: number): boolean {
  const first = tokens[verb + 1];
  if (first?.kind !== 'number' && !COUNTING.has(first?.low ?? '')) return false;
  return tokens.slice(verb + 2, verb + 6).some(({ low: word }) => PIECES.has(word));
}

/** `put the toll at 40`: the outlet gives a figure. */
const isPutAt = (tokens: readonly Token[], i: number): boolean =>
  tokens
    .slice(i + 2, i + 9)
    .some(({ low: word }, k) => word === 'at' && /\d|^(?:more|over|least|about|some|around)$/.test(low(tokens, i + 3 + k))); // prettier-ignore

/** `TASS announced that it would open three bureaus`: what the outlet itself is to do. */
const isOwnAffair = (tokens: readonly Token[], verb: number): boolean =>
  low(tokens, low(tokens, verb + 1) === 'that' ? verb + 2 : verb + 1) === 'it';

/** Of an outlet these are things it has, or what it is to do: `the Xinhua projects`, `CGTN expects to hire`. */
const OF_ITS_OWN = wordSet('notes projects expects');

/** Whether the verb at `i` is what an outlet does when it tells something: `reported`, `put it at`, not `published 300 stories`. */
export function isOutletVerb(tokens: readonly Token[], i: number): boolean {
  const word = low(tokens, i);
  if (word === 'put' || word === 'puts') return low(tokens, i + 1) === 'it' || isPutAt(tokens, i);
  if (word === 'ran' || word === 'runs' || word === 'shared')
    return [i + 1, i + 2, i + 3].some((at) => OUTPUT.has(low(tokens, at)));
  if (/ing$/.test(word) && BE.has(low(tokens, i - 1)))
    return TELLING.has(word) && low(tokens, i + 1) !== 'to' && low(tokens, i + 2) !== 'to';
  if (
    /^(?:published|posted|released|aired|tweeted|broadcast|carried|wrote)$/.test(word) &&
    isCounted(tokens, i)
  )
    return false;
  if (word === 'announced' && isOwnAffair(tokens, i)) return false;
  return (
    isTellingOf(tokens, i) || OUTLET_VERBS.has(word) || (en.sayingVerbs.has(word) && !OF_ITS_OWN.has(word))
  );
}
