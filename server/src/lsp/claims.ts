// The claims of a draft as lists show them: the claims view, and colours under every fact.
import { nameOfSource } from '../core/source-name.ts';
import type { Messages } from '../core/messages/en.ts';
import type { Quantity } from '../core/quantities/quantities.ts';
import type { ReportedClaim } from '../core/report.ts';
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

/** What quantities come to: `100000 t`, `3000 doors`. Empty where nothing can be told from it: a rank, dozens, or the 3 that counts anything. */
function toFact(quantities: readonly Quantity[], text: string): string {
  const isTelling = ({ low }: Quantity) => low.replace(/[-.0]/g, '').length > 1 || low.length > 3;
  if (!quantities.some(isTelling) || quantities.some(({ low }) => low === '')) return '';
  return quantities
    .map(({ low, high, unit, end }) => `${low}–${high} ${COUNTS.has(unit) ? wordAfter(text, end) : unit}`)
    .sort()
    .join('; ');
}

/** Units that do not tell what is counted: 3,000 doors, 3000艘货船. */
const COUNTS: ReadonlySet<string> = new Set(['', 'item']);

// " doors were" | "货船" (its first sign) | not ", he said"
const NEXT_WORD = /^ ?(\p{Script=Han}|\p{L}{1,40})/u;

/** What a number counts, as far as the word after it tells: 3,000 doors are not 3,000 lamps. */
const wordAfter = (text: string, end: number): string =>
  NEXT_WORD.exec(text.slice(end, end + 41))?.[1]?.toLowerCase() ?? '';
