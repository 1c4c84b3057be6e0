/** The state-media registry: who classified which outlet, and how its names are found in a draft. */
import compact from 'factdesk:registry';
import { isCapital, readTokens, type Token } from '../tokens.ts';
import { isCyrillic, type Stem, isInflected, stemOf } from './inflection.ts';
import { hostOf } from './addresses.ts';

/**
 * State Media Monitor's typology; and what it does not rate: `state-organ` for organs of a party or of a body of the state,
 * `enterprise-organ` for those of state-owned companies.
 */
export const OUTLET_CLASSES = [
  'SC',
  'CaPu',
  'CaPr',
  'ISFM',
  'ISF',
  'ISM',
  'IP',
  'state-organ',
  'enterprise-organ',
] as const;
export type OutletClass = (typeof OUTLET_CLASSES)[number];

export const OUTLET_KINDS = [
  'news-agency',
  'newspaper',
  'magazine',
  'broadcaster',
  'website',
  'media-group',
  'party-organ',
  'ministry-organ',
  'company-organ',
] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

export interface OutletName {
  readonly name: string;
  /** BCP 47. */
  readonly lang: string;
  /** A common word or another thing when it stands alone (RT, Gold, Today): counts only where the context makes it an outlet. */
  readonly ambiguous?: true;
  /** What else an ambiguous name can mean is a thing or a place, which tells nobody anything (Sputnik, Fars). */
  readonly thing?: true;
}

/** One row of the registry. Every classification carries its source and date. */
export interface Outlet {
  readonly id: string;
  readonly names: readonly OutletName[];
  readonly domains: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly kind: OutletKind;
  readonly owner?: { readonly name: string; readonly source: string };
  readonly class: OutletClass;
  readonly classifiedBy: readonly {
    readonly source: string;
    readonly document?: string;
    readonly url?: string;
    readonly date: string;
  }[];
  readonly valid?: { readonly from?: string; readonly to?: string; readonly note?: string };
  readonly sanctions?: readonly {
    readonly by: string;
    readonly measure: string;
    readonly date: string;
    readonly source: string;
  }[];
  readonly disputed?: { readonly view: string; readonly source: string };
  /** A row of the newsroom's own, from its settings. */
  readonly local?: true;
}

/** The name of an outlet as found among tokens `from` to `next` (exclusive). */
export interface NamedOutlet {
  readonly outlet: Outlet;
  readonly from: number;
  readonly next: number;
  readonly ambiguous: boolean;
  /** Whether an ambiguous name can otherwise only mean a thing, so that it is the outlet's wherever it speaks. */
  readonly thing: boolean;
}

/** Where a name or a description stands, for whoever looks at the words around it. */
export type NamePlace = Pick<NamedOutlet, 'from' | 'next' | 'ambiguous'>;

/** A word of a name: its lower case, whether it has a capital, and the stem of a Russian word that changes its endings. */
interface NameWord {
  readonly low: string;
  readonly capital: boolean;
  readonly stem: Stem | null;
}

interface Entry {
  readonly outlet: Outlet;
  readonly words: readonly NameWord[];
  readonly ambiguous: boolean;
  readonly thing: boolean;
}

/** Where outlets are looked up: by the first word of a name, and by domain. */
interface Index {
  readonly names: ReadonlyMap<string, readonly Entry[]>;
  /** First words that a name has in lower case (`teleSUR`); any other lower-case word of Latin letters starts none. */
  readonly lowerCase: ReadonlySet<string>;
  /** By UTF-16 unit: 1 where a name can start with it. Most ideographs start none. */
  readonly signs: Uint8Array;
  readonly domains: ReadonlyMap<string, Outlet>;
}

/** Outlets to be found in a draft. A value: whoever reads a draft hands one over, and none is ever changed. */
export interface Registry {
  /** Every outlet; one that a newsroom has overruled stands there as the newsroom has it. */
  readonly outlets: readonly Outlet[];
  readonly index: Index;
}

/** Display name: the first in the row. */
export const nameOf = (outlet: Outlet): string => outlet.names[0]?.name ?? outlet.id;

/** The key of a first word: no possessive ending, and of long Cyrillic words only what inflection leaves alone. */
const keyOf = (low: string): string => {
  const bare = low.endsWith("'s") ? low.slice(0, -2) : low;
  return bare.length > 5 && isCyrillic(bare) ? bare.slice(0, 4) : bare;
};

function indexNames(outlets: readonly Outlet[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const outlet of outlets)
    for (const { name, ambiguous, thing } of outlet.names) {
      const words = readTokens(name, 0, name.length);
      if (words[0] === undefined) continue;
      const key = keyOf(words[0].low);
      const entries = index.get(key) ?? [];
      entries.push({
        outlet,
        words: words.map(toNameWord),
        ambiguous: ambiguous === true,
        thing: thing === true,
      });
      index.set(key, entries);
    }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const isLowerCaseLetter = (sign: number): boolean => sign >= 97 && sign <= 122;

function signsOf(outlets: readonly Outlet[]): Uint8Array {
  const signs = new Uint8Array(0x10000);
  for (const { names } of outlets)
    for (const { name } of names)
      for (const first of [name, name.toUpperCase()]) signs[first.charCodeAt(0)] = 1;
  return signs;
}

function lowerCaseStart(name: string): string[] {
  const first = isLowerCaseLetter(name.charCodeAt(0)) ? readTokens(name, 0, name.length)[0] : undefined;
  return first ? [first.low] : [];
}

/** Makes a registry of outlets. Where two have a name or a domain, the first has it. The index is made when it is first asked for. */
function toRegistry(outlets: readonly Outlet[]): Registry {
  let index: Index | undefined;
  return {
    outlets,
    get index() {
      return (index ??= {
        names: indexNames(outlets),
        lowerCase: new Set(outlets.flatMap(({ names }) => names.flatMap(({ name }) => lowerCaseStart(name)))),
        signs: signsOf(outlets),
        domains: new Map(
          outlets
            .flatMap((outlet) => outlet.domains.map((domain): [string, Outlet] => [domain, outlet]))
            .reverse(),
        ),
      });
    },
  };
}

let bundled: Registry | undefined;

/** The registry that comes with Factdesk, parsed at the first call. */
export const bundledRegistry = (): Registry => (bundled ??= toRegistry(JSON.parse(compact) as Outlet[]));

const extended = new WeakMap<readonly Outlet[], Registry>();

/** The bundled registry with a newsroom's own rows before it. The same rows give the same registry. */
export function registryWith(local: readonly Outlet[]): Registry {
  if (local.length === 0) return bundledRegistry();
  const known = extended.get(local);
  if (known) return known;
  const ids = new Set(local.map(({ id }) => id));
  const registry = toRegistry([...local, ...bundledRegistry().outlets.filter(({ id }) => !ids.has(id))]);
  extended.set(local, registry);
  return registry;
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

/** Whether the last word of a name stands there with a possessive ending: `Xinhua's`, `Reuters'`. */
const isPossessive = (low: string, name: string): boolean =>
  low.startsWith(name) && (low.length - name.length === 1 ? low.endsWith("'") : low === `${name}'s`);

/** The index after the name at `i`, or 0. A quotation mark may stand between its words: `РИА «Новости»`. */
function endOfName(tokens: readonly Token[], i: number, words: readonly NameWord[]): number {
  let j = i;
  for (let k = 0; k < words.length; k++) {
    const word = words[k];
    if (k > 0 && OPENING.has(tokens[j]?.text ?? '')) j++;
    if (!word || !isWordOf(tokens[j], word, k === words.length - 1)) return 0;
    j++;
  }
  return j;
}
const OPENING = new Set('«“"');

/** The longest outlet name that starts at token `i`, or null. */
export function findOutletAt(registry: Registry, tokens: readonly Token[], i: number): NamedOutlet | null {
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  const { names, lowerCase, signs } = registry.index;
  const sign = token.text.charCodeAt(0);
  if (isLowerCaseLetter(sign) ? !lowerCase.has(token.low) : signs[sign] === 0) return null;
  const entries = names.get(keyOf(token.low));
  if (!entries) return null;
  for (const { outlet, words, ambiguous, thing } of entries) {
    const next = endOfName(tokens, i, words);
    if (next > 0) return { outlet, from: i, next, ambiguous, thing };
  }
  return null;
}

/** The outlet whose domain the address lies in, subdomains included: `https://english.news.cn/x` is Xinhua's. */
export function outletByAddress(registry: Registry, url: string): Outlet | null {
  const host = hostOf(url);
  if (host === null) return null;
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const outlet = registry.index.domains.get(rest);
    if (outlet) return outlet;
  }
  return null;
}
