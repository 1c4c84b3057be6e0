/** Runs: the words and numbers of an outlet's name, by two or one of which the lexicon tells that a sentence may name it. */
import { classOf, DIGIT, goOn, IDEOGRAPH, joinHashes, LETTER, LETTERS, unitAt } from './characters.ts';

/** A word or a number of a name, by its hash, and whether it must have a capital where the name stands in a draft. */
export interface Run {
  readonly hash: number;
  readonly length: number;
  readonly proper: boolean;
}

const DOT = 46;

/** Whether a UTF-16 unit is `'` or `’`. */
export const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019;

/** Whether a capital stands at `at`: `X` in `Xinhua`. */
export const isCapitalAt = (words: string, at: number): boolean => {
  const unit = unitAt(words, at);
  const letter = LETTERS[unit] ?? 0;
  return letter > 0 && letter !== unit;
};

/** A letter by itself behind an apostrophe, which names mostly stand without: the `s` of `Xinhua's`. */
export const isEnding = (words: string, from: number, end: number): boolean =>
  end - from === 1 && isApostrophe(unitAt(words, from - 1)) && (LETTERS[unitAt(words, from)] ?? 0) > 0;

/** What of a name two may stand side by side: `People`, `Daily` of `People's Daily`; null of one with letters of other scripts than Latin. */
export function runsOf(name: string): Run[] | null {
  const runs: Run[] = [];
  for (let at = 0; at < name.length;) {
    const from = at;
    let hash = 0;
    for (let letter; (letter = LETTERS[unitAt(name, at)] ?? 0) > 0; at++) hash = goOn(hash, letter);
    if (at === from) {
      const kind = classOf(unitAt(name, at));
      if (kind === IDEOGRAPH || kind === LETTER) return null;
      for (; classOf(unitAt(name, at)) === DIGIT; at++) hash = goOn(hash, unitAt(name, at));
    }
    if (at === from) at++;
    else if (!isEnding(name, from, at)) runs.push({ hash, length: at - from, proper: isProper(name, from) });
  }
  return runs;
}

/** Whether a word opens at `at` with a capital. `People` in `People's` | not `Or` in `d'Or` */
function isProper(name: string, at: number): boolean {
  const before = unitAt(name, at - 1);
  return isCapitalAt(name, at) && before !== DOT && !isApostrophe(before);
}

/** Which of two words have a capital. */
export const capitalsOf = (first: boolean, second: boolean): number => (first ? 2 : 0) | (second ? 1 : 0);

/** Two runs side by side. */
export interface Pair {
  readonly hash: number;
  /** Which of the two must have a capital, as `capitalsOf` has it. */
  readonly capitals: number;
}

/** The two runs side by side that are worth most together; null of a name of one. */
export function tellingPair(runs: readonly Run[], worthOf: (run: Run) => number): Pair | null {
  let best: Pair | null = null;
  let most = 0;
  for (let i = 1; i < runs.length; i++) {
    const [first, second] = [runs[i - 1], runs[i]];
    if (!first || !second) continue;
    const worth = worthOf(first) + worthOf(second);
    if (worth <= most) continue;
    most = worth;
    best = { hash: joinHashes(first.hash, second.hash), capitals: capitalsOf(first.proper, second.proper) };
  }
  return best;
}
