/** What a figure rests on, named behind a preposition: `by most estimates`, `on official figures`, `going by the club’s numbers`, `in the bank’s view`. English. */
import { BE, OWNERS } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import type { CueReader } from './cue-reader.ts';
import { isCompound } from './stating-nouns.ts';

/** What somebody reckons. `by most estimates`, `on current projections` */
const RECKONED = wordSet(
  'estimate estimates reckoning count counts tally projection projections calculation calculations estimation admission',
);
/** What is published. `by its own figures`, `on official data` */
const PUBLISHED = wordSet('figures data numbers statistics');
/** What else a figure may be based on: `judging by the poll`, `based on Lund’s model`. */
const GROUNDS = wordSet(
  'survey surveys poll polls census study studies model models analysis records filing filings accounts interviews responses returns report reports review audit paper statement index ranking letter memo',
);
/** What somebody says: `in the bank’s view`. */
const VOICED = wordSet('view words estimation opinion telling reckoning judgment judgement');

const OPENERS = wordSet(
  'the a an one some most all many several other another any its his her their our my these those this two three',
);
/** Words that a basis may have before it: `by conservative estimates`, `on police figures`. */
const QUALIFIERS = wordSet(
  'official own current latest recent early initial preliminary provisional rough conservative independent unofficial best police government industry state federal company media new average low high modest generous more',
);
/** Words that make an account a source: `by some accounts`; not `by 40 accounts on the site`. */
const TOLD_BY = wordSet('one some most all many several other own its his her their my our');
/** After these the words before were no basis: `alarmed by estimates that`, `by a count of 9 to 2`. */
const NO_BASIS_BEFORE = wordSet('that which and or who');
/** What figures do to those who read them: `Alarmed by its own numbers, the bank …`. */
const MOVED = wordSet(
  'alarmed shocked driven worried surprised encouraged disturbed fuelled fueled stung spurred helped prompted moved dismayed',
);

const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && (/['’]s$/.test(token.low) || token.text === "'" || token.text === '’');

const isPlain = (token: Token | undefined): boolean =>
  token !== undefined && (QUALIFIERS.has(token.low) || OPENERS.has(token.low) || isCapital(token));

/** The longest that stands before the noun: `by the river board’s own latest count`. */
const LONGEST = 6;

/** The noun of the basis whose words start at `from`, or 0: `most estimates`, `the organisers’ own count`; not `a string of estimates`. */
function nounOf(tokens: readonly Token[], from: number, nouns: ReadonlySet<string>, loose = false): number {
  let owned = false;
  for (let k = from; k < from + LONGEST; k++) {
    const token = tokens[k];
    if (token === undefined || (token.kind === 'number' && !YEAR.test(token.text))) return 0;
    if ((k > from || loose) && nouns.has(token.low) && !isPossessive(tokens[k + 1])) return k;
    if (isPossessive(token)) owned = true;
    else if (
      !isPlain(token) &&
      token.kind !== 'number' &&
      !(loose && token.kind !== 'sign') &&
      (owned || !isOwnerAhead(tokens, k, from))
    )
      return 0;
  }
  return 0;
}
// "2019" | not "2,019"
const YEAR = /^\d{4}$/;

/** `the health ministry’s count`: a plain word is part of an owner’s name. */
function isOwnerAhead(tokens: readonly Token[], k: number, from: number): boolean {
  if (!OPENERS.has(low(tokens, from)) && !isCapital(tokens[from]) && k > from) return false;
  return [k, k + 1, k + 2, k + 3].some((j) => tokens[j]?.kind !== 'number' && isPossessive(tokens[j]));
}

const isOwnedAt = (tokens: readonly Token[], noun: number): boolean =>
  isPossessive(tokens[noun - 1]) || low(tokens, noun - 1) === 'own' || OWNERS.has(low(tokens, noun - 1));

/** Whether `i` opens the sentence or a part of it: `…, by official figures`. */
const isApart = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || /^[,(;:—–-]$/.test(low(tokens, i - 1));

/** `by most estimates`, `by the organisers’ count`, `by some accounts`: the index after it, or 0. */
function endOfBy(tokens: readonly Token[], i: number): number {
  const noun = nounOf(tokens, i + 1, BY);
  if (noun === 0 || MOVED.has(low(tokens, i - 1))) return 0;
  const [word, before, after] = [low(tokens, noun), low(tokens, noun - 1), low(tokens, noun + 1)];
  if (NO_BASIS_BEFORE.has(after) || (after === 'of' && low(tokens, i + 1) === 'a')) return 0;
  if (ACCOUNTS.has(word)) return TOLD_BY.has(before) || isPossessive(tokens[noun - 1]) ? noun + 1 : 0;
  if (word === 'measure') return isPossessive(tokens[noun - 1]) ? noun + 1 : 0;
  if (PUBLISHED.has(word) && !isApart(tokens, i) && !isOwnedAt(tokens, noun)) return 0;
  return noun + 1;
}
const ACCOUNTS = wordSet('account accounts');
const BY = new Set([...RECKONED, ...PUBLISHED, ...ACCOUNTS, 'measure']);
const ON = new Set([...RECKONED, ...PUBLISHED].filter((word) => !/^count/.test(word)));
const GROUNDED = new Set([...RECKONED, ...PUBLISHED, ...GROUNDS]);

/** Where the words of a basis start that a longer lead opens: `going by`, `judging from`, `based on`, `on the basis of`; or 0. */
function afterLead(tokens: readonly Token[], i: number): number {
  const [word, next] = [low(tokens, i), low(tokens, i + 1)];
  if (/^(?:judging|judge|going)$/.test(word)) return /^(?:by|from|on)$/.test(next) ? i + 2 : 0;
  if (word === 'based') return next === 'on' ? i + 2 : 0;
  return word === 'on' && next === 'the' && low(tokens, i + 2) === 'basis' && low(tokens, i + 3) === 'of'
    ? i + 4
    : 0;
}

/** Whether the owner of a view stands before it: `in the bank’s view`, `in her words`. */
const isVoice = (tokens: readonly Token[], noun: number): boolean => noun > 0 && isOwnedAt(tokens, noun);

/** The basis of a figure that starts at `i`, the index after it; or 0. `by most estimates` gives 3. */
function endOfBasis(tokens: readonly Token[], i: number): number {
  const word = low(tokens, i);
  if (word === 'by') return endOfBy(tokens, i);
  if (word === 'in') {
    const noun = nounOf(tokens, i + 1, VOICED);
    return isVoice(tokens, noun) && low(tokens, noun + 1) !== 'of' ? noun + 1 : 0;
  }
  const from = afterLead(tokens, i);
  // `Prices are based on a model` tells how they are made.
  if (word === 'based' && BE.has(low(tokens, i - 1))) return 0;
  if (from > 0) return after(tokens, nounOf(tokens, from, GROUNDED, word !== 'based' || i === 0));
  return word === 'on' && isApart(tokens, i) ? after(tokens, nounOf(tokens, i + 1, ON)) : 0;
}

const after = (tokens: readonly Token[], noun: number): number =>
  noun > 0 && !isCompound(tokens, noun) ? noun + 1 : 0;

/** `by most estimates`, `on official figures`, `judging by the poll`, `in the bank’s view`: the cue is all of these words. Not `alarmed by its own numbers`, `in view of the storm`. */
export const BASES: CueReader = { words: wordSet('by on in going judging judge based'), endOf: endOfBasis };
