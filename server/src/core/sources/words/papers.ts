/** Papers, agencies and stations as names in the words themselves: `The Kestow Post calls it the worst in 40 years`, `Firm Paid $35 Million (The Tide Journal)`. English. */
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import type { CueReader } from './cue-reader.ts';
import { endOfSubject } from './subjects.ts';

/** What the names of papers end in. */
const PAPERS = wordSet(
  'times post journal news newspaper herald tribune gazette chronicle guardian telegraph courier inquirer enquirer dispatch observer examiner magazine weekly newsday newsweek economist forbes fortune',
);
/** These end the names of ships, firms and stars as well, and are papers behind `Daily` or `The Oran`. */
const SHARED = wordSet(
  'star sun mail mirror express echo globe standard independent register mercury bulletin press',
);
const DAILY = wordSet('daily sunday evening morning');
/** Who sends news to others, or has a name that nothing else has. */
const AGENCIES = wordSet('reuters bloomberg ap afp upi cnn bbc npr cnbc msnbc pbs wsj nyt politico axios');

/** Words in small letters that such a name may hold: `The Journal of Tides`. */
const INNER = wordSet('of and the & for');
const LONGEST_NAME = 6;

/** Whether the words from `from` to `end`, that one too, are the name of a paper or an agency and nothing else. */
function isPaper(tokens: readonly Token[], from: number, end: number): boolean {
  if (end < from || end - from >= LONGEST_NAME) return false;
  const words = tokens.slice(from, end + 1);
  if (!words.every((token) => isCapital(token) || INNER.has(token.low))) return false;
  const [first, last] = [low(tokens, from), low(tokens, end)];
  if (AGENCIES.has(last)) return from === end || (first === 'the' && end === from + 1);
  if (from === end) return /^(?:newsweek|newsday|forbes)$/.test(last);
  return (
    PAPERS.has(last) ||
    (SHARED.has(last) && (DAILY.has(low(tokens, end - 1)) || (first === 'the' && end === from + 2))) ||
    words.some(({ low: word }) => word === 'journal')
  );
}

/** Whether the name of a paper ends at `end`, wherever it starts. */
export function hasPaperAt(tokens: readonly Token[], end: number): boolean {
  for (let from = end; from >= 0 && from > end - LONGEST_NAME; from--)
    if (isPaper(tokens, from, end)) return true;
  return false;
}

/** `Firm Paid $35 Million (The Tide Journal)`: a headline that closes with its paper in brackets, which open at `i`; not `(Kestow)`, `The paper cut 40 jobs (The Tide Journal)`. The index after them, or 0. */
function endOfPaperNote(tokens: readonly Token[], i: number): number {
  if (i < 4) return 0;
  const last = low(tokens, tokens.length - 1) === '.' ? tokens.length - 2 : tokens.length - 1;
  if (low(tokens, last) !== ')' || last > i + LONGEST_NAME + 1) return 0;
  const isHeadline = !tokens.slice(0, i).some(({ text }) => SMALL.test(text));
  return isHeadline && isPaper(tokens, i + 1, last - 1) ? last + 1 : 0;
}

/** `(The Tide Journal)` at the end of a headline: the cue is the brackets and the name in them. */
export const PAPER_NOTES: CueReader = { words: wordSet('('), endOf: endOfPaperNote };

// "years" | "edited" | not "with" | "Years"
const SMALL = /^\p{Ll}{5,}$/u;

/** Whether a paper calls something a rank, or unprecedented, by the verb at `i`: `the Post in Kestow calls it unprecedented in 40 years`; not `the Post called 40 voters`, `the Post called Oran first`. */
export function isPaperCalling(tokens: readonly Token[], i: number): boolean {
  let end = endOfSubject(tokens, i);
  for (let j = end; j > 0 && j > end - 4 && isCapital(tokens[j]); j--)
    if (low(tokens, j - 1) === 'in') end = j - 2;
  if (!hasPaperAt(tokens, end) || /^(?:for|on|off)$/.test(low(tokens, i + 1))) return false;
  for (let k = i + 2; k < i + FARTHEST && tokens[k]?.kind === 'word'; k++)
    if (low(tokens, k) === 'unprecedented' || isRankOf(tokens, k, i)) return true;
  return false;
}
/** `it the worst`, `it one of the worst`: a rank at `k` behind what is called so at `i`; not `called the best lawyers`, `called staff in the largest`. */
const isRankOf = (tokens: readonly Token[], k: number, i: number): boolean =>
  RANK.test(low(tokens, k)) &&
  low(tokens, k - 1) === 'the' &&
  k > i + 2 &&
  (low(tokens, k - 3) === 'one' || !/^(?:of|in|at|from|for|with|on)$/.test(low(tokens, k - 2)));
const FARTHEST = 14;
// "largest" | "most" | not "forest"
const RANK =
  /^(?:most|first|worst|best|(?:bigg|larg|high|low|deadli|costli|long|old|fast|strong|tall|rich|young|small)est)$/;
