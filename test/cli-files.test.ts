// Which files the built command line reads, and what it says of those that it cannot read or that lead elsewhere.
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli } from './support/cli.ts';

const UNSOURCED = 'Unemployment fell to 4.1 percent in March.\n';

/** Root may read whatever it likes, and so runs the command as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Modes and links are of no use to a test on Windows: the one says nothing there, and the other takes a privilege. */
const unlessWindows = process.platform === 'win32' ? it.skip : it;

describe('files at the command line', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factdesk-files-'));
    // For nobody, who has to find his way in.
    await chmod(folder, 0o755);
    if (process.platform === 'win32') console.log('Skipped on Windows: links, and modes of files.');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = async (drafts: Record<string, string | Uint8Array>) => {
    for (const [name, content] of Object.entries(drafts)) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
  };
  const link = (to: string, name: string) => symlink(to, join(folder, name));
  const check = (...words: string[]) => runCli(folder, ['check', ...words], undefined, {}, NOBODY);

  describe('a configuration file that is there and cannot be read', () => {
    /** Status and standard error of a check of a draft beside, below or without it. */
    const fault = async (...words: string[]) => {
      const { status, stdout, stderr } = await check(...words, 'news/a.md');
      assert.match(stdout, /4\.1 percent/u, 'the draft is checked all the same');
      assert.equal(status, 2, stderr);
      return stderr;
    };
    beforeEach(() => write({ 'news/a.md': UNSOURCED }));

    it('is a fault: a folder of its name', async () => {
      await mkdir(join(folder, '.factdesk.yaml'));
      assert.equal(await fault(), 'factdesk: .factdesk.yaml: is a folder\n');
      assert.equal((await check('--no-config', 'news/a.md')).status, 1);
    });

    it('is a fault: not UTF-8', async () => {
      await write({ '.factdesk.yaml': Buffer.from('\ufeffreach: block\n', 'utf16le') });
      assert.match(await fault(), /^factdesk: \.factdesk\.yaml: not UTF-8 but UTF-16; .*\n$/u);
    });

    it('is a fault: one that is built on and lies where this system has no path to', async () => {
      await write({ 'news/.factdesk.yaml': 'extends: //house.invalid/house.yaml\n' });
      assert.match(await fault(), /^factdesk: news\/\.factdesk\.yaml:1: extends .* there is no such file/u);
    });

    unlessWindows('is a fault: not allowed', async () => {
      await write({ '.factdesk.yaml': 'rules: { unsourced-number: error }\n' });
      await chmod(join(folder, '.factdesk.yaml'), 0);
      assert.equal(await fault(), 'factdesk: .factdesk.yaml: not allowed\n');
    });

    unlessWindows('is a fault: a link that leads nowhere', async () => {
      await link('none.yaml', '.factdesk.yaml');
      assert.equal(await fault(), 'factdesk: .factdesk.yaml: a link that leads nowhere\n');
      await rm(join(folder, '.factdesk.yaml'));
      await link('.factdesk.yaml', '.factdesk.yaml');
      assert.equal((await check('news/a.md')).status, 2);
    });

    it('is none where it cannot be there: below a file, or behind a name that no file has', async () => {
      for (const name of ['news/a.md/b.md', `${'x'.repeat(300)}/b.md`]) {
        const { status, stderr } = await runCli(folder, ['check', '-', '--stdin-filename', name], UNSOURCED);
        assert.deepEqual([status, stderr], [1, ''], name);
      }
    });
  });
});
