/** Furniture: numbers of the page and not of the story. Counters, reference marks, entries of a table of contents, issues of a journal. */
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import { isWhole } from './dates.ts';

/** What a page counts of itself: `0 Comments`, `9 Photos`. */
const COUNTERS = wordSet(
  'comments comment shares share views view likes replies reply retweets read votes answers badges photos photo images image slides videos upvoted',
);
/** `665 SHARES Facebook Twitter`, `18 Comments Categories`: what stands beside the counter. */
const BESIDE_COUNTER = wordSet(
  'facebook twitter pinterest linkedin reddit email share whatsapp categories tags',
);
const MINUTES = wordSet('min minute minutes mins');
const EMERGENCY = wordSet('911 999 112');
const EMERGENCY_NOUNS = wordSet(
  'call calls caller callers operator operators dispatcher dispatchers recording system number emergency (',
);
const DIALLING = wordSet('call called calling dial dialed dialled phoned');
const PAGED = wordSet('image photo slide page');
const PICTURES = wordSet('image photo photograph picture slide');
/** What may start a line of a page's own counting, in front of its figure. */
export const PAGE_WORDS: readonly string[] = [...PAGED, ...PICTURES, 'pages'];
const MONEY_OR_SHARE = wordSet('% $ € £');

const isEnd = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === '' || low(tokens, i) === ')' || (tokens[i]?.kind === 'sign' && !isGlued(tokens, i + 1));

/** `911 call`, `image 3 of 12`, `0 Comments`, `5 min read`, `( 15 images )`, `1 / 5`. */
export function endOfFurniture(tokens: readonly Token[], i: number): number {
  const [before, here, after] = [low(tokens, i - 1), low(tokens, i), low(tokens, i + 1)];
  if (EMERGENCY.has(here) && (EMERGENCY_NOUNS.has(after) || DIALLING.has(before))) return i + 1;
  if (PAGED.has(here) && isWhole(tokens[i + 1]) && low(tokens, i + 2) === 'of') return i + 5;
  if (PICTURES.has(here) && after === ':' && isWhole(tokens[i + 2]) && low(tokens, i + 3) === 'of')
    return i + 5;
  if (isPaging(tokens) || (tokens[i]?.kind === 'number' && isOfBadges(tokens))) return tokens.length;
  const doi = endOfDoi(tokens, i);
  if (doi > 0) return doi;
  const only = i === 0 && tokens.length < 4;
  if (!isWhole(tokens[i]) && !(only && tokens[i]?.kind === 'number')) return 0;
  const alone = i === 0 || tokens[i - 1]?.kind === 'sign';
  if (alone && COUNTERS.has(after) && (isEnd(tokens, i + 2) || BESIDE_COUNTER.has(low(tokens, i + 2))))
    return i + 2;
  if (alone && after === 'more' && COUNTERS.has(low(tokens, i + 2)) && isEnd(tokens, i + 3)) return i + 3;
  if (i === 0 && after === 'from' && COUNTERS.has(low(tokens, 3)) && isEnd(tokens, 4)) return 4;
  // `They are open again (1/2)`, `again (1/2) — Lund Port`: the first of two posts; not a share, `(2/3)`.
  const isLast = i === tokens.length - 4 || (isDash(low(tokens, i + 4)) && isCapital(tokens[i + 5]));
  if (here === '1' && isLast && before === '(' && after === '/') return i + 3;
  if (isIssueAt(tokens, i)) return endOfGlued(tokens, i + 6);
  // `Ana Prado | The Ledger | 4 min read`
  if (alone && MINUTES.has(after) && low(tokens, i + 2) === 'read' && isEnd(tokens, i + 3)) return i + 3;
  const volume = endOfVolume(tokens, i);
  if (volume > 0) return volume;
  if (isCounter(tokens, i)) return tokens.length;
  if (i > 0 || tokens.length > 5) return 0;
  if (MINUTES.has(after) && low(tokens, 2) === 'read') return tokens.length;
  const bare =
    tokens.every(({ kind, low: word }) => kind !== 'word' || word === 'k') &&
    !tokens.some(({ text }) => MONEY_OR_SHARE.has(text));
  return bare ? tokens.length : 0;
}

/** `doi: 10.1111/j.1475-6773`: a paper by its address, from its number on. */
function endOfDoi(tokens: readonly Token[], i: number): number {
  if (!/^10\./.test(low(tokens, i)) || ![2, 1, 3].some((by) => low(tokens, i - by) === 'doi')) return 0;
  let next = i + 1;
  while (isGlued(tokens, next)) next++;
  return next;
}

/** `Tides Research, 47: 1880–1901`: a volume and its pages, behind a title. */
const endOfVolume = (tokens: readonly Token[], i: number): number =>
  low(tokens, i - 1) === ',' &&
  isCapital(tokens[i - 2]) &&
  low(tokens, i + 1) === ':' &&
  isWhole(tokens[i + 2]) &&
  isDash(low(tokens, i + 3)) &&
  isGlued(tokens, i + 3) &&
  isWhole(tokens[i + 4]) &&
  (tokens[i + 5] === undefined || (tokens[i + 5]?.text === '.' && tokens[i + 6]?.kind !== 'number'))
    ? i + 5
    : 0;

/** `80(3):249-55`: volume, issue and pages of a journal. */
const isIssueAt = (tokens: readonly Token[], i: number): boolean =>
  [1, 3, 4].every((by, k) => low(tokens, i + by) === '():'.charAt(k) && isGlued(tokens, i + by)) &&
  isWhole(tokens[i + 2]) &&
  isWhole(tokens[i + 5]);

/** `1 of 4.` under a picture: which of how many, and nothing else. */
const isCounter = (tokens: readonly Token[], i: number): boolean =>
  i === 0 &&
  low(tokens, 1) === 'of' &&
  isWhole(tokens[2]) &&
  (tokens.length === 3 || (tokens.length === 4 && tokens[3]?.text === '.'));

const PAGING = wordSet('pages page');
const TURNING = wordSet('next previous prev last first');

/** `Pages: 1 2 3`, `Page: 1 2 Next →`. */
const isPaging = (tokens: readonly Token[]): boolean =>
  PAGING.has(low(tokens, 0)) &&
  low(tokens, 1) === ':' &&
  tokens.slice(2).every((token) => token.kind !== 'word' || TURNING.has(token.low));

/** `3,728 1 gold badge 17 silver badges`: what a forum counts of its members. */
const isOfBadges = (tokens: readonly Token[]): boolean =>
  tokens.length < 16 &&
  tokens.some(({ low: word }) => word.startsWith('badge')) &&
  tokens.some(({ low: word }) => METALS.has(word));
const METALS = wordSet('gold silver bronze');

const FORMATS = wordSet(
  'pdf doc docx ppt pptx xls xlsx csv zip mp3 mp4 epub powerpoint excel file download presentation spreadsheet jpg png',
);

/** `469 KB, 21 slides` in `(PowerPoint, 469 KB, 21 slides)`: what a page says of a file to be had, the number at `i`. */
export function endOfFileNote(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.kind !== 'number') return 0;
  let open = i - 1;
  while (open > i - 7 && open > 0 && tokens[open]?.text !== '(') open--;
  if (tokens[open]?.text !== '(' || !tokens.slice(open, i).some(({ low: word }) => FORMATS.has(word)))
    return 0;
  const close = tokens.findIndex(({ text }, k) => k > i && text === ')');
  return close > 0 && close < i + 10 ? close : 0;
}

/** `[37]`, `[ 4 ]`: a mark that leads to a reference. */
export const endOfReference = (tokens: readonly Token[], i: number): number =>
  tokens[i]?.text === '[' &&
  isWhole(tokens[i + 1]) &&
  (tokens[i + 1]?.text.length ?? 9) < 4 &&
  tokens[i + 2]?.text === ']'
    ? i + 3
    : 0;

/** `4.2 Climate`, `7 References` at the start of a line: an entry of a table of contents. */
export function endOfEntry(tokens: readonly Token[], i: number): number {
  // `90+ Costumes For Adults`: the title of a list; not `100,000+ Pages`
  const promised =
    i === 0 &&
    (tokens[0]?.text.length ?? 9) < 4 &&
    low(tokens, 1) === '+' &&
    isGlued(tokens, 1) &&
    isCapital(tokens[2]);
  if (promised && ![2, 3, 4].some((k) => NEWS.has(low(tokens, k)))) return 2;
  // `1, The price is right`
  if (i === 0 && /^1?\d$/.test(low(tokens, 0)) && low(tokens, 1) === ',' && isCapital(tokens[2])) return 1;
  // `2.5 Million Boats Sink`, in a headline
  if (i > 0 || !isCapital(tokens[1]) || COUNTED.has(low(tokens, 1))) return 0;
  if (/^\d{1,2}\.\d{1,2}$/.test(tokens[0]?.text ?? '')) return 1;
  if (!/^\d{1,2}$/.test(tokens[0]?.text ?? '') || tokens.some(({ low: word }) => NEWS.has(word))) return 0;
  const named = tokens.length < 4 && tokens.slice(1).every(isCapital);
  return named || isNumberedTitle(tokens) || OPENERS.has(low(tokens, 1)) ? 1 : 0;
}

const LARGE = wordSet('million billion trillion');
const COUNTED = new Set([...LARGE, 'percent', 'per']);

/** `5 There’s life out there`, `3 The quay`, `16 Forget electric boats`: words with a capital that nothing is counted of. */
const OPENERS = wordSet(
  "the it's he she they we you you're your i'm our his her their this that these there there's here here's how why what when where don't can't forget avoid never always think know let learn",
);

/** `4 Power-line pilot`, `1 Pop-up docks`: a title and its number, which count nothing, since they do not agree; not `12 Dutch boats sink`. */
function isNumberedTitle(tokens: readonly Token[]): boolean {
  const words = tokens.slice(1);
  return (
    words.length > 1 &&
    words.length < 9 &&
    !isGlued(tokens, 1) &&
    words.every(
      (token, k) => isDash(token.text) || (token.kind === 'word' && (k === 0 || !isCapital(token))),
    ) &&
    !words.some(({ low: word }) => UNMARKED.test(word)) &&
    !OF_PEOPLE.has(words[0]?.low ?? '') &&
    words.some(({ low: word }) => /[^s]s$/.test(word)) === (tokens[0]?.text === '1')
  );
}
/** `3 In custody after raid`: a headline that leaves out of whom. */
const OF_PEOPLE = wordSet('in on at under behind still held feared among out');
// Plurals without an s, and magnitudes. "police" | "women" | "chinese" | "million"
const UNMARKED =
  /^(?:police|staff|crew|troops|children|fish|sheep|cattle|dutch|french|swiss|greek|million|billion|hundred|thousand|dozen|per|more|new|times?)$|(?:men|ese|ish|craft|folk)$/;

/** `$7/month`, `40 participants` and no more in a paragraph: a tag of the page, not a statement. `isSetApart` tells that markup stands before it. */
export function isFragment(tokens: readonly Token[], isSetApart: boolean): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'sign');
  return (
    words.length < 4 &&
    words.some(({ kind }) => kind === 'number') &&
    !words.some(({ low: word }) => NEWS.has(word)) &&
    // `**2.5 million**`, in bold over the words that tell what it is of; without, it is a counter of the page.
    !(words.length === 2 && LARGE.has(words[1]?.low ?? '') && isSetApart) &&
    !ENDS.has(tokens.at(-1)?.text ?? '') &&
    !isEntry(tokens)
  );
}
/** `Actual: $28,500,000`: too large for a price tag. */
const isEntry = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) =>
      token.text === ':' && tokens[i + 1]?.kind === 'sign' && /,\d{3},/.test(tokens[i + 2]?.text ?? ''),
  );
const ENDS = wordSet('. ! ? 。 …');
const NEWS = wordSet('dead killed injured hurt wounded missing arrested held percent people dollars');

/** `;145(1):67–72`, `; 28: 685-690` after a year: volume and pages of a journal, the semicolon at `i`. */
export function endOfIssue(tokens: readonly Token[], i: number): number {
  if (
    tokens[i]?.text !== ';' ||
    !isWhole(tokens[i - 1]) ||
    !isWhole(tokens[i + 1]) ||
    !(isGlued(tokens, i + 1) || (low(tokens, i + 2) === ':' && isWhole(tokens[i + 3])))
  )
    return 0;
  return endOfGlued(tokens, isGlued(tokens, i + 1) ? i + 2 : i + 4);
}

/** The index after what goes on from `i` without a space: `-55` of `249-55.`. */
function endOfGlued(tokens: readonly Token[], i: number): number {
  let j = i;
  while (isGlued(tokens, j) && tokens[j]?.text !== '.') j++;
  return j;
}
