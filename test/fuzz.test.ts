// A short round of fuzzing: what broke the desk once is tried again, and some more from a fixed seed. `npm run fuzz` goes on for as long as one likes.
import assert from 'node:assert/strict';
import { withstands } from './fuzz/target.ts';
import { TARGETS } from './fuzz/targets.ts';

/** How often each target is tried: about two seconds' worth. */
const RUNS: Readonly<Record<string, number>> = {
  drafts: 1500,
  articles: 800,
  editing: 40,
  settings: 400,
  protocol: 300,
};

describe('the desk withstands', () => {
  for (const target of TARGETS)
    it(`${RUNS[target.name]} ${target.name}, and those that once broke it`, async function () {
      this.timeout(120_000);
      const runs = RUNS[target.name];
      assert.ok(runs, `how often to try ${target.name} is not said`);
      await withstands(target, runs);
      await target.end?.();
    });
});
