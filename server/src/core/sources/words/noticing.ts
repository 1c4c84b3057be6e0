/** What those who look into a thing notice, read or hold possible: `we observe that`, `researchers found out that`, `I read online that`, `did not rule out that`. English. */
import { BE, HAVE } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { type CueReader, oneWord, type Question } from './cue-reader.ts';
import { isProgressing } from './progressing.ts';
import { MODAL } from './saying.ts';
import { endOfSubject, isCount } from './subjects.ts';

/** `We observe that the loss is 12 percent`: the authors of a paper; not `I conclude that`. */
const isAuthors: Question = (tokens, i) =>
  low(tokens, endOfSubject(tokens, i)) === 'we' && low(tokens, i + 1) === 'that';

/** Who finds out by trade. */
const INQUIRERS = wordSet(
  'researchers scientists investigators auditors reporters journalists inspectors police prosecutors study inquiry audit survey investigation herald',
);
/** `we find out that`, `auditors found out that`; not `Prado found out that`. */
const isFindingOut: Question = (tokens, i) => {
  if (low(tokens, i + 1) !== 'out' || low(tokens, i + 2) !== 'that') return false;
  const subject = low(tokens, endOfSubject(tokens, i));
  return INQUIRERS.has(subject) || (subject === 'we' && low(tokens, i) === 'find');
};

const READERS_OF = wordSet("i we i've we've");
const CLAUSES = wordSet('the a an it there they he she we you your its their most some more half');
/** `I read that 40 boats sank`, `I had read online that you could make $40`; `I read in the paper that`; not `I read that 40 times`, `I read that book`, `I read on a bench that`. */
const isReadThat: Question = (tokens, i) => {
  const subject = low(tokens, endOfSubject(tokens, i));
  if (!READERS_OF.has(subject)) return false;
  const that = [i + 1, i + 2, i + 3, i + 4].find((k) => low(tokens, k) === 'that');
  if (that === undefined || (that > i + 1 && !WHERE.has(low(tokens, i + 1)) && !isPaged(tokens, that - 1)))
    return false;
  if (isCount(tokens, that + 1)) return !/^times?$/.test(low(tokens, that + 2));
  return CLAUSES.has(low(tokens, that + 1)) || isCapital(tokens[that + 1]);
};
const WHERE = wordSet('online somewhere recently once elsewhere');
/** `in the paper`, `on a news site`: where things are read. */
const isPaged = (tokens: readonly Token[], i: number): boolean =>
  PAGES.has(low(tokens, i)) && [1, 2, 3].some((by) => /^(?:in|on)$/.test(low(tokens, i - by)));
const PAGES = wordSet('paper papers news newspaper site web internet blog book herald times post twitter');

/** `did not rule out that waves may follow`; not `ruled out that bid, which`, `ruled out that goal and`. */
const isRulingOut: Question = (tokens, i) => {
  if (low(tokens, i + 1) !== 'out' || low(tokens, i + 2) !== 'that') return false;
  for (let k = i + 4; k < i + FARTHEST && !/^(?:[,.;:—–]|and)?$/.test(low(tokens, k)); k++)
    if (MODAL.has(low(tokens, k)) || BE.has(low(tokens, k)) || HAVE.has(low(tokens, k))) return true;
  return false;
};
const FARTHEST = 16;

const GROWTH = wordSet(
  'sales revenue revenues earnings profit profits growth inflation demand output shipments',
);
const REACHING = wordSet('to of');
const ANALYSTS = wordSet('analyst analysts economist economists forecaster forecasters strategists street');
/** `Analysts are looking for sales to pass 40 million`, `Prado is looking for Lund sales to`; not `Prado is looking for profit of $40,000`, who only wants it. */
const isForeseeing: Question = (tokens, i) => {
  if (low(tokens, i + 1) !== 'for' || !(BE.has(low(tokens, i - 1)) || isProgressing(tokens, i))) return false;
  const at = [2, 3, 4, 5]
    .map((by) => i + by)
    .find((k) => GROWTH.has(low(tokens, k)) && REACHING.has(low(tokens, k + 1)));
  if (at === undefined) return false;
  const isAnalyst = tokens.slice(Math.max(0, i - 8), i).some(({ low: word }) => ANALYSTS.has(word));
  // `Lund sales`, `iBoat sales`: of what somebody else makes
  if (!isAnalyst && !/\p{Lu}/u.test(tokens[at - 1]?.text ?? '')) return false;
  return [2, 3, 4].some((by) => isCount(tokens, at + by));
};

/** `researchers found out that`, `I read that 40 boats sank`, `did not rule out that 40 boats may sink`: the cue is the verb alone. Not `Prado found out that`, `I read that book`. */
export const NOTICING: readonly CueReader[] = [
  oneWord(wordSet('observe observed conclude infer calculate discover discovered'), isAuthors),
  oneWord(wordSet('find finds found'), isFindingOut),
  oneWord(wordSet('read'), isReadThat),
  oneWord(wordSet('rule rules ruled'), isRulingOut),
  oneWord(wordSet('looking'), isForeseeing),
];
