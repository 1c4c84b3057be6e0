// Word drafts: a .docx as Markdown, a paragraph a line, so that its headings, links, notes, lists and tables are read as such.
import type * as Mammoth from 'mammoth';
import type { Span } from '../core/span.ts';
import { checkArchive } from './archive.ts';

/** A Word draft as it is checked. */
export interface WordDraft {
  readonly text: string;
  /** Where each paragraph stands in the text, in UTF-16 units, in order. Cells of tables are paragraphs of their own. */
  readonly paragraphs: readonly Span[];
}

/** A part of a document as mammoth hands it to whoever transforms it; every part has the fields of its own type only. */
interface Part {
  readonly type: string;
  readonly children?: readonly Part[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: object | null;
  readonly href?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly body?: readonly Part[];
  readonly notes?: { resolve(reference: Part): Part | undefined };
}

/**
 * Reads the bytes of a .docx. Throws when they are none, or unpack to more than any draft does.
 */
export async function readWord(bytes: Uint8Array): Promise<WordDraft> {
  checkArchive(bytes);
  const mammoth = (await import('mammoth')) as typeof Mammoth & { default?: typeof Mammoth };
  let draft: WordDraft | undefined;
  const transformDocument = (document: Part): Part => {
    draft = new Writer(document).write();
    // Nothing is left to be turned into HTML.
    return { ...document, children: [] };
  };
  try {
    await (mammoth.default ?? mammoth).convertToHtml(
      { buffer: Buffer.from(bytes) },
      { transformDocument, externalFileAccess: false },
    );
  } catch (error) {
    throw new Error(sayWhat(error as Error), { cause: error });
  }
  if (!draft) throw new Error('holds no document');
  return draft;
}

/** What is the matter with a document, in the words of those who sent it and not of those who read XML. */
function sayWhat(error: Error): string {
  if (error instanceof RangeError) return 'nests too deep';
  if (error.message.includes('xmldom')) return 'is damaged: its XML is broken';
  return error.message.startsWith('Could not find') ? 'holds no document' : error.message;
}

/** Signs that would be markup in Markdown, made plain: `[`, `*`, `<`, backticks, `&lt;`. What takes nothing from the words (`_so_`) stays. */
const escape = (words: string): string =>
  words.replace(/[\\`*[<]|&(?=#?\w{1,40};)/g, '\\$&').replace(/\s+/g, ' ');

// How a paragraph starts that is a list item or a quote in any draft, plain text too. "- May" | "12. May" | "> May" | not "2019. May"
const TYPED = /^(?:- |\d{1,3}[.)] |> ?)/;
// How Markdown alone starts a block, or front matter: up to where a backslash makes it plain. "~~~" | "# May" | "2019. May" | not "#4", "4.1"
const OPENING = /^(?:(\d{1,9})(?=[.)](?: |$))|(?=#{1,6}(?: |$)|[-+](?: |$)|>|~~~|---|\+\+\+))/;

/**
 * A paragraph that starts no block but those that the same line starts in plain text: `\~~~` for `~~~`, which would make
 * code of all that follows. Headings and notes hold no blocks, and need none of this.
 */
function escapeStart(words: string): string {
  const typed = TYPED.exec(words)?.[0] ?? '';
  return typed + words.slice(typed.length).replace(OPENING, '$1\\');
}

// "https://a.org/x" | not "javascript:x" | not "https://a.org/x y"
const ADDRESS = /^https?:\/\/[^\s<>]+$/iu;

/** Writes one document. */
class Writer {
  private readonly document: Part;
  private readonly notes = new Map<string, string>();
  private readonly paragraphs: Span[] = [];
  private text = '';

  constructor(document: Part) {
    this.document = document;
  }

  write(): WordDraft {
    for (const part of this.document.children ?? []) this.writeBlock(part);
    for (const [id, words] of this.notes) this.addLine(`[^${id}]: `, words);
    return { text: this.text, paragraphs: this.paragraphs };
  }

  private writeBlock(part: Part): void {
    if (part.type === 'table') this.writeTable(part);
    else if (part.type === 'paragraph') {
      const marker = markerOf(part);
      const words = this.wordsOf(part).trim();
      this.addLine(marker, marker.startsWith('#') ? words : escapeStart(words));
    }
  }

  private addLine(marker: string, words: string): void {
    if (words === '') return;
    this.addParagraph(marker + words);
    this.text += '\n\n';
  }

  private addParagraph(words: string): void {
    const start = this.text.length;
    this.text += words;
    this.paragraphs.push({ start, end: this.text.length });
  }

  /** A row a line; each cell is a paragraph. */
  private writeTable({ children: rows = [] }: Part): void {
    rows.forEach(({ children: cells = [] }, row) => {
      for (const cell of cells) {
        this.text += '| ';
        this.addParagraph(
          (cell.children ?? [])
            .map((part) => this.wordsOf(part).trim())
            .join(' ')
            .replaceAll('|', '\\|'),
        );
        this.text += ' ';
      }
      this.text += `|\n${row === 0 ? `${'| --- '.repeat(cells.length)}|\n` : ''}`;
    });
    this.text += '\n';
  }

  private wordsOf(part: Part): string {
    switch (part.type) {
      case 'text':
        return escape(part.value ?? '');
      case 'tab':
      case 'break':
        return ' ';
      case 'hyperlink':
        return this.linkOf(part);
      case 'noteReference':
        return this.noteOf(part);
      default:
        return (part.children ?? []).map((child) => this.wordsOf(child)).join('');
    }
  }

  private linkOf(part: Part): string {
    const words = (part.children ?? []).map((child) => this.wordsOf(child)).join('');
    const { href = '' } = part;
    return ADDRESS.test(href) && words.trim() !== '' ? `[${words}](<${href}>)` : words;
  }

  private noteOf(reference: Part): string {
    const id = `${reference.noteType ?? 'note'}-${reference.noteId ?? ''}`.replace(/[^\w-]/g, '');
    if (!this.notes.has(id)) {
      // Taken down first: a note may refer to itself.
      this.notes.set(id, '');
      const note = this.document.notes?.resolve(reference);
      this.notes.set(id, (note?.body ?? []).map((part) => this.wordsOf(part).trim()).join(' '));
    }
    return `[^${id}]`;
  }
}

/** What a paragraph starts with in Markdown, by its style: `## ` for `heading 2`. */
function markerOf({ styleName, numbering }: Part): string {
  const style = styleName?.toLowerCase() ?? '';
  const level = /^heading ([1-6])$/.exec(style)?.[1];
  if (level !== undefined) return `${'#'.repeat(Number(level))} `;
  if (style === 'title') return '# ';
  if (style === 'quote' || style === 'intense quote') return '> ';
  return numbering ? '- ' : '';
}
