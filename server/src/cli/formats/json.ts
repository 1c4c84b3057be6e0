// The format for programs: one JSON object, all offsets in UTF-16 units, a draft a line.
import { nameOf } from '../../core/sources/outlets/registry.ts';
import type { ReportedClaim } from '../../core/report.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { Span } from '../../core/span.ts';
import type { PlacedAttribution } from '../../core/survey.ts';
import { toRange } from '../../lsp/positions.ts';
import { toColumns, type CheckedDraft, type Printer } from './printer.ts';

/** Prints `{"version":1,"documents":[…],"problems":[…]}`. */
export function printJson(): Printer {
  return {
    begin: () => '{"version":1,"documents":[\n',
    draft: (checked) => [JSON.stringify(toDocument(checked))],
    refusal: () => [],
    separator: ',\n',
    end: ({ problems }) => `\n],"problems":${JSON.stringify(problems)}}\n`,
  };
}

/** A draft as the contract has it: where it is, and what was read in it. */
export function toDocument(checked: CheckedDraft) {
  const { id, path, format, document, report } = checked;
  const text = document.getText();
  return {
    id,
    path,
    format,
    claims: report.claims.map((claim) => toClaim(text, claim)),
    attributions: report.attributions.map((attribution) => toAttribution(text, attribution)),
    findings: report.findings.map((finding) => toFinding(checked, finding)),
  };
}

/** A span with the words it covers. */
const quote = (text: string, { start, end }: Span) => ({ start, end, text: text.slice(start, end) });

// Written out: V8 gives what is added to a spread object a shape of its own, and looks each key of it up anew.
function toClaim(text: string, { start, end, sourced, state, quantities, evidence }: ReportedClaim) {
  return {
    start,
    end,
    text: text.slice(start, end),
    sourced,
    state,
    quantities: quantities.map(({ start, end, kind, low, high, unit, hedge }) => {
      return { start, end, text: text.slice(start, end), kind, low, high, unit, hedge };
    }),
    evidence: evidence.map(({ start, end, kind, reach, vague, outlet, host }) => {
      const words = text.slice(start, end);
      return { start, end, text: words, kind, reach, vague, outlet: outlet?.id ?? null, host };
    }),
  };
}

function toAttribution(text: string, { start, end, role, outlet, basis, disclosed }: PlacedAttribution) {
  const row = outlet && { id: outlet.id, name: nameOf(outlet), country: outlet.country, class: outlet.class };
  const words = text.slice(start, end);
  return { start, end, text: words, role, outlet: row, basis: basis && quote(text, basis), disclosed };
}

function toFinding(checked: CheckedDraft, finding: Finding) {
  const { document, paragraphs } = checked;
  const { rule, severity, start, end, message, why, related } = finding;
  return {
    rule,
    severity,
    start,
    end,
    text: document.getText().slice(start, end),
    message,
    why,
    ...(paragraphs && { paragraph: toColumns(checked, finding).start.line }),
    range: toRange(document, finding),
    related: related.map((place) => {
      const { start, end, text } = quote(document.getText(), place);
      return { start, end, text, message: place.message, range: toRange(document, place) };
    }),
  };
}
