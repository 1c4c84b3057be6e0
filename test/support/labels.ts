// Labels: what a reader of real articles took for claims, by offsets alone, and how many of them the desk finds.
import type { Report } from '../../server/src/core/report.ts';
import type { Span } from '../../server/src/core/span.ts';

/** One labelled sentence of an article; offsets are UTF-16 units. Where readers may differ, `kind` is `either`, or the source is `contested`. */
export interface Label extends Span {
  readonly doc: string;
  readonly kind: 'claim' | 'not-claim' | 'either';
  readonly sourced: boolean | null;
  /** The source stands in a sentence beside it: either answer is right. */
  readonly carried: boolean;
  readonly contested: boolean;
  /** The numbers that carry the claim. */
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/** Hits, false alarms and misses. */
export class Tally {
  private hits = 0;
  private wrong = 0;

  add(expected: boolean, found: boolean): void {
    if (expected && found) this.hits++;
    else if (expected || found) this.wrong++;
  }

  /** The harmonic mean of precision and recall: 1 where all is found and nothing else. */
  get f1(): number {
    return (2 * this.hits) / (2 * this.hits + this.wrong || 1);
  }
}

export interface Score {
  readonly claims: Tally;
  readonly findings: Tally;
  readonly spans: { found: number; of: number };
}

export const noScore = (): Score => ({
  claims: new Tally(),
  findings: new Tally(),
  spans: { found: 0, of: 0 },
});

/** UTF-16 units beyond which a span names no number, as the scorer of the evaluation has it. */
const LONGEST = 120;

/** A span belongs to the sentence in which its middle lies. */
function isWithin({ start, end }: Span, label: Label): boolean {
  const middle = (start + end) / 2;
  return end - start <= LONGEST && middle >= label.start && middle < label.end;
}

/** Intersection over union of two spans. */
export function overlapOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Counts one labelled sentence against the report of its article. What stands between labelled sentences is not counted. */
export function scoreLabel(label: Label, report: Report, score: Score): void {
  if (label.kind === 'either') return;
  const claim = label.kind === 'claim';
  const quantities = report.claims.flatMap((each) => each.quantities);
  const found = quantities.some((quantity) => isWithin(quantity, label));
  const flagged = report.findings.some(
    ({ rule, start, end }) =>
      rule === 'unsourced-number' && isWithin({ start, end: Math.min(end, start + LONGEST) }, label),
  );
  score.claims.add(claim, found);
  if (!claim || !(label.carried || label.contested))
    score.findings.add(claim && label.sourced === false, flagged);
  if (!claim) return;
  for (const [start, end] of label.spans) {
    score.spans.of++;
    if (quantities.some((quantity) => overlapOf(quantity, { start, end }) >= 0.5)) score.spans.found++;
  }
}
