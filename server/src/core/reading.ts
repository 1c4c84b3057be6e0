/** Reading: what a draft says, block by block. What was read of a section is kept by its key. */
import { isInstruction, isNoAssertion, isOwnAffair } from './assertions.ts';
import { type Attribution, findAttributions } from './sources/attributions.ts';
import {
  type Block,
  type Citation,
  type Draft,
  type Edit,
  type Format,
  type MarkedBlock,
  readDraft,
  type Section,
  type SectionContent,
  toProse,
} from './draft/draft.ts';
import { isForeign, languageOf } from './language/index.ts';
import type { Language } from './language/language.ts';
import { findQuantities, type Quantity } from './quantities/quantities.ts';
import { bundledRegistry, type Outlet, outletByAddress, type Registry } from './sources/registry.ts';
import { findSentences } from './sentences.ts';
import { findReferences } from './sources/references.ts';
import { hostOf } from './sources/addresses.ts';
import { findSourceCues, type SourceCue } from './sources/sources.ts';
import type { Span } from './span.ts';
import { readTokens, type Token } from './tokens.ts';

/** One sentence of a block. All offsets in it are relative to the block. */
export interface Sentence extends Span {
  readonly quantities: readonly Quantity[];
  /** Empty, too, for sentences that no claim could lean on. */
  readonly cues: readonly SourceCue[];
  readonly attributions: readonly Attribution[];
  /** Whether it starts inside a quotation, or is one: its speaker may stand in a neighbouring sentence. */
  readonly quoted: boolean;
  /** Whether it points back to a source just named: `The report also`, `That figure`. */
  readonly refersBack: boolean;
}

/** A citation with what its address tells. */
export interface KnownCitation extends Citation {
  readonly host: string | null;
  readonly outlet: Outlet | null;
}

/** What a block says, whatever stands around it. */
export interface BlockReading {
  readonly prose: string;
  readonly citations: readonly KnownCitation[];
  readonly sentences: readonly Sentence[];
  /** `note`: the editors' own words about the article (a disclaimer); `sources`: the heading of a list of sources. */
  readonly role: 'body' | 'note' | 'sources';
  /** Whether it holds a claim, a citation or an outlet's name: what a look over the whole draft has to stop at. */
  readonly speaks: boolean;
}

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

const SILENT: BlockReading = { prose: '', citations: [], sentences: [], role: 'body', speaks: false };

// "Sources" | "References:" | not "Sources of income"
const SOURCES =
  /^\W*(?:sources?|references|notes|footnotes|bibliography|further reading|works cited|citations|endnotes|источники|литература|参考文献|资料来源)\W*$/iu;

// "Disclaimer: This article" | "Editor's note: A" | not "Disclaimers vary"
const NOTE =
  /^\W*(?:disclaimer|editor['’]s note|editors['’] note|note to readers|correction|disclosure|免责声明|声明|编者按|编者注|примечание(?: редакции)?|от редакции|дисклеймер)\s*[:：.—–-]/iu;

function roleOf(kind: Block['kind'], prose: string): BlockReading['role'] {
  if (kind === 'heading') return prose.length < 60 && SOURCES.test(prose) ? 'sources' : 'body';
  return NOTE.test(prose.slice(0, 60)) ? 'note' : 'body';
}

const withAddress = (citation: Citation, registry: Registry): KnownCitation => ({
  ...citation,
  host: citation.url ? hostOf(citation.url) : null,
  outlet: citation.url ? outletByAddress(registry, citation.url) : null,
});

function readBlock(block: MarkedBlock, words: string, registry: Registry): BlockReading {
  if (block.kind === 'matter') return SILENT;
  const { blanks } = block.markup;
  const prose = toProse(words, blanks);
  const citations = [...block.markup.citations, ...findReferences(prose)];
  const language = languageOf(prose);
  const context: Context = {
    prose,
    language,
    isQuoted: readQuotes(prose),
    foreign: isForeign(prose, language),
    registry,
  };
  const drafts = findSentences(prose, language).map((span) => readSentence(span, context));
  const sentences = drafts.map((sentence, k) => withCues(sentence, isLeanedOn(drafts, k), context));
  const speaks =
    citations.length > 0 ||
    sentences.some(({ quantities, attributions }) => quantities.length > 0 || attributions.length > 0);
  const known = citations.map((citation) => withAddress(citation, registry));
  return { prose, citations: known, sentences, role: roleOf(block.kind, prose), speaks };
}

interface Context {
  readonly prose: string;
  readonly language: Language;
  readonly isQuoted: (offset: number) => boolean;
  readonly foreign: boolean;
  readonly registry: Registry;
}

type SentenceDraft = Omit<Sentence, 'cues'> & { readonly tokens: readonly Token[] };

function readSentence(span: Span, { prose, language, isQuoted, foreign, registry }: Context): SentenceDraft {
  const tokens = readTokens(prose, span.start, span.end);
  const quantities = foreign ? [] : findQuantities(tokens, language);
  return {
    ...span,
    tokens,
    quantities:
      quantities.length > 0 &&
      (isNoAssertion(prose.slice(span.start, span.end)) ||
        isOwnAffair(tokens, quantities, isQuoted) ||
        isInstruction(tokens))
        ? []
        : quantities,
    attributions: findAttributions({ registry, tokens, prose, language, isQuoted }),
    quoted: isQuoted(span.start) || /["“「«]/.test(prose[span.start] ?? ''),
    refersBack: quantities.length > 0 && REFERS_BACK.test(prose.slice(span.start, span.start + 60)),
  };
}

/** Whether a claim may look here for its source: its own sentence, its neighbours, and the first and last of a block. */
const isLeanedOn = (sentences: readonly SentenceDraft[], k: number): boolean =>
  k === 0 ||
  k === sentences.length - 1 ||
  [k - 1, k, k + 1].some((near) => (sentences[near]?.quantities.length ?? 0) > 0);

function withCues(
  { tokens, ...sentence }: SentenceDraft,
  needed: boolean,
  { prose, language }: Context,
): Sentence {
  return { ...sentence, cues: needed ? findSourceCues(tokens, prose, sentence, language) : [] };
}

// "The report also" | "That figure" | not "The city"
const REFERS_BACK =
  /^(?:The (?:report|study|survey|paper|poll|figures?|data|statistics|researchers|agency|statement|analysis|document|review|census|authors)\b|(?:That|This|Those|These) (?:figures?|numbers?|data|statistics|percentage|estimates?|rate|total)\b|It also\b|They also\b)/;

/** Where quotations stand in a block of prose: curly quotes nest, straight ones take turns. Asked by offset. */
function readQuotes(prose: string): (at: number) => boolean {
  if (!/["“”«»「」]/.test(prose)) return () => false;
  const edges: number[] = [];
  let open = false;
  for (let at = 0; at < prose.length; at++) {
    const sign = prose[at];
    const opens: boolean = sign === '“' || sign === '«' || sign === '「' || (sign === '"' && !open);
    const closes: boolean = sign === '”' || sign === '»' || sign === '」' || (sign === '"' && open);
    if (opens === closes || opens === open) continue;
    open = opens;
    edges.push(at);
  }
  return (at) => {
    let [lowest, highest] = [0, edges.length];
    while (lowest < highest) {
      const middle = (lowest + highest) >> 1;
      if ((edges[middle] ?? 0) < at) lowest = middle + 1;
      else highest = middle;
    }
    return lowest % 2 === 1;
  };
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
