// `factdesk check` over many drafts: on several threads, stopped half-way, gone on with, and with nowhere to keep results.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, rewriteCache, runCli, writeArticle } from './support/cli.ts';

const UNSOURCED = 'Unemployment fell to 4.1 percent in March.\n';
const POSIX = process.platform !== 'win32';

describe('the command line checks an archive', function () {
  this.timeout(120_000);
  let folder = '';
  const run = (...words: string[]) => runCli(folder, ['check', ...words]);
  const put = (name: string, text: string) => writeFile(join(folder, name), text);
  const get = (name: string) => readFile(join(folder, name), 'utf8');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factdesk-archive-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Puts so many articles into a folder `in`. */
  const putArchive = async (articles: number) => {
    await mkdir(join(folder, 'in'));
    for (let i = 0; i < articles; i++)
      await put(`in/${String(i).padStart(4, '0')}.md`, writeArticle(i).repeat(3));
  };

  it('on several threads as on one, whatever is met with', async () => {
    await putArchive(60);
    await put('in/.factdesk.yaml', 'reach: page\noverrides: [{ files: "00[2-4]*", reach: sentence }]\n');
    await writeFile(join(folder, 'in/0007.md'), Buffer.from('Caf\xe9', 'latin1'));
    await put('in/0013.md', UNSOURCED.repeat(3_000));
    const words = ['--max-file-size', '100000', 'nowhere.md', 'in'];
    for (const format of ['text', 'json', 'ndjson', 'github', 'sarif']) {
      const alone = await run('--format', format, '--jobs', '1', ...words);
      assert.equal(alone.status, 2);
      assert.match(alone.stderr, /^factdesk: in\/0013\.md: longer than 100,000 characters/m);
      assert.deepEqual(await run('--format', format, '--jobs', '3', ...words), alone, format);
    }
  });

  it('on as many threads as there are cores where that pays', async () => {
    const calm = 'The harbour was calm and the crews slept well. '.repeat(20_000);
    for (let i = 0; i < 20; i++) await put(`${i}.md`, `${calm}\n\n${writeArticle(i)}`);
    const alone = await run('--format', 'json', '--jobs', '1', '.');
    assert.equal(alone.status, 1);
    assert.deepEqual(await run('--format', 'json', '.'), alone);
  });

  it('but leaves drafts alone that are too long, and says so', async () => {
    await put('a.md', UNSOURCED);
    await put('b.md', `${UNSOURCED}${'x'.repeat(2_000_000)}`);
    await put('c.md', 'é'.repeat(3_000_000));
    const { status, stdout, stderr } = await run('.');
    assert.equal(status, 2);
    assert.match(stdout, /\(1 file checked, 1 claim; 2 problems\)\.\n$/);
    const line = (name: string) =>
      `factdesk: ${name}: longer than 2,000,000 characters, so not checked (--max-file-size raises that)\n`;
    assert.equal(stderr, line('b.md') + line('c.md'));
    assert.equal((await run('--max-file-size', '3000000', '.')).status, 1);
    await put('.factdesk.yaml', 'maxFileSize: 4000000\n');
    assert.equal((await run('.')).status, 1);
    const input = await runCli(folder, ['check', '--max-file-size', '10', '-'], UNSOURCED);
    assert.match(input.stderr, /^factdesk: standard input: longer than 10 characters/);
  });

  describe('with results kept', () => {
    const kept = ['--cache', '--format', 'json'];
    /** Changes what the cache holds, so that it shows whether results come from there. */
    const mark = async () => {
      const cache = await get('.factdesk-cache');
      await put('.factdesk-cache', rewriteCache(cache, 'has no source', 'has no SOURCE'));
    };
    /** Drafts, by name, whose results came from the cache. */
    const fromCache = (output: string) =>
      (JSON.parse(output) as { documents: { path: string; findings: { message: string }[] }[] }).documents
        .filter(({ findings }) => findings.some(({ message }) => message.includes('SOURCE')))
        .map(({ path }) => path);

    beforeEach(async () => {
      for (const name of ['a.md', 'b.md', 'c.md']) await put(name, UNSOURCED);
      await run(...kept, '.');
      await mark();
    });

    it('takes from them what has not changed', async () => {
      assert.deepEqual(fromCache((await run(...kept, '.')).stdout), ['a.md', 'b.md', 'c.md']);
      assert.deepEqual(fromCache((await run('--resume', '--format', 'json', '.')).stdout).length, 3);
      assert.deepEqual(fromCache((await run('--format', 'json', '.')).stdout), []);
      await put('b.md', `One.\n\n${UNSOURCED}`);
      const { status, stdout } = await run(...kept, '.');
      assert.equal(status, 1);
      assert.deepEqual(fromCache(stdout), ['a.md', 'c.md']);
    });

    it('goes by the settings, the name and the format', async () => {
      await put('.factdesk.yaml', 'overrides: [{ files: a.md, reach: sentence }]\n');
      await put('d.md', UNSOURCED);
      assert.deepEqual(fromCache((await run(...kept, '.')).stdout), ['b.md', 'c.md']);
      assert.doesNotMatch((await run('--cache', '.')).stdout, /SOURCE/);
      assert.deepEqual(fromCache((await run(...kept, '--rule', 'single-owner=off', '.')).stdout), []);
    });

    it('keeps nothing of another program', async () => {
      const [head = '', ...rest] = (await get('.factdesk-cache')).split('\n');
      await put('.factdesk-cache', [head.replace(/[^"]{4}"\}$/, 'abcd"}'), ...rest].join('\n'));
      assert.deepEqual(fromCache((await run(...kept, '.')).stdout), []);
      assert.equal((await get('.factdesk-cache')).split('\n')[0], head);
      await mark();
      assert.equal(fromCache((await run(...kept, '.')).stdout).length, 3);
    });

    it('passes over what a crash left half-written', async () => {
      const whole = await get('.factdesk-cache');
      for (const cut of [
        5,
        whole.indexOf('\n'),
        whole.length - 1,
        whole.length - 40,
        whole.indexOf('{"key"') + 9,
      ]) {
        await put('.factdesk-cache', whole.slice(0, cut));
        const { status, stdout, stderr } = await run(...kept, '.');
        assert.deepEqual([status, stderr], [1, ''], `cut at ${cut}`);
        assert.equal((JSON.parse(stdout) as { documents: unknown[] }).documents.length, 3);
        await mark();
        assert.equal(fromCache((await run(...kept, '.')).stdout).length, 3, `cut at ${cut}`);
      }
    });

    it('passes over what somebody has changed', async () => {
      const whole = await get('.factdesk-cache');
      const fresh = await run(...kept.slice(1), '.');
      for (const [before, after] of [
        ['"entries":[', '"entries":{['],
        ['"claims":1', '"claims":"1"'],
        ['"claims":1', '"claims":2'],
        ['"loudest":"warning"', '"loudest":null'],
        ['"namesOutlets":false', '"namesOutlets":true'],
        ['"byRule":{', '"byRule":{"single-owner":9,'],
        ['SOURCE', 'source of its own'],
        ['"outcome":{', '"outcome": {'],
      ] as const) {
        assert.ok(whole.includes(before));
        await put('.factdesk-cache', whole.replaceAll(before, after));
        assert.deepEqual(await run(...kept, '.'), fresh, after);
      }
    });

    it('and never over another file', async () => {
      await put('notes.txt', 'One.\n');
      const { status, stderr } = await run('--cache=notes.txt', 'a.md');
      assert.equal(status, 2);
      assert.match(
        stderr,
        /^factdesk: --cache: notes\.txt is there already and is no cache; it was left alone\./,
      );
      assert.equal(await get('notes.txt'), 'One.\n');
    });
  });

  describe('where results cannot be kept', () => {
    const says = /^factdesk: the cache \S+ cannot be written \([\w\s-]+\); the check goes on without\.\n$/;
    const check = async (cache: string) => {
      for (const name of ['a.md', 'b.md', 'c.md']) await put(name, UNSOURCED);
      const { status, stdout, stderr } = await run(`--cache=${cache}`, '--format', 'json', '.');
      const plain = await run('--format', 'json', '.');
      assert.equal(status, 1);
      assert.equal(stdout, plain.stdout);
      assert.match(stderr, says);
    };

    it('since there is no such folder, or a folder is there', async () => {
      await check('none/cache');
      await check(folder);
    });

    it('since the disk is full: it says so once and goes on', async function () {
      if (!existsSync('/dev/full')) this.skip();
      await check('/dev/full');
    });

    it('since the folder is read-only: what is kept already is used', async function () {
      if (!POSIX) this.skip();
      await put('a.md', UNSOURCED);
      await run('--cache=kept', '--format', 'json', 'a.md');
      await put('kept', rewriteCache(await get('kept'), 'has no source', 'has no SOURCE'));
      await put('b.md', UNSOURCED);
      // Root may write wherever it likes, and so runs it as nobody.
      const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      await chmod(join(folder, 'kept'), 0o444);
      await chmod(folder, 0o555);
      for (const cache of ['kept', 'none']) {
        const words = ['check', `--cache=${cache}`, '--format', 'json', '.'];
        const { status, stdout, stderr } = await runCli(folder, words, undefined, {}, nobody);
        assert.equal(status, 1);
        assert.match(stderr, says);
        assert.equal((JSON.parse(stdout) as { documents: unknown[] }).documents.length, 2);
        assert.equal(stdout.includes('SOURCE'), cache === 'kept');
      }
      await chmod(folder, 0o755);
    });
  });

  describe('until it is stopped', () => {
    before(function () {
      // Windows has no signals that a process could send.
      if (!POSIX) this.skip();
    });

    /** Starts a check, and stops it with a signal once it has printed some results. */
    const stop = async (signal: NodeJS.Signals, ...words: string[]) => {
      const child = spawn(process.execPath, [CLI, 'check', ...words, '--cache', 'in'], { cwd: folder });
      let [stdout, stderr] = ['', ''];
      child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        if (stdout.length < 20_000 && stdout.length + part.length >= 20_000) child.kill(signal);
        stdout += part;
      });
      const [status, killed] = (await once(child, 'close')) as [number | null, string | null];
      return { status, killed, stdout, stderr };
    };

    for (const jobs of ['1', '3'])
      it(`by Ctrl+C, with a whole output, and goes on where it was (${jobs} of the threads there may be)`, async () => {
        await putArchive(900);
        const words = ['--format', 'json', '--jobs', jobs];
        const { status, stdout, stderr } = await stop('SIGINT', ...words);
        assert.equal(status, 130);
        const { documents, problems } = JSON.parse(stdout) as { documents: unknown[]; problems: string[] };
        assert.ok(documents.length > 0 && documents.length < 900, `${documents.length}`);
        const said = `Stopped after ${documents.length} drafts.`;
        assert.deepEqual([problems, stderr], [[said], `factdesk: ${said}\n`]);
        const cache = await get('.factdesk-cache');
        assert.ok(cache.endsWith('\n'));
        assert.ok(cache.split('\n').length - 2 >= documents.length);
        const fresh = await run(...words, 'in');
        assert.deepEqual(await run(...words, '--resume', 'in'), fresh);
      });

    it('by force, and goes on where it was', async () => {
      await putArchive(900);
      const words = ['--format', 'ndjson'];
      const { killed } = await stop('SIGKILL', ...words);
      assert.equal(killed, 'SIGKILL');
      assert.ok((await get('.factdesk-cache')).split('\n').length > 5);
      assert.deepEqual(await run(...words, '--resume', 'in'), await run(...words, 'in'));
    });
  });
});
