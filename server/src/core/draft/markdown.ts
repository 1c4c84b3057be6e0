/** Markdown: sections and blocks from the parse tree of @lezer/markdown, which re-reads only the lines that changed. */
import { type Span, asOffset, indexFrom } from '../span.ts';
import { COLUMN_HEAD, joinHeads, LONGEST_HEAD, ROW_HEAD, SOURCE_CELL } from './cells.ts';
import type { BlockKind, MarkedBlock, Markup, Section, SectionContent } from './draft.ts';
import type { Format } from './formats.ts';
import { readHtmlBlocks } from './html.ts';
import { treeMarkup } from './markdown-markup.ts';
import { type MarkdownTree, parse } from './markdown-parser.ts';
import { matterSection } from './matter.ts';
import { isPipeRow, plainMarkup, readPipeRow } from './plaintext.ts';
import { type ChangedRange, type SyntaxNode, Tree } from '@lezer/common';

/** Nested deeper than this, quotes and lists are read as plain words: walking a tree of any depth would exhaust the stack. */
const DEEPEST = 60;

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
  else if (name === 'HTMLBlock' || name === 'CommentBlock')
    // What a mask made a comment is none of HTML.
    for (const block of words[node.from] === '{'
      ? [leaf(words, node, 'comment', 0)]
      : readHtmlBlocks(words, asOffset(node.from), asOffset(node.to)))
      found.push(block);
  else if (/^(?:ATX|Setext)Heading/.test(name)) found.push(leaf(words, node, 'heading', Number(name.at(-1))));
  else if (name === 'FootnoteDefinition') found.push(leaf(words, node, 'footnote', 0));
  else if (name === 'Table') readTable(words, node, found);
  else if (name === 'Paragraph' || name === 'Task')
    for (const block of paragraphs(words, node, place.kind)) found.push(block);
  else if (name !== 'FencedCode' && name !== 'CodeBlock' && node.firstChild) {
    if (place.depth >= DEEPEST)
      found.push({
        kind: place.kind,
        start: asOffset(node.from),
        end: asOffset(node.to),
        level: 0,
        markup: plainMarkup(words.slice(node.from, node.to)),
      });
    else {
      const inner = { kind: PLACES[name] ?? place.kind, depth: place.depth + 1 };
      let child: SyntaxNode | null = node.firstChild;
      for (; child; child = child.nextSibling) readNode(words, child, inner, found, definitions);
    }
  }
}

// Heads of columns that name where a row is from: "Source" | "Sources" | "来源" | not "Source of income"
const SOURCE_HEAD = /^(?:sources?|reported by|источники?|(?:资料|数据|信息|消息)?来源)$/iu;

/** Reads the cells of a table; an empty one is none, so columns are counted by what parts them. */
function readTable(words: string, table: SyntaxNode, found: MarkedBlock[]): void {
  const heads: string[] = [];
  for (const row of [...table.getChildren('TableHeader'), ...table.getChildren('TableRow')]) {
    let column = 0;
    let rowHead = '';
    for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
      if (cell.name !== 'TableCell') {
        if (cell.from > row.from) column++;
        continue;
      }
      const isHead = row.name === 'TableHeader';
      const own = words.slice(cell.from, Math.min(cell.to, cell.from + LONGEST_HEAD));
      if (isHead) heads[column] = own;
      const columnHead = isHead ? '' : (heads[column] ?? '');
      const isSource = SOURCE_HEAD.test(columnHead.replace(/[*_:：]/g, '').trim());
      const level = isHead ? COLUMN_HEAD : isSource ? SOURCE_CELL : column === 0 ? ROW_HEAD : 0;
      const head = joinHeads(columnHead, isHead ? '' : rowHead);
      found.push({ ...leaf(words, cell, 'table-cell', level), head });
      if (column === 0) rowHead = own;
    }
  }
}

function leaf(words: string, node: SyntaxNode, kind: BlockKind, level: number): MarkedBlock {
  // The parser counts the carriage return of a CRLF as a character of the line.
  const end = words[node.to - 1] === '\r' ? node.to - 1 : node.to;
  return { kind, start: asOffset(node.from), end: asOffset(end), level, markup: treeMarkup(node, words) };
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
  const [start, end] = [asOffset(node.from), asOffset(node.to)];
  const newline = words.indexOf('\n', start);
  const isOneLine = newline < 0 || newline >= end;
  const isRow = isOneLine && isPipeRow(words.slice(start, end));
  const cuts = isOneLine ? [] : linesApart(words, start, end, kind);
  if (cuts.length === 0 && !isRow) return [leaf(words, node, kind, 0)];
  const markup = treeMarkup(node, words);
  const markupOf = (from: number, to: number): Markup => within(markup, from - start, to - start);
  if (isRow) return readPipeRow(words, start, end, markupOf);
  return [...cuts, end].flatMap((stop, i) => {
    const from = i === 0 ? start : (cuts[i - 1] ?? start);
    const line = words.slice(from, stop < end ? words.lastIndexOf('\n', stop) : end).trimEnd();
    if (isPipeRow(line)) return readPipeRow(words, from, from + line.length, markupOf);
    const own = i > 0 && kind === 'list-item' ? 'paragraph' : kind;
    return [
      {
        kind: own,
        start: from,
        end: from + line.length,
        level: 0,
        markup: markupOf(from, from + line.length),
      },
    ];
  });
}

/** The spans of a list in order that lie between two offsets, counted from the first. Looked up, since a hostile row has 100,000 cells. */
function inside<T extends Span>(spans: readonly T[], start: number, end: number): T[] {
  const found: T[] = [];
  for (let k = indexFrom(spans, start); k < spans.length; k++) {
    const span = spans[k];
    if (!span || span.start > end) break;
    if (span.end <= end) found.push({ ...span, start: span.start - start, end: span.end - start });
  }
  return found;
}

const within = ({ blanks, citations, captions }: Markup, start: number, end: number): Markup => ({
  blanks: inside(blanks, start, end),
  citations: inside(citations, start, end),
  captions: inside(captions, start, end),
});

/** Offsets at which the words of lines start that are a block of their own within a paragraph: pipe rows, and a full line after a finished list item. */
function linesApart(text: string, start: number, end: number, kind: BlockKind): number[] {
  const cuts: number[] = [];
  let previous = '';
  for (let from = start; from < end;) {
    const newline = text.indexOf('\n', from);
    const stop = newline < 0 || newline > end ? end : newline;
    // The first line begins behind the marks of its own.
    const marks = from > start ? (QUOTE_MARKS.exec(text.slice(from, stop))?.[0].length ?? 0) : 0;
    const line = text.slice(from + marks, stop).trimEnd();
    if (
      from > start &&
      line !== '' &&
      (isPipeRow(line) || isPipeRow(previous) || (kind === 'list-item' && isApart(previous, line)))
    )
      cuts.push(from + marks);
    previous = line;
    from = stop + 1;
  }
  return cuts;
}

// The marks of the quotations that a line stands in, with the one blank that belongs to each. "> " | "> > " | not "a > b"
const QUOTE_MARKS = /^(?:[ \t]{0,20}>[ \t]?){1,20}/u;

// A line that is finished. "It rose." | "Prices:" | not "and then"
const FINISHED = /[.!?:]["”’)]?$/;

/** Whether a line that follows a list item without a blank line is a paragraph of its own: not indented, and either side looks complete. */
function isApart(previous: string, line: string): boolean {
  if (!/^\S/.test(line)) return false;
  const finished = FINISHED.test(previous);
  return (finished || /^\p{Lu}/u.test(line)) && (finished || previous.length < 60 || line.length > 120);
}

/** Reads a section whose key is its tree. One function for all of them: a book has thousands, made anew at every key. */
function readTree(words: string, { key }: Section): SectionContent {
  const blocks: MarkedBlock[] = [];
  const definitions: [string, string][] = [];
  if (key instanceof Tree) readNode(words, key.topNode, { kind: 'paragraph', depth: 0 }, blocks, definitions);
  return { blocks, definitions };
}

/** Top-level blocks of a parse; the parser groups many of them under nameless nodes. A block left alone by the edits is the same object as before. */
function addSections(tree: Tree, start: number, sections: Section[]): void {
  const { children, positions } = tree;
  for (let i = 0; i < children.length; i++) {
    const child = children[i];
    if (!(child instanceof Tree)) continue;
    const from = asOffset(start + (positions[i] ?? 0));
    if (child.type.isAnonymous) addSections(child, from, sections);
    else sections.push({ start: from, end: asOffset(from + child.length), key: child, read: readTree });
  }
}

/** Sections of a text in Markdown, or in what builds on it, front matter first. */
export function readMarkdown(
  text: string,
  format: Format,
  previous: MarkdownTree | null,
  changes: readonly ChangedRange[],
): { sections: Section[]; tree: MarkdownTree } {
  const tree = parse(text, format, previous, changes);
  const sections = matterSection(text, tree.base);
  addSections(tree.tree, tree.base, sections);
  return { sections, tree };
}
