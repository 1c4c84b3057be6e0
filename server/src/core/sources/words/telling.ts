/** Verbs that credit somebody only with what was said behind them: `maintained that`, `confirmed the port had lost 40`, `assured reporters that`, `…, added Ana Prado.` English. */
import { en } from '../../language/en.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { isClause, isPronounClause, isThat } from './clauses.ts';
import { type CueReader, oneWord, type Question } from './cue-reader.ts';
import { SPEAKING } from './finding.ts';
import { isSaidInVain } from './said-in-vain.ts';
import { isOfNumber, STATING_THAT, UNSTATED } from './shapes.ts';
import { endOfSubject, hasSubject, hasSubjectApart, isCount } from './subjects.ts';

/** Verbs of speaking and of concluding that take things as well, and tell only with `that`: not `maintained a fleet`, `repeated the test`. */
export const TOLD = wordSet(
  `maintained repeated signaled signalled intimated insinuated surmised assumed presumed deduced reasoned figured established ascertained attested certified
retorted gathered concurred bemoaned moaned grumbled protested objected bragged shouted exclaimed proclaimed emailed ventured opined
decreed specified assessed judged envisaged envisioned leaked communicated advised repeats establishes establish opines concurs envisages assesses assess`,
);
/** Verbs that tell with a clause of any kind: `confirmed the port had lost 40`. */
const SPOKEN = wordSet(
  'confirmed conceded added complained cautioned boasted hinted clarified affirmed reaffirmed joked confessed tweeted swore lamented',
);
/** Verbs that do with a pronoun: `found they had lost 40`; not `found the man shot by`. */
const FOUND = wordSet(
  'concluded found discovered learned learnt calculated determined verified observed ruled thought denied',
);

/** `Lund maintained that`, `the mayor confirmed the port had lost 40`; not `maintained 40 boats`, `has not confirmed that`, `A man who denied it was jailed`. */
const isTelling: Question = (tokens, i) =>
  !isSaidInVain(tokens, i) &&
  !isWithheld(tokens, i) &&
  (hasSubjectApart(tokens, i) || isBehindAside(tokens, i)) &&
  isBeforeClause(tokens, i);

/** Whether what makes the verb tell follows it. */
const isBeforeClause: Question = (tokens, i) => {
  const word = low(tokens, i);
  const at = afterWhen(tokens, i + 1);
  if (low(tokens, i + 1) === 'that') return isThat(tokens, i + 1);
  if (TOLD.has(word)) return false;
  return FOUND.has(word) || RELATIVE.has(low(tokens, endOfSubject(tokens, i)))
    ? isPronounClause(tokens, at)
    : isClause(tokens, at);
};
/** `the man who confirmed the deal was`: the clause has its verb still to come. */
const RELATIVE = wordSet('who which whose that');

/** `has not confirmed that`, `should have complained that`: nothing was said. */
const isWithheld: Question = (tokens, i) =>
  [1, 2, 3].some((by) => WITHHELD.has(low(tokens, i - by))) ||
  (low(tokens, i - 1) === 'have' && SUPPOSED.has(low(tokens, i - 2)));
const WITHHELD = wordSet("not never nothing nobody hasn't haven't hadn't if");
const SUPPOSED = wordSet('could should might may would must');

/** Whether the subject of the verb at `i` has an aside behind it: `Ana Prado, the mayor, confirmed`. */
const isBehindAside = (tokens: readonly Token[], i: number): boolean => {
  const end = endOfSubject(tokens, i);
  if (low(tokens, end) !== ',') return false;
  for (let j = end - 1; j > 0 && j > end - LONGEST_ASIDE; j--)
    if (low(tokens, j) === ',') return isCapital(tokens[j - 1]) || hasSubject(tokens, j);
  return false;
};
/** The longest such aside, in tokens. */
const LONGEST_ASIDE = 16;

/** The index behind a weekday: `confirmed Monday the victim was`. */
const afterWhen = (tokens: readonly Token[], i: number): number => (WEEKDAY.test(low(tokens, i)) ? i + 1 : i);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** Verbs that name whom they tell: `assured reporters that`. */
const ADDRESSING = wordSet(
  'assured assures assure reassured informed informs inform notified notifies notify apprised reminded reminds remind alerted warned cautioned telling informing assuring reminding warning notifying alerting',
);
/** The farthest that `that` may stand behind such a verb, in tokens: `informed the bank's board on Friday that`. */
const FARTHEST = 8;
/** `assured reporters that`; not `informed the bank that lost 40`. */
const isAddressing: Question = (tokens, i) =>
  (low(tokens, i).endsWith('ing') ? !UNSTATED.has(low(tokens, i - 1)) : hasSubject(tokens, i)) &&
  !isWithheld(tokens, i) &&
  isBeforeSomebody(tokens, i);

/** Whether somebody and then `that` follow. */
const isBeforeSomebody: Question = (tokens, i) => {
  for (let k = i + 2; k < i + FARTHEST; k++) {
    const word = low(tokens, k);
    if (word === 'that') return isThat(tokens, k);
    if (/^(?:[,.;:]|of|about|to|and|who|which)?$/.test(word)) return false;
  }
  return false;
};

/** What somebody adds while something else is done: `…, conceding the port had lost 40`, `began by repeating that`; not `worth repeating that`, `Repeating the test took`. */
const ADDING = new Set([
  ...STATING_THAT,
  ...wordSet(
    `asserting declaring repeating maintaining reiterating disclosing clarifying cautioning hinting boasting bragging complaining replying responding concluding testifying joking lamenting
protesting objecting reasoning remarking observing commenting mentioning writing tweeting posting signalling calculating determining affirming verifying confessing denying contending promising pledging vowing`,
  ),
]);
const isAdding: Question = (tokens, i) =>
  !UNSTATED.has(low(tokens, i - 1)) &&
  isOfNumber(tokens, i) &&
  (low(tokens, i + 1) === 'that'
    ? isThat(tokens, i + 1)
    : low(tokens, i - 1) === ',' && isClause(tokens, i + 1));

/** `made clear that`, `made it clear that`, `let it be known that`, `gave notice that`. */
const isMakingKnown: Question = (tokens, i) =>
  [2, 3, 4].some(
    (by) =>
      low(tokens, i + by) === 'that' &&
      KNOWN.has(low(tokens, i + by - 1)) &&
      isThat(tokens, i + by) &&
      !THINGS.has(low(tokens, endOfSubject(tokens, i))),
  );
const MAKING = wordSet('made let lets gave gives given');
const KNOWN = wordSet('clear plain known public explicit notice assurances assurance');
/** `This made clear that`: what the writer makes of it. */
const THINGS = wordSet('this that it which');

/** `confirmed the deaths of 40 men`, `confirmed the loss of 40 boats`, `has confirmed the death toll at more than 200`; not `confirmed the sale of 40 boats`, a deed. */
const isConfirmingLoss: Question = (tokens, i) =>
  hasSubject(tokens, i) &&
  !isWithheld(tokens, i) &&
  [2, 3].some(
    (by) =>
      isCount(tokens, i + by + 2) &&
      (low(tokens, i + by) === 'toll'
        ? low(tokens, i + by + 1) === 'at'
        : LOST.has(low(tokens, i + by)) && low(tokens, i + by + 1) === 'of'),
  );
const LOST = wordSet('loss losses death deaths theft destruction disappearance infection infections');

/** Verbs that stand before their subject behind a comma: `…, added Ana Prado, the mayor.`, `…, confirmed city officials.`; not `…, ruled Oran and fell`. */
export const INVERTED = wordSet(
  'added confirmed conceded complained cautioned hinted clarified joked lamented concluded quipped opined concurred volunteered bragged moaned grumbled',
);
const isInverted: Question = (tokens, i) => {
  if (!/^[,”"—–]$/.test(low(tokens, i - 1)) || i < 4) return false;
  for (let k = i + 1; k < i + 5; k++) {
    const word = low(tokens, k);
    if (SPEAKING.has(word) || /^(?:mayor|minister|president|director)$/.test(word))
      return endsName(tokens, k + 1);
    if (isCapital(tokens[k]) && !WEEKDAY.test(word) && !en.months.has(word))
      return [1, 2, 3, 4].some(
        (by) => tokens.slice(k + 1, k + by).every(isCapital) && endsName(tokens, k + by),
      );
    if (tokens[k]?.kind !== 'word') return false;
  }
  return false;
};
/** Whether a name or an office ends before token `i`: with its sentence, or before what tells whose it is. */
const endsName = (tokens: readonly Token[], i: number): boolean =>
  /^(?:[,.;(”"—–]|of|at|from)?$/.test(low(tokens, i));

/** Whether the verb at `i`, whose subject is known, tells something by what follows it: `maintained that`, `assured readers that`, `pointed out that`. */
export const isTellingOf: Question = (tokens, i) => {
  const word = low(tokens, i);
  if (isWithheld(tokens, i)) return false;
  if (TOLD.has(word) || SPOKEN.has(word) || FOUND.has(word)) return isBeforeClause(tokens, i);
  if (ADDRESSING.has(word)) return isBeforeSomebody(tokens, i);
  if (/^point(?:ed|s)$/.test(word)) return low(tokens, i + 1) === 'out' && low(tokens, i + 2) === 'that';
  return MAKING.has(word) && isMakingKnown(tokens, i);
};

/** `maintained that`, `confirmed the port had lost 40`, `assured reporters that`, `made clear that`, `…, added Ana Prado.`: the cue is the verb. Not `added 40 boats`. */
export const TELLING: readonly CueReader[] = [
  oneWord(new Set([...TOLD, ...SPOKEN, ...FOUND]), isTelling),
  oneWord(ADDRESSING, isAddressing),
  oneWord(ADDING, isAdding),
  oneWord(MAKING, isMakingKnown),
  oneWord(wordSet('confirmed confirms confirm'), isConfirmingLoss),
  oneWord(INVERTED, isInverted),
];
