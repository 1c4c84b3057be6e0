/** Sources named in an English sentence: `X said`, `according to X`, `data from X show`, `the report found that`. All readers of cues are listed here, and each is asked only at its own words. */
import { en } from '../../language/en.ts';
import { BE } from '../../language/function-words.ts';
import { RareWords } from '../../language/rare-words.ts';
import { wordSet } from '../../language/words.ts';
import { low, type Token } from '../../tokens.ts';
import { isAskedAside } from './asked-asides.ts';
import { BASES } from './bases.ts';
import { BELIEVING } from './believing.ts';
import { isOnlyCounted } from './counted-speakers.ts';
import { COUNTING_BODIES } from './counting-bodies.ts';
import { CueReaders } from './cue-reader.ts';
import { TELLING_DOCUMENTS } from './documents.ts';
import { FINDING } from './finding.ts';
import { NOTICING } from './noticing.ts';
import { PAPER_NOTES } from './papers.ts';
import { PLACES } from './places.ts';
import { isParticiple } from './said-in-vain.ts';
import { SAYING } from './saying.ts';
import { SHAPES } from './shapes.ts';
import { SOURCE_PHRASES } from './source-phrases.ts';
import type { SourceCue } from './sources.ts';
import { STATING_NOUNS } from './stating-nouns.ts';
import { SURVEYED } from './surveyed.ts';
import { TAILS } from './tails.ts';
import { TELLING } from './telling.ts';
import { VALUING } from './valuing.ts';
import { VERDICTS } from './verdicts.ts';

/** Every reader, by what its cues are. */
class Readers {
  /** Phrases and shapes, whoever is named after them: `according to`, `in a study,`. */
  readonly phrases = new CueReaders([SOURCE_PHRASES, PAPER_NOTES, PLACES, BASES, ...SHAPES]);
  /** Verbs of saying and finding; with a capital they are part of a name, where many words have none: `the Lund Auto Show`. */
  readonly verbs = new CueReaders([SAYING, FINDING]);
  /** Verbs that credit somebody only in the company they keep: `organisers claim.`, `puts the toll at 40`. */
  readonly others = new CueReaders([
    TAILS,
    VALUING,
    VERDICTS,
    ...NOTICING,
    ...BELIEVING,
    ...TELLING,
    TELLING_DOCUMENTS,
    COUNTING_BODIES,
  ]);
  /** Nouns and participles, which name nobody: `the official toll`, `parents surveyed by`. */
  readonly nouns = new CueReaders([STATING_NOUNS, SURVEYED]);
  /** Every word and sign that a cue can start with. The first, cheap question. */
  readonly openers = new RareWords(
    [this.phrases, this.verbs, this.others, this.nouns].flatMap(({ words }) => [...words]),
  );
}

let readers: Readers | undefined;

/** `collects web data from 6,000 piers`: data that somebody handles, and cites nothing. */
const isGathered = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i + 1) === 'from' &&
  [1, 2, 3, 4].some((by) => GATHERING.has(low(tokens, i - by))) &&
  HANDLED.has(low(tokens, i));
const HANDLED = wordSet('data figures numbers statistics estimates');
const GATHERING = wordSet(
  'collect collects collected collecting gather gathers gathered gathering receive receives received store stores stored send sends steal stole stolen download downloaded process processes processed pull pulls pulled import imports imported share shares',
);

/** `the Lund Auto Show`, `the United States`: a word with a capital is part of a name, and no verb, where many have none. */
const isNamelike = (tokens: readonly Token[], i: number): boolean =>
  i > 0 && tokens[i - 1]?.kind !== 'sign' && /^\p{Lu}\p{Ll}/u.test(tokens[i]?.text ?? '');

/** Whether many words of a sentence have no capital; in a headline few have none. */
function areManySmall(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 4);
  const small = long.filter(({ text, low: word }) => text === word).length;
  return small > 1 && small * 5 > long.length * 2;
}

/** Whether the subject right before the verb at `i` is nobody in particular: `officials`, `studies`, `it is`. */
function isVague(tokens: readonly Token[], i: number): boolean {
  const word = low(tokens, i);
  const subject = tokens[i - 1];
  if (word === 'reportedly' || (word === 'reported' && subject?.low === 'a')) return true;
  if (BE.has(subject?.low ?? '') && !word.endsWith('ing')) return true;
  if (!subject || !en.vagueSources.has(subject.low)) return false;
  const before = tokens[i - 2];
  return before === undefined || !/^\p{Lu}/u.test(before.text) || i - 2 === 0;
}

/** The sources that the words of an English sentence name, in order. */
export function findEnglishCues(tokens: readonly Token[]): SourceCue[] {
  const { phrases, verbs, others, nouns, openers } = (readers ??= new Readers());
  const cues: SourceCue[] = [];
  let small: boolean | undefined;
  const isNamed = (i: number): boolean => isNamelike(tokens, i) && (small ??= areManySmall(tokens));
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'number' || !openers.has(token)) continue;
    const { start, end } = token;
    const after = isGathered(tokens, i) ? 0 : phrases.endOf(tokens, i);
    if (after > 0)
      cues.push({
        start,
        end: tokens[after - 1]?.end ?? end,
        vague: en.vagueSources.has(low(tokens, after)),
      });
    else if (isParticiple(tokens, i) || isOnlyCounted(tokens, i) || isAskedAside(tokens, i)) continue;
    else if ((verbs.endOf(tokens, i) > 0 && !isNamed(i)) || others.endOf(tokens, i) > 0)
      cues.push({ start, end, vague: isVague(tokens, i) });
    else if (nouns.endOf(tokens, i) > 0) cues.push({ start, end, vague: true });
  }
  return cues;
}
