/** Numbers to dial or to text: `call 999`, `0800-555-0177`, `text SHELTER to 43362`, `+49 30 1234567`. */
import { isDash, isGlued, low, type Token } from '../../tokens.ts';
import { wordSet } from '../../language/words.ts';
import { isWhole } from './dates.ts';

/** `text SHELTER to 43362`, `call 55555`: a number to dial; one texts a word, and calls no number `to` another. */
function endOfShortCode(tokens: readonly Token[], i: number): number {
  if (!/^\d{5,7}$/.test(tokens[i]?.text ?? '') || !countsNothing(tokens, i)) return 0;
  const [near, dialling] =
    low(tokens, i - 1) === 'to' ? [8, /^text(?:ing)?$/] : [4, /^(?:text(?:ing)?|dial|call|sms)$/];
  return tokens.slice(Math.max(0, i - near), i).some((token) => dialling.test(token.low)) ? i + 1 : 0;
}

/** `reached on 101`, `call 999`, `ring 105 and`, `the hotline, 909,`: a short number to dial. */
function endOfShortDialled(tokens: readonly Token[], i: number): number {
  const number = tokens[i]?.text ?? '';
  if (!/^\d{3,4}$/.test(number) || !countsNothing(tokens, i)) return 0;
  return isHotline(tokens, i) || (EMERGENCY.test(number) && isCalled(tokens, i)) ? i + 1 : 0;
}
const EMERGENCY = /^(?:101|111|112|116|999|911|988)$/;

/** `call 999`, `can be reached on 101`, the number at `i`. */
const isCalled = (tokens: readonly Token[], i: number): boolean =>
  DIALLING.test(low(tokens, i - 1)) ||
  (low(tokens, i - 1) === 'on' &&
    tokens
      .slice(Math.max(0, i - 5), i)
      .some(({ low: word }) => DIALLING.test(word) || /^(?:reached|contact|contacted)$/.test(word)));

/** Whether one is told to ring what stands at `i`, or it is the number of who helps. */
const isHotline = (tokens: readonly Token[], i: number): boolean =>
  /^(?:ring|dial|phone)$/.test(low(tokens, i - 1)) ||
  (tokens[i + 1]?.kind !== 'number' &&
    /^[,(]$/.test(low(tokens, i - 1)) &&
    /^(?:hotline|helpline|helpdesk|lifeline)$/.test(low(tokens, i - 2)));

const DIALLING = /^(?:call|called|calling|ring|rang|dial|dialled|dialed|dialling|phone|phoned)$/;
/** `call 999 and`; not `call 12000 men`, the number at `i`. */
const countsNothing = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.kind !== 'word' ||
  /^(?:and|or|to|if|for|in|with|at|immediately|now|today)$/.test(low(tokens, i + 1));

/** `888-ASK-OTTER`, `1-800-FLOWERS`: a number to dial that spells a word; not `an 800-MW plant`. */
function endOfSpelled(tokens: readonly Token[], i: number): number {
  if (!SPELLED.test(tokens[i]?.text ?? '')) return 0;
  let next = i + 1;
  while (
    isDash(low(tokens, next)) &&
    isGlued(tokens, next) &&
    isGlued(tokens, next + 1) &&
    (/^\p{Lu}{2,9}$/u.test(tokens[next + 1]?.text ?? '') || (next > i + 1 && isWhole(tokens[next + 1])))
  )
    next += 2;
  const prefixed = isDash(low(tokens, i - 1)) && low(tokens, i - 2) === '1';
  return next > i + 3 || (prefixed && next > i + 1) ? next : 0;
}
const SPELLED = /^(?:800|833|844|855|866|877|888|900)$/;

/** `0800-555-0177`, `0161 496 0000`: a number to dial with its trunk prefix. */
function endOfTrunkDialled(tokens: readonly Token[], i: number): number {
  if (!/^(?:0\d{2,5}|1[38]00)$/.test(tokens[i]?.text ?? '')) return 0;
  let digits = tokens[i]?.text.length ?? 0;
  let next = i + 1;
  for (;;) {
    const part = isDash(low(tokens, next)) && isGlued(tokens, next) ? next + 1 : next;
    if (!isWhole(tokens[part]) || digits > LONGEST_DIALLED) break;
    digits += tokens[part]?.text.length ?? 0;
    next = part + 1;
  }
  return digits > 8 && digits <= LONGEST_DIALLED ? next : 0;
}
/** Digits of a number to dial at home. */
const LONGEST_DIALLED = 11;

/** The index after a number to dial or to text at `i`, or 0. */
export const endOfDialled = (tokens: readonly Token[], i: number): number =>
  endOfShortCode(tokens, i) ||
  endOfShortDialled(tokens, i) ||
  endOfTrunkDialled(tokens, i) ||
  endOfSpelled(tokens, i);

/** `+49 30 1234567`, `the +972 prefix`: a number to call abroad, the plus at `i`. */
export function endOfForeignDialled(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== '+' || !/^\d{1,3}$/.test(tokens[i + 1]?.text ?? '') || !isGlued(tokens, i + 1))
    return 0;
  let digits = 0;
  let next = i + 1;
  for (let j = i + 1; j < i + 16; j++) {
    const token = tokens[j];
    if (token?.kind === 'number') {
      digits += token.text.length;
      next = j + 1;
    } else if (!DIAL_SIGNS.has(token?.text ?? '')) break;
  }
  return digits > 7 || CODE_NOUNS.has(low(tokens, next)) ? next : 0;
}
const DIAL_SIGNS = wordSet('( ) - – / .');
const CODE_NOUNS = wordSet('code prefix number numbers');
