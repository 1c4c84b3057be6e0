/** Rare words: lists that most words of a draft are not in, which is told from a hash before the word is cut out. */
import { hashOf } from '../characters.ts';
import { Sieve } from '../sieve.ts';
import type { Token } from '../tokens.ts';

/** A list of words, as `wordSet` has it, that is asked about every token. Words in lower case, of Latin letters. */
export class RareWords {
  private readonly words: ReadonlySet<string>;
  private readonly sieve = new Sieve(8192);

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
    for (const word of this.words) this.sieve.add(hashOf(word, 0, word.length));
  }

  has(token: Token | undefined): boolean {
    return token !== undefined && this.sieve.lets(token.hash) && this.words.has(token.low);
  }

  /** Whether any of the tokens is one. */
  areIn(tokens: readonly Token[]): boolean {
    return tokens.some((token) => this.has(token));
  }
}
