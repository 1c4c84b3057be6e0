/** Season records: superlatives that a season, a division or a club keeps the books of. `the biggest crowd of the season`, `the league's top scorer`. */
import { wordSet } from '../../language/words.ts';
import { isDash, low, type Token } from '../../tokens.ts';

/** `crowd of the season`, `away record in the division`: what is kept on record, within a scope of sport; not `surprise of the season`. */
export function isOfSeason(tokens: readonly Token[], i: number): boolean {
  const noun = [i + 1, i].find((k) => KEPT.has(low(tokens, k))) ?? -1;
  if (noun < 0) return false;
  const at = noun + 1;
  return (
    /^(?:of|in)$/.test(low(tokens, at)) &&
    /^(?:the|this)$/.test(low(tokens, at + 1)) &&
    (SEASONS.has(low(tokens, at + 2)) || SEASONS.has(low(tokens, at + 3)))
  );
}
const KEPT = wordSet(
  'crowd crowds attendance gate win wins defeat defeats victory loss goal start finish run streak result weekend record time lap haul total audience margin',
);
const SEASONS = wordSet('race season campaign year division league tournament competition championship');

/** `top scorer`, `all-time leading goalscorer`: who has scored most. The index after it, or 0. */
export function endOfScorer(tokens: readonly Token[], i: number): number {
  if (!LEADING.has(low(tokens, i)) || low(tokens, i - 1) === 'a') return 0;
  const at = isDash(low(tokens, i + 1)) ? i + 2 : i + 1;
  if (SCORERS.has(low(tokens, at))) return at + 1;
  return isDash(low(tokens, at + 1)) && TAKERS.has(low(tokens, at + 2)) ? at + 3 : 0;
}
const LEADING = wordSet('leading top record');
const SCORERS = wordSet('scorer goalscorer scorers goalscorers passer rusher receiver rebounder');
/** `leading wicket-taker`, `top run-scorer`. */
const TAKERS = wordSet('scorer taker getter winner');
