/** The shape every rule has, and what it reports. */
import type { Claim } from '../claims.ts';
import type { Messages } from '../messages/en.ts';
import type { Outlet } from '../sources/outlets/registry.ts';
import type { RuleName, Settings, Severity } from '../settings.ts';
import type { Span } from '../span.ts';
import type { Survey } from '../survey.ts';

/** A further place that belongs to a finding: the other attributions to the same outlet. */
export interface Related extends Span {
  readonly message: string;
}

/** The kinds of repair a finding can offer; `fixes/` words them and makes their edits. */
export type FixName =
  | 'source-line'
  | 'attribution'
  | 'link'
  | 'clipboard-link'
  | 'footnote'
  | 'verification-note'
  | 'check-mark'
  | 'verification-clause'
  | 'second-source'
  | 'closing-disclaimer'
  | 'descriptor'
  | 'editors-note'
  | 'outlet-footnote'
  | 'silence-line'
  | 'silence-block'
  | 'silence-file'
  | 'remove-suppression'
  | 'give-reason';

/** What a rule says before severities and suppressions are applied. */
export interface RawFinding extends Span {
  /** One sentence that names the words, then the fault: `4.1 percent has no source in this sentence`. */
  readonly message: string;
  /** Why a reader would care, and what counts as a remedy. Plain text. */
  readonly why: string;
  /** Repairs, the preferred one first. */
  readonly fixes: readonly FixName[];
  readonly related: readonly Related[];
  /** The outlet the finding is about, if it is about one. */
  readonly outlet?: Outlet;
  /** Where the rule's own severity is not the last word: by the class of the outlet. */
  readonly severity?: Severity;
}

/** What is wrong (message), why it matters (why), what to do (fixes). Diagnostics, hovers and reports are views of it. */
export interface Finding extends Omit<RawFinding, 'severity'> {
  readonly rule: RuleName;
  readonly severity: Exclude<Severity, 'off'>;
}

/** What every rule has. Its name is its file, page, diagnostic code, settings key and test mark. */
interface Named {
  readonly name: RuleName;
}

/** A check of each claim by itself; `text` is the draft that it stands in. It reads; it never parses. What it finds is said by `messages`. */
export interface ClaimRule extends Named {
  checkClaim(claim: Claim, text: string, settings: Settings, messages: Messages): RawFinding | null;
}

/** The same over the survey of a whole draft. */
export interface DraftRule extends Named {
  check(survey: Survey, settings: Settings, messages: Messages): Iterable<RawFinding>;
}

/** A rule of either kind; whether it has `checkClaim` tells which. */
export type Rule = ClaimRule | DraftRule;
