// Where fixes write: behind the sentence and not into the next one, outside of quotations, above and below the whole body.
import assert from 'node:assert/strict';
import type { Format } from '../server/src/core/draft/formats.ts';
import { fixAll } from '../server/src/core/fixes/fixes.ts';
import type { FixName } from '../server/src/core/rules/rule.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { applyEdits } from './support/arbitrary.ts';
import { check, tryFix } from './support/fix-safety.ts';
import { ALSO_TASS, EDITORS, offered, XINHUA } from './support/offered.ts';

/** The text with that fix applied; null where it is not offered. What a fix promises is held against it. */
function fixed(text: string, name: FixName, format: Format = 'markdown'): string | null {
  const fix = offered(text, name, format);
  if (!fix) return null;
  const [reading, report] = check(text, format);
  const [finding] = report.findings.filter(({ fixes }) => fixes.includes(name));
  assert.ok(finding);
  tryFix(reading, report, finding, fix, format);
  return applyEdits(text, fix.edits);
}

const NOTE = '\n\n[^1]: Source to be added.';

describe('a sentence ends before white space of any kind', () => {
  for (const [what, blank] of [
    ['a no-break space', '\u00a0'],
    ['a narrow no-break space', '\u202f'],
    ['a wide space', '\u3000'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
    ['a next line', '\u0085'],
    ['a direction mark', '\u200f '],
    ['two of them', '\u00a0\u00a0'],
  ] as const)
    it(what, () => {
      const [head, tail] = ['It has 40 lamps', `${blank}The yard is old.`];
      assert.equal(fixed(`${head}.${tail}`, 'attribution'), `${head}, according to TK.${tail}`);
      assert.equal(fixed(`${head}.${tail}`, 'footnote'), `${head}.[^1]${tail}${NOTE}`);
      assert.equal(fixed(`${head}.${tail}`, 'check-mark', 'plaintext'), `${head}. [CHECK]${tail}`);
      assert.equal(fixed(`${head}.${blank}\n`, 'check-mark'), `${head}. [CHECK]${blank}\n`);
    });

  it('in Chinese and in Russian', () => {
    assert.equal(fixed('水库蓄水300万立方米。　共有船。', 'check-mark'), '水库蓄水300万立方米。 [CHECK]　共有船。');
    assert.equal(fixed('Там живут 7200 человек.\u00a0Он стар.', 'attribution'), 'Там живут 7200 человек, по данным TK.\u00a0Он стар.');
  }); // prettier-ignore

  it('also where one stands before the full stop', () =>
    assert.equal(
      fixed('It has 40 lamps\u00a0! It is old.', 'attribution'),
      'It has 40 lamps, according to TK\u00a0! It is old.',
    ));
});

describe('what ends a line and is no part of its sentence stays behind what is written', () => {
  for (const [what, tail] of [
    ['attributes', ' {.wide #lamps}'],
    ['the name of a block', ' ^lamps-1'],
  ] as const)
    it(what, () => {
      assert.equal(
        fixed(`It has 40 lamps${tail}\n`, 'attribution'),
        `It has 40 lamps, according to TK${tail}\n`,
      );
      assert.equal(fixed(`It has 40 lamps.${tail}\n`, 'check-mark'), `It has 40 lamps. [CHECK]${tail}\n`);
    });
  it('tags', () =>
    assert.equal(
      fixed('It has 40 lamps. #trade #mill', 'attribution', 'plaintext'),
      'It has 40 lamps, according to TK. #trade #mill',
    ));
  it('but not a number', () =>
    assert.equal(
      fixed('It has 40 lamps, as house #1', 'attribution'),
      'It has 40 lamps, as house #1, according to TK',
    ));
  it('and the number of a note belongs to its sentence', () => {
    assert.equal(fixed('It has 40 lamps.¹ It is old.', 'check-mark'), 'It has 40 lamps.¹ [CHECK] It is old.');
    assert.equal(
      fixed('It has 40 lamps.¹', 'attribution', 'plaintext'),
      'It has 40 lamps, according to TK.¹',
    );
  });
  for (const text of ['It has 40 lamps —', 'It has 40 lamps,', "It has 40 lamps in 'May.' It is old."])
    it(`no words go behind “${text.slice(11)}”`, () => assert.equal(fixed(text, 'attribution'), null));
});

describe('nothing parts brackets from their attributes', () => {
  for (const [text, rest = ''] of [
    ['[It has 40 lamps.]{.aside}'],
    ['[It has 40 lamps.]{.aside #lamps}', ' It is old.'],
    ['[**It has 40 lamps.**]{.red}'],
    ['It has ["40 lamps"]{.red}'],
    ['It has [40 lamps]{.red}.', ' It is old.'],
  ] as const)
    it(text + rest, () => {
      assert.equal(fixed(text + rest, 'check-mark', 'quarto'), `${text} [CHECK]${rest}`);
      assert.equal(fixed(text + rest, 'footnote', 'quarto'), `${text}[^1]${rest}${NOTE}`);
      const sourced = `${text}[^1]${rest}\n\n[^1]: The port, https://port.example/lamps.\n`;
      assert.deepEqual(check(sourced, 'quarto')[1].findings, []);
    });
  for (const end of ['', '\n\n[a]: https://www.xinhuanet.com/a'])
    it(`nor a link from its own${end && ', whose address stands below'}`, () => {
      const link = end ? '[40 lamps][a]' : '[40 lamps](https://www.xinhuanet.com/a)';
      const after = fixed(`It has ${link}{.red}${end}`, 'check-mark', 'quarto');
      assert.equal(after, `It has ${link}{.red} [CHECK]${end}`);
    });
});

describe('nothing is written into a quotation', () => {
  const inside: FixName[] = ['attribution', 'footnote', 'check-mark', 'link', 'verification-note'];
  const drafts: [what: string, format: Format, text: string][] = [
    ['a list in a block quote', 'markdown', '> - It has 40 lamps.\n'],
    ['a table in a block quote', 'markdown', '> | a | b |\n> |---|---|\n> | x | 40 lamps |\n'],
    ['a block quote in a list in one', 'markdown', '> 1. > - It has 40 lamps.\n'],
    ['a list in a quotation in HTML', 'html', '<blockquote><ul><li>It has 40 lamps.</li></ul></blockquote>'],
    ['a cell in a quotation in HTML', 'html', '<blockquote><table><tr><td>40 lamps</td></tr></table></blockquote>'],
    ['a piece of HTML', 'markdown', '<blockquote>\n<ul><li>It has 40 lamps.</li></ul>\n</blockquote>\n'],
    ['words between tags of HTML', 'markdown', '<blockquote>\n\nIt has 40 lamps.\n\n</blockquote>\n'],
    ['an element of MDX', 'mdx', '<PullQuote by="A">\n\nIt has 40 lamps.\n\n</PullQuote>\n'],
    ['a div of Quarto', 'quarto', '::: {.pull-quote}\nIt has 40 lamps.\n:::\n'],
    ['a quotation in angles that goes on', 'markdown', 'A sign: «It has 40 lamps. It is old.»'],
    ['speech in single marks that goes on', 'markdown', '‘It has 40 lamps. It is old,’ Prado said.'],
  ]; // prettier-ignore
  for (const [what, format, text] of drafts)
    it(what, () => {
      for (const words of [text, text.replaceAll('\n', '\r\n')])
        assert.deepEqual(
          inside.filter((name) => offered(words, name, format)),
          [],
        );
    });
  it('nor a descriptor', () => assert.equal(offered('> - On Monday Xinhua said so.', 'descriptor'), null));
  it('but beside one', () =>
    assert.equal(
      fixed('> Old.\n\nIt has 40 lamps.\n\n<blockquote>Old.</blockquote>\n', 'check-mark'),
      '> Old.\n\nIt has 40 lamps. [CHECK]\n\n<blockquote>Old.</blockquote>\n',
    ));
});

describe('a closing disclaimer leaves what the last words stand in', () => {
  const said = 'Xinhua said so.\n\n';
  const drafts: [what: string, format: Format, last: string, rest: string][] = [
    ['a post', 'markdown', '<blockquote class="post">\n  <p>Words.</p>\n  &mdash; A (@b)\n</blockquote>', '\n'],
    ['a figure', 'markdown', '<figure>\n<figcaption>\nA dam.\n</figcaption>\n</figure>', '\n\n[^1]: A.\n'],
    ['a paragraph', 'markdown', '<p>\nWords.\n</p>', '\n'],
    ['an element around paragraphs of Markdown', 'markdown', '<div>\n\nWords.\n\n</div>', '\n'],
    ['one that page furniture ends', 'markdown', '<details>\n\nWords.\n\n© 2025 A\n\n</details>', '\n'],
    ['HTML in a list', 'markdown', '- a\n- b\n\n  <div>c</div>', '\n'],
    ['an element before a comment', 'mdx', '<Quote>\n\nWords.\n\n</Quote>', '\n\n{/* a */}\n'],
    ['divs in one another', 'quarto', '::: {.a}\n\n::: {.b}\nWords.\n:::\n:::', '\n'],
  ]; // prettier-ignore
  for (const [what, format, last, rest] of drafts)
    for (const eol of ['\n', '\r\n'])
      it(`${what}${eol === '\n' ? '' : ', with CRLF'}`, () => {
        const [before, after] = [`${said}${last}${rest}`, `${said}${last}\n\n${XINHUA}${rest}`];
        const as = (text: string) => text.replaceAll('\n', eol);
        assert.equal(fixed(as(before), 'closing-disclaimer', format), as(after));
        const all = fixAll(...check(as(before), format), DEFAULT_SETTINGS);
        assert.equal(all && applyEdits(as(before), all.edits), as(after));
      });

  for (const [what, rest] of [
    ['further paragraphs of a footnote', '[^1]: A.\n\n    More of it.\n\n    - a\n'],
    ['an end mark', '-30-\n'],
    ['an end mark in words', '— ENDS —\n'],
    ['signs without words', '# # #\n'],
  ] as const)
    it(`and stands before ${what}`, () =>
      assert.equal(fixed(said + rest, 'closing-disclaimer'), `${said}${XINHUA}\n\n${rest}`));
  it('and stands before signs without words in plain text', () =>
    assert.equal(fixed(`${said}###\n`, 'closing-disclaimer', 'plaintext'), `${said}${XINHUA}\n\n###\n`));
});

describe("an editor's note stands above all of the body", () => {
  const drafts: [what: string, format: Format, text: string, level: string][] = [
    ['an aside', 'markdown', '', '<aside>\n\nA.\n\nB.\n\n</aside>\n\nXinhua said so.\n'],
    ['a piece of HTML', 'markdown', '', '<div>\n<p>A.</p>\n</div>\n\nXinhua said so.\n'],
    ['an element of MDX', 'mdx', '', '<PullQuote>\n  A.\n</PullQuote>\n\nXinhua said so.\n'],
    ['a div of Quarto', 'quarto', '', '::: {.column-margin}\nA.\n\nB.\n:::\n\nXinhua said so.\n'],
    ['a layout around all', 'mdx', '<Layout>\n\n', 'Xinhua said so.\n\nMore.\n\n</Layout>\n'],
    ['a byline', 'markdown', '*By A. Prado*\n\n# Dam\n\n', 'Xinhua said so.\n'],
    ['a table of contents', 'markdown', '[TOC]\n\n# Dam\n\n', 'Xinhua said so.\n'],
    ['a title in HTML', 'markdown', '<div align="center">\n<h1>Dam</h1>\n</div>\n\n', 'Xinhua said so.\n'],
    ['a quotation right under the title', 'markdown', '# Dam\n\n', '> A.\n\nXinhua said so.\n'],
    ['a heading below the first paragraph', 'markdown', '', 'Xinhua said so.\n\n# Dam\n\nA.\n'],
  ]; // prettier-ignore
  for (const [what, format, head, body] of drafts)
    it(what, () => assert.equal(fixed(head + body, 'editors-note', format), `${head}${EDITORS}\n\n${body}`));
  it('the head of a page', () => {
    const head = '<header><a href="/">The Quay</a></header>\n<aside><p>A.</p></aside>\n<main>\n';
    assert.equal(
      fixed(`${head}<p>Xinhua said so.</p></main>`, 'editors-note', 'html'),
      `${head}<p>${EDITORS}</p>\n<p>Xinhua said so.</p></main>`,
    );
  });
});

describe('a closing disclaimer in a page', () => {
  const cases: [what: string, rest: string][] = [
    ['is put above a footer', '<footer>&copy; The Quay</footer>'],
    ['is put above an aside', '<aside><p>More from us.</p></aside>'],
    ['is put above what is hidden', '<div hidden><p>Old.</p></div>'],
    ['is put above what is not displayed', '<div style="display: none"><p>Old.</p></div>'],
  ];
  for (const [what, rest] of cases)
    it(what, () => {
      const said = '<article><p>Xinhua said so.</p>';
      assert.equal(
        fixed(`${said}${rest}</article>`, 'closing-disclaimer', 'html'),
        `${said}\n<p>${XINHUA}</p>${rest}</article>`,
      );
    });
});

describe('one more sentence in a note', () => {
  const cases: [what: string, format: Format, before: string, after: string][] = [
    ['follows a full stop', 'markdown', 'Disclaimer: views own', `Disclaimer: views own.${ALSO_TASS}`],
    ['follows a link', 'markdown', 'Disclaimer: see [us](https://q.org)', `Disclaimer: see [us](https://q.org).${ALSO_TASS}`],
    ['follows an address', 'markdown', 'Disclaimer: see <https://q.org>', `Disclaimer: see <https://q.org>.${ALSO_TASS}`],
    ['adds none behind a quotation with one', 'markdown', 'Disclaimer: ask “us.”', `Disclaimer: ask “us.”${ALSO_TASS}`],
    ['adds none behind a colon', 'markdown', 'Disclaimer:', `Disclaimer:${ALSO_TASS}`],
    ['stands before attributes', 'markdown', 'Disclaimer: views own. {.small}', `Disclaimer: views own.${ALSO_TASS} {.small}`],
    ['stands before attributes', 'quarto', 'Disclaimer: views own {.small}', `Disclaimer: views own.${ALSO_TASS} {.small}`],
    ['stands in all emphasis', 'markdown', '_**Disclaimer: views own**_', `_**Disclaimer: views own.${ALSO_TASS}**_`],
    ['stands behind emphasis within', 'markdown', '*Disclaimer:* views *own*', `*Disclaimer:* views *own*.${ALSO_TASS}`],
    ['stands in tags', 'html', '<p><small>Disclaimer: views own.</small></p>', `<p><small>Disclaimer: views own.${ALSO_TASS}</small></p>`],
    ['stands behind tags within', 'html', '<p><b>Disclaimer:</b> views <i>own</i></p>', `<p><b>Disclaimer:</b> views <i>own</i>.${ALSO_TASS}</p>`],
    ['stands in tags', 'markdown', '<small>Disclaimer: views own</small>', `<small>Disclaimer: views own.${ALSO_TASS}</small>`],
  ]; // prettier-ignore
  for (const [what, format, before, after] of cases)
    it(`${what}: ${before}`, () => {
      const said = format === 'html' ? '<p>TASS said so.</p>\n' : 'TASS said so.\n\n';
      assert.equal(fixed(`${said}${before}\n`, 'closing-disclaimer', format), `${said}${after}\n`);
      const all = fixAll(...check(said + before, format), DEFAULT_SETTINGS);
      assert.equal(all && applyEdits(said + before, all.edits), said + after);
    });
});

describe('a comment that silences', () => {
  const COMMENT = '<!-- factdesk-disable-block unsourced-number -- say why -->';
  it('a paragraph of a footnote stands in the footnote', () => {
    const head = 'Old.[^1]\n\n[^1]: A.\n\n';
    assert.equal(
      fixed(`${head}    It has 40 lamps.\n`, 'silence-block'),
      `${head}    ${COMMENT}\n    It has 40 lamps.\n`,
    );
  });
  it('the first line stands behind a byte order mark', () => {
    assert.equal(
      fixed('\ufeffIt has 40 lamps.\n', 'silence-line', 'plaintext'),
      '\ufeff[factdesk: disable-next-line unsourced-number -- say why]\nIt has 40 lamps.\n',
    );
    for (const format of ['markdown', 'plaintext', 'quarto', 'mdx'] as const)
      for (const name of ['silence-line', 'silence-block'] as const)
        assert.match(fixed('\ufeffIt has 40 lamps.\n', name, format) ?? '', /^\ufeff(?:<!--|\{\/\*|\[)/u);
  });
});

describe('a table with CRLF, or with blanks behind its rows, is read as any other', () => {
  const rows =
    '| a | b |\n|---|---|\n| c | 40 lamps <!-- factdesk-disable-line state-media-only -- a --> |\n';
  for (const text of [rows, rows.replaceAll(/^/gm, '> ').slice(0, -2), rows.replaceAll(/^/gm, '- ').slice(0, -2)])
    it(text.slice(0, 12).trimEnd(), () => {
      const names: FixName[] = ['silence-line', 'silence-block', 'attribution', 'footnote', 'check-mark'];
      const all = (draft: string) => names.map((name) => fixed(draft, name));
      const expected = all(text);
      assert.deepEqual(
        all(text.replaceAll('\n', '\r\n')).map((after) => after?.replaceAll('\r\n', '\n') ?? null),
        expected,
      );
      assert.deepEqual(
        all(text.replace(/-\|\n/, '-|  \n')).map((after) => after?.replace('-|  \n', '-|\n') ?? null),
        expected,
      );
    }); // prettier-ignore
});
