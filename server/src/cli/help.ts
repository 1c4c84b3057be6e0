// What `factdesk --help` prints.
import { RULES } from '../core/rules/rules.ts';
import { DEFAULT_SETTINGS, SEVERITIES } from '../core/settings.ts';
import { CACHE } from './arguments.ts';

const rules = RULES.map(
  ({ name, summary }) => `  ${name.padEnd(28)}${summary} (${DEFAULT_SETTINGS.rules[name]})`,
).join('\n');

/** The whole page, with a line break at its end. Its rules and severities come from the core, as they hold by default. */
export const HELP = `Factdesk checks article drafts: numbers without a source, state media cited
without saying so.

Usage
  factdesk check [options] [paths or globs, or - for standard input]
  factdesk config explain FILE
  factdesk lsp --stdio
  factdesk --version
  factdesk --help

  In a folder every file is checked that ends in .md, .markdown, .mdx, .qmd, .rmd,
  .html, .htm, .txt or .docx, each once; left out are hidden files and folders
  (.git), node_modules, and what lies behind links to folders. Name them to have
  them checked. Without a path, the current folder is checked.

  Settings come from the nearest .factdesk.yaml in the folder of a draft or above
  it, and from the options below, which win. config explain says which value
  holds for a file or in a folder, and where it comes from.

Options of check
  --format FORMAT             how results are printed: text, json, ndjson (a draft a
                              line), github or sarif (text)
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
  --stdin-format ndjson       standard input is an archive, an article a line:
                              {"text":"…"}, and if wanted "id", "path" and
                              "language" (markdown, plaintext, mdx, quarto or
                              html). Each line is answered by one line, in order;
                              goes with --format ndjson
  --cache[=FILE]              keep results in a file (${CACHE}), and check only
                              what is not in it or has changed: a run that was
                              stopped goes on where it was. --resume says the same
  --jobs N                    check on so many threads; else on as many as there are
                              cores, where that pays, and on one with
                              --stdin-format ndjson
  --max-file-size N           characters; a longer draft is left unchecked (2000000)

Rules
${rules}

Exit status
  0  nothing found at or above --fail-on
  1  something found
  2  misuse, or a file or line that could not be checked; all others still are.
     With --stdin-format ndjson and --fail-on never, lines do not count
  130  stopped by Ctrl+C

Examples
  factdesk check drafts
  factdesk check --format github --fail-on error "content/**/*.md"
  factdesk check --rule unsourced-number=information strike.md
  factdesk check --cache archive
  factdesk check --stdin-format ndjson --format ndjson < articles.ndjson
  pbpaste | factdesk check - --stdin-filename draft.txt
`;
