// Links to the address on the clipboard: the editor has the address, the server knows where it goes.
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import type { Fix } from '../core/fixes/fix.ts';
import { offerFixes } from '../core/fixes/fixes.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { Client } from './client.ts';
import type { Checked } from './documents.ts';
import { toWorkspaceEdit } from './edits.ts';
import { findOffered, isOffer, toOffer } from './offers.ts';
import { CLIENT_COMMANDS, type LinkParams } from './protocol.ts';
import { check, settle, type Session } from './session.ts';

/** Stands for the address until the fix is picked, in an editor that has the command behind it; others are offered no such fix. */
export const standIn = ({ commands }: Client): string | undefined =>
  commands.has(CLIENT_COMMANDS.link) ? 'https://example.org' : undefined;

/** The fix as a command: the editor reads its clipboard when it is picked, and at no other time. */
export function toLinkAction(checked: Checked, { title }: Fix, finding?: Finding): CodeAction {
  const offer = { ...toOffer(checked, finding), title };
  return { title, command: { title, command: CLIENT_COMMANDS.link, arguments: [offer] } };
}

/** The edit of an offered link, now that its address is known; null when the draft has changed, or the address is none of the web. */
export async function answerLink(
  session: Session,
  { offer, address }: LinkParams,
): Promise<WorkspaceEdit | null> {
  if (!isOffer(offer)) return null;
  await settle(session);
  const checked = await check(session, offer.uri);
  const finding = checked?.document.version === offer.version ? findOffered(checked, offer) : undefined;
  if (!checked || !finding) return null;
  const { reading, report, settings } = checked;
  const fixes = offerFixes(reading, report, finding, settings, address);
  const fix = fixes.find(({ name, title }) => name === 'clipboard-link' && title === offer.title);
  return fix ? toWorkspaceEdit(checked, session.client, fix.edits) : null;
}
