/** A sentence with a checkable number and no source within reach. */
import { isSourced, type Claim } from '../claims.ts';
import type { ClaimRule, RawFinding } from './rule.ts';

/** `4.1 percent has`, `12 and one more number have`: what the message starts with. */
function subject(words: string, more: number): string {
  if (more === 0) return `${words} has`;
  return more === 1 ? `${words} and one more number have` : `${words} and ${more} more numbers have`;
}

function toFinding(claim: Claim, text: string): RawFinding | null {
  const first = claim.quantities[0];
  const last = claim.quantities.at(-1);
  if (!first || !last) return null;
  const words = text.slice(first.start, first.end).replace(/\s+/g, ' ');
  return {
    start: first.start,
    end: last.end,
    message: `${subject(words, claim.quantities.length - 1)} no source in this sentence`,
    why: 'A reader cannot check a number without knowing where it comes from. Name the source in the sentence, link it, or add a footnote; if it is still to be checked, say so.',
    fixes: [
      'attribution',
      'link',
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

export const unsourcedNumber: ClaimRule = {
  name: 'unsourced-number',
  summary: 'A number that could be checked, without a source',
  checkClaim: (claim, text, settings) =>
    claim.noted || isSourced(claim, settings) ? null : toFinding(claim, text),
};
