// While somebody writes: the word being typed is left in peace until it is finished; headings say what is left below them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClientCapabilities, CodeLens, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { anyText } from './fuzz/texts.ts';
import { MODERN, Session } from './support/session.ts';

const URI = 'file:///drafts/lamps.md';
const PUSHED: ClientCapabilities = {};
const LENSES: ClientCapabilities = {
  ...MODERN,
  workspace: { ...MODERN.workspace, codeLens: { refreshSupport: true } },
  textDocument: { ...MODERN.textDocument, codeLens: {} },
};

describe('the word being typed', () => {
  let session: Session;
  let version = 1;
  afterEach(() => session.end());

  const start = async (capabilities: ClientCapabilities, text: string) => {
    version = 1;
    session = await Session.start({ capabilities });
    session.open(URI, text);
  };
  const type = (text: string, character: number, line = 0) => {
    const at = { line, character };
    session.change(URI, ++version, { range: { start: at, end: at }, text });
  };

  it('is not flagged before a space or a stop ends it', async () => {
    await start(MODERN, 'The hall has 4');
    assert.equal((await session.diagnostics(URI)).length, 1);
    type('0', 14);
    assert.deepEqual(await session.diagnostics(URI), []);
    type(' ', 15);
    assert.equal((await session.diagnostics(URI)).length, 1);
  });

  it('goes on over the signs within a number', async () => {
    await start(MODERN, 'The hall has ');
    const counts: number[] = [];
    for (const [i, key] of [...'12,500.5 l; '].entries()) {
      type(key, 13 + i);
      counts.push((await session.diagnostics(URI)).length);
    }
    assert.deepEqual(counts, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('is flagged after a pause, for which the editor is told to ask again', async () => {
    await start(MODERN, 'The hall has 4');
    type('0', 14);
    const before = await session.diagnose(URI);
    assert.ok(before.kind === 'full' && before.items.length === 0);
    await session.hear('workspace/diagnostic/refresh');
    const after = await session.diagnose(URI, before.resultId);
    assert.ok(after.kind === 'full' && after.items.length === 1);
  });

  it('is flagged after a pause in editors that are sent what was found', async () => {
    await start(PUSHED, 'The hall has 4');
    type('0', 14);
    const sent = () =>
      session.heard
        .filter(({ method }) => method === 'textDocument/publishDiagnostics')
        .map(({ params }) => (params as { diagnostics: Diagnostic[] }).diagnostics.length);
    while (sent().length === 0 || sent().at(-1) === 0) await new Promise((done) => setTimeout(done, 50));
    assert.equal(sent().at(-2), 0);
  });

  it('hides nothing that stands elsewhere', async () => {
    await start(MODERN, 'The mill has 30 wheels.\n\nThe hall has 4');
    type('0', 14, 2);
    assert.deepEqual(
      (await session.diagnostics(URI)).map(({ range }) => range.start.line),
      [0],
    );
  });

  const typeOn = async (text: string, character: number, line = 0) => {
    let shown: Diagnostic[] = [];
    for (const [i, key] of [...text].entries()) {
      type(key, character + i, line);
      shown = await session.diagnostics(URI);
    }
    return shown;
  };
  const textsOf = (text: string, diagnostics: readonly Diagnostic[]) => {
    const lines = text.split('\n');
    return diagnostics.map(({ range: { start, end } }) =>
      lines[start.line]?.slice(start.character, end.character),
    );
  };

  it('changes nothing elsewhere until it is finished', async () => {
    await start(MODERN, 'The hall has 40 lamps, the millers');
    assert.equal((await typeOn(' said', 34)).length, 1);
    assert.deepEqual(await typeOn('.', 39), []);
  });

  it('changes something elsewhere after a pause, or when the settings change', async () => {
    await start(MODERN, 'The hall has 40 lamps, the millers');
    assert.equal((await typeOn(' said', 34)).length, 1);
    await session.hear('workspace/diagnostic/refresh');
    assert.deepEqual(await session.diagnostics(URI), []);
    await session.end();
    await start(MODERN, 'The hall has 40 lamps. It is');
    assert.deepEqual(
      (await typeOn(' ol', 28)).map(({ severity }) => severity),
      [2],
    );
    session.settings = () => ({ rules: { 'unsourced-number': 'error' } });
    session.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(
      (await session.diagnostics(URI)).map(({ severity }) => severity),
      [1],
    );
  });

  it('is finished a second after the last key, whenever and however often the editor asks', async () => {
    const wait = (time: number) => new Promise((done) => setTimeout(done, time));
    await start(MODERN, 'The hall has 40 lamps, the millers');
    assert.equal((await typeOn(' said', 34)).length, 1);
    for (let i = 0; i < 4; i++) {
      assert.ok((await session.diagnostics(URI)).length <= 1);
      await wait(300);
    }
    assert.deepEqual(await session.diagnostics(URI), []);
    await session.end();
    await start(MODERN, 'The hall has 40 lamps, the millers');
    assert.equal((await typeOn(' sai', 34)).length, 1);
    type('d', 38);
    await wait(1200);
    assert.deepEqual(await session.diagnostics(URI), []);
  });

  it('is waited for only while somebody types', async () => {
    await start(MODERN, 'The hall has 40 lamps.');
    session.open('file:///drafts/mills.md', 'The mill has 30 wheels');
    for (let i = 0; i < 3; i++)
      for (const uri of [URI, 'file:///drafts/mills.md'])
        assert.equal((await session.diagnostics(uri)).length, 1);
    await new Promise((done) => setTimeout(done, 1200));
    const refreshes = session.heard.filter(({ method }) => method === 'workspace/diagnostic/refresh');
    assert.deepEqual(refreshes, []);
  });

  it('moves what stands behind it on its line, and grows what it stands in', async () => {
    const [one, line, other] = [
      'The mill has 30 wheels.',
      '😀 Its hall has 40 lamps. Its yard has 12 doors.',
      'It has 50 steps.',
    ];
    await start(MODERN, `${one}\r\n\r\n${line}\r\n\r\n${other}`);
    for (const [before, word, flagged] of [
      ['😀 ', 'newly', ['30', '40', '12', '50']],
      ['😀 Its hall has 4', '56', ['30', '4560', '12', '50']],
      ['😀 Its hall has 40 lamps. Its yard ha', 'rdly ha', ['30', '40', '12', '50']],
    ] as const) {
      const shown = await typeOn(word, before.length, 2);
      const now = before + word + line.slice(before.length);
      assert.deepEqual(textsOf(`${one}\n\n${now}\n\n${other}`, shown), flagged);
      session.change(URI, ++version, { text: `${one}\r\n\r\n${line}\r\n\r\n${other}` });
    }
  });

  it('moves all by as much as an editor would, whatever stands there', async () => {
    session = await Session.start({ capabilities: MODERN });
    let drafts = 0;
    const words = fc.constantFrom('said', '4012', 'жизнь', 'née');
    const property = fc.asyncProperty(anyText, fc.nat(9_999), words, async (text, place, word) => {
      const uri = `file:///drafts/${++drafts}.md`;
      let now = TextDocument.create(uri, 'markdown', 1, text);
      session.open(uri, text);
      let offset = now.offsetAt(now.positionAt(place % (text.length + 1)));
      let shown: Diagnostic[] = [];
      for (const [i, key] of [...word].entries()) {
        const before = now;
        const [head, tail] = [before.getText().slice(0, offset), before.getText().slice(offset)];
        now = TextDocument.create(uri, 'markdown', i + 2, head + key + tail);
        const at = before.positionAt(offset);
        session.change(uri, i + 2, { range: { start: at, end: at }, text: key });
        const told = await session.diagnostics(uri);
        const move = (old: number) => now.positionAt(old >= offset ? old + key.length : old);
        const expected = shown
          .map(({ range }) => [before.offsetAt(range.start), before.offsetAt(range.end)] as const)
          .filter(([, end]) => end !== offset)
          .map(([start, end]) => ({ start: move(start), end: move(end) }));
        // The first letter is read.
        if (i > 0)
          assert.deepEqual(
            told.map(({ range }) => range),
            expected,
          );
        shown = told;
        offset += key.length;
      }
      session.notify('textDocument/didClose', { textDocument: { uri } });
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('has no end in Chinese, where every letter is read', async () => {
    await start(MODERN, '大厅有40盏灯，馆长');
    assert.deepEqual(await typeOn('说', 10), []);
  });

  it('is flagged at once when it was pasted, and where the editor cannot be told again', async () => {
    await start(MODERN, 'The hall has ');
    type('40 lamps', 13);
    assert.equal((await session.diagnostics(URI)).length, 1);
    await session.end();
    await start({ textDocument: { diagnostic: {} } }, 'The hall has 4');
    type('0', 14);
    assert.equal((await session.diagnostics(URI)).length, 1);
  });
});

describe('code lenses', () => {
  const DRAFT =
    '# Lamps\n\nThe hall has 40 lamps.\n\n## Mills\n\nThe mill has 30 wheels, the millers said. It has 12 doors.\n\n## Cats\n\nThey sleep.\n';
  let session: Session;
  afterEach(() => session.end());
  const lenses = async (): Promise<string[]> => {
    const found = await session.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });
    return found.map(({ range, command }) => `${range.start.line}: ${command?.title ?? ''}`);
  };

  it('say above each heading how many numbers below it lack a source', async () => {
    session = await Session.start({ capabilities: LENSES, settings: () => ({ codeLens: true }) });
    session.open(URI, DRAFT);
    assert.deepEqual(await lenses(), ['0: 2 of 3 numbers unsourced', '4: 1 of 2 numbers unsourced']);
  });

  it('are off unless somebody wants them, and come when they are switched on', async () => {
    session = await Session.start({ capabilities: LENSES });
    session.open(URI, DRAFT);
    assert.deepEqual(await lenses(), []);
    session.settings = () => ({ codeLens: true });
    session.notify('workspace/didChangeConfiguration', { settings: null });
    await session.hear('workspace/codeLens/refresh');
    assert.equal((await lenses()).length, 2);
  });

  it('are not offered to editors that show none', async () => {
    session = await Session.start({ capabilities: MODERN });
    assert.equal(session.started.capabilities.codeLensProvider, undefined);
  });
});
