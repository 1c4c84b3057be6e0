// Reports beside the drafts they are on, kept true while the draft changes.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REPORT_REQUEST, type ReportParams, type ReportResult } from '../../server/src/lsp/protocol.ts';
import { toPage } from './page.ts';

/** Milliseconds without a further check before a report is made anew: nobody reads it between two letters. */
const PAUSE = 400;

/**
 * The reports on show, one a draft. Each is a web view without scripts that reaches nothing; all its links can do is
 * show a place in a draft. (The built-in Markdown preview would open a linked draft as one more preview, and cannot
 * link to a draft that is not saved.)
 */
export class Reports implements vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly panels = new Map<string, vscode.WebviewPanel>();
  private readonly due = new Map<string, NodeJS.Timeout>();

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  /** Checks a draft and shows its report beside it; false when the server does not check such a draft. */
  async open(document: vscode.TextDocument): Promise<boolean> {
    const key = document.uri.toString();
    const { languageId } = document;
    const report = await this.ask({ uri: key, languageId, text: document.getText() });
    if (!report) return false;
    const panel = this.panels.get(key) ?? this.createPanel(key);
    panel.reveal(panel.viewColumn ?? vscode.ViewColumn.Beside, true);
    await fill(panel, key, report);
    return true;
  }

  /** Makes the report on a draft anew, if there is one on show, once the writer pauses. */
  renew(uri: string): void {
    if (!this.panels.has(uri)) return;
    clearTimeout(this.due.get(uri));
    this.due.set(
      uri,
      setTimeout(() => void this.refill(uri).catch(() => undefined), PAUSE),
    );
  }

  dispose(): void {
    for (const timer of this.due.values()) clearTimeout(timer);
    for (const panel of this.panels.values()) panel.dispose();
  }

  private ask(params: ReportParams): Promise<ReportResult | null> {
    return this.client.sendRequest<ReportResult | null>(REPORT_REQUEST, params);
  }

  private async refill(uri: string): Promise<void> {
    const report = await this.ask({ uri });
    const panel = this.panels.get(uri);
    if (report && panel) await fill(panel, uri, report);
  }

  private createPanel(uri: string): vscode.WebviewPanel {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('factdesk.report', 'Factdesk', column, {
      enableCommandUris: ['factdesk.showPlace'],
      enableFindWidget: true,
      localResourceRoots: [],
    });
    this.panels.set(uri, panel);
    panel.onDidDispose(() => {
      clearTimeout(this.due.get(uri));
      this.panels.delete(uri);
    });
    return panel;
  }
}

async function fill(panel: vscode.WebviewPanel, uri: string, report: ReportResult): Promise<void> {
  panel.title = vscode.l10n.t('Claims: {0}', report.title);
  panel.webview.html = await toPage(report, uri);
}
