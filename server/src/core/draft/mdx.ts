/** MDX: the JavaScript in a text of Markdown, and its tags. */
import { type Span, SpanIndex } from '../span.ts';
import { isSilent } from './html-tokens.ts';
import { mask } from './mask.ts';

// "import A from 'a'" | "export const a = 1" | not "export of steel" | not "important"
const MODULE =
  /import\s+(?:["'{*]|[\w$]+\s*(?:,|from\b))|export\s+(?:const|let|var|function|class|default|async|type|interface|[{*])/uy;
// "<Tip" | "</a.b" | "<>" | not "<3" | not "< b" | not "<https://a.org>"
const TAG = /<\/?(?:([a-z_$][\w$.-]*(?::[\w$-]+)?)(?=[\s/>])|(?=>))(?!\/\/)/iuy;
// "```js" | "- ~~~" | not "`code`"
const FENCE = /[ \t>]{0,99}(?:[-*+][ \t]{1,9})?(`{3,}|~{3,})([^\n]*)/uy;
// A line of a block quote, where a fence ends that is in it. "> a" | not "a > b"
const QUOTED = /^[ \t]*>/u;
// What may be more than a word. "{" | "<" | not "}"
const SIGN = /[\\`{<\n]/gu;
// "'}'" | "`${a}`" | not "don't"
const STRING = /(["'`])(?:\\.|(?!\1)[^\\\n]){0,2000}\1/uy;
// What the ends of tags and braces are told by. "{" | ">" | not "a"
const EDGE = /[{}"'`>]/gu;
// "\n\n" | "\n \r\n" | not "\n a"
const EMPTY_LINE = /\n[ \t\r]{0,99}(?=\n)/gu;

/** UTF-16 units of code between backticks, at most. */
const LONGEST_CODE = 1_000;

// UTF-16 units of the shortest comment that can be written as one of Markdown: `{/* a */}`.
const SHORTEST_COMMENT = 8;

/** Braces that are never closed, after which no more is looked beyond the paragraph: nobody writes so many. */
const MOST_UNCLOSED = 5;

// Nothing before it on its line. "\n  " | "" | not "a "
const LINE_START = /(?:^|\n)[ \t]*$/u;
// Nothing after it on its line. " \r\n" | "" | not " a"
const LINE_END = /^[ \t\r]*(?:\n|$)/u;

/** Goes over a text and finds what is no Markdown in it, in time that grows with its length alone. */
class Scanner {
  readonly hidden: Span[] = [];
  /** Comments on lines of their own. */
  readonly comments: Span[] = [];
  private readonly text: string;
  private at = 0;
  /** A place, and where the paragraph ends that it stands in. */
  private paragraph: readonly [from: number, end: number] = [-1, -1];
  private unclosed = 0;
  /** Where words were found last; -1 where there are no more. */
  private readonly known = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
    this.startLine(true);
    while (this.at < text.length) this.step();
  }

  /** Goes on to the next sign, and over what it starts. */
  private step(): void {
    SIGN.lastIndex = this.at;
    const isFound = SIGN.test(this.text);
    this.at = isFound ? SIGN.lastIndex - 1 : this.text.length;
    const sign = this.text[this.at];
    if (sign === '\n') {
      const line = this.text.lastIndexOf('\n', this.at - 1) + 1;
      const isBlank = this.text.slice(line, this.at).trim() === '';
      this.at++;
      this.startLine(isBlank);
    } else if (sign === '\\') this.at += 2;
    else if (sign === '`') this.skipCode();
    else if (sign === '{')
      this.hide(this.endOfComment() ?? this.endOfBraces(this.at) ?? this.endOfParagraph(this.at));
    else if (sign === '<') this.readTag();
  }

  private hide(end: number): void {
    this.hidden.push({ start: this.at, end });
    this.at = end;
  }

  /** Where `words` stand next; -1 where they do not. Nothing is looked for twice in one place. */
  private find(words: string, from: number): number {
    const known = this.known.get(words);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const at = this.text.indexOf(words, from);
    this.known.set(words, at);
    return at;
  }

  private endOfLine(at: number): number {
    const newline = this.text.indexOf('\n', at);
    return newline < 0 ? this.text.length : newline;
  }

  private endOfParagraph(from: number): number {
    const [start, end] = this.paragraph;
    if (start <= from && from <= end) return end;
    EMPTY_LINE.lastIndex = from;
    const found = EMPTY_LINE.exec(this.text)?.index ?? this.text.length;
    this.paragraph = [from, found];
    return found;
  }

  /** Passes over fenced code, and hides modules, which follow an empty line. */
  private startLine(isFresh: boolean): void {
    FENCE.lastIndex = MODULE.lastIndex = this.at;
    const fence = FENCE.exec(this.text);
    if (fence?.[1] && !(fence[1].startsWith('`') && fence[2]?.includes('`')))
      this.skipFence(fence[1], this.at + fence[0].length);
    else if (isFresh && MODULE.test(this.text)) this.hide(this.endOfModule());
  }

  private skipFence(mark: string, from: number): void {
    this.at = from;
    const isQuoted = QUOTED.test(this.text.slice(this.text.lastIndexOf('\n', from - 1) + 1, from));
    while (this.at < this.text.length) {
      if (isQuoted && !QUOTED.test(this.text.slice(this.at + 1, this.at + 80))) return;
      FENCE.lastIndex = this.at + 1;
      const [, close, rest] = FENCE.exec(this.text) ?? [];
      this.at = this.endOfLine(this.at + 1);
      if (close?.startsWith(mark) && rest?.trim() === '') return;
    }
  }

  /** Where the statements end that start here: at an empty line outside of braces. */
  private endOfModule(): number {
    for (let end = this.at; ;) {
      const newline = this.find('\n', end);
      const brace = this.find('{', end);
      if (brace >= 0 && (brace < newline || newline < 0)) {
        const past = this.endOfBraces(brace);
        if (past === undefined) return this.endOfParagraph(end);
        end = past;
      } else if (newline < 0) return this.text.length;
      else if (LINE_END.test(this.text.slice(newline + 1, newline + 100))) return newline;
      else end = newline + 1;
    }
  }

  private skipCode(): void {
    const start = this.at;
    while (this.text[this.at] === '`') this.at++;
    const mark = this.text.slice(start, this.at);
    const within = this.text.slice(this.at, this.at + LONGEST_CODE);
    for (let close = within.indexOf(mark); close >= 0;) {
      let end = close + mark.length;
      while (within[end] === '`') end++;
      if (end - close === mark.length) {
        this.at += end;
        return;
      }
      close = within.indexOf(mark, end);
    }
  }

  /** Where a comment ends that opens here. On lines of its own it is no part of a paragraph. */
  private endOfComment(): number | undefined {
    const { text, at } = this;
    const stars = text.startsWith('{/*', at) ? this.find('*/', at + 3) : -1;
    const close = stars < 0 ? null : /^\s{0,80}\}/.exec(text.slice(stars + 2, stars + 90));
    if (!close) return undefined;
    const end = stars + 2 + close[0].length;
    const isApart =
      LINE_START.test(text.slice(Math.max(0, at - 80), at)) && LINE_END.test(text.slice(end, end + 80));
    if (isApart && end - at > SHORTEST_COMMENT) this.comments.push({ start: at, end });
    return end;
  }

  /** Where the braces end that open at `at`; undefined where they never do. */
  private endOfBraces(at: number): number | undefined {
    const limit = this.unclosed < MOST_UNCLOSED ? this.text.length : this.endOfParagraph(at);
    const close = this.find('}', at);
    if (close < 0 || close >= limit) {
      this.unclosed++;
      return undefined;
    }
    let depth = 0;
    EDGE.lastIndex = at;
    for (let edge = EDGE.exec(this.text); edge && edge.index < limit; edge = EDGE.exec(this.text)) {
      if (edge[0] === '{') depth++;
      else if (edge[0] === '}' && --depth === 0) return edge.index + 1;
      else if (/["'`]/.test(edge[0])) {
        STRING.lastIndex = edge.index;
        if (STRING.test(this.text)) EDGE.lastIndex = STRING.lastIndex;
      }
    }
    this.unclosed++;
    return undefined;
  }

  private readTag(): void {
    TAG.lastIndex = this.at;
    const tag = TAG.exec(this.text);
    if (!tag) {
      this.at++;
      return;
    }
    const [words, name = ''] = tag;
    const end = this.endOfTag(this.at + words.length);
    const opens = this.text[end - 1] === '>' && this.text[end - 2] !== '/' && !words.startsWith('</');
    const close = opens && isSilent(name) ? this.find(`</${name}>`, end) : -1;
    this.hide(close >= 0 ? close + name.length + 3 : end);
  }

  /** Where the tag ends whose attributes start at `from`: behind its `>`, or with the paragraph. */
  private endOfTag(from: number): number {
    for (let at = from; ;) {
      EDGE.lastIndex = at;
      const edge = EDGE.exec(this.text);
      const limit = this.endOfParagraph(at);
      if (!edge || edge.index >= limit) return limit;
      at = edge.index + 1;
      if (edge[0] === '>') return at;
      if (edge[0] === '{') {
        const past = this.endOfBraces(edge.index);
        if (past === undefined) return limit;
        at = past;
      } else if (/["']/.test(edge[0])) {
        const close = this.text.slice(at, at + LONGEST_CODE).indexOf(edge[0]);
        if (close >= 0) at += close + 1;
      }
    }
  }
}

/** A comment as Markdown has them, so that it is a block of its own there too. */
const toComment = (words: string): string =>
  `<!--${words.slice(4, -3).replace(/[^\r\n]+/g, (rest) => ' '.repeat(rest.length))}-->`;

/** A text as Markdown of the same length. */
export function mdxToMarkdown(text: string): string {
  const { hidden, comments } = new Scanner(text);
  const masked = mask(text, hidden);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of comments) {
    parts.push(masked.slice(at, start), toComment(text.slice(start, end)));
    at = end;
  }
  return [...parts, masked.slice(at)].join('');
}

/** Where tags stand, silent elements as a whole: `<Tip a={4}>`, `</Tip>`, `<code>a</code>`. */
export const findTagsOfMdx = (text: string): readonly Span[] =>
  new Scanner(text).hidden.filter(({ start, end }) => text[start] === '<' && text[end - 1] === '>');

/** Tells of places in a draft whether words can be put in there: not inside a tag, a module, an expression. */
export function readMdxOpenings(text: string): (at: number) => boolean {
  const hidden = new SpanIndex(new Scanner(text).hidden);
  return (at) => !hidden.overlaps({ start: at, end: at });
}
