// What may befall a server: it is killed, asked when it has said goodbye, or left in the middle of a message.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Refusal, Session } from './support/session.ts';

const URI = 'file:///drafts/strike.md';
const UNSOURCED = 'Unemployment fell to 4.1 percent in March.\n';
const START = { line: 0, character: 0 };

describe('a server that', () => {
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
    const refused = (error: unknown) => error instanceof Refusal && error.code === -32600;
    await assert.rejects(session.diagnose(URI), refused);
    await assert.rejects(session.request('factdesk/claims', { uri: URI }), refused);
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

  it('is sent no message but noise says so and ends with its editor', async () => {
    const server = spawn(process.execPath, [resolve('dist/server.js'), '--stdio']);
    const ended = once(server, 'exit');
    server.stdin.end('Hello?\r\n\r\nContent-Length: 3\r\n\r\n{]}');
    const [status] = (await ended) as [number | null];
    assert.equal(status, 1);
  });
});
