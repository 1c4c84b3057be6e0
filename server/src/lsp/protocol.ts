// What Factdesk adds to the Language Server Protocol: names and shapes, the only file that client and server share.
import type { ClaimState } from '../core/report.ts';

/** What editors call the kinds of document that are drafts. */
export { LANGUAGES } from '../core/draft/formats.ts';

/** Request, client → server: a readable report on one draft. `ReportParams` → `ReportResult | null`. */
export const REPORT_REQUEST = 'factdesk/report';

/** Request, client → server: `{ uri }` → each setting of that draft on a line, with the place it comes from. */
export const SETTINGS_REQUEST = 'factdesk/settings';

/** Request, client → server: `{ uri }` → `ClaimsResult | null`: the claims of an open draft, for a list of them. */
export const CLAIMS_REQUEST = 'factdesk/claims';

/** Request, client → server: `LinkParams` → a `WorkspaceEdit` that links a number to an address; null where that cannot be. */
export const LINK_REQUEST = 'factdesk/link';

/** Request, client → server: `SilenceParams` → `SilenceResult`; null where an outlet cannot be silenced. */
export const SILENCE_REQUEST = 'factdesk/silenceOutlet';

/**
 * Request, server → client: `FileParams` → the text of a configuration file, or null. For files that are not on the
 * server's own machine. A client that reads them says so by `experimental.factdesk.readsFiles`.
 */
export const FILE_REQUEST = 'factdesk/file';

/** Notification, client → server: the workspace has come to be trusted. */
export const TRUST_NOTIFICATION = 'factdesk/trust';

/**
 * Commands of a client that quick fixes run, each with its offer as the argument. A client that has them names them
 * under `experimental.factdesk.commands`.
 */
export const CLIENT_COMMANDS = { link: 'factdesk.linkNumber', silence: 'factdesk.silenceOutlet' } as const;

/** What our client says of itself at the start. The server trusts a workspace unless it is told not to. */
export interface StartOptions {
  readonly trusted: boolean;
}

/** Which file is asked for: `vscode-vfs://github/quay/paper/.factdesk.yaml`. */
export interface FileParams {
  readonly uri: string;
}

/** `offer` is the argument of the command as the server made it. */
export interface LinkParams {
  readonly offer: unknown;
  readonly address: string;
}

/** `text` is what the configuration file now holds; without it, only the file is asked for. */
export interface SilenceParams {
  readonly offer: unknown;
  readonly text?: string;
}

/** The configuration file of a draft, be it there or still to be made, and what to put where in it; `gap` is then to be filled in. */
export interface SilenceResult {
  readonly uri: string;
  readonly exists: boolean;
  readonly edit?: { readonly range: Stretch; readonly text: string; readonly gap: Stretch };
}

export type { ClaimState };

/** A claim as a list shows it. Positions are lines and UTF-16 units, from 0. */
export interface ListedClaim {
  readonly state: ClaimState;
  /** Its quantities in the draft's words: `4.1 percent`, `4.1 percent, 12 jobs`. */
  readonly words: string;
  /** The sentence, on one line. */
  readonly sentence: string;
  /** What was read as its source, in words; empty when there is none. */
  readonly source: string;
  /** Claims with the same fact state the same quantities of the same thing: `100000 t`. Empty where none can be told. */
  readonly fact: string;
  /** From the first quantity to the last. */
  readonly range: Stretch;
  /** The whole sentence. */
  readonly whole: Stretch;
}

interface Place {
  readonly line: number;
  readonly character: number;
}
/** From `start` to `end`, exclusive: a range, in lines and UTF-16 units from 0. */
export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** The claims of a draft in order, and the version of the draft they were read in. */
export interface ClaimsResult {
  readonly version: number;
  readonly claims: readonly ListedClaim[];
}

/** Notification, server → client, after each check, to a client that says `experimental.factdesk.status`: how many claims are left. Carries `StatusParams`. */
export const STATUS_NOTIFICATION = 'factdesk/status';

/** Which draft a request is about. */
export interface DraftParams {
  readonly uri: string;
}

/** Which draft to report on. `text` and `languageId` are given for a draft that the server may not hold open. */
export interface ReportParams {
  readonly uri: string;
  readonly text?: string;
  readonly languageId?: string;
}

/**
 * A draft's report as Markdown, ready to be read. Its links to the draft have no path, so that whoever shows it
 * can put one before them: `[line 3](#L3)`. Null when the server has no such draft.
 */
export interface ReportResult {
  /** What to call the draft: its file name, `strike.md`. */
  readonly title: string;
  readonly markdown: string;
  /** The language it is worded in, BCP 47. */
  readonly language: string;
  /** Claims that a fact-checker could check. */
  readonly claims: number;
  /** Those among them that still have no source. */
  readonly left: number;
}

/** How a draft stands after a check, e.g. 12 claims with 3 left. `message` says why a draft was left unchecked. */
export interface StatusParams {
  readonly uri: string;
  /** The version of the draft that was checked. */
  readonly version: number;
  readonly claims: number;
  readonly left: number;
  /** Those that have a source and are underlined, since it is state media alone; absent where there are none. */
  readonly alone?: number;
  readonly message?: string;
}
