// What typing costs, counted and not timed, so that no busy machine can move it: blocks and units read, bytes sent, at any length of a draft.
import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver';
import type { Format } from '../server/src/core/draft/formats.ts';
import { editDraft, openDraft, type Reading } from '../server/src/core/reading.ts';
import { toReport } from '../server/src/core/report.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { Session } from './support/session.ts';

/** Blocks that one typed character may have read again. */
const MOST_BLOCKS = 3;
/** UTF-16 units that it may have read again: three of the longest paragraphs below, with what parts them. */
const MOST_UNITS = 1_200;
/** Sections that may be looked at again for one, since what it changed stands near them. */
const MOST_SECTIONS = 12;
/** How much more the tenfold text may cost than ten times as much. */
const MOST_GROWTH = 1.02;
/** Bytes sent for one typed character, apart from the diagnostics themselves. */
const FRAME_BYTES = 1_000;
/** Bytes of one diagnostic as it goes out to an editor that shows everything. */
const MOST_DIAGNOSTIC = 400;

const PUBLISH = 'textDocument/publishDiagnostics';

const SENTENCES = [
  'The ferry to place @ was late again, and a woman with two dogs read the timetable aloud.',
  'Sales of lamps rose @ percent in March.',
  'The harbour office counted @ boats, and nobody else did.',
  'Xinhua said @ people had moved.',
  'It cost $@ million, [the river board shows](https://board.example/@).',
];

/** A draft of about so many units in paragraphs of which no two are the same. */
function draftOf(length: number): string {
  const parts: string[] = [];
  for (let at = 0, sum = 0; sum < length; at++) {
    const words = [at, at + 1, at + 3].map((i) => SENTENCES[i % SENTENCES.length] ?? '');
    const paragraph = words.join(' ').replaceAll('@', String(at + 11));
    parts.push(at % 20 === 9 ? `## Part ${at}` : paragraph);
    sum += paragraph.length + 2;
  }
  return parts.join('\n\n');
}

/** Edits as writers make them, each at a place of its own. */
const TYPED = ['x', '4', ' ', '.', '\n', '\n\n', '[', '*', '%'];

function type(reading: Reading, at: number, typed: string): Reading {
  const { text } = reading.draft;
  return editDraft(reading, text.slice(0, at) + typed + text.slice(at), [
    { start: at, end: at, text: typed },
  ]);
}

/** The most that any of the edits had read again. */
function dearestEdit(text: string, format: Format): { blocks: number; units: number } {
  const opened = openDraft(text, format);
  const most = { blocks: 0, units: 0 };
  for (let i = 0; i < 12; i++)
    for (const typed of TYPED) {
      const { blocksRead, unitsRead } = type(opened, Math.floor((text.length * (i + 0.4)) / 12), typed);
      most.blocks = Math.max(most.blocks, blocksRead);
      most.units = Math.max(most.units, unitsRead);
    }
  return most;
}

describe('the cost of typing, counted', function () {
  this.timeout(60_000);
  for (const format of ['markdown', 'plaintext'] as const satisfies readonly Format[])
    for (const length of [10_000, 100_000, 700_000])
      it(`reads at most ${MOST_BLOCKS} blocks and ${MOST_UNITS} units again in ${length} (${format})`, () => {
        const { blocks, units } = dearestEdit(draftOf(length), format);
        assert.ok(blocks <= MOST_BLOCKS, `${blocks} blocks`);
        assert.ok(units <= MOST_UNITS, `${units} units`);
      });

  it('reads no more for a key in a book than in a note', () => {
    const [note, book] = [
      dearestEdit(draftOf(10_000), 'markdown'),
      dearestEdit(draftOf(700_000), 'markdown'),
    ];
    assert.ok(book.units <= note.units * 2, `${note.units} units in a note, ${book.units} in a book`);
  });

  it('reads nothing of what lies between edits that were made at once', () => {
    let now = draftOf(700_000);
    const opened = openDraft(now, 'markdown');
    const places = Array.from({ length: 20 }, (_, i) => Math.floor((now.length * (i + 0.4)) / 20));
    const edits = places.map((place, i) => ({ start: place + i, end: place + i, text: 'x' }));
    for (const { start, end, text } of edits) now = now.slice(0, start) + text + now.slice(end);
    const { blocksRead, unitsRead } = editDraft(opened, now, edits);
    assert.ok(blocksRead <= edits.length * MOST_BLOCKS, `${blocksRead} blocks`);
    assert.ok(unitsRead <= edits.length * MOST_UNITS, `${unitsRead} units`);
  });

  for (const format of ['markdown', 'plaintext'] as const satisfies readonly Format[])
    it(`looks at most at ${MOST_SECTIONS} sections of a book to survey it again (${format})`, () => {
      let reading = openDraft(draftOf(700_000), format);
      assert.ok(toReport(reading, DEFAULT_SETTINGS).survey.sectionsLookedAt > 1_000);
      for (let i = 0; i < 12; i++)
        for (const typed of TYPED) {
          reading = type(reading, Math.floor((reading.draft.text.length * (i + 0.4)) / 12), typed);
          const { sectionsLookedAt } = toReport(reading, DEFAULT_SETTINGS).survey;
          assert.ok(sectionsLookedAt <= MOST_SECTIONS, `${sectionsLookedAt} sections for “${typed}”`);
        }
    });

  it('reads ten times as much in ten times the text, from 100 kB to 10 MB', () => {
    const costs = [100_000, 1_000_000, 10_000_000].map((length) => {
      const { blocksRead, unitsRead } = openDraft(draftOf(length), 'markdown');
      return { blocks: blocksRead / length, units: unitsRead / length };
    });
    for (const [i, cost] of costs.slice(1).entries()) {
      const before = costs[i]!;
      assert.ok(cost.blocks <= before.blocks * MOST_GROWTH && cost.units <= before.units * MOST_GROWTH);
    }
  });
});

/** An editor that cannot ask for diagnostics, and shows all there is to one. */
const SENT_TO: ClientCapabilities = {
  experimental: { factdesk: { status: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
  },
};

interface Sent {
  readonly version: number;
  readonly diagnostics: readonly unknown[];
}

describe('the bytes of one typed character', function () {
  this.timeout(60_000);
  for (const length of [10_000, 100_000])
    it(`are those of its diagnostics and little more, in ${length}`, async () => {
      const session = await Session.start({ capabilities: SENT_TO });
      session.open('file:///a.md', draftOf(length));
      await session.hear<Sent>('factdesk/status', ({ version }) => version === 1);
      const before = session.heard.length;
      const start = { line: 0, character: 4 };
      session.change('file:///a.md', 2, { range: { start, end: start }, text: 'x' });
      await session.hear<Sent>('factdesk/status', ({ version }) => version === 2);
      const { diagnostics } = await session.hear<Sent>(PUBLISH, ({ version }) => version === 2);
      // A note in the log, about the age of the registry, may still come from before.
      const sent = session.heard.slice(before).filter(({ method }) => method !== 'window/logMessage');
      const bytes = sent.reduce((sum, message) => sum + Buffer.byteLength(JSON.stringify(message)), 0);
      await session.end();
      assert.equal(sent.length, 2, 'diagnostics once, status once');
      const most = FRAME_BYTES + diagnostics.length * MOST_DIAGNOSTIC;
      assert.ok(diagnostics.length > 0 && bytes <= most, `${bytes} bytes for ${diagnostics.length}`);
    });
});
