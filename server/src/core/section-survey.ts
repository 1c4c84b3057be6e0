/** Section survey: what one section adds to the survey of its draft. Kept for as long as nothing that bears on it changes. */
import { gatherClaims, type Claim } from './claims.ts';
import { findDisclaimers, type Disclaimer } from './disclosure.ts';
import type { Footnotes } from './footnotes.ts';
import { isNoted } from './marks.ts';
import { followerOf, partOf, type Neighbour, type Part, type Passed } from './part.ts';
import type { Reading, ReadSection } from './reading.ts';
import type { Settings } from './settings.ts';
import { gatherUses, type OutletUse } from './uses.ts';

/** A claim, and whether the writer has marked it as unverified (`[CHECK]`, a verification note). */
export interface MarkedClaim extends Claim {
  readonly noted: boolean;
}

/** What a section says. Offsets and indexes are those of the draft at the time: it began at `start`, with block number `first`. */
export interface SectionSurvey {
  readonly start: number;
  readonly first: number;
  readonly claims: readonly MarkedClaim[];
  readonly uses: readonly OutletUse[];
  readonly disclaimers: readonly Disclaimer[];
}

/** What is the same for all sections of a draft. */
export interface DraftContext {
  readonly reading: Reading;
  readonly settings: Settings;
  readonly footnotes: Footnotes;
}

/** All that the survey of a section rests on, beside its own words; compared one by one. Where neighbours stand is told from its start on. */
type Grounds = readonly unknown[];

const surveys = new WeakMap<ReadSection, { readonly grounds: Grounds; readonly survey: SectionSurvey }>();

/** The survey of a section: the one there was, if it still holds. `passed` is what stands before it. */
export function surveySection(context: DraftContext, index: number, passed: Passed): SectionSurvey {
  const { reading, settings, footnotes } = context;
  const section = reading.sections[index];
  const start = reading.draft.sections[index]?.start ?? 0;
  if (!section) return { start, first: passed.count, claims: [], uses: [], disclaimers: [] };
  const above = bearsOn(passed.above, section) ? passed.above : null;
  const [lead, below] = [passed.leadTo(section), followerOf(reading, index)];
  const around = [above, lead, below].flatMap((near) => [near?.placed, near && near.start - start]);
  const grounds = [settings, footnotes, reading.definitions, passed.level, ...around];
  const known = surveys.get(section);
  if (known?.grounds.every((ground, i) => ground === grounds[i])) return known.survey;
  const before = [lead?.placed === above?.placed ? null : lead, above].filter((near) => near !== null);
  const part = partOf(reading, index, passed, { before, behind: below });
  const survey = { start, first: passed.count, ...surveyPart(part, context) };
  surveys.set(section, { grounds, survey });
  return survey;
}

/** Whether the block above a section has a say in it: a heading may call it a note, and its first sentence may go on with what was said. */
function bearsOn(above: Neighbour | null, { blocks: [first] }: ReadSection): boolean {
  if (above?.placed.block.kind === 'heading') return true;
  const sentence = first?.reading.counts ? first.reading.sentences[0] : undefined;
  return sentence !== undefined && (sentence.quoted || sentence.refersBack);
}

function surveyPart(
  part: Part,
  { reading, settings, footnotes }: DraftContext,
): Pick<SectionSurvey, 'claims' | 'uses' | 'disclaimers'> {
  const { text } = reading.draft;
  const disclaimers = findDisclaimers(part, text);
  const claims = gatherClaims(part, footnotes).map((claim) => ({
    ...claim,
    noted: isNoted(claim, text, settings, footnotes),
  }));
  return { claims, uses: gatherUses(part, disclaimers), disclaimers };
}
