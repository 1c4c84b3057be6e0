// The command line as the writer types it, and what it asks for.
import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS, SEVERITIES, type RuleName, type Severity } from '../core/settings.ts';
import { FORMATS, type FormatName } from './formats/formats.ts';

const THRESHOLDS = ['error', 'warning', 'information', 'never'] as const;
/** From which severity on findings make the exit status 1; `never`: none do. */
export type Threshold = (typeof THRESHOLDS)[number];

/** Where settings come from. */
export interface SettingsOrder {
  /** Values by name of the setting: `rules.unsourced-number`, `maxFileSize`. */
  readonly typed: ReadonlyMap<string, Severity | number>;
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
  /** Whether standard input is an archive, one article a line, and not a draft. */
  readonly articles: boolean;
  /** How many threads may check at a time; undefined: as many as there are cores, where that pays. */
  readonly jobs: number | undefined;
  /** The file in which results are kept for the next run; undefined: none are. */
  readonly cache: string | undefined;
}

/** The file that `--cache` keeps results in when it names none. */
export const CACHE = '.factdesk-cache';

/** What `factdesk config explain` is to do. */
export interface ExplainOrder extends SettingsOrder {
  readonly command: 'explain';
  readonly paths: readonly string[];
}

/** What a command line asks for, told by its command: `factdesk check drafts` is a `CheckOrder`. */
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
  'stdin-format': { type: 'string', default: 'draft' },
  'max-file-size': { type: 'string' },
  jobs: { type: 'string' },
  cache: { type: 'string' },
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
    typed: new Map<string, Severity | number>([
      ...readRules(values.rule),
      ...readMaxFileSize(values['max-file-size']),
    ]),
    config: values['no-config'] ? null : values.config,
    outlets: values.outlets,
  };
  if (command === 'config') return { command: 'explain', paths: readExplained(paths), ...settings };
  if (command !== 'check')
    throw new Misuse(`There is no command "${command}". Did you mean "factdesk check ${command}"?`);
  const format = choose('--format', values.format, FORMATS);
  const articles = choose('--stdin-format', values['stdin-format'], ['draft', 'ndjson']) === 'ndjson';
  const fix = readFix(values.fix, values['fix-dry-run'], paths);
  if (articles && (format !== 'ndjson' || fix !== 'none' || paths.some((path) => path !== '-')))
    throw new Misuse('--stdin-format ndjson goes with --format ndjson, and with neither paths nor --fix.');
  if (fix === 'show' && format !== 'text')
    throw new Misuse(`--fix-dry-run prints a diff, which goes with no --format ${format}.`);
  return {
    command,
    format,
    articles,
    jobs: values.jobs === undefined ? undefined : readNumber('--jobs', values.jobs, 1),
    cache: values.cache === '' ? CACHE : values.cache,
    failOn: choose('--fail-on', values['fail-on'], THRESHOLDS),
    paths: paths.length > 0 ? paths : ['.'],
    stdinName: values['stdin-filename'] ?? 'stdin.md',
    fix,
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
    return parseArgs({ args: nameCache(words), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Misuse(toSentence((error as Error).message));
  }
}

/** What Node says of words that make no sense, in one sentence: `Unknown option '--colour'.` */
function toSentence(message: string): string {
  // The option has to be told apart from its value: `--rule --fix`.
  const [, option] = /^Option '(?:-\w, )?(--[\w-]+)' argument is ambiguous/.exec(message) ?? [];
  if (option !== undefined)
    return `${option} takes a value; one with a dash before it takes the form ${option}=-VALUE.`;
  const [sentence = ''] = message.split(/\.(?:\s|$)/);
  return `${sentence}.`;
}

/** `--cache` alone names the usual file, and the word after it is a path; `--resume` is another word for it. */
function nameCache(words: readonly string[]): string[] {
  const options = words.includes('--') ? words.indexOf('--') : words.length;
  return words.map((word, i) =>
    i < options ? word.replace(/^--(?:cache|resume)$/, '--cache=').replace(/^--resume=/, '--cache=') : word,
  );
}

function choose<T extends string>(option: string, given: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === given);
  if (choice === undefined) throw new Misuse(`${option} is "${given}"; it can be ${toList(choices)}.`);
  return choice;
}

function readRules(given: readonly string[]): [string, Severity][] {
  const names = Object.keys(DEFAULT_SETTINGS.rules) as RuleName[];
  return given.map((pair) => {
    const cut = pair.indexOf('=');
    if (cut < 0) throw new Misuse(`--rule is "${pair}"; it takes the form NAME=SEVERITY.`);
    return [
      `rules.${choose('--rule', pair.slice(0, cut), names)}`,
      choose(`--rule ${pair.slice(0, cut)}`, pair.slice(cut + 1), SEVERITIES),
    ];
  });
}

const readMaxFileSize = (given: string | undefined): [string, number][] =>
  given === undefined ? [] : [['maxFileSize', readNumber('--max-file-size', given, 0)]];

function readNumber(option: string, given: string, least: number): number {
  const number = /^\d{1,15}$/.test(given) ? Number(given) : -1;
  if (number < least) throw new Misuse(`${option} is "${given}"; it can be a whole number from ${least}.`);
  return number;
}

const toList = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
