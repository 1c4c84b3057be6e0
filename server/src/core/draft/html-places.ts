/** Places in HTML: the element around a paragraph, and whether a place is one between tags. */
import { type Span, SpanIndex } from '../span.ts';
import { isSilent, PARTING, readHtmlTokens, type OpenTag, type TokenReader } from './html-tokens.ts';

/** Elements that no paragraph can be put into, or none without becoming part of what they are. */
export const NO_PARAGRAPH_IN: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl menu table blockquote figure details address'.split(' '),
);

/** Elements that part words and are never closed. */
const VOID = new Set(['br', 'hr', 'col']);

/** Elements in one another beyond this are not told apart. */
const DEEPEST = 1_000;

/** Goes along a page for the outermost closed element around a place. */
class Surroundings implements TokenReader {
  start = -1;
  /** -1 where it never ends. */
  end = -1;
  private readonly text: string;
  private readonly at: number;
  private readonly elements: { readonly name: string; readonly start: number }[] = [];
  /** How many elements are open around the one that is looked for; -1 until the place is passed. */
  private outside = -1;
  /** Where the last token ends behind which something could be written. */
  private last = 0;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
    readHtmlTokens(text, this);
    this.pass(text.length);
    // A paragraph may end with the page; in any other element that is left open, more words would be more of it.
    if (this.elements[this.outside]?.name === 'p') this.end = this.last;
  }

  words(start: number, end: number): void {
    this.pass(end - 1);
    const words = this.text.slice(start, end).trimEnd();
    if (words !== '') this.last = start + words.length;
  }

  comment(start: number, end: number): void {
    this.pass(start);
    this.last = end;
  }

  open({ name, start, end }: OpenTag): void {
    this.pass(start);
    if (PARTING.has(name) && !VOID.has(name)) {
      if (this.elements.at(-1)?.name === 'p') this.leave(this.elements.length - 1, this.last);
      if (this.elements.length < DEEPEST) this.elements.push({ name, start });
    }
    if (!isSilent(name)) this.last = end;
  }

  close(name: string, start: number, end: number): void {
    this.pass(start);
    const k = this.elements.findLastIndex((element) => element.name === name);
    if (k >= 0) this.leave(k, k === this.outside ? end : this.last);
    this.last = end;
  }

  /** Takes note of what is open at the place. */
  private pass(at: number): void {
    if (this.outside >= 0 || at < this.at) return;
    const k = this.elements.findIndex(({ name }) => NO_PARAGRAPH_IN.has(name));
    this.outside = k < 0 ? DEEPEST : k;
    this.start = this.elements[k]?.start ?? -1;
  }

  /** Closes the element `k` and all in it. */
  private leave(k: number, end: number): void {
    this.elements.length = k;
    if (this.start >= 0 && this.end < 0 && k <= this.outside) this.end = end;
  }
}

/**
 * The outermost element around a block that no paragraph can be put into (`<ul>`, `<p>`); the block itself where there is
 * none. The end is null where the element has none.
 */
export function elementAround(
  text: string,
  block: Span,
): { readonly start: number; readonly end: number | null } {
  const { start, end } = new Surroundings(text, block.start);
  return start < 0 ? block : { start, end: end < 0 ? null : end };
}

/** Goes along a page and takes note of its words, and of the edges of its tags and comments. */
class Openings implements TokenReader {
  readonly spoken: Span[] = [];
  readonly edges = new Set<number>([0]);

  words(start: number, end: number): void {
    this.spoken.push({ start, end });
  }

  comment(start: number, end: number): void {
    this.edges.add(start).add(end);
  }

  open({ name, start, end }: OpenTag): void {
    this.edges.add(start);
    if (!isSilent(name)) this.edges.add(end);
  }

  close(_: string, __: number, end: number): void {
    this.edges.add(end);
  }
}

/** Tells of places in a page whether words can be put in there: between tags or among words, not inside a tag, a comment, a script. */
export function readOpenings(text: string): (at: number) => boolean {
  const openings = new Openings();
  readHtmlTokens(text, openings);
  const spoken = new SpanIndex(openings.spoken);
  return (at) => openings.edges.has(at) || spoken.covers({ start: at, end: at });
}
