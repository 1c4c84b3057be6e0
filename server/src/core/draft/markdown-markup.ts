/** Markup of Markdown: what of a block is no prose, and the links and notes it cites. */
import type { Citation, Markup } from './draft.ts';
import { isSilent } from './html-tokens.ts';
import { findShortcodes, scanSigns } from './markup.ts';
import { citedBy } from './quarto.ts';
import { shift, SpanIndex, type Span, asOffset } from '../span.ts';
import type { SyntaxNode } from '@lezer/common';

/** Nodes that hold no prose and no citations of their own. */
const MARKS = new Set(
  'HeaderMark QuoteMark ListMark LinkMark EmphasisMark CodeMark URL LinkTitle LinkLabel Entity TaskMarker TableDelimiter StrikethroughMark FootnoteLabel HTMLTag Masked ProcessingInstruction Comment InlineCode Image'.split(
    ' ',
  ),
);

/** What tags make of words: links, `<a href="b.html">words</a>`, from its `<` to the last `>`, and code, `<code>404</code>`, between them. */
class Tags {
  private readonly citations: Citation[];
  private readonly blanks: Span[];
  private open: { readonly start: number; readonly url: string } | null = null;
  private code: { readonly start: number; readonly name: string } | null = null;

  constructor(citations: Citation[], blanks: Span[]) {
    this.citations = citations;
    this.blanks = blanks;
  }

  /** Takes in tags that stand at `span`, in their order. */
  add(tags: string, { start, end }: Span): void {
    if (!tags.startsWith('<')) return;
    this.addCode(tags, start);
    const close = tags.search(CLOSE);
    const link = HREF.exec(tags);
    if (close >= 0 && !(link && link.index < close)) this.close(end);
    if (!link) return;
    this.close(start);
    this.open = { start, url: link[1] ?? link[2] ?? '' };
    if (close > link.index) this.close(end);
  }

  private addCode(tags: string, start: number): void {
    for (const { index, 0: tag, 1: slash, 2: given = '' } of tags.matchAll(TAG)) {
      const name = given.toLowerCase();
      if (slash === '' && !this.code && isSilent(name) && !tag.endsWith('/>'))
        this.code = { start: start + index + tag.length, name };
      else if (slash !== '' && this.code?.name === name) {
        this.blanks.push({ start: this.code.start, end: start + index });
        this.code = null;
      }
    }
  }

  close(end: number): void {
    if (this.open) this.citations.push({ kind: 'link', ...this.open, end, label: '' });
    this.open = null;
  }
}

/** Markup of the leaf block `node` of a section: what to blank, and links with their addresses. */
export function treeMarkup(node: SyntaxNode, text: string): Markup {
  const blanks: Span[] = [];
  const citations: Citation[] = [];
  const captions: Span[] = [];
  const origin = asOffset(node.from);
  const words = text.slice(origin, node.to);
  const tags = new Tags(citations, blanks);
  const shortcodes = findShortcodes(words);
  const coded = new SpanIndex(shortcodes);
  node.cursor().iterate((inner) => {
    const span = spanOf(inner, origin);
    if (inner.name === 'Escape') blanks.push({ start: span.start, end: span.start + 1 });
    else if (inner.name === 'HardBreak') blanks.push(span);
    else if (inner.name === 'Autolink' || (inner.name === 'URL' && inner.node.parent?.name !== 'Link')) {
      readAddress(span, words, blanks, citations, !coded.overlaps(span));
      return false;
    } else if (inner.name === 'FootnoteReference') readNote(span, words, blanks, citations);
    else if (inner.name === 'Link') return readLink(inner.node, words, origin, blanks, citations);
    else if (MARKS.has(inner.name)) {
      blanks.push(span);
      if (inner.name === 'Image') captions.push(...wordsOfImage(inner.node, origin));
      if (inner.name === 'HTMLTag' || inner.name === 'Masked') {
        const marked = words.slice(span.start, span.end);
        tags.add(marked, span);
        captions.push(...alts(marked).map((alt) => shift(alt, span.start)));
        const after = words.slice(span.end, span.end + 2);
        citations.push(...citedBy(marked, after).map((cited) => shift(cited, span.start)));
      }
      return false;
    }
    return true;
  });
  tags.close(words.trimEnd().length);
  const signs: Citation[] = [];
  const hidden = new SpanIndex([...blanks, ...citations]);
  scanSigns(words, blanks, signs, shortcodes);
  for (const sign of signs) if (!hidden.covers(sign)) citations.push(sign);
  return { blanks: blanks.sort(bySpan), citations: citations.sort(bySpan), captions };
}

/** Where a node stands in the block that begins at `origin`. */
const spanOf = ({ from, to }: Pick<SyntaxNode, 'from' | 'to'>, origin: number): Span => ({
  start: asOffset(from - origin),
  end: asOffset(to - origin),
});

/** An address that stands for itself, `isBare` unless in a shortcode; that of a mailbox is no source. */
function readAddress(
  span: Span,
  words: string,
  blanks: Span[],
  citations: Citation[],
  isBare: boolean,
): void {
  blanks.push(span);
  const url = words.slice(span.start, span.end).replace(/^<|>$/g, '');
  if (!url.includes('@') || url.includes('://'))
    citations.push({ kind: 'link', ...span, url, label: '', isBare });
}

const bySpan = (a: Span, b: Span) => a.start - b.start || b.end - a.end;

/** A footnote reference or a citation key: no prose, and a source. */
function readNote(span: Span, words: string, blanks: Span[], citations: Citation[]): void {
  blanks.push(span);
  const whole = words.slice(span.start, span.end);
  const kind = whole.startsWith('[^') ? 'footnote' : 'citation';
  citations.push({ kind, ...span, url: '', label: whole.slice(2, -1).toLowerCase() });
}

/** Of `[sic][^1]` the footnote, which the parser takes for the label of the brackets; null of `[sic][1]`. */
function noteBehind(label: SyntaxNode | null, words: string, origin: number): Span | null {
  return label && words[label.from - origin + 1] === '^' ? spanOf(label, origin) : null;
}

/** A link's citation; a footnote reference or a citation key is no prose. True: its inner marks are still to be read. */
function readLink(
  node: SyntaxNode,
  words: string,
  origin: number,
  blanks: Span[],
  citations: Citation[],
): boolean {
  const label = node.getChild('LinkLabel');
  const note = noteBehind(label, words, origin);
  if (note) readNote(note, words, blanks, citations);
  const { start, end } = spanOf(node, origin);
  const span = { start, end: note?.start ?? end };
  const whole = words.slice(span.start, span.end);
  const url = node.getChild('URL');
  const isNote = whole.startsWith('[^');
  if ((isNote && !url) || /^\[[^\]]*@\w/.test(whole)) {
    readNote(span, words, blanks, citations);
    return false;
  }
  if (url) {
    const isReference = REFERENCE.test(whole);
    if (isNote || isReference || (isNumbered(whole) && isListed(span, words))) blanks.push(span);
    const address = words.slice(url.from - origin, url.to - origin).replace(/^<|>$/g, '');
    // A link stands on words, a citation also behind them.
    const kind = isReference ? 'citation' : 'link';
    citations.push({ kind, ...span, url: address, label: '' });
  } else {
    const name =
      label && !note && label.to - label.from > 2
        ? words.slice(label.from - origin + 1, label.to - origin - 1)
        : whole.replace(/\[\]$/, '').slice(1, -1);
    // `[3]` is a link where the draft defines it, and a mark of its own list of sources where not.
    const kind = /^\d{1,3}$/.test(name) ? 'citation' : 'link';
    citations.push({ kind, ...span, url: '', label: name.toLowerCase() });
    // A credit keeps its brackets, by which it is known.
    if (CREDIT.test(whole) && isAtEdge(span, words)) return false;
  }
  return true;
}

// A note in the brackets that a page sets it in. "[\[12\]](#cite_note-12)" | "[[n 2]](#n2)" | "[[1–3]](a.md)" | not "[[BBC]](a.md)"
const REFERENCE = /^\[\\?\[ ?(?:(?:[a-z]{1,4} ?)?\d{1,3}(?:[,–-] ?\d{1,3}){0,3}|[a-z]) ?\\?\]\]\(/i;

// "[12](https://a.org)" | not "[12 boats](https://a.org)"
const isNumbered = (whole: string): boolean => /^\[\d{1,3}\]\(/.test(whole);
/** `([10](https://a.org), [11](https://b.org))`: numbers of a list of sources, among brackets and commas. */
const isListed = ({ start, end }: Span, words: string): boolean =>
  /[([]\s*$|\),\s*$/.test(words.slice(Math.max(0, start - 4), start)) &&
  /^\s*[,)\]]/.test(words.slice(end, end + 4));

// "[Xinhua]" | "[新华社]" | not "[Xinhua][1]", "[3]"
const CREDIT = /^\[\p{L}[^[\]*_`]{0,40}\]$/u;

/** Whether nothing stands before the span, or nothing behind it. */
const isAtEdge = ({ start, end }: Span, words: string): boolean =>
  words.slice(0, start).trim() === '' || words.slice(end).trim() === '';

// `href="https://a.org"` | `to='/b'` | `href={source.url}` | not `src="a"`
const HREF = /\b(?:href|to)\s{0,9}=\s{0,9}(?:["']([^"'\s>]{1,2000})["']|\{([^{}]{1,400})\})/iu;
// "<code>" | "</kbd>" | `<samp class="a">` | not "<!-- a -->"
const TAG = /<(\/?)([a-z]{1,20})\b[^<>]{0,200}>/giu;
// "</a>" | "</Link>" | not "</abbr>"
const CLOSE = /<\/(?:a|link)\s{0,9}>/iu;

// `alt="Photo: TASS"` | `title='The dam'` | not `data-alt="x"`
const ALT = /(?<=\s(?:alt|title)\s{0,3}=\s{0,3})(?:"[^"]{1,2000}"|'[^']{1,2000}')/giu;

/** What the tags of a text say about images. */
const alts = (text: string): Span[] =>
  text.includes('<img')
    ? [...text.matchAll(ALT)].map(({ index, 0: words }) => ({
        start: index + 1,
        end: index + words.length - 1,
      }))
    : [];

/** The alternative text of an image and its title, without brackets and quotation marks. */
function wordsOfImage(node: SyntaxNode, origin: number): Span[] {
  const [open, close] = node.getChildren('LinkMark');
  const title = node.getChild('LinkTitle');
  const alt =
    open && close ? [{ start: asOffset(open.to - origin), end: asOffset(close.from - origin) }] : [];
  const inner = title && { start: asOffset(title.from + 1 - origin), end: asOffset(title.to - 1 - origin) };
  return inner ? [...alt, inner] : alt;
}
