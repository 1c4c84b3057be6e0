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
import { classOf, DIGIT, goOn, hashOf, IDEOGRAPH, isDigitAt, LETTER, LETTERS, SPACE } from './characters.ts';
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

const joinHashes = (first: number, second: number): number => goOn(Math.imul(first, 0x9e37), second);

/** Words of two letters or more, and numbers: what of a name two may stand side by side. `People`, `Daily` of `People's Daily`. */
function runsOf(name: string): string[] {
  const runs: string[] = [];
  for (let at = 0; at < name.length;) {
    const from = at;
    const isIn = LETTERS[name.charCodeAt(at)] ? isLetter : isDigit;
    while (at < name.length && isIn(name.charCodeAt(at))) at++;
    if (at - from > 1 || (at > from && isIn === isDigit)) runs.push(name.slice(from, at));
    if (at === from) at++;
  }
  return runs;
}
const isLetter = (code: number): boolean => (LETTERS[code] ?? 0) > 0;
const isDigit = (code: number): boolean => classOf(code) === DIGIT;

// "People" and "s" in "People's" | not "24"
const ANY_RUN = /[\p{L}\p{M}]+/gu;
// A run that opens a word and has a capital. "People" in "People's" | not "Or" in "d'Or"
const PROPER_WORD = /(?<![\p{L}\p{M}.'’])\p{Lu}[\p{L}\p{M}]*/gu;

/** The first run of letters in a word or phrase: `U` of `U.S.` */
const firstRun = (words: string): string | undefined => words.match(ANY_RUN)?.[0];

const longest = (runs: readonly string[]): string =>
  runs.reduce((best, run) => (run.length > best.length ? run : best), '');

/** How much a word tells an outlet's name: long ones more than short ones, those for outlets most. `Radio New` before `New Zealand`. */
const worthOf = (run: string): number => run.length + (ORGAN_WORDS.has(run.toLowerCase()) ? 100 : 0);

/** The blank between two words, which is every sixth unit. */
const BLANK = 32;

/** The words that open a reader, for one registry. */
class Lexicon {
  /** Marks by the hash of a run of letters in lower case. */
  private readonly marks = new Map<number, Marks>();
  private readonly words = new Sieve(0x1_0000);
  /** Hashes of two words that stand side by side in a name: `Press TV`. */
  private readonly pairs = new Set<number>();
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
   * that, best one with a capital: `Press TV`, `Xinhua`. Most sentences that have one word of a name have no other.
   */
  private markName(name: string): void {
    const runs = runsOf(name);
    if (runs.length > 1) {
      const worth = runs.slice(1).map((run, i) => worthOf(runs[i] ?? '') + worthOf(run));
      const at = worth.indexOf(Math.max(...worth));
      this.markPair(joinHashes(hashOfRun(runs[at] ?? ''), hashOfRun(runs[at + 1] ?? '')));
      return;
    }
    const [proper = '', other = ''] = [PROPER_WORD, ANY_RUN].map((pattern) =>
      longest(name.match(pattern) ?? []),
    );
    if (proper.length > 1 || other.length === 1) this.mark(proper, PROPER_NAME);
    else if (other !== '') this.mark(other, NAME);
    else this.always = true;
  }

  private markPair(pair: number): void {
    this.pairs.add(pair);
    this.pairsOfWords.add(pair);
  }

  /** The marks in a stretch of prose, in order. Words of other scripts than Latin are not looked up: there everything may be. */
  findMarks(prose: string, { start, end }: Span): readonly Mark[] {
    if (this.always) return [{ start, end, marks: EVERYTHING }];
    const found: Mark[] = [];
    let before = 0;
    for (let at = start; at < end;) {
      const from = at;
      const first = prose.charCodeAt(at);
      let letter = LETTERS[first] ?? 0;
      let marks: Marks;
      let hash = 0;
      if (letter > 0) {
        while (letter > 0) {
          hash = goOn(hash, letter);
          at++;
          letter = at < end ? (LETTERS[prose.charCodeAt(at)] ?? 0) : 0;
        }
        marks = this.marksOf(hash, LETTERS[first] !== first);
        if (at - from === 1) {
          hash = 0;
          if (!isDigitAt(prose, from - 1) && !isDigitAt(prose, at)) marks &= ~(NAME | PROPER_NAME);
        }
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
      if (hash !== 0) {
        if (this.isPair(before, hash)) marks |= NAME;
        before = hash;
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

  private isPair(before: number, hash: number): boolean {
    const pair = joinHashes(before, hash);
    return this.pairsOfWords.lets(pair) && this.pairs.has(pair);
  }
}

const lexicons = new WeakMap<Registry, Lexicon>();

/** The lexicon of a registry, made when it is first needed. */
export function lexiconOf(registry: Registry): Lexicon {
  let lexicon = lexicons.get(registry);
  if (!lexicon) lexicons.set(registry, (lexicon = new Lexicon(registry)));
  return lexicon;
}
