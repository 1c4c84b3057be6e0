/** Rare words: lists that most words of a draft are not in, which is told from a hash before the word is cut out. */
import { hashOf } from '../characters.ts';
import type { Token } from '../tokens.ts';

/** How many of the last bits of a hash the quick look is at. */
const BITS = 0x1fff;

/** A list of words, as `wordSet` has it, that is asked about every token. Words in lower case, of Latin letters. */
export class RareWords {
  private readonly words: ReadonlySet<string>;
  /** 1 at the last bits of each word's hash. */
  private readonly maybe = new Uint8Array(BITS + 1);

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
    for (const word of this.words) this.maybe[hashOf(word, 0, word.length) & BITS] = 1;
  }

  has(token: Token | undefined): boolean {
    return token !== undefined && this.maybe[token.hash & BITS] === 1 && this.words.has(token.low);
  }
}
