// Findings as squiggles: asked for by editors that can, sent unasked to those that cannot, never both.
import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type CodeDescription,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding } from '../core/rules/rule.ts';
import type { Client } from './client.ts';
import type { Checked } from './documents.ts';
import { toRulePage } from '../core/own-pages.ts';
import { toRange, type TextDocument } from './positions.ts';
import { attempt, check, heed, settle, toLogText, type Session } from './session.ts';
import { sendStatus } from './status.ts';

/** Further places that go out with a diagnostic, at most: nobody clicks through more of them. */
const MOST_RELATED = 20;

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** The page of each rule, one object for all its findings: what was sent of a draft is kept for as long as it is open. */
const pages = new Map<string, CodeDescription>();

function pageOf(rule: string): CodeDescription {
  let page = pages.get(rule);
  if (!page) pages.set(rule, (page = { href: toRulePage(rule) }));
  return page;
}

/** One finding as an editor shows it, with no more in it than this editor can show. */
function toDiagnostic(document: TextDocument, finding: Finding, client: Client): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, finding),
    severity: SEVERITY[finding.severity],
    source: 'factdesk',
    code: finding.rule,
    message: finding.message,
  };
  if (client.codeDescription) diagnostic.codeDescription = pageOf(finding.rule);
  if (client.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.slice(0, MOST_RELATED).map((place) => ({
      location: { uri: document.uri, range: toRange(document, place) },
      message: place.message,
    }));
  }
  return diagnostic;
}

/** What an editor is told of a draft, and the check behind it: null for a draft left unchecked, undefined where none was made. */
interface Told {
  readonly diagnostics: Diagnostic[];
  readonly checked?: Checked | null;
}

/**
 * What an editor shows of a draft: its findings, but for those at the word that is being typed. They come once the writer has
 * typed on, or after a pause, when `again` is called; so an editor that cannot be told again gets them at once. Nor is a draft
 * read again for each letter of a word: until it ends, what is shown moves along.
 */
async function toTold(session: Session, uri: string, again: (() => void) | null): Promise<Told> {
  const { client, drafts, settings } = session;
  const { changes } = settings;
  const still = again && drafts.get(uri)?.shownStill(changes);
  if (again && still) {
    drafts.get(uri)?.afterPause(again);
    return { diagnostics: still };
  }
  const checked = await check(session, uri);
  const draft = drafts.get(uri);
  if (!checked || !draft) return { diagnostics: [], checked };
  const { document, report } = checked;
  const text = document.getText();
  const { shown } = report;
  const finished = shown.filter(({ end }) => !again || !draft.typing.isUnfinished(end, text));
  if (again && finished.length < shown.length) draft.afterPause(again);
  const diagnostics = finished.map((finding) => toDiagnostic(document, finding, client));
  draft.typing.show(diagnostics, changes);
  return { diagnostics, checked };
}

/** Answers an editor that asks. What it already has (`previousResultId`) is not sent again. */
export async function answerDiagnostics(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  await settle(session);
  heed(token);
  const resultId = toResultId(session, uri);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  const again = session.client.refreshes ? () => askAgain(session) : null;
  const { diagnostics: items, checked } = await toTold(session, uri, again);
  heed(token);
  if (checked !== undefined) await sendStatus(session, uri, checked);
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** Has an editor that asks for diagnostics ask anew. */
export const askAgain = ({ connection }: Session): void =>
  attempt(connection, connection.languages.diagnostics.refresh());

/** Names a state of a draft and its settings, e.g. `3.17.1`: third draft opened, changed 17 times, settings changed once. */
function toResultId({ drafts, settings }: Session, uri: string): string {
  const draft = drafts.get(uri);
  return `${draft?.opening ?? 0}.${draft?.revision ?? 0}.${settings.changes}`;
}

/** Sends diagnostics to an editor that does not ask: after the last waiting change, and for each draft once. */
export class Pusher {
  private readonly session: Session;
  private readonly due = new Set<string>();

  constructor(session: Session) {
    this.session = session;
  }

  /** Has a draft's diagnostics sent once the editor has nothing more to say. */
  push(uri: string): void {
    this.due.add(uri);
    if (this.due.size === 1) void this.sendDue();
  }

  /** Takes a closed draft's diagnostics away. */
  clear(uri: string): void {
    this.due.delete(uri);
    void this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private async sendDue(): Promise<void> {
    await settle(this.session);
    const uris = [...this.due];
    this.due.clear();
    for (const uri of uris) await this.send(uri);
  }

  private async send(uri: string): Promise<void> {
    const { connection, drafts } = this.session;
    try {
      const { diagnostics, checked } = await toTold(this.session, uri, () => this.push(uri));
      const version = drafts.get(uri)?.document.version;
      if (version === undefined) return;
      await connection.sendDiagnostics({ uri, version, diagnostics });
      if (checked !== undefined) await sendStatus(this.session, uri, checked);
    } catch (error) {
      connection.console.error(`Checking ${uri} failed: ${toLogText(error)}`);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }
}
