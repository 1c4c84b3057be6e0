/** Magnitudes, and the figure they belong to: what a number is before its unit. `million`, `bn`, the `m` of `$3m`, `dozen`. */
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isGlued, low, type Token } from '../../tokens.ts';

/** A number read from tokens `from` (inclusive) to `next` (exclusive). */
export interface Figure {
  readonly from: number;
  readonly next: number;
  /** Exact: a decimal (`1050000`, `-0.4`), or a fraction where a decimal would round (`1/3`). */
  readonly value: string;
  /** `digits`, `words` (seven, a dozen) or `fraction` (half, 3/4): what the label rules ask first. */
  readonly form: 'digits' | 'words' | 'fraction';
  /** Whether a magnitude belongs to it: 3 million, 5k, two hundred, a dozen. */
  readonly scaled: boolean;
  /** The power of ten that the magnitudes at its end make: 6 for `3 million` and `two million`, 0 for `two hundred and six`. */
  readonly power: number;
}

/** Whether a token is a number in digits: `12`, `1,234.5`, `½`; not `twelve`. */
export const isNumber = (token: Token | undefined): token is Token => token?.kind === 'number';

/** Whether a token is a hyphen, or an en dash set as one: `3-billion`, `3–billion`; neither `—` nor `−`. */
export const isHyphen = (token: Token | undefined) =>
  token?.text === '-' || token?.text === '‑' || token?.text === '–';

/** `dozen` and what order forms and recipes make of it: `3 dozen`, `five doz`. */
const DOZEN = wordSet('dozen dozens doz dozs dz dzs');

/** Whether one of these stands at token `i`: the `doz` of `five doz`. */
export const isDozen = (tokens: readonly Token[], i: number): boolean => DOZEN.has(low(tokens, i));

/** A power of ten that no draft goes beyond: what follows it is no magnitude. */
const LARGEST = 24;

/** Magnitudes from `i` on (`hundred million`, `-billion`, `bn`): the token after them and the power of ten they make. */
export function readMagnitudes(
  tokens: readonly Token[],
  i: number,
  language: Language,
  money = false,
): { next: number; power: number } {
  let next = i;
  let power = 0;
  for (;;) {
    const joined = isHyphen(tokens[next]) && isGlued(tokens, next) ? next + 1 : next;
    const token = tokens[joined];
    if (!token) break;
    let by = language.magnitudes.get(token.low);
    if (by === undefined && joined === i) by = shortMagnitude(tokens, joined, money, language);
    if (by === undefined || (token.low === 'k' && token.spaced) || power + by > LARGEST) break;
    power += by;
    next = joined + 1;
  }
  return { next, power };
}

const SHORT_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['m', 6], ['M', 6], ['MM', 6], ['b', 9], ['B', 9], ['t', 12], ['T', 12],
]); // prettier-ignore

/** What a letter counts in millions though a measure would fit: `40m people`, `3m copies`; not `40m masts`, `3m sharks`. */
const COUNTED_BY_LETTER = wordSet(
  `people men women children users subscribers followers viewers readers visitors tourists passengers customers consumers members players fans voters votes citizens residents
households families homes houses jobs workers pupils students patients refugees migrants soldiers deaths births cases infections doses tests shares tickets copies downloads views
records accounts cars vehicles phones devices units meals bottles eggs chickens birds cattle sheep trees books songs orders tons tonnes barrels litres gallons acres hectares years`,
);

/** `$3m`, `£5b`, `16M people`, `$1MM`, `3m copies`, `3 m euros`: letters behind the digits are a magnitude for money and for what is counted, a unit otherwise. */
function shortMagnitude(
  tokens: readonly Token[],
  i: number,
  money: boolean,
  language: Language,
): number | undefined {
  const letter = tokens[i];
  const power = SHORT_MAGNITUDES.get(letter?.text ?? '');
  if (power === undefined) return undefined;
  if (money && !letter?.spaced) return power;
  const noun = low(tokens, i + 1) === '+' ? i + 2 : i + 1;
  const after = low(tokens, noun);
  if (language.units.get(after)?.kind === 'money' || after === 'pounds') return power;
  return !letter?.spaced && COUNTED_BY_LETTER.has(after) ? power : undefined;
}
