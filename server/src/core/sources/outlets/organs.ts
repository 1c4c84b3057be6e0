/** Organs known by their own description: `state television`, `the ministry's newspaper`, `Quay Daily, the newspaper of the state-owned Quay Group`. */
import { RareWords } from '../../language/rare-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import { isNation, isNationAdjective } from './nations.ts';

/** An organ that no registry knows: its name or description among tokens `from` to `next`, and the words that say whose it is. */
export interface Organ {
  readonly from: number;
  readonly next: number;
  /** The description, among tokens `basis.from` to `basis.next`. */
  readonly basis: { readonly from: number; readonly next: number };
}

/** Who a state's organ belongs to, as it starts a description. */
const POWERS = wordSet(
  "state government official kremlin ministry party army military navy regime state's government's kremlin's ministry's party's army's military's navy's regime's",
);
const TIES = wordSet(
  "- ‑ – run owned controlled backed linked affiliated sponsored funded national news daily military own main flagship official committee's council's",
);
const ORGANS = wordSet(
  'media television tv broadcaster broadcasters newspaper newspapers agency agencies radio outlet outlets channel press mouthpiece organ tabloid magazine daily weekly paper',
);
const OWNED_BY = wordSet('owned run controlled backed');
/** What only some powers publish: a government paper is a plan, a military magazine is about the military. */
const NOT_OF_GOVERNMENT = wordSet('agency agencies press channel organ paper daily weekly magazine radio');
const NOT_OF_ARMY = wordSet('agency agencies press channel radio magazine weekly media outlets outlet');

/** `state media`, `the official news agency`, `the party's daily`: the index after it, or 0. */
function endOfNameless(tokens: readonly Token[], i: number): number {
  const power = low(tokens, i);
  if (!POWERS.has(power) || isOfFederation(tokens, i)) return 0;
  let j = i + 1;
  while ((TIES.has(low(tokens, j)) || isNationAdjective(tokens, j)) && !isOrgan(tokens, j) && j < i + 6) j++;
  // "the state-owned company's newspaper"
  if (OWNED_BY.has(low(tokens, j - 1)) && low(tokens, j).endsWith("'s") && !isCapital(tokens[j])) j++;
  const noun = low(tokens, j);
  if (!ORGANS.has(noun)) return 0;
  if (/^agenc/.test(noun) && low(tokens, j - 1) !== 'news') return 0;
  if (noun === 'press' && OF_PRESS.has(low(tokens, j + 1))) return 0;
  if (PAPERS.has(noun) && (isPartOfName(tokens, i) || (power === 'official' && isElses(tokens, i, j + 1))))
    return 0;
  if (j > i + 1) return j + 1;
  if (noun === 'paper' && !power.endsWith("'s")) return 0;
  if (power === 'official' && noun !== 'newspaper') return 0;
  const bare = power.replace(/'s$/, '');
  if (power === "state's" && PAPERS.has(noun)) return 0;
  if (bare === 'state' || bare === 'kremlin') return /^(?:daily|weekly|paper)$/.test(noun) ? 0 : j + 1;
  if (/^(?:government|ministry|regime)$/.test(bare)) return NOT_OF_GOVERNMENT.has(noun) ? 0 : j + 1;
  return (bare === 'party' ? /^(?:agency|agencies|press|channel|radio)$/.test(noun) : NOT_OF_ARMY.has(noun))
    ? 0
    : j + 1;
}

/** What the press of a power has that is no outlet: `the Kremlin press service`. */
const OF_PRESS = wordSet(
  'service services secretary secretaries office offices officer conference conferences centre center briefing spokesman spokeswoman release releases pool corps freedom law distribution',
);
/** What a town, a club or a university has as well. */
const PAPERS = wordSet('newspaper newspapers paper daily weekly magazine press outlet outlets');
/** What stands before `State media` without making it part of a name. */
const LEADS = wordSet(
  'the a an in on by from to of via and as but when while if since after before both other all says said say reports reported tells told quotes quoted citing with for',
);

/** `Ohio state` and `Ohio State`, but not `Syrian State` or `In State`. */
const isPartOfName = (tokens: readonly Token[], i: number): boolean =>
  /^state(?:'s)?$/.test(low(tokens, i)) &&
  isCapital(tokens[i - 1]) &&
  !isNation(tokens, i - 1) &&
  !/'s?$/.test(low(tokens, i - 1)) &&
  !LEADS.has(low(tokens, i - 1));

/** What a state of a federation has, and no state that owns a newspaper: `state government`, `state university`. */
const OF_FEDERATION = wordSet(
  'government governments university universities college school schools capital capitol house senate legislature legislator assembly fair prison park police governor library association',
);

/** `Islamic State media`, `the Kerala state government's paper`: a name, or a state of a federation. */
const isOfFederation = (tokens: readonly Token[], i: number): boolean =>
  /^government/.test(low(tokens, i))
    ? low(tokens, i - 1) === 'state'
    : low(tokens, i).startsWith('state') && isCapital(tokens[i]) && isPartOfName(tokens, i);

/** `the university's official newspaper`, `the official newspaper of the town`: whose is told, and it is no state's. */
function isElses(tokens: readonly Token[], i: number, next: number): boolean {
  if (/'s?$/.test(low(tokens, i - 1)))
    return (
      !isNation(tokens, i - 1) &&
      !/^(?:country|nation|party|government|regime|army)'s$/.test(low(tokens, i - 1))
    );
  if (low(tokens, next) !== 'of') return false;
  for (let j = next + 1; j < next + 7; j++)
    if (isTie(tokens, j) || isNation(tokens, j) || low(tokens, j) === 'holy') return false;
  return true;
}

/** `daily` and `news` both describe and name: they name where nothing that names follows. */
const isOrgan = (tokens: readonly Token[], i: number): boolean =>
  ORGANS.has(low(tokens, i)) && !ORGANS.has(low(tokens, i + 1)) && low(tokens, i + 1) !== 'news';

/** The name that follows a description (`ministry newspaper “Red Star”`), taken with it. */
function endOfOwnName(tokens: readonly Token[], next: number): number {
  const from = /^[“"‘]$/.test(low(tokens, next)) ? next + 1 : next;
  let j = from;
  while (isCapital(tokens[j]) && j < from + 4) j++;
  return j === from ? next : j;
}

/** A word that ties an organ to a state: `state`, `government`, `the Communist Party`, not `Ohio State`. */
function isTie(tokens: readonly Token[], i: number): boolean {
  const word = low(tokens, i);
  const bare = word.replace(/'s$/, '');
  if (bare === 'state')
    return isCapital(tokens[i])
      ? low(tokens, i + 1) === 'council'
      : !OF_FEDERATION.has(low(tokens, i + 1).replace(/'s$/, ''));
  if (bare === 'government') return low(tokens, i - 1) !== 'state';
  if (bare === 'party')
    return !isCapital(tokens[i]) || /^(?:communist|ruling|workers'?)$/.test(low(tokens, i - 1));
  if (bare === 'official') return /^(?:news|agency|media)$/.test(low(tokens, i + 1));
  return POWERS.has(word) || /^(?:politburo|junta)$/.test(bare);
}

/** What a state's organ is called where its owner follows. */
const OWNED = wordSet('newspaper paper daily organ mouthpiece broadcaster magazine tabloid channel station');

/** The index after `-owned Harwick Steel` or `-run steelmaker Harwick` from `i` on, or `i`. */
function endOfOwner(tokens: readonly Token[], i: number): number {
  if (!/^[-‑–]$/.test(low(tokens, i)) || !OWNED_BY.has(low(tokens, i + 1))) return i;
  for (let j = i + 2; j < i + 5; j++) if (isCapital(tokens[j])) return endOfOwnName(tokens, j);
  return i + 2;
}

/** `newspaper of the army`, `mouthpiece of the ruling party`: the index after it, or 0. */
function endOfOrganOf(tokens: readonly Token[], i: number): number {
  if (!OWNED.has(low(tokens, i)) || low(tokens, i + 1) !== 'of') return 0;
  for (let j = i + 2; j < i + 6; j++) {
    if (isTie(tokens, j))
      return low(tokens, i) === 'paper' && !/^(?:party|army)/.test(low(tokens, j))
        ? 0
        : endOfOwner(tokens, j + 1);
    if (!isNation(tokens, j) && !/^(?:the|a|its|ruling|communist|central|\p{L}+'s)$/u.test(low(tokens, j)))
      return 0;
  }
  return 0;
}

const PUT_OUT = wordSet('published issued run owned controlled funded financed operated');

/** `published by the Ministry of Fisheries`, `run by the French government`: the index after what ties it to a state, or 0. */
function endOfPutOut(tokens: readonly Token[], i: number): number {
  if (!PUT_OUT.has(low(tokens, i)) || low(tokens, i + 1) !== 'by') return 0;
  for (let j = i + 2; j < i + 8 && tokens[j] && !STOPS.has(low(tokens, j)); j++) {
    if (!isTie(tokens, j)) continue;
    const end = endOfOwner(tokens, j + 1);
    return low(tokens, end) === 'of' ? endOfOwnName(tokens, end + 1) : end;
  }
  return 0;
}

/** `a newspaper published by the Ministry of Fisheries`: the index after it, or 0. A paper of a ministry is a plan. */
const endOfOrganBy = (tokens: readonly Token[], i: number): number =>
  low(tokens, i) !== 'paper' && OWNED.has(low(tokens, i)) ? endOfPutOut(tokens, i + 1) : 0;

/** `a press release by the state-owned Harwick Steel`, `In a press release, the state-owned Harwick Steel`: the index after it, or 0. */
function endOfPressRelease(tokens: readonly Token[], i: number): number {
  if (!/^(?:press|news)$/.test(low(tokens, i)) || !/^releases?$/.test(low(tokens, i + 1))) return 0;
  let j = i + 2;
  while (/^(?:,|by|from|of|issued|the|a|an|its)$/.test(low(tokens, j)) || isNation(tokens, j)) j++;
  if (j === i + 2 || j > i + 7 || !/^(?:state|government)$/.test(low(tokens, j))) return 0;
  const end = endOfOwner(tokens, j + 1);
  return end > j + 1 ? end : 0;
}

/** Every word that such an organ can start with: the first, cheap question. */
const STARTS = new RareWords([...POWERS, ...OWNED, 'press', 'news']);

/** An organ that starts at token `i` with what it is. */
export function findOrganAt(tokens: readonly Token[], i: number): Organ | null {
  if (!STARTS.has(tokens[i])) return null;
  const described = endOfNameless(tokens, i);
  const nameless =
    described > 0
      ? endOfOrganOf(tokens, described - 1) || described
      : endOfOrganOf(tokens, i) || endOfOrganBy(tokens, i);
  if (nameless > 0)
    return { from: i, next: endOfOwnName(tokens, nameless), basis: { from: i, next: nameless } };
  const release = endOfPressRelease(tokens, i);
  return release > 0 ? { from: i, next: release, basis: { from: i, next: release } } : null;
}

const HEADS = wordSet(
  'newspaper newsmagazine tabloid daily weekly magazine organ mouthpiece broadcaster agency paper journal outlet website channel station publication',
);
/** Words of which an organ has one at least, in what it is called or what it is said to be. */
export const ORGAN_WORDS: ReadonlySet<string> = new Set([...ORGANS, ...HEADS, 'release', 'releases']);
/** Words of which an organ has one at least, for whom it belongs to. */
export const TIE_WORDS: ReadonlySet<string> = new Set([...POWERS, 'politburo', 'junta']);
/** No description has these before the word that says what it is: `the editor of a state newspaper`. */
const STOPS = wordSet(', . ; : ( ) of by for from in at on to with who which that and or said says');
/** What goes on after that word, where the word is not itself part of another: not `a state television presenter`. */
const GOES_ON = wordSet(
  ', . ; ) of owned run published controlled funded financed affiliated backed linked under that which in for',
);

/**
 * An organ named before token `at`, a comma or a bracket that opens what it is: `Quay Daily, the newspaper of the
 * state-owned Quay Group`. `after` is where the last name ended, which cannot be part of this one.
 */
export function findOrganBefore(tokens: readonly Token[], at: number, after: number): Organ | null {
  const end = endOfDescription(tokens, at + 1);
  if (end === 0) return null;
  let from = at;
  while (from > after && from > at - 6 && isNamePart(tokens, from - 1)) from--;
  while (
    from < at &&
    (!isCapital(tokens[from]) || /'s$/.test(low(tokens, from)) || low(tokens, from) === 'the')
  )
    from++;
  if (from === at || (PUT_OUT.has(low(tokens, at + 1)) && !tokens.slice(from, at).some(isPaperName)))
    return null;
  return { from, next: at, basis: { from: at + 1, next: end } };
}

const isNamePart = (tokens: readonly Token[], i: number) =>
  isCapital(tokens[i]) || /^(?:of|the|de|al|-)$/.test(low(tokens, i));

/** Words that papers and stations are named by and little else, for a name whose description does not say what it is. */
export const PAPER_NAMES: ReadonlySet<string> = wordSet('courier gazette herald tribune chronicle news');
const isPaperName = ({ low: word }: Token): boolean => ORGANS.has(word) || HEADS.has(word) || PAPER_NAMES.has(word); // prettier-ignore

/** The index after a description that starts at `i` and ties what it names to a state, or 0. */
function endOfDescription(tokens: readonly Token[], i: number): number {
  const putOut = endOfPutOut(tokens, i);
  if (putOut > 0) return putOut;
  let head = i;
  while (
    head < i + 9 &&
    !(HEADS.has(low(tokens, head)) && (GOES_ON.has(low(tokens, head + 1)) || !tokens[head + 1]))
  ) {
    const isInHouse = low(tokens, head) === 'in' && /^[-‑]$/.test(low(tokens, head + 1));
    if (!tokens[head] || (STOPS.has(low(tokens, head)) && !isInHouse)) return 0;
    head++;
  }
  if (!HEADS.has(low(tokens, head)) || (low(tokens, head) === 'agency' && low(tokens, head - 1) !== 'news'))
    return 0;
  let tied = false;
  let j = i;
  for (; j < head + 12 && tokens[j] && !/^[,.;)]$/.test(low(tokens, j)); j++) tied ||= isTie(tokens, j);
  return tied && j > head ? j : 0;
}
