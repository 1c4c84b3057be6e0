// Packs the extension into one .vsix at the root: `npm run package`. What goes in is what .vscodeignore lets in.
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';

const root = resolve(import.meta.dirname, '..');

/** Largest .vsix that may be handed to a writer, in bytes. */
export const MAX_SIZE = 1_200_000;

/** Packs what stands in dist/ into the file `path`, and resolves to `path`. Fails when it grew past MAX_SIZE. */
export async function makePackage(path) {
  // Everything is bundled, so no folder of dependencies goes in.
  await createVSIX({ cwd: root, packagePath: path, dependencies: false });
  const { size } = statSync(path);
  if (size > MAX_SIZE) throw new Error(`${path} has ${size} bytes; ${MAX_SIZE} are allowed`);
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await import('../esbuild.mjs');
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await makePackage(join(root, `${name}-${version}.vsix`));
}
