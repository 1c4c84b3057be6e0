// The menu of quick fixes over a selection: short, each title once, in time that grows with what is selected, and in turns with other requests.
import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import 'vscode-languageserver/node';
import type { CodeAction, Range } from 'vscode-languageserver';
import { messagesFor } from '../server/src/core/messages/messages.ts';
import { Turns, type Session as Server } from '../server/src/lsp/session.ts';
import { MODERN, Session } from './support/session.ts';

const URI = 'file:///drafts/lamps.md';
const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

const table = (rows: number, columns: number) => {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const names = Array.from({ length: columns }, (_, k) => `Year ${k}`);
  const seats = (i: number) => names.map((_, k) => `${i + 20}${k} seats`);
  const lines = Array.from({ length: rows }, (_, i) => row([`Boat ${i}`, ...seats(i)]));
  return row(['Boat', ...names]) + row(['--', ...names.map(() => '--')]) + lines.join('');
};
const page = (rows: number) => {
  const cells = Array.from({ length: rows }, (_, i) => `<tr><td>Boat ${i}</td><td>${i + 200} seats</td></tr>\n`);
  return `<table>\n${cells.join('')}</table>\n`;
}; // prettier-ignore
const paragraph = (numbers: number) =>
  `${Array.from({ length: numbers }, (_, i) => `Hall ${i} has ${i + 40} lamps.`).join(' ')}\n`;

describe('the menu of quick fixes over a selection', () => {
  let session: Session;
  beforeEach(async () => {
    session = await Session.start();
  });
  afterEach(async () => {
    assert.deepEqual(session.failures(), []);
    await session.end();
  });

  const titlesIn = async (range = ALL) => {
    const diagnostics = await session.diagnostics(URI);
    const context = { diagnostics, only: ['quickfix'] };
    const params = { textDocument: { uri: URI }, range, context };
    const actions = await session.request<CodeAction[]>('textDocument/codeAction', params);
    return actions.map(({ title }) => title);
  };
  /** The titles for a draft that is opened, and closed again. */
  const titlesOf = async (text: string, range = ALL) => {
    session.open(URI, text);
    const titles = await titlesIn(range);
    session.notify('textDocument/didClose', { textDocument: { uri: URI } });
    return titles;
  };

  it('offers what mends a table, once, where several of its cells are selected', async () => {
    for (const [rows, columns] of [[2, 2], [60, 8]] as const) {
      const titles = await titlesOf(table(rows, columns));
      assert.equal(titles.length, 3, titles.join('\n'));
      assert.match(titles[0] ?? '', /Source: ….* below the table/u);
      assert.match(titles[1] ?? '', /for this table/u);
    }
  }); // prettier-ignore

  it('has all fixes of a single cell, those of the table first', async () => {
    const at = { line: 3, character: 14 };
    const titles = await titlesOf(table(2, 2), { start: at, end: at });
    assert.match(titles[0] ?? '', /Source: …/u);
    assert.ok(titles.some((title) => title.includes('[CHECK]')));
  });

  it('has each title once, and no more than a person reads', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `Hall ${i} has ${i + 40} lamps. It has ${i + 900} doors.\n\n`);
    for (const text of [paragraph(3), paragraph(200), many.join(''), table(2, 1) + many.join('')]) {
      const titles = await titlesOf(`${text}\nXinhua and TASS said so.\n`);
      assert.equal(new Set(titles).size, titles.length);
      assert.ok(titles.length <= 40, `${titles.length} actions`);
      assert.ok(titles.some((title) => title.includes('disclaimer that names Xinhua')));
      assert.ok(titles.some((title) => title.includes('disclaimer that names TASS')));
    }
  }); // prettier-ignore

  for (const [what, text, languageId] of [
    ['a table of 3,000 numbers', table(1000, 3), 'markdown'],
    ['a page with a table of 2,000', page(2000), 'html'],
    ['500 in one paragraph', paragraph(500), 'markdown'],
    ['5,000 in one paragraph', paragraph(5000), 'plaintext'],
  ] as const)
    it(`is there at once: ${what}`, async () => {
      session.open(URI, text, languageId);
      await session.diagnostics(URI);
      const started = performance.now();
      assert.ok((await titlesIn()).length >= 3);
      const lasted = performance.now() - started;
      assert.ok(lasted < 1500, `${Math.round(lasted)} ms`);
    });

  it('gives editors that cannot ask later no more than they read', async () => {
    await session.end();
    const textDocument = { ...MODERN.textDocument, codeAction: {} };
    session = await Session.start({ capabilities: { ...MODERN, textDocument } });
    assert.equal((await titlesOf(table(60, 8))).length, 3);
  });
});

describe('long work of the server', () => {
  const busy = () => {
    for (const since = performance.now(); performance.now() - since < 30;);
  };
  const begin = () => {
    const session = { changes: 0, messages: messagesFor(undefined) } as Server;
    const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };
    return { session, token, turns: new Turns(session, token) };
  }; // prettier-ignore

  it('lets others have their turn', async () => {
    const { turns } = begin();
    let heard = false;
    void turn().then(() => (heard = true));
    await turns.next();
    assert.equal(heard, false, 'not before it has lasted');
    busy();
    await turns.next();
    assert.equal(heard, true);
  });

  it('ends once nobody wants it, or the draft has changed', async () => {
    const cancelled = begin();
    busy();
    cancelled.token.isCancellationRequested = true;
    await assert.rejects(cancelled.turns.next(), { code: -32800 });
    const changed = begin();
    busy();
    changed.session.changes++;
    await assert.rejects(changed.turns.next(), { code: -32801 });
  });
});
