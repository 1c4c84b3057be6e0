// Marked drafts: every file under test/drafts, and every `draft` block on the pages of the rules, is reported exactly as it is marked.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../server/src/core/rules/rules.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { readCases, readMarks, readPageCases, runCase, showMarks } from './support/marked.ts';

const DRAFTS = join(process.cwd(), 'test/drafts');
const PAGES = join(process.cwd(), 'server/src/core/rules');
const NAMES = new Set<string>(RULES.map(({ name }) => name));
/** What the project promises itself: lines of drafts, blank ones left out. */
const FEWEST_LINES = 400;

const run = (marked: string) =>
  runCase({ name: 'case', format: 'markdown', marked, settings: DEFAULT_SETTINGS });

describe('the marks of a draft', () => {
  it('come out before the text is read, and nest', () => {
    const marked = 'A {|state-media-attribution: {|?unsourced-number: 5 people|} said|}.';
    const { text, marks } = readMarks(marked);
    assert.equal(text, 'A 5 people said.');
    assert.deepEqual(marks, [
      { rule: 'state-media-attribution', sign: '', start: 2, end: 15 },
      { rule: 'unsourced-number', sign: '?', start: 2, end: 10 },
    ]);
    assert.equal(showMarks(text, marks), marked);
  });

  it('must pair', () => {
    assert.throws(() => readMarks('{|unsourced-number: 4 percent'), /never closed/);
    assert.throws(() => readMarks('4 percent|}'), /never opened/);
  });

  it('fail where the report is another, in the syntax of the marks', () => {
    assert.throws(
      () => run('Prices rose 4 percent.'),
      /as reported: Prices rose \{\|unsourced-number: 4 percent\|\}\./,
    );
    assert.throws(
      () => run('Prices {|unsourced-number: rose|}.'),
      /“rose” is not reported by unsourced-number/,
    );
  });

  it('ask to be dropped where the desk has learned', () => {
    assert.throws(
      () => run('Prices rose {|?unsourced-number: 4 percent|}.'),
      /no longer missed by unsourced-number: drop the mark/,
    );
    assert.throws(
      () => run('{|!unsourced-number: Prices|} fell.'),
      /no longer a false alarm of unsourced-number: drop the mark/,
    );
  });
});

describe('drafts', () => {
  let lines = 0;
  for (const topic of readdirSync(DRAFTS).sort())
    describe(topic, () => {
      for (const draft of readCases(join(DRAFTS, topic))) {
        lines += draft.marked.split('\n').filter((line) => line.trim() !== '').length;
        it(draft.name, () => {
          for (const mark of readMarks(draft.marked).marks)
            assert.ok(NAMES.has(mark.rule), `There is no rule ${mark.rule}`);
          runCase(draft);
        });
      }
    });

  it(`make up at least ${FEWEST_LINES} lines`, () => assert.ok(lines >= FEWEST_LINES, `${lines} lines`));
});

describe('pages of the rules', () => {
  for (const name of NAMES)
    describe(name, () => {
      const cases = readPageCases(join(PAGES, `${name}.md`));
      it('shows at least two drafts', () => assert.ok(cases.length >= 2));
      for (const draft of cases) it(draft.name, () => runCase(draft));
    });
});
