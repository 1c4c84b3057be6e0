/** Sources named in a sentence: `X said`, `according to X`, `data from X show`, `the report found that`. Words only; links are citations. */
import { RareWords } from '../language/rare-words.ts';
import { wordSet } from '../language/words.ts';
import type { Language } from '../language/language.ts';
import type { Span } from '../span.ts';
import { isCapital, isDash, low, type Token } from '../tokens.ts';
import { findCyrillicCues } from './cyrillic-cues.ts';
import { findHanCues } from './han-cues.ts';
import { BE, isFinding, isSaying } from './saying.ts';

/** Words that credit the sentence to someone. `vague`: to nobody a reader could go back to (`officials said`). */
export interface SourceCue extends Span {
  readonly vague: boolean;
}

/** `Wednesday's announcement` is nobody's. */
const TIME_OWNERS = wordSet(
  "monday's tuesday's wednesday's thursday's friday's saturday's sunday's today's yesterday's week's month's year's quarter's day's morning's night's evening's",
);

/** What somebody's is a source: `Nielsen's estimate`, `the bank's latest figures`. */
const OWNED = wordSet(
  'announcement estimate estimates report forecast forecasts survey study analysis figures data poll findings projection projections statistics website statement calculations count tally reckoning calculation assessment admission account',
);
const NEWNESS = wordSet('own latest new annual official recent first');
/** What states something: `a report that`, `reports suggesting`. */
const STATING = wordSet(
  'estimate estimates forecast claim claims finding findings report reports statement announcement projection projections prediction evidence suggestion assertion warning',
);
/** `with analysts suggesting that 12 percent`: somebody's words, in passing. */
function isInPassing(tokens: readonly Token[], i: number): boolean {
  if (!PASSING.has(low(tokens, i)) || low(tokens, i + 1) !== 'that') return false;
  for (let j = i - 2; j >= i - 6; j--) if (low(tokens, j) === 'with') return true;
  return false;
}
const PASSING = wordSet(
  'suggesting showing indicating estimating arguing predicting finding revealing warning reporting',
);
const CLAUSE_OPENERS = wordSet('that suggesting saying showing indicating claiming alleging');

/** `Nielsen's estimate that`, `a report that`, `reports of`: nouns that state something. */
function isStatingNoun(tokens: readonly Token[], i: number): boolean {
  const [word, before] = [low(tokens, i), low(tokens, i - 1)];
  if (STATING.has(word) && CLAUSE_OPENERS.has(low(tokens, i + 1))) return true;
  if (!OWNED.has(word)) return false;
  return (
    (/['’]s$/.test(before) && !TIME_OWNERS.has(before)) ||
    (NEWNESS.has(before) && /['’]s$/.test(low(tokens, i - 2)))
  );
}

/** `…, per the river board`: and not `per person`. */
const isPer = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'per' &&
  (i === 0 || SIGNS_BEFORE.has(low(tokens, i - 1))) &&
  (low(tokens, i + 1) === 'the' || isCapital(tokens[i + 1]));
const SIGNS_BEFORE = wordSet(', ( — – -');

/** `as the mayor put it`, `as Reuters tells it`: the index after it when it starts at `i`, or 0. */
function endOfPutting(tokens: readonly Token[], i: number): number {
  if (low(tokens, i) !== 'as') return 0;
  for (let j = i + 2; j < i + 8; j++)
    if (PUTTING.has(low(tokens, j)) && low(tokens, j + 1) === 'it') return j + 2;
  return 0;
}
const PUTTING = wordSet('put puts tells told has had phrased');

/** `BEIJING (Reuters) —`: an agency in the dateline a story opens with; the index after it, or 0. */
function endOfDateline(tokens: readonly Token[], i: number): number {
  if (i === 0 || i > 8 || low(tokens, i) !== '(' || !/^\p{Lu}{2}/u.test(tokens[0]?.text ?? '')) return 0;
  const close = [i + 2, i + 3, i + 4].find((k) => low(tokens, k) === ')');
  return close !== undefined && isCapital(tokens[i + 1]) && isDash(low(tokens, close + 1)) ? close + 1 : 0;
}

/** `The mayor was blunt: “It cost two million.”`: somebody, a colon, and what they say. */
function isIntroduced(tokens: readonly Token[], i: number): boolean {
  if (low(tokens, i) !== ':' || i < 2 || !OPENING_QUOTES.has(low(tokens, i + 1))) return false;
  const words = tokens.slice(i + 2).findIndex(({ text }) => CLOSING_QUOTES.has(text));
  return words < 0 || words > 4;
}
const OPENING_QUOTES = wordSet('“ "');
const CLOSING_QUOTES = wordSet('” "');

/** Whatever else credits somebody by its shape alone, the index after it; or 0. */
const endOfShape = (tokens: readonly Token[], i: number): number =>
  endOfPutting(tokens, i) ||
  endOfDateline(tokens, i) ||
  (isPer(tokens, i) || isIntroduced(tokens, i) || isInPassing(tokens, i) ? i + 1 : 0);

/** A source phrase that starts at token `i`: the index after it, or 0. */
function endOfPhrase(
  tokens: readonly Token[],
  i: number,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
): number {
  for (const words of phrases.get(low(tokens, i)) ?? [])
    if (words.every((word, k) => low(tokens, i + k) === word)) return i + words.length;
  return 0;
}

/** `collects web data from 6,000 piers`: data that somebody handles, and cites nothing. */
const isGathered = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i + 1) === 'from' &&
  [1, 2, 3, 4].some((by) => GATHERING.has(low(tokens, i - by))) &&
  HANDLED.has(low(tokens, i));
const HANDLED = wordSet('data figures numbers statistics estimates');
const GATHERING = wordSet(
  'collect collects collected collecting gather gathers gathered gathering receive receives received store stores stored send sends steal stole stolen download downloaded process processes processed pull pulls pulled import imports imported share shares',
);

const openers = new WeakMap<Language, RareWords>();

/** Every word and sign that a cue can start with. The first, cheap question. */
function openersOf(language: Language): RareWords {
  let known = openers.get(language);
  if (!known) {
    const { sayingVerbs, findingVerbs } = language;
    const phrases = phrasesOf(language).keys();
    const shapes = ['as', '(', 'per', ':'];
    known = new RareWords([
      ...phrases,
      ...shapes,
      ...sayingVerbs,
      ...findingVerbs,
      ...OWNED,
      ...STATING,
      ...PASSING,
    ]);
    openers.set(language, known);
  }
  return known;
}

const phraseIndexes = new WeakMap<Language, ReadonlyMap<string, readonly (readonly string[])[]>>();

function phrasesOf(language: Language): ReadonlyMap<string, readonly (readonly string[])[]> {
  let index = phraseIndexes.get(language);
  if (index) return index;
  const made = new Map<string, string[][]>();
  for (const phrase of language.sourcePhrases) {
    const words = phrase.replace(':', ' :').split(' ');
    const first = words[0] ?? '';
    made.set(first, [...(made.get(first) ?? []), words]);
  }
  phraseIndexes.set(language, (index = made));
  return index;
}

/** Whether the subject right before the verb at `i` is nobody in particular: `officials`, `studies`, `it is`. */
function isVague(tokens: readonly Token[], i: number, language: Language): boolean {
  const word = low(tokens, i);
  if (word === 'reportedly' || BE.has(low(tokens, i - 1))) return true;
  const subject = tokens[i - 1];
  if (!subject || !language.vagueSources.has(subject.low)) return false;
  const before = tokens[i - 2];
  return before === undefined || !/^\p{Lu}/u.test(before.text) || i - 2 === 0;
}

/** The sources that the words of a sentence name, in order. Offsets are those of the tokens. */
export function findSourceCues(
  tokens: readonly Token[],
  prose: string,
  sentence: Span,
  language: Language,
): SourceCue[] {
  if (language.code === 'zh') return findHanCues(prose, sentence);
  if (language.code === 'ru') return findCyrillicCues(tokens, language);
  const phrases = phrasesOf(language);
  const opening = openersOf(language);
  const cues: SourceCue[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.kind === 'number' || !opening.has(token)) continue;
    const end = isGathered(tokens, i) ? 0 : endOfPhrase(tokens, i, phrases) || endOfShape(tokens, i);
    const verb = language.sayingVerbs.has(token.low) && isSaying(tokens, i);
    const finding = language.findingVerbs.has(token.low) && isFinding(tokens, i, language);
    if (end > 0)
      cues.push({
        start: token.start,
        end: tokens[end - 1]?.end ?? token.end,
        vague: language.vagueSources.has(low(tokens, end)),
      });
    else if (verb || finding)
      cues.push({ start: token.start, end: token.end, vague: isVague(tokens, i, language) });
    else if (isStatingNoun(tokens, i)) cues.push({ start: token.start, end: token.end, vague: true });
  }
  return cues;
}
