/** Paragraphs that fixes add: a disclaimer, an editor's note, the line below a table that names its source. */
import { isMarkdown, toWritten } from '../draft/formats.ts';
import { elementAround } from '../draft/html-places.ts';
import { languageOfDraft } from '../draft-language.ts';
import { PLACEHOLDER } from '../marks.ts';
import type { PlacedBlock, Reading } from '../reading.ts';
import { cellsAround, isEntryOfTable } from '../tables.ts';
import type { PlaceOfParagraph } from './body.ts';
import { blockAt, insert, titlesOf, type Context, type FixEdit, type Made } from './fix.ts';
import { endOfLine, indentOf, lineBreak, startOfText } from './lines.ts';
import { endOfRows, takesLines } from './places.ts';

/** The line breaks that part paragraphs at a place in this draft. */
function gapOf({ draft: { text, format } }: Reading, at: number): string {
  const eol = lineBreak(text, at);
  return isMarkdown(format) || /\n\r?\n/.test(text) ? eol + eol : eol;
}

/** A paragraph of its own with these words: behind what ends at the place, or before what starts there. */
export function putParagraph(reading: Reading, { at, after }: PlaceOfParagraph, template: string): FixEdit {
  const { text, format } = reading.draft;
  const words = toWritten(template, format);
  if (format === 'html') {
    const [gap, paragraph] = [lineBreak(text, at) + indentOf(text, at), `<p>${words}</p>`];
    return insert(at, after ? gap + paragraph : paragraph + gap);
  }
  if (!after) return insert(at, words + gapOf(reading, at));
  const rest = text.slice(at, at + 4);
  const apart =
    isMarkdown(format) && rest !== '' && !/^(?:\r?\n){2}|^\r?\n$/.test(rest) ? lineBreak(text, at) : '';
  return insert(at, (at === startOfText(text) ? '' : gapOf(reading, at)) + words + apart);
}

/** `Source: TK` below the table that the finding stands in; null elsewhere, and where each sentence is to name its source. */
export function sourceLine(context: Context): Made {
  const { reading, finding, settings } = context;
  const placed = blockAt(reading, finding);
  if (!placed || !isEntryOfTable(placed) || settings.reach === 'sentence') return null;
  const cells = cellsAround(reading, placed.block);
  const at = placeBelow(reading, cells);
  if (at === null) return null;
  const language = languageOfDraft(reading);
  if (!language) return null;
  const lead = language.wording.sourceLine;
  const edit = putParagraph(reading, { at, after: true }, lead + PLACEHOLDER);
  const start = edit.text.lastIndexOf(PLACEHOLDER);
  return {
    title: titlesOf(context).sourceLine(`${lead}…`),
    edits: [{ ...edit, gap: { start, end: start + PLACEHOLDER.length } }],
  };
}

// What a row may stand in. "> | a |" | "- | a |" | "1. | a |" | "  | a |" | not "| a |", "a | b"
const NESTED = /^(?:[>\s]|[-*+] |\d{1,9}[.)] )/;
// What belongs to a table and stands below it: the rest of its frame, a caption, attributes. "\n+---+" | "\n\n: Boats {#tbl-a}" | "\nTable: Boats"
const STILL_TABLE = /^(?:\r?\n[ \t]*){1,2}(?:\+[-=]|:\s|Table:|\{:)/;

/** Offset of the end of a table; null where no paragraph can follow it: in a quotation, a list, a frame of signs or a block of HTML, or where it is but a row. */
function placeBelow(reading: Reading, cells: readonly PlacedBlock[]): number | null {
  const { text, format } = reading.draft;
  const [first, last] = [cells[0]?.block, cells.at(-1)?.block];
  if (!first || !last) return null;
  if (format === 'html') {
    const { start, end } = elementAround(text, last);
    return /^<table\b/iu.test(text.slice(start, start + 7)) && end !== null && end > last.end ? end : null;
  }
  const line = text.lastIndexOf('\n', last.start - 1) + 1;
  const row = text.slice(line, last.end + 1);
  if (first.start >= line || NESTED.test(row) || !row.includes('|')) return null;
  if (!takesLines(reading, last.start)) return null;
  const end = endOfRows(text, endOfLine(text, last.end), /^\r?\n[ \t]*\|/);
  return STILL_TABLE.test(text.slice(end, end + 200)) ? null : end;
}
