// Builds every bundle. `node esbuild.mjs` makes dist/, `--tests` also makes out/test/, `--watch` keeps dist/ fresh.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, context } from 'esbuild';
import { minify } from 'terser';
import { compactRegistry, registryFiles } from './scripts/compact-registry.mjs';
import { Editor } from './scripts/editor.mjs';
import { unlisted } from './scripts/unlisted.mjs';

const root = import.meta.dirname;
const watching = process.argv.includes('--watch');

/** Offers the registry as a string, so that nothing is parsed before an outlet is looked up: from within the bundle, or as `read` has it. */
const registry = (read = () => `() => ${JSON.stringify(compactRegistry())}`) => ({
  name: 'registry',
  setup(builder) {
    builder.onResolve({ filter: /^factdesk:registry$/ }, () => ({ path: 'registry', namespace: 'factdesk' }));
    builder.onLoad({ filter: /.*/, namespace: 'factdesk' }, () => ({
      contents: `export default ${read()};`,
      watchFiles: registryFiles(),
    }));
  },
});

/** The bundles share one file, and read it when it is asked for; in a browser the client has read it and handed it over. */
const besideBundle = registry(() => {
  mkdirSync(join(root, 'dist/main'), { recursive: true });
  writeFileSync(join(root, 'dist/main/registry.json'), compactRegistry());
  return `() => globalThis.factdeskRegistry ?? require('node:fs').readFileSync(require('node:path').join(__dirname, 'main/registry.json'), 'utf8')`;
});

/** Leaves the reader of Word drafts to a bundle of its own: most runs meet none, and would only parse it. */
const apart = {
  name: 'apart',
  setup(builder) {
    builder.onResolve({ filter: /^\.\/word\.ts$/ }, () => ({ path: './word.js', external: true }));
  },
};

/** Leaves modules of Node's that libraries ask for at once, and we hardly ever use, until they are used. */
const lazily = {
  name: 'lazily',
  setup(builder) {
    builder.onResolve({ filter: /^(?:child_process|crypto)$/ }, ({ path }) => ({
      path,
      namespace: 'lazily',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'lazily' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
    }));
  },
};

const node = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  plugins: [registry()],
  logLevel: watching ? 'info' : 'warning',
  // ES modules bundle smaller than the UMD builds that some packages name first.
  mainFields: ['module', 'main'],
};

/** For a browser, in which whatever asks for Node fails to build. */
const browser = {
  ...node,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
};

/** For Node and for a web worker at once: both doors of the library, and of what has a build for each the one that asks for nothing. */
const everywhere = {
  conditions: ['node', 'browser', 'module'],
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

const minified = { minify: true, legalComments: 'none' };

/** Escapes what is not ASCII, which a bundle has in regular expressions and strings alone; the launcher reads it unit by unit. */
const toAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Writes each bundle into dist/main, and its launcher, which knows it by its name and a hash of it and of the registry, into dist. */
const launched = {
  name: 'launched',
  setup(builder) {
    builder.onEnd(async ({ outputFiles }) => {
      for (const { path, text } of outputFiles ?? []) {
        const bundle = basename(path);
        // Names alone are made shorter once more: what our own code does, and how fast, stays as it is.
        const { code: short } = watching
          ? { code: text }
          : await minify(text, { compress: false, format: { comments: false } });
        const code = toAscii(watching ? short : unlisted(short));
        writeFileSync(path, code);
        const hash = createHash('sha256').update(code).update(compactRegistry()).digest('hex').slice(0, 12);
        await build({
          ...node,
          minify: true,
          entryPoints: ['server/src/launch.ts'],
          define: { BUNDLE: JSON.stringify(bundle), BUILD: JSON.stringify(hash) },
          banner: { js: '#!/usr/bin/env node' },
          outfile: `dist/${bundle}`,
        });
      }
    });
  },
};

/** Makes a bundle a tenth smaller once more where nothing is kept of what V8 compiled. */
const smaller = {
  name: 'smaller',
  setup(builder) {
    if (watching) return;
    builder.initialOptions.write = false;
    builder.onEnd(async ({ outputFiles }) => {
      for (const { path, text } of outputFiles ?? []) {
        const { code } = await minify(text, {
          ecma: 2020,
          compress: { passes: 2 },
          format: { comments: false },
        });
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, code);
      }
    });
  },
};

const shipped = [
  {
    ...node,
    ...minified,
    entryPoints: { server: 'server/src/lsp/main.ts', cli: 'server/src/cli/main.ts' },
    plugins: [besideBundle, apart, lazily, launched],
    // What V8 compiled from a string imports nothing by itself.
    supported: { 'dynamic-import': false },
    ...everywhere,
    outdir: 'dist/main',
    write: false,
  },
  {
    ...node,
    ...minified,
    entryPoints: { client: 'client/src/node.ts', word: 'server/src/cli/word.ts' },
    plugins: [smaller],
    external: ['vscode'],
    outdir: 'dist',
  },
  {
    ...browser,
    entryPoints: { client: 'client/src/browser.ts' },
    plugins: [smaller],
    external: ['vscode'],
    outdir: 'dist/browser',
  },
];

/** What the server is run on: two drafts, and the page with most examples of what it reads, so that little is left to be compiled when a writer opens one. */
const READ = [
  'samples/harbour-giant.md',
  'samples/reservoirs.md',
  'server/src/core/rules/unsourced-number.md',
];

/** Has the server check drafts, and hover over the last, to its end; its exit status. */
async function runServer() {
  const run = () => [process.execPath, join(root, 'dist/server.js'), '--stdio'];
  const editor = await Editor.start({ name: 'the server that was just built', run });
  let draft;
  for (const path of READ) draft = await editor.open(basename(path), readFileSync(join(root, path), 'utf8'));
  const position = { line: 0, character: 4 };
  await editor.request('textDocument/hover', { textDocument: { uri: draft.uri }, position });
  await editor.request('shutdown');
  const ended = once(editor.child, 'exit');
  editor.notify('exit');
  const [status] = await ended;
  return status;
}

/** Runs each bundle once, so that what V8 compiled is kept and the next start is a fast one. */
async function warm() {
  if ((await runServer()) !== 0) throw new Error('the server that was just built does not work');
  const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', 'samples'], {
    cwd: root,
  });
  if (status !== 1) throw new Error('the command line that was just built does not work');
}

const testFiles = () =>
  ['test', 'test/vscode'].flatMap((dir) =>
    readdirSync(join(root, dir))
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `${dir}/${file}`),
  );

const tests = () => ({
  ...node,
  entryPoints: [
    ...testFiles(),
    'test/fuzz/main.ts',
    'test/fuzz/hostile.ts',
    'test/fuzz/soak.ts',
    'test/fuzz/lookup.ts',
  ],
  outbase: 'test',
  outdir: 'out/test',
  sourcemap: 'inline',
  packages: 'external',
  external: ['vscode'],
});

/** The suite inside VS Code once more, for an editor that runs in a browser. */
const browserTests = () => {
  const suites = testFiles().filter((file) => file.startsWith('test/vscode/'));
  const modules = ['test/vscode/worker.ts', ...suites];
  return {
    ...browser,
    minify: false,
    stdin: {
      contents: `${modules.map((file) => `import './${file}';`).join('')}export { run } from './test/vscode/worker.ts';`,
      resolveDir: root,
    },
    alias: { 'node:assert/strict': './test/vscode/worker-assert.ts' },
    external: ['vscode'],
    // Mocha takes itself for the only module there is.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    outfile: 'out/test/vscode/worker.js',
  };
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
if (watching) {
  for (const options of shipped)
    await (await context({ ...options, minify: false, sourcemap: 'inline' })).watch();
} else {
  await Promise.all(shipped.map((options) => build(options)));
  // npx makes the command executable only the first time it meets this folder.
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  await warm();
  if (process.argv.includes('--tests')) await Promise.all([build(tests()), build(browserTests())]);
}
