// The status bar item: how many claims of the draft in front of the writer are left without a source.
import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import { findFront } from './front.ts';
import { isDraft } from './server.ts';

/** Shows `3 claims left` while a draft is in front, and nothing otherwise. A click verifies the claims. */
export class LeftCount implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'factdesk.left',
    vscode.StatusBarAlignment.Right,
    100,
  );
  private readonly known = new Map<string, StatusParams>();
  private readonly watches: vscode.Disposable[];

  constructor() {
    this.item.name = vscode.l10n.t('Factdesk: Claims Left');
    this.item.command = 'factdesk.verifyClaims';
    this.watches = [
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString())),
    ];
  }

  /** Takes in how a draft stands after a check. */
  take(status: StatusParams): void {
    this.known.set(status.uri, status);
    this.show();
  }

  dispose(): void {
    for (const each of [this.item, ...this.watches]) each.dispose();
  }

  private show(): void {
    const document = findFront()?.document;
    const status = document && this.known.get(document.uri.toString());
    if (!document || !status || !isDraft(document)) return this.item.hide();
    const { text, tooltip } = sayStatus(status);
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: vscode.l10n.t('Factdesk: {0}', tooltip) };
    this.item.show();
  }
}

/** `3 claims left` of 12, `1 claim on state media alone`, `No claims left`, `No claims`; or that the draft was not checked, and why. */
function sayStatus({ claims, left, alone = 0, message }: StatusParams): { text: string; tooltip: string } {
  if (message !== undefined)
    return { text: `$(circle-slash) ${vscode.l10n.t('Not checked')}`, tooltip: message };
  if (claims === 0)
    return {
      text: `$(checklist) ${vscode.l10n.t('No claims')}`,
      tooltip: vscode.l10n.t('No numeric claim in this draft.'),
    };
  if (left === 0 && alone > 0)
    return {
      text: `$(warning) ${alone === 1 ? vscode.l10n.t('1 claim on state media alone') : vscode.l10n.t('{0} claims on state media alone', alone)}`,
      tooltip: vscode.l10n.t(
        '{0} of {1} numeric claims rest on state media alone, the others have a source. Click to see them.',
        alone,
        claims,
      ),
    };
  if (left === 0) {
    const tooltip = vscode.l10n.t(
      'Every numeric claim in this draft ({0}) has a source. Click to see them.',
      claims,
    );
    return { text: `$(pass) ${vscode.l10n.t('No claims left')}`, tooltip };
  }
  return {
    text: `$(checklist) ${left === 1 ? vscode.l10n.t('1 claim left') : vscode.l10n.t('{0} claims left', left)}`,
    tooltip: vscode.l10n.t(
      '{0} of {1} numeric claims have no source yet, those you have marked or silenced among them. Click to see them.',
      left,
      claims,
    ),
  };
}
