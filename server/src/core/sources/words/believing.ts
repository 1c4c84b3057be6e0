/** Verbs of belief and of writing that say something only with a clause: `insurers reckon the storm cost $4bn`, `the authors conclude that`. English. */
import { BE, DETERMINERS, FINITE_BE, FINITE_HAVE, TWO_TO_TEN } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { isClause, isPronounClause } from './clauses.ts';
import { type CueReader, oneWord, type Question } from './cue-reader.ts';
import { isSaidInVain } from './said-in-vain.ts';
import { isDashed } from './saying.ts';
import { SINGULAR_SOURCES } from './source-nouns.ts';
import { agrees, endOfSubject, hasSubject, hasSubjectApart, isCount } from './subjects.ts';

const anyWithin = (tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean =>
  tokens.slice(from, to).some(({ low: word }) => words.has(word));
const THAT = wordSet('that');

/** `the authors note that`, `the charity fears that`; not `judges recognised that 40-goal season`. */
const isBeforeThat: Question = (tokens, i) =>
  low(tokens, i + 1) === 'that' &&
  !(tokens[i + 2]?.kind === 'number' && isDashed(tokens, i + 4)) &&
  hasSubjectApart(tokens, i);

/** `the authors note that`, `critics note it has`. */
const isNoting: Question = (tokens, i) =>
  isBeforeThat(tokens, i) || (hasSubject(tokens, i) && isPronounClause(tokens, i + 1));

/** What the verb of a clause may be. */
const FINITE = new Set([
  ...FINITE_BE,
  ...FINITE_HAVE,
  ...wordSet('will would could may might can did does drowned died'),
]);
const CLAUSES = wordSet(
  'he she it they we there some most many nobody none every its their his her these those',
);

/** Whether a clause with a verb follows: `fear up to 80 are buried`, and not `fear the 80 wolves`, `fear the army, which has 40 tanks`. */
const isBeforeClause: Question = (tokens, i) => {
  const after = low(tokens, i + 1);
  const opens =
    DETERMINERS.has(after) || CLAUSES.has(after) || isCapital(tokens[i + 1]) || isCount(tokens, i + 1);
  for (let k = i + 2; k < (opens ? i + 16 : i + 5); k++) {
    const word = low(tokens, k);
    if (FINITE.has(word)) return true;
    if (RELATIVE.has(word) || (word === 'and' && FINITE.has(low(tokens, k + 1)))) return false;
  }
  return false;
};
const RELATIVE = wordSet('which who whom whose where that');

/** `the OECD thinks growth will`, `insurers fear 30 people drowned`. */
const isBelieving: Question = (tokens, i) =>
  hasSubjectApart(tokens, i) &&
  (low(tokens, i + 1) === 'that' || isBeforeClause(tokens, i) || isGrowth(tokens, i));
/** `he guesses 40 came`, `analysts reckon the storm`. */
const isReckoning: Question = (tokens, i) =>
  hasSubjectApart(tokens, i) &&
  tokens[i + 1]?.kind !== undefined &&
  !/^(?:[.,;]|with|in|of|at)$/.test(low(tokens, i + 1));
/** `prosecutors allege he stole 40`. */
const isAlleging: Question = (tokens, i) =>
  hasSubject(tokens, i) &&
  (CLAUSES.has(low(tokens, i + 1)) || isCapital(tokens[i + 1]) || isCount(tokens, i + 1));
/** `the bank warns of a rise`. */
const isWarning: Question = (tokens, i) => hasSubject(tokens, i) && low(tokens, i + 1) === 'of';
/** `the charity fears that`, `insurers fear 30 people drowned`; not `parents worry that`, as everybody does. */
const isFearing: Question = (tokens, i) =>
  !isPublic(tokens[endOfSubject(tokens, i)]) &&
  (/^worr/.test(low(tokens, i)) ? isBeforeThat(tokens, i) : isBelieving(tokens, i));
/** `Prado thinks 40 came`; not `Oranians think the average is 56`, whom nobody would ask. */
const isThinking: Question = (tokens, i) =>
  !isPublic(tokens[endOfSubject(tokens, i)]) &&
  (isBelieving(tokens, i) ||
    (hasSubject(tokens, i) && isCount(tokens, i + 1) && low(tokens, i + 1) !== 'of'));
/** `people`, `Oranians`: everybody. */
const isPublic = (token: Token | undefined): boolean =>
  PUBLIC.has(token?.low ?? '') || (isCapital(token) && /(?:ans|ons|ish|ese)$/.test(token?.low ?? ''));
const PUBLIC = wordSet('people voters consumers everyone everybody adults parents teenagers shoppers fans');

const GROWTH = wordSet(
  'growth inflation unemployment earnings sales revenue profit profits prices rates losses gdp demand output revenues savings costs margins turnover',
);
const isGrowth = (tokens: readonly Token[], i: number): boolean => GROWTH.has(low(tokens, i + 1));
/** `analysts see earnings of 54 cents`, `the bank now sees inflation averaging`; not `the city sees 40 visitors`. */
const isForeseeing: Question = (tokens, i) => {
  const end = endOfSubject(tokens, i);
  const seer =
    SEERS.has(low(tokens, end)) || SINGULAR_SOURCES.has(low(tokens, end)) || isCapital(tokens[end]);
  const fall = /^an?$/.test(low(tokens, i + 1)) && anyWithin(tokens, i + 2, i + 4, THING);
  return seer && agrees(tokens, end, i) && (fall || anyWithin(tokens, i + 1, i + 7, GROWTH));
};
const SEERS = wordSet('analysts economists forecasters experts traders strategists brokers bankers');

/** `is understood to be`, `the fee, understood to be 40 euros`, `it is understood that`, `it is understood 40 came`. */
const isUnderstood: Question = (tokens, i) =>
  (BE.has(low(tokens, i - 1)) &&
    (/^(?:to|that)$/.test(low(tokens, i + 1)) || (low(tokens, i - 2) === 'it' && isClause(tokens, i + 1)))) ||
  (low(tokens, i - 1) === ',' && low(tokens, i + 1) === 'to' && low(tokens, i + 2) === 'be') ||
  // `…, it is understood, …`
  (low(tokens, i - 2) === 'it' && low(tokens, i - 3) === ',' && /^[,.]$/.test(low(tokens, i + 1)));
/** `it emerged that 40 had left`, `…, it emerged, …`. */
const isEmerging: Question = (tokens, i) =>
  low(tokens, i - 1) === 'it' &&
  (/^(?:that|,)$/.test(low(tokens, i + 1)) || (low(tokens, i - 2) === ',' && low(tokens, i + 1) === 'at'));
/** `the Echo can reveal that`. */
const isRevealing: Question = (tokens, i) =>
  low(tokens, i + 1) === 'that' && (low(tokens, i - 1) === 'can' || low(tokens, i - 2) === 'can');
/** `researchers are confident that`. */
const isConfident: Question = (tokens, i) =>
  BE.has(low(tokens, i - 1)) && low(tokens, i + 1) === 'that' && !WRITERS.has(low(tokens, i - 2));
/** `Prado posted on Telegram that`; not `posted a photo that`. */
const isPosting: Question = (tokens, i) =>
  hasSubject(tokens, i) &&
  /^(?:that|on|in|late|early)$/.test(low(tokens, i + 1)) &&
  anyWithin(tokens, i + 1, i + 7, THAT);
/** `the minister conceded it was nearer 40`; not `conceded 40 goals`. */
const isConceding: Question = (tokens, i) =>
  CLAUSES.has(low(tokens, i + 1)) && anyWithin(tokens, i + 2, i + 6, FINITE);
/** `accepted that the loss was 40`, `accepted that, while …`; not `accepted that offer`. */
const isAccepting: Question = (tokens, i) =>
  low(tokens, i + 1) === 'that' && (OPENING_CLAUSE.has(low(tokens, i + 2)) || isCount(tokens, i + 2));
const OPENING_CLAUSE = wordSet(', the a an its his her their our there it he she they we some more most no');
/** `the group claims to represent 40 landlords`, `the site claims 3 million members`; not `claims to the throne`. */
const isClaiming: Question = (tokens, i) => {
  if (!hasSubject(tokens, i)) return false;
  if (low(tokens, i + 1) === 'to') return !DETERMINERS.has(low(tokens, i + 2)) && !isCapital(tokens[i + 2]);
  // `claims $40 in tax`
  if (/^claims?$/.test(low(tokens, i)) && tokens[i + 1]?.kind === 'sign') return false;
  return low(tokens, i) !== 'claim' && isCount(tokens, i + 1) && low(tokens, i + 1) !== 'at';
};
/** `the union speaks of 800 jobs`; not `he spoke of his two sons`. */
const isSpeaking: Question = (tokens, i) =>
  low(tokens, i + 1) === 'of' &&
  (isCount(tokens, i + 2) || (low(tokens, i + 2) === 'a' && anyWithin(tokens, i + 3, i + 5, THING)));
const THING = wordSet(
  'price figure sum loss rise fall cost toll drop total number increase decline jump gap growth lead',
);
/** `the authors point out that`, `he points to a 12 percent rise`; not `points to a 12-metre hole`. */
const isPointing: Question = (tokens, i) => {
  if (!hasSubject(tokens, i)) return false;
  if (low(tokens, i + 1) === 'out') return low(tokens, i + 2) === 'that';
  const person = isCapital(tokens[i - 1]) || /^(?:he|she|they)$/.test(low(tokens, i - 1));
  if (person && FACT.every((word, k) => low(tokens, i + 1 + k) === word)) return true;
  return (
    low(tokens, i + 1) === 'to' &&
    /^an?$/.test(low(tokens, i + 2)) &&
    isCount(tokens, i + 3) &&
    anyWithin(tokens, i + 4, i + 9, THING)
  );
};
/** `the firm now guides for organic growth of 12 percent`. */
const isGuiding: Question = (tokens, i) =>
  low(tokens, i + 1) === 'for' && hasSubject(tokens, i) && anyWithin(tokens, i + 2, i + 6, GROWTH);
const FACT = ['to', 'the', 'fact', 'that'];
/** `economists pencil in a rise of 3 percent`; not `pencilled in for May`. */
const isPencilling: Question = (tokens, i) =>
  low(tokens, i + 1) === 'in' && !BE.has(low(tokens, i - 1)) && low(tokens, i + 2) !== 'for';

/** `Half of all voters think that …`, `I worry that …`: what is counted is who believes it, or it is the writer. */
const isCounted: Question = (tokens, i) => {
  if (WRITERS.has(low(tokens, endOfSubject(tokens, i)))) return true;
  for (let j = i - 2; j >= 0 && j > i - 8 && !/^[,;:]$/.test(low(tokens, j)); j--)
    if (
      COUNTS_OF.has(low(tokens, j)) ||
      isOneOf(tokens, j) ||
      (tokens[j]?.kind === 'number' && low(tokens, j - 1) !== 'in')
    )
      return true;
  return false;
};
const COUNTS_OF = new Set([...TWO_TO_TEN, ...wordSet('half majority third quarter percent most')]);
/** `one in three`, `no one`. */
const isOneOf = (tokens: readonly Token[], j: number): boolean =>
  low(tokens, j) === 'one' && (low(tokens, j + 1) === 'in' || low(tokens, j - 1) === 'no');
/** The writer and the reader, who are no source. */
const WRITERS = wordSet('i we you');

/** A reader of such verbs, where they say something and none of those who are counted says it. */
const where = (verbs: string, isMet: Question): CueReader =>
  oneWord(
    wordSet(verbs),
    (tokens, i) => !isSaidInVain(tokens, i) && isMet(tokens, i) && !isCounted(tokens, i),
  );

/** A reader for each company that such verbs keep: `insurers fear 30 people drowned`, `he points to a 12 percent rise`. Not `people fear 30 drowned`, `I worry that 30 drowned`, `conceded 40 goals`. */
export const BELIEVING: readonly CueReader[] = [
  where(
    `advise advises announce assert assume assumes calculate charge charges conclude declare discover emphasize emphasise explain hold holds infer infers
maintain observe propose recognize recognise recognized recognised recall remark reply respond stress testify write agree agrees state project`,
    isBeforeThat,
  ),
  where('note', isNoting),
  where('accepts accepted', isAccepting),
  where('fear fears feared worry worries', isFearing),
  where('understands', isBelieving),
  where('think thinks guess guesses', isThinking),
  where('reckon reckons reckoned estimate', isReckoning),
  where('see sees', isForeseeing),
  where('understood rumored rumoured', isUnderstood),
  where('emerged', isEmerging),
  where('reveal', isRevealing),
  where('confident convinced adamant', isConfident),
  where('posted tweeted', isPosting),
  where('conceded concedes', isConceding),
  where('allege', isAlleging),
  where('warn warns warned', isWarning),
  where('claims claim reports forecasts estimates anticipate', isClaiming),
  where('point points pointed', isPointing),
  where('speaks spoke talks talked speak talk', isSpeaking),
  where('guide guides guided', isGuiding),
  where('pencil pencilled penciled', isPencilling),
];
