/** Kitchen: how long and how hot something was cooked, as who cooked it tells. `The leeks were roasted in a 450°F oven for 15 minutes.` */
import { RareWords } from './language/rare-words.ts';
import { wordSet } from './language/words.ts';
import type { Quantity } from './quantities/quantities.ts';
import type { Token } from './tokens.ts';

const COOKED = new RareWords(
  wordSet('roasted baked simmered braised grilled boiled sauteed sautéed steamed poached marinated'),
);
/** What is cooked with; `grilled for three hours by lawmakers`, `the fried chicken shop burned for six` have none of it. */
const SEASONED = new RareWords(
  wordSet('salt pepper butter garlic onion onions flour sugar skillet dough batter vinegar'),
);
const BRIEF = new Set(['s', 'min', 'h']);

/** Whether an oven is as hot, in either scale, and no furnace. */
const isOfOven = ({ kind, unit, low: degrees }: Quantity): boolean =>
  kind === 'measure' && unit === 'deg' && Number(degrees) >= 120 && Number(degrees) <= 550;

/** Whether all that is counted is how long or how hot something was cooked; nobody can look that up. */
export const isCooked = (tokens: readonly Token[], quantities: readonly Quantity[]): boolean =>
  COOKED.areIn(tokens) &&
  (SEASONED.areIn(tokens) || quantities.some(isOfOven)) &&
  quantities.every(
    (quantity) => (quantity.kind === 'duration' && BRIEF.has(quantity.unit)) || isOfOven(quantity),
  );
