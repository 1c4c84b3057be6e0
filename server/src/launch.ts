// Runs a bundle from what V8 made of it the last time, which is kept beside it: most of a start is compiling. What `dist/server.js` and `dist/cli.js` are.
import { resetBudget } from './tiering.ts';
import { accessSync, constants, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** The name of the bundle, and a hash of what is in it; both put in by the build. */
declare const BUNDLE: string;
declare const BUILD: string;

// Room for what a key leaves behind stays at a megabyte: V8 would let it grow to sixteen, and give none of it back.
// So small a room is cleared sooner by one thread than shared out among several.
if (BUNDLE === 'server.js') {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--no-parallel-scavenge');
}

const path = join(__dirname, 'main', BUNDLE);
/** By version, flags and processor: what V8 asks of code that it is to run. Of the script it knows the length alone, so the name tells the build too. */
const tag = cachedDataVersionTag();
const family = `${path}.${BUILD}.`;
const kept = `${family}${tag}`;

const MARK = 4; // bytes
/** One byte of each sector or so, in 32 bits: V8 runs what it is given, and a file that lost a sector would bring it down. */
function markOf(code: Buffer): number {
  let mark = code.length;
  for (let at = 0; at < code.length; at += 251) mark = (Math.imul(mark, 31) + (code[at] ?? 0)) | 0;
  return mark;
}

function readKept(): Buffer | undefined {
  try {
    const file = readFileSync(kept);
    const code = file.subarray(0, -MARK);
    return file.length > MARK && file.readInt32LE(code.length) === markOf(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all, whoever else does the same; and no longer what was kept of another build. */
function keep(code: Buffer): void {
  const draft = `${kept}.${process.pid}-${Date.now()}`;
  const mark = Buffer.alloc(MARK);
  mark.writeInt32LE(markOf(code));
  try {
    writeFileSync(draft, Buffer.concat([code, mark]), { flag: 'wx', mode: 0o644, flush: true });
    renameSync(draft, kept);
    for (const name of readdirSync(dirname(path)))
      if (name.startsWith(`${BUNDLE}.`) && !join(dirname(path), name).startsWith(family))
        rmSync(join(dirname(path), name), { force: true });
  } catch {
    tryTo(() => rmSync(draft, { force: true }));
  }
}

function tryTo(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

const cachedData = readKept();
// Bundles are written in ASCII, which needs no decoding and half the room.
const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`,
  { filename: path, ...(cachedData && { cachedData }) },
);
const fresh = !cachedData || script.cachedDataRejected === true;
/** Asked for only when there is something to keep: loading the module takes longer than all else here. */
const isMainThread = (): boolean => process.getBuiltinModule('node:worker_threads').isMainThread;
if (fresh && isMainThread() && tryTo(() => accessSync(dirname(path), constants.W_OK)))
  // At the end, so that what was compiled on the way is in it; unless what ran has changed other flags than the budget.
  process.once('exit', () => {
    resetBudget();
    if (cachedDataVersionTag() === tag) keep(script.createCachedData());
  });
const run = script.runInThisContext() as (...module: unknown[]) => void;
// The launcher's own name, so that a further thread starts the same way.
run(exports, require, module, __filename, __dirname);
