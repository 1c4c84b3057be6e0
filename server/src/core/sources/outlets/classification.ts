/** Who put an outlet into its class, when, and what the class means: in words, and never in the desk's own voice. */
import { en, type Messages } from '../../messages/en.ts';
import { bundledRegistry, type Outlet, type OutletClass } from './registry.ts';

/** Whether somebody has rated how such outlets are edited; of the others only the owner is stated. */
export const isRated = (outletClass: OutletClass): boolean =>
  outletClass !== 'state-organ' && outletClass !== 'enterprise-organ';

/** The classification that holds: the newest, which stands last. */
export const newestClassification = (outlet: Outlet): Outlet['classifiedBy'][number] | undefined =>
  outlet.classifiedBy.at(-1);

/** `State Media Monitor (February 2024) classifies it as state-controlled.` Nobody is called anything on the desk's own word. */
export function classification(outlet: Outlet, { outlets, brackets, date }: Messages): string {
  const by = newestClassification(outlet);
  const who = by ? by.source + brackets(date(by.date)) : outlets.classifier;
  const words = outlets.classes[outlet.class];
  return isRated(outlet.class) ? outlets.classifies(who, words) : outlets.describes(who, words);
}

/**
 * A sentence for whoever checks drafts with a registry that has grown old, or null while it is fresh: it is old when
 * even the newest rating in it is more than a year back. The core has no clock, so `today` (`2026-11-24`) is handed in.
 */
export function registryAgeNote(today: string, { outlets, date }: Messages = en): string | null {
  const dates = bundledRegistry()
    .outlets.filter((outlet) => isRated(outlet.class))
    .map((outlet) => newestClassification(outlet)?.date ?? '');
  const newest = dates.reduce((latest, date) => (date > latest ? date : latest), '');
  const [year = '', month = '12'] = newest.split('-');
  if (today.slice(0, 7) <= `${Number(year) + 1}-${month}`) return null;
  return outlets.oldRegistry(date(newest));
}
