// What `factdesk --help` prints.
import { RULES } from '../core/rules/rules.ts';
import { DEFAULT_SETTINGS, SEVERITIES } from '../core/settings.ts';

const rules = RULES.map(
  ({ name, summary }) => `  ${name.padEnd(28)}${summary} (${DEFAULT_SETTINGS.rules[name]})`,
).join('\n');

export const HELP = `Factdesk checks article drafts: numbers without a source, state media cited
without saying so.

Usage
  factdesk check [options] [paths or globs, or - for standard input]
  factdesk config explain FILE
  factdesk lsp --stdio
  factdesk --version
  factdesk --help

  In a folder every .md, .markdown and .txt file is checked, except in
  node_modules and .git. Without a path, the current folder is checked.

  Settings come from the nearest .factdesk.yaml in the folder of a draft or above
  it, and from the options below, which win. config explain says which value
  holds for a file, and where it comes from.

Options of check
  --format FORMAT             how findings are printed: text, json, github or
                              sarif (text)
  --fail-on SEVERITY          from which severity on the exit status is 1: error,
                              warning, information or never (warning)
  --rule NAME=SEVERITY        how loud a rule is: ${SEVERITIES.slice(0, 3).join(', ')},
                              ${SEVERITIES.slice(3).join(' or ')}; may be repeated
  --outlets FILE              a JSON file with outlets of your own, or other
                              classes for known ones: the rows of the editor's
                              setting factdesk.outlets
  --fix                       first write the disclaimers that are missing into the
                              drafts, or extend those that are there; nothing else
  --fix-dry-run               show that as a diff instead, and change no file; the
                              exit status is 1 when there is anything to write
  --config FILE               go by this configuration file, wherever the drafts are
  --no-config                 go by none
  --stdin-filename NAME       name of the draft on standard input; it is read as
                              Markdown unless the name ends otherwise

Rules
${rules}

Exit status
  0  nothing found at or above --fail-on
  1  something found
  2  misuse, or a file that could not be read; all others are still checked

Examples
  factdesk check drafts
  factdesk check --format github --fail-on error "content/**/*.md"
  factdesk check --rule unsourced-number=information strike.md
  pbpaste | factdesk check - --stdin-filename draft.txt
`;
