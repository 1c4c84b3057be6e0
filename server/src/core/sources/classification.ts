/** Who put an outlet into its class, when, and what the class means: in words, and never in the desk's own voice. */
import { bundledRegistry, type Outlet, type OutletClass } from './registry.ts';

/** A class in plain words, as its classifier uses it. */
export const CLASS_IN_WORDS: Readonly<Record<OutletClass, string>> = {
  SC: 'state-controlled',
  CaPu: 'captured public or state-managed',
  CaPr: 'captured private',
  ISFM: 'independent, state-funded and state-managed',
  ISF: 'independent, state-funded',
  ISM: 'independent, state-managed',
  IP: 'independent public',
  'state-organ': 'an organ of a ruling party or of the state',
  'enterprise-organ': 'an organ of a state-owned enterprise',
};

/** What a class means, in one sentence for somebody who has never heard of the typology. */
export const CLASS_MEANING: Readonly<Record<OutletClass, string>> = {
  SC: 'The state pays for it, runs it and decides what it says',
  CaPu: 'The state runs it and decides what it says; most of the money comes from elsewhere',
  CaPr: 'It is in private hands, but the government decides what it says',
  ISFM: 'The state pays for it and runs it; its newsroom decides for itself',
  ISF: 'The state pays for it, and is otherwise kept out',
  ISM: 'The state owns or runs it; it earns its own money, and its newsroom decides for itself',
  IP: 'A public service that the state neither pays for directly, nor runs, nor edits',
  'state-organ': 'A ruling party or a body of the state publishes it; nobody has rated how it is edited',
  'enterprise-organ': 'A state-owned company publishes it; nobody has rated how it is edited',
};

/** Whether somebody has rated how such outlets are edited; of the others only the owner is stated. */
export const isRated = (outletClass: OutletClass): boolean =>
  outletClass !== 'state-organ' && outletClass !== 'enterprise-organ';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2024-02` → `February 2024`, `2024` → `2024`. */
export function dateInWords(date: string): string {
  const [year = '', month] = date.split('-');
  return month === undefined ? year : `${MONTHS[Number(month) - 1] ?? ''} ${year}`.trim();
}

/** The classification that holds: the newest, which stands last. */
export const newestClassification = (outlet: Outlet): Outlet['classifiedBy'][number] | undefined =>
  outlet.classifiedBy.at(-1);

/** `State Media Monitor (February 2024) classifies it as state-controlled.` Nobody is called anything on the desk's own word. */
export function classification(outlet: Outlet): string {
  const by = newestClassification(outlet);
  const who = by ? `${by.source} (${dateInWords(by.date)})` : 'Its classifier';
  const verb = isRated(outlet.class) ? 'classifies' : 'describes';
  return `${who} ${verb} it as ${CLASS_IN_WORDS[outlet.class]}.`;
}

/**
 * A sentence for whoever checks drafts with a registry that has grown old, or null while it is fresh: it is old when
 * even the newest rating in it is more than a year back. The core has no clock, so `today` (`2026-11-24`) is handed in.
 */
export function registryAgeNote(today: string): string | null {
  const dates = bundledRegistry()
    .outlets.filter((outlet) => isRated(outlet.class))
    .map((outlet) => newestClassification(outlet)?.date ?? '');
  const newest = dates.reduce((latest, date) => (date > latest ? date : latest), '');
  const [year = '', month = '12'] = newest.split('-');
  if (today.slice(0, 7) <= `${Number(year) + 1}-${month}`) return null;
  return (
    `The registry of state media is older than a year: its newest classification is of ${dateInWords(newest)}. ` +
    'Outlets may have been rated anew since; look for a newer version of Factdesk.'
  );
}
