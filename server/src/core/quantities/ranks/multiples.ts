/** Multiples in words: how many times as much `doubled`, `halved`, `twice` and `tenfold` make. */
import type { Language, QuantityKind } from '../../language/language.ts';
import { low, type Token } from '../../tokens.ts';
import { readHedge } from '../amounts/hedges.ts';
import type { Quantity } from '../quantities.ts';

const MULTIPLES: ReadonlyMap<string, string> = new Map(
  `0.5=halve halved halving
2=double doubled doubling twice twofold
3=triple tripled tripling treble trebled threefold
4=quadruple quadrupled fourfold
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
