/** Figures that somebody gives for something: `the agency puts the toll at 40`, `Lund values the club at $7m`, `the register gives the height as 324 metres`. English. */
import type { Language } from '../language/language.ts';
import { wordSet } from '../language/words.ts';
import { low, type Token } from '../tokens.ts';
import { BE, MODAL } from './saying.ts';
import { DETERMINERS, hasSubjectApart, isCount } from './subjects.ts';

/** Verbs that tell a figure when a preposition and a number follow what they value. */
export const VALUING_VERBS = wordSet(
  'put puts peg pegs pegged place places placed value values valued number numbers calculate calculated tallied lists list has have had gives give gave measured',
);
const GIVING = wordSet('gives give gave');
const HAVING = wordSet('has have had lists list');
/** The longest thing that is valued, in tokens. */
const LONGEST_THING = 12;
const LEVELS = wordSet('at above below closer near between as');
const BESIDE = wordSet(
  'such well many much staff in on into out up down back off or and is are was were stands',
);

/** Whether the verb at `i` values something: a thing and no number comes first, then `at` and a number. */
export function isValuing(tokens: readonly Token[], i: number, language: Language): boolean {
  const before = low(tokens, i - 1);
  const word = low(tokens, i);
  if (i === 0 || MODAL.has(before) || before === 'not') return false;
  // The cheap question of the commonest of these verbs.
  if (HAVING.has(word) && !DEFINITE.has(low(tokens, i + 1)) && !MEASURED.has(low(tokens, i + 1)))
    return false;
  if (BE.has(before)) return /^(?:put|pegged)$/.test(word) && isLevel(tokens, i + 1, language);
  if (/^(?:value|number|list|place)s?$/.test(word) && i > 1 && !hasSubjectApart(tokens, i)) return false;
  if (/^value[sd]?$/.test(word) && DEALS.has(before)) return false;
  for (let j = i + 1; j <= i + LONGEST_THING; j++) {
    const token = tokens[j];
    if (
      !token ||
      (token.kind === 'sign' && !INNER.has(token.low)) ||
      (token.kind === 'number' && j === i + 1)
    )
      return false;
    if (j > i + 1 && isLevel(tokens, j, language))
      return (GIVING.has(word) ? token.low === 'as' : token.low !== 'as') && fits(tokens, i, j, language);
  }
  return false;
}
const INNER = wordSet("- ‑ & ' ’ .");
/** What has a price, and reports none. */
const DEALS = wordSet(
  'deal offer sale round agreement transaction bid merger takeover investment listing ipo that which',
);

/** `at 40`, `above $3m`, `closer to 70,000`. */
function isLevel(tokens: readonly Token[], j: number, language: Language): boolean {
  if (!LEVELS.has(low(tokens, j)) || BESIDE.has(low(tokens, j - 1))) return false;
  const at = low(tokens, j) === 'closer' ? j + 2 : j + 1;
  return isCount(tokens, at, language) && !CLOCK.test(low(tokens, at + 1));
}
const CLOCK = /^(?:am|pm|a\.m|p\.m|[:o])/;

/** Whether what stands between the verb at `i` and the level at `j` is what that verb values. */
function fits(tokens: readonly Token[], i: number, j: number, language: Language): boolean {
  const [word, thing] = [low(tokens, i), low(tokens, i + 1)];
  if (HAVING.has(word))
    return (DEFINITE.has(thing) || (j === i + 2 && MEASURED.has(thing))) && isShare(tokens, j);
  if (GIVING.has(word)) return DETERMINERS.has(thing);
  return PUTTING.has(word) || ![2, 3].some((by) => isThings(tokens[j + by], language));
}
const PUTTING = wordSet('put puts peg pegs pegged number numbers');
/** `at 40 stops`, `at two sites`: places, and no level. */
const isThings = (token: Token | undefined, { units }: Language): boolean =>
  token?.kind === 'word' && /[^s']s$/.test(token.low) && !units.has(token.low);
const DEFINITE = wordSet('the it him her them');
const MEASURED = wordSet('support growth inflation unemployment approval turnout gdp');
/** Percent or money: `has the film at $98 million`, and not `has the office at 40 Lund Street`. */
const isShare = (tokens: readonly Token[], j: number): boolean =>
  tokens[j + 1]?.kind === 'sign' || /^(?:percent|per|%|million|billion|points?|\.)$/.test(low(tokens, j + 2));
