/** Fixes that silence a finding, each asking for the reason, and those that mend a suppression. */
import { isMarkdown, type Format } from '../draft/formats.ts';
import { fieldAt } from '../front-matter.ts';
import type { PlacedBlock } from '../reading.ts';
import { NO_REASON } from '../suppressions.ts';
import { contains, type Span } from '../span.ts';
import { blockAt, insertGap, titlesOf, type Context, type FixEdit, type Made } from './fix.ts';
import { cellsAround } from '../tables.ts';
import { endOfLine, indentOf, lineBreak, startOfLine, startOfText } from './lines.ts';
import { takesLines } from './places.ts';

/** How a comment opens and closes in each format. */
const COMMENTS: Readonly<Record<Format, readonly [opening: string, closing: string]>> = {
  markdown: ['<!-- factdesk-', ' -->'],
  quarto: ['<!-- factdesk-', ' -->'],
  html: ['<!-- factdesk-', ' -->'],
  mdx: ['{/* factdesk-', ' */}'],
  plaintext: ['[factdesk: ', ']'],
};

/** A comment to be put in, whose reason is to be filled in. */
function comment(
  { reading, finding }: Context,
  form: string,
  at: number,
  before: string,
  after: string,
): FixEdit {
  const [opening, closing] = COMMENTS[reading.draft.format];
  return insertGap(at, `${before}${opening}${form} ${finding.rule} -- `, NO_REASON, `${closing}${after}`);
}

// What breaks a line where it stands at its end. "  " | "\" | not "\\\\", "a"
const LINE_END = /(?<!\\)\\$|[ \t]{1,99}$/u;
// The marks of items and quotations that a block may stand behind in its line. "> " | "> 1. " | not "<p>", "    "
const MARKS = /^[ \t]{0,99}[\d>*+-][\d>.)*+ \t-]{0,99}$/u;
// What closes a heading, and its attributes. " ##" | " {#lamps}" | not "C#"
const HEADING_END = /(?:[ \t]{1,9}#{1,6})?(?:[ \t]{1,9}\{[^{}\n]{0,200}\})?[ \t]{0,99}$/u;

/** Above the line, or in it where a line above would break a list or a table, or stand inside a tag. */
export function silenceLine(context: Context): Made {
  const { reading, finding } = context;
  const { text, format } = reading.draft;
  const placed = blockAt(reading, finding);
  if (!placed || placed.block.kind === 'quote') return null;
  const { block } = placed;
  const title = titlesOf(context).silenceLine(finding.rule);
  if (format === 'html') {
    const at = endOfWords(text, placed, finding);
    return at === null ? null : { title, edits: [comment(context, 'disable-line', at, ' ', '')] };
  }
  const start = startOfLine(text, finding.start);
  const isMarked = MARKS.test(text.slice(start, block.start));
  const inline = block.kind === 'list-item' || block.kind === 'table-cell' || isMarked;
  if (inline && isMarkdown(format)) {
    const end = Math.min(block.end, endOfLine(text, finding.start));
    const closing = block.kind === 'heading' ? HEADING_END : LINE_END;
    const at = end - (closing.exec(text.slice(start, end))?.[0].length ?? 0);
    return { title, edits: [comment(context, 'disable-line', at, ' ', '')] };
  }
  if (start > Math.max(block.start, startOfText(text))) return null;
  const indent = indentOf(text, finding.start);
  return { title, edits: [comment(context, 'disable-next-line', start, indent, lineBreak(text, start))] };
}

/** Where the words of a block end in the line of a finding, outside of links; null where the finding goes on in the next. */
function endOfWords(text: string, { block, reading: own }: PlacedBlock, finding: Span): number | null {
  const end = Math.min(block.end, endOfLine(text, finding.start)) - block.start;
  const last = block.start + own.prose.slice(0, end).trimEnd().length;
  const link = own.citations.find((citation) =>
    contains(citation, { start: last - block.start, end: last - block.start }),
  );
  const at = link ? block.start + link.end : last;
  return at >= finding.end && at <= endOfLine(text, finding.start) ? at : null;
}

/** Above the block, which is silenced whole: a paragraph, a heading, for a cell its table; in HTML behind the opening tag. Null in a quotation, and but for HTML in a list item, in a table that does not stand by itself, and where something stands before the block in its line. */
export function silenceBlock(context: Context): Made {
  const { reading, finding } = context;
  const { text, format } = reading.draft;
  const block = blockAt(reading, finding)?.block;
  if (!block || block.kind === 'quote') return null;
  const title = titlesOf(context).silenceBlock(finding.rule);
  // Between the tags of the block and its words.
  if (format === 'html') return { title, edits: [comment(context, 'disable-block', block.start, '', '')] };
  if (block.kind === 'table-cell') return silenceTable(context, block);
  if (block.kind === 'list-item') return null;
  const start = startOfLine(text, block.start);
  if (text.slice(start, block.start).trim() !== '') return null;
  // At the margin it would end the footnote or the list that the block goes on with.
  const indent = indentOf(text, block.start);
  return { title, edits: [comment(context, 'disable-block', start, indent, lineBreak(text, start))] };
}

/** Above the first row of the table, where that stands by itself and in nothing else. */
function silenceTable(context: Context, cell: Span): Made {
  const { reading, finding } = context;
  const { text } = reading.draft;
  let start = startOfLine(text, cellsAround(reading, cell)[0]?.block.start ?? 0);
  const lineBefore = () => text.slice(startOfLine(text, start - 1), start);
  while (start > startOfText(text) && lineBefore().startsWith('|')) start -= lineBefore().length;
  const isOpen = start === startOfText(text) || lineBefore().trim() === '';
  if (text[start] !== '|' || !isOpen || !takesLines(reading, start)) return null;
  const edit = comment(context, 'disable-block', start, '', lineBreak(text, start));
  return { title: titlesOf(context).silenceTable(finding.rule), edits: [edit] };
}

// What a page opens with. "<!doctype html>" | "<?xml version='1.0'?>" | not "<!-- a -->"
const DECLARATIONS = /^(?:\s*<(?:!doctype|\?xml)[^<>]{0,400}>){1,4}/iu;

/** Above all that the draft says: behind its front matter, in a page behind `<!doctype html>`. There is always a place. */
export function silenceFile(context: Context): Made {
  const { text, format } = context.reading.draft;
  const first = context.reading.blocks[0]?.block;
  const opening = format === 'html' ? (DECLARATIONS.exec(text)?.[0] ?? '') : '';
  const at = first?.kind === 'matter' ? first.end : opening.length || startOfText(text);
  const eol = lineBreak(text, at);
  return {
    title: titlesOf(context).silenceFile(context.finding.rule),
    edits: [comment(context, 'disable-file', at, '', eol + eol)],
  };
}

/** Takes out the comment, and what would be left over of it; of several rules in it, the one that is of no use. */
export function removeSuppression(context: Context): Made {
  const { reading, report, finding } = context;
  const { text } = reading.draft;
  const whole = report.survey.suppressions.find((suppression) => contains(suppression, finding));
  if (whole && (whole.start < finding.start || finding.end < whole.end)) {
    return {
      title: titlesOf(context).removeRule(text.slice(finding.start, finding.end)),
      edits: [{ ...withSeparator(text, finding), text: '' }],
    };
  }
  const matter = reading.blocks[0]?.block;
  const field = matter?.kind === 'matter' ? fieldAt(text, matter, finding.start) : undefined;
  const own = field?.isListed ? withSeparator(text, field.whole) : field?.whole;
  return {
    title: titlesOf(context).removeSuppression,
    edits: [{ ...(own ?? withBlanks(text, finding)), text: '' }],
  };
}

// The mark of a list item behind which nothing stands. "- " | "> 1. [ ] " | not "- a "
const BARE_ITEM = /^([\s>]{0,99}(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]{0,9}(?:\[[ x]\][ \t]{1,9})?$/iu;
// The way to the next line that is not empty. "\n" | "\n\n> \n" | not "a"
const EMPTY_LINES = /^(?:[ \t>]{0,99}\r?\n){1,20}/u;
const SPACE_OR_QUOTE = /^[ \t>]{0,99}/u;

const columnAfter = (column: number, sign: string | undefined): number =>
  sign === '\t' ? column - (column % 4) + 4 : column + 1;

/** Units of the indent of a line that belongs to an item of this mark; 0 of a line that stands outside. What is quoted in the item keeps its own marks. */
function indentIn(mark: string, line: string): number {
  const width = [...mark].reduce(columnAfter, 0);
  let quotes = mark.split('>').length - 1;
  let column = 0;
  let at = 0;
  const indent = SPACE_OR_QUOTE.exec(line)?.[0] ?? '';
  for (; at < indent.length && (indent[at] !== '>' || quotes-- > 0); at++)
    column = columnAfter(column, indent[at]);
  return column < width || at === line.length ? 0 : at;
}

/** A comment that is all there is on the first line of a list item: what follows in the item takes its place, or the whole item goes. */
function withItem(text: string, from: number, { start, end }: Span, mark: string): Span {
  const next = end + (EMPTY_LINES.exec(text.slice(end, end + 500))?.[0].length ?? 0);
  const indent = next > end ? indentIn(mark, text.slice(next, endOfLine(text, next))) : 0;
  return indent > 0 ? { start, end: next + indent } : withEmptyLine(text, from, endOfLine(text, end));
}

/** A comment with the lines that it stands on alone, `> ` in front of it included, or within a line with one of the blanks around it. */
function withBlanks(text: string, { start, end }: Span): Span {
  const from = Math.max(startOfText(text), text.lastIndexOf('\n', start - 1) + 1);
  const [before, after] = [text.slice(from, start), text.slice(end, endOfLine(text, end))];
  const [, mark] = BARE_ITEM.exec(before) ?? [];
  if (mark !== undefined && after.trim() === '') return withItem(text, from, { start, end }, mark);
  if (/^[\s>]*$/.test(before) && after.trim() === '') return withEmptyLine(text, from, end + after.length);
  if (after.trim() === '' || after === '\\') return { start: from + before.trimEnd().length, end };
  if (!/^[ \t]/.test(after)) return { start, end };
  if (/[ \t]$/.test(before)) return { start: start - 1, end };
  return { start, end: before === '' ? end + 1 : end };
}

// An empty line, at whose end a line begins or that begins there. "\n\n" | not "a\n"
const BLANK_ABOVE = /(?<=\n)[ \t]{0,99}\r?\n$/;
const BLANK_BELOW = /^[ \t]{0,99}\r?\n/;

/** Lines from `start` to their last words, with one of the empty lines around them where either side has one, or has no more words. */
function withEmptyLine(text: string, start: number, end: number): Span {
  const next = end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
  const above = BLANK_ABOVE.exec(text.slice(Math.max(0, start - 102), start))?.[0].length ?? 0;
  if (next === text.length) return { start: start - above, end: next };
  const isParted = above > 0 || start === startOfText(text);
  const below = isParted ? (BLANK_BELOW.exec(text.slice(next, next + 102))?.[0].length ?? 0) : 0;
  return { start, end: next + below };
}

/** One entry of a list in a text, with what parts it from the next, or else from the one before: `b` of `a, b -- why` is `, b`. */
function withSeparator(text: string, { start, end }: Span): Span {
  const after = /^\s*,\s*/.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  if (after > 0) return { start, end: end + after };
  let from = start;
  while (/[\s,]/.test(text[from - 1] ?? '')) from--;
  return { start: from, end };
}

/** Writes the reason into a suppression that has none, or leads to the words that stand in its place. */
export function giveReason(context: Context): Made {
  const { reading, report, finding } = context;
  const bare = report.survey.suppressions.find(
    ({ start, end }) => start === finding.start && end === finding.end,
  );
  if (!bare) return null;
  const { start, end } = bare.reasonPlace;
  const [lead, after] = [' -- ', /^(?:-->|\*\/)/.test(reading.draft.text.slice(end, end + 3)) ? ' ' : ''];
  return {
    title: titlesOf(context).giveReason,
    edits: [{ ...insertGap(start, lead, NO_REASON, after), end }],
  };
}
