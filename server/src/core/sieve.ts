/** Sieve: tells from its hash alone that a word is none of those looked for, as most words of a draft are. */

/** What has passed may still be none of them: two hashes can end alike. A bit a place, so that it stays in the processor's nearest memory. */
export class Sieve {
  private readonly bits: Int32Array;
  private readonly mask: number;

  /** `places` is a power of two, 32 or more: some thirty times as many as hashes let few others pass. */
  constructor(places: number) {
    this.bits = new Int32Array(places >>> 5);
    this.mask = places - 1;
  }

  add(hash: number): void {
    const place = hash & this.mask;
    this.bits[place >>> 5] = (this.bits[place >>> 5] ?? 0) | (1 << (place & 31));
  }

  /** Whether a hash that ends like this one was added. */
  lets(hash: number): boolean {
    const place = hash & this.mask;
    return (((this.bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }
}
