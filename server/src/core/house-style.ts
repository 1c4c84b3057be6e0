/** House style: the words that fixes write, in the language of the words around them. */
import { en } from './language/en.ts';
import type { Language } from './language/language.ts';
import { ru } from './language/ru.ts';
import { zh } from './language/zh.ts';
import { DEFAULT_SETTINGS, type Settings, type Templates } from './settings.ts';
import { nameIn, nameOf, type Outlet } from './sources/outlets/registry.ts';

type TemplateName = keyof Templates;

/** Fills the fields of a template: `fill('by {outlets}', { outlets: 'Xinhua' })`. Unknown fields stay as they are. */
export function fill(template: string, fields: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (field, name: string) => fields[name] ?? field);
}

/** A template in a language: the newsroom's own where it has set one, with its name filled in. */
export function wordsFor(name: TemplateName, settings: Settings, { wording }: Language): string {
  const template = isOwn(name, settings) ? settings.templates[name] : wording.templates[name];
  const newsroom = settings.newsroom.trim() || wording.newsroom;
  return fill(template, { newsroom }).replace(/ {2,}/g, ' ').trim();
}

/** Whether the newsroom has words of its own for a template: they are written as set, whatever the language of a draft. */
export const isOwn = (name: TemplateName, { templates }: Settings): boolean =>
  templates[name] !== DEFAULT_SETTINGS.templates[name];

const written = new WeakMap<Settings, Map<string, ReadonlySet<string>>>();

/** What the given templates come to in any language: to know again, in a draft, what a fix has written there. */
export function wordsInAnyLanguage(
  settings: Settings,
  ...names: readonly TemplateName[]
): ReadonlySet<string> {
  const kept = written.get(settings) ?? new Map<string, ReadonlySet<string>>();
  written.set(settings, kept);
  const key = names.join(' ');
  const known = kept.get(key);
  if (known) return known;
  const words = new Set(
    [en, zh, ru].flatMap((language) => names.map((name) => wordsFor(name, settings, language))),
  );
  words.delete('');
  kept.set(key, words);
  return words;
}

const nameFor = ({ code }: Language, outlet: Outlet) =>
  code === 'en' ? nameOf(outlet) : nameIn(code, outlet);

/** The words that disclose these outlets: a template with {outlets} (all but the last with what they are) and {description} (of the last). */
export function discloseIn(
  name: TemplateName,
  outlets: readonly Outlet[],
  settings: Settings,
  language: Language,
): string {
  const { join, describe, described } = language.wording;
  const last = outlets.at(-1);
  const others = outlets.slice(0, -1).map((outlet) => described(nameFor(language, outlet), describe(outlet)));
  return fill(wordsFor(name, settings, language), {
    outlets: join([...others, last ? nameFor(language, last) : '']),
    description: last ? describe(last) : '',
  });
}
