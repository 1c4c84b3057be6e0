/** What can be set, wherever it is written, and how what somebody wrote becomes settings: what makes no sense is left out and said. */
import { DEFAULT_SETTINGS, SEVERITIES, type Settings } from '../core/settings.ts';
import type { Messages, Say } from '../core/messages/en.ts';
import { isLanguageTag } from '../core/language/index.ts';
import { NO_REASON } from '../core/suppressions.ts';
import { readLocalOutlets } from '../core/sources/outlets/local-outlets.ts';
import type { Outlet } from '../core/sources/outlets/registry.ts';
import { faultOfTemplate } from './templates.ts';

/** A setting that is one value. */
export type Plain = string | number | boolean;

/** The core's settings, and those that say which drafts are checked at all. */
export interface DeskSettings extends Settings {
  /** UTF-16 units; a longer draft is left unchecked. */
  readonly maxFileSize: number;
  /** Whether headings are shown with how many of the numbers below them lack a source. */
  readonly codeLens: boolean;
  /** Whether the newsroom has excluded the draft: `archive/**`. */
  readonly excluded: boolean;
}

/** What holds when nothing is set. */
export const DEFAULT_DESK_SETTINGS: DeskSettings = {
  ...DEFAULT_SETTINGS,
  maxFileSize: 2_000_000,
  codeLens: false,
  excluded: false,
};

/** The way to a value: `['rules', 'unsourced-number']`, `['outlets', 2]`. */
export type Path = readonly (string | number)[];

/** `rules.unsourced-number`, `outlets[2]`: the way to a value in words. */
export const toName = (path: Path): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');

/** Told of each value that makes no sense, in words that go on from its name: `is "page"; it can be "sentence" or "block"`. */
export type Complain = (path: Path, say: Say) => void;

/** What one place sets, as far as it makes sense: values by the name of the setting, `rules.unsourced-number`. */
export interface Values {
  readonly plain: ReadonlyMap<string, Plain>;
  readonly outlets: readonly Outlet[];
  /** Outlets that are silenced, by their ids, each with the reason. */
  readonly silenced: ReadonlyMap<string, string>;
}

/** Each setting that is one value, by name, with what holds without any. Outlets are a list, exclusion is no value. */
const PLAIN: ReadonlyMap<string, Plain> = new Map(
  Object.entries(DEFAULT_DESK_SETTINGS)
    .filter(([key]) => !['outlets', 'silencedOutlets', 'excluded'].includes(key))
    .flatMap(([key, value]: [string, unknown]): [string, Plain][] =>
      isRecord(value)
        ? Object.entries(value).map(([inner, text]) => [`${key}.${inner}`, text as string])
        : [[key, value as Plain]],
    ),
);

/** The groups of settings: `rules`, `outletClasses`, `templates`. */
const GROUPS = new Set(
  [...PLAIN.keys()].filter((name) => name.includes('.')).map((name) => name.split('.')[0] ?? ''),
);

/** The names that may stand at the top: `rules`, `reach`, `outlets`. */
const NAMES: readonly string[] = Object.keys(DEFAULT_DESK_SETTINGS).filter((key) => key !== 'excluded');

/** What a setting may be where its type alone does not say it, by the first part of its name. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  rules: SEVERITIES,
  outletClasses: SEVERITIES,
  reach: ['sentence', 'block'],
};

/** What somebody sets who sets nothing. */
const NOTHING: Values = { plain: new Map(), outlets: [], silenced: new Map() };

/**
 * Reads what was written in one place. It never fails: what makes no sense is left out, with one `complain` each.
 * Names that nothing goes by are passed over; `findUnknown` tells of them.
 */
export function readValues(given: unknown, complain: Complain): Values {
  if (given === undefined || given === null) return NOTHING;
  if (!isRecord(given)) {
    complain([], ({ noSettings }) => noSettings);
    return NOTHING;
  }
  const plain = new Map<string, Plain>();
  for (const group of GROUPS)
    if (isGiven(given[group]) && !isRecord(given[group]))
      complain([group], (faults) => faults.is(quote(given[group]), faults.expectedGroup));
  for (const [name, fallback] of PLAIN) {
    const path = name.split('.');
    const value = path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), given);
    if (!isGiven(value)) continue;
    const fault = faultOf(path, value, fallback);
    if (fault === null) plain.set(name, value as Plain);
    else complain(path, (faults) => faults.is(quote(value), fault(faults)));
  }
  const outlets = readLocalOutlets(given['outlets'], (row, say) =>
    complain(row === null ? ['outlets'] : ['outlets', row], say),
  );
  return { plain, outlets, silenced: readSilenced(given['silencedOutlets'], complain) };
}

/** Outlets to be silenced: their ids, each with a reason. One without is not silenced. */
function readSilenced(given: unknown, complain: Complain): ReadonlyMap<string, string> {
  const silenced = new Map<string, string>();
  if (!isGiven(given)) return silenced;
  if (!isRecord(given))
    complain(['silencedOutlets'], (faults) => faults.is(quote(given), faults.expectedReasons));
  else
    for (const [id, reason] of Object.entries(given)) {
      if (typeof reason === 'string' && reason.trim() !== '' && reason !== NO_REASON)
        silenced.set(id, reason);
      else complain(['silencedOutlets', id], ({ noReason }) => noReason);
    }
  return silenced;
}

/** What is wrong with a value, in words that go on from it; null when nothing is. */
function faultOf(path: readonly string[], value: unknown, fallback: Plain): Say | null {
  const [top = '', name = ''] = path;
  const choices = CHOICES[top];
  if (choices)
    return choices.includes(value) ? null : (faults) => faults.oneOf(faults.or(choices.map(quote)));
  const type = typeof fallback as keyof Messages['faults']['expected'];
  if (typeof value !== type) return ({ expected }) => expected[type];
  if (typeof value === 'number') return value >= 0 ? null : ({ expectedFromZero }) => expectedFromZero;
  if (top === 'language' && value !== '' && !isLanguageTag(value as string))
    return ({ expectedLanguage }) => expectedLanguage;
  return top === 'templates' ? faultOfTemplate(name, value as string) : null;
}

/** Calls `complain` for each name in `given` that no setting goes by; `others` are names known besides. */
export function findUnknown(given: unknown, others: readonly string[], complain: Complain): void {
  if (!isRecord(given)) return;
  const top = [...NAMES, ...others];
  for (const key of Object.keys(given)) {
    if (!top.includes(key)) complain([key], noSetting(top));
    const group = given[key];
    if (!GROUPS.has(key) || !isRecord(group)) continue;
    const known = [...PLAIN.keys()]
      .filter((name) => name.startsWith(`${key}.`))
      .map((name) => name.slice(key.length + 1));
    for (const inner of Object.keys(group))
      if (!known.includes(inner)) complain([key, inner], noSetting(known));
  }
}

/** The settings that `plain` values and outlets make, over what holds without any. */
export function toSettings({ plain, outlets, silenced }: Values, excluded: boolean): DeskSettings {
  const silencedOutlets = Object.fromEntries(silenced);
  const given: Record<string, unknown> = { outlets, silencedOutlets, excluded };
  for (const [name, value] of [...PLAIN, ...plain]) {
    const [top = '', inner] = name.split('.');
    if (inner === undefined) given[top] = value;
    else ((given[top] ??= {}) as Record<string, unknown>)[inner] = value;
  }
  return given as unknown as DeskSettings;
}

/** All settings that are one value, with what holds without any. */
export const defaults = (): ReadonlyMap<string, Plain> => PLAIN;

/** Whether a value of JSON or YAML has entries by name: `{}`, `{ reach: 'block' }`; not null, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

/** A value as a line shows it, at most 60 units of it. */
const quote = (value: unknown) => JSON.stringify(value).slice(0, 60);

const noSetting =
  (known: readonly string[]): Say =>
  (faults) =>
    faults.noSetting(faults.and(known));
