/** HTML as the tokens that matter to a reader of prose, each with the place where it stands. Told by htmlparser2, in one pass. */
import type { Span } from '../span.ts';
import { Tokenizer } from 'htmlparser2';

/** Names as a set: `setOf('ul ol')`. */
export const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose tags part the words before them from those after. */
export const PARTING = setOf(
  'address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp',
);

/** Elements that hold no prose, up to where they are closed. */
const SILENT = setOf(
  'audio button canvas datalist iframe listing map math nav noembed noframes noscript object plaintext pre script select style svg template textarea title video xmp',
);

/** Elements that hold no prose, and end with their paragraph at the latest. */
const SILENT_INLINE = setOf('code kbd rp rt samp tt var');

/** Whether an element of that name, in lower case, holds no prose: `script`, `code`; not `em`. */
export const isSilent = (name: string): boolean => SILENT.has(name) || SILENT_INLINE.has(name);

/** Attributes that say something about a draft; all others are passed over. */
const TELLING = setOf('href cite alt title id colspan rowspan');

/** An opening tag, `<a href="b.html">`, from its `<` to behind its `>`. The name is in lower case. */
export interface OpenTag extends Span {
  readonly name: string;
  /** Where the values of telling attributes stand, without quotation marks. */
  readonly attributes: ReadonlyMap<string, Span>;
}

/**
 * Who is told of the tokens, in the order of the text. What is not told of is no prose: declarations, tags that never
 * end, and all that stands in a silent element.
 */
export interface TokenReader {
  words(start: number, end: number): void;
  open(tag: OpenTag): void;
  close(name: string, start: number, end: number): void;
  comment(start: number, end: number): void;
}

const NONE: ReadonlyMap<string, Span> = new Map();

/** Hands on what the tokenizer finds; its offsets of ends are those of a last character. */
class Teller {
  private readonly text: string;
  private readonly reader: TokenReader;
  /** The silent element that is open, and how many of its name in one another; empty where none is. */
  private silent = '';
  private depth = 0;
  /** The opening tag that is being read. */
  private start = 0;
  private name = '';
  private attribute = '';
  private attributes = NONE;

  constructor(text: string, reader: TokenReader) {
    this.text = text;
    this.reader = reader;
  }

  private nameAt(start: number, end: number): string {
    return this.text.slice(start, end).toLowerCase();
  }

  /** Takes in a tag; whether the reader is told of it. */
  private hears(name: string, opens: boolean): boolean {
    if (SILENT_INLINE.has(this.silent) && PARTING.has(name)) this.silent = '';
    if (this.silent === name) this.depth += opens ? 1 : -1;
    if (this.silent !== '' && (this.silent !== name || this.depth > 0)) return false;
    this.silent = '';
    return true;
  }

  ontext(start: number, end: number): void {
    if (this.silent === '') this.reader.words(start, end);
  }

  onopentagname(start: number, end: number): void {
    this.start = start - 1;
    this.name = this.nameAt(start, end);
    this.attributes = NONE;
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.nameAt(start, Math.min(end, start + 9));
  }

  onattribdata(start: number, end: number): void {
    if (TELLING.has(this.attribute) && !this.attributes.has(this.attribute))
      this.attributes = new Map([...this.attributes, [this.attribute, { start, end }]]);
  }

  onopentagend(last: number): void {
    const { name, attributes, start } = this;
    if (!this.hears(name, true)) return;
    this.reader.open({ name, attributes, start, end: last + 1 });
    // Of the silent elements, only drawings and formulas can end where they begin: `<svg/>`.
    const isClosed = this.text[last - 1] === '/' && (name === 'svg' || name === 'math');
    if (isSilent(name) && !isClosed) [this.silent, this.depth] = [name, 1];
  }

  onselfclosingtag(last: number): void {
    this.onopentagend(last);
  }

  onclosetag(start: number, end: number): void {
    const name = this.nameAt(start, end);
    const last = this.text.indexOf('>', end);
    if (this.hears(name, false)) this.reader.close(name, start - 2, last < 0 ? this.text.length : last + 1);
  }

  oncomment(start: number, last: number): void {
    const { text } = this;
    if (this.silent === '')
      this.reader.comment(text.lastIndexOf('<', start - 1), Math.min(last + 1, text.length));
  }

  oncdata(start: number, last: number): void {
    this.oncomment(start, last);
  }

  onattribend(): void {
    // Known by the data before it.
  }

  onattribentity(): void {
    // Left in the data.
  }

  ontextentity(): void {
    // Left in the words.
  }

  ondeclaration(): void {
    // No prose.
  }

  onprocessinginstruction(): void {
    // No prose.
  }

  onend(): void {
    // Nothing is kept until then.
  }
}

/** Reads `text` from its first token to its last. */
export function readHtmlTokens(text: string, reader: TokenReader): void {
  const tokenizer = new Tokenizer({ decodeEntities: false }, new Teller(text, reader));
  tokenizer.write(text);
  tokenizer.end();
}
