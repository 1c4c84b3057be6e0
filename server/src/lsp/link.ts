// "Link this number to the address on the clipboard": the editor has the address, the server knows where it goes.
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { linkToAddress, wordsToLink } from '../core/fixes/numbers.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { Client } from './client.ts';
import type { Checked } from './documents.ts';
import { toWorkspaceEdit } from './edits.ts';
import { findOffered, isOffer, toOffer } from './offers.ts';
import { CLIENT_COMMANDS, type LinkParams } from './protocol.ts';
import { check, settle, type Session } from './session.ts';

/** The action, for an editor that has the command behind it. */
export function toLinkAction(checked: Checked, { commands }: Client, finding: Finding): CodeAction[] {
  const command = CLIENT_COMMANDS.link;
  const words = commands.has(command) ? wordsToLink(checked.reading, checked.report, finding) : null;
  if (words === null) return [];
  const title = checked.report.messages.fixes.linkToClipboard(words);
  return [{ title, command: { title, command, arguments: [toOffer(checked, finding)] } }];
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
