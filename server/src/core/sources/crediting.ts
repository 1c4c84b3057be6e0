/** Verdicts with a number in them: `the study linked 40 deaths to heat`, `forecasters give it a 60 percent chance`, `the magazine ranked the school 12th`. English. */
import type { Language } from '../language/language.ts';
import { wordSet } from '../language/words.ts';
import { isCapital, low, type Token } from '../tokens.ts';
import { BE, isSourceNounText, MODAL, PRONOUNS } from './saying.ts';
import { DETERMINERS, endOfSubject, isCount } from './subjects.ts';

/** Verbs of causes, and what they name the cause with. */
const CAUSING: ReadonlyMap<string, string> = new Map(
  ['attribute to', 'link to', 'tie to', 'associate with', 'blame for'].flatMap((pair) => {
    const [verb = '', joint = ''] = pair.split(' ');
    const past = verb === 'tie' || verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
    return [verb, `${verb}s`, past].map((form) => [form, joint] as const);
  }),
);
const CHANCING = wordSet('give gives gave');
const CHANCES = wordSet('chance probability odds likelihood');
const CLASSING = wordSet('rates rated classifies classified classes classed');
const RANKING = wordSet('rank ranks ranked place places placed');
const POLLING = wordSet('has have had');
const POLLS = wordSet('poll polls survey pollster gallup ipsos yougov maps');

/** What a verdict may turn on. */
export const CREDITING_VERBS: ReadonlySet<string> = new Set([
  ...CAUSING.keys(), ...CHANCING, ...CLASSING, ...RANKING, ...POLLING,
]); // prettier-ignore

/** Whether the verb at `i` gives a verdict that holds a number. */
export function isCrediting(tokens: readonly Token[], i: number, language: Language): boolean {
  const word = low(tokens, i);
  const before = low(tokens, i - 1);
  if (i === 0 || BE.has(before) || MODAL.has(before)) return false;
  const joint = CAUSING.get(word);
  if (joint !== undefined) return isCausing(tokens, i, joint, language);
  if (POLLING.has(word)) return POLLS.has(before) && isCount(tokens, i + 1, language);
  if (CHANCING.has(word)) return isGiver(tokens, i, language) && anyWithin(tokens, i + 2, i + 12, CHANCES);
  if (CLASSING.has(word))
    return (
      isGiver(tokens, i, language) && isCount(tokens, i + 1, language) && anyWithin(tokens, i + 2, i + 10, AS)
    );
  return RANKING.has(word) && isGiver(tokens, i, language) && isRanking(tokens, i, language);
}
const AS = wordSet('as');

const anyWithin = (tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean =>
  tokens.slice(from, to).some(({ low: word }) => words.has(word));

/** `the study tied 9,000 deaths to heat`; not `a firm linked to 40 others`, `the road links 40 villages to the coast`. */
function isCausing(tokens: readonly Token[], i: number, joint: string, language: Language): boolean {
  if (low(tokens, i + 1) === joint || !isGiver(tokens, i, language)) return false;
  const to = tokens.findIndex((token, j) => j > i + 1 && token.low === joint);
  if (to < 0 || to > i + 14) return false;
  for (let j = i + 1; j < to + 4; j++) if (isCount(tokens, j, language)) return true;
  return false;
}

/** Whether who gives the verdict is an office, a study or a name: the subject of the verb at `i`. */
function isGiver(tokens: readonly Token[], i: number, language: Language): boolean {
  const end = endOfSubject(tokens, i);
  // `The council tied 40 boats to the quay.`
  const tied = /^(?:tie|assoc)/.test(low(tokens, i));
  if (isCapital(tokens[end]) && !tied) return !PRONOUNS.has(low(tokens, end));
  for (let j = end; j >= 0 && j > end - 7; j--) {
    const word = low(tokens, j);
    if (/^[.,;:]$/.test(word)) return false;
    if (
      tied
        ? STUDIES.has(word)
        : language.sourceNouns.has(word) || isSourceNounText(word) || FORECASTERS.has(word)
    )
      return true;
  }
  return false;
}
const STUDIES = wordSet(
  'study studies paper papers analysis report review research researchers scientists trial',
);
const FORECASTERS = wordSet('forecasters bookmakers bookies pollsters officials prosecutors models model');

/** `ranked the school 12th`, `placed it fourth`; not `ranks third`. */
function isRanking(tokens: readonly Token[], i: number, { ordinals }: Language): boolean {
  const object = tokens[i + 1];
  if (!object || !(DETERMINERS.has(object.low) || OBJECTS.has(object.low) || isCapital(object))) return false;
  for (let j = i + 2; j < i + 7; j++)
    if (ordinals.has(low(tokens, j)) || (tokens[j]?.kind === 'number' && ENDINGS.has(low(tokens, j + 1))))
      return true;
  return false;
}
const OBJECTS = wordSet('it him her them');
const ENDINGS = wordSet('th st nd rd');
