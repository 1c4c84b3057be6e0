/** The state-media registry: who classified which outlet, and how its names are found in a draft. */
import readCompact from 'factdesk:registry';
import { hostOf } from './addresses.ts';
import { NameIndex } from './names.ts';

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

/** What an outlet is, whoever runs it; `website` where a row of the newsroom's own does not say. The organs are those of a party, a ministry, a company. */
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

/** A name that drafts may know an outlet by: `Xinhua`, `新华社`. The first of a row is the one that is shown. */
export interface OutletName {
  readonly name: string;
  /** BCP 47. */
  readonly lang: string;
  /** A common word or another thing when it stands alone (RT, Gold, Today): counts only where the context makes it an outlet. */
  readonly ambiguous?: true;
  /** What else an ambiguous name can mean is a thing or a place, which tells nobody anything (Sputnik, Fars). */
  readonly thing?: true;
  /** Others who speak have an ambiguous name too (ABC, ITV, UBC): it is this outlet's only where its country is told. */
  readonly shared?: true;
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
  /** Whether others that no registry knows have the name too. */
  readonly shared: boolean;
  /** Other outlets that have it, where there are any: NTV is one of Nepal, of Russia and of Turkey. */
  readonly rivals: readonly Outlet[];
}

/** Where a name or a description stands, for whoever looks at the words around it. */
export type NamePlace = Pick<NamedOutlet, 'from' | 'next' | 'ambiguous'>;

/** Outlets to be found in a draft. A value: whoever reads a draft hands one over, and none is ever changed. */
export interface Registry {
  /** Every outlet; one that a newsroom has overruled stands there as the newsroom has it. */
  readonly outlets: readonly Outlet[];
  readonly names: NameIndex;
  readonly domains: ReadonlyMap<string, Outlet>;
}

/** Display name: the first in the row. */
export const nameOf = (outlet: Outlet): string => outlet.names[0]?.name ?? outlet.id;

/** What an outlet is called in a language other than English: its first name there (`新华社`), or else the first in the row. */
export const nameIn = (language: string, outlet: Outlet): string =>
  outlet.names.find(({ lang }) => lang.split('-')[0] === language && !lang.endsWith('-Latn'))?.name ??
  nameOf(outlet);

/** Makes a registry of outlets. Where two have a name or a domain, the first has it. What is looked up in is made when it is first asked for. */
function toRegistry(outlets: readonly Outlet[]): Registry {
  let names: NameIndex | undefined;
  let domains: ReadonlyMap<string, Outlet> | undefined;
  return {
    outlets,
    get names() {
      return (names ??= new NameIndex(outlets));
    },
    get domains() {
      return (domains ??= new Map(
        [...outlets].reverse().flatMap((outlet) => outlet.domains.map((domain) => [domain, outlet] as const)),
      ));
    },
  };
}

let bundled: Registry | undefined;

/** A row as the bundler writes it: what many rows say by its place in a list, a name as itself, its language and the first letters of its marks. */
type CompactRow = Omit<Outlet, 'names' | 'classifiedBy' | 'owner'> & {
  readonly names: readonly (readonly [name: string, lang: string, marks?: string])[];
  readonly classifiedBy: readonly number[];
  readonly owner?: { readonly name: string; readonly source: number };
};

/** `['RT', 'en', 'a']`: RT is ambiguous. */
const toName = ([name, lang, marks = '']: CompactRow['names'][number]): OutletName => ({
  name,
  lang,
  ...(marks.includes('a') && { ambiguous: true }),
  ...(marks.includes('t') && { thing: true }),
  ...(marks.includes('s') && { shared: true }),
});

function readBundled(): Outlet[] {
  const { said, rows } = JSON.parse(readCompact()) as { said: unknown[]; rows: CompactRow[] };
  // Changed in place, since nobody else has them: copies would each have a shape of their own for V8.
  return rows.map((row) => {
    const names = row.names.map(toName);
    const classifiedBy = row.classifiedBy.map((place) => said[place] as Outlet['classifiedBy'][number]);
    const owner = row.owner && { name: row.owner.name, source: said[row.owner.source] as string };
    return Object.assign(row, { names, classifiedBy }, owner && { owner });
  });
}

/** The registry that comes with Factdesk, parsed at the first call. */
export const bundledRegistry = (): Registry => (bundled ??= toRegistry(readBundled()));

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

/** The outlet whose domain a host lies in, subdomains included: `english.news.cn` is Xinhua's. */
export function outletByHost(registry: Registry, host: string | null): Outlet | null {
  for (let rest = host ?? ''; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const outlet = registry.domains.get(rest);
    if (outlet) return outlet;
  }
  return null;
}

/** The outlet whose page an address leads to: `https://english.news.cn/x` is Xinhua's. */
export const outletByAddress = (registry: Registry, url: string): Outlet | null =>
  outletByHost(registry, hostOf(url));
