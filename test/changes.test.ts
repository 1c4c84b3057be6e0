// Where a text differs from what it was before a list of edits.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesOf } from '../server/src/core/draft/changes.ts';
import type { Edit } from '../server/src/core/draft/draft.ts';
import { editDraft, openDraft } from '../server/src/core/reading.ts';
import { holds } from './support/arbitrary.ts';

const TEXT = 'The mill made 40 tons of flour.';

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

describe('what several edits change', () => {
  it('is one change where they go on, and as many as there are places where they do not', () => {
    assert.deepEqual(changesOf([]), []);
    assert.deepEqual(changesOf([insert(4, 'o'), insert(5, 'l'), insert(6, 'd ')]), [
      { fromA: 4, toA: 4, fromB: 4, toB: 8 },
    ]);
    assert.deepEqual(changesOf([insert(14, 'some '), insert(4, 'old '), { start: 28, end: 33, text: '' }]), [
      { fromA: 4, toA: 4, fromB: 4, toB: 8 },
      { fromA: 14, toA: 14, fromB: 18, toB: 23 },
      { fromA: 19, toA: 24, fromB: 28, toB: 28 },
    ]);
  });

  it('is one where a later edit takes in what earlier ones changed', () =>
    assert.deepEqual(changesOf([insert(4, 'old '), insert(20, 'x'), { start: 0, end: 22, text: 'A' }]), [
      { fromA: 0, toA: 17, fromB: 0, toB: 1 },
    ]));

  it('is read in no time, were there a thousand of them in one line of a megabyte', () => {
    let now = 'Nothing happens here at all, say the wells. '.repeat(22_700);
    const opened = openDraft(now, 'markdown');
    const by = Math.floor(now.length / 1000);
    const edits = Array.from({ length: 1000 }, (_, i) => insert(i * by + i, 'x'));
    for (const { start, text } of edits) now = now.slice(0, start) + text + now.slice(start);
    const began = performance.now();
    editDraft(opened, now, edits);
    assert.ok(performance.now() - began < 1000);
  });

  it('leaves all else as it was, in order', () =>
    holds(
      400,
      fc.property(
        fc.array(fc.tuple(fc.nat(60), fc.nat(9), fc.string({ maxLength: 5 })), { maxLength: 12 }),
        (strokes) => {
          let now = TEXT;
          const edits = strokes.map(([at, cut, text]) => {
            const start = Math.min(at, now.length);
            const edit = { start, end: Math.min(start + cut, now.length), text };
            now = now.slice(0, edit.start) + text + now.slice(edit.end);
            return edit;
          });
          let [a, b] = [0, 0];
          for (const { fromA, toA, fromB, toB } of changesOf(edits)) {
            assert.ok(a <= fromA && fromA <= toA && b <= fromB && fromB <= toB);
            assert.equal(now.slice(b, fromB), TEXT.slice(a, fromA));
            [a, b] = [toA, toB];
          }
          assert.equal(now.slice(b), TEXT.slice(a));
        },
      ),
    ));
});
