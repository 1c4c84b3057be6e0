/** Blocks: what one says by itself, whatever stands around it. Its sentences, and what they count, name and cite. */
import { isInstruction, isNoAssertion, isOwnAffair } from './assertions.ts';
import { type Block, type Citation, type MarkedBlock, toProse } from './draft/draft.ts';
import { isForeign, languageOf } from './language/index.ts';
import type { Language } from './language/language.ts';
import { lexiconOf, type Mark, type Marks, marksWithin, mayCount, mayName } from './lexicon.ts';
import { isFragment } from './quantities/furniture.ts';
import { findQuantities, type Quantity } from './quantities/quantities.ts';
import { findSentences } from './sentences.ts';
import { type Attribution, findAttributions } from './sources/attributions.ts';
import { hostOf } from './sources/addresses.ts';
import { type Outlet, outletByHost, type Registry } from './sources/registry.ts';
import { findReferences } from './sources/references.ts';
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

/** What a block is read with. */
export interface Context {
  readonly registry: Registry;
  /** The BCP 47 tag of the language that the draft is said to be in; empty where nothing is said. */
  readonly declared: string;
}

/** What a block says, whatever stands around it. */
export interface BlockReading {
  readonly prose: string;
  readonly citations: readonly KnownCitation[];
  readonly sentences: readonly Sentence[];
  /** Outlets credited in the words about an image, which are no prose. */
  readonly credits: readonly Attribution[];
  /** `note`: the editors' own words about the article (a disclaimer); `sources`: the heading of a list of sources. */
  readonly role: 'body' | 'note' | 'sources';
  /** Whether any of its sentences counts something. */
  readonly counts: boolean;
  /** Whether any of its sentences names an outlet. */
  readonly names: boolean;
}

const SILENT: BlockReading = {
  prose: '',
  citations: [],
  sentences: [],
  credits: [],
  role: 'body',
  counts: false,
  names: false,
};

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

function withAddress({ kind, start, end, url, label }: Citation, registry: Registry): KnownCitation {
  const host = url === '' ? null : hostOf(url);
  return { kind, start, end, url, label, host, outlet: outletByHost(registry, host) };
}

/** A block as it was read. Most blocks count nothing and name nobody; their sentences are cut out only if somebody asks. */
class ReadBlock implements BlockReading {
  readonly prose: string;
  readonly citations: readonly KnownCitation[];
  readonly role: BlockReading['role'];
  readonly counts: boolean;
  readonly names: boolean;
  readonly credits: readonly Attribution[];
  readonly kind: Block['kind'];
  readonly language: Language;
  readonly registry: Registry;
  readonly declared: string;
  /** What the lexicon found; given back once the sentences are read. */
  private found: readonly Mark[];
  private known: readonly Sentence[] | undefined;

  constructor({ kind, markup }: MarkedBlock, words: string, { registry, declared }: Context) {
    this.registry = registry;
    this.declared = declared;
    this.kind = kind;
    this.prose = toProse(words, markup.blanks);
    this.citations = [...markup.citations, ...findReferences(this.prose)].map((citation) =>
      withAddress(citation, registry),
    );
    this.role = roleOf(kind, this.prose);
    this.language = languageOf(this.prose);
    this.found = lexiconOf(registry).findMarks(this.prose, { start: 0, end: this.prose.length });
    const marks = marksWithin(this.found, { start: 0, end: this.prose.length });
    this.counts =
      mayCount(marks) && !isEntry(this) && this.sentences.some(({ quantities }) => quantities.length > 0);
    this.names = mayName(marks) && this.sentences.some(({ attributions }) => attributions.length > 0);
    this.credits = markup.captions.flatMap((caption) => findCredits(words, caption, registry));
  }

  get sentences(): readonly Sentence[] {
    if (!this.known) {
      this.known = readSentences(this, this.found);
      this.found = [];
    }
    return this.known;
  }
}

/** `- [3 History](#history)`: a line that only leads to a place on the same page. */
const isEntry = ({ kind, citations, prose }: ReadBlock): boolean =>
  kind === 'list-item' &&
  citations.some(
    ({ url, start, end }) =>
      url.startsWith('#') && prose.slice(0, start).trim() === '' && prose.slice(end).trim() === '',
  );

/** Outlets used as a source in the words about an image: `![The dam. Photo: TASS](dam.jpg)`. */
function findCredits(words: string, { start, end }: Span, registry: Registry): readonly Attribution[] {
  const found = lexiconOf(registry).findMarks(words, { start, end });
  if (!mayName(marksWithin(found, { start, end }))) return [];
  const language = languageOf(words.slice(start, end));
  const tokens = readTokens(words, start, end);
  return findAttributions({ registry, tokens, prose: words, language, isQuoted: () => false }).filter(
    ({ role }) => role === 'attribution',
  );
}

/** Reads a block of a section; `words` are its own. */
export const readBlock = (block: MarkedBlock, words: string, context: Context): BlockReading =>
  block.kind === 'matter' ? SILENT : new ReadBlock(block, words, context);

type IsQuoted = (offset: number) => boolean;

function readSentences(block: ReadBlock, found: readonly Mark[]): readonly Sentence[] {
  const { prose, language, declared } = block;
  const isQuoted = readQuotes(prose);
  const foreign =
    mayCount(marksWithin(found, { start: 0, end: prose.length })) && isForeign(prose, language, declared);
  const sentences = findSentences(prose, language).map(
    (span) => new ReadSentence(span, block, isQuoted, foreign, marksWithin(found, span)),
  );
  for (const [k, sentence] of sentences.entries()) sentence.leanedOn = isLeanedOn(sentences, k);
  return sentences;
}

/** UTF-16 units of a sentence that are looked into. A megabyte of figures without a full stop is no sentence, and would fill the memory. */
const LONGEST_SENTENCE = 20_000;

const endOfProse = ({ start, end }: Span): number => Math.min(end, start + LONGEST_SENTENCE);

/** A sentence as it was read: its tokens only where it may count or name something, its cues only when a claim leans on it. */
class ReadSentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[] = [];
  readonly attributions: readonly Attribution[] = [];
  readonly quoted: boolean;
  readonly refersBack: boolean;
  leanedOn = false;
  private readonly block: ReadBlock;
  private known: readonly SourceCue[] | undefined;

  constructor({ start, end }: Span, block: ReadBlock, isQuoted: IsQuoted, foreign: boolean, marks: Marks) {
    this.start = start;
    this.end = end;
    this.block = block;
    const { prose, language, registry } = block;
    const [counts, names] = [!foreign && mayCount(marks), mayName(marks)];
    const tokens = counts || names ? readTokens(prose, start, endOfProse(this)) : [];
    const fragment = counts && block.kind === 'paragraph' && isFragment(tokens);
    if (counts && !fragment)
      this.quantities = findAsserted(tokens, prose.slice(start, end), isQuoted, language);
    if (names) this.attributions = findAttributions({ registry, tokens, prose, language, isQuoted });
    // The tokens are here now: whoever counts something is asked for its sources.
    if (this.quantities.length > 0) this.known = findSourceCues(tokens, prose, this, language);
    this.quoted = isQuoted(start) || OPENS_QUOTE.has(prose[start] ?? '');
    this.refersBack = this.quantities.length > 0 && REFERS_BACK.test(prose.slice(start, start + 60));
  }

  get cues(): readonly SourceCue[] {
    return (this.known ??= this.leanedOn ? this.findCues() : []);
  }

  private findCues(): readonly SourceCue[] {
    const { prose, language } = this.block;
    return findSourceCues(readTokens(prose, this.start, endOfProse(this)), prose, this, language);
  }
}

const OPENS_QUOTE = new Set('"“「«');

/** The quantities of a sentence, if it asserts any. */
function findAsserted(
  tokens: readonly Token[],
  words: string,
  isQuoted: IsQuoted,
  language: Language,
): readonly Quantity[] {
  const quantities = findQuantities(tokens, language);
  if (quantities.length === 0) return quantities;
  return isNoAssertion(words) || isOwnAffair(tokens, quantities, isQuoted) || isInstruction(tokens)
    ? []
    : quantities;
}

/** Whether a claim may look here for its source: its own sentence, its neighbours, and the first and last of a block. */
const isLeanedOn = (sentences: readonly Sentence[], k: number): boolean =>
  k === 0 ||
  k === sentences.length - 1 ||
  [k - 1, k, k + 1].some((near) => (sentences[near]?.quantities.length ?? 0) > 0);

// "The report also" | "That figure" | not "The city"
const REFERS_BACK =
  /^(?:The (?:report|study|survey|paper|poll|figures?|data|statistics|researchers|agency|statement|analysis|document|review|census|authors)\b|(?:That|This|Those|These) (?:figures?|numbers?|data|statistics|percentage|estimates?|rate|total)\b|It also\b|They also\b)/;

/** Where quotations stand in a block of prose: curly quotes nest, straight ones take turns. Asked by offset. */
export function readQuotes(prose: string): IsQuoted {
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
