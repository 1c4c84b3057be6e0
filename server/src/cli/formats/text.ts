// The format for people: each finding under its line, with the words marked.
import picocolors from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import type { Finding } from '../../core/rules/rule.ts';
import type { Span } from '../../core/span.ts';
import { lineAt, type TextDocument } from '../../lsp/positions.ts';
import { showExcerpt } from '../excerpt.ts';
import { makeHarmless } from '../output.ts';
import { countOf, toColumns, toSummaryLine, type CheckedDraft, type Look, type Printer } from './printer.ts';

/** Further places that are shown in full; the others are counted. */
const MOST_RELATED = 3;

/** Prints findings as a compiler does, and a summary line. */
export function printText(look: Look): Printer {
  const style: Style = { columns: look.columns, colors: picocolors.createColors(look.colored) };
  const { bold, green } = style.colors;
  return {
    begin: () => '',
    draft: (checked) => checked.report.shown.map((finding) => showFinding(checked, finding, style)),
    refusal: () => [],
    separator: '',
    end(summary) {
      const line = toSummaryLine(summary);
      return `${summary.byRule.size > 0 ? bold(line) : green(line)}\n`;
    },
  };
}

interface Style {
  readonly columns: number;
  readonly colors: Colors;
}

function showFinding(checked: CheckedDraft, finding: Finding, style: Style): string {
  const { bold, dim } = style.colors;
  const paint = toPaint(finding.severity, style.colors);
  const more = finding.related.length - MOST_RELATED;
  const rows = [
    `${paint(`${finding.severity}[${finding.rule}]`)}: ${bold(makeHarmless(finding.message))}`,
    ...showPlace(checked, finding, style, paint),
    ...finding.related
      .slice(0, MOST_RELATED)
      .flatMap((place) => [
        `  ${dim('note')}: ${makeHarmless(place.message)}`,
        ...showPlace(checked, place, style, dim),
      ]),
    ...(more > 0 ? [`  ${dim('note')}: and ${countOf(more, 'more place')}`] : []),
  ];
  return `${rows.join('\n')}\n\n`;
}

type Paint = (text: string) => string;

/** Where a span stands: file, line and column (of a Word draft, the paragraph) on one row, then the line itself and the carets. */
function showPlace(checked: CheckedDraft, span: Span, style: Style, paint: Paint): string[] {
  const { path, document, paragraphs } = checked;
  const { dim } = style.colors;
  const { start } = toColumns(checked, span);
  const place = paragraphs ? `: paragraph ${start.line}` : `:${start.line}:${start.character}`;
  const number = String(start.line);
  const margin = ' '.repeat(number.length);
  const { text, from } = shownLineAt(document, span.start);
  const columns = Math.max(20, style.columns - number.length - 4);
  const excerpt = showExcerpt(text, span.start - from, Math.max(span.start + 1, span.end) - from, columns);
  return [
    `${margin}${dim('-->')} ${makeHarmless(path)}${place}`,
    `${margin} ${dim('|')}`,
    `${dim(`${number} |`)} ${excerpt.line}`,
    `${margin} ${dim('|')} ${paint(excerpt.carets)}`,
  ];
}

/** The line an offset lies in, as it is shown: without a byte order mark. */
function shownLineAt(document: TextDocument, offset: number): { text: string; from: number } {
  const { text, from } = lineAt(document, offset);
  return text.startsWith('\ufeff') ? { text: text.slice(1), from: from + 1 } : { text, from };
}

function toPaint(severity: Finding['severity'], { red, yellow, cyan, dim }: Colors): Paint {
  return { error: red, warning: yellow, information: cyan, hint: dim }[severity];
}
