// Lint: strict TypeScript, regular expressions that cannot run away, and the walls between the rooms of the house.
import js from '@eslint/js';
import { configs as regexp } from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What scripts find without importing it: in Node, in CommonJS, and in a page that a test looks into. */
const NODE =
  'Buffer URL URLSearchParams clearInterval clearTimeout console fetch performance process setImmediate setInterval setTimeout'.split(
    ' ',
  );
const COMMON_JS = ['require', 'module', 'exports', '__dirname', '__filename'];
const PAGE = ['document', 'window', 'Element', 'getComputedStyle', 'localStorage', 'NodeFilter'];
const known = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

/** A wall: imports that match the pattern are refused with the reason. */
const wall = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

/** What the core may not know: where it runs, what time it is, and the world outside. */
const OUTSIDE = [
  'fetch',
  'process',
  'performance',
  'Date',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'Buffer',
];

/** The world outside as Node and editors offer it, which the configuration room is handed instead. */
const WORLD = String.raw`^node:|^vscode|(?:^|/)\.\./(?:lsp|cli)/`;

/** What only a browser has or only Node; the doors `node.ts` and `browser.ts` of client and server alone may know it. */
const PLACE = {
  regex: String.raw`^node:|^vscode-language(?:client|server)/`,
  message:
    'This runs in Node and in browsers; what only one of them has is known in node.ts and browser.ts alone.',
};

/** Walls of a room with doors: all files of it have both, the doors the second only. */
const walls = (room, place, other) => [
  { files: [`${room}/**/*.ts`], rules: wall(place, other) },
  { files: [`${room}/{node,browser}.ts`], rules: wall(other) },
];

const CORE_WALL = {
  regex: String.raw`^(?!\.{1,2}/|@lezer/|htmlparser2$|factdesk:registry$)|(?:^|/)\.\./(?:config|lsp|cli|evidence|ledger)/`,
  message: 'The core imports itself and the parsers of Markdown and HTML, nothing else.',
};

export default defineConfig(
  globalIgnores(['dist/', 'out/', '.vscode-test/', 'node_modules/']),
  js.configs.recommended,
  regexp['flat/recommended'],
  {
    languageOptions: { globals: known(NODE) },
    // The alphabets whose ranges a reader may be expected to know.
    settings: { regexp: { allowedCharacterRanges: ['alphanumeric', 'а-я', 'А-Я', '一-龥'] } },
    rules: {
      // `(?:a|e|i)` beside `(?:an|en|in)` reads better than a class among groups.
      'regexp/prefer-character-class': 'off',
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: known(COMMON_JS) } },
  { files: ['test/vscode/*.mjs'], languageOptions: { globals: known(PAGE) } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `() => list.push(x)` and `${count} findings` are how people write.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A pattern says as much as `startsWith`, in the same words as the patterns around it.
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      // `[...'些数']` means the code points.
      '@typescript-eslint/no-misused-spread': 'off',
      // A type parameter used once can say what comes in: `best<T extends Span>(list: readonly T[])`.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Settings and environment variables are asked for by name: env['NO_COLOR'].
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['client/**/*.ts', 'server/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  ...walls('client/src', PLACE, {
    regex: String.raw`server/(?!src/lsp/protocol\.ts$)`,
    message: 'Of the server, the client knows only lsp/protocol.ts.',
  }),
  {
    files: ['server/src/core/**/*.ts'],
    rules: { ...wall(CORE_WALL), 'no-restricted-globals': ['error', ...OUTSIDE] },
  },
  {
    files: ['server/src/core/rules/*.ts'],
    ignores: ['server/src/core/rules/rules.ts'],
    rules: wall(CORE_WALL, {
      regex: String.raw`^\./(?!rule\.ts$)|/rules/(?!rule\.ts$)`,
      message: 'A rule never imports another rule; what two rules share belongs to a stage before them.',
    }),
  },
  {
    files: ['server/src/config/**/*.ts'],
    rules: wall({
      regex: WORLD,
      message: 'Configuration is read from what it is handed; it imports the core.',
    }),
  },
  ...walls('server/src/lsp', PLACE, {
    regex: String.raw`(?:^|/)\.\./cli/|client/|^vscode$`,
    message: 'The language server imports the core and the configuration.',
  }),
  {
    files: ['server/src/cli/**/*.ts'],
    rules: wall({
      regex: String.raw`(?:^|/)lsp/(?!positions\.ts$)|client/|^vscode`,
      message:
        'Of the language server, the command line knows positions; else it imports the core and the configuration.',
    }),
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A failing test is how it shows that something was not there after all.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
