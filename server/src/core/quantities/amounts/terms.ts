/** Terms: durations in an adjective that are the news themselves. `a 30-year prison term`, `a seven-day ban`. */
import { wordSet } from '../../language/words.ts';
import { isDash, low, type Token } from '../../tokens.ts';

/** `a 30-year prison term`, `a seven-day ban`, `a 90-day extension`: what somebody got or is bound to. */
export const isTerm = (tokens: readonly Token[], i: number): boolean => {
  const at = isDash(low(tokens, i)) ? i + 1 : i;
  const next = low(tokens, at + 1);
  return (
    TERMS.has(low(tokens, at)) ||
    (low(tokens, at) === 'terms' && [4, 5, 6].some((by) => SERVED.has(low(tokens, at - by)))) ||
    (low(tokens, at) === 'waiting' && WAITING.has(next)) ||
    (JAIL.has(low(tokens, at)) && PENALTIES.has(next)) ||
    (BANNED.has(low(tokens, at)) && next === 'ban')
  );
};
const TERMS = wordSet(
  'sentence sentences ban suspension extension quarantine truce ceasefire moratorium drought wait backlog delay delays slump',
);
/** `judges serve four-year terms`; not `bonds with ten-year terms`. */
const SERVED = wordSet('serve serves served serving won elected limited');
const JAIL = wordSet('prison jail suspended mandatory custodial');
const PENALTIES = wordSet('sentence sentences term terms');
/** `a 26-week waiting list`. */
const WAITING = wordSet('list lists time times period');
const BANNED = wordSet('driving travel transfer playing touchline lifetime stadium flight export');

/** `a 40-minute drive from the port`, `a two-hour train ride away`: how far off a place is; not `a 40-minute walk along the shore`. */
export const isWayTo = (tokens: readonly Token[], i: number): boolean => {
  const at = isDash(low(tokens, i)) ? i + 1 : i;
  const trip = [at, at + 1].find((k) => TRIPS.has(low(tokens, k)));
  return trip !== undefined && WHITHER.has(low(tokens, trip + 1));
};
const TRIPS = wordSet('drive walk ride flight journey hike crossing commute trek sail');
const WHITHER = wordSet('from to away north south east west outside inland off');
