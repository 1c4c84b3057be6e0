// Findings held against suppressions: the same as holding each against each, and in time that does not grow with their square.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openDraft } from '../server/src/core/reading.ts';
import { toReport } from '../server/src/core/report.ts';
import type { Finding } from '../server/src/core/rules/rule.ts';
import { DEFAULT_SETTINGS, type RuleName } from '../server/src/core/settings.ts';
import { overlaps } from '../server/src/core/span.ts';
import { silence, type Suppression } from '../server/src/core/suppressions.ts';
import { holds } from './support/arbitrary.ts';

const RULES = ['unsourced-number', 'state-media-only'] as const;
const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));
const finding = fc
  .record({ span, rule: fc.constantFrom<RuleName>(...RULES) })
  .map(({ span: { start, end }, rule }): Finding => ({
    rule, start, end: end + 1, severity: 'warning', message: '', why: '', fixes: [], related: [],
  })); // prettier-ignore
const suppression = fc
  .record({ scope: span, names: fc.subarray([...RULES, 'no-rule']) })
  .map(({ scope, names }): Suppression => ({
    start: 0, end: 0, reason: 'known', reasonPlace: { start: 0, end: 0 }, scope,
    rules: names.map((name) => ({ name, start: 0, end: 0 })),
  })); // prettier-ignore

describe('suppressions', () => {
  it('silence what they cover and are meant for, and are used by that', () =>
    holds(
      500,
      fc.property(fc.array(finding), fc.array(suppression), (findings, suppressions) => {
        const silences = ({ rules, scope }: Suppression, each: Finding) =>
          (rules.length === 0 || rules.some(({ name }) => name === each.rule)) && overlaps(scope, each);
        const { findings: silenced, used } = silence(findings, suppressions);
        for (const each of findings)
          assert.equal(silenced.has(each), suppressions.some((one) => silences(one, each))); // prettier-ignore
        for (const each of suppressions)
          assert.deepEqual(
            new Set(used.get(each)),
            new Set(findings.filter((one) => silences(each, one)).map(({ rule }) => rule)),
          );
      }),
    ));

  it('are held against findings in time, thousands against thousands', () => {
    const reading = openDraft('[factdesk: disable x]\nIt made 40 tons.\n'.repeat(8_000), 'plaintext');
    const began = performance.now();
    assert.equal(toReport(reading, DEFAULT_SETTINGS).findings.length, 24_000);
    assert.ok(performance.now() - began < 3_000);
  });
});
