/** Those whose words are no source for the number: they are what is counted, or have thought better of it. `Most monks stressed`, `a fifth saying they were ill`, `police at first thought`. English. */
import { en } from '../../language/en.ts';
import { isArticle } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { low, type Token } from '../../tokens.ts';
import { isHearsay } from './saying.ts';

const STANCES = wordSet(
  'acknowledged acknowledge stressed insisted insist argued argue admitted admit maintained reported report emphasized contended',
);
const SHARES = wordSet('most half majority thirds fifth fifths');
const PARTS = /^(?:half|majority|thirds?|quarters?|fifths?)$/;
const EARLIER = wordSet('first initially originally');
const HELD = wordSet('thought believed suspected feared');
/** Who was asked in a survey. */
const ASKED = wordSet('respondents participants those surveyed polled asked interviewed');
/** The longest from a share to what its people say, in tokens. */
const LONGEST = 7;
/** The farthest that such a verb could state a number, in tokens. */
const FARTHEST = 60;

/** Whether the verb at `i` is said by those who are counted, or no longer held, and no other number follows that it could state. */
export function isOnlyCounted(tokens: readonly Token[], i: number): boolean {
  const [word, before] = [low(tokens, i), low(tokens, i - 1)];
  const held = HELD.has(word) && EARLIER.has(before);
  const shared = STANCES.has(word) ? isShareOf(tokens, i) : word === 'saying' && SHARES.has(before);
  if (isTalkCounted(tokens, i)) return !isNumberAhead(tokens, i, true);
  if (isSaidByShare(tokens, i)) return !isNumberNext(tokens, i);
  if (!(held || shared || isHoped(tokens, i) || isHeardOf(tokens, i))) return false;
  return !isNumberAhead(tokens, i, !shared);
}

/** Whether a number follows that the verb at `i` could state; or a rank, where ranks count. */
function isNumberAhead(tokens: readonly Token[], i: number, ranks: boolean): boolean {
  for (let j = i + 1; j < i + FARTHEST && j < tokens.length; j++)
    if (isNumber(tokens, j) || (ranks && isRank(tokens, j))) return true;
  return false;
}

const ANSWERING = wordSet(
  'say says saying said believe believes believed think thinks reported report admitted',
);
/** What tells by itself: `40 percent of reports said`. */
const TELLING = wordSet('reports studies surveys polls papers documents statements');
/** What may stand before a share and belongs to it. */
const HEDGES = wordSet(
  'only just overwhelming about nearly almost around roughly over more less fewer than some at least up to',
);
/** What may stand before a share that opens a clause: `, only 40 percent of`, `and nearly half of`. */
const BEFORE_SHARE = new Set([...HEDGES, ...wordSet('and while but as ; , . — – “ "')]);

/** `40 percent of residents said they would leave`, `half of teens say`, `one in five nurses said`: they are what is counted; not `40 percent of those surveyed said`, `the firm that owns half of it said`. */
function isSaidByShare(tokens: readonly Token[], i: number): boolean {
  if (!ANSWERING.has(low(tokens, i)) || TELLING.has(low(tokens, i - 1))) return false;
  for (let j = i - 1; j >= 0 && j > i - LONGEST - 1; j--) {
    const word = low(tokens, j);
    if (ASKED.has(word) || (tokens[j]?.kind === 'sign' && word !== '%')) return false;
    // `half the money the bank admitted losing`
    if (/^(?:the|that|who|which|an?)$/.test(word) && low(tokens, j - 1) !== 'of') return false;
    const from = isOneIn(tokens, j) ? j : shareAt(tokens, j);
    if (from >= 0) return opensClause(tokens, from, low(tokens, i) === 'saying');
  }
  return false;
}

/** Whether a share from token `from` on opens its clause; with `alone`, whatever hedges it: not `cut it by about 40 percent saying`. */
function opensClause(tokens: readonly Token[], from: number, alone: boolean): boolean {
  if (!alone) return from === 0 || BEFORE_SHARE.has(low(tokens, from - 1));
  let k = from - 1;
  while (HEDGES.has(low(tokens, k)) || isArticle(low(tokens, k))) k--;
  return k < 0 || tokens[k]?.kind === 'sign' || /^(?:with|and|while|but|as|in)$/.test(low(tokens, k));
}

/** The first token of a share that ends at `j`: of `40 percent`, `two thirds`, `half`; -1 for none. */
function shareAt(tokens: readonly Token[], j: number): number {
  const word = low(tokens, j);
  if (word === '%' || word === 'percent') return tokens[j - 1]?.kind === 'number' ? j - 1 : -1;
  if (word === 'cent') return low(tokens, j - 1) === 'per' && tokens[j - 2]?.kind === 'number' ? j - 2 : -1;
  if (!PARTS.test(word) || word === 'majority') return -1;
  return en.cardinals.has(low(tokens, j - 1)) || low(tokens, j - 1) === 'a'
    ? j - 1
    : word === 'half'
      ? j
      : -1;
}

/** Whether a number follows that the verb at `i` could state, within its clause. */
function isNumberNext(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < tokens.length && tokens[j]?.kind !== 'sign'; j++)
    if (isNumber(tokens, j)) return true;
  return false;
}

/** What people write and send, and is counted by what it says. */
const TALK = wordSet(
  'posts tweets retweets updates articles ads adverts advertisements emails comments headlines messages editorials captions listings mentions',
);
const TALKING = wordSet('said say says saying mentioned mention mentions claimed claim stated state');
const SHARES_OF_TALK = wordSet('third quarter half majority most percent cent % fifth tenth');
/** What may stand between them and what they say: `updates in English mentioned`. */
const ABOUT = wordSet('in on about from by at of this last');
/** Behind these it is somebody else who says it: `In 40 posts Prado said`. */
const WITHIN = wordSet('in on by after from with across through to');

/** `10 percent of all posts in May mentioned him`: the posts are what is counted; not `three emails said`, which are the source, `In 40 posts Prado said`, `40 percent of reports said`. */
function isTalkCounted(tokens: readonly Token[], i: number): boolean {
  if (!TALKING.has(low(tokens, i))) return false;
  let thing = i - 1;
  while (thing > i - LONGEST && tokens[thing]?.kind === 'word' && !TALK.has(low(tokens, thing))) thing--;
  if (!TALK.has(low(tokens, thing))) return false;
  const next = low(tokens, thing + 1);
  if (thing < i - 1 && !ABOUT.has(next) && !next.endsWith('ly')) return false;
  for (let j = thing - 1; j >= 0 && j > thing - LONGEST && !/^[,;:.]$/.test(low(tokens, j)); j--)
    if (SHARES_OF_TALK.has(low(tokens, j)) || isOneIn(tokens, j))
      return ![1, 2, 3, 4].some((by) => WITHIN.has(low(tokens, j - by)));
  return false;
}

/** `One in ten`, `2 in 5`, at its first number. */
const isOneIn = (tokens: readonly Token[], j: number): boolean =>
  (tokens[j]?.kind === 'number' || /^(?:one|two|three|four)$/.test(low(tokens, j))) &&
  low(tokens, j + 1) === 'in' &&
  (tokens[j + 2]?.kind === 'number' ||
    /^(?:three|four|five|six|seven|eight|nine|ten|twenty)$/.test(low(tokens, j + 2)));

/** `the largest`, `the most expensive`, `a record`. */
const isRank = (tokens: readonly Token[], j: number): boolean =>
  /^(?:the|a)$/.test(low(tokens, j - 1)) && /(?:est|most|first|record)$/.test(low(tokens, j));

/** `…, and it expects to learn more`: what somebody means to do; not `40 jobs the firm expects to cut`. */
const isHoped = (tokens: readonly Token[], i: number): boolean =>
  /^expects?$/.test(low(tokens, i)) &&
  low(tokens, i + 1) === 'to' &&
  [i - 1, i - 2].some((k) => /^(?:and|but)$/.test(low(tokens, k)));

/** `a lamp that is thought to be safe`: hearsay of another thing; not `40 men that are thought to be trapped`. */
const isHeardOf = (tokens: readonly Token[], i: number): boolean =>
  isHearsay(tokens, i) &&
  /^(?:is|was)$/.test(low(tokens, i - 1)) &&
  /^(?:that|which)$/.test(low(tokens, i - 2));

/** `most British observers`; not `the most excitable`, `most of those polled`, `half the money the bank`. */
function isShareOf(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - LONGEST && tokens[j]?.kind === 'word'; j--) {
    const word = low(tokens, j);
    if (ASKED.has(word) || word === 'that') return false;
    if (word === 'the' && !SHARES.has(low(tokens, j - 1)) && low(tokens, j - 1) !== 'of') return false;
    if (SHARES.has(word)) return word !== 'most' || low(tokens, j - 1) !== 'the';
  }
  return false;
}

const isNumber = (tokens: readonly Token[], j: number): boolean => {
  const word = low(tokens, j);
  if (tokens[j]?.kind === 'number') return !YEAR.test(word) && !ORDINAL.test(low(tokens, j + 1));
  return en.cardinals.has(word) || en.vague.has(word) || PARTS.test(word);
};
// "1987" | not "40"
const YEAR = /^(?:1\d|20)\d\d$/;
const ORDINAL = /^(?:st|nd|rd|th)$/;
