// The Claims view: shows the tree of each open draft's claims, keeps it true, and filters it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CLAIMS_REQUEST,
  type ClaimsResult,
  type ClaimState,
  type StatusParams,
} from '../../server/src/lsp/protocol.ts';
import {
  gatherGroups,
  partFact,
  STATES,
  countWorst,
  type Draft,
  type Fact,
  type Group,
} from './claim-tree.ts';
import { COLORS, toRange } from './facts.ts';
import { basename } from './place.ts';

/** Milliseconds without a further check before the view is made anew. */
const PAUSE = 250;

/** What each state is called, and its product icon. */
const LOOKS: Readonly<Record<ClaimState, { readonly label: string; readonly icon: string }>> = {
  unsourced: { label: vscode.l10n.t('Without a source'), icon: 'circle-outline' },
  'state-media-only': { label: vscode.l10n.t('State media only'), icon: 'warning' },
  noted: { label: vscode.l10n.t('Marked as not verified'), icon: 'note' },
  silenced: { label: vscode.l10n.t('Silenced'), icon: 'mute' },
  sourced: { label: vscode.l10n.t('Sourced'), icon: 'pass' },
};
const HIDDEN = 'factdesk.hiddenStates';

type Node = Draft | Group | Fact;

/** Keeps the view true while drafts change. It asks the server only while somebody looks. */
export class ClaimsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly memory: vscode.Memento;
  private readonly drafts = new Map<string, Draft>();
  private readonly known = new Map<string, StatusParams>();
  /** Those of them whose claims were asked for: until its next check, a draft has no others. */
  private readonly listed = new WeakSet<StatusParams>();
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly watches: readonly { dispose(): unknown }[];
  private due: NodeJS.Timeout | undefined;

  constructor(client: BaseLanguageClient, memory: vscode.Memento) {
    this.client = client;
    this.memory = memory;
    this.view = vscode.window.createTreeView('factdesk.claims', { treeDataProvider: this });
    this.showFilter();
    this.watches = [
      this.view,
      this.changed,
      this.view.onDidChangeVisibility(() => this.renew()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
      vscode.commands.registerCommand('factdesk.filterClaims', () => this.filter()),
    ];
  }

  /** Takes in how a draft stands after a check. */
  take(status: StatusParams): void {
    this.known.set(status.uri, status);
    this.showBadge();
    this.renew();
  }

  dispose(): void {
    clearTimeout(this.due);
    for (const each of this.watches) each.dispose();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.drafts.values()].sort(byName);
    switch (node.kind) {
      case 'draft':
        return gatherGroups(node, this.hidden);
      case 'group':
        return [...node.facts];
      case 'fact':
        return partFact(node);
    }
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'draft':
        return showDraft(node);
      case 'group':
        return showGroup(node);
      case 'fact':
        return showFact(node);
    }
  }

  private get hidden(): readonly string[] {
    return this.memory.get<readonly string[]>(HIDDEN, []);
  }

  private renew(): void {
    clearTimeout(this.due);
    if (this.view.visible) this.due = setTimeout(() => void this.refill().catch(() => undefined), PAUSE);
  }

  private async refill(): Promise<void> {
    for (const status of this.known.values()) {
      if (this.listed.has(status)) continue;
      const { uri, message, left } = status;
      const result =
        message === undefined
          ? await this.client.sendRequest<ClaimsResult | null>(CLAIMS_REQUEST, { uri })
          : null;
      if (!this.known.has(uri)) continue; // closed while the server was asked
      const claims = result?.claims ?? [];
      if (result || message !== undefined)
        this.drafts.set(uri, { kind: 'draft', uri: vscode.Uri.parse(uri, true), claims, left, message });
      else this.drafts.delete(uri);
      this.listed.add(status);
    }
    this.changed.fire(undefined);
  }

  private forget(uri: vscode.Uri): void {
    this.known.delete(uri.toString());
    if (this.drafts.delete(uri.toString())) this.changed.fire(undefined);
    this.showBadge();
  }

  private showBadge(): void {
    let left = 0;
    for (const status of this.known.values()) left += status.left;
    const tooltip =
      left === 1
        ? vscode.l10n.t('1 claim left without a source')
        : vscode.l10n.t('{0} claims left without a source', left);
    this.view.badge = left === 0 ? undefined : { value: left, tooltip };
  }

  /** Asks which states are to be shown. */
  private async filter(): Promise<void> {
    const items = STATES.map((state) => ({
      label: LOOKS[state].label,
      state,
      picked: !this.hidden.includes(state),
    }));
    const picked = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      title: vscode.l10n.t('Show in the Claims view'),
    });
    if (!picked) return;
    const shown = new Set(picked.map(({ state }) => state));
    await this.memory.update(
      HIDDEN,
      STATES.filter((state) => !shown.has(state)),
    );
    this.showFilter();
    this.changed.fire(undefined);
  }

  /** A filter is kept from one session to the next: whoever opens the view is told that there is one. */
  private showFilter(): void {
    this.view.description = this.hidden.length > 0 ? vscode.l10n.t('filtered') : '';
  }
}

const byName = (one: Draft, other: Draft) => (one.uri.path < other.uri.path ? -1 : 1);

function showDraft(draft: Draft): vscode.TreeItem {
  const { uri, claims, message } = draft;
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(uri, claims.length > 0 ? Expanded : None);
  item.id = uri.toString();
  item.label = basename(uri);
  item.description = countLeft(draft);
  const address = uri.scheme === 'file' ? uri.fsPath : uri.toString(true);
  item.tooltip = message ?? [address, ...countByState(draft)].join('\n');
  item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
  return item;
}

/** `4 left of 11`, or why there is nothing to count. */
function countLeft({ claims, left, message }: Draft): string {
  if (message !== undefined) return vscode.l10n.t('Not checked');
  if (claims.length === 0) return vscode.l10n.t('no claims');
  if (left > 0) return vscode.l10n.t('{0} left of {1}', left, claims.length);
  const alone = claims.filter(({ state }) => state === 'state-media-only').length;
  return alone > 0
    ? vscode.l10n.t('{0} of {1} on state media alone', alone, claims.length)
    : vscode.l10n.t('all {0} sourced', claims.length);
}

/** `Without a source (6)`, `Silenced (1)`: what the counts are made of. */
function countByState({ claims }: Draft): string[] {
  return STATES.flatMap((state) => {
    const count = claims.filter((claim) => claim.state === state).length;
    return count === 0 ? [] : [`${LOOKS[state].label} (${count})`];
  });
}

function showGroup({ draft, state, facts, count, elsewhere }: Group): vscode.TreeItem {
  const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;
  const open = state !== 'sourced' && state !== 'silenced';
  const { label, icon } = LOOKS[state];
  const item = new vscode.TreeItem(label, facts.length === 0 ? None : open ? Expanded : Collapsed);
  item.id = `${draft.uri.toString()} ${state}`;
  item.description = elsewhere === 0 ? String(count) : vscode.l10n.t('{0}, {1} above', count, elsewhere);
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(COLORS[state]));
  return item;
}

function showFact(fact: Fact): vscode.TreeItem {
  const { draft, claims, worst, differs } = fact;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(worst.words, claims.length > 1 ? Collapsed : None);
  const { label, icon } = LOOKS[worst.state];
  item.description = claims.length > 1 ? countPlaces(fact) : worst.sentence;
  if (differs) item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(COLORS[worst.state]));
  item.tooltip =
    worst.source === ''
      ? worst.sentence
      : `${worst.sentence}\n\n${vscode.l10n.t('Source: {0}', worst.source)}`;
  item.accessibilityInformation = { label: `${worst.words}. ${label}. ${item.description}` };
  item.command = {
    title: vscode.l10n.t('Show in the Draft'),
    command: 'vscode.open',
    arguments: [
      draft.uri,
      { selection: toRange(worst.range), preserveFocus: true } satisfies vscode.TextDocumentShowOptions,
    ],
  };
  return item;
}

/** `in 3 places`; where they stand differently, `1 of 3 places`. */
function countPlaces(fact: Fact): string {
  const [worst, all] = [countWorst(fact), fact.claims.length];
  return worst === all ? vscode.l10n.t('in {0} places', all) : vscode.l10n.t('{0} of {1} places', worst, all);
}
