/** HTML: the words between the tags that part them, each run with what its elements make of it. */
import type { Span } from '../span.ts';
import type { BlockKind, MarkedBlock, Section, SectionContent } from './draft.ts';
import { joinHeads, LONGEST_HEAD } from './cells.ts';
import { isNoteName, runMarkup } from './html-markup.ts';
import { PARTING, readHtmlTokens, setOf, type OpenTag, type TokenReader } from './html-tokens.ts';
import { endOfFrontMatter, matterSection } from './matter.ts';

/** What elements make of the words in them; `null` for those that only hold others. */
const KINDS: Readonly<Record<string, BlockKind | null>> = {
  ...{ h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading' },
  ...{ li: 'list-item', dt: 'list-item', dd: 'list-item', td: 'table-cell', th: 'table-cell' },
  ...{ blockquote: 'quote', ul: null, ol: null, menu: null, dl: null, table: null },
};

const HEADINGS = 'h1 h2 h3 h4 h5 h6';

/** What opening tags end where the writer did not, looked for up to the element that holds both. */
const ENDS: ReadonlyMap<
  string,
  { readonly ended: ReadonlySet<string>; readonly within: ReadonlySet<string> }
> = new Map(
  (
    [
      ['li', 'li', 'ul ol menu'],
      ['dt dd', 'dt dd', 'dl'],
      ['td th tr tbody thead tfoot', 'td th', 'table'],
      [HEADINGS, HEADINGS, 'li dd td th blockquote ul ol dl table'],
    ] as const
  ).flatMap(([tags, ended, within]) =>
    tags.split(' ').map((tag) => [tag, { ended: setOf(ended), within: setOf(within) }] as const),
  ),
);

/** Elements that can be the text of a note, when they are named like one: `<li id="fn1">`. */
const NOTED = new Set(['li', 'div', 'aside', 'p']);

/** Elements in one another beyond this are taken for their parents: no page has so many, and to look through them takes time. */
const DEEPEST = 100;

/** Columns that a cell may take, as browsers have it. */
const WIDEST = 1000;

/** What is made of words by where they stand. */
interface Place {
  readonly kind: BlockKind;
  /** Level of a heading; 0 elsewhere. */
  readonly level: number;
  /** The address of what a `<blockquote cite>` quotes. */
  readonly cite: string;
  /** Of a cell, the words at the heads of its column and its row (cells.ts). */
  readonly head: string;
}

const PARAGRAPH: Place = { kind: 'paragraph', level: 0, cite: '', head: '' };
const COMMENT: Place = { kind: 'comment', level: 0, cite: '', head: '' };

/** An open table: the heads of its columns, which are the `<th>` of its first row, or all its cells where each is in bold, and where in it we are. No heads where a cell reaches down, which moves those below it. */
interface Table {
  heads: string[] | null;
  /** The words of the cells of its first row that are in bold, by their columns. */
  bold: string[];
  /** Cells opened so far. */
  cells: number;
  /** Rows opened so far. */
  rows: number;
  /** The head of the row that is open: its first cell. */
  rowHead: string;
  /** The column of the cell that is open, and that of the next. */
  column: number;
  next: number;
}

/** An open element that makes something of its words, or holds such. */
interface Element {
  readonly name: string;
  readonly place: Place | null;
}

/** Words in a row that no tag parts, with the tags among them; or a comment between such. */
interface Run extends Span {
  readonly place: Place;
}

// "<b>Total</b>" | "<strong>2015*</strong>" | not "<b>40</b> ships"
const BOLD = /^<(?:b|strong)(?: [^<>]{0,100})?>[^<>]{1,300}<\/(?:b|strong)>$/i;

/** Goes along the tokens of a page, and keeps what is open. */
class Outline implements TokenReader {
  readonly runs: Run[] = [];
  private readonly text: string;
  private readonly elements: Element[] = [];
  private readonly tables: Table[] = [];
  /** The run; it has not started while `start` is -1. */
  private start = -1;
  private end = -1;
  /** Where a run would start whose first words stand in a tag: `<b>Words`. */
  private lead = -1;

  constructor(text: string) {
    this.text = text;
    readHtmlTokens(text, this);
    this.part();
  }

  words(start: number, end: number): void {
    let [from, to] = [start, end];
    while (from < end && /\s/.test(this.text[from] ?? '')) from++;
    while (to > from && /\s/.test(this.text[to - 1] ?? '')) to--;
    if (to > from) this.extend(from, to);
  }

  comment(start: number, end: number): void {
    if (this.start >= 0) this.end = end;
    else {
      this.lead = -1;
      this.runs.push({ start, end, place: COMMENT });
    }
  }

  open(tag: OpenTag): void {
    const { name, start, end, attributes } = tag;
    if (PARTING.has(name)) {
      this.part();
      this.imply(name);
      this.enter(tag);
      this.push(tag);
    } else if (name === 'img' && attributes.size > 0) this.extend(start, end);
    else if (this.start < 0 && this.lead < 0) this.lead = start;
  }

  close(name: string, _: number, end: number): void {
    if (PARTING.has(name)) {
      this.part();
      const at = this.elements.findLastIndex((element) => element.name === name);
      if (at >= 0) this.elements.length = at;
      if (name === 'table') this.tables.pop();
    } else if (this.start >= 0) this.end = end;
  }

  private extend(start: number, end: number): void {
    if (this.start < 0) this.start = this.lead >= 0 ? this.lead : start;
    this.end = end;
  }

  /** Ends the run. */
  private part(): void {
    if (this.start >= 0) {
      this.runs.push({ start: this.start, end: this.end, place: this.place() });
      this.keepHead();
    }
    this.start = this.lead = -1;
  }

  /** Keeps the words of a cell that heads a column or a row. */
  private keepHead(): void {
    const table = this.tables.at(-1);
    if (!table?.heads || (table.column > 0 && table.rows > 1)) return;
    const written = this.text.slice(this.start, this.end);
    const words = written
      .replace(/<[^<>]{0,200}>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, LONGEST_HEAD);
    const isHead = this.elements.at(-1)?.name === 'th' && table.rows === 1;
    if (isHead) table.heads[table.column] = words;
    else if (table.column === 0) table.rowHead = words;
    if (table.rows === 1 && BOLD.test(written)) table.bold[table.column] = words;
  }

  /** Goes on in a table. */
  private enter({ name, attributes }: OpenTag): void {
    if (name === 'table')
      this.tables.push({ heads: [], bold: [], cells: 0, rows: 0, rowHead: '', column: 0, next: 0 });
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'tr') {
      // A first row that is in bold from end to end heads the columns.
      const isBold = table.rows === 1 && table.cells > 1 && Object.keys(table.bold).length === table.cells;
      if (isBold && table.heads?.length === 0) table.heads = table.bold;
      table.rows++;
      table.next = 0;
      table.rowHead = '';
    } else if (name === 'td' || name === 'th') {
      table.column = table.next;
      table.cells++;
      table.next += Math.min(Number.parseInt(this.valueOf(attributes, 'colspan')) || 1, WIDEST);
      if (attributes.has('rowspan')) table.heads = null;
    }
  }

  private valueOf(attributes: OpenTag['attributes'], attribute: string): string {
    const span = attributes.get(attribute);
    return span ? this.text.slice(span.start, span.end) : '';
  }

  private place(): Place {
    for (let k = this.elements.length - 1; k >= 0; k--) {
      const place = this.elements[k]?.place;
      if (place) return place;
    }
    return PARAGRAPH;
  }

  /** Ends what the opening tag of an element ends. */
  private imply(name: string): void {
    if (this.elements.at(-1)?.name === 'p') this.elements.pop();
    const ends = ENDS.get(name);
    if (!ends) return;
    const at = this.elements.findLastIndex((open) => ends.ended.has(open.name) || ends.within.has(open.name));
    if (ends.ended.has(this.elements[at]?.name ?? '')) this.elements.length = at;
  }

  private push({ name, attributes }: OpenTag): void {
    const isNote = NOTED.has(name) && isNoteName(this.valueOf(attributes, 'id'));
    const kind = isNote ? 'footnote' : KINDS[name];
    if (kind === undefined || this.elements.length >= DEEPEST) return;
    const level = kind === 'heading' ? Number(name[1]) : 0;
    const cite = kind === 'quote' ? this.valueOf(attributes, 'cite') : '';
    const table = name === 'td' ? this.tables.at(-1) : undefined;
    const head = table?.heads ? joinHeads(table.heads[table.column] ?? '', table.rowHead) : '';
    this.elements.push({ name, place: kind && { kind, level, cite, head } });
  }
}

/** The block of a run in its place, from `start` on. */
function toBlock({ kind, level, cite, head }: Place, words: string, start: number): MarkedBlock {
  return { kind, level, start, end: start + words.length, markup: runMarkup(words, cite), head };
}

/** The runs of a page, in order: `<p>A <b>mill</b></p>` has one, from `A` to `</b>`. */
const readRuns = (text: string): readonly Run[] => new Outline(text).runs;

/** The blocks of a piece of HTML that stands in Markdown, from `start` to `end` of a section. */
export const readHtmlBlocks = (words: string, start: number, end: number): MarkedBlock[] =>
  readRuns(words.slice(start, end)).map((run) =>
    toBlock(run.place, words.slice(start + run.start, start + run.end), start + run.start),
  );

/** The sections of a page, front matter first: its runs. Those with the same words in the same kind of element are read alike. */
export function readHtml(text: string): Section[] {
  const base = endOfFrontMatter(text);
  const sections = matterSection(text, base);
  for (const { start, end, place } of readRuns(text.slice(base))) {
    const { kind, level, cite, head } = place;
    sections.push({
      start: start + base,
      end: end + base,
      // With the lengths of address and head, which may hold anything: they are told from the words.
      key: `${kind}${level} ${cite.length} ${head.length} ${cite}${head}\n${text.slice(start + base, end + base)}`,
      read: (words): SectionContent => ({ blocks: [toBlock(place, words, 0)], definitions: [] }),
    });
  }
  return sections;
}
