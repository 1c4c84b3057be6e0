/** Markdown: sections and blocks from the parse tree of @lezer/markdown, which re-reads only the lines that changed. */
import type { BlockKind, Edit, MarkedBlock, Markup, Section, SectionContent } from './draft.ts';
import { isPipeRow, plainMarkup, readPipeRow } from './plaintext.ts';
import type { Span } from '../span.ts';
import { htmlMarkup, treeMarkup } from './markdown-markup.ts';
import { type SyntaxNode, Tree, TreeFragment } from '@lezer/common';
import { GFM, parser as commonmark, type MarkdownConfig, type MarkdownParser } from '@lezer/markdown';

/** The parse of a text: kept for the next reading. `base` is where the Markdown starts, after the front matter. */
export interface MarkdownTree {
  readonly base: number;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
}

// "[^1]: Source" | "[^note]:" | not "[1]: https://a.org"
const DEFINITION = /^\[\^[^\]\s]{1,100}\]:/;

/** Footnote definitions, one block each: the parser alone would take them for link definitions and lose their words. */
const footnotes: MarkdownConfig = {
  defineNodes: [{ name: 'FootnoteDefinition', block: true }, 'FootnoteLabel'],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx, line) {
        const label = DEFINITION.exec(line.text.slice(line.pos))?.[0];
        if (label === undefined) return false;
        const from = cx.lineStart + line.pos;
        let end = cx.lineStart + line.text.length;
        const words = [line.text.slice(line.pos + label.length)];
        while (
          cx.nextLine() &&
          line.pos < line.text.length &&
          cx.depth === 1 &&
          !DEFINITION.test(line.text.slice(line.pos))
        ) {
          words.push(line.text);
          end = cx.lineStart + line.text.length;
        }
        const inline = cx.parser.parseInline(words.join('\n'), from + label.length);
        cx.addElement(
          cx.elt('FootnoteDefinition', from, end, [
            cx.elt('FootnoteLabel', from, from + label.length),
            ...inline,
          ]),
        );
        return true;
      },
      endLeaf: (_, line) => DEFINITION.test(line.text.slice(line.pos)),
    },
  ],
};

/** How many brackets, or runs of emphasis signs, one block may hold before it is read without inline markup: beyond, parsing is quadratic. */
const MOST_BRACKETS = 1_000;

const MOST_RUNS = 3_000;

const LONGEST_INLINE = 400_000;

/** Whether inline parsing of `text` could take more than linear time. */
function isHostile(text: string): boolean {
  if (text.length > LONGEST_INLINE) return true;
  let brackets = 0;
  let runs = 0;
  const backtickRuns = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91) brackets++;
    else if (code === 93) brackets--;
    else if (code === 96) {
      const start = at;
      while (text.charCodeAt(at + 1) === 96) at++;
      backtickRuns.add(at - start);
    } else if (
      (code === 42 || code === 95 || code === 126 || code === 60) &&
      text.charCodeAt(at + 1) !== code
    )
      runs++;
    if (brackets > MOST_BRACKETS || runs > MOST_RUNS || backtickRuns.size > 100) return true;
  }
  return false;
}

/** The parser with its inline part guarded against texts on which it would take quadratic time. */
function guarded(inner: MarkdownParser): MarkdownParser {
  const parseInline = inner.parseInline.bind(inner);
  inner.parseInline = (text, offset) => (isHostile(text) ? [] : parseInline(text, offset));
  return inner;
}

const parser = guarded(commonmark.configure([GFM, footnotes, { remove: ['IndentedCode'] }]));

/** Offset after front matter: the `---` or `+++` fence that opens the file, to the one that closes it; 0 where none is closed. */
function endOfFrontMatter(text: string): number {
  const open = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = text.slice(open, open + 3);
  if ((fence !== '---' && fence !== '+++') || !/^[ \t]*\r?\n/.test(text.slice(open + 3, open + 40))) return 0;
  const close = text.indexOf(`\n${fence}`, open + 3);
  if (close < 0 || close > open + 100_000) return 0;
  const end = text.indexOf('\n', close + 4);
  return /^[ \t]*\r?$/.test(text.slice(close + 4, end < 0 ? undefined : end))
    ? end < 0
      ? text.length
      : end + 1
    : 0;
}

/** Nested deeper than this, quotes and lists are read as plain words: walking a tree of any depth would exhaust the stack. */
const DEEPEST = 60;

/** A parse that reuses what the edits left alone. Offsets of edits are those of the text before each. */
function parse(text: string, previous: MarkdownTree | null, edits: readonly Edit[]): MarkdownTree {
  const base = endOfFrontMatter(text);
  const body = text.slice(base);
  let fragments: readonly TreeFragment[] = [];
  if (previous && previous.base === base && edits.every((edit) => edit.start >= base)) {
    fragments = previous.fragments;
    for (const edit of edits)
      fragments = TreeFragment.applyChanges(fragments, [
        {
          fromA: edit.start - base,
          toA: edit.end - base,
          fromB: edit.start - base,
          toB: edit.start - base + edit.text.length,
        },
      ]);
  }
  const tree = parser.parse(body, fragments);
  return { base, tree, fragments: TreeFragment.addTree(tree) };
}

/** What a leaf's ancestors make of it. */
interface Place {
  readonly kind: BlockKind;
  readonly depth: number;
}

const PLACES: Readonly<Record<string, BlockKind>> = {
  Blockquote: 'quote',
  ListItem: 'list-item',
  Task: 'list-item',
};

/** Reads `node`, a block of a section, down to its leaves, in order. Offsets are those of the section's words. */
function readNode(
  words: string,
  node: SyntaxNode,
  place: Place,
  found: MarkedBlock[],
  definitions: [string, string][],
): void {
  const { name } = node;
  if (name === 'LinkReference') define(words, node, definitions);
  else if (name === 'HTMLBlock' || name === 'CommentBlock') found.push(...htmlBlocks(words, node, name));
  else if (/^(?:ATX|Setext)Heading/.test(name)) found.push(leaf(words, node, 'heading', Number(name.at(-1))));
  else if (name === 'FootnoteDefinition') found.push(leaf(words, node, 'footnote', 0));
  else if (name === 'TableCell') found.push(leaf(words, node, 'table-cell', 0));
  else if (name === 'Paragraph' || name === 'Task') found.push(...paragraphs(words, node, place.kind));
  else if (name !== 'FencedCode' && name !== 'CodeBlock' && node.firstChild) {
    if (place.depth >= DEEPEST)
      found.push({
        kind: place.kind,
        start: node.from,
        end: node.to,
        level: 0,
        markup: plainMarkup(words.slice(node.from, node.to)),
      });
    else
      for (let child = node.firstChild; child; child = child.nextSibling as SyntaxNode)
        readNode(
          words,
          child,
          { kind: PLACES[name] ?? place.kind, depth: place.depth + 1 },
          found,
          definitions,
        );
  }
}

function leaf(words: string, node: SyntaxNode, kind: BlockKind, level: number): MarkedBlock {
  return { kind, start: node.from, end: node.to, level, markup: treeMarkup(node, words) };
}

// Tags that end a line of prose. "<td>" | "</p>" | not "<em>"
const BREAKING =
  /<\/?(?:td|th|tr|table|li|ul|ol|p|div|br|h[1-6]|section|blockquote|dd|dt|figcaption)\b[^>]{0,2000}>/giu;

/** A block of HTML, cut where its tags part the prose: a cell of a table is no half of a sentence. */
function htmlBlocks(words: string, node: SyntaxNode, name: string): MarkedBlock[] {
  const html = words.slice(node.from, node.to);
  const cuts = name === 'HTMLBlock' ? [...html.matchAll(BREAKING)].map((match) => match.index) : [];
  const starts = [0, ...cuts.filter((cut) => cut > 0)];
  return starts.map((start, i): MarkedBlock => {
    const end = starts[i + 1] ?? html.length;
    return {
      kind: name === 'CommentBlock' ? 'comment' : 'paragraph',
      start: node.from + start,
      end: node.from + end,
      level: 0,
      markup: htmlMarkup(html.slice(start, end)),
    };
  });
}

function define(words: string, node: SyntaxNode, definitions: [string, string][]): void {
  const label = node.getChild('LinkLabel');
  const url = node.getChild('URL');
  if (label && url)
    definitions.push([
      words.slice(label.from + 1, label.to - 1).toLowerCase(),
      words.slice(url.from, url.to),
    ]);
}

/**
 * A paragraph as blocks: pasted drafts have pipe rows without a delimiter row, and lines that follow a bullet without a blank line,
 * both of which Markdown takes into one paragraph.
 */
function paragraphs(words: string, node: SyntaxNode, kind: BlockKind): MarkedBlock[] {
  const { from: start, to: end } = node;
  const newline = words.indexOf('\n', start);
  if (newline < 0 || newline >= end)
    return isPipeRow(words.slice(start, end)) ? readPipeRow(words, start, end) : [leaf(words, node, kind, 0)];
  const cuts = linesApart(words, start, end, kind);
  if (cuts.length === 0) return [leaf(words, node, kind, 0)];
  const markup = treeMarkup(node, words);
  return [...cuts, end].flatMap((stop, i) => {
    const from = i === 0 ? start : (cuts[i - 1] ?? start);
    const line = words.slice(from, stop).trimEnd();
    if (isPipeRow(line)) return readPipeRow(words, from, from + line.length);
    const own = i > 0 && kind === 'list-item' ? 'paragraph' : kind;
    return [
      {
        kind: own,
        start: from,
        end: from + line.length,
        level: 0,
        markup: within(markup, from - start, from + line.length - start),
      },
    ];
  });
}

function within({ blanks, citations }: Markup, start: number, end: number): Markup {
  const inside = <T extends Span>(span: T) => span.start >= start && span.end <= end;
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start - start,
    end: span.end - start,
  });
  return { blanks: blanks.filter(inside).map(moved), citations: citations.filter(inside).map(moved) };
}

/** Offsets of lines that start a block of their own within a paragraph: pipe rows, and a full line after a finished list item. */
function linesApart(text: string, start: number, end: number, kind: BlockKind): number[] {
  const cuts: number[] = [];
  let before = start;
  for (
    let newline = text.indexOf('\n', start);
    newline >= 0 && newline < end;
    newline = text.indexOf('\n', newline + 1)
  ) {
    const from = newline + 1;
    const line = text.slice(from, Math.min(end, from + 400)).split('\n', 1)[0] ?? '';
    const previous = text.slice(before, newline).trimEnd();
    const pipes = isPipeRow(line) || isPipeRow(previous);
    const unindented =
      kind === 'list-item' &&
      /^\S/.test(line) &&
      (/[.!?:]["”’)]?$/.test(previous) || /^\p{Lu}/u.test(line)) &&
      (previous.length < 60 || line.length > 120 || /[.!?:]["”’)]?$/.test(previous));
    if (pipes || unindented) cuts.push(from);
    before = from;
  }
  return cuts;
}

const readTree =
  (tree: Tree) =>
  (words: string): SectionContent => {
    const blocks: MarkedBlock[] = [];
    const definitions: [string, string][] = [];
    readNode(words, tree.topNode, { kind: 'paragraph', depth: 0 }, blocks, definitions);
    return { blocks, definitions };
  };

// prettier-ignore

const readMatter = (words: string): SectionContent => ({
  blocks: [
    {
      kind: 'matter',
      start: 0,
      end: words.length,
      level: 0,
      markup: { blanks: [{ start: 0, end: words.length }], citations: [] },
    },
  ],
  definitions: [],
});

/** Top-level blocks of a parse; the parser groups many of them under nameless nodes. A block left alone by the edits is the same object as before. */
function addSections(tree: Tree, start: number, sections: Section[]): void {
  for (const [i, child] of tree.children.entries()) {
    const from = start + (tree.positions[i] ?? 0);
    if (!(child instanceof Tree)) continue;
    if (child.type.isAnonymous) addSections(child, from, sections);
    else sections.push({ start: from, end: from + child.length, key: child, read: readTree(child) });
  }
}

/** Sections of a Markdown text, front matter first. */
export function readMarkdown(
  text: string,
  previous: MarkdownTree | null,
  edits: readonly Edit[],
): { sections: Section[]; tree: MarkdownTree } {
  const tree = parse(text, previous, edits);
  const sections: Section[] = [];
  if (tree.base > 0)
    sections.push({ start: 0, end: tree.base, key: text.slice(0, tree.base), read: readMatter });
  addSections(tree.tree, tree.base, sections);
  return { sections, tree };
}
