/** Survey: what the whole draft says, put together from its sections. The rules look at this and at nothing else. */
import { moveClaim, type Claim } from './claims.ts';
import { isNamedIn, type Disclaimer } from './disclosure.ts';
import { readFootnotes } from './footnotes.ts';
import { Passed } from './part.ts';
import type { Reading } from './reading.ts';
import { surveySection, type SectionSurvey } from './section-survey.ts';
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
  private known: readonly Claim[] | undefined;

  constructor(reading: Reading, settings: Settings) {
    this.reading = reading;
    this.sections = surveySections(reading, settings);
    this.disclaimers = this.sections.flatMap(({ survey, by }) => shiftAll(survey.disclaimers, by));
    const uses = this.sections.flatMap(({ survey, by }) => shiftAttributions(survey.uses, by));
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

/** Goes over the sections of a draft in order. Those that an edit has left alone, with all around them, are as they were. */
function surveySections(reading: Reading, settings: Settings): PlacedSurvey[] {
  const context = { reading, settings, footnotes: readFootnotes(reading, settings) };
  const passed = new Passed();
  const found: PlacedSurvey[] = [];
  for (let i = 0; i < reading.sections.length; i++) {
    const section = reading.sections[i];
    const start = reading.draft.sections[i]?.start ?? 0;
    if (!section) continue;
    if (section.speaks || passed.above?.reading.role === 'note-title') {
      const survey = surveySection(context, i, passed);
      found.push({ survey, by: start - survey.start });
    }
    passed.pass(section, start);
  }
  return found;
}

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
