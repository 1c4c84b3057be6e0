/** Kitchen: how long and how hot something was cooked, as who cooked it tells. `The leeks were roasted in a 450°F oven for 15 minutes.` */
import { RareWords } from './language/rare-words.ts';
import { wordSet } from './language/words.ts';
import type { Quantity } from './quantities/quantities.ts';
import type { Token } from './tokens.ts';

const COOKED = new RareWords(
  wordSet(
    'roasted baked simmered braised fried grilled boiled sauteed sautéed steamed poached marinated oven',
  ),
);
/** `baked in the sun for six hours`: the weather, and those who stood in it. */
const OUTDOORS = new RareWords(wordSet('sun sunshine heat heatwave temperatures weather alive'));
const BRIEF = new Set(['s', 'min', 'h']);
const HEAT = new Set(['Cel', '[degF]', 'deg']);

/** Whether all that is counted is how long or how hot something was cooked; nobody can look that up. */
export const isCooked = (tokens: readonly Token[], quantities: readonly Quantity[]): boolean =>
  COOKED.areIn(tokens) &&
  !OUTDOORS.areIn(tokens) &&
  quantities.every(({ kind, unit }) =>
    kind === 'duration' ? BRIEF.has(unit) : kind === 'measure' && HEAT.has(unit),
  );
