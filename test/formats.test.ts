// Formats other than Markdown and plain text: what they are told by, what fixes write into them, and that no edit and no fix breaks them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  ENDINGS,
  formatOfDocument,
  formatOfName,
  LANGUAGES,
  type Format,
} from '../server/src/core/draft/formats.ts';
import { mdxToMarkdown } from '../server/src/core/draft/mdx.ts';
import { quartoToMarkdown } from '../server/src/core/draft/quarto.ts';
import { fixAll, offerFixes } from '../server/src/core/fixes/fixes.ts';
import { editDraft, openDraft } from '../server/src/core/reading.ts';
import { toReport } from '../server/src/core/report.ts';
import type { FixName } from '../server/src/core/rules/rule.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { applyEdits, essence, holds, strokes, toEdit } from './support/arbitrary.ts';
import { check, keepsMarkup, OF_COMMENTS, tryFix } from './support/fix-safety.ts';
import { ALSO_TASS, EDITORS, offered, XINHUA } from './support/offered.ts';

describe('a format', () => {
  it('is told by the language an editor names, and by the ending of a file where it names none', () => {
    const cases: [language: string, name: string, format: Format][] = [
      ['markdown', 'a.txt', 'markdown'],
      ['plaintext', 'a.md', 'plaintext'],
      ['mdx', 'a', 'mdx'],
      ['rmd', 'file:///a.Rmd', 'quarto'],
      ['quarto', 'untitled:a', 'quarto'],
      ['html', 'a.txt', 'html'],
      ['', 'a.QMD', 'quarto'],
      ['odd', 'file:///a.b/notes.htm', 'html'],
      ['constructor', 'a.constructor', 'plaintext'],
      ['', 'md', 'plaintext'],
    ];
    for (const [language, name, format] of cases)
      assert.equal(formatOfDocument(language, name), format, `${language} ${name}`);
  });

  it('has a name for each language and each ending', () => {
    assert.deepEqual(LANGUAGES, ['markdown', 'plaintext', 'mdx', 'quarto', 'rmd', 'html']);
    for (const ending of ENDINGS) assert.equal(formatOfName(`a.${ending}`) === 'plaintext', ending === 'txt');
  });
});

describe('a fix in a page of HTML', () => {
  const cases: [name: string, fix: FixName, before: string, after: string][] = [
    ['writes a disclaimer as a paragraph', 'closing-disclaimer', '<body>\n  <p>Xinhua said so.</p>\n</body>', `<body>\n  <p>Xinhua said so.</p>\n  <p>${XINHUA}</p>\n</body>`],
    ['leaves a list before it', 'closing-disclaimer', '<div><ul><li>Xinhua said so.<li>No.</ul></div>', `<div><ul><li>Xinhua said so.<li>No.</ul>\n<p>${XINHUA}</p></div>`],
    ['leaves a table before it', 'closing-disclaimer', '<table><tr><td>Xinhua said so.</table>', `<table><tr><td>Xinhua said so.</table>\n<p>${XINHUA}</p>`],
    ['leaves a quotation before it', 'closing-disclaimer', '<p>Xinhua said so.<blockquote><p>No.</blockquote>', `<p>Xinhua said so.<blockquote><p>No.</blockquote>\n<p>${XINHUA}</p>`],
    ['ends a paragraph that has no end tag', 'closing-disclaimer', '<div>\n<p>Xinhua said so.\n</div>\n', `<div>\n<p>Xinhua said so.\n<p>${XINHUA}</p>\n</div>\n`],
    ['stands before the sources', 'closing-disclaimer', '<p>Xinhua said so.</p>\n<h2>Sources</h2>\n<p>A book</p>', `<p>Xinhua said so.</p>\n<p>${XINHUA}</p>\n<h2>Sources</h2>\n<p>A book</p>`],
    ['stands before the copyright line, its entity too', 'closing-disclaimer', '<p>Xinhua said so.</p><footer>© 2025 A</footer>', `<p>Xinhua said so.</p>\n<p>${XINHUA}</p><footer>© 2025 A</footer>`],
    ['stays clear of a script that is never closed', 'closing-disclaimer', '<p>Xinhua said so.<script>a', `<p>Xinhua said so.\n<p>${XINHUA}</p><script>a`],
    ['stays clear of a tag that is never closed', 'closing-disclaimer', '<p>Xinhua said so. <a href="b', `<p>Xinhua said so.\n<p>${XINHUA}</p> <a href="b`],
    ['extends the disclaimer that is there', 'closing-disclaimer', '<p>TASS said so.</p><p><b>Disclaimer:</b> No liability is taken.</p>', `<p>TASS said so.</p><p><b>Disclaimer:</b> No liability is taken.${ALSO_TASS}</p>`],
    ["writes an editor's note under the title", 'editors-note', '<nav>A</nav><h1>Dam</h1>\n<p>Xinhua said so.</p>', `<nav>A</nav><h1>Dam</h1>\n<p>${EDITORS}</p>\n<p>Xinhua said so.</p>`],
    ["writes an editor's note before the first words", 'editors-note', '<body><p class="a">Xinhua said so.</p>', `<body><p>${EDITORS}</p>\n<p class="a">Xinhua said so.</p>`],
    ['puts a descriptor before a name', 'descriptor', '<p><b>Xinhua</b> said so.</p>', "<p><b>China's state-run Xinhua</b> said so.</p>"],
    ['credits one before the full stop', 'attribution', '<p>It has <b>40 lamps</b>.</p>', '<p>It has <b>40 lamps</b>, according to TK.</p>'],
    ['links a number', 'link', '<p title="40">It has 40 lamps.</p>', '<p title="40">It has <a href="TK">40</a> lamps.</p>'],
    ['marks a sentence', 'check-mark', '<p>It has 40 lamps. It is old.</p>', '<p>It has 40 lamps. [CHECK] It is old.</p>'],
    ['silences a line in the line', 'silence-line', '<p\n  class="a">It has 40 lamps.</p>', '<p\n  class="a">It has 40 lamps. <!-- factdesk-disable-line unsourced-number -- say why --></p>'],
    ['silences a block between its tags and its words', 'silence-block', '<ul><li>It has <i>40 lamps</i></ul>', '<ul><li><!-- factdesk-disable-block unsourced-number -- say why -->It has <i>40 lamps</i></ul>'],
    ['silences a page below its declaration', 'silence-file', '<!doctype html>\n<p>It has 40 lamps.</p>', '<!doctype html><!-- factdesk-disable-file unsourced-number -- say why -->\n\n\n<p>It has 40 lamps.</p>'],
  ]; // prettier-ignore
  for (const [name, fix, before, after] of cases)
    it(name, () => assert.equal(applyEdits(before, offered(before, fix, 'html')?.edits ?? []), after));

  for (const [where, fix, text] of [
    ['a footnote, which is of Markdown', 'footnote', '<p>It has 40 lamps.</p>'],
    [
      'words in a quotation that entities mark',
      'attribution',
      '<p>&ldquo;It has 40 lamps. It is old.&rdquo;</p>',
    ],
    ['words in a quotation that an element marks', 'check-mark', '<p><q>It has 40 lamps. It is old.</q></p>'],
    ['a link in a link', 'link', '<p><a name="a">It has 40 lamps</a>.</p>'],
    ['words in a heading', 'attribution', '<h2>It has 40 lamps</h2>'],
    ['words in a block quote', 'verification-note', '<blockquote>It has 40 lamps.</blockquote>'],
  ] as const)
    it(`does not offer ${where}`, () => assert.equal(offered(text, fix, 'html'), null));

  it('writes the words of a newsroom as words, and knows them again', () => {
    const templates = { ...DEFAULT_SETTINGS.templates, verificationNote: '<Not verified by R&D>' };
    const settings = { ...DEFAULT_SETTINGS, templates };
    for (const [format, after] of [
      ['html', 'It has 40 lamps. &lt;Not verified by R&amp;D&gt;'],
      ['mdx', 'It has 40 lamps. \\<Not verified by R&D>'],
    ] as const) {
      const fix = offered('It has 40 lamps.', 'verification-note', format, settings);
      assert.equal(applyEdits('It has 40 lamps.', fix?.edits ?? []), after);
      assert.deepEqual(toReport(openDraft(after, format), settings).findings, []);
    }
  });

  it('writes an address as an attribute holds it', () => {
    const text = '<p>It has 40 lamps.</p>';
    const linked = (address: string) => offered(text, 'clipboard-link', 'html', DEFAULT_SETTINGS, address);
    assert.equal(linked('https://a.example/?b=1&copy=2"><script>'), null);
    const safe = linked('https://a.example/?b=1&copy=2');
    assert.equal(
      applyEdits(text, safe?.edits ?? []),
      '<p>It has <a href="https://a.example/?b=1&amp;copy=2">40</a> lamps.</p>',
    );
  });
});

describe('a fix in MDX and in Quarto', () => {
  const cases: [name: string, fix: FixName, format: Format, before: string, after: string][] = [
    ['silences in a comment of MDX', 'silence-line', 'mdx', 'It has 40 lamps.\n', '{/* factdesk-disable-next-line unsourced-number -- say why */}\nIt has 40 lamps.\n'],
    ['silences a list item of MDX in its line', 'silence-line', 'mdx', '- It has 40 lamps.\n', '- It has 40 lamps. {/* factdesk-disable-line unsourced-number -- say why */}\n'],
    ['silences a file of MDX', 'silence-file', 'mdx', "import A from 'a'\n\nIt has 40 lamps.\n", "{/* factdesk-disable-file unsourced-number -- say why */}\n\nimport A from 'a'\n\nIt has 40 lamps.\n"],
    ['adds a footnote in MDX', 'footnote', 'mdx', '<b>It has 40 lamps.</b>\n', '<b>It has 40 lamps.[^1]</b>\n\n[^1]: Source to be added.\n'],
    ['closes a draft of MDX behind the tag around its last words', 'closing-disclaimer', 'mdx', '<Tip>\n\nXinhua said so.\n\n</Tip>\n', `<Tip>\n\nXinhua said so.\n\n</Tip>\n\n${XINHUA}\n`],
    ['closes a draft of Quarto behind the div around its last words', 'closing-disclaimer', 'quarto', '::: {.note}\nXinhua said so.\n:::\n', `::: {.note}\nXinhua said so.\n:::\n\n${XINHUA}\n`],
    ['silences in a comment of HTML in Quarto', 'silence-line', 'quarto', 'It has 40 lamps.\n', '<!-- factdesk-disable-next-line unsourced-number -- say why -->\nIt has 40 lamps.\n'],
  ]; // prettier-ignore
  for (const [name, fix, format, before, after] of cases)
    it(name, () => assert.equal(applyEdits(before, offered(before, fix, format)?.edits ?? []), after));

  it('is not offered where it would stand inside a tag', () => {
    const text = '<Tip\n  title="a">It has 40 lamps.</Tip>\n';
    assert.equal(offered(text, 'silence-line', 'mdx'), null);
    assert.notEqual(offered(text, 'check-mark', 'mdx'), null);
  });
});

const PIECES: Readonly<Record<'html' | 'mdx' | 'quarto', readonly string[]>> = {
  html: [
    '<p>', '</p>', '<p class="a > b">', '<div>', '</div>', '<ul>', '<li>', '</ul>', '<table>', '<tr>', '<td>', '</table>', '<h1>', '</h1>', '<h2>', '<blockquote cite="https://a.example">', '</blockquote>', '<section>', '</section>',
    '<b>', '</b>', '<i>', '</i>', '<a href="https://tass.com/1">', '<a name="b">', '</a>', '<code>', '</code>', '<pre>', '</pre>', '<script>', '</script>', '<svg>', '</svg>', '<br>', '<img alt="Photo: TASS">', '<!-- a -->', '<!doctype html>', '<', '>', '"', '&ldquo;', '&amp;', '<a href="', '<li id="fn1">', '<a href="#fn1">1</a>', '\n', '\n\n', '<footer>© 2025 A</footer>',
  ],
  mdx: ['<Tip>', '</Tip>', '<b>', '</b>', '<a href="https://tass.com/1">', '</a>', '<Tip a={', '}>', '<Tip\n  a="b">', '{', '}', '{4}', '{/* a */}', '{/* a', '*/}', "import A from 'a'\n\n", 'export const a = {\n\n}\n', '`', '\n```\n{4}\n```\n', '\\', '\n', '\n\n', '\n\n', '- ', '> ', '# ', '<', '>', '"', '<code>', '</code>', '[^1]', '\n\n[^1]: A book.\n'],
  quarto: ['::: {.note}\n', '\n:::\n', '@lee', '[@lee]', '@fig-a', '[@fig-a]', '^[', ']', '^[A book.]', '{.a}', '{#b c=4}', '{', '}', '\n```{r}\n4\n```\n', '`r 4`', '$$', '\n', '\n\n', '\n\n', '- ', '> ', '# ', '<!-- a -->', '[', '{{< a 4 >}}', '\\@ref(fig:a)'],
}; // prettier-ignore

const WORDS = ['It has 40 lamps.', 'Xinhua said so.', 'TASS counted 900 people. It is old.', 'It rose 12 percent', 'Nothing happens', 'Disclaimer: No liability is taken.', '“It has 9 cows,” he', ' ', ' ']; // prettier-ignore

const textOf = (format: keyof typeof PIECES) =>
  fc
    .array(fc.constantFrom(...PIECES[format], ...WORDS, ...WORDS), { maxLength: 24 })
    .map((pieces) => pieces.join(''));

describe('whatever stands in a page of HTML', () => {
  it('every fix keeps its promises, and leaves all markup as it was', () =>
    holds(
      400,
      fc.property(textOf('html'), (text) => {
        const [reading, report] = check(text, 'html');
        for (const finding of report.findings)
          for (const fix of offerFixes(reading, report, finding, DEFAULT_SETTINGS))
            tryFix(reading, report, finding, fix, 'html');
        const all = fixAll(reading, report, DEFAULT_SETTINGS);
        if (all) assert.equal(fixAll(...check(applyEdits(text, all.edits), 'html'), DEFAULT_SETTINGS), null);
      }),
    ));
});

describe('whatever stands in MDX', () => {
  it('every fix leaves all tags and expressions as they were', () =>
    holds(
      400,
      fc.property(textOf('mdx'), (text) => {
        const [reading, report] = check(text, 'mdx');
        for (const finding of report.findings)
          for (const { name, edits } of offerFixes(reading, report, finding, DEFAULT_SETTINGS))
            if (!OF_COMMENTS.has(name)) assert.ok(keepsMarkup(text, applyEdits(text, edits)), name);
      }),
    ));
});

for (const format of ['html', 'mdx', 'quarto'] as const)
  describe(`whatever stands in ${format}`, () => {
    it('an edited draft reads as if it had been opened afresh', () =>
      holds(
        60,
        fc.property(textOf(format), strokes, textOf(format), (text, chain, more) => {
          let [now, reading] = [text, openDraft(text, format)];
          for (const [i, stroke] of chain.entries()) {
            const edit = toEdit(now, i % 3 === 0 ? { ...stroke, insert: more.slice(i, 2 * i + 9) } : stroke);
            now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
            reading = editDraft(reading, now, [edit]);
            assert.deepEqual(
              essence(reading, toReport(reading, DEFAULT_SETTINGS)),
              essence(...check(now, format)),
            );
          }
        }),
      ));

    if (format !== 'html')
      it('its Markdown is as long, line by line', () =>
        holds(
          500,
          fc.property(textOf(format), (text) => {
            const markdown = format === 'mdx' ? mdxToMarkdown(text) : quartoToMarkdown(text);
            const lengths = (whole: string) => whole.split('\n').map(({ length }) => length);
            assert.deepEqual(lengths(markdown), lengths(text));
          }),
        ));
  });
