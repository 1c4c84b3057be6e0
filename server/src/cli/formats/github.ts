// Workflow commands: GitHub Actions shows each finding at its line in a pull request.
import type { Finding } from '../../core/rules/rule.ts';
import { toColumns, toSummaryLine, type CheckedDraft, type Printer } from './printer.ts';

const COMMAND = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** Prints a command a finding, `::warning file=a.md,line=3,…::4.1 percent has no source`, and a summary line. */
export function printGithub(): Printer {
  return {
    begin: () => '',
    draft: (checked) => checked.report.shown.map((finding) => toCommand(checked, finding)),
    refusal: () => [],
    separator: '',
    end: (summary) => `${toSummaryLine(summary)}\n`,
  };
}

function toCommand(checked: CheckedDraft, { rule, severity, message, ...span }: Finding): string {
  const { start, end } = toColumns(checked, span);
  const properties = {
    file: checked.path,
    line: start.line,
    endLine: end.line,
    col: start.character,
    endColumn: end.character,
    title: rule,
  };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${COMMAND[severity]} ${listed.join(',')}::${escapeData(message)}\n`;
}

/** As GitHub's own toolkit escapes them, since a line break would end the command. */
const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
