/** Verdicts with a number in them: `the study linked 40 deaths to heat`, `the agency gives it a 60 percent chance`, `the guide rates 12 beaches as poor`. English. */
import { BE } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { type CueReader, oneWord } from './cue-reader.ts';
import { hasPaperAt } from './papers.ts';
import { MODAL, PRONOUNS } from './saying.ts';
import { SINGULAR_SOURCES, SOURCE_NOUNS } from './source-nouns.ts';
import { endOfSubject, isCount } from './subjects.ts';

/** Verbs of causes, and what they name the cause with. */
const CAUSING: ReadonlyMap<string, string> = new Map(
  ['attribute to', 'link to', 'tie to', 'associate with', 'blame for'].flatMap((pair) => {
    const [verb = '', joint = ''] = pair.split(' ');
    const past = verb === 'tie' || verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
    return [verb, `${verb}s`, past].map((form) => [form, joint] as const);
  }),
);
/** Verdicts on a thing, which its speaker gives with `as` and in quotation marks. */
const CASTING = wordSet(
  'criticized criticised characterized characterised dismissed hailed denounced condemned praised described describes',
);
const CHANCING = wordSet('give gives gave');
const CHANCES = wordSet('chance probability odds likelihood');
const CLASSING = wordSet('lists rates rated classifies classified classes classed');

/** Whether the verb at `i` gives a verdict that holds a number. */
function isVerdict(tokens: readonly Token[], i: number): boolean {
  const word = low(tokens, i);
  const before = low(tokens, i - 1);
  if (i === 0 || BE.has(before) || MODAL.has(before)) return false;
  const joint = CAUSING.get(word);
  if (joint !== undefined) return isCausing(tokens, i, joint);
  if (CASTING.has(word)) return isCast(tokens, i);
  if (CHANCING.has(word)) return isChance(tokens, i) && isGiver(tokens, i);
  return (
    (word === 'lists' ? isLister(tokens, endOfSubject(tokens, i)) : isGiver(tokens, i)) &&
    isCount(tokens, i + 1) &&
    tokens.slice(i + 2, i + 10).some(({ low: after }) => after === 'as')
  );
}

/** `The Herald lists`, `the register lists`, `NHC lists`; not `the firm lists`, which are its own. */
const isLister = (tokens: readonly Token[], end: number): boolean =>
  LISTERS.has(low(tokens, end)) || hasPaperAt(tokens, end) || /^\p{Lu}{3,}$/u.test(tokens[end]?.text ?? '');
const LISTERS = wordSet(
  'register registry guide agency website database census ministry department survey report',
);

/** `criticised the loan of 40 boats as a “gamble”`; not `a loan criticised as “reckless”`, `hailed in Oran as “safe”`. */
function isCast(tokens: readonly Token[], i: number): boolean {
  if (!OBJECT.test(tokens[i + 1]?.text ?? '')) return false;
  for (let k = i + 2; k < i + 30; k++)
    if (low(tokens, k) === 'as') {
      const at = /^(?:an?|the)$/.test(low(tokens, k + 1)) ? k + 2 : k + 1;
      if (/^[“"]$/.test(low(tokens, at))) return true;
    }
  return false;
}

// "the" | "him" | "Prado" | "plans" | not "as" | "in" | "last"
const OBJECT = /^(?:the.*|an?|its?|hi[ms]|her|[\p{Lu}\d].*|\p{Ll}{3,}[^s\W]s|\p{Ll}{3,}ing)$/u;

/** `gave it a 60 percent chance`, `gives odds of 3 in 4`; not `gave 40 men a chance`. */
function isChance(tokens: readonly Token[], i: number): boolean {
  const at = tokens.slice(i + 2, i + 12).findIndex(({ low: word }) => CHANCES.has(word)) + i + 2;
  if (at < i + 2) return false;
  return low(tokens, at) === 'odds'
    ? low(tokens, at + 1) === 'of'
    : [at - 1, at - 2].some((k) => OF_SHARES.has(low(tokens, k)));
}
const OF_SHARES = wordSet('% percent cent in');

/** The longest from such a verb to its cause, in tokens. */
const LONGEST = 14;

/** `the study tied 9,000 deaths to heat`; not `a firm linked to 40 others`, `Lund Airlines links 40 towns to the coast`. */
function isCausing(tokens: readonly Token[], i: number, joint: string): boolean {
  if (low(tokens, i + 1) === joint || !isGiver(tokens, i)) return false;
  let to = i + 2;
  while (to <= i + LONGEST && low(tokens, to) !== joint) to++;
  if (to > i + LONGEST) return false;
  for (let j = i + 1; j < to + 4; j++) if (isCount(tokens, j)) return true;
  return false;
}

/** Whether who gives the verdict is an office, a study or a name: the subject of the verb at `i`. */
function isGiver(tokens: readonly Token[], i: number): boolean {
  const end = endOfSubject(tokens, i);
  // `The council tied 40 boats to the quay.`
  const joins = /^(?:tie|link|assoc)/.test(low(tokens, i));
  if (isCapital(tokens[end]) && !joins) return tokens[end]?.text === 'WHO' || !PRONOUNS.has(low(tokens, end));
  for (let j = end; j >= 0 && j > end - 7; j--) {
    const word = low(tokens, j);
    if (/^[.,;:]$/.test(word)) return false;
    if (joins ? STUDIES.has(word) : SOURCE_NOUNS.has(word) || SINGULAR_SOURCES.has(word) || GIVERS.has(word))
      return true;
  }
  return false;
}
const STUDIES = wordSet(
  'study studies paper papers analysis report review research researchers scientists trial officials investigators police doctors',
);
const GIVERS = wordSet(
  'forecasters bookmakers bookies pollsters officials prosecutors models model forecast forecasts',
);

/** `the study linked 40 deaths to heat`, `gives it a 60 percent chance`, `the guide rates 12 beaches as poor`: the cue is the verb. Not `Lund Airlines links 40 towns to the coast`, `gave 40 men a chance`. */
export const VERDICTS: CueReader = oneWord(
  new Set([...CAUSING.keys(), ...CHANCING, ...CLASSING, ...CASTING]),
  isVerdict,
);
