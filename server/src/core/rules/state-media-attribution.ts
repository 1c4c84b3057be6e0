/** An outlet controlled by a state is used as a source, and the draft does not tell the reader so. */
import type { Messages } from '../messages/en.ts';
import { classification } from '../sources/outlets/classification.ts';
import type { Outlet } from '../sources/outlets/registry.ts';
import type { Settings } from '../settings.ts';
import type { PlacedAttribution, Survey } from '../survey.ts';
import type { FixName, RawFinding, DraftRule } from './rule.ts';

function toFinding(
  uses: readonly PlacedAttribution[],
  outlet: Outlet,
  settings: Settings,
  messages: Messages,
): RawFinding[] {
  const [first, ...others] = uses;
  const { rules, name } = messages;
  if (!first) return [];
  const fixes: FixName[] = ['closing-disclaimer'];
  if (outlet.class === 'SC' && !first.quoted) fixes.push('descriptor');
  return [
    {
      start: first.start,
      end: first.end,
      severity: settings.outletClasses[outlet.class],
      message: rules.undisclosed(name(outlet), classification(outlet, messages)),
      why: rules.whyUndisclosed(name(outlet)),
      fixes: [...fixes, 'editors-note', 'outlet-footnote', 'silence-line', 'silence-block', 'silence-file'],
      related: others.map((use) => ({
        start: use.start,
        end: use.end,
        message: rules.usedHereToo(use.text),
      })),
      outlet,
    },
  ];
}

/** `Xinhua reported that the dam is full.` Once an outlet, at its first use, with the later ones as related places; not for `China's state-run Xinhua`, which tells whose it is, nor for `the Xinhua building`, which cites nobody. */
export const stateMediaAttribution: DraftRule = {
  name: 'state-media-attribution',
  *check({ attributions }: Survey, settings: Settings, messages: Messages) {
    const uses = new Map<Outlet, PlacedAttribution[]>();
    for (const attribution of attributions) {
      const { outlet, role, disclosed } = attribution;
      if (!outlet || role !== 'attribution' || disclosed) continue;
      const places = uses.get(outlet);
      if (places) places.push(attribution);
      else uses.set(outlet, [attribution]);
    }
    for (const [outlet, places] of uses) yield* toFinding(places, outlet, settings, messages);
  },
};
