// Word drafts at the command line: findings by paragraph, sources where Word keeps them, and files that are no documents.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCli } from './support/cli.ts';
import { archive, link, noteMark, paragraph, table, wordDraft, words } from './support/word.ts';

const CLI = resolve('dist/cli.js');
const PLAIN = paragraph(words('The hall has 40 lamps.'));

/** What the tests look at in JSON. */
interface Output {
  readonly documents: readonly {
    readonly findings: readonly { readonly paragraph: number; readonly text: string }[];
  }[];
}

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
  /** `2: 40`: the paragraph and the words of each finding. */
  const toFindings = (document: Output['documents'][number]) =>
    document.findings.map(({ paragraph: at, text }) => `${at}: ${text}`);
  const findings = async (...options: string[]): Promise<string[]> => {
    const { stdout } = await check('--format', 'json', ...options);
    return (JSON.parse(stdout) as Output).documents.flatMap(toFindings);
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

  /** Checks all bodies in one run; the findings of each. */
  const findingsOfEach = async (bodies: readonly string[]) => {
    for (const [i, body] of bodies.entries()) await put(`${i}.docx`, wordDraft(body));
    const { stdout } = await check('--format', 'json', ...bodies.map((_, i) => `${i}.docx`));
    return (JSON.parse(stdout) as Output).documents.map(toFindings);
  };

  it('go on being read behind and between paragraphs that look like blocks of Markdown', async () => {
    const marks = [
      ...['~~~', '---', '+++', '```', '#', '##', '>', '-', '+', '*', '1.', '2)', '***', '___', '===', ':::'],
      ...['> ~~~', '- ~~~', '7. ~~~', '> # ~~~', '- ---', '~~~ r', '$$', '%%', '{', '{/*', '{{% note %}}'],
      ...['&lt;!--', '&lt;script&gt;', '&lt;pre&gt;', '{{&lt; note &gt;}}', '[^1]:', '[a]: b', '| a |'],
      ...['| --- |', '\\', '\\begin{x}', '    ~~~', '\t~~~', '&#xfeff;---'],
    ];
    const found = await findingsOfEach(
      marks.map((mark) => {
        const mine = paragraph(words(mark));
        return mine + PLAIN + mine + PLAIN + mine + mine + PLAIN;
      }),
    );
    assert.deepEqual(
      found.map((each, i) => [marks[i], ...each]),
      marks.map((mark) => [mark, '2: 40', '4: 40', '7: 40']),
    );
  });

  it('are read in full where words look like markup', async () => {
    const sentences = [
      ...['# 40 lamps were lit.', '&gt; 40 lamps were lit.', '+ 40 lamps were lit.', '    40 lamps were lit.'],
      ...['~~~ 40 lamps were lit.', '- ~~~ 40 lamps were lit.', '- # 40 lamps were lit.', '| 40 lamps were lit.'],
      ...['12. There were 40 lamps.', '1940. There were 40 lamps.', '~~There were 40 lamps.~~'],
      ...['There were &amp;40; lamps.', '$There were 40 lamps.$'],
    ]; // prettier-ignore
    const found = await findingsOfEach(
      sentences.map((sentence) => paragraph(words('It is old.')) + paragraph(words(sentence))),
    );
    assert.deepEqual(
      found.map((each, i) => [sentences[i], ...each]),
      sentences.map((sentence) => [sentence, '2: 40']),
    );
  });

  it('read what was typed as a list as that, and count its numbers as no figures', async () => {
    await put(
      'a.docx',
      wordDraft(
        ['1. The mill.', '2. The hall.', '- The quay.'].map((each) => paragraph(words(each))).join(''),
      ),
    );
    assert.deepEqual(await findings('a.docx'), []);
  });

  it('are found in folders, but not what Word keeps beside an open one', async () => {
    await put('a.docx', wordDraft(PLAIN));
    await put('~$a.docx', 'Mara Prado');
    const { status, stderr } = await check('.');
    assert.equal(status, 1);
    assert.equal(stderr, '');
  });

  it('are read from standard input by the name that they are given', async () => {
    const pipe = (words: readonly string[], input: Uint8Array) =>
      runCli(folder, ['check', '--no-config', '-', '--stdin-filename', 'in/a.DOCX', ...words], input);
    const { status, stdout } = await pipe([], wordDraft(PLAIN));
    assert.match(stdout, /--> in\/a\.DOCX: paragraph 1\n/u);
    assert.equal(status, 1);
    const shown = await pipe(['--fix-dry-run'], wordDraft(PLAIN));
    assert.equal(shown.stderr, 'factdesk: in/a.DOCX: a Word draft, which is checked but not written\n');
    assert.deepEqual([shown.status, shown.stdout], [0, '']);
    for (const words of [[], ['--fix-dry-run']]) {
      const broken = await pipe(words, Buffer.from('The hall has 40 lamps.'));
      assert.match(broken.stderr, /^factdesk: standard input: cannot be read as a Word document: .+\n$/u);
      assert.equal(broken.status, 2);
    }
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
    ['an element that is not closed', wordDraft(`${PLAIN}<w:p`)],
    ['a gigabyte in a megabyte', archive({ 'word/document.xml': Buffer.alloc(1_000_000_000) })],
  ] as const)
    // prettier-ignore
    it(`are refused in a line when they are ${name}`, async () => {
      await put('a.docx', bytes);
      await put('b.md', 'The hall has 40 lamps.\n');
      const { status, stdout, stderr } = await check('a.docx', 'b.md');
      assert.match(stderr, /^factdesk: a\.docx: cannot be read as a Word document: [A-Za-z ]+(?:: its XML is broken)?\n$/u);
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
