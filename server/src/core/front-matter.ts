/** Front matter: the rules that a draft silences for the whole of itself, `factdesk-disable: unsourced-number -- a work of fiction`, and its language. */
import type { Span } from './span.ts';

/** The key, with the space around its colon. */
// "factdesk-disable: a -- b" | "factdesk-disable = 'a'" | not "  factdesk-disable: a"
const KEY = /^(?:factdesk-disable|"factdesk-disable"|'factdesk-disable')[ \t]*[:=][ \t]*/;
/** What an item of a list begins with. */
// "  - unsourced-number -- fiction" | "- a" | not "-a"
const ITEM = /^[ \t]*-[ \t]+/;

// "lang: de" | "language = 'zh-Hans'" | not "  lang: de"
const LANGUAGE = /^lang(?:uage)?[ \t]{0,20}[:=][ \t]{0,20}["']?([a-z][a-z\d-]{1,30})["']?[ \t]{0,20}\r?$/imu;
// "de" | "zh-Hans-CN" | not "german"
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/iu;

/** The BCP 47 tag that a block of front matter gives the draft as its language; empty when it gives none. */
export function declaredLanguage(matter: string): string {
  const tag = LANGUAGE.exec(matter)?.[1] ?? '';
  return TAG.test(tag) ? tag : '';
}

// `<html lang="de">` | `<HTML lang=zh-Hans dir="ltr">` | not `<p lang="de">`
const PAGE_LANGUAGE = /<html\s[^<>]{0,400}?\blang\s{0,9}=\s{0,9}["']?([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})\b/iu;

/** The BCP 47 tag that a page of HTML gives itself as its language; empty when it gives none. */
export const languageOfPage = (text: string): string => PAGE_LANGUAGE.exec(text.slice(0, 4_000))?.[1] ?? '';

/**
 * A place for the words of one suppression, blanks around them included: what stands behind the key, in an item of the list below it
 * (`- a -- why`), or between the commas of a list in brackets (`[a, b -- why]`). The words are without quotation marks.
 */
export interface Field extends Span {
  readonly words: Span;
  /** What goes with the words when they are taken out: their quotation marks, the line of an item, or the key where they stand alone. */
  readonly whole: Span;
  /** Whether others stand beside it in brackets, so that a comma goes too. */
  readonly isListed: boolean;
}

// What a quoted value takes, be it closed or not. "“a” # b", with such marks | 'it''s' | not "a"
const QUOTED = /^(?:"(?:\\.|[^"\\])*"?|'(?:''|[^'])*'?)/;
// What ends a value: a comment. " # counted" | not "a#b"
const COMMENT = /(?:^|\s)#/;
// In brackets, a comma or the bracket as well. "," | "]" | " # b" | not "a#b"
const IN_BRACKETS_END = /[,\]]|(?:^|\s)#/;
// A line that is none of a list: the next key. "tags: [a]" | "title = 'b'" | not "  a, b"
const NEXT_KEY = /\n["'\w][\w.'"-]*[ \t]*[:=]/g;
// A line between two items. "" | "  # why" | not "- a"
const BETWEEN_ITEMS = /^[ \t]*(?:#|\r?$)/;

/** Where the line of `at` ends, at `end` at the latest. */
function endOfLine(text: string, at: number, end: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? end : Math.min(newline, end);
}

/** The field that begins at `from` in a line that ends at `stop`. */
function readField(text: string, from: number, stop: number, isListed: boolean): Field {
  const line = text.slice(from, stop);
  const blank = line.length - line.trimStart().length;
  const quoted = QUOTED.exec(line.slice(blank))?.[0] ?? '';
  const rest = line.slice(blank + quoted.length);
  const length = rest.search(isListed ? IN_BRACKETS_END : COMMENT);
  const end = length < 0 ? stop : stop - rest.length + length;
  const start = from + blank;
  const plain = { start, end: start + text.slice(start, end).trimEnd().length };
  const isClosed = quoted.length > 1 && quoted.endsWith(quoted.charAt(0));
  const words = quoted ? { start: start + 1, end: start + quoted.length - (isClosed ? 1 : 0) } : plain;
  const whole = quoted ? { start, end: start + quoted.length } : plain;
  return { start: from, end, words, whole, isListed };
}

interface List {
  readonly fields: readonly Field[];
  readonly end: number;
}

/** The list in brackets that opens at `open`, over as many lines as it takes; null where it is not closed by `end`. */
function readBrackets(text: string, open: number, end: number): List | null {
  const fields: Field[] = [];
  for (let at = open + 1; at <= end;) {
    const stop = endOfLine(text, at, end);
    const field = readField(text, at, stop, true);
    fields.push(field);
    const sign = field.end < stop ? text[field.end] : '';
    if (sign === ']') return { fields, end: field.end + 1 };
    at = (sign === ',' ? field.end : stop) + 1;
  }
  return null;
}

// A line that a value goes on in, as formatters fold long ones. "  a work of fiction" | not "a", "  # so", "  - a"
const GOES_ON = /^[ \t]{1,99}(?:[^\s#-]|-\S)/;

/** Where a YAML value ends whose first line, or that of its key, ends at `stop`. */
function endOfValue(text: string, stop: number, end: number): number {
  let last = stop;
  for (let from = stop + 1; from < end; from = last + 1) {
    const next = endOfLine(text, from, end);
    if (!GOES_ON.test(text.slice(from, next))) break;
    last = next;
  }
  return last;
}

/** The list of items below the line that ends at `above`; it ends there where it has none. */
function readItems(text: string, above: number, end: number): List {
  const fields: Field[] = [];
  let last = above;
  for (let from = above + 1; from < end;) {
    let stop = endOfLine(text, from, end);
    const line = text.slice(from, stop);
    const item = ITEM.exec(line)?.[0].length;
    if (item === undefined && !BETWEEN_ITEMS.test(line)) break;
    if (item !== undefined) {
      stop = endOfValue(text, stop, end);
      fields.push({ ...readField(text, from + item, stop, false), whole: { start: from, end: stop + 1 } });
      last = stop;
    }
    from = stop + 1;
  }
  return { fields, end: last };
}

// What opens a text over lines: those of "|" stay apart, those of ">" are one. "|" | ">-" | "|2 # so" | not "| a"
const OVER_LINES = /^([|>])[-+\d]{0,2}\s*(?:#|$)/;
// A line of such a text. "  a" | "" | not "a"
const INDENTED = /^(?:[ \t]|\r?$)/;

/** The entries of a text over lines, below the line that ends at `above`: each line is one, or all of them together. */
function readOverLines(text: string, above: number, end: number, areApart: boolean): List {
  const lines: Field[] = [];
  for (let from = above + 1; from < end;) {
    const stop = endOfLine(text, from, end);
    const line = text.slice(from, stop);
    if (!INDENTED.test(line)) break;
    const start = from + line.length - line.trimStart().length;
    const words = { start, end: start + line.trim().length };
    if (words.end > start)
      lines.push({ start: from, end: stop, words, whole: { start: from, end: stop + 1 }, isListed: false });
    from = stop + 1;
  }
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return { fields: [], end: above };
  const all = { start: first.start, end: last.end };
  const words = { start: first.words.start, end: last.words.end };
  return { fields: areApart ? lines : [{ ...all, words, whole: all, isListed: false }], end: last.end };
}

// The way to the list in brackets that a value is, which may stand below its key. "" in "[a" | "\n  " in "\n  [a" | not "a [b]"
const OPEN = /^(?:\r?\n[ \t]{1,80})?(?=\[)/;

const isFilled = ({ words }: Field): boolean => words.end > words.start;

/** The value that begins at `at`, in a line that ends at `stop`, or below that line; one of YAML may be folded over lines. */
function readValue(text: string, at: number, stop: number, end: number, isYaml: boolean): List {
  const open = OPEN.exec(text.slice(at, at + 100))?.[0].length;
  if (open !== undefined) {
    NEXT_KEY.lastIndex = at;
    const closed = readBrackets(text, at + open, Math.min(end, NEXT_KEY.exec(text)?.index ?? end));
    if (closed) return closed;
  }
  const mark = OVER_LINES.exec(text.slice(at, stop))?.[1];
  if (mark) return readOverLines(text, stop, end, mark === '|');
  const own = readField(text, at, stop, false);
  const items = isFilled(own) ? null : readItems(text, stop, end);
  if (items && items.fields.length > 0) return { fields: [own, ...items.fields], end: items.end };
  // TOML knows no such lines, and may indent the next key.
  const last = isYaml ? endOfValue(text, stop, end) : stop;
  return { fields: [readField(text, at, last, false)], end: last };
}

/** The fields of a block of front matter, in order. */
export function readMatter(text: string, { start, end }: Span): Field[] {
  const found: Field[] = [];
  for (let from = start; from < end;) {
    const stop = endOfLine(text, from, end);
    const key = KEY.exec(text.slice(from, stop))?.[0];
    if (key !== undefined) {
      const { fields, end: last } = readValue(text, from + key.length, stop, end, !key.includes('='));
      const whole = { start: from, end: endOfLine(text, last, end) + 1 };
      const isOne = fields.filter(isFilled).length === 1;
      found.push(...(isOne ? fields.map((field) => ({ ...field, whole, isListed: false })) : fields));
    }
    from = stop + 1;
  }
  return found;
}

/** The field of a block of front matter in which `offset` stands: there, rules may be named. */
export const fieldAt = (text: string, matter: Span, offset: number): Field | undefined =>
  readMatter(text, matter).find(({ start, end }) => start <= offset && offset <= end);
