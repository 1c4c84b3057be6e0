/** Idioms: amounts that claim nothing where they stand. `one of`, `first half`, `a 9mm pistol`. */
import type { Language } from '../language/language.ts';
import { isArticle, wordSet } from '../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../tokens.ts';
import type { Amount } from './amounts.ts';
import { isPartOfChange } from './changes.ts';
import { HARMED, NO_MODIFIERS, readCountedNoun } from './counted-nouns.ts';
import { isFigureOfSpeech } from './kinds.ts';
import { BE, isSetting, isSuperlative } from './list-counts.ts';

/** `a three-month high`: the duration measures how rare the value is. */
export const EXTREMES = wordSet('high highs low lows');

/** `one` counts only in a proportion, with a unit or a magnitude; other small words not in a definite set (`the two sides`). */
export function isIdiom(
  tokens: readonly Token[],
  amount: Amount,
  hedgeFrom: number,
  language: Language,
): boolean {
  const { figure, unit } = amount;
  if (isFigureOfSpeech(tokens, amount)) return true;
  // `The goal is two-fold: …` has two parts.
  if (unit?.unit === 'fold' && figure.form === 'words' && BE.has(low(tokens, hedgeFrom - 1))) return true;
  if (figure.form === 'fraction')
    return (
      isHalfInName(tokens, amount) ||
      (!isPartOfChange(tokens, amount) &&
        isFractionIdiom(tokens, amount, low(tokens, hedgeFrom - 1), low(tokens, amount.next)))
    );
  // `the bit is 0`, `0, 1 or both`
  if (figure.value === '0' && !unit && tokens[amount.next]?.kind !== 'word') return true;
  // `a 1 in the corner`
  if (
    figure.form === 'digits' &&
    /^\d\d?$/.test(figure.value) &&
    hedgeFrom === amount.from &&
    isArticle(low(tokens, amount.from - 1)) &&
    isNoun(tokens, amount)
  )
    return true;
  if (figure.value === '1' && figure.form !== 'words' && !unit && isSetting(tokens, amount)) return true;
  // `These 6 inns`, and the inns
  if (hedgeFrom === 1 && low(tokens, 0) === 'these' && !unit && /^\d\d?$/.test(figure.value)) return true;
  if (figure.value === '1' && unit?.kind === 'ratio' && SORTS.has(low(tokens, amount.next))) return true;
  if (figure.form !== 'words' || language.code !== 'en') return false;
  if (figure.value === '0') return !isNone(tokens, amount);
  if (amount.from === 0 && !unit && (amount.next > tokens.length - 2 || low(tokens, amount.next) === ':'))
    return true;
  if (tokens[figure.from]?.low === 'a')
    return !figure.scaled || (isDash(low(tokens, figure.next)) && unit?.kind === 'money');
  if (isLoosePair(tokens, amount, language) || isNoun(tokens, amount)) return true;
  if (figure.value === '1' && !figure.scaled) return isIdiomaticOne(tokens, amount, hedgeFrom);
  // No name is hedged: `Over Fifty Boats Sink`.
  if (hedgeFrom === amount.from && capitalName(tokens, amount)) return true;
  if (figure.scaled || (unit && unit.kind !== 'duration' && unit.kind !== 'count')) return false;
  return isDefinite(tokens, amount, hedgeFrom);
}

/** `zero appearances`, `zero net carbon emissions`: none of what could be counted; not `zero-hours contracts`, `zero tolerance`. */
const isNone = (tokens: readonly Token[], { next, unit }: Amount): boolean => {
  if (unit || isDash(low(tokens, next))) return false;
  for (let k = next; k < next + 4 && tokens[k]?.kind === 'word'; k++) {
    if (NO_MODIFIERS.has(low(tokens, k))) return false;
    if (/[^s]s$/.test(low(tokens, k)) && !ZERO_OF.has(low(tokens, next))) return !isCapital(tokens[k]);
  }
  return false;
};
const ZERO_OF = wordSet('hours sum gravity rating tolerance rates interest');

const DEFINITE_BEFORE = new Set(
  "like these those own his her their my our your its other either any number top first last next every one 's".split(
    ' ',
  ),
);
/** What a hyphened number word counts or measures all the same: `six-member crew`, `seven-month high`. Other such words describe: `two-way`, `four-door`. */
const COUNTED_TOGETHER = wordSet('member high low highs lows mile metre meter inch foot acre cylinder');
/** `a two-goal lead`, `a four-point margin`, `a 10-game losing streak`: how far ahead, or how long in a row. */
const isMargin = (tokens: readonly Token[], i: number): boolean =>
  SCORED.has(low(tokens, i)) && [1, 2].some((by) => MARGINS.has(low(tokens, i + by)));
const SCORED = wordSet('point goal run vote game match shot seat stroke length set try race fight');
const MARGINS = wordSet(
  'lead margin advantage cushion deficit majority swing win victory defeat loss streak stretch run winning',
);
/** What a writer divides a matter into; nobody can count it: `three elements`, `two camps`. */
const SORTS = wordSet(
  `decimal sides parties things ways ones reasons choices options words minds examples kinds types categories parts sorts steps questions points cents
  elements topics waves camps phases claims factors indicators problems aspects goals areas dimensions pillars components themes concerns objectives purposes
  functions features benefits advantages criteria conditions principles approaches methods strategies scenarios versions forms agendas concepts notions`,
);
/** `divided into three`: the same, whatever the noun. */
const DIVIDING = wordSet(
  'divided divides divide split splits fall falls fell broken breaks grouped sorted separated',
);
const isDivision = (tokens: readonly Token[], from: number): boolean =>
  low(tokens, from - 1) === 'into' && [2, 3, 4, 5, 6].some((by) => DIVIDING.has(low(tokens, from - by)));

/** A small number word in a set that everybody knows, or in an adjective: `the two sides`, `his three sons`, `a two-way street`. */
function isDefinite(tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean {
  const before = low(tokens, hedgeFrom - 1);
  const after = low(tokens, amount.next);
  if (before === 'every' && amount.unit?.kind === 'duration') return false;
  if (DEFINITE_BEFORE.has(before)) return true;
  if (before.endsWith("'s") && before.length > 2 && Number(amount.figure.value) <= 4)
    return amount.unit?.kind !== 'duration' && !isSuperlative(after) && !isHarmed(tokens, amount.next);
  if (isDash(after) && isGlued(tokens, amount.next))
    return !COUNTED_TOGETHER.has(low(tokens, amount.next + 1)) && !isMargin(tokens, amount.next + 1);
  // `The two victims have been named.`
  const known = before === 'the' && /^(?:victims|suspects)$/.test(after);
  if (!known && (isHarmed(tokens, amount.next) || isNewCase(tokens, amount.next))) return false;
  if (before === 'all') return true;
  if (before === 'the' && hedgeFrom === amount.from)
    return Number(amount.figure.value) <= 4 || after === 'of' || !/s$/.test(after);
  if (Number(amount.figure.value) > 12 || hedgeFrom < amount.from) return false;
  if (isScore(tokens, amount)) return false;
  return SORTS.has(after) || SORTS.has(low(tokens, amount.next + 1)) || isDivision(tokens, amount.from);
}

/** `scored six points`, `won by three goals`: points of a game or an index, not of a talk; and not `has three goals for 2025`. */
const isScore = (tokens: readonly Token[], { from, next }: Amount): boolean => {
  const goals = [0, 1].some((by) => low(tokens, next + by) === 'goals');
  const points = [0, 1].some((by) => low(tokens, next + by) === 'points');
  return [1, 2].some(
    (by) =>
      (points && SCORING.has(low(tokens, from - by))) || (goals && SHOOTING.has(low(tokens, from - by))),
  );
};
const SHOOTING = wordSet('score scored scores scoring netted conceded won lost by added adding');
const SCORING = wordSet(
  'score scored scores scoring had has have added adding averaging averaged lost gained earned won rose fell up down by collected with dropped shed',
);

/** `Five-hundred-meter Aperture`, `Ninety Mile Beach`: a number word in capitals within a sentence, and a capital after it. */
function capitalName(tokens: readonly Token[], { from, figure }: Amount): boolean {
  if (!isCapital(tokens[from])) return false;
  const hyphened = isDash(low(tokens, figure.next)) && isGlued(tokens, figure.next);
  if (hyphened && isCapital(tokens[figure.next + 2])) return true;
  const inside = from > 0 && tokens[from - 1]?.kind === 'word';
  return (inside || hyphened) && tokens.slice(figure.next, figure.next + 3).some(isCapital);
}

/** `a big three`, `an early three but`: a number word behind an article of its own is a thing, not a count. */
function isNoun(tokens: readonly Token[], { from, next, unit, figure }: Amount): boolean {
  if (unit || figure.scaled || figure.next !== next) return false;
  const article =
    isArticle(low(tokens, from - 1)) ||
    (isArticle(low(tokens, from - 2)) && tokens[from - 1]?.kind === 'word');
  const after = tokens[next];
  const joined = isDash(after?.text ?? '') && isGlued(tokens, next);
  return article && !joined && (after?.kind !== 'word' || AFTER_NOUN.has(after.low));
}
const AFTER_NOUN = wordSet(
  'that which who over but and or for from in on at to with as when while after before is was of',
);

/** `one or two`, `two or three`: nobody has counted. */
const isLoosePair = (tokens: readonly Token[], { figure, next }: Amount, language: Language): boolean =>
  (low(tokens, figure.next) === 'or' && language.cardinals.has(low(tokens, figure.next + 1))) ||
  (low(tokens, figure.from + 1) === 'or' && next === figure.from + 3) ||
  low(tokens, figure.from - 1) === 'or';

/** `people were killed`, `one new infection`: what makes even a definite or single number news. */
const isHarmed = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i, i + 4).some((token) => HARMED.has(token.low));

/** `a 30-year prison term`, `a seven-day ban`, `a 90-day extension`: what somebody got or is bound to. */
export const isTerm = (tokens: readonly Token[], i: number): boolean => {
  const at = isDash(low(tokens, i)) ? i + 1 : i;
  return TERMS.has(low(tokens, at)) || (JAIL.has(low(tokens, at)) && PENALTIES.has(low(tokens, at + 1)));
};
const TERMS = wordSet('sentence sentences ban suspension contract extension quarantine');
const JAIL = wordSet('prison jail suspended mandatory custodial');
const PENALTIES = wordSet('sentence sentences term terms');

/** `one of them`, `one day`, `one good turn`: nobody has counted; but `about one briefing per week` has been. */
function isIdiomaticOne(tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean {
  if (low(tokens, amount.from - 1) === 'no') return true;
  // `charged with one count of fraud`
  if (low(tokens, amount.next) === 'count' && low(tokens, amount.next + 1) === 'of') return false;
  if (amount.unit?.kind === 'ratio') return amount.unit.unit === 'times';
  if (amount.unit && !/^(?:duration|count)$/.test(amount.unit.kind)) return false;
  const hedged = hedgeFrom < amount.from && /^(?:least|than|just|only)$/.test(low(tokens, amount.from - 1));
  const after = low(tokens, amount.next);
  if (amount.unit?.kind === 'duration') return hedgeFrom === amount.from && !isTerm(tokens, amount.next);
  if (isOnlyOne(tokens, amount)) return false;
  const rated = hedgeFrom < amount.from && [1, 2].some((by) => low(tokens, amount.next + by) === 'per');
  if (rated) return false;
  const harmed = isHarmed(tokens, amount.next) || isOneMore(tokens, amount) || isLead(tokens, amount.next);
  return !(hedged && /^least$/.test(low(tokens, amount.from - 1))) && !(harmed && after !== 'of');
}

/** `only one toilet`, `only one of the matches`; not `the only one who left`, `only one way to do it`. */
const isOnlyOne = (tokens: readonly Token[], { from, next }: Amount): boolean =>
  low(tokens, from - 1) === 'only' &&
  low(tokens, from - 2) !== 'the' &&
  ((tokens[next]?.kind === 'word' &&
    !AFTER_NOUN.has(low(tokens, next)) &&
    !UNCOUNTED.has(low(tokens, next))) ||
    (low(tokens, next) === 'of' && low(tokens, next + 1) === 'the'));
const UNCOUNTED = wordSet(
  'way thing part side god answer reason explanation conclusion choice option solution problem question winner possible piece half more',
);

/** `one point behind Villa`, `one seat short`, `one goal ahead`: how far apart. */
const isLead = (tokens: readonly Token[], i: number): boolean =>
  STANDING.has(low(tokens, i)) && APART.has(low(tokens, i + 1));
const STANDING = wordSet('point goal shot stroke seat vote win game place');
const APART = wordSet('behind ahead clear adrift short shy above below');

/** `one new confirmed case`, `there was one death`: one of what is kept count of. */
const isOneMore = (tokens: readonly Token[], { from, next }: Amount): boolean =>
  isNewCase(tokens, next) ||
  (low(tokens, from - 2) === 'there' && BE.has(low(tokens, from - 1)) && isKeptCountOf(tokens, next));

const isNewCase = (tokens: readonly Token[], i: number): boolean =>
  NEW.has(low(tokens, i)) && isKeptCountOf(tokens, i);

const isKeptCountOf = (tokens: readonly Token[], i: number): boolean =>
  KEPT_COUNT_OF.has(readCountedNoun(tokens, i, true)?.unit.unit ?? '');
const NEW = wordSet('new confirmed additional further more');
const KEPT_COUNT_OF = wordSet('case death infection injury incident attack accident');

/** `‘Half Life: Tides’`, `the Half Moon inn`: a name within a sentence. */
const isHalfInName = (tokens: readonly Token[], { from, figure }: Amount): boolean =>
  from > 0 &&
  tokens[from]?.text === 'Half' &&
  figure.next === from + 1 &&
  isCapital(tokens[from + 1]) &&
  low(tokens, from + 1) !== 'of';

/** `chopped in half`; not `cut in half`, which numbers are. */
const PARTED = wordSet('chopped chop sliced slice torn tear split folded fold snapped broken broke');

const MEANING = wordSet(
  'means meant mean shows show showed suggests suggest suggested found say says said think thinks believe believes',
);

/** `one is to stay, another is to leave, and a third is to join`: the next of several; not `another blow: a third were lost`. */
const isAfterAnother = (tokens: readonly Token[], from: number, after: string): boolean =>
  /^(?:is|was)$/.test(after) && tokens.slice(0, from).some((token) => token.low === 'another');

/** `first quarter`, `second half`, `a third person`, `half-time` are no fractions. */
function isFractionIdiom(tokens: readonly Token[], amount: Amount, before: string, after: string): boolean {
  const figure = amount.figure;
  const word = low(tokens, figure.next - 1);
  const counted = figure.next - figure.from > 1;
  if (tokens[figure.from]?.kind === 'number') return false;
  if (word === 'halves') return !counted;
  if (word === 'half') {
    // `which means that half of them left`, and not `that half of the pier`
    if (before === 'that' && after === 'of' && MEANING.has(low(tokens, amount.from - 2))) return false;
    if (
      isDash(after) ||
      (before === 'and' && after !== 'of') ||
      /^(?:first|second|other|same|either|latter|each|better|final|top|bottom|upper|lower|this|that|next|last)$/.test(
        low(tokens, amount.from - 1),
      )
    )
      return true;
    if (before === 'the' && amount.from === figure.from) return true;
    if (before === 'in' && PARTED.has(low(tokens, amount.from - 2))) return true;
    return /^(?:brother|sister|time|way|price|back|moon|century|day|hearted|term)$/.test(after);
  }
  if (/^(?:quarter|quarters)$/.test(word))
    return (
      (!counted && before !== 'a') ||
      /^(?:final|finals|earnings|results|century|profits|profit|sales|revenue|ended|ending)$/.test(after) ||
      (low(tokens, figure.from) === 'a' && /^of$/.test(after) && low(tokens, amount.next + 1) === 'an')
    );
  if (isDash(low(tokens, figure.from + 1))) return false;
  const article = low(tokens, figure.from) === 'a' || low(tokens, figure.from) === 'one';
  if (article && isAfterAnother(tokens, figure.from, after)) return true;
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
