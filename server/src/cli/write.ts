// Writing a draft back: whole or not at all.
import { randomUUID } from 'node:crypto';
import { access, constants, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Puts `text` in place of what a file holds. The new file is written beside the old one and then takes its name, so
 * that nobody ever sees half of it; it keeps the mode and, where that is allowed, the owner. A link goes on leading to it.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  await access(target, constants.W_OK);
  const { mode, uid, gid } = await stat(target);
  const fresh = join(dirname(target), `.factdesk-${randomUUID()}`);
  try {
    const file = await open(fresh, 'wx', mode);
    try {
      await file.writeFile(text, 'utf8');
      await file.chown(uid, gid).catch(() => undefined);
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, target);
  } catch (error) {
    await unlink(fresh).catch(() => undefined);
    throw error;
  }
}
