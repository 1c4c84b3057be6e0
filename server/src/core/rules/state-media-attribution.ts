/** An outlet controlled by a state is used as a source, and the draft does not tell the reader so. */
import { classification } from '../sources/classification.ts';
import { nameOf, type Outlet } from '../sources/registry.ts';
import type { Settings } from '../settings.ts';
import type { PlacedAttribution, Survey } from '../survey.ts';
import type { FixName, RawFinding, DraftRule } from './rule.ts';

function toFinding(uses: readonly PlacedAttribution[], outlet: Outlet, settings: Settings): RawFinding[] {
  const [first, ...others] = uses;
  if (!first) return [];
  const fixes: FixName[] = ['closing-disclaimer'];
  if (outlet.class === 'SC' && !first.quoted) fixes.push('descriptor');
  return [
    {
      start: first.start,
      end: first.end,
      severity: settings.outletClasses[outlet.class],
      message: `${nameOf(outlet)} is used as a source. ${classification(outlet)} The draft does not say so.`,
      why: `A reader who knows whose outlet it is can weigh what it says. Say so at its first use, or in a note that names ${nameOf(outlet)} and its tie to the state.`,
      fixes: [...fixes, 'editors-note', 'outlet-footnote', 'silence-line', 'silence-block', 'silence-file'],
      related: others.map((use) => ({
        start: use.start,
        end: use.end,
        message: `${use.text} is used as a source here too`,
      })),
      outlet,
    },
  ];
}

export const stateMediaAttribution: DraftRule = {
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
