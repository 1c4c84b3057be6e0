// Who is measured: how each tool checks a folder, and how each language server is started and asked.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const bench = import.meta.dirname;
const node = process.execPath;
const inPackage = (name, file) => join(bench, 'node_modules', name, file);

/** The program that the package of rumdl brings for this machine; its script is skipped, which would cost it the start of Node. */
function findRumdl() {
  const packages = inPackage('@rumdl', '.');
  const [name] = existsSync(packages) ? readdirSync(packages) : [];
  return name ? join(packages, name, process.platform === 'win32' ? 'rumdl.exe' : 'rumdl') : packages;
}

const ours = (file) => join(bench, '..', 'dist', file);

/**
 * Tools that check a folder. `file` has to be there; `run` is the command, run in the folder itself; `statuses` are
 * those of a run that went well; `slow` ones are run three times at most; `archive`: over the 2,000 too.
 */
export const TOOLS = [
  {
    name: 'Factdesk',
    file: ours('cli.js'),
    run: (file) => [
      node,
      file,
      'check',
      '--jobs',
      '1',
      '--no-config',
      '--fail-on',
      'never',
      '--format',
      'json',
      '.',
    ],
    statuses: [0],
    archive: true,
  },
  {
    name: 'rumdl',
    file: findRumdl(),
    run: (file) => [file, 'check', '--no-cache', '--no-config', '.'],
    statuses: [0, 1],
    archive: true,
  },
  {
    name: 'markdownlint-cli2',
    file: inPackage('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
    run: (file) => [node, file, '*.md'],
    statuses: [0, 1],
    archive: true,
    slow: true,
  },
  {
    name: 'cspell',
    file: inPackage('cspell', 'bin.mjs'),
    run: (file) => [node, file, 'lint', '--no-progress', '--no-cache', '*.md'],
    statuses: [0, 1],
    archive: true,
    slow: true,
  },
  {
    name: 'write-good',
    file: inPackage('write-good', 'bin/write-good.js'),
    run: (file, names) => [node, file, ...names],
    // The number of its suggestions, as far as a status can say it.
    statuses: Array.from({ length: 256 }, (_, i) => i),
  },
  {
    name: 'textlint, one rule',
    file: inPackage('textlint', 'bin/textlint.js'),
    run: (file) => [
      node,
      file,
      '--no-textlintrc',
      '--rule',
      'no-todo',
      '--rules-base-directory',
      inPackage('', ''),
      '*.md',
    ],
    statuses: [0, 1],
    slow: true,
  },
  {
    name: 'harper.js',
    file: inPackage('harper.js', 'package.json'),
    run: () => [node, join(bench, 'harper.mjs'), '.'],
    statuses: [0],
    slow: true,
  },
];

/** What the server of Markdown asks its editor to do for it: parse, and look at a folder in which there is only this draft. */
async function markdownHandlers() {
  const require = createRequire(join(bench, 'package.json'));
  const parser = require('markdown-it')({ html: true });
  return {
    'markdown/parse': ({ uri, text }, editor) => parser.parse(text ?? editor.textOf(uri), {}),
    'markdown/findMarkdownFilesInWorkspace': (_, editor) => editor.uris(),
    'markdown/fs/readFile': () => [],
    'markdown/fs/readDirectory': () => [],
    'markdown/fs/stat': () => null,
  };
}

const MARKDOWN_SETTINGS = {
  markdown: {
    suggest: { paths: { enabled: true } },
    occurrencesHighlight: { enabled: false },
    validate: {
      enabled: true,
      referenceLinks: { enabled: 'warning' },
      fragmentLinks: { enabled: 'warning' },
      fileLinks: { enabled: 'ignore', markdownFragmentLinks: 'inherit' },
      ignoredLinks: [],
      unusedLinkDefinitions: { enabled: 'hint' },
      duplicateLinkDefinitions: { enabled: 'warning' },
    },
  },
};

/**
 * Language servers. `ask` is the request that an editor sends behind each change; without one the server sends its
 * diagnostics unasked. Ours runs as any editor starts it.
 */
export const FACTDESK = {
  name: 'Factdesk',
  file: ours('server.js'),
  run: (file) => [node, file, '--stdio'],
};

/** Ours, as an editor talks to it that asks for diagnostics itself. */
export const FACTDESK_ASKED = { ...FACTDESK, name: 'Factdesk, asked', ask: 'textDocument/diagnostic' };

export const floor = (diagnostics) => ({
  name: 'Floor',
  file: join(bench, 'floor-server.mjs'),
  run: (file) => [node, file, String(diagnostics)],
});

export const SERVERS = [
  {
    name: 'vscode-json-languageserver',
    file: inPackage('vscode-json-languageserver', 'bin/vscode-json-languageserver'),
    run: (file) => [node, file, '--stdio'],
    language: 'json',
    // Unasked it waits 300 ms before it looks.
    ask: 'json/validate',
  },
  { name: 'rumdl', file: findRumdl(), run: (file) => [file, 'server', '--no-config'] },
  {
    name: 'vscode-markdown-languageserver',
    file: inPackage('vscode-markdown-languageserver', 'dist/node/workerMain.js'),
    run: (file) => [node, file, '--stdio'],
    ask: 'textDocument/diagnostic',
    settings: MARKDOWN_SETTINGS,
    handlers: markdownHandlers,
  },
];

export const isThere = ({ file }) => existsSync(file);
