/** Hover: what the desk saw at one place, in Markdown, with everything from outside escaped. */
import { nameOfSource } from './claims.ts';
import { escape } from './escape.ts';
import type { Quantity } from './quantities/quantities.ts';
import { toOwnDescriptionNote, toSourceNote } from './source-note.ts';
import type { Reading } from './reading.ts';
import type { Report, ReportedClaim } from './report.ts';
import type { Span } from './span.ts';

/** What to show, and the words it is about. */
export interface HoverText extends Span {
  readonly markdown: string;
}

const UNITS: Readonly<Record<string, string>> = {
  '%': 'percent',
  pp: 'percentage points',
  bp: 'basis points',
};

/** `50000000` → `50,000,000`. */
function groupThousands(digits: string): string {
  const lead = digits.length % 3;
  const groups = digits.slice(lead).match(/\d{3}/g) ?? [];
  return (lead > 0 ? [digits.slice(0, lead), ...groups] : groups).join(',');
}

/** The quantity as it was read: `50,000,000 CNY`, `1/3`, `between 3 and 5 km`. */
export function normalised(quantity: Quantity): string {
  if (quantity.low === '') return quantity.kind === 'rank' ? 'a rank or record' : 'a count without a figure';
  const group = (value: string) => value.replace(/^\d{4,}/, groupThousands);
  const amount =
    quantity.low === quantity.high
      ? group(quantity.low)
      : `${group(quantity.low)} to ${group(quantity.high)}`;
  const hedge = quantity.hedge ? `${quantity.hedge.replace('-', ' ')} ` : '';
  return `${hedge}${amount} ${UNITS[quantity.unit] ?? quantity.unit}`.trim();
}

const SAYS: Readonly<Record<ReportedClaim['state'], string>> = {
  unsourced: 'No source within reach',
  'state-media-only': 'State media is the only source',
  sourced: 'Sourced',
  noted: 'Marked as not verified; it still has no source',
  silenced: 'Silenced by a comment; it still has no source',
};

function aboutClaim(claim: ReportedClaim, text: string): string {
  const quantities = claim.quantities.map((quantity) => {
    const [words, read] = [text.slice(quantity.start, quantity.end), normalised(quantity)];
    return `- ${escape(words)}${read.toLowerCase() === words.toLowerCase() ? '' : `: read as ${escape(read)}`}`;
  });
  const sources = claim.evidence.slice(0, 5).map((source) => {
    const near =
      source.reach === 'sentence'
        ? ''
        : source.reach === 'lead-in'
          ? ', from the lead-in'
          : ', from a neighbouring sentence';
    return `- ${source.kind}: ${escape(nameOfSource(source, text))}${source.vague ? ' (vague: nobody to go back to)' : ''}${near}`;
  });
  return [
    `**${SAYS[claim.state]}**`,
    quantities.join('\n'),
    sources.length > 0 ? `Read as its source:\n${sources.join('\n')}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What the desk saw at `offset` (UTF-16): findings first, then the claim or the outlet; null where there is nothing. */
export function hoverAt(reading: Reading, report: Report, offset: number): HoverText | null {
  const at = <T extends Span>(span: T) => span.start <= offset && offset <= span.end;
  const findings = report.findings.filter(at);
  const use = report.attributions.find(at);
  const claim = report.claims.find(
    (candidate) => candidate.quantities.some(at) || (at(candidate) && findings.some(at)),
  );
  const place = use ?? claim?.quantities.find(at) ?? findings[0];
  if (!place) return null;
  const { text } = reading.draft;
  const parts = findings.map((finding) => escape(finding.why));
  if (claim) parts.push(aboutClaim(claim, text));
  if (use) parts.push(use.outlet ? toSourceNote(use, use.outlet, report) : toOwnDescriptionNote(use, text));
  return parts.length === 0
    ? null
    : { start: place.start, end: place.end, markdown: parts.join('\n\n---\n\n') };
}
