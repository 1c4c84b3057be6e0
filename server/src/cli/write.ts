// Writing a draft back: whole or not at all.
import { randomUUID } from 'node:crypto';
import { access, constants, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Puts `after` in place of `before`, which is what a file held. The new file is written beside the old one and then
 * takes its name, so that nobody ever sees half of it; it keeps the mode and, where that is allowed, the owner. A link
 * goes on leading to it. Refuses when somebody has saved the file meanwhile, whose words would be lost.
 *
 * Answers how many other names the old file still has, as hard links: those keep the old text. Written in place, it would
 * change under all of its names, but whoever reads it meanwhile, or after a crash, would see half of it.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<number> {
  const target = await realpath(path);
  await access(target, constants.W_OK);
  const { mode, uid, gid, nlink } = await stat(target);
  const fresh = join(dirname(target), `.factdesk-${randomUUID()}`);
  try {
    const file = await open(fresh, 'wx', mode);
    try {
      await file.writeFile(after, 'utf8');
      await file.chown(uid, gid).catch(() => undefined);
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await readFile(target)).equals(Buffer.from(before)))
      throw new Error('it was saved by somebody else meanwhile');
    await rename(fresh, target);
    return nlink - 1;
  } catch (error) {
    await unlink(fresh).catch(() => undefined);
    throw error;
  }
}
