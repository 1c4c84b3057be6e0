// The command line as the writer types it, and what it asks for.
import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS, SEVERITIES, type RuleName, type Severity } from '../core/settings.ts';

const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type FormatName = (typeof FORMATS)[number];

const THRESHOLDS = ['error', 'warning', 'information', 'never'] as const;
/** From which severity on findings make the exit status 1; `never`: none do. */
export type Threshold = (typeof THRESHOLDS)[number];

/** Where settings come from. */
export interface SettingsOrder {
  /** Severities by name of the setting: `rules.unsourced-number`. */
  readonly rules: ReadonlyMap<string, Severity>;
  /** The configuration file to go by; undefined: the one found for each draft; null: none. */
  readonly config: string | null | undefined;
  /** A JSON file with the newsroom's own outlets. */
  readonly outlets: string | undefined;
}

/** What `factdesk check` is to do. */
export interface CheckOrder extends SettingsOrder {
  readonly command: 'check';
  readonly format: FormatName;
  readonly failOn: Threshold;
  /** Files, folders, globs, or `-` for standard input. */
  readonly paths: readonly string[];
  /** What the draft on standard input is called; its ending says whether it is Markdown. */
  readonly stdinName: string;
  /** Whether missing disclaimers are written into the drafts, shown as a diff, or neither. */
  readonly fix: 'none' | 'write' | 'show';
}

/** What `factdesk config explain` is to do. */
export interface ExplainOrder extends SettingsOrder {
  readonly command: 'explain';
  readonly paths: readonly string[];
}

export type Order = CheckOrder | ExplainOrder | { readonly command: 'lsp' | 'help' | 'version' };

/** A command line that makes no sense; the message says in one line what to type instead. */
export class Misuse extends Error {}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'warning' },
  rule: { type: 'string', multiple: true, default: [] as string[] },
  outlets: { type: 'string' },
  config: { type: 'string' },
  'no-config': { type: 'boolean', default: false },
  'stdin-filename': { type: 'string' },
  fix: { type: 'boolean', default: false },
  'fix-dry-run': { type: 'boolean', default: false },
} as const;

/** Reads the words after `factdesk`. Throws {@link Misuse} where they make no sense. */
export function readArguments(words: readonly string[]): Order {
  // The language server reads its own words: --stdio, --node-ipc, --socket=…
  if (words[0] === 'lsp' && !words.includes('--help')) return { command: 'lsp' };
  const { values, positionals } = parse(words);
  const [command, ...paths] = positionals;
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  if (command === undefined || command === 'help') return { command: 'help' };
  const settings: SettingsOrder = {
    rules: readRules(values.rule),
    config: values['no-config'] ? null : values.config,
    outlets: values.outlets,
  };
  if (command === 'config') return { command: 'explain', paths: readExplained(paths), ...settings };
  if (command !== 'check')
    throw new Misuse(`There is no command "${command}". Did you mean "factdesk check ${command}"?`);
  return {
    command,
    format: choose('--format', values.format, FORMATS),
    failOn: choose('--fail-on', values['fail-on'], THRESHOLDS),
    paths: paths.length > 0 ? paths : ['.'],
    stdinName: values['stdin-filename'] ?? 'stdin.md',
    fix: readFix(values.fix, values['fix-dry-run'], paths),
    ...settings,
  };
}

function readFix(write: boolean, show: boolean, paths: readonly string[]): CheckOrder['fix'] {
  if (show) return 'show';
  if (write && paths.includes('-'))
    throw new Misuse('--fix writes into files; for standard input there is --fix-dry-run.');
  return write ? 'write' : 'none';
}

function readExplained([what, ...paths]: readonly string[]): readonly string[] {
  if (what !== 'explain' || paths.length === 0)
    throw new Misuse('It takes the form "factdesk config explain FILE".');
  return paths;
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new Misuse(`${sentence}.`);
  }
}

function choose<T extends string>(option: string, given: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === given);
  if (choice === undefined) throw new Misuse(`${option} is "${given}"; it can be ${toList(choices)}.`);
  return choice;
}

function readRules(given: readonly string[]): ReadonlyMap<string, Severity> {
  const names = Object.keys(DEFAULT_SETTINGS.rules) as RuleName[];
  return new Map(
    given.map((pair): [string, Severity] => {
      const cut = pair.indexOf('=');
      if (cut < 0) throw new Misuse(`--rule is "${pair}"; it takes the form NAME=SEVERITY.`);
      return [
        `rules.${choose('--rule', pair.slice(0, cut), names)}`,
        choose(`--rule ${pair.slice(0, cut)}`, pair.slice(cut + 1), SEVERITIES),
      ];
    }),
  );
}

const toList = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
