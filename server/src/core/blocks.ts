/** Blocks: what one says by itself, whatever stands around it. Its sentences, and what they count, name and cite. */
import { isLabelling, isOpeningSpeech, isSayingOn, isToldBack } from './connectives.ts';
import { COLUMN_HEAD, ROW_HEAD } from './draft/cells.ts';
import { type Block, type Citation, type MarkedBlock, toProse } from './draft/draft.ts';
import { isForeign, languageOf } from './language/index.ts';
import type { Language } from './language/language.ts';
import { disclaimerLineIn, type Role, roleOf } from './notes.ts';
import { kept } from './kept.ts';
import { addMarks } from './marks.ts';
import { lexiconOf, type Mark, marksWithin, mayCount, mayName } from './lexicon.ts';
import { isLeanedOn, keyOf, NOTHING, ReadSentence, readWords, type Said, type Sentence } from './sentence.ts';
import { readQuotes } from './quotes.ts';
import { findSentences } from './sentences.ts';
import { type Attribution, findAttributions } from './sources/outlets/attributions.ts';
import { hostOf } from './sources/outlets/addresses.ts';
import { type Outlet, outletByHost, type Registry } from './sources/outlets/registry.ts';
import { findReferences } from './sources/words/references.ts';
import type { Span } from './span.ts';
import { readTokens } from './tokens.ts';

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
  /** Blocks without markup that were read before, by their place and then by their words: cells of a table say the same again and again, and so does a hostile text. */
  readonly repeated: Map<string, Map<string, BlockReading>>;
}

/** UTF-16 units of a block that is looked for among those read before. */
const LONGEST_REPEATED = 2_000;

/** What a block says, whatever stands around it. */
export interface BlockReading {
  readonly prose: string;
  readonly citations: readonly KnownCitation[];
  readonly sentences: readonly Sentence[];
  /** Outlets credited in the words about an image, which are no prose. */
  readonly credits: readonly Attribution[];
  readonly role: Role;
  /** Whether it holds, or may be, a note on the sources of the draft. */
  readonly notes: boolean;
  /** The label of a footnote's definition, in lower case; empty for all else. */
  readonly label: string;
  /** Whether any of its sentences counts something. */
  readonly counts: boolean;
  /** Whether any of its sentences names an outlet. */
  readonly names: boolean;
  /** Whether it ends inside a quotation, which the next paragraph goes on with by convention: `“It fell.` */
  readonly leftOpen: boolean;
  /** Whether it opens with who reported what stands right before it: `The mayor announced this on Monday.` */
  readonly tellsBack: boolean;
  /** Whether it opens with a quotation. */
  readonly opensSpeech: boolean;
  /** Whether it is a Chinese or Russian paragraph that ends in a verb and a colon, behind which somebody speaks in the next: `镇长称：` */
  readonly saysOn: boolean;
  /** Whether it is a paragraph so short that it but leads in, and the one above it may say whose findings it announces: `Key points:` */
  readonly isLabel: boolean;
}

const SILENT: BlockReading = {
  prose: '',
  citations: [],
  sentences: [],
  credits: [],
  role: 'body',
  notes: false,
  label: '',
  counts: false,
  names: false,
  leftOpen: false,
  tellsBack: false,
  opensSpeech: false,
  saysOn: false,
  isLabel: false,
};

// "[^1]: Source" | "[^note]:" | not "[1]:"
const LABEL = /^\[\^([^\]]{1,100})\]:/u;

function withAddress(
  { kind, start, end, url, label, isBare = false }: Citation,
  registry: Registry,
): KnownCitation {
  const host = url === '' ? null : hostOf(url);
  return { kind, start, end, url, label, isBare, host, outlet: outletByHost(registry, host) };
}

/** A block as it was read. Most blocks count nothing and name nobody; their sentences are cut out only if somebody asks. */
class ReadBlock implements BlockReading {
  readonly prose: string;
  readonly citations: readonly KnownCitation[];
  readonly role: Role;
  readonly notes: boolean;
  readonly label: string;
  readonly counts: boolean;
  readonly names: boolean;
  readonly credits: readonly Attribution[];
  readonly kind: Block['kind'];
  readonly level: number;
  readonly head: string;
  readonly language: Language;
  readonly registry: Registry;
  readonly declared: string;
  /** What the lexicon found, and what was read here before an edit; given back once the sentences are read. */
  private found: readonly Mark[];
  private recollection: Recollection | null;
  private known: readonly ReadSentence[] | undefined;
  private open: boolean | undefined;
  private tells: boolean | undefined;

  constructor(
    { kind, level, markup, head = '' }: MarkedBlock,
    words: string,
    { registry, declared }: Context,
    recollection: Recollection | null,
  ) {
    this.registry = registry;
    this.declared = declared;
    this.kind = kind;
    this.level = level;
    this.head = head;
    this.prose = toProse(words, addMarks(markup.blanks, words));
    const citations = [...markup.citations, ...findReferences(this.prose)];
    this.citations = kept(citations.map((citation) => withAddress(citation, registry)));
    this.role = roleOf(kind, this.prose);
    this.notes = this.role === 'note' || disclaimerLineIn(this.prose) > 0;
    this.label = kind === 'footnote' ? (LABEL.exec(words)?.[1]?.toLowerCase() ?? '') : '';
    this.recollection = recollection;
    this.language = languageOf(this.prose);
    this.found = kept(lexiconOf(registry).findMarks(this.prose, { start: 0, end: this.prose.length }));
    const marks = marksWithin(this.found, { start: 0, end: this.prose.length });
    this.counts =
      mayCount(marks) &&
      !isEntry(this) &&
      this.sentences.some(({ quantities }) => quantities.length > 0) &&
      !isBracket(this) &&
      !isColumnHead(this);
    this.names = mayName(marks) && this.sentences.some(({ attributions }) => attributions.length > 0);
    this.credits = kept(markup.captions.flatMap((caption) => findCredits(words, caption, registry)));
  }

  get leftOpen(): boolean {
    return (this.open ??= readQuotes(this.prose).isQuoted(this.prose.length));
  }

  get tellsBack(): boolean {
    return (this.tells ??= isToldBack(this.prose));
  }

  get opensSpeech(): boolean {
    return isOpeningSpeech(this.prose);
  }

  get saysOn(): boolean {
    return this.kind === 'paragraph' && isSayingOn(this.prose);
  }

  get isLabel(): boolean {
    return this.kind === 'paragraph' && isLabelling(this.prose) && this.sentences.length === 1;
  }

  get sentences(): readonly ReadSentence[] {
    if (!this.known) {
      this.known = readSentences(this, this.found, this.recollection);
      this.found = kept([]);
      this.recollection = null;
    }
    return this.known;
  }

  /** The sentences, if anybody has asked for them. */
  get sentencesRead(): readonly ReadSentence[] {
    return this.known ?? [];
  }
}

/** `- [3 History](#history)`, `[Ten ships lost in storm](https://…)`: a title that only leads elsewhere; not a sentence, a share or a price with a link all over it. */
function isEntry({ kind, citations, prose }: ReadBlock): boolean {
  if (kind === 'table-cell' || citations.length === 0) return false;
  const from = prose.length - prose.trimStart().length;
  const to = prose.trimEnd().length;
  return citations.some(
    ({ kind, start, end }) =>
      kind === 'link' && start <= from && end >= to && !TOLD.test(prose.slice(start, end).trim()),
  );
}
// "Ten ships were lost." | "“We lost ten.” It was" | "40% of drivers own a lamp" | "Kern Lamp ($30)" | not "Ten ships lost", "The 4.5 million", "Lamps from $30", "50% Off Lamps"
const TOLD = /[.!。](?:["”’)\]]|\s|$)|^\d[\d.]*\s?% (?:[a-np-z]|ow|of )|[(,]\s?[$£€]\d[\d.,]{0,12}\)?$/u;

/** `| Jobs, thousands |`, `| Deaths per 100,000 |`, `| At 24 weeks |`: the head of a column names what stands below it, unless a page is laid out in the table. */
const isColumnHead = ({ kind, level, prose }: ReadBlock): boolean =>
  kind === 'table-cell' &&
  level === COLUMN_HEAD &&
  prose.trim().length <= LONGEST_NAME &&
  !/[.!?]["”’]?\s*$/u.test(prose);
const LONGEST_NAME = 40; // UTF-16 units

/** `| $10,000–$50,000 |`, `| Less than $10,000 |` at the head of a row: the bracket that the row is about. */
function isBracket({ kind, level, sentences, prose }: ReadBlock): boolean {
  if (kind !== 'table-cell' || level !== ROW_HEAD || sentences.length !== 1) return false;
  const [amount, ...more] = sentences[0]?.quantities ?? [];
  if (!amount || more.length > 0 || prose.trim().length > amount.end - amount.start + 2) return false;
  return amount.low !== amount.high || amount.hedge !== null;
}

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

const isPlain = ({ markup: { blanks, citations, captions } }: MarkedBlock): boolean =>
  blanks.length + citations.length + captions.length === 0;

/** Reads a block of a section; `words` are its own. The same reading where one of the same words was read before. */
export function readBlock(
  block: MarkedBlock,
  words: string,
  context: Context,
  recollection: Recollection | null,
): BlockReading {
  if (block.kind === 'matter') return SILENT;
  if (words.length > LONGEST_REPEATED || !isPlain(block))
    return new ReadBlock(block, words, context, recollection);
  const place = `${block.kind} ${block.level} ${block.head ?? ''}`;
  let known = context.repeated.get(place);
  if (!known) context.repeated.set(place, (known = new Map<string, BlockReading>()));
  let reading = known.get(words);
  if (!reading) known.set(words, (reading = new ReadBlock(block, words, context, recollection)));
  return reading;
}

const OPENS_QUOTE = new Set('"“「«');

function readSentences(
  block: ReadBlock,
  found: readonly Mark[],
  recollection: Recollection | null,
): readonly ReadSentence[] {
  const { prose, language, declared } = block;
  const { isDouble, isSingle, isQuoted } = readQuotes(prose);
  const foreign =
    mayCount(marksWithin(found, { start: 0, end: prose.length })) && isForeign(prose, language, declared);
  const sentences = findSentences(prose, language).map((span) => {
    const marks = marksWithin(found, span);
    const [counts, names] = [!foreign && mayCount(marks), mayName(marks)];
    const spoken =
      isQuoted(span.start) || OPENS_QUOTE.has(prose[span.start] ?? '') || isSingle(span.start + 1);
    const quotations = { isQuoted, spoken };
    if (!counts && !names) return new ReadSentence(span, block, quotations, NOTHING);
    // Where speech in single marks ends is told by what stands further on.
    const asked =
      (counts ? 1 : 0) +
      (names ? 2 : 0) +
      (isDouble(span.start) ? 4 : 0) +
      (isSingle(span.start) ? 8 : 0) +
      (isSingle(span.end) ? 16 : 0);
    const said =
      recollection?.find(keyOf(span, block, asked)) ?? readWords(span, block, isQuoted, counts, names);
    return new ReadSentence(span, block, quotations, said, asked);
  });
  for (const [k, sentence] of sentences.entries()) sentence.leanedOn = isLeanedOn(sentences, k);
  return sentences;
}

/**
 * What the sentences of blocks said before an edit, by all that it rests on: a key typed into a long paragraph changes one
 * sentence of it. Looked through only when it is asked.
 */
export class Recollection {
  /** Those whose sentences were read; others would only hold on to what was recollected for them, and so on back to the first key. */
  private readonly blocks: readonly ReadBlock[];
  private known: Map<string, Said> | undefined;

  constructor(blocks: readonly { readonly reading: BlockReading }[]) {
    this.blocks = blocks.flatMap(({ reading }) =>
      reading instanceof ReadBlock && reading.sentencesRead.length > 0 ? [reading] : [],
    );
  }

  /** What the sentence of this key said, if it stood there. */
  find(key: string): Said | undefined {
    return (this.known ??= this.gather()).get(key);
  }

  private gather(): Map<string, Said> {
    const known = new Map<string, Said>();
    for (const block of this.blocks)
      for (const sentence of block.sentencesRead)
        if (sentence.asked > 0) known.set(keyOf(sentence, block, sentence.asked), sentence.said());
    return known;
  }
}
