/** Zero: where none of a thing, or a level of nothing, is counted. `zero appearances`, `growth was zero`. */
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, low, type Token } from '../../tokens.ts';
import type { Amount } from './amounts.ts';
import { NO_MODIFIERS } from './counted-nouns.ts';

/** `zero appearances`, `zero net carbon emissions`: none of what could be counted; not `zero-hours contracts`, `zero tolerance`. */
export const isNone = (tokens: readonly Token[], { from, next, unit }: Amount): boolean => {
  if (unit) return unit.kind === 'percentage';
  // `the net zero emissions plan`
  if (isDash(low(tokens, next)) || low(tokens, from - 1) === 'net') return false;
  if (isLevel(tokens, from, next) || (PAID.has(low(tokens, from - 1)) && TAXES.has(low(tokens, next))))
    return true;
  for (let k = next; k < next + 4 && tokens[k]?.kind === 'word'; k++) {
    if (NO_MODIFIERS.has(low(tokens, k))) return false;
    if (/[^s]s$/.test(low(tokens, k)) && !ZERO_OF.has(low(tokens, next))) return !isCapital(tokens[k]);
  }
  return false;
};
const ZERO_OF = wordSet(
  'hours sum gravity rating tolerance rates interest excuses regrets hints chances doubts qualms patience illusions',
);
const PAID = wordSet('pay pays paid paying');
const TAXES = wordSet('tax taxes duty');

/** `growth was zero`, `cut its rate to zero`, `stocks are near zero`: how high something stands; not `start from zero`, `the zero on the dial`. */
const isLevel = (tokens: readonly Token[], from: number, next: number): boolean =>
  AT.has(low(tokens, from - 1)) &&
  (tokens[next]?.kind !== 'word' || NO_MODIFIERS.has(low(tokens, next))) &&
  (low(tokens, from - 2) === 'it' || low(tokens, from - 2) === 'down' || isOfLevel(tokens, from));
const isOfLevel = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(Math.max(0, from - 8), from - 1).some(({ low: word }) => LEVELS.has(word));
const AT = wordSet('is was were are be remained to at near nearly almost reached hit around');
const LEVELS = wordSet(
  `rate rates growth inflation tax taxes tariff tariffs duty duties yield yields emissions deaths cases infections transmission return returns visibility stocks inventories
  cost costs spending crime delays balance unemployment attendance income profit profits turnover revenue sales exports imports output production`,
);
