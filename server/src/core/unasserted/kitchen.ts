/** Kitchen: how long and how hot something was cooked, as who cooked it tells. `The leeks were roasted in a 450°F oven for 15 minutes.` */
import { RareWords } from '../language/rare-words.ts';
import { wordSet } from '../language/words.ts';
import type { Quantity } from '../quantities/quantities.ts';
import type { Token } from '../tokens.ts';

const COOKED = new RareWords(
  wordSet('roasted baked simmered braised grilled boiled sauteed sautéed steamed poached marinated'),
);
/** What is cooked with or in; `grilled for three hours by lawmakers` has none of it. */
const INGREDIENTS = new RareWords(
  wordSet('salt pepper butter garlic onion onions flour sugar skillet dough batter vinegar'),
);
const BRIEF = new Set(['s', 'min', 'h']);

/** Whether it is as hot as an oven, in either scale, and no furnace. */
const isOfOven = ({ kind, unit, low: degrees }: Quantity): boolean =>
  kind === 'measure' && unit === 'deg' && Number(degrees) >= 120 && Number(degrees) <= 550;

/** Whether all that is counted is how long or how hot something was cooked; nobody can look that up. */
export const isCooked = (tokens: readonly Token[], quantities: readonly Quantity[]): boolean =>
  COOKED.areIn(tokens) &&
  (INGREDIENTS.areIn(tokens) || quantities.some(isOfOven)) &&
  quantities.every(
    (quantity) => (quantity.kind === 'duration' && BRIEF.has(quantity.unit)) || isOfOven(quantity),
  );
