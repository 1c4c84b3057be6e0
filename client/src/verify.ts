// "Factdesk: Verify Claims": checks the draft in front of the writer and opens a report on it beside it.
import * as vscode from 'vscode';
import { findFront } from './front.ts';
import { basename } from './place.ts';
import type { Reports } from './report.ts';
import { isDraft } from './server.ts';

/** Checks the draft in front as it stands in the editor, saved or not. Says plainly when there is nothing to check. */
export async function verifyClaims(reports: Reports, log: vscode.LogOutputChannel): Promise<void> {
  const document = findFront()?.document;
  if (!document || !isDraft(document)) return say(vscode.l10n.t('Open a draft to check it.'));
  const name = basename(document.uri);
  if (document.getText().trim() === '')
    return say(vscode.l10n.t('Nothing to check yet: {0} is empty.', name));
  const title = vscode.l10n.t('Factdesk: checking {0}', name);
  const progress = { location: vscode.ProgressLocation.Window, title };
  try {
    if (!(await vscode.window.withProgress(progress, () => reports.open(document))))
      say(vscode.l10n.t('Factdesk has no report on {0}. Its log (Output, Factdesk) may say why.', name));
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    say(vscode.l10n.t('{0} could not be checked. Run "Factdesk: Restart Server" and try again.', name));
  }
}

const say = (message: string): void => void vscode.window.showInformationMessage(message);
