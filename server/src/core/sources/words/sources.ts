/** Sources named in a sentence: `X said`, `according to X`, `data from X show`, `the report found that`. Words only; links are citations. */
import { en } from '../../language/en.ts';
import { BE } from '../../language/function-words.ts';
import { RareWords } from '../../language/rare-words.ts';
import { wordSet } from '../../language/words.ts';
import type { Language } from '../../language/language.ts';
import type { Span } from '../../span.ts';
import { low, type Token } from '../../tokens.ts';
import { findCyrillicCues } from './cyrillic-cues.ts';
import { findHanCues } from './han-cues.ts';
import { isAskedAside } from './asides.ts';
import { isOnlyCounted } from './counted.ts';
import { DOCUMENT_VERBS, isDocumentTelling } from './documents.ts';
import { isFinding } from './finding.ts';
import { isTelling, TELLING_WORDS } from './telling.ts';
import { isSaying } from './saying.ts';
import { endOfShape, SHAPE_STARTERS } from './shapes.ts';
import { endOfPhrase, PHRASE_STARTERS } from './source-phrases.ts';
import { isStatingNoun, STATING_NOUNS } from './stating-nouns.ts';
import { isSurveyed, SURVEYED_WORDS } from './surveyed.ts';
import { COUNTING_VERBS, isCounting } from './watching.ts';

/** Words that credit the sentence to someone. `vague`: to nobody a reader could go back to (`officials said`). */
export interface SourceCue extends Span {
  readonly vague: boolean;
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

/** `the Lund Auto Show`, `the United States`: a word with a capital is part of a name, and no verb, where many have none. */
const isNamelike = (tokens: readonly Token[], i: number): boolean =>
  i > 0 && tokens[i - 1]?.kind !== 'sign' && /^\p{Lu}\p{Ll}/u.test(tokens[i]?.text ?? '');

/** Whether many words of a sentence have no capital; in a headline few have none. */
function areManySmall(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 4);
  const small = long.filter(({ text, low: word }) => text === word).length;
  return small > 1 && small * 5 > long.length * 2;
}

let openers: RareWords | undefined;

/** Every word and sign that a cue of English can start with; made when first asked for. The first, cheap question. */
const openingWords = (): RareWords =>
  (openers ??= new RareWords([
    ...PHRASE_STARTERS,
    ...SHAPE_STARTERS,
    ...en.sayingVerbs,
    ...en.findingVerbs,
    ...TELLING_WORDS,
    ...STATING_NOUNS,
    ...SURVEYED_WORDS,
    ...DOCUMENT_VERBS,
    ...COUNTING_VERBS,
  ]));

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

/** The sources that the words of a sentence name, in order. Offsets are those of the tokens. */
export function findSourceCues(
  tokens: readonly Token[],
  prose: string,
  sentence: Span,
  language: Language,
): SourceCue[] {
  if (language.code === 'zh') return findHanCues(prose, sentence);
  if (language.code === 'ru') return findCyrillicCues(tokens);
  const opening = openingWords();
  const cues: SourceCue[] = [];
  let small: boolean | undefined;
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'number' || !opening.has(token)) continue;
    const end = isGathered(tokens, i) ? 0 : endOfPhrase(tokens, i) || endOfShape(tokens, i);
    const named = isNamelike(tokens, i) && (small ??= areManySmall(tokens));
    const verb = !named && en.sayingVerbs.has(token.low) && isSaying(tokens, i);
    const finding = !named && en.findingVerbs.has(token.low) && isFinding(tokens, i);
    if (end > 0)
      cues.push({
        start: token.start,
        end: tokens[end - 1]?.end ?? token.end,
        vague: en.vagueSources.has(low(tokens, end)),
      });
    else if (isOnlyCounted(tokens, i) || isAskedAside(tokens, i)) continue;
    else if (verb || finding || isTelling(tokens, i) || isDocumentTelling(tokens, i) || isCounting(tokens, i))
      cues.push({ start: token.start, end: token.end, vague: isVague(tokens, i) });
    else if (isStatingNoun(tokens, i) || isSurveyed(tokens, i))
      cues.push({ start: token.start, end: token.end, vague: true });
  }
  return cues;
}
