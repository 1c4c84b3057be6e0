/** Organs known by their own description: `state television`, `the ministry's newspaper`, `Quay Daily, the newspaper of the state-owned Quay Group`. */
import { RareWords } from '../language/rare-words.ts';
import { wordSet } from '../language/words.ts';
import { isCapital, low, type Token } from '../tokens.ts';

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
  if (!POWERS.has(power)) return 0;
  let j = i + 1;
  while (TIES.has(low(tokens, j)) && !isOrgan(tokens, j) && j < i + 6) j++;
  // "the state-owned company's newspaper"
  if (OWNED_BY.has(low(tokens, j - 1)) && low(tokens, j).endsWith("'s") && !isCapital(tokens[j])) j++;
  const noun = low(tokens, j);
  if (!ORGANS.has(noun)) return 0;
  if (/^agenc/.test(noun) && low(tokens, j - 1) !== 'news') return 0;
  if (j > i + 1) return j + 1;
  if (noun === 'paper' && !power.endsWith("'s")) return 0;
  if (power === 'official' && noun !== 'newspaper') return 0;
  const bare = power.replace(/'s$/, '');
  if (bare === 'state' || bare === 'kremlin') return /^(?:daily|weekly|paper)$/.test(noun) ? 0 : j + 1;
  if (/^(?:government|ministry|regime)$/.test(bare)) return NOT_OF_GOVERNMENT.has(noun) ? 0 : j + 1;
  return (bare === 'party' ? /^(?:agency|agencies|press|channel|radio)$/.test(noun) : NOT_OF_ARMY.has(noun))
    ? 0
    : j + 1;
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
  if (bare === 'state') return tokens[i]?.text.startsWith('s') === true || low(tokens, i + 1) === 'council';
  if (bare === 'party')
    return !isCapital(tokens[i]) || /^(?:communist|ruling|workers'?)$/.test(low(tokens, i - 1));
  if (bare === 'official') return /^(?:news|agency|media)$/.test(low(tokens, i + 1));
  return POWERS.has(word) || /^(?:politburo|junta)$/.test(bare);
}

/** What a state's organ is called where its owner follows. */
const OWNED = wordSet('newspaper paper daily organ mouthpiece broadcaster');

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
    if (!/^(?:the|a|its|ruling|communist|central|\p{L}+'s)$/u.test(low(tokens, j))) return 0;
  }
  return 0;
}

/** `a press release by the state-owned Harwick Steel`, `In a press release, the state-owned Harwick Steel`: the index after it, or 0. */
function endOfPressRelease(tokens: readonly Token[], i: number): number {
  if (!/^(?:press|news)$/.test(low(tokens, i)) || !/^releases?$/.test(low(tokens, i + 1))) return 0;
  let j = i + 2;
  while (/^(?:,|by|from|of|issued|the|a|an|its)$/.test(low(tokens, j)) || isNation(tokens, j)) j++;
  if (j === i + 2 || j > i + 7 || !/^(?:state|government)$/.test(low(tokens, j))) return 0;
  const end = endOfOwner(tokens, j + 1);
  return end > j + 1 ? end : 0;
}

const isNation = (tokens: readonly Token[], i: number) =>
  isCapital(tokens[i]) && /(?:'s|n|ese|sh|i)$/.test(low(tokens, i));

/** Every word that such an organ can start with: the first, cheap question. */
const STARTS = new RareWords([...POWERS, ...OWNED, 'press', 'news']);

/** An organ that starts at token `i` with what it is. */
export function findOrganAt(tokens: readonly Token[], i: number): Organ | null {
  if (!STARTS.has(tokens[i])) return null;
  const described = endOfNameless(tokens, i);
  const nameless = described > 0 ? endOfOrganOf(tokens, described - 1) || described : endOfOrganOf(tokens, i);
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
  return from < at ? { from, next: at, basis: { from: at + 1, next: end } } : null;
}

const isNamePart = (tokens: readonly Token[], i: number) =>
  isCapital(tokens[i]) || /^(?:of|the|de|al|-)$/.test(low(tokens, i));

/** The index after a description that starts at `i` and ties what it names to a state, or 0. */
function endOfDescription(tokens: readonly Token[], i: number): number {
  let head = i;
  while (
    head < i + 9 &&
    !(HEADS.has(low(tokens, head)) && (GOES_ON.has(low(tokens, head + 1)) || !tokens[head + 1]))
  ) {
    if (!tokens[head] || STOPS.has(low(tokens, head))) return 0;
    head++;
  }
  if (!HEADS.has(low(tokens, head)) || (low(tokens, head) === 'agency' && low(tokens, head - 1) !== 'news'))
    return 0;
  let tied = false;
  let j = i;
  for (; j < head + 12 && tokens[j] && !/^[,.;)]$/.test(low(tokens, j)); j++) tied ||= isTie(tokens, j);
  return tied && j > head ? j : 0;
}
