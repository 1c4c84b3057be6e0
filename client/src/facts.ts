// Facts in the text: a colour under every claim by where it stands, and keys that go from one unsourced claim to the next.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CLAIMS_REQUEST,
  type ClaimsResult,
  type ClaimState,
  type ListedClaim,
  type StatusParams,
  type Stretch,
} from '../../server/src/lsp/protocol.ts';
import { findFront } from './front.ts';
import { isDraft } from './server.ts';

const SHOWN = 'factdesk.factsUnderlined';

/** The theme colour under a claim, by where it stands. */
export const COLORS: Readonly<Record<ClaimState, string>> = {
  unsourced: 'factdesk.unsourcedFact',
  'state-media-only': 'factdesk.stateMediaFact',
  noted: 'factdesk.notedFact',
  silenced: 'factdesk.silencedFact',
  sourced: 'factdesk.sourcedFact',
};

/** The line under it: not every eye tells the states apart by their colours. */
const LINES: Readonly<Record<ClaimState, readonly [width: string, style: string]>> = {
  unsourced: ['2px', 'dashed'],
  'state-media-only': ['3px', 'double'],
  noted: ['2px', 'dotted'],
  silenced: ['1px', 'dotted'],
  sourced: ['2px', 'solid'],
};

/** A stretch of the protocol as the editor has it. */
export const toRange = ({ start, end }: Stretch): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** "Underline Every Fact", and the commands that go to the next or the previous claim without a source. */
export class Facts implements vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly memory: vscode.Memento;
  private readonly types: Readonly<Record<ClaimState, vscode.TextEditorDecorationType>>;
  private readonly watches: vscode.Disposable[];
  private steps: Promise<void> = Promise.resolve();

  constructor(client: BaseLanguageClient, memory: vscode.Memento) {
    this.client = client;
    this.memory = memory;
    this.types = Object.fromEntries(
      Object.entries(LINES).map(([state, [width, borderStyle]]) => {
        const color = new vscode.ThemeColor(COLORS[state as ClaimState]);
        const look = { borderWidth: `0 0 ${width} 0`, borderStyle, borderColor: color };
        return [state, vscode.window.createTextEditorDecorationType({ ...look, overviewRulerColor: color })];
      }),
    ) as Record<ClaimState, vscode.TextEditorDecorationType>;
    this.watches = [
      ...Object.values(this.types),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) void this.underline(editor);
      }),
      vscode.commands.registerCommand('factdesk.underlineFacts', () => this.toggle()),
      vscode.commands.registerCommand('factdesk.nextClaim', () => this.step(1)),
      vscode.commands.registerCommand('factdesk.previousClaim', () => this.step(-1)),
    ];
  }

  /** Takes in that a draft was checked. */
  take({ uri }: StatusParams): void {
    if (!this.shown) return;
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document.uri.toString() === uri) void this.underline(editor);
  }

  dispose(): void {
    for (const each of this.watches) each.dispose();
  }

  private get shown(): boolean {
    return this.memory.get(SHOWN, false);
  }

  private async toggle(): Promise<void> {
    await this.memory.update(SHOWN, !this.shown);
    for (const editor of vscode.window.visibleTextEditors) void this.underline(editor);
  }

  private async underline(editor: vscode.TextEditor): Promise<void> {
    const claims = this.shown ? await this.claimsOf(editor.document) : [];
    for (const state of Object.keys(this.types) as ClaimState[])
      editor.setDecorations(
        this.types[state],
        claims.filter((claim) => claim.state === state).map((claim) => toRange(claim.whole)),
      );
  }

  /** The claims of a draft as it stands; none when it changes meanwhile, since the next check follows. */
  private async claimsOf(document: vscode.TextDocument): Promise<readonly ListedClaim[]> {
    if (!isDraft(document)) return [];
    const result = await this.client
      .sendRequest<ClaimsResult | null>(CLAIMS_REQUEST, { uri: document.uri.toString() })
      .catch(() => null);
    return result?.version === document.version ? result.claims : [];
  }

  /** One step after the other: a key that is pressed before the last has arrived goes on from there. */
  private step(by: 1 | -1): Promise<void> {
    return (this.steps = this.steps.catch(() => undefined).then(() => this.go(by)));
  }

  /** Puts the cursor on the next claim that still has no source, from the end on again at the beginning. */
  private async go(by: 1 | -1): Promise<void> {
    const editor = findFront();
    if (!editor) return;
    const all = await this.claimsOf(editor.document);
    const places = all.filter(({ state }) => state === 'unsourced').map(({ range }) => toRange(range));
    if (by < 0) places.reverse();
    const here = editor.selection;
    const isAhead = ({ start }: vscode.Range) => by * start.compareTo(here.start) > 0;
    const place = places.find(isAhead) ?? places[0];
    if (!place) {
      const settled = all.filter(({ state }) => state === 'noted' || state === 'silenced').length;
      const none =
        settled === 0
          ? vscode.l10n.t('Factdesk: no claim without a source in this draft')
          : vscode.l10n.t('Factdesk: no claim left but those you have marked or silenced ({0})', settled);
      vscode.window.setStatusBarMessage(none, 4_000);
      return;
    }
    // A button beside the draft may have the keyboard; a side of a comparison is shown nowhere by itself.
    const isSide = editor === vscode.window.activeTextEditor && !editor.viewColumn;
    const shown = isSide ? editor : await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    shown.selection = new vscode.Selection(place.start, place.end);
    shown.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
