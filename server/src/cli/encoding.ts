// In which encoding a file was saved that should be UTF-8.

/** Bytes that are looked at: a page of a draft has enough of any encoding. */
const SAMPLE = 4_096;

/** The sign of its byte order that a file may begin with; that of UTF-32 begins as that of UTF-16 does. */
const MARKS: readonly (readonly [name: string, mark: readonly number[]])[] = [
  ['UTF-32', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32', [0x00, 0x00, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
];

/**
 * `UTF-16` or `UTF-32` where bytes are plainly that, by their mark or by where their zeros stand: `a` is `61 00` or `00 61`
 * in the one, `61 00 00 00` in the other. Latin words in UTF-16 are UTF-8 as well, with zeros between the letters, so
 * whoever decodes them strictly does not find out. Null for all else, a zero here and there included.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  for (const [name, mark] of MARKS) if (mark.every((byte, i) => bytes[i] === byte)) return name;
  const sample = bytes.subarray(0, SAMPLE);
  /** Which share of the bytes at `place` in units of `size` are zero. */
  const zeros = (size: number, place: number): number => {
    let [count, all] = [0, 0];
    for (let at = place; at < sample.length; at += size, all++) if (sample[at] === 0) count++;
    return all === 0 ? 0 : count / all;
  };
  const quarters = [0, 1, 2, 3].map((place) => zeros(4, place));
  // The upper half of each unit is zero, whatever the script; in UTF-16 the zeros do not stand side by side.
  const [first = 0, second = 0, third = 0, fourth = 0] = quarters;
  const half = Math.max(Math.min(first, second), Math.min(third, fourth));
  if (half > MOST && Math.min(...quarters) < FEW) return 'UTF-32';
  const [even, odd] = [zeros(2, 0), zeros(2, 1)];
  return Math.max(even, odd) > SOME && Math.min(even, odd) < FEW ? 'UTF-16' : null;
}

/** Shares of zeros: in UTF-32 nearly all units have two, in UTF-16 every Latin letter, blank and line end has one. */
const MOST = 0.95;
const SOME = 0.3;
const FEW = 0.05;
