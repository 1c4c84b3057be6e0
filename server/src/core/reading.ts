/** Reading: what a draft says, block by block. What was read of a section is kept by its key. */
import { type BlockReading, type Context, readBlock } from './blocks.ts';
import {
  type Block,
  type Draft,
  type Edit,
  type Format,
  readDraft,
  type Section,
  type SectionContent,
} from './draft/draft.ts';
import { declaredLanguage } from './front-matter.ts';
import { bundledRegistry, type Registry } from './sources/registry.ts';

/** A block in its place. */
export interface PlacedBlock {
  readonly block: Block;
  readonly reading: BlockReading;
}

/** What was read of a section; offsets are relative to it. */
interface ReadSection {
  readonly blocks: readonly PlacedBlock[];
  readonly definitions: SectionContent['definitions'];
}

/** A draft and what its blocks say. */
export interface Reading {
  readonly draft: Draft;
  /** The outlets it was read with. */
  readonly registry: Registry;
  /** The language it was to be read in, as a BCP 47 tag, where the draft declares none itself; empty: told by script and words. */
  readonly language: string;
  /** The language it was read in: what the draft declares, or else the one above. */
  readonly declared: string;
  readonly blocks: readonly PlacedBlock[];
  /** Link labels in lower case, with their addresses. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Blocks that had to be read for this reading: all of them at first, a few after an edit. */
  readonly blocksRead: number;
  /** UTF-16 units that had to be read for it. */
  readonly unitsRead: number;
  /** What was read, by the key of its section. */
  readonly kept: ReadonlyMap<object | string, ReadSection>;
}

/** `words` as a string of its own: a slice would keep the whole text that it was cut from alive. */
const detach = (words: string): string => `${words} `.slice(0, -1);

function readSection({ start, end, read }: Section, text: string, context: Context): ReadSection {
  const words = detach(text.slice(start, end));
  const { blocks, definitions } = read(words);
  return {
    definitions,
    blocks: blocks.map(({ markup, ...block }) => ({
      block,
      reading: readBlock({ ...block, markup }, words.slice(block.start, block.end), context),
    })),
  };
}

const place = ({ block, reading }: PlacedBlock, by: number): PlacedBlock => ({
  block: { kind: block.kind, level: block.level, start: block.start + by, end: block.end + by },
  reading,
});

/** The language that front matter declares for the draft, or what holds where it declares none. */
function languageIn({ sections, text, format }: Draft, otherwise: string): string {
  const [first] = sections;
  const matter = format === 'markdown' && first ? text.slice(first.start, first.end) : '';
  // "---" | "+++"
  return (/^\ufeff?(?:---|\+\+\+)[ \t]*\r?\n/u.test(matter) && declaredLanguage(matter)) || otherwise;
}

function read(draft: Draft, registry: Registry, language: string, previous?: Reading): Reading {
  const context = { registry, declared: languageIn(draft, language) };
  const kept = previous?.declared === context.declared ? previous.kept : undefined;
  const now = new Map<object | string, ReadSection>();
  const blocks: PlacedBlock[] = [];
  const definitions = new Map<string, string>();
  let [blocksRead, unitsRead] = [0, 0];
  for (const section of draft.sections) {
    let known = now.get(section.key) ?? kept?.get(section.key);
    if (!known) {
      known = readSection(section, draft.text, context);
      blocksRead += known.blocks.length;
      unitsRead += section.end - section.start;
    }
    now.set(section.key, known);
    for (const placed of known.blocks) blocks.push(place(placed, section.start));
    for (const [label, url] of known.definitions) definitions.set(label, url);
  }
  return { draft, ...context, language, blocks, definitions, blocksRead, unitsRead, kept: now };
}

/** Reads a draft from the first line to the last, with the outlets of a registry (the bundled one unless told), in a language (told by its words unless said). */
export function openDraft(
  text: string,
  format: Format,
  registry: Registry = bundledRegistry(),
  language = '',
): Reading {
  return read(readDraft(text, format), registry, language);
}

/** The reading of `text`, which came from the previous one by `edits` (applied one after the other): the same as `openDraft`, cheaper. */
export function editDraft(previous: Reading, text: string, edits: readonly Edit[]): Reading {
  const draft = readDraft(text, previous.draft.format, previous.draft, edits);
  return read(draft, previous.registry, previous.language, previous);
}
