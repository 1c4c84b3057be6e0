/** Section survey: what one section adds to the survey of its draft. Kept for as long as nothing that bears on it changes. */
import { gatherClaims, type Claim } from './claims.ts';
import { findDisclaimers, type Disclaimer } from './disclosure.ts';
import type { Footnotes } from './footnotes.ts';
import { kept } from './kept.ts';
import { followerOf, partOf, type Part, type Passed } from './part.ts';
import type { PlacedBlock, Reading, ReadSection } from './reading.ts';
import type { Settings } from './settings.ts';
import type { Attribution } from './sources/outlets/attributions.ts';
import { gatherUses } from './uses.ts';

/** What a section says. Offsets are those of the draft at the time: it began at `start`. */
export interface SectionSurvey {
  readonly start: number;
  readonly claims: readonly Claim[];
  /** The outlets that it names. */
  readonly uses: readonly Attribution[];
  readonly disclaimers: readonly Disclaimer[];
}

/** What is the same for all sections of a draft. */
export interface DraftContext {
  readonly reading: Reading;
  readonly settings: Settings;
  readonly footnotes: Footnotes;
}

/** All that the survey of a section rests on, beside its own words. Where neighbours stand is told from its start on. */
interface Grounds {
  readonly settings: Settings;
  readonly footnotes: Footnotes;
  readonly definitions: Reading['definitions'];
  readonly level: number;
  readonly above: PlacedBlock | undefined;
  readonly aboveAt: number;
  readonly opener: PlacedBlock | undefined;
  readonly openerAt: number;
  readonly lead: PlacedBlock | undefined;
  readonly leadAt: number;
  readonly leadAbove: PlacedBlock | undefined;
  readonly leadAboveAt: number;
  readonly below: PlacedBlock | undefined;
  readonly belowAt: number;
}

/** The survey of a section, for as long as it rests on the same. */
export interface KeptSurvey {
  readonly grounds: Grounds;
  readonly survey: SectionSurvey;
}

/** Whether nothing has changed. Written out, since it is asked of every section at every key. */
const isSame = (a: Grounds, b: Grounds): boolean =>
  a.settings === b.settings &&
  a.footnotes === b.footnotes &&
  a.definitions === b.definitions &&
  a.level === b.level &&
  a.above === b.above &&
  a.aboveAt === b.aboveAt &&
  a.opener === b.opener &&
  a.openerAt === b.openerAt &&
  a.lead === b.lead &&
  a.leadAt === b.leadAt &&
  a.leadAbove === b.leadAbove &&
  a.leadAboveAt === b.leadAboveAt &&
  a.below === b.below &&
  a.belowAt === b.belowAt;

/** The survey of a section: the one there was, if it still holds. `passed` is what stands before it. */
export function surveySection(context: DraftContext, index: number, passed: Passed): SectionSurvey {
  const { reading, settings, footnotes } = context;
  const section = reading.sections[index];
  const start = reading.draft.sections[index]?.start ?? 0;
  if (!section) return { start, claims: [], uses: [], disclaimers: [] };
  const above = bearsOn(passed.above, section) ? (passed.above ?? undefined) : undefined;
  const leads = passed.leadTo(section);
  const [lead, leadAbove] = [leads.at(-1), leads.at(-2)];
  const below = followerOf(reading, index);
  const opener = above && leads.length === 0 ? passed.openerOf(section) : null;
  const grounds = {
    settings,
    footnotes,
    definitions: reading.definitions,
    level: passed.level,
    above,
    aboveAt: above ? passed.aboveStart - start : 0,
    opener: opener?.placed,
    openerAt: opener ? opener.start - start : 0,
    lead: lead?.placed,
    leadAt: lead ? lead.start - start : 0,
    leadAbove: leadAbove?.placed,
    leadAboveAt: leadAbove ? leadAbove.start - start : 0,
    below: below?.placed,
    belowAt: below ? below.start - start : 0,
  };
  if (section.surveyed && isSame(section.surveyed.grounds, grounds)) return section.surveyed.survey;
  const before = leads.filter(({ placed }) => placed !== above);
  if (opener) before.push(opener);
  if (above) before.push({ placed: above, start: passed.aboveStart });
  const part = partOf(reading, index, passed.level, { before, behind: below });
  const survey = surveyPart(part, start, context);
  section.surveyed = { grounds, survey };
  return survey;
}

/** Whether the block above a section has a say in it: a heading may call it a note, and its first sentence may go on with what was said. */
function bearsOn(above: PlacedBlock | null, { blocks: [first] }: ReadSection): boolean {
  if (above?.block.kind === 'heading') return true;
  if (above && first?.reading.counts && above.reading.saysOn) return true;
  const sentence = first?.reading.counts ? first.reading.sentences[0] : undefined;
  return sentence !== undefined && (sentence.spoken || sentence.refersBack || sentence.isPart);
}

function surveyPart(
  part: Part,
  start: number,
  { reading, settings, footnotes }: DraftContext,
): SectionSurvey {
  // A page has several sections on a line: what stands behind this one is none of it.
  const text = reading.draft.text.slice(0, part.blocks[part.own.end - 1]?.block.end);
  const disclaimers = findDisclaimers(part, text);
  const claims = gatherClaims(part, { text, format: reading.draft.format }, settings, footnotes);
  const uses = gatherUses(part, disclaimers);
  return { start, claims: kept(claims), uses: kept(uses), disclaimers: kept(disclaimers) };
}
