/** Firsts: what is the first of its kind by what it is, or by whose name it explains. `the first map of Titan`, `Skylab, the first space station of the U.S.` */
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, low, type Token } from '../../tokens.ts';

/** `its first and only plant`, `the first post-war census`: the index after the rank, or 0. The ordinal at `at`. */
export function endOfOnly(tokens: readonly Token[], at: number, next: number): number {
  const after = low(tokens, next);
  if (after === 'and')
    return low(tokens, next + 1) === 'only' && !OURS.has(low(tokens, at - 1)) ? next + 2 : 0;
  return after === 'post' && isDash(low(tokens, next + 1)) ? next : 0;
}
const OURS = wordSet('my our your');

/** `first map of Titan`, `the first human clinical trial of the drug`: what nobody had made or seen; not `the first trial of the suspects`, `the first image of the suspect`. */
export function isDiscovered(tokens: readonly Token[], next: number): boolean {
  for (let k = next; k < next + 4 && (tokens[k]?.kind === 'word' || isDash(low(tokens, k))); k++) {
    const word = low(tokens, k);
    if (word === 'trial' ? TRIED.has(low(tokens, k - 1)) : FOUND.has(word))
      return (
        /^(?:of|for|that)$/.test(low(tokens, k + 1)) && !(word === 'image' && low(tokens, k + 2) === 'the')
      );
  }
  return false;
}
const FOUND = wordSet(
  'map atlas image evidence explanation proof detection observation vaccine cure treatment',
);
const TRIED = wordSet('clinical human field randomised randomized');

/** `Skylab, the first space station`: what explains a name; not `In Oran, the first trains ran`, `Lund, the first speaker`. */
export function isOfName(tokens: readonly Token[], at: number, next: number): boolean {
  const comma = at - 2;
  if (!/^[,(—–]$/.test(low(tokens, comma)) || tokens[next]?.kind !== 'word') return false;
  if (
    TOLD_IN_TURN.has(low(tokens, next)) ||
    !(isCapital(tokens[comma - 1]) || tokens[comma - 1]?.kind === 'number')
  )
    return false;
  let k = comma - 1;
  while (k > 0 && k > comma - 25 && tokens[k - 1]?.kind !== 'sign') k--;
  // `Normally, the first`
  return k < comma - 1 ? !FRONTED.has(low(tokens, k)) : low(tokens, k - 1) === ',';
}
const TOLD_IN_TURN = wordSet(
  'of and or in on seed violinist violin mate baseman lieutenant author speaker witness officer guest caller contestant month season set game round leg',
);
const FRONTED = wordSet(
  'in on at by from after since before until during for to with without as despite when while once if like unlike under between',
);
