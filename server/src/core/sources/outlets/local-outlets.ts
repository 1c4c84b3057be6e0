/** A newsroom's own outlets: rows of its settings, read and checked, that add to the registry or overrule a class in it. */
import type { Say } from '../../messages/en.ts';
import {
  bundledRegistry,
  type Outlet,
  OUTLET_CLASSES,
  OUTLET_KINDS,
  type OutletKind,
  type OutletName,
} from './registry.ts';

/** Told of a row that is left out, by its place in the list: `is left out: it has no “id”`; null is the list itself. */
type Complain = (row: number | null, say: Say) => void;
type Row = Readonly<Record<string, unknown>>;

/** What is wrong with a row, in words that go on from “is left out:”. */
class Fault {
  readonly say: Say;
  constructor(say: Say) {
    this.say = say;
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
    complain(null, (faults) => faults.leftOut(faults.noOutlets));
    return [];
  }
  const rows = new Map<string, Outlet>();
  given.forEach((row: unknown, i) => {
    const read = readRow(row);
    if (read instanceof Fault) complain(i, (faults) => faults.leftOut(read.say(faults)));
    else if (rows.has(read.id)) complain(i, (faults) => faults.leftOut(faults.idTwice(read.id)));
    else rows.set(read.id, read);
  });
  return [...rows.values()];
}

function readRow(row: unknown): Outlet | Fault {
  if (!isRow(row)) return new Fault(({ noRow }) => noRow);
  const { id } = row;
  if (!isText(id)) return new Fault(({ noId }) => noId);
  const unknown = Object.keys(row).find((field) => !FIELDS.has(field));
  if (unknown !== undefined) return new Fault((faults) => faults.noField(unknown));
  const outletClass = OUTLET_CLASSES.find((known) => known === row['class']);
  if (!outletClass) return new Fault((faults) => faults.noClass(OUTLET_CLASSES.join(', ')));
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
  if (own.names.length === 0) return new Fault((faults) => faults.noNames(id));
  const { country, owner } = row;
  if (!isText(country) || !/^[A-Z]{2}$/.test(country)) return new Fault(({ noCountry }) => noCountry);
  const kind: OutletKind | undefined = OUTLET_KINDS.find((one) => one === (row['kind'] ?? 'website'));
  if (!kind) return new Fault((faults) => faults.noKind(OUTLET_KINDS.join(', ')));
  if (owner !== undefined && !isText(owner)) return new Fault(({ noOwner }) => noOwner);
  const stated = own.classifiedBy[0]?.source ?? '';
  return { id, country, kind, ...own, ...(owner && { owner: { name: owner, source: stated } }), local: true };
}

function readClassification(given: unknown): Outlet['classifiedBy'][number] | Fault {
  if (!isRow(given) || !isText(given['source'])) return new Fault(({ noSource }) => noSource);
  const { source, date, url } = given;
  if (!isText(date) || !DATE.test(date)) return new Fault(({ noDate }) => noDate);
  if (url !== undefined && !(isText(url) && /^https?:\/\/[^\s<>]+$/.test(url)))
    return new Fault(({ noAddress }) => noAddress);
  return { source, date, ...(url !== undefined && { url }) };
}

/** Names as words (`"Harbour Voice"`) or as the registry has them (`{ "name": "Voice", "ambiguous": true }`). */
function readNames(given: unknown): OutletName[] | Fault {
  if (!Array.isArray(given)) return new Fault(({ namesNoList }) => namesNoList);
  const names: OutletName[] = [];
  for (const entry of given as unknown[]) {
    const { name, lang = 'und', ambiguous } = isRow(entry) ? entry : { name: entry };
    if (!isText(name) || !isText(lang)) return new Fault(({ noName }) => noName);
    names.push({ name, lang, ...(ambiguous === true && { ambiguous }) });
  }
  return names;
}

function readDomains(given: unknown): string[] | Fault {
  if (!Array.isArray(given)) return new Fault(({ domainsNoList }) => domainsNoList);
  const wrong = (given as unknown[]).find((domain) => !isText(domain) || !DOMAIN.test(domain));
  if (wrong !== undefined) return new Fault((faults) => faults.noDomain(JSON.stringify(wrong)));
  return (given as string[]).map((domain) => domain.toLowerCase().replace(/^www\./, ''));
}
