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
import type { Fix } from '../core/fixes/fix.ts';
import { fixAll, offerFixes } from '../core/fixes/fixes.ts';
import { linkToAddress, wordsToLink } from '../core/fixes/numbers.ts';
import type { Finding } from '../core/rules/rule.ts';
import { FIX_ALL, type Client } from './client.ts';
import type { Checked } from './documents.ts';
import { toWorkspaceEdit } from './edits.ts';
import { toRange, toSpan, type Range } from './positions.ts';
import { LINK_COMMAND, type LinkParams } from './protocol.ts';
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
    const shown = { kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 && { diagnostics }) };
    const fixes = offerFixes(reading, report, finding, settings).map((fix) => ({
      ...toAction(checked, client, fix, finding),
      ...shown,
      ...(fix.preferred && { isPreferred: true }),
    }));
    const links = toLinkAction(checked, client, finding).map((action) => ({ ...action, ...shown }));
    // After the link to fill in, which it stands beside.
    return [...fixes.slice(0, 2), ...links, ...fixes.slice(2)];
  });
}

function toFixAllAction(checked: Checked, client: Client): CodeAction[] {
  const fix = fixAll(checked.reading, checked.report, checked.settings);
  return fix ? [{ ...toAction(checked, client, fix), kind: FIX_ALL }] : [];
}

/** An action without its edit, or with it for an editor that cannot ask for it later. */
function toAction(checked: Checked, client: Client, fix: Fix, finding?: Finding): CodeAction {
  if (!client.resolvesActions) return { title: fix.title, edit: toWorkspaceEdit(checked, client, fix.edits) };
  return { title: fix.title, data: toOffer(checked, finding) };
}

function toOffer({ document: { uri, version } }: Checked, finding?: Finding): Offer {
  const place = finding && { rule: finding.rule, start: finding.start, end: finding.end };
  return { uri, version, ...(place && { finding: place }) };
}

/** Links the number to an address that only the editor knows, once this is picked. */
function toLinkAction(checked: Checked, client: Client, finding: Finding): CodeAction[] {
  const words = client.linksFromClipboard ? wordsToLink(checked.reading, checked.report, finding) : null;
  if (words === null) return [];
  const title = `Link ${words} to the address on the clipboard`;
  return [{ title, command: { title, command: LINK_COMMAND, arguments: [toOffer(checked, finding)] } }];
}

/** The edit that links the number of an offer to an address; null when the draft has changed, or the address is none of the web. */
export async function answerLink(
  session: Session,
  { offer, address }: LinkParams,
): Promise<WorkspaceEdit | null> {
  if (!isOffer(offer)) return null;
  await settle(session);
  const checked = await check(session, offer.uri);
  const finding = checked?.document.version === offer.version ? findOffered(checked, offer) : undefined;
  const edits = checked && finding && linkToAddress(checked.reading, checked.report, finding, address);
  return edits ? toWorkspaceEdit(checked, session.client, edits) : null;
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
  return { ...action, edit: toWorkspaceEdit(checked, session.client, fix.edits) };
}

function findFix(checked: Checked, offer: Offer, title: string): Fix | undefined {
  const { reading, report, settings } = checked;
  if (!offer.finding) return fixAll(reading, report, settings) ?? undefined;
  const found = findOffered(checked, offer);
  return found && offerFixes(reading, report, found, settings).find((fix) => fix.title === title);
}

/** The finding that an offer was made for. */
const findOffered = ({ report }: Checked, { finding }: Offer): Finding | undefined =>
  report.findings.find(
    ({ rule, start, end }) => rule === finding?.rule && start === finding.start && end === finding.end,
  );

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
