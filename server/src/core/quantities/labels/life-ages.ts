/** Ages that no word calls so, told by whose they are: `He was 71.`, `she left school at 15`, `people over 65`. */
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import { isWhole, isYear } from './dates.ts';
import { unitAfter } from '../amounts/named-units.ts';
import { VALUING } from './valued.ts';

/** Who may have an age behind a comma or a verb: `the girl, 13, said`. */
export const PEOPLE = wordSet(
  'man woman boy girl teen teenager youth pensioner mother father mom mum dad son daughter brother sister husband wife partner grandson granddaughter niece nephew cousin uncle aunt suspect victim driver pupil student baby toddler widow widower grandmother grandfather',
);
/** The same, of more than one: `the twins are four`. */
export const KIN = wordSet(
  'twins daughters sons brothers sisters boys girls children kids grandchildren siblings',
);
const ONE = wordSet('he she i who');
const IS = wordSet('is was are were be been turned pushing nearing approaching');
const ONE_IS = wordSet("he's she's i'm");
const BEFORE_IS = wordSet('will would have has had be been just not');
/** What may stand between the verb and the age. */
const HARDLY = wordSet('now just only still already almost nearly about around barely both maybe perhaps');
const BEYOND = wordSet('and but when who which though although');

/** The age at `i`, from its digits or words up to `next`, or 0: no more than 115. */
function ageAt(tokens: readonly Token[], i: number, next: number, { cardinals }: Language): number {
  let age = 0;
  for (let k = i; k < next; k++)
    age += isWhole(tokens[k]) ? Number(tokens[k]?.text) : (cardinals.get(low(tokens, k)) ?? 0);
  return age < 116 && low(tokens, next) !== '%' ? age : 0;
}

const ENDS = wordSet('. , ; : ) ! ? ” " ’ — –');
const isEnd = (tokens: readonly Token[], i: number): boolean =>
  tokens[i] === undefined || (ENDS.has(low(tokens, i)) && !(isDash(low(tokens, i)) && isGlued(tokens, i)));

/** `believe she was between 12 and 14.`: the index after the second age, the first at `i`, or 0. */
const endOfEstimatedAge = (tokens: readonly Token[], i: number): number =>
  low(tokens, i - 1) === 'between' &&
  /^(?:is|was)$/.test(low(tokens, i - 2)) &&
  /^(?:she|he)$/.test(low(tokens, i - 3)) &&
  low(tokens, i + 1) === 'and' &&
  isWhole(tokens[i + 2]) &&
  isEnd(tokens, i + 3)
    ? i + 3
    : 0;

/** `in June`, `on Friday`, `in 1998`, `this year`: when it was. */
const isWhen = (tokens: readonly Token[], i: number, { months }: Language): boolean =>
  WHEN.has(low(tokens, i)) &&
  (months.has(low(tokens, i + 1)) ||
    isYear(tokens[i + 1]) ||
    WHEN_NAMED.has(low(tokens, i + 1)) ||
    /^\p{Lu}\p{Ll}+day$/u.test(tokens[i + 1]?.text ?? ''));
const WHEN = wordSet('in on this next last');
const WHEN_NAMED = wordSet('month week year spring summer autumn winter');

/** `Ana Duarte was`, `, Duarte was`, `Mrs. Duarte was`: a name that ends at `i`, and no single word that opens the sentence, no club, firm or index. */
function isNamedAt(tokens: readonly Token[], i: number): boolean {
  let k = i;
  while (k > i - 4 && isCapital(tokens[k]) && /^\p{Lu}\p{Ll}/u.test(tokens[k]?.text ?? '')) k--;
  if (k === i || BODIES.has(low(tokens, i))) return false;
  if (low(tokens, k) === '.' && /^(?:mr|mrs|ms|dr)$/.test(low(tokens, k - 1))) return true;
  const parted = k < 0 || tokens[k]?.kind === 'sign' || BEYOND.has(low(tokens, k));
  return parted && (i - k > 1 || (low(tokens, k) !== '' && !/^[“"]$/.test(low(tokens, k))));
}

const BODIES = wordSet(
  'index rate average united town city rovers athletic bank fund airlines party council company group inc corp',
);

/** `her daughters`, `Ana’s twins`: not `boys were 34`, `the number of boys was 34`. */
const isOwned = (tokens: readonly Token[], i: number): boolean =>
  BEFORE_KIN.has(low(tokens, i)) || low(tokens, i).endsWith("'s") || BEFORE_KIN.has(low(tokens, i - 1));
const BEFORE_KIN = wordSet('the his her their my our whose both two three');

/** `his mother`, `Ana's son`, `the boy`, `he`, `Ana Duarte`: whether somebody stands at `i`. */
const isSomebody = (tokens: readonly Token[], i: number): boolean =>
  ONE.has(low(tokens, i)) ||
  PEOPLE.has(low(tokens, i)) ||
  (low(tokens, i) === 'law' && low(tokens, i - 2) === 'in') ||
  (KIN.has(low(tokens, i)) && isOwned(tokens, i - 1) && low(tokens, i + 1) !== 'was') ||
  (low(tokens, i) === 'they' && low(tokens, i + 2) === 'both') ||
  isNamedAt(tokens, i);

/** `He was 71.`, `she will be 90 in June`, `the twins are four`, `I’m 34 and`; not `He was 71 kilos`, `The toll is 34`. */
function isSomebodys(tokens: readonly Token[], i: number, next: number, language: Language): boolean {
  const after = low(tokens, next);
  const goesOn = AFTER_IS.has(after) || isWhen(tokens, next, language);
  if (!isEnd(tokens, next) && !goesOn) return false;
  let k = i - 1;
  // `six and nine`
  if (low(tokens, k) === 'and' && ageAt(tokens, k - 1, k, language) > 0) k -= 2;
  while (k > i - 4 && HARDLY.has(low(tokens, k))) k--;
  if (ONE_IS.has(low(tokens, k))) return true;
  if (!IS.has(low(tokens, k))) return false;
  k--;
  while (k > i - 6 && BEFORE_IS.has(low(tokens, k))) k--;
  const who = IS.has(low(tokens, k)) ? k - 1 : k;
  // `Prado is 12 and 3 on the season`
  if (after === 'and' && isWhole(tokens[next + 1]) && !KIN.has(low(tokens, who))) return false;
  return isSomebody(tokens, who);
}
const AFTER_IS = wordSet('and but when at now then while or');

/** `lived to be 14`. */
const isReached = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === 'be' && low(tokens, i - 2) === 'to' && /^live[sd]?$/.test(low(tokens, i - 3));

/** `died at 88`, `married at 19`: what is told of a life. */
const LIFE = wordSet(
  'died dies die dying dead death marry married marries widowed orphaned leave leaves leaving retire retires retired retirement divorced pregnant born',
);
const SAID = wordSet('said says told added adds');

/** `is now, at 29, the youngest`, `retired, at 65, to Lund`. */
const isLiving = (tokens: readonly Token[], i: number): boolean =>
  LIFE.has(low(tokens, i)) ||
  (/^(?:now|is|was)$/.test(low(tokens, i)) && [1, 2].some((by) => ONE.has(low(tokens, i - by))));

/** `She left school at 15`, `at 16 she ran`, `By 30, he had`, `Moran, at 39, is`: not what somebody puts a figure at. */
function isInLife(tokens: readonly Token[], i: number, next: number, language: Language): boolean {
  let at = i - 1;
  while (at > i - 3 && HARDLY.has(low(tokens, at))) at--;
  const before = low(tokens, at);
  if (before !== 'at' && before !== 'by') return false;
  const apart = low(tokens, next) === ',' ? next + 1 : next;
  const opens = at === 0 || tokens[at - 1]?.kind === 'sign';
  const followed = /^(?:he|she|i|his|her|my)$/.test(low(tokens, apart));
  if (opens && followed) return true;
  if (before === 'by') return false;
  if (low(tokens, at - 1) === ',' && low(tokens, next) === ',')
    return PEOPLE.has(low(tokens, at - 2)) || isLiving(tokens, at - 2) || isNamedAt(tokens, at - 2);
  if (!isEnd(tokens, next) && !AFTER_AT.has(low(tokens, next)) && !isWhen(tokens, next, language))
    return false;
  if (IS.has(low(tokens, at - 1))) return false;
  let found = followed && low(tokens, next) === ',';
  for (let k = at - 1; k > at - 12 && !/^[.;:]$/.test(low(tokens, k)); k--) {
    const word = low(tokens, k);
    if (VALUING.has(word)) return false;
    found ||= (LIFE.has(word) && k > at - 6) || (ONE.has(word) && !SAID.has(low(tokens, k + 1)));
  }
  return found;
}
const AFTER_AT = wordSet(
  'and but when after before while to as because of from by without following despite with',
);

/** Who may be parted by age: `people over 65`, `children under five`. */
const GROUPS = wordSet(
  `people adult adults woman women man men child children kids those anyone anybody everyone everybody someone person persons patients residents citizens voters
  pupils students players members workers drivers users applicants males females boys girls teens teenagers passengers visitors smokers aged`,
);

/** `people over 65`, `anyone younger than 18`, `adults between 18 and 65`: the age at `i`; not `those under 30 percent`. */
function isOfGroup(tokens: readonly Token[], i: number, next: number, language: Language): boolean {
  const before = low(tokens, i - 1);
  let who = i - 2;
  if (before === 'than' && /^(?:younger|older)$/.test(low(tokens, i - 2))) who = i - 3;
  else if (before === 'to' || before === 'and') {
    if (!/^(?:from|between)$/.test(low(tokens, i - 3)) || ageAt(tokens, i - 2, i - 1, language) === 0)
      return false;
    who = i - 4;
  } else if (before === 'from' || before === 'between') {
    if (!/^(?:to|and)$/.test(low(tokens, next)) || ageAt(tokens, next + 1, next + 2, language) === 0)
      return false;
    // `men from 12 to 14 villages`
    if (/[a-z]{3}s$/.test(low(tokens, next + 2))) return false;
    return GROUPS.has(low(tokens, who)) && isAlone(tokens, next + 2, language);
  } else if (!/^(?:over|under|above|below)$/.test(before)) return false;
  return GROUPS.has(low(tokens, who)) && isAlone(tokens, next, language);
}

/** Whether nothing that a figure measures, and no more of the figure itself, stands at `i`. */
const isAlone = (tokens: readonly Token[], i: number, language: Language): boolean =>
  isEnd(tokens, i) ||
  (tokens[i]?.kind === 'word' &&
    !language.magnitudes.has(low(tokens, i)) &&
    !/^(?:per|percent|other|more|new)$/.test(low(tokens, i)) &&
    unitAfter(tokens, i, language) === null);

/** `12 weeks pregnant`, `born at 24 weeks`: of a child to come. */
const isBeforeBirth = (tokens: readonly Token[], i: number, next: number): boolean =>
  /^(?:weeks|months)$/.test(low(tokens, next)) &&
  (low(tokens, next + 1) === 'pregnant' || (low(tokens, i - 1) === 'at' && low(tokens, i - 2) === 'born'));

/** The index after an age at `i`, whose figure ends at `next`; otherwise 0. */
export function endOfLifeAge(tokens: readonly Token[], i: number, next: number, language: Language): number {
  if (isBeforeBirth(tokens, i, next)) return next + 1;
  const estimated = endOfEstimatedAge(tokens, i);
  if (estimated > 0) return estimated;
  // `25- to 34-year-olds`
  if (isDash(low(tokens, next)) && low(tokens, next + 1) === 'to' && low(tokens, next + 4) === 'year')
    return next;
  // `today’s 30-somethings`
  if (
    isDash(low(tokens, next)) &&
    /^[2-9]0$/.test(low(tokens, i)) &&
    /^somethings?$/.test(low(tokens, next + 1))
  )
    return next + 2;
  if (ageAt(tokens, i, next, language) < 2) return 0;
  return isReached(tokens, i) ||
    isSomebodys(tokens, i, next, language) ||
    isInLife(tokens, i, next, language) ||
    isOfGroup(tokens, i, next, language)
    ? next
    : 0;
}
