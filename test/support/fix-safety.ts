/** What every fix promises, held against what one does: it settles its finding, brings no other, and stands where it may. */
import assert from 'node:assert/strict';
import type { Edit } from '../../server/src/core/draft/draft.ts';
import type { Format } from '../../server/src/core/draft/formats.ts';
import type { Fix } from '../../server/src/core/fixes/fix.ts';
import { openDraft, type Reading } from '../../server/src/core/reading.ts';
import { toReport, type Report } from '../../server/src/core/report.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings.ts';
import { applyEdits } from './arbitrary.ts';

/** A text as it is read and reported on. */
export const check = (text: string, format: Format): [Reading, Report] => {
  const reading = openDraft(text, format);
  return [reading, toReport(reading, DEFAULT_SETTINGS)];
};

/** Where `at` comes to stand after `edits`; what is inserted at its place goes before it. */
const moved = (at: number, edits: readonly Edit[]) =>
  at +
  edits.reduce(
    (by, edit) => (edit.start <= at ? by + edit.text.length - (Math.min(edit.end, at) - edit.start) : by),
    0,
  );

/** What changes the comment that a finding is about: taken away, or with a gap for a reason that is still to be given. */
export const OF_COMMENTS = new Set(['remove-suppression', 'give-reason']);

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

// "<p class='a'>" | "{a}" | not "a < b" | not a tag with an empty line in it, which MDX has none of
const MARKUP = /<(?:[^<>\n]|\n(?!\n))*>|\{[^{}]*\}/g;

/** Whether all tags and expressions of a text still stand as they were in what a fix has made of it. */
export function keepsMarkup(before: string, after: string): boolean {
  let at = 0;
  return (before.match(MARKUP) ?? []).every((markup) => {
    const found = after.indexOf(markup, at);
    at = found + markup.length;
    return found >= 0;
  });
}

/** Holds one fix against everything a fix promises. */
export function tryFix(reading: Reading, report: Report, finding: Finding, fix: Fix, format: Format): void {
  const { text } = reading.draft;
  for (const edit of fix.edits) {
    assert.ok(edit.start >= 0 && edit.end <= text.length && edit.start <= edit.end);
    if (OF_COMMENTS.has(fix.name)) continue;
    assert.equal(edit.start, edit.end, `${fix.name} takes words away`);
    if (!EVERY_SILENCE.test(fix.name))
      assert.ok(!isForbidden(reading, edit), `${fix.name} stands where it must not`);
  }
  const after = applyEdits(text, fix.edits);
  const count = (words: string) => words.match(/^Disclaimer:/gm)?.length ?? 0;
  assert.ok(count(after) <= Math.max(1, count(text)), `${fix.name} makes a second disclaimer`);
  if (!OF_COMMENTS.has(fix.name) && (format === 'html' || format === 'mdx'))
    assert.ok(keepsMarkup(text, after), `${fix.name} writes inside markup`);
  const [, fresh] = check(after, format);
  const own = (list: readonly Finding[]) => list.filter(({ rule }) => rule === finding.rule);
  const [start, end] = [moved(finding.start, fix.edits), moved(finding.end - 1, fix.edits) + 1];
  const left = own(fresh.findings).filter(
    (other) => other.start < end && start < other.end && other.outlet === finding.outlet,
  );
  if (!OF_COMMENTS.has(fix.name))
    assert.deepEqual(
      left.map((other) => after.slice(other.start, other.end)),
      [],
      `${fix.name} leaves its finding`,
    );
  if (fix.name === 'check-mark' || fix.name === 'verification-note')
    assert.ok(fresh.claims.length >= report.claims.length, `${fix.name} hides a claim`);
  if (fix.name === 'give-reason') return;
  assert.ok(own(fresh.findings).length < own(report.findings).length, `${fix.name} brings a new finding`);
  assert.ok(
    after.includes('\r\n') === text.includes('\r\n') &&
      !(text.includes('\r\n') && !/[^\r]\n|^\n/.test(text) && /[^\r]\n|^\n/.test(after)),
    `${fix.name} changes line ends`,
  );
}
