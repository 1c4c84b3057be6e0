// The texts of drafts, and why one cannot be read.
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { formatOfName, type Format } from '../core/draft/formats.ts';
import { guessEncoding } from './encoding.ts';
import type { SettingsOf } from './settings.ts';
import type { WordDraft } from './word.ts';
import type { Job, Refusal } from './work.ts';

/** What cannot be checked; the message says why, in one line. */
export class Unreadable extends Error {}

/** How a draft is read, by its ending: Word drafts are turned into Markdown first. */
export const toFormat = (path: string): Format => (isWord(path) ? 'markdown' : formatOfName(path));

/** Whether a file is a Word draft, by its ending. */
export const isWord = (path: string): boolean => extname(path).toLowerCase() === '.docx';

/** Bytes of the largest Word draft that is opened; pictures take most of them. */
const LARGEST_WORD = 200_000_000;

/** A Word draft from its file, or from standard input for `-`. Throws {@link Unreadable}. */
export async function readWordFile(path: string, longest: number): Promise<WordDraft> {
  const name = nameOf(path);
  const bytes = await readBytes(path, LARGEST_WORD, name);
  if (bytes === null) throw new Unreadable(`${name}: too large`);
  const { readWord } = await import('./word.ts');
  const draft = await readWord(bytes).catch((error: unknown) => {
    throw new Unreadable(`${name}: cannot be read as a Word document: ${(error as Error).message}`);
  });
  if (draft.text.length > longest) throw new Unreadable(`${name}: ${sayTooLong(longest)}`);
  return draft;
}

/**
 * The text of a file, or of standard input for `-`, if it has at most `longest` UTF-16 units. A byte order mark stays
 * in it, so that offsets agree with those of every reader of the file. Throws {@link Unreadable}, which calls it `name`.
 */
export async function readText(path: string, longest = Infinity, name = nameOf(path)): Promise<string> {
  // No unit takes more than three bytes: of what has more, nothing need be read.
  const bytes = await readBytes(path, longest * 3, name);
  const text = bytes && decode(bytes, name);
  if (text === null || text.length > longest) throw new Unreadable(`${name}: ${sayTooLong(longest)}`);
  return text;
}

const nameOf = (path: string) => (path === '-' ? 'standard input' : path);

/** The bytes of a file, or of standard input for `-`; null when there are more than `most`. Throws {@link Unreadable}. */
async function readBytes(path: string, most: number, name: string): Promise<Uint8Array | null> {
  try {
    if (path === '-') return await readStandardInput(most);
    // Nothing else waits meanwhile, and a promise for each of thousands of files costs more than reading them.
    return statSync(path).size > most ? null : readFileSync(path);
  } catch (error) {
    throw toUnreadable(name, error);
  }
}

/** Why a draft with more than so many UTF-16 units is not checked. */
export const sayTooLong = (longest: number): string =>
  `longer than ${longest.toLocaleString('en')} characters, so not checked (--max-file-size raises that)`;

function decode(bytes: Uint8Array, name: string): string {
  const other = guessEncoding(bytes);
  if (other !== null) throw new Unreadable(`${name}: not UTF-8 but ${other}; ${TO_UTF_8}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw toUnreadable(name, error);
    throw new Unreadable(`${name}: not UTF-8; ${TO_UTF_8}`);
  }
}

const TO_UTF_8 = 'save it as UTF-8 to have it checked';

/** All of standard input; null when it has more bytes than that. */
async function readStandardInput(most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > most) return null;
  }
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  ELOOP: 'a link that leads nowhere',
  ENAMETOOLONG: 'its name is too long',
  EACCES: 'not allowed',
  EPERM: 'not allowed',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'too large',
  EISDIR: 'is a folder',
  ERR_FS_FILE_TOO_LARGE: 'too large',
  ERR_STRING_TOO_LONG: 'too large',
};

/** Why a file or folder cannot be read, in one line with its name. */
export const toUnreadable = (path: string, error: unknown) => new Unreadable(`${path}: ${sayWhy(error)}`);

/** Why the system refused to read or write a file, in a few words. */
export function sayWhy(error: unknown): string {
  const { code = '', message, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path !== undefined && isLink(path)) return 'a link that leads nowhere';
  // What a disk has for a name that is no UTF-8 comes without the bytes by which it could be opened.
  if (code === 'ENOENT' && path?.includes('\ufffd')) return 'its name is not UTF-8, so it cannot be opened';
  return REASONS[code] ?? message;
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/**
 * The drafts that the paths lead to, one after the other, ready to be checked: whatever their number, one text is held
 * at a time. In the place of one that cannot be read stands why.
 */
export async function* readDrafts(
  paths: readonly string[],
  stdinName: string,
  settingsOf: SettingsOf,
): AsyncGenerator<Job | Refusal> {
  for (const path of paths) {
    const name = path === '-' ? stdinName : path;
    const { settings } = await settingsOf(name);
    if (settings.excluded) continue;
    try {
      yield {
        path: name,
        format: toFormat(name),
        ...(isWord(name)
          ? await readWordFile(path, settings.maxFileSize)
          : { text: await readText(path, settings.maxFileSize) }),
        settings,
      };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { path: name, error: error.message };
    }
  }
}
