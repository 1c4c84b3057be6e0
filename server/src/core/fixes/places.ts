/** Places: where in a draft an insertion may stand. */
import { isBlankAt } from '../characters.ts';
import { isQuotation, readContainers } from '../draft/containers.ts';
import type { Draft } from '../draft/draft.ts';
import { isMarkdown } from '../draft/formats.ts';
import { readQuotes } from '../quotes.ts';
import { wordSet } from '../language/words.ts';
import type { PlacedBlock, Reading } from '../reading.ts';
import { contains, type Span } from '../span.ts';
import { blockAt } from './fix.ts';
import { endOfLine } from './lines.ts';

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

// Quotation marks that the mask has blanked. "&ldquo;" | "&#8220;" | "<q>" | not "&amp;"
const HIDDEN_QUOTE =
  /&(?:[lr]d?quo|[lr]sa?quo|quot|bdquo|laquo|raquo|#(?:34|39|171|187|82(?:1[67]|2[01])|x(?:22|27|ab|bb|201[89cd])));|<q\b/iu;

// What ends a line and is not read as words: attributes, the name of a block, tags. " {.wide #a}" | " ^a1" | " #trade #china" | not " #1", " {a}", "]{.aside}"
const TRAILER =
  /\s{0,9}(?:(?<=[\s}])\{[:#.][^{}\n]{0,200}\}|\s(?:\^[\w-]{1,40}|#[\p{L}_][\p{L}\p{N}_/-]{0,60})(?=\s|$)\s{0,9}){1,9}$/u;

/** The words without what ends their line and is no part of them, nor the space before it. */
const withoutTrailer = (words: string): string => {
  const tail = words.slice(-LONGEST_TRAILER);
  const trailer = TRAILER.exec(tail);
  return trailer ? words.slice(0, words.length - tail.length + trailer.index) : words;
};
const LONGEST_TRAILER = 400;

/** Whether a block is somebody's words as a whole. */
export const isQuoteBlock = ({ draft }: Reading, { block }: PlacedBlock): boolean =>
  block.kind === 'quote' ||
  readContainers(draft).some((around) => contains(around, block) && isQuotation(around));

/** The sentence in which a finding begins, with its block; null where nothing may be written: in headings and block quotes, among quotation marks that are not read, and outside of prose. */
function sentenceOf(
  reading: Reading,
  finding: Span,
): { placed: PlacedBlock; k: number; sentence: Span } | null {
  const { text } = reading.draft;
  const placed = blockAt(reading, finding);
  if (!placed || placed.block.kind === 'heading' || isQuoteBlock(reading, placed)) return null;
  const { block, reading: own } = placed;
  if (HIDDEN_QUOTE.test(text.slice(block.start, block.end))) return null;
  const at = finding.start - block.start;
  const k = own.sentences.findIndex(({ start, end }) => start <= at && at < end);
  const sentence = own.sentences[k];
  if (!sentence) return null;
  const { start } = sentence;
  const words = withoutTrailer(text.slice(block.start + start, block.start + sentence.end));
  return { placed, k, sentence: { start, end: start + words.length } };
}

/** Offset after the sentence a finding stands in, or null where nothing may be put: in a heading, a block quote, or within a quotation. */
export function placeAfterSentence(reading: Reading, finding: Span): number | null {
  const found = sentenceOf(reading, finding);
  if (!found) return null;
  const { text } = reading.draft;
  const { block, reading: own } = found.placed;
  const local = found.sentence.end;
  const link = own.citations.find(
    (citation) => citation.start < local && local <= citation.end + 1 && citation.end > local - 1,
  );
  let at = block.start + (link && link.end > local - 1 ? Math.max(local, link.end) : local);
  while (/[*_”"’)\]]/.test(text[at] ?? '') && at < block.end && !/\s/.test(text[at - 1] ?? '')) at++;
  // Attributes are no good without the brackets before them: `[It has 40 lamps.]{.aside}`.
  at += ATTRIBUTES.exec(text.slice(at, at + 202))?.[0].length ?? 0;
  const place = Math.min(at, block.end);
  return isQuotedAt(found.placed, place - block.start) ? null : place;
}

// Attributes. "{.aside}" | "{:.red #a}" | not " {a}"
const ATTRIBUTES = /^\{[^{}\n]{0,200}\}/u;

const STOPS = new Set('.!?…:;。！？：；');
/** What may stand between the last word and the full stop, or behind it: brackets, emphasis, the number of a note. */
const BRACKETS = new Set(')]*_）】¹²³⁰⁴⁵⁶⁷⁸⁹');
const QUOTES = new Set('"”“’»「」『』');
const SHORT = wordSet('inc ltd co corp jr sr etc no st');
// What words can be added to. "May" | "12%" | "5 €" | "40+" | "boats’" | not "May —", "May,", "'May.'"
const ENDS_WORD = /(?:[\p{L}\p{M}\p{N}\p{Sc}\p{So}\p{Sk}%‰+]|[\p{L}\p{N}]['’])$/u;

/** Where words can be added to a sentence: at its start, and at its end before the full stop. `stop` is a full stop they must bring. */
export interface PlaceInSentence {
  readonly start: number;
  readonly end: number;
  readonly stop: string;
}

/** The places in the sentence a finding stands in; null where it ends or begins in a quotation, a link or code, or ends in a sign after which words would go on. */
export function placeInSentence(reading: Reading, finding: Span): PlaceInSentence | null {
  const found = sentenceOf(reading, finding);
  if (!found) return null;
  const { block, reading: own } = found.placed;
  const { prose } = own;
  const { text } = reading.draft;
  const { start, end } = found.sentence;
  const isTail = (at: number) =>
    STOPS.has(prose[at] ?? '') || BRACKETS.has(prose[at] ?? '') || isBlankAt(prose, at);
  let last = end;
  while (last > start && isTail(last - 1)) last--;
  let at = last;
  while (at < end && !STOPS.has(prose[at] ?? '') && !isBlankAt(text, block.start + at)) at++;
  const next = own.sentences[found.k + 1]?.start ?? prose.length;
  const rest = withoutTrailer(text.slice(block.start + end, block.start + next)).trim();
  if (at === end && rest !== '' && !/^[*_]{1,3}$/.test(rest)) return null;
  const { isQuoted } = readQuotes(prose);
  const stands = (offset: number) =>
    !isQuoted(offset) && !own.citations.some((citation) => citation.start < offset && offset < citation.end);
  if (QUOTES.has(prose[last - 1] ?? '') || QUOTES.has(prose[start] ?? '') || !stands(at) || !stands(start))
    return null;
  if (!ENDS_WORD.test(prose.slice(start, last).slice(-3))) return null;
  const bare =
    prose.slice(at, end).trim() === '.' && isAbbreviated(prose.slice(Math.max(start, at - 12), at));
  return { start: block.start + start, end: block.start + at + (bare ? 1 : 0), stop: bare ? '.' : '' };
}

// "in the U.S" | "at 9 p.m" | not "the mill"
const INITIALS = /(?:^|[^\p{L}.])(?:\p{L}\.){1,4}\p{L}$/u;

/** Whether the full stop after these words belongs to an abbreviation. */
const isAbbreviated = (words: string): boolean =>
  INITIALS.test(words) || SHORT.has(/\p{L}+$/u.exec(words)?.[0].toLowerCase() ?? '');

/** Whether a number stands inside a quotation. */
export const isQuotedAt = ({ reading: { prose } }: PlacedBlock, local: number): boolean =>
  readQuotes(prose).isQuoted(local);

// What a note is wrapped in as a whole. "*Note: A.*" | "<small>Note: A.</small>" | not "*Note:* A", "<b>Note:</b> A"
const WRAPPED = /^\s{0,9}(?:(\*{1,3}|_{1,3})(?=\S)|<(\w{1,20})(?:\s[^<>]{0,200})?>)/u;

/** Offset after the last words of a note, inside the emphasis or the tags around it and before attributes behind them. */
export function endOfNote({ text }: Draft, { start, end }: Span): number {
  let [words, from] = [withoutTrailer(text.slice(start, end)).trimEnd(), 0];
  for (;;) {
    const [opening, mark, name] = WRAPPED.exec(words.slice(from)) ?? [];
    const closing = mark ?? (name && `</${name}>`);
    if (opening === undefined || closing === undefined) return start + words.length;
    const close = words.toLowerCase().indexOf(closing.toLowerCase(), from + opening.length);
    if (close < 0 || close < words.length - closing.length) return start + words.length;
    words = words.slice(0, close).trimEnd();
    from += opening.length;
  }
}
