/** Readers of cues: what every file here that credits somebody hands to english-cues.ts, its words and its question: at `fear` and `fears`, `isFearing`. English. */
import { low, type Token } from '../../tokens.ts';

/** Question something of the word at `i`. */
export type Question = (tokens: readonly Token[], i: number) => boolean;

/** One of them. */
export interface CueReader {
  /** Every word and sign that its cues start with. It is asked at these, and at no other. */
  readonly words: ReadonlySet<string>;
  /** The index after the cue that starts at `i`, or 0. `according to` gives `i + 2`. */
  readonly endOf: (tokens: readonly Token[], i: number) => number;
}

/** A reader of cues that are one word or sign long. */
export const oneWord = (words: ReadonlySet<string>, isCue: Question): CueReader => ({
  words,
  endOf: (tokens, i) => (isCue(tokens, i) ? i + 1 : 0),
});

/** Readers by their words, each word's in order. */
export class CueReaders {
  private readonly byWord = new Map<string, CueReader[]>();

  constructor(readers: readonly CueReader[]) {
    for (const reader of readers)
      for (const word of reader.words) {
        const others = this.byWord.get(word);
        if (others) others.push(reader);
        else this.byWord.set(word, [reader]);
      }
  }

  /** All that wakes any of them. */
  get words(): Iterable<string> {
    return this.byWord.keys();
  }

  /** The index after the first cue that one of them finds at `i`, or 0. */
  endOf(tokens: readonly Token[], i: number): number {
    for (const reader of this.byWord.get(low(tokens, i)) ?? []) {
      const end = reader.endOf(tokens, i);
      if (end > 0) return end;
    }
    return 0;
  }
}
