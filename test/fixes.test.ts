// Fixes: what they put where, that they settle their finding, and that they touch nothing else.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMATS, type Format } from '../server/src/core/draft/formats.ts';
import { fixAll, offerFixes } from '../server/src/core/fixes/fixes.ts';
import { openDraft } from '../server/src/core/reading.ts';
import { toReport } from '../server/src/core/report.ts';
import type { FixName } from '../server/src/core/rules/rule.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { applyEdits, draftText, holds } from './support/arbitrary.ts';
import { check, tryFix } from './support/fix-safety.ts';
import { ALSO_TASS, EDITORS, offered, XINHUA } from './support/offered.ts';

/** The text with that fix applied. */
function fixed(text: string, name: FixName, format: Format = 'markdown'): string {
  const fix = offered(text, name, format);
  assert.ok(fix, `No ${name} is offered`);
  return applyEdits(text, fix.edits);
}

const GERMAN = 'Der Hafen ist seit Montag nicht mehr offen, und die Boote liegen auf dem Trockenen.';
const CHINESE = '免责声明：';

describe('the language of what fixes write', () => {
  const english = 'The port has been shut since Monday, and the boats that were in it are still there.';
  const all = (text: string, settings = DEFAULT_SETTINGS) => {
    const reading = openDraft(text, 'markdown');
    return fixAll(reading, toReport(reading, settings), settings)?.edits[0]?.text.trim();
  };

  it('is that of the draft, not that of a quotation in it', () => {
    const quoting = `> 新华社报道，道路已封闭。\n\n${english} ${english}\n`;
    assert.equal(all(quoting), XINHUA);
    assert.equal(
      all(`新华社报道，港口已经关闭，船只仍在港内。\n\n“${english.slice(0, 20)}”\n`)?.slice(0, 5),
      CHINESE,
    );
  });

  it('is that of the sentence for words within one', () => {
    const mixed = `${english} ${english}\n\n水库蓄水300万立方米。\n`;
    assert.ok(fixed(mixed, 'attribution').endsWith('\n\n据 TK 的数据，水库蓄水300万立方米。\n'));
    assert.ok(fixed(mixed, 'verification-note').endsWith(`水库蓄水300万立方米。 ${NOTE}\n`));
  });

  it('is none that the desk does not write', () => {
    const german = `Laut Xinhua starben Menschen. ${GERMAN}\n`;
    for (const text of [
      german,
      `---\nlang: de\n---\n\nXinhua meldete Tote.\n`,
      'قالت شينخوا إن الميناء مغلق.\n',
    ]) {
      const [reading, report] = check(text, 'markdown');
      assert.equal(report.findings.length, 1, text);
      const names = report.findings
        .flatMap((finding) => offerFixes(reading, report, finding, DEFAULT_SETTINGS))
        .map(({ name }) => name);
      assert.ok(
        names.every((name) => name.startsWith('silence-')),
        `${text}${names.join()}`,
      );
      assert.equal(fixAll(reading, report, DEFAULT_SETTINGS), null);
    }
    const templates = { ...DEFAULT_SETTINGS.templates, disclaimer: 'Hinweis: {outlets} gehört dem Staat.' };
    assert.equal(all(german, { ...DEFAULT_SETTINGS, templates }), 'Hinweis: Xinhua gehört dem Staat.');
  });

  it('has a list of three outlets or more in one order', () => {
    assert.match(
      all('Xinhua said so. TASS said so too. RT reported it.\n') ?? '',
      /published by Xinhua, a Chinese state-controlled news agency; TASS, a Russian state-controlled news agency; and RT, a Russian /u,
    );
  });
});

const NOTE = '[Not independently verified]';

describe('a closing disclaimer', () => {
  const cases: [name: string, before: string, after: string, format?: Format][] = [
    ['ends the draft', 'Xinhua said so.\n', `Xinhua said so.\n\n${XINHUA}\n`],
    ['stands before footnotes', 'Xinhua said so.[^1]\n\n[^1]: A note.\n', `Xinhua said so.[^1]\n\n${XINHUA}\n\n[^1]: A note.\n`],
    ['stands before a copyright line', 'Xinhua said so.\n\n© 2025 A\n\n0 Comments\n', `Xinhua said so.\n\n${XINHUA}\n\n© 2025 A\n\n0 Comments\n`],
    ['stands before the sources', 'Xinhua said so.\n\n## Sources\n\n- A book\n', `Xinhua said so.\n\n${XINHUA}\n\n## Sources\n\n- A book\n`],
    ['leaves a list it ends', '- Xinhua said so.\n- No.\n', `- Xinhua said so.\n- No.\n\n${XINHUA}\n`],
    ['leaves a quotation it ends', 'Xinhua said so.\n\n> No.\n> Never.\n', `Xinhua said so.\n\n> No.\n> Never.\n\n${XINHUA}\n`],
    ['leaves a table it ends', 'Xinhua said so.\n\n| A | B |\n| --- | --- |\n| c | d |\n', `Xinhua said so.\n\n| A | B |\n| --- | --- |\n| c | d |\n\n${XINHUA}\n`],
    ['is one line in a pasted page', 'A.\nXinhua said so.\n© 2025 A\n', `A.\nXinhua said so.\n${XINHUA}\n© 2025 A\n`, 'plaintext'],
    ['extends the one that is there', `Xinhua and TASS said so.\n\n${XINHUA}\n`, `Xinhua and TASS said so.\n\n${XINHUA}${ALSO_TASS}\n`],
  ]; // prettier-ignore
  for (const [name, before, after, format] of cases)
    it(name, () => assert.equal(fixed(before, 'closing-disclaimer', format), after));

  it('takes the line break of the line it stands beside where those of a draft are mixed', () => {
    const [unix, windows] = ['Xinhua said so.\n\n© 2025 A\r\n', 'Xinhua said so.\r\n\r\n© 2025 A\n'];
    assert.equal(fixed(unix, 'closing-disclaimer'), `Xinhua said so.\n\n${XINHUA}\n\n© 2025 A\r\n`);
    assert.equal(fixed(windows, 'closing-disclaimer'), `Xinhua said so.\r\n\r\n${XINHUA}\r\n\r\n© 2025 A\n`);
    const last = 'It is old.\r\n\nXinhua said so.';
    assert.equal(fixed(last, 'closing-disclaimer'), `${last}\n\n${XINHUA}`);
    assert.equal(
      fixed('It is old.\r\n\r\nIt has 40 lamps.\n', 'silence-line'),
      'It is old.\r\n\r\n<!-- factdesk-disable-next-line unsourced-number -- say why -->\nIt has 40 lamps.\n',
    );
  }); // prettier-ignore

  describe('silences in the line where a line above would break what it stands in', () => {
    const comment = '<!-- factdesk-disable-line unsourced-number -- say why -->';
    for (const [what, before, after] of [
      ['an item', '- It is old.\n- It has 40 lamps.\n', `- It is old.\n- It has 40 lamps. ${comment}\n`],
      ['an item to be ticked off', '1. [ ] It has 40 lamps.\n', `1. [ ] It has 40 lamps. ${comment}\n`],
      ['a heading in an item', '- It is old.\n- # 40 lamps\n', `- It is old.\n- # 40 lamps ${comment}\n`],
      ['a heading that is closed', '> # 40 lamps #\n', `> # 40 lamps ${comment} #\n`],
      ['a second line of an item in a quote', '> - It is old.\n>   It has 40 lamps.\n', `> - It is old.\n>   It has 40 lamps. ${comment}\n`],
      ['a line of a quote below an item', '> - It is old.\n> It has 40 lamps.\n', `> - It is old.\n> It has 40 lamps. ${comment}\n`],
      ['a broken line', '- It has 40 lamps,  \n  and is old.\n', `- It has 40 lamps, ${comment}  \n  and is old.\n`],
      ['a line broken by a sign', '- It has 40 lamps,\\\n  and is old.\n', `- It has 40 lamps, ${comment}\\\n  and is old.\n`],
    ] as const)
      it(what, () => {
        assert.equal(fixed(before, 'silence-line'), after);
        assert.equal(offered(before, 'silence-block'), null);
      });
  }); // prettier-ignore

  it('keeps CRLF', () => {
    const after = fixed('Xinhua said so.\r\n\r\n© 2025 A\r\n', 'closing-disclaimer');
    assert.equal(after, `Xinhua said so.\r\n\r\n${XINHUA}\r\n\r\n© 2025 A\r\n`);
  });

  it('names all outlets at once, and then nothing is left to name', () => {
    const text = 'Xinhua said so. TASS said so too.\n';
    const [reading, report] = check(text, 'markdown');
    const fix = fixAll(reading, report, DEFAULT_SETTINGS);
    assert.ok(fix);
    const after = applyEdits(text, fix.edits);
    assert.match(
      after,
      /published by Xinhua, a Chinese state-controlled news agency, and TASS, a Russian state-controlled news agency\./,
    );
    assert.equal(fixAll(...check(after, 'markdown'), DEFAULT_SETTINGS), null);
  });
});

describe('a descriptor', () => {
  it('goes before the name', () =>
    assert.equal(
      fixed('On Monday Xinhua said so.', 'descriptor'),
      "On Monday China's state-run Xinhua said so.",
    ));
  it('is short after an article', () =>
    assert.equal(fixed('The Tehran Times said so.', 'descriptor'), 'The state-run Tehran Times said so.'));
  for (const [before, after] of [
    ['A Xinhua report told of the flood.', 'A state-run Xinhua report told of the flood.'],
    ['This Xinhua report told of the flood.', 'This state-run Xinhua report told of the flood.'],
    ['The Beijing-based Xinhua said so.', 'The Beijing-based state-run Xinhua said so.'],
    ['Chinese Xinhua said so.', 'Chinese state-run Xinhua said so.'],
    ['Chinese outlet Xinhua said so.', 'Chinese state-run outlet Xinhua said so.'],
    ['Russian news agency TASS said so.', 'Russian state-run news agency TASS said so.'],
    ['Officials told the agency TASS so.', 'Officials told the state-run agency TASS so.'],
    ['The **Tehran Times** said so.', 'The **state-run Tehran Times** said so.'],
    ['He heard that Xinhua said so.', "He heard that China's state-run Xinhua said so."],
  ] as const)
    it(`fits the words before the name: ${before}`, () => {
      assert.equal(fixed(before, 'descriptor'), after);
      assert.equal(offered(after, 'closing-disclaimer'), null, 'and nothing is left to tell');
    });
  for (const [where, text] of [
    ['where another article would be needed', 'An RT broadcast told of the flood.'],
    ['where the sentence would have to begin anew', 'News agency TASS said so.'],
    ['in front of a kind that is marked by itself', 'Russian *news agency* TASS said so.'],
    ['in German', `Laut Xinhua starben zwölf Menschen. ${GERMAN}`],
    ['in a short sentence of a German draft', `Xinhua meldet Tote. ${GERMAN}`],
    ['in a paragraph of its own in a German draft', `${GERMAN}\n\nXinhua meldete Tote, so Reuters.\n`],
    ['in Arabic', 'قالت شينخوا إن الميناء مغلق.'],
    ['inside a quotation', '“Xinhua said so,” he wrote.'],
    ['in a block quote', '> Xinhua said so.'],
    ['in a link', 'It is so, [Xinhua said](https://news.cn/1).'],
    ['for other classes than state-controlled', 'Baogang Daily said so.'],
  ] as const)
    it(`is not offered ${where}`, () => assert.equal(offered(text, 'descriptor'), null));
});

describe('a verification note and a footnote', () => {
  const cases: [name: string, fix: FixName, before: string, after: string][] = [
    ['a note follows the sentence', 'verification-note', 'It has 40 lamps. It is old.', `It has 40 lamps. ${NOTE} It is old.`],
    ['a note leaves emphasis', 'verification-note', '**It has 40 lamps.** It is old.', `**It has 40 lamps.** ${NOTE} It is old.`],
    ['a note stays in its cell', 'verification-note', '| A | B |\n| --- | --- |\n| 40 lamps | d |', `| A | B |\n| --- | --- |\n| 40 lamps ${NOTE} | d |`],
    ['a footnote takes the next label', 'footnote', 'It has 40 lamps.\n\nA.[^3]\n\n[^3]: B.\n', 'It has 40 lamps.[^4]\n\nA.[^3]\n\n[^3]: B.\n[^4]: Source to be added.\n'],
    ['a footnote ends the draft', 'footnote', '- It has 40 lamps.\n', '- It has 40 lamps.[^1]\n\n[^1]: Source to be added.\n'],
  ]; // prettier-ignore
  for (const [name, fix, before, after] of cases) it(name, () => assert.equal(fixed(before, fix), after));

  for (const [where, text] of [
    ['a heading', '# It has 40 lamps'],
    ['a block quote', '> It has 40 lamps.'],
    ['a quotation that goes on', 'A sign: “It has 40 lamps. It is old.”'],
  ] as const)
    it(`neither is offered in ${where}`, () => {
      assert.equal(offered(text, 'verification-note'), null);
      assert.equal(offered(text, 'footnote'), null);
    });
});

describe('words that ask for a source', () => {
  const cases: [name: string, fix: FixName, before: string, after: string, format?: Format][] = [
    ['credit one before the full stop', 'attribution', 'It has 40 lamps. It is old.', 'It has 40 lamps, according to TK. It is old.'],
    ['credit one inside emphasis that ends later', 'attribution', '**It has 40 lamps.**', '**It has 40 lamps, according to TK.**'],
    ['credit one outside emphasis that ends before', 'attribution', 'It has **40 lamps**.', 'It has **40 lamps**, according to TK.'],
    ['credit one before a closing bracket', 'attribution', '(It has 40 lamps.)', '(It has 40 lamps, according to TK.)'],
    ['credit one after an abbreviation', 'attribution', 'There are 40 mills in the U.S.', 'There are 40 mills in the U.S., according to TK.'],
    ['credit one in a list item without a full stop', 'attribution', '- 40 lamps were lit', '- 40 lamps were lit, according to TK'],
    ['credit one in Russian', 'attribution', 'В посёлке живут 7200 человек.', 'В посёлке живут 7200 человек, по данным TK.'],
    ['credit one in Chinese', 'attribution', '水库蓄水300万立方米。', '据 TK 的数据，水库蓄水300万立方米。'],
    ['link the first number', 'link', 'It has 40 lamps and 3,000 doors.', 'It has [40](TK) lamps and 3,000 doors.'],
    ['give an address in plain text', 'link', 'Unemployment fell to 4.1 percent in March.', 'Unemployment fell to 4.1 percent (TK) in March.', 'plaintext'],
    ['mark the sentence for the one who checks', 'check-mark', 'It has 40 lamps. It is old.', 'It has 40 lamps. [CHECK] It is old.'],
    ['say that nobody has verified it', 'verification-clause', "China's state-run Xinhua said 900 people moved.", "China's state-run Xinhua said 900 people moved, a claim that has not been independently verified by this newsroom."],
    ['say so in Chinese', 'verification-clause', '中国官方媒体新华社报道，水库蓄水300万立方米。', '中国官方媒体新华社报道，水库蓄水300万立方米，该说法未经本刊独立核实。'],
    ['ask for a second source', 'second-source', "China's state-run Xinhua said 900 people moved.\n", "China's state-run Xinhua said 900 people moved.[^1]\n\n[^1]: Second source to be added.\n"],
  ]; // prettier-ignore
  for (const [name, fix, before, after, format] of cases)
    it(name, () => {
      assert.equal(fixed(before, fix, format), after);
      assert.equal(offered(after, fix, format), null, 'and are not offered again');
    });

  for (const [where, fix, text] of [
    ['in a quotation', 'attribution', 'A sign: “It has 40 lamps. It is old.”'],
    ['where a quotation ends the sentence', 'attribution', 'They came “with 40 lamps”.'],
    ['in a heading', 'attribution', '# It has 40 lamps'],
    ['in a block quote', 'attribution', '> It has 40 lamps.'],
    ['before code', 'attribution', '- It has 40 `lamps`'],
    ['in a quotation', 'link', 'They put up “40 lamps” there.'],
    ['in a heading', 'link', '# It has 40 lamps'],
    ['in brackets', 'link', 'It is old [it has 40 lamps].'],
    ['in HTML', 'link', '<p>It has 40 lamps.</p>'],
  ] as const)
    it(`have no place ${where} (${fix})`, () => assert.equal(offered(text, fix), null));

  it('leave the number on the list of those without a source', () => {
    for (const name of ['attribution', 'link', 'footnote', 'check-mark', 'verification-note'] as const) {
      const [, { claims }] = check(fixed('It has 40 lamps.\n', name), 'markdown');
      assert.deepEqual(
        claims.map(({ state, sourced }) => [state, sourced]),
        [['noted', false]],
        name,
      );
    }
  });

  it('say once, and no longer, what they were put in for', () => {
    for (const name of ['verification-clause', 'second-source'] as const) {
      const [, { claims, findings }] = check(
        fixed("China's state-run Xinhua said 900 people moved.\n", name),
        'markdown',
      );
      assert.deepEqual([claims[0]?.state, findings], ['noted', []]);
    }
  });

  it('know the name of the newsroom', () => {
    const settings = { ...DEFAULT_SETTINGS, newsroom: 'The Quay' };
    const reading = openDraft("China's state-run Xinhua said 900 people moved.", 'markdown');
    const report = toReport(reading, settings);
    const [fix] = report.findings.flatMap((finding) => offerFixes(reading, report, finding, settings));
    assert.ok(fix);
    const after = applyEdits(reading.draft.text, fix.edits);
    assert.match(after, /independently verified by The Quay\.$/);
    assert.deepEqual(toReport(openDraft(after, 'markdown'), settings).findings, []);
  });
});

const LAMPS = 'https://lamps.example/a';

describe('all numbers of a paragraph at once', () => {
  const text = 'It has 40 lamps. Its roof is old. It has 3,000 doors.\n\nIt has 9 stoves.\n';
  const all = (name: FixName) => {
    const [reading, report] = check(text, 'markdown');
    const [finding] = report.findings;
    const fixes = finding ? offerFixes(reading, report, finding, DEFAULT_SETTINGS, LAMPS) : [];
    const fix = fixes.find(
      (each) => each.name === name && each.title.includes('both numbers of this paragraph'),
    );
    return fix ? applyEdits(text, fix.edits) : null;
  };
  const rest = '\n\nIt has 9 stoves.\n';
  for (const [name, after] of [
    ['attribution', `It has 40 lamps, according to TK. Its roof is old. It has 3,000 doors, according to TK.${rest}`],
    ['link', `It has [40](TK) lamps. Its roof is old. It has [3,000](TK) doors.${rest}`],
    ['clipboard-link', `It has [40](${LAMPS}) lamps. Its roof is old. It has [3,000](${LAMPS}) doors.${rest}`],
    ['footnote', `It has 40 lamps.[^1] Its roof is old. It has 3,000 doors.[^1]${rest}\n[^1]: Source to be added.\n`],
    ['check-mark', `It has 40 lamps. [CHECK] Its roof is old. It has 3,000 doors. [CHECK]${rest}`],
    ['verification-note', `It has 40 lamps. ${NOTE} Its roof is old. It has 3,000 doors. ${NOTE}${rest}`],
  ] as const)
    it(name, () => assert.equal(all(name), after)); // prettier-ignore

  it('is not offered where there is one number only', () => {
    const [reading, report] = check('It has 40 lamps.\n', 'markdown');
    const titles = report.findings.flatMap((finding) =>
      offerFixes(reading, report, finding, DEFAULT_SETTINGS, LAMPS).map(({ title }) => title),
    );
    assert.ok(titles.includes('Link “40” to the address on the clipboard'));
    assert.ok(titles.every((title) => !title.includes('paragraph')));
  });
});

describe('other ways to say whose an outlet is', () => {
  const cases: [name: string, fix: FixName, before: string, after: string, format?: Format][] = [
    ["an editor's note under the title", 'editors-note', '# Dam\n\nXinhua said so.\n', `# Dam\n\n${EDITORS}\n\nXinhua said so.\n`],
    ["an editor's note right under a title", 'editors-note', '# Dam\nXinhua said so.\n', `# Dam\n\n${EDITORS}\n\nXinhua said so.\n`],
    ["an editor's note after front matter", 'editors-note', '---\ntitle: Dam\n---\n\nXinhua said so.\n', `---\ntitle: Dam\n---\n\n${EDITORS}\n\nXinhua said so.\n`],
    ["an editor's note under a title in plain text", 'editors-note', 'The dam\nXinhua said so.\n', `The dam\n${EDITORS}\nXinhua said so.\n`, 'plaintext'],
    ["an editor's note before the first words", 'editors-note', 'Xinhua said so.\n', `${EDITORS}\n\nXinhua said so.\n`],
    ["the editor's note that is there", 'editors-note', `${EDITORS}\n\nXinhua and TASS said so.\n`, `${EDITORS}${ALSO_TASS}\n\nXinhua and TASS said so.\n`],
    ['a footnote', 'outlet-footnote', 'Xinhua said so. It is old.\n', 'Xinhua said so.[^1] It is old.\n\n[^1]: Xinhua is a Chinese state-controlled news agency.\n'],
    ['a disclaimer of another kind', 'closing-disclaimer', 'TASS said so.\n\nDisclaimer: No liability is taken.\n', `TASS said so.\n\nDisclaimer: No liability is taken.${ALSO_TASS}\n`],
    ['a disclaimer under its heading', 'closing-disclaimer', 'TASS said so.\n\n## Disclaimer\n\nNo liability is taken.\n', `TASS said so.\n\n## Disclaimer\n\nNo liability is taken.${ALSO_TASS}\n`],
    ['a disclaimer on the last line of a paragraph', 'closing-disclaimer', 'TASS said so.\nDisclaimer: No liability is taken.\n', `TASS said so.\nDisclaimer: No liability is taken.${ALSO_TASS}\n`],
    ['a disclaimer in italics', 'closing-disclaimer', 'TASS said so.\n\n*Disclaimer: No liability is taken.*\n', `TASS said so.\n\n*Disclaimer: No liability is taken.${ALSO_TASS}*\n`],
    ['a disclaimer in HTML', 'closing-disclaimer', 'TASS said so.\n\n<p>Disclaimer: No liability is taken.</p>\n', `TASS said so.\n\n<p>Disclaimer: No liability is taken.${ALSO_TASS}</p>\n`],
    ['a disclaimer in Chinese', 'closing-disclaimer', '新华社报道，道路已封闭。\n', '新华社报道，道路已封闭。\n\n免责声明：本文引用了新华社（中国国家控制的通讯社）发布的信息。在据此作出商业、政策或投资决定之前，请自行核实相关内容。\n'],
    ['a disclaimer in Russian', 'closing-disclaimer', 'Дорога закрыта, сообщает ТАСС.\n', 'Дорога закрыта, сообщает ТАСС.\n\nДисклеймер: в статье использованы сведения, которые опубликовали: ТАСС — СМИ под контролем государства (Россия). Прежде чем принимать на их основе деловые, политические или инвестиционные решения, проверьте их самостоятельно.\n'],
    ['a descriptor in Chinese', 'descriptor', '新华社报道，道路已封闭。', '中国官方媒体新华社报道，道路已封闭。'],
  ]; // prettier-ignore
  for (const [name, fix, before, after, format] of cases)
    it(name, () => {
      assert.equal(fixed(before, fix, format), after);
      assert.equal(offered(after, 'closing-disclaimer', format), null, 'and nothing is left to tell');
    });

  it('a footnote that says whose an outlet is gives no number a source', () => {
    const [, { claims }] = check(fixed('Xinhua said 900 people moved.\n', 'outlet-footnote'), 'markdown');
    assert.deepEqual(claims.map(({ state }) => state), ['state-media-only']);
  }); // prettier-ignore

  it('words of your own stay as they are in every language', () => {
    const settings = { ...DEFAULT_SETTINGS, templates: { ...DEFAULT_SETTINGS.templates, disclaimer: 'Disclaimer: {outlets}, {description}.' } };
    const reading = openDraft('新华社报道，道路已封闭。\n', 'markdown');
    const after = fixAll(reading, toReport(reading, settings), settings)?.edits[0]?.text;
    assert.equal(after, '\n\nDisclaimer: 新华社, 中国国家控制的通讯社.');
  }); // prettier-ignore
});

describe('a rule that a suppression names in vain', () => {
  const [vain, used] = ['state-media-only', 'unsourced-number'];
  for (const [before, after] of [
    [`${used}, ${vain} -- why`, `${used} -- why`],
    [`${vain}, ${used} -- why`, `${used} -- why`],
    [`${used} ${vain}`, used],
    [`${vain} ${used}`, used],
    [`${used} , ${vain} , single-owner -- why`, `${used} , single-owner -- why`],
  ] as const)
    it(`goes, and what parts it from the others: ${before}`, () => {
      const draft = (rules: string) =>
        `<!-- factdesk-disable-next-line ${rules} -->\nThe hall has 40 lamps.\n`;
      const fix = offered(draft(before), 'remove-suppression');
      assert.equal(fix && applyEdits(draft(before), fix.edits), draft(after));
    });
});

describe('a suppression of no use leaves nothing behind', () => {
  const comment = '<!-- factdesk-disable-line unsourced-number -- why -->';
  const matter = (entry: string) => `---\ntitle: The hall\n${entry}tags: [a]\n---\n\nIt is dark.\n`;
  const cases: [name: string, before: string, after: string, format?: Format][] = [
    ['within a line', `The hall ${comment} is dark.\n`, 'The hall is dark.\n'],
    ['within a word and a comma', `The hall${comment}, it is said, is dark.\n`, 'The hall, it is said, is dark.\n'],
    ['at the end of a line', `The hall is dark. ${comment}\nSo it is.\n`, 'The hall is dark.\nSo it is.\n'],
    ['at the start of a line', `${comment} The hall is dark.\n`, 'The hall is dark.\n'],
    ['at the end of a line broken by a sign', `The hall is dark. ${comment}\\\nSo it is.\n`, 'The hall is dark.\\\nSo it is.\n'],
    ['in front of an item', `- ${comment} The hall is dark.\n`, '- The hall is dark.\n'],
    ['as an item', `- It is old.\n- ${comment}\n- It is dark.\n`, '- It is old.\n- It is dark.\n'],
    ['as an item to be ticked off', `1. It is old.\n2. [ ] ${comment}\n\nIt is dark.\n`, '1. It is old.\n\nIt is dark.\n'],
    ['as an item in a quote', `> - It is old.\n> - ${comment}\n> - It is dark.\n`, '> - It is old.\n> - It is dark.\n'],
    ['as the first line of an item', `- ${comment}\n  It is old.\n- It is dark.\n`, '- It is old.\n- It is dark.\n'],
    ['as the first paragraph of an item', `1. ${comment}\r\n\r\n   It is old.\r\n`, '1. It is old.\r\n'],
    ['as the first line of an item in one', `- It is old.\n  - [x] ${comment}\n    It is dark.\n`, '- It is old.\n  - [x] It is dark.\n'],
    ['as the first line of an item behind a tab', `-\t${comment}\n\tIt is old.\n`, '-\tIt is old.\n'],
    ['as the first line of an item that quotes', `> - ${comment}\n>\n>   > It is old.\n`, '> - > It is old.\n'],
    ['far above the words of an item', `- ${comment}\n\n\n\n\n  It is old.\n`, '- It is old.\n'],
    ['in a cell', `| a | b ${comment} |\n| --- | --- |\n| c | d |\n`, '| a | b |\n| --- | --- |\n| c | d |\n'],
    ['in a quote', `> ${comment}\n> The hall is dark.\n`, '> The hall is dark.\n'],
    ['above a paragraph', `It is old.\n\n${comment}\nIt is dark.\n`, 'It is old.\n\nIt is dark.\n'],
    ['as a paragraph', `It is old.\r\n\r\n${comment}\r\n\r\nIt is dark.\r\n`, 'It is old.\r\n\r\nIt is dark.\r\n'],
    ['at the head of a draft', `\uFEFF${comment}\n\nIt is dark.\n`, '\uFEFFIt is dark.\n'],
    ['at the end of a draft', `It is dark.\n\n${comment}\n`, 'It is dark.\n'],
    ['in plain text', 'It [factdesk: disable-line -- why] is dark.\n', 'It is dark.\n', 'plaintext'],
    ['in HTML', `<p>It ${comment} is dark.</p>`, '<p>It is dark.</p>', 'html'],
    ['in front matter', matter('factdesk-disable: "unsourced-number -- why" # so\n'), matter('')],
    ['in a list of front matter', matter('factdesk-disable:\n  - unsourced-number -- why # so\n  - b -- c\n'), matter('factdesk-disable:\n  - b -- c\n')],
    ['alone in a list of front matter', matter('factdesk-disable:\n  # so\n  - "unsourced-number -- why"\n'), matter('')],
    ['in a line of a text of front matter', matter('factdesk-disable: |\n  unsourced-number -- why\n  b -- c\n'), matter('factdesk-disable: |\n  b -- c\n')],
    ['alone in a text of front matter', matter('factdesk-disable: >\n  unsourced-number\n  -- why\n'), matter('')],
    ['in a value over lines of front matter', matter('factdesk-disable:\n  unsourced-number -- a work\n  of fiction\n'), matter('')],
    ['in an item over lines of front matter', matter('factdesk-disable:\n  - unsourced-number -- a work\n    of fiction\n  - b -- c\n'), matter('factdesk-disable:\n  - b -- c\n')],
    ['in brackets below their key', matter('factdesk-disable:\n  [\n    unsourced-number -- why,\n    b -- c,\n  ]\n'), matter('factdesk-disable:\n  [\n    b -- c,\n  ]\n')],
    ['in brackets of front matter', matter('factdesk-disable: ["unsourced-number -- why", b -- c]\n'), matter('factdesk-disable: [b -- c]\n')],
    ['in brackets over lines', matter('factdesk-disable: [\n  unsourced-number -- why, # so\n  b -- c\n]\n'), matter('factdesk-disable: [\n  # so\n  b -- c\n]\n')],
    ['alone in brackets of front matter', matter('factdesk-disable: [\n  unsourced-number -- why\n]\n'), matter('')],
  ]; // prettier-ignore
  for (const [name, before, after, format] of cases)
    it(name, () => {
      const fix = offered(before, 'remove-suppression', format);
      assert.equal(fix && applyEdits(before, fix.edits), after);
    });
});

describe('a reason for a suppression in front matter', () => {
  const matter = (value: string) => `---\nfactdesk-disable: ${value}\n---\n\nIt has 40 lamps.\n`;
  for (const [before, after] of [
    ['unsourced-number', 'unsourced-number -- say why'],
    ['unsourced-number # so', 'unsourced-number -- say why # so'],
    ['"unsourced-number"', '"unsourced-number -- say why"'],
    ['[unsourced-number]', '[unsourced-number -- say why]'],
    ['["unsourced-number", b -- c]', '["unsourced-number -- say why", b -- c]'],
    ['[\n  unsourced-number # so\n]', '[\n  unsourced-number -- say why # so\n]'],
  ] as const)
    it(`stands in its words: ${before}`, () => {
      const fix = offered(matter(before), 'give-reason');
      assert.equal(fix && applyEdits(matter(before), fix.edits), matter(after));
    });
});

describe('an address for a number', () => {
  const text = 'It has 40 lamps.';
  const linked = (address: string, format: Format = 'markdown', draft = text) => {
    const fix = offered(draft, 'clipboard-link', format, DEFAULT_SETTINGS, address);
    return fix && applyEdits(draft, fix.edits);
  };
  it('becomes its link', () => {
    assert.equal(
      linked(' https://lamps.example/a?b=1#c '),
      'It has [40](https://lamps.example/a?b=1#c) lamps.',
    );
    assert.equal(linked(LAMPS, 'plaintext'), 'It has 40 (https://lamps.example/a) lamps.');
  });
  it('can end neither its link nor its cell', () =>
    assert.equal(
      linked('https://lamps.example/a_(b)|[c]&copy;'),
      'It has [40](https://lamps.example/a_%28b%29%7C%5Bc%5D&amp;copy;) lamps.',
    ));
  for (const [what, address] of [
    ['script', 'javascript:alert(1)'], ['a file', 'file:///etc/passwd'], ['data', 'data:text/html,x'], ['words', 'the census'], ['two lines', 'https://a.example\nhttps://b.example'],
    ['an address without a host', 'https:///x'], ['markup', 'https://a.example/<b>'], ['a space', 'https://a.example/ b'], ['nothing', ''],
  ] as const)
    it(`is none when it is ${what}`, () => assert.equal(linked(address), null)); // prettier-ignore

  it('settles the finding', () => {
    const after = linked(LAMPS) ?? '';
    assert.deepEqual(check(after, 'markdown')[1].findings, []);
  });
});

const mixedText = draftText.map((text) => text.replace(/\r\n/g, '\n'));
/** Drafts with LF in one script: a note in English can tip a paragraph of two languages to the other one. */
const plainText = mixedText.filter((text) => !/[\u0400-\u06ff\u3400-\u9fff]/.test(text));
const crlfText = plainText.map((text) => text.replaceAll('\n', '\r\n'));
const format = fc.constantFrom(...FORMATS);

/** Every offer of this fix in all drafts that are tried keeps its promises, and it is offered in some of them. */
function keeps(name: FixName, runs: number, texts: fc.Arbitrary<string>, formats = format): void {
  let tried = 0;
  holds(
    runs,
    fc.property(texts, formats, (text, as) => {
      const [reading, report] = check(text, as);
      for (const finding of report.findings)
        for (const fix of offerFixes(reading, report, finding, DEFAULT_SETTINGS, LAMPS))
          if (fix.name === name) {
            tried++;
            tryFix(reading, report, finding, fix, as);
          }
    }),
  );
  assert.ok(tried > 0, `${name} was never offered`);
}

/** In how many drafts each fix is tried; more of those that few drafts ask for. */
const DRAFTS: Readonly<Record<FixName, number>> = {
  'source-line': 400,
  attribution: 100,
  link: 100,
  'clipboard-link': 100,
  footnote: 100,
  'verification-note': 150,
  'check-mark': 100,
  'verification-clause': 100,
  'second-source': 100,
  'closing-disclaimer': 100,
  descriptor: 100,
  'editors-note': 100,
  'outlet-footnote': 100,
  'silence-line': 100,
  'silence-block': 150,
  'silence-file': 100,
  'remove-suppression': 100,
  'give-reason': 300,
};

/** What `source.fixAll.factdesk` does leaves nothing for a second time. */
const doneAtOnce = (texts: fc.Arbitrary<string>) =>
  fc.property(texts, format, (text, as) => {
    const first = fixAll(...check(text, as), DEFAULT_SETTINGS);
    if (first) assert.equal(fixAll(...check(applyEdits(text, first.edits), as), DEFAULT_SETTINGS), null);
  });

describe('every fix of every draft settles its finding, brings no other, and stands where it may', () => {
  for (const [name, runs] of Object.entries(DRAFTS) as [FixName, number][])
    it(name, () => keeps(name, runs, plainText));
  it('verification-note, in plain text', () =>
    keeps('verification-note', 300, plainText, fc.constant('plaintext')));
  for (const name of ['closing-disclaimer', 'silence-line', 'source-line'] as const)
    it(`${name}, with CRLF`, () => keeps(name, DRAFTS[name], crlfText));
  for (const name of [
    'closing-disclaimer',
    'editors-note',
    'attribution',
    'verification-clause',
    'footnote',
  ] as const)
    it(`${name}, in several languages`, () => keeps(name, 100, mixedText));
  it('all disclaimers at once', () => holds(150, doneAtOnce(plainText)));
  it('all disclaimers at once, with CRLF', () => holds(150, doneAtOnce(crlfText)));
});
