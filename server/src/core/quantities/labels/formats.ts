/** Formats, events and rounds: figures that say which kind, which race or which result. `the 400m hurdles`, `a 12-bar blues`, `the last 16`, `won four-one`. */
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, isGlued, low, type Token } from '../../tokens.ts';
import { HARMED } from '../amounts/counted-nouns.ts';
import { isWhole } from './dates.ts';
import { VALUED } from './valued.ts';

/** Distances that are run or swum for a medal. */
const RACES = /^(?:60|100|200|400|800|1,?500|3,?000|5,?000|10,?000|[5-9]|10)$/;
const KM_RACES = /^(?:5|10|15|20|21|42|50|100)$/;
const METRES = wordSet('m metre metres meter meters');
const EVENTS = wordSet(
  `hurdles butterfly freestyle backstroke breaststroke medley relay relays final finals semi-final steeplechase sprint sprints heat heats champion champions champ
  title titles race races gold silver bronze crown runner runners sprinter sprinters swimmer swimmers`,
);
const OF_EVENT = wordSet("the women's men's");
const AFTER_EVENT = wordSet('in and at on is was were has for with but when starts by');

/** `the 400m hurdles`, `runs the 10,000m.`, `the 10K starts`, `the 5km race`: an event; not `the last 400m`, `the 400m to the pier`, `ran 400m`. */
function endOfEvent(tokens: readonly Token[], i: number): number {
  // `cancelled the 5km race`
  if (low(tokens, i + 1) === 'km')
    return isGlued(tokens, i + 1) &&
      KM_RACES.test(tokens[i]?.text ?? '') &&
      /^(?:race|races|run|relay)$/.test(low(tokens, i + 2)) &&
      !/^(?:to|for)$/.test(low(tokens, i + 3))
      ? i + 2
      : 0;
  if (!RACES.test(tokens[i]?.text ?? '')) return 0;
  const long = low(tokens, i + 1) === 'k' && isGlued(tokens, i + 1);
  if (!long && (!METRES.has(low(tokens, i + 1)) || (tokens[i]?.text.length ?? 0) < 2)) return 0;
  if (long && !/^(?:5|10)$/.test(tokens[i]?.text ?? '')) return 0;
  if (EVENTS.has(low(tokens, i + 2))) return i + 2;
  const after = tokens[i + 2];
  const ended =
    after === undefined || (after.kind === 'sign' && !isDash(after.text)) || AFTER_EVENT.has(after.low);
  return ended && OF_EVENT.has(low(tokens, i - 1)) ? i + 2 : 0;
}

const FORMATS = new Map([
  ['string', wordSet('guitar guitars bass banjo ukulele lute harp')],
  ['bar', wordSet('blues')],
  ['step', wordSet('program programs programme programmes')],
  ['second', wordSet('spot spots ad ads')],
  ['inch', wordSet('single singles vinyl record records remix mix disc discs lp')],
  ['mm', wordSet('print prints film negative negatives projector projectors')],
]);
/** What a code is counted in, and what is no code for all its digits. */
const DIGITS = wordSet('digit character letter');
const SUMS = wordSet('sum sums growth salary salaries increase rise fee fees inflation');
const CLUBS = wordSet('iron irons wood wedge octane');

/** `a 12-string guitar`, `the seven-inch single`, `a 35mm print`, `a 2-iron`, `the 95-octane grade`. */
function endOfFormat(tokens: readonly Token[], i: number): number {
  const at = isDash(low(tokens, i + 1)) ? i + 2 : i + 1;
  if (CLUBS.has(low(tokens, at))) return at > i + 1 ? at + 1 : 0;
  // `four stars out of five`
  if (
    tokens.length < 9 &&
    low(tokens, at) === 'stars' &&
    low(tokens, at + 1) === 'out' &&
    low(tokens, at + 2) === 'of'
  )
    return at + 4;
  // `a 17-digit number`; not `a six-digit sum`
  if (DIGITS.has(low(tokens, at))) return at > i + 1 && !SUMS.has(low(tokens, at + 1)) ? at + 1 : 0;
  // `the 10,000-hour rule`
  if (low(tokens, at + 1) === 'rule' && low(tokens, i - 1) === 'the' && at > i + 1) return at + 2;
  // `1&1`
  if (
    low(tokens, i + 1) === '&' &&
    isGlued(tokens, i + 1) &&
    isWhole(tokens[i + 2]) &&
    isGlued(tokens, i + 2)
  )
    return i + 3;
  return FORMATS.get(low(tokens, at))?.has(low(tokens, at + 1)) === true ? at + 1 : 0;
}

/** `On 3rd and 11,`, `from their own 8.`: what is played for, and from where; not `lost its own 30`, `May 1st and 40 left`. */
const isDown = (tokens: readonly Token[], i: number): boolean => {
  const small = isWhole(tokens[i]) && Number(tokens[i]?.text) < 51;
  if (!small || (tokens[i + 1]?.kind ?? 'sign') !== 'sign' || low(tokens, i + 1) === '%') return false;
  if (low(tokens, i - 1) === 'own')
    return /^(?:from|at|on|to)$/.test(low(tokens, i - 3)) && /^(?:their|its|his)$/.test(low(tokens, i - 2));
  return (
    low(tokens, i - 1) === 'and' &&
    /^(?:st|nd|rd|th)$/.test(low(tokens, i - 2)) &&
    /^[1-4]$/.test(low(tokens, i - 3)) &&
    low(tokens, i - 4) === 'on'
  );
};

/** `the par-five 14th`: what a hole should take, the number at `i`. */
const isPar = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, isDash(low(tokens, i - 1)) ? i - 2 : i - 1) === 'par' && low(tokens, i - 2) !== 'under';

const ROUNDS = wordSet('16 32 64');
const REST = wordSet('final latter former big remaining');
const GOING_ON = wordSet('is are was were will have had');

/** `were dug out`, `have been freed`, `were led`: what became of those counted at `i`. */
const isRescued = (tokens: readonly Token[], i: number): boolean =>
  [2, 3, 4, 5, 6].some(
    (by) =>
      /^(?:were|was|are|been)$/.test(low(tokens, i + by - 1)) &&
      (RESCUED.has(low(tokens, i + by)) || HARMED.has(low(tokens, i + by))),
  );
const RESCUED = wordSet('freed found rescued saved dug led pulled released');

/** `the last 16`, `the final four convene`, `the remaining two were`: a set that is known; not `the last 16 games`, `the remaining two died`, `the last 16 were rescued`. */
function endOfKnownSet(tokens: readonly Token[], i: number, { cardinals }: Language): number {
  const before = low(tokens, i - 1);
  const after = tokens[i + 1];
  if (low(tokens, i - 2) !== 'the') return 0;
  if (isRescued(tokens, i)) return 0;
  const ended = after?.kind !== 'word' && !/^[-–%]$/.test(after?.text ?? '');
  if (before === 'last')
    return ROUNDS.has(low(tokens, i)) && (ended || AFTER_ROUND.has(low(tokens, i + 1))) ? i + 1 : 0;
  if (!REST.has(before) || (cardinals.get(low(tokens, i)) ?? 99) > 12) return 0;
  if (tokens.slice(i, i + 5).some(({ low: word }) => HARMED.has(word))) return 0;
  if (ended || GOING_ON.has(low(tokens, i + 1))) return i + 1;
  const noun = after?.kind !== 'word' || /[a-z]{2}s$/.test(after.low) || IRREGULAR.has(after.low);
  return noun || before === 'remaining' ? 0 : i + 1;
}
const AFTER_ROUND = wordSet('of at in on is was and with after for where by when against');
const IRREGULAR = wordSet('men women people children million hundred thousand or to');

const SCORED = wordSet(
  'won win wins defeated defeat lost lose loses beat beaten drew draw led lead leads trailed trail ended finished',
);
const AFTER_SCORE = wordSet(
  'win victory defeat loss draw lead up down at against in on to over to and after with thanks',
);
const LEVEL = wordSet(
  'end ended ends finish finished finishes drew draw draws level tied ties stood remained',
);
const WICKETS = /^(?:\d|10)$/;
const AT_CLOSE = wordSet('at when after before on declared and by with in');

/** `won 2 – 1`, `a 2 –1 win`, `drew with Lund 0 - 0`: a score with spaces; not `lost 3 – 4 percent`, `the bill lost 8 – 9`, `up 3 – 4 on last year`. */
const isSpacedScore = (tokens: readonly Token[], i: number): boolean =>
  isShort(tokens[i]) &&
  isShort(tokens[i + 2]) &&
  tokens[i + 1]?.spaced === true &&
  (tokens[i + 3]?.kind === 'word'
    ? AFTER_SCORE.has(low(tokens, i + 3))
    : !/^[%–—-]$/.test(low(tokens, i + 3))) &&
  (OUTCOMES.has(low(tokens, i + 3)) ||
    [1, 2, 3, 4].some((by) => SCORED.has(low(tokens, i - by)) || LEVEL.has(low(tokens, i - by)))) &&
  !tokens.some(({ low: word }) => VOTED.has(word));
const OUTCOMES = wordSet('win victory defeat loss draw');
const VOTED = wordSet('bill motion vote measure');
const isShort = (token: Token | undefined): boolean => /^\d\d?$/.test(token?.text ?? '');

/** `won four-one`, `15-all`, `ended two apiece`, `by two goals to one`, `212 for 4 at the close`: a score; not `figures of 4 for 23`. */
function endOfScore(tokens: readonly Token[], i: number, { cardinals }: Language): number {
  const small = isWhole(tokens[i]) || (cardinals.get(low(tokens, i)) ?? 99) < 10;
  if (!small) return 0;
  const [joint, other, after] = [low(tokens, i + 1), low(tokens, i + 2), tokens[i + 3]];
  if (isDash(joint)) {
    if (!isGlued(tokens, i + 1)) return isSpacedScore(tokens, i) ? i + 3 : 0;
    if (other === 'all') return i + 3;
    const words = cardinals.has(low(tokens, i)) && (cardinals.get(other) ?? 99) < 10;
    const ended = after?.kind !== 'word' || AFTER_SCORE.has(after.low);
    return words && ended && [1, 2, 3].some((by) => SCORED.has(low(tokens, i - by))) ? i + 3 : 0;
  }
  if (joint === 'apiece') return [1, 2].some((by) => LEVEL.has(low(tokens, i - by))) ? i + 2 : 0;
  if (/^goals?$/.test(joint) && other === 'to')
    return isWhole(tokens[i + 3]) || cardinals.has(low(tokens, i + 3)) ? i + 4 : 0;
  // `England were 212 for 4`
  const innings = joint === 'for' && Number(tokens[i]?.text) > 20 && WICKETS.test(other);
  if (VALUED.has(low(tokens, i - 2))) return 0;
  return innings && INNINGS.has(low(tokens, i - 1)) && (after?.kind !== 'word' || AT_CLOSE.has(after.low))
    ? i + 3
    : 0;
}
const INNINGS = wordSet('were was on at reached reach made make to');

/** `a level-5 match`, `carbon-14`: the number at `i` says which. */
const isOfLevel = (tokens: readonly Token[], i: number): boolean =>
  isDash(low(tokens, i - 1)) &&
  isGlued(tokens, i - 1) &&
  isGlued(tokens, i) &&
  ((LEVELS.has(low(tokens, i - 2)) && isShort(tokens[i])) ||
    (RADIANT.has(low(tokens, i - 2)) &&
      isWhole(tokens[i]) &&
      /^[-‑]$/.test(low(tokens, i - 1)) &&
      !/^(?:%|percent|per)$/.test(low(tokens, i + 1))));
const RADIANT = wordSet('carbon uranium plutonium strontium caesium cesium iodine cobalt polonium potassium');
const LEVELS = wordSet('level tier stage phase grade type category class group');

/** `the 1/4 final`, `the 102 precinct`: which round, and which of many; the number at `i`. */
function endOfNth(tokens: readonly Token[], i: number): number {
  const round =
    low(tokens, i) === '1' && low(tokens, i + 1) === '/' && /^(?:2|4|8|16|32)$/.test(low(tokens, i + 2));
  if (round) return /^finals?$/.test(low(tokens, i + 3)) ? i + 3 : 0;
  return low(tokens, i - 1) === 'the' &&
    isWhole(tokens[i]) &&
    low(tokens, i + 1) === 'precinct' &&
    !/[a-z]s$/.test(low(tokens, i + 2))
    ? i + 1
    : 0;
}

/** The index after a format, an event, a round or a score at `i`, in digits or words; otherwise 0. */
export const endOfFormatOrRound = (tokens: readonly Token[], i: number, language: Language): number =>
  tokens[i]?.kind === 'number' || language.cardinals.has(low(tokens, i))
    ? endOfEvent(tokens, i) ||
      endOfNth(tokens, i) ||
      endOfFormat(tokens, i) ||
      (isDown(tokens, i) || isPar(tokens, i) || isOfLevel(tokens, i) ? i + 1 : 0) ||
      endOfKnownSet(tokens, i, language) ||
      endOfScore(tokens, i, language)
    : 0;
