// SARIF 2.1.0, the format that code scanning services and viewers read.
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Invocation, Location, ReportingDescriptor, Result, Tool } from 'sarif';
import { version } from '../../../../package.json';
import { RULES } from '../../core/rules/rules.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { DEFAULT_SETTINGS, type Severity } from '../../core/settings.ts';
import type { Span } from '../../core/span.ts';
import { REPOSITORY, toRulePage } from '../../core/own-pages.ts';
import { toSlashes } from '../find.ts';
import { toColumns, type CheckedDraft, type Printer } from './printer.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVEL = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'none' } as const;

/** Prints one SARIF log with one run; results follow each other as drafts are checked. */
export function printSarif(): Printer {
  return {
    begin: () =>
      `{"version":"2.1.0","$schema":"${SCHEMA}","runs":[{"tool":${JSON.stringify(describeTool())},` +
      '"columnKind":"utf16CodeUnits","results":[\n',
    draft: (checked) => checked.report.shown.map((finding) => JSON.stringify(toResult(checked, finding))),
    refusal: () => [],
    separator: ',\n',
    end: ({ problems }) => `\n],"invocations":${JSON.stringify([toInvocation(problems)])}}]}\n`,
  };
}

function describeTool(): Tool {
  return {
    driver: {
      name: 'Factdesk',
      version,
      informationUri: REPOSITORY,
      rules: RULES.map(({ name, summary }) => describeRule(name, summary)),
    },
  };
}

function describeRule(name: keyof typeof DEFAULT_SETTINGS.rules, summary: string): ReportingDescriptor {
  return {
    id: name,
    shortDescription: { text: summary },
    helpUri: toRulePage(name),
    defaultConfiguration: { level: toLevel(DEFAULT_SETTINGS.rules[name]) },
  };
}

const toLevel = (severity: Severity) => LEVEL[severity];

function toResult(checked: CheckedDraft, finding: Finding): Result {
  return {
    ruleId: finding.rule,
    ruleIndex: RULES.findIndex(({ name }) => name === finding.rule),
    level: toLevel(finding.severity),
    message: { text: finding.message },
    locations: [toLocation(checked, finding)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((place, id) => ({
        id,
        ...toLocation(checked, place),
        message: { text: place.message },
      })),
    }),
  };
}

function toLocation(checked: CheckedDraft, span: Span): Location {
  const { path, document } = checked;
  const { start, end } = toColumns(checked, span);
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(path) },
      region: {
        startLine: start.line,
        startColumn: start.character,
        endLine: end.line,
        endColumn: end.character,
        snippet: { text: document.getText().slice(span.start, span.end) },
      },
    },
  };
}

/** Relative paths stay relative, as code scanning wants them: `drafts/port%20strike.md`. */
function toUri(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return toSlashes(path)
    .split('/')
    .filter((part) => part !== '.')
    .map(encodeURIComponent)
    .join('/');
}

function toInvocation(problems: readonly string[]): Invocation {
  return {
    executionSuccessful: problems.length === 0,
    ...(problems.length > 0 && {
      toolExecutionNotifications: problems.map((text) => ({ level: 'error' as const, message: { text } })),
    }),
  };
}
