/** Phrases that name a source by themselves: `according to`, `as reported by`, `data from`. English. */
import { wordSet } from '../../language/words.ts';
import { low, type Token } from '../../tokens.ts';
import type { CueReader } from './cue-reader.ts';
import { isCount } from './subjects.ts';

// prettier-ignore
const PHRASES = [
  'according to', 'as reported by', 'as stated by', 'in the words of', 'gave a figure of', 'gave an estimate of', 'offered an estimate of', 'the view of', 'in the opinion of', 'as per', 'citing', 'cited by', 'quoted by', 'quoted as saying',
  'in an interview with', 'in a statement', 'in a press release', 'in a news release', 'in a tweet', 'in a blog post', 'in an email', 'in a letter to', 'in a filing', 'issued a statement', 'released a statement', 'data from', 'figures from', 'statistics from',
  'figures released by', 'data released by', 'a report by', 'a report from', 'a study by', 'a study from', 'a survey by', 'a survey of', 'based on data from',
  'analysis from', 'analysis by', 'by most counts', 'by most outside counts', 'by most estimates', 'by most accounts', 'by some estimates', 'by some counts', 'estimates from', 'estimates by', 'an estimate by', 'court documents', 'compiled by', 'based on figures', 'based on data', 'based on a survey', 'based on numbers', 'based on estimates', 'based on records', 'numbers from', 'sourced from', 'in its report', 'in its latest report', 'in its last report', 'in its annual report', 'in its latest survey', 'in its annual survey', 'in tests by', 'in tests carried out by', 'in tests done by', 'in tests run by', 'in tests conducted by', 'in trials carried out by', 'in trials conducted by', 'figures are available from', 'data are available from', 'reporting its results', 'reporting their results', 'source:',
];

/** The words of each phrase, by its first. */
const BY_FIRST = new Map<string, string[][]>();
for (const phrase of PHRASES) {
  const words = phrase.replace(':', ' :').split(' ');
  const [first = ''] = words;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), words]);
}

/** If a source phrase starts at token `i`, the index after it; otherwise 0. */
function endOfPhrase(tokens: readonly Token[], i: number): number {
  for (const words of BY_FIRST.get(low(tokens, i)) ?? [])
    if (words.every((word, k) => low(tokens, i + k) === word)) {
      const end = i + words.length;
      return isMargin(tokens, end) || isMadeOf(tokens, end) ? 0 : end;
    }
  return 0;
}

/** `the data from the spring contained 40 fields`: what they are made of, and not what they show. */
const isMadeOf = (tokens: readonly Token[], end: number): boolean =>
  low(tokens, end - 1) === 'from' &&
  low(tokens, end - 2) === 'data' &&
  [1, 2, 3, 4].some((by) => CONTAINING.has(low(tokens, end + by)) && isCount(tokens, end + by + 1));
const CONTAINING = wordSet('contained contain contains comprised comprise comprises');

/** `beat estimates by 3 percent`: by how much, and not by whom. */
const isMargin = (tokens: readonly Token[], end: number): boolean =>
  low(tokens, end - 1) === 'by' && (tokens[end]?.kind !== 'word' || MARGINS.has(low(tokens, end)));
const MARGINS = wordSet('about nearly almost roughly more over half up just some around');

/** `according to`, `data from`, `Source:`: the cue is the whole phrase, and whom it names stands behind or before it. Not `beat estimates by 3 percent`. */
export const SOURCE_PHRASES: CueReader = { words: new Set(BY_FIRST.keys()), endOf: endOfPhrase };
