/** The Markdown parser with what we add to it, front matter and what is no Markdown taken off first, and a guard against texts that would take it quadratic time. */
import { type Span, sliceOf } from '../span.ts';
import { joined } from './changes.ts';
import type { Format } from './formats.ts';
import { bracketed, footnotes, masked, plainWords } from './markdown-extensions.ts';
import { endOfFrontMatter } from './matter.ts';
import { mdxToMarkdown } from './mdx.ts';
import { quartoToMarkdown } from './quarto.ts';
import { type ChangedRange, NodeProp, Tree, TreeFragment } from '@lezer/common';
import { GFM, parser as commonmark, type MarkdownParser } from '@lezer/markdown';

/** The parse of a text: kept for the next reading. `base` is where the Markdown starts, after the front matter. */
export interface MarkdownTree {
  readonly base: number;
  /** The text from there on, and what of it was parsed: as long, with a mask over what is no Markdown. */
  readonly source: string;
  readonly body: string;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
}

/** How many brackets, or runs of emphasis signs, one block may hold before it is read without inline markup: beyond, parsing is quadratic. */
const MOST_BRACKETS = 1_000;

const MOST_RUNS = 3_000;

const LONGEST_INLINE = 400_000;

/** Whether inline parsing of `text` could take more than linear time. */
function isHostile(text: string): boolean {
  if (text.length > LONGEST_INLINE) return true;
  if (text.length <= MOST_BRACKETS) return false; // nor is there room for too much of anything else
  let brackets = 0;
  let targets = 0;
  let runs = 0;
  const backtickRuns = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91) brackets++;
    else if (code === 93) {
      brackets--;
      if (text.charCodeAt(at + 1) === 40) targets++;
    } else if (code === 41 && targets > 0) targets--;
    else if (code === 96) {
      const start = at;
      while (text.charCodeAt(at + 1) === 96) at++;
      backtickRuns.add(at - start);
    } else if (
      (code === 42 || code === 95 || code === 126 || code === 60) &&
      text.charCodeAt(at + 1) !== code
    )
      runs++;
    if (brackets > MOST_BRACKETS || targets > MOST_BRACKETS || runs > MOST_RUNS || backtickRuns.size > 100)
      return true;
  }
  return false;
}

/** The parser with its inline part guarded against texts on which it would take quadratic time. */
function guarded(inner: MarkdownParser): MarkdownParser {
  const parseInline = inner.parseInline.bind(inner);
  inner.parseInline = (text, offset) => (isHostile(text) ? [] : parseInline(text, offset));
  return inner;
}

const parser = guarded(
  commonmark.configure([GFM, footnotes, bracketed, masked, plainWords, { remove: ['IndentedCode'] }]),
);

/** What turns more than Markdown into Markdown of the same length. */
const TO_MARKDOWN: Partial<Record<Format, (text: string) => string>> = {
  mdx: mdxToMarkdown,
  quarto: quartoToMarkdown,
};

// A hundred quotes and lists in one another. "> > > …" | "- - - …" | not "-----"
const NESTED = /^[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]+){100}/m;
// Two items in a row that stand as far to the right as ones in a hundred others would. "    …- a\n    …- b" | not "  - a"
const FAR_RIGHT = /^[ \t]{200,}(?:[-*+]|\d{1,9}[.)])[ \t][^\n]*\n[ \t]{200,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;

/** The line above that of `at`, without its line break; empty at the start of a text. */
function lineAbove(text: string, at: number): Span {
  const end = at > 0 ? Math.max(0, text.lastIndexOf('\n', at - 1)) : 0;
  return { start: end > 0 ? text.lastIndexOf('\n', end - 1) + 1 : 0, end };
}

/** Offset of the end of the line that holds `at`. */
function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The lines that changes have touched, and one to either side; those that overlap as one, since one line may hold a thousand changes. */
function touched(text: string, changes: readonly ChangedRange[]): Span[] {
  const found: Span[] = [];
  let own = -1;
  for (const { fromB, toB } of changes) {
    if (toB <= own) continue;
    own = endOfLine(text, toB);
    const last = found.at(-1);
    const start = last && fromB <= last.end ? last.start : lineAbove(text, fromB).start;
    if (start === last?.start) found.pop();
    found.push({ start, end: endOfLine(text, own + 1) });
  }
  return found;
}

/**
 * Whether a text nests so deep that parsing it would take quadratic time; it is then read as plain text. After changes to a text
 * that did not, only the lines they touched are asked.
 */
export function isNestedDeep(text: string, changes: readonly ChangedRange[] | null): boolean {
  const asked = changes ? touched(text, changes) : [{ start: 0, end: text.length }];
  return asked.some((span) => {
    const words = sliceOf(text, span);
    return NESTED.test(words) || FAR_RIGHT.test(words);
  });
}

/**
 * The same changes to a text that starts at `base`, each with a character to spare on either side: more where the line above may be
 * the head of a table, since the line that changed then tells where what is above both of them ends.
 */
function spacious(
  changes: readonly ChangedRange[],
  after: string,
  before: string,
  base: number,
): ChangedRange[] {
  const found: ChangedRange[] = [];
  let lineEnd = -1;
  for (const { fromA, toA, fromB, toB } of changes) {
    const [start, end] = [fromB - base, toB - base];
    // A line that holds a thousand changes is asked once.
    const above = start > lineEnd ? lineAbove(after, start) : null;
    if (end > lineEnd) lineEnd = endOfLine(after, end);
    const last = found.at(-1);
    const from = above && sliceOf(after, above).includes('|') ? above.end : start - 1;
    // No further back than the change before, up to which the two texts are the same.
    const room = start - Math.max(from, last?.toB ?? 0);
    const change = {
      fromA: fromA - base - room,
      toA: Math.min(before.length, toA - base + 1),
      fromB: start - room,
      toB: Math.min(after.length, end + 1),
    };
    if (last && last.toB >= change.fromB) found.splice(-1, 1, joined(last, change));
    else found.push(change);
  }
  return found;
}

/** What changed from one masked body to the next, by comparing them: a brace that is opened hides all up to the one that closes it. */
function changeBetween(before: string, after: string): ChangedRange {
  const most = Math.min(before.length, after.length);
  let [start, tail] = [0, 0];
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const [from, rest] = [Math.max(0, start - 1), Math.max(0, tail - 1)];
  return { fromA: from, toA: before.length - rest, fromB: from, toB: after.length - rest };
}

/** What the library keeps at each node of a block. Its types do not tell of the hash, and let nobody write. */
interface Kept {
  props: Readonly<Record<number, number>> | null;
  children: Tree['children'];
  positions: Tree['positions'];
}
/** By hash, the object that all nodes with it share. */
const hashes = new Map<number, Kept['props']>();
/** Nesting has no end. */
const MOST_HASHES = 1_000;

/**
 * The library gives each node an object for its hash without a shape of its own, and lists with room for more: an eighth of all that
 * an open draft takes. Nodes of the parse before are done.
 */
function compact(tree: Tree): void {
  const node = tree as unknown as Kept;
  const hash = tree.prop(NodeProp.contextHash);
  // Only a hash: what else a node may have is its own.
  if (hash !== undefined && tree.prop(NodeProp.lookAhead) === undefined) {
    const shared = hashes.get(hash);
    if (node.props === shared) return;
    if (shared) node.props = shared;
    else if (hashes.size < MOST_HASHES) hashes.set(hash, node.props);
    node.children = node.children.slice();
    node.positions = node.positions.slice();
  }
  for (const child of tree.children) if (child instanceof Tree) compact(child);
}

// What a row of dashes is made of. "| --- | :-: " | "> | - " | not "| 4 - "
const DASHES = /^[ \t>|:-]+$/u;

/** Offset of the end of the line that nothing but blanks part from the pipe at `at`; -1 where something stands there, or no blank. */
function endOfPadding(text: string, at: number): number {
  let end = at + 1;
  while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end++;
  return end > at + 1 && (end === text.length || text[end] === '\n') ? end : -1;
}

/** A text in which each row of dashes ends with its last pipe, without which the parser sees no table: `|---| ` as `|--- |`. */
function endRows(text: string): string {
  let [ended, from] = ['', 0];
  // From pipe to pipe, since every key asks, and most drafts have none.
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
    const end = endOfPadding(text, at);
    if (end < 0) continue;
    const dashes = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (!dashes.includes('-') || !DASHES.test(dashes)) continue;
    ended += `${text.slice(from, at)}${text.slice(at + 1, end)}|`;
    from = end;
  }
  return from === 0 ? text : ended + text.slice(from);
}

/** A parse that reuses what the changes left alone. */
export function parse(
  text: string,
  format: Format,
  previous: MarkdownTree | null,
  changes: readonly ChangedRange[],
): MarkdownTree {
  const base = endOfFrontMatter(text);
  const toMarkdown = TO_MARKDOWN[format];
  const own = text.slice(base);
  // The parser does not take a carriage return for white space everywhere; a space in its place keeps all offsets.
  const lines = own.includes('\r') ? own.replaceAll('\r\n', ' \n') : own;
  // Nor does it keep what it knows of a last line that does not end.
  const source = endRows(lines.endsWith('\n') ? lines : `${lines}\n`);
  const body = toMarkdown ? toMarkdown(source) : source;
  const known = previous?.base === base && changes.every(({ fromB }) => fromB >= base) ? previous : null;
  let fragments: readonly TreeFragment[] = [];
  if (known) {
    const changed = spacious(changes, source, known.source, base);
    fragments = TreeFragment.applyChanges(
      known.fragments,
      toMarkdown ? [changed.reduce(joined, changeBetween(known.body, body))] : changed,
    );
  }
  const tree = parser.parse(body, fragments);
  compact(tree);
  return { base, source, body, tree, fragments: TreeFragment.addTree(tree) };
}
