/** What somebody is at now: `he’s projecting sales of 40 million`, `is now looking for`; and not `she’s expecting a child`. English. */
import { wordSet } from '../../language/words.ts';
import { low } from '../../tokens.ts';
import type { Question } from './cue-reader.ts';

const BEING = wordSet(
  "is are was were been being isn't aren't wasn't weren't he's she's it's they're we're who's",
);
const PRONOUN_BE = wordSet("he's she's it's they're we're who's");
const NOW = wordSet('now already still also currently generally');

/** `He’s looking`, `is now looking`: whatever stands between. */
export const isProgressing: Question = (tokens, i) =>
  PRONOUN_BE.has(low(tokens, i - 1)) || (NOW.has(low(tokens, i - 1)) && BEING.has(low(tokens, i - 2)));

const AT_WORK = wordSet('for to from in on at by');
/** The farthest that what is foreseen may stand, in tokens. */
const FARTHEST = 12;

/** `he’s projecting sales of 40 million`: a number in what is foreseen; not `we’re expecting rain, and 40 roads`, `she’s reporting to 12 chiefs`, `they’re claiming 40 acres`. */
export const isTellingNow: Question = (tokens, i) => {
  if (low(tokens, i) === 'claiming' || AT_WORK.has(low(tokens, i + 1)) || !isProgressing(tokens, i))
    return false;
  for (let j = i + 1; j < i + FARTHEST; j++) {
    if (tokens[j]?.kind === 'number') return true;
    if (/^(?:[,.;:—–]|and)?$/.test(low(tokens, j))) return false;
  }
  return false;
};
