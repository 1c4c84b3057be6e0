/** Sentence: what the words of one say, wherever it stands in its block. */
import { kept } from './kept.ts';
import type { IsQuoted } from './quotes.ts';
import { isBreakdown, isGoingOn, isReferringBack } from './connectives.ts';
import type { Block } from './draft/draft.ts';
import type { Language } from './language/language.ts';
import { isFragment } from './quantities/labels/furniture.ts';
import { readInColumn } from './quantities/columns.ts';
import { findQuantities, type Quantity } from './quantities/quantities.ts';
import { type Attribution, findAttributions, shiftAttributions } from './sources/outlets/attributions.ts';
import type { Registry } from './sources/outlets/registry.ts';
import { findSourceCues, type SourceCue } from './sources/words/sources.ts';
import { shiftAll, type Span } from './span.ts';
import { readTokens, type Token } from './tokens.ts';
import { isUnasserted } from './unasserted/unasserted.ts';

/** One sentence of a block. All offsets in it are relative to the block. */
export interface Sentence extends Span {
  readonly quantities: readonly Quantity[];
  /** Empty, too, for sentences that no claim could lean on. */
  readonly cues: readonly SourceCue[];
  readonly attributions: readonly Attribution[];
  /** Whether it starts inside a quotation, or is one: its speaker may stand in a neighbouring sentence. */
  readonly quoted: boolean;
  /** Whether it starts inside a quotation, or opens with one, whatever that holds: a link between a claim and its speaker. */
  readonly spoken: boolean;
  /** Whether it points back to a source just named: `The report also`, `That figure`. */
  readonly refersBack: boolean;
  /** Whether it does so by going on with the count before it: `That’s up from 40`. */
  readonly goesOn: boolean;
  /** Whether it opens as one part of what was counted before it: `Among women, 12 percent`. */
  readonly isPart: boolean;
}

/** What the reading of a sentence needs of its block. */
export interface Surrounding {
  readonly kind: Block['kind'];
  /** Of a cell, what stands at the heads of its column and its row (cells.ts); empty elsewhere, and where nothing does. */
  readonly head: string;
  readonly prose: string;
  readonly language: Language;
  readonly registry: Registry;
}

/** UTF-16 units around a sentence that its readers may look at: a title before a Chinese name, the cue after it. */
const AROUND = 40;

/** All that the reading of a sentence rests on: its words and those beside it, and what the block makes of them. */
export const keyOf = (
  { start, end }: Span,
  { kind, head, language, prose }: Surrounding,
  asked: number,
): string =>
  `${kind} ${head} ${language.code} ${asked} ${end - start} ${Math.min(start, AROUND)} ${prose.slice(Math.max(0, start - AROUND), end + AROUND)}`;

/** UTF-16 units of a sentence that are looked into. A megabyte of figures without a full stop is no sentence, and would fill the memory. */
const LONGEST_SENTENCE = 20_000;

const endOfProse = ({ start, end }: Span): number => Math.min(end, start + LONGEST_SENTENCE);

/** What the words of a sentence say, wherever it stands. Offsets are those of the block in which it was read; the sentence began at `start` then. */
export interface Said {
  readonly start: number;
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
  /** Looked for later where it is undefined. */
  readonly cues: readonly SourceCue[] | undefined;
}

/** What a sentence without figures and names says. */
export const NOTHING: Said = { start: 0, quantities: [], attributions: [], cues: undefined };

/** Reads the words of a sentence that may count or name something. */
export function readWords(
  sentence: Span,
  { prose, language, registry, kind, head }: Surrounding,
  isQuoted: IsQuoted,
  counts: boolean,
  names: boolean,
): Said {
  const { start, end } = sentence;
  const tokens = readTokens(prose, start, endOfProse(sentence));
  const fragment = counts && kind === 'paragraph' && isFragment(tokens, start > 1);
  const alone = counts && head !== '' && prose.trim() === prose.slice(start, end).trim();
  const figure = alone ? readInColumn(tokens, prose, head, language) : null;
  const quantities = figure
    ? [figure]
    : counts && !fragment
      ? findAsserted(tokens, prose.slice(start, end), isQuoted, language)
      : [];
  const attributions = names ? findAttributions({ registry, tokens, prose, language, isQuoted }) : [];
  // The tokens are here now: whoever counts something is asked for its sources.
  const cues = quantities.length > 0 ? findSourceCues(tokens, prose, sentence, language) : undefined;
  return { start, quantities: kept(quantities), attributions: kept(attributions), cues: cues && kept(cues) };
}

/** Where quotations stand in a block, and whether a sentence of it begins in one or with one. */
export interface Quotations {
  readonly isQuoted: IsQuoted;
  readonly spoken: boolean;
}

/** A sentence as it was read: its tokens only where it may count or name something, its cues only when a claim leans on it. */
export class ReadSentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
  readonly quoted: boolean;
  readonly spoken: boolean;
  readonly refersBack: boolean;
  readonly goesOn: boolean;
  readonly isPart: boolean;
  /** What was looked for in its words, a bit each: part of what its reading rests on. 0 where nothing was. Kept with every sentence: fields of their own would take 40 bytes. */
  readonly asked: number;
  leanedOn = false;
  private readonly block: Surrounding;
  private known: readonly SourceCue[] | undefined;

  constructor(
    { start, end }: Span,
    block: Surrounding,
    { isQuoted, spoken }: Quotations,
    said: Said,
    asked = 0,
  ) {
    this.start = start;
    this.end = end;
    this.block = block;
    this.asked = asked;
    const { prose } = block;
    const by = start - said.start;
    this.quantities = shiftAll(said.quantities, by);
    this.attributions = shiftAttributions(said.attributions, by);
    this.known = said.cues && shiftAll(said.cues, by);
    this.spoken = spoken;
    // “Tides,” her third film, is no speech.
    this.quoted =
      spoken && (isQuoted(start) || this.quantities.some((quantity) => isQuoted(quantity.start + 1)));
    const counts = this.quantities.length > 0;
    this.goesOn = counts && isGoingOn(prose, start);
    this.refersBack = this.goesOn || (counts && isReferringBack(prose, start));
    this.isPart = counts && isBreakdown(prose, start);
  }

  /** What it says, for a sentence of the same words; where nothing is counted, cues depend on what stands around it. */
  said(): Said {
    const { start, quantities, attributions } = this;
    return { start, quantities, attributions, cues: quantities.length > 0 ? this.known : undefined };
  }

  get cues(): readonly SourceCue[] {
    return (this.known ??= this.leanedOn ? this.findCues() : []);
  }

  private findCues(): readonly SourceCue[] {
    const { prose, language } = this.block;
    return findSourceCues(readTokens(prose, this.start, endOfProse(this)), prose, this, language);
  }
}

/** The quantities of a sentence, if it asserts any. */
function findAsserted(
  tokens: readonly Token[],
  words: string,
  isQuoted: IsQuoted,
  language: Language,
): readonly Quantity[] {
  const quantities = findQuantities(tokens, language);
  if (quantities.length === 0) return quantities;
  return isUnasserted(words, tokens, quantities, isQuoted) ? [] : quantities;
}

/** Sentences at the end of a block that may lead in to the next. */
const LAST_ONES = 4;

/** Whether a claim may look here for its source: its own sentence, its neighbours, the first and the last of a block, and what stands beside a quotation. */
export const isLeanedOn = (sentences: readonly Sentence[], k: number): boolean =>
  k === 0 ||
  k >= sentences.length - LAST_ONES ||
  [k - 1, k, k + 1].some(
    (near) => (sentences[near]?.quantities.length ?? 0) > 0 || sentences[near]?.spoken === true,
  );
