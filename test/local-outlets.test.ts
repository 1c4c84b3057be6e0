// A newsroom's own outlets are found, overrule the registry's classes without changing it, and say plainly what is wrong with a row.
import assert from 'node:assert/strict';
import { hoverAt } from '../server/src/core/hover.ts';
import { openDraft } from '../server/src/core/reading.ts';
import { toReport } from '../server/src/core/report.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { en } from '../server/src/core/messages/en.ts';
import { registryAgeNote } from '../server/src/core/sources/outlets/classification.ts';
import { readLocalOutlets } from '../server/src/core/sources/outlets/local-outlets.ts';
import { bundledRegistry, registryWith, type Outlet } from '../server/src/core/sources/outlets/registry.ts';

const by = { source: 'Our desk', date: '2026-03' };
const VOICE = {
  id: 'harbour-voice',
  names: ['Harbour Voice', { name: 'Голос гавани', lang: 'ru' }],
  domains: ['harbourvoice.example'],
  country: 'RU',
  owner: 'Harbour Authority',
  class: 'SC',
  classifiedBy: by,
};

/** Reads rows that must all be fine. */
function read(rows: readonly object[]): readonly Outlet[] {
  return readLocalOutlets(rows, (_, say) => assert.fail(say(en.faults)));
}

function check(text: string, outlets: readonly Outlet[]) {
  const reading = openDraft(text, 'markdown', registryWith(outlets));
  const report = toReport(reading, { ...DEFAULT_SETTINGS, outlets });
  return { reading, report, messages: report.findings.map(({ message }) => message) };
}

describe('outlets of a newsroom', () => {
  it('are found by name in any script and by address', () => {
    const outlets = read([VOICE]);
    for (const text of [
      'The quay is shut, Harbour Voice said.',
      'Причал закрыт, сообщил Голос гавани.',
      'The quay is [shut](https://en.harbourvoice.example/quay).',
    ]) {
      const [message = ''] = check(text, outlets).messages;
      assert.match(
        message,
        /^Harbour Voice is used .* Our desk \(March 2026\) classifies it as state-controlled\./,
      );
    }
  });

  it('overrule a class, and leave the registry as it is', () => {
    const outlets = read([
      { id: 'xinhua', class: 'IP', classifiedBy: by, names: ['The Agency of Agencies'] },
    ]);
    assert.deepEqual(check('Xinhua said the quay is shut.', outlets).messages, []);
    assert.equal(check('The Agency of Agencies said it is.', outlets).report.attributions.length, 1);
    assert.equal(check('Xinhua said the quay is shut.', []).messages.length, 1);
    const known = bundledRegistry().outlets.find(({ id }) => id === 'xinhua');
    assert.equal(known?.class, 'SC');
    assert.equal(known.local, undefined);
  });

  it('are marked as local in hovers', () => {
    const { reading, report } = check('The quay is shut, Harbour Voice said.', read([VOICE]));
    assert.match(hoverAt(reading, report, 21)?.markdown ?? '', /your newsroom/);
  });

  it('make one registry as long as the rows are the same', () => {
    const outlets = read([VOICE]);
    assert.equal(registryWith(outlets), registryWith(outlets));
    assert.equal(registryWith([]), bundledRegistry());
  });

  const FAULTS: readonly [string, unknown, RegExp][] = [
    ['no list', { id: 'x' }, /^\[null\] is left out: it is no list/],
    ['a row that is none', ['Xinhua'], /\[0\] is left out: it is no object/],
    ['no id', [{ ...VOICE, id: '' }], /has no “id”/],
    ['an unknown field', [{ ...VOICE, klass: 'SC' }], /there is no field “klass”/],
    ['an unknown class', [{ ...VOICE, class: 'bad' }], /“class” is none of SC, CaPu/],
    ['no classifier', [{ ...VOICE, classifiedBy: undefined }], /names no “source”/],
    ['no date', [{ ...VOICE, classifiedBy: { source: 'Us', date: 'March' } }], /has no “date”/],
    ['no web address', [{ ...VOICE, classifiedBy: { ...by, url: 'javascript:x' } }], /no web address/],
    ['no names', [{ ...VOICE, names: [] }], /the registry has no outlet “harbour-voice”/],
    ['an empty name', [{ ...VOICE, names: [''] }], /one of its “names” is no name/],
    ['an address for a domain', [{ ...VOICE, domains: ['https://a.example/x'] }], /is no domain/],
    ['a country in words', [{ ...VOICE, country: 'Russia' }], /no ISO 3166 code/],
    ['an unknown kind', [{ ...VOICE, kind: 'blog' }], /“kind” is none of/],
    ['an id twice', [VOICE, VOICE], /\[1\] is left out: its id “harbour-voice” is used twice/],
  ];
  for (const [what, rows, complaint] of FAULTS)
    it(`say plainly: ${what}`, () => {
      const lines: string[] = [];
      const outlets = readLocalOutlets(rows, (row, say) => lines.push(`[${row}] ${say(en.faults)}`));
      assert.equal(lines.length, 1);
      assert.match(lines[0] ?? '', complaint);
      assert.equal(outlets.length, what === 'an id twice' ? 1 : 0);
    });
});

describe('the age of the registry', () => {
  it('is no matter for a year, and then said in one sentence', () => {
    assert.equal(registryAgeNote('2025-11-30'), null);
    assert.match(
      registryAgeNote('2099-01-01') ?? '',
      /older than a year: its newest classification is of \w+ 20\d\d\./,
    );
  });
});
