// The editor side of Factdesk, wherever the editor runs: starts the language server and shows what it says. No draft is
// analysed here, but for the colours in marks.ts.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STATUS_NOTIFICATION, type StatusParams } from '../../server/src/lsp/protocol.ts';
import { ClaimsView } from './claims.ts';
import { Facts } from './facts.ts';
import { firstMinute } from './first-minute.ts';
import { announceAbilities, registerFixes } from './fixes.ts';
import { markDrafts } from './marks.ts';
import { showPlace } from './place.ts';
import { Reports } from './report.ts';
import { toClientOptions, type CreateClient } from './server.ts';
import { explainSettings } from './settings.ts';
import { LeftCount } from './status.ts';
import { verifyClaims } from './verify.ts';
import { shareWorkspace } from './workspace.ts';

let client: BaseLanguageClient | undefined;

/** Starts Factdesk with the client that fits the place it runs in. */
export async function start(context: vscode.ExtensionContext, createClient: CreateClient): Promise<void> {
  const log = vscode.window.createOutputChannel('Factdesk', { log: true });
  const started = createClient(context, toClientOptions(log));
  client = started;
  announceAbilities(started);
  const left = new LeftCount();
  const reports = new Reports(started);
  const claims = new ClaimsView(started, context.workspaceState);
  const facts = new Facts(started, context.workspaceState);
  started.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
    // What was on its way when the draft was closed is of no draft any more.
    if (!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === status.uri)) return;
    left.take(status);
    claims.take(status);
    facts.take(status);
    reports.renew(status.uri);
  });
  context.subscriptions.push(
    log,
    left,
    reports,
    claims,
    facts,
    markDrafts(),
    shareWorkspace(started),
    firstMinute(context),
    explainSettings(started),
    registerFixes(started, log),
    vscode.commands.registerCommand('factdesk.verifyClaims', () => verifyClaims(reports, log)),
    vscode.commands.registerCommand('factdesk.restartServer', () =>
      restart(async () => {
        await started.stop();
        await started.start();
      }, log),
    ),
    vscode.commands.registerCommand('factdesk.showPlace', showPlace),
  );
  await restart(() => started.start(), log);
}

/** Called by the editor before it ends; the server goes with it. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** Starts the server, first or again; the writer hears of it only when that fails. */
async function restart(start: () => Promise<void>, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await start();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void sayNotStarted(log);
  }
}

async function sayNotStarted(log: vscode.LogOutputChannel): Promise<void> {
  const show = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('Factdesk could not be started, so drafts are not checked.');
  if ((await vscode.window.showErrorMessage(message, show)) === show) log.show();
}
