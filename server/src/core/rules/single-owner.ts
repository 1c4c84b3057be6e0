/** All numbers of a draft that have a source rest on outlets of one owner or one state. Said once for the document. */
import { isShown } from '../claims.ts';
import type { Messages } from '../messages/en.ts';
import { nameOf, type Outlet } from '../sources/outlets/registry.ts';
import type { Settings } from '../settings.ts';
import type { Survey } from '../survey.ts';
import type { DraftRule } from './rule.ts';

/** What the outlets have in common: `one owner, China Media Group` or `one state, China`; null where there is nothing. */
function bondOf(outlets: readonly Outlet[], { rules, country }: Messages): string | null {
  const [first, ...others] = outlets;
  if (!first) return null;
  if (others.length === 0) return rules.oneOutlet;
  const owner = ownerOf(first, outlets);
  if (others.every((outlet) => ownerOf(outlet, outlets) === owner)) return rules.oneOwner(owner);
  return others.every((outlet) => outlet.country === first.country)
    ? rules.oneState(country(first.country))
    : null;
}

/** The owner's name. An outlet that owns another one among them stands for itself: Xinhua owns Reference News. */
function ownerOf(outlet: Outlet, among: readonly Outlet[]): string {
  const isOwner = among.some(({ owner }) => outlet.names.some(({ name }) => name === owner?.name));
  return isOwner ? nameOf(outlet) : (outlet.owner?.name ?? nameOf(outlet));
}

/** Whether there are sourced numbers, and all on outlets that are shown. Told section by section: most drafts have other sources, and it is asked at every key. */
function isConfined({ sections }: Survey, settings: Settings): boolean {
  let sources = 0;
  for (const { survey } of sections)
    for (const { evidence, noted } of survey.claims) {
      if (noted) continue;
      if (!evidence.every((source) => isShown(source, settings))) return false;
      sources += evidence.length;
    }
  return sources > 0;
}

/** `Xinhua said 900 people moved.` and `The People's Daily reported that 40 drowned.`: two names, one state. Reported at the first of these sources, 80 UTF-16 units of it at most. Not of a single number from a single outlet, which is `state-media-only`. */
export const singleOwner: DraftRule = {
  name: 'single-owner',
  *check(survey: Survey, settings: Settings, messages: Messages) {
    if (!isConfined(survey, settings)) return;
    const sourced = survey.claims.filter(({ evidence, noted }) => evidence.length > 0 && !noted);
    const shown = sourced.flatMap(({ evidence }) => evidence.filter((source) => isShown(source, settings)));
    const outlets = [...new Set(shown.map(({ outlet }) => outlet))];
    const bond = bondOf(outlets, messages);
    const [first] = shown;
    if (!first || bond === null || (sourced.length < 2 && outlets.length < 2)) return;
    const others = shown.filter(({ outlet }, i) => shown.findIndex((one) => one.outlet === outlet) === i);
    yield {
      start: first.start,
      end: Math.min(first.end, first.start + 80),
      message: messages.rules.restsOn(bond, messages.list(outlets.map(messages.name))),
      why: messages.rules.whyRestsOn,
      fixes: ['silence-file'],
      related: others.slice(1).map(({ start, end, outlet }) => ({
        start,
        end,
        message: messages.rules.isSourceHere(messages.name(outlet)),
      })),
    };
  },
};
