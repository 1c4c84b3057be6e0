/** The shape every rule has, and what it reports. */
import type { Span } from '../span.ts';
import type { RuleName, Settings, Severity } from '../settings.ts';
import type { Reading } from '../reading.ts';

/** A further place that belongs to a finding: the other attributions to the same outlet. */
export interface Related extends Span {
  readonly message: string;
}

/** The kinds of repair a finding can offer; `fixes.ts` words them and makes their edits. */
export type FixName =
  | 'closing-disclaimer'
  | 'descriptor'
  | 'verification-note'
  | 'footnote'
  | 'silence-next-line'
  | 'silence-block'
  | 'silence-file'
  | 'remove-suppression';

/** What is wrong (message), why it matters (why), what to do (fixes). Diagnostics, hovers and reports are views of it. */
export interface Finding extends Span {
  readonly rule: RuleName;
  readonly severity: Exclude<Severity, 'off'>;
  /** One sentence that names the words, then the fault: `4.1 percent has no source in this sentence`. */
  readonly message: string;
  /** Why a reader would care, and what counts as a remedy. Plain text. */
  readonly why: string;
  readonly fixes: readonly FixName[];
  readonly related: readonly Related[];
  /** Registry id of the outlet the finding is about, if it is about one. */
  readonly outlet?: string;
}

/** What a rule says before severities and suppressions are applied. */
export type RawFinding = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

/** One check over a Reading. It reads; it never parses. */
export interface Rule {
  readonly name: RuleName;
  /** One line for lists and settings. */
  readonly summary: string;
  check(reading: Reading, settings: Settings): Iterable<RawFinding>;
}
