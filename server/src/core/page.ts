/** The report page behind "Verify Claims": every claim with its quantity, its sentence and its source, linked to its place. Markdown. */
import { nameOfSource } from './claims.ts';
import { escape } from './escape.ts';
import { normalised } from './hover.ts';
import type { Quantity } from './quantities/quantities.ts';
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

/** `#L12,5`: line and column (both from 1, in UTF-16 units) of each offset, asked in any order and quickest in rising order. */
function placeFinder(text: string): (offset: number) => string {
  let [start, line] = [0, 1];
  return (offset) => {
    if (offset < start) [start, line] = [0, 1];
    for (let next = text.indexOf('\n', start); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
      start = next + 1;
      line++;
    }
    return `[line ${line}](#L${line},${offset - start + 1})`;
  };
}

/** `**4.1 percent**`, with how it was read where that says more: `**Rs 5 crore** (50,000,000 INR)`. */
function showQuantity(quantity: Quantity, text: string): string {
  const words = text.slice(quantity.start, quantity.end);
  const read = normalised(quantity);
  return `**${escape(words)}**${read.toLowerCase() === words.toLowerCase() ? '' : ` (${escape(read)})`}`;
}

function showClaim(claim: ReportedClaim, text: string, link: string): string {
  const words = claim.quantities.map((quantity) => showQuantity(quantity, text));
  const sources = claim.evidence.map((source) => nameOfSource(source, text));
  const source =
    sources.length > 0
      ? `Source: ${[...new Set(sources)].map(escape).join(', ')}`
      : 'Source: none within reach';
  return `- ${link} ${words.join(', ')}\n\n  > ${escape(text.slice(claim.start, claim.end).slice(0, 600))}\n\n  ${source}`;
}

/** The whole page. Its links are places in the draft (`#L12,5`); whoever shows the page puts the draft's address before them. */
export function toReportPage(title: string, reading: Reading, report: Report): string {
  const { text } = reading.draft;
  const linkTo = placeFinder(text);
  const left = report.claims.filter((claim) => !claim.sourced).length;
  const sections = ORDER.flatMap((state) => {
    const claims = report.claims.filter((claim) => claim.state === state);
    if (claims.length === 0) return [];
    return [
      `## ${HEADINGS[state]} (${claims.length})`,
      ...claims.map((claim) => showClaim(claim, text, linkTo(claim.quantities[0]?.start ?? claim.start))),
    ];
  });
  const outlets = report.findings.filter((finding) => finding.rule === 'state-media-attribution');
  const lines = outlets.map((finding) => `- ${linkTo(finding.start)} ${escape(finding.message)}`);
  const media = lines.length === 0 ? [] : ['## State media not disclosed', ...lines];
  const sum =
    report.claims.length === 0
      ? 'There is no numeric claim in this draft.'
      : `${left} of ${report.claims.length} numeric claims have no source.`;
  return [`# ${escape(title)}`, sum, ...media, ...sections].join('\n\n') + '\n';
}
