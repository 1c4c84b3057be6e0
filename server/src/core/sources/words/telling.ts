/** Verbs that credit somebody only with what was said behind them: `maintained that`, `assured reporters that`, `made clear that`, `…, added Ana Prado.` English. */
import { en } from '../../language/en.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { isClause } from './clauses.ts';
import { type CueReader, oneWord, type Question } from './cue-reader.ts';
import { isSaidInVain } from './said-in-vain.ts';
import { isOfNumber, UNSTATED } from './shapes.ts';
import { endOfSubject, hasSubject, hasSubjectApart, isCount } from './subjects.ts';

/** Past tenses of verbs of speaking and of concluding, which say nothing alone: `maintained a fleet`, `repeated the test`. */
export const TOLD = wordSet(
  `maintained divulged repeated restated signaled signalled intimated insinuated surmised conjectured hypothesized hypothesised
postulated posited theorized theorised assumed presumed inferred deduced reasoned figured established ascertained proved attested vouched certified
retorted rejoined gathered concurred bemoaned moaned grumbled griped protested objected bragged crowed gloated jested gushed marveled marvelled
whispered murmured muttered shouted yelled cried exclaimed proclaimed narrated blogged texted emailed elaborated volunteered ventured opined
editorialized editorialised pronounced decreed specified assessed judged extrapolated foretold envisaged envisioned professed leaked conveyed communicated
deposed pleaded advised`,
);
/** Their present tenses, those that are no nouns. */
const TELL = wordSet(
  'repeats repeat proves prove establishes establish presumes presume deduces deduce hypothesizes hypothesize theorizes theorize postulates postulate opines opine concurs concur envisages envisage envisions envision assesses assess elaborates',
);
/** Verbs of finding that take things and clauses alike, in the past. */
const CONFIRMED = wordSet(
  'confirmed concluded conceded added complained cautioned boasted hinted clarified found discovered learned learnt calculated determined affirmed reaffirmed verified observed lamented joked confessed tweeted swore ruled thought denied showed shows show demonstrated demonstrates',
);

/** `Lund maintained that`, `the mayor confirmed the port had lost 40`; not `maintained 40 boats`, `a deal agreed that day`. */
const isTelling: Question = (tokens, i) =>
  !isSaidInVain(tokens, i) &&
  (hasSubjectApart(tokens, i) || isBehindAside(tokens, i)) &&
  isBeforeClause(tokens, i);

const isBeforeClause: Question = (tokens, i) =>
  low(tokens, i + 1) === 'that' ? isThat(tokens, i + 1) : isClause(tokens, afterWhen(tokens, i + 1));

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

/** Whether `that` at `i` opens a clause; not `that day`, `that 40-goal season`. */
const isThat = (tokens: readonly Token[], i: number): boolean => isClause(tokens, i + 1);

/** The index behind a weekday: `confirmed Monday the victim was`. */
const afterWhen = (tokens: readonly Token[], i: number): number => (WEEKDAY.test(low(tokens, i)) ? i + 1 : i);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** Verbs that name whom they tell: `assured reporters that`. */
const ADDRESSING = wordSet(
  'assured assures assure reassured informed informs inform notified notifies notify apprised reminded reminds remind briefed alerted advised warned cautioned convinced persuaded texted emailed messaged telling informing assuring reminding warning notifying alerting',
);
/** The farthest that `that` may stand behind such a verb, in tokens: `informed the bank's board on Friday that`. */
const FARTHEST = 8;
/** `assured reporters that`; not `informed the bank that lost 40`. */
const isAddressing: Question = (tokens, i) =>
  (low(tokens, i).endsWith('ing') ? !UNSTATED.has(low(tokens, i - 1)) : hasSubject(tokens, i)) &&
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

/** What somebody adds while something else is done: `…, conceding the port had lost 40`, `began by repeating that`; not `worth repeating that`. */
const ADDING = wordSet(
  `asserting declaring repeating maintaining reiterating disclosing divulging clarifying cautioning hinting boasting bragging complaining
replying responding concluding testifying joking lamenting protesting objecting reasoning remarking observing commenting mentioning writing tweeting posting
signalling signaling calculating determining affirming verifying confessing swearing denying contending promising pledging vowing
stating noting adding stressing emphasizing emphasising explaining arguing confirming acknowledging conceding admitting revealing announcing`,
);
const isAdding: Question = (tokens, i) =>
  !UNSTATED.has(low(tokens, i - 1)) && isOfNumber(tokens, i) && isBeforeClause(tokens, i);

/** `made clear that`, `made it clear that`, `let it be known that`, `gave notice that`. */
const isMakingKnown: Question = (tokens, i) =>
  [2, 3, 4].some(
    (by) => low(tokens, i + by) === 'that' && KNOWN.has(low(tokens, i + by - 1)) && isThat(tokens, i + by),
  );
const MAKING = wordSet('made makes make making let lets gave gives given');
const KNOWN = wordSet('clear plain known public explicit notice assurances assurance');

/** `confirmed the deaths of 40 men`, `confirmed a total of 40 cases`; not `confirmed the sale of 40 boats`, a deed. */
const isConfirmingLoss: Question = (tokens, i) =>
  hasSubject(tokens, i) &&
  [2, 3].some(
    (by) => LOST.has(low(tokens, i + by)) && low(tokens, i + by + 1) === 'of' && isCount(tokens, i + by + 2),
  );
const LOST = wordSet(
  'loss losses death deaths toll total theft destruction disappearance presence existence infection infections',
);

/** Verbs that stand before their subject behind a comma: `…, added Ana Prado, the mayor.`, `…, confirmed city officials.` */
export const INVERTED = new Set([
  ...TOLD,
  ...[...CONFIRMED].filter((verb) => !/^(?:found|discovered|learn|thought)/.test(verb)),
]);
const isInverted: Question = (tokens, i) => {
  if (!/^[,”"—–]$/.test(low(tokens, i - 1)) || i < 4) return false;
  for (let k = i + 1; k < i + 5; k++) {
    const word = low(tokens, k);
    if (SPEAKERS.has(word)) return true;
    if (isCapital(tokens[k]) && !WEEKDAY.test(word) && !en.months.has(word))
      return isEndOfName(tokens, k + 1);
    if (tokens[k]?.kind !== 'word') return false;
  }
  return false;
};
/** Whether a name ends with its sentence, or before what tells whose it is, within three more words. */
const isEndOfName = (tokens: readonly Token[], i: number): boolean => {
  for (let k = i; k < i + 4; k++) {
    if (/^(?:[,.(”"—–]|of|at|from)?$/.test(low(tokens, k))) return true;
    if (!isCapital(tokens[k])) return false;
  }
  return false;
};
const SPEAKERS = wordSet(
  'officials official spokesman spokeswoman spokesperson spokespeople police authorities sources source analysts analyst economists economist experts expert researchers prosecutors lawyers executives mayor minister president chairman director',
);

/** Whether the verb at `i`, whose subject is known, tells something by what follows it: `maintained that`, `assured readers that`, `pointed out that`. */
export const isTellingOf: Question = (tokens, i) => {
  const word = low(tokens, i);
  if (TOLD.has(word) || TELL.has(word) || CONFIRMED.has(word)) return isBeforeClause(tokens, i);
  if (ADDRESSING.has(word)) return isBeforeSomebody(tokens, i);
  if (/^point(?:ed|s)$/.test(word)) return low(tokens, i + 1) === 'out' && low(tokens, i + 2) === 'that';
  return MAKING.has(word) && isMakingKnown(tokens, i);
};

const where = (verbs: Iterable<string>, isMet: Question): CueReader => oneWord(new Set(verbs), isMet);

/** `maintained that`, `confirmed the port had lost 40`, `assured reporters that`, `made clear that`, `…, added Ana Prado.`: the cue is the verb. Not `added 40 boats`. */
export const TELLING: readonly CueReader[] = [
  where([...TOLD, ...TELL, ...CONFIRMED], isTelling),
  where(ADDRESSING, isAddressing),
  where(ADDING, isAdding),
  where(MAKING, isMakingKnown),
  where(wordSet('confirmed confirms confirm'), isConfirmingLoss),
  where(INVERTED, isInverted),
];
