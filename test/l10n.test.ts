// The interface in other languages: every word of it in each of them, none too many, and none left in English.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import manifest from '../package.json';
import bundle from '../l10n/bundle.l10n.json';
import bundleZh from '../l10n/bundle.l10n.zh-cn.json';
import words from '../package.nls.json';
import wordsZh from '../package.nls.zh-cn.json';
import { en, type Messages } from '../server/src/core/messages/en.ts';
import { messagesFor } from '../server/src/core/messages/messages.ts';
import { zh } from '../server/src/core/messages/zh.ts';
import { openDraft } from '../server/src/core/reading.ts';
import { toReport } from '../server/src/core/report.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { findUnsaid, readStrings } from './support/l10n.ts';

type Bundle = Readonly<Record<string, string>>;

/** What stands at the head of a translation that no speaker of the language has read. */
const UNREAD = /Not yet read by an editor whose first language it is\./u;
const HAN = /\p{Script=Han}/u;

/** A bundle without the note at its head. */
function withoutNote({ '//': note, ...others }: Bundle): Bundle {
  assert.match(note ?? '', UNREAD);
  return others;
}

// What a translation has to keep: "{0}" | "`off`" | "(command:a.b)" | "factdesk.reach" | not "(draft)" | not "`-- reason`"
const KEPT = /\{\w+\}|`(?!-- )[^`]+`|\((?:command|https):[^)]+\)|\bfactdesk\.\w+/gu;
const keptIn = (text: string) => (text.match(KEPT) ?? []).sort();

/** Holds a translation against what it translates. */
function assertTranslated(english: Bundle, translated: Bundle): void {
  assert.deepEqual(Object.keys(translated), Object.keys(english));
  for (const [key, text] of Object.entries(translated)) {
    assert.deepEqual(keptIn(text), keptIn(english[key] ?? ''), key);
    if (/[A-Za-z]{2}/u.test(english[key]?.replace('Factdesk', '') ?? '')) assert.match(text, HAN, key);
  }
}

/** Fields of the manifest that people read. */
const READ = new Set(
  'description markdownDescription enumDescriptions markdownEnumDescriptions title name contents altText accessibilityHelpContent'.split(
    ' ',
  ),
);

/** The texts of the manifest that people read, wherever they stand in it. */
function readTexts(value: unknown, isRead = false): string[] {
  if (typeof value === 'string') return isRead ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    readTexts(inner, Array.isArray(value) ? isRead : READ.has(key) && typeof inner !== 'boolean'),
  );
}

describe('the words of the manifest', () => {
  const { description, capabilities, contributes } = manifest;
  const texts = readTexts({ description, capabilities, contributes }).filter((text) => text !== 'Factdesk');

  it('stand in package.nls.json, each under its key', () => {
    for (const text of texts) assert.match(text, /^%[\w.-]+%$/u);
  });

  it('are all there, and no others', () => {
    const asked = new Set(texts.map((text) => text.slice(1, -1)));
    assert.deepEqual([...asked].sort(), Object.keys(words).sort());
  });

  it('are all there in Chinese, and keep what is no word', () =>
    assertTranslated(words, withoutNote(wordsZh)));
});

describe('the words of the client', () => {
  const { translated, unknown, bare } = readStrings('client/src');

  it('are all asked for in a way that a bundle can answer', () => {
    assert.deepEqual(unknown, []);
    assert.deepEqual(bare, []);
  });

  it('are all in the bundle, and no others', () => {
    const keys = [...new Set(translated)].sort();
    assert.ok(keys.length > 30);
    assert.deepEqual(bundle, Object.fromEntries(keys.map((key) => [key, key])));
  });

  it('are all there in Chinese, with their places to fill in', () =>
    assertTranslated(bundle, withoutNote(bundleZh)));
});

/** A message of the catalogue, by the way to it: `fixes.giveReason`. */
function listMessages(messages: object, way = ''): [string, unknown][] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? listMessages(value, `${way}${key}.`)
      : [[way + key, value] as [string, unknown]],
  );
}

/** Messages about things that are no words, and what stands for such a thing in this test. */
const OUTLET = {
  id: 'voice', names: [{ name: 'Voice', lang: 'en' }], domains: [], country: 'CN', kind: 'newspaper', class: 'SC', classifiedBy: [],
}; // prettier-ignore
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  name: [OUTLET], kind: [OUTLET], describe: [OUTLET], country: ['CN'], date: ['2024-02'],
  list: [['Xinhua', 'CGTN', 'TASS']], 'faults.or': [['a', 'b', 'c']], 'faults.and': [['a', 'b', 'c']],
}; // prettier-ignore

/** A message with numbers in the place of all that it names. */
function fill(way: string, message: unknown, numbers: readonly number[]): string {
  if (typeof message !== 'function') return String(message);
  const given = GIVEN[way] ?? numbers.slice(-message.length);
  return String((message as (...given: readonly unknown[]) => unknown)(...given));
}

describe('the messages of the server', () => {
  const english = listMessages(en);
  const chinese = new Map(listMessages(zh));
  // Of other units the code is shown.
  const isUnit = (way: string) => way.startsWith('quantities.units.');

  it('are all there in Chinese, and no others', () => {
    const ways = (list: Iterable<[string, unknown]>) =>
      [...list].map(([way]) => way).filter((way) => !isUnit(way));
    assert.ok(english.length > 150);
    assert.deepEqual(ways(chinese), ways(english));
  });

  it('name the same things, of one and of several', () => {
    const named = (text: string) => [...new Set(text.match(/\b7\d\b/gu))].sort();
    for (const last of [0, 1, 74])
      for (const [way, message] of english) {
        const [said, translated] = [message, chinese.get(way)].map((each) =>
          fill(way, each, [71, 72, 73, last]),
        );
        assert.deepEqual(named(translated ?? ''), named(said ?? ''), `${way}: ${translated ?? ''}`);
      }
  });

  it('are Chinese', () => {
    const others = new Set(['language', 'name', 'quantities.units.%']);
    const numbers = [71, 72, 73, 74];
    for (const [way, message] of english) {
      const said = fill(way, chinese.get(way), numbers);
      if (/[a-z]{2}/iu.test(fill(way, message, numbers)) && !others.has(way)) assert.match(said, HAN, way);
      assert.doesNotMatch(said, /[a-z]{2,} [a-z]{2,}/iu, way);
    }
  });

  it('are said somewhere, each of them', () => assert.deepEqual(findUnsaid('en.ts', 'en-faults.ts'), []));

  it('are the only words that the server has for people', () => {
    const { bare } = readStrings(
      ...['lsp', 'config', 'core/rules', 'core/fixes'].map((room) => `server/src/${room}`),
      ...['hover', 'page', 'source-note', 'report', 'suppression-words'].map(
        (file) => `server/src/core/${file}.ts`,
      ),
      ...['classification', 'local-outlets'].map((file) => `server/src/core/sources/outlets/${file}.ts`),
    );
    assert.deepEqual([...bare].sort(), [
      ...[' could not be read: ', 'Code actions', 'Code lenses', 'No longer wanted'], // for the log, and for programs
      'The configuration files for ',
      'The server has been initialized already',
      'The server has been shut down',
      'The server has not been initialized yet',
      'inc ltd co corp jr sr etc no st', // words of drafts
    ]);
  });

  it('say at the head of a translation that no speaker has read it', () => {
    for (const file of ['zh.ts', 'zh-faults.ts'])
      assert.match(readFileSync(`server/src/core/messages/${file}`, 'utf8').split('\n')[0] ?? '', UNREAD);
  });
});

describe('a report', () => {
  it('is worded as asked, whatever the one before was worded in', () => {
    const reading = openDraft('The hall has 40 lamps.\n', 'markdown');
    const said = [en, zh, en].map(
      (messages) => toReport(reading, DEFAULT_SETTINGS, messages).findings[0]?.message,
    );
    assert.deepEqual(said, [
      '40 has no source in this sentence',
      '“40”在本句中没有来源',
      '40 has no source in this sentence',
    ]);
  });
});

describe('the language of an editor', () => {
  const cases: readonly [unknown, Messages][] = [
    ['zh-cn', zh], ['zh-CN', zh], ['zh', zh], ['zh-Hans', zh], ['zh-SG', zh], ['zh_CN.UTF-8', zh],
    ['en', en], ['en-GB', en], ['zh-tw', en], ['zh-Hant-HK', en], ['fr', en], ['C', en], ['tlh-Piqd', en],
    ['', en], ['__proto__', en], ['zh-', en], ['中文', en], ['x'.repeat(100_000), en], [undefined, en], [7, en], [{}, en],
  ]; // prettier-ignore
  for (const [locale, messages] of cases)
    it(`${(JSON.stringify(locale) as string | undefined)?.slice(0, 30)} is answered in ${messages.language}`, () =>
      assert.equal(messagesFor(locale), messages));
});
