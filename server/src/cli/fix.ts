// `factdesk check --fix` and `--fix-dry-run`: the disclaimers that are missing, put into the files or shown as a diff.
import { fixAll } from '../core/fixes/fixes.ts';
import { openDraftUnder } from '../core/reading.ts';
import { toReport } from '../core/report.ts';
import type { CheckOrder } from './arguments.ts';
import { runCheck } from './check.ts';
import { toDiff } from './diff.ts';
import { isWord, readText, readWordFile, sayWhy, toFormat, Unreadable } from './drafts.ts';
import { findDrafts } from './find.ts';
import { complain, makeHarmless, print } from './output.ts';
import { openSettings, type SettingsOf } from './settings.ts';
import { replaceFile } from './write.ts';

/** A draft that disclaimers were put into. */
interface Mended {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Fixes the drafts and then checks them as they stand, or with `show` prints what would be changed and leaves them
 * alone. Answers the exit status: that of the check, or of the diff (1 when there is any); 2 when a file could not be
 * read or written.
 */
export function runFix(order: CheckOrder): Promise<0 | 1 | 2> {
  return order.fix === 'show' ? showFixes(order) : writeFixes(order);
}

const OTHER_NAMES = '; under its other names (hard links) the file is as it was';

async function writeFixes(order: CheckOrder): Promise<0 | 1 | 2> {
  let failed = false;
  // What cannot be read is said by the check that follows.
  for await (const { path, before, after } of mendDrafts(order, () => undefined)) {
    try {
      const others = await replaceFile(path, before, after);
      complain(`${path}: disclaimer written${others > 0 ? OTHER_NAMES : ''}`);
    } catch (error) {
      failed = true;
      complain(`${path}: not written: ${sayWhy(error)}`);
    }
  }
  const status = await runCheck(order);
  return failed ? 2 : status;
}

async function showFixes(order: CheckOrder): Promise<0 | 1 | 2> {
  let [changed, failed] = [false, false];
  const drafts = mendDrafts(order, (problem) => {
    failed = true;
    complain(problem);
  });
  for await (const { path, before, after } of drafts) {
    changed = true;
    const diff = toDiff(path, before, after);
    await print(process.stdout.isTTY ? diff.split('\n').map(makeHarmless).join('\n') : diff);
  }
  if (failed) return 2;
  return changed ? 1 : 0;
}

/** Each draft that lacks a disclaimer, before and after, in the order of the paths. */
async function* mendDrafts(order: CheckOrder, say: (problem: string) => void): AsyncGenerator<Mended> {
  const note = ({ message }: Unreadable) => say(message);
  const settingsOf = await openSettings(order, say);
  for (const path of await findDrafts(order.paths, note)) {
    try {
      const mended = await mend(path, order, settingsOf);
      if (mended) yield mended;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      note(error);
    }
  }
}

async function mend(
  path: string,
  { stdinName, fix: how }: CheckOrder,
  settingsOf: SettingsOf,
): Promise<Mended | null> {
  const name = path === '-' ? stdinName : path;
  const { settings } = await settingsOf(name);
  if (settings.excluded) return null;
  if (isWord(name)) {
    // Whether it can be read is else said by the check that follows.
    if (how === 'show') await readWordFile(path, settings.maxFileSize);
    complain(`${name}: a Word draft, which is checked but not written`);
    return null;
  }
  const before = await readText(path, settings.maxFileSize);
  const reading = openDraftUnder(settings, before, toFormat(name));
  const fix = fixAll(reading, toReport(reading, settings), settings);
  if (!fix) return null;
  let after = before;
  for (const { start, end, text } of [...fix.edits].sort((a, b) => b.start - a.start))
    after = after.slice(0, start) + text + after.slice(end);
  return { path: name, before, after };
}
