/** Those who were asked, and by whom: `a third of parents surveyed by the union`, `Polled by Lund, 40 percent …`. English. */
import { BE } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { type CueReader, oneWord } from './cue-reader.ts';

const ASKED = wordSet('surveyed polled interviewed canvassed');
const PEOPLE = wordSet('those people men women');
/** What is surveyed without being asked. */
const LANDS = wordSet('lands fields sites reefs lakes areas waters rivers forests farms roads beaches');

/** Whether the participle at `i` says who asked those that are counted: `parents surveyed by the union`, `patients interviewed for the study`; not `900 nurses were surveyed by the union`, `candidates interviewed by the board`. */
function isSurveyed(tokens: readonly Token[], i: number): boolean {
  const [word, before, after] = [low(tokens, i), low(tokens, i - 1), low(tokens, i + 1)];
  if (!(after === 'by' || (after === 'for' && low(tokens, i + 2) !== 'this'))) return false;
  // Whoever has a post to give interviews, too.
  const by = low(tokens, i + 2) === 'the' ? i + 3 : i + 2;
  if (word === 'interviewed' && after === 'by' && !isCapital(tokens[by])) return false;
  if (LANDS.has(before)) return false;
  return i === 0 || (!BE.has(before) && (before.endsWith('s') || PEOPLE.has(before)));
}

/** `parents surveyed by the union`, `Polled by Lund, 40 percent …`: the cue is the participle. Not `900 nurses were surveyed by the union`, `lakes surveyed by`. */
export const SURVEYED: CueReader = oneWord(ASKED, isSurveyed);
