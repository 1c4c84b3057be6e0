/** Markup of a run of HTML: what of it is no prose, what it links to and cites, and the words about its images. */
import { SpanIndex, type Span } from '../span.ts';
import type { Citation, Markup } from './draft.ts';
import { readHtmlTokens, type OpenTag, type TokenReader } from './html-tokens.ts';
import { scanSigns } from './markup.ts';

// "&amp;" | "&#8217;" | "&#x2019;" | not "AT&T"
const ENTITY = /&(?:#\d{1,8}|#x[\da-f]{1,7}|[a-z][a-z\d]{1,31});/giu;

// "fn1" | "#fn:a-2" | "_ftn3" | "cite_note-lee-5" | not "fnref1" | not "#history"
const NOTE =
  /^#?(?:user-content-)?_?(?:sd)?(?:fn|ftn|edn|footnote|endnote|note|cite_note)[-_:]?(?:[a-z]{1,40}[-_:])?\d{1,4}$/iu;

/** Whether an address or a name is that of a note: `#fn1`. */
export const isNoteName = (name: string): boolean => NOTE.test(name);

/** An element that cites: where it starts, where the words before it end, and the address it gives. */
interface Citing {
  readonly start: number;
  readonly after: number;
  readonly url: string;
}

/** Goes along the tokens of a run; what is not words between them is blank. */
class RunReader implements TokenReader {
  readonly blanks: Span[] = [];
  readonly citations: Citation[] = [];
  readonly captions: Span[] = [];
  private readonly text: string;
  /** Elements that cite and are still open, by name. */
  private readonly citing = new Map<string, Citing>();
  private at = 0;

  constructor(text: string) {
    this.text = text;
    readHtmlTokens(text, this);
    this.blankUpTo(text.length);
    for (const name of this.citing.keys()) this.cite(name, text.length);
  }

  words(start: number, end: number): void {
    this.blankUpTo(start);
    for (const { index, 0: entity } of this.text.slice(start, end).matchAll(ENTITY))
      this.blanks.push({ start: start + index, end: start + index + entity.length });
    this.at = end;
  }

  comment(): void {
    // Blank, as is all that this reader is not told of.
  }

  open({ name, start, attributes }: OpenTag): void {
    if (name === 'img')
      this.captions.push(...['alt', 'title'].flatMap((about) => attributes.get(about) ?? []));
    const span = attributes.get(name === 'a' ? 'href' : 'cite');
    if (name !== 'a' && name !== 'cite' && !(name === 'q' && span)) return;
    this.cite(name, start);
    this.citing.set(name, {
      start,
      after: this.at,
      url: span ? this.text.slice(span.start, span.end).trim() : '',
    });
  }

  close(name: string, _: number, end: number): void {
    this.cite(name, end);
  }

  private blankUpTo(end: number): void {
    if (end > this.at) this.blanks.push({ start: this.at, end });
    this.at = end;
  }

  /** Takes in what an element cites that ends here. */
  private cite(name: string, end: number): void {
    const citing = this.citing.get(name);
    if (!citing) return;
    this.citing.delete(name);
    const { url } = citing;
    // The number of a note is no prose: `rose 4 percent.<sup><a href="#fn1">1</a></sup>`. It belongs to the words before it.
    const isNote = name === 'a' && isNoteName(url);
    const start = isNote ? citing.after : citing.start;
    if (isNote) this.blanks.push({ start, end });
    this.citations.push(
      isNote || name === 'cite'
        ? { kind: 'citation', start, end, url: '', label: '' }
        : { kind: 'link', start, end, url, label: '' },
    );
  }
}

const bySpan = (a: Span, b: Span) => a.start - b.start || b.end - a.end;

/** Markup of the words of a run. `cite` is the address of what the block quote around it quotes; empty where there is none. */
export function runMarkup(text: string, cite: string): Markup {
  const { blanks, citations, captions } = new RunReader(text);
  const signs: Citation[] = [];
  const hidden = new SpanIndex([...blanks, ...citations]);
  scanSigns(text, blanks, signs);
  for (const sign of signs) if (!hidden.covers(sign)) citations.push(sign);
  if (cite !== '') citations.push({ kind: 'link', start: 0, end: text.length, url: cite, label: '' });
  return { blanks: blanks.sort(bySpan), citations: citations.sort(bySpan), captions };
}
