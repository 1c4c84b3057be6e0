/** Settings files: whatever stands in one, it is read without an exception, and drafts are checked with what made sense in it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ConfigurationDesk } from '../../server/src/config/desk.ts';
import { readConfigurationFile } from '../../server/src/config/file.ts';
import { showExplained } from '../../server/src/config/layers.ts';
import { offerFixes } from '../../server/src/core/fixes/fixes.ts';
import { openDraftUnder } from '../../server/src/core/reading.ts';
import { toReport } from '../../server/src/core/report.ts';
import { target, type Target } from './target.ts';
import { morsel } from './texts.ts';

const KEYS = [
  'rules', 'unsourced-number', 'state-media-only', 'outletClasses', 'SC', 'reach', 'templates', 'disclaimer', 'verificationNote', 'newsroom', 'maxFileSize',
  'outlets', 'id', 'names', 'name', 'country', 'class', 'classifiedBy', 'source', 'date', 'domains', 'extends', 'exclude', 'overrides', 'files', '__proto__', 'constructor', 'toString', '', '0',
] as const; // prettier-ignore
const VALUES = [
  'off', 'error', 'hint', 'sentence', 'block', '""', 'null', 'true', '5', '-1', '1e99', '.nan', '0x10', '2026-03', '2026-99', '"{outlets} {nothing}"', '**', '*.md', '"!a"', '"[a"', '"{a,b}"', '"a/**/b"', '"(((("', '.factdesk.yaml', 'base.yaml', 'https://a.example/b.yaml', '%2e%2e/x', '//x', 'C:\\x',
  '&a [*a]', '*a', '!!js/function x', '!!binary aGk=', '|\n  text', '>-\n  text', '[', ']', '{', '}', 'RU', 'SC', 'TASS', '"Harbour Voice"', '新华社', '"\\ud83d"', '🎉', '? a', '<<: *a', '---', '...', '%YAML 1.1', '\t', '# note', '{ id: quay, names: [Quay Post], country: RU, class: SC, classifiedBy: { source: us, date: 2026-03 } }',
] as const; // prettier-ignore

/** A tree of keys and values as YAML text, in flow style, which nests without regard to indentation. */
const { tree } = fc.letrec<{ tree: string; map: string; list: string; leaf: string }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('map'), tie('list')),
  map: fc
    .array(fc.tuple(fc.constantFrom(...KEYS), tie('tree')), { maxLength: 4 })
    .map((pairs) => `{ ${pairs.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(', ')} }`),
  list: fc.array(tie('tree'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
  leaf: fc.oneof(
    fc.constantFrom(...VALUES),
    fc.jsonValue({ maxDepth: 1 }).map((value) => JSON.stringify(value)),
  ),
}));

const line = fc
  .tuple(fc.constantFrom('', '', '', '  ', '    ', '- ', '  - '), fc.constantFrom(...KEYS), tree)
  .map(([indent, key, value]) => `${indent}${key}: ${value}`);

/** A settings file: lines with the right keys, in the right places or not, and lines that are no YAML. */
const settingsFile = fc
  .tuple(
    fc.array(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: morsel }), { maxLength: 10 }),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([lines, eol]) => lines.join(eol));

const DRAFT = 'The port moved 40 tons, Harbour Voice and Xinhua said.\n\nQuay Post counted 9 boats.\n';
const PLACES = ['a.md', 'opinion/b.txt', 'a/b/c (2).md'];

async function holdUp(own: string, base: string): Promise<void> {
  const files: Record<string, string> = { '.factdesk.yaml': own, 'base.yaml': base };
  const desk = new ConfigurationDesk({
    read: (uri) => {
      const name = uri.replace('file:///', '');
      return Promise.resolve(Object.hasOwn(files, name) ? (files[name] ?? null) : null);
    },
    nameOf: (uri) => uri,
    report: ({ text }, problems) => {
      for (const { start, end, message } of problems)
        assert.ok(
          start >= 0 && start < end && start <= text.length && message !== '',
          JSON.stringify({ start, end }),
        );
    },
  });
  const unknown = readConfigurationFile('file:///.factdesk.yaml', own, undefined, false);
  assert.deepEqual([unknown.bases, unknown.values.outlets], [[], []], 'an untrusted file reached out');
  for (const { values } of unknown.overrides) assert.deepEqual(values.outlets, []);
  for (const path of PLACES) {
    const laid = await desk.settingsFor(`file:///${path}`);
    assert.equal(typeof showExplained(laid), 'string');
    const draft = openDraftUnder(laid.settings, DRAFT, 'markdown');
    const report = toReport(draft, laid.settings);
    for (const finding of report.findings) offerFixes(draft, report, finding, laid.settings);
  }
  assert.equal(({} as Record<string, unknown>)['rules'], undefined, 'a key of the file reached every object');
}

export const settings: Target = target('settings', fc.asyncProperty(settingsFile, settingsFile, holdUp));
