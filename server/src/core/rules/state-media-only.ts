/** A numeric claim whose only source is an outlet controlled by a state. */
import type { Claim } from '../claims.ts';
import type { Outlet } from '../sources/outlets/registry.ts';
import type { Settings } from '../settings.ts';
import type { ClaimRule } from './rule.ts';

/** The outlets a claim rests on, when it rests on nothing else; empty otherwise. Classes that are not reported count as other sources. */
export function soleOutlets(claim: Claim, settings: Settings): readonly Outlet[] {
  const outlets: Outlet[] = [];
  for (const source of claim.evidence) {
    if (source.outlet === null || settings.outletClasses[source.outlet.class] === 'off') return [];
    outlets.push(source.outlet);
  }
  return [...new Set(outlets)];
}

export const stateMediaOnly: ClaimRule = {
  name: 'state-media-only',
  checkClaim(claim, text, settings, { rules, name, both }) {
    const outlets = soleOutlets(claim, settings);
    const [first, last] = [claim.quantities[0], claim.quantities.at(-1)];
    // One of several that is not silenced keeps the finding.
    const outlet = outlets.find(({ id }) => !Object.hasOwn(settings.silencedOutlets, id)) ?? outlets[0];
    if (!first || !last || !outlet || claim.noted) return null;
    const words = text.slice(first.start, first.end).replace(/\s+/g, ' ');
    return {
      start: first.start,
      end: last.end,
      message: rules.alone(words, outlets.map(name).join(both)),
      why: rules.whyAlone,
      fixes: [
        'verification-clause',
        'verification-note',
        'clipboard-link',
        'second-source',
        'check-mark',
        'silence-line',
        'silence-block',
        'silence-file',
      ],
      related: [],
      outlet,
    };
  },
};
