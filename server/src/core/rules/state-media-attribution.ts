/** An outlet controlled by a state is used as a source, and the draft does not tell the reader so. */
import { descriptorOf } from '../disclosure.ts';
import { nameOf, type Outlet } from '../sources/registry.ts';
import type { Settings } from '../settings.ts';
import type { PlacedAttribution, Survey } from '../survey.ts';
import type { FixName, RawFinding, Rule } from './rule.ts';

/** A class in plain words, as its classifier uses it. */
const CLASS_IN_WORDS: Readonly<Record<Outlet['class'], string>> = {
  SC: 'state-controlled',
  CaPu: 'captured public or state-managed',
  CaPr: 'captured private',
  ISFM: 'independent, state-funded and state-managed',
  ISF: 'independent, state-funded',
  ISM: 'independent, state-managed',
  IP: 'independent public',
  'enterprise-organ': 'an organ of a state-owned enterprise',
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2024-02` → `February 2024`. */
function dateInWords(date: string): string {
  const [year = '', month] = date.split('-');
  return month === undefined ? year : `${MONTHS[Number(month) - 1] ?? ''} ${year}`.trim();
}

/** `State Media Monitor (February 2024) classifies it as state-controlled.` Nobody is called anything on the desk's own word. */
export function classification(outlet: Outlet): string {
  const by = outlet.classifiedBy[0];
  const who = by ? `${by.source} (${dateInWords(by.date)})` : 'Its classifier';
  if (outlet.class === 'enterprise-organ') return `${who} describes it as ${CLASS_IN_WORDS[outlet.class]}.`;
  return `${who} classifies it as ${CLASS_IN_WORDS[outlet.class]}.`;
}

function toFinding(uses: readonly PlacedAttribution[], outlet: Outlet, settings: Settings): RawFinding[] {
  const [first, ...others] = uses;
  if (!first) return [];
  const fixes: FixName[] = ['closing-disclaimer'];
  if (descriptorOf(outlet) !== null && !first.quoted) fixes.push('descriptor');
  return [
    {
      start: first.start,
      end: first.end,
      severity: settings.outletClasses[outlet.class],
      message: `${nameOf(outlet)} is used as a source. ${classification(outlet)} The draft does not say so.`,
      why: `A reader who knows whose outlet it is can weigh what it says. Say so at its first use, or in a note that names ${nameOf(outlet)} and its tie to the state.`,
      fixes: [...fixes, 'silence-next-line', 'silence-file'],
      related: others.map((use) => ({
        start: use.start,
        end: use.end,
        message: `${use.text} is used as a source here too`,
      })),
      outlet,
    },
  ];
}

export const stateMediaAttribution: Rule = {
  name: 'state-media-attribution',
  summary: 'State media used as a source without saying so',
  *check({ attributions }: Survey, settings: Settings) {
    const uses = new Map<Outlet, PlacedAttribution[]>();
    for (const attribution of attributions) {
      const { outlet, role, disclosed } = attribution;
      if (!outlet || role !== 'attribution' || disclosed) continue;
      const places = uses.get(outlet);
      if (places) places.push(attribution);
      else uses.set(outlet, [attribution]);
    }
    for (const [outlet, places] of uses) yield* toFinding(places, outlet, settings);
  },
};
