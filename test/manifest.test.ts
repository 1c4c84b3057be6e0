// The manifest says what the code does: settings with their defaults, and files that are there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import manifest from '../package.json';
import words from '../package.nls.json';
import { formatOfDocument, formatOfName, LANGUAGES } from '../server/src/core/draft/formats.ts';
import { SEVERITIES } from '../server/src/core/settings.ts';
import { DEFAULT_DESK_SETTINGS } from '../server/src/config/values.ts';

interface Property {
  readonly type: string;
  readonly scope: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownDescription: string;
}

const sections: readonly { properties: object }[] = manifest.contributes.configuration;

/** What the manifest says in English under a key: `%views.claims%` is `Claims`. */
const inEnglish = (key: string) => (words as Readonly<Record<string, string>>)[key.slice(1, -1)] ?? '';
const properties = Object.fromEntries(
  sections.flatMap((section) => Object.entries(section.properties) as [string, Property][]),
);

/** Settings by their full name: `factdesk.rules.unsourced-number` is `warning`. */
function flatten(settings: object, prefix = 'factdesk'): [string, unknown][] {
  return Object.entries(settings).flatMap(([key, value]) =>
    typeof value === 'object' && !Array.isArray(value) && Object.keys(value as object).length > 0
      ? flatten(value as object, `${prefix}.${key}`)
      : [[`${prefix}.${key}`, value]],
  );
}

describe('the manifest', () => {
  it('offers every setting, with the default that holds without any', () => {
    const offered = Object.entries(properties).map(([name, { default: value }]) => [name, value]);
    // What an editor leaves out is a list of patterns; what comes of it for a draft is a yes or no.
    const known = flatten(DEFAULT_DESK_SETTINGS).map(([name, value]) =>
      name === 'factdesk.excluded' ? ['factdesk.exclude', []] : [name, value],
    );
    assert.deepEqual(Object.fromEntries(offered), Object.fromEntries(known));
  });

  it('describes every setting and each of its choices, and lets a folder have its own', () => {
    for (const [name, property] of Object.entries(properties)) {
      assert.ok(inEnglish(property.markdownDescription).endsWith('.'), name);
      assert.equal(property.scope, 'resource', name);
      assert.equal(property.enum?.length, property.enumDescriptions?.length, name);
    }
  });

  it('offers all severities for rules and outlet classes', () => {
    for (const [name, property] of Object.entries(properties))
      if (/^factdesk\.(?:rules|outletClasses)\./.test(name))
        assert.deepEqual(property.enum, SEVERITIES, name);
  });

  it('explains every field of a template that the default uses', () => {
    for (const [name, { default: value, markdownDescription }] of Object.entries(properties))
      for (const field of String(value).match(/\{\w+\}/g) ?? [])
        assert.ok(inEnglish(markdownDescription).includes(field), `${name} ${field}`);
  });

  it('agrees with the schema of configuration files', () => {
    execFileSync(process.execPath, ['scripts/schema.mjs', '--check']);
  });

  it('names every language that drafts are written in, and the endings of those that no editor knows', () => {
    const { activationEvents, contributes } = manifest;
    const started = activationEvents.filter((event) => event.startsWith('onLanguage:'));
    assert.deepEqual(started, LANGUAGES.map((language) => `onLanguage:${language}`)); // prettier-ignore
    const clauses = JSON.stringify(contributes).match(/editorLangId =~ [^"]*\$\//g) ?? [];
    assert.ok(clauses.length >= 5 && !JSON.stringify(contributes).includes('editorLangId =='));
    for (const clause of clauses) assert.ok(clause.includes(`(?:${LANGUAGES.join('|')})`), clause);
    for (const { id, extensions } of contributes.languages)
      for (const extension of extensions)
        assert.equal(formatOfName(`a${extension}`), formatOfDocument(id, 'a'));
  });

  it('gives every command a title, an icon and its category, and no colour that a theme could not change', () => {
    for (const { command, title, category, icon } of manifest.contributes.commands) {
      assert.equal(category, 'Factdesk', command);
      assert.match(icon, /^\$\([a-z-]+\)$/, command);
      assert.match(title, /^[A-Z%]/, command);
    }
    for (const { id, defaults } of manifest.contributes.colors) {
      assert.deepEqual(Object.keys(defaults), ['dark', 'light', 'highContrast', 'highContrastLight'], id);
      for (const color of Object.values(defaults)) assert.match(color, /^[a-z]+(?:\.[a-z]+)?$/i, id);
    }
    for (const file of readdirSync('client/src'))
      assert.doesNotMatch(
        readFileSync(`client/src/${file}`, 'utf8'),
        /['"` ]#(?:[\da-f]{3,4}){1,2}\b|\brgba?\(/i,
        file,
      );
  });

  it('has a walkthrough whose pictures, words for them and commands are there', () => {
    const known: string[] = manifest.contributes.commands.map(({ command }) => command);
    for (const { steps } of manifest.contributes.walkthroughs)
      for (const { id, description, media, completionEvents } of steps) {
        for (const path of Object.values(media.image)) assert.ok(existsSync(path), path);
        assert.ok(media.altText.length > 0, id);
        assert.ok(completionEvents.length > 0, id);
        const named = `${inEnglish(description)} ${completionEvents.join(' ')}`;
        for (const [, command = ''] of named.matchAll(/[cC]ommand:(factdesk\.[\w.]+)/g))
          assert.ok(known.includes(command) || command === 'factdesk.claims.focus', command);
      }
  });

  it('names files that exist', () => {
    const grammars = manifest.contributes.grammars.map(({ path }) => path);
    for (const path of [manifest.icon, ...grammars]) assert.ok(existsSync(path), path);
  });
});
