/** Paragraphs that fixes add: a disclaimer, an editor's note, the line below a table that names its source. */
import { isMarkdown, toWritten } from '../draft/formats.ts';
import { elementAround } from '../draft/html-places.ts';
import { PLACEHOLDER } from '../marks.ts';
import type { PlacedBlock, Reading } from '../reading.ts';
import { LONGEST_TABLE, tableAround } from '../tables.ts';
import { blockAt, insert, languageAround, titlesOf, type Context, type FixEdit, type Made } from './fix.ts';
import {
  endOfLine,
  endOfRows,
  indentOf,
  lineBreak,
  startOfText,
  takesMarks,
  type PlaceOfParagraph,
} from './places.ts';

/** The line breaks that part paragraphs in this draft. */
function gapOf({ draft: { text, format } }: Reading): string {
  const eol = lineBreak(text);
  return isMarkdown(format) || text.includes(eol + eol) ? eol + eol : eol;
}

/** A paragraph of its own with these words: behind what ends at the place, or before what starts there. */
export function putParagraph(reading: Reading, { at, after }: PlaceOfParagraph, template: string): FixEdit {
  const { text, format } = reading.draft;
  const words = toWritten(template, format);
  if (format === 'html') {
    const [gap, paragraph] = [lineBreak(text) + indentOf(text, at), `<p>${words}</p>`];
    return insert(at, after ? gap + paragraph : paragraph + gap);
  }
  if (!after) return insert(at, words + gapOf(reading));
  const rest = text.slice(at, at + 4);
  const apart =
    isMarkdown(format) && rest !== '' && !/^(?:\r?\n){2}|^\r?\n$/.test(rest) ? lineBreak(text) : '';
  return insert(at, (at === startOfText(text) ? '' : gapOf(reading)) + words + apart);
}

/** `Source: TK` below the table that the finding stands in; null elsewhere, and where each sentence is to name its source. */
export function sourceLine(context: Context): Made {
  const { reading, finding, settings } = context;
  const placed = blockAt(reading, finding);
  if (placed?.block.kind !== 'table-cell' || settings.reach === 'sentence') return null;
  const at = placeBelow(reading, placed);
  if (at === null) return null;
  const { sourceLine: lead } = languageAround(context).wording;
  const edit = putParagraph(reading, { at, after: true }, lead + PLACEHOLDER);
  const start = edit.text.lastIndexOf(PLACEHOLDER);
  return {
    title: titlesOf(context).sourceLine(`${lead.trimEnd()}…`),
    edits: [{ ...edit, gap: { start, end: start + PLACEHOLDER.length } }],
  };
}

// A row that stands in nothing else. "| a | b |" | "a | b" | not "> | a |", "- | a |", "  | a |"
const OPEN_ROW = /^(?![>\s]|[-*+] |\d{1,9}[.)] )[^\n|]*\|/;

/** Offset of the end of the table around a cell; null where no paragraph can follow it: in a quotation, a list or a block of HTML, and where it is too long for one line to serve it. */
function placeBelow(reading: Reading, placed: PlacedBlock): number | null {
  const { blocks, draft } = reading;
  const { start, end } = tableAround(blocks, blocks.indexOf(placed));
  const last = blocks[end - 1]?.block;
  if (!last || end - start > LONGEST_TABLE) return null;
  if (draft.format === 'html') return elementAround(draft.text, last).end;
  const line = draft.text.lastIndexOf('\n', last.start - 1) + 1;
  const row = draft.text.slice(line, last.end + 1);
  if (!OPEN_ROW.test(row) || (draft.format !== 'plaintext' && !takesMarks(reading, last.start))) return null;
  return endOfRows(draft.text, endOfLine(draft.text, last.end));
}
