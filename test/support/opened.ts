// How many sentences are opened to those who look for outlets, and how many of them name none: what a look-up costs, counted.
import { lexiconOf, marksWithin, mayName } from '../../server/src/core/lexicon.ts';
import { openDraft } from '../../server/src/core/reading.ts';
import type { Registry } from '../../server/src/core/sources/outlets/registry.ts';

export interface Opened {
  readonly sentences: number;
  readonly opened: number;
  /** Opened in vain. */
  readonly idle: number;
}

/** Counts over Markdown drafts. */
export function countOpened(texts: readonly string[], registry: Registry): Opened {
  let [sentences, opened, idle] = [0, 0, 0];
  for (const text of texts)
    for (const { reading } of openDraft(text, 'markdown', registry).blocks) {
      const { prose } = reading;
      const found = lexiconOf(registry).findMarks(prose, { start: 0, end: prose.length });
      for (const sentence of reading.sentences) {
        sentences++;
        if (!mayName(marksWithin(found, sentence))) continue;
        opened++;
        if (sentence.attributions.length === 0) idle++;
      }
    }
  return { sentences, opened, idle };
}
