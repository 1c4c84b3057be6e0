// Runs a bundle from what V8 made of it the last time, which is kept beside it: most of a start is compiling. What `dist/server.js` and `dist/cli.js` are.
import './tiering.ts';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** The name of the bundle, and a hash of what is in it; both put in by the build. */
declare const BUNDLE: string;
declare const BUILD: string;

// Room for what a key leaves behind stays at a megabyte: V8 would let it grow to sixteen, and give none of it back.
if (BUNDLE === 'server.js') setFlagsFromString('--semi-space-growth-factor=1');

const path = join(__dirname, 'main', BUNDLE);
/** V8 knows what it compiled by its own version, its flags and the length of the script; the name tells the rest. */
const kept = `${path}.${BUILD}.${process.version}-${process.arch}`;

function readKept(): Buffer | undefined {
  try {
    return readFileSync(kept);
  } catch {
    return undefined;
  }
}

/** Whole or not at all, whoever else does the same. Where nothing may be written, the next start compiles again. */
function keep(compiled: Buffer): void {
  const draft = `${kept}.${process.pid}`;
  try {
    writeFileSync(draft, compiled);
    renameSync(draft, kept);
  } catch {
    rmSync(draft, { force: true });
  }
}

const cachedData = readKept();
// Bundles are written in ASCII, which needs no decoding and half the room.
const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`,
  { filename: path, ...(cachedData && { cachedData }) },
);
// At the end, so that what was compiled on the way is in it.
if (isMainThread && (!cachedData || script.cachedDataRejected))
  process.once('exit', () => keep(script.createCachedData()));
const run = script.runInThisContext() as (...module: unknown[]) => void;
// The launcher's own name, so that a further thread starts the same way.
run(exports, require, module, __filename, __dirname);
