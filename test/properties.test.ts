// What holds for every draft, however it is put together. A failure prints its seed and the smallest draft that shows it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMATS, type Format } from '../server/src/core/draft/formats.ts';
import { hoverAt } from '../server/src/core/hover.ts';
import { toReportPage } from '../server/src/core/page.ts';
import { editDraft, openDraft, type Reading } from '../server/src/core/reading.ts';
import { toReport, type Report } from '../server/src/core/report.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { allSpans, draftText, essence, faultOf, holds, strokes, toEdit } from './support/arbitrary.ts';

const format = fc.constantFrom(...FORMATS);
const anyText = fc.oneof(draftText, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: fc.constantFrom(...'#->|*_`[](){}<>!\\$"“”.:\n\r 12a©百') , maxLength: 120 })); // prettier-ignore

const check = (text: string, as: Format): [Reading, Report] => {
  const reading = openDraft(text, as);
  return [reading, toReport(reading, DEFAULT_SETTINGS)];
};

describe('every draft', () => {
  it('keeps its offsets under the mask: same length, same line breaks, digits where they were', () =>
    holds(
      400,
      fc.property(anyText, format, (text, as) => {
        for (const { block, reading } of openDraft(text, as).blocks) {
          if (block.kind === 'matter') continue;
          const words = text.slice(block.start, block.end);
          assert.equal(reading.prose.length, words.length);
          for (let at = 0; at < words.length; at++)
            assert.ok(
              reading.prose[at] === words[at] ||
                (reading.prose[at] === ' ' && !/[\r\n]/.test(words[at] ?? '')),
            );
        }
      }),
    ));

  it('has blocks in order that do not overlap', () =>
    holds(
      400,
      fc.property(anyText, format, (text, as) => {
        let at = 0;
        for (const { block } of openDraft(text, as).blocks) {
          assert.ok(block.start >= at, `${block.kind} at ${block.start} starts before ${at}`);
          at = block.end;
        }
      }),
    ));

  it('gets valid spans that part no surrogate pair', () =>
    holds(
      400,
      fc.property(anyText, format, (text, as) => {
        const faults = allSpans(...check(text, as)).map((span) => faultOf(span, text));
        assert.deepEqual(faults.filter(Boolean), []);
      }),
    ));

  it('gets the words that make an outlet a source in offsets of the text', () =>
    holds(
      100,
      fc.property(draftText, format, (text, as) => {
        for (const { cue, start } of check(text, as)[1].attributions)
          assert.ok(cue === null || (faultOf(cue, text) === null && Math.abs(cue.start - start) < 300));
      }),
    ));

  it('is checked without an exception, twice with the same outcome', () =>
    holds(
      300,
      fc.property(anyText, format, (text, as) => {
        const [reading, report] = check(text, as);
        assert.deepEqual(essence(...check(text, as)), essence(reading, report));
        assert.equal(typeof toReportPage('draft', reading, report), 'string');
        for (const { start } of report.findings) assert.ok(hoverAt(reading, report, start));
      }),
    ));

  it('names each finding by words of the draft and one of the rules', () =>
    holds(
      200,
      fc.property(draftText, format, (text, as) => {
        for (const finding of check(text, as)[1].findings) {
          assert.ok(text.slice(finding.start, finding.end).trim() !== '');
          assert.ok(finding.message !== '' && finding.why !== '');
        }
      }),
    ));
});

/** Silent paragraphs: the parser keeps no piece of a few lines. */
const AROUND = 'Nothing happens at all here.\n\n'.repeat(8);

describe('an edited draft', () => {
  it('reads as if it had been opened afresh, after each of twenty or more edits', () =>
    holds(
      25,
      fc.property(draftText, format, strokes, (text, as, chain) => {
        let [now, reading] = [text, openDraft(text, as)];
        for (const stroke of chain) {
          const edit = toEdit(now, stroke);
          now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
          reading = editDraft(reading, now, [edit]);
          assert.deepEqual(essence(reading, toReport(reading, DEFAULT_SETTINGS)), essence(...check(now, as)));
        }
      }),
    ));

  it('reads so in the midst of a long one, of which the parser keeps what it knows', () =>
    holds(
      15,
      fc.property(draftText, format, strokes, (text, as, chain) => {
        let now = AROUND + text;
        let reading = openDraft(now + AROUND, as);
        for (const stroke of chain) {
          const edit = toEdit(now, stroke);
          now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
          reading = editDraft(reading, now + AROUND, [edit]);
          const afresh = essence(...check(now + AROUND, as));
          assert.deepEqual(essence(reading, toReport(reading, DEFAULT_SETTINGS)), afresh);
        }
      }),
    ));

  for (const [what, as, text, from, to] of [
    [
      'a head of a table that is none',
      'markdown',
      'It has 40 lamps\nx 9 tons | y\n--|--\n\n',
      '-\n\n',
      'x\n\n',
    ],
    ['the same under a quotation', 'quarto', '> It has 40 lamps\nx 9 tons | y\n--|--\n\n', '-\n\n', 'x\n\n'],
    ['a bracket that the next element closes', 'html', '<p>It lost 40 tons. [Check.</p><p>So] it did</p>', 'So]', 'So'], // prettier-ignore
    ['an address that ends elsewhere', 'html', '<blockquote cite="a\nb">It has 40 lamps</blockquote>', '\nb">', '">b\n'], // prettier-ignore
  ] as const)
    it(`reads ${what} as if it had been opened afresh`, () => {
      const before = AROUND + text + AROUND;
      const opened = openDraft(before, as);
      toReport(opened, DEFAULT_SETTINGS);
      const start = before.indexOf(from, AROUND.length);
      const after = before.slice(0, start) + to + before.slice(start + from.length);
      const reading = editDraft(opened, after, [{ start, end: start + from.length, text: to }]);
      assert.deepEqual(essence(reading, toReport(reading, DEFAULT_SETTINGS)), essence(...check(after, as)));
    });

  it('takes several edits at once', () =>
    holds(
      60,
      fc.property(draftText, format, strokes, (text, as, chain) => {
        let now = text;
        const edits = chain.map((stroke) => {
          const edit = toEdit(now, stroke);
          now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
          return edit;
        });
        const reading = editDraft(openDraft(text, as), now, edits);
        assert.deepEqual(essence(reading, toReport(reading, DEFAULT_SETTINGS)), essence(...check(now, as)));
      }),
    ));

  it('takes several at once that lie far apart', () =>
    holds(
      40,
      fc.property(fc.array(draftText, { maxLength: 4 }), format, strokes, (texts, as, chain) => {
        let now = texts.map((text) => AROUND + text).join('') + AROUND;
        const opened = openDraft(now, as);
        toReport(opened, DEFAULT_SETTINGS);
        const edits = chain.map((stroke) => {
          const edit = toEdit(now, stroke);
          now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
          return edit;
        });
        const reading = editDraft(opened, now, edits);
        assert.deepEqual(essence(reading, toReport(reading, DEFAULT_SETTINGS)), essence(...check(now, as)));
      }),
    ));
});

describe('what does not matter to a draft', () => {
  const LEAD = 'Nothing at all happens here.\n\n';
  const places = (report: Report, by: number) =>
    report.findings.map(({ rule, start, end, message }) => ({
      rule,
      start: start + by,
      end: end + by,
      message,
    }));

  it('a silent paragraph in front moves every finding by its length', () =>
    holds(
      300,
      fc.property(draftText, format, (text, as) => {
        fc.pre(!/^(?:\ufeff|---|\+\+\+)/.test(text));
        const own = as === 'html' ? `<p>${LEAD.trim()}</p>\n` : LEAD;
        const lead = text.includes('\r\n') ? own.replaceAll('\n', '\r\n') : own;
        assert.deepEqual(places(check(lead + text, as)[1], 0), places(check(text, as)[1], lead.length));
      }),
    ));

  it('CRLF changes no quoted words', () =>
    holds(
      300,
      fc.property(draftText, format, (text, as) => {
        const plain = text.replaceAll('\r\n', '\n');
        const words = (draft: string) =>
          check(draft, as)[1].findings.map(
            ({ rule, start, end }) => `${rule}: ${draft.slice(start, end).replaceAll('\r\n', '\n')}`,
          );
        assert.deepEqual(words(plain.replaceAll('\n', '\r\n')), words(plain));
      }),
    ));
});
