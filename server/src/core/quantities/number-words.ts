/** Number words: `twenty-five`, `two and a half million`, `a dozen`, `two thirds`, 三百万. */
import type { Language } from '../language/language.ts';
import type { Token } from '../tokens.ts';
import { asFraction, type Figure, isHyphen, readMagnitudes, scale } from './figures.ts';

/** What has been added up so far: `two million` in `total`, `three hundred` in `current`. */
interface Sum {
  total: number;
  current: number;
  read: number;
}

/** Adds one number word to the sum; false when it does not go on from there. */
function addWord(sum: Sum, word: Token, article: boolean, language: Language): boolean {
  const value = language.cardinals.get(word.low);
  const power = word.low.length > 3 || language.code === 'ru' ? language.magnitudes.get(word.low) : undefined;
  const fits =
    value !== undefined &&
    (sum.current % 10 === 0 || value >= 100) &&
    (sum.current % 100 === 0 || value < 10);
  if (fits && !(article && sum.read === 0)) sum.current += value;
  else if (power === 2 && sum.current > 0) sum.current *= 100;
  else if (power !== undefined && power > 2 && (sum.current > 0 || sum.read > 0)) {
    sum.total += (sum.current || 1) * 10 ** power;
    sum.current = 0;
  } else return false;
  sum.read++;
  return true;
}

/** The index after a hyphen or an `and` between number words: `twenty-five`, `two hundred and six`. */
function skipJoint(tokens: readonly Token[], i: number, sum: Sum, language: Language): number {
  const [joint, after] = [tokens[i], tokens[i + 1]];
  if (!joint || !after || !(language.cardinals.has(after.low) || language.magnitudes.has(after.low)))
    return i;
  if (isHyphen(joint) && !joint.spaced) return i + 1;
  return joint.low === 'and' && (sum.current >= 100 || sum.total > 0) && language.cardinals.has(after.low)
    ? i + 1
    : i;
}

/** Number words: `seven`, `twenty-five`, `two hundred and six`, `a dozen`, `half a million`, `two and a half million`. */
export function readWords(tokens: readonly Token[], i: number, language: Language): Figure | null {
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  const special = readDozen(tokens, i, language) ?? readFractionWords(tokens, i, language);
  if (special) return special;
  const article = token.low === 'a' || token.low === 'an';
  const sum: Sum = { total: 0, current: article ? 1 : 0, read: 0 };
  let next = article ? i + 1 : i;
  for (
    let word = tokens[next];
    word?.kind === 'word' && addWord(sum, word, article, language);
    word = tokens[next]
  )
    next = skipJoint(tokens, next + 1, sum, language);
  if (sum.read === 0) return null;
  const scaled = sum.total > 0 || sum.current >= 100;
  return withHalf(
    tokens,
    { from: i, next, value: String(sum.total + sum.current), form: 'words', scaled, power: 0 },
    language,
  );
}

/** `a dozen`, `two dozen`, `half a dozen`. */
function readDozen(tokens: readonly Token[], i: number, language: Language): Figure | null {
  const half = tokens[i]?.low === 'half' && tokens[i + 1]?.low === 'a' ? 2 : 0;
  const first = tokens[i + half]?.low ?? '';
  const times = first === 'a' ? 1 : language.cardinals.get(first);
  if (half && first === 'dozen')
    return { from: i, next: i + 3, value: '6', form: 'words', scaled: true, power: 0 };
  if (times === undefined || tokens[i + half + 1]?.low !== 'dozen') return null;
  return { from: i, next: i + half + 2, value: String(times * 12), form: 'words', scaled: true, power: 0 };
}

/** Goes on from `two` to `two and a half million`. */
function withHalf(tokens: readonly Token[], figure: Figure, language: Language): Figure {
  const words = [0, 1, 2].map((k) => tokens[figure.next + k]?.low);
  if (
    words[0] !== 'and' ||
    (words[1] !== 'a' && words[1] !== 'one') ||
    (words[2] !== 'half' && words[2] !== 'quarter')
  )
    return figure;
  const { next, power } = readMagnitudes(tokens, figure.next + 3, language, false);
  const part = words[2] === 'half' ? 0.5 : 0.25;
  return { ...figure, next, value: scale(String(Number(figure.value) + part), power), scaled: power > 0 };
}

/** `half`, `two-thirds`, `three quarters`, `a third`, `half a million`. Whether it is a fraction at all is for the caller to judge. */
function readFractionWords(tokens: readonly Token[], i: number, language: Language): Figure | null {
  const first = tokens[i];
  if (!first) return null;
  const count = first.low === 'a' ? 1 : language.cardinals.get(first.low);
  let j = count === undefined ? i : i + 1;
  if (count !== undefined && isHyphen(tokens[j])) j++;
  const fraction = language.fractions.get(tokens[j]?.low ?? '');
  if (!fraction || (count === undefined && fraction[1] !== 2)) return null;
  if (count === undefined && /^(?:a|an)$/.test(tokens[j + 1]?.low ?? '')) {
    const { next, power } = readMagnitudes(tokens, j + 2, language, false);
    if (power > 0)
      return { from: i, next, value: scale('0.5', power), form: 'words', scaled: true, power: 0 };
  }
  return {
    from: i,
    next: j + 1,
    value: asFraction(0, [count ?? 1, fraction[1]]),
    form: 'fraction',
    scaled: false,
    power: 0,
  };
}
