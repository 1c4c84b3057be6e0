/** HTML: the words between the tags that part them, each run with what its elements make of it. */
import type { Span } from '../span.ts';
import type { BlockKind, MarkedBlock, Section, SectionContent } from './draft.ts';
import { isNoteName, runMarkup } from './html-markup.ts';
import { PARTING, readHtmlTokens, type OpenTag, type TokenReader } from './html-tokens.ts';
import { endOfFrontMatter, matterSection } from './matter.ts';

const HEADING = /^h[1-6]$/;

/** What elements make of the words in them; `null` for those that only hold others. */
const KINDS: Readonly<Record<string, BlockKind | null>> = {
  ...{ h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading' },
  ...{ li: 'list-item', dt: 'list-item', dd: 'list-item', td: 'table-cell', th: 'table-cell' },
  ...{ blockquote: 'quote', ul: null, ol: null, menu: null, dl: null, table: null },
};

/** What an opening tag ends where the writer did not, looked for up to the element that holds both. */
const ENDS: readonly (readonly [tags: RegExp, ended: RegExp, within: RegExp])[] = [
  [/^li$/, /^li$/, /^(?:ul|ol|menu)$/],
  [/^d[td]$/, /^d[td]$/, /^dl$/],
  [/^(?:td|th|tr|tbody|thead|tfoot)$/, /^t[dh]$/, /^table$/],
  [HEADING, HEADING, /./],
];

/** Elements that can be the text of a note, when they are named like one: `<li id="fn1">`. */
const NOTED = new Set(['li', 'div', 'aside', 'p']);

/** Elements in one another beyond this are taken for their parents: no page has so many, and to look through them takes time. */
const DEEPEST = 100;

/** An open element that makes something of its words, or holds such. */
interface Element {
  readonly name: string;
  readonly kind: BlockKind | null;
  /** The address of what a `<blockquote cite>` quotes. */
  readonly cite: string;
}

/** Words in a row that no tag parts, with the tags among them; or a comment between such. */
export interface Run extends Span {
  readonly kind: BlockKind;
  readonly level: number;
  readonly cite: string;
}

/** Goes along the tokens of a page, and keeps what is open. */
class Outline implements TokenReader {
  readonly runs: Run[] = [];
  private readonly text: string;
  private readonly elements: Element[] = [];
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
      this.runs.push({ kind: 'comment', start, end, level: 0, cite: '' });
    }
  }

  open(tag: OpenTag): void {
    const { name, start, end, attributes } = tag;
    if (PARTING.has(name)) {
      this.part();
      this.imply(name);
      this.push(tag);
    } else if (name === 'img' && attributes.size > 0) this.extend(start, end);
    else if (this.start < 0 && this.lead < 0) this.lead = start;
  }

  close(name: string, _: number, end: number): void {
    if (PARTING.has(name)) {
      this.part();
      const at = this.elements.findLastIndex((element) => element.name === name);
      if (at >= 0) this.elements.length = at;
    } else if (this.start >= 0) this.end = end;
  }

  private extend(start: number, end: number): void {
    if (this.start < 0) this.start = this.lead >= 0 ? this.lead : start;
    this.end = end;
  }

  /** Ends the run. */
  private part(): void {
    if (this.start >= 0) this.runs.push({ ...this.place(), start: this.start, end: this.end });
    this.start = this.lead = -1;
  }

  private place(): Omit<Run, keyof Span> {
    const {
      name = '',
      kind = 'paragraph',
      cite = '',
    } = this.elements.findLast((element) => element.kind) ?? {};
    return {
      kind: kind ?? 'paragraph',
      level: HEADING.test(name) ? Number(name[1]) : 0,
      cite: kind === 'quote' ? cite : '',
    };
  }

  /** Ends what the opening tag of an element ends. */
  private imply(name: string): void {
    if (this.elements.at(-1)?.name === 'p') this.elements.pop();
    for (const [tags, ended, within] of ENDS) {
      if (!tags.test(name)) continue;
      const at = this.elements.findLastIndex((open) => ended.test(open.name) || within.test(open.name));
      if (ended.test(this.elements[at]?.name ?? '')) this.elements.length = at;
    }
  }

  private push({ name, attributes }: OpenTag): void {
    const value = (attribute: string) => {
      const span = attributes.get(attribute);
      return span ? this.text.slice(span.start, span.end) : '';
    };
    const kind = NOTED.has(name) && isNoteName(value('id')) ? 'footnote' : KINDS[name];
    if (kind !== undefined && this.elements.length < DEEPEST)
      this.elements.push({ name, kind, cite: value('cite') });
  }
}

/** A run as a block that starts at `start`; `words` are its own. */
function toBlock({ kind, level, cite }: Run, words: string, start: number): MarkedBlock {
  return { kind, level, start, end: start + words.length, markup: runMarkup(words, cite) };
}

/** The runs of a page, in order: `<p>A <b>mill</b></p>` has one, from `A` to `</b>`. */
export const readRuns = (text: string): readonly Run[] => new Outline(text).runs;

/** The blocks of a piece of HTML that stands in Markdown, from `start` to `end` of a section. */
export const readHtmlBlocks = (words: string, start: number, end: number): MarkedBlock[] =>
  readRuns(words.slice(start, end)).map((run) =>
    toBlock(run, words.slice(start + run.start, start + run.end), start + run.start),
  );

/** The sections of a page, front matter first: its runs. Those with the same words in the same kind of element are read alike. */
export function readHtml(text: string): Section[] {
  const base = endOfFrontMatter(text);
  const runs = readRuns(text.slice(base)).map((run): Section => {
    const [start, end] = [run.start + base, run.end + base];
    const read = (words: string): SectionContent => ({ blocks: [toBlock(run, words, 0)], definitions: [] });
    return { start, end, key: `${run.kind}${run.level} ${run.cite}\n${text.slice(start, end)}`, read };
  });
  return [...matterSection(text, base), ...runs];
}
