/** Verbs of saying that here take a thing, or are a deed, and say nothing. `wrote 12 novels`, `claimed the top spot`, `told no one`. English. */
import { BE, DETERMINERS, FINITE_BE, FINITE_HAVE, ONE_TO_TEN } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';

type Reader = (tokens: readonly Token[], i: number) => boolean;

const MEASURES = wordSet('over about nearly almost roughly more most some around half');
const NUMBERS = new Set([
  ...ONE_TO_TEN,
  ...wordSet('eleven twelve twenty thirty forty fifty hundreds thousands dozens'),
]);
/** Whether something is counted at `i`: `12`, `more than 300`, `two`; and not money or a share. */
const isCounted: Reader = (tokens, i) => {
  const at = MEASURES.has(low(tokens, i)) ? (low(tokens, i + 1) === 'than' ? i + 2 : i + 1) : i;
  return (
    (tokens[at]?.kind === 'number' || NUMBERS.has(low(tokens, at))) &&
    !/^(?:%|percent|per)$/.test(low(tokens, at + 1))
  );
};

/** A verb of a clause, or what opens one. */
const FINITE = new Set([
  ...FINITE_BE,
  ...FINITE_HAVE,
  ...wordSet(
    'that will would could can may might did do does should must came went died fell rose sank grew fled drowned survived escaped left how why',
  ),
]);
export const TIMES = wordSet('spring summer autumn winter year month week day night season');
/** Whether a clause with its own verb follows within its sentence: `wrote 40 people had died`. */
function hasClause(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < i + 14; j++) {
    const word = low(tokens, j);
    // `wrote 40 songs that summer`
    if (word === 'that' && TIMES.has(low(tokens, j + 1))) continue;
    if (FINITE.has(word) || /^[“"]$/.test(word)) return true;
    if (word === '' || /^[.;:,]$/.test(word)) return false;
  }
  return false;
}

/** `explained over 92% of the variance`, `explained itself over three hours`. */
const isExplaining: Reader = (tokens, i) =>
  tokens[i + 1]?.kind === 'number' || MEASURES.has(low(tokens, i + 1)) || low(tokens, i + 1) === 'itself';

/** `wrote a novel`, `writes this column`, `wrote 12 novels`, `wrote widely read memoirs`; not `wrote that`, `wrote 40 people had died`. */
const isWriting: Reader = (tokens, i) =>
  WRITTEN.has(low(tokens, i + 1)) ||
  ((isCounted(tokens, i + 1) ||
    (!/^(?:in|,|of|that|for)$/.test(low(tokens, i + 1)) &&
      [2, 3, 4].some((by) => WORKS.has(low(tokens, i + by))))) &&
    !hasClause(tokens, i));
const WORKS = wordSet('memoirs novels books songs poems plays scripts essays columns music poetry');
const WRITTEN = wordSet('a an the this his her their its my our songs books code');

/** `told 40 stories`, `argued two cases`, `warned two players`; not `warned 40 villages could flood`, `told 12 reporters the firm was sold`. */
const isCountTaking: Reader = (tokens, i) =>
  isCounted(tokens, i + 1) && !hasClause(tokens, i) && !(TOLD.has(low(tokens, i)) && isAddressed(tokens, i));
const TOLD = wordSet('told tells tell warned');

/** Whether what the counted were told follows them: `told 12 reporters the firm`, `told two papers Lund`. */
function isAddressed(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 2; j < i + 8; j++) {
    const token = tokens[j];
    if (!token || NO_MORE.has(token.low) || token.kind === 'sign') return false;
    if (SUBJECTS.has(token.low) || (isCapital(token) && !/day$/.test(token.low)))
      return j > i + 2 && !TALES.has(low(tokens, j - 1));
  }
  return false;
}
const NO_MORE = wordSet(
  'of in on at by about to for from with and or but during off over under after before',
);
const SUBJECTS = wordSet('the his her its their he she it they we i');

/** `said goodbye`, `says nothing`, `told no one`, `tells the story of 40 miners`, `told a class of 30 about the moon`. */
const isSayingNothing: Reader = (tokens, i) => {
  const [after, next] = [low(tokens, i + 1), low(tokens, i + 2)];
  // `said nothing could save them`, `said little of it went to the poor`
  if (NOTHING.has(after)) return !FINITE.has(next) && !(next === 'of' && hasClause(tokens, i + 2));
  if (!/^t(?:ell|old)/.test(low(tokens, i))) return false;
  // `told no one`; not `said no one slept`
  if (after === 'no') return next === 'one';
  if (DETERMINERS.has(after) && TALES.has(next)) return true;
  return (
    isCountTaking(tokens, i) ||
    (DETERMINERS.has(after) &&
      low(tokens, i + 3) === 'of' &&
      isCounted(tokens, i + 4) &&
      !hasClause(tokens, i))
  );
};
const NOTHING = wordSet('goodbye farewell hello nothing little');
const TALES = wordSet('story stories tale tales truth joke jokes lie');

/** `were told to leave`, `of whom half were told to lie`, `were told on Friday.`; not `were told the rent would rise`, `were told by aides the rent rose`, `…, the court was told`. */
const isToldOff: Reader = (tokens, i) =>
  BE.has(low(tokens, i - 1)) &&
  TOLD_HOW.has(low(tokens, i + 1)) &&
  (isToldToDo(tokens, i) ||
    (!(/^(?:on|by)$/.test(low(tokens, i + 1)) && SUBJECTS.has(low(tokens, i + 3))) &&
      !hasClause(tokens, i) &&
      !isBehindComma(tokens, i)));
/** `half were told to lie`: an order to some that are counted; not `half were told to expect rain`, `half were told to lie that`. */
const isToldToDo: Reader = (tokens, i) =>
  low(tokens, i) === 'told' &&
  low(tokens, i + 1) === 'to' &&
  (tokens[i - 2]?.kind === 'number' || /^(?:half|some|others|all|most)$/.test(low(tokens, i - 2))) &&
  !TO_KNOW.has(low(tokens, i + 2)) &&
  ![3, 4, 5, 6].some((by) => low(tokens, i + by) === 'that');
/** `are being urged to bring bottles`; not `were urged to expect 40 cm of snow`, `were urged by police to stay`. */
const isUrgedToDo: Reader = (tokens, i) =>
  BE.has(low(tokens, i - 1)) &&
  low(tokens, i + 1) === 'to' &&
  !TO_KNOW.has(low(tokens, i + 2)) &&
  ![3, 4, 5, 6].some((by) => low(tokens, i + by) === 'that');
const TO_KNOW = wordSet(
  'expect believe assume anticipate prepare brace plan fear understand think note remember know date be accept admit recognise recognize consider budget bear',
);
const TOLD_HOW = wordSet('to on by about in . ,');
const isBehindComma: Reader = (tokens, i) => [3, 4, 5, 6].some((by) => low(tokens, i - by) === ',');

/** `warned off 40 gawkers`, `warned two players`. */
const isWarning: Reader = (tokens, i) => low(tokens, i + 1) === 'off' || isCountTaking(tokens, i);

/** `reported for duty`, `reported missing 40 phones`; and `Reported sales were lower`, which opens a sentence. */
const isReporting: Reader = (tokens, i) =>
  /^(?:for|missing)$/.test(low(tokens, i + 1)) ||
  (i === 0 &&
    tokens[1]?.kind === 'word' &&
    !isCapital(tokens[1]) &&
    !/^(?:by|in|on|that|to|as)$/.test(low(tokens, 1)));

/** To pledge or boast is to act, unless the words are told: `pledged to halve it`, and not `pledged that 40 would come`. */
const isGiving: Reader = (tokens, i) =>
  !/^(?:[“"]|of|[.,])$/.test(low(tokens, i + 1)) &&
  !tokens.slice(i + 1, i + 7).some(({ low: word }) => word === 'that');

/** `claimed the top spot`, `claimed 40 homes`, `claimed her fifth title`, `claim $40m in damages`. */
const isClaiming: Reader = (tokens, i) => {
  const after = low(tokens, i + 1);
  if (after === 'the' && isPrize(tokens, i + 2)) return true;
  if (CLAIMED.has(after)) return false;
  for (let j = i + 1; j < i + 8 && !/^[,.;]$/.test(low(tokens, j)); j++)
    if (WINS.has(low(tokens, j))) return !hasClause(tokens, i);
  return false;
};
/** After these it is words that are claimed: `claimed they took 40 homes`. */
const CLAIMED = wordSet('that to he she it they we i');
const WINS = wordSet(
  'title titles medal medals wicket wickets win wins victory victories award awards trophy trophies gold silver bronze prize prizes crown homes lives shops damages benefits compensation expenses insurer insurance',
);

/** `the top spot`, `the crown in May`, `the coldest night`; not `the title was sold`, `the second blast killed 40`. */
function isPrize(tokens: readonly Token[], i: number): boolean {
  const [thing, after] = [low(tokens, i), low(tokens, i + 1)];
  if (ORDERED.has(thing)) return PLACES.has(after);
  if (thing === 'records' && after === 'for') return true;
  return thing.endsWith('est') || (WON.has(thing) && (tokens[i + 1]?.kind !== 'word' || GOES_ON.has(after)));
}
const ORDERED = wordSet('top first second third last');
const PLACES = wordSet('spot place prize set stage win title seat goal');
const WON = wordSet('title crown record lead');
const GOES_ON = wordSet('in on at by with for from of after before and last again');

/** `the deal, announced in May, is worth 4 billion`, `the plan announced in May will cost 40 jobs`: what is announced, and by nobody. */
const isAnnounced: Reader = (tokens, i) => {
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
const isHeardOf: Reader = (tokens, i) => {
  if (low(tokens, i - 1) !== ',' || !/^(?:to|lost|dead|extinct)$/.test(low(tokens, i + 1))) return false;
  for (let j = i + 1; j < i + 10; j++) {
    if (isCounted(tokens, j) || tokens[j]?.kind === 'number') return false;
    if (low(tokens, j) === ',') return true;
  }
  return false;
};

/** `declared a state of emergency in 12 counties`, `declared 40 polls void`; not `declared that`, `declared it had lost 40 boats`. */
const isDeclaring: Reader = (tokens, i) => {
  for (let j = i + 1; j < i + 8 && !/^[,.;“"]$|^that$/.test(low(tokens, j)); j++)
    if (DECLARED.has(low(tokens, j))) return !hasClause(tokens, i);
  return false;
};
const DECLARED = wordSet(
  'emergency war victory bankruptcy independence dividend holiday curfew legal illegal void invalid unlawful unconstitutional',
);

const READERS = new Map<string, Reader>(
  (
    [
      ['explain explains explained', isExplaining],
      ['write writes wrote', isWriting],
      ['argued suggested', isCountTaking],
      ['say says tell tells', isSayingNothing],
      ['said', (tokens: readonly Token[], i: number) => isSayingNothing(tokens, i) || isHeardOf(tokens, i)],
      ['told', (tokens: readonly Token[], i: number) => isSayingNothing(tokens, i) || isToldOff(tokens, i)],
      ['warned', (tokens: readonly Token[], i: number) => isWarning(tokens, i) || isToldOff(tokens, i)],
      ['urged', isUrgedToDo],
      ['reported', (tokens: readonly Token[], i: number) => isReporting(tokens, i) || isHeardOf(tokens, i)],
      ['announced proposed', isAnnounced],
      ['believed rumored rumoured', isHeardOf],
      ['pledged boasted boasts', isGiving],
      // `That promises 355 horsepower`: a thing
      ['promises', (tokens: readonly Token[], i: number) => i === 1 && /^th(?:at|is)$/.test(low(tokens, 0))],
      ['claim claims claimed', isClaiming],
      ['declared', isDeclaring],
    ] as const
  ).flatMap(([words, reader]) => words.split(' ').map((word) => [word, reader] as const)),
);

/** Whether the verb at `i` takes a thing: `explained over 92% of the variance`, `claimed the coldest night`. */
export const isTaking: Reader = (tokens, i) => READERS.get(low(tokens, i))?.(tokens, i) ?? false;
