/** Reading: what a draft says, block by block. What was read of a section is kept by its key. */
import { type BlockReading, readBlock } from './blocks.ts';
import {
  type Block,
  type Draft,
  type Edit,
  type Format,
  readDraft,
  type Section,
  type SectionContent,
} from './draft/draft.ts';
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

function readSection({ start, end, read }: Section, text: string, registry: Registry): ReadSection {
  const words = detach(text.slice(start, end));
  const { blocks, definitions } = read(words);
  return {
    definitions,
    blocks: blocks.map(({ markup, ...block }) => ({
      block,
      reading: readBlock({ ...block, markup }, words.slice(block.start, block.end), registry),
    })),
  };
}

const place = ({ block, reading }: PlacedBlock, by: number): PlacedBlock => ({
  block: { kind: block.kind, level: block.level, start: block.start + by, end: block.end + by },
  reading,
});

function read(draft: Draft, registry: Registry, kept: Reading['kept']): Reading {
  const now = new Map<object | string, ReadSection>();
  const blocks: PlacedBlock[] = [];
  const definitions = new Map<string, string>();
  let [blocksRead, unitsRead] = [0, 0];
  for (const section of draft.sections) {
    let known = now.get(section.key) ?? kept.get(section.key);
    if (!known) {
      known = readSection(section, draft.text, registry);
      blocksRead += known.blocks.length;
      unitsRead += section.end - section.start;
    }
    now.set(section.key, known);
    for (const placed of known.blocks) blocks.push(place(placed, section.start));
    for (const [label, url] of known.definitions) definitions.set(label, url);
  }
  return { draft, registry, blocks, definitions, blocksRead, unitsRead, kept: now };
}

/** Reads a draft from the first line to the last, with the outlets of a registry: the bundled one unless told. */
export function openDraft(text: string, format: Format, registry: Registry = bundledRegistry()): Reading {
  return read(readDraft(text, format), registry, new Map());
}

/** The reading of `text`, which came from the previous one by `edits` (applied one after the other): the same as `openDraft`, cheaper. */
export function editDraft(previous: Reading, text: string, edits: readonly Edit[]): Reading {
  const draft = readDraft(text, previous.draft.format, previous.draft, edits);
  return read(draft, previous.registry, previous.kept);
}
