/** Vocabulary: what drafts are written in. A word is cut out and put into lower case when it is first met, and then known. */

import { classOf, DIGIT, IDEOGRAPH, LETTER } from './characters.ts';

/** `word` letters with inner apostrophes and dots (`Xinhua's`, `U.S.`) · `number` digits with separators (`1,234.5`, `½`) · `sign` one other character. */
export type WordKind = 'word' | 'number' | 'sign';

/** A word, a number or a sign, wherever it stands. */
export interface Word {
  readonly kind: WordKind;
  /** As it is written; full-width digits as plain ones. */
  readonly text: string;
  /** Words in lower case, with a straight apostrophe: what tables are keyed by. */
  readonly low: string;
}

/** How many words are kept, a power of two. Of two words that share a place, the one met last has it. */
const MOST = 1 << 15;
const kept = new Array<Word | undefined>(MOST).fill(undefined);

/** The word `text.slice(start, end)`, the same object as long as it is kept. */
export function wordAt(text: string, start: number, end: number): Word {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 15)) & (MOST - 1);
  const known = kept[place];
  if (known?.text.length === end - start && standsAt(known.text, text, start)) return known;
  return (kept[place] = toWord(detach(text.slice(start, end))));
}

function standsAt(words: string, text: string, start: number): boolean {
  for (let at = 0; at < words.length; at++)
    if (words.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** `words` as a string of its own: a slice would keep the whole text that it was cut from alive. */
export const detach = (words: string): string => `${words} `.slice(0, -1);

function toWord(written: string): Word {
  const kind = kindOf(written);
  const text = narrow(written, kind);
  return { kind, text, low: kind === 'word' ? text.toLowerCase().replaceAll('’', "'") : text };
}

/** A number may start with its dot: `.5`. */
function kindOf(written: string): WordKind {
  const kind = classOf(written.charCodeAt(0));
  if (kind === LETTER || kind === IDEOGRAPH) return 'word';
  return kind === DIGIT || (written.startsWith('.') && written.length > 1) ? 'number' : 'sign';
}

/** Full-width digits and signs as the plain ones, unit for unit: `３．５％` is `3.5%`. */
function narrow(words: string, kind: WordKind): string {
  const signed = words === '％' || words === '＄';
  if (!signed && (kind !== 'number' || !/[\uff04\uff05\uff0e\uff10-\uff19]/.test(words))) return words;
  return words.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
