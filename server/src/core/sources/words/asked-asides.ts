/** Asides in brackets that only ask: `the pier (did someone say Oran?) has 40 lamps`. English. */
import { low, type Token } from '../../tokens.ts';

/** The farthest that such an aside opens or closes, in tokens. */
const LONGEST = 16;

/** Whether the word at `i` stands in brackets that close with a question mark, and with no number in front of it. */
export function isAskedAside(tokens: readonly Token[], i: number): boolean {
  let close = i + 1;
  while (close < i + LONGEST && !/^[()]?$/.test(low(tokens, close))) close++;
  if (low(tokens, close) !== ')' || low(tokens, close - 1) !== '?') return false;
  for (let open = i - 1; open >= 0 && open > i - LONGEST; open--) {
    if (low(tokens, open) === '(') return true;
    if (low(tokens, open) === ')' || tokens[open]?.kind === 'number') return false;
  }
  return false;
}
