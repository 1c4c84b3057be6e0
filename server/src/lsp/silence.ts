// "Silence this outlet for all drafts": an entry in the configuration file of the draft, its reason to be filled in.
import { LSPErrorCodes, ResponseError, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import { UNREADABLE } from '../config/desk.ts';
import type { FixEdit } from '../core/fixes/fix.ts';
import type { Messages } from '../core/messages/en.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { Client } from './client.ts';
import type { Checked } from './documents.ts';
import { findOffered, isOffer, toOffer, type Offer } from './offers.ts';
import { TextDocument, toRange, toTextEdits } from './positions.ts';
import { CLIENT_COMMANDS, type SilenceParams, type SilenceResult } from './protocol.ts';
import { check, settle, type Session } from './session.ts';
import type { ConfigurationPlace } from './settings.ts';

/** The action: a command for an editor that can open the file and put the cursor in it, or else an edit of the file. */
export function toSilenceAction(
  checked: Checked,
  client: Client,
  finding: Finding,
  { text }: ConfigurationPlace,
): CodeAction[] {
  if (!finding.outlet) return [];
  const { fixes, name } = checked.report.messages;
  const title = fixes.silenceOutlet(name(finding.outlet));
  const offer: Offer = { ...toOffer(checked, finding), silences: true };
  const command = CLIENT_COMMANDS.silence;
  if (client.commands.has(command)) return [{ title, command: { title, command, arguments: [offer] } }];
  const canEdit = text === null ? client.createsFiles : client.versionedEdits;
  return canEdit && client.resolvesActions ? [{ title, data: offer }] : [];
}

/** The entry in the text of a configuration file; refuses where the draft has changed or the file is no settings. */
async function toEntry(
  { server }: Messages,
  checked: Checked | null,
  offer: Offer,
  text: string,
): Promise<FixEdit> {
  const outlet =
    checked?.document.version === offer.version ? findOffered(checked, offer)?.outlet : undefined;
  if (!outlet) throw new ResponseError(LSPErrorCodes.ContentModified, server.draftChanged);
  // Most sessions never edit a configuration file, and need not wait for a YAML reader at the start.
  const { silenceIn } = await import('../config/silence.ts');
  const edit = silenceIn(text, outlet.id);
  if (!edit) throw new ResponseError(LSPErrorCodes.RequestFailed, server.unreadableFile);
  return edit;
}

/** The same as an edit of the file as it now is, made first where there is none. */
export async function editConfiguration(
  { settings, messages }: Session,
  checked: Checked | null,
  offer: Offer,
): Promise<WorkspaceEdit> {
  const file = await settings.configurationOf(offer.uri);
  const uri = file?.uri ?? '';
  const now = await settings.readNow(uri);
  if (now === UNREADABLE)
    throw new ResponseError(LSPErrorCodes.RequestFailed, messages.server.unreadableFile);
  const text = now ?? '';
  const edit = await toEntry(messages, checked, offer, text);
  const edits = toTextEdits(TextDocument.create(uri, 'yaml', 0, text), [edit]);
  const change = { textDocument: { uri, version: null }, edits };
  return { documentChanges: now === null ? [{ kind: 'create', uri }, change] : [change] };
}

/** Where the configuration file of a draft is, and, once the editor has said what it holds, what to put where in it. */
export async function answerSilence(
  session: Session,
  { offer, text }: SilenceParams,
): Promise<SilenceResult | null> {
  if (!isOffer(offer)) return null;
  await settle(session);
  const checked = await check(session, offer.uri);
  const file = await session.settings.configurationOf(offer.uri);
  if (!file) return null;
  const place = { uri: file.uri, exists: file.text !== null };
  if (text === undefined) return place;
  const edit = await toEntry(session.messages, checked, offer, text);
  const range = toRange(TextDocument.create(file.uri, 'yaml', 0, text), edit);
  const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  const { start, end } = edit.gap ?? { start: edit.text.length, end: edit.text.length };
  const gap = toRange(TextDocument.create(file.uri, 'yaml', 0, after), {
    start: edit.start + start,
    end: edit.start + end,
  });
  return { ...place, edit: { range, text: edit.text, gap } };
}
