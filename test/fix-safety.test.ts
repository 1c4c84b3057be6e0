// Every fix of every finding in whole articles, one at a time: it settles its finding, brings no other, and leaves all else as it was.
// Of the articles beside the repository, every twentieth; with FACTDESK_ALL=1 all of them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { Format } from '../server/src/core/draft/formats.ts';
import { fixAll, offerFixes } from '../server/src/core/fixes/fixes.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { articlesIn } from './fuzz/texts.ts';
import { applyEdits } from './support/arbitrary.ts';
import { check, tryFix } from './support/fix-safety.ts';

const CORPUS = '../shared/eval/corpus';
const EVERY = process.env['FACTDESK_ALL'] === '1' ? 1 : 20;

/** What goes wrong with the fixes of an article, a line for each kind of failure; and how many were tried. */
function tryArticle(path: string): { tried: number; wrong: string[] } {
  const format: Format = path.endsWith('.txt') ? 'plaintext' : 'markdown';
  const [reading, report] = check(readFileSync(path, 'utf8'), format);
  const wrong: string[] = [];
  let tried = 0;
  for (const finding of report.findings)
    for (const fix of offerFixes(reading, report, finding, DEFAULT_SETTINGS)) {
      tried++;
      try {
        tryFix(reading, report, finding, fix, format);
      } catch (error) {
        wrong.push(
          `${path}:${finding.start} ${(error as Error).message.split('\n')[0] ?? ''} (${fix.title})`,
        );
      }
    }
  const all = fixAll(reading, report, DEFAULT_SETTINGS);
  if (all) {
    const [again, after] = check(applyEdits(reading.draft.text, all.edits), format);
    if (fixAll(again, after, DEFAULT_SETTINGS)) wrong.push(`${path}: disclaimers are added twice`);
  }
  return { tried, wrong };
}

/** Of a thousand fixes in articles, so many may still go wrong. They are printed; fewer is better. */
const MOST_WRONG = 2;

function tryAll(paths: readonly string[], mostWrong: number): void {
  const outcomes = paths.map(tryArticle);
  const tried = outcomes.reduce((sum, one) => sum + one.tried, 0);
  const wrong = outcomes.flatMap((one) => one.wrong);
  console.log(`      ${tried} fixes in ${paths.length} texts, ${wrong.length} of them wrong`);
  for (const line of wrong) console.log(`      ${line}`);
  assert.ok(tried > paths.length, 'texts without anything to fix show nothing');
  assert.ok(wrong.length <= (tried / 1000) * mostWrong, wrong.join('\n'));
}

describe('every fix of every finding, applied to', function () {
  this.timeout(30 * 60_000);

  it('the samples and the marked drafts', () =>
    tryAll([...articlesIn('samples'), ...articlesIn('test/drafts')], 0));

  it('articles', function () {
    if (!existsSync(CORPUS)) {
      console.log(`      ${CORPUS} is not here: no articles to try fixes on`);
      this.skip();
    }
    tryAll(
      articlesIn(CORPUS).filter((_, i) => i % EVERY === 0),
      MOST_WRONG,
    );
  });
});
