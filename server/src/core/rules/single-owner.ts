/** All numbers of a draft that have a source rest on outlets of one owner or one state. Said once for the document. */
import type { Evidence } from '../claims.ts';
import { countryName } from '../language/en-wording.ts';
import { nameOf, type Outlet } from '../sources/registry.ts';
import type { Settings } from '../settings.ts';
import type { Survey } from '../survey.ts';
import type { Rule } from './rule.ts';

/** Evidence that comes from an outlet whose class is shown. */
interface OutletEvidence extends Evidence {
  readonly outlet: Outlet;
}

const isShown = (source: Evidence, settings: Settings): source is OutletEvidence =>
  source.outlet !== null && settings.outletClasses[source.outlet.class] !== 'off';

/** What the outlets have in common: `one owner, China Media Group` or `one state, China`; null where there is nothing. */
function bondOf(outlets: readonly Outlet[]): string | null {
  const [first, ...others] = outlets;
  if (!first) return null;
  if (others.length === 0) return 'one outlet';
  const owner = ownerOf(first, outlets);
  if (others.every((outlet) => ownerOf(outlet, outlets) === owner)) return `outlets of one owner, ${owner}`;
  return others.every(({ country }) => country === first.country)
    ? `outlets of one state, ${countryName(first.country)}`
    : null;
}

/** The owner's name. An outlet that owns another one among them stands for itself: Xinhua owns Reference News. */
function ownerOf(outlet: Outlet, among: readonly Outlet[]): string {
  const isOwner = among.some(({ owner }) => outlet.names.some(({ name }) => name === owner?.name));
  return isOwner ? nameOf(outlet) : (outlet.owner?.name ?? nameOf(outlet));
}

/** `Xinhua`, `Xinhua and CGTN`, `Xinhua, CGTN and TASS`. */
const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

export const singleOwner: Rule = {
  name: 'single-owner',
  summary: 'All sourced numbers rest on one owner or one state',
  *check({ claims }: Survey, settings: Settings) {
    const sourced = claims.filter(({ evidence, noted }) => evidence.length > 0 && !noted);
    const evidence = sourced.flatMap((claim) => claim.evidence);
    const shown = evidence.filter((source) => isShown(source, settings));
    if (shown.length < evidence.length) return;
    const outlets = [...new Set(shown.map(({ outlet }) => outlet))];
    const bond = bondOf(outlets);
    const [first] = shown;
    if (!first || bond === null || (sourced.length < 2 && outlets.length < 2)) return;
    const others = shown.filter(({ outlet }, i) => shown.findIndex((one) => one.outlet === outlet) === i);
    yield {
      start: first.start,
      end: Math.min(first.end, first.start + 80),
      message: `Every sourced number of this draft rests on ${bond}: ${listOf(outlets.map(nameOf))}`,
      why: 'A second outlet of the same owner or state is no second source: what one prints, the others may repeat. Look for a source that depends on neither, or tell the reader that there is none.',
      fixes: ['silence-file'],
      related: others
        .slice(1)
        .map(({ start, end, outlet }) => ({ start, end, message: `${nameOf(outlet)} is a source here` })),
    };
  },
};
