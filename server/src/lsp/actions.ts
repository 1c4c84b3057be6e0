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
} from 'vscode-languageserver';
import type { Fix } from '../core/fixes/fix.ts';
import { fixAll, offerFixes } from '../core/fixes/fixes.ts';
import type { Finding } from '../core/rules/rule.ts';
import { FIX_ALL, type Client } from './client.ts';
import type { Checked } from './documents.ts';
import { toWorkspaceEdit } from './edits.ts';
import { standIn, toLinkAction } from './link.ts';
import { findOffered, isOffer, toOffer, type Offer } from './offers.ts';
import { toRange, toSpan, type Range } from './positions.ts';
import { check, heed, settle, type Session } from './session.ts';
import { editConfiguration, toSilenceAction } from './silence.ts';

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
  const actions = wanted.fixes ? await toFixActions(session, checked, range, context) : [];
  return wanted.all ? [...actions, ...toFixAllAction(checked, session.client)] : actions;
}

async function toFixActions(
  { client, settings: desk }: Session,
  checked: Checked,
  range: Range,
  context: CodeActionContext,
): Promise<CodeAction[]> {
  const { document, reading, report, settings } = checked;
  const asked = toSpan(document, range);
  const touched = report.findings.filter((found) => found.start <= asked.end && asked.start <= found.end);
  const file = touched.some(({ outlet }) => outlet) ? await desk.configurationOf(document.uri) : null;
  const below = new Set<number>();
  /** Of one table, all cells offer the same line below it. */
  const isNew = ({ name, edits: [edit] }: Fix) => {
    if (name !== 'source-line' || !edit) return true;
    const known = below.has(edit.start);
    below.add(edit.start);
    return !known;
  };
  return touched.flatMap((finding) => {
    const diagnostics = toShown(checked, finding, context);
    const fixes = offerFixes(reading, report, finding, settings, standIn(client))
      .filter(isNew)
      .map((fix) => ({
        ...toAction(checked, client, fix, finding),
        ...(fix.preferred && { isPreferred: true }),
      }));
    const silences = file ? toSilenceAction(checked, client, finding, file) : [];
    return [...fixes, ...silences].map((action) => ({
      ...action,
      kind: CodeActionKind.QuickFix,
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
  if (fix.name === 'clipboard-link') return toLinkAction(checked, fix, finding);
  if (!client.resolvesActions) return { title: fix.title, edit: toWorkspaceEdit(checked, client, fix.edits) };
  return { title: fix.title, data: toOffer(checked, finding) };
}

/** Gives a picked action its edit; refuses when the draft is no longer the one it was offered for. */
export async function resolveAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const offer: unknown = action.data;
  if (!isOffer(offer)) return action;
  await settle(session);
  const checked = await check(session, offer.uri);
  if (offer.silences) return { ...action, edit: await editConfiguration(session, checked, offer) };
  const fix = checked?.document.version === offer.version ? findFix(checked, offer, action.title) : undefined;
  if (!checked || !fix)
    throw new ResponseError(LSPErrorCodes.ContentModified, session.messages.server.draftChanged);
  return { ...action, edit: toWorkspaceEdit(checked, session.client, fix.edits) };
}

function findFix(checked: Checked, offer: Offer, title: string): Fix | undefined {
  const { reading, report, settings } = checked;
  if (!offer.finding) return fixAll(reading, report, settings) ?? undefined;
  const found = findOffered(checked, offer);
  return found && offerFixes(reading, report, found, settings).find((fix) => fix.title === title);
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
