/** Clauses without `that` behind verbs that may take a thing as well: `confirmed the port had lost 40`, and not `confirmed 40 cases`. English. */
import { DETERMINERS, FINITE_BE, FINITE_HAVE, isArticle } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { isCount } from './subjects.ts';

/** Pronouns that are subjects and no objects: what they stand before is a clause. */
const SUBJECTS = wordSet(
  "he she they we i he's she's they're they've they'd he'd she'd they'll he'll she'll",
);
/** What follows `it` as an object: `confirmed it on Friday`. */
const AFTER_OBJECT = wordSet('on in at to for with by and or from of as but when after before with during');
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
/** Past tenses that are participles too, and are told by what they take: `lost its boats`; not `boats lost in May`. */
const EITHER_PAST =
  /^(?:lost|sold|bought|built|paid|spent|held|made|cut|hit|set|left|led|met|kept|won|brought|cost|[a-z]+[^e]ed)$/;
/** What ends a subject and opens no verb: `40 cases that were new`, `40 boats to be sold`. */
const ENDS = wordSet(
  'that what how why which who whom whose where when while as after before because if and or but to than so he she it they we i you , . ; : ( ) ! ? “ ” " — – …',
);
/** What tells when or where, and is no subject: `the boats found last week were`, `the cases confirmed in May were`. */
const NO_SUBJECT = wordSet('last next this in on at by for from with of to during under over within near');
const LATER = wordSet('day days week weeks month months year years hour hours minutes');
/** The longest subject of such a clause, in tokens: `prices in the final quarter of 2004 were`. */
const LONGEST_SUBJECT = 12;

/** Whether a clause with its subject and its verb starts at `i`. */
export function isClause(tokens: readonly Token[], i: number): boolean {
  const first = low(tokens, i);
  if (SUBJECTS.has(first)) return true;
  if (/^(?:it|this|there)(?:'s|'ll|'d)$/.test(first)) return true;
  if (first === 'it' || first === 'there' || (first === 'this' && FINITE.has(low(tokens, i + 1)))) {
    const at = /ly$|^(?:now|also|still|already|never)$/.test(low(tokens, i + 1)) ? i + 2 : i + 1;
    const verb = tokens[at];
    if (verb?.kind !== 'word' || isCapital(verb)) return false;
    return first === 'there' ? FINITE.has(verb.low) : !AFTER_OBJECT.has(verb.low);
  }
  if (ENDS.has(first) || FINITE.has(first) || NO_SUBJECT.has(first) || !tokens[i]) return false;
  for (let j = i + 1; j < i + LONGEST_SUBJECT; j++) {
    const word = low(tokens, j);
    if (isTwoInOne(tokens, j)) continue;
    if (word === '' || ENDS.has(word) || isRelative(tokens, j)) return false;
    if ((FINITE.has(word) || PAST.has(word)) && !isCapital(tokens[j])) return true; // `May`
    const takes = DETERMINERS.has(low(tokens, j + 1)) || isCount(tokens, j + 1);
    if (takes && !isAgo(tokens, j + 1) && (EITHER_PAST.test(word) || isActing(tokens, j))) return true;
  }
  return false;
}

/** `12 men and a boy are`: one subject, the `and` or what follows it at `j`; not `40 men and the town was`. */
const isTwoInOne = (tokens: readonly Token[], j: number): boolean =>
  isArticle(low(tokens, low(tokens, j) === 'and' ? j + 1 : j)) &&
  low(tokens, low(tokens, j) === 'and' ? j : j - 1) === 'and';

/** `40 songs the choir had sung`: a noun and what is told of it; not `sales of the boats had`. */
const isRelative = (tokens: readonly Token[], j: number): boolean =>
  DETERMINERS.has(low(tokens, j)) &&
  !NO_SUBJECT.has(low(tokens, j - 1)) &&
  !PREDETERMINERS.has(low(tokens, j - 1));
const PREDETERMINERS = wordSet('of all both half many such');

/** `signed a year ago`, `reported 40 days later`: when, and no object. */
const isAgo = (tokens: readonly Token[], i: number): boolean =>
  [1, 2, 3].some((by) => LATER.has(low(tokens, i + by)));

/** `Lund employs about 450`: a name and its verb. */
const isActing = (tokens: readonly Token[], j: number): boolean =>
  isCapital(tokens[j - 1]) && !isCapital(tokens[j]) && /[^s']s$/.test(low(tokens, j));
