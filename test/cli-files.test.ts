// Which files the built command line reads, and what it says of those that it cannot read or that lead elsewhere.
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
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

  it('in another encoding than UTF-8 are refused by its name, with and without a byte order mark', async () => {
    const text = `${UNSOURCED}It’s the Größe of “two” quays. 港口。\n`;
    const toUtf32 = (given: string, little: boolean) => {
      const bytes = Buffer.alloc([...given].length * 4);
      for (const [i, sign] of [...given].entries()) {
        const code = sign.codePointAt(0) ?? 0;
        if (little) bytes.writeUInt32LE(code, i * 4);
        else bytes.writeUInt32BE(code, i * 4);
      }
      return bytes;
    };
    const files: [string, Buffer, string][] = [];
    for (const [mark, words] of [['', UNSOURCED], ['', text], ['\ufeff', UNSOURCED], ['\ufeff', text]] as const)
      files.push(
        [`${files.length}.le16`, Buffer.from(mark + words, 'utf16le'), 'UTF-16'],
        [`${files.length}.be16`, Buffer.from(mark + words, 'utf16le').swap16(), 'UTF-16'],
        [`${files.length}.le32`, toUtf32(mark + words, true), 'UTF-32'],
        [`${files.length}.be32`, toUtf32(mark + words, false), 'UTF-32'],
      ); // prettier-ignore
    await write(Object.fromEntries(files.map(([name, bytes]) => [`${name}.md`, bytes])));
    const { status, stderr } = await check('.');
    assert.equal(status, 2);
    assert.deepEqual(
      stderr.trimEnd().split('\n').sort(),
      files
        .map(
          ([name, , is]) => `factdesk: ${name}.md: not UTF-8 but ${is}; save it as UTF-8 to have it checked`,
        )
        .sort(),
    );
    const piped = await runCli(folder, ['check', '-'], Buffer.from(UNSOURCED, 'utf16le'));
    assert.match(piped.stderr, /standard input: not UTF-8 but UTF-16/u);
    assert.equal(piped.status, 2);
  });

  /** The names of the drafts that are checked, and what is said besides. */
  const checked = async (...words: string[]) => {
    const { status, stdout, stderr } = await check('--format', 'json', ...words);
    const { documents } = JSON.parse(stdout) as { documents: { path: string }[] };
    return { paths: documents.map(({ path }) => path), status, stderr };
  };

  unlessWindows('behind links are checked once, and links to folders are not followed', async () => {
    await write({ 'in/2025/a.md': UNSOURCED, 'out/x.md': UNSOURCED, 'out/y.md': UNSOURCED });
    for (const [to, name] of [
      ['2025', 'in/latest'],
      ['2025/a.md', 'in/0.md'],
      ['.', 'in/self'],
      ['..', 'in/2025/up'],
      ['../out', 'in/out'],
      ['../out/y.md', 'in/1.md'],
      ['../out/y.md', 'in/2.md'],
    ] as const)
      await link(to, name);
    for (const whole of ['in', 'in/**'])
      assert.deepEqual(await checked(whole), { paths: ['in/1.md', 'in/2025/a.md'], status: 1, stderr: '' });
    assert.deepEqual((await checked('in/*.md', 'in/2025/a.md')).paths, ['in/0.md', 'in/1.md']);
    assert.deepEqual((await checked('in/latest', 'in/2025')).paths, ['in/latest/a.md']);
    for (const glob of ['in/out/*', 'in/out/**', 'in/o*/*.md', 'in/{out,none}/*.md'])
      assert.deepEqual((await checked(glob)).paths, ['in/out/x.md', 'in/out/y.md']);
  });

  unlessWindows('behind a link to a folder that was not named are not written into', async () => {
    const draft = 'The port reopened on Monday, Xinhua said.\n';
    await write({ 'in/a.md': draft, 'out/x.md': draft });
    await link('../out', 'in/link');
    await runCli(folder, ['check', '--fix', 'in']);
    assert.equal(await readFile(join(folder, 'out/x.md'), 'utf8'), draft);
    assert.notEqual(await readFile(join(folder, 'in/a.md'), 'utf8'), draft);
  });

  unlessWindows('behind a link that leads nowhere are named', async () => {
    await write({ 'in/a.md': UNSOURCED });
    await link('none.md', 'in/b.md');
    await link('c.md', 'in/c.md');
    assert.deepEqual(await checked('in'), {
      paths: ['in/a.md'],
      status: 2,
      stderr: 'factdesk: in/b.md: a link that leads nowhere\nfactdesk: in/c.md: a link that leads nowhere\n',
    });
  });

  unlessWindows('in a folder that may not be read are missed, and the folder named', async () => {
    await write({ 'in/a.md': UNSOURCED, 'in/shut/b.md': UNSOURCED });
    await chmod(join(folder, 'in/shut'), 0);
    try {
      for (const whole of ['in', 'in/**/*.md', join(folder, 'in')]) {
        const { paths, status, stderr } = await checked(whole);
        assert.equal(paths.length, 1);
        assert.equal(status, 2);
        assert.equal(stderr, `factdesk: ${isAbsolute(whole) ? `${folder}/` : ''}in/shut: not allowed\n`);
      }
      assert.equal((await checked('in/shut')).stderr, 'factdesk: in/shut: not allowed\n');
      assert.equal((await checked('in/*.md')).status, 1);
    } finally {
      await chmod(join(folder, 'in/shut'), 0o755);
    }
  });

  it('whose names are not UTF-8 are named with that, and all others checked', async function () {
    await write({ 'in/b.md': UNSOURCED });
    try {
      await writeFile(
        Buffer.concat([Buffer.from(join(folder, 'in/lat')), Buffer.from([0xe9]), Buffer.from('n.md')]),
        UNSOURCED,
      );
    } catch {
      console.log('Skipped: this disk has no such names.');
      this.skip();
    }
    // Windows and macOS make another name of it.
    if (process.platform !== 'linux') this.skip();
    assert.deepEqual(await checked('in'), {
      paths: ['in/b.md'],
      status: 2,
      stderr: 'factdesk: in/lat\ufffdn.md: its name is not UTF-8, so it cannot be opened\n',
    });
  });

  it('that are hidden are checked where they are named', async () => {
    await write({ 'in/a.md': UNSOURCED, 'in/.b.md': UNSOURCED, 'in/.c/d.md': UNSOURCED });
    assert.deepEqual((await checked('in')).paths, ['in/a.md']);
    assert.deepEqual((await checked('in/.b.md', 'in/.c', 'in/.*.md')).paths, ['in/.b.md', 'in/.c/d.md']);
  });

  it('that came with packages are checked where they are named', async () => {
    await write({ 'node_modules/x/a.md': UNSOURCED, 'b.md': UNSOURCED });
    assert.deepEqual((await checked('.')).paths, ['b.md']);
    assert.deepEqual((await checked('**/a.md')).stderr, 'factdesk: **/a.md: no file matches\n');
    for (const named of ['node_modules/x', 'node_modules/x/*.md', 'node_modules/**'])
      assert.deepEqual((await checked(named)).paths, ['node_modules/x/a.md'], named);
  });

  it('that are not there are named with what is the matter', async () => {
    await write({ 'a.md': UNSOURCED });
    for (const [name, says] of [
      ['a.md/', 'no such file or folder'],
      ['a.md/b.md', 'no such file or folder'],
      // Windows says of such a name only that there is no file.
      ...(process.platform === 'win32' ? [] : [['x'.repeat(300), 'its name is too long'] as const]),
      ['!a.md', 'leaves nothing out; what is not to be checked stands under "exclude" in a .factdesk.yaml'],
    ] as const)
      assert.deepEqual(await checked('a.md', name), {
        paths: ['a.md'],
        status: 2,
        stderr: `factdesk: ${name}: ${says}\n`,
      });
  });

  it('with a zero here and there are read', async () => {
    await write({ 'a.md': `\0${UNSOURCED}\0` });
    assert.equal((await check('a.md')).status, 1);
  });

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
