/** Multiples in words: `doubled`, `halved`, `twice`, `tenfold`, and how many times as much they make. */
import type { Language, QuantityKind } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, low, type Token } from '../../tokens.ts';
import { readHedge } from '../amounts/hedges.ts';
import { isOfParts } from '../idioms/kinds.ts';
import type { Quantity } from '../quantities.ts';
import type { Rank } from './superlatives.ts';

/** How many times as much each word makes. */
export const MULTIPLES: ReadonlyMap<string, string> = new Map(
  `0.5=halve halves halved halving
2=double doubles doubled doubling twice twofold
3=triple thrice triples tripled tripling treble trebles trebled threefold
4=quadruple quadruples quadrupled fourfold
5=fivefold
6=sixfold
7=sevenfold
8=eightfold
9=ninefold
10=tenfold
20=twentyfold
30=thirtyfold
50=fiftyfold
100=hundredfold`
    .split('\n')
    .flatMap((line) => {
      const [value = '', words = ''] = line.split('=');
      return words.split(' ').map((word): [string, string] => [word, value]);
    }),
);

/** `doubled`, `more than doubled`, `twice`, `nearly double`, `tenfold`, `halved`, `double-digit growth`. */
export function readMultiple(tokens: readonly Token[], i: number): Rank | null {
  const word = low(tokens, i);
  const after = low(tokens, i + 1);
  let next = i + 1;
  if (
    /^(?:doubled|doubling|tripled|tripling|trebled|quadrupled|halved|halving)$/.test(word) ||
    (word.endsWith('fold') && MULTIPLES.has(word))
  ) {
    if (word.endsWith('fold') && isOfParts(tokens, i)) return null;
    // `doubled the lead with a header`; not `doubled her lead among women`
    if (
      word === 'doubled' &&
      after === 'the' &&
      low(tokens, i + 2) === 'lead' &&
      LEADING.test(low(tokens, i + 3))
    )
      return null;
  } else if (MULTIPLYING.test(word)) {
    if (!isVerb(tokens, i)) return null;
  } else if (word === 'twice' || word === 'thrice') {
    if (/^(?:think|thought|once)$/.test(low(tokens, i - 1)) || low(tokens, i - 2) === 'once') return null;
    // `a twice-wed man`; not `the twice-elected mayor`
    if (isDash(after) && TWICE_OVER.has(low(tokens, i + 2))) return null;
  } else if (
    /^(?:double|single|triple)$/.test(word) &&
    DIGITS.has(low(tokens, isDash(after) ? i + 2 : i + 1))
  ) {
    const end = isDash(after) ? i + 3 : i + 2;
    next = isDash(after) && tokens[end]?.kind === 'word' ? end + 1 : end;
  } else if (/^(?:double|triple|treble|quadruple|halve)$/.test(word)) {
    if (!isMeant(tokens, i)) return null;
  } else return null;
  // `his own doubling-down`
  if (low(tokens, isDash(low(tokens, next)) ? next + 1 : next) === 'down') return null;
  let from = i;
  if (low(tokens, i - 1) === 'than' && /^(?:more|less)$/.test(low(tokens, i - 2))) from = i - 2;
  else if (/^(?:nearly|almost|about|roughly|around)$/.test(low(tokens, i - 1))) from = i - 1;
  return { from, next, kind: 'ratio' };
}

/** `nearly double the price`, `plans to triple sales`; not `to double check`, nor `Halve the onions`, which is for the cook. */
function isMeant(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [low(tokens, i - 1), low(tokens, i + 1)];
  const meant = INTENDED.has(before) && tokens[i + 1]?.kind === 'word' && !NOT_MULTIPLIED.has(after);
  const known =
    /^(?:the|that|those|its|their|his|what|last|to|from|,|\.)?$/.test(after) || isHeadlined(tokens, i);
  if (!(known || meant) || before === 'would' || (low(tokens, i) === 'halve' && !INTENDED.has(before)))
    return false;
  return !/^(?:a|the)$/.test(before);
}

/** `Box rates double as Red Sea lines turn back`, `Profits double on strong sales`; not `The rooms double as offices`, `in the men's double`. */
const isHeadlined = (tokens: readonly Token[], i: number): boolean =>
  GROWN.has(low(tokens, i - 1)) &&
  /^(?:on|amid|after|as|in|at|for)$/.test(low(tokens, i + 1)) &&
  !(low(tokens, i + 1) === 'as' && /^an?$/.test(low(tokens, i + 2)));

const MULTIPLYING = /^(?:halves|doubles|triples|trebles|quadruples)$/;
/** `profit halves as shoppers trade down`, `smoking doubles the risk`, `the list doubles in a year`; not `two halves`, `Betts doubles to left`, `the hall doubles as a school`, `halves the pear`. */
const isVerb = (tokens: readonly Token[], i: number): boolean => {
  if (tokens[i - 1]?.kind !== 'word' || BEFORE_NOUN.has(low(tokens, i - 1))) return false;
  if (GROWN.has(low(tokens, i - 1)) || [1, 2, 3].some((by) => GROWN.has(low(tokens, i + by)))) return true;
  if (low(tokens, i) === 'halves' || /^lead|^margin/.test(low(tokens, i + 2))) return false;
  return (
    /^(?:the|its|their|his|her|over|since|within)$/.test(low(tokens, i + 1)) ||
    (low(tokens, i + 1) === 'in' &&
      /^(?:a|an|the|\d+|two|three|four|five|ten)$/.test(low(tokens, i + 2)) &&
      PERIODS.has(low(tokens, i + 3)))
  );
};
const BEFORE_NOUN = wordSet(
  'the a an both two three equal into in of for mixed play plays played win wins won hit hits number',
);
const PERIODS = wordSet('day days week weeks month months year years decade decades quarter century');
/** What grows and shrinks, and is told of by how many times. */
const GROWN = wordSet(
  'profit profits sales revenue revenues price prices rate rates cost costs rent rents pay wage wages salaries output production exports imports debt debts deficit deaths cases losses dividend bonus fees fares bills risk risks chance chances odds number numbers sentence sentences aid stake guidance tariff tariffs murders complaints arrests crime traffic demand investment spending funding capacity earnings turnover workforce',
);

const LEADING = /^(?:[.,]|with|from|through|after|before|when|for)?$/;
const TWICE_OVER = wordSet('wed married divorced widowed daily weekly monthly yearly');
/** `double-digit growth`, `in the double digits`. */
const DIGITS = wordSet('digit digits');
/** `plans to triple US sales`; not `to double check`. */
const INTENDED = wordSet('to will could should');
const NOT_MULTIPLIED = wordSet('check down up back over as in on cross team click dip book park');

/** A rank or a comparison from one token to another. */
interface Comparison {
  readonly from: number;
  readonly next: number;
  readonly kind: QuantityKind;
}

/** What a rank or a comparison says as a number: 2 times and more for `more than doubled`, nothing for `largest` and `double-digit growth`. */
export function valueOfRank(
  tokens: readonly Token[],
  { from, next, kind }: Comparison,
  language: Language,
): Omit<Quantity, 'start' | 'end'> {
  const value = kind === 'ratio' ? MULTIPLES.get(low(tokens, next - 1)) : undefined;
  if (value === undefined) return { kind, low: '', high: '', unit: '', hedge: null };
  const hedge = readHedge(tokens, next - 1, language);
  return {
    kind,
    low: value,
    high: value,
    unit: 'times',
    hedge: hedge && hedge.from >= from ? hedge.hedge : null,
  };
}
