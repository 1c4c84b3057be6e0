// Tables: people are shown one finding for each, which one line below settles; programs are given every cell.
import assert from 'node:assert/strict';
import type { Format } from '../server/src/core/draft/formats.ts';
import { zh } from '../server/src/core/messages/zh.ts';
import { openDraft } from '../server/src/core/reading.ts';
import { toReport, type Report } from '../server/src/core/report.ts';
import { DEFAULT_SETTINGS, type Settings } from '../server/src/core/settings.ts';
import { applyEdits } from './support/arbitrary.ts';
import { offered } from './support/offered.ts';

const reportOn = (text: string, format: Format = 'markdown', settings: Settings = DEFAULT_SETTINGS): Report =>
  toReport(openDraft(text, format), settings);

const shown = (text: string, format?: Format, settings?: Settings) =>
  reportOn(text, format, settings).shown.map(({ message }) => message);

const ROWS =
  '| Boat | Seats |\n| --- | --- |\n| Alma | 120 seats |\n| Bruna | 90 seats |\n| Cora | 450 seats |\n| Dora | 60 seats |\n';
/** The rows without the head as a table of a page. */
const toHtml = (rows: string) =>
  `<table>${rows
    .split('\n')
    .slice(2, -1)
    .map((row) => `<tr>${row.replaceAll(/\| ([^|]+) (?=\|)/g, '<td>$1</td>').replace('|', '')}</tr>`)
    .join('')}</table>`;
const STRICT: Settings = { ...DEFAULT_SETTINGS, reach: 'sentence' };

describe('the findings of a table are shown', () => {
  const all = '120 seats and 3 more cells of this table have no source';
  const cases: [name: string, text: string, messages: string[], format?: Format][] = [
    ['as one, at the first', ROWS, [all]],
    ['by the cell where there is but one', '| A | B |\n| --- | --- |\n| Alma | 120 seats |\n', ['120 seats has no source in this sentence']],
    ['as one for each table', `${ROWS}\nIt has 40 lamps.\n\n${ROWS}`, [all, '40 has no source in this sentence', all]],
    ['one by one where there are no more than three', ROWS.replace('| Dora | 60 seats |\n', ''), ['120 seats has no source in this sentence', '90 seats has no source in this sentence', '450 seats has no source in this sentence']],
    ['as one for each of two tables that a heading parts', `${ROWS}# More\n${ROWS}`, [all, all]],
    ['as one for each of two tables in a row', `${ROWS}\n${ROWS}`, [all, all]],
    ['as one where no row parts the head', ROWS.replace('| --- | --- |\n', ''), [all], 'plaintext'],
    ['as one in HTML', toHtml(ROWS), [all], 'html'],
    ['as one for each table in HTML', toHtml(ROWS) + toHtml(ROWS), [all, all], 'html'],
    ['one by one where a page is laid out in them', `<table><tr>${'<td><p>The council spent $4 million on drains.</p></td>'.repeat(5)}</tr></table>`, Array<string>(5).fill('$4 million has no source in this sentence'), 'html'],
    ['without the cells that name a source', ROWS.replace('90 seats', '[90 seats](https://a.org/b)') + '| Elva | 70 seats |\n', [all]],
    ['without the cells that are silenced', ROWS.replace('120 seats', '120 seats <!-- factdesk-disable-line unsourced-number -- counted -->') + '| Elva | 70 seats |\n', [all.replace('120', '90')]],
    ['as one where state media alone stand below', `${ROWS}\nSource: China's state-run Xinhua\n`, ['120 seats and 3 more cells of this table rest on state media alone', 'Every sourced number of this draft rests on one outlet: Xinhua']],
    ['not at all once the line below names a source', `${ROWS}\nSource: the river office\n`, []],
  ]; // prettier-ignore
  for (const [name, text, messages, format] of cases)
    it(name, () => assert.deepEqual(shown(text, format), messages));

  it('one by one where each sentence is to name its source', () =>
    assert.equal(shown(ROWS, 'markdown', STRICT).length, 4));

  it('in Chinese', () =>
    assert.equal(
      toReport(openDraft(ROWS, 'markdown'), DEFAULT_SETTINGS, zh).shown[0]?.message,
      '“120 seats”及本表另外 3 个单元格没有来源',
    ));

  it('while programs are given all of them', () => assert.equal(reportOn(ROWS).findings.length, 4));
});

describe('a table is silenced', () => {
  it('by a comment above it, which a fix puts there', () => {
    const fix = offered(`Boats:\n\n${ROWS}`, 'silence-block');
    assert.ok(fix);
    const after = applyEdits(`Boats:\n\n${ROWS}`, fix.edits);
    assert.equal(after, `Boats:\n\n<!-- factdesk-disable-block unsourced-number -- say why -->\n${ROWS}`);
    assert.deepEqual(shown(after.replace('say why', 'counted')), []);
  });

  const notes = ROWS.replace('120 seats', 'She had 120 seats in May. She has 110 seats.');
  const above = (format: Format) =>
    format === 'plaintext'
      ? '[factdesk: disable-block -- counted]\n'
      : '<!-- factdesk-disable-block -- counted -->\n';
  const cases: [name: string, table: string, left: number, format: Format][] = [
    ['and where cells hold sentences', notes, 0, 'markdown'],
    ['and where the first cell is one', ROWS.replace('Boat', 'She has 3 masts.'), 0, 'markdown'],
    ['and no other table', `${notes}\n${ROWS}`, 4, 'markdown'],
    ['and where no row parts the head', notes.replace('| --- | --- |\n', ''), 0, 'plaintext'],
    ['and where its tags are written out', toHtml(notes), 0, 'html'],
    ['and where its tags are written out in Markdown', toHtml(notes), 0, 'markdown'],
    ['but a page laid out in one up to its first paragraph', '<table><tr><td><p>It has 40 lamps.</p><p>It has 50 lamps.</p></td><td>60 lamps</td></tr></table>', 2, 'html'],
  ]; // prettier-ignore
  for (const [name, table, left, format] of cases)
    it(`by a comment above it, ${name}`, () =>
      assert.equal(reportOn(above(format) + table, format).findings.length, left));

  it('by the fix at a cell that holds a sentence', () => {
    const fix = offered(notes, 'silence-block');
    assert.ok(fix);
    assert.deepEqual(shown(applyEdits(notes, fix.edits).replace('say why', 'counted')), []);
  });

  it('in one cell by a comment in the one before', () =>
    assert.equal(
      reportOn(ROWS.replace('Alma', 'Alma <!-- factdesk-disable-block -- counted -->')).findings.length,
      3,
    ));
});

describe('a line that names the source of a table', () => {
  const cases: [name: string, before: string, after: string, format?: Format][] = [
    ['ends the draft', ROWS, `${ROWS.trimEnd()}\n\nSource: TK\n`],
    ['stands before what follows', `${ROWS}\nThe end.\n`, `${ROWS.trimEnd()}\n\nSource: TK\n\nThe end.\n`],
    ['stands apart from a heading right below', `${ROWS}# The end\n`, `${ROWS.trimEnd()}\n\nSource: TK\n\n# The end\n`],
    ['stands behind rows without words', `${ROWS}| | |\n`, `${ROWS}| | |\n\nSource: TK\n`],
    ['stands below rows without pipes at their ends', 'Boat | Seats\n--- | ---\nAlma | 120 seats\n', 'Boat | Seats\n--- | ---\nAlma | 120 seats\n\nSource: TK\n'],
    ['stands behind the element in HTML', '<table>\n<tr><td>120 seats</td></tr>\n</table>\n', '<table>\n<tr><td>120 seats</td></tr>\n</table>\n<p>Source: TK</p>\n', 'html'],
    ['keeps CRLF', ROWS.replaceAll('\n', '\r\n'), `${ROWS.trimEnd()}\n\nSource: TK\n`.replaceAll('\n', '\r\n')],
    ['is in the language of the table', '| 船 | 座位 |\n| --- | --- |\n| 河宁号 | 120个座位 |\n', '| 船 | 座位 |\n| --- | --- |\n| 河宁号 | 120个座位 |\n\n来源：TK\n'],
  ]; // prettier-ignore
  for (const [name, before, after, format] of cases)
    it(name, () => {
      const fix = offered(before, 'source-line', format);
      assert.ok(fix?.preferred);
      assert.equal(applyEdits(before, fix.edits), after);
      assert.deepEqual(shown(after, format), []);
    });

  it('serves long tables too', () => {
    const long = ROWS + '| Elva | 70 seats |\n'.repeat(500);
    assert.deepEqual(shown(`${long}\nSource: the river office\n`), []);
    assert.equal(shown(long).length, 1);
  });

  it('may have other words, stand in the last row, or behind a note', () => {
    for (const line of [
      '\nSource(s): the river office',
      '\nSource — the river office',
      '| Source: the river office |',
      'Source: the river office',
      '\nNote: estimates. Source: the river office',
      '\nИсточники: Росстат',
      '\n数据来源：统计局',
    ])
      assert.deepEqual(shown(`${ROWS}${line}\n`), [], line);
    for (const line of ['\nSource:', '\nData: ', '\nSourced from rivers', '\nNote: estimates.'])
      assert.equal(shown(`${ROWS}${line}\n`).length, 1, line);
  });

  it('counts as what it names, an outlet of a state among them', () => {
    const { findings } = reportOn(`${ROWS}\nSource: Xinhua\n`);
    assert.ok(findings.some(({ rule }) => rule === 'state-media-only'));
    const { claims } = reportOn(
      `| Port | Tons |\n| --- | --- |\n| Alma | 120 tons, according to Xinhua |\n\nSource: TK\n`,
    );
    assert.equal(claims[0]?.state, 'state-media-only');
  });

  it('counts for all that it names, and for what stands behind its own word', () => {
    const found = (line: string) => reportOn(`${ROWS}\n${line}\n`).findings.map(({ rule }) => rule);
    for (const line of [
      'Source: Xinhua',
      'Source: Xinhua news agency, 2024',
      'Note: estimates. Source: Xinhua',
      "Source: China's state-run Xinhua",
      'Source: Chinese state news agency Xinhua',
      'Source: [Xinhua](https://www.xinhuanet.com/a), China’s state-run news agency',
      'Source: Kremlin-controlled RT',
    ])
      assert.ok(found(line).includes('state-media-only'), line);
    for (const line of [
      "Sources: World Bank, China's state-run Xinhua",
      'Source: state statistics office; Xinhua',
      'Source: the state auditor and Xinhua',
      'Source: World Bank and state-run Xinhua',
      'Source: World Bank data from state-run Xinhua',
      'Source: Hong Kong government via Xinhua',
      'Source: Xinhua; World Bank',
      'Sources: Xinhua and Reuters',
      'Source: World Bank, Xinhua',
    ])
      assert.ok(!found(line).includes('state-media-only'), line);
    for (const line of [
      'Source: TBC',
      'Source: unknown',
      'Source: [CHECK]',
      'Note: estimates. Source:',
      'Data — the town has none — is dear.',
    ])
      assert.ok(found(line).includes('unsourced-number'), line);
  });

  it('is looked for, and the table shown as one, in time that grows with the table', () => {
    const long = `| a | b |\n| --- | --- |\n${'| c | 40 seats |\n'.repeat(40_000)}`;
    const started = performance.now();
    assert.equal(shown(long).length, 1);
    assert.equal(shown(`<!-- factdesk-disable-block -- counted -->\n${long}`).length, 0);
    assert.ok(offered(long.slice(0, 20_000), 'source-line'));
    assert.ok(performance.now() - started < 20_000);
  });

  it('is no source for as long as it is still to come', () => {
    const { claims } = reportOn(`${ROWS}\nSource: TK\n`);
    assert.deepEqual(
      claims.map(({ state }) => state),
      ['noted', 'noted', 'noted', 'noted'],
    );
  });

  const quoted = ROWS.replaceAll(/^/gm, '> ').slice(0, -2);
  const listed = `- Boats\n\n${ROWS.replaceAll(/^/gm, '  ')}`;
  for (const [where, text, settings] of [
    ['outside of tables', 'It has 40 lamps.\n', DEFAULT_SETTINGS],
    ['in a quotation', quoted, DEFAULT_SETTINGS],
    ['in a list', listed, DEFAULT_SETTINGS],
    ['in a block of HTML', '<table>\n<tr><td>120 seats</td></tr>\n</table>\n', DEFAULT_SETTINGS],
    ['where each sentence is to name its source', ROWS, STRICT],
    [
      'where a frame of signs goes on below',
      ROWS.replaceAll(/^\| ---.*$/gm, '+---+---+') + '+---+---+\n',
      DEFAULT_SETTINGS,
    ],
    ['where a caption follows', `${ROWS}\n: Boats {#tbl-boats}\n`, DEFAULT_SETTINGS],
    [
      'for a single row of prose',
      '|a| is the share of 40 percent of boats that |b| has.\n',
      DEFAULT_SETTINGS,
    ],
  ] as const)
    // prettier-ignore
    it(`is not offered ${where}`, () =>
      assert.equal(offered(text, 'source-line', 'markdown', settings), null));
});
