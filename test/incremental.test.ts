// What an edit costs, and what a hostile text may cost: counted in blocks where it can be, timed with room to spare where it cannot.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editDraft, openDraft, type Reading } from '../server/src/core/reading.ts';
import type { Edit } from '../server/src/core/draft/draft.ts';
import { FORMATS, type Format } from '../server/src/core/draft/formats.ts';
import { toReport } from '../server/src/core/report.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { allSpans, essence, faultOf } from './support/arbitrary.ts';

/** Blocks that one typed character may cost: the one it stands in, and its neighbours where it joins or parts them. */
const MOST_BLOCKS = 3;
/** Milliseconds for a hostile text. The slowest takes a tenth of it on one old core. */
const MOST_TIME = 10_000;
/** Length of the plainest hostile texts. FACTDESK_MEGABYTES=2 tries them at the size the desk reads by default. */
const LONG = Number(process.env['FACTDESK_MEGABYTES'] ?? 0.05) * 1_000_000;

/** A draft of about 10,000 words in 400 paragraphs, with lists, a table, footnotes and front matter. */
function longDraft(): string {
  const parts = Array.from({ length: 400 }, (_, i) => {
    if (i % 40 === 7) return `## Part ${i}`;
    if (i % 40 === 11) return `- the mill makes ${i} tons\n- the forge makes ${i + 1} tons`;
    if (i % 40 === 13) return `| Mill | Output |\n| --- | --- |\n| Number ${i} | ${i} tons |`;
    return `In place ${i} the harbour lost ${i + 2} percent of its trade, the river board said. Nobody knows why the other half of the boats stayed, and a walker on the pier sees ${i} lamps.[^${i}]`;
  });
  return `---\ntitle: Four hundred places\n---\n\n${parts.join('\n\n')}\n\n[^8]: River board, 2024.\n`;
}

/** Applies one edit to a reading. */
function edit(reading: Reading, { start, end, text }: Edit): Reading {
  const now = reading.draft.text.slice(0, start) + text + reading.draft.text.slice(end);
  return editDraft(reading, now, [{ start, end, text }]);
}

describe('an edit to a draft of 10,000 words', () => {
  const text = longDraft();
  const opened = openDraft(text, 'markdown');
  const places = Array.from({ length: 60 }, (_, i) => Math.floor((text.length * (i + 0.5)) / 60));

  it('has so many words', () => assert.ok((text.match(/\S+/g)?.length ?? 0) >= 10_000));

  it(`reads at most ${MOST_BLOCKS} blocks for a character typed anywhere`, () => {
    for (const at of places)
      for (const char of ['x', '4', ' ', '.']) {
        const { blocksRead } = edit(opened, { start: at, end: at, text: char });
        assert.ok(blocksRead <= MOST_BLOCKS, `${blocksRead} blocks for “${char}” at ${at}`);
      }
  });

  it(`reads at most ${MOST_BLOCKS} blocks for a character taken away anywhere`, () => {
    for (const at of places) {
      const { blocksRead } = edit(opened, { start: at, end: at + 1, text: '' });
      assert.ok(blocksRead <= MOST_BLOCKS, `${blocksRead} blocks at ${at}`);
    }
  });

  it('reads a column anew whose head is another', () => {
    const table = '| Mill | Deaths |\n| --- | --- |\n| Upper | 1,204 |\n| Lower | 12 |\n';
    const start = table.indexOf('Deaths');
    const before = openDraft(table, 'markdown');
    const after = edit(before, { start, end: start + 'Deaths'.length, text: 'Year' });
    const again = edit(after, { start, end: start + 'Year'.length, text: 'Deaths' });
    const counted = [before, after, again].map(
      (reading) => toReport(reading, DEFAULT_SETTINGS).claims.length,
    );
    assert.deepEqual(counted, [2, 0, 2]);
  });

  it('reads nothing again that it does not touch', () => {
    const at = places[30] ?? 0;
    const typed = edit(opened, { start: at, end: at, text: '\n\nNothing happens here.\n\n' });
    assert.ok(typed.blocksRead <= MOST_BLOCKS);
    const back = edit(typed, { start: at, end: at + typed.draft.text.length - text.length, text: '' });
    assert.ok(back.blocksRead <= MOST_BLOCKS);
    assert.ok(edit(opened, { start: text.length, end: text.length, text: '' }).blocksRead <= 1);
  });

  it('costs no more at the hundredth character than at the first', () => {
    let reading = opened;
    const at = text.indexOf('In place 200');
    for (let i = 0; i < 100; i++) {
      reading = edit(reading, { start: at + i, end: at + i, text: 'y' });
      assert.ok(reading.blocksRead <= MOST_BLOCKS && reading.unitsRead < 1_000);
    }
  });

  it('reads at most as many lines of plain text', () => {
    const plain = text.replaceAll('\n\n', '\n');
    const page = openDraft(plain, 'plaintext');
    for (const at of places)
      assert.ok(edit(page, { start: at, end: at, text: 'x' }).blocksRead <= MOST_BLOCKS);
  });
});

describe('a draft in which sources carry over', () => {
  const folder = join(process.cwd(), 'test/drafts/sourcing');
  const essenceOf = (reading: Reading) => essence(reading, toReport(reading, DEFAULT_SETTINGS));

  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md')))
    it(`comes to what a fresh reading does, whichever paragraph of ${name} goes and comes back`, () => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll(/\{\|[?!]?[a-z-]+: |\|\}/g, '');
      let reading = openDraft(text, 'markdown');
      toReport(reading, DEFAULT_SETTINGS);
      for (const { 0: paragraph, index: start } of text.matchAll(/(?:[^\n]+\n){1,50}\n/g)) {
        const end = start + paragraph.length;
        const without = edit(reading, { start, end, text: '' });
        const fresh = openDraft(without.draft.text, 'markdown');
        assert.deepEqual(essenceOf(without), essenceOf(fresh));
        reading = edit(without, { start, end: start, text: paragraph });
      }
      assert.deepEqual(essenceOf(reading), essenceOf(openDraft(text, 'markdown')));
    });
});

const many = (words: string, length: number) =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);
const growing = (sign: string, most: number) =>
  Array.from({ length: most }, (_, i) => sign.repeat(i + 1)).join(' a ');

/** Texts that no writer writes and that a server has to survive. */
const HOSTILE: readonly (readonly [name: string, text: () => string, format?: Format])[] = [
  ['one long line', () => many('The mill made 40 tons of flour, Xinhua said. ', LONG)],
  ['blanks within a line', () => `It has 40${many(' ', 350_000)}lamps\n`],
  ['one long word', () => many('abcdefgh', LONG)],
  ['many short lines', () => many('40 tons\n', LONG)],
  ['backticks', () => many('`', 320_000)],
  ['backtick runs that grow', () => growing('`', 1_400)],
  ['image openings', () => many('![a](', 250_000)],
  ['link openings', () => many('[a](', 250_000)],
  ['brackets', () => many('[', 250_000)],
  ['footnote openings', () => many('[^1]: ', 100_000)],
  ['comment openings', () => many('<!-- ', 250_000)],
  ['suppression openings', () => many('<!-- factdesk-disable ', 250_000)],
  ['suppressions', () => many('<!-- factdesk-disable-next-line a -- b -->\n', 100_000)],
  ['shortcode openings', () => many('{{< ', 250_000)],
  ['math', () => many('$a_', 250_000)],
  ['at signs', () => many('a@', 250_000)],
  ['archives in archives', () => many('https://web.archive.org/web/1/', 250_000)],
  ['emphasis', () => many('*a **b _c ', 250_000)],
  ['emphasis that grows', () => growing('*', 700)],
  ['number words', () => many('one hundred thousand and ', 100_000)],
  ['digits and separators', () => many('1,', 100_000)],
  ['ranges', () => many('1-', 100_000)],
  ['quotation openings', () => many('“a ', 100_000)],
  ['outlet names', () => many("People's Daily ", 100_000)],
  ['abbreviations', () => many('U.S. ', 100_000)],
  ['combining marks', () => many('\u0301', 100_000)],
  ['NUL', () => many('\0', 100_000)],
  ['NUL and words', () => 'It has 40\0 lamps\0.\n\0\n'.repeat(1_000)],
  ['lone surrogates', () => many('\ud800 40 \udc00', 100_000)],
  ['front matter that is never closed', () => `---\ntitle: 5 wells\n${many('a: 4\n', 100_000)}`],
  ['Chinese in one line', () => many('水库蓄水300万立方米', LONG)],
  [
    'definitions',
    () => Array.from({ length: 8_000 }, (_, i) => `[a${i}]: https://a.example/${i}`).join('\n'),
  ],
  ['list openings in one line', () => many('- ', 100_000)],
  ['quote openings in one line', () => many('>', 100_000)],
  [
    'lists that go deeper',
    () => Array.from({ length: 1_000 }, (_, i) => `${'  '.repeat(i)}- a 4`).join('\n'),
  ],
  ['quotes that go deeper', () => Array.from({ length: 400 }, (_, i) => `${'>'.repeat(i)} a 4`).join('\n')],
  ['tags', () => many('<p>4 ', LONG)],
  ['elements in elements', () => many('<div>4 ', LONG), 'html'],
  ['lists in lists of a page', () => many('<ul><li>4 ', LONG), 'html'],
  [
    'ends of elements that are not open',
    () => `${many('<li><b>', 100_000)}${many('</i></td></ul>', LONG)}`,
    'html',
  ],
  ['attributes that are never closed', () => many('<a href="', 250_000), 'html'],
  ['links in a page', () => many('<a href="https://tass.com/1">4 ', LONG), 'html'],
  ['code that is never closed', () => many('<code>4 ', LONG), 'html'],
  ['entities', () => many('&amp;&#4', LONG), 'html'],
  ['declarations', () => many('<!', 250_000), 'html'],
  ['braces', () => many('{', 250_000), 'mdx'],
  ['braces in paragraphs', () => many('{\n\n', 250_000), 'mdx'],
  ['comments of MDX that are never closed', () => `${many('{/*\n\n', 250_000)}*/`, 'mdx'],
  ['comments of MDX in one line', () => many('{/* */ a {/* b */} ', 250_000), 'mdx'],
  ['tags with braces', () => many('<a {', 250_000), 'mdx'],
  ['tags with quotation marks', () => many('<a "\n\n', 250_000), 'mdx'],
  ['modules', () => many('export const a = {\n', 250_000), 'mdx'],
  ['divs of Quarto', () => many('::: {.a}\n', 250_000), 'quarto'],
  ['notes in a line', () => many('^[', 250_000), 'quarto'],
  ['keys', () => many('@a', 250_000), 'quarto'],
  ['table cells', () => `| a |\n| - |\n${many('| 4 tons ', LONG)}`],
  ...(['|', '4', '"', '*', '<', '> ', '- ', '\n', '\r', ' ', '~', '_', '.', '🎉', '#', '('] as const).map(
    (sign) => [`nothing but ${JSON.stringify(sign)}`, () => many(sign, LONG)] as const,
  ),
];

describe('a hostile text is read in time, without an exception', function () {
  this.timeout(6 * MOST_TIME);
  for (const [name, make, own] of HOSTILE)
    for (const format of own ? [own] : FORMATS)
      it(`${name} (${format})`, () => {
        const text = make();
        const start = performance.now();
        const reading = openDraft(text, format);
        const report = toReport(reading, DEFAULT_SETTINGS);
        const time = performance.now() - start;
        for (const span of allSpans(reading, report).slice(0, 10_000))
          assert.equal(faultOf(span, text), null);
        assert.ok(time < MOST_TIME, `${Math.round(time)} ms`);
      });
});

describe('blocks of the same words', () => {
  const readingsOf = (text: string) => openDraft(text, 'markdown').blocks.map(({ reading }) => reading);

  it('share one reading, and are claims each by itself', () => {
    const [first, second, third] = readingsOf('- a 4% rise\n- a 4% rise\n- a 5% rise\n');
    assert.equal(first, second);
    assert.notEqual(first, third);
    const report = toReport(openDraft('- a 4% rise\n- a 4% rise\n', 'markdown'), DEFAULT_SETTINGS);
    assert.deepEqual(
      report.claims.map(({ start }) => start),
      [2, 14],
    );
  });

  it('are read each by itself where a link, a head or their kind makes another thing of them', () => {
    const linked = readingsOf('- [40 boats](a.md)\n- [40 boats](b.md)\n');
    assert.notEqual(linked[0], linked[1]);
    const cells = readingsOf('| Rank | Deaths |\n| --- | --- |\n| 4 | 4 |\n');
    assert.notEqual(cells[2], cells[3]);
    const kinds = readingsOf('A 4% rise\n\n- A 4% rise\n');
    assert.notEqual(kinds[0], kinds[1]);
  });
});
