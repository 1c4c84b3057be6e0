/** Hedges: the words that say how exact an amount is. `more than`, `up to`, `or so`; and those that make an amount of one (`nearly a year`). */
import type { Hedge, Language } from '../../language/language.ts';
import { isDash, isGlued, low, type Token } from '../../tokens.ts';
import { isNext } from './named-units.ts';

/** The hedge that ends right before token `i`: its first token and its sense. `more than`, `a total of`, `up to`. */
export function readHedge(
  tokens: readonly Token[],
  i: number,
  language: Language,
): { from: number; hedge: Hedge } | null {
  let best: { from: number; hedge: Hedge } | null = null;
  let phrase = '';
  for (let from = i - 1; from >= Math.max(0, i - 4) && isNext(tokens, from + 1); from--) {
    phrase =
      phrase && tokens[from + 1]?.spaced ? `${low(tokens, from)} ${phrase}` : low(tokens, from) + phrase;
    const hedge = language.hedges.get(phrase);
    if (hedge) best = { from, hedge };
  }
  return best;
}

/** A hedge behind its amount, and the index after it: `7 days or more`, `80-odd`, `40+`. */
export function readHedgeAfter(tokens: readonly Token[], i: number): { next: number; hedge: Hedge } | null {
  const hyphened =
    isDash(low(tokens, i)) && isGlued(tokens, i + 1) ? HYPHENED.get(low(tokens, i + 1)) : undefined;
  if (hyphened) return { next: i + 2, hedge: hyphened };
  if (low(tokens, i) === '+' && isGlued(tokens, i) && tokens[i + 1]?.kind !== 'number')
    return { next: i + 1, hedge: 'at-least' };
  const joined = low(tokens, i) === 'or' && low(tokens, i + 2) !== 'than';
  const hedge = joined ? HEDGES_AFTER.get(low(tokens, i + 1)) : undefined;
  return hedge ? { next: i + 2, hedge } : null;
}
const HYPHENED: ReadonlyMap<string, Hedge> = new Map([['odd', 'about'], ['plus', 'at-least']]); // prettier-ignore
const HEDGES_AFTER: ReadonlyMap<string, Hedge> = new Map([
  ['more', 'at-least'], ['higher', 'at-least'], ['longer', 'at-least'], ['less', 'at-most'], ['fewer', 'at-most'], ['so', 'about'],
]); // prettier-ignore
