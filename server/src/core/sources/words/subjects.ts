/** Subjects of verbs of saying, and whether they agree: `organisers claim`, `the site claims`, and not `insurance claims`. English. */
import { en } from '../../language/en.ts';
import { DETERMINERS, HAVE } from '../../language/function-words.ts';
import { CURRENCY_CODES } from '../../language/units.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';

/** Plural though they do not look it. */
const PLURALS = wordSet('police people they we i you media data staff men women');
/** They end in `s` and are no plural nouns. */
const NO_PLURALS = wordSet(
  'is was has does this his its us as thus always perhaps news across towards previous various',
);
/** Words before a participle that describes a noun: `the number of confirmed cases`, `the five most repeated words`. */
const NO_NOUNS = wordSet(
  'of in on at by for from with to and or as than most more less least well new total other such only first last daily latest recent newly',
);
const ADVERBS = wordSet('also now then still even often once since only later all not already');

/** The index of the word before the verb at `i`, behind adverbs and helping verbs: `the bank has now warned`. */
export function endOfSubject(tokens: readonly Token[], i: number): number {
  let end = i - 1;
  while (end > 0 && (ADVERBS.has(low(tokens, end)) || /[^p]ly$/.test(low(tokens, end)))) end--;
  return HAVE.has(low(tokens, end)) ? end - 1 : end;
}

/** Whether the word at `i` is a plural: `organisers`, `police`, `they`. */
const isPlural = (tokens: readonly Token[], i: number): boolean =>
  PLURALS.has(low(tokens, i)) ||
  (tokens[i]?.kind === 'word' && /[^s']s$/.test(low(tokens, i)) && !NO_PLURALS.has(low(tokens, i)));

/** Whether the word at `i` ends a subject in the singular: a name, a pronoun, or a noun with its article (`the trade body`). */
function isSingular(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || token.low.endsWith("'s") || DETERMINERS.has(token.low)) return false;
  if (NO_NOUNS.has(token.low)) return false;
  if (/^(?:he|she|it|who|data)$/.test(token.low)) return true;
  if (isCapital(token) && i > 0) return true;
  if (isCapital(token)) return !/[^s]s$/.test(token.low);
  if (/[^sui]s$|ing$/.test(token.low)) return false;
  return [1, 2, 3].some((by) => DETERMINERS.has(low(tokens, i - by)) || low(tokens, i - by).endsWith("'s"));
}

/** Whether the subject that ends at `end` agrees with the verb at `i`. */
export function agrees(tokens: readonly Token[], end: number, i: number): boolean {
  const word = low(tokens, i);
  if (HAVE.has(low(tokens, end + 1)) || PAST.test(word))
    return isPlural(tokens, end) || isSingular(tokens, end);
  return /[^s]s$/.test(word) ? isSingular(tokens, end) : isPlural(tokens, end);
}
// "claimed" | "thought" | "learnt" | "put" | "forecast" | not "claim"
const PAST = /(?:[^e]ed|ght|rnt|cast|put|spoke|gave|held|wrote|said|found|had|understood|saw)$/;

/** Whether the verb at `i` has a subject right before it that it agrees with. */
export function hasSubject(tokens: readonly Token[], i: number): boolean {
  const end = endOfSubject(tokens, i);
  return end >= 0 && agrees(tokens, end, i);
}

/** The same, or before a closer word on the subject: `analysts at Lund reckon`. */
export function hasSubjectApart(tokens: readonly Token[], i: number): boolean {
  if (hasSubject(tokens, i)) return true;
  const end = endOfSubject(tokens, i);
  if (!isCapital(tokens[end])) return false;
  for (let j = end - 1; j > 0 && j > end - 5; j--)
    if (/^(?:at|from|of|with|in)$/.test(low(tokens, j)))
      return isPlural(tokens, j - 1) && agrees(tokens, j - 1, i);
  return false;
}

const HEDGING = wordSet(
  'about around roughly some nearly almost over up at more less fewer just only between as an a of another',
);
const HEDGED = wordSet('than least most to many much estimated further');

/** The index after the number that starts at `i` with the hedge and the sign before it, or 0: `40`, `$40`, `about two`, `more than half`. */
export function endOfCount(tokens: readonly Token[], i: number): number {
  const hedged = HEDGING.has(low(tokens, i));
  const at = hedged ? (HEDGED.has(low(tokens, i + 1)) ? i + 2 : i + 1) : i;
  const token = tokens[at];
  if (!token) return 0;
  if (token.kind === 'number') return at + 1;
  if (token.kind === 'sign')
    return tokens[at + 1]?.kind === 'number' && !/^[,.;:()]$/.test(token.text) ? at + 2 : 0;
  // `CHF1.1 billion`
  if (CURRENCY_CODES.has(token.text) && tokens[at + 1]?.kind === 'number') return at + 2;
  const [word = ''] = token.low.split('-');
  const counts =
    en.cardinals.has(word) ||
    en.vague.has(word) ||
    (en.magnitudes.has(word) && word.length > 4) ||
    (en.fractions.has(word) && word !== 'second');
  return counts ? at + 1 : 0;
}

/** Whether one starts there. */
export const isCount = (tokens: readonly Token[], i: number): boolean => endOfCount(tokens, i) > 0;
