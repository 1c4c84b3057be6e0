// Which drafts the writer means, and their texts.
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type * as Tinyglobby from 'tinyglobby';
import type { Format } from '../core/draft/draft.ts';

/** The endings of files that count as drafts when a folder is given. */
const ENDINGS = ['md', 'markdown', 'txt'];
const SKIPPED = ['**/node_modules/**', '**/.git/**'];

/** A path that cannot be checked; the message says why, in one line. */
export class Unreadable extends Error {}

/**
 * The files behind paths, folders and globs, each once, in the order given and sorted within a folder or glob. What
 * leads nowhere is handed to `complain`.
 */
export async function findDrafts(
  paths: readonly string[],
  complain: (problem: Unreadable) => void,
): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    try {
      for (const file of await expand(path)) {
        const key = path === '-' ? path : resolve(file);
        if (!found.has(key)) found.set(key, file);
      }
    } catch (error) {
      complain(error instanceof Unreadable ? error : toUnreadable(path, error));
    }
  }
  return [...found.values()];
}

/** Finds files by pattern. Loaded when a folder or glob is given, and by `require`: in a bundle its ES module fails. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const tinyglobby = () => require('tinyglobby') as typeof Tinyglobby;

async function expand(path: string): Promise<string[]> {
  if (path === '-') return [path];
  const entry = await stat(path).catch((error: unknown) => {
    if (tinyglobby().isDynamicPattern(path)) return null;
    throw toUnreadable(path, error);
  });
  if (entry && !entry.isDirectory()) return [path];
  const files = entry ? await walk(path) : await tinyglobby().glob(toSlashes(path), { ignore: SKIPPED });
  if (files.length === 0)
    throw new Unreadable(
      entry ? `${path}: no .md, .markdown or .txt file in it` : `${path}: no file matches`,
    );
  return files.sort(inOrder);
}

async function walk(folder: string): Promise<string[]> {
  const pattern = `**/*.{${ENDINGS.join(',')}}`;
  const names = await tinyglobby().glob(pattern, { cwd: folder, ignore: SKIPPED, caseSensitiveMatch: false });
  return names.map((name) => toSlashes(join(folder, name)));
}

/** Globs and printed paths have slashes, which people on Windows do not always type. */
function toSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

const inOrder = (one: string, other: string) => (one < other ? -1 : 1);

/** How a draft is read: Markdown by its ending, everything else as plain text. */
export function toFormat(path: string): Format {
  return ['.md', '.markdown'].includes(extname(path).toLowerCase()) ? 'markdown' : 'plaintext';
}

/**
 * The text of a file, or of standard input for `-`. A byte order mark stays in it, so that offsets agree with those of
 * every reader of the file. Throws {@link Unreadable}.
 */
export async function readText(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    // Nothing else waits meanwhile, and a promise for each of thousands of files costs more than reading them.
    bytes = path === '-' ? await readStandardInput() : readFileSync(path);
  } catch (error) {
    throw toUnreadable(path, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw toUnreadable(path, error);
    throw new Unreadable(`${path === '-' ? 'standard input' : path}: not UTF-8${guessEncoding(bytes)}`);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function guessEncoding([first, second]: Uint8Array): string {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16
    ? ' but UTF-16; save it as UTF-8 to have it checked'
    : '; save it as UTF-8 to have it checked';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'not allowed to read it',
  EPERM: 'not allowed to read it',
  EISDIR: 'is a folder',
  ERR_FS_FILE_TOO_LARGE: 'too large',
  ERR_STRING_TOO_LONG: 'too large',
};

function toUnreadable(path: string, error: unknown): Unreadable {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new Unreadable(`${path}: ${REASONS[code] ?? message}`);
}
