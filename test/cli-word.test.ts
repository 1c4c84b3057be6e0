// Word drafts at the command line: findings by paragraph, sources where Word keeps them, and files that are no documents.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { archive, link, noteMark, paragraph, table, wordDraft, words } from './support/word.ts';

const CLI = resolve('dist/cli.js');
const PLAIN = paragraph(words('The hall has 40 lamps.'));

describe('Word drafts', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factdesk-word-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = (name: string, bytes: string | Buffer) => writeFile(join(folder, name), bytes);
  const check = (...options: string[]) =>
    new Promise<{ status: number; stdout: string; stderr: string }>((done) => {
      const env = { ...process.env, FORCE_COLOR: '0' };
      execFile(process.execPath, [CLI, 'check', '--no-config', ...options], { cwd: folder, env }, (error, stdout, stderr) =>
        done({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      );
    }); // prettier-ignore
  /** `2: 40 lamps`: the paragraph and the words of each finding. */
  const findings = async (...options: string[]): Promise<string[]> => {
    const { stdout } = await check('--format', 'json', ...options);
    const { documents } = JSON.parse(stdout) as {
      documents: { findings: { paragraph: number; text: string }[] }[];
    };
    return documents.flatMap((each) => each.findings.map(({ paragraph: at, text }) => `${at}: ${text}`));
  };

  it('have their findings by paragraph', async () => {
    await put('a.docx', wordDraft(paragraph(words('It is old.')) + paragraph('') + PLAIN));
    assert.deepEqual(await findings('a.docx'), ['2: 40']);
    const { status, stdout } = await check('a.docx');
    assert.match(stdout, /--> a\.docx: paragraph 2\n/u);
    assert.match(stdout, /The hall has 40 lamps\./u);
    assert.equal(status, 1);
  });

  it('have their links and notes taken for sources, and their tables and headings for what they are', async () => {
    const body =
      paragraph(words('Lamps'), 'heading2') +
      paragraph(`${words('The hall has 40 lamps, ')}${link('here', 'the survey')}${words(' shows.')}`) +
      paragraph(`${words('The mill has 30 wheels.')}${noteMark(0)}`) +
      table(['Mill', 'Wheels'], ['Old', '12 tons']);
    await put(
      'a.docx',
      wordDraft(body, { here: 'https://a.example/survey' }, ['Survey of the mills, 2021.']),
    );
    assert.deepEqual(await findings('a.docx'), ['7: 12 tons']);
  });

  it('say nothing by what looks like markup and is none', async () => {
    await put('a.docx', wordDraft(paragraph(words('A list [of *40* lamps](here) `x` &lt;b&gt; was kept.'))));
    assert.equal((await findings('a.docx')).length, 1);
  }); // prettier-ignore

  it('are found in folders, but not what Word keeps beside an open one', async () => {
    await put('a.docx', wordDraft(PLAIN));
    await put('~$a.docx', 'Mara Prado');
    const { status, stderr } = await check('.');
    assert.equal(status, 1);
    assert.equal(stderr, '');
  });

  it('are not written by --fix', async () => {
    const bytes = wordDraft(paragraph(words('The port reopened on Monday, Xinhua said.')));
    await put('a.docx', bytes);
    const { stderr } = await check('--fix', 'a.docx');
    assert.match(stderr, /a\.docx: a Word draft, which is checked but not written/u);
    assert.ok(bytes.equals(await readFile(join(folder, 'a.docx'))));
  });

  for (const [name, bytes] of [
    ['no archive', Buffer.from('The hall has 40 lamps.')],
    ['an empty file', Buffer.alloc(0)],
    ['another archive', archive({ 'a.txt': 'The hall has 40 lamps.' })],
    ['half a document', wordDraft(PLAIN).subarray(0, 900)],
    [
      'a document that is cut in its middle',
      Buffer.concat([wordDraft(PLAIN).subarray(0, 300), wordDraft(PLAIN).subarray(340)]),
    ],
    [
      'words that are no XML',
      archive({ '_rels/.rels': '<Relationships', 'word/document.xml': '<w:document' }),
    ],
    ['a gigabyte in a megabyte', archive({ 'word/document.xml': Buffer.alloc(1_000_000_000) })],
  ] as const)
    // prettier-ignore
    it(`are refused in a line when they are ${name}`, async () => {
      await put('a.docx', bytes);
      await put('b.md', 'The hall has 40 lamps.\n');
      const { status, stdout, stderr } = await check('a.docx', 'b.md');
      assert.match(stderr, /^factdesk: a\.docx: cannot be read as a Word document: .+\n$/u);
      assert.match(stdout, /b\.md/u);
      assert.equal(status, 2);
    }).timeout(30_000);

  it('that nest a hundred thousand deep or name entities without end are refused or read, in time', async () => {
    const deep =
      '<w:smartTag>'.repeat(100_000) + words('The hall has 40 lamps.') + '</w:smartTag>'.repeat(100_000);
    await put('deep.docx', wordDraft(paragraph(deep)));
    const laughs = Array.from({ length: 9 }, (_, k) => `<!ENTITY l${k + 1} "${`&l${k};`.repeat(10)}">`).join(
      '',
    );
    await put(
      'laughs.docx',
      archive({
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        'word/document.xml': `<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(words('&l9;'))}</w:body></w:document>`,
      }),
    );
    const { status } = await check('deep.docx', 'laughs.docx');
    assert.ok([0, 1, 2].includes(status));
  }).timeout(30_000);
});
