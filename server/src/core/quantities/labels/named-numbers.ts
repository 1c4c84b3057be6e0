/** Numbers that a word before them turns into a name: `Figure 3`, `Windows 10`, `Theory four:`; and the words that only seem to. */
import { FINITE_BE, FINITE_HAVE } from '../../language/function-words.ts';
import type { Language } from '../../language/language.ts';
import { CURRENCY_CODES } from '../../language/units.ts';
import { endOfDocket } from './codes.ts';
import { isMoneyLetter, unitAfter } from '../amounts/named-units.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import { COUNTED, isWhole } from './dates.ts';

/** `SEK500`, `Rs. 40`: the letters are money and not a name. */
export const isCurrencyWord = ({ text }: Token): boolean => CURRENCY_CODES.has(text);

/** Nouns that a number names rather than counts when it follows them: `Figure 3`, `page 12`, `Route 66`. */
const NUMBERED = new Set(
  `figure fig table section chapter page pages p pp part article step phase level type group day week episode season volume vol issue no nos number
  version grade class room gate platform line lane highway interstate route flight area zone district ward precinct title rule clause paragraph
  verse act scene lesson slide frame panel box question answer option appendix annex exhibit resolution proposition prop amendment bill form item lot unit model
  channel round game stage tier category schedule note footnote top versions chapters figures tables pages sections articles verses levels gates rooms apollo formula windows iphone ios android playstation pier terminal track
  size element elements seat row cert bus exit example examples equation eq listing exercise theorem lemma
  abstr abstract apt suite bug bugs ticket
  tel phone fax call ext extension isbn issn doi rfc iso vs views comments likes shares`.split(/\s+/),
);

/** Those that are verbs too: `exit 7`, and not `exit 7 markets`. */
const VERBS_TOO = wordSet('bus exit');

/** Those whose number may be a word: `in year three`, `days four and five`. */
const NUMBERED_IN_WORDS = wordSet(
  'year years day days week weeks month months step steps phase phases part parts stage stages round rounds chapter chapters level levels number region page act book game games episode episodes series season table bed room lane gate platform',
);
/** Those of them that are counted out as well: `that series two of them left`, `a room one can see`. */
const SET_APART = wordSet('episode episodes series season table bed room');

/** Nouns whose number names only where it ends the phrase: `in flat 14.`, `junction 9 of`, and not `building 7 hospitals`. */
const NUMBERED_ALONE = wordSet(
  'court courtroom lap routes code codes log desk board flat building cell block reference incident bed berth apartment junction junctions marker milepost stall locker docket units reactors drama film movie thriller sitcom album',
);
/** All of these nouns: what a name that a number ends may start with in small letters. */
export const NUMBERED_NOUNS: readonly string[] = [...NUMBERED, ...NUMBERED_IN_WORDS, ...NUMBERED_ALONE];
const AFTER_ALONE = wordSet(
  'in on at of and or to from near when where which who that after before with by for is was has had were are until northbound southbound eastbound westbound',
);
/** `building 7 is`, `junction 14.`: whether a numbered noun is all that is said, its number ending at `next`. */
const isAlone = (tokens: readonly Token[], i: number, next: number): boolean =>
  NUMBERED_ALONE.has(low(tokens, i)) &&
  !ADVERBIAL.has(low(tokens, i - 1)) &&
  (AFTER_ALONE.has(low(tokens, next)) ||
    (tokens[next]?.kind !== 'word' && !/^[%$€£-]$/.test(low(tokens, next))));
/** `stayed flat 14`, `is building 7` are no nouns, and `in that incident 12 died` is not named by its number. */
const ADVERBIAL = wordSet(
  'is are was were be been stayed remained the a an this that each every one no any some most his her its their our my another',
);

/** `this year 40 ships came`: when, and then how many. */
const isThen = (tokens: readonly Token[], i: number): boolean =>
  /^(?:year|week|month|season)$/.test(low(tokens, i)) &&
  /^(?:this|last|next|each|every|first|second|third|final)$/.test(low(tokens, i - 1));

/** Words in capitals at the start of a sentence that are no names. */
const PLAIN_STARTERS = new Set([
  ...FINITE_BE,
  ...FINITE_HAVE,
  ...wordSet(`in on at by for from of with over about around some only nearly almost more less at up down the these those all both just another other
  when while after before since until if as than and or but so yet that this there here they we it he she his her its their our an a to out between
  among under within roughly approximately least most many least every each any total fully last next past first second third also still already
  including plus minus not no killed be been will would could may might can did does do get got nine ten two three`),
]);

/** Verbs that a headline writes with a capital: `Storm Kills 12 In Oran` counts, and names no storm. None that is a noun too: `Executive Order 9066`. */
const HEADLINE_VERBS = wordSet(
  `kill kills killing leave leaves leaving injure injures wounds jails arrest arrests arrested charges charged holds frees seize seizes evacuate rescues
  cuts add adds hire hires fires lose loses lost wins won scores scored hits tops buy buys bought sell sells sold pay pays fines fined
  spend spends raises seek seeks needs give gives take takes make makes gets sees send sends sent builds opens closes launches creates offers
  names finds found reports reported confirms recorded gains drops falls fell rises rose jumps climbs sheds
  signs inks lands reaches exceeds passes faces claims claimed saves deploys approves plans pledges moves`,
);

/** `shareholders`, and not `was` or `this`. */
const isPlural = (word: string): boolean =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && word !== 'this';

/** `Jupiter's 79 moons`, `Lund's 40 km`: whose things are counted, the owner at `i`, the number at `j`. */
const isOwner = (tokens: readonly Token[], i: number, j: number, language: Language): boolean =>
  low(tokens, i).endsWith("'s") &&
  ([j + 1, j + 2].some(
    (k) => isPlural(low(tokens, k)) && !isCapital(tokens[k]) && !isCapital(tokens[j + 1]),
  ) ||
    unitAfter(tokens, j + 1, language)?.unit.kind === 'measure');

/** `day four`, `episode six`, `in season four of the show`, `table nine`; not `that day four boats`, `a room one can`. */
const isInWords = (tokens: readonly Token[], i: number, j: number): boolean =>
  NUMBERED_IN_WORDS.has(low(tokens, i)) &&
  !isPlural(low(tokens, j + 1)) &&
  !(
    SET_APART.has(low(tokens, i)) &&
    !(low(tokens, i - 1) === 'in' && low(tokens, j + 1) === 'of' && isShow(tokens, j + 2)) &&
    (NOT_NAMED.has(low(tokens, i - 1)) || low(tokens, j) === 'one' || IRREGULAR.has(low(tokens, j + 1)))
  );
const isShow = (tokens: readonly Token[], i: number): boolean =>
  isCapital(tokens[i]) ||
  [i, i + 1].some((k) => /^(?:show|series|drama|sitcom|programme)$/.test(low(tokens, k)));
const NOT_NAMED = wordSet('a an this that each every per his her their its');
const IRREGULAR = wordSet('men women people children of million hundred thousand percent per');

/** `Figure 3`, `page 12`, `Windows 10`, `Beijing 2008`, `No. 5`, `Chapter 11`: a noun or a name with its number, the noun at `i`. */
export function endOfNamed(tokens: readonly Token[], i: number, language: Language): number {
  const word = tokens[i];
  if (word?.kind !== 'word' || isMoneyLetter(tokens, i)) return 0;
  let j = i + 1;
  if (low(tokens, j) === '.' && isGlued(tokens, j)) j++;
  if (low(tokens, j) === ':' && NUMBERED.has(word.low) && !isThen(tokens, i)) j++;
  const number = tokens[j];
  // `Theory four: a drone struck it`
  const headed = i === 0 && low(tokens, j + 1) === ':';
  const spelled =
    language.cardinals.has(low(tokens, j)) && (headed || isCapital(tokens[j]) || isInWords(tokens, i, j));
  if (!isWhole(number) && !spelled && !(number?.kind === 'number' && /^\d{1,2}\.\d{1,2}$/.test(number.text)))
    return 0;
  const next = endOfDocket(tokens, j) || endOfList(tokens, endOfVerse(tokens, j), language);
  const glued = endOfRun(tokens, next);
  if ((VERBS_TOO.has(word.low) || isShouted(tokens, i, next)) && isPlural(low(tokens, next))) return 0;
  // `In the first year four of them left.`
  if (isThen(tokens, i) && (isPlural(low(tokens, next)) || low(tokens, next) === 'of')) return 0;
  if (isAlone(tokens, i, next)) return glued;
  if (NUMBERED.has(word.low) || NUMBERED_IN_WORDS.has(word.low))
    return isUnitAfter(tokens, j + 1, language) && !isCapital(word) ? 0 : glued;
  if (isRoad(tokens, i, j)) return j + 1;
  const branded = /\p{Ll}\p{Lu}/u.test(word.text);
  if (
    !(isCapital(word) || branded) ||
    (isWhole(number) && (number?.text.length ?? 0) > (ORDERS.has(word.low) ? 5 : 4)) ||
    isCurrencyWord(word) ||
    isOwner(tokens, i, j, language) ||
    (HEADLINE_VERBS.has(word.low) && tokens[j + 1]?.kind !== 'sign') ||
    PLAIN_STARTERS.has(word.low) ||
    (MORE.has(low(tokens, j + 1)) && isPlural(low(tokens, j + 2)))
  )
    return 0;
  if (isNumberedElsewhere(tokens, i, j)) return glued;
  if (
    (isUnitAfter(tokens, j + 1, language) && !isCapital(tokens[j + 1])) ||
    (/^(?:\$|%|-|–)$/.test(low(tokens, j + 1)) && isGlued(tokens, j + 1))
  )
    return 0;
  // `macOS 10 runs`, `North 24 Towers`
  const named = branded || (COMPASS.has(word.low) && isCapital(tokens[j + 1]));
  return named || !isCounting(tokens, i, j) ? glued : 0;
}

/** `Case No. 25-12087`, `entry No. 5,466`, `CC BY 4.0`, `FTSE 100`: a number in a register, of a licence or of an index, the word before it at `i`. */
export function endOfFiled(tokens: readonly Token[], i: number): number {
  if (INDEXES.has(low(tokens, i)) && isWhole(tokens[i + 1])) return i + 2;
  if (LICENCES.has(tokens[i]?.text ?? '') && low(tokens, i - 1) === 'cc') return i + 2;
  const number = tokens[i + 2];
  if (
    tokens[i]?.text !== 'No' ||
    !(tokens[i - 1]?.kind === 'word' || low(tokens, i - 1) === ',') ||
    low(tokens, i + 1) !== '.' ||
    number?.kind !== 'number'
  )
    return 0;
  if (isDash(low(tokens, i + 3)) && isGlued(tokens, i + 3) && isWhole(tokens[i + 4])) return i + 5;
  return number.text.includes(',') && !isPlural(low(tokens, i + 3)) ? i + 3 : 0;
}
const LICENCES = new Set(['BY', 'SA', 'NC', 'ND']);

/** `cost New Oran 125 extra workers`: what is counted, and no name. */
const MORE = wordSet('more extra additional fewer other');

/** `COUNCIL TO CUT 40 JOBS`: where all is in capitals, one says nothing of a name. */
const isShouted = (tokens: readonly Token[], i: number, next: number): boolean =>
  [i, next].every((k) => /^\p{Lu}{2,}$/u.test(tokens[k]?.text ?? '')) &&
  !NUMBERED.has(low(tokens, i)) &&
  !INDEXES.has(low(tokens, i));

/** Indexes of shares with their number: `FTSE 100 slips`. */
const INDEXES = wordSet(
  'ftse nikkei cac dax stoxx asx russell nasdaq csi ibex nifty sensex topix kospi eurostoxx',
);

/** `Executive Order 14067`: five figures, of a decree. */
const ORDERS = wordSet('order regulation resolution directive decree proclamation');

/** `Added 12 boats`, `Mills 12 boats lost`: a word with a capital only since it opens the sentence, the number at `j`. */
function isCounting(tokens: readonly Token[], i: number, j: number): boolean {
  const opening = i === 0 || /^[“"‘']$/.test(low(tokens, i - 1));
  return opening && (/(?:ed|ing|ly)$/.test(low(tokens, i)) || isPlural(low(tokens, j + 1)));
}

/** `Kern 2 users leave for Kern 3`: a name that the sentence gives another number as well, the name at `i`, its number at `j`. */
const isNumberedElsewhere = (tokens: readonly Token[], i: number, j: number): boolean =>
  (tokens[j]?.text.length ?? 9) < 3 &&
  tokens.slice(Math.max(0, i - NEAR), i + NEAR).some(({ text }, n) => {
    const k = Math.max(0, i - NEAR) + n;
    const number = tokens[k + 1];
    return (
      k !== i &&
      text === tokens[i]?.text &&
      number?.kind === 'number' &&
      number.text !== tokens[j]?.text &&
      number.text.length < 4
    );
  });
/** Tokens to either side that are looked over. */
const NEAR = 40;

/** `A320neo`, `2K20`, `10b-5`: letters and digits that go on without a space. */
function endOfRun(tokens: readonly Token[], i: number): number {
  let next = i;
  while (tokens[next] && tokens[next]?.kind !== 'sign' && isGlued(tokens, next)) next++;
  const part = next > i && low(tokens, next) === '-' && isGlued(tokens, next) && isGlued(tokens, next + 1);
  return part && isWhole(tokens[next + 1]) ? next + 2 : next;
}

const COMPASS = wordSet('north south east west');

/** `parallel to US 1.`: a road, the country at `i`, its number at `j`. */
const isRoad = (tokens: readonly Token[], i: number, j: number): boolean =>
  tokens[i]?.text === 'US' &&
  ALONG.has(low(tokens, i - 1)) &&
  /^\d{1,3}$/.test(tokens[j]?.text ?? '') &&
  tokens[j + 1]?.kind !== 'word' &&
  !/^[$%]$/.test(low(tokens, j + 1));
const ALONG = wordSet('on along to off of from near and');

/** `John 3:16`: after the chapter at `i`, also its verse. */
const endOfVerse = (tokens: readonly Token[], i: number): number =>
  low(tokens, i + 1) === ':' && isWhole(tokens[i + 2]) && isGlued(tokens, i + 1) && isGlued(tokens, i + 2)
    ? i + 3
    : i + 1;

/** `4`, `3080`, `3.6`: what may go on a list of numbers or versions. */
const isListed = (token: Token | undefined, language: Language) =>
  (token?.kind === 'number' && /^(?:\d{1,5}|\d{1,2}\.\d{1,2})$/.test(token.text)) ||
  language.cardinals.has(token?.low ?? '');

/** `Figures 3 and 4`, `pages 12-15`, `Python 3.5, 3.6 and 3.8`. */
export function endOfList(tokens: readonly Token[], i: number, language: Language): number {
  for (let j = i; ;) {
    if (low(tokens, j) === '*') j++;
    if (!LIST_JOINTS.has(low(tokens, j))) return j;
    const at =
      low(tokens, j) === ',' && (low(tokens, j + 1) === 'and' || low(tokens, j + 1) === 'or') ? j + 2 : j + 1;
    const goesOn =
      isListed(tokens[at], language) && low(tokens, at + 1) !== '%' && !isUnitAfter(tokens, at + 1, language);
    if (!goesOn) return j;
    j = at + 1;
  }
}
const LIST_JOINTS = wordSet('- – , / and or to &');

function isUnitAfter(tokens: readonly Token[], i: number, language: Language): boolean {
  const word = low(tokens, i);
  // `the Kern 5 won prizes`
  if (word === 'won' && tokens[i + 1]?.kind === 'word') return WON_FOR.has(low(tokens, i + 1));
  return language.units.has(word) || language.magnitudes.has(word) || word === 'per' || COUNTED.has(word);
}
const WON_FOR = wordSet('for per in to on at and or a');
