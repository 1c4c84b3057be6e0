// `npm run soak`: a day's work in a few minutes. 200,000 edits over 40 drafts that are opened, looked at and closed; afterwards
// the server holds as much memory as after the first rounds, and no timer or listener more. `-- --edits 20000` takes fewer.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { parseArgs } from 'node:util';
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { serve } from '../../server/src/lsp/server.ts';
import { MODERN } from '../support/session.ts';

const { values } = parseArgs({ options: { edits: { type: 'string', default: '200000' } } });
const DRAFTS = 40;
/** Edits of one draft between its opening and its closing. */
const SITTING = 100;
/** Letters typed one behind the other before the next ones come in elsewhere. */
const WORD = 6;
const ROUNDS = Math.max(3, Math.ceil(Number(values.edits) / (DRAFTS * SITTING)));
/** Rounds until caches are full: what is held after them is the measure. */
const WARM = 2;
/** Memory may be so many times as much at the end. */
const MOST_GROWTH = 1.1;

const PARAGRAPHS = [
  'Unemployment fell to 4.1 percent in March, and 900 people moved.',
  'The port reopened on Monday, Xinhua said. It had been shut for 12 days.',
  'Exports rose [12 percent](https://stats.example/a), the river board said.',
  'В посёлке живут 7,2 тыс. человек, сообщает ТАСС.',
  '水库蓄水300万立方米，新华社报道。',
  '- 40 tons of flour\n- 300 sheep',
];

const textOf = (draft: number): string =>
  Array.from({ length: 30 }, (_, i) => PARAGRAPHS[(i * 7 + draft) % PARAGRAPHS.length]).join('\n\n');

/** A server in this process, and the editor's end of the line to it. */
async function startServer(): Promise<MessageConnection> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  serve(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)), null);
  const editor = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  editor.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  editor.onRequest(() => null);
  editor.listen();
  await editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities: MODERN });
  await editor.sendNotification('initialized', {});
  return editor;
}

/** One draft from its opening to its closing: typed in here and there, and looked at now and then. */
async function sit(editor: MessageConnection, round: number, draft: number): Promise<void> {
  const uri = `file:///${draft}.md`;
  const textDocument = {
    uri,
    languageId: draft % 5 === 0 ? 'plaintext' : 'markdown',
    version: 0,
    text: textOf(draft),
  };
  await editor.sendNotification('textDocument/didOpen', { textDocument });
  for (let edit = 1; edit <= SITTING; edit++) {
    const word = Math.floor(edit / WORD);
    const start = { line: (word * 13 + round) % 60, character: (word % 30) + (edit % WORD) };
    const text = edit % 9 === 0 ? ' 40 tons, TASS said.\n\n' : 'x';
    const contentChanges = [{ range: { start, end: start }, text }];
    await editor.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: edit },
      contentChanges,
    });
    if (edit % 2 === 0) await editor.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    if (edit % 20 === 0) await look(editor, uri, start);
  }
  await editor.sendNotification('textDocument/didClose', { textDocument: { uri } });
}

async function look(editor: MessageConnection, uri: string, start: object): Promise<void> {
  const textDocument = { uri };
  const range = { start, end: start };
  await editor.sendRequest('textDocument/hover', { textDocument, position: start });
  await editor.sendRequest('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
  await editor.sendRequest('factdesk/claims', { uri });
}

interface Held {
  readonly bytes: number;
  readonly timers: number;
  readonly listeners: number;
}

/** What the process holds once all that nobody uses is gone. */
async function weigh(): Promise<Held> {
  assert.ok(globalThis.gc, 'Run with --expose-gc');
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc();
  }
  const listeners = process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  return { bytes: process.memoryUsage().heapUsed, timers, listeners };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function main(): Promise<void> {
  const editor = await startServer();
  let before: Held | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    for (let draft = 0; draft < DRAFTS; draft++) await sit(editor, round, draft);
    if (round === WARM - 1) before = await weigh();
  }
  const after = await weigh();
  assert.ok(before);
  console.log(
    `${ROUNDS * DRAFTS * SITTING} edits: ${megabytes(before.bytes)} before, ${megabytes(after.bytes)} after`,
  );
  assert.ok(after.bytes <= before.bytes * MOST_GROWTH, 'memory has grown');
  assert.equal(after.timers, before.timers, 'timers are left');
  assert.equal(after.listeners, before.listeners, 'listeners are left');
  editor.dispose();
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
