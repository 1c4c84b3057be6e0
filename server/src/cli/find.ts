// Which drafts the writer means: files, and what is found in folders and by globs.
import { lstatSync, readdir, realpathSync, statSync, type Dirent } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type * as Tinyglobby from 'tinyglobby';
import { ENDINGS as TEXTS } from '../core/draft/formats.ts';
import { toUnreadable, Unreadable } from './drafts.ts';

/** The endings of files that count as drafts when a folder is given. */
const ENDINGS = [...TEXTS, 'docx'];

/** Folders in which nothing is looked for, unless a glob names them. */
const FOREIGN = ['node_modules', '.git'];
// "~$strike.docx" is there while Word has the draft open.
const UNSAVED = '**/~$*';

/** Told of what leads nowhere, or may not be read, in one line. */
type Complain = (problem: Unreadable) => void;

/**
 * The files behind paths, folders and globs, in the order given and sorted within a folder or glob. A file that can be
 * come by in several ways, by links too, is given once. What leads nowhere is handed to `complain`.
 */
export async function findDrafts(paths: readonly string[], complain: Complain): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    try {
      for (const file of await expand(path, complain)) {
        const key = path === '-' ? path : toReal(file);
        if (!found.has(key)) found.set(key, file);
      }
    } catch (error) {
      complain(error instanceof Unreadable ? error : toUnreadable(path, error));
    }
  }
  return [...found.values()];
}

/** Where a file is in truth, behind all links; of one that leads nowhere, where it would be. */
function toReal(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return resolve(file);
  }
}

/** Finds files by pattern. Loaded when a folder or glob is given, and by `require`: in a bundle its ES module fails. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const tinyglobby = () => require('tinyglobby') as typeof Tinyglobby;

async function expand(path: string, complain: Complain): Promise<string[]> {
  if (path === '-') return [path];
  const entry = await stat(path).catch((error: unknown) => {
    if (tinyglobby().isDynamicPattern(path)) return null;
    throw toUnreadable(path, error);
  });
  if (entry && !entry.isDirectory()) return [path];
  if (!entry && path.startsWith('!'))
    throw new Unreadable(
      `${path}: leaves nothing out; what is not to be checked stands under "exclude" in a .factdesk.yaml`,
    );
  const reading = watchReading(path);
  const files = entry ? await walk(path, reading) : await match(path, reading);
  for (const { path: folder, error } of reading.failures) complain(toUnreadable(folder, error));
  if (files.length === 0 && reading.failures.length === 0)
    throw new Unreadable(
      entry
        ? `${path}: no draft in it (${ENDINGS.map((ending) => `.${ending}`).join(', ')})`
        : `${path}: no file matches`,
    );
  return withoutLinks(files).sort(inOrder);
}

/** The drafts in a folder. Links to folders are not followed: they lead in circles, and out to what nobody has named. */
async function walk(folder: string, { options }: Reading): Promise<string[]> {
  const names = await tinyglobby().glob(`**/*.{${ENDINGS.join(',')}}`, {
    ...options,
    cwd: folder,
    ignore: toIgnored(FOREIGN),
    caseSensitiveMatch: false,
  });
  return names.map((name) => toSlashes(join(folder, name)));
}

// What makes a part of a pattern more than a name. "*.md" | "{a" | "[ab]" | not "drafts"
const DYNAMIC = /[*?{}[\]()!@+\\]/;

/** The files that a glob matches, in `node_modules` too where it says so. Links that it names are followed; `**` goes through none. */
async function match(glob: string, { options }: Reading): Promise<string[]> {
  const named = toSlashes(glob).split('/');
  const base = named.slice(
    0,
    named.findIndex((part) => DYNAMIC.test(part)),
  );
  const pattern = named.slice(base.length).join('/');
  const folder = base.length === 0 ? '.' : `${base.join('/')}/`;
  const names = await tinyglobby().glob(pattern, {
    ...options,
    cwd: folder,
    followSymbolicLinks: !pattern.includes('**'),
    ignore: toIgnored(FOREIGN.filter((part) => !named.includes(part))),
  });
  return names.map((name) => toSlashes(isAbsolute(folder) ? resolve(folder, name) : join(folder, name)));
}

const toIgnored = (folders: readonly string[]) => [...folders.map((folder) => `**/${folder}/**`), UNSAVED];

/** How folders are read, and which of them could not be. */
interface Reading {
  readonly options: Tinyglobby.GlobOptions;
  readonly failures: { readonly path: string; readonly error: NodeJS.ErrnoException }[];
}

/**
 * Reads folders for a search: links to files are given to it as files, others it is not to follow, and folders that
 * cannot be read, of which it says nothing, are taken down. `given` is what is searched for: `drafts`.
 */
function watchReading(given: string): Reading {
  const failures: Reading['failures'] = [];
  type Done = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
  const watched = (path: string, options: { withFileTypes: true }, done: Done) =>
    readdir(path, options, (error, entries) => {
      // A folder that has gone, or that only a glob has named, is none.
      if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
        failures.push({
          path: toSlashes(isAbsolute(given) ? resolve(path) : relative('.', path) || '.'),
          error,
        });
      done(error, error ? entries : entries.map((entry) => toTarget(entry, join(path, entry.name))));
    });
  return { options: { followSymbolicLinks: false, fs: { readdir: watched as typeof readdir } }, failures };
}

/** What a link leads to where that is no folder; one that leads nowhere is a file, which whoever reads it will find out. */
function toTarget(entry: Dirent, path: string): Dirent {
  if (!entry.isSymbolicLink() || isFolder(path)) return entry;
  const [yes, no] = [{ value: () => true }, { value: () => false }];
  return Object.create(entry, { isFile: yes, isSymbolicLink: no }) as Dirent;
}

/** Whether a folder stands at a path, or behind a link there. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Without the links to files that are there by their own names. */
function withoutLinks(files: readonly string[]): string[] {
  const isLink = (file: string) => lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  const links = new Set(files.filter(isLink));
  if (links.size === 0) return [...files];
  const own = new Set(files.filter((file) => !links.has(file)).map(toReal));
  return files.filter((file) => !links.has(file) || !own.has(toReal(file)));
}

/** Globs and printed paths have slashes, which people on Windows do not always type. */
export function toSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

const inOrder = (one: string, other: string) => (one < other ? -1 : 1);
