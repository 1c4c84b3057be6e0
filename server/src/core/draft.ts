/** Draft: a text as blocks of prose with their citations, and nothing that is not prose. */
import { readMarkdown, type MarkdownTree } from './markdown.ts';
import { readPlainText } from './plaintext.ts';
import type { Span } from './span.ts';

export type Format = 'markdown' | 'plaintext';

/** What a block is. `comment` holds an HTML comment, `footnote` a definition, `matter` front matter: none of them makes claims. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'quote' | 'footnote' | 'comment' | 'matter';

/** A source given in markup. Offsets are relative to the block. */
export interface Citation extends Span {
  readonly kind: 'link' | 'footnote' | 'citation';
  /** Address of a link; empty where only a label is given. */
  readonly url: string;
  /** Label to be looked up in the document's definitions, lower case; empty for a link with an address. */
  readonly label: string;
}

/** What is not prose in a block, and the citations its markup makes. Offsets are relative to the block. */
export interface Markup {
  readonly blanks: readonly Span[];
  readonly citations: readonly Citation[];
}

/** A leaf of the document's structure. `markup()` is asked for only when the block is read for the first time. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Level of a heading, 1 to 6; 0 elsewhere. */
  readonly level: number;
  readonly markup: () => Markup;
}

/** A replacement. Offsets are those of the text before it; several are applied one after the other. */
export interface Edit extends Span {
  readonly text: string;
}

/** The structure of a text. `definitions` maps a link label to its address, in lower case. */
export interface Draft {
  readonly text: string;
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly definitions: ReadonlyMap<string, string>;
  /** Kept for the next reading, so that the parser goes over the changed lines only. */
  readonly tree: MarkdownTree | null;
}

/** Reads the structure of `text`. With `previous` and the edits that led from it to here, only what changed is parsed again. */
export function readDraft(text: string, format: Format, previous?: Draft, edits: readonly Edit[] = []): Draft {
  if (format === 'plaintext') return { text, format, blocks: readPlainText(text), definitions: new Map(), tree: null };
  const { blocks, definitions, tree } = readMarkdown(text, previous?.format === format ? previous.tree : null, edits);
  return { text, format, blocks, definitions, tree };
}

/** `text` with `blanks` (sorted, relative) turned into spaces, newlines kept: as long as before, digits where they were. */
export function toProse(text: string, blanks: readonly Span[]): string {
  if (blanks.length === 0) return text;
  let prose = '';
  let at = 0;
  for (const { start, end } of blanks) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    prose += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return prose + text.slice(at);
}
