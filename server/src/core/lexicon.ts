/**
 * Lexicon: which readers have work in a stretch of prose, told from its letters before any token is made.
 *
 * A sentence that counts has a digit or a word such as `dozen`, `first` or `half`; one that names an outlet has a word of its
 * name. Most sentences have neither, and need not be cut out, let alone read: `The talks went on into the night.`
 */
import { en } from './language/en.ts';
import { HEDGES_OF_ONE, LASTING } from './quantities/amounts.ts';
import { EXTREMES } from './quantities/idioms.ts';
import { countingWords } from './quantities/quantities.ts';
import { BEFORE_EXTREMES } from './quantities/ranks.ts';
import { ORGAN_WORDS, TIE_WORDS } from './sources/organs.ts';
import type { Registry } from './sources/registry.ts';
import { classOf, DIGIT, goOn, hashOf, IDEOGRAPH, joinHashes, LETTER, LETTERS, SPACE } from './characters.ts';
import { Sieve } from './sieve.ts';
import { indexFrom, type Span } from './span.ts';

/** A digit, or a word that no quantity goes without. */
const COUNT = 1;
/** A hedge such as `than`, and a unit of time: together they may make a quantity (`more than a year`, `an all-time high`). */
const OVER = 2;
const PERIOD = 4;
/** A word of an outlet's name. */
const NAME = 8;
/** The same, where the name has a capital: counts only in a word with one. */
const PROPER_NAME = 16;
/** Words that tie an outlet to a state, and words for an outlet: together they may describe one that no registry knows (`state television`). */
const TIE = 32;
const ORGAN = 64;
const EVERYTHING = 127;

/** What was found in a stretch of prose. The marks of a whole are those of its parts together. */
export type Marks = number;

/** A word that opens a reader, or a stretch in which anything may be. */
export interface Mark extends Span {
  readonly marks: Marks;
}

/** The marks of a part of what was looked at; `found` as `Lexicon.findMarks` gives them. */
export function marksWithin(found: readonly Mark[], { start, end }: Span): Marks {
  let marks = 0;
  for (let k = Math.max(indexFrom(found, start) - 1, 0); k < found.length; k++) {
    const mark = found[k];
    if (!mark || mark.start >= end) break;
    if (mark.end > start) marks |= mark.marks;
  }
  return marks;
}

/** Whether there may be a quantity. */
export const mayCount = (marks: Marks): boolean =>
  (marks & COUNT) !== 0 || ((marks & OVER) !== 0 && (marks & PERIOD) !== 0);

/** Whether there may be an outlet, named or nameless. */
export const mayName = (marks: Marks): boolean =>
  (marks & (NAME | PROPER_NAME)) !== 0 || ((marks & TIE) !== 0 && (marks & ORGAN) !== 0);

/** The hash of a word by itself. */
const hashOfRun = (run: string): number => hashOf(run, 0, run.length);

/** Which of two words have a capital. */
const capitalsOf = (first: boolean, second: boolean): number => (first ? 2 : 0) | (second ? 1 : 0);

/** A word or a number of a name, and whether it must have a capital where the name stands in a draft. */
interface Run {
  readonly letters: string;
  readonly proper: boolean;
}

/** What of a name two may stand side by side: `People`, `Daily` of `People's Daily`; `Russia`, `K` of `Russia-K`. */
function runsOf(name: string): Run[] {
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
const isOfOtherScript = (code: number): boolean => {
  const kind = classOf(code);
  return kind === IDEOGRAPH || (kind === LETTER && !isLetter(code));
};
/** A letter by itself behind an apostrophe, which names mostly stand without: the `s` of `Xinhua's`. */
const isEnding = (words: string, from: number, end: number): boolean =>
  end - from === 1 && isApostrophe(words.charCodeAt(from - 1)) && isLetter(words.charCodeAt(from));
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Whether the letters at `at` are lower case for a capital. */
const isCapitalAt = (words: string, at: number): boolean => {
  const unit = words.charCodeAt(at);
  return isLetter(unit) && LETTERS[unit] !== unit;
};

// What a word goes on after: "d'" in "d'Or" | "." in "cctv.com" | not " "
const INSIDE = /[\p{L}\p{M}.'’]/u;

/** Whether a word opens at `at` with a capital. `People` in `People's` | not `Or` in `d'Or` */
const isProper = (name: string, at: number): boolean =>
  isCapitalAt(name, at) && !INSIDE.test(name.charAt(at - 1));

// "People" and "s" in "People's" | not "24"
const ANY_RUN = /[\p{L}\p{M}]+/gu;

/** The first run of letters in a word or phrase: `U` of `U.S.` */
const firstRun = (words: string): string | undefined => words.match(ANY_RUN)?.[0];

/** How much a word tells an outlet's name: long ones more than short ones, those for outlets most. `Radio New` before `New Zealand`. */
const worthOf = ({ letters }: Run): number =>
  letters.length + (ORGAN_WORDS.has(letters.toLowerCase()) ? 100 : 0);

/** The blank between two words, which is every sixth unit. */
const BLANK = 32;

/** The words that open a reader, for one registry. */
class Lexicon {
  /** Marks by the hash of a run of letters in lower case. */
  private readonly marks = new Map<number, Marks>();
  private readonly words = new Sieve(0x1_0000);
  /** By the hash of two words that stand side by side in a name (`Press TV`): a bit for each way in which they may have capitals. */
  private readonly pairs = new Map<number, number>();
  private readonly pairsOfWords = new Sieve(0x4_0000);
  /** Whether a name has no letters to be told by, so that it may stand anywhere. */
  private always = false;

  constructor({ outlets }: Registry) {
    for (const word of countingWords(en)) this.mark(firstRun(word), COUNT);
    for (const [name, { kind }] of [...en.units, ...en.exactUnits])
      if (kind === 'duration') this.mark(firstRun(name), PERIOD);
    this.mark(BEFORE_EXTREMES, PERIOD);
    for (const word of [...HEDGES_OF_ONE, ...LASTING, ...EXTREMES]) this.mark(word, OVER);
    for (const word of TIE_WORDS) this.mark(firstRun(word), TIE);
    for (const word of ORGAN_WORDS) this.mark(word, ORGAN);
    for (const { names, domains } of outlets) {
      for (const { name } of names) this.markName(name);
      for (const domain of domains) this.markName(domain);
    }
  }

  private mark(run: string | undefined, marks: Marks): void {
    if (run === undefined) return;
    const hash = hashOfRun(run);
    this.marks.set(hash, (this.marks.get(hash) ?? 0) | marks);
    this.words.add(hash);
  }

  /**
   * An outlet is told by the two words side by side in its name, or its site's, that tell most; where there is only one, by
   * that. They have capitals where the name has them: `Press TV`, `Xinhua`. Most sentences that have one word of a name have no other.
   */
  private markName(name: string): void {
    // Where such a letter stands everything may be.
    for (let at = 0; at < name.length; at++) if (isOfOtherScript(name.charCodeAt(at))) return;
    const runs = runsOf(name);
    const [only] = runs;
    if (runs.length > 1) this.markPair(runs);
    else if (only) this.mark(only.letters, only.proper ? PROPER_NAME : NAME);
    else this.always = true;
  }

  private markPair(runs: readonly Run[]): void {
    const worth = runs.slice(1).map((run, i) => worthOf(runs[i] ?? run) + worthOf(run));
    const at = worth.indexOf(Math.max(...worth));
    const [first, second] = [runs[at], runs[at + 1]];
    if (!first || !second) return;
    const pair = joinHashes(hashOfRun(first.letters), hashOfRun(second.letters));
    const least = capitalsOf(first.proper, second.proper);
    const ways = [0, 1, 2, 3].filter((way) => (way & least) === least);
    this.pairs.set(
      pair,
      ways.reduce((bits, way) => bits | (1 << way), this.pairs.get(pair) ?? 0),
    );
    this.pairsOfWords.add(pair);
  }

  /** The marks in a stretch of prose, in order. Words of other scripts than Latin are not looked up: there everything may be. */
  findMarks(prose: string, { start, end }: Span): readonly Mark[] {
    if (this.always) return [{ start, end, marks: EVERYTHING }];
    const found: Mark[] = [];
    let before = 0;
    let properBefore = false;
    for (let at = start; at < end;) {
      const from = at;
      const first = prose.charCodeAt(at);
      let letter = LETTERS[first] ?? 0;
      const proper = letter > 0 && letter !== first;
      let marks: Marks;
      let hash = 0;
      if (letter > 0) {
        while (letter > 0) {
          hash = goOn(hash, letter);
          at++;
          letter = at < end ? (LETTERS[prose.charCodeAt(at)] ?? 0) : 0;
        }
        marks = this.marksOf(hash, proper);
      } else {
        const kind = first === BLANK ? SPACE : classOf(first);
        if (kind === IDEOGRAPH || kind === LETTER) return [{ start, end, marks: EVERYTHING }];
        at++;
        if (kind !== DIGIT) continue;
        hash = goOn(0, first);
        for (; at < end && classOf(prose.charCodeAt(at)) === DIGIT; at++)
          hash = goOn(hash, prose.charCodeAt(at));
        marks = COUNT;
      }
      if (at - from > 1 || !isEnding(prose, from, at)) {
        if (this.isPair(before, hash, capitalsOf(properBefore, proper))) marks |= NAME;
        before = hash;
        properBefore = proper;
      }
      if (marks !== 0) found.push({ start: from, end: at, marks });
    }
    return found;
  }

  /** The marks of a word by its hash. */
  private marksOf(hash: number, capital: boolean): Marks {
    if (!this.words.lets(hash)) return 0;
    const found = this.marks.get(hash) ?? 0;
    return capital ? found : found & ~PROPER_NAME;
  }

  /** Whether two words stand side by side in a name, which has no capital where they have none. */
  private isPair(before: number, hash: number, capitals: number): boolean {
    const pair = joinHashes(before, hash);
    return this.pairsOfWords.lets(pair) && (((this.pairs.get(pair) ?? 0) >> capitals) & 1) === 1;
  }
}

const lexicons = new WeakMap<Registry, Lexicon>();

/** The lexicon of a registry, made when it is first needed. */
export function lexiconOf(registry: Registry): Lexicon {
  let lexicon = lexicons.get(registry);
  if (!lexicon) lexicons.set(registry, (lexicon = new Lexicon(registry)));
  return lexicon;
}
