// The command line as the writer types it, and what it asks for.
import { parseArgs } from 'node:util';
import {
  DEFAULT_SETTINGS,
  SEVERITIES,
  type RuleName,
  type Severity,
  type Settings,
} from '../core/settings.ts';

const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type FormatName = (typeof FORMATS)[number];

const THRESHOLDS = ['error', 'warning', 'information', 'never'] as const;
/** From which severity on findings make the exit status 1; `never`: none do. */
export type Threshold = (typeof THRESHOLDS)[number];

/** What `factdesk check` is to do. */
export interface CheckOrder {
  readonly command: 'check';
  readonly format: FormatName;
  readonly failOn: Threshold;
  readonly settings: Settings;
  /** Files, folders, globs, or `-` for standard input. */
  readonly paths: readonly string[];
  /** What the draft on standard input is called; its ending says whether it is Markdown. */
  readonly stdinName: string;
  /** A JSON file with the newsroom's own outlets. */
  readonly outlets?: string;
}

export type Order = CheckOrder | { readonly command: 'lsp' | 'help' | 'version' };

/** A command line that makes no sense; the message says in one line what to type instead. */
export class Misuse extends Error {}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'warning' },
  rule: { type: 'string', multiple: true, default: [] as string[] },
  outlets: { type: 'string' },
  'stdin-filename': { type: 'string' },
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
  if (command !== 'check')
    throw new Misuse(`There is no command "${command}". Did you mean "factdesk check ${command}"?`);
  return {
    command,
    format: choose('--format', values.format, FORMATS),
    failOn: choose('--fail-on', values['fail-on'], THRESHOLDS),
    settings: { ...DEFAULT_SETTINGS, rules: { ...DEFAULT_SETTINGS.rules, ...readRules(values.rule) } },
    paths: paths.length > 0 ? paths : ['.'],
    stdinName: values['stdin-filename'] ?? 'stdin.md',
    ...(values.outlets !== undefined && { outlets: values.outlets }),
  };
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

function readRules(given: readonly string[]): Partial<Record<RuleName, Severity>> {
  const names = Object.keys(DEFAULT_SETTINGS.rules) as RuleName[];
  return Object.fromEntries(
    given.map((pair) => {
      const cut = pair.indexOf('=');
      if (cut < 0) throw new Misuse(`--rule is "${pair}"; it takes the form NAME=SEVERITY.`);
      return [
        choose('--rule', pair.slice(0, cut), names),
        choose(`--rule ${pair.slice(0, cut)}`, pair.slice(cut + 1), SEVERITIES),
      ];
    }),
  );
}

const toList = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
