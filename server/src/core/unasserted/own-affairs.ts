/** Own affairs: what a writer tells of himself or supposes of the reader. `My inbox has five folders`, `you may have two or three` */
import { en } from '../language/en.ts';
import { RareWords } from '../language/rare-words.ts';
import { wordSet } from '../language/words.ts';
import { HARM } from '../quantities/amounts/counted-nouns.ts';
import type { Quantity } from '../quantities/quantities.ts';
import type { IsQuoted } from '../quotes.ts';
import { isCapital, isDash, low, type Token } from '../tokens.ts';
import { isAnecdote, isFirstTime } from './anecdotes.ts';
import { isSupposed } from './conditions.ts';
import { READER } from './shared-words.ts';

/** Counts, durations and shares small enough to be a matter of one's own day: `five folders`, `most messages`. */
const isSmall = ({ kind, low, unit }: Quantity): boolean =>
  (kind === 'count' || kind === 'duration' || kind === 'ratio') &&
  unit !== '%' &&
  !low.includes('/') &&
  Number(low) <= 100;

const SPEAKER = wordSet("i'm i've i'd i'll my me myself");
const WE = wordSet("we we've we'd we're we'll");
const PERSONS = new RareWords(['i', ...SPEAKER, ...READER, ...WE]);

/** What is over within days: so long one waits, and nobody keeps a record of it. */
const BRIEF = new Set(['min', 'h', 'd', 'wk']);

const WAITED = wordSet('waited left stayed walked drove sat stood queued');
/** `We left the car there for two days`: how long something took those who tell it; not `We restored power within 48 hours`. */
const isWait = (tokens: readonly Token[], quantities: readonly Quantity[], isQuoted: IsQuoted): boolean =>
  quantities.every((quantity) => {
    if (quantity.kind !== 'duration' || !BRIEF.has(quantity.unit)) return false;
    const at = tokens.findIndex(({ start }) => start === quantity.start);
    const waited = [2, 3, 4, 5, 6, 7].some(
      (by) =>
        WAITED.has(low(tokens, at - by)) &&
        WE.has(low(tokens, at - by - 1)) &&
        !isQuoted(tokens[at - by - 1]?.start ?? 0),
    );
    return low(tokens, at - 1) === 'for' && waited;
  });

/** What a writer tells of himself or supposes of the reader (`My inbox has five folders`, `you may have two or three`) is nobody's to check. */
export const isOwnAffair = (
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  isQuoted: IsQuoted,
): boolean =>
  PERSONS.areIn(tokens) &&
  (isWait(tokens, quantities, isQuoted) ||
    isSupposed(tokens, quantities, isQuoted) ||
    isPersonal(tokens, quantities, isQuoted) ||
    quantities.every((quantity) => isAnecdote(tokens, quantity, isQuoted)));

const isPersonal = (tokens: readonly Token[], quantities: readonly Quantity[], isQuoted: IsQuoted): boolean =>
  quantities.every((quantity) => isSmall(quantity) || isFirstTime(tokens, quantity)) &&
  !tokens.some(({ low }) => HARM.has(low)) &&
  tokens.some(
    ({ low, text, start }, i) =>
      (text === 'I' || SPEAKER.has(low) || (READER.has(low) && !isServed(tokens, i))) &&
      !isQuoted(start) &&
      !isInPassing(tokens, i) &&
      !isOfAnother(tokens, quantities, i),
  );

/** `40 sank, and you can see it`, `I met Ana Prado, who sells 40 loaves`: the person at `i` and the numbers stand in clauses of their own. */
function isOfAnother(tokens: readonly Token[], quantities: readonly Quantity[], i: number): boolean {
  const [first, last] = [quantities[0]?.start ?? 0, quantities.at(-1)?.end ?? 0];
  const at = tokens[i]?.start ?? 0;
  if (at > last) {
    const parted = tokens.some(({ start, end, text }) => start >= last && end <= at && /^[,;—–]$/.test(text));
    return parted && (HEARERS.has(low(tokens, i)) || SENSING.has(low(tokens, i + 2)));
  }
  return tokens.some(
    ({ low: word, start }, j) =>
      j > i &&
      !OWNING.has(low(tokens, i)) &&
      start < first &&
      /^who(?:se)?$/.test(word) &&
      low(tokens, j - 1) === ',',
  );
}

/** `…, if you are a star`, `…, and you can hear it`. */
const SENSING = wordSet('hear see tell feel notice expect');
const HEARERS = wordSet("you'd you're");

/** `My town lost 40 boats`, `40 sank, 41 if you count the tug`, `You may not know that 40 sank`, `I was told that 40 sank`: somebody speaks or is spoken to, of something else. */
const isInPassing = (tokens: readonly Token[], i: number): boolean =>
  (OWNING.has(low(tokens, i)) && SHARED.has(low(tokens, i + 1))) ||
  (low(tokens, i) === 'your' && PAPERS.has(low(tokens, i + 1))) ||
  (low(tokens, i) === 'me' && TOLD.has(low(tokens, i - 1)) && low(tokens, i + 2) !== 'times') ||
  (/^i(?:'m|'ve)?$/.test(low(tokens, i)) && isHearing(tokens, i + 1)) ||
  (low(tokens, i) === 'you' &&
    ((i === 1 && WHATEVER.has(low(tokens, 0))) ||
      (low(tokens, i - 1) === 'if' && COUNTING.has(low(tokens, i + 1))) ||
      [2, 3, 4].some((by) => KNOWING.has(low(tokens, i + by - 1)) && low(tokens, i + by) === 'that')));
const OWNING = wordSet('my your');
const TOLD = wordSet('told tells tell');
/** What many have in common: `my town`. */
const SHARED = wordSet(
  'town city village county country state nation government hometown parish district province region constituency continent',
);
/** What a reader writes to: `Your correspondent says`. */
const PAPERS = wordSet('correspondent newspaper paper reporter report editorial article');
const COUNTING = wordSet('count include exclude');
const WHATEVER = wordSet('whatever however whichever whoever');
const KNOWING = wordSet('know remember recall');

/** `I believe`, `I read that`, `I was sad to learn that`: whose verb may begin at `i`. */
const isHearing = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'believe' ||
  [0, 1, 2, 3].some((by) => HEARING.has(low(tokens, i + by)) && isBeforeClause(tokens, i + by + 1));
/** `that 40 sank`, `that the mill`; not `that 40-page book`, `that story`. */
const isBeforeClause = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'that' &&
  (tokens[i + 1]?.kind === 'number'
    ? !isDash(low(tokens, i + 2))
    : isCapital(tokens[i + 1]) ||
      en.cardinals.has(low(tokens, i + 1)) ||
      CLAUSES.has(low(tokens, i + 1)) ||
      [1, 2].some((by) => PLURAL.test(low(tokens, i + by))));
const PLURAL = /[^s]s$|^p(?:eople|olice)$/;
const CLAUSES = wordSet(
  'the a an he she they it we there half most some nearly about almost more fewer only no our its their his her',
);
const HEARING = wordSet('read heard hear learn learned learnt told understand gather see note noted');

/** `a charge gives you an hour`, `the lamp is your companion`: what a thing does for the reader is said of the thing. */
const isServed = (tokens: readonly Token[], i: number): boolean =>
  (low(tokens, i) === 'you' && SERVES.has(low(tokens, i - 1))) ||
  (low(tokens, i) === 'your' && low(tokens, i - 1) === 'is');
const SERVES = wordSet('gives leaves saves costs offers earns buys brings provides delivers guarantees');
