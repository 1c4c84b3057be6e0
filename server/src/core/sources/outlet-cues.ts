/** Cues around an outlet’s name that make it a source: words before and after it, credits, datelines. */
import { wordSet } from '../language/words.ts';
import {
  afterSingledOut,
  beforeAll,
  beforeDescriptors,
  CUES_BY_PREPOSITION,
  firstOfList,
} from './before-names.ts';
import { creditAround } from './credits.ts';
import type { Language } from '../language/language.ts';
import type { NamePlace } from './registry.ts';
import type { Span } from '../span.ts';
import { isCapital, low, spanOfTokens, type Token } from '../tokens.ts';
import { cyrillicCue } from './cyrillic-cues.ts';
import { hanCue } from './han-cues.ts';
import { otherCue } from './other-cues.ts';

/** Verbs after a name that make it the source, beyond the language's saying verbs: `Xinhua quoted the minister as saying`. */
const OUTLET_VERBS = wordSet(
  `said says reported reports report quoted quotes cited cites citing published announced claimed claims wrote writes added noted revealed stated warned confirmed told tells explained
  broadcast aired carried showed shows described called released posted tweeted learned argued interviewed estimates estimated quoting saying accused accuses alleged alleges`,
);

const CITING = wordSet('via citing told quoting per tells cites cited quoted');
const CREDITS = wordSet(
  'source credit photo credits courtesy sources image via picture 来源 источник фото foto imagen',
);
/** What stands before a colon in a credit and nowhere else: `Data: Xinhua`. */
const CREDITS_WITH_COLON = wordSet(
  'data graphic graphics map illustration video footage text reporting fuente quelle bild crédito',
);

/** `…, said TASS`. */
const INVERTED = wordSet('said says say reported reports report wrote writes write announced noted added');
const FORMER = wordSet('former ex onetime erstwhile retired');

const TAKES_DOWN = wordSet('removed deleted blocked banned flagged pulled suspended restricted hid');

/** `YouTube removed videos posted by RT`: what is told of an outlet's output, up to the `by` at `i`. */
const isTakenDown = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(0, i - 6), i).some(({ low: word }) => TAKES_DOWN.has(word));

/** `appeared on RT 12 times`, `appears on RT regularly`: how often somebody is there, and nothing said. */
const isHabit = (tokens: readonly Token[], next: number): boolean =>
  /^(?:regularly|frequently|often|repeatedly|weekly|daily)$/.test(low(tokens, next)) ||
  tokens.slice(next, next + 4).some(({ low: word }, i) => word === 'times' && i > 0);

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
  if (word === 'on' && isHabit(tokens, next)) return null;
  if (CUES_BY_PREPOSITION.get(word)?.has(before))
    return STAFF.has(before) && !doesReport(tokens, j - 1, i)
      ? null
      : { start: tokens[j - 1]?.start ?? 0, end: tokens[j]?.end ?? 0 };
  if (CITING.has(word) || CREDITS.has(word)) return spanOf(tokens, j);
  if (word === ':' && (CREDITS.has(before) || CREDITS_WITH_COLON.has(before))) return spanOf(tokens, j);
  if (INVERTED.has(word) && /^[,”"]$/.test(before)) return spanOf(tokens, j);
  if (word === 'from' && isComing(tokens, j)) return spanOf(tokens, j);
  return word === 'por' && j === 0 ? spanOf(tokens, j) : null;
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
  'reporter reporters correspondent correspondents journalist journalists presenter anchor commentator editor',
);
const OUTPUT = wordSet(
  'report reports article commentary interview dispatch footage broadcast story survey poll photo video editorial tally count analysis investigation documentary bulletin newscast',
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

/** `Xinhua reported`, `Xinhua News Agency, the state agency, said`, `Xinhua on Tuesday quoted`, `Xinhua's report`, `Xinhua reporter`. */
function cueAfter(tokens: readonly Token[], next: number, language: Language): Span | null {
  const speaker = cueOfSpeaker(tokens, next, language);
  if (speaker) return speaker;
  if (STAFF.has(low(tokens, next)) && !doesReport(tokens, next, next + 1)) return null;
  let j = skipKind(tokens, /^['’]$/.test(low(tokens, next)) ? next + 1 : next);
  if (low(tokens, j) === '(') j = skipPast(tokens, j, ')', 8);
  if (low(tokens, j) === ',') {
    const singled = isSingledOut(tokens, next);
    const after = singled ? j + 1 : skipPast(tokens, j + 1, ',', 16);
    if ((singled || after > j + 1) && isOutletVerb(tokens, after, language)) return spanOf(tokens, after);
  }
  if (/^[–—]$/.test(low(tokens, j))) j = skipPast(tokens, j + 1, low(tokens, j), 12);
  if (/^[”"\]]$/.test(low(tokens, j))) j++;
  while (BETWEEN.has(low(tokens, j)) && j < next + 6) j++;
  if (BE.has(low(tokens, j)) && TELLING.has(low(tokens, j + 1))) j++;
  if (isOutletVerb(tokens, j, language) && !isPassive(tokens, j)) return spanOf(tokens, j);
  const other = verbAfterDenial(tokens, j, language);
  if (other > 0) return spanOf(tokens, other);
  if (low(tokens, j) === ':' && STAFF.has(low(tokens, j - 1))) return spanOf(tokens, j - 1);
  const possessive = /'s?$/.test(low(tokens, next - 1));
  const noun = low(tokens, possessive && OWN.has(low(tokens, next)) ? next + 1 : next);
  if (STAFF.has(noun)) return doesReport(tokens, next, next + 1) ? spanOf(tokens, next) : null;
  if (!OUTPUT.has(noun) && !(possessive && POSSESSED.has(noun))) return null;
  return /^(?:was|were|is|has)$/.test(low(tokens, next + 1)) && isHarmed(tokens, next + 2)
    ? null
    : spanOf(tokens, next);
}

const KIND = wordSet(
  'news agency newspaper tabloid tv television daily channel radio broadcaster website state state-run official media network outlet',
);

/** Index after what the outlet is called and where it stands: `news agency`, `state news agency`, `in Moscow`, `*`. */
function skipKind(tokens: readonly Token[], i: number): number {
  let j = i;
  while (/^[*†‡]$/.test(low(tokens, j))) j++;
  while (j < i + 4 && KIND.has(low(tokens, j))) j++;
  if (low(tokens, j) !== 'in' || !isCapital(tokens[j + 1])) return j;
  const after = skipPerson(tokens, j + 1);
  return /^[,.]$/.test(low(tokens, after)) ? j : after;
}

const BE = wordSet('was were is are be been being');
/** Verbs with which somebody of an outlet reports, beyond saying: `reporters from Xinhua found`. */
const LEARNS = wordSet(
  'found learned learnt saw noticed observed witnessed interviewed asked visited counted discovered',
);

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
function cueOfSpeaker(tokens: readonly Token[], next: number, language: Language): Span | null {
  const apart = /^['’]$/.test(low(tokens, next));
  if (!apart && !/'s?$/.test(low(tokens, next - 1))) return null;
  const from = apart ? next + 1 : next;
  const j = skipPerson(tokens, from);
  return j > from && (isOutletVerb(tokens, j, language) || LEARNS.has(low(tokens, j)))
    ? spanOf(tokens, j)
    : null;
}

/** What an outlet does at the time of writing: `Xinhua is reporting 40 dead`. */
const TELLING = wordSet('reporting saying claiming quoting citing showing broadcasting airing describing');

const isPassive = (tokens: readonly Token[], i: number) =>
  (BE.has(low(tokens, i - 1)) && !TELLING.has(low(tokens, i))) || low(tokens, i - 1) === 'to';

/** `Xinhua did not say when but reported that`: the index of what it did tell, or 0; `j` is where the denial starts. */
function verbAfterDenial(tokens: readonly Token[], j: number, language: Language): number {
  if (!/^(?:did|does|has|had)$/.test(low(tokens, j)) || low(tokens, j + 1) !== 'not') return 0;
  for (let k = j + 3; k < j + 16; k++)
    if (low(tokens, k) === 'but') return isOutletVerb(tokens, k + 1, language) ? k + 1 : 0;
  return 0;
}

const spanOf = (tokens: readonly Token[], i: number): Span => spanOfTokens(tokens, i, i + 1);

/** What an outlet tells about, and what it tells it with: `published 300 stories` tells of the outlet. */
const PIECES = wordSet('stories articles posts tweets reports items pieces videos clips episodes pages photos programmes programs segments'); // prettier-ignore
const COUNTING = wordSet(
  'hundreds dozens thousands scores several many more over at nearly almost some about',
);

/** `published 300 stories about the dam`: how much an outlet has put out, and nothing that it tells. */
function isCounted(tokens: readonly Token[], verb: number): boolean {
  const first = tokens[verb + 1];
  if (first?.kind !== 'number' && !COUNTING.has(first?.low ?? '')) return false;
  return tokens.slice(verb + 2, verb + 6).some(({ low: word }) => PIECES.has(word));
}

/** `put the toll at 40`: the outlet gives a figure. */
const isPutAt = (tokens: readonly Token[], i: number): boolean =>
  tokens
    .slice(i + 2, i + 9)
    .some(({ low: word }, k) => word === 'at' && /\d|^(?:more|over|least|about|some|around)$/.test(low(tokens, i + 3 + k))); // prettier-ignore

function isOutletVerb(tokens: readonly Token[], i: number, language: Language): boolean {
  const word = low(tokens, i);
  if (word === 'put' || word === 'puts') return low(tokens, i + 1) === 'it' || isPutAt(tokens, i);
  if (word === 'ran' || word === 'runs' || word === 'shared')
    return [i + 1, i + 2, i + 3].some((at) => OUTPUT.has(low(tokens, at)));
  if (/ing$/.test(word) && BE.has(low(tokens, i - 1))) return TELLING.has(word);
  if (
    /^(?:published|posted|released|aired|tweeted|broadcast|carried|wrote|ran)$/.test(word) &&
    isCounted(tokens, i)
  )
    return false;
  return (
    OUTLET_VERBS.has(word) ||
    (language.sayingVerbs.has(word) && !/^(?:claims|notes|projects|plans)$/.test(word) && word !== 'expects')
  );
}

/** Index after the next `mark` within `limit` tokens, or `i` when there is none. */
function skipPast(tokens: readonly Token[], i: number, mark: string, limit: number): number {
  for (let j = i; j < i + limit && j < tokens.length; j++) if (tokens[j]?.text === mark) return j + 1;
  return i;
}

export function cueOf(
  tokens: readonly Token[],
  named: NamePlace,
  prose: string,
  language: Language,
): Span | null {
  const credit = creditAround(tokens, named);
  if (language.code === 'zh') return hanCue(named, tokens, prose, credit);
  if (credit) return credit;
  if (language.code === 'ru') return cyrillicCue(tokens, named, language);
  if (/^(?:nor|neither)$/.test(low(tokens, beforeDescriptors(tokens, named.from)))) return null;
  return (
    cueBefore(tokens, named) ??
    (isPlace(tokens, named) ? null : cueAfter(tokens, named.next, language)) ??
    cueTogether(tokens, named, language) ??
    cueOfSingledOut(tokens, named, language) ??
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
function cueOfSingledOut(tokens: readonly Token[], named: NamePlace, language: Language): Span | null {
  const verb = afterSingledOut(tokens, named);
  return verb > 0 && isOutletVerb(tokens, verb, language) && !isPassive(tokens, verb)
    ? spanOf(tokens, named.next)
    : null;
}

/** `Xinhua and the relief agency said`: the cue is the `and`, since the verb credits the other one too. */
function cueTogether(tokens: readonly Token[], { from, next }: NamePlace, language: Language): Span | null {
  const opens = beforeDescriptors(tokens, from);
  if (low(tokens, next) !== 'and' || (opens >= 0 && !CLAUSE_OPENS.has(low(tokens, opens)))) return null;
  for (let j = next + 2; j < next + 8 && !NO_SUBJECT.has(low(tokens, j)); j++)
    if (isOutletVerb(tokens, j, language)) return isPassive(tokens, j) ? null : spanOf(tokens, next);
  return null;
}
