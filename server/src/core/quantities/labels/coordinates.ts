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

/** `52.5200, 13.4050`, both so fine that they hardly measure anything else; not `1.0845, 1.2733`, `59.1234, 0.2345 seconds`. */
function endOfPair(tokens: readonly Token[], i: number): number {
  const at = isDash(low(tokens, i + 2)) ? i + 3 : i + 2;
  const [latitude, longitude] = [tokens[i]?.text ?? '', tokens[at]?.text ?? ''];
  if (!FINE.test(latitude) || !FINE.test(longitude)) return 0;
  const [north, east] = [Number(latitude), Number(longitude)];
  if (north > 90 || east > 180 || (north < 10 && east < 10)) return 0;
  const goesOn = [2, 3].some((by) => FINE.test(tokens[at + by]?.text ?? ''));
  const after = tokens[at + 1];
  const measures = after?.kind === 'word' ? !BEHIND_PLACE.has(after.low) : UNIT_SIGNS.has(after?.text ?? '');
  return goesOn || measures ? 0 : at + 1;
}
const FINE = /^\d{1,3}\.\d{4,8}$/;
const BEHIND_PLACE = wordSet(
  'on in at off near and or where which when is was were to from for with by but about today yesterday',
);
const UNIT_SIGNS = wordSet('% ‰ $ € £ °');
