// What may befall a server: it is killed, asked when it has said goodbye, or left in the middle of a message.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { CodeAction, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, Refusal, Session } from './support/session.ts';

const URI = 'file:///drafts/strike.md';
const UNSOURCED = 'Unemployment fell to 4.1 percent in March.\n';
const START = { line: 0, character: 0 };

describe('a server that', () => {
  /** Whether the server answered with this error. */
  const refusedWith = (code: number) => (error: unknown) => error instanceof Refusal && error.code === code;

  it('has not been greeted refuses requests, and answers them once it is', async () => {
    const session = Session.connect();
    await assert.rejects(session.diagnose(URI), refusedWith(-32002));
    await assert.rejects(session.request('workspace/symbol', { query: '' }), refusedWith(-32002));
    await assert.rejects(session.request('shutdown', null), refusedWith(-32002));
    await session.greet();
    session.open(URI, UNSOURCED);
    assert.equal((await session.diagnostics(URI)).length, 1);
    await assert.rejects(session.request('workspace/symbol', { query: '' }), refusedWith(-32601));
    assert.equal(await session.end(), 0);
  });

  it('is greeted a second time refuses and goes on as it was', async () => {
    const session = await Session.start({ settings: () => ({ rules: { 'unsourced-number': 'error' } }) });
    session.open(URI, UNSOURCED);
    await assert.rejects(session.greet({ capabilities: {}, locale: 'zh-cn' }), refusedWith(-32600));
    const [found] = await session.diagnostics(URI);
    assert.equal(found?.severity, 1);
    assert.equal(found.message, '4.1 percent has no source in this sentence');
    assert.equal(await session.end(), 0);
  });

  it('was killed while somebody typed is right again once it is started anew', async () => {
    const killed = await Session.start();
    killed.open(URI, UNSOURCED);
    let text = UNSOURCED;
    for (let version = 2; version < 30; version++) {
      killed.change(URI, version, { range: { start: START, end: START }, text: 'x ' });
      text = `x ${text}`;
    }
    const lost = killed.diagnose(URI);
    killed.kill();
    await assert.rejects(lost, /ended with status/);
    const again = await Session.start();
    again.open(URI, text, 'markdown', 30);
    const [found, ...others] = await again.diagnostics(URI);
    assert.equal(found?.range.start.character, text.indexOf('4.1'));
    assert.deepEqual(others, []);
    assert.equal(await again.end(), 0);
  });

  it('has said goodbye refuses requests and then ends', async () => {
    const session = await Session.start();
    session.open(URI, UNSOURCED);
    await session.request('shutdown', null);
    await assert.rejects(session.diagnose(URI), refusedWith(-32600));
    await assert.rejects(session.request('factdesk/claims', { uri: URI }), refusedWith(-32600));
    await assert.rejects(session.request('workspace/symbol', { query: '' }), refusedWith(-32600));
    session.change(URI, 2, { range: { start: START, end: START }, text: 'x' });
    assert.equal(await session.leave(), 0);
  });

  it('is left in the middle of a message ends by itself', async () => {
    const server = spawn(process.execPath, [resolve('dist/server.js'), '--stdio']);
    const ended = once(server, 'exit');
    server.stdin.end('Content-Length: 4000\r\n\r\n{"jsonrpc":"2.0","id":1,"method":"initi');
    const [status] = (await ended) as [number | null];
    assert.equal(status, 1, 'It ends without the goodbye that the protocol asks for');
  });

  it('loses its editor to a crash ends too', async () => {
    const start = `const { spawn } = require('node:child_process');
      const server = spawn(process.execPath, [${JSON.stringify(resolve('dist/server.js'))}, '--stdio']);
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
      server.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);
      server.stdout.once('data', () => console.log(server.pid));`;
    const editor = spawn(process.execPath, ['-e', start]);
    const [said] = (await once(editor.stdout, 'data')) as [Buffer];
    const server = Number(said.toString());
    assert.ok(process.kill(server, 0));
    editor.kill('SIGKILL');
    for (let waits = 0; ; waits++) {
      try {
        process.kill(server, 0);
      } catch {
        break;
      }
      assert.ok(waits < 200, 'the server outlives its editor');
      await pause(50);
    }
  });

  it('is sent no message but noise says so and ends with its editor', async () => {
    const server = spawn(process.execPath, [resolve('dist/server.js'), '--stdio']);
    const ended = once(server, 'exit');
    server.stdin.end('Hello?\r\n\r\nContent-Length: 3\r\n\r\n{]}');
    const [status] = (await ended) as [number | null];
    assert.equal(status, 1);
  });
});

describe('two windows on one folder', () => {
  /** An editor that can make files, and is told of those that change. */
  const capabilities = {
    ...MODERN,
    workspace: {
      ...MODERN.workspace,
      workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
  };
  const [XINHUA, TASS] = ['Xinhua said the port is shut.\n', 'TASS said the road is shut.\n'];
  let folder = '';
  let windows: Session[] = [];
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factdesk-windows-'));
    windows = [await Session.start({ capabilities }), await Session.start({ capabilities })];
    for (const window of windows) {
      window.open(uriOf('a.md'), XINHUA);
      window.open(uriOf('b.md'), TASS);
    }
  });
  afterEach(async () => {
    for (const window of windows) {
      assert.deepEqual(window.failures(), []);
      assert.equal(await window.end(), 0);
    }
    await rm(folder, { recursive: true });
  });

  const count = async (window: Session | undefined, name: string) =>
    (await (window ?? assert.fail()).diagnostics(uriOf(name))).length;

  /** Silences the outlet of a draft for all drafts: the edit is made in the file, of which only `told` windows hear. */
  const silence = async (window: Session | undefined, name: string, told: readonly Session[]) => {
    const start = { line: 0, character: 1 };
    const params = {
      textDocument: { uri: uriOf(name) },
      range: { start, end: start },
      context: { diagnostics: [] },
    };
    const actions = (await window?.request<CodeAction[]>('textDocument/codeAction', params)) ?? [];
    const action = actions.find(({ title }) => title.includes('for all drafts'));
    const resolved = await window?.request<CodeAction>('codeAction/resolve', action);
    const changes = resolved?.edit?.documentChanges ?? [];
    const path = join(folder, '.factdesk.yaml');
    for (const change of changes) {
      if ('kind' in change) await writeFile(path, '', { flag: 'wx' });
      if (!('edits' in change)) continue;
      const document = TextDocument.create(change.textDocument.uri, 'yaml', 0, await readFile(path, 'utf8'));
      const edits = change.edits.map((edit) => ('newText' in edit ? edit : assert.fail()));
      const text = TextDocument.applyEdits(document, edits);
      await writeFile(path, text.replace(/say why/u, 'we write about it'));
    }
    const changed = { changes: [{ uri: uriOf('.factdesk.yaml'), type: 2 }] };
    for (const other of told) other.notify('workspace/didChangeWatchedFiles', changed);
  };

  it('both go by what one of them writes into the configuration', async () => {
    for (const window of windows) assert.equal(await count(window, 'a.md'), 1);
    await silence(windows[0], 'a.md', windows);
    for (const window of windows) assert.equal(await count(window, 'a.md'), 0);
    for (const window of windows) assert.equal(await count(window, 'b.md'), 1);
  });

  it('write into it one after the other, even where neither hears of the other', async () => {
    await silence(windows[0], 'a.md', []);
    await silence(windows[1], 'b.md', []);
    const text = await readFile(join(folder, '.factdesk.yaml'), 'utf8');
    assert.match(
      text,
      /^silencedOutlets:\n {2}xinhua: "we write about it"\n {2}tass: "we write about it"\n$/u,
    );
    for (const window of windows) {
      window.notify('textDocument/didSave', { textDocument: { uri: uriOf('a.md') } });
      await window.hear<PublishDiagnosticsParams>('workspace/diagnostic/refresh');
      assert.deepEqual([await count(window, 'a.md'), await count(window, 'b.md')], [0, 0]);
    }
  });

  it('do not share what is typed in one of them', async () => {
    const [one, other] = windows;
    one?.change(uriOf('a.md'), 2, { text: 'Nothing.\n' });
    assert.deepEqual([await count(one, 'a.md'), await count(other, 'a.md')], [0, 1]);
  });
});
