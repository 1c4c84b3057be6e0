/** Breakdowns: sentences that go on with the figures of a survey, a report or other data, part by part. English. */
import type { Sentence } from '../sentence.ts';

// "We counted" | "our own" | not "hour"
const OF_OURSELVES = /\b(?:we|our|I|my)\b/;

// "sailors" | "post-90s" | not "Norway"
const WORD = /(?<![\p{L}\d-])\p{Ll}[\p{L}’'-]{2,30}/gu;

/** Words that any two sentences with figures may have in common. */
const EVERYWHERE = new Set(
  'the and for with from that this its are was were been has have had than their his her they she more less who which while not but about over under also said say accord percent per cent year one two three most million billion thousand dozen will would could can may there last now new compar total number people half third quart average old'.split(
    ' ',
  ),
);

/** A word without its ending: `savings` and `saving` are one. */
const stemOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/(?:ies|es|s|ed|ing)$/, '');

/** UTF-16 units of a sentence that are looked at. */
const LONGEST = 600;

const stemsOf = (words: string): Set<string> =>
  new Set(Array.from(words.slice(0, LONGEST).matchAll(WORD), ([word]) => stemOf(word)));

/** Whether a breakdown goes on with the sentence before it: counts in the same kind of number, and has two of its words. */
export function breaksDown(part: Sentence, words: string, whole: Sentence, wordsBefore: string): boolean {
  if (OF_OURSELVES.test(words.slice(0, LONGEST))) return false;
  if (!part.quantities.some(({ kind }) => whole.quantities.some((other) => other.kind === kind)))
    return false;
  const known = stemsOf(wordsBefore);
  const shared = [...stemsOf(words)].filter((stem) => !EVERYWHERE.has(stem) && known.has(stem));
  return shared.length > 1;
}
