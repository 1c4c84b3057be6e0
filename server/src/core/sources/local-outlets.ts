/** A newsroom's own outlets: rows of its settings, read and checked, that add to the registry or overrule a class in it. */
import {
  bundledRegistry,
  type Outlet,
  OUTLET_CLASSES,
  OUTLET_KINDS,
  type OutletKind,
  type OutletName,
} from './registry.ts';

/** Told of a row that is left out, by its place in the list: `is left out: it has no “id”`; null is the list itself. */
type Complain = (row: number | null, words: string) => void;
type Row = Readonly<Record<string, unknown>>;

/** What is wrong with a row, in words that go on from “is left out:”. */
class Fault {
  readonly words: string;
  constructor(words: string) {
    this.words = words;
  }
}

const FIELDS = new Set(['id', 'names', 'domains', 'country', 'kind', 'owner', 'class', 'classifiedBy']);

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

// "2026" | "2026-03" | "2026-03-14" | not "March 2026"
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
// "voice.example" | not "https://voice.example"
const DOMAIN = /^(?:[\p{L}\d][\p{L}\d-]{0,62}\.){1,8}[\p{L}\d-]{2,62}$/u;

/**
 * Reads the rows a newsroom has written. A row whose `id` is in the registry overrules that outlet's class; any other
 * adds an outlet. Each needs its own `classifiedBy`. It never fails: a row that makes no sense is left out, with one
 * `complain`.
 */
export function readLocalOutlets(given: unknown, complain: Complain): readonly Outlet[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) {
    complain(null, 'is left out: it is no list of outlets');
    return [];
  }
  const rows = new Map<string, Outlet>();
  given.forEach((row: unknown, i) => {
    const read = readRow(row);
    if (read instanceof Fault) complain(i, `is left out: ${read.words}`);
    else if (rows.has(read.id)) complain(i, `is left out: its id “${read.id}” is used twice`);
    else rows.set(read.id, read);
  });
  return [...rows.values()];
}

function readRow(row: unknown): Outlet | Fault {
  if (!isRow(row)) return new Fault('it is no object');
  const { id } = row;
  if (!isText(id)) return new Fault('it has no “id”');
  const unknown = Object.keys(row).find((field) => !FIELDS.has(field));
  if (unknown !== undefined) return new Fault(`there is no field “${unknown}”`);
  const outletClass = OUTLET_CLASSES.find((known) => known === row['class']);
  if (!outletClass) return new Fault(`its “class” is none of ${OUTLET_CLASSES.join(', ')}`);
  const classifiedBy = readClassification(row['classifiedBy']);
  if (classifiedBy instanceof Fault) return classifiedBy;
  const names = readNames(row['names'] ?? []);
  if (names instanceof Fault) return names;
  const domains = readDomains(row['domains'] ?? []);
  if (domains instanceof Fault) return domains;
  const known = bundledRegistry().outlets.find((outlet) => outlet.id === id);
  return known
    ? overrule(known, { class: outletClass, classifiedBy: [classifiedBy], names, domains })
    : addOutlet(id, row, { class: outletClass, classifiedBy: [classifiedBy], names, domains });
}

type Own = Pick<Outlet, 'class' | 'classifiedBy' | 'names' | 'domains'>;

/** The registry's outlet with the newsroom's class in place of its own, and further names and domains. */
const overrule = (known: Outlet, own: Own): Outlet => ({
  ...known,
  class: own.class,
  classifiedBy: own.classifiedBy,
  names: [...known.names, ...own.names],
  domains: [...known.domains, ...own.domains],
  local: true,
});

function addOutlet(id: string, row: Row, own: Own): Outlet | Fault {
  if (own.names.length === 0) return new Fault(`it has no “names”, and the registry has no outlet “${id}”`);
  const { country, owner } = row;
  if (!isText(country) || !/^[A-Z]{2}$/.test(country))
    return new Fault('its “country” is no ISO 3166 code of two capital letters');
  const kind: OutletKind | undefined = OUTLET_KINDS.find((one) => one === (row['kind'] ?? 'website'));
  if (!kind) return new Fault(`its “kind” is none of ${OUTLET_KINDS.join(', ')}`);
  if (owner !== undefined && !isText(owner)) return new Fault('its “owner” is no name');
  const stated = own.classifiedBy[0]?.source ?? '';
  return { id, country, kind, ...own, ...(owner && { owner: { name: owner, source: stated } }), local: true };
}

function readClassification(given: unknown): Outlet['classifiedBy'][number] | Fault {
  if (!isRow(given) || !isText(given['source']))
    return new Fault('its “classifiedBy” names no “source”: who put the outlet into its class');
  const { source, date, url } = given;
  if (!isText(date) || !DATE.test(date)) return new Fault('its “classifiedBy” has no “date” such as 2026-03');
  if (url !== undefined && !(isText(url) && /^https?:\/\/[^\s<>]+$/.test(url)))
    return new Fault('the “url” of its “classifiedBy” is no web address');
  return { source, date, ...(url !== undefined && { url }) };
}

/** Names as words (`"Harbour Voice"`) or as the registry has them (`{ "name": "Voice", "ambiguous": true }`). */
function readNames(given: unknown): OutletName[] | Fault {
  if (!Array.isArray(given)) return new Fault('its “names” are no list');
  const names: OutletName[] = [];
  for (const entry of given as unknown[]) {
    const { name, lang = 'und', ambiguous } = isRow(entry) ? entry : { name: entry };
    if (!isText(name) || !isText(lang)) return new Fault('one of its “names” is no name');
    names.push({ name, lang, ...(ambiguous === true && { ambiguous }) });
  }
  return names;
}

function readDomains(given: unknown): string[] | Fault {
  if (!Array.isArray(given)) return new Fault('its “domains” are no list');
  const wrong = (given as unknown[]).find((domain) => !isText(domain) || !DOMAIN.test(domain));
  if (wrong !== undefined) return new Fault(`${JSON.stringify(wrong)} is no domain such as voice.example`);
  return (given as string[]).map((domain) => domain.toLowerCase().replace(/^www\./, ''));
}
