/** Verbs of saying that here take a thing and say nothing: `wrote 12 novels`, `claimed the top spot`, `told no one`; not `wrote that 12 boats sank`. Which verb takes what stands in said-in-vain.ts. English. */
import { DETERMINERS, FINITE_BE, FINITE_HAVE, ONE_TO_TEN } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import type { Question } from './cue-reader.ts';

const MEASURES = wordSet('over about nearly almost roughly more most some around half');
const NUMBERS = new Set([
  ...ONE_TO_TEN,
  ...wordSet('eleven twelve twenty thirty forty fifty hundreds thousands dozens'),
]);
/** Whether something is counted at `i`: `12`, `more than 300`, `two`; and not money or a share. */
export const isCounted: Question = (tokens, i) => {
  const at = MEASURES.has(low(tokens, i)) ? (low(tokens, i + 1) === 'than' ? i + 2 : i + 1) : i;
  return (
    (tokens[at]?.kind === 'number' || NUMBERS.has(low(tokens, at))) &&
    !/^(?:%|percent|per)$/.test(low(tokens, at + 1))
  );
};

/** A verb of a clause, or what opens one. */
export const FINITE = new Set([
  ...FINITE_BE,
  ...FINITE_HAVE,
  ...wordSet(
    'that will would could can may might did do does should must came went died fell rose sank grew fled drowned survived escaped left how why',
  ),
]);
/** What tells when behind `that`, so that no clause opens there: `wrote 40 songs that summer`; not `wrote that 40 boats sank`. */
export const TIMES = wordSet('spring summer autumn winter year month week day night season');
/** Whether a clause with its own verb follows within its sentence: `wrote 40 people had died`. */
export function hasClause(tokens: readonly Token[], i: number): boolean {
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
export const isExplaining: Question = (tokens, i) =>
  tokens[i + 1]?.kind === 'number' || MEASURES.has(low(tokens, i + 1)) || low(tokens, i + 1) === 'itself';

/** `wrote a novel`, `writes this column`, `wrote 12 novels`, `wrote widely read memoirs`; not `wrote that`, `wrote 40 people had died`. */
export const isWriting: Question = (tokens, i) =>
  WRITTEN.has(low(tokens, i + 1)) ||
  ((isCounted(tokens, i + 1) ||
    (!/^(?:in|,|of|that|for)$/.test(low(tokens, i + 1)) &&
      [2, 3, 4].some((by) => WORKS.has(low(tokens, i + by))))) &&
    !hasClause(tokens, i));
const WORKS = wordSet('memoirs novels books songs poems plays scripts essays columns music poetry');
const WRITTEN = wordSet('a an the this his her their its my our songs books code');

/** `told 40 stories`, `argued two cases`, `warned two players`; not `warned 40 villages could flood`, `told 12 reporters the firm was sold`. */
export const isCountTaking: Question = (tokens, i) =>
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
/** What the subject of a clause may start with, or be: `told 12 reporters the firm was sold`, `told two papers they were wrong`; neither `a` nor `you`. */
export const SUBJECTS = wordSet('the his her its their he she it they we i');

/** `said goodbye`, `says nothing`, `told no one`, `tells the story of 40 miners`, `told a class of 30 about the moon`. */
export const isSayingNothing: Question = (tokens, i) => {
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

/** `warned off 40 gawkers`, `warned two players`. */
export const isWarning: Question = (tokens, i) => low(tokens, i + 1) === 'off' || isCountTaking(tokens, i);

/** `claimed the top spot`, `claimed 40 homes`, `claimed her fifth title`, `claim $40m in damages`. */
export const isClaiming: Question = (tokens, i) => {
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

/** `declared a state of emergency in 12 counties`, `declared 40 polls void`; not `declared that`, `declared it had lost 40 boats`. */
export const isDeclaring: Question = (tokens, i) => {
  if (SELVES.has(low(tokens, i + 1))) return true;
  for (let j = i + 1; j < i + 8 && !/^[,.;“"]$|^that$/.test(low(tokens, j)); j++)
    if (DECLARED.has(low(tokens, j))) return !hasClause(tokens, i);
  return false;
};
const SELVES = wordSet('itself himself herself themselves');
const DECLARED = wordSet(
  'emergency mourning bankrupt war victory bankruptcy independence dividend holiday curfew legal illegal void invalid unlawful unconstitutional',
);
