// Where offsets of an editor's documents become positions and positions become offsets, both in UTF-16 units.
import { TextDocument, type Position, type Range } from 'vscode-languageserver-textdocument';
import type { Edit } from '../core/draft/draft.ts';
import type { Span } from '../core/span.ts';

export { TextDocument };
export type { Position, Range };

/** Where a span stands, by line and UTF-16 unit, both from 0: offset 6 of `One\n12%` is line 1, character 2. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The span between two positions, also when they come in the wrong order or lie outside the text. */
export function toSpan(document: TextDocument, range: Range): Span {
  const one = document.offsetAt(range.start);
  const other = document.offsetAt(range.end);
  return one <= other ? { start: one, end: other } : { start: other, end: one };
}

/** The line an offset lies in, without its line ending: its words, and where it starts. */
export function lineAt(document: TextDocument, offset: number): { text: string; from: number } {
  const { line } = document.positionAt(offset);
  const from = document.offsetAt({ line, character: 0 });
  const to = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  return { text: document.getText().slice(from, to), from };
}

/** Whether two positions are the same, line and UTF-16 unit. */
export const isAt = (one: Position, other: Position): boolean =>
  one.line === other.line && one.character === other.character;

/** A range once `length` UTF-16 units without a line break have come in at a place: it moves along, or grows around them. The same object where neither. */
export function moveAlong(range: Range, at: Position, length: number): Range {
  const start = behind(range.start, at, length);
  const end = behind(range.end, at, length);
  return start === range.start && end === range.end ? range : { start, end };
}

const behind = (place: Position, at: Position, length: number): Position =>
  place.line === at.line && place.character >= at.character
    ? { line: place.line, character: place.character + length }
    : place;

/** The core's edits as an editor takes them: all in the coordinates of the document as it stands. */
export function toTextEdits(
  document: TextDocument,
  edits: readonly Edit[],
): { range: Range; newText: string }[] {
  return edits.map((edit) => ({ range: toRange(document, edit), newText: edit.text }));
}
