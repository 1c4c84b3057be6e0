// What a ZIP archive unpacks to, found out before anything else unpacks it: a file of a few kilobytes may hold gigabytes.
import { inflateRawSync } from 'node:zlib';

/** Bytes to which a Word draft may unpack beyond its own size: the XML of a novel has about ten million, and images hardly shrink. */
const MOST_MORE = 50_000_000;

const END_OF_DIRECTORY = 0x0605_4b50;
const DIRECTORY_ENTRY = 0x0201_4b50;
/** Bytes of the end of the directory, without its comment, and of a comment at most. */
const END_SIZE = 22;
const MOST_COMMENT = 0xffff;

/** Throws unless the bytes are a ZIP archive that unpacks to what a draft may have. Format: APPNOTE.TXT of PKWARE. */
export function checkArchive(bytes: Uint8Array): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_MORE + view.length;
  for (const { method, start, size } of entriesOf(view)) {
    left -= method === 0 ? size : sizeOf(view.subarray(start, start + size), left);
    if (left < 0) throw new Error('unpacks to more than any draft holds');
  }
}

/** How many bytes a deflated part unpacks to; more than `most` is as good as any number above it. */
function sizeOf(packed: Uint8Array, most: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: most + 1 }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return most + 1;
    throw new Error('is damaged', { cause: error });
  }
}

interface Entry {
  readonly method: number;
  /** Where the packed bytes start, and how many there are. */
  readonly start: number;
  readonly size: number;
}

/** The entries of the directory at the end of an archive. Throws where there is none, or it leads out of the file. */
function* entriesOf(view: Buffer): Generator<Entry> {
  let end = view.length - END_SIZE;
  const first = Math.max(0, end - MOST_COMMENT);
  while (end >= first && view.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < first) throw new Error('is no Word document');
  try {
    let at = view.readUInt32LE(end + 16);
    for (let count = view.readUInt16LE(end + 10); count > 0; count--) {
      if (view.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('no entry');
      const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset));
      const local = view.readUInt32LE(at + 42);
      yield {
        method: view.readUInt16LE(at + 10),
        start: local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28),
        size: view.readUInt32LE(at + 20),
      };
      at += 46 + (nameSize ?? 0) + (extraSize ?? 0) + (commentSize ?? 0);
    }
  } catch (error) {
    throw error instanceof RangeError ? new Error('is damaged', { cause: error }) : error;
  }
}
