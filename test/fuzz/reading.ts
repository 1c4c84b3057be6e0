/** Reading and editing: whatever a text is, it is read without an exception, and an edited one as if it were opened afresh. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Edit } from '../../server/src/core/draft/draft.ts';
import type { Format } from '../../server/src/core/draft/formats.ts';
import { offerFixes } from '../../server/src/core/fixes/fixes.ts';
import { hoverAt } from '../../server/src/core/hover.ts';
import { toReportPage } from '../../server/src/core/page.ts';
import { editDraft, openDraft, type Reading } from '../../server/src/core/reading.ts';
import { toReport, type Report } from '../../server/src/core/report.ts';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings.ts';
import { allSpans, essence, faultOf } from '../support/arbitrary.ts';
import { target, type Target } from './target.ts';
import { anyText, damagedArticle, format, morsel } from './texts.ts';

const check = (text: string, as: Format): [Reading, Report] => {
  const reading = openDraft(text, as);
  return [reading, toReport(reading, DEFAULT_SETTINGS)];
};

/** Holds all that is shown of a text against what it promises. */
function holdUp(text: string, as: Format): void {
  const [reading, report] = check(text, as);
  const faults = allSpans(reading, report).map((span) => faultOf(span, text));
  assert.deepEqual(faults.filter(Boolean), []);
  assert.equal(typeof toReportPage('draft', reading, report), 'string');
  for (const finding of report.findings) {
    assert.ok(hoverAt(reading, report, finding.start), 'a finding has no hover');
    for (const { edits } of offerFixes(reading, report, finding, DEFAULT_SETTINGS))
      for (const { start, end } of edits)
        assert.ok(start >= 0 && start <= end && end <= text.length, 'a fix lies outside the text');
  }
}

/** One act of an editing session, in shares of the text as it then stands. */
interface Act {
  readonly kind: 'type' | 'undo' | 'move' | 'twice';
  readonly at: number;
  readonly cut: number;
  readonly text: string;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('type', 'type', 'type', 'type', 'undo', 'move', 'twice'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3, 9, 40, 300, 9_999),
  text: fc.oneof({ weight: 5, arbitrary: morsel }, { weight: 1, arbitrary: anyText }, fc.constant('')),
});

const applied = (text: string, edit: Edit): string =>
  text.slice(0, edit.start) + edit.text + text.slice(edit.end);

/** The edits of an act: what an editor would send in one message. Each speaks of the text that the one before it left. */
function toEdits(text: string, { kind, at, cut, text: words }: Act, before: string): Edit[] {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + cut);
  const edit = { start, end, text: words };
  if (kind === 'undo') return [{ start: 0, end: text.length, text: before }];
  if (kind === 'type') return [edit];
  const left = applied(text, edit);
  const second = Math.floor((1 - at) * left.length);
  return [edit, { start: second, end: second, text: kind === 'move' ? text.slice(start, end) : words }];
}

/** Edits that one session makes; the full round has 2,000 such sessions. */
const SESSION_EDITS = 50;

function holdUpEdited(text: string, as: Format, acts: readonly Act[]): void {
  let [now, before, reading] = [text, text, openDraft(text, as)];
  for (const each of acts) {
    const edits = toEdits(now, each, before);
    const next = edits.reduce(applied, now);
    if (next.length > 20_000) continue;
    [before, now] = [now, next];
    reading = editDraft(reading, now, edits);
    assert.deepEqual(essence(reading, toReport(reading, DEFAULT_SETTINGS)), essence(...check(now, as)));
  }
}

const session = fc.array(act, { minLength: SESSION_EDITS, maxLength: SESSION_EDITS, size: 'max' });

export const reading: readonly Target[] = [
  target('drafts', fc.property(anyText, format, holdUp)),
  target('articles', fc.property(damagedArticle, format, holdUp)),
];

export const editing: Target = target(
  'editing',
  fc.property(fc.oneof(anyText, anyText, damagedArticle), format, session, holdUpEdited),
);
