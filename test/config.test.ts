// Configuration files: what is read, what is refused and where that is shown, and which place has the last word.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { ConfigurationDesk } from '../server/src/config/desk.ts';
import { readConfigurationFile } from '../server/src/config/file.ts';
import { explain, type Layer } from '../server/src/config/layers.ts';
import { en } from '../server/src/core/messages/en.ts';
import { DEFAULT_DESK_SETTINGS, readValues } from '../server/src/config/values.ts';

/** A desk over files that lie in memory, and what it has said. */
function openDesk(files: Record<string, string>) {
  const said: string[] = [];
  const desk = new ConfigurationDesk({
    read: (uri) => Promise.resolve(files[uri.replace('file:///', '')] ?? null),
    nameOf: (uri) => uri.replace('file:///', ''),
    report: ({ path, text }, problems) => {
      for (const { start, end, message } of problems)
        said.push(`${path.replace('file:///', '')}|${text.slice(start, end)}|${message}`);
    },
  });
  const settingsFor = async (path: string, under: readonly Layer[] = [], over: readonly Layer[] = []) =>
    desk.settingsFor(`file:///${path}`, under, over);
  return { desk, files, said, settingsFor };
}

/** The faults of a file: the words they stand under, and the message. */
const faultsOf = (text: string) =>
  readConfigurationFile('file:///.factdesk.yaml', text).problems.map(
    ({ start, end, message }) => `${text.slice(start, end)}: ${message}`,
  );

const layer = (given: unknown, place: string): Layer => ({
  values: readValues(given, (_, say) => assert.fail(say(en.faults))),
  placeOf: () => place,
});

describe('a configuration file', () => {
  it('may be empty, a comment, or absent: what holds without any then holds', async () => {
    for (const text of ['', '# nothing yet\n', '---\n', 'rules:\n'])
      assert.deepEqual(
        (await openDesk({ '.factdesk.yaml': text }).settingsFor('a.md')).settings,
        DEFAULT_DESK_SETTINGS,
        text,
      );
    assert.deepEqual((await openDesk({}).settingsFor('news/a.md')).settings, DEFAULT_DESK_SETTINGS);
  });

  it('is the nearest one upwards from the draft', async () => {
    const { settingsFor } = openDesk({
      '.factdesk.yaml': 'reach: sentence\nrules: { single-owner: off }\n',
      'news/.factdesk.yaml': 'newsroom: The Quay\n',
    });
    const { settings: near } = await settingsFor('news/2026/a.md');
    assert.equal(near.newsroom, 'The Quay');
    assert.equal(near.reach, 'block');
    const { settings: far } = await settingsFor('opinion/a.md');
    assert.equal(far.reach, 'sentence');
    assert.equal(far.rules['single-owner'], 'off');
  });

  it('builds on others, and has the last word over them', async () => {
    const { settingsFor, said } = openDesk({
      'house.yaml': 'extends: base/all.yaml\nreach: sentence\nnewsroom: House\n',
      'base/all.yaml': 'rules: { unsourced-number: error }\nnewsroom: Base\n',
      'news/.factdesk.yaml': 'extends: [../house.yaml]\nnewsroom: The Quay\n',
    });
    const { settings } = await settingsFor('news/a.md');
    assert.equal(settings.rules['unsourced-number'], 'error');
    assert.equal(settings.reach, 'sentence');
    assert.equal(settings.newsroom, 'The Quay');
    assert.deepEqual(said, []);
  });

  it('never builds on itself, on what is not there, or on what would have to be fetched', async () => {
    const { settingsFor, said } = openDesk({
      'a/.factdesk.yaml': 'extends: ../b.yaml\nreach: sentence\n',
      'b.yaml': 'extends: a/.factdesk.yaml\n',
      'c/.factdesk.yaml': 'extends: [none.yaml, "https://house.example/x.yaml"]\nreach: sentence\n',
    });
    assert.equal((await settingsFor('a/1.md')).settings.reach, 'sentence');
    assert.equal((await settingsFor('c/1.md')).settings.reach, 'sentence');
    assert.deepEqual(said, [
      'b.yaml|a/.factdesk.yaml|extends a/.factdesk.yaml: a file cannot build on itself.',
      'c/.factdesk.yaml|none.yaml|extends none.yaml: there is no such file, or it cannot be read.',
      'c/.factdesk.yaml|"https://house.example/x.yaml"|extends https://house.example/x.yaml: only files can be extended; nothing is fetched.',
    ]);
  });

  it('treats some drafts otherwise, by patterns seen from its folder', async () => {
    const { settingsFor } = openDesk({
      'news/.factdesk.yaml': [
        'exclude: [archive/, "*.draft.md"]',
        'overrides:',
        '  - files: opinion/**',
        '    rules: { unsourced-number: hint }',
        '  - files: ["*.txt", "opinion/guest/*.md"]',
        '    rules: { unsourced-number: off }',
        '',
      ].join('\n'),
    });
    const severityOf = async (path: string) => (await settingsFor(path)).settings.rules['unsourced-number'];
    assert.equal(await severityOf('news/a.md'), 'warning');
    assert.equal(await severityOf('news/opinion/a.md'), 'hint');
    assert.equal(await severityOf('news/opinion/guest/a.md'), 'off');
    assert.equal(await severityOf('news/deep/er/a.txt'), 'off');
    assert.equal(await severityOf('news/opinion%20x/a.md'), 'warning');
    const isExcluded = async (path: string) => (await settingsFor(path)).settings.excluded;
    assert.equal(await isExcluded('news/archive/2011/a.md'), true);
    assert.equal(await isExcluded('news/x/y.draft.md'), true);
    assert.equal(await isExcluded('news/x/archive.md'), false);
  });

  it('adds outlets of the newsroom, and drafts with the same ones share them', async () => {
    const row =
      '{ id: quay-voice, names: [Quay Voice], country: RU, class: SC, classifiedBy: { source: Us, date: 2026-03 } }';
    const { settingsFor } = openDesk({
      'base.yaml': `outlets:\n  - ${row}\n`,
      '.factdesk.yaml':
        'extends: base.yaml\noutlets:\n  - { id: xinhua, class: CaPu, classifiedBy: { source: Us, date: "2026" } }\n',
    });
    const { settings } = await settingsFor('a.md');
    assert.deepEqual(
      settings.outlets.map(({ id, class: outletClass }) => [id, outletClass]),
      [
        ['quay-voice', 'SC'],
        ['xinhua', 'CaPu'],
      ],
    );
    assert.equal((await settingsFor('b.md')).settings.outlets, settings.outlets);
  });
});

describe('a fault in a configuration file', () => {
  const FAULTS: [string, string, RegExp][] = [
    [
      'a severity',
      'rules:\n  unsourced-number: loud\n',
      /^loud: rules\.unsourced-number is "loud"; it can be "error"/,
    ],
    [
      'a rule that is none',
      'rules: { numbers: off }\n',
      /^numbers: rules\.numbers is no setting; there are unsourced-number,/,
    ],
    ['a name that is none', 'reech: block\n', /^reech: reech is no setting; there are rules, outletClasses,/],
    ['a group that is none', 'rules: loud\n', /^loud: rules is "loud"; expected settings by name/],
    ['a number below zero', 'maxFileSize: -1\n', /^-1: maxFileSize is -1; expected a number from 0/],
    ['a field that is none', 'templates: { footnote: "{source} TK" }\n', /no field \{source\} in it/],
    ['a disclaimer that names nobody', 'templates: { disclaimer: Beware. }\n', /needs the field \{outlets\}/],
    ['a template of two lines', 'templates: { footnote: "a\\nb" }\n', /on one line/],
    ['an outlet', 'outlets:\n  - { id: x }\n', /^\{ id: x \}: outlets\[0\] is left out: its “class”/],
    [
      'a pattern that takes back',
      'exclude: "!*.md"\n',
      /^"!\*\.md": exclude starts with a “!” in !\*\.md; patterns add up/,
    ],
    [
      'a bracket that is open',
      'exclude: ["a.md", "["]\n',
      /exclude has a bracket without its partner in \[; a backslash/,
    ],
    [
      'a pattern for nothing',
      'overrides:\n  - files: "[z-a]"\n',
      /overrides\[0\]\.files has \[z-a\], which no path matches/,
    ],
    ['an override for nothing', 'overrides:\n  - reach: block\n', /overrides\[0\] has no “files”/],
    [
      'a name in an override',
      'overrides:\n  - { files: a, reech: block }\n',
      /^reech: overrides\[0\]\.reech is no/,
    ],
    ['a value in an override', 'overrides:\n  - { files: a, reach: 3 }\n', /^3: overrides\[0\]\.reach is 3;/],
    ['a pattern that is none', 'exclude: [3]\n', /^3: exclude\[0\] is no path or pattern/],
    ['a pattern of stars', 'exclude: "*a*a*a*a*a*a"\n', /more than 5 stars/],
    ['no YAML', 'rules: [\n', /This is no YAML/],
    ['a name twice', 'reach: block\nreach: block\n', /This is no YAML: Map keys must be unique/],
    ['a list', '- reach\n', /This file is no list of settings/],
    ['too many aliases', `a: &a [x]\nb: [${'*a, '.repeat(200)}]\n`, /refers to itself too often/],
  ];
  for (const [what, text, fault] of FAULTS)
    it(`is shown on its words: ${what}`, () => {
      const faults = faultsOf(text);
      assert.ok(
        faults.some((line) => fault.test(line)),
        faults.join('\n'),
      );
    });

  it('takes nothing else with it when the file is read for the first time', () => {
    const { values } = readConfigurationFile('file:///x', 'reach: page\nnewsroom: The Quay\n');
    assert.deepEqual([...values.plain], [['newsroom', 'The Quay']]);
  });

  it('leaves in force what was sound before', async () => {
    const { desk, files, said, settingsFor } = openDesk({ '.factdesk.yaml': 'reach: sentence\n' });
    assert.equal((await settingsFor('a.md')).settings.reach, 'sentence');
    files['.factdesk.yaml'] = 'newsroom: The Quay\nreach: page\n';
    desk.forget();
    const { settings } = await settingsFor('a.md');
    assert.equal(settings.reach, 'sentence');
    assert.equal(settings.newsroom, '');
    assert.deepEqual(said, ['.factdesk.yaml|page|reach is "page"; it can be "sentence" or "block".']);
    files['.factdesk.yaml'] = 'newsroom: The Quay\n';
    desk.forget();
    assert.equal((await settingsFor('a.md')).settings.newsroom, 'The Quay');
  });

  it('is an outlet that is silenced and that nobody has', async () => {
    const row =
      '{ id: quay-voice, names: [Quay Voice], country: RU, class: SC, classifiedBy: { source: Us, date: 2026-03 } }';
    const { settingsFor, said } = openDesk({
      'house.yaml': `outlets: [${row}]\nsilencedOutlets: { tas: ours }\n`,
      'a/.factdesk.yaml':
        'extends: ../house.yaml\nsilencedOutlets:\n  xinuha: ours\n  xinhua: ours\n  quay-voice: ours\n  own: ours\n' +
        'overrides: [{ files: "*.md", silencedOutlets: { cgtm: ours } }]\n',
      'b/.factdesk.yaml': 'extends: none.yaml\nsilencedOutlets: { quay-voice: ours }\n',
    });
    const editor = layer({ outlets: [parse(row.replace('quay-voice', 'own'))] }, 'editor');
    await settingsFor('a/1.md', [editor]);
    const says = 'is the id of no outlet, neither in the registry nor under “outlets”.';
    assert.deepEqual(said, [
      `house.yaml|tas|silencedOutlets.tas ${says}`,
      `a/.factdesk.yaml|xinuha|silencedOutlets.xinuha ${says}`,
      `a/.factdesk.yaml|cgtm|silencedOutlets.cgtm ${says}`,
    ]);
    // What a file that is missing would add is not known.
    await settingsFor('b/1.md');
    assert.deepEqual(
      said.slice(3).map((line) => line.split('|')[1]),
      ['none.yaml'],
    );
  });

  it('is never an exception, whatever the file holds', () => {
    const line = fc.constantFrom(
      ...['rules:', '  unsourced-number: off', 'extends: x', 'overrides:', '  - files: "["', 'exclude: !(a)'],
      ...[
        'outlets: [{}]',
        'templates: {',
        '? [',
        '&a *a',
        'reach: &x block',
        '<<: *x',
        '\u0000',
        '__proto__: 1',
        '%',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 8 }), (lines) => {
        const file = readConfigurationFile('file:///x', lines.join('\n'));
        for (const { start, end } of file.problems) assert.ok(start >= 0 && end > start);
        file.exclude.matches('a/b.md');
        for (const { matches } of file.overrides) matches('a/b.md');
      }),
      { numRuns: 300 },
    );
  });
});

describe('settings from several places', () => {
  it('go from the editor over the file to the command line, and say where each comes from', async () => {
    const { settingsFor } = openDesk({
      'news/.factdesk.yaml':
        '# house\nreach: sentence\nrules:\n  single-owner: off\n  unsourced-number: error\noverrides:\n  - files: "*.txt"\n    newsroom: Text desk\n',
    });
    const editor = layer({ reach: 'block', newsroom: 'Mine', maxFileSize: 5 }, 'editor');
    const typed = layer({ rules: { 'unsourced-number': 'hint' } }, '--rule');
    const rows = explain(await settingsFor('news/a.txt', [editor], [typed]));
    const place = (name: string) => {
      const row = rows.find((one) => one.name === name);
      return [row?.value, row?.place];
    };
    assert.deepEqual(place('reach'), ['sentence', 'news/.factdesk.yaml:2']);
    assert.deepEqual(place('newsroom'), ['Text desk', 'news/.factdesk.yaml:8']);
    assert.deepEqual(place('maxFileSize'), [5, 'editor']);
    assert.deepEqual(place('rules.single-owner'), ['off', 'news/.factdesk.yaml:4']);
    assert.deepEqual(place('rules.unsourced-number'), ['hint', '--rule']);
    assert.deepEqual(place('rules.state-media-only'), ['warning', 'default']);
    assert.deepEqual(place('exclude'), [[], 'default']);
  });

  it('say of each place which drafts it leaves unchecked', async () => {
    const { settingsFor } = openDesk({
      'house.yaml': 'exclude: archive/\n',
      'news/.factdesk.yaml': 'extends: ../house.yaml\nexclude:\n  - "*.draft.md"\n  - old/**\n',
    });
    const laid = await settingsFor('news/a.draft.md');
    assert.equal(laid.settings.excluded, true);
    assert.deepEqual(
      explain(laid).filter(({ name }) => name === 'exclude'),
      [
        { name: 'exclude', value: ['archive/'], place: 'house.yaml:1' },
        { name: 'exclude', value: ['*.draft.md', 'old/**'], place: 'news/.factdesk.yaml:3' },
      ],
    );
  });
});
