// The drafts that are measured, made from forty free articles and a seed: the same bytes on every machine.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded, writeLongParagraph, writeParagraph, writeSentence } from './prose.mjs';

/** Characters of each draft: a note, a long article, a book, ten books. */
export const SIZES = { S: 12_700, M: 74_000, L: 687_000, XL: 7_100_000 };
const ARTICLE = 6_950;
/** How many of the paragraphs are news of our own, which name outlets and count more than the articles do. */
const OWN_SHARE = 0.06;

/** The blocks of the forty articles: what stands between blank lines, without front matter. */
function readBlocks() {
  const folder = join(import.meta.dirname, 'corpus');
  return readdirSync(folder)
    .filter((name) => /^\d/u.test(name))
    .sort()
    .flatMap((name) => {
      const [, , ...body] = readFileSync(join(folder, name), 'utf8')
        .replaceAll('\r\n', '\n')
        .split(/^---$/mu);
      return body.join('---').split(/\n{2,}/u);
    })
    .map((block) => block.replace(/^\n+|\s+$/gu, ''))
    .filter((block) => block.length > 0);
}

/** A block with figures drawn anew. Years, list marks and character references stay, so that it reads as what it was. */
const redraw = (random, block) =>
  block.replace(/(?<!&#|\d)\d+/gu, (figures, at) =>
    /^(?:19|20)\d\d$/u.test(figures) || at === 0 || block[at - 1] === '\n'
      ? figures
      : figures.replace(/\d/gu, () => String(1 + Math.floor(random() * 9))),
  );

/** A paragraph that stands in no other place: an article's, with a sentence of our own behind it where it is prose. */
function vary(random, block) {
  const drawn = redraw(random, block);
  return /^[A-Z][^\n]{80,}[.!?]$/u.test(drawn) ? `${drawn} ${writeSentence(random)}` : drawn;
}

/** Draws blocks in an order of their own, over and over, so that all are used before one comes again. */
function* shuffled(random, blocks) {
  for (;;) {
    const left = [...blocks];
    while (left.length > 0) {
      const at = Math.floor(random() * left.length);
      yield left[at];
      left[at] = left.at(-1);
      left.pop();
    }
  }
}

/** A Markdown draft of about so many characters. */
function writeDraft(random, source, length) {
  const blocks = [`# ${writeSentence(random).slice(0, 60).trimEnd()}`];
  for (let sum = blocks[0].length; sum < length;) {
    const block = random() < OWN_SHARE ? writeParagraph(random) : vary(random, source.next().value);
    blocks.push(block);
    sum += block.length + 2;
  }
  return `${blocks.join('\n\n')}\n`;
}

/** A draft of one of the sizes; other seeds make others of its kind. */
export function makeDraft(size, seed = 1) {
  const random = seeded(seed * 1009 + SIZES[size]);
  return writeDraft(random, shuffled(random, readBlocks()), SIZES[size]);
}

/** 100 kB in a single paragraph. */
export const makeOneParagraph = () => `${writeLongParagraph(seeded(100), 100_000)}\n`;

/** A JSON file of about so many characters, for the server of JSON: the paragraphs of a draft. */
export const makeJson = (draft) =>
  `${JSON.stringify({ paragraphs: draft.split('\n\n').map((text) => ({ text })) }, null, 2)}\n`;

/** Writes `count` articles of about 1,000 words into a new folder; how many bytes they have. */
export function writeArticles(folder, count) {
  const random = seeded(2000);
  const source = shuffled(random, readBlocks());
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const text = writeDraft(random, source, ARTICLE * (0.5 + random()));
    bytes += Buffer.byteLength(text);
    writeFileSync(join(folder, `${String(i).padStart(4, '0')}.md`), text);
  }
  return bytes;
}
