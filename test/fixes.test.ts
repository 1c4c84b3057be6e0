// Fixes: what they put where, that they settle their finding, and that they touch nothing else.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Edit, Format } from '../server/src/core/draft/draft.ts';
import { fixAll, offerFixes, type Fix } from '../server/src/core/fixes.ts';
import { openDraft, type Reading } from '../server/src/core/reading.ts';
import { toReport, type Report } from '../server/src/core/report.ts';
import type { Finding, FixName } from '../server/src/core/rules/rule.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { applyEdits, draftText, holds, holdsNotYet } from './support/arbitrary.ts';

const check = (text: string, format: Format): [Reading, Report] => {
  const reading = openDraft(text, format);
  return [reading, toReport(reading, DEFAULT_SETTINGS)];
};

/** The fix of this name for the first finding that offers it, or null. */
function offered(text: string, name: FixName, format: Format = 'markdown'): Fix | null {
  const [reading, report] = check(text, format);
  const all = report.findings.flatMap((finding) => offerFixes(reading, report, finding, DEFAULT_SETTINGS));
  return all.find((fix) => fix.name === name) ?? null;
}

/** The text with that fix applied. */
function fixed(text: string, name: FixName, format: Format = 'markdown'): string {
  const fix = offered(text, name, format);
  assert.ok(fix, `No ${name} is offered`);
  return applyEdits(text, fix.edits);
}

const XINHUA =
  'Disclaimer: This article draws on information published by Xinhua, a Chinese state-controlled news agency. Verify its details independently before basing any business, policy or investment decision on them.';
const ALSO_TASS = ' It also draws on information published by TASS, a Russian state-controlled news agency.';
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
    assert.equal(fixed('The Global Times said so.', 'descriptor'), 'The state-run Global Times said so.'));
  for (const [where, text] of [
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

/** Where `at` comes to stand after `edits`; what is inserted at its place goes before it. */
const moved = (at: number, edits: readonly Edit[]) =>
  at +
  edits.reduce(
    (by, edit) => (edit.start <= at ? by + edit.text.length - (Math.min(edit.end, at) - edit.start) : by),
    0,
  );

const EVERY_SILENCE = /^silence-/;

/** Whether an insertion at `at` would falsify a quotation, or stand in a heading, a link's markup or code. */
function isForbidden({ draft: { text }, blocks }: Reading, { start: at, text: words }: Edit): boolean {
  const fence = /^(?:```|~~~)[^\n]*\n[\s\S]*?^(?:```|~~~)/gm;
  for (const match of text.matchAll(fence))
    if (match.index < at && at < match.index + match[0].length) return true;
  return blocks.some(({ block: { kind, start, end }, reading: { prose, citations } }) => {
    if (at <= start || at > end || (at === end && /^\r?\n/.test(words))) return false;
    if (kind === 'heading' || kind === 'quote') return true;
    const local = at - start;
    const quotes =
      (prose.slice(0, local).match(/["“]/g)?.length ?? 0) >
      (prose.slice(0, local).match(/["”]/g)?.length ?? 0);
    return (
      citations.some((citation) => citation.start < local && local < citation.end) ||
      (quotes && /^[^“]*”/.test(prose.slice(local)))
    );
  });
}

/** Holds one fix against everything a fix promises. */
function tryFix(reading: Reading, report: Report, finding: Finding, fix: Fix, format: Format): void {
  const { text } = reading.draft;
  for (const edit of fix.edits) {
    assert.ok(edit.start >= 0 && edit.end <= text.length && edit.start <= edit.end);
    if (fix.name === 'remove-suppression') continue;
    assert.equal(edit.start, edit.end, `${fix.name} takes words away`);
    if (!EVERY_SILENCE.test(fix.name))
      assert.ok(!isForbidden(reading, edit), `${fix.name} stands where it must not`);
  }
  const after = applyEdits(text, fix.edits);
  const [, fresh] = check(after, format);
  const own = (list: readonly Finding[]) => list.filter(({ rule }) => rule === finding.rule);
  const [start, end] = [moved(finding.start, fix.edits), moved(finding.end - 1, fix.edits) + 1];
  const left = own(fresh.findings).filter(
    (other) => other.start < end && start < other.end && other.outlet === finding.outlet,
  );
  if (fix.name !== 'remove-suppression')
    assert.deepEqual(
      left.map((other) => after.slice(other.start, other.end)),
      [],
      `${fix.name} leaves its finding`,
    );
  assert.ok(own(fresh.findings).length < own(report.findings).length, `${fix.name} brings a new finding`);
  assert.ok(
    after.includes('\r\n') === text.includes('\r\n') &&
      !(text.includes('\r\n') && !/[^\r]\n|^\n/.test(text) && /[^\r]\n|^\n/.test(after)),
    `${fix.name} changes line ends`,
  );
}

/** Drafts with LF in one script: a note in English can tip a paragraph of two languages to the other one. */
const plainText = draftText
  .map((text) => text.replace(/\r\n/g, '\n'))
  .filter((text) => !/[\u0400-\u06ff\u3400-\u9fff]/.test(text));
const crlfText = plainText.map((text) => text.replaceAll('\n', '\r\n'));
const format = fc.constantFrom<Format>('markdown', 'plaintext');

/** Every offer of this fix in every draft keeps its promises. */
const keeps = (name: FixName, texts: fc.Arbitrary<string>, formats = format) =>
  fc.property(texts, formats, (text, as) => {
    const [reading, report] = check(text, as);
    for (const finding of report.findings)
      for (const fix of offerFixes(reading, report, finding, DEFAULT_SETTINGS))
        if (fix.name === name) tryFix(reading, report, finding, fix, as);
  });

/** What `source.fixAll.factdesk` does leaves nothing for a second time. */
const doneAtOnce = (texts: fc.Arbitrary<string>) =>
  fc.property(texts, format, (text, as) => {
    const first = fixAll(...check(text, as), DEFAULT_SETTINGS);
    if (first) assert.equal(fixAll(...check(applyEdits(text, first.edits), as), DEFAULT_SETTINGS), null);
  });

describe('every fix of every draft settles its finding, brings no other, and stands where it may', () => {
  for (const name of [
    'closing-disclaimer',
    'descriptor',
    'silence-next-line',
    'silence-file',
    'remove-suppression',
  ] as const)
    it(name, () => holds(100, keeps(name, plainText)));
  it('footnote', () => holds(100, keeps('footnote', plainText)));
  it('verification-note, in Markdown', () =>
    holds(150, keeps('verification-note', plainText, fc.constant('markdown'))));
  it('verification-note, in plain text', () =>
    holdsNotYet(300, keeps('verification-note', plainText, fc.constant('plaintext'))));
  it('silence-block', () => holds(150, keeps('silence-block', plainText)));
  it('closing-disclaimer, with CRLF', () => holds(100, keeps('closing-disclaimer', crlfText)));
  it('silence-next-line, with CRLF', () => holds(100, keeps('silence-next-line', crlfText)));
  it('all disclaimers at once', () => holds(150, doneAtOnce(plainText)));
  it('all disclaimers at once, with CRLF', () => holds(150, doneAtOnce(crlfText)));
});
