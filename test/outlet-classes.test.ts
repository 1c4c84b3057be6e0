// What follows from the class of an outlet: how loud it is, whether a descriptor is offered, and what the hover says of it.
import assert from 'node:assert/strict';
import { hoverAt } from '../server/src/core/hover.ts';
import { openDraft } from '../server/src/core/reading.ts';
import { toReport } from '../server/src/core/report.ts';
import { DEFAULT_SETTINGS, SEVERITIES, type Severity } from '../server/src/core/settings.ts';
import { en } from '../server/src/core/messages/en.ts';
import { isRated } from '../server/src/core/sources/outlets/classification.ts';
import { readLocalOutlets } from '../server/src/core/sources/outlets/local-outlets.ts';
import {
  OUTLET_CLASSES,
  type OutletClass,
  registryWith,
} from '../server/src/core/sources/outlets/registry.ts';

/** A draft that uses an outlet of that class, as the desk sees it. */
function use(outletClass: OutletClass, severity?: Severity, text = 'Harbour Voice said 40 eels died.') {
  const row = {
    id: 'harbour-voice',
    names: ['Harbour Voice'],
    country: 'CN',
    kind: 'newspaper',
    class: outletClass,
    classifiedBy: { source: 'Quay Watch', date: '2026-03' },
  };
  const outlets = readLocalOutlets([row], (_, say) => assert.fail(say(en.faults)));
  const outletClasses = { ...DEFAULT_SETTINGS.outletClasses, ...(severity && { [outletClass]: severity }) };
  const settings = { ...DEFAULT_SETTINGS, outlets, outletClasses };
  const reading = openDraft(text, 'markdown', registryWith(outlets));
  const report = toReport(reading, settings);
  const hover = hoverAt(reading, report, 0)?.markdown.replaceAll('\\', '') ?? '';
  return { finding: report.findings.find(({ rule }) => rule === 'state-media-attribution'), report, hover };
}

/** What each class is by default, as the rule's page has it. */
const BY_DEFAULT: Readonly<Record<OutletClass, Severity>> = {
  SC: 'warning',
  CaPu: 'warning',
  CaPr: 'information',
  ISFM: 'information',
  'state-organ': 'information',
  'enterprise-organ': 'information',
  ISF: 'off',
  ISM: 'off',
  IP: 'off',
};

describe('an outlet of the class', () => {
  for (const outletClass of OUTLET_CLASSES)
    describe(outletClass, () => {
      it(`is shown as ${BY_DEFAULT[outletClass]}`, () =>
        assert.equal(use(outletClass).finding?.severity ?? 'off', BY_DEFAULT[outletClass]));

      it('is as loud as its setting says, and never louder than the rule', () => {
        for (const severity of SEVERITIES) {
          const shown = use(outletClass, severity).finding?.severity ?? 'off';
          assert.equal(shown, severity === 'error' ? 'warning' : severity);
        }
      });

      it('is offered a descriptor only where the state controls it', () => {
        const fixes = use(outletClass, 'warning').finding?.fixes ?? [];
        assert.equal(fixes.includes('descriptor'), outletClass === 'SC');
        assert.ok(fixes.includes('closing-disclaimer'));
      });

      it('is called nothing but what its classifier calls it', () => {
        const { finding, hover } = use(outletClass, 'warning');
        const verb = isRated(outletClass) ? 'classifies' : 'describes';
        assert.ok(
          finding?.message.includes(
            `Quay Watch (March 2026) ${verb} it as ${en.outlets.classes[outletClass]}.`,
          ),
        );
        assert.ok(
          hover.includes(
            `Class: **${en.outlets.classes[outletClass]}** (${outletClass}). ${en.outlets.meanings[outletClass]}.`,
          ),
        );
        assert.equal(hover.includes('https://statemediamonitor.com/typology'), isRated(outletClass));
      });
    });
});

describe('the source note', () => {
  const note = (text: string) => use('SC', undefined, text).hover;

  it('counts the places and the numeric claims that rest on the outlet alone', () => {
    assert.match(note('Harbour Voice said so.'), /in 1 place; 0 numeric claims rest on it alone/);
    assert.match(
      note(
        'Harbour Voice said 40 eels died. According to Harbour Voice, 30 were found. Harbour Voice and the clinic said 20 sank.',
      ),
      /in 3 places; 2 numeric claims rest on it alone/,
    );
  });

  it('does not count the note that discloses it', () =>
    assert.match(
      note(
        'Harbour Voice said so.\n\nDisclaimer: it draws on news published by Harbour Voice, a state newspaper.',
      ),
      /in 1 place; .*\n\nDisclosed: in a note that names it or its owner\./,
    ));

  it('counts an image that is credited to it, and a list of sources', () =>
    assert.match(
      note(
        'Harbour Voice said so.\n\n![Eels. Photo: Harbour Voice](eels.jpg)\n\n## Sources\n\n- Harbour Voice, 2 May',
      ),
      /in 3 places/,
    ));
});
