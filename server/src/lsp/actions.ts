// Quick fixes: offered by name, and worded into edits only when the writer picks one.
import {
  CodeActionKind,
  CodeActionTriggerKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { fixAll, offerFixes, type Fix } from '../core/fixes.ts';
import type { Finding } from '../core/rules/rule.ts';
import { FIX_ALL, type Client } from './client.ts';
import type { Checked } from './documents.ts';
import { toRange, toSpan, toTextEdits, type Range } from './positions.ts';
import { check, heed, settle, type Session } from './session.ts';

/** What an action carries until it is picked: which fix of which finding in which version of the draft. */
interface Offer {
  readonly uri: string;
  readonly version: number;
  /** The finding, by its rule and UTF-16 offsets; absent for the one that fixes all. */
  readonly finding?: { readonly rule: string; readonly start: number; readonly end: number };
}

/** The fixes for every finding that the range touches, and the one for all disclaimers where it is asked for. */
export async function answerActions(
  session: Session,
  { textDocument: { uri }, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  await settle(session);
  heed(token);
  const wanted = { fixes: wants(context, CodeActionKind.QuickFix), all: wantsAll(context) };
  const checked = wanted.fixes || wanted.all ? await check(session, uri) : null;
  if (!checked) return [];
  const actions = wanted.fixes ? toFixActions(checked, session.client, range, context) : [];
  return wanted.all ? [...actions, ...toFixAllAction(checked, session.client)] : actions;
}

function toFixActions(
  checked: Checked,
  client: Client,
  range: Range,
  context: CodeActionContext,
): CodeAction[] {
  const { document, reading, report, settings } = checked;
  const asked = toSpan(document, range);
  const touched = report.findings.filter((found) => found.start <= asked.end && asked.start <= found.end);
  return touched.flatMap((finding) => {
    const diagnostics = toShown(checked, finding, context);
    return offerFixes(reading, report, finding, settings).map((fix) => ({
      ...toAction(checked, client, fix, finding),
      kind: CodeActionKind.QuickFix,
      ...(fix.preferred && { isPreferred: true }),
      ...(diagnostics.length > 0 && { diagnostics }),
    }));
  });
}

function toFixAllAction(checked: Checked, client: Client): CodeAction[] {
  const fix = fixAll(checked.reading, checked.report, checked.settings);
  return fix ? [{ ...toAction(checked, client, fix), kind: FIX_ALL }] : [];
}

/** An action without its edit, or with it for an editor that cannot ask for it later. */
function toAction(checked: Checked, client: Client, fix: Fix, finding?: Finding): CodeAction {
  if (!client.resolvesActions) return { title: fix.title, edit: toEdit(checked, client, fix) };
  const { uri, version } = checked.document;
  const place = finding && { rule: finding.rule, start: finding.start, end: finding.end };
  const offer: Offer = { uri, version, ...(place && { finding: place }) };
  return { title: fix.title, data: offer };
}

/** Gives a picked action its edit; refuses when the draft is no longer the one it was offered for. */
export async function resolveAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const offer: unknown = action.data;
  if (!isOffer(offer)) return action;
  await settle(session);
  const checked = await check(session, offer.uri);
  const fix = checked?.document.version === offer.version ? findFix(checked, offer, action.title) : undefined;
  if (!checked || !fix)
    throw new ResponseError(
      LSPErrorCodes.ContentModified,
      'The draft has changed since this fix was offered.',
    );
  return { ...action, edit: toEdit(checked, session.client, fix) };
}

function findFix({ reading, report, settings }: Checked, { finding }: Offer, title: string): Fix | undefined {
  if (!finding) return fixAll(reading, report, settings) ?? undefined;
  const found = report.findings.find(
    ({ rule, start, end }) => rule === finding.rule && start === finding.start && end === finding.end,
  );
  return found && offerFixes(reading, report, found, settings).find((fix) => fix.title === title);
}

function toEdit({ document }: Checked, client: Client, fix: Fix): WorkspaceEdit {
  const { uri, version } = document;
  const edits = toTextEdits(document, fix.edits);
  if (!client.versionedEdits) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** The diagnostics of a finding among those the editor shows at this place. */
function toShown({ document }: Checked, finding: Finding, { diagnostics }: CodeActionContext) {
  const { start, end } = toRange(document, finding);
  return diagnostics.filter(
    ({ code, range }) =>
      code === finding.rule &&
      range.start.line === start.line &&
      range.start.character === start.character &&
      range.end.line === end.line &&
      range.end.character === end.character,
  );
}

/** Whether an editor that asks for certain kinds of action (`only`) asks for this one. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return only?.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`)) ?? true;
}

/** Fixing all is for those who ask: by its kind, or by opening the menu themselves. */
function wantsAll(context: CodeActionContext): boolean {
  return (
    wants(context, FIX_ALL) &&
    (context.only !== undefined || context.triggerKind === CodeActionTriggerKind.Invoked)
  );
}

function isOffer(data: unknown): data is Offer {
  return typeof data === 'object' && data !== null && 'uri' in data && 'version' in data;
}
