/** Shares in words: how much of a whole, without a figure. `every third shop`, `the bulk of the crop`, `a minority of tenants`. */
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import type { Rank } from './superlatives.ts';

/** `every third shop`: the ordinal at `at`; not `every second Tuesday`, `every second counts`, `every third day`. */
export function readEveryNth(tokens: readonly Token[], at: number, next: number): Rank | null {
  if (low(tokens, at - 1) !== 'every' || low(tokens, at) === 'first') return null;
  const noun = tokens[next];
  if (noun?.kind !== 'word' || isCapital(noun) || NO_SHARES.has(noun.low)) return null;
  // `every second of it`, `every second she waits`, `every second spent`
  if (/(?:[^s]s|ed|nt)$/.test(noun.low) || tokens[next + 1]?.kind !== 'word') return null;
  return { from: at - 1, next: next + 1, kind: 'ratio' };
}
const NO_SHARES = wordSet(
  'second minute hour day night week weekend fortnight month quarter year decade season summer winter spring autumn time morning evening afternoon monday word line sentence thought step page beat bar he she it they we i you of that the a and or in on at to is was matters lost wasted',
);

/** `the bulk of the crop`, `a small minority of tenants`; not `the bulk of the time`, `a minority of one`. */
export function readPart(tokens: readonly Token[], i: number): Rank | null {
  if (!SHARES.has(low(tokens, i))) return null;
  const sized = SIZES.has(low(tokens, i - 1)) ? i - 1 : i;
  const opener = low(tokens, i) === 'bulk' ? 'the' : 'a';
  if (low(tokens, sized - 1) !== opener || low(tokens, i + 1) !== 'of' || !isWhole(tokens, i + 2))
    return null;
  return { from: opener === 'a' ? sized - 1 : i, next: i + 1, kind: 'ratio' };
}
const SIZES = wordSet('small tiny large sizeable sizable substantial significant slim great');

/** What can be shared out: `the crop`, `voters`; not `one`, `time`, `his life`. */
function isWhole(tokens: readonly Token[], i: number): boolean {
  const noun = /^(?:the|its|their|all|these|those|this|that|his|her)$/.test(low(tokens, i)) ? i + 1 : i;
  return tokens[noun]?.kind === 'word' && !UNSHARED.has(low(tokens, noun));
}
const UNSHARED = wordSet(
  'one us you me time day week month year night morning evening afternoon life career work attention credit blame views ideas opinions voices perspectives meanings',
);

/** What part it is: nothing is read here without one of them. */
export const SHARES = wordSet('bulk minority plurality');
