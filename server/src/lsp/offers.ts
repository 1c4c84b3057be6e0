// Offers: what an action carries until it is picked.
import type { Finding } from '../core/rules/rule.ts';
import type { Checked } from './documents.ts';

/** Which fix of which finding in which version of the draft. */
export interface Offer {
  readonly uri: string;
  readonly version: number;
  /** The finding, by its rule and UTF-16 offsets; absent for the one that fixes all. */
  readonly finding?: { readonly rule: string; readonly start: number; readonly end: number };
  /** Whether the finding's outlet is to be silenced in the configuration file. */
  readonly silences?: true;
  /** What the fix is called, where it is a command. */
  readonly title?: string;
}

/** An offer of a fix of this finding, in the draft as it stands now; without a finding, of the fix of all. */
export function toOffer({ document: { uri, version } }: Checked, finding?: Finding): Offer {
  const place = finding && { rule: finding.rule, start: finding.start, end: finding.end };
  return { uri, version, ...(place && { finding: place }) };
}

/** The finding that an offer was made for. */
export const findOffered = ({ report }: Checked, { finding }: Offer): Finding | undefined =>
  report.findings.find(
    ({ rule, start, end }) => rule === finding?.rule && start === finding.start && end === finding.end,
  );

/** Whether what an editor hands back is an offer: a draft and its version are looked for, and no more. */
export function isOffer(data: unknown): data is Offer {
  return typeof data === 'object' && data !== null && 'uri' in data && 'version' in data;
}
