/** Hover: what the desk saw at one place, in Markdown, with everything from outside escaped. */
import { escape } from './escape.ts';
import { toFact } from './fact.ts';
import type { Messages } from './messages/en.ts';
import { namedBefore } from './named-before.ts';
import type { Quantity } from './quantities/quantities.ts';
import { toOwnDescriptionNote, toSourceNote } from './source-note.ts';
import type { Reading } from './reading.ts';
import type { Report, ReportedClaim } from './report.ts';
import { nameOfSource } from './source-name.ts';
import type { Span } from './span.ts';

/** What to show, and the words it is about. */
export interface HoverText extends Span {
  readonly markdown: string;
}

/** `50000000` → `50,000,000`. */
function groupThousands(digits: string): string {
  const lead = digits.length % 3;
  const groups = digits.slice(lead).match(/\d{3}/g) ?? [];
  return (lead > 0 ? [digits.slice(0, lead), ...groups] : groups).join(',');
}

/** The quantity as it was read: `50,000,000 CNY`, `1/3`, `3 to 5 km`. */
export function normalised({ kind, low, high, hedge, unit }: Quantity, { quantities }: Messages): string {
  if (low === '') return kind === 'rank' ? quantities.rank : quantities.vague;
  const group = (value: string) => value.replace(/^\d{4,}/, groupThousands);
  const value = low === high ? group(low) : quantities.range(group(low), group(high));
  return (hedge ? quantities.hedges[hedge] : '') + quantities.amount(value, quantities.units[unit] ?? unit);
}

function aboutClaim(claim: ReportedClaim, text: string, messages: Messages): string {
  const { hover, colon } = messages;
  const quantities = claim.quantities.map((quantity) => {
    const [words, read] = [text.slice(quantity.start, quantity.end), normalised(quantity, messages)];
    return `- ${escape(words)}${read.toLowerCase() === words.toLowerCase() ? '' : hover.readAs(escape(read))}`;
  });
  const shown = claim.evidence
    .slice(0, 5)
    .map(
      (source) =>
        `- ${hover.kinds[source.kind]}${colon}${escape(nameOfSource(source, text, messages.name))}${source.vague ? hover.vague : ''}${hover.reaches[source.reach]}`,
    );
  const sources = [...new Set(shown)];
  return [
    `**${hover.states[claim.state]}**`,
    quantities.join('\n'),
    sources.length > 0 ? `${hover.sources}\n${sources.join('\n')}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Where the draft gives a source for the same fact: in its text, for a number in its headline. Empty where it does not. */
function aboutTwin(claim: ReportedClaim, { claims, messages }: Report, text: string): string {
  const fact = claim.state === 'unsourced' ? toFact(claim.quantities, text) : '';
  const twin =
    fact && claims.find(({ state, quantities }) => state === 'sourced' && toFact(quantities, text) === fact);
  if (!twin) return '';
  const names = twin.evidence.map((source) => escape(nameOfSource(source, text, messages.name)));
  const line = text.slice(0, twin.quantities[0]?.start ?? twin.start).split('\n').length;
  return messages.hover.sourcedElsewhere(messages.page.line(line), [...new Set(names)].join(messages.comma));
}

/** Who is named as a source shortly before a claim that has none. Empty where nobody is. */
function aboutNamedBefore(claim: ReportedClaim, { survey, messages }: Report, text: string): string {
  if (claim.state !== 'unsourced' || claim.evidence.length > 0) return '';
  const { reading, footnotes } = survey.context;
  const names = namedBefore(reading, footnotes, claim).map((source) =>
    escape(nameOfSource(source, text, messages.name)),
  );
  return names.length === 0 ? '' : messages.hover.namedBefore([...new Set(names)].join(messages.comma));
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
  // Whoever points at a name asks about the name.
  if (use)
    parts.push(
      use.outlet ? toSourceNote(use, use.outlet, report) : toOwnDescriptionNote(use, text, report.messages),
    );
  if (claim) {
    const elsewhere = aboutTwin(claim, report, text) || aboutNamedBefore(claim, report, text);
    parts.push([aboutClaim(claim, text, report.messages), elsewhere].filter(Boolean).join('\n\n'));
  }
  return parts.length === 0
    ? null
    : { start: place.start, end: place.end, markdown: parts.join('\n\n---\n\n') };
}
