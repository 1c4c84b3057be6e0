/** Ranks told by an ordinal. `first since 2011`, `the first country to adopt it`, `third consecutive`, `her sixth nomination`. */
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, low, type Token } from '../../tokens.ts';
import { endOfLasting, endOfSuch, isCountedEvent, isNthOfItsKind } from './counted-events.ts';
import { isSuperlative } from '../idioms/list-counts.ts';
import { endOfOnly, isDiscovered } from './firsts.ts';
import { readEveryNth } from './shares.ts';
import { endOfInAsMany, endOfRow, isAmongFirst, isPlaced, isWon } from './standings.ts';
import { hasScopeAfter, isScopeAt, isSinceThen, PLACES } from './scopes.ts';
import { COUNTED_MOST, MEASURED } from './superlative-words.ts';
import type { Rank } from './superlatives.ts';

const NARRATIVE_FIRST = wordSet(
  'round thing step stop attempt priority one to premise test point estimate question time person chance example examples phase half quarter lady amendment war minister name class place day days week two three few hand aid degree',
);

/** `for the first time`, `world's first`, `first since 2011`, `the first country to`, `third consecutive`, `ranked third`. */
export function readOrdinal(
  tokens: readonly Token[],
  i: number,
  isOrdinal: (k: number) => number,
): Rank | null {
  const placed = PLACES.has(low(tokens, i)) || low(tokens, i) === 'national';
  const at = placed ? i + 1 : i;
  const next = isOrdinal(at);
  if (next === 0) return null;
  const share = readEveryNth(tokens, at, next);
  if (share) return share;
  const first = low(tokens, at) === 'first';
  if (placed) return first ? { from: i, next, kind: 'rank' } : null;
  if (isDenied(tokens, at) || (first && isDoneFirst(tokens, at, next))) return null;
  const time = low(tokens, next) === 'time' ? readNthTime(tokens, at, next, first) : null;
  if (time) return time;
  const best = endOfNthBest(tokens, next);
  if (best > 0) return { from: at, next: best, kind: 'rank' };
  const row =
    endOfRow(tokens, next) ||
    (first ? 0 : endOfSuch(tokens, next) || endOfLasting(tokens, at, next) || endOfInAsMany(tokens, next));
  if (row > 0) return { from: at, next: row, kind: 'rank' };
  const after = low(tokens, next);
  if (DRAFTED.has(after) && (after === 'overall' || OWNED_BY_DRAFT.has(low(tokens, next + 1))))
    return { from: at, next: next + 1, kind: 'rank' };
  if (isAmongFirst(tokens, at, next)) return { from: at, next: next + 1, kind: 'rank' };
  // `the second friendliest town in the country`
  if (after.endsWith('est') && isSuperlative(after) && hasScopeAfter(tokens, next + 1))
    return { from: at, next: next + 1, kind: 'rank' };
  if (SERIAL.has(after) || isWon(tokens, at, next)) return { from: at, next: next + 1, kind: 'rank' };
  const place = isPlaced(tokens, at, next) ? (PLACE_NOUNS.has(low(tokens, next)) ? next + 1 : next) : 0;
  if (place > 0) return { from: at, next: place, kind: 'rank' };
  const claimed = first ? readFirst(tokens, at, next) : endOfNthToDo(tokens, at, next);
  if (!first && (isCountedEvent(tokens, at, next) || isToldAsNth(tokens, at, next)))
    return { from: at, next, kind: 'rank' };
  if (claimed > 0) return { from: at, next: claimed, kind: 'rank' };
  // `of the 20th century and everything since`
  const dated = after === 'century' && !first;
  return !NARRATIVE_FIRST.has(after) && !dated && !isDash(after) && hasSince(tokens, next)
    ? { from: at, next, kind: 'rank' }
    : null;
}

/** `was first proclaimed king in the city`: when, and no rank. */
const isDoneFirst = (tokens: readonly Token[], at: number, next: number): boolean =>
  /^(?:is|was|were|are|been)$/.test(low(tokens, at - 1)) &&
  /[a-z]{2}ed$/.test(low(tokens, next)) &&
  !/^(?:ranked|placed|timed)$/.test(low(tokens, next));

/** `third place`, `the second quintile`. */
const PLACE_NOUNS = wordSet('place decile quartile quintile');

/** `the 23rd overall pick`, `ranks 40th overall`, `the sixth pick in the draft`. */
const DRAFTED = wordSet('overall pick seed');
const OWNED_BY_DRAFT = wordSet('in of');

/** What after an ordinal makes a series or a rank of it: `third consecutive`, `second largest`. */
const SERIAL = wordSet(
  'straight consecutive successive highest lowest largest biggest smallest fastest best worst most',
);

/** `11th-most goals`, `third-best in the league`: what judges only within a scope, since `second-best` is also a way to lose. The index after it, or 0. */
function endOfNthBest(tokens: readonly Token[], next: number): number {
  if (!isDash(low(tokens, next))) return 0;
  const [word, after] = [low(tokens, next + 1), low(tokens, next + 2)];
  // `the 11th-most goals`, `the 11th-most populous city`; not `the second-most important man`
  if (word === 'most') return COUNTED_MOST.has(after) ? next + 3 : /[^su]s$/.test(after) ? next + 2 : 0;
  return MEASURED.has(word) ||
    word === 'fewest' ||
    (/^(?:best|worst)$/.test(word) && hasScopeAfter(tokens, next + 2))
    ? next + 2
    : 0;
}

/** `not the first time`, `isn't the first`: nothing is claimed. */
const isDenied = (tokens: readonly Token[], at: number): boolean =>
  [at - 1, at - 2].some((k) => /^(?:not|isn't|wasn't|n't)$/.test(low(tokens, k))) ||
  // `in what won’t be the first story`
  (low(tokens, at - 2) === 'be' && /^(?:won't|not|never)$/.test(low(tokens, at - 3)));

/** `for the first time`, `the fourth time`, `first time since 2011`. */
function readNthTime(tokens: readonly Token[], at: number, next: number, first: boolean): Rank | null {
  const definite = /^(?:the|a|this)$/.test(low(tokens, at - 1));
  if (low(tokens, next + 1) === 'since' || hasScopeAfter(tokens, next))
    return { from: at, next: next + 1, kind: 'rank' };
  // `married for the third time`
  if (!first && [2, 3, 4].some((by) => WEDDED.has(low(tokens, at - by)))) return null;
  if (!first && definite && !SELF.has(low(tokens, next + 1)))
    return { from: at, next: next + 1, kind: 'rank' };
  if (isWithinScene(tokens, next + 1)) return null;
  const article = low(tokens, at - 1) === 'very' ? at - 2 : at - 1;
  const before = verbBefore(tokens, article);
  if (!first || low(tokens, article) !== 'the') return null;
  if (before === 'for')
    return isDenied(tokens, article - 1) || isLongSince(tokens, next + 1)
      ? null
      : { from: article - 1, next: next + 1, kind: 'rank' };
  const aside = /^[,—–]?$/.test(before) && isHadHappened(tokens, next + 1);
  return (aside || NEWS_OF_TIME.has(before)) && isTold(tokens, next + 1)
    ? { from: at, next: next + 1, kind: 'rank' }
    : null;
}
/** `…, the first time that a member has left`. */
const isHadHappened = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i, i + 9).some(({ low: word }) => /^(?:has|have|had)$/.test(word));
const WEDDED = wordSet('wed married marry marries divorced');
/** `the second time I have been here`: a matter of one's own. */
const SELF = wordSet("i i'd i've i'm we we've we'd you you've");
/** `for the first time in a long time`, `in ages`: since nobody knows when. */
const isLongSince = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'in' &&
  (low(tokens, i + 1) === 'ages' ||
    (low(tokens, i + 1) === 'a' && /^(?:long|while|very)$/.test(low(tokens, i + 2))));
/** `for the first time that evening`, `all night`, `in the conversation`: within the story that is told. */
const isWithinScene = (tokens: readonly Token[], i: number): boolean =>
  (/^(?:that|all)$/.test(low(tokens, i)) && SCENES.has(low(tokens, i + 1))) ||
  (low(tokens, i) === 'in' && low(tokens, i + 1) === 'the' && SCENES.has(low(tokens, i + 2)));
const SCENES = wordSet('day night evening morning afternoon week conversation interview call film book show');
const NEWS_OF_TIME = wordSet('is was marks marked be becomes became');

/** What follows `this is the first time`: `that the court has ruled`, `a team won`; not what a person tells of himself. */
const isTold = (tokens: readonly Token[], i: number): boolean => {
  const at = low(tokens, i) === 'that' ? i + 1 : i;
  return tokens[at]?.kind === 'word' && !PERSONAL.has(low(tokens, at));
};
const PERSONAL = wordSet("i i'd i've i'm we we've you you've you'd to for and but or in");

/** `is the first agency in China`, `became the first of five`. */
const BECAME = wordSet('is was are were be become became becomes remains being');
/** The word before an article, or before the adverb between them: the `is` of `is also the third`. */
const verbBefore = (tokens: readonly Token[], article: number): string =>
  low(tokens, BETWEEN.has(low(tokens, article - 1)) ? article - 2 : article - 1);
const BETWEEN = wordSet('only just also now already thus therefore probably perhaps');

/** `the first famine of the 20th century`: what is the first from `i` on, and of which century; not `the first years of the 20th century`, `the first floor of the 19th century hall`. */
const isOfCentury = (tokens: readonly Token[], i: number): boolean =>
  [1, 2, 3].some(
    (by) =>
      low(tokens, i + by) === 'of' &&
      low(tokens, i + by + 1) === 'the' &&
      !OF_TIME.test(low(tokens, i + by - 1)) &&
      [3, 4].some((k) => low(tokens, i + by + k) === 'century' && endsThere(tokens, i + by + k + 1)),
  );
/** Parts of a time, and of what has many. */
const OF_TIME =
  /^(?:decades?|years?|months?|weeks?|days?|hours?|half|quarter|thirds?|parts?|winter|summer|spring|autumn|morning|sunday|floor|edition|chapter|phase|stage|wave)$/;
const endsThere = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.kind !== 'word' || BEHIND_CENTURY.has(low(tokens, i));
const BEHIND_CENTURY = wordSet(
  'was is were has had began broke came took killed in to by and that which who for as',
);

/** `first-ever`, `first recorded`, `the first country to adopt`: the index after the rank, or 0. */
function readFirst(tokens: readonly Token[], at: number, next: number): number {
  const after = low(tokens, next);
  if (after === 'ever') return next + 1;
  if (/^[-‑]$/.test(after) && low(tokens, next + 1) === 'ever') return next + 2;
  const only = endOfOnly(tokens, at, next);
  if (only > 0) return only;
  if (isDiscovered(tokens, at, next)) return next;
  // `the first in what will be a series of notes`
  if (after === 'in' && isSeries(tokens, next + 1)) return 0;
  if (after === 'of' && /^(?:its|their)$/.test(low(tokens, next + 1)) && low(tokens, next + 2) === 'kind')
    return next + 3;
  const known = /^(?:recorded|known|reported|documented|confirmed)$/.test(after);
  if (known && low(tokens, next + 1) === 'time') return next + 2;
  if (known) return /^(?:as|that)$/.test(low(tokens, next + 1)) ? 0 : next;
  if (after === 'to' && isFirstToDo(tokens, at, next + 1)) return next;
  // `appointed its first female manager`, `Kestow's first woman mayor`
  const owner = low(tokens, at - 1);
  if (KINDS.has(after) && (FIRST_OF.has(owner) || isInOffice(tokens, next + 1, owner))) return next;
  // `the first place in the world to ban it`
  const narrative =
    (NARRATIVE_FIRST.has(after) || (SLIPS.has(after) && !hasSince(tokens, next))) &&
    !(after === 'place' && low(tokens, next + 1) === 'in' && isScopeAt(tokens, next + 2));
  const definite = /^(?:very|the)$/.test(low(tokens, at - 1)) && !narrative;
  if ([1, 2, 3, 4].some((by) => isLongSince(tokens, next + by))) return 0;
  if (definite && isOfCentury(tokens, next)) return next;
  const national = isCapital(tokens[next]) && NATIONAL.test(after);
  if (definite && national && /^[,(—–]$/.test(low(tokens, at - 2))) return next;
  // `is also "the first agency in China"`
  const told = verbBefore(tokens, /^["“]$/.test(low(tokens, at - 2)) ? at - 2 : at - 1);
  const isTheFirst = definite && BECAME.has(told) && tokens[next]?.kind === 'word';
  const made = definite && MADE.has(low(tokens, at - 2)) && !MADE_IN_PARTS.has(after);
  return isTheFirst || made || (definite && isFollowedByDoing(tokens, next)) ? next : 0;
}

// ", the first U.S. space station" | ", the first American woman in space" | not ", the first man"
const NATIONAL = /^u\.?[sk]\.?$|(?:[^m]an|ish|ese)$/;

const isSeries = (tokens: readonly Token[], i: number): boolean =>
  (low(tokens, i) === 'our' || ['what', 'will', 'be'].every((word, k) => low(tokens, i + k) === word)) &&
  [1, 2, 3, 4, 5, 6, 7].some((by) => low(tokens, i + by) === 'series');

/** `This is the first mistake.`, `the first indication of a thaw`; not `the first mistake since 2019`. */
const SLIPS = wordSet('mistake error problem indication');
const FIRST_OF = wordSet('its their his her the a');
/** `Kestow's first woman mayor`, `our first female pilot`; not `Lund's first black coat`. */
const isInOffice = (tokens: readonly Token[], i: number, owner: string): boolean =>
  (owner === 'our' || (owner.endsWith("'s") && !/^(?:it|that|she|he|what)'s$/.test(owner))) &&
  [i, i + 1, i + 2].some((k) => OFFICES.has(low(tokens, k)));
const OFFICES = wordSet(
  'mayor minister president premier judge justice pilot chief head leader bishop speaker governor senator coach captain manager editor director chancellor astronaut professor general admiral officer member mp champion winner chair chairman chairwoman ambassador secretary referee principal',
);
/** Whose first is news wherever it stands. */
const KINDS = wordSet(
  'female black woman gay openly muslim hindu jewish latina latino hispanic indigenous deaf blind',
);

/** `were first to publish`, `was the first to show it`; not `would be the first to admit`, `was the first to arrive`. */
const isFirstToDo = (tokens: readonly Token[], at: number, verb: number): boolean => {
  const before = verbBefore(tokens, low(tokens, at - 1) === 'the' ? at - 1 : at);
  return (
    BECAME.has(before) &&
    before !== 'be' &&
    tokens[verb]?.kind === 'word' &&
    (!COMING.has(low(tokens, verb)) || (isDoneTo(tokens, verb) && hasSince(tokens, verb)))
  );
};
const COMING = wordSet(
  'arrive come go leave speak say tell admit agree know notice react respond rise jump raise ask complain the be',
);

/** `created the first fleet of electric tugs`: who makes the first of a kind claims it; not `published the first chapter`. */
const MADE = wordSet(
  'created built launched opened introduced unveiled developed invented produced founded established pioneered',
);
const MADE_IN_PARTS = wordSet(
  'phase stage round part batch chapter episode season volume draft version edition set series trailer issue wave section floor tranche installment step of',
);

/** `in Boston`, `in the Atlantic`: a place by name proves no rank. */
const isProperPlace = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Lu}/u.test(tokens[low(tokens, i) === 'the' ? i + 1 : i]?.text ?? '');

/** `since`, `in two years`, `in the world` within the clause: a bare `in Boston` proves no rank. */
function hasSince(tokens: readonly Token[], i: number): boolean {
  for (let j = i; j < Math.min(i + 12, tokens.length); j++) {
    const word = low(tokens, j);
    if (/^[.;:!?,“”"—(]$/.test(word)) return false;
    if (word === 'since' && !isSinceThen(tokens, j)) return true;
    if (word === 'this' && low(tokens, j - 1) !== 'of' && THIS.has(low(tokens, j + 1))) return true;
    // `fifth in league history`
    if (word === 'in' && [2, 3].some((by) => low(tokens, j + by) === 'history')) return true;
    if (word === 'in' && isScopeAt(tokens, j + 1) && !isProperPlace(tokens, j + 1)) return true;
    if (word === 'of' && /^(?:19|20)\d\d$/.test(low(tokens, j + 1))) return true;
    if (
      word === 'of' &&
      low(tokens, j + 1) === 'the' &&
      /^(?:year|season|century|decade)$/.test(low(tokens, j + 2))
    )
      return true;
  }
  return false;
}

const THIS = wordSet('year season century decade');

/** `is the seventh bridge that the town has built`: that it is the how manieth is what is told of it; of a second and a third mostly something else is. */
const isToldAsNth = (tokens: readonly Token[], at: number, next: number): boolean =>
  BECAME.has(verbBefore(tokens, at - 1)) &&
  !/^(?:second|third)$/.test(low(tokens, at)) &&
  isNthOfItsKind(tokens, at, next) &&
  ![next, next + 1].some((k) => NARRATIVE_FIRST.has(low(tokens, k)));

/** `is the third resident to contract it`, `is the fourth to ban it`: the index after the ordinal, or 0. */
function endOfNthToDo(tokens: readonly Token[], at: number, next: number): number {
  if (low(tokens, at - 1) !== 'the' || !BECAME.has(verbBefore(tokens, at - 1))) return 0;
  if (low(tokens, next) === 'to') return isFirstToDo(tokens, at, next + 1) ? next : 0;
  const narrative = NARRATIVE_FIRST.has(low(tokens, next)) && !WHO.has(low(tokens, next));
  return !narrative && isFollowedByDoing(tokens, next) ? next : 0;
}
/** `the third minister to quit`: an order of people, where the first might be a title. */
const WHO = wordSet('minister lady person name');

/** `first country to adopt`: a noun phrase, then `to` and a verb. */
function isFollowedByDoing(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < Math.min(i + 6, tokens.length); j++) {
    if (tokens[j]?.kind !== 'word' && !/^[-‑]$/.test(low(tokens, j))) return false;
    if (low(tokens, j) === 'to')
      return (
        !(
          /^(?:set|due|scheduled)$/.test(low(tokens, j - 1)) &&
          /^(?:take|begin|start|open|be)$/.test(low(tokens, j + 1))
        ) &&
        tokens[j + 1]?.kind === 'word' &&
        !isCapital(tokens[j + 1]) &&
        (!/^(?:the|a|an|be|do|go)$/.test(low(tokens, j + 1)) || isDoneTo(tokens, j + 1))
      );
    if (/^(?:of|in|on|at|for|and|was|is)$/.test(low(tokens, j))) return false;
  }
  return false;
}

/** `to be named`, `to be born`: what was done to the first. */
const isDoneTo = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'be' &&
  /(?:ed|born|made|given|held|won|chosen|seen|built|sent)$/.test(low(tokens, i + 1));
