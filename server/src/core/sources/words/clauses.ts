/** Clauses without `that` behind verbs that may take a thing as well: `confirmed the port had lost 40`, and not `confirmed 40 cases`. English. */
import { DETERMINERS, FINITE_BE, FINITE_HAVE } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, low, type Token } from '../../tokens.ts';
import { endOfCount, isCount } from './subjects.ts';

/** Pronouns that are subjects and no objects: what they stand before is a clause. */
const SUBJECTS = wordSet(
  "he she they we i he's she's they're they've they'd he'd she'd they'll he'll she'll it's it'll it'd there's",
);
/** What follows `it` as an object: `confirmed it on Friday`. */
const AFTER_OBJECT = wordSet(
  'on in at to for with by and or from of as but when after before during all now',
);
/** Auxiliaries. */
const FINITE = new Set([
  ...FINITE_BE,
  ...FINITE_HAVE,
  ...wordSet(
    "will would can could may might must should did does do isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't can't didn't doesn't don't",
  ),
]);
/** Past tenses that are no participles. */
const PAST = wordSet(
  'rose fell grew sank took gave went came saw ran became began broke drew drove flew knew spoke threw wrote shook died drowned fled',
);
/** What ends a subject and opens no verb: `40 cases that were new`, `40 boats to be sold`. */
const ENDS = wordSet(
  'that what how why which who whom whose where when while as after before because if and or but to than so he she it they we i you , . ; : ( ) ! ? “ ” " — – …',
);
/** What opens the subject of a clause, beside determiners, names and numbers. */
const OPENERS = wordSet('all both some most many no these those');
const PREPOSITIONS = wordSet('of in on at by for from with to during under over within near into and');
const PREDETERMINERS = wordSet('all both half many such');
/** `established 40 years ago`, `parked 40 metres away`: when or where, and no subject. */
const APART = wordSet(
  'ago away later earlier days weeks months years hours minutes miles metres meters kilometres kilometers km feet',
);
/** The longest subject of such a clause, in tokens: `prices in the final quarter of 2004 were`. */
const LONGEST_SUBJECT = 12;

/** Whether a clause starts at `i` with a pronoun: `they had lost 40`, `it was`, `there were`; not `it on Friday`. */
export function isPronounClause(tokens: readonly Token[], i: number): boolean {
  const first = low(tokens, i);
  if (SUBJECTS.has(first)) return true;
  if (first === 'there') return FINITE.has(low(tokens, i + 1));
  const verb = tokens[i + 1];
  return first === 'it' && verb?.kind === 'word' && !isCapital(verb) && !AFTER_OBJECT.has(verb.low);
}

/** Whether a clause with its subject and its verb starts at `i`: `the port had lost 40`, `more than 40 boats were`; not `a dock it had bought`, `guilty was`. */
export function isClause(tokens: readonly Token[], i: number): boolean {
  if (isPronounClause(tokens, i)) return true;
  if (!opensSubject(tokens, i)) return false;
  for (let j = endOfCount(tokens, i) || i + 1; j < i + LONGEST_SUBJECT; j++) {
    const word = low(tokens, j);
    if (word === '' || ENDS.has(word) || isRelative(tokens, j)) return false;
    // not `May`
    if ((FINITE.has(word) || PAST.has(word)) && !isCapital(tokens[j])) return true;
    if (isActing(tokens, j)) return true;
  }
  return false;
}

/** Whether `that` at `i` opens a clause: `that the port lost 40`; not `that day`, `that 40-goal season`. */
export const isThat = (tokens: readonly Token[], i: number): boolean =>
  isPronounClause(tokens, i + 1) ||
  (opensSubject(tokens, i + 1) && !isDash(low(tokens, i + 2)) && !isDash(low(tokens, i + 3)));

/** Whether a subject may start at `i`: with an article, a name, a number, a plural (`prices`); not `guilty`, `40 years ago`. */
function opensSubject(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const counted = endOfCount(tokens, i);
  if (counted > 0) return !APART.has(low(tokens, counted));
  if (token?.kind !== 'word' || ENDS.has(token.low) || PREPOSITIONS.has(token.low) || FINITE.has(token.low))
    return false;
  return (
    DETERMINERS.has(token.low) ||
    OPENERS.has(token.low) ||
    isCapital(token) ||
    /[a-z]{2}[^su']s$/.test(token.low)
  );
}

/** `40 songs the choir had sung`, `players Lund had coached`: a noun and what is told of it; not `sales of the boats had`. */
const isRelative = (tokens: readonly Token[], j: number): boolean => {
  const before = tokens[j - 1];
  if (before?.kind !== 'word' || PREPOSITIONS.has(before.low) || PREDETERMINERS.has(before.low)) return false;
  if (DETERMINERS.has(low(tokens, j))) return true;
  return (
    isCapital(tokens[j]) && !isCapital(before) && !DETERMINERS.has(before.low) && before.low.endsWith('s')
  );
};

/** `Lund employs about 450`: a name and its verb. */
const isActing = (tokens: readonly Token[], j: number): boolean =>
  isCapital(tokens[j - 1]) &&
  !isCapital(tokens[j]) &&
  /[^s']s$/.test(low(tokens, j)) &&
  (DETERMINERS.has(low(tokens, j + 1)) || isCount(tokens, j + 1));
