/** Fractions that share nothing out: `first half`, `half asleep`, `half past four`, `a quarter-final`, `a third person`. */
import { en } from '../../language/en.ts';
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import type { Amount } from '../amounts/amounts.ts';
import { isHalfHour, isSpokenJoint } from '../labels/clock-times.ts';
import { isHalfWord } from './half-words.ts';

/** `‘Half Life: Tides’`, `the Half Moon inn`, `the song Half the World Away`: a name within a sentence. */
export const isHalfInName = (tokens: readonly Token[], { from, figure }: Amount): boolean =>
  from > 0 &&
  tokens[from]?.text === 'Half' &&
  figure.next === from + 1 &&
  (isCapital(tokens[from + 1]) ||
    (low(tokens, from + 1) === 'the' && isCapital(tokens[from + 2]) && isCapital(tokens[from + 3]))) &&
  low(tokens, from + 1) !== 'of';

/** `chopped in half`; not `cut in half`, which numbers are. */
const PARTED = wordSet('chopped chop sliced slice torn tear split folded fold snapped broken broke');

const MEANING = wordSet(
  'means meant mean shows show showed suggests suggest suggested found say says said think thinks believe believes',
);

/** `one is to stay, another is to leave, and a third is to join`: the next of several; not `another blow: a third were lost`. */
const isAfterAnother = (tokens: readonly Token[], from: number, after: string): boolean =>
  /^(?:is|was)$/.test(after) && tokens.slice(0, from).some((token) => token.low === 'another');

/** `a fourth plaintiff left while a fifth, Ada Lund, died`: the next of several, and who it is; not `a third of the crews and a fourth, Lund says, …` */
function isNextByName(tokens: readonly Token[], { from, figure, next }: Amount): boolean {
  const before = ORDER[ORDER.indexOf(low(tokens, figure.next - 1)) - 1];
  if (before === undefined || !/^(?:and|while|,)$/.test(low(tokens, from - 1))) return false;
  if (low(tokens, from) !== 'a' || low(tokens, next) !== ',' || !isCapital(tokens[next + 1])) return false;
  return tokens
    .slice(Math.max(0, from - FARTHEST), from)
    .some(
      ({ low: word }, k, near) =>
        word === before && near[k + 1]?.kind === 'word' && low(near, k + 1) !== 'of',
    );
}
const ORDER = ['second', 'third', 'fourth', 'fifth', 'sixth'];
/** The farthest the one before is looked for, in tokens. */
const FARTHEST = 24;

/** `the scrum-half`: no half of anything, the word at `i`. */
const isHalfOfNothing = (tokens: readonly Token[], i: number): boolean =>
  isDash(low(tokens, i - 1)) && isGlued(tokens, i);

/** `first half`, `the half`, `torn in half`, `half-time`, `half past six`; not `half of them`. */
function isHalfIdiom(tokens: readonly Token[], amount: Amount, before: string, language: Language): boolean {
  const { from, figure, next } = amount;
  const after = low(tokens, next);
  // `which means that half of them left`, and not `that half of the pier`
  if (
    before === 'that' &&
    after === 'of' &&
    (MEANING.has(low(tokens, from - 2)) || en.sayingVerbs.has(low(tokens, from - 2)))
  )
    return false;
  if (isDash(after) || (before === 'and' && after !== 'of') || NAMED_HALVES.has(low(tokens, from - 1)))
    return true;
  if (before === 'the' && from === figure.from) return true;
  if (before === 'in' && PARTED.has(low(tokens, from - 2))) return true;
  if (figure.next !== figure.from + 1) return COMPOUNDS.has(after);
  return (
    COMPOUNDS.has(after) ||
    isHalfOfNothing(tokens, figure.from) ||
    isHalfWord(tokens, amount) ||
    isSpokenJoint(tokens, figure.next, language) ||
    isHalfHour(tokens, figure.from, language)
  );
}
const NAMED_HALVES = wordSet(
  'first second other same either latter each better final top bottom upper lower this that next last',
);
const COMPOUNDS = wordSet('brother sister time way price back moon century day hearted term');

/** `first quarter`, `quarter earnings`, `a quarter-final`, `a quarter to eight`. */
function isQuarterIdiom(
  tokens: readonly Token[],
  amount: Amount,
  before: string,
  language: Language,
): boolean {
  const { figure, next } = amount;
  const after = low(tokens, next);
  return (
    (figure.next === figure.from + 1 && before !== 'a') ||
    QUARTERLY.has(after) ||
    (isDash(after) && QUARTERLY.has(low(tokens, next + 1))) ||
    isSpokenJoint(tokens, figure.next, language) ||
    (low(tokens, figure.from) === 'a' && after === 'of' && low(tokens, next + 1) === 'an')
  );
}
const QUARTERLY = wordSet(
  'final finals finalist earnings results century profits profit sales revenue ended ending',
);

const IN_TURN = wordSet('followed joined preceded replaced succeeded hit struck caused');
const BEHIND_CHANGE = wordSet(
  'at after over overnight on within during this last each every under because when while before against with for per despite thanks until following amid overall or',
);

/** `first quarter`, `second half`, `a third person`, `half-time` are no fractions. */
export function isFractionIdiom(
  tokens: readonly Token[],
  amount: Amount,
  before: string,
  language: Language,
): boolean {
  const { figure } = amount;
  const after = low(tokens, amount.next);
  const word = low(tokens, figure.next - 1);
  if (tokens[figure.from]?.kind === 'number') return false;
  if (word === 'halves') return figure.next === figure.from + 1;
  if (word === 'half') return isHalfIdiom(tokens, amount, before, language);
  if (word === 'quarter' || word === 'quarters') return isQuarterIdiom(tokens, amount, before, language);
  if (isDash(low(tokens, figure.from + 1))) return false;
  const article = low(tokens, figure.from) === 'a' || low(tokens, figure.from) === 'one';
  if (article && (isAfterAnother(tokens, figure.from, after) || isNextByName(tokens, amount))) return true;
  // `slashed by a third at the request of`; not `by a third party`
  if (before === 'by' && BEHIND_CHANGE.has(after) && !IN_TURN.has(low(tokens, amount.from - 2))) return false;
  const ended = after === '' || /^[.,;:)—–!?”"]$/.test(after);
  return (
    article &&
    !(
      ended ||
      /^(?:of|the|more|less|fewer|higher|lower|from|in|by|to|as|between|among|were|are|is|was|have|had|say|saying|said|since|compared)$/.test(
        after,
      )
    )
  );
}
