/**
 * What readers share of a language: its words for numbers, units, hedges and saying, and what fixes write. One module a language fills this
 * shape, and leaves empty what it has no use for. The words by which one language tells labels, idioms and sources stand with the readers
 * that ask for them, in `quantities/` and `sources/` for the most part, Chinese and Russian mostly in files of their own (`han-…`, `cyrillic-…`).
 */

import type { Wording } from './wording.ts';

/** Kinds of quantity that later checks tell apart. */
export type QuantityKind = 'percentage' | 'money' | 'count' | 'ratio' | 'measure' | 'duration' | 'rank';

/** A unit as drafts write it. `unit` is a UCUM code, an ISO 4217 code, or an English noun for things counted. */
export interface Unit {
  readonly kind: QuantityKind;
  readonly unit: string;
}

/** How exactly a number is meant: `about 40`, `at least 40`, `up to 40` and `only 40` (`at-most`), `over 40` (`more-than`), `under 40` (`less-than`), `almost 40`, which is a little less (`nearly`). */
export type Hedge = 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'nearly';

/**
 * The words of one language. All keys are lower case with a straight apostrophe, except where `exact` is said;
 * a key of several words has one space between tokens.
 */
export interface Language {
  readonly code: 'en' | 'zh' | 'ru';
  /** What fixes write. */
  readonly wording: Wording;
  /** Whether a space may part groups of three digits and a comma starts the decimals (`1 234,5`). */
  readonly spaceGroups: boolean;
  /** Number words and their values: `seven` → 7. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them, as powers of ten: `million` → 6, `万` → 4. */
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Ordinal words: `third` → 3. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Fractions as words: `half` → [1, 2]. */
  readonly fractions: ReadonlyMap<string, readonly [number, number]>;
  /** Counts without a figure: `dozens`, `tens of thousands`. */
  readonly vague: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, Unit>;
  /** Abbreviated units whose case matters: `MW`, `kg`, `m`. */
  readonly exactUnits: ReadonlyMap<string, Unit>;
  readonly hedges: ReadonlyMap<string, Hedge>;
  readonly months: ReadonlySet<string>;
  /** Abbreviations that end in a dot without ending a sentence: `gen`, `dr`. */
  readonly abbreviations: ReadonlySet<string>;
  /** Verbs that credit a statement to their subject wherever they stand: `said`, `told`. */
  readonly sayingVerbs: ReadonlySet<string>;
  /** Verbs that do so only before a clause, a quotation or after a source noun: `found`, `shows`, `added`. */
  readonly findingVerbs: ReadonlySet<string>;
  /** Sources nobody can go back to: `officials`, `experts`, `studies`. */
  readonly vagueSources: ReadonlySet<string>;
}
