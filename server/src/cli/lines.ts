// A stream of bytes, line by line, with no more than one line held at a time.

/** Where a line feed stands; in UTF-8 no other character has that byte. */
const LINE_FEED = 0x0a;

/**
 * The lines of a stream without their line feeds, each as soon as it is whole; the last one may lack its line feed. One
 * with more than `most` bytes is read over and given as null.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array) => {
    size += part.length;
    if (size > most) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = () => {
    const line = size > most ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
