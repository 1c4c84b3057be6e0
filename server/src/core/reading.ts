/** Reading: what a draft says, block by block. A block is read once and kept by its own words and kind. */
import { findAttributions, type Attribution } from './attributions.ts';
import { readDraft, toProse, type Block, type BlockKind, type Citation, type Draft, type Edit, type Format } from './draft.ts';
import { isForeign, languageOf } from './language/index.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { startsName } from './registry.ts';
import { findSentences } from './sentences.ts';
import { findSourceCues, type SourceCue } from './sources.ts';
import type { Span } from './span.ts';
import { readTokens, type Token } from './tokens.ts';

/** One sentence of a block. All offsets in it are relative to the block. */
export interface Sentence extends Span {
  readonly quantities: readonly Quantity[];
  readonly cues: readonly SourceCue[];
  readonly attributions: readonly Attribution[];
  /** Whether it starts inside a quotation, or is one: its speaker may stand in a neighbouring sentence. */
  readonly quoted: boolean;
  /** Whether it points back to a source just named: `The report also`, `That figure`. */
  readonly refersBack: boolean;
}

/** What a block says, whatever stands around it. Sentences that hold neither quantity nor source are left out. */
export interface BlockReading {
  readonly prose: string;
  readonly citations: readonly Citation[];
  readonly sentences: readonly Sentence[];
}

/** A block in its place. */
export interface PlacedBlock {
  readonly block: Block;
  readonly reading: BlockReading;
}

/** A draft and what its blocks say. */
export interface Reading {
  readonly draft: Draft;
  readonly blocks: readonly PlacedBlock[];
  /** Blocks that had to be read for this reading: all of them at first, a few after an edit. */
  readonly blocksRead: number;
  /** UTF-16 units that had to be read for it. */
  readonly unitsRead: number;
  readonly kept: ReadonlyMap<string, BlockReading>;
}

const SILENT: BlockReading = { prose: '', citations: [], sentences: [] };

// A word in any language that can start a quantity without a digit, or a digit: the gate before anything dear.
// "3" | "dozens" | not "word"
const GATE =
  /[\d½⅓⅔¼¾⅛%零一二三四五六七八九十百千万亿半两]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores|tens|half|halves|halved|halving|thirds?|quarters?|fifths?|tenths?|tenfold|double[ds]?|doubling|tripled?|tripling|trebled|quadrupled?|twice|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|most|least|majority|record|national|single|leads?|led|largest|\w{2,9}est|best|worst|[a-z]+-scale|состав\w*)\b|[а-яё]/iu;

const SKIPPED: readonly BlockKind[] = ['matter'];

function readBlock(block: Block, text: string): BlockReading {
  if (SKIPPED.includes(block.kind)) return SILENT;
  const { blanks, citations } = block.markup();
  const prose = toProse(text, blanks);
  const language = languageOf(prose);
  const tokens = readTokens(prose, 0, prose.length);
  const named = tokens.some((token) => token.kind === 'word' && (startsName(token.low) || /^(?:state|official|kremlin)$/.test(token.low)));
  if (!named && citations.length === 0 && !GATE.test(prose) && !/[“”"]/.test(prose)) return { prose, citations, sentences: [] };
  const foreign = language.code === 'en' && isForeign(prose);
  const isQuoted = readQuotes(prose);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const span of findSentences(prose, language)) {
    while (from < tokens.length && (tokens[from]?.start ?? 0) < span.start) from++;
    let next = from;
    while (next < tokens.length && (tokens[next]?.end ?? 0) <= span.end) next++;
    sentences.push(readSentence(tokens.slice(from, next), prose, span, language, isQuoted, foreign));
    from = next;
  }
  return { prose, citations, sentences };
}

function readSentence(tokens: readonly Token[], prose: string, span: Span, language: ReturnType<typeof languageOf>, isQuoted: (at: number) => boolean, foreign: boolean): Sentence {
  const silent = foreign || isNoAssertion(tokens, prose, span);
  return {
    start: span.start,
    end: span.end,
    quantities: silent ? [] : findQuantities(tokens, language),
    cues: findSourceCues(tokens, prose, span, language),
    attributions: findAttributions(tokens, prose, language, isQuoted),
    quoted: isQuoted(span.start) || /^["“「«]/.test(prose.slice(span.start, span.start + 1)),
    refersBack: REFERS_BACK.test(prose.slice(span.start, span.start + 60)),
  };
}

// "The report also" | "That figure" | not "The city"
const REFERS_BACK =
  /^(?:The (?:report|study|survey|paper|poll|figures?|data|statistics|researchers|agency|statement|analysis|document|review|census|authors)\b|(?:That|This|Those|These) (?:figures?|numbers?|data|statistics|percentage|estimates?|rate|total)\b|It also\b|They also\b)/;

/** Questions, conditions put to the reader, copyright lines and contact lines assert nothing. */
function isNoAssertion(tokens: readonly Token[], prose: string, span: Span): boolean {
  const words = prose.slice(span.start, span.end);
  if (/[?？]["”’)]*$/.test(words)) return true;
  if (/^(?:©|\(c\)|copyright\b|tel\b|phone\b|call\b|views:|posted\b|published:|updated\b|last updated|filed under|isbn|doi\b|photo:|image:|file photo|page \d|read more|related:|sign up|subscribe|share\b.{0,12}$)/i.test(words)) return true;
  if (/^["“]?(?:(?:if|say) (?:you|we|your|i)|imagine|suppose)\b/i.test(words)) return true;
  return tokens.length === 0;
}

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

function read(draft: Draft, kept: ReadonlyMap<string, BlockReading>): Reading {
  const now = new Map<string, BlockReading>();
  let [blocksRead, unitsRead] = [0, 0];
  const blocks = draft.blocks.map((block): PlacedBlock => {
    const text = draft.text.slice(block.start, block.end);
    const key = block.kind + text;
    let reading = now.get(key) ?? kept.get(key);
    if (!reading) {
      reading = readBlock(block, text);
      blocksRead++;
      unitsRead += text.length;
    }
    now.set(key, reading);
    return { block, reading };
  });
  return { draft, blocks, blocksRead, unitsRead, kept: now };
}

/** Reads a draft from the first line to the last. */
export function openDraft(text: string, format: Format): Reading {
  return read(readDraft(text, format), new Map());
}

/** The reading of `text`, which came from the previous one by `edits` (applied one after the other): the same as `openDraft`, cheaper. */
export function editDraft(previous: Reading, text: string, edits: readonly Edit[]): Reading {
  return read(readDraft(text, previous.draft.format, previous.draft, edits), previous.kept);
}
