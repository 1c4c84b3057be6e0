/** A numeric claim whose only source is an outlet controlled by a state. */
import { soleOutlets } from '../claims.ts';
import type { ClaimRule } from './rule.ts';

/** `Xinhua said 900 people moved`, reported from the first number to the last. Not where anybody else is a source too, nor in a claim that is noted as unverified. */
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
