/** Source note: what is known of an outlet, who says so, and what this draft rests on it. Markdown, for hovers. */
import { countryName, describe, kindInWords } from './language/en-wording.ts';
import { escape } from './escape.ts';
import {
  CLASS_IN_WORDS,
  CLASS_MEANING,
  dateInWords,
  isRated,
  newestClassification,
} from './sources/classification.ts';
import { nameOf, type Outlet } from './sources/registry.ts';
import type { Report } from './report.ts';
import type { PlacedAttribution } from './survey.ts';

/** Where the classes are defined: by those who made the typology, and for what it does not rate, in the registry's own page. */
const TYPOLOGY = 'https://statemediamonitor.com/typology';
const OWN_DEFINITIONS =
  'https://github.com/factdesk/factdesk/blob/main/server/data/README.md#what-the-classes-mean';

/** As many names as fit a line: those in Latin script, and those in others. */
const MOST_LATIN = 4;
const MOST_NATIVE = 6;

/** `Xinhua · Xinhua News Agency · 新华社 · Синьхуа`: the first few of each kind, native script included. */
function namesOf({ names }: Outlet): string {
  const all = names.map(({ name }) => name);
  const isLatin = (name: string) => /^\P{L}*\p{Script=Latin}/u.test(name);
  const latin = all.filter(isLatin).slice(0, MOST_LATIN);
  return [...latin, ...all.filter((name) => !isLatin(name)).slice(0, MOST_NATIVE)].map(escape).join(' · ');
}

/** `Class: state-controlled. The state pays for it … (what the classes mean)`, and who says so. */
function aboutClass(outlet: Outlet): string[] {
  const page = isRated(outlet.class) ? TYPOLOGY : OWN_DEFINITIONS;
  const by = newestClassification(outlet);
  const source = by
    ? [`${by.source}, ${dateInWords(by.date)}`, by.document ?? ''].filter(Boolean).join(': ')
    : 'nobody named';
  return [
    `Class: **${CLASS_IN_WORDS[outlet.class]}** (${outlet.class}). ${CLASS_MEANING[outlet.class]}. [What the classes mean](${page})`,
    `Classified by: ${escape(source)}${by?.url === undefined ? '' : ` ([source](<${by.url}>))`}${outlet.local ? '. This row is local: your newsroom has set it' : ''}`,
    outlet.disputed ? `Disputed: ${escape(outlet.disputed.view)} (${escape(outlet.disputed.source)})` : '',
    outlet.valid?.note === undefined ? '' : `Note: ${escape(outlet.valid.note)}`,
  ];
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** How much of the draft rests on the outlet. */
function aboutUse(use: PlacedAttribution, outlet: Outlet, report: Report): string {
  const uses = report.attributions.filter(
    (other) => other.outlet === outlet && other.role === 'attribution',
  ).length;
  const alone = report.claims.filter(
    ({ evidence }) => evidence.length > 0 && evidence.every((source) => source.outlet === outlet),
  ).length;
  const here = use.role === 'mention' ? 'Only mentioned here. ' : '';
  return `${here}This draft uses it as a source in ${plural(uses, 'place', 'places')}; ${plural(alone, 'numeric claim rests', 'numeric claims rest')} on it alone.`;
}

/** What the reader of the draft has been told, of this outlet and of others. */
function aboutDisclosure(use: PlacedAttribution, outlet: Outlet, report: Report): string {
  const told = new Set<Outlet>();
  for (const other of report.attributions) if (other.outlet && other.disclosed) told.add(other.outlet);
  told.delete(outlet);
  const others =
    told.size > 0 ? ` Disclosed of others: ${[...told].map(nameOf).map(escape).join(', ')}.` : '';
  const beside = report.attributions.some((other) => other.outlet === outlet && other.described);
  const own = use.disclosed
    ? `Disclosed: ${beside ? 'by words beside its name' : 'in a note that names it or its owner'}.`
    : `Not disclosed yet. In a disclaimer: ${escape(describe(outlet))}.`;
  return own + others;
}

/** Everything about the outlet that is named here. */
export function toSourceNote(use: PlacedAttribution, outlet: Outlet, report: Report): string {
  const { owner, sanctions = [] } = outlet;
  const parts = [
    `**${escape(nameOf(outlet))}** — ${escape(kindInWords(outlet))}, ${escape(countryName(outlet.country))}`,
    `Names: ${namesOf(outlet)}`,
    owner ? `Owner: ${escape(owner.name)} (${escape(owner.source)})` : 'Owner: not in the registry',
    ...aboutClass(outlet),
    ...sanctions.map(({ by, measure, date }) => `Listed, which is no classification: ${escape(`${by}, ${measure} (${date})`)}`),
    aboutUse(use, outlet, report),
    aboutDisclosure(use, outlet, report),
  ]; // prettier-ignore
  return parts.filter(Boolean).join('\n\n');
}

/** Of a source that has no row in the registry: what the draft itself says of it. `text` is the draft's. */
export function toOwnDescriptionNote({ text: name, basis }: PlacedAttribution, text: string): string {
  const words = basis ? escape(text.slice(basis.start, basis.end).slice(0, 200)) : '';
  return `**${escape(name)}** — not in the registry. It is known by what the draft says of it (“${words}”), which discloses it.`;
}
