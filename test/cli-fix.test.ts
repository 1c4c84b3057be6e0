// `factdesk check --fix` and `--fix-dry-run` as a process: what they write into files, what they show, and what they leave alone.
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { toDiff } from '../server/src/cli/diff.ts';
import { runCli } from './support/cli.ts';

const CLI = resolve('dist/cli.js');
const XINHUA = 'The port reopened on Monday, Xinhua said.\n';
const UNSOURCED = 'Unemployment fell to 4.1 percent in March.\n';
const NOTE = /^Disclaimer: .*Xinhua, a Chinese state-controlled news agency\..*$/m;

describe('the command line mends drafts', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factdesk-fix-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = (name: string, text: string) => writeFile(join(folder, name), text);
  const get = (name: string) => readFile(join(folder, name), 'utf8');
  const check = (...words: string[]) => run(['check', '--no-config', ...words]);
  const run = (words: string[], input = '') =>
    new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
      const env = { ...process.env, FORCE_COLOR: '0' };
      const child = execFile(
        process.execPath,
        [CLI, ...words],
        { cwd: folder, env },
        (error, stdout, stderr) =>
          resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      );
      child.stdin?.end(input);
    });

  it('with a disclaimer and nothing else, and reports what is left', async () => {
    await put('a.md', `${XINHUA}\n${UNSOURCED}`);
    await put('b.md', UNSOURCED);
    const { status, stdout, stderr } = await check('--fix', '.');
    const [text, other] = [await get('a.md'), await get('b.md')];
    assert.match(text, NOTE);
    assert.equal(text.replace(/\n\nDisclaimer:.*/, ''), `${XINHUA}\n${UNSOURCED}`);
    assert.equal(other, UNSOURCED);
    assert.match(stderr, /^factdesk: a\.md: disclaimer written$/m);
    assert.doesNotMatch(stdout, /state-media-attribution/);
    assert.match(stdout, /unsourced-number/);
    assert.equal(status, 1);
  });

  it('once: a second time there is nothing to write, and a further outlet joins the disclaimer', async () => {
    await put('a.md', XINHUA);
    assert.equal((await check('--fix', 'a.md')).status, 0);
    const once = await get('a.md');
    assert.doesNotMatch((await check('--fix', 'a.md')).stderr, /a\.md/);
    assert.equal(await get('a.md'), once);
    await put('a.md', `TASS said the port is shut.\n\n${once}`);
    await check('--fix', 'a.md');
    const both = await get('a.md');
    assert.equal(both.match(/Disclaimer:/g)?.length, 1);
    assert.match(both, /^Disclaimer: .*Xinhua.*TASS/m);
  });

  it('and keeps their byte order mark, line ends, mode, and links to them', async function () {
    if (process.platform === 'win32') this.skip();
    await put('a.md', `\ufeff# Port\r\n\r\n${XINHUA.replace('\n', '\r\n')}`);
    await chmod(join(folder, 'a.md'), 0o640);
    await symlink('a.md', join(folder, 'link.md'));
    await check('--fix', 'link.md');
    const text = await get('a.md');
    assert.match(text, NOTE);
    assert.ok(text.startsWith('\ufeff# Port\r\n'));
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.equal((await stat(join(folder, 'a.md'))).mode & 0o777, 0o640);
    assert.ok((await lstat(join(folder, 'link.md'))).isSymbolicLink());
    assert.deepEqual((await readdir(folder)).sort(), ['a.md', 'link.md']);
  });

  it('but not those it may not write, which it says', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    await put('a.md', XINHUA);
    await chmod(join(folder, 'a.md'), 0o444);
    const { status, stderr } = await check('--fix', 'a.md');
    assert.equal(status, 2);
    assert.match(stderr, /a\.md: not written/);
    assert.equal(await get('a.md'), XINHUA);
  });

  it('nor those that the newsroom has silenced or excluded', async () => {
    const silenced = `<!-- factdesk-disable-file state-media-attribution -- about it -->\n\n${XINHUA}`;
    await put('a.md', silenced);
    await put('b.md', XINHUA);
    await put('.factdesk.yaml', 'exclude: b.md\n');
    await run(['check', '--fix', '.']);
    assert.deepEqual([await get('a.md'), await get('b.md')], [silenced, XINHUA]);
  });

  it('or shows what it would write, as a diff that git applies', async () => {
    await put('a.md', XINHUA);
    await put('b.md', XINHUA.trimEnd());
    await put('c.txt', `${UNSOURCED}\n${XINHUA}\n© 2025 A\n`);
    const before = await get('c.txt');
    const { status, stdout } = await check('--fix-dry-run', '.');
    assert.equal(status, 1);
    assert.equal(await get('c.txt'), before);
    await put('all.patch', stdout);
    execFileSync('git', ['apply', 'all.patch'], { cwd: folder });
    await rm(join(folder, 'all.patch'));
    const shown = [await get('a.md'), await get('b.md'), await get('c.txt')];
    await put('a.md', XINHUA);
    await put('b.md', XINHUA.trimEnd());
    await put('c.txt', before);
    await check('--fix', '.');
    assert.deepEqual([await get('a.md'), await get('b.md'), await get('c.txt')], shown);
    assert.deepEqual(await check('--fix-dry-run', '.'), { status: 0, stdout: '', stderr: '' });
  });

  describe('or shows that as a diff, which is applied', () => {
    /** Who applies diffs on this machine: `patch` is not everywhere. */
    const appliers = [
      ['git', 'apply'],
      ['patch', '-p1', '--batch', '-i'],
    ].filter(([name = '']) => spawnSync(name, ['--version']).status === 0);

    /** Has the diff of these drafts, asked for in `from`, applied in `at` by whoever can, and looks at each draft. */
    const applies = async (words: readonly string[], names: readonly string[], from = '.', at = '.') => {
      for (const [name = '', ...rest] of appliers) {
        for (const draft of names) {
          await mkdir(dirname(join(folder, draft)), { recursive: true });
          await put(draft, XINHUA);
        }
        const { stdout, stderr } = await runCli(join(folder, from), [
          'check',
          '--no-config',
          '--fix-dry-run',
          ...words,
        ]);
        await put('all.patch', stdout);
        execFileSync(name, [...rest, join(folder, 'all.patch')], { cwd: resolve(folder, at), stdio: 'pipe' });
        for (const draft of names) assert.match(await get(draft), NOTE, `${name}: ${stdout}${stderr}`);
      }
    };

    it('to names with spaces and other signs in them', async () => {
      await applies(['.'], ['a b.md', 'in/Café № 1.md', 'in/港口.md', "it's (1).md", '-a.md']);
    });

    it('to names that a disk of POSIX may have', async function () {
      if (process.platform === 'win32') {
        console.log('Skipped: Windows has no such names.');
        this.skip();
      }
      await applies(
        ['.'],
        ['"a".md', 'b\\c.md', 'tab\there.md', 'bell \x07.md', 'esc\x1b[31m.md', '\u202egnp.md'],
      );
      appliers.splice(1); // `patch` knows no names of two lines.
      await applies(['.'], ['line\nfeed.md', 'cr\rhere.md']);
    });

    it('to paths as they are typed', async () => {
      await applies(['./a.md', 'in/../b.md', './/in//c.md'], ['a.md', 'b.md', 'in/c.md']);
      await applies([join(folder, 'a.md'), join(folder, 'in')], ['a.md', 'in/c.md']);
      await applies(['..x.md'], ['..x.md']);
    });

    it('to those above the current folder, named from the root', async () => {
      await mkdir(join(folder, 'in/deep'), { recursive: true });
      await applies(['../a.md', '../../b.md'], ['in/a.md', 'b.md'], 'in/deep', parse(folder).root);
    });
  });

  it('and standard input only as a diff', async () => {
    const { status, stdout } = await run(['check', '--fix-dry-run', '-', '--stdin-filename', 'x.md'], XINHUA);
    assert.equal(status, 1);
    assert.match(stdout, /^--- a\/x\.md\n\+\+\+ b\/x\.md\n@@ -1,1 \+1,3 @@\n /);
    assert.match((await run(['check', '--fix', '-'], XINHUA)).stderr, /--fix-dry-run/);
  });
});

describe('a diff', () => {
  const hunk = (before: string, after: string) => toDiff('a', before, after).split('\n').slice(2).join('\n');
  it('shows three lines around', () =>
    assert.equal(hunk('1\n2\n3\n4\n5\n6\n7\n8\n', '1\n2\n3\n4\nx\n5\n6\n7\n8\n'), '@@ -2,6 +2,7 @@\n 2\n 3\n 4\n+x\n 5\n 6\n 7\n'));
  it('says where the last line has no end', () =>
    assert.equal(
      hunk('1', '1 x'),
      '@@ -1,1 +1,1 @@\n-1\n\\ No newline at end of file\n+1 x\n\\ No newline at end of file\n',
    ));
  it('is empty where nothing differs', () => assert.equal(toDiff('a', '1', '1'), ''));
}); // prettier-ignore
