/** Furniture: numbers of the page and not of the story. Counters, reference marks, entries of a table of contents, issues of a journal. */
import { wordSet } from '../language/words.ts';
import { isCapital, isGlued, low, type Token } from '../tokens.ts';
import { isWhole } from './dates.ts';

/** What a page counts of itself: `0 Comments`, `9 Photos`. */
const COUNTERS = wordSet(
  'comments comment shares share views view likes replies reply retweets read votes answers badges photos photo images image slides videos upvoted',
);
const MINUTES = wordSet('min minute minutes mins');
const EMERGENCY = wordSet('911 999 112');
const EMERGENCY_NOUNS = wordSet(
  'call calls caller callers operator operators dispatcher dispatchers recording system number emergency (',
);
const DIALLING = wordSet('call called calling dial dialed dialled phoned');
const PAGED = wordSet('image photo slide page');
const MONEY_OR_SHARE = wordSet('% $ € £');

const isEnd = (tokens: readonly Token[], i: number): boolean =>
  tokens[i] === undefined ||
  (tokens[i]?.kind === 'sign' && !isGlued(tokens, i + 1)) ||
  tokens[i]?.text === ')';

/** `911 call`, `image 3 of 12`, `0 Comments`, `5 min read`, `( 15 images )`, `1 / 5`. */
export function endOfFurniture(tokens: readonly Token[], i: number): number {
  const [before, here, after] = [low(tokens, i - 1), low(tokens, i), low(tokens, i + 1)];
  if (EMERGENCY.has(here) && (EMERGENCY_NOUNS.has(after) || DIALLING.has(before))) return i + 1;
  if (PAGED.has(here) && isWhole(tokens[i + 1]) && low(tokens, i + 2) === 'of') return i + 5;
  if (!isWhole(tokens[i])) return 0;
  const alone = i === 0 || tokens[i - 1]?.kind === 'sign';
  if (alone && COUNTERS.has(after) && isEnd(tokens, i + 2)) return i + 2;
  if (i > 0 || tokens.length > 5) return 0;
  if (MINUTES.has(after) && low(tokens, 2) === 'read') return tokens.length;
  const bare =
    tokens.every(({ kind }) => kind !== 'word') && !tokens.some(({ text }) => MONEY_OR_SHARE.has(text));
  return bare ? tokens.length : 0;
}

/** `[37]`, `[ 4 ]`: a mark that leads to a reference. */
export const endOfReference = (tokens: readonly Token[], i: number): number =>
  tokens[i]?.text === '[' &&
  isWhole(tokens[i + 1]) &&
  (tokens[i + 1]?.text.length ?? 9) < 4 &&
  tokens[i + 2]?.text === ']'
    ? i + 3
    : 0;

/** `4.2 Climate`, `11 Notes` at the start of a line: an entry of a table of contents. */
export const endOfEntry = (tokens: readonly Token[], i: number): number =>
  i === 0 && /^\d{1,2}\.\d{1,2}$/.test(tokens[0]?.text ?? '') && isCapital(tokens[1]) ? 1 : 0;

/** `;145(1):67–72` after a year: volume and pages of a journal, the semicolon at `i`. */
export function endOfIssue(tokens: readonly Token[], i: number): number {
  if (
    tokens[i]?.text !== ';' ||
    !isWhole(tokens[i - 1]) ||
    !isWhole(tokens[i + 1]) ||
    !isGlued(tokens, i + 1)
  )
    return 0;
  let j = i + 2;
  while (isGlued(tokens, j) && tokens[j]?.text !== '.') j++;
  return j;
}
