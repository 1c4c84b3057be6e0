/** Report: the findings of all rules over a survey, with severities and suppressions applied. Everything after it is a view of it. */
import { isSourced, moveClaim, soleOutlets, type Claim } from './claims.ts';
import { en, type Messages } from './messages/en.ts';
import type { Reading } from './reading.ts';
import type { Finding, RawFinding } from './rules/rule.ts';
import { CLAIM_RULES, DRAFT_RULES, RULES } from './rules/rules.ts';
import { SEVERITIES, type RuleName, type Settings, type Severity } from './settings.ts';
import { shiftAll, SpanIndex, type Span } from './span.ts';
import { FORMS, silence, type Silence, type Suppression } from './suppressions.ts';
import { foldTables, type Folded, unfolded } from './table-findings.ts';
import { type PlacedAttribution, type PlacedSurvey, Survey } from './survey.ts';

/** Where a claim stands. `noted` and `silenced` ones are still unsourced: a note is no source. */
export type ClaimState = 'unsourced' | 'state-media-only' | 'sourced' | 'noted' | 'silenced';

/** A claim, and where it stands under the settings. */
export interface ReportedClaim extends Claim {
  readonly state: ClaimState;
  /** Whether the draft offers any source for it within reach. */
  readonly sourced: boolean;
}

/** What a check comes to. Spans are UTF-16 offsets of the text that was read. */
export interface Report {
  /** Every numeric claim, in order. */
  readonly claims: readonly ReportedClaim[];
  /** Every state-media outlet named, in order. */
  readonly attributions: readonly PlacedAttribution[];
  /** By start, then by rule; those suppressed or switched off left out. */
  readonly findings: readonly Finding[];
  /** The same as people are shown them: the unsourced numbers of a table as one. Programs are given all. */
  readonly shown: readonly Finding[];
  /** For each finding of a table that is shown as one, what is shown: `shownAs.get(ofAnyCell)`. */
  readonly shownAs: Folded['under'];
  readonly silenced: readonly Finding[];
  /** How many claims there are, and how many of them are without a source within reach. */
  readonly counts: { readonly claims: number; readonly unsourced: number };
  readonly survey: Survey;
  /** What findings are worded in, and so is every view of them. */
  readonly messages: Messages;
}

/** The quieter of a rule's severity and the one its finding asks for. */
function severityOf(rule: RuleName, raw: RawFinding, settings: Settings): Severity {
  const own = settings.rules[rule];
  if (raw.severity === undefined) return own;
  return SEVERITIES.indexOf(raw.severity) > SEVERITIES.indexOf(own) ? raw.severity : own;
}

function toFinding(rule: RuleName, raw: RawFinding, settings: Settings): Finding[] {
  const severity = severityOf(rule, raw, settings);
  if (severity === 'off') return [];
  // Written out, as claims are.
  const { start, end, message, why, fixes, related, outlet } = raw;
  return outlet === undefined
    ? [{ start, end, message, why, fixes, related, rule, severity }]
    : [{ start, end, message, why, fixes, related, outlet, rule, severity }];
}

/** Findings about the suppressions themselves: without a reason, or of no use, wholly or in one of their rules. */
function checkSuppressions(
  suppressions: readonly Suppression[],
  used: Silence['used'],
  settings: Settings,
  messages: Messages,
): Finding[] {
  const { rules } = messages;
  return suppressions.flatMap((suppression) => {
    const place = { start: suppression.start, end: suppression.end, related: [] };
    const idle = idlePlaces(suppression, used.get(suppression) ?? new Set(), messages).flatMap(
      ({ start, end, message }) =>
      toFinding('unused-suppression', { start, end, related: [], message, why: rules.whyIdle, fixes: ['remove-suppression'] }, settings), // prettier-ignore
    );
    const bare = suppression.reason || suppression.slip !== undefined
      ? []
      : toFinding('suppression-without-reason', { ...place, message: rules.noReason, why: rules.whyNoReason, fixes: ['give-reason'] }, settings); // prettier-ignore
    return [...idle, ...bare];
  });
}

/** The whole of a suppression that silences nothing, or those of its rules that do not. */
function idlePlaces(
  suppression: Suppression,
  used: ReadonlySet<string>,
  { rules, list }: Messages,
): (Span & { message: string })[] {
  const { start, end, slip } = suppression;
  if (slip !== undefined) return [{ start, end, message: rules.unknownForm(slip, list(FORMS)) }];
  const idle = suppression.rules.filter(({ name }) => !used.has(name));
  const [first] = idle;
  if (idle.length < suppression.rules.length)
    return idle.map(({ start, end, name }) => ({ start, end, message: sayIdle(name, rules) }));
  if (used.size > 0) return [];
  const message = first && idle.length === 1 ? sayIdle(first.name, rules) : rules.idle;
  return [{ start, end, message }];
}

const sayIdle = (name: string, rules: Messages['rules']): string =>
  RULES.some((rule) => rule.name === name) ? rules.idleRule(name) : rules.unknownRule(name);

/** Whether the newsroom has silenced the outlet that a finding is about. */
const isSilenced = ({ outlet }: Finding, { silencedOutlets }: Settings): boolean =>
  outlet !== undefined && Object.hasOwn(silencedOutlets, outlet.id);

/** What the claims of a section come to under the settings: their findings, and how many are without a source. */
export interface Judgement {
  readonly settings: Settings;
  readonly messages: Messages;
  readonly findings: readonly Finding[];
  readonly unsourced: number;
}

/** The judgement of a section, made once; `by` is how far it has moved in `text` since it was surveyed. */
function judge(
  { survey, by }: PlacedSurvey,
  text: string,
  settings: Settings,
  messages: Messages,
): Judgement {
  const known = survey.judged;
  if (known?.settings === settings && known.messages === messages) return known;
  const claims = survey.claims;
  const findings = claims.flatMap((claim) => {
    const placed = moveClaim(claim, by);
    return CLAIM_RULES.flatMap((rule) => {
      const raw = rule.checkClaim(placed, text, settings, messages);
      return raw ? shiftAll(toFinding(rule.name, raw, settings), -by) : [];
    });
  });
  const unsourced = claims.filter((claim) => !isSourced(claim, settings)).length;
  return (survey.judged = { settings, messages, findings, unsourced });
}

/** A finding of a section that has moved. Written out, since a book has a thousand of them at every key. */
const move = (finding: Finding, by: number): Finding =>
  by === 0 ? finding : { ...finding, start: finding.start + by, end: finding.end + by };

/** Which rules come first where several report the same words. */
const RANK: ReadonlyMap<RuleName, number> = new Map(RULES.map(({ name }, i) => [name, i]));

const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (RANK.get(a.rule) ?? 0) - (RANK.get(b.rule) ?? 0);

/** Applies the rules to a reading. The same reading, settings and messages give the same report; what is kept of the last one only makes it cheaper. */
export function toReport(reading: Reading, settings: Settings, messages: Messages = en): Report {
  return new DraftReport(new Survey(reading, settings), settings, messages);
}

class DraftReport implements Report {
  readonly survey: Survey;
  readonly findings: readonly Finding[];
  readonly silenced: readonly Finding[];
  readonly counts: Report['counts'];
  readonly messages: Messages;
  private readonly settings: Settings;
  private known: readonly ReportedClaim[] | undefined;
  private fold: Folded | undefined;

  constructor(survey: Survey, settings: Settings, messages: Messages) {
    this.survey = survey;
    this.messages = messages;
    this.settings = settings;
    const raised: Finding[] = [];
    let [claims, unsourced] = [0, 0];
    for (const placed of survey.sections) {
      const judgement = judge(placed, survey.reading.draft.text, settings, messages);
      for (const finding of judgement.findings) raised.push(move(finding, placed.by));
      claims += placed.survey.claims.length;
      unsourced += judgement.unsourced;
    }
    for (const rule of DRAFT_RULES)
      for (const raw of rule.check(survey, settings, messages))
        raised.push(...toFinding(rule.name, raw, settings));
    raised.sort(byPlace);
    this.counts = { claims, unsourced };
    const { findings: covered, used } = silence(raised, survey.suppressions);
    this.silenced = raised.filter((finding) => covered.has(finding) || isSilenced(finding, settings));
    const hidden = new Set(this.silenced);
    const shown = hidden.size === 0 ? raised : raised.filter((finding) => !hidden.has(finding));
    const about = checkSuppressions(survey.suppressions, used, settings, messages);
    this.findings = about.length === 0 ? shown : [...shown, ...about].sort(byPlace);
  }

  get shown(): readonly Finding[] {
    return this.folded.shown;
  }

  get shownAs(): Folded['under'] {
    return this.folded.under;
  }

  /** Where each sentence is to name its source, a table is no exception. */
  private get folded(): Folded {
    const { findings, survey, settings, messages } = this;
    return (this.fold ??=
      settings.reach === 'sentence' ? unfolded(findings) : foldTables(findings, survey.reading, messages));
  }

  get attributions(): readonly PlacedAttribution[] {
    return this.survey.attributions;
  }

  /** Put together only when somebody asks. */
  get claims(): readonly ReportedClaim[] {
    return (this.known ??= this.judgeClaims());
  }

  private judgeClaims(): ReportedClaim[] {
    const { settings, silenced } = this;
    const numbers = new SpanIndex(silenced.filter(({ rule }) => rule === 'unsourced-number'));
    return this.survey.claims.map((claim) => {
      const { start, end, quantities, evidence, noted } = claim;
      const sourced = isSourced(claim, settings);
      return { start, end, quantities, evidence, noted, sourced, state: stateOf(claim, numbers, settings) };
    });
  }
}

function stateOf(claim: Claim, silenced: SpanIndex, settings: Settings): ClaimState {
  if (claim.noted) return 'noted';
  if (silenced.overlaps(claim)) return 'silenced';
  if (soleOutlets(claim, settings).length > 0) return 'state-media-only';
  return isSourced(claim, settings) ? 'sourced' : 'unsourced';
}
