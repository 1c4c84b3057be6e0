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
import { alikeInBlock, fixAll, makeFixes } from '../core/fixes/fixes.ts';
import { menuFor } from '../core/fixes/menu.ts';
import type { Finding } from '../core/rules/rule.ts';
import { FIX_ALL, type Client } from './client.ts';
import type { Checked } from './documents.ts';
import { toWorkspaceEdit } from './edits.ts';
import { standIn, toLinkAction } from './link.ts';
import { findOffered, isOffer, toOffer, type Offer } from './offers.ts';
import { toRange, toSpan, type Range } from './positions.ts';
import { check, heed, settle, Turns, type Session } from './session.ts';
import { editConfiguration, toSilenceAction } from './silence.ts';

/** The fixes for what the range touches, and the one for all disclaimers where it is asked for. */
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
  const turns = new Turns(session, token);
  const actions = wanted.fixes ? await toFixActions(session, checked, range, context, turns) : [];
  return wanted.all ? [...actions, ...toFixAllAction(checked, session.client)] : actions;
}

async function toFixActions(
  session: Session,
  checked: Checked,
  range: Range,
  context: CodeActionContext,
  turns: Turns,
): Promise<CodeAction[]> {
  const { client } = session;
  const desk = { ...checked, address: standIn(client) };
  const actions = new Map<string, CodeAction>();
  for (const { finding, fixes } of menuFor(desk, toSpan(checked.document, range))) {
    const diagnostics = toShown(checked, finding, context);
    const add = (action: CodeAction) => {
      if (actions.has(action.title)) return;
      const shown = diagnostics.length > 0 && { diagnostics };
      actions.set(action.title, { ...action, kind: CodeActionKind.QuickFix, ...shown });
    };
    for (const fix of fixes) {
      add({ ...toAction(checked, client, fix, finding), ...(fix.preferred && { isPreferred: true }) });
      await turns.next();
    }
    for (const action of await toSilenceActions(session, checked, finding)) add(action);
    turns.goOn();
  }
  return [...actions.values()];
}

async function toSilenceActions(
  { client, settings }: Session,
  checked: Checked,
  finding: Finding,
): Promise<CodeAction[]> {
  const file = finding.outlet ? await settings.configurationOf(checked.document.uri) : null;
  return file ? toSilenceAction(checked, client, finding, file) : [];
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
  if (!found) return undefined;
  const desk = { reading, report, settings };
  for (const fix of makeFixes(desk, found, alikeInBlock(desk, found))) if (fix.title === title) return fix;
  return undefined;
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
