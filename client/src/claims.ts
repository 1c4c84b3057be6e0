// The Claims view: one node a draft, under it its claims by where they stand, repeats of one fact together.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CLAIMS_REQUEST,
  type ClaimsResult,
  type ClaimState,
  type ListedClaim,
  type StatusParams,
} from '../../server/src/lsp/protocol.ts';
import { COLORS, toRange } from './facts.ts';
import { basename } from './place.ts';

/** Milliseconds without a further check before the view is made anew. */
const PAUSE = 250;

/** What each state is called, and its product icon; in the order of the view. */
const STATES: Readonly<Record<ClaimState, { readonly label: string; readonly icon: string }>> = {
  unsourced: { label: vscode.l10n.t('Without a source'), icon: 'circle-outline' },
  'state-media-only': { label: vscode.l10n.t('State media only'), icon: 'warning' },
  noted: { label: vscode.l10n.t('Marked as not verified'), icon: 'note' },
  silenced: { label: vscode.l10n.t('Silenced'), icon: 'mute' },
  sourced: { label: vscode.l10n.t('Sourced'), icon: 'pass' },
};
const ORDER = Object.keys(STATES) as ClaimState[];
const HIDDEN = 'factdesk.hiddenStates';

interface Draft {
  readonly kind: 'draft';
  readonly uri: vscode.Uri;
  readonly claims: readonly ListedClaim[];
  /** How many of them have no source. */
  readonly left: number;
}
interface Group {
  readonly kind: 'group';
  readonly draft: Draft;
  readonly state: ClaimState;
}
/** One claim, or several that state the same fact. */
interface Fact {
  readonly kind: 'fact';
  readonly draft: Draft;
  readonly claims: readonly ListedClaim[];
}
type Node = Draft | Group | Fact;

/** Keeps the view true while drafts change. It asks the server only while somebody looks. */
export class ClaimsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly memory: vscode.Memento;
  private readonly drafts = new Map<string, Draft>();
  private readonly known = new Map<string, StatusParams>();
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
        return ORDER.filter((state) => !this.hidden.includes(state) && node.claims.some(is(state))).map(
          (state) => ({
            kind: 'group',
            draft: node,
            state,
          }),
        );
      case 'group':
        return gatherFacts(node);
      case 'fact':
        return node.claims.length < 2
          ? []
          : node.claims.map((claim) => ({ kind: 'fact', draft: node.draft, claims: [claim] }));
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
    for (const { uri, message, left } of this.known.values()) {
      const result =
        message === undefined
          ? await this.client.sendRequest<ClaimsResult | null>(CLAIMS_REQUEST, { uri })
          : null;
      if (result)
        this.drafts.set(uri, {
          kind: 'draft',
          uri: vscode.Uri.parse(uri, true),
          claims: result.claims,
          left,
        });
      else this.drafts.delete(uri);
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
    const items = ORDER.map((state) => ({
      label: STATES[state].label,
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
      ORDER.filter((state) => !shown.has(state)),
    );
    this.showFilter();
    this.changed.fire(undefined);
  }

  /** A filter is kept from one session to the next: whoever opens the view is told that there is one. */
  private showFilter(): void {
    this.view.description = this.hidden.length > 0 ? vscode.l10n.t('filtered') : '';
  }
}

const is = (state: ClaimState) => (claim: ListedClaim) => claim.state === state;

const byName = (one: Draft, other: Draft) => (one.uri.path < other.uri.path ? -1 : 1);

/** The claims of a group, those with the same fact as one. */
function gatherFacts({ draft, state }: Group): Fact[] {
  const facts = new Map<string, ListedClaim[]>();
  draft.claims.filter(is(state)).forEach((claim, i) => {
    const key = claim.fact === '' ? String(i) : `fact ${claim.fact}`;
    const known = facts.get(key);
    if (known) known.push(claim);
    else facts.set(key, [claim]);
  });
  return [...facts.values()].map((claims) => ({ kind: 'fact', draft, claims }));
}

function showDraft({ uri, claims, left }: Draft): vscode.TreeItem {
  const item = new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.Expanded);
  item.id = uri.toString();
  item.label = basename(uri);
  item.description =
    claims.length === 0
      ? vscode.l10n.t('no claims')
      : left === 0
        ? vscode.l10n.t('all {0} sourced', claims.length)
        : vscode.l10n.t('{0} left of {1}', left, claims.length);
  item.tooltip = uri.scheme === 'file' ? uri.fsPath : uri.toString(true);
  item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
  return item;
}

function showGroup({ draft, state }: Group): vscode.TreeItem {
  const { label, icon } = STATES[state];
  const open = state !== 'sourced' && state !== 'silenced';
  const item = new vscode.TreeItem(
    label,
    open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${draft.uri.toString()} ${state}`;
  item.description = String(draft.claims.filter(is(state)).length);
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(COLORS[state]));
  return item;
}

function showFact({ draft, claims }: Fact): vscode.TreeItem {
  const [claim] = claims;
  const item = new vscode.TreeItem(
    claim?.words ?? '',
    claims.length > 1 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  if (!claim) return item;
  item.description = claims.length > 1 ? vscode.l10n.t('in {0} places', claims.length) : claim.sentence;
  item.tooltip =
    claim.source === ''
      ? claim.sentence
      : `${claim.sentence}\n\n${vscode.l10n.t('Source: {0}', claim.source)}`;
  item.accessibilityInformation = {
    label: `${claim.words}. ${STATES[claim.state].label}. ${item.description}`,
  };
  item.command = {
    title: vscode.l10n.t('Show in the Draft'),
    command: 'vscode.open',
    arguments: [
      draft.uri,
      { selection: toRange(claim.range), preserveFocus: true } satisfies vscode.TextDocumentShowOptions,
    ],
  };
  return item;
}
