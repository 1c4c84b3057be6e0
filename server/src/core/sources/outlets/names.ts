/** Names: how the names of outlets are found among the tokens of a sentence. */
import { classOf, goOn, hashOf, joinHashes, LETTER, OTHER_SCRIPTS } from '../../characters.ts';
import { Sieve } from '../../sieve.ts';
import { isCapital, low, readTokens, type Token } from '../../tokens.ts';
import { isApostrophe } from '../../runs.ts';
import { isCyrillic, isInflected, type Stem, stemOf } from './inflection.ts';
import type { NamedOutlet, Outlet, OutletName } from './registry.ts';

/** A word of a name: its lower case, whether it has a capital, and the stem of a Russian word that changes its endings. */
interface NameWord {
  readonly low: string;
  readonly capital: boolean;
  readonly stem: Stem | null;
}

interface Entry {
  readonly outlet: Outlet;
  readonly name: string;
  readonly words: readonly NameWord[];
  readonly ambiguous: boolean;
  readonly thing: boolean;
  readonly shared: boolean;
  /** Other outlets of the registry that have the very same name. */
  rivals: readonly Outlet[];
}

/** Where ideographs and kana begin: there every sign is a token. */
const IDEOGRAPHS = 0x2e80;

/** Whether a sign is a token of its own: ideographs and kana are, Korean syllables make words. */
const isIdeograph = (sign: number): boolean => sign >= IDEOGRAPHS && !isHangul(sign);
const isHangul = (sign: number): boolean => sign >= 0xac00 && sign <= 0xd7af;

const isLowerCaseLetter = (sign: number): boolean => sign >= 97 && sign <= 122;

/** Where two units that open a word stand in `beginnings`. Others may stand there too, which costs a look and finds nothing. */
const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & 0xffff;

/** The key of a first word: no possessive ending, and of long Cyrillic and Korean words only what endings leave alone. */
function keyOf(low: string): string {
  if (isHangul(low.charCodeAt(0))) return low.slice(0, 2);
  const bare = low.endsWith("'s") ? low.slice(0, -2) : low;
  return bare.length > 5 && isCyrillic(bare) ? bare.slice(0, 4) : bare;
}

const keyAt = (tokens: readonly Token[], i: number): string => {
  const low = tokens[i]?.low ?? '';
  return isIdeograph(low.charCodeAt(0)) ? low + (tokens[i + 1]?.low ?? '') : keyOf(low);
};

const OPENING = new Set('«“"');

/** The word after the first of a name: behind a hyphen, where there is one (`Al-Ahram`), or a quotation mark (`РИА «Новости»`). */
function secondOf(tokens: readonly Token[], i: number): Token | undefined {
  let j = i + 1;
  while (tokens[j]?.kind === 'sign' && (tokens[j]?.isSign('-') || OPENING.has(low(tokens, j)))) j++;
  return tokens[j];
}

const isLatin = (token: Token | undefined): boolean => token !== undefined && token.firstUnit < OTHER_SCRIPTS;

/**
 * The hashes of a word, however it is set: one alone would not do, since of few letters beyond the Western European ones
 * does a hash know the capital (`İHA`, `TUỔI`).
 */
const hashesOf = ({ text, low, hash }: Token): readonly number[] =>
  IS_ASCII.test(text)
    ? [hash]
    : [hash, ...[text.toUpperCase(), low].map((form) => hashOf(form, 0, form.length))];
// "Xinhua" | not "İHA"
const IS_ASCII = /^[\0-\x7f]*$/u;

const [APOSTROPHE, S] = [39, 115];
/** The hash of a word, and of the word with a possessive ending. */
const orOwning = (hash: number): readonly number[] => [hash, goOn(goOn(hash, APOSTROPHE), S)];

/** Adds to `starts` what a name starts with. */
function addStart(starts: Sieve, tokens: readonly Token[]): void {
  const [first, second] = [tokens[0], secondOf(tokens, 0)];
  if (!first || !isLatin(first)) return;
  for (const hash of hashesOf(first))
    if (!second || !isLatin(second)) for (const own of orOwning(hash)) starts.add(own);
    else
      for (const next of hashesOf(second))
        for (const own of orOwning(next)) starts.add(joinHashes(hash, own));
}

/** A name as the registry has it. */
interface Row {
  readonly outlet: Outlet;
  readonly named: OutletName;
}

/** Names that begin with the same two letters, in the order of the registry, and whether they can be looked up yet. */
interface Drawer {
  readonly rows: Row[];
  made: boolean;
}

const [NONE, WAITING, MADE] = [0, 1, 2];

/**
 * Where names are looked up. Where two outlets have a name, the first has it.
 *
 * The thousands of a registry take longer to make ready than a draft takes to check, and a draft meets the beginnings of few:
 * names that begin alike wait together until a word begins so.
 */
export class NameIndex {
  /** By the key of its first word, or by its first two ideographs; the longest names first. */
  readonly entries = new Map<string, Entry[]>();
  /** First words that a name has in lower case (`teleSUR`); any other lower-case word of Latin letters starts none. */
  readonly lowerCase = new Set<string>();
  /** What starts names of Latin letters: the first two words of one, joined, or its only word, with and without a possessive ending. */
  readonly starts = new Sieve(0x4_0000);
  /** By `pairOf` the first two units of a word: whether a name begins so, and is ready. */
  private readonly beginnings = new Uint8Array(0x1_0000);
  private readonly waiting = new Map<number, Drawer[]>();

  constructor(outlets: readonly Outlet[]) {
    const drawers = new Map<number, Drawer>();
    for (const outlet of outlets)
      for (const named of outlet.names) {
        const { name } = named;
        const [first, second] = [asciiLetter(name, 0), asciiLetter(name, 1)];
        const plain = first > 0 && second > 0;
        const key = plain ? first * 0x1_0000 + second : keyOfDrawer(name);
        const known = drawers.get(key);
        const drawer = known ?? { rows: [], made: false };
        if (!known) drawers.set(key, drawer);
        drawer.rows.push({ outlet, named });
        if (!plain) for (const pair of pairsOf(name)) this.await(pair, drawer);
        else if (!known)
          for (const capitals of CAPITALS)
            this.await(pairOf(first ^ capitals[0], second ^ capitals[1]), drawer);
      }
  }

  private await(pair: number, drawer: Drawer): void {
    const drawers = this.waiting.get(pair);
    if (!drawers) this.waiting.set(pair, [drawer]);
    else if (!drawers.includes(drawer)) drawers.push(drawer);
    this.beginnings[pair] = WAITING;
  }

  /** Whether a name begins as token `i` does. */
  hasBeginning(tokens: readonly Token[], i: number): boolean {
    const token = tokens[i];
    if (!token) return false;
    const { firstUnit } = token;
    const second = isIdeograph(firstUnit) ? tokens[i + 1]?.firstUnit : token.secondUnit;
    const pair = pairOf(firstUnit, second ?? 0);
    const state = this.beginnings[pair];
    if (state === NONE) return false;
    if (state === WAITING) this.makeReady(pair);
    return true;
  }

  private makeReady(pair: number): void {
    this.beginnings[pair] = MADE;
    for (const drawer of this.waiting.get(pair) ?? []) {
      if (drawer.made) continue;
      drawer.made = true;
      const keys = new Set(drawer.rows.map((row) => this.add(row)));
      for (const key of keys) this.entries.get(key)?.sort((a, b) => b.words.length - a.words.length);
    }
  }

  /** Makes a name ready; the key it stands by. */
  private add({ outlet, named }: Row): string {
    const { name, ambiguous = false, thing = false, shared = false } = named;
    const tokens = readTokens(name, 0, name.length);
    const key = keyAt(tokens, 0);
    if (!tokens[0]) return key;
    addStart(this.starts, tokens);
    let same = this.entries.get(key);
    if (!same) this.entries.set(key, (same = []));
    const rivals: Outlet[] = [];
    // Who a newsroom says has a name has it alone.
    const first = outlet.local ? undefined : same.find((other) => other.name === name);
    if (first && !first.outlet.local) first.rivals = [...first.rivals, outlet];
    same.push({ outlet, name, words: tokens.map(toNameWord), ambiguous, thing, shared, rivals });
    if (isLowerCaseLetter(name.charCodeAt(0))) this.lowerCase.add(tokens[0].low);
    return key;
  }
}

/** The letter at `at` in lower case, where it is one of `a` to `z`; else 0. */
function asciiLetter(name: string, at: number): number {
  const low = name.charCodeAt(at) | CASE;
  return low >= 97 && low <= 122 ? low : 0;
}
/** What a small letter from `a` to `z` has more than its capital; and which of two letters are to be capitals. */
const CASE = 32;
const CAPITALS = [
  [0, 0],
  [CASE, 0],
  [CASE, CASE],
  [0, CASE],
] as const;

/** The first two units of a name in lower case. */
const beginningOf = (name: string): string => name.slice(0, 3).toLowerCase().slice(0, 2);

function keyOfDrawer(name: string): number {
  const low = beginningOf(name);
  return low.charCodeAt(0) * 0x1_0000 + (low.charCodeAt(1) || 0);
}

/** The pairs of units that a name may begin with, however it is set: `Éc`, `ÉC` and `éc`; of `O'Globo` also with a curly sign. */
function pairsOf(name: string): readonly number[] {
  const low = beginningOf(name);
  const [first, second] = [low.charAt(0), low.charAt(1)];
  const written = name.slice(0, 2);
  const seconds = new Set([second, second.toUpperCase()]);
  if (isApostrophe(name.charCodeAt(1))) for (const sign of "'’") seconds.add(sign);
  // A letter by itself is a word of its own: `U News`.
  if (classOf(name.charCodeAt(1)) !== LETTER) seconds.add('');
  const forms = [first, first.toUpperCase()].flatMap((one) => [...seconds].map((two) => `${one}${two}`));
  return [...forms, written, written.toUpperCase()].map((form) =>
    pairOf(form.charCodeAt(0), form.length > 1 ? form.charCodeAt(1) : 0),
  );
}

const toNameWord = (token: Token): NameWord => ({
  low: token.low,
  capital: isCapital(token),
  stem: isCyrillic(token.low) ? stemOf(token.low) : null,
});

/** Whether the token is the word of a name: same letters, and a capital where the name has one. */
const isWordOf = (token: Token | undefined, word: NameWord, last: boolean): boolean =>
  token !== undefined &&
  (token.low === word.low || (last && isPossessive(token.low, word.low)) || isInflected(token.low, word)) &&
  (!word.capital || isCapital(token));

/** Korean particles: `조선중앙통신은` is 조선중앙통신 as the subject. */
const PARTICLES = /^(?:은|는|이|가|의|을|를|과|와|도|에|에서|에게|에는|으로|로)$/u;

/** Whether the last word of a name stands there with a possessive ending: `Xinhua's`, `Reuters'`; or with a Korean particle. */
const isPossessive = (low: string, name: string): boolean =>
  (low.startsWith(name) && (low.length - name.length === 1 ? low.endsWith("'") : low === `${name}'s`)) ||
  (isHangul(name.charCodeAt(0)) && low.startsWith(name) && PARTICLES.test(low.slice(name.length)));

/** The index after the name at `i`, or 0. A quotation mark may stand between its words: `РИА «Новости»`. */
function endOfName(tokens: readonly Token[], i: number, words: readonly NameWord[]): number {
  let j = i;
  for (let k = 0; k < words.length; k++) {
    const word = words[k];
    if (k > 0 && OPENING.has(tokens[j]?.text ?? '')) j++;
    if (!word || !isWordOf(tokens[j], word, k === words.length - 1)) return 0;
    j++;
  }
  return isOtherWord(tokens, i, j) ? 0 : j;
}

/** By the last sign of a name, what makes it the first of another word: society (社会), netizen (网民), report (报告). */
const GOES_ON: ReadonlyMap<string, RegExp> = new Map([
  ['社', /^(?:[会會区區团團群交院]|保(?:[卡费基局险]|障))/u],
  ['网', /^[民友络球红店购贷课约]/u],
  ['網', /^[民友絡球紅店購貸課約]/u],
  ['报', /^告[^诉知诫别急捷]/u],
  ['報', /^告[^訴知誡別急捷]/u],
  ['息', /^人士/u],
  ['声', /^[誉音望势称]/u],
  ['广', /^场/u],
]);
/** By the first two signs of a name, what before them makes it another word: `中央视察组`, `实事求是`. */
const GOES_BEFORE: ReadonlyMap<string, string> = new Map([
  ['央视', '中'],
  ['央視', '中'],
  ['央广', '中'],
  ['華視', '中'],
  ['求是', '事务務'],
  ['侨报', '华'],
]);

/** Whether the signs of a Chinese name are parts of other words: `中央社会工作部`, `中国网民` and `中央视察组` name no outlet, `中央社报道` does. */
function isOtherWord(tokens: readonly Token[], from: number, next: number): boolean {
  const after = GOES_ON.get(tokens[next - 1]?.text ?? '');
  if (after?.test((tokens[next]?.text ?? '') + (tokens[next + 1]?.text ?? ''))) return true;
  const before = GOES_BEFORE.get((tokens[from]?.text ?? '') + (tokens[from + 1]?.text ?? ''));
  return before?.includes(tokens[from - 1]?.text ?? '-') === true;
}

/** Whether a name may start with token `i`: the first, cheap question, which most tokens answer with no. */
export function mayStartName(index: NameIndex, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || !index.hasBeginning(tokens, i)) return false;
  if (!isLatin(token) || index.starts.lets(token.hash)) return true;
  const second = secondOf(tokens, i);
  return second !== undefined && index.starts.lets(joinHashes(token.hash, second.hash));
}

/** The longest name that starts at token `i`, or null. */
export function findName(index: NameIndex, tokens: readonly Token[], i: number): NamedOutlet | null {
  const token = tokens[i];
  if (token?.kind !== 'word' || !mayStartName(index, tokens, i)) return null;
  const sign = token.text.charCodeAt(0);
  if (isLowerCaseLetter(sign) && !index.lowerCase.has(token.low)) return null;
  const signs = isIdeograph(sign);
  const third = signs ? tokens[i + 2]?.low : undefined;
  for (const entry of index.entries.get(keyAt(tokens, i)) ?? []) {
    const { words, outlet, ambiguous, thing, shared, rivals } = entry;
    // Many names begin with the same two ideographs (中国): the third tells most of them apart.
    if (third !== undefined && words[2] !== undefined && words[2].low !== third) continue;
    const next = endOfName(tokens, i, words);
    if (next > 0) return { outlet, from: i, next, ambiguous, thing, shared, rivals };
  }
  return null;
}
