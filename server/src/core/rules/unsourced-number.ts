/** A sentence with a checkable number and no source within reach. */
import { isSourced, type Claim } from '../claims.ts';
import type { Messages } from '../messages/en.ts';
import type { ClaimRule, RawFinding } from './rule.ts';

/** Takes in the bracket that closes one opened among the numbers: `28 (or 87 percent)`. */
function endOfBracket(text: string, start: number, end: number): number {
  if (text[end] !== ')') return end;
  const words = text.slice(start, end);
  return words.lastIndexOf('(') > words.lastIndexOf(')') ? end + 1 : end;
}

function toFinding(claim: Claim, text: string, { rules }: Messages): RawFinding | null {
  const first = claim.quantities[0];
  const last = claim.quantities.at(-1);
  if (!first || !last) return null;
  const words = text.slice(first.start, first.end).replace(/\s+/g, ' ');
  return {
    start: first.start,
    end: endOfBracket(text, first.start, last.end),
    message: rules.unsourced(words, claim.quantities.length - 1),
    why: rules.whyUnsourced,
    fixes: [
      'source-line',
      'attribution',
      'link',
      'clipboard-link',
      'footnote',
      'verification-note',
      'check-mark',
      'silence-line',
      'silence-block',
      'silence-file',
    ],
    related: [],
  };
}

/** `Unemployment fell to 4.1 percent in March.`, reported from the first number to the last. Not a claim that is noted as unverified. */
export const unsourcedNumber: ClaimRule = {
  name: 'unsourced-number',
  checkClaim: (claim, text, settings, messages) =>
    claim.noted || isSourced(claim, settings) ? null : toFinding(claim, text, messages),
};
