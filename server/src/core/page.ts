/** The report page behind "Verify Claims": every claim with its quantity, its sentence and its source, linked to its place. Markdown. */
import { escape } from './escape.ts';
import { normalised } from './hover.ts';
import type { Messages } from './messages/en.ts';
import type { Quantity } from './quantities/quantities.ts';
import type { Reading } from './reading.ts';
import type { ClaimState, Report, ReportedClaim } from './report.ts';
import { nameOfSource } from './source-name.ts';

const ORDER: readonly ClaimState[] = ['unsourced', 'state-media-only', 'noted', 'silenced', 'sourced'];

/** `#L12,5`: line and column (both from 1, in UTF-16 units) of each offset, asked in any order and quickest in rising order. */
function placeFinder(text: string, { page }: Messages): (offset: number) => string {
  let [start, line] = [0, 1];
  return (offset) => {
    if (offset < start) [start, line] = [0, 1];
    for (let next = text.indexOf('\n', start); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
      start = next + 1;
      line++;
    }
    return `[${page.line(line)}](#L${line},${offset - start + 1})`;
  };
}

/** `**4.1 percent**`, with how it was read where that says more: `**Rs 5 crore** (50,000,000 INR)`. */
function showQuantity(quantity: Quantity, text: string, messages: Messages): string {
  const words = text.slice(quantity.start, quantity.end);
  const read = normalised(quantity, messages);
  return `**${escape(words)}**${read.toLowerCase() === words.toLowerCase() ? '' : messages.brackets(escape(read))}`;
}

function showClaim(claim: ReportedClaim, text: string, link: string, messages: Messages): string {
  const { page, comma } = messages;
  const words = claim.quantities.map((quantity) => showQuantity(quantity, text, messages));
  const sources = claim.evidence.map((source) => nameOfSource(source, text, messages.name));
  const source =
    sources.length > 0 ? page.source([...new Set(sources)].map(escape).join(comma)) : page.noSource;
  return `- ${link} ${words.join(comma)}\n\n  > ${escape(text.slice(claim.start, claim.end).slice(0, 600))}\n\n  ${source}`;
}

/** The whole page. Its links are places in the draft (`#L12,5`); whoever shows the page puts the draft's address before them. */
export function toReportPage(title: string, reading: Reading, report: Report): string {
  const { text } = reading.draft;
  const { messages } = report;
  const { page, brackets } = messages;
  const linkTo = placeFinder(text, messages);
  const left = report.claims.filter((claim) => !claim.sourced).length;
  const sections = ORDER.flatMap((state) => {
    const claims = report.claims.filter((claim) => claim.state === state);
    if (claims.length === 0) return [];
    return [
      `## ${page.headings[state]}${brackets(claims.length)}`,
      ...claims.map((claim) =>
        showClaim(claim, text, linkTo(claim.quantities[0]?.start ?? claim.start), messages),
      ),
    ];
  });
  const outlets = report.findings.filter((finding) => finding.rule === 'state-media-attribution');
  const lines = outlets.map((finding) => `- ${linkTo(finding.start)} ${escape(finding.message)}`);
  const media = lines.length === 0 ? [] : [`## ${page.undisclosed}`, ...lines];
  const sum = report.claims.length === 0 ? page.noClaims : page.left(left, report.claims.length);
  return [`# ${escape(title)}`, sum, ...media, ...sections].join('\n\n') + '\n';
}
