/** Runs: the words and numbers of an outlet's name, by two or one of which the lexicon tells that a sentence may name it. */
import { classOf, DIGIT, goOn, IDEOGRAPH, joinHashes, LETTER, LETTERS, unitAt } from './characters.ts';

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

/** Whether a word opens at `at` with a capital. `People` in `People's` | not `Or` in `d'Or` */
function isProper(name: string, at: number): boolean {
  const before = unitAt(name, at - 1);
  return isCapitalAt(name, at) && before !== DOT && !isApostrophe(before);
}

/** Which of two words have a capital. */
export const capitalsOf = (first: boolean, second: boolean): number => (first ? 2 : 0) | (second ? 1 : 0);

/** What tells a name in a draft: two runs side by side, or its only one. */
interface Telling {
  /** Of the two together, or of the one; 0 of a name without letters and digits. */
  readonly hash: number;
  /** Which of them must have a capital, as `capitalsOf` has it; of the one, 1 if it must. */
  readonly capitals: number;
  /** UTF-16 units of the one; 0 of two. */
  readonly alone: number;
}

/**
 * The two runs of a name that stand side by side and are worth most together: `People`, `Daily` of `People's Daily`; null of a
 * name with letters of other scripts than Latin. In one pass with nothing made on the way, since a start reads the names of
 * thousands in code that V8 has not yet made quick.
 */
export function tellingOf(name: string, worthOf: (hash: number, length: number) => number): Telling | null {
  let hash = 0;
  let capitals = 0;
  let alone = 0;
  let most = 0;
  let before = 0;
  let worthBefore = 0;
  let properBefore = false;
  for (let at = 0; at < name.length;) {
    const from = at;
    let own = 0;
    let letter = LETTERS[name.charCodeAt(at)] ?? 0;
    while (letter > 0) {
      own = goOn(own, letter);
      at++;
      letter = at < name.length ? (LETTERS[name.charCodeAt(at)] ?? 0) : 0;
    }
    if (at === from) {
      const kind = classOf(unitAt(name, at));
      if (kind === IDEOGRAPH || kind === LETTER) return null;
      for (; classOf(unitAt(name, at)) === DIGIT; at++) own = goOn(own, unitAt(name, at));
    }
    if (at === from) at++;
    else if (!isEnding(name, from, at)) {
      const proper = isProper(name, from);
      const worth = worthOf(own, at - from);
      if (before === 0 || worthBefore + worth > most) {
        most = before === 0 ? 0 : worthBefore + worth;
        hash = before === 0 ? own : joinHashes(before, own);
        capitals = capitalsOf(properBefore, proper);
        alone = before === 0 ? at - from : 0;
      }
      before = own;
      worthBefore = worth;
      properBefore = proper;
    }
  }
  return { hash, capitals, alone };
}
