/** Survey: what the whole draft says, put together from its sections. The rules look at this and at nothing else. */
import { moveClaim, type Claim } from './claims.ts';
import { isNamedIn, type Disclaimer } from './disclosure.ts';
import { readFootnotes } from './footnotes.ts';
import { Passed, settledBefore } from './part.ts';
import type { Reading } from './reading.ts';
import { type DraftContext, surveySection, type SectionSurvey } from './section-survey.ts';
import type { Settings } from './settings.ts';
import { type Attribution, shiftAttributions } from './sources/outlets/attributions.ts';
import type { Outlet } from './sources/outlets/registry.ts';
import { shiftAll } from './span.ts';
import { findSuppressions, type Suppression } from './suppressions.ts';

/** An outlet named in the draft, in its place in the text, and whether the draft tells the reader whose the outlet is. */
export interface PlacedAttribution extends Attribution {
  readonly disclosed: boolean;
}

/** What a section says, in a draft in which it stands `by` UTF-16 units further on than when it was surveyed. */
export interface PlacedSurvey {
  readonly survey: SectionSurvey;
  readonly by: number;
}

/** What a whole draft says. Put together in time that grows with its sections and what they hold, not with the text. */
export class Survey {
  readonly reading: Reading;
  /** Section by section, those left out that say nothing; cheaper to go over than the claims. */
  readonly sections: readonly PlacedSurvey[];
  /** Every state-media outlet named, in order. */
  readonly attributions: readonly PlacedAttribution[];
  readonly disclaimers: readonly Disclaimer[];
  readonly suppressions: readonly Suppression[];
  /** Sections that had to be looked at for this survey: all of them at first, those around an edit after it. */
  readonly sectionsLookedAt: number;
  /** What it was made with. */
  readonly context: DraftContext;
  private known: readonly Claim[] | undefined;

  constructor(reading: Reading, settings: Settings) {
    this.reading = reading;
    this.context = { reading, settings, footnotes: readFootnotes(reading, settings) };
    const { sections, lookedAt } = surveySections(this.context, reading.last.survey);
    this.sections = sections;
    this.sectionsLookedAt = lookedAt;
    reading.last.survey = this;
    const telling = this.sections.filter(({ survey }) => survey.disclaimers.length + survey.uses.length > 0);
    this.disclaimers = telling.flatMap(({ survey, by }) => shiftAll(survey.disclaimers, by));
    const uses = telling.flatMap(({ survey, by }) => shiftAttributions(survey.uses, by));
    this.attributions = markDisclosed(uses, this.disclaimers, reading.draft.text);
    this.suppressions = findSuppressions(reading);
  }

  /** Every numeric claim of the draft, in order. Put together only when somebody asks. */
  get claims(): readonly Claim[] {
    return (this.known ??= this.sections.flatMap(({ survey, by }) =>
      survey.claims.map((claim) => moveClaim(claim, by)),
    ));
  }
}

/** What a draft has in common with what it was when it was last surveyed. */
interface Common {
  /** Sections at its start that stand among the same: those before them, and those behind as far as anybody looks. */
  readonly head: number;
  /** Sections at its end that are followed by the same; what stands before them may be something else, and is compared later. */
  readonly tail: number;
  /** UTF-16 units that those at the end have moved by. */
  readonly by: number;
}

const NOTHING: Common = { head: 0, tail: 0, by: 0 };

function commonWith(
  { reading, settings, footnotes }: DraftContext,
  { reading: old, context: then }: Survey,
): Common {
  const restsOnTheSame =
    settings === then.settings && footnotes === then.footnotes && reading.definitions === old.definitions;
  if (!restsOnTheSame) return NOTHING;
  const [last, oldLast] = [reading.sections.length - 1, old.sections.length - 1];
  const most = Math.min(last, oldLast) + 1;
  const by = reading.startOf(last) - old.startOf(oldLast);
  const isSame = (i: number, k: number, moved: number) =>
    reading.sections[i] === old.sections[k] && reading.startOf(i) === old.startOf(k) + moved;
  let [head, tail] = [0, 0];
  while (head < most && isSame(head, head, 0)) head++;
  while (tail < most - head && isSame(last - tail, oldLast - tail, by)) tail++;
  return { head: settledBefore(reading.sections, head), tail, by };
}

/** How many of these surveys are of sections that start before `at`. */
const countBefore = (placed: readonly PlacedSurvey[], at: number): number => {
  let k = 0;
  for (const { survey, by } of placed)
    if (survey.start + by < at) k++;
    else break;
  return k;
};

/**
 * Goes over the sections of a draft in order. Those that an edit has left alone, with all around them, are as they were; most are
 * so far from it that they need not even be looked at.
 */
function surveySections(
  context: DraftContext,
  before: Survey | null,
): { sections: readonly PlacedSurvey[]; lookedAt: number } {
  const { reading } = context;
  const { length } = reading.sections;
  const { head, tail, by } = before ? commonWith(context, before) : NOTHING;
  const known = before?.sections ?? [];
  const found = before ? known.slice(0, countBefore(known, before.reading.startOf(head))) : [];
  const passed = new Passed(reading);
  passed.goTo(head);
  const then = before && passed.into(before.reading);
  then?.goTo(then.reading.sections.length - tail);
  let i = head;
  for (; i < length; i++) {
    // In the end that both have, the two walks go side by side, until the same stands before them.
    if (then && i >= length - tail) {
      if (passed.isLike(then, by)) break;
      then.goTo(then.at + 1);
    }
    if (reading.sections[i]?.speaks || passed.above?.reading.role === 'note-title') {
      const survey = surveySection(context, i, passed);
      found.push({ survey, by: reading.startOf(i) - survey.start });
    }
    passed.goTo(i + 1);
  }
  const rest = i < length ? moved(known, reading.startOf(i) - by, by) : [];
  return { sections: [...found, ...rest], lookedAt: i - head };
}

/** Those of these surveys whose sections started at `from` or after it, moved on `by` UTF-16 units. */
const moved = (placed: readonly PlacedSurvey[], from: number, by: number): readonly PlacedSurvey[] =>
  placed.slice(countBefore(placed, from)).map((own) => ({ survey: own.survey, by: own.by + by }));

/** Marks each attribution as disclosed or not: by words at or before the outlet's first use as a source, or by a note that names it. */
function markDisclosed(
  attributions: readonly Attribution[],
  disclaimers: readonly Disclaimer[],
  text: string,
): PlacedAttribution[] {
  const described = new Map<Outlet, boolean>();
  const used = new Set<Outlet>();
  for (const { outlet, described: own, role } of attributions) {
    if (!outlet || used.has(outlet)) continue;
    if (own) described.set(outlet, true);
    if (role === 'attribution') used.add(outlet);
  }
  return attributions.map(({ start, end, text: words, role, outlet, cue, basis, described: own, quoted }) => {
    const disclosed = outlet === null || described.has(outlet) || isNamedIn(outlet, disclaimers, text);
    return { start, end, text: words, role, outlet, cue, basis, described: own, quoted, disclosed };
  });
}
