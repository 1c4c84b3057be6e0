/** HTML as the tokens that matter to a reader of prose, each with the place where it stands. Told by htmlparser2, in one pass. */
import type { Span } from '../span.ts';
import { Tokenizer } from 'htmlparser2';

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

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
const TELLING = setOf('href cite alt title id');

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

/** Keeps from a reader what stands in silent elements. */
class Hush {
  private name = '';
  private depth = 0;

  get isOn(): boolean {
    return this.name !== '';
  }

  /** Takes a tag in; whether the reader is told of it. */
  hears(name: string, opens: boolean): boolean {
    if (SILENT_INLINE.has(this.name) && PARTING.has(name)) this.name = '';
    if (this.name === name) this.depth += opens ? 1 : -1;
    if (this.name !== '' && (this.name !== name || this.depth > 0)) return false;
    this.name = '';
    return true;
  }

  start(name: string): void {
    [this.name, this.depth] = [name, 1];
  }
}

const NONE: ReadonlyMap<string, Span> = new Map();
const passOver = () => undefined;

/** Reads `text` from its first token to its last. */
export function readHtmlTokens(text: string, reader: TokenReader): void {
  const hush = new Hush();
  let [from, name, attribute, attributes] = [0, '', '', NONE];
  const nameAt = (start: number, end: number) => text.slice(start, end).toLowerCase();
  const open = (last: number, closes: boolean) => {
    if (!hush.hears(name, true)) return;
    reader.open({ name, attributes, start: from, end: last + 1 });
    if (isSilent(name) && !closes) hush.start(name);
  };
  const comment = (start: number, last: number) => {
    if (!hush.isOn) reader.comment(text.lastIndexOf('<', start - 1), Math.min(last + 1, text.length));
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: (start, end) => void (hush.isOn || reader.words(start, end)),
      onopentagname(start, end) {
        [from, name, attributes] = [start - 1, nameAt(start, end), NONE];
      },
      onattribname(start, end) {
        attribute = nameAt(start, Math.min(end, start + 9));
      },
      onattribdata(start, end) {
        if (TELLING.has(attribute) && !attributes.has(attribute))
          attributes = new Map([...attributes, [attribute, { start, end }]]);
      },
      onopentagend: (last) => open(last, false),
      // Of the silent elements, only drawings and formulas can end where they begin: `<svg/>`.
      onselfclosingtag: (last) => open(last, name === 'svg' || name === 'math'),
      onclosetag(start, end) {
        const closed = nameAt(start, end);
        const last = text.indexOf('>', end);
        if (hush.hears(closed, false)) reader.close(closed, start - 2, last < 0 ? text.length : last + 1);
      },
      oncomment: comment,
      oncdata: comment,
      onattribend: passOver,
      onattribentity: passOver,
      ontextentity: passOver,
      ondeclaration: passOver,
      onprocessinginstruction: passOver,
      onend: passOver,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
}
