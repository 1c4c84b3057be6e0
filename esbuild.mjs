// Builds every bundle. `node esbuild.mjs` makes dist/, `--tests` also makes out/test/, `--watch` keeps dist/ fresh.
import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';

const root = import.meta.dirname;
const registryDir = join(root, 'server/data/state-media');

/** Offers the registry's country files as one string of JSON, so that nothing is parsed before an outlet is looked up. */
const registry = {
  name: 'registry',
  setup(builder) {
    builder.onResolve({ filter: /^factdesk:registry$/ }, () => ({ path: 'registry', namespace: 'factdesk' }));
    builder.onLoad({ filter: /.*/, namespace: 'factdesk' }, () => {
      const files = readdirSync(registryDir).filter((file) => file.endsWith('.json'));
      const records = files
        .sort()
        .flatMap((file) => JSON.parse(readFileSync(join(registryDir, file), 'utf8')));
      return {
        contents: JSON.stringify(records),
        loader: 'text',
        watchFiles: files.map((f) => join(registryDir, f)),
      };
    });
  },
};

/** Leaves the reader of Word drafts to a bundle of its own: most runs meet none, and would only parse it. */
const apart = {
  name: 'apart',
  setup(builder) {
    builder.onResolve({ filter: /^\.\/word\.ts$/ }, () => ({ path: './word.js', external: true }));
  },
};

const node = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  plugins: [registry],
  logLevel: process.argv.includes('--watch') ? 'info' : 'warning',
  // ES modules bundle smaller than the UMD builds that some packages name first.
  mainFields: ['module', 'main'],
};

/** For a browser, in which whatever asks for Node fails to build. */
const browser = {
  ...node,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  minify: true,
  legalComments: 'none',
};

const shipped = [
  {
    ...node,
    minify: true,
    legalComments: 'none',
    entryPoints: {
      server: 'server/src/lsp/node.ts',
      client: 'client/src/node.ts',
      word: 'server/src/cli/word.ts',
    },
    external: ['vscode'],
    outdir: 'dist',
  },
  {
    ...node,
    minify: true,
    legalComments: 'none',
    entryPoints: { cli: 'server/src/cli/main.ts' },
    plugins: [registry, apart],
    banner: { js: '#!/usr/bin/env node' },
    outdir: 'dist',
  },
  {
    ...browser,
    entryPoints: { client: 'client/src/browser.ts' },
    external: ['vscode'],
    outdir: 'dist/browser',
  },
  {
    ...browser,
    format: 'iife', // a web worker loads no modules
    entryPoints: { server: 'server/src/lsp/browser.ts' },
    outdir: 'dist/browser',
  },
];

const testFiles = () =>
  ['test', 'test/vscode'].flatMap((dir) =>
    readdirSync(join(root, dir))
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `${dir}/${file}`),
  );

const tests = () => ({
  ...node,
  entryPoints: [...testFiles(), 'test/fuzz/main.ts', 'test/fuzz/hostile.ts', 'test/fuzz/soak.ts'],
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

if (process.argv.includes('--watch')) {
  for (const options of shipped)
    await (await context({ ...options, minify: false, sourcemap: 'inline' })).watch();
} else {
  await Promise.all(shipped.map((options) => build(options)));
  // npx makes the command executable only the first time it meets this folder.
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  if (process.argv.includes('--tests')) await Promise.all([build(tests()), build(browserTests())]);
}
