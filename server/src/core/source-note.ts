/** Source note: what is known of an outlet, who says so, and what this draft rests on it. Markdown, for hovers. */
import { escape } from './escape.ts';
import type { Messages } from './messages/en.ts';
import { OWN_CLASSES } from './own-pages.ts';
import { isRated, newestClassification } from './sources/outlets/classification.ts';
import type { Outlet } from './sources/outlets/registry.ts';
import type { Report } from './report.ts';
import type { PlacedAttribution } from './survey.ts';

/** Where the classes are defined by those who made the typology; for what it does not rate, the registry's own page does. */
const TYPOLOGY = 'https://statemediamonitor.com/typology';

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
function aboutClass(outlet: Outlet, { note, outlets, date, colon }: Messages): string[] {
  const page = isRated(outlet.class) ? TYPOLOGY : OWN_CLASSES;
  const by = newestClassification(outlet);
  const who = by
    ? [note.by(by.source, date(by.date)), by.document ?? ''].filter(Boolean).join(colon)
    : note.nobody;
  const source = by?.url === undefined ? '' : note.source(by.url);
  return [
    note.outletClass(outlets.classes[outlet.class], outlet.class, outlets.meanings[outlet.class], page),
    note.classifiedBy(escape(who)) + source + (outlet.local ? note.local : ''),
    outlet.disputed ? note.disputed(escape(outlet.disputed.view), escape(outlet.disputed.source)) : '',
    outlet.valid?.note === undefined ? '' : note.note(escape(outlet.valid.note)),
  ];
}

/** How much of the draft rests on the outlet. */
function aboutUse(use: PlacedAttribution, outlet: Outlet, report: Report): string {
  const { note } = report.messages;
  const uses = report.attributions.filter(
    (other) => other.outlet === outlet && other.role === 'attribution',
  ).length;
  const alone = report.claims.filter(
    ({ evidence }) => evidence.length > 0 && evidence.every((source) => source.outlet === outlet),
  ).length;
  return (use.role === 'mention' ? note.mentioned : '') + note.uses(uses, alone);
}

/** What the reader of the draft has been told, of this outlet and of others. */
function aboutDisclosure(use: PlacedAttribution, outlet: Outlet, report: Report): string {
  const { note, name, describe, comma } = report.messages;
  const told = new Set<Outlet>();
  for (const other of report.attributions) if (other.outlet && other.disclosed) told.add(other.outlet);
  told.delete(outlet);
  const names = [...told].map(name).map(escape).join(comma);
  const beside = report.attributions.some((other) => other.outlet === outlet && other.described);
  const disclosed = beside ? note.disclosedBeside : note.disclosedInNote;
  const own = use.disclosed ? disclosed : note.notDisclosed(escape(describe(outlet)));
  return own + (told.size > 0 ? note.othersDisclosed(names) : '');
}

/** Everything about the outlet that is named here; what it is called elsewhere comes last, since hovers are low. */
export function toSourceNote(use: PlacedAttribution, outlet: Outlet, report: Report): string {
  const { owner, sanctions = [] } = outlet;
  const { note, name, kind, country } = report.messages;
  const parts = [
    note.head(escape(name(outlet)), escape(kind(outlet)), escape(country(outlet.country))),
    ...aboutClass(outlet, report.messages),
    owner ? note.owner(escape(owner.name), escape(owner.source)) : note.noOwner,
    ...sanctions.map(({ by, measure, date }) => note.listed(escape(note.measure(by, measure, date)))),
    aboutUse(use, outlet, report),
    aboutDisclosure(use, outlet, report),
    note.names(namesOf(outlet)),
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** Of a source that has no row in the registry: what the draft itself says of it. `text` is the draft's. */
export function toOwnDescriptionNote(
  { text: name, basis }: PlacedAttribution,
  text: string,
  { note }: Messages,
): string {
  const words = basis ? escape(text.slice(basis.start, basis.end).slice(0, 200)) : '';
  return note.ownDescription(escape(name), words);
}
