/** Verbs of saying by which here nobody tells a number, each with the ways in which it says nothing: `in say 40 seconds`, `much more could be said`, `half were told to lie`, `crews responded to 40 calls`; what they take is told by taking.ts. English. */
import { BE, FINITE_BE, FINITE_HAVE, ONE_TO_TEN, OWNERS } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import type { Question } from './cue-reader.ts';
import {
  FINITE,
  hasClause,
  isClaiming,
  isCounted,
  isCountTaking,
  isDeclaring,
  isExplaining,
  isSayingNothing,
  isWarning,
  isWriting,
  SUBJECTS,
} from './taking.ts';

const MIGHT = wordSet('to can could may might must should cannot');
/** `much more could be said about 40 boats`, `it has to be said that`: what the writer thinks; not `is said to be`. */
const isSayable: Question = (tokens, i) => low(tokens, i - 1) === 'be' && MIGHT.has(low(tokens, i - 2));

const BEFORE_FIGURES = wordSet('in for at of within from every');
const OWNED = new Set([...OWNERS, ...wordSet('a an final no any')]);
const NUMBERS = new Set([...ONE_TO_TEN, ...wordSet('a twelve twenty thirty forty fifty half')]);
/** `in say 40 seconds`, `for say $40`: for example; `had their say`, `the final say`: a noun. */
const isForExample: Question = (tokens, i) =>
  OWNED.has(low(tokens, i - 1)) ||
  (BEFORE_FIGURES.has(low(tokens, i - 1)) &&
    (NUMBERS.has(low(tokens, i + 1)) || [1, 2].some((by) => tokens[i + by]?.kind === 'number')));

/** `you tell the lock`: to a machine, by the reader. */
const isByReader: Question = (tokens, i) => low(tokens, i - 1) === 'you';

const WEARING = wordSet('pace strain pressure effort fatigue experience class heat');
const WORN = wordSet('on after in from at over late');
const STORIES = wordSet('story stories tale tales');
const TELLING_OF = wordSet('is was are were be been being best well often');
const TOLD_BY = wordSet('by in through with from over on again , .');
/** `the pace told after 35 km`, `the story is best told by the graph`; not `the court was told`. */
const isTold: Question = (tokens, i) =>
  (WEARING.has(low(tokens, i - 1)) && (tokens[i + 1]?.kind !== 'word' || WORN.has(low(tokens, i + 1)))) ||
  (TELLING_OF.has(low(tokens, i - 1)) &&
    isStoryBefore(tokens, i) &&
    TOLD_BY.has(low(tokens, i + 1)) &&
    ![2, 3, 4, 5, 6].some((by) => low(tokens, i + by) === 'that'));
/** Whether a story is the subject of the verb at `i`; not `After the story, readers were told`, `In her story Ana was told`. */
const isStoryBefore: Question = (tokens, i) => {
  for (let k = i - 2; k > i - 9 && !/^[,;:]?$/.test(low(tokens, k)); k--)
    if (STORIES.has(low(tokens, k))) return !/^(?:in|from|after)$/.test(low(tokens, k - 2));
  return false;
};

const DEEDS = wordSet('to back within with by in');
const SURVEYS = wordSet('survey surveys poll polls questionnaire census consultation');
const ASKED = new Set([...SURVEYS, 'request', 'question', 'questions']);
/** What a reply goes on to state. */
const STATING = wordSet('that : giving putting');
const QUOTES = wordSet('“ ” "');
const isQuote = ({ low: sign }: Token): boolean => QUOTES.has(sign);
/** `crews responded to 40 calls`, `replied back to 40 skippers`; not `replied to Lund that`, `those who responded to the survey`, `of the 90 yards that responded`, `“It cost $40,” he replied to`. */
const isAnswering: Question = (tokens, i) =>
  /^(?:not|never)$|n't$/.test(low(tokens, i - 1)) ||
  isTakingPart(tokens, i) ||
  (isDeed(tokens, i) && !isOfThoseAsked(tokens, i));
/** `Twenty sailors responded to our survey`: who are counted, and say nothing. */
const isTakingPart: Question = (tokens, i) =>
  low(tokens, i + 1) === 'to' &&
  OURS.has(low(tokens, i + 2)) &&
  [3, 4].some((by) => SURVEYS.has(low(tokens, i + by))) &&
  [1, 2, 3].some((by) => isCounted(tokens, i - by) || tokens[i - by]?.kind === 'number');
const OURS = wordSet('our my their its');
/** `of the 90 yards that responded`: who were asked, and are counted. */
const isOfThoseAsked: Question = (tokens, i) =>
  /^(?:who|that|which)$/.test(low(tokens, i - 1)) &&
  [3, 4, 5, 6].some(
    (by) =>
      tokens[i - by]?.kind === 'number' && [1, 2, 3].some((before) => low(tokens, i - by - before) === 'of'),
  );
const isDeed: Question = (tokens, i) =>
  DEEDS.has(low(tokens, i + 1)) &&
  !tokens.slice(Math.max(0, i - 4), i + 4).some(isQuote) &&
  !tokens.slice(i, i + REACH).some(({ low: word }) => STATING.has(word)) &&
  !tokens.slice(Math.max(0, i - REACH), i + REACH).some(({ low: word }) => ASKED.has(word));
/** The farthest that what is answered may stand, in tokens. */
const REACH = 40;

/** `and it explains why 40 are left`, `that explains the 40 percent`: what the writer makes of it; not `the memo explains why`, `It explains why`, which may be a memo. */
const isReasoning: Question = (tokens, i) => {
  const [before, after] = [low(tokens, i - 1), low(tokens, i + 1)];
  if (after === 'why') return /^(?:this|that|which)$/.test(before) || (before === 'it' && i > 1);
  return i === 1 && /^(?:this|that)$/.test(before) && after !== 'that';
};

/** `4 percent less than Lund projected`, `all it promised`: what the number is held against; not `more than 40, Lund projected`, `more than half of voters Lund projected`. */
const isHeldAgainst: Question = (tokens, i) => {
  for (let k = i - 1; k > i - 7; k--) {
    const token = tokens[k];
    if (token?.kind !== 'word') return false;
    // `three times as much as the bank had forecast`
    if (token.low === 'as') return /^(?:much|many|large|big|high|fast|bad)$/.test(low(tokens, k - 1));
    if (token.low === 'than') return !COUNTS.has(low(tokens, low(tokens, k + 1) === 'a' ? k + 2 : k + 1));
  }
  return false;
};
const COUNTS = new Set([
  ...ONE_TO_TEN,
  ...wordSet('half third quarter dozen dozens hundred hundreds thousand thousands million millions billion'),
]);
/** `all it promised`; not `What the mayor promised was 40 piers`. */
const isPromised: Question = (tokens, i) =>
  isHeldAgainst(tokens, i) ||
  (/^(?:all|what|everything)$/.test(low(tokens, i - 2)) && !/^(?:is|was|were)$/.test(low(tokens, i + 1)));

const GRANTED = wordSet('benefit benefits insurance expenses compensation damages allowances relief credits');
const MONEY = wordSet('$ £ €');
/** `claimed more than £130,000 in benefits`: took it; not `claimed 40 percent of benefits were late`, `claimed $4 million in damages was paid`. */
const isGranted: Question = (tokens, i) => {
  const money = [1, 2, 3].map((by) => i + by).find((k) => MONEY.has(low(tokens, k)));
  if (money === undefined || low(tokens, i + 1) === 'that') return false;
  const from = [2, 3].map((by) => money + by).find((k) => /^(?:in|of)$/.test(low(tokens, k)));
  const granted = [1, 2, 3].map((by) => (from ?? 0) + by).find((k) => GRANTED.has(low(tokens, k)));
  if (from === undefined || granted === undefined) return false;
  return /^(?:who|that)$/.test(low(tokens, i - 1)) || !PAID.has(low(tokens, granted + 1));
};
const PAID = new Set([...FINITE_BE, ...FINITE_HAVE, ...wordSet('will would went goes')]);

/** `were told to leave`, `of whom half were told to lie`, `were told on Friday.`; not `were told the rent would rise`, `were told by aides the rent rose`, `…, the court was told`. */
const isToldOff: Question = (tokens, i) =>
  BE.has(low(tokens, i - 1)) &&
  TOLD_HOW.has(low(tokens, i + 1)) &&
  (isToldToDo(tokens, i) ||
    (!(/^(?:on|by)$/.test(low(tokens, i + 1)) && SUBJECTS.has(low(tokens, i + 3))) &&
      !hasClause(tokens, i) &&
      !isBehindComma(tokens, i)));
/** `rest` of `the rest have been told`, `half` of `half were told`. */
const subjectOf = (tokens: readonly Token[], i: number): string =>
  low(tokens, low(tokens, i - 1) === 'been' ? i - 3 : i - 2);
/** `half were told to lie`: an order to some that are counted; not `half were told to expect rain`, `half were told to lie that`. */
const isToldToDo: Question = (tokens, i) =>
  low(tokens, i) === 'told' &&
  (tokens[i - 2]?.kind === 'number' || /^(?:half|some|others|all|most|rest)$/.test(subjectOf(tokens, i))) &&
  isOrder(tokens, i);
/** `are being urged to bring bottles`; not `were urged to expect 40 cm of snow`, `were urged by police to stay`. */
const isUrgedToDo: Question = (tokens, i) => BE.has(low(tokens, i - 1)) && isOrder(tokens, i);
/** `to lie`, `to bring bottles`, and not what to think. */
const isOrder: Question = (tokens, i) =>
  low(tokens, i + 1) === 'to' &&
  !TO_KNOW.has(low(tokens, i + 2)) &&
  ![3, 4, 5, 6].some((by) => low(tokens, i + by) === 'that');
const TO_KNOW = wordSet(
  'expect believe assume anticipate prepare brace plan fear understand think note remember know date be accept admit recognise recognize consider budget bear',
);
const TOLD_HOW = wordSet('to on by about in . ,');
const isBehindComma: Question = (tokens, i) => [3, 4, 5, 6].some((by) => low(tokens, i - by) === ',');

/** `reported for duty`, `reported missing 40 phones`; and `Reported sales were lower`, which opens a sentence. */
const isReporting: Question = (tokens, i) =>
  /^(?:for|missing)$/.test(low(tokens, i + 1)) ||
  (i === 0 &&
    tokens[1]?.kind === 'word' &&
    !isCapital(tokens[1]) &&
    !/^(?:by|in|on|that|to|as)$/.test(low(tokens, 1)));

/** To pledge or boast is to act, unless the words are told: `pledged to halve it`, and not `pledged that 40 would come`. */
const isGiving: Question = (tokens, i) =>
  !/^(?:[“"]|of|[.,])$/.test(low(tokens, i + 1)) &&
  !tokens.slice(i + 1, i + 7).some(({ low: word }) => word === 'that');

/** `the deal, announced in May, is worth 4 billion`, `the plan announced in May will cost 40 jobs`: what is announced, and by nobody. */
const isAnnounced: Question = (tokens, i) => {
  if (!WHEN.has(low(tokens, i + 1))) return false;
  const before = low(tokens, i - 1) === 'first' ? low(tokens, i - 2) : low(tokens, i - 1);
  if (before === ',') {
    const close = [3, 4, 5].find((by) => low(tokens, i + by) === ',');
    return (
      close !== undefined && FINITE.has(low(tokens, i + close + 1)) && low(tokens, i + close + 1) !== 'that'
    );
  }
  return (
    tokens[i - 1]?.kind === 'word' &&
    !isCapital(tokens[i - 1]) &&
    [3, 4].some((by) => AUXILIARIES.has(low(tokens, i + by)) && tokens[i + by - 1]?.kind !== 'sign')
  );
};
const WHEN = wordSet('in on last this earlier');
const AUXILIARIES = wordSet('will would is are was were has have could may affect affects');

/** `the comet, said to be cursed, …`: hearsay of another thing than the number. */
const isHeardOf: Question = (tokens, i) => {
  if (low(tokens, i - 1) !== ',' || !/^(?:to|lost|dead|extinct)$/.test(low(tokens, i + 1))) return false;
  for (let j = i + 1; j < i + 10; j++) {
    if (isCounted(tokens, j) || tokens[j]?.kind === 'number') return false;
    if (low(tokens, j) === ',') return true;
  }
  return false;
};

/** `That promises 355 horsepower`: a thing. */
const isOfThing: Question = (tokens, i) => i === 1 && /^th(?:at|is)$/.test(low(tokens, 0));

/** Base forms of verbs of saying that are no nouns as well. */
export const BASES = wordSet(
  'say tell believe expect predict suggest argue reveal regard confirm insist warn admit',
);
const ADDRESSED = new Set([
  ...BASES,
  ...wordSet('explain write announce acknowledge recall assert emphasize emphasise anticipate'),
]);
/** `Believe it or not, it cost $40`, `Expect 40 boats`, `Tell that to the 40`: a verb without a subject is put to the reader. */
const isPutToReader: Question = (tokens, i) => i === 0 && ADDRESSED.has(low(tokens, 0));

/** `If confirmed, it would be the largest`, `the most ever reported`, `Implied demand was 40 barrels`: what is said of a thing, and by nobody. */
export const isParticiple: Question = (tokens, i) =>
  low(tokens, i).endsWith('ed') &&
  (i === 0
    ? tokens[1]?.kind === 'word' && !BEHIND_PARTICIPLE.has(low(tokens, 1))
    : BEFORE_PARTICIPLE.has(low(tokens, i - 1)) && low(tokens, i + 1) !== 'by');
const BEFORE_PARTICIPLE = wordSet('if unless ever');
const BEHIND_PARTICIPLE = wordSet('by to in on at that from with last this early late as');

/** `It goes without saying that`, `a way of saying`. */
const isWithout: Question = (tokens, i) => /^(?:without|of)$/.test(low(tokens, i - 1));

/** `was quoted at 31 cents`: a price. */
const isPrice: Question = (tokens, i) =>
  low(tokens, i + 1) === 'at' && [2, 3, 4].some((by) => tokens[i + by]?.kind === 'number');
/** `none has disclosed`. */
const isByNone: Question = (tokens, i) =>
  FINITE_HAVE.has(low(tokens, i - 1)) && /^(?:none|nobody|neither)$/.test(low(tokens, i - 2));
/** `has said it 11 times`, `the fifth time he has said so`. */
const isSaidOften: Question = (tokens, i) =>
  /^(?:it|so|this)$/.test(low(tokens, i + 1)) &&
  (tokens[i + 2]?.kind === 'number' || /^[.,]?$/.test(low(tokens, i + 2)));
/** `Explained: Why 40 sank`: what the piece is. */
const isHeading: Question = (tokens, i) => i === 0 && low(tokens, 1) === ':';
/** `said yes to 40 turbines`. */
const isAnswer: Question = (tokens, i) =>
  /^(?:yes|no)$/.test(low(tokens, i + 1)) && low(tokens, i + 2) === 'to';
/** `cited by 36%`: of those who were asked. */
const isByShare: Question = (tokens, i) =>
  low(tokens, i + 1) === 'by' &&
  [2, 3, 4].some((by) => tokens[i + by]?.kind === 'number' && SHARE.has(low(tokens, i + by + 1)));
const SHARE = wordSet('% percent per');

/** `recalls 418,000 cars`, `are being recalled`: taken back; not `recalled 600 prisoners`. */
const isTakenBack: Question = (tokens, i) =>
  BE.has(low(tokens, i - 1)) ||
  (tokens[i + 1]?.kind === 'number' && ![2, 3, 4].some((by) => REMEMBERED.has(low(tokens, i + by))));
const REMEMBERED = wordSet(
  'men women people persons prisoners children soldiers neighbours families guests friends meetings visits days hours weeks months years times conversations deaths dead',
);

/** A row a verb: all the ways in which it says nothing. */
const WAYS: readonly (readonly [string, ...Question[]])[] = [
  ['say', isSayingNothing, isForExample],
  ['saying', isWithout],
  ['believe', isByReader],
  ['says tells', isSayingNothing],
  ['quoted', isPrice],
  ['cited mentioned', isByShare],
  ['said', isAnswer, isSaidOften, isSayingNothing, isHeardOf, isSayable],
  ['tell', isSayingNothing, isByReader],
  ['told', isSayingNothing, isToldOff, isTold],
  ['warned', isWarning, isToldOff],
  ['urged', isUrgedToDo],
  ['argued suggested', isCountTaking],
  ['explain explained', isHeading, isExplaining],
  ['explains', isExplaining, isReasoning],
  ['write writes wrote', isWriting],
  ['reported', isReporting, isHeardOf],
  ['believed rumored rumoured', isHeardOf],
  ['recalled recalls', isTakenBack],
  ['announced proposed', isAnnounced],
  ['declared', isDeclaring],
  ['pledged boasted boasts', isGiving],
  ['promised', isPromised],
  ['promises', isOfThing],
  ['claim claims', isClaiming],
  ['claimed', isClaiming, isGranted],
  ['responded replied', isAnswering],
  ['anticipated estimated expected forecast predicted projected', isHeldAgainst],
];
const WAYS_OF = new Map(
  WAYS.flatMap(([verbs, ...ways]) => verbs.split(' ').map((verb) => [verb, ways] as const)),
);

/** Whether the verb at `i` tells nothing that somebody could be asked about. */
export const isSaidInVain: Question = (tokens, i) =>
  isPutToReader(tokens, i) ||
  isByNone(tokens, i) ||
  (WAYS_OF.get(low(tokens, i))?.some((says) => says(tokens, i)) ?? false);
