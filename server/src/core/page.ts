/** The report page behind "Verify Claims": every claim with its quantity, its sentence and its source, linked to its place. Markdown. */
import { escape, normalised } from './hover.ts';
import { nameOf } from './sources/registry.ts';
import type { Reading } from './reading.ts';
import type { ClaimState, Report, ReportedClaim } from './report.ts';

const HEADINGS: Readonly<Record<ClaimState, string>> = {
  unsourced: 'Without a source',
  'state-media-only': 'Resting on state media alone',
  noted: 'Marked as not verified',
  silenced: 'Silenced',
  sourced: 'Sourced',
};

const ORDER: readonly ClaimState[] = ['unsourced', 'state-media-only', 'noted', 'silenced', 'sourced'];

/** Line number (from 1) of each offset, asked in rising order. */
function lineCounter(text: string): (offset: number) => number {
  let [at, line] = [0, 1];
  return (offset) => {
    if (offset < at) [at, line] = [0, 1];
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      at = next + 1;
      line++;
    }
    return line;
  };
}

function showClaim(claim: ReportedClaim, text: string, line: number): string {
  const words = claim.quantities.map(
    (quantity) => `**${escape(text.slice(quantity.start, quantity.end))}** (${escape(normalised(quantity))})`,
  );
  const sources = claim.evidence.map((source) =>
    source.outlet
      ? nameOf(source.outlet)
      : (source.host ?? text.slice(source.start, source.end).slice(0, 80)),
  );
  const source =
    sources.length > 0
      ? `Source: ${[...new Set(sources)].map(escape).join(', ')}`
      : 'Source: none within reach';
  return `- [line ${line}](#L${line}) ${words.join(', ')}\n\n  > ${escape(text.slice(claim.start, claim.end).slice(0, 600))}\n\n  ${source}`;
}

/** The whole page. Links are `#L12`, the line in the draft; whoever shows the page puts the draft's address before them. */
export function toReportPage(title: string, reading: Reading, report: Report): string {
  const { text } = reading.draft;
  const lineOf = lineCounter(text);
  const left = report.claims.filter((claim) => !claim.sourced).length;
  const sections = ORDER.flatMap((state) => {
    const claims = report.claims.filter((claim) => claim.state === state);
    return claims.length === 0
      ? []
      : [
          `## ${HEADINGS[state]} (${claims.length})`,
          ...claims.map((claim) => showClaim(claim, text, lineOf(claim.start))),
        ];
  });
  const outlets = report.findings.filter((finding) => finding.rule === 'state-media-attribution');
  const media =
    outlets.length === 0
      ? []
      : [
          '## State media not disclosed',
          ...outlets.map(
            (finding) =>
              `- [line ${lineOf(finding.start)}](#L${lineOf(finding.start)}) ${escape(finding.message)}`,
          ),
        ];
  const sum =
    report.claims.length === 0
      ? 'There is no numeric claim in this draft.'
      : `${left} of ${report.claims.length} numeric claims have no source.`;
  return [`# ${escape(title)}`, sum, ...media, ...sections].join('\n\n') + '\n';
}
