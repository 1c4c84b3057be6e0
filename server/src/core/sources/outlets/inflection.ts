/** Inflection: whether a Russian word is a word of a name in another case. `Известиям` is `Известия`, `Первого канала` is `Первый канал`. */
import { wordSet } from '../../language/words.ts';

/** What inflection leaves of a word, and the endings it may then have; null for a noun that ends in a vowel, whose endings are many. */
export interface Stem {
  readonly letters: string;
  readonly endings: ReadonlySet<string> | null;
}

const SINGULAR = wordSet('ый ий ой ая яя ое ее ого его ому ему ым им ом ем ую юю ей');
const PLURAL = wordSet('ые ие ых их ым им ыми ими');
const MASCULINE = wordSet('а у ом е');

/** Whether a word in lower case starts with a Russian letter: `а` to `я`, or `ё`. */
export function isCyrillic(low: string): boolean {
  const code = low.charCodeAt(0);
  return (code >= 0x430 && code <= 0x44f) || code === 0x451;
}

/** The stem of a word of a name, in lower case; null for words too short to tell. An adjective keeps its number: `российские газеты` are not the `Российская газета`. */
export function stemOf(low: string): Stem | null {
  const ending = low.slice(-2);
  const letters = low.slice(0, -2);
  if (/^(?:ый|ий|ой|ая|яя|ое|ее)$/u.test(ending)) return { letters, endings: SINGULAR };
  if (/^(?:ые|ие)$/u.test(ending)) return { letters, endings: PLURAL };
  if (low.length >= 5 && /[б-джзк-нп-тф-щ]$/u.test(low)) return { letters: low, endings: MASCULINE };
  if (low.length < 6) return null;
  return { letters: low.replace(/[аяоеыиуюйь]$/u, ''), endings: null };
}

/** Whether `low` is the word of that stem in some case. */
export function isInflected(low: string, { stem }: { readonly stem: Stem | null }): boolean {
  if (stem === null || !low.startsWith(stem.letters)) return false;
  return stem.endings === null
    ? low.length - stem.letters.length <= 3
    : stem.endings.has(low.slice(stem.letters.length));
}
