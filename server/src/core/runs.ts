/** Runs: the words and numbers of an outlet's name, by two or one of which the lexicon tells that a sentence may name it. */
import { classOf, DIGIT, IDEOGRAPH, LETTER, LETTERS } from './characters.ts';
import { ORGAN_WORDS } from './sources/organs.ts';

/** A word or a number of a name, and whether it must have a capital where the name stands in a draft. */
export interface Run {
  readonly letters: string;
  readonly proper: boolean;
}

/** What of a name two may stand side by side: `People`, `Daily` of `People's Daily`; `Russia`, `K` of `Russia-K`. */
export function runsOf(name: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < name.length;) {
    const from = at;
    const isIn = LETTERS[name.charCodeAt(at)] ? isLetter : isDigit;
    while (at < name.length && isIn(name.charCodeAt(at))) at++;
    if (at > from && !isEnding(name, from, at))
      runs.push({ letters: name.slice(from, at), proper: isProper(name, from) });
    if (at === from) at++;
  }
  return runs;
}
const isLetter = (code: number): boolean => (LETTERS[code] ?? 0) > 0;
const isDigit = (code: number): boolean => classOf(code) === DIGIT;

/** Whether a UTF-16 unit is a letter of another script than Latin. */
export const isOfOtherScript = (code: number): boolean => {
  const kind = classOf(code);
  return kind === IDEOGRAPH || (kind === LETTER && !isLetter(code));
};

/** A letter by itself behind an apostrophe, which names mostly stand without: the `s` of `Xinhua's`. */
export const isEnding = (words: string, from: number, end: number): boolean =>
  end - from === 1 && isApostrophe(words.charCodeAt(from - 1)) && isLetter(words.charCodeAt(from));

/** Whether a UTF-16 unit is `'` or `’`. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Whether a capital stands at `at`: `X` in `Xinhua`. */
export const isCapitalAt = (words: string, at: number): boolean => {
  const unit = words.charCodeAt(at);
  return isLetter(unit) && LETTERS[unit] !== unit;
};

// What a word goes on after: "d'" in "d'Or" | "." in "cctv.com" | not " "
const INSIDE = /[\p{L}\p{M}.'’]/u;

/** Whether a word opens at `at` with a capital. `People` in `People's` | not `Or` in `d'Or` */
const isProper = (name: string, at: number): boolean =>
  isCapitalAt(name, at) && !INSIDE.test(name.charAt(at - 1));

/** How much a word tells an outlet's name: long ones more than short ones, those for outlets most. `Radio New` before `New Zealand`. */
const worthOf = ({ letters }: Run): number =>
  letters.length + (ORGAN_WORDS.has(letters.toLowerCase()) ? 100 : 0);

/** The two runs side by side that tell most: `Radio New` of `Radio New Zealand`; null of a name of one. */
export function tellingPair(runs: readonly Run[]): readonly [Run, Run] | null {
  let best: readonly [Run, Run] | null = null;
  let most = 0;
  for (const [i, second] of runs.entries()) {
    const first = runs[i - 1];
    const worth = first ? worthOf(first) + worthOf(second) : 0;
    if (first && worth > most) [best, most] = [[first, second], worth];
  }
  return best;
}
