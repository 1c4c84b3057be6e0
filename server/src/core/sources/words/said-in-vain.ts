/** Verbs of saying by which nobody tells a number: `in say 40 seconds`, `much more could be said`, `the pace told`, `crews responded to 40 calls`. English. */
import { FINITE_BE, FINITE_HAVE, ONE_TO_TEN, OWNERS } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { low, type Token } from '../../tokens.ts';

type Reader = (tokens: readonly Token[], i: number) => boolean;

const MIGHT = wordSet('to can could may might must should cannot');
/** `much more could be said about 40 boats`, `it has to be said that`: what the writer thinks; not `is said to be`. */
const isSayable: Reader = (tokens, i) => low(tokens, i - 1) === 'be' && MIGHT.has(low(tokens, i - 2));

const BEFORE_FIGURES = wordSet('in for at of within from every');
const OWNED = new Set([...OWNERS, ...wordSet('a an final no any')]);
const NUMBERS = new Set([...ONE_TO_TEN, ...wordSet('a twelve twenty thirty forty fifty half')]);
/** `in say 40 seconds`, `for say $40`: for example; `had their say`, `the final say`: a noun. */
const isForExample: Reader = (tokens, i) =>
  OWNED.has(low(tokens, i - 1)) ||
  (BEFORE_FIGURES.has(low(tokens, i - 1)) &&
    (NUMBERS.has(low(tokens, i + 1)) || [1, 2].some((by) => tokens[i + by]?.kind === 'number')));

/** `you tell the lock`: to a machine, by the reader. */
const isByReader: Reader = (tokens, i) => low(tokens, i - 1) === 'you';

const WEARING = wordSet('pace strain pressure effort fatigue experience class heat');
const WORN = wordSet('on after in from at over late');
const STORIES = wordSet('story stories tale tales');
const TOLD = wordSet('is was are were be been being best well often');
const TOLD_HOW = wordSet('by in through with from over on again , .');
/** `the pace told after 35 km`, `the story is best told by the graph`; not `the court was told`. */
const isTold: Reader = (tokens, i) =>
  (WEARING.has(low(tokens, i - 1)) && (tokens[i + 1]?.kind !== 'word' || WORN.has(low(tokens, i + 1)))) ||
  (TOLD.has(low(tokens, i - 1)) &&
    isStoryBefore(tokens, i) &&
    TOLD_HOW.has(low(tokens, i + 1)) &&
    ![2, 3, 4, 5, 6].some((by) => low(tokens, i + by) === 'that'));
/** Whether a story is the subject of the verb at `i`; not `After the story, readers were told`, `In her story Ana was told`. */
const isStoryBefore: Reader = (tokens, i) => {
  for (let k = i - 2; k > i - 9 && !/^[,;:]?$/.test(low(tokens, k)); k--)
    if (STORIES.has(low(tokens, k))) return !/^(?:in|from|after)$/.test(low(tokens, k - 2));
  return false;
};

const DEEDS = wordSet('to back within with by in');
const ASKED = wordSet(
  'survey surveys poll polls questionnaire census consultation request question questions',
);
/** What a reply goes on to state. */
const STATING = wordSet('that : giving putting');
const QUOTES = wordSet('“ ” "');
const isQuote = ({ low: sign }: Token): boolean => QUOTES.has(sign);
/** `crews responded to 40 calls`, `replied back to 40 skippers`; not `replied to Lund that`, `those who responded to the survey`, `of the 90 yards that responded`, `“It cost $40,” he replied to`. */
const isAnswering: Reader = (tokens, i) =>
  /^(?:not|never)$|n't$/.test(low(tokens, i - 1)) || (isDeed(tokens, i) && !isOfThoseAsked(tokens, i));
/** `of the 90 yards that responded`: who were asked, and are counted. */
const isOfThoseAsked: Reader = (tokens, i) =>
  /^(?:who|that|which)$/.test(low(tokens, i - 1)) &&
  [3, 4, 5, 6].some(
    (by) =>
      tokens[i - by]?.kind === 'number' && [1, 2, 3].some((before) => low(tokens, i - by - before) === 'of'),
  );
const isDeed: Reader = (tokens, i) =>
  DEEDS.has(low(tokens, i + 1)) &&
  !tokens.slice(Math.max(0, i - 4), i + 4).some(isQuote) &&
  !tokens.slice(i, i + REACH).some(({ low: word }) => STATING.has(word)) &&
  !tokens.slice(Math.max(0, i - REACH), i + REACH).some(({ low: word }) => ASKED.has(word));
/** The farthest that what is answered may stand, in tokens. */
const REACH = 40;

/** `and it explains why 40 are left`, `that explains the 40 percent`: what the writer makes of it; not `the memo explains why`, `It explains why`, which may be a memo. */
const isReasoning: Reader = (tokens, i) => {
  const [before, after] = [low(tokens, i - 1), low(tokens, i + 1)];
  if (after === 'why') return /^(?:this|that|which)$/.test(before) || (before === 'it' && i > 1);
  return i === 1 && /^(?:this|that)$/.test(before) && after !== 'that';
};

/** `4 percent less than Lund projected`, `all it promised`: what the number is held against; not `more than 40, Lund projected`, `more than half of voters Lund projected`. */
const isHeldAgainst: Reader = (tokens, i) => {
  for (let k = i - 1; k > i - 7; k--) {
    const token = tokens[k];
    if (token?.kind !== 'word') return false;
    if (token.low === 'than') return !COUNTS.has(low(tokens, low(tokens, k + 1) === 'a' ? k + 2 : k + 1));
  }
  return false;
};
const COUNTS = new Set([
  ...ONE_TO_TEN,
  ...wordSet('half third quarter dozen dozens hundred hundreds thousand thousands million millions billion'),
]);
/** `all it promised`; not `What the mayor promised was 40 piers`. */
const isPromised: Reader = (tokens, i) =>
  isHeldAgainst(tokens, i) ||
  (/^(?:all|what|everything)$/.test(low(tokens, i - 2)) && !/^(?:is|was|were)$/.test(low(tokens, i + 1)));

const GRANTED = wordSet('benefit benefits insurance expenses compensation damages allowances relief credits');
const MONEY = wordSet('$ £ €');
/** `claimed more than £130,000 in benefits`: took it; not `claimed 40 percent of benefits were late`, `claimed $4 million in damages was paid`. */
const isClaimed: Reader = (tokens, i) => {
  const money = [1, 2, 3].map((by) => i + by).find((k) => MONEY.has(low(tokens, k)));
  if (money === undefined || low(tokens, i + 1) === 'that') return false;
  const from = [2, 3].map((by) => money + by).find((k) => /^(?:in|of)$/.test(low(tokens, k)));
  const granted = [1, 2, 3].map((by) => (from ?? 0) + by).find((k) => GRANTED.has(low(tokens, k)));
  if (from === undefined || granted === undefined) return false;
  return /^(?:who|that)$/.test(low(tokens, i - 1)) || !PAID.has(low(tokens, granted + 1));
};
const PAID = new Set([...FINITE_BE, ...FINITE_HAVE, ...wordSet('will would went goes')]);

const READERS = new Map<string, Reader>([
  ...['projected', 'forecast', 'expected', 'predicted', 'estimated', 'anticipated'].map(
    (word): [string, Reader] => [word, isHeldAgainst],
  ),
  ['promised', isPromised],
  ['claimed', isClaimed],
  ['said', isSayable],
  ['say', isForExample],
  ['tell', isByReader],
  ['told', isTold],
  ['explains', isReasoning],
  ['responded', isAnswering],
  ['replied', isAnswering],
]);

/** Whether the verb at `i` tells nothing that somebody could be asked about. */
export const isSaidInVain: Reader = (tokens, i) => READERS.get(low(tokens, i))?.(tokens, i) ?? false;
