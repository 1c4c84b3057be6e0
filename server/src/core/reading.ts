/** Reading: what a draft says, section by section. What was read of a section is kept for as long as an edit leaves it alone. */
import { type BlockReading, type Context, readBlock, Recollection } from './blocks.ts';
import { isSourceCell } from './draft/cells.ts';
import {
  type Block,
  type Draft,
  type Edit,
  readDraft,
  type Section,
  type SectionContent,
} from './draft/draft.ts';
import type { Format } from './draft/formats.ts';
import { declaredLanguage, languageOfPage } from './front-matter.ts';
import { kept } from './kept.ts';
import type { KeptSurvey } from './section-survey.ts';
import type { Survey } from './survey.ts';
import type { Settings } from './settings.ts';
import { bundledRegistry, type Registry, registryWith } from './sources/outlets/registry.ts';
import { sliceOf, wordsOf } from './span.ts';

/** A block in its place. */
export interface PlacedBlock {
  readonly block: Block;
  readonly reading: BlockReading;
}

/** What was read of a section; offsets are relative to it. */
export interface ReadSection {
  readonly blocks: readonly PlacedBlock[];
  readonly definitions: SectionContent['definitions'];
  /** Whether anything in it may bear on the survey of the draft: it counts, cites, names somebody, is a note or in a column of sources. */
  readonly speaks: boolean;
  /** Whether a footnote is defined in it. */
  readonly defines: boolean;
  /** Whether it has cells of a table. */
  readonly tabled: boolean;
  /** Whether a comment to Factdesk may stand in it. */
  readonly addressesUs: boolean;
  /** What was last gathered from it, for as long as that holds; null where nothing was. A field: to look it up by the section takes a twentieth of a key in a book. */
  surveyed: KeptSurvey | null;
}

const isSpeaking = ({ block, reading }: PlacedBlock): boolean =>
  block.kind === 'footnote' ||
  isSourceCell(block) ||
  reading.counts ||
  reading.names ||
  reading.citations.length > 0 ||
  reading.credits.length > 0 ||
  reading.notes;

function readSection(
  section: Section,
  words: string,
  context: Context,
  known: Recollection | null,
): ReadSection {
  const content = section.read(words, section);
  const blocks = content.blocks.map((marked) => {
    const { kind, level, start, end } = marked;
    // What is kept has no markup in it.
    return {
      block: { kind, level, start, end },
      reading: readBlock(marked, words.slice(start, end), context, known),
    };
  });
  return {
    definitions: kept(content.definitions),
    blocks: kept(blocks),
    speaks: blocks.some(isSpeaking),
    defines: blocks.some(({ block }) => block.kind === 'footnote'),
    tabled: blocks.some(({ block }) => block.kind === 'table-cell'),
    addressesUs: words.includes('factdesk') || words.includes('Factdesk'),
    surveyed: null,
  };
}

/** The same block `by` UTF-16 units further on. */
export const place = ({ block, reading }: PlacedBlock, by: number): PlacedBlock => ({
  block: { kind: block.kind, level: block.level, start: block.start + by, end: block.end + by },
  reading,
});

/** Sections of a draft that hold something for the whole of it; the same array for as long as they are the same. */
type Holders = readonly ReadSection[];

const NONE: Holders = [];

/** Those of the sections that hold something; the array there was before, where it has the same in it. */
function holdersIn(
  sections: readonly ReadSection[],
  holds: (section: ReadSection) => boolean,
  before: Holders = NONE,
): Holders {
  const found = sections.filter(holds);
  return found.length === before.length && found.every((section, i) => section === before[i])
    ? before
    : found;
}

const linksIn = new WeakMap<Holders, ReadonlyMap<string, string>>();

/** Link labels in lower case, with their addresses. */
function readLinks(defining: Holders): ReadonlyMap<string, string> {
  let known = linksIn.get(defining);
  if (!known) linksIn.set(defining, (known = new Map(defining.flatMap(({ definitions }) => definitions))));
  return known;
}

/** A draft and what its sections say. */
export class Reading {
  readonly draft: Draft;
  /** The outlets it was read with. */
  readonly registry: Registry;
  /** The language it was to be read in, as a BCP 47 tag, where the draft declares none itself; empty: told by script and words. */
  readonly language: string;
  /** The language it was read in: what the draft declares, or else the one above. */
  readonly declared: string;
  /** What each section of the draft says, in their order. */
  readonly sections: readonly ReadSection[];
  /** The sections that define link labels, and those that define footnotes. */
  readonly defining: Holders;
  readonly noting: Holders;
  /** Blocks that had to be read for this reading: all of them at first, a few after an edit. */
  readonly blocksRead: number;
  /** UTF-16 units that had to be read for it. */
  readonly unitsRead: number;
  /** The last survey of this draft, shared by all readings of it, from one edit to the next. */
  readonly last: { survey: Survey | null };
  private placed: readonly PlacedBlock[] | undefined;

  constructor(draft: Draft, registry: Registry, language: string, previous?: Reading) {
    this.last = previous?.last ?? { survey: null };
    this.draft = draft;
    this.registry = registry;
    this.language = language;
    this.declared = languageIn(draft, language);
    const { sections, blocksRead, unitsRead } = readSections(this, previous);
    this.sections = sections;
    this.blocksRead = blocksRead;
    this.unitsRead = unitsRead;
    this.defining = holdersIn(sections, ({ definitions }) => definitions.length > 0, previous?.defining);
    this.noting = holdersIn(sections, ({ defines }) => defines, previous?.noting);
  }

  /** Link labels in lower case, with their addresses; the same object for as long as they are the same. */
  get definitions(): ReadonlyMap<string, string> {
    return readLinks(this.defining);
  }

  /** Where a section begins, UTF-16; past the last of them, where the text ends. */
  startOf(section: number): number {
    const { sections, text } = this.draft;
    return sections[section]?.start ?? text.length;
  }

  /** All blocks in their places. Put together only when somebody asks: a key typed into a book needs few of them. */
  get blocks(): readonly PlacedBlock[] {
    return (this.placed ??= this.sections.flatMap(({ blocks }, i) => {
      const start = this.startOf(i);
      return blocks.map((block) => place(block, start));
    }));
  }
}

/** The language that the draft declares, in its front matter or as a page does, or what holds where it declares none. */
function languageIn({ sections, text, format }: Draft, otherwise: string): string {
  const [first] = sections;
  const matter = format !== 'plaintext' && first ? text.slice(first.start, first.end) : '';
  // "---" | "+++"
  const declared = /^\ufeff?(?:---|\+\+\+)[ \t]*\r?\n/u.test(matter) && declaredLanguage(matter);
  return declared || (format === 'html' && languageOfPage(text)) || otherwise;
}

/** How many sections two drafts share at their start, and how many at their end. */
function sharedEnds(before: readonly Section[], after: readonly Section[]): [head: number, tail: number] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head]?.key === after[head]?.key) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail)?.key === after.at(-1 - tail)?.key) tail++;
  return [head, tail];
}

/** Reads the sections of a draft: of the previous reading, those that it shares with it at either end are taken as they are. */
function readSections(
  { draft, registry, declared }: Pick<Reading, 'draft' | 'registry' | 'declared'>,
  previous?: Reading,
): Pick<Reading, 'sections' | 'blocksRead' | 'unitsRead'> {
  const context = { registry, declared, repeated: new Map<string, Map<string, BlockReading>>() };
  const before = previous?.declared === declared ? previous : undefined;
  const [head, tail] = before ? sharedEnds(before.draft.sections, draft.sections) : [0, 0];
  const replaced = before?.sections.slice(head, before.sections.length - tail) ?? [];
  const known = new Map<object | string, ReadSection>();
  for (const [i, section] of replaced.entries())
    known.set(before?.draft.sections[head + i]?.key ?? section, section);
  const recollection =
    replaced.length > 0 ? new Recollection(replaced.flatMap(({ blocks }) => blocks)) : null;
  // What is read of a draft that was just opened may be slices of it; of later texts, each would keep a whole one alive.
  const cut = before ? wordsOf : sliceOf;
  const read: ReadSection[] = [];
  let [blocksRead, unitsRead] = [0, 0];
  for (const section of draft.sections.slice(head, draft.sections.length - tail)) {
    let found = known.get(section.key);
    if (!found) {
      known.set(section.key, (found = readSection(section, cut(draft.text, section), context, recollection)));
      blocksRead += found.blocks.length;
      unitsRead += section.end - section.start;
    }
    read.push(found);
  }
  const sections = before
    ? [...before.sections.slice(0, head), ...read, ...before.sections.slice(before.sections.length - tail)]
    : read;
  return { sections, blocksRead, unitsRead };
}

/** Reads a draft from the first line to the last, with the outlets of a registry (the bundled one unless told), in a language (told by its words unless said). */
export const openDraft = (
  text: string,
  format: Format,
  registry: Registry = bundledRegistry(),
  language = '',
): Reading => new Reading(readDraft(text, format), registry, language);

/** Reads a draft as the settings have it: with the newsroom's own outlets, and in its language where the draft declares none. */
export const openDraftUnder = (
  { outlets, language }: Pick<Settings, 'outlets' | 'language'>,
  text: string,
  format: Format,
): Reading => openDraft(text, format, registryWith(outlets), language);

/** The reading of `text`, which came from the previous one by `edits` (applied one after the other): the same as `openDraft`, cheaper. */
export function editDraft(previous: Reading, text: string, edits: readonly Edit[]): Reading {
  const draft = readDraft(text, previous.draft.format, previous.draft, edits);
  return new Reading(draft, previous.registry, previous.language, previous);
}
