/** Verbs of saying by which nobody tells a number: `in say 40 seconds`, `much more could be said`, `the pace told`, `crews responded to 40 calls`. English. */
import { wordSet } from '../../language/words.ts';
import { low, type Token } from '../../tokens.ts';

type Reader = (tokens: readonly Token[], i: number) => boolean;

const MIGHT = wordSet('to can could may might must should cannot');
/** `much more could be said about 40 boats`, `it has to be said that`: what the writer thinks; not `is said to be`. */
const isSayable: Reader = (tokens, i) => low(tokens, i - 1) === 'be' && MIGHT.has(low(tokens, i - 2));

const BEFORE_FIGURES = wordSet('in for at of within from every');
const OWNED = wordSet('their his her its our my your a an final no any');
const NUMBERS = wordSet(
  'a one two three four five six seven eight nine ten twelve twenty thirty forty fifty half',
);
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
    [2, 3, 4, 5, 6, 7, 8].some((by) => STORIES.has(low(tokens, i - by))) &&
    TOLD_HOW.has(low(tokens, i + 1)) &&
    ![2, 3, 4, 5, 6].some((by) => low(tokens, i + by) === 'that'));

const DEEDS = wordSet('to back within with by in');
const ASKED = wordSet('survey surveys poll polls questionnaire census request question questions');
const QUOTES = wordSet('“ ” "');
const isQuote = ({ low: sign }: Token): boolean => QUOTES.has(sign);
/** `crews responded to 40 calls`, `replied back to 40 skippers`; not `replied to Lund that`, `those who responded to the survey`, `“It cost $40,” he replied to`. */
const isAnswering: Reader = (tokens, i) =>
  /^(?:not|never)$|n't$/.test(low(tokens, i - 1)) || isDeed(tokens, i);
const isDeed: Reader = (tokens, i) =>
  DEEDS.has(low(tokens, i + 1)) &&
  !tokens.slice(Math.max(0, i - 4), i + 4).some(isQuote) &&
  !tokens.slice(i, i + REACH).some(({ low: word }) => word === 'that' || word === ':') &&
  !tokens.slice(Math.max(0, i - REACH), i + REACH).some(({ low: word }) => ASKED.has(word));
/** The farthest that what is answered may stand, in tokens. */
const REACH = 40;

/** `it explains why 40 are left`, `that explains the 40 percent`: what the writer makes of it; not `the memo explains why`, `it explains that`. */
const isReasoning: Reader = (tokens, i) => {
  const [before, after] = [low(tokens, i - 1), low(tokens, i + 1)];
  if (after === 'why') return /^(?:it|this|that|which)$/.test(before);
  return i === 1 && /^(?:this|that)$/.test(before) && after !== 'that';
};

/** `4 percent less than Lund projected`, `all it promised`: what the number is held against; not `more than 40, Lund projected`. */
const isHeldAgainst: Reader = (tokens, i) => {
  for (let k = i - 1; k > i - 7; k--) {
    const token = tokens[k];
    if (token?.kind !== 'word') return false;
    if (token.low === 'than') return true;
  }
  return false;
};
const isPromised: Reader = (tokens, i) =>
  isHeldAgainst(tokens, i) || /^(?:all|what|everything)$/.test(low(tokens, i - 2));

const GRANTED = wordSet('benefit benefits insurance expenses compensation damages allowances relief credits');
/** `claimed more than £130,000 in benefits`: took it. */
const isClaimed: Reader = (tokens, i) =>
  [1, 2, 3, 4].some((by) => tokens[i + by]?.kind === 'number') &&
  [3, 4, 5, 6, 7, 8].some((by) => GRANTED.has(low(tokens, i + by)));

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
