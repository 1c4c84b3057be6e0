/** Places that set something, laid one over the other; the last one wins, and it is known where each value came from. */
import { en, type Messages } from '../core/messages/en.ts';
import type { Outlet } from '../core/sources/outlets/registry.ts';
import { defaults, toSettings, type DeskSettings, type Plain, type Values } from './values.ts';

/** What one place sets, and what that place is called: `.factdesk.yaml:12` for the setting on its line 12, `the editor`. */
export interface Layer {
  readonly values: Values;
  readonly placeOf: (name: string) => string;
}

/** Patterns of drafts that one place leaves unchecked: `archive/`. Those of several places add up. */
export interface Exclusion {
  readonly patterns: readonly string[];
  readonly place: string;
}

/** Settings as they hold for one draft. */
export interface Laid {
  readonly settings: DeskSettings;
  /** By name of the setting, `rules.unsourced-number`: the place that had the last word. What nobody sets is not in it. */
  readonly places: ReadonlyMap<string, string>;
  readonly exclusions?: readonly Exclusion[];
  /** What waits until the workspace is trusted: `extends (.factdesk.yaml:1)`. */
  readonly ignored?: readonly string[];
}

/** Lays the later layers over the earlier ones. Outlets add up, and so do silenced ones; of two rows with one `id` the later holds. */
export function layOver(layers: readonly Layer[], excluded: boolean): Laid {
  const plain = new Map<string, Plain>();
  const outlets = new Map<string, Outlet>();
  const silenced = new Map<string, string>();
  const places = new Map<string, string>();
  for (const { values, placeOf } of layers) {
    for (const [name, value] of values.plain) {
      plain.set(name, value);
      places.set(name, placeOf(name));
    }
    for (const outlet of values.outlets) {
      outlets.set(outlet.id, outlet);
      places.set(`outlets.${outlet.id}`, placeOf('outlets'));
    }
    for (const [id, reason] of values.silenced) {
      silenced.set(id, reason);
      places.set(`silencedOutlets.${id}`, placeOf(`silencedOutlets.${id}`));
    }
  }
  return { settings: toSettings({ plain, outlets: [...outlets.values()], silenced }, excluded), places };
}

/** A setting, what it is, and who says so. */
export interface Explained {
  readonly name: string;
  readonly value: Plain | readonly string[];
  readonly place: string;
}

/** {@link explain} as lines of text, `  reach   "sentence"  (.factdesk.yaml:2)`: what somebody has set, and then the rest. */
export function showExplained(laid: Laid, messages: Messages = en): string {
  const rows = explain(laid, messages);
  const width = Math.max(...rows.map(({ name }) => name.length));
  const toLine = ({ name, value, place }: Explained) =>
    `  ${name.padEnd(width)}  ${JSON.stringify(value)}  (${place})\n`;
  const isSet = ({ place }: Explained) => place !== messages.places.default;
  const [own, rest] = [rows.filter(isSet), rows.filter((row) => !isSet(row))].map((some) => some.map(toLine));
  const waiting = (laid.ignored ?? []).map((each) => `${messages.faults.waiting(each)}\n`);
  return [waiting, own, rest]
    .map((lines = []) => lines.join(''))
    .filter(Boolean)
    .join('\n');
}

/** Every setting as it holds, with the place it comes from. */
export function explain({ settings, places, exclusions = [] }: Laid, messages: Messages = en): Explained[] {
  const unset = messages.places.default;
  const byName = settings as unknown as Readonly<Record<string, unknown>>;
  const plain = [...defaults().keys()].map((name) => {
    const [top = '', inner] = name.split('.');
    const group = byName[top];
    const value = (inner === undefined ? group : (group as Record<string, unknown>)[inner]) as Plain;
    return { name, value, place: places.get(name) ?? unset };
  });
  const unchecked = exclusions.length > 0 ? exclusions : [{ patterns: [], place: unset }];
  const exclude = unchecked.map(({ patterns, place }) => ({ name: 'exclude', value: patterns, place }));
  const outlets = settings.outlets.map(({ id, class: outletClass }) => ({
    name: `outlets.${id}`,
    value: outletClass,
    place: places.get(`outlets.${id}`) ?? unset,
  }));
  const silenced = Object.entries(settings.silencedOutlets).map(([id, value]) => ({
    name: `silencedOutlets.${id}`,
    value,
    place: places.get(`silencedOutlets.${id}`) ?? unset,
  }));
  return [...plain, ...exclude, ...outlets, ...silenced];
}
