// How a draft stands in a few numbers, and the readable report behind "Verify Claims".
import type { Report } from '../core/report.ts';
import { toReportPage } from '../core/page.ts';
import { registryAgeNote } from '../core/sources/outlets/classification.ts';
import { OpenDraft, type Checked } from './documents.ts';
import { TextDocument } from './positions.ts';
import { STATUS_NOTIFICATION, type ReportParams, type ReportResult, type StatusParams } from './protocol.ts';
import { whyUnchecked, type Session } from './session.ts';

/** Claims in a draft, and those among them without a source; a noted or silenced number is still without one. */
const countClaims = ({ counts }: Report): { claims: number; left: number } => ({
  claims: counts.claims,
  left: counts.unsourced,
});

/** Tells an editor that shows it how a draft stands after a check; for one left unchecked, why. */
export async function sendStatus(session: Session, uri: string, checked: Checked | null): Promise<void> {
  if (checked && checked.report.attributions.length > 0) noteAge(session);
  const version = session.drafts.get(uri)?.document.version;
  if (version === undefined || !session.client.countsClaims) return;
  const alone = checked?.report.findings.filter(({ rule }) => rule === 'state-media-only').length ?? 0;
  const status: StatusParams = checked
    ? { uri, version, ...countClaims(checked.report), ...(alone > 0 && { alone }) }
    : { uri, version, claims: 0, left: 0, message: await sayUnchecked(session, uri) };
  await session.connection.sendNotification(STATUS_NOTIFICATION, status);
}

/** One line in the log when the registry is older than a year, at the first draft that names an outlet. */
function noteAge(session: Session): void {
  if (session.ageNoted) return;
  session.ageNoted = true;
  const note = registryAgeNote(new Date().toISOString().slice(0, 10), session.messages);
  if (note !== null) session.connection.console.info(note);
}

/**
 * A report on an open draft, or on the text that comes with the request. Null for a draft that is neither. A draft
 * that is too long gets a page that says so.
 */
export async function answerReport(session: Session, params: ReportParams): Promise<ReportResult | null> {
  const { uri, text, languageId = '' } = params;
  const settings = await session.settings.of(uri);
  if (!session.drafts.get(uri)) session.settings.forget(uri);
  const draft =
    session.drafts.get(uri) ??
    (text === undefined ? undefined : new OpenDraft(TextDocument.create(uri, languageId, 0, text)));
  if (!draft) return null;
  const title = toName(uri);
  const { language } = session.messages;
  const reason = whyUnchecked(draft.document.getText(), settings, session.messages);
  if (reason !== null) return { title, language, markdown: `# ${title}\n\n${reason}\n`, claims: 0, left: 0 };
  const { reading, report } = draft.check(settings, session.messages);
  return { title, language, markdown: toReportPage(title, reading, report), ...countClaims(report) };
}

async function sayUnchecked(session: Session, uri: string): Promise<string> {
  const settings = await session.settings.of(uri);
  return whyUnchecked(session.drafts.get(uri)?.document.getText() ?? '', settings, session.messages) ?? '';
}

/** The file name in a URI, readable: `strike (2).md` of `file:///drafts/strike%20%282%29.md`. */
function toName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
