/** What a claim comes to, so that repeats of one fact are known: in the highlights, the text and a table. */
import type { Quantity } from './quantities/quantities.ts';

/** What quantities come to: `100000 t`, `3000 doors`. Empty where nothing can be told from it: a rank, dozens, or the 3 that counts anything. */
export function toFact(quantities: readonly Quantity[], text: string): string {
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
