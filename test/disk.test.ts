// What may befall the command line on a disk: it is full or read-only, files change under it, and somebody else is at work there.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '../server/src/cli/write.ts';
import { CLI, runCli, writeArticle } from './support/cli.ts';

const XINHUA = 'The port reopened on Monday, Xinhua said.\n';
const UNSOURCED = 'Unemployment fell to 4.1 percent in March.\n';
const FULL = '/dev/full';

interface Output {
  readonly documents: { path: string; findings: { severity: string }[]; claims: unknown[] }[];
  readonly problems: string[];
}

describe('on a disk', function () {
  this.timeout(120_000);
  let folder = '';
  const check = (...words: string[]) => runCli(folder, ['check', ...words]);
  const put = (name: string, text: string) => writeFile(join(folder, name), text);
  const get = (name: string) => readFile(join(folder, name), 'utf8');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factdesk-disk-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const putArchive = async (articles: number) => {
    await mkdir(join(folder, 'in'), { recursive: true });
    for (let i = 0; i < articles; i++)
      await put(`in/${String(i).padStart(4, '0')}.md`, writeArticle(i).repeat(3));
  };

  describe('that is full', () => {
    it('says once that its output cannot be written', async function () {
      if (!existsSync(FULL)) this.skip();
      await putArchive(20);
      for (const words of [
        ['--help'],
        ...['text', 'json', 'ndjson', 'sarif'].map((f) => ['check', '--format', f, 'in']),
      ]) {
        const full = openSync(FULL, 'w');
        const child = spawn(process.execPath, [CLI, ...words], {
          cwd: folder,
          stdio: ['ignore', full, 'pipe'],
        });
        closeSync(full);
        let stderr = '';
        child.stderr?.on('data', (part: Buffer) => (stderr += part.toString()));
        const [status] = (await once(child, 'close')) as [number];
        assert.equal(status, 2, words.join(' '));
        assert.equal(stderr.match(/the output cannot be written \(the disk is full\)/g)?.length, 1, stderr);
      }
    });

    describe('of its own', () => {
      const resize = (size: string) =>
        execFileSync('mount', ['-o', `remount,size=${size}`, join(folder, 'disk')]);
      beforeEach(async function () {
        await mkdir(join(folder, 'disk'));
        try {
          const words = ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', join(folder, 'disk')];
          execFileSync('mount', words, { stdio: 'ignore' });
        } catch {
          console.log('Skipped: only root may mount a small disk.');
          this.skip();
        }
      });
      afterEach(() => {
        if (process.getuid?.() === 0) execFileSync('umount', [join(folder, 'disk')]);
      });

      it('keeps in a cache what there was room for, and the rest once there is more', async () => {
        await putArchive(200);
        const words = ['--cache=disk/kept', '--format', 'ndjson', 'in'];
        const fresh = await check('--format', 'ndjson', 'in');
        const says = /cache disk\/kept cannot be written \(the disk is full\); the check goes on without\./gu;
        for (const run of ['as it fills up', 'with a torn line at its end']) {
          const full = await check(...words);
          assert.equal(full.stdout, fresh.stdout, run);
          assert.equal(full.status, fresh.status);
          assert.equal(full.stderr.match(says)?.length, 1, full.stderr);
          assert.equal((await stat(join(folder, 'disk/kept'))).size, 65_536);
        }
        const lines = (await get('disk/kept')).split('\n').length;
        assert.ok(lines > 3 && lines < 200, `${lines}`);
        resize('10m');
        assert.deepEqual(await check(...words), fresh);
        assert.ok((await get('disk/kept')).split('\n').length > 200);
        assert.deepEqual(await check(...words), fresh);
      });

      it('leaves a draft whole that has no room for a disclaimer, and nothing beside it', async () => {
        await put('disk/a.md', XINHUA);
        await writeFile(join(folder, 'disk/filler'), 'x'.repeat(70_000)).catch(() => undefined);
        const { status, stderr } = await check('--fix', 'disk/a.md');
        assert.equal(status, 2);
        assert.match(stderr, /^factdesk: disk\/a\.md: not written: the disk is full$/m);
        assert.equal(await get('disk/a.md'), XINHUA);
        assert.deepEqual((await readdir(join(folder, 'disk'))).sort(), ['a.md', 'filler']);
      });
    });
  });

  it('that is read-only leaves drafts as they are, and says so', async function () {
    if (process.platform === 'win32') this.skip();
    await put('a.md', XINHUA);
    await chmod(folder, 0o555);
    // Root may write wherever it likes, and so runs it as nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status, stdout, stderr } = await runCli(folder, ['check', '--fix', '.'], undefined, {}, nobody);
    assert.equal(status, 2);
    assert.match(stderr, /^factdesk: a\.md: not written: not allowed$/m);
    assert.match(stdout, /Xinhua is used as a source/u);
    await chmod(folder, 0o755);
    assert.deepEqual(await readdir(folder), ['a.md']);
  });

  it('where somebody saves a draft at the same moment keeps the words that were saved', async () => {
    await put('a.md', `${XINHUA}One sentence more.\n`);
    await assert.rejects(replaceFile(join(folder, 'a.md'), XINHUA, 'New.\n'), /saved by somebody else/u);
    assert.equal(await get('a.md'), `${XINHUA}One sentence more.\n`);
    await replaceFile(join(folder, 'a.md'), `${XINHUA}One sentence more.\n`, '\ufeffNew.\n');
    await replaceFile(join(folder, 'a.md'), '\ufeffNew.\n', 'Newer.\n');
    assert.equal(await get('a.md'), 'Newer.\n');
    assert.deepEqual(await readdir(folder), ['a.md']);
  });

  for (const jobs of ['1', '2'])
    it(`that changes meanwhile is read as it is when each draft's turn comes (--jobs ${jobs})`, async () => {
      await putArchive(900);
      await put('in/.factdesk.yaml', 'rules: { unsourced-number: error }\n');
      const words = ['check', '--format', 'json', '--jobs', jobs, 'in'];
      const child = spawn(process.execPath, [CLI, ...words], { cwd: folder });
      let [stdout, stderr] = ['', ''];
      child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
      child.stdout.setEncoding('utf8');
      // Some results are there, and nobody takes more while the disk changes, so that the check cannot run ahead.
      while (stdout.length < 10_000) {
        await once(child.stdout, 'readable');
        stdout += (child.stdout.read() as string | null) ?? '';
      }
      await rm(join(folder, 'in/0898.md'));
      await put('in/0899.md', UNSOURCED);
      await put('in/.factdesk.yaml', 'rules: { unsourced-number: [\n');
      child.stdout.on('data', (part: string) => (stdout += part));
      const [status] = (await once(child, 'close')) as [number];
      const { documents, problems } = JSON.parse(stdout) as Output;
      assert.equal(status, 2);
      assert.deepEqual(problems, ['in/0898.md: no such file or folder']);
      assert.match(stderr, /^factdesk: in\/0898\.md: no such file or folder$/mu);
      assert.equal(documents.length, 899);
      assert.equal(documents.at(-1)?.claims.length, 1);
      // One run goes by the settings it began with, whatever is written into them meanwhile.
      const last = documents.at(-1)?.findings.map(({ severity }) => severity);
      assert.deepEqual(last, ['error']);
    });

  it('where two runs keep results in one file spoils neither', async () => {
    await putArchive(300);
    const fresh = await check('--format', 'ndjson', 'in');
    const words = ['--cache', '--format', 'ndjson', 'in'];
    const both = await Promise.all([check(...words), check(...words)]);
    assert.deepEqual(both, [fresh, fresh]);
    const kept = (await get('.factdesk-cache')).trimEnd().split('\n');
    for (const line of kept) assert.doesNotThrow(() => void JSON.parse(line), line.slice(0, 80));
    assert.deepEqual(await check(...words), fresh);
    assert.equal(
      (await get('.factdesk-cache')).trimEnd().split('\n').length,
      kept.length,
      'nothing was missing',
    );
  });

  it('where two runs write disclaimers into the same drafts writes each but once', async () => {
    for (let i = 0; i < 40; i++) await put(`${i}.md`, XINHUA);
    const runs = await Promise.all([check('--fix', '.'), check('--fix', '.')]);
    for (let i = 0; i < 40; i++)
      assert.equal((await get(`${i}.md`)).match(/^Disclaimer:/gm)?.length, 1, `${i}.md`);
    for (const { stderr } of runs) assert.doesNotMatch(stderr, / at .*\.js/u);
    assert.equal((await readdir(folder)).length, 40);
  });
});
