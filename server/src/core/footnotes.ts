/** Footnotes: what the definitions of a draft cite, by their labels. */
import { isDisclosing } from './notes.ts';
import { wordsInAnyLanguage } from './house-style.ts';
import type { PlacedBlock, Reading } from './reading.ts';
import type { Settings } from './settings.ts';
import type { Outlet } from './sources/outlets/registry.ts';

/** One definition, as far as it is a source: `[^1]: [Customs data](https://example.org/trade)`. */
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

const NONE: Footnotes = new Map();

/** Made once for the sections that define footnotes: a key typed elsewhere leaves them as they are. */
const made = new WeakMap<Reading['noting'], { readonly settings: Settings; readonly footnotes: Footnotes }>();

/** All definitions of a draft; the same object for as long as neither they nor the settings change. */
export function readFootnotes({ noting }: Reading, settings: Settings): Footnotes {
  if (noting.length === 0) return NONE;
  const known = made.get(noting);
  if (known?.settings === settings) return known.footnotes;
  const footnotes = new Map<string, Footnote>();
  const openWords = wordsInAnyLanguage(settings, 'footnote', 'secondSource');
  for (const { block, reading: own } of noting.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'footnote' || own.label === '') continue;
    footnotes.set(own.label, {
      url: own.citations.find((citation) => citation.url !== '')?.url,
      outlet: outletAtHead(own),
      open: openWords.has(own.prose.trim()),
    });
  }
  made.set(noting, { settings, footnotes });
  return footnotes;
}

/** The outlet a note begins with, where the note tells whose it is. */
function outletAtHead({ prose, sentences, names }: PlacedBlock['reading']): Outlet | null {
  if (!names || !isDisclosing(prose)) return null;
  const first = sentences[0]?.attributions[0];
  return first && prose.slice(0, first.start).trim() === '' ? first.outlet : null;
}
