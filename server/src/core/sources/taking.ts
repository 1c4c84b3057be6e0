/** Verbs of saying that here take a thing, or are a deed, and say nothing. `wrote a novel`, `claimed the top spot`, `pledged $5m`. English. */
import { wordSet } from '../language/words.ts';
import { low, type Token } from '../tokens.ts';

/** Whether the verb at `i` takes a thing: `explained over 92% of the variance`, `claimed the coldest night`. */
export function isTaking(tokens: readonly Token[], i: number): boolean {
  const [word, after] = [low(tokens, i), low(tokens, i + 1)];
  if (word.startsWith('explain')) return tokens[i + 1]?.kind === 'number' || MEASURES.has(after);
  if (/^(?:writes|wrote)$/.test(word)) return WRITTEN.has(after);
  if (GIVEN.has(word)) return !/^[“"]$/.test(after) && !hasClause(tokens, i);
  return /^claim(?:s|ed)$/.test(word) && after === 'the' && isPrize(tokens, i + 2);
}
/** `wrote a novel`, `writes this column`; not `wrote that`. */
const WRITTEN = wordSet('a an the this his her their its my our songs books code');
const MEASURES = wordSet('over about nearly almost roughly more most some around half');

/** To pledge or boast is to act, unless the words are told: `pledged to halve it`, and not `pledged that 40 would come`. */
const GIVEN = wordSet('pledged pledges boasted boasts');
const hasClause = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i + 1, i + 7).some(({ low: word }) => word === 'that');

/** `the top spot`, `the crown in May`, `the coldest night`; not `the title was sold`, `the second blast killed 40`. */
function isPrize(tokens: readonly Token[], i: number): boolean {
  const [thing, after] = [low(tokens, i), low(tokens, i + 1)];
  if (ORDERED.has(thing)) return PLACES.has(after);
  return thing.endsWith('est') || (WON.has(thing) && (tokens[i + 1]?.kind !== 'word' || GOES_ON.has(after)));
}
const ORDERED = wordSet('top first second third last');
const PLACES = wordSet('spot place prize set stage win title seat goal');
const WON = wordSet('title crown record lead');
const GOES_ON = wordSet('in on at by with for from of after before and last again');
