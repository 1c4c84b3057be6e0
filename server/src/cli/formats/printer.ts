// What every output format prints: drafts as they come, and a summary at the end.
import type { Format } from '../../core/draft/formats.ts';
import type { Report } from '../../core/report.ts';
import { indexFrom, type Span } from '../../core/span.ts';
import type { Refusal } from '../work.ts';
import { toRange, type Range, type TextDocument } from '../../lsp/positions.ts';

/** A draft that was read and checked. */
export interface CheckedDraft {
  /** What an article of a stream is known by. */
  readonly id?: string | number;
  readonly path: string;
  readonly format: Format;
  readonly document: TextDocument;
  readonly report: Report;
  /** Of a Word draft, which has no lines: where its paragraphs stand in the text. */
  readonly paragraphs?: readonly Span[];
}

/** What the whole run came to. */
export interface Summary {
  documents: number;
  claims: number;
  /** Drafts with at least one finding. */
  withFindings: number;
  /** How many findings by rule, in the order in which the rules first spoke. */
  readonly byRule: Map<string, number>;
  /** What went wrong, above all files that could not be read, one line each. */
  readonly problems: string[];
}

/**
 * One output format. Each part is printed as soon as it is there, so that memory stays flat over many drafts. It keeps
 * nothing from one draft to the next, so that any thread can make the entries of any draft.
 */
export interface Printer {
  begin(): string;
  /** What is printed of a draft: no entries, one or several. */
  draft(checked: CheckedDraft): readonly string[];
  /** What is printed in the place of a draft that was not checked. */
  refusal(refusal: Refusal): readonly string[];
  /** What stands between two entries, of one draft or of two. */
  readonly separator: string;
  end(summary: Summary): string;
}

/** How results look on the terminal: its width, and whether it shows colours. */
export interface Look {
  readonly columns: number;
  readonly colored: boolean;
}

/**
 * Lines and columns from 1, as editors and compilers show them; of a Word draft, paragraphs and columns in them. A byte
 * order mark takes no column there, though it counts as one unit in offsets.
 */
export function toColumns({ document, paragraphs }: CheckedDraft, span: Span): Range {
  if (paragraphs)
    return { start: inParagraph(paragraphs, span.start), end: inParagraph(paragraphs, span.end) };
  const mark = document.getText().startsWith('\ufeff') ? 1 : 0;
  const { start, end } = toRange(document, span);
  const count = ({ line, character }: Range['start']) => ({
    line: line + 1,
    character: character + 1 - (line === 0 ? mark : 0),
  });
  return { start: count(start), end: count(end) };
}

function inParagraph(paragraphs: readonly Span[], offset: number): Range['start'] {
  const line = indexFrom(paragraphs, offset + 1);
  return { line, character: offset - (paragraphs[line - 1]?.start ?? 0) + 1 };
}

/** `1 finding`, `12 findings`, `1,204 claims`. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `12 findings in 3 files: 9 unsourced-number, 3 state-media-attribution`. */
export function toSummaryLine({ documents, claims, withFindings, byRule, problems }: Summary): string {
  const total = [...byRule.values()].reduce((sum, count) => sum + count, 0);
  const rules = [...byRule].map(([rule, count]) => `${count.toLocaleString('en')} ${rule}`).join(', ');
  const found =
    total > 0 ? `${countOf(total, 'finding')} in ${countOf(withFindings, 'file')}: ${rules}` : 'No findings';
  const checked = `${countOf(documents, 'file')} checked, ${countOf(claims, 'claim')}`;
  const wrong = problems.length > 0 ? `; ${countOf(problems.length, 'problem')}` : '';
  return `${found} (${checked}${wrong}).`;
}
