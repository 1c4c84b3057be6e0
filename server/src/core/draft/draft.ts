/** Draft: a text as sections of blocks, with what in them is not prose. */
import { changesOf } from './changes.ts';
import type { Format } from './formats.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { isNestedDeep, type MarkdownTree } from './markdown-parser.ts';
import { readPlainText } from './plaintext.ts';
import type { Span } from '../span.ts';

/** What a block is. `comment` holds an HTML comment, `footnote` a definition, `matter` front matter: none of them makes claims. */
export type BlockKind =
  'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'quote' | 'footnote' | 'comment' | 'matter';

/** A source given in markup. Offsets are relative to the block. */
export interface Citation extends Span {
  readonly kind: 'link' | 'footnote' | 'citation';
  /** Address of a link; empty where only a label is given. */
  readonly url: string;
  /** Label to be looked up in the document's definitions, lower case; empty for a link with an address. */
  readonly label: string;
  /** Whether it is an address as it stands (`https://a.org`): then it may vouch for the sentence in front of it, as no link around a picture, an icon or nothing does. */
  readonly isBare?: boolean;
}

/** What is not prose in a block, the citations its markup makes, and the words about its images. Offsets are relative to the block. */
export interface Markup {
  readonly blanks: readonly Span[];
  readonly citations: readonly Citation[];
  /** Alternative texts and titles of images: no prose, but a picture may be credited in them (`![The dam. Photo: TASS](dam.jpg)`). */
  readonly captions: readonly Span[];
}

/** A leaf of the document's structure. In a section its offsets are relative to the section. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Level of a heading, 1 to 6; of a cell of a Markdown table or a pipe row, what it is in its row (cells.ts); 0 elsewhere. */
  readonly level: number;
}

/** A block with its markup, as its section is read. */
export interface MarkedBlock extends Block {
  readonly markup: Markup;
  /** Of a cell in a table, but for the first row and the first column: the words at the heads of its column and its row, with their marks and a line break between. */
  readonly head?: string;
}

/** What a section holds. Definitions are link labels, in lower case, with their addresses. */
export interface SectionContent {
  readonly blocks: readonly MarkedBlock[];
  readonly definitions: readonly (readonly [label: string, url: string])[];
}

/**
 * A stretch of the text that can be read by itself: a top-level block with all that is in it. Sections with the same key
 * have the same words and structure, so what was read of one holds for the other.
 */
export interface Section extends Span {
  readonly key: object | string;
  /** Reads the structure of a section (this one) from its words; offsets are relative to them. */
  readonly read: (words: string, section: Section) => SectionContent;
}

/** A replacement. Offsets are those of the text before it; several are applied one after the other. */
export interface Edit extends Span {
  readonly text: string;
}

/** A text cut into its sections, in order. */
export interface Draft {
  readonly text: string;
  readonly format: Format;
  readonly sections: readonly Section[];
  /** Kept for the next reading, so that the parser goes over the changed lines only. */
  readonly tree: MarkdownTree | null;
}

/** Cuts `text` into sections. With `previous` and the edits that led from it to here, only what changed of Markdown is parsed again. */
export function readDraft(
  text: string,
  format: Format,
  previous?: Draft,
  edits: readonly Edit[] = [],
): Draft {
  if (format === 'plaintext') return { text, format, sections: readPlainText(text), tree: null };
  if (format === 'html') return { text, format, sections: readHtml(text), tree: null };
  const known = previous?.format === format ? previous.tree : null;
  const changes = known && changesOf(edits);
  if (isNestedDeep(text, changes)) return { text, format, sections: readPlainText(text), tree: null };
  const { sections, tree } = readMarkdown(text, format, known, changes ?? []);
  return { text, format, sections, tree };
}

/** `text` with `blanks` (sorted, relative) turned into spaces, newlines kept: as long as before, digits where they were. */
export function toProse(text: string, blanks: readonly Span[]): string {
  if (blanks.length === 0) return text;
  let prose = '';
  let at = 0;
  for (const { start, end } of blanks) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    prose += text.slice(at, from) + toBlank(text.slice(from, end));
    at = end;
  }
  return prose + text.slice(at);
}

const toBlank = (words: string): string =>
  words.includes('\n') || words.includes('\r') ? words.replace(/[^\r\n]/g, ' ') : ' '.repeat(words.length);
