/** Footnotes: what the definitions of a draft cite, by their labels. */
import { isDisclosing } from './disclosure.ts';
import { wordsInAnyLanguage } from './house-style.ts';
import type { PlacedBlock, Reading } from './reading.ts';
import type { Settings } from './settings.ts';
import type { Outlet } from './sources/registry.ts';

export interface Footnote {
  /** The first address in it; undefined where there is none. */
  readonly url: string | undefined;
  /** The outlet whose words it gives, or that it tells the reader about: `[^1]: Xinhua is a Chinese state news agency.` */
  readonly outlet: Outlet | null;
  /** Whether its source is still to be filled in. */
  readonly open: boolean;
}

/** By label, in lower case. */
export type Footnotes = ReadonlyMap<string, Footnote>;

/** All definitions of a draft. */
export function readFootnotes(reading: Reading, settings: Settings): Footnotes {
  const notes = new Map<string, Footnote>();
  const openWords = wordsInAnyLanguage(settings, 'footnote', 'secondSource');
  for (const { block, reading: own } of reading.blocks) {
    if (block.kind !== 'footnote') continue;
    const raw = reading.draft.text.slice(block.start, block.start + 110);
    const label = /^\[\^([^\]]{1,100})\]:/.exec(raw)?.[1]?.toLowerCase();
    if (label === undefined) continue;
    notes.set(label, {
      url: own.citations.find((citation) => citation.url !== '')?.url,
      outlet: outletAtHead(own),
      open: openWords.has(own.prose.trim()),
    });
  }
  return notes;
}

/** The outlet a note begins with, where the note tells whose it is. */
function outletAtHead({ prose, sentences, names }: PlacedBlock['reading']): Outlet | null {
  if (!names || !isDisclosing(prose)) return null;
  const first = sentences[0]?.attributions[0];
  return first && prose.slice(0, first.start).trim() === '' ? first.outlet : null;
}
