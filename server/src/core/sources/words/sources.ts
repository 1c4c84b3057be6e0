/** Sources named in the words of a sentence, whichever its language: `X said`, `据X介绍`, `по данным X`. Words only; links are citations. */
import type { Language } from '../../language/language.ts';
import type { Span } from '../../span.ts';
import type { Token } from '../../tokens.ts';
import { findCyrillicCues } from './cyrillic-cues.ts';
import { findEnglishCues } from './english-cues.ts';
import { findHanCues } from './han-cues.ts';

/** Words that credit the sentence to someone. `vague`: to nobody a reader could go back to (`officials said`). */
export interface SourceCue extends Span {
  readonly vague: boolean;
}

/** The sources that the words of a sentence name, in order. Offsets are those of the tokens. */
export function findSourceCues(
  tokens: readonly Token[],
  prose: string,
  sentence: Span,
  { code }: Language,
): SourceCue[] {
  if (code === 'zh') return findHanCues(prose, sentence);
  return code === 'ru' ? findCyrillicCues(tokens) : findEnglishCues(tokens);
}
