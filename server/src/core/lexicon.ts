/**
 * Lexicon: which readers have work in a stretch of prose, told from its letters before any token is made.
 *
 * A sentence that counts has a digit or a word such as `dozen`, `first` or `half`; one that names an outlet has a word of its
 * name. Most sentences have neither, and need not be cut out, let alone read: `The talks went on into the night.`
 */
import { en } from './language/en.ts';
import { EXTREMES } from './quantities/idioms/idioms.ts';
import {
  FALLEN,
  HEDGES_OF_ONE,
  HELD,
  JAILS,
  LASTING,
  RISEN,
  SIZED,
  TOLD_OF_ONE,
} from './quantities/amounts/one-unit.ts';
import { NEARLY, WHOLES } from './quantities/ranks/proportions.ts';
import { countingWords } from './quantities/openers.ts';
import { BEFORE_EXTREMES, FRESH, HIGHS, PARTNERS, WEAK_STARTERS } from './quantities/ranks/ranks.ts';
import { CREDIT_WORDS } from './sources/outlets/credits.ts';
import { DESCRIBING_WORDS } from './sources/outlets/descriptors.ts';
import { ORGAN_WORDS, PAPER_NAMES, TIE_WORDS } from './sources/outlets/organs.ts';
import { KINDS_AFTER } from './sources/outlets/plain-names.ts';
import type { Registry } from './sources/outlets/registry.ts';
import {
  classOf,
  DIGIT,
  goOn,
  hashOf,
  IDEOGRAPH,
  joinHashes,
  LETTER,
  LETTERS,
  SPACE,
  unitAt,
} from './characters.ts';
import { capitalsOf, isApostrophe, isCapitalAt, isEnding, tellingOf } from './runs.ts';
import { Sieve } from './sieve.ts';
import { indexFrom, type Span } from './span.ts';

/** A digit, or a word that no quantity goes without. */
const COUNT = 1;
/** A hedge such as `than`, and a unit or a whole: together they may make a quantity (`more than a year`, `an all-time high`, `nearly all`). */
const OVER = 2;
const PERIOD = 4;
/** A word of an outlet's name. */
const NAME = 8;
/** The same, where the name has a capital: counts only in a word with one. */
const PROPER_NAME = 16;
/** Words that tie an outlet to a state, and words for an outlet: together they may describe one that no registry knows (`state television`). */
const TIE = 32;
const ORGAN = 64;
/** A name that is a common word as well (`Today`): counts only beside a sign of a credit, or with a word that shows an outlet. */
const COMMON_NAME = 128;
const SHOWING = 256;
/** A measure, and a word that makes an amount of one: `a metre deep`, `a foot of snow`. */
const LENGTH = 512;
const LYING = 1024;
/** A word that starts a rank only beside a partner of it: `leads` and `world`, `more` and `ever`. */
const WEAK = 2048;
const PARTNER = 4096;
/** A high or a low, and a word that makes a record of it: `a fresh high`. */
const HIGH = 8192;
const RENEWED = 16_384;
const EVERYTHING = 32_767;

/** Words without which no such name is an outlet's, beyond those that tie and those for outlets. */
const SHOWING_WORDS = [...CREDIT_WORDS, ...KINDS_AFTER, ...DESCRIBING_WORDS];
/** Signs of a credit beside a name: `(Today)`, `Photo: Ana Prado/Today`, `© Today`. */
const CREDIT_SIGNS = new Set([...'([（【/©'].map((sign) => sign.charCodeAt(0)));

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
  (marks & COUNT) !== 0 ||
  ((marks & OVER) !== 0 && (marks & PERIOD) !== 0) ||
  ((marks & LENGTH) !== 0 && (marks & LYING) !== 0) ||
  ((marks & WEAK) !== 0 && (marks & PARTNER) !== 0) ||
  ((marks & HIGH) !== 0 && (marks & RENEWED) !== 0);

/** Whether there may be an outlet, named or nameless. */
export const mayName = (marks: Marks): boolean =>
  (marks & (NAME | PROPER_NAME)) !== 0 ||
  ((marks & TIE) !== 0 && (marks & ORGAN) !== 0) ||
  ((marks & COMMON_NAME) !== 0 && (marks & (TIE | ORGAN | SHOWING)) !== 0);

// "People" and "s" in "People's" | not "24"
const ANY_RUN = /[\p{L}\p{M}]+/gu;

/** The first run of letters in a word or phrase: `U` of `U.S.` */
const firstRun = (words: string): string | undefined => words.match(ANY_RUN)?.[0];

/** Whether a name at `from` is set in capitals, as abbreviations are, or stands beside a sign of a credit. Behind its possessive ending too. */
function isCredited(prose: string, from: number, end: number): boolean {
  let before = from - 1;
  while (before >= 0 && classOf(unitAt(prose, before)) === SPACE) before--;
  let after = isApostrophe(unitAt(prose, end)) ? end + 2 : end;
  while (after < prose.length && classOf(unitAt(prose, after)) === SPACE) after++;
  return (
    isCapitalAt(prose, from + 1) ||
    CREDIT_SIGNS.has(unitAt(prose, before)) ||
    CREDIT_SIGNS.has(unitAt(prose, after))
  );
}

/** By the capitals that a name must have, as `capitalsOf` has them: a bit for each way in which a draft may have them. */
const WAYS = [0b1111, 0b1010, 0b1100, 0b1000] as const;

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
    for (const word of countingWords()) this.mark(firstRun(word), COUNT);
    for (const word of WEAK_STARTERS) this.mark(word, WEAK);
    for (const word of PARTNERS) this.mark(word, PARTNER);
    for (const word of HIGHS) this.mark(word, HIGH);
    for (const word of FRESH) this.mark(word, RENEWED);
    for (const [name, { kind }] of [...en.units, ...en.exactUnits])
      if (kind === 'duration') this.mark(firstRun(name), PERIOD);
    for (const word of [...BEFORE_EXTREMES, ...TOLD_OF_ONE, ...WHOLES]) this.mark(word, PERIOD);
    for (const word of TOLD_OF_ONE) this.mark(word, LENGTH);
    for (const word of [...SIZED, ...FALLEN, ...RISEN]) this.mark(word, LYING);
    for (const word of [...HEDGES_OF_ONE, 'up', ...LASTING, ...HELD, ...JAILS, ...NEARLY, ...EXTREMES])
      this.mark(word, OVER);
    for (const word of TIE_WORDS) this.mark(firstRun(word), TIE);
    for (const word of ORGAN_WORDS) this.mark(word, ORGAN);
    for (const word of SHOWING_WORDS) this.mark(firstRun(word), SHOWING);
    for (const { names, domains } of outlets) {
      for (const name of names) this.markName(name.name, name.ambiguous && !name.thing);
      for (const domain of domains) this.markName(domain);
    }
    for (const word of PAPER_NAMES) this.mark(word, ORGAN);
  }

  private mark(run: string | undefined, marks: Marks): void {
    if (run !== undefined) this.markHash(hashOf(run, 0, run.length), marks);
  }

  private markHash(hash: number, marks: Marks): void {
    this.marks.set(hash, (this.marks.get(hash) ?? 0) | marks);
    this.words.add(hash);
  }

  /**
   * An outlet is told by the two words side by side in its name, or its site's, that tell most; where there is only one, by
   * that. They have capitals where the name has them: `Press TV`, `Xinhua`. Most sentences that have one word of a name have no other.
   */
  private markName(name: string, common = false): void {
    const telling = tellingOf(name, this.worthOf);
    // Where letters of other scripts stand everything may be.
    if (telling === null) return;
    const { hash, capitals, alone } = telling;
    if (hash === 0) this.always = true;
    else if (alone === 0) {
      this.pairs.set(hash, (this.pairs.get(hash) ?? 0) | (WAYS[capitals] ?? 0));
      this.pairsOfWords.add(hash);
    } else if (capitals === 0) this.markHash(hash, NAME);
    else this.markHash(hash, common && alone === name.length ? COMMON_NAME : PROPER_NAME);
  }

  /** How much a word of so many units tells an outlet's name: long ones more than short ones, those for outlets most. `Radio New` before `New Zealand`. */
  private readonly worthOf = (hash: number, length: number): number =>
    length + (((this.marks.get(hash) ?? 0) & ORGAN) === 0 ? 0 : 100);

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
        if ((marks & COMMON_NAME) !== 0 && isCredited(prose, from, at)) marks |= NAME;
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
    return capital ? found : found & ~(PROPER_NAME | COMMON_NAME);
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
