// Results kept in a file from run to run, so that only drafts that have changed, or were not reached, are checked again.
import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { DeskSettings } from '../config/values.ts';
import { Misuse } from './arguments.ts';
import { sayWhy } from './drafts.ts';
import type { Brief } from './threads.ts';
import type { Job, Outcome } from './work.ts';

/** How the first line of every cache begins; the number tells the form of the lines below it. */
const HEAD = '{"factdesk-cache":1,"program":"';

/** How every other line begins, before its key. */
const START = '{"key":"';

/** Characters of a key, and of a sum: 132 bits in base64. */
const KEY = 22;

/** A line: the key, a sum over what was kept, and that: `{"key":"…","sum":"…","outcome":{"entries":[…],"claims":2,…}}`. */
const toLine = (key: string, outcome: string): string =>
  `${START}${key}","sum":"${toKey(outcome)}","outcome":${outcome}}`;

/** Where the outcome stands in a line. */
const OUTCOME = toLine('', '').length + KEY - 1;

/** Bytes read at a time. */
const CHUNK = 65_536;

const LINE_FEED = 0x0a;

/**
 * The file is only ever added to, a line a result, and each line with one write. So whatever a crash, a full disk or a
 * second run on the same file leaves behind, every whole line is a result; a torn one is none, and is passed over.
 */
export class Cache {
  private readonly path: string;
  private readonly complain: (line: string) => void;
  private readonly program: string;
  private readonly manner: string;
  private readonly settings = new Map<DeskSettings, string>();
  /** Where the line of each key begins. */
  private readonly places = new Map<string, number>();
  private file: number | null = null;
  private writable = false;

  /** Opens the cache at `path`, or begins one. Throws {@link Misuse} where the file is something else. */
  constructor(path: string, brief: Brief, complain: (line: string) => void) {
    this.path = path;
    this.complain = complain;
    // Whatever the desk goes by, the registry too, is in the bundle: another one may see other things in a draft.
    this.program = toKey(readFileSync(__filename));
    // Only the format for people depends on the terminal.
    this.manner = brief.format === 'text' ? JSON.stringify(brief) : brief.format;
    this.open();
  }

  /** What a job's result goes by: all that it depends on. */
  keyOf({ id, path, format, text, settings }: Job): string {
    let known = this.settings.get(settings);
    if (known === undefined) this.settings.set(settings, (known = JSON.stringify(settings)));
    return toKey(JSON.stringify([this.program, this.manner, known, id, path, format]), text);
  }

  /** The result that was kept under a key. */
  find(key: string): Outcome | undefined {
    const place = this.places.get(key);
    if (place === undefined || this.file === null) return undefined;
    try {
      return readLine(this.lineAt(this.file, place), key);
    } catch {
      return undefined;
    }
  }

  /** Keeps a result. Where that fails it is said once, and nothing more is kept. */
  keep(key: string, outcome: Outcome): void {
    if (this.writable) this.add(`${toLine(key, JSON.stringify(outcome))}\n`);
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
    this.writable = false;
  }

  private open(): void {
    try {
      this.file = openSync(this.path, 'a+');
      this.writable = true;
    } catch (error) {
      this.giveUp(error);
      this.file = openToRead(this.path);
    }
    if (this.file === null) return;
    const head = `${HEAD}${this.program}"}\n`;
    const { size } = fstatSync(this.file);
    const first = this.readStart(this.file, Math.min(size, head.length));
    if (!first.startsWith(HEAD) && !HEAD.startsWith(first))
      throw new Misuse(`--cache: ${this.path} is there already and is no cache; it was left alone.`);
    if (first === head) this.index(this.file, size);
    else this.begin(this.file, size, head);
  }

  /** Begins anew: what another program has kept is of no use. */
  private begin(file: number, size: number, head: string): void {
    if (!this.writable) return;
    try {
      // An empty file may be one that a second run is just beginning, so it is left as it is.
      if (size > 0) ftruncateSync(file);
      this.add(head);
    } catch (error) {
      this.giveUp(error);
    }
  }

  /** Notes where each line begins, and ends a torn last one so that the next has a line to itself. */
  private index(file: number, size: number): void {
    let line = 0;
    let start = '';
    const chunk = Buffer.alloc(CHUNK);
    for (let at = 0; at < size;) {
      const read = readSync(file, chunk, 0, Math.min(CHUNK, size - at), at);
      if (read === 0) break;
      for (let from = 0; from < read;) {
        const end = chunk.subarray(0, read).indexOf(LINE_FEED, from);
        const upTo = end < 0 ? read : end;
        start += chunk.toString('latin1', from, Math.min(upTo, from + START.length + KEY - start.length));
        if (end >= 0) {
          if (start.startsWith(START)) this.places.set(start.slice(START.length), line);
          start = '';
          line = at + end + 1;
        }
        from = upTo + 1;
      }
      at += read;
    }
    if (this.writable && line < size) this.add('\n');
  }

  private add(line: string): void {
    const bytes = Buffer.from(line);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(this.file ?? -1, bytes, at);
    } catch (error) {
      this.giveUp(error);
    }
  }

  private giveUp(error: unknown): void {
    this.writable = false;
    this.complain(`the cache ${this.path} cannot be written (${sayWhy(error)}); the check goes on without.`);
  }

  private readStart(file: number, length: number): string {
    const bytes = Buffer.alloc(length);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, length, 0));
  }

  /** The line that begins at a place. */
  private lineAt(file: number, place: number): string {
    const parts: Buffer[] = [];
    for (let at = place; ; at += CHUNK) {
      const chunk = Buffer.alloc(CHUNK);
      const part = chunk.subarray(0, readSync(file, chunk, 0, CHUNK, at));
      const end = part.indexOf(LINE_FEED);
      parts.push(end < 0 ? part : part.subarray(0, end));
      if (end >= 0 || part.length < CHUNK) return Buffer.concat(parts).toString('utf8');
    }
  }
}

/** Opens a file that cannot be written, for what is in it; null where there is none. */
function openToRead(path: string): number | null {
  try {
    return statSync(path).isFile() ? openSync(path, 'r') : null;
  } catch {
    return null;
  }
}

function toKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64').slice(0, KEY);
}

/** What a line has kept under its key; undefined for one that is not, to a letter, as {@link Cache.keep} wrote it. */
function readLine(line: string, key: string): Outcome | undefined {
  const outcome = line.slice(OUTCOME, -1);
  return line === toLine(key, outcome) ? (JSON.parse(outcome) as Outcome) : undefined;
}
