// `factdesk check --stdin-format ndjson`: an article a line in, a result a line out, whatever is in the lines.
import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { CLI, runCli, writeArticle } from './support/cli.ts';

const FILTER = ['check', '--stdin-format', 'ndjson', '--format', 'ndjson'];
const UNSOURCED = 'Unemployment fell to 4.1 percent in March.';

/** What the tests look at in a result. */
interface Result {
  readonly id?: string | number;
  readonly path?: string;
  readonly format?: string;
  readonly error?: string;
  readonly claims?: readonly { readonly text: string }[];
  readonly findings?: readonly { readonly rule: string; readonly severity: string }[];
}

const toResults = (output: string) =>
  output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Result);

describe('the command line reads a stream of articles', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factdesk-articles-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const filter = async (lines: readonly (string | Uint8Array)[], ...words: string[]) => {
    const input = Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\n')])));
    const run = await runCli(folder, [...FILTER, ...words], input);
    return { ...run, results: toResults(run.stdout) };
  };

  it('and answers each in its turn with all that was read', async () => {
    const { status, stderr, results } = await filter([
      JSON.stringify({ id: 7, text: `🙂 ${UNSOURCED}` }),
      JSON.stringify({ id: 'b', text: 'Nothing to count.', path: 'news/b.txt' }),
      JSON.stringify({ text: '# Turnout rose 12 percent', path: 'c.txt', language: 'markdown' }),
    ]);
    assert.equal(status, 1);
    assert.equal(stderr, '');
    assert.deepEqual(
      results.map(({ id, path, format }) => [id, path, format]),
      [
        [7, 'stdin.md', 'markdown'],
        ['b', 'news/b.txt', 'plaintext'],
        [undefined, 'c.txt', 'markdown'],
      ],
    );
    const [first] = results;
    assert.deepEqual(
      [first?.claims?.[0]?.text, first?.findings?.[0]?.rule],
      [`🙂 ${UNSOURCED}`, 'unsourced-number'],
    );
  });

  it('and answers a line that is no article with what is wrong with it', async () => {
    const bad: [string | Uint8Array, RegExp][] = [
      ['', /no JSON object/],
      ['{"text":', /no JSON object/],
      ['[1]', /no JSON object/],
      [Buffer.from('{"text":"Caf\xe9"}', 'latin1'), /not UTF-8/],
      ['{"id":1}', /"text" is missing/],
      ['{"id":1,"text":["a"]}', /"text" is missing/],
      ['{"id":12345678901234567890,"text":"a"}', /"id" is neither/],
      ['{"id":1,"text":"a","path":7}', /"path" is no path/],
      [`{"id":1,"text":"a","path":"${'x/'.repeat(3_000)}"}`, /"path" is no path/],
      ['{"id":1,"text":"a","language":"latex"}', /"language" is none of/],
    ];
    const good = JSON.stringify({ id: 'good', text: UNSOURCED });
    const { status, stderr, results } = await filter([...bad.map(([line]) => line), good]);
    assert.equal(status, 2);
    assert.equal(stderr, 'factdesk: 10 lines could not be checked; each is answered in its place.\n');
    assert.equal(results.length, bad.length + 1);
    bad.forEach(([, says], i) => assert.match(results[i]?.error ?? '', says));
    assert.deepEqual(results.slice(4).map(({ id }) => id), [1, 1, undefined, 1, 1, 1, 'good']); // prettier-ignore
  });

  it('and says whose line it refuses, as far as that could be read', async () => {
    const { results } = await filter([
      '{"id":1.5,"path":"a.md","text":"x"}',
      '{"id":7,"path":7,"text":"x"}',
      '{"id":[],"path":{},"text":"x"}',
      '{"id":7,"path":"a.md","text":null}',
    ]);
    assert.deepEqual(
      results.map(({ id, path }) => [id, path]),
      [[undefined, 'a.md'], [7, undefined], [undefined, undefined], [7, 'a.md']],
    ); // prettier-ignore
    for (const { error } of results) assert.ok(error);
  });

  it('and takes null for a field that is not there', async () => {
    const text = `${UNSOURCED}\n`;
    const { status, results } = await filter([
      JSON.stringify({ id: null, path: null, language: null, text }),
      JSON.stringify({ id: null, path: 'a.txt', language: null, text }),
    ]);
    assert.equal(status, 1);
    assert.deepEqual(
      results.map(({ id, path, format, error }) => [id, path, format, error]),
      [[undefined, 'stdin.md', 'markdown', undefined], [undefined, 'a.txt', 'plaintext', undefined]],
    ); // prettier-ignore
  });

  it('and lets no line decide its exit status when told so', async () => {
    const lines = ['nonsense', JSON.stringify({ text: UNSOURCED })];
    assert.equal((await filter(lines)).status, 2);
    assert.equal((await filter(lines, '--fail-on', 'never')).status, 0);
    assert.equal((await filter([], '--fail-on', 'never')).status, 0);
    assert.equal((await filter(lines, '--fail-on', 'never', 'a.md')).status, 2);
  });

  it('and reads over a line that is too long without keeping it', async () => {
    const long = JSON.stringify({ id: 1, text: 'x'.repeat(1_001) });
    const huge = JSON.stringify({ id: 2, text: 'x'.repeat(30_000_000) });
    const { results } = await filter(
      [long, huge, JSON.stringify({ id: 3, text: UNSOURCED })],
      '--max-file-size',
      '1000',
    );
    assert.deepEqual(
      results.map(({ id, error }) => [id, error?.replace(/^stdin\.md: /, '').slice(0, 28)]),
      [
        [1, 'longer than 1,000 characters'],
        [undefined, 'longer than 1,000 characters'],
        [3, undefined],
      ],
    );
  });

  it('and goes by the configuration of each path', async () => {
    await mkdir(join(folder, 'news'));
    await writeFile(
      join(folder, 'news/.factdesk.yaml'),
      'rules: { unsourced-number: error }\nexclude: old/\n',
    );
    const { results } = await filter([
      JSON.stringify({ text: UNSOURCED, path: 'news/a.md' }),
      JSON.stringify({ text: UNSOURCED, path: 'b.md' }),
      JSON.stringify({ text: UNSOURCED, path: 'news/old/c.md' }),
    ]);
    assert.deepEqual(
      results.map(({ findings }) => findings?.[0]?.severity),
      ['error', 'warning', undefined],
    );
    assert.match(results[2]?.error ?? '', /excluded/);
  });

  for (const jobs of ['1', '2'])
    it(`and answers before the next one comes, on ${jobs} of the threads there may be`, async () => {
      const child = spawn(process.execPath, [CLI, ...FILTER, '--jobs', jobs], { cwd: folder });
      const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
      for (let id = 0; id < 40; id++) {
        child.stdin.write(`${JSON.stringify({ id, text: UNSOURCED })}\n`);
        const { value } = (await answers.next()) as { value: string };
        assert.equal((JSON.parse(value) as Result).id, id);
      }
      child.stdin.end();
      assert.deepEqual(await once(child, 'close'), [1, null]);
    });

  describe('at the pace of its reader', () => {
    const lines = Array.from(
      { length: 4_000 },
      (_, id) => `${JSON.stringify({ id, text: writeArticle(id) })}\n`,
    );
    let child: ChildProcessWithoutNullStreams;
    beforeEach(() => {
      child = spawn(process.execPath, [CLI, ...FILTER], { cwd: folder });
      child.stdin.on('error', () => undefined);
    });

    it('it takes no more in than it can give out, and loses nothing', async () => {
      let taken = 0;
      for (const line of lines) child.stdin.write(line, () => taken++);
      child.stdin.end();
      // Nobody reads: it comes to a stop.
      for (let before = -1; before !== taken || taken === 0;) {
        before = taken;
        await pause(400);
      }
      assert.ok(taken < lines.length, `${taken} lines were taken`);
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
      await once(child, 'close');
      assert.deepEqual(
        toResults(output).map(({ id }) => id),
        lines.map((_, id) => id),
      );
    });

    it('it ends in silence when its reader goes away', async () => {
      let complaints = '';
      child.stderr.on('data', (part: Buffer) => (complaints += part.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      child.stdin.end(lines.join(''));
      await once(child, 'close');
      assert.equal(complaints, '');
    });
  });
});
