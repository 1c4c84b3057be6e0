// The built command line as a process: what it prints, where, and with which status it ends.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Log } from 'sarif';
import { version } from '../package.json';
import { RULES } from '../server/src/core/rules/rules.ts';
import { showExcerpt } from '../server/src/cli/excerpt.ts';
import { makeHarmless } from '../server/src/cli/output.ts';
import { CLI, runCli as run } from './support/cli.ts';

const UNSOURCED = 'Unemployment fell to 4.1 percent in March.\n';
const SOURCED = 'Exports rose 12 percent, [customs data show](https://example.org/x).\n';
const XINHUA = 'The port reopened on Monday, Xinhua said.\n';

/** The parts of the JSON contract that the tests look at. */
interface Checked {
  readonly version: number;
  readonly documents: {
    readonly path: string;
    readonly format: string;
    readonly claims: {
      readonly text: string;
      readonly sourced: boolean;
      readonly state: string;
      readonly quantities: { readonly start: number; readonly text: string; readonly kind: string }[];
      readonly evidence: { readonly kind: string; readonly reach: string; readonly outlet: string | null }[];
    }[];
    readonly attributions: {
      readonly text: string;
      readonly role: string;
      readonly outlet: { readonly id: string; readonly country: string; readonly class: string } | null;
      readonly disclosed: boolean;
    }[];
    readonly findings: {
      readonly rule: string;
      readonly severity: string;
      readonly start: number;
      readonly end: number;
      readonly message: string;
      readonly range: { readonly start: { readonly line: number; readonly character: number } };
    }[];
  }[];
  readonly problems: string[];
}

describe('command line', () => {
  let folder: string;
  const check = (...words: string[]) => run(folder, ['check', ...words]);
  const checkJson = async (...words: string[]) =>
    JSON.parse((await check('--format', 'json', ...words)).stdout) as Checked;

  /** Writes drafts into the folder of this test. */
  const write = async (drafts: Record<string, string | Uint8Array>) => {
    for (const [name, content] of Object.entries(drafts)) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factdesk-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('says its version and how it is used', async () => {
    assert.deepEqual(await run(folder, ['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
    const help = await run(folder, ['--help']);
    assert.equal(help.status, 0);
    for (const { name } of RULES) assert.ok(help.stdout.includes(name), name);
    assert.ok(help.stdout.split('\n').every((line) => line.length <= 100));
    assert.deepEqual(await run(folder, []), help);
    assert.deepEqual(await check('--help'), help);
  });

  describe('configuration files', () => {
    const loud = 'rules: { unsourced-number: error }\n';

    it('hold for the drafts below them', async () => {
      await write({
        'news/.factdesk.yaml': `${loud}exclude: old/\noverrides: [{ files: "*.txt", rules: { unsourced-number: off } }]\n`,
        'news/a.md': UNSOURCED,
        'news/b.txt': UNSOURCED,
        'news/old/c.md': UNSOURCED,
        'd.md': UNSOURCED,
      });
      const { documents } = JSON.parse((await check('--format', 'json', '.')).stdout) as Checked;
      assert.deepEqual(
        documents.map(({ path, findings }) => [path, ...findings.map(({ severity }) => severity)]),
        [['d.md', 'warning'], ['news/a.md', 'error'], ['news/b.txt']],
      );
    });

    it('can be named, or left aside; options have the last word', async () => {
      await write({
        '.factdesk.yaml': 'rules: { unsourced-number: off }\n',
        'house.yaml': loud,
        'a.md': UNSOURCED,
      });
      assert.equal((await check('a.md')).status, 0);
      assert.equal((await check('--no-config', 'a.md')).status, 1);
      assert.equal((await check('--rule', 'unsourced-number=warning', 'a.md')).status, 1);
      assert.equal((await check('--config', 'house.yaml', '--fail-on', 'error', 'a.md')).status, 1);
      const missing = await check('--config', 'none.yaml', 'a.md');
      assert.deepEqual([missing.status, missing.stdout], [2, '']);
      assert.match(missing.stderr, /--config: none\.yaml: no such file/);
    });

    it('with a fault: its line is said once, all drafts are checked, and the status is 2', async () => {
      await write({ '.factdesk.yaml': '# house\nreach: page\n', 'a.md': UNSOURCED, 'b.md': SOURCED });
      const { status, stdout, stderr } = await check('.');
      assert.equal(status, 2);
      assert.match(stdout, /4\.1 percent/);
      assert.equal(stderr, 'factdesk: .factdesk.yaml:2: reach is "page"; it can be "sentence" or "block".\n');
    });

    it('are explained', async () => {
      const excluded = 'exclude: [archive/, "*.draft.md"]\n';
      await write({ 'news/.factdesk.yaml': `newsroom: The Quay\n${loud}${excluded}`, 'news/a.md': SOURCED });
      const { status, stdout } = await run(folder, ['config', 'explain', 'news/a.md']);
      assert.equal(status, 0);
      assert.match(stdout, /^news\/a\.md\n/);
      assert.match(stdout, /^ {2}rules\.unsourced-number +"error" {2}\(news\/\.factdesk\.yaml:2\)$/m);
      assert.match(stdout, /^ {2}rules\.single-owner +"information" {2}\(default\)$/m);
      assert.match(
        stdout,
        /^ {2}exclude +\["archive\/","\*\.draft\.md"\] {2}\(news\/\.factdesk\.yaml:\d\)$/m,
      );
      const left = await run(folder, ['config', 'explain', 'news/archive/a.md']);
      assert.match(left.stdout, /^news\/archive\/a\.md: excluded, not checked\n/);
      const without = await run(folder, ['config', 'explain', '--no-config', 'news/archive/a.md']);
      assert.match(without.stdout, /^ {2}exclude +\[\] {2}\(default\)$/m);
      assert.equal((await run(folder, ['config'])).status, 2);
      for (const [from, given] of [['', 'news'], ['news', '.']] as const) {
        const whole = await run(join(folder, from), ['config', 'explain', given]);
        assert.match(whole.stdout, /^ {2}rules\.unsourced-number +"error" {2}\(.*\.factdesk\.yaml:2\)$/m, given);
      } // prettier-ignore
    });
  });

  describe('outlets of the newsroom', () => {
    const row = {
      id: 'harbour-voice',
      names: ['Harbour Voice'],
      country: 'RU',
      class: 'SC',
      classifiedBy: { source: 'Our desk', date: '2026-03' },
    };

    it('come from a file; rows that make no sense are said and left out', async () => {
      await write({
        'a.md': 'The quay is shut, Harbour Voice said.\n',
        'own.json': JSON.stringify([row, {}]),
      });
      assert.equal((await check('a.md')).status, 0);
      const { status, stdout, stderr } = await check('--outlets', 'own.json', 'a.md');
      assert.equal(status, 2);
      assert.match(stdout, /Our desk \(March 2026\) classifies it/);
      assert.match(stderr, /own\.json\[1\] is left out: it has no “id”/);
    });

    it('are asked for plainly when the file is no use', async () => {
      await write({ 'a.md': SOURCED, 'own.json': '{' });
      const broken = await check('--outlets', 'own.json', 'a.md');
      assert.equal(broken.status, 2);
      assert.match(broken.stderr, /--outlets: own\.json is no JSON/);
      assert.match((await check('--outlets', 'none.json', 'a.md')).stderr, /none\.json: no such file/);
    });
  });

  it('says once when the registry is old, and only where a draft names an outlet', async () => {
    await write({
      'a.md': XINHUA,
      'b.md': XINHUA,
      'c.md': SOURCED,
      'late.cjs':
        "const Then = Date; globalThis.Date = class extends Then { toISOString() { return '2099-01-01T00:00:00.000Z'; } };\n",
    });
    const env = { NODE_OPTIONS: `--require ${join(folder, 'late.cjs')}` };
    const named = await run(folder, ['check', 'a.md', 'b.md'], undefined, env);
    assert.equal(named.stderr.match(/older than a year/g)?.length, 1);
    const other = await run(folder, ['check', 'c.md'], undefined, env);
    assert.equal(other.stderr, '');
  });

  describe('exit status', () => {
    beforeEach(() => write({ 'found.md': UNSOURCED, 'clean.md': SOURCED }));

    it('is 0 where nothing is found and 1 where something is', async () => {
      assert.equal((await check('clean.md')).status, 0);
      assert.equal((await check('found.md')).status, 1);
      assert.equal((await check('.')).status, 1);
    });

    it('counts from the severity asked for', async () => {
      assert.equal((await check('--fail-on', 'error', 'found.md')).status, 0);
      assert.equal((await check('--fail-on', 'never', 'found.md')).status, 0);
      assert.equal(
        (await check('--fail-on', 'error', '--rule', 'unsourced-number=error', 'found.md')).status,
        1,
      );
      assert.equal((await check('--rule', 'unsourced-number=information', 'found.md')).status, 0);
      assert.equal(
        (await check('--rule=unsourced-number=information', '--fail-on=information', 'found.md')).status,
        1,
      );
      assert.equal(
        (await check('--rule', 'unsourced-number=hint', '--fail-on=information', 'found.md')).status,
        0,
      );
      assert.match((await check('--rule', 'unsourced-number=off', 'found.md')).stdout, /^No findings/u);
    });

    it('is 2 with one line on misuse', async () => {
      const misuses: [RegExp, ...string[]][] = [
        [/"yaml".*text, json, ndjson, github or sarif/u, 'check', '--format', 'yaml', '.'],
        [/"loud".*error, warning, information or never/u, 'check', '--fail-on', 'loud', '.'],
        [/"grammar".*unsourced-number/u, 'check', '--rule', 'grammar=off', '.'],
        [/"loud".*error/u, 'check', '--rule', 'unsourced-number=loud', '.'],
        [/NAME=SEVERITY/u, 'check', '--rule', 'unsourced-number', '.'],
        [/^factdesk: Unknown option '--colour'\. See/u, 'check', '--colour', '.'],
        [/^factdesk: --rule takes a value; .* --rule=-VALUE\. See/u, 'check', '--rule', '--fix', '.'],
        [/^factdesk: Option '--rule <value>' argument missing\. See/u, 'check', '.', '--rule'],
        [/--fix-dry-run .* --format json/u, 'check', '--fix-dry-run', '--format', 'json', '.'],
        [/factdesk check found\.md/u, 'found.md'],
      ];
      for (const [says, ...words] of misuses) {
        const { status, stdout, stderr } = await run(folder, words);
        assert.deepEqual([status, stdout, stderr.split('\n').length], [2, '', 2], words.join(' '));
        assert.match(stderr, says);
        assert.match(stderr, /factdesk --help/u);
      }
    });
  });

  describe('what is checked', () => {
    it('is every draft in a folder, but not what came with packages', async () => {
      const drafts = ['a.md', 'b.markdown', 'deep/er/c.txt', 'D.MD', 'e.html', '[x] (1).md'];
      const others = ['e.csv', 'node_modules/p/readme.md', '.git/f.md', 'deep/node_modules/g.md'];
      await write(Object.fromEntries([...drafts, ...others].map((name) => [`in/${name}`, UNSOURCED])));
      const { documents } = await checkJson('in');
      assert.deepEqual(documents.map(({ path }) => path).sort(), drafts.map((name) => `in/${name}`).sort());
      const here = (await checkJson()).documents.map(({ path }) => path);
      assert.deepEqual(
        here,
        documents.map(({ path }) => path),
      );
      const text = documents.filter(({ format }) => format === 'plaintext');
      assert.deepEqual(
        text.map(({ path }) => path),
        ['in/deep/er/c.txt'],
      );
    });

    it('is what a glob matches, and any file named outright, each once', async () => {
      await write({ 'a.md': UNSOURCED, 'b/c.md': UNSOURCED, 'b/d.text': UNSOURCED, '{e}.md': UNSOURCED });
      const paths = async (...words: string[]) =>
        (await checkJson(...words)).documents.map(({ path }) => path);
      assert.deepEqual(await paths('**/c.*'), ['b/c.md']);
      assert.deepEqual(await paths('b/d.text', 'a.md', './a.md', 'b'), ['b/d.text', 'a.md', 'b/c.md']);
      assert.deepEqual(await paths('{e}.md'), ['{e}.md']);
    });

    it('is standard input for -', async () => {
      const markdown = await run(folder, ['check', '--format', 'json', '-'], SOURCED);
      assert.deepEqual((JSON.parse(markdown.stdout) as Checked).documents[0]?.findings, []);
      const words = ['check', '-', '--format', 'json', '--stdin-filename', 'drafts/a.txt'];
      const text = await run(folder, words, UNSOURCED);
      assert.equal(text.status, 1);
      const [document] = (JSON.parse(text.stdout) as Checked).documents;
      assert.deepEqual([document?.path, document?.format], ['drafts/a.txt', 'plaintext']);
    });

    it('is everything readable, where something is not', async () => {
      await write({
        'a.md': UNSOURCED,
        'latin.md': Buffer.from('Caf\xe9 4.1 percent', 'latin1'),
        'z.md': UNSOURCED,
      });
      await write({ 'utf16.txt': Buffer.from('\ufeff4.1 percent', 'utf16le'), 'empty/x.csv': '' });
      const words = ['a.md', 'latin.md', 'nowhere.md', 'utf16.txt', 'empty', '*.rst', 'z.md'];
      const { status, stdout, stderr } = await check('--format', 'json', ...words);
      assert.equal(status, 2);
      const { documents, problems } = JSON.parse(stdout) as Checked;
      assert.deepEqual(
        documents.map(({ path }) => path),
        ['a.md', 'z.md'],
      );
      const lines = stderr.trimEnd().split('\n').sort();
      assert.equal(lines.length, 5, stderr);
      assert.match(lines[0] ?? '', /\*\.rst: no file matches/u);
      assert.match(lines[1] ?? '', /empty: no draft in it \(\.md, /u);
      assert.match(lines[2] ?? '', /latin\.md: not UTF-8/u);
      assert.match(lines[3] ?? '', /nowhere\.md: no such file/u);
      assert.match(lines[4] ?? '', /utf16\.txt: not UTF-8 but UTF-16/u);
      assert.equal(problems.length, 5);
      for (const format of ['text', 'github', 'sarif']) {
        const other = await check('--format', format, ...words);
        assert.equal(other.status, 2, format);
        assert.ok(other.stdout.includes('z.md'), format);
      }
    });
  });

  describe('format json', () => {
    it('holds to the contract', async () => {
      const text = `🙂 ${UNSOURCED}\n${SOURCED}\n${XINHUA}`;
      await write({ 'a.md': text });
      const { version: contract, documents } = await checkJson('a.md');
      assert.equal(contract, 1);
      const [document, ...others] = documents;
      assert.ok(document);
      assert.deepEqual(others, []);
      const [first, second] = document.claims;
      assert.deepEqual([first?.sourced, first?.state, second?.sourced], [false, 'unsourced', true]);
      const [quantity] = first?.quantities ?? [];
      assert.deepEqual(quantity && [quantity.start, quantity.text, quantity.kind], [
        24,
        '4.1 percent',
        'percentage',
      ]);
      assert.ok(
        second?.evidence.some(
          ({ kind, reach, outlet }) => kind === 'link' && reach === 'sentence' && !outlet,
        ),
      );
      const [attribution] = document.attributions;
      assert.deepEqual(
        [attribution?.text, attribution?.role, attribution?.disclosed],
        ['Xinhua', 'attribution', false],
      );
      assert.deepEqual([attribution?.outlet?.country, attribution?.outlet?.class], ['CN', 'SC']);
      assert.deepEqual(
        document.findings.map(({ rule, severity, range }) => [rule, severity, range.start]),
        [
          ['unsourced-number', 'warning', { line: 0, character: 24 }],
          ['state-media-attribution', 'warning', { line: 4, character: 29 }],
        ],
      );
      for (const { start, end } of document.findings)
        assert.match(text.slice(start, end), /^(?:4\.1 percent|Xinhua)$/u);
    });

    it('counts a byte order mark as one unit, and CRLF as two', async () => {
      const text = `\ufeffOne.\r\n\r\n${UNSOURCED}`;
      await write({ 'bom.md': text, 'first.md': `\ufeff${UNSOURCED}` });
      const { documents } = await checkJson('bom.md', 'first.md');
      const [one, two] = documents.map(({ findings: [finding] }) => finding);
      assert.equal(text.slice(one?.start, one?.end), '4.1 percent');
      assert.deepEqual(one?.range.start, { line: 2, character: 21 });
      assert.equal(two?.start, 22);
      const shown = await check('first.md');
      assert.match(shown.stdout, /first\.md:1:22\n/u, 'as editors count');
      assert.ok(!shown.stdout.includes('\ufeff'));
    });

    it('is valid without any draft', async () => {
      const { status, stdout } = await check('--format', 'json', 'nowhere.md');
      assert.equal(status, 2);
      assert.deepEqual((JSON.parse(stdout) as Checked).documents, []);
    });

    it('arrives whole through a slow pipe', async function () {
      this.timeout(60_000);
      await write(
        Object.fromEntries(Array.from({ length: 30 }, (_, k) => [`${k}.md`, UNSOURCED.repeat(400)])),
      );
      const child = spawn(process.execPath, [CLI, 'check', '--format', 'json', '.'], { cwd: folder });
      let text = '';
      child.stdout.setEncoding('utf8');
      for await (const part of child.stdout) {
        text += part as string;
        await new Promise((resolve) => setImmediate(resolve));
      }
      assert.equal((JSON.parse(text) as Checked).documents.length, 30);
      assert.ok(text.length > 1_000_000, `${text.length} units`);
    });

    it('ends in silence when its reader goes away', async () => {
      await write(
        Object.fromEntries(Array.from({ length: 30 }, (_, k) => [`${k}.md`, UNSOURCED.repeat(400)])),
      );
      const child = spawn(process.execPath, [CLI, 'check', '--format', 'json', '.'], { cwd: folder });
      child.stdout.once('data', () => child.stdout.destroy());
      let complaints = '';
      child.stderr.on('data', (part: Buffer) => (complaints += part.toString()));
      await once(child, 'close');
      assert.equal(complaints, '');
    });
  });

  it('counts a table as one finding, for people and for what reads along with them', async () => {
    await write({
      'a.md': '| Boat | Seats |\n| --- | --- |\n| Alma | 120 seats |\n' + '| Bruna | 90 seats |\n'.repeat(3),
    });
    const { stdout } = await check('a.md');
    assert.match(stdout, /120 seats and 3 more cells of this table have no source/u);
    assert.match(stdout, /^1 finding in 1 file: 1 unsourced-number \(1 file checked, 4 claims\)\.$/mu);
    const github = await check('--format', 'github', 'a.md');
    assert.equal(github.stdout.match(/^::warning/gmu)?.length, 1);
    const sarif = JSON.parse((await check('--format', 'sarif', 'a.md')).stdout) as {
      runs: { results: unknown[] }[];
    };
    assert.equal(sarif.runs[0]?.results.length, 1);
    assert.equal((await checkJson('a.md')).documents[0]?.findings.length, 4);
  });

  describe('format text', () => {
    it('marks the words as a compiler does, and sums up', async () => {
      await write({ 'a.md': `One.\n\n${UNSOURCED}`, 'b.md': `${XINHUA}\n${XINHUA}`, 'c.md': SOURCED });
      const { stdout, stderr } = await check('a.md', 'b.md', 'c.md');
      // In a year in which the registry is old, that is said here.
      assert.match(stderr, /^(?:factdesk: The registry of state media is older .*\n)?$/);
      const [head, place, , line, carets] = stdout.split('\n');
      assert.match(head ?? '', /^warning\[unsourced-number\]: .*4\.1 percent/u);
      assert.equal(place, ' --> a.md:3:22');
      assert.equal(line, '3 | Unemployment fell to 4.1 percent in March.');
      assert.equal(carets, '  |                      ^^^^^^^^^^^');
      assert.match(stdout, /note: .*\n --> b\.md:3:30\n/u);
      assert.match(
        stdout,
        /\n\n2 findings in 2 files: 1 unsourced-number, 1 state-media-attribution \(3 files checked, 2 claims\)\.\n$/u,
      );
    });

    it('shows some further places and counts the others', async () => {
      await write({ 'a.md': `${XINHUA}\n`.repeat(12) });
      const { stdout } = await check('a.md');
      assert.equal((stdout.match(/ note: /gu) ?? []).length, 4);
      assert.match(stdout, /note: and 8 more places\n/u);
    });

    it('says that nothing was found', async () => {
      await write({ 'c.md': SOURCED });
      assert.equal((await check('c.md')).stdout, 'No findings (1 file checked, 1 claim).\n');
    });

    it('has colours only where they are wanted', async () => {
      await write({ 'a.md': UNSOURCED });
      const colored = await run(folder, ['check', 'a.md'], '', { FORCE_COLOR: '1' });
      assert.ok(colored.stdout.includes('\x1b['));
      for (const env of [{ FORCE_COLOR: undefined }, { FORCE_COLOR: '1', NO_COLOR: '1' }])
        assert.ok(!(await run(folder, ['check', 'a.md'], '', env)).stdout.includes('\x1b['));
    });

    it('lets no draft talk to the terminal', async () => {
      await write({ 'a.md': `\x1b[2J\x07${UNSOURCED.trim()} \u202egnp.exe\n` });
      const { stdout } = await check('a.md');
      assert.ok(!/[\x00-\x08\x0e-\x1f\u202e]/u.test(stdout)); // eslint-disable-line no-control-regex
    });
  });

  describe('excerpt', () => {
    const excerpt = (line: string, words: string, columns = 60) => {
      const start = line.indexOf(words);
      return showExcerpt(line, start, start + words.length, columns);
    };

    it('puts carets under wide, combining and joined characters as terminals show them', () => {
      const wide = excerpt('産出量は 5 トン', '5 トン');
      assert.deepEqual(wide, { line: '産出量は 5 トン', carets: `${' '.repeat(9)}^^^^^^` });
      const joined = excerpt('👩‍🚒 e\u0301 ｶ 12%', '12%');
      assert.equal(joined.carets, `${' '.repeat(7)}^^^`);
      assert.equal(excerpt('\t12%', '12%').carets, '    ^^^');
    });

    // prettier-ignore
    it('shows the same whether or not a line has signs that are more than one unit', () => {
      // A face, two columns wide and farther off than what is shown, sends the line the long way round.
      for (const line of ['据新华社报道，失业率降至4.1%。', 'コーヒー・「12トン」', '서울 12톤', 'Выросло на «4,1»…', 'é – “4.1”'])
        for (let at = 0; at < line.length; at++) {
          const short = showExcerpt(line, at, at + 1, 60);
          const long = showExcerpt(`${line}🙂`, at, at + 1, 60);
          assert.deepEqual([`${short.line}🙂`, short.carets], [long.line, long.carets], line);
        }
    });

    it('is as quick in Chinese as a check is', () => {
      const line = '据新华社报道，失业率降至4.1%。'.repeat(30);
      const began = performance.now();
      for (let k = 0; k < 10_000; k++) showExcerpt(line, 200, 204, 100);
      assert.ok(performance.now() - began < 2_500, `${performance.now() - began} ms`);
    });

    it('crops a long line around the words', () => {
      const line = `${'before '.repeat(100)}4.1 percent${' after'.repeat(100)}`;
      const { line: shown, carets } = excerpt(line, '4.1 percent', 40);
      assert.ok(shown.length <= 40 && shown.startsWith('…') && shown.endsWith('…'), shown);
      assert.equal(shown.slice(carets.indexOf('^'), carets.length), '4.1 percent');
      const first = excerpt(line, 'before', 40);
      assert.ok(first.line.startsWith('before') && first.line.length <= 40);
      const long = excerpt(line, line.slice(7), 40);
      assert.ok(long.line.length <= 40 && long.carets.length <= 40);
    });

    it('is quick in a line of 10 MB', () => {
      const began = performance.now();
      excerpt(`${'🙂 '.repeat(3_000_000)}4.1 percent ${'x'.repeat(1_000_000)}`, '4.1 percent');
      assert.ok(performance.now() - began < 1000);
    });

    it('makes control characters harmless', () => {
      assert.equal(makeHarmless('a\x1b[31m\nb'), 'a\ufffd[31m b');
    });
  });

  describe('format github', () => {
    it('prints workflow commands', async () => {
      // Windows has no colons in names.
      const [name, escaped] =
        process.platform === 'win32' ? ['a 100%.md', 'a 100%25.md'] : ['a: 100%.md', 'a%3A 100%25.md'];
      await write({ [`dr,afts/${name}`]: `One.\n\n${UNSOURCED}` });
      const { stdout } = await check('--format', 'github', '.');
      const [command] = stdout.split('\n');
      const place = `file=dr%2Cafts/${escaped},line=3,endLine=3,col=22,endColumn=33,title=unsourced-number`;
      assert.ok(command?.startsWith(`::warning ${place}::`), command);
      assert.ok(command?.includes('4.1 percent'));
    });

    it('names severities as GitHub does, and escapes messages', async () => {
      await write({ 'a.md': 'Turnout rose\n4.1% there.\n' });
      for (const [severity, name] of [
        ['error', 'error'],
        ['information', 'notice'],
        ['hint', 'notice'],
      ]) {
        const { stdout } = await check(
          '--format',
          'github',
          '--rule',
          `unsourced-number=${severity}`,
          'a.md',
        );
        assert.ok(stdout.startsWith(`::${name} file=a.md,`), stdout);
        assert.match(stdout, /4\.1%25/u);
      }
    });
  });

  describe('format sarif', () => {
    it('names files by what parts folders on this system', async function () {
      if (process.platform === 'win32') this.skip();
      await write({ 'in/a\\b.md': UNSOURCED });
      const log = JSON.parse((await check('--format', 'sarif', 'in')).stdout) as Log;
      const [result] = log.runs[0]?.results ?? [];
      assert.equal(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'in/a%5Cb.md');
    });

    it('is a log with rules, places and problems', async () => {
      await write({ 'a b/ä.md': `🙂 ${UNSOURCED}`, 'b.md': `${XINHUA}\n${XINHUA}` });
      const { stdout } = await check('--format', 'sarif', 'a b/ä.md', './b.md', 'nowhere.md');
      const log = JSON.parse(stdout) as Log;
      assert.equal(log.version, '2.1.0');
      const [sarif] = log.runs;
      assert.ok(sarif);
      assert.equal(sarif.columnKind, 'utf16CodeUnits');
      const { driver } = sarif.tool;
      assert.deepEqual([driver.name, driver.version], ['Factdesk', version]);
      assert.deepEqual(
        driver.rules?.map(({ id }) => id),
        RULES.map(({ name }) => name),
      );
      const [first, second] = sarif.results ?? [];
      assert.equal(driver.rules[first?.ruleIndex ?? -1]?.id, first?.ruleId);
      assert.deepEqual([first?.ruleId, first?.level], ['unsourced-number', 'warning']);
      const { artifactLocation, region } = first?.locations?.[0]?.physicalLocation ?? {};
      assert.equal(artifactLocation?.uri, 'a%20b/%C3%A4.md');
      assert.deepEqual(region, {
        startLine: 1,
        startColumn: 25,
        endLine: 1,
        endColumn: 36,
        snippet: { text: '4.1 percent' },
      });
      assert.equal(second?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'b.md');
      assert.equal(second.relatedLocations?.[0]?.physicalLocation?.region?.startLine, 3);
      assert.equal(sarif.invocations?.[0]?.executionSuccessful, false);
      assert.equal(sarif.invocations[0].toolExecutionNotifications?.length, 1);
    });
  });
});
