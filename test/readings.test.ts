// Which open drafts keep their readings, and that nobody can tell but by the memory.
import assert from 'node:assert/strict';
import { DEFAULT_DESK_SETTINGS } from '../server/src/config/values.ts';
import { en } from '../server/src/core/messages/en.ts';
import { openDrafts, Readings, type OpenDraft } from '../server/src/lsp/documents.ts';
import { MODERN, Session } from './support/session.ts';

const LONG = `The quay has 40 berths.\n\n${'It rained on the quay. '.repeat(4_000)}\n`; // 92,026 units

const openLong = (name: string): OpenDraft => openDrafts.create(`file:///${name}.md`, 'markdown', 1, LONG);
const check = (draft: OpenDraft) => draft.check(DEFAULT_DESK_SETTINGS, en);

describe('readings of open drafts', () => {
  it('are kept for those last asked for', () => {
    const readings = new Readings();
    const [a, b, c, d] = [openLong('a'), openLong('b'), openLong('c'), openLong('d')];
    const checked = new Map([a, b, c].map((draft) => [draft, check(draft)]));
    for (const draft of [a, b, c, a, d]) {
      check(draft);
      readings.keep(draft);
    }
    assert.equal(check(a), checked.get(a));
    assert.equal(check(c), checked.get(c));
    assert.notEqual(check(b), checked.get(b));
    assert.deepEqual(check(b).report.findings, checked.get(b)?.report.findings);
  });

  it('are kept for all drafts that are short together, and let go when one is closed', () => {
    const readings = new Readings();
    const short = (name: string) =>
      openDrafts.create(`file:///${name}.md`, 'markdown', 1, 'The quay has 40 berths.');
    const drafts = Array.from({ length: 50 }, (_, i) => short(String(i)));
    const checked = drafts.map(check);
    for (const draft of drafts) readings.keep(draft);
    assert.deepEqual(
      drafts.map((draft, i) => check(draft) === checked[i]),
      drafts.map(() => true),
    );
    const [first] = drafts;
    assert.ok(first);
    readings.letGo(first);
    assert.notEqual(check(first), checked[0]);
  });

  it('are the same for a draft that is edited after others were opened', async () => {
    const session = await Session.start({ capabilities: MODERN });
    try {
      const uris = Array.from({ length: 5 }, (_, i) => `file:///drafts/${i}.md`);
      for (const uri of uris) {
        session.open(uri, LONG);
        assert.equal((await session.diagnostics(uri)).length, 1);
      }
      const [first = ''] = uris;
      const start = { line: 0, character: 22 };
      session.change(first, 2, { range: { start, end: start }, text: ' and 12 cranes were lost' });
      session.open('file:///drafts/fresh.md', LONG.replace('berths', 'berths and 12 cranes were lost'));
      assert.deepEqual(
        await session.diagnostics(first),
        await session.diagnostics('file:///drafts/fresh.md'),
      );
    } finally {
      await session.end();
    }
  });
});
