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

const shipped = [
  {
    ...node,
    minify: true,
    legalComments: 'none',
    entryPoints: {
      server: 'server/src/lsp/node.ts',
      client: 'client/src/extension.ts',
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

if (process.argv.includes('--watch')) {
  for (const options of shipped)
    await (await context({ ...options, minify: false, sourcemap: 'inline' })).watch();
} else {
  await Promise.all(shipped.map((options) => build(options)));
  // npx makes the command executable only the first time it meets this folder.
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  if (process.argv.includes('--tests')) await build(tests());
}
