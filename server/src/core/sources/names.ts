/** Names: how the names of outlets are found among the tokens of a sentence. */
import { goOn, hashOf, joinHashes, OTHER_SCRIPTS } from '../characters.ts';
import { Sieve } from '../sieve.ts';
import { isCapital, low, readTokens, type Token } from '../tokens.ts';
import { isCyrillic, isInflected, type Stem, stemOf } from './inflection.ts';
import type { NamedOutlet, Outlet } from './registry.ts';

/** A word of a name: its lower case, whether it has a capital, and the stem of a Russian word that changes its endings. */
interface NameWord {
  readonly low: string;
  readonly capital: boolean;
  readonly stem: Stem | null;
}

interface Entry {
  readonly outlet: Outlet;
  readonly name: string;
  readonly words: readonly NameWord[];
  readonly ambiguous: boolean;
  readonly thing: boolean;
  readonly shared: boolean;
  /** Other outlets of the registry that have the very same name. */
  rivals: readonly Outlet[];
}

/** Where names are looked up. */
export interface NameIndex {
  /** By the key of its first word, or by its first two ideographs; the longest names first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** First words that a name has in lower case (`teleSUR`); any other lower-case word of Latin letters starts none. */
  readonly lowerCase: ReadonlySet<string>;
  /** What starts names of Latin letters: the first two words of one, joined, or its only word, with and without a possessive ending. */
  readonly starts: Sieve;
  /** By UTF-16 unit: 1 where a name can start with it. */
  readonly signs: Uint8Array;
  /** By `pairOf` two ideographs: 1 where a name can start with both. Most that start one go on otherwise. */
  readonly pairs: Uint8Array;
}

/** Where ideographs and kana begin: there every sign is a token. */
const IDEOGRAPHS = 0x2e80;

/** Whether a sign is a token of its own: ideographs and kana are, Korean syllables make words. */
const isIdeograph = (sign: number): boolean => sign >= IDEOGRAPHS && !isHangul(sign);
const isHangul = (sign: number): boolean => sign >= 0xac00 && sign <= 0xd7af;

const isLowerCaseLetter = (sign: number): boolean => sign >= 97 && sign <= 122;

/** Where two ideographs stand in `pairs`. Others may stand there too, which costs a look and finds nothing. */
const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & 0xffff;

/** The key of a first word: no possessive ending, and of long Cyrillic and Korean words only what endings leave alone. */
function keyOf(low: string): string {
  if (isHangul(low.charCodeAt(0))) return low.slice(0, 2);
  const bare = low.endsWith("'s") ? low.slice(0, -2) : low;
  return bare.length > 5 && isCyrillic(bare) ? bare.slice(0, 4) : bare;
}

const keyAt = (tokens: readonly Token[], i: number): string => {
  const low = tokens[i]?.low ?? '';
  return isIdeograph(low.charCodeAt(0)) ? low + (tokens[i + 1]?.low ?? '') : keyOf(low);
};

const OPENING = new Set('«“"');

/** The word after the first of a name: behind a hyphen, where there is one (`Al-Ahram`), or a quotation mark (`РИА «Новости»`). */
function secondOf(tokens: readonly Token[], i: number): Token | undefined {
  let j = i + 1;
  while (tokens[j]?.kind === 'sign' && (tokens[j]?.isSign('-') || OPENING.has(low(tokens, j)))) j++;
  return tokens[j];
}

const isLatin = (token: Token | undefined): boolean => token !== undefined && token.firstUnit < OTHER_SCRIPTS;

/**
 * The hashes of a word, however it is set: one alone would not do, since of few letters beyond the Western European ones
 * does a hash know the capital (`İHA`, `TUỔI`).
 */
const hashesOf = ({ text, low, hash }: Token): readonly number[] =>
  IS_ASCII.test(text)
    ? [hash]
    : [hash, ...[text.toUpperCase(), low].map((form) => hashOf(form, 0, form.length))];
// "Xinhua" | not "İHA"
const IS_ASCII = /^[\0-\x7f]*$/u;

const [APOSTROPHE, S] = [39, 115];
/** The hash of a word, and of the word with a possessive ending. */
const orOwning = (hash: number): readonly number[] => [hash, goOn(goOn(hash, APOSTROPHE), S)];

/** Adds to `starts` what a name starts with. */
function addStart(starts: Sieve, tokens: readonly Token[]): void {
  const [first, second] = [tokens[0], secondOf(tokens, 0)];
  if (!first || !isLatin(first)) return;
  for (const hash of hashesOf(first))
    if (!second || !isLatin(second)) for (const own of orOwning(hash)) starts.add(own);
    else
      for (const next of hashesOf(second))
        for (const own of orOwning(next)) starts.add(joinHashes(hash, own));
}

/** Makes the index of outlets. Where two have a name, the first has it. */
export function indexNames(outlets: readonly Outlet[]): NameIndex {
  const entries = new Map<string, Entry[]>();
  const lowerCase = new Set<string>();
  const starts = new Sieve(0x4_0000);
  const signs = new Uint8Array(0x1_0000);
  const pairs = new Uint8Array(0x1_0000);
  for (const outlet of outlets)
    for (const { name, ambiguous = false, thing = false, shared = false } of outlet.names) {
      const tokens = readTokens(name, 0, name.length);
      if (!tokens[0]) continue;
      const key = keyAt(tokens, 0);
      addStart(starts, tokens);
      let same = entries.get(key);
      if (!same) entries.set(key, (same = []));
      const rivals: Outlet[] = [];
      const entry = { outlet, name, words: tokens.map(toNameWord), ambiguous, thing, shared, rivals };
      // Who a newsroom says has a name has it alone.
      const first = outlet.local ? undefined : same.find((other) => other.name === name);
      if (first && !first.outlet.local) first.rivals = [...first.rivals, outlet];
      same.push(entry);
      for (const sign of [name, name.toUpperCase()]) signs[sign.charCodeAt(0)] = 1;
      if (isLowerCaseLetter(name.charCodeAt(0))) lowerCase.add(tokens[0].low);
      pairs[pairOf(name.charCodeAt(0), name.charCodeAt(1))] = 1;
    }
  for (const same of entries.values()) same.sort((a, b) => b.words.length - a.words.length);
  return { entries, lowerCase, starts, signs, pairs };
}

const toNameWord = (token: Token): NameWord => ({
  low: token.low,
  capital: isCapital(token),
  stem: isCyrillic(token.low) ? stemOf(token.low) : null,
});

/** Whether the token is the word of a name: same letters, and a capital where the name has one. */
const isWordOf = (token: Token | undefined, word: NameWord, last: boolean): boolean =>
  token !== undefined &&
  (token.low === word.low || (last && isPossessive(token.low, word.low)) || isInflected(token.low, word)) &&
  (!word.capital || isCapital(token));

/** Korean particles: `조선중앙통신은` is 조선중앙통신 as the subject. */
const PARTICLES = /^(?:은|는|이|가|의|을|를|과|와|도|에|에서|에게|에는|으로|로)$/u;

/** Whether the last word of a name stands there with a possessive ending: `Xinhua's`, `Reuters'`; or with a Korean particle. */
const isPossessive = (low: string, name: string): boolean =>
  (low.startsWith(name) && (low.length - name.length === 1 ? low.endsWith("'") : low === `${name}'s`)) ||
  (isHangul(name.charCodeAt(0)) && low.startsWith(name) && PARTICLES.test(low.slice(name.length)));

/** The index after the name at `i`, or 0. A quotation mark may stand between its words: `РИА «Новости»`. */
function endOfName(tokens: readonly Token[], i: number, words: readonly NameWord[]): number {
  let j = i;
  for (let k = 0; k < words.length; k++) {
    const word = words[k];
    if (k > 0 && OPENING.has(tokens[j]?.text ?? '')) j++;
    if (!word || !isWordOf(tokens[j], word, k === words.length - 1)) return 0;
    j++;
  }
  return isSociety(tokens[j - 1], tokens[j]) ? 0 : j;
}

/** Whether an agency's last sign is the first of society (社会) or community (社区): `中央社会工作部` and `中新社区` name none, `中央社报道` does. */
const isSociety = (last: Token | undefined, after: Token | undefined): boolean =>
  last?.text === '社' && /^[会會区區]/u.test(after?.text ?? '');

/** Whether a name may start with token `i`: the first, cheap question, which most tokens answer with no. */
export function mayStartName({ signs, starts }: NameIndex, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || signs[token.firstUnit] !== 1) return false;
  if (!isLatin(token) || starts.lets(token.hash)) return true;
  const second = secondOf(tokens, i);
  return second !== undefined && starts.lets(joinHashes(token.hash, second.hash));
}

/** The longest name that starts at token `i`, or null. */
export function findName(index: NameIndex, tokens: readonly Token[], i: number): NamedOutlet | null {
  const token = tokens[i];
  if (token?.kind !== 'word' || !mayStartName(index, tokens, i)) return null;
  const sign = token.text.charCodeAt(0);
  if (isLowerCaseLetter(sign) && !index.lowerCase.has(token.low)) return null;
  const signs = isIdeograph(sign);
  if (signs && index.pairs[pairOf(sign, tokens[i + 1]?.text.charCodeAt(0) ?? NaN)] === 0) return null;
  const third = signs ? tokens[i + 2]?.low : undefined;
  for (const entry of index.entries.get(keyAt(tokens, i)) ?? []) {
    const { words } = entry;
    // Many names begin with the same two ideographs (中国): the third tells most of them apart.
    if (third !== undefined && words[2] !== undefined && words[2].low !== third) continue;
    const next = endOfName(tokens, i, words);
    if (next > 0) return { ...entry, from: i, next };
  }
  return null;
}
