/** Firsts: what is the first of its kind by what it is. `the first map of Titan`, `the first and only plant` */
import { wordSet } from '../../language/words.ts';
import { isDash, low, type Token } from '../../tokens.ts';

/** `its first and only plant`, `the first post-war census`: the index after the rank, or 0. The ordinal at `at`. */
export function endOfOnly(tokens: readonly Token[], at: number, next: number): number {
  const [after, second] = [low(tokens, next), low(tokens, next + 1)];
  if (after === 'and') return second === 'only' && !OURS.has(low(tokens, at - 1)) ? next + 2 : 0;
  return after === 'post' && isDash(second) && ENDED.has(low(tokens, next + 2)) ? next : 0;
}
const ENDED = wordSet('war pandemic independence communist soviet');
const OURS = wordSet('my our your');

/** `the first map of Titan`, `First human clinical trial of the drug`: what nobody had made or seen; not `my first map of the town`, `the first trial of the suspects`. */
export function isDiscovered(tokens: readonly Token[], at: number, next: number): boolean {
  if (at > 0 && low(tokens, at - 1) !== 'the') return false;
  for (let k = next; k < next + 4 && (tokens[k]?.kind === 'word' || isDash(low(tokens, k))); k++) {
    const word = low(tokens, k);
    if (word === 'trial' ? TRIED.has(low(tokens, k - 1)) : FOUND.has(word))
      return /^(?:of|for)$/.test(low(tokens, k + 1));
  }
  return false;
}
const FOUND = wordSet('map atlas evidence vaccine cure');
const TRIED = wordSet('clinical human field randomised randomized');
