/** Body: where the article itself starts and ends in a draft, for what is put above or below it. */
import { type Container, isQuotation, readContainers } from '../draft/containers.ts';
import type { Block, Draft } from '../draft/draft.ts';
import { isMarkdown } from '../draft/formats.ts';
import { elementAround, NO_PARAGRAPH_IN } from '../draft/html-places.ts';
import type { PlacedBlock, Reading } from '../reading.ts';
import { contains, type Span } from '../span.ts';
import { endOfLine, indentOf, startOfLine, startOfText } from './lines.ts';
import { endOfRows } from './places.ts';

// "© 2025 A" | "0 Comments" | "Share this" | "Related: B" | not "Shares fell"
const FURNITURE =
  /^\W*(?:©|\(c\) ?\d|copyright\b|all rights reserved|\d+ (?:comments?|shares?|likes?|views?|replies)\s*$|(?:no )?comments?\s*$|share (?:this|on|via)\b|share\s*$|related\b|read (?:more|next|also)\b|follow us|subscribe|sign up|tags?:|filed under|posted (?:by|in|on)|leave a (?:comment|reply)|advertisement|newsletter|print\s*$|e-?mail\s*$|tweet\s*$|about the author|photo:)/iu;
// What tells that an article is over. "-30-" | "— ENDS —" | "（完）" | not "30", "The ends"
const END_MARK =
  /^(?:(?:[-–—*#]{1,3}\s?)?30\s?[-–—*#]{1,3}|[-–—*#[(（]{0,3}\s?(?:ends?|完)\s?[-–—*#\])）]{0,3})$/iu;

/** Whether a block is no part of the body of the article: definitions, comments, furniture, signs without words such as `###`. */
function isAfterBody(reading: Reading, i: number): boolean {
  const placed = reading.blocks[i];
  if (!placed) return false;
  const { kind } = placed.block;
  return (
    kind === 'footnote' ||
    kind === 'comment' ||
    kind === 'matter' ||
    !/[\p{L}\p{N}]/u.test(placed.reading.prose) ||
    FURNITURE.test(placed.reading.prose) ||
    END_MARK.test(placed.reading.prose.trim()) ||
    isOfFootnote(reading, i)
  );
}

// What makes a block go on with the footnote above it. "    " | "\t" | " \t" | not "  "
const INDENTED = /^(?: {4}| {0,3}\t)/;

/** Whether a block goes on with a footnote: all that stands between them is indented. */
function isOfFootnote({ draft: { text, format }, blocks }: Reading, i: number): boolean {
  if (!isMarkdown(format)) return false;
  let k = i;
  while (k >= 0 && INDENTED.test(indentOf(text, blocks[k]?.block.start ?? 0))) k--;
  return k < i && blocks[k]?.block.kind === 'footnote';
}

/** Where the first block starts that speaks to readers from `at` on; the end of the text where there is none. */
const nextBlock = ({ blocks, draft }: Reading, at: number): number =>
  blocks.find(({ block }) => block.start >= at && block.kind !== 'comment')?.block.start ?? draft.text.length;

/** The section that a block stands in: all of its list, its quotation or its piece of HTML. */
const sectionOf = ({ draft }: Reading, block: Span): Span =>
  draft.sections.find((section) => contains(section, block)) ?? block;

/** Offset behind a block and all around it that ends with it, at the end of a line: `</aside>`, `:::`, the rest of a list. */
function behind(reading: Reading, block: Block): number {
  const { draft } = reading;
  const { text, format } = draft;
  const section = format === 'plaintext' ? block : sectionOf(reading, block);
  const words = text.slice(section.start, section.end).trimEnd().length;
  const last = endOfLine(text, Math.max(block.end, section.start + words));
  let end = block.kind === 'table-cell' || block.kind === 'quote' ? endOfRows(text, last) : last;
  // From the inside out: those inside of others stand before them.
  for (const around of readContainers(draft)) {
    if (!contains(around, block) || around.end <= end) continue;
    const isLeft = around.end <= nextBlock(reading, end) || NO_PARAGRAPH_IN.has(around.name);
    if (isLeft) end = endOfLine(text, around.end);
  }
  return end;
}

/** Offset before a block and all around it, at the start of a line; a layout that holds the whole body is not left. */
function before(reading: Reading, block: Span, last: Span): number {
  const { draft } = reading;
  const { text, format } = draft;
  const section = format === 'plaintext' ? block : sectionOf(reading, block);
  const starts = readContainers(draft)
    .filter(
      (one) =>
        contains(one, block) && (!contains(one, last) || isQuotation(one) || NO_PARAGRAPH_IN.has(one.name)),
    )
    .map(({ start }) => start);
  return startOfLine(text, Math.min(section.start, ...starts));
}

/** Index of the last block of the body; -1 where there is none. */
function lastOfBody(reading: Reading): number {
  const sources = reading.blocks.findIndex(
    ({ block, reading: own }) => block.kind === 'heading' && own.role === 'sources',
  );
  let last = (sources > 0 ? sources : reading.blocks.length) - 1;
  while (last >= 0 && isAfterBody(reading, last)) last--;
  return last;
}

/**
 * Offset right after the last paragraph of the body: before footnotes, a list of sources, a copyright line and page
 * furniture; null in a page that leaves open what the paragraph stands in.
 */
export function endOfBody(reading: Reading): number | null {
  const { text, format } = reading.draft;
  if (format === 'html') return elementAround(text, lastOfPage(reading)).end;
  const last = lastOfBody(reading);
  const block = reading.blocks[last]?.block;
  const first = reading.blocks[0]?.block;
  if (!block || isEditorialNoteOnly(reading, last))
    return first?.kind === 'matter' ? first.end : startOfText(text);
  return behind(reading, block);
}

/** The last block of the body of a page, or of the page where it has no body. */
function lastOfPage(reading: Reading): Span {
  const { blocks, draft } = reading;
  const body = blocks.slice(0, lastOfBody(reading) + 1);
  const isShown = outsideOf(draft, (around) => OFF_BODY.has(around.name) || isHidden(draft, around));
  const last =
    body.findLast(isShown) ??
    body.at(-1) ??
    blocks.findLast(({ block: { kind } }) => kind !== 'comment' && kind !== 'matter');
  return last?.block ?? { start: draft.text.length, end: draft.text.length };
}

// What hides an element from all readers. " hidden>" | " hidden=''" | "display: none" | not `class="hidden"`
const HIDDEN = /\shidden(?=[\s=>])|display\s?:\s?none/iu;
const isHidden = ({ text }: Draft, { start, end }: Span): boolean =>
  HIDDEN.test(text.slice(start, Math.min(end, start + 700, text.indexOf('>', start) + 1)));

const isEditorialNoteOnly = (reading: Reading, last: number) =>
  last === 0 && reading.blocks[0]?.reading.role === 'note';

/** Where a paragraph goes: behind what ends at `at` (`after`), or before what starts there. */
export interface PlaceOfParagraph {
  readonly at: number;
  readonly after: boolean;
}

const isTitled = ({ block: { kind, level } }: PlacedBlock): boolean => kind === 'heading' && level === 1;

/** Whether a block may be a title in plain text, or stand above one as a byline does: a short line that no full stop ends. */
const isLine = ({ block: { kind }, reading: { prose } }: PlacedBlock): boolean =>
  kind === 'paragraph' && prose.trim().length < 120 && !/[.!?…:;。！？”"]$/.test(prose.trim());

/** The title that a text of Markdown opens with, whatever short lines stand above it: `[TOC]`, `*By A. Prado*`. */
const titleOfMarkdown = (blocks: readonly PlacedBlock[]): PlacedBlock | undefined =>
  blocks.find((placed, i) => isTitled(placed) && blocks.slice(0, i).every(isLine));

/** Elements of a page that hold no part of the article. */
const OFF_BODY = new Set(['header', 'nav', 'aside', 'footer', 'form']);
/** The same, and those that a note could not stand above. */
const BELOW_NOTES = new Set([...OFF_BODY, 'figure', 'blockquote']);

/** Whether a block of a page stands in no container of a kind. */
function outsideOf(draft: Draft, isOff: (around: Container) => boolean): (placed: PlacedBlock) => boolean {
  const off = readContainers(draft).filter(isOff);
  return ({ block }) => !off.some((around) => contains(around, block));
}

/** Where a note at the top goes: right after the title, or else before the first words of the body. */
export function startOfBody(reading: Reading): PlaceOfParagraph {
  const { text, format } = reading.draft;
  const blocks = reading.blocks.filter(({ block: { kind } }) => kind !== 'matter' && kind !== 'comment');
  const [first, second] = blocks;
  if (!first) return { at: text.length, after: text.trim() !== '' };
  if (format === 'html') {
    // A page has its title below its name and its navigation.
    const title = blocks.find(isTitled);
    const inBody = outsideOf(reading.draft, ({ name }) => BELOW_NOTES.has(name));
    const { block } = title ?? blocks.find(inBody) ?? first;
    const { start, end } = elementAround(text, block);
    return title && end !== null ? { at: end, after: true } : { at: start, after: false };
  }
  const title = isMarkdown(format)
    ? titleOfMarkdown(blocks)
    : second && isLine(first) && /\p{L}/u.test(first.reading.prose) && first;
  return title
    ? { at: behind(reading, title.block), after: true }
    : {
        at: before(reading, first.block, reading.blocks[lastOfBody(reading)]?.block ?? first.block),
        after: false,
      };
}
