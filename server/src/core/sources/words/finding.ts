/** Verbs of finding, rating and calling, which credit somebody only in some shapes. `studies show`, `ranked it third`, `called it “minimal”`. English. */
import { en } from '../../language/en.ts';
import { FINITE_BE, FINITE_HAVE } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { type CueReader, oneWord } from './cue-reader.ts';
import { isHearing } from './hearing.ts';
import { isPaperCalling } from './papers.ts';
import { isRating } from './rating.ts';
import { isDashed, isHearsay, isImpersonal, isPassive, MODAL, PRONOUNS } from './saying.ts';
import { SOURCE_NOUNS } from './source-nouns.ts';
import { isCount } from './subjects.ts';
import { TIMES } from './taking.ts';

/** `found that`, `studies show`, `she added`: verbs of finding say where they have a clause, a quotation or a source noun before them. */
function isFinding(tokens: readonly Token[], i: number): boolean {
  const word = low(tokens, i);
  const before = low(tokens, i - 1);
  const after = low(tokens, i + 1);
  // `Witnesses described two explosions`
  if (word === 'described' && WITNESSES.has(before)) return isCount(tokens, i + 1);
  if (/^(?:called|calls?|describe[sd])$/.test(word))
    return isCharacterising(tokens, i) || isPaperCalling(tokens, i);
  const passive = isPassive(tokens, i);
  if (isDashed(tokens, i) || MODAL.has(before) || passive)
    return passive && (isHearsay(tokens, i) || isImpersonal(tokens, i)) && !DONE_TO_IT.has(word);
  if (/^(?:add|revealing|finding)$/.test(word) && after !== 'that') return false;
  if (/^(?:ranked|ranks|rated|rates|named)$/.test(word)) return isRating(tokens, i);
  if (isThing(tokens, i)) return false;
  if (/^add(?:s|ed)$/.test(word)) return isAdding(tokens, i);
  if (
    after === 'that' ||
    isThatBehindWhen(tokens, i) ||
    isThatBehindWhere(tokens, i) ||
    (/^[“"]$/.test(after) && word !== 'heard') ||
    (after === ',' && /^[”"]$/.test(before))
  )
    return true;
  const taken = TAKEN[word.slice(0, 5)];
  if (taken !== undefined) return after !== 'of' && after !== 'by' && isWithin(tokens, i, taken);
  if (/^(?:found|finds?)$/.test(word) && (before === 'police' || isAfterInquiry(tokens, i)))
    return before !== 'police';
  if (/^point(?:ed|s)$/.test(word)) return after === 'out' && tokens[i - 1]?.kind !== 'number';
  if (/^learn(?:ed|t)$/.test(word)) return after === 'from';
  if (/^(?:confirmed|calculated|tweeted)$/.test(word)) {
    const spoken =
      (isCapital(tokens[i - 1]) || PRONOUNS.has(before) || SPEAKING.has(before)) && SPOKEN_WHERE.has(after);
    return spoken || ((/^\d/.test(after) || isToll(tokens, i + 1)) && !/^(?:the|of|new|,|-)$/.test(before));
  }
  if (word === 'determined' && isDetermining(tokens, i)) return true;
  // `shocks, they concluded, have less effect`
  if (PRONOUNS.has(before) && low(tokens, i - 2) === ',' && /^[,.]$/.test(after)) return true;
  if (/^(?:related|recounted)$/.test(word)) return PRONOUNS.has(before) && /^[,:]$/.test(after);
  if (word === 'heard') return isHearing(tokens, i);
  if (/^(?:thinks|thought|sees)$/.test(word)) return isThinking(tokens, i);
  return hasSourceNounBefore(tokens, i);
}

/** `We determined only 35 percent were lit`; not `it determined 40 of the seats`, `they determined three winners`. */
const isDetermining = (tokens: readonly Token[], i: number): boolean =>
  /^(?:we|they|he|she)$/.test(low(tokens, i - 1)) &&
  isCount(tokens, low(tokens, i + 1) === 'only' ? i + 2 : i + 1) &&
  tokens.slice(i + 2, i + 15).some(({ low: verb }) => FINITE_BE.has(verb) || FINITE_HAVE.has(verb));

/** `those documents are sealed`, `at the show`, `with the thought that`, `took the points that matter`, `bought the shares in the belief that`: a noun, and no verb. */
function isThing(tokens: readonly Token[], i: number): boolean {
  const [word, before, after] = [low(tokens, i), low(tokens, i - 1), low(tokens, i + 1)];
  if (word === 'points' || word === 'thought') return before === 'the';
  if (word === 'shares') return after === 'in';
  // `the observed time`
  if (word.endsWith('ed') && /^(?:the|an?|its|their)$/.test(before)) return true;
  if (/^(?:documents|details|highlights)$/.test(word)) return NOUN_FOLLOWERS.has(after);
  return /^(?:shows?|finds?)$/.test(word) && /^(?:the|an?|its|his|her|their)$/.test(before);
}
/** `four deaths`, `more than 40 new cases`; not `more than 40 judges`. */
const isToll = (tokens: readonly Token[], i: number): boolean =>
  isCount(tokens, i) && [0, 1, 2, 3, 4, 5].some((by) => TOLLS.has(low(tokens, i + by)));
const TOLLS = wordSet(
  'death deaths case cases infections fatalities injuries casualties arrests victims layoffs losses',
);
const WITNESSES = wordSet('witnesses residents survivors neighbours neighbors villagers officials police');

/** `complained in July that`, `concluded last week that`; not `found in the house that burned`, `found in Oran that summer`. */
const isThatBehindWhen = (tokens: readonly Token[], i: number): boolean =>
  WHEN.has(low(tokens, i + 1)) &&
  (low(tokens, i + 1).length > 2 || isCapital(tokens[i + 2])) &&
  [2, 3].some((by) => low(tokens, i + by) === 'that' && !TIMES.has(low(tokens, i + by + 1)));
const WHEN = wordSet('in on last this earlier yesterday today');
/** `found in one sample that`, `concluded in their report that`; not `found in a survey that cost 40 euros`. */
const isThatBehindWhere = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i + 1) === 'in' &&
  LOOKED_INTO.has(low(tokens, i + 3)) &&
  low(tokens, i + 4) === 'that' &&
  !GONE_ON.test(low(tokens, i + 5));
const LOOKED_INTO = wordSet('sample study survey report analysis review audit');
const GONE_ON =
  /^(?:is|are|was|were|has|had|have|will|would|cost|costs|sold|took|ran|came|went|[a-z]+[^e]ed)$/;
const NOUN_FOLLOWERS = wordSet('would will can could may must should are were of from in on for and or , .');

/** `he thinks the`, `he sees it`; not `the deal sees it buying 40 boats`, which it brings about. */
const isThinking = (tokens: readonly Token[], i: number): boolean =>
  (PRONOUNS.has(low(tokens, i + 1)) || low(tokens, i + 1) === 'the') &&
  !(
    low(tokens, i).startsWith('see') &&
    PRONOUNS.has(low(tokens, i + 1)) &&
    (/(?:ing|ly)$/.test(low(tokens, i + 2)) || /^[.,]?$/.test(low(tokens, i + 2)))
  );

/** `she added that`, `…,” he added`; not `added 40 boats`. */
function isAdding(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [low(tokens, i - 1), low(tokens, i + 1)];
  const speaks = PRONOUNS.has(before) || isCapital(tokens[i - 1]) || /^[,”"]$/.test(before);
  return (
    after === 'that' ||
    (speaks && (/^[,.:“"”]?$/.test(after) || after === 'in')) ||
    (/^[”"]$/.test(before) && tokens[i + 1]?.kind === 'word')
  );
}

/** What verbs take that say something only with it: `shared that`, `accused him of`; by their first letters. */
const TAKEN: Readonly<Record<string, string>> = { conce: 'that', share: 'that', expre: 'that', accus: 'of' };

const isWithin = (tokens: readonly Token[], i: number, word: string): boolean =>
  i > 0 && tokens.slice(i + 1, i + 7).some((token) => token.low === word);

/** `it is pinpointed`, `it cannot be denied`: said of a thing, and not of what is said of it. */
const DONE_TO_IT = wordSet('pinpointed denied');

/** `Lund Watch analysed 500 videos and found 125`: who has looked into something reports what was found. */
function isAfterInquiry(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 20) && !/^[.;:!?]$/.test(low(tokens, j)); j--)
    if (INQUIRING.has(low(tokens, j))) return true;
  return false;
}
const INQUIRING = wordSet(
  'analyzed analysed reviewed examined surveyed studied investigated tested polled interviewed assessed audited compared inspected analyzing analysing reviewing examining surveying studying investigating testing polling interviewing assessing',
);

/** `Lund confirmed on Tuesday`, `…, Lund confirmed.` */
const SPOKEN_WHERE = wordSet('on in to . ,');

/** Who speaks for others. */
export const SPEAKING = wordSet(
  'executives officials spokesman spokeswoman spokesperson authorities police aides lawyers sources',
);

/** `which he called “the largest fire in years”`, `Prado described it as “…”`: a quotation with its speaker, whatever it is said of. */
const isCharacterising = (tokens: readonly Token[], i: number): boolean =>
  (SPEAKERS.has(low(tokens, i - 1)) || isCapital(tokens[i - 1])) &&
  tokens
    .slice(i + 1, i + 1 + (low(tokens, i) === 'call' ? 3 : LONGEST_OBJECT))
    .some(({ text }) => text === '“' || text === '"');
/** The longest that may stand between `called` and the quotation, in tokens: `called the effect on flights in the west “minimal”`. */
const LONGEST_OBJECT = 9;
const SPEAKERS = wordSet(
  'he she they authors researchers scientists critics residents officials executives police authorities who',
);

/** A source noun as subject a few words before: `the survey of 900 firms found`. */
function hasSourceNounBefore(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 12); j--) {
    const word = low(tokens, j).replace(/'s?$/, '');
    if (/^[.;:!?]$/.test(word)) return false;
    if (
      SOURCE_NOUNS.has(word) ||
      (word === 'trial' && /^(?:on|with|involving)$/.test(low(tokens, j + 1)) && !isCapital(tokens[j + 2]))
    )
      return true;
  }
  return false;
}

/** `studies show`, `she added that`, `called it “the worst in 40 years”`: the cue is the verb. Not `added 40 boats`, `the team found 40 boats`, `at the show`. */
export const FINDING: CueReader = oneWord(en.findingVerbs, isFinding);
