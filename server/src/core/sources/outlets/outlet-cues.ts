/** Cues around an outlet’s name that make it a source: words before and after it, credits, datelines. */
import { BE } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import {
  afterSingledOut,
  beforeAll,
  beforeDescriptors,
  CUES_BY_PREPOSITION,
  firstOfList,
} from './before-names.ts';
import { creditAround } from './credits.ts';
import { cyrillicCue } from './cyrillic-outlet-cues.ts';
import { hanCue } from './han-outlet-cues.ts';
import type { Language } from '../../language/language.ts';
import type { NamePlace } from './registry.ts';
import type { Span } from '../../span.ts';
import { isCapital, low, spanOfToken, type Token } from '../../tokens.ts';
import { INVERTED } from '../words/telling.ts';
import { otherCue } from './other-cues.ts';
import { isOutletVerb, isPassive, LEARNS, OUTLET_VERBS, OUTPUT, TELLING } from './outlet-verbs.ts';

const CITING = wordSet('via citing told quoting per tells cites cited quoted');
const CREDITS = wordSet(
  'source credit photo credits courtesy sources image via picture 来源 источник фото foto imagen',
);
/** What stands before a colon in a credit and nowhere else: `Data: Xinhua`. */
const CREDITS_WITH_COLON = wordSet(
  'data graphic graphics map illustration video footage text reporting fuente quelle bild crédito',
);

/** `…, said TASS`, `…, conceded TASS`. */
const SPOKEN_BEFORE = new Set([
  ...wordSet('said says say reported reports report wrote writes write announced noted'),
  ...INVERTED,
]);
/** What shows that the verb before a name has done something to it. */
const GIVEN = wordSet('to as a an the for out into with');
const FORMER = wordSet('former ex onetime erstwhile retired');

const TAKES_DOWN = wordSet('removed deleted blocked banned flagged pulled suspended restricted hid');

/** `YouTube removed videos posted by RT`: what is told of an outlet's output, up to the `by` at `i`. */
const isTakenDown = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(0, i - 6), i).some(({ low: word }) => TAKES_DOWN.has(word));

/** `appeared on RT 12 times`, `appears on RT regularly`: how often somebody is there, and nothing said. */
const isHabit = (tokens: readonly Token[], next: number): boolean =>
  /^(?:regularly|frequently|often|repeatedly|weekly|daily)$/.test(low(tokens, next)) ||
  tokens.slice(next, next + 4).some(({ low: word }, i) => word === 'times' && i > 0);

/** `On RT, he claimed that`: somebody speaks there, from behind the name. */
const isSaidOn = (tokens: readonly Token[], next: number): boolean =>
  low(tokens, next) === ',' &&
  tokens.slice(next + 1, next + 7).some(({ low: word }) => OUTLET_VERBS.has(word));

/** `according to Xinhua`, `citing …`, `told …`, `published by …`, `issued via …`, `an interview with …`, `Source: …`, `said …`. */
export function cueBefore(tokens: readonly Token[], { from: i, next }: NamePlace): Span | null {
  const first = firstOfList(tokens, i, next);
  const j = beforeAll(tokens, first);
  const word = low(tokens, j);
  // An adverb may part both: `broadcast repeatedly by state radio`.
  const before = /.ly$/.test(low(tokens, j - 1)) ? low(tokens, j - 2) : low(tokens, j - 1);
  // Feeds and files come from several places too: `images from Flickr, Instagram, and RSS`.
  if (first !== i && /^(?:from|in|on|of|with)$/.test(word) && !/^(?:contributions|inputs?)$/.test(before))
    return null;
  if (word === 'by' && isTakenDown(tokens, j)) return null;
  // What is still to be broadcast tells nothing: `will be aired on CGTN`.
  if (word === 'on' && (isHabit(tokens, next) || low(tokens, j - 2) === 'be')) return null;
  if (CUES_BY_PREPOSITION.get(word)?.has(before))
    return STAFF.has(before) && !doesReport(tokens, j - 1, i)
      ? null
      : { start: tokens[j - 1]?.start ?? 0, end: tokens[j]?.end ?? 0 };
  if (CITING.has(word) || CREDITS.has(word)) return spanOfToken(tokens, j);
  if (word === ':' && (CREDITS.has(before) || CREDITS_WITH_COLON.has(before))) return spanOfToken(tokens, j);
  // `closed two sites, added RT to its list`
  if (INVERTED.has(word) && GIVEN.has(low(tokens, next))) return null;
  if (SPOKEN_BEFORE.has(word) && /^[,”"]$/.test(before)) return spanOfToken(tokens, j);
  if (word === 'from' && isComing(tokens, j)) return spanOfToken(tokens, j);
  if (word === 'on' && j === 0 && isSaidOn(tokens, next)) return spanOfToken(tokens, j);
  return word === 'por' && j === 0 ? spanOfToken(tokens, j) : null;
}

const MATTER = wordSet(
  'number numbers figure figures count toll estimate estimates statistics data information footage report reports account quote quotes picture pictures photo photos image images video videos',
);
/** `The numbers come from Xinhua`: what is told comes from there, by the `from` at `i`. */
const isComing = (tokens: readonly Token[], i: number): boolean =>
  /^(?:comes?|came|taken|drawn|stems?)$/.test(low(tokens, i - 1)) &&
  tokens.slice(Math.max(0, i - 6), i - 1).some(({ low: word }) => MATTER.has(word));

/** People who work for an outlet, and what it puts out. */
const STAFF = wordSet(
  'reporter reporters correspondent correspondents journalist journalists presenter anchor host commentator editor photographer photographers',
);
const OWN = wordSet('own latest first initial early earlier');
const POSSESSED = wordSet('account figures estimate tally');
/** What may stand between a name and the verb: `Xinhua news agency also on Tuesday`. */
const BETWEEN = wordSet(
  `news agency newspaper tabloid kremlin pool journalists special wechat tv television daily channel radio website also on in late
  earlier last monday tuesday wednesday thursday friday saturday sunday later has had have correctly agency's broadcaster editorial
  correspondent reporter reporters presenter anchor editor editors commentator columnist host service channel's account bureau edition arabic english persian russian spanish chinese language telegram twitter online itself today yesterday then quickly week month and – -`,
);

/** `several papers, including Quay Daily, said`: the name ends a remark about those who speak. */
const isSingledOut = (tokens: readonly Token[], next: number): boolean =>
  tokens
    .slice(Math.max(0, next - 9), next)
    .some(({ low: word }, i, near) => SINGLES_OUT.has(word) && (i === 0 || near[i - 1]?.low === ','));
const SINGLES_OUT = wordSet('including among notably especially like');

/** Index after a possessive ending that emphasis has parted from the name: `*TASS*'s`; or `next`. */
const afterEnding = (tokens: readonly Token[], next: number): number =>
  /^['’]s$/.test(low(tokens, next)) || (/^['’]$/.test(low(tokens, next)) && low(tokens, next + 1) !== 's')
    ? next + 1
    : /^['’]$/.test(low(tokens, next))
      ? next + 2
      : next;

/** What is said of a report that is not believed: `TASS's report was wrong`. */
const REFUTED = wordSet(
  'wrong false fake inaccurate misleading untrue incorrect denied retracted debunked refuted',
);

/** `Xinhua reported`, `Xinhua News Agency, the state agency, said`, `Xinhua on Tuesday quoted`, `Xinhua's report`, `Xinhua reporter`. */
function cueAfter(tokens: readonly Token[], name: number): Span | null {
  const speaker = cueOfSpeaker(tokens, name);
  if (speaker) return speaker;
  const next = afterEnding(tokens, name);
  if (STAFF.has(low(tokens, next)) && !doesReport(tokens, next, next + 1)) return null;
  let j = skipKind(tokens, next);
  if (low(tokens, j) === '(') j = skipPast(tokens, j, ')', 8);
  if (low(tokens, j) === ',') {
    const singled = isSingledOut(tokens, next);
    const after = singled ? j + 1 : skipPast(tokens, j + 1, ',', 16);
    if ((singled || after > j + 1) && isOutletVerb(tokens, after)) return spanOfToken(tokens, after);
  }
  if (/^[–—]$/.test(low(tokens, j))) j = skipPast(tokens, j + 1, low(tokens, j), 12);
  if (/^[”"\]]$/.test(low(tokens, j))) j++;
  while (BETWEEN.has(low(tokens, j)) && j < next + 6) j++;
  if (STAFF.has(low(tokens, j - 1)) && LEARNS.has(low(tokens, j))) return spanOfToken(tokens, j);
  if (BE.has(low(tokens, j)) && TELLING.has(low(tokens, j + 1))) j++;
  const possessive = next > name || /'s?$/.test(low(tokens, next - 1));
  const isNoun = possessive && j === next && OUTPUT.has(low(tokens, j));
  if (!isNoun && isOutletVerb(tokens, j) && !isPassive(tokens, j)) return spanOfToken(tokens, j);
  const other = verbAfterDenial(tokens, j);
  if (other > 0) return spanOfToken(tokens, other);
  if (low(tokens, j) === ':' && STAFF.has(low(tokens, j - 1))) return spanOfToken(tokens, j - 1);
  return cueOfOutput(tokens, next, possessive);
}

/** `A Xinhua report`, `Xinhua's own tally`, `the Xinhua reporter Li Ming`, from behind the name; not `TASS's report was wrong`. */
function cueOfOutput(tokens: readonly Token[], next: number, possessive: boolean): Span | null {
  const noun = low(tokens, possessive && OWN.has(low(tokens, next)) ? next + 1 : next);
  if (STAFF.has(noun)) return doesReport(tokens, next, next + 1) ? spanOfToken(tokens, next) : null;
  if (!OUTPUT.has(noun) && !(possessive && POSSESSED.has(noun))) return null;
  const isToldOf =
    /^(?:was|were|is|are|has)$/.test(low(tokens, next + 1)) &&
    (isHarmed(tokens, next + 2) || REFUTED.has(low(tokens, next + 2)));
  return isToldOf ? null : spanOfToken(tokens, next);
}

const KIND = wordSet(
  'news agency newspaper tabloid tv television daily channel radio broadcaster website state state-run media network outlet',
);

/** Index after what the outlet is called and where it stands: `news agency`, `state news agency`, `in Moscow`, `*`, and its channel: `-13`. */
function skipKind(tokens: readonly Token[], i: number): number {
  let j = i;
  while (/^[*†‡]$/.test(low(tokens, j))) j++;
  if (/^[-‑]$/.test(low(tokens, j)) && tokens[j + 1]?.kind === 'number') j += 2;
  while (j < i + 4 && KIND.has(low(tokens, j))) j++;
  if (low(tokens, j) !== 'in' || !isCapital(tokens[j + 1])) return j;
  const after = skipPerson(tokens, j + 1);
  return /^[,.]$/.test(low(tokens, after)) ? j : after;
}

const isHarmed = (tokens: readonly Token[], i: number) =>
  /^(?:arrested|killed|detained|expelled|banned|fired|shot|injured|barred|held|attacked|beaten|jailed)$/.test(
    low(tokens, i),
  );

/**
 * Whether somebody of an outlet is there to report, and not as one of whom is told: `A Xinhua reporter was expelled`,
 * `A CGTN presenter came`, `a former TASS correspondent`. `staff` is the noun, `next` the token after noun and name.
 */
function doesReport(tokens: readonly Token[], staff: number, next: number): boolean {
  if (tokens.slice(Math.max(0, staff - 6), staff).some(({ low }) => FORMER.has(low))) return false;
  for (let k = staff - 1; k > staff - 5 && low(tokens, k) !== ','; k--) if (isHarmed(tokens, k)) return false;
  const inChief = low(tokens, next) === '-' && low(tokens, next + 3) === 'chief';
  const j = skipPerson(tokens, inChief ? next + 4 : next);
  const verb = low(tokens, j);
  if (isHarmed(tokens, j)) return false;
  if (low(tokens, staff) === 'editor' && low(tokens, staff + 1) === 'of') return OUTLET_VERBS.has(verb);
  if (BE.has(verb)) return false;
  if (verb === 'has' || verb === 'had' || verb === 'have') return !BE.has(low(tokens, j + 1));
  return !/^(?:came|went|fell|left|died|won|joined|resigned|runs|ran|lost|got|became|married|moved|flew|lives)$/.test(
    verb,
  );
}

/** Index of the first token from `i` on that is not part of a person's name, place or post: `Li Ming of Morning Talk (a show) in Moscow` and on. */
function skipPerson(tokens: readonly Token[], i: number): number {
  let j = i;
  while (j < i + 4 && isCapital(tokens[j])) j++;
  while (j > i && j < i + 8 && STANDS.has(low(tokens, j)) && isCapital(tokens[j + 1])) {
    j += 2;
    while (j < i + 8 && isCapital(tokens[j])) j++;
  }
  return low(tokens, j) === '(' ? skipPast(tokens, j, ')', 6) : j;
}
const STANDS = wordSet('in at from of');

/** `The BBC's Ana Prado in Madrid says`: somebody of the outlet speaks. */
function cueOfSpeaker(tokens: readonly Token[], next: number): Span | null {
  const from = afterEnding(tokens, next);
  if (from === next && !/'s?$/.test(low(tokens, next - 1))) return null;
  let j = skipPerson(tokens, from);
  if (j > from && /^(?:bureau|office|newsroom|correspondent|desk)$/.test(low(tokens, j))) j++;
  return j > from && (isOutletVerb(tokens, j) || LEARNS.has(low(tokens, j))) ? spanOfToken(tokens, j) : null;
}

/** `Xinhua did not say when but reported that`: the index of what it did tell, or 0; `j` is where the denial starts. */
function verbAfterDenial(tokens: readonly Token[], j: number): number {
  if (!/^(?:did|does|has|had)$/.test(low(tokens, j)) || low(tokens, j + 1) !== 'not') return 0;
  for (let k = j + 3; k < j + 16; k++)
    if (low(tokens, k) === 'but') return isOutletVerb(tokens, k + 1) ? k + 1 : 0;
  return 0;
}

/** Index after the next `mark` within `limit` tokens, or `i` when there is none. */
function skipPast(tokens: readonly Token[], i: number, mark: string, limit: number): number {
  for (let j = i; j < i + limit && j < tokens.length; j++) if (tokens[j]?.text === mark) return j + 1;
  return i;
}

/** The words by which a sentence cites an outlet that it names: `said` in `Xinhua said`, `according to`; null where it is only named, `the Xinhua building`. In Chinese they take in the name, `据新华社报道`, and `prose` is looked into, whose offsets the tokens have; other languages go by the tokens alone. */
export function cueOf(
  tokens: readonly Token[],
  named: NamePlace,
  prose: string,
  language: Language,
): Span | null {
  const credit = creditAround(tokens, named);
  if (language.code === 'zh') return hanCue(named, tokens, prose, credit);
  if (credit) return credit;
  if (language.code === 'ru') return cyrillicCue(tokens, named);
  if (/^(?:nor|neither)$/.test(low(tokens, beforeDescriptors(tokens, named.from)))) return null;
  return (
    cueBefore(tokens, named) ??
    (isPlace(tokens, named) ? null : cueAfter(tokens, named.next)) ??
    cueTogether(tokens, named) ??
    cueOfSingledOut(tokens, named) ??
    otherCue(tokens, named)
  );
}

/** `officials in Fars reported`: a place of the same name. */
const isPlace = (tokens: readonly Token[], { from, ambiguous }: NamePlace): boolean =>
  ambiguous && /^(?:in|near|across|around|throughout)$/.test(low(tokens, from - 1));

/** Where a clause begins: its first name is its subject. */
const CLAUSE_OPENS = wordSet(', : that both “ " ”');
/** What shows that the words after `and` are no second subject. */
const NO_SUBJECT = wordSet(', . ; : ( ) who that which when where but of in to for by from with as');

/** `State media such as Xinhua and TASS said`: what speaks is told before the names; the cue is what stands behind this one. */
function cueOfSingledOut(tokens: readonly Token[], named: NamePlace): Span | null {
  const verb = afterSingledOut(tokens, named);
  return verb > 0 && isOutletVerb(tokens, verb) && !isPassive(tokens, verb)
    ? spanOfToken(tokens, named.next)
    : null;
}

/** Index of the `and` in a list of names from `next` on that starts a clause: the first, or the one behind `, TASS`; or -1. */
function lastAnd(tokens: readonly Token[], next: number): number {
  if (low(tokens, next) === 'and') return next;
  if (low(tokens, next) !== ',') return -1;
  let j = next;
  while (j < next + 12 && (isCapital(tokens[j]) || low(tokens, j) === ',' || low(tokens, j) === 'the')) j++;
  return low(tokens, j) === 'and' && j > next + 1 ? j : -1;
}

/** `Xinhua and the relief agency said`, `Xinhua, TASS and Reuters said`: the cue is what stands behind the name, since the verb credits the others too. */
function cueTogether(tokens: readonly Token[], { from, next }: NamePlace): Span | null {
  const opens = beforeDescriptors(tokens, from);
  const and = lastAnd(tokens, next);
  if (and < 0 || (opens >= 0 && !CLAUSE_OPENS.has(low(tokens, opens)))) return null;
  for (let j = and + 2; j < and + 8 && !NO_SUBJECT.has(low(tokens, j)); j++)
    if (isOutletVerb(tokens, j)) return isPassive(tokens, j) ? null : spanOfToken(tokens, next);
  return null;
}
