/** Named before: the source that stands shortly before a claim without one. It may go on; only the writer knows. */
import { type Claim, type Evidence, ownEvidence } from './claims.ts';
import type { Footnotes } from './footnotes.ts';
import type { PlacedBlock, Reading } from './reading.ts';
import { contains } from './span.ts';

/** Sentences that are looked back over. */
const FURTHEST = 2;

/**
 * What the nearest of the sentences right before a claim offers as its source, vague ones left out: those in its paragraph, and the
 * last of the paragraph above for one that opens its own. Empty where none of them has any.
 */
export function namedBefore(reading: Reading, footnotes: Footnotes, claim: Claim): readonly Evidence[] {
  const { blocks } = reading;
  const at = blocks.findIndex(({ block }) => contains(block, claim));
  const [own, above] = [blocks[at], blocks[at - 1]];
  if (own?.block.kind !== 'paragraph') return [];
  const k = own.reading.sentences.findIndex(({ start }) => own.block.start + start === claim.start);
  const sourcesIn = (placed: PlacedBlock, from: number, to?: number) =>
    placed.reading.sentences
      .slice(from, to)
      .map((sentence) =>
        ownEvidence(sentence, placed, reading, footnotes).filter(
          // A link in a sentence that counts nothing mostly leads to what is spoken of.
          ({ kind, host, vague }) =>
            !vague && (kind !== 'link' || (host !== null && sentence.quantities.length > 0)),
        ),
      )
      .findLast((sources) => sources.length > 0) ?? [];
  if (k > 0) return sourcesIn(own, Math.max(0, k - FURTHEST), k);
  return above?.block.kind === 'paragraph' ? sourcesIn(above, -1) : [];
}
