/** Places: where in a draft an insertion may stand. */
import type { Draft } from '../draft/draft.ts';
import { isMarkdown } from '../draft/formats.ts';
import { elementAround } from '../draft/html-places.ts';
import { readQuotes } from '../quotes.ts';
import type { Sentence } from '../sentence.ts';
import { wordSet } from '../language/words.ts';
import type { PlacedBlock, Reading } from '../reading.ts';
import type { Span } from '../span.ts';
import { blockAt } from './fix.ts';

/** The line break a text uses. */
export const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Where the first word may stand: after a byte order mark. */
export const startOfText = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

/** The white space at the start of the line that `at` stands in. */
export const indentOf = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? '';

/** Offset of the end of the line that `at` stands in, before its line break. */
export function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}

// "© 2025 A" | "0 Comments" | "Share this" | "Related: B" | not "Shares fell"
const FURNITURE =
  /^\W*(?:©|\(c\) ?\d|copyright\b|all rights reserved|\d+ (?:comments?|shares?|likes?|views?|replies)\s*$|(?:no )?comments?\s*$|share (?:this|on|via)\b|share\s*$|related\b|read (?:more|next|also)\b|follow us|subscribe|sign up|tags?:|filed under|posted (?:by|in|on)|leave a (?:comment|reply)|advertisement|newsletter|print\s*$|e-?mail\s*$|tweet\s*$|about the author|photo:)/iu;

/** Whether a block is no part of the body of the article: definitions, comments, furniture, lists of sources. */
function isAfterBody(reading: Reading, i: number): boolean {
  const placed = reading.blocks[i];
  if (!placed) return false;
  const { kind } = placed.block;
  return (
    kind === 'footnote' ||
    kind === 'comment' ||
    kind === 'matter' ||
    placed.reading.prose.trim() === '' ||
    FURNITURE.test(placed.reading.prose)
  );
}

/** Where a table or a quotation ends that has a line up to `end`: it goes on in those that follow and begin like one. */
export function endOfRows(text: string, end: number, goesOn = /^\r?\n[ \t]*[|>]/): number {
  let last = end;
  while (goesOn.test(text.slice(last, last + 40)))
    last = endOfLine(text, last + (text[last] === '\r' ? 2 : 1));
  return last;
}

/** Whether a line of words can be put in at a place: anywhere in plain text, else where Markdown is read. */
export const takesLines = (reading: Reading, at: number): boolean =>
  reading.draft.format === 'plaintext' || takesMarks(reading, at);

/** Whether Markdown's own marks mean something at a place: not inside a block of HTML, which MDX does not have. */
export const takesMarks = ({ draft: { text, format, sections } }: Reading, at: number): boolean =>
  isMarkdown(format) &&
  (format === 'mdx' || !sections.some(({ start, end }) => start <= at && at <= end && text[start] === '<'));

// What closes around a last paragraph, on a line of its own. "\n</Tip>" | "\n\n:::" | not "\nwords"
const CLOSING_LINE = /^(?:[ \t]*\r?\n){1,9}[ \t]*(?:<\/[\w.$-]{0,80}>|:{3,80})[ \t]*(?=\r?\n|$)/;

/**
 * Offset right after the last paragraph of the body: before footnotes, a list of sources, a copyright line and page
 * furniture; null in a page that leaves open what the paragraph stands in.
 */
export function endOfBody(reading: Reading): number | null {
  const { text, format } = reading.draft;
  const sources = reading.blocks.findIndex(
    ({ block, reading: own }) => block.kind === 'heading' && own.role === 'sources',
  );
  let last = (sources > 0 ? sources : reading.blocks.length) - 1;
  while (last >= 0 && isAfterBody(reading, last)) last--;
  const block = reading.blocks[last]?.block;
  const first = reading.blocks[0]?.block;
  if (format === 'html') return elementAround(text, block ?? lastOfPage(reading)).end;
  if (!block || isEditorialNoteOnly(reading, last))
    return first?.kind === 'matter' ? first.end : startOfText(text);
  let end = endOfRows(text, endOfLine(text, block.end));
  if (format === 'mdx' || format === 'quarto')
    for (let closing = CLOSING_LINE.exec(text.slice(end, end + 400)); closing;) {
      end += closing[0].length;
      closing = CLOSING_LINE.exec(text.slice(end, end + 400));
    }
  return end;
}

/** The last block of a page that has no body. */
const lastOfPage = ({ blocks, draft: { text } }: Reading): Span =>
  blocks.findLast(({ block: { kind } }) => kind !== 'comment' && kind !== 'matter')?.block ?? {
    start: text.length,
    end: text.length,
  };

const isEditorialNoteOnly = (reading: Reading, last: number) =>
  last === 0 && reading.blocks[0]?.reading.role === 'note';

// Quotation marks that the mask has blanked. "&ldquo;" | "&#8220;" | "<q>" | not "&amp;"
const HIDDEN_QUOTE =
  /&(?:[lr]d?quo|[lr]sa?quo|quot|bdquo|laquo|raquo|#(?:34|39|171|187|82(?:1[67]|2[01])|x(?:22|27|ab|bb|201[89cd])));|<q\b/iu;

/** The sentence in which a finding begins, with its block; null where nothing may be written: in headings and block quotes, among quotation marks that are not read, and outside of prose. */
function sentenceOf(
  reading: Reading,
  finding: Span,
): { placed: PlacedBlock; k: number; sentence: Sentence } | null {
  const placed = blockAt(reading, finding);
  if (!placed || placed.block.kind === 'heading' || placed.block.kind === 'quote') return null;
  if (HIDDEN_QUOTE.test(reading.draft.text.slice(placed.block.start, placed.block.end))) return null;
  const at = finding.start - placed.block.start;
  const k = placed.reading.sentences.findIndex(({ start, end }) => start <= at && at < end);
  const sentence = placed.reading.sentences[k];
  return sentence ? { placed, k, sentence } : null;
}

/** Offset after the sentence a finding stands in, or null where nothing may be put: in a heading, a block quote, or within a quotation. */
export function placeAfterSentence(reading: Reading, finding: Span): number | null {
  const found = sentenceOf(reading, finding);
  if (!found || isInsideQuotation(found.placed.reading.prose, found.sentence.end)) return null;
  const { text } = reading.draft;
  const { block, reading: own } = found.placed;
  const local = found.sentence.end;
  const link = own.citations.find(
    (citation) => citation.start < local && local <= citation.end + 1 && citation.end > local - 1,
  );
  let at = block.start + (link && link.end > local - 1 ? Math.max(local, link.end) : local);
  while (/[*_”"’)\]]/.test(text[at] ?? '') && at < block.end && !/\s/.test(text[at - 1] ?? '')) at++;
  return Math.min(at, block.end);
}

const STOPS = new Set('.!?…:;。！？：；');
const BRACKETS = new Set(')]*_）】 ');
const QUOTES = new Set('"”“’»「」『』');
const SHORT = wordSet('inc ltd co corp jr sr etc no st');

/** Where words can be added to a sentence: at its start, and at its end before the full stop. `stop` is a full stop they must bring. */
export interface PlaceInSentence {
  readonly start: number;
  readonly end: number;
  readonly stop: string;
}

/** The places in the sentence a finding stands in; null where it ends or begins in a quotation, a link or code. */
export function placeInSentence(reading: Reading, finding: Span): PlaceInSentence | null {
  const found = sentenceOf(reading, finding);
  if (!found) return null;
  const { block, reading: own } = found.placed;
  const { prose } = own;
  const { start, end } = found.sentence;
  let last = end;
  while (last > start && (STOPS.has(prose[last - 1] ?? '') || BRACKETS.has(prose[last - 1] ?? ''))) last--;
  let at = last;
  while (at < end && !STOPS.has(prose[at] ?? '')) at++;
  const next = own.sentences[found.k + 1]?.start ?? prose.length;
  const rest = reading.draft.text.slice(block.start + end, block.start + next).trim();
  if (at === end && rest !== '' && !/^[*_]{1,3}$/.test(rest)) return null;
  const { isQuoted } = readQuotes(prose);
  const stands = (offset: number) =>
    !isQuoted(offset) && !own.citations.some((citation) => citation.start < offset && offset < citation.end);
  if (QUOTES.has(prose[last - 1] ?? '') || QUOTES.has(prose[start] ?? '') || !stands(at) || !stands(start))
    return null;
  const bare =
    prose.slice(at, end).trim() === '.' && isAbbreviated(prose.slice(Math.max(start, at - 12), at));
  return { start: block.start + start, end: block.start + at + (bare ? 1 : 0), stop: bare ? '.' : '' };
}

// "in the U.S" | "at 9 p.m" | not "the mill"
const INITIALS = /(?:^|[^\p{L}.])(?:\p{L}\.){1,4}\p{L}$/u;

/** Whether the full stop after these words belongs to an abbreviation. */
const isAbbreviated = (words: string): boolean =>
  INITIALS.test(words) || SHORT.has(/\p{L}+$/u.exec(words)?.[0].toLowerCase() ?? '');

/** Offset after the last words of a note, inside the emphasis or the tags around it. */
export function endOfNote({ text, format }: Draft, { start, end }: Span): number {
  const words = text.slice(start, end);
  if (format === 'html') return end;
  if (words.startsWith('<')) {
    const tag = words.lastIndexOf('</');
    return tag > 0 && /^[^<>]*>\s*$/.test(words.slice(tag))
      ? start + words.slice(0, tag).trimEnd().length
      : end;
  }
  const mark = /^[*_]{1,3}/.exec(words)?.[0] ?? '';
  const wrapped =
    mark !== '' && words.endsWith(mark) && words.indexOf(mark, mark.length) === words.length - mark.length;
  return wrapped ? end - mark.length : end;
}

/** Where a paragraph goes: behind what ends at `at` (`after`), or before what starts there. */
export interface PlaceOfParagraph {
  readonly at: number;
  readonly after: boolean;
}

/** Where a note at the top goes: right after the title, or else before the first words of the body. */
export function startOfBody({ draft: { text, format }, blocks }: Reading): PlaceOfParagraph {
  const isTitled = ({ block: { kind, level } }: PlacedBlock) => kind === 'heading' && level === 1;
  const first = blocks.findIndex(({ block }) => block.kind !== 'matter' && block.kind !== 'comment');
  // A page has its title below its name and its navigation.
  const title = (format === 'html' ? blocks.find(isTitled) : undefined) ?? blocks[first];
  if (!title) return { at: text.length, after: text.trim() !== '' };
  if (format === 'html') {
    const { start, end } = elementAround(text, title.block);
    return isTitled(title) && end !== null ? { at: end, after: true } : { at: start, after: false };
  }
  const { kind, start, end } = title.block;
  const prose = title.reading.prose.trim();
  const isTitle = isMarkdown(format)
    ? isTitled(title)
    : kind === 'paragraph' &&
      prose.length < 120 &&
      /\p{L}/u.test(prose) &&
      !/[.!?…:;。！？”"]$/.test(prose) &&
      first + 1 < blocks.length;
  if (isTitle) return { at: endOfLine(text, Math.max(start, end - 1)), after: true };
  return { at: Math.max(startOfText(text), text.lastIndexOf('\n', start - 1) + 1), after: false };
}

/** Whether a number stands inside a quotation. */
export const isQuotedAt = ({ reading: { prose } }: PlacedBlock, local: number): boolean =>
  readQuotes(prose).isQuoted(local);

/** Whether a quotation that is open at `at` goes on after it. */
function isInsideQuotation(prose: string, at: number): boolean {
  const before = prose.slice(0, at);
  const curly = before.lastIndexOf('“') > before.lastIndexOf('”');
  const straight = (before.split('"').length - 1) % 2 === 1;
  const rest = prose.slice(at);
  return (curly && !/^[.!?,]?”/.test(rest)) || (straight && !/^[.!?,]?"/.test(rest));
}
