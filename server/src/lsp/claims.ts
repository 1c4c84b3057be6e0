// The claims of a draft as lists show them: the claims view, and colours under every fact.
import { toFact } from '../core/fact.ts';
import type { Messages } from '../core/messages/en.ts';
import type { ReportedClaim } from '../core/report.ts';
import { nameOfSource } from '../core/source-name.ts';
import type { Checked } from './documents.ts';
import { toRange } from './positions.ts';
import type { ClaimsResult, ListedClaim } from './protocol.ts';

/** UTF-16 units of a sentence that a list shows at most. */
const LONGEST = 300;

/** Every claim of a draft, in order. */
export function listClaims({ document, reading, report }: Checked): ClaimsResult {
  const { text } = reading.draft;
  return {
    version: document.version,
    claims: report.claims.map((claim): ListedClaim => {
      const [first, last] = [claim.quantities[0] ?? claim, claim.quantities.at(-1) ?? claim];
      return {
        state: claim.state,
        words: claim.quantities.map(({ start, end }) => toLine(text.slice(start, end))).join(', '),
        sentence: toLine(text.slice(claim.start, claim.end)).slice(0, LONGEST),
        source: showSources(claim, text, report.messages),
        fact: toFact(claim.quantities, text),
        range: toRange(document, { start: first.start, end: last.end }),
        whole: toRange(document, claim),
      };
    }),
  };
}

const toLine = (words: string) => words.replace(/\s+/g, ' ').trim();

/** `Xinhua, example.org`: each source once. */
const showSources = ({ evidence }: ReportedClaim, text: string, { name, comma }: Messages): string =>
  [...new Set(evidence.map((source) => toLine(nameOfSource(source, text, name))))].join(comma);
