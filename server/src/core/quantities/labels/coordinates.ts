/** Coordinates: places on the globe. */
import { wordSet } from '../../language/words.ts';
import { isDash, low, type Token } from '../../tokens.ts';

/** `46.5586° N`, `40° 26′ S`, `52.5200, -13.4050`: a place on the globe, its degrees at `i`. */
export function endOfCoordinate(tokens: readonly Token[], i: number): number {
  if (low(tokens, i + 1) === ',') return endOfPair(tokens, i);
  if (low(tokens, i + 1) !== '°') return 0;
  let next = i + 2;
  while (next < i + 7 && (tokens[next]?.kind === 'number' || MINUTE_SIGNS.has(low(tokens, next)))) next++;
  return /^[NSEW]$/.test(tokens[next]?.text ?? '') ? next + 1 : 0;
}
const MINUTE_SIGNS = wordSet('′ ″ \' ’ ” "');

/** `52.5200, 13.4050`, both so fine that they hardly measure anything else; not `1.0845, 1.2733 and 0.8567`, `1.0845, 0.3 percent up`. */
function endOfPair(tokens: readonly Token[], i: number): number {
  const [latitude, longitude] = [tokens[i], tokens[isDash(low(tokens, i + 2)) ? i + 3 : i + 2]];
  if (!FINE.test(latitude?.text ?? '') || !FINE.test(longitude?.text ?? '')) return 0;
  const next = longitude === tokens[i + 2] ? i + 3 : i + 4;
  const goesOn =
    [1, 2].some((by) => tokens[next + by]?.kind === 'number') && /^(?:,|and)$/.test(low(tokens, next));
  const inRange = Number(latitude?.text) <= 90 && Number(longitude?.text) <= 180;
  return inRange && !goesOn && (tokens[next]?.kind !== 'sign' || !UNIT_SIGNS.has(low(tokens, next)))
    ? next
    : 0;
}
const FINE = /^\d{1,3}\.\d{3,8}$/;
const UNIT_SIGNS = wordSet('% ‰ $ € £');
