/** Attributions that close a sentence or stand between its commas: `…, the bank estimates.`, `…, Lund has learnt, …`, `as Prado notes in her book`. English. */
import { en } from '../../language/en.ts';
import { BE, DETERMINERS } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { type CueReader, oneWord } from './cue-reader.ts';
import { SINGULAR_SOURCES } from './source-nouns.ts';
import { agrees, endOfSubject } from './subjects.ts';
import { TOLD } from './telling.ts';

/** Verbs that attribute here, beyond those that do it elsewhere. */
const TAIL_VERBS = wordSet(
  `reckon fear fears hope hopes hoped guess guesses guessed boasts boasted conceded concedes think understand understands understood posted boast grumble grumbles grumbled
claim estimate forecast predict project report note warn state reads write written promise caution advise advises advised
conclude announce assert explain maintain observe stress declare calculate reveal records lament laments worry worries worried
recall reminds makes make agree agrees agreed testify testifies`,
);
/** Verbs that attribute elsewhere, and not here. */
const NEVER = wordSet(
  'points called calls named ranked ranks rated rates revised compiled expressed expresses regard regards shared related described describes',
);
/** Verbs that do so only behind `as`: `as the figures make clear`. */
const ONLY_BEHIND_AS = wordSet('written reminds makes make');
const SIGNS_AFTER = wordSet('. , ; ) ” " — –');
/** When and where it was said. */
const WHERE = wordSet('on in at by via this last earlier yesterday today us clear');

/** Whether the verb at `i` ends an aside that names who says so. */
function isTail(tokens: readonly Token[], i: number): boolean {
  const verb = tokens[i];
  if (i < 2 || !verb || isCapital(verb)) return false;
  const after = tokens[i + 1];
  if (after && !SIGNS_AFTER.has(after.low) && !WHERE.has(after.low) && !isSpacedHyphen(tokens, i + 1))
    return false;
  if (after?.low === 'at' && /^(?:least|most)$/.test(low(tokens, i + 2))) return false;
  // `agreed on the route`, `hoped in vain`
  if (/^(?:agree|hope)/.test(verb.low) && /^(?:on|in)$/.test(after?.low ?? '') && !isCapital(tokens[i + 2]))
    return false;
  // `as I write this`: when, and no word of it
  if (verb.low === 'write' && /^(?:i|we)$/.test(low(tokens, i - 1))) return false;
  const end = low(tokens, i - 1) === 'can' && verb.low === 'reveal' ? i - 2 : endOfSubject(tokens, i);
  const start = startOfAside(tokens, end);
  if (start < 1 || !isAside(tokens, start, i)) return false;
  const head = headOf(tokens, start, end);
  if (NAMES.has(low(tokens, head)) || SUPERLATIVES.has(low(tokens, head))) return false;
  return (
    isNamed(tokens, start, head, i) &&
    (end < i - 1 || ALONE.has(low(tokens, head)) || agrees(tokens, head, i))
  );
}

/** `…, Prado confirmed - a fall`: a hyphen for a dash. */
const isSpacedHyphen = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === '-' && tokens[i]?.spaced === true && tokens[i + 1]?.spaced === true;

/** The longest name of who says so, in tokens. */
const LONGEST_SUBJECT = 9;

/** Where the subject that ends at `end` starts: behind a comma, a dash or `as`; or -1. */
function startOfAside(tokens: readonly Token[], end: number): number {
  for (let j = end; j >= 0 && j > end - LONGEST_SUBJECT - 1; j--) {
    const token = tokens[j];
    if (!token || token.kind === 'number') return -1;
    if (OPENERS.has(token.low) || isQuoteEnd(tokens, j)) return j < end ? j + 1 : -1;
    if (BREAKS.has(token.low) || BE.has(token.low) || (token.kind === 'sign' && !INNER.has(token.low)))
      return -1;
  }
  return -1;
}
const OPENERS = wordSet(', — – as');
/** `…,” the Bank of Lund concluded`: words that were said end at the mark at `i`, from the start of the sentence on; not the title in `In “The Wire,” the city learned`. */
const isQuoteEnd = (tokens: readonly Token[], i: number): boolean =>
  /^[”"]$/.test(low(tokens, i)) &&
  /^[,?!]$/.test(low(tokens, i - 1)) &&
  !tokens.slice(1, i).some(({ text }) => /^[“"]$/.test(text));
const INNER = wordSet("- ‑ & ' ’ .");
const BREAKS = wordSet(
  'beat beats beating top tops topping miss misses missing meet meets exceed exceeds above below and or but so that which who whose whom than to if when while where because since until after before with most least fewest first second third only',
);
/** What a subordinate clause opens with. */
const SUBORDINATE = wordSet('when after if as while once since because before although though until');

/** What a phrase opens with that holds no statement of its own. */
const FIRST = wordSet('with without having being despite faced given');
/** What a phrase opens with, or a clause: `In exchange for 40 prisoners,`, `In May 40 boats sank,`. */
const PHRASE = wordSet('in at on for by from of over under down up behind ahead');
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|could|may|might|can|did|rose|fell|sank|went|came|grew|took|lost|left|hit|cost|[a-z]+[^e]ed)$/;
const isFinite = ({ low: word }: Token): boolean => FINITE.test(word);

/** Whether what stands before `start` lets an aside follow: a clause, or for `as` a comma or nothing. */
function isAside(tokens: readonly Token[], start: number, i: number): boolean {
  const before = low(tokens, start - 2);
  if (low(tokens, start - 1) === 'as') return start === 1 || /^[,—–“"(]$/.test(before);
  if (start < (low(tokens, i + 1) === ',' ? 3 : 4) || ONLY_BEHIND_AS.has(low(tokens, i))) return false;
  if (low(tokens, i + 1) === ',') return true;
  const opening = tokens.slice(1, start - 1);
  if (opening.some(({ low: sign }) => sign === ',')) return true;
  const first = low(tokens, 0);
  // `When sales fell, the firm complained.`
  if (SUBORDINATE.has(first)) return low(tokens, 2) === 'as';
  // `With 40 boats lost, the firm conceded.` `At $40 a barrel, producers worry.`
  if (FIRST.has(first)) return false;
  return !PHRASE.has(first) || /^(?:least|most)$/.test(low(tokens, 1)) || opening.some(isFinite);
}

/** The last word of what the subject is before it is told more closely: `accounts` in `accounts filed at Lund`. */
function headOf(tokens: readonly Token[], start: number, end: number): number {
  for (let j = start + 1; j < end; j++) if (CLOSER.has(low(tokens, j))) return j - 1;
  return end;
}
const CLOSER = wordSet(
  'of at from for in on by obtained seen reviewed filed published released compiled kept held posted conducted gathered collected',
);

/** Nouns for those verbs that are plural nouns more often: `the member states`, `the road projects`. */
const NOUNS = wordSet('states projects documents details shows records finds');

/** Whether the words from `start` to `head` are a subject: with an article, with a capital, a pronoun or a plural (`overnight ratings`). */
function isNamed(tokens: readonly Token[], start: number, head: number, i: number): boolean {
  const first = tokens[start];
  if (first?.kind !== 'word' || LISTED.has(first.low)) return false;
  const last = low(tokens, head);
  const verb = low(tokens, i);
  if (ALONE.has(last)) return head === start;
  if (
    NOUNS.has(verb) &&
    !SINGULAR_SOURCES.has(last) &&
    !DOCUMENTS.has(last) &&
    (DETERMINERS.has(first.low) || !isCapital(first))
  )
    return false;
  if (DETERMINERS.has(first.low))
    return head > start && (low(tokens, start + 1) === 'latest' || !low(tokens, start + 1).endsWith('est'));
  // `…, overnight ratings show`, and not `…, beating analyst estimates`.
  return (
    isCapital(tokens[head]) ||
    isCapital(first) ||
    (head - start < 3 && !/[^s]s$/.test(verb) && !first.low.endsWith('ing'))
  );
}
/** Who speaks in small letters and without an article: police, and agencies that write themselves so. */
const ALONE = wordSet('he she it they we i police dpa epa afp taz');
/** `as its name suggests`. */
const NAMES = wordSet('name title term word');
const SUPERLATIVES = wordSet('worst best biggest largest highest lowest');
const DOCUMENTS = wordSet(
  'data deed contract invoice receipt chronicle plaque register ledger letter memo yearbook figures',
);
const LISTED = wordSet('including such like plus about up down no not according');

/** `…, the bank estimates.`, `The rent, Lund has learnt, is 40 euros`, `as Prado notes in her book`: the cue is the verb. Not `When sales fell, the firm complained.` */
export const TAILS: CueReader = oneWord(
  new Set([...TAIL_VERBS, ...TOLD, ...en.sayingVerbs, ...en.findingVerbs].filter((verb) => !NEVER.has(verb))),
  isTail,
);
