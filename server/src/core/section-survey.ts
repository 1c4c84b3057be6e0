/** Section survey: what one section adds to the survey of its draft. Kept for as long as nothing that bears on it changes. */
import { gatherClaims, type Claim } from './claims.ts';
import { findDisclaimers, type Disclaimer } from './disclosure.ts';
import type { Footnotes } from './footnotes.ts';
import { kept } from './kept.ts';
import { type Around, followerOf, type Neighbour, partOf, type Part, type Passed } from './part.ts';
import type { PlacedBlock, Reading, ReadSection } from './reading.ts';
import type { Judgement } from './report.ts';
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
  /** What it last came to under the rules; null before anybody asked. */
  judged: Judgement | null;
}

/** What is the same for all sections of a draft. */
export interface DraftContext {
  readonly reading: Reading;
  readonly settings: Settings;
  readonly footnotes: Footnotes;
}

/** All that the survey of a section rests on, beside its own words. */
interface Grounds extends Around {
  readonly settings: Settings;
  readonly footnotes: Footnotes;
  readonly definitions: Reading['definitions'];
}

/** The survey of a section, for as long as it rests on the same. */
export interface KeptSurvey {
  readonly grounds: Grounds;
  readonly survey: SectionSurvey;
}

/** Whether nothing has changed. Asked of every section at every key. */
const isSame = (a: Grounds, b: Grounds): boolean =>
  a.settings === b.settings &&
  a.footnotes === b.footnotes &&
  a.definitions === b.definitions &&
  a.level === b.level &&
  isSameNeighbour(a.behind, b.behind) &&
  a.before.length === b.before.length &&
  a.before.every((neighbour, i) => isSameNeighbour(neighbour, b.before[i]));

const isSameNeighbour = (a: Neighbour | null, b: Neighbour | null | undefined): boolean =>
  a?.placed === b?.placed && a?.from === b?.from;

/** The survey of a section: the one there was, if it still holds. `passed` is what stands before it. */
export function surveySection(context: DraftContext, index: number, passed: Passed): SectionSurvey {
  const { reading, settings, footnotes } = context;
  const section = reading.sections[index];
  const start = reading.startOf(index);
  if (!section) return { start, claims: [], uses: [], disclaimers: [], judged: null };
  const grounds = {
    settings,
    footnotes,
    definitions: reading.definitions,
    level: passed.level,
    before: neighboursBefore(section, start, passed),
    behind: followerOf(reading, index),
  };
  if (section.surveyed && isSame(section.surveyed.grounds, grounds)) return section.surveyed.survey;
  const survey = surveyPart(partOf(reading, index, grounds), start, context);
  section.surveyed = { grounds, survey };
  return survey;
}

/** What stands before a section that begins at `start` and bears on it: what introduces it, and what stands right above it. */
function neighboursBefore(section: ReadSection, start: number, passed: Passed): readonly Neighbour[] {
  const leads = passed.leadTo(section, start);
  const { above } = passed;
  if (!above || !bearsOn(above, section)) return leads;
  const opener = leads.length === 0 ? passed.openerOf(section, start) : null;
  const before = leads.filter(({ placed }) => placed !== above);
  if (opener) before.push(opener);
  before.push({ placed: above, from: passed.aboveStart - start });
  return before;
}

/** Whether the block above a section has a say in it: a heading may call it a note, and its first sentence may go on with what was said. */
function bearsOn(above: PlacedBlock, { blocks: [first] }: ReadSection): boolean {
  if (above.block.kind === 'heading') return true;
  if (!first?.reading.counts) return false;
  const sentence = first.reading.sentences[0];
  return (
    above.reading.saysOn ||
    (sentence !== undefined && (sentence.spoken || sentence.refersBack || sentence.isPart))
  );
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
  return { start, claims: kept(claims), uses: kept(uses), disclaimers: kept(disclaimers), judged: null };
}
