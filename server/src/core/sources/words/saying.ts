/** Verbs of saying, told from the nouns and participles that look like them: `the bank expects`, and not `an expected rise`. English. */
import { en } from '../../language/en.ts';
import { BE, FINITE_BE, FINITE_HAVE, HAVE, isArticle } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { type CueReader, oneWord } from './cue-reader.ts';
import { isTellingNow } from './progressing.ts';
import { BASES, isSaidInVain } from './said-in-vain.ts';
import { SINGULAR_SOURCES } from './source-nouns.ts';

/** Before a base form these make it a wish or a plan, no statement: `will say`, `to report`. */
export const MODAL = wordSet(
  "can't couldn't wouldn't shouldn't to will would can could may might must should shall cannot not don't didn't doesn't won't let",
);
/** Third-person verbs that are also plural nouns, base forms that are also nouns, and what may follow them as verbs. */
const AMBIGUOUS = wordSet(
  'confirm claims claim states notes reports report estimates estimate projects forecasts forecast predicts quoting warns promises indicates reveals reckons proposes urges maintains counters mentions recommends suspects proposed recommended suspect',
);
const NOUN_FOLLOWERS = new Set([
  ...FINITE_BE,
  ...FINITE_HAVE,
  ...wordSet('of by in for on to from and or , . ; : ) with at about into against between that,'),
]);
const PARTICIPLES = wordSet(
  'expected estimated projected forecast predicted anticipated believed suggested reported proposed recommended promised indicated announced revealed disclosed stated alleged claimed declared quoted cited mentioned noted pledged vowed suspected emphasized stressed implied admitted explained',
);
/** `the reported cases`, `an estimated`: participles before a noun. */
const BEFORE_ADJECTIVE = wordSet(
  'an a the of with new total its his their some any no these those all more than as previously amid despite above below',
);
/** Pronouns as subjects, right behind which a verb is one: `he said`, `the firm, which expected`; not `me`, `you`. */
export const PRONOUNS = wordSet('he she it they we i who which that');

/** `is believed to`: hearsay, a source if a vague one. */
const HEARSAY = wordSet('said believed thought estimated reported understood rumored rumoured alleged');
/** Whether such a participle stands at `i`, before `to`. That a form of `be` stands before it, as in `is believed to`, is for the caller to ask. */
export const isHearsay = (tokens: readonly Token[], i: number): boolean =>
  HEARSAY.has(low(tokens, i)) && low(tokens, i + 1) === 'to';

/** Whether a form of `be` makes a passive of the participle at `i`: `is believed to`, `are still thought to`. */
export const isPassive = (tokens: readonly Token[], i: number): boolean =>
  BE.has(low(tokens, WITHIN_PASSIVE.test(low(tokens, i - 1)) ? i - 2 : i - 1));
const WITHIN_PASSIVE = /ly$|^(?:not|also|now|still|long|often|then|already)$/;

/** Base forms, which after a modal or `to` state nothing. */
const BASE_FORMS = new Set([...BASES, ...wordSet('estimate indicate report forecast claim contend suspect')]);

/** Whether the saying verb at `i` is used as one: active, finite, and not a noun. */
function isSaying(tokens: readonly Token[], i: number): boolean {
  const word = low(tokens, i);
  const before = low(tokens, i - 1);
  if (word === 'reportedly' || (word === 'reported' && before === 'a' && isFigureAt(tokens, i + 1)))
    return true;
  if (PROGRESSIVE.has(word))
    return BE.has(before) || isTellingNow(tokens, i) || before === ',' || low(tokens, i + 1) === 'that';
  const passive = isPassive(tokens, i);
  if (passive && before !== 'not' && isHearsay(tokens, i)) return true;
  // `All told, it cost two million.` `That said, …`
  if ((word === 'told' && before === 'all') || (word === 'said' && isConceding(tokens, i))) return false;
  if (isDashed(tokens, i) || isExpectingOf(tokens, i) || isSaidInVain(tokens, i)) return false;
  if (PARTICIPLES.has(word)) {
    if (isAsTold(tokens, i)) return true;
    if (passive) return (isImpersonal(tokens, i) && !isOfThing(tokens, i)) || low(tokens, i + 1) === 'by';
    if (isAdjective(tokens, i) || isReduced(tokens, i) || isForeseen(tokens, i)) return false;
  }
  if (isInference(tokens, i) || isNamedAfter(tokens, i) || isOnlySupposed(tokens, i)) return false;
  if (BASE_FORMS.has(word) && isAfterModal(tokens, i)) return false;
  return !AMBIGUOUS.has(word) || (!isToldCloser(tokens, i) && isVerbNotNoun(tokens, i));
}

/** `As reported, 40 boats sank`, `As previously announced, …`. */
const isAsTold = (tokens: readonly Token[], i: number): boolean =>
  /^(?:reported|announced|stated)$/.test(low(tokens, i)) &&
  low(tokens, i + 1) === ',' &&
  low(tokens, 0) === 'as' &&
  (i === 1 || (i === 2 && /^(?:previously|already|earlier)$/.test(low(tokens, 1))));

/** `states that were close`, `plans that will cost`, `a port report that`: a noun; not `the suit claims that was`, `the bank projects that will rise`. */
const isToldCloser = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i + 1) === 'that' &&
  ((low(tokens, i) === 'report' && isArticle(low(tokens, i - 2)) && !low(tokens, i - 1).endsWith('s')) ||
    (low(tokens, i).endsWith('s') &&
      (isAmerican(tokens, i - 1) ||
        /^(?:are|were|have|aren't|weren't)$/.test(low(tokens, i + 2)) ||
        (/^(?:will|would|had)$/.test(low(tokens, i + 2)) &&
          !isCapital(tokens[i - 1]) &&
          !SINGULAR_SOURCES.has(low(tokens, i - 1))))));

/** `U.S. states that`. */
const isAmerican = (tokens: readonly Token[], i: number): boolean =>
  /^u\.?s\.?$/.test(low(tokens, low(tokens, i) === '.' ? i - 1 : i));

/** `Expect 40 boats`, `if it fails, expect to pay 40 euros`: said to the reader; not `Analysts at Lund, a bank, expect to`. */
const isExpectingOf = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'expect' &&
  (i === 0 ||
    (low(tokens, i - 1) === ',' &&
      tokens.slice(Math.max(0, i - 12), i).some(({ low: word }) => /^(?:if|when)$/.test(word))));

/** `That said, it is cheap`, `Having said that, …`: a turn, and nobody’s words; not `having said that 40 left`. */
const isConceding = (tokens: readonly Token[], i: number): boolean =>
  (low(tokens, i - 1) === 'that' && low(tokens, i + 1) === ',' && i < 3) ||
  (low(tokens, i - 1) === 'having' && low(tokens, i + 1) === 'that' && low(tokens, i + 2) === ',');

/** `…, which suggests that the ice is old`, `This suggests that`: what the writer makes of it; but `the report, which suggests that`, `a study by Lund, which`. */
const isInference = (tokens: readonly Token[], i: number): boolean =>
  INFERRED.has(low(tokens, i)) &&
  ((i === 1 && /^th(?:is|at)$/.test(low(tokens, 0))) ||
    (low(tokens, i - 1) === 'which' && low(tokens, i - 2) === ',')) &&
  !SINGULAR_SOURCES.has(low(tokens, i - 3)) &&
  ![4, 5, 6, 7, 8].some(
    (by) => SINGULAR_SOURCES.has(low(tokens, i - by)) && /^(?:by|from|of)$/.test(low(tokens, i - by + 1)),
  );
/** `he might have expected to win 40`: and perhaps did not; but `analysts would have expected`. */
const isOnlySupposed = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === 'have' &&
  /^(?:might|would|could|should)$/.test(low(tokens, i - 2)) &&
  !mayForesee(low(tokens, i - 3));
/** `as its name suggests`. */
const isNamedAfter = (tokens: readonly Token[], i: number): boolean =>
  INFERRED.has(low(tokens, i)) && /^(?:name|title|term|word)$/.test(low(tokens, i - 1));
const INFERRED = wordSet('suggests suggested indicates indicated implies implied');

/** `a reported 40 ships`, `a reported $3 million`. */
const isFigureAt = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.kind === 'number' || (tokens[i]?.kind === 'sign' && tokens[i + 1]?.kind === 'number');

/** `Analysts were expecting a loss`, `…, predicting 40 more`; not `the cost of estimating`. */
const PROGRESSIVE = wordSet(
  'expecting predicting projecting estimating anticipating alleging reporting claiming',
);

const isAfterModal = (tokens: readonly Token[], i: number): boolean =>
  (MODAL.has(low(tokens, i - 1)) && !isForced(tokens, i) && !isGoingOn(tokens, i)) ||
  /'(?:ll|d)$/.test(low(tokens, i - 1)) ||
  (MODAL.has(low(tokens, i - 2)) && /ly$|^(?:also|not|be)$/.test(low(tokens, i - 1)));

/** `went on to say`: and said it. */
const isGoingOn = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === 'to' &&
  low(tokens, i - 2) === 'on' &&
  /^(?:went|goes|go|gone)$/.test(low(tokens, i - 3));

/** `was forced to admit that`: and did. */
const isForced = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === 'to' &&
  FORCED.has(low(tokens, i - 2)) &&
  [1, 2, 3, 4, 5].some((by) => low(tokens, i + by) === 'that') &&
  (low(tokens, i + 1) === 'that' || low(tokens, i) === 'tell');
const FORCED = wordSet('forced obliged compelled had able used back');

/** `Lund's estimated rise`; not `it's estimated`. */
const isOwner = (word: string): boolean => word.endsWith("'s") && !SHORTENED.has(word);
const SHORTENED = wordSet("it's that's there's he's she's what's who's here's");

/** `reported cases`, `an estimated`, `claimed three lives`: a participle that describes a noun, or a verb that takes one. */
function isAdjective(tokens: readonly Token[], i: number): boolean {
  const before = low(tokens, i - 1);
  const after = low(tokens, i + 1);
  // `had previously forecast a rise` says, `a previously forecast rise` describes.
  if (before.endsWith('ly') && HAVE.has(low(tokens, i - 2))) return false;
  const pronoun = PRONOUNS.has(before);
  if (
    !pronoun &&
    (BEFORE_ADJECTIVE.has(before) || (isOwner(before) && after !== 'that') || /^\d/.test(before))
  )
    return true;
  if (!pronoun && /^(?:cases|results|deaths|infections|value|cost|costs|date)$/.test(after)) return true;
  // `the skills expected of them`; not `Lund had expected of it`
  if (after === 'of' && low(tokens, i) === 'expected')
    return before !== 'had' && !pronoun && !isCapital(tokens[i - 1]);
  // `in reported donations`; not `the town he grew up in reported 40`
  if (/^(?:in|for)$/.test(before) && /[^s]s$/.test(after) && after !== 'this') return true;
  return (
    /^(?:lives|responsibility|victory|title|titles)$/.test(low(tokens, i + 2)) ||
    /^(?:responsibility|victory|lives)$/.test(after)
  );
}

const AUXILIARIES = new Set([...FINITE_BE, ...FINITE_HAVE, 'will', 'would']);
const WHEN = wordSet('on in by at last this earlier yesterday today worldwide globally nationwide so , .');

/** `will receive part of the funding announced on Sunday`: a clause that has its verb already. */
function isReduced(tokens: readonly Token[], i: number): boolean {
  if (!WHEN.has(low(tokens, i + 1)) || tokens[i - 1]?.kind !== 'word' || isCapital(tokens[i - 1]))
    return false;
  // `has now announced, for the second time, that`
  if (/^(?:now|also|already|since|again)$/.test(low(tokens, i - 1)) && HAVE.has(low(tokens, i - 2)))
    return false;
  for (let j = i - 2; j >= Math.max(0, i - 12); j--) {
    const token = tokens[j];
    if (CLAUSE_STARTS.has(token?.low ?? '')) return false;
    if (AUXILIARIES.has(token?.low ?? '') || (token?.low === 'with' && hasToll(tokens, j, i))) return true;
  }
  return false;
}
/** `with 40 cases of plague reported on Friday`: what was counted, with nobody who tells of it; not `with 40 deaths officials reported on Friday`. */
function hasToll(tokens: readonly Token[], from: number, verb: number): boolean {
  for (let k = from; k < verb; k++)
    if (/^(?:cases|deaths|infections|injuries)$/.test(low(tokens, k)))
      return (
        k === verb - 1 ||
        (/^(?:of|in|from|at|among|across)$/.test(low(tokens, k + 1)) &&
          !FORECASTERS.has(low(tokens, verb - 1)))
      );
  return false;
}
/** `sales expected to grow`, `the market, projected to reach 5 billion,`: foreseen by nobody; but `the bank expected to lose`, `they expected to lose`. */
const isForeseen = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i + 1) === 'to' &&
  FORESEEN.has(low(tokens, i)) &&
  !PRONOUNS.has(low(tokens, i - 1)) &&
  !mayForesee(low(tokens, i - 1)) &&
  !SINGULAR_SOURCES.has(low(tokens, i - 1));
/** `it is expected to open 40 shops`: of a thing, by nobody; not `it is estimated to`, `it is expected that`. */
const isOfThing = (tokens: readonly Token[], i: number): boolean =>
  FORESEEN.has(low(tokens, i)) && low(tokens, i + 1) === 'to';
const FORESEEN = wordSet('expected projected forecast estimated predicted anticipated');
/** `analysts expected to`, `had expected to`: an active verb, with who it is that expects. */
const mayForesee = (before: string): boolean => FORECASTERS.has(before) || FINITE_HAVE.has(before);
const FORECASTERS = wordSet('analysts economists officials experts researchers scientists');
const CLAUSE_STARTS = wordSet(
  'that which who whose and but or as because while when if whether since after before , : – — ( “ ” "',
);

/** Whether a hyphen joins the word at `i` to the one before it: the `estimated` of `government-estimated`; not behind a dash, `the toll – estimated`. */
export const isDashed = (tokens: readonly Token[], i: number) =>
  /^[-‑]$/.test(low(tokens, i - 1)) && tokens[i]?.spaced === false;

/** `it is reported`, `it was announced`: a source, if a vague one. */
export const isImpersonal = (tokens: readonly Token[], i: number) =>
  (low(tokens, i - 2) === 'it' && !(WHEN_IT.has(low(tokens, i - 3)) && low(tokens, i + 1) !== 'that')) ||
  low(tokens, i - 3) === 'it' ||
  low(tokens, i - 2) === 'as' ||
  low(tokens, i - 1) === 'as';

/** `the day after it was reported`: when, and by nobody. */
const WHEN_IT = wordSet('after before since until when');

/** What a sentence opens with that then tells the reader what to do. */
const PURPOSE = wordSet('to if for under when');

function isVerbNotNoun(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const [word, after] = [low(tokens, i), low(tokens, i + 1)];
  // `…, claim Prado and Lund.`; not `To save $400, claim Child Benefit.`
  if (before?.text === ',' && isCapital(tokens[i + 1]) && !PURPOSE.has(low(tokens, 0))) return true;
  // `Insurance claims rose`, `Police reports filled 40 boxes`
  if (i === 1 && isPredicate(after)) return false;
  // `…, Lund notes.`
  if (
    isCapital(before) &&
    !isCapital(tokens[i]) &&
    [2, 3].some((by) => low(tokens, i - by) === ',') &&
    /^[,.]$/.test(after)
  )
    return true;
  // "had forecast" | "has proposed" | not "has claims"
  if (HAVE.has(before?.low ?? '') && /(?:ed|cast)$/.test(word)) return true;
  if (
    /^(?:united|member|nation|many|some|other|all|these|those|such|several|recent|local|new|its|his|her|their|the|a|an|this|no|most|for|of|with|from|and|media|more|any|our|cut|cuts|cutting|raise|raises|raised|raising|lower|lowers|lowered|slash|slashes|slashed|lift|lifts|lifted|trims|trimmed|southern|northern|swing|red|blue)$/.test(
      before?.low ?? '',
    )
  )
    return false;
  if (/'s$/.test(before?.low ?? '') || isNumberAt(before)) return false;
  if (after === 'that' || /^[“"‘]$/.test(after)) return true;
  const relative = /^(?:which|what)$/.test(low(tokens, i - 2)) && /^\p{Lu}/u.test(before?.text ?? '');
  if (!relative && (NOUN_FOLLOWERS.has(after) || after === ''))
    return /^(?:he|she|it|they|,|”|")$/.test(before?.low ?? '') && /^(?:that|[,.]?)$/.test(after);
  if (/^(?:which|what|that)$/.test(low(tokens, i - 2)) && /^\p{Lu}/u.test(before?.text ?? '')) return true;
  if (/s$/.test(word))
    return (
      before !== undefined &&
      (/^\p{Lu}/u.test(before.text) ||
        /^(?:he|she|it|who|which|\)|,|also|now)$/.test(before.low) ||
        SINGULAR_SOURCES.has(before.low))
    );
  return (
    before !== undefined &&
    (/s$/.test(before.low) ||
      /^(?:they|we|i|people|police|also|and)$/.test(before.low) ||
      word === 'forecast')
  );
}

/** `40 reports`, `three suspects`; not `one suspects`. */
const isNumberAt = (token: Token | undefined): boolean =>
  token?.kind === 'number' || (token !== undefined && token.low !== 'one' && en.cardinals.has(token.low));

/** `rose`, `were`, `filled`: the verb of what stands before it. */
const isPredicate = (word: string): boolean =>
  /^(?:rose|fell|grew|hit|are|were|have|will|would|could|may|came|get|got|cost|run|need)$/.test(word) ||
  /[^e]ed$/.test(word);

/** `the bank expects`, `is believed to cost`, `reportedly`: the cue is the one word. Not `an expected rise`, `insurance claims rose`, `will say`. */
export const SAYING: CueReader = oneWord(en.sayingVerbs, isSaying);
