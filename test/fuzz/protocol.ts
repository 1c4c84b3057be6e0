/** The language server under an editor that does as it likes: whatever comes in whatever order, it answers, and answers as for a draft opened afresh. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction, DocumentDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Session } from '../support/session.ts';
import { target, type Target } from './target.ts';
import { anyText, morsel } from './texts.ts';

const place = fc.record({
  line: fc.oneof({ weight: 9, arbitrary: fc.nat(12) }, fc.constantFrom(10_000, 2 ** 31 - 1)),
  character: fc.oneof({ weight: 9, arbitrary: fc.nat(60) }, fc.constantFrom(10_000, 2 ** 31 - 1)),
});
const range = fc.record({ start: place, end: place });
const change = fc.oneof(
  { weight: 8, arbitrary: fc.record({ range, text: morsel }) },
  { weight: 1, arbitrary: fc.record({ text: anyText }) },
);

const REQUESTS = [
  'diagnostic',
  'hover',
  'codeAction',
  'resolve',
  'claims',
  'report',
  'settings',
  'completion',
  'link',
  'silence',
] as const;
const METHODS = [
  'textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave', 'textDocument/hover', 'textDocument/codeAction', 'textDocument/diagnostic', 'codeAction/resolve',
  'factdesk/report', 'factdesk/claims', 'factdesk/settings', 'factdesk/link', 'factdesk/silenceOutlet', 'textDocument/completion', 'factdesk/nothing', 'workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', 'workspace/executeCommand', '$/nothing', '$/setTrace', 'initialized', '',
] as const; // prettier-ignore

/** One thing that an editor does. Documents go by number; a version may run backwards. */
type Step =
  | { do: 'open'; draft: number; text: string; language: string }
  | { do: 'change'; draft: number; changes: Change[]; step: number }
  | { do: 'type'; draft: number; at: Place; word: string; asks: boolean }
  | { do: 'close'; draft: number }
  | { do: 'ask'; draft: number; what: (typeof REQUESTS)[number]; range: Range; cancel: boolean }
  | { do: 'wait' }
  | { do: 'set'; severity: string; size: number }
  | { do: 'babble'; method: string; params: unknown; asks: boolean };
interface Place {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Place;
  readonly end: Place;
}
type Change = { readonly range: Range; readonly text: string } | { readonly text: string };

const draft = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), draft, text: anyText, language: fc.constantFrom('markdown', 'plaintext', 'odd') }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('change' as const), draft, changes: fc.array(change, { maxLength: 3 }), step: fc.constantFrom(1, 1, 1, 0, -1, 7) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), draft, at: place, word: fc.constantFrom('said', '4,012', ' per cent ', 'Xinhua.', '\n---\n', 'е\u0301ли', '共12万'), asks: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), draft }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('ask' as const), draft, what: fc.constantFrom(...REQUESTS), range, cancel: fc.boolean() }) },
  { weight: 5, arbitrary: fc.constant({ do: 'wait' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set' as const), severity: fc.constantFrom('hint', 'off', 'error', 'loud'), size: fc.constantFrom(2_000_000, 40, -1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('babble' as const), method: fc.constantFrom(...METHODS), params: fc.oneof(fc.object({ maxDepth: 2 }), fc.constant({ textDocument: { uri: 'file:///odd' } }), fc.constant([])), asks: fc.boolean() }) },
); // prettier-ignore

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Milliseconds in which everything asked has to be answered. */
const MOST_TIME = 20_000;

/** An editor's own idea of its drafts, which the server's has to agree with. */
class Player {
  private readonly session: Session;
  private readonly prefix: string;
  private readonly open = new Map<string, TextDocument>();
  private readonly shown = new Map<string, DocumentDiagnosticReport & { kind: 'full' }>();
  private readonly answers: Promise<unknown>[] = [];
  private offers: CodeAction[] = [];

  constructor(session: Session, prefix: string) {
    this.session = session;
    this.prefix = prefix;
  }

  async play(step: Step): Promise<void> {
    switch (step.do) {
      case 'open':
        return this.openDraft(this.uri(step.draft), step.text, step.language);
      case 'change':
        return this.change(this.uri(step.draft), step);
      case 'type':
        return this.type(this.uri(step.draft), step);
      case 'close':
        return this.close(this.uri(step.draft));
      case 'ask':
        return this.ask(this.uri(step.draft), step);
      case 'wait':
        await Promise.all(this.answers);
        return;
      case 'set': {
        const rules = { 'unsourced-number': step.severity };
        this.session.settings = () => ({ rules, maxFileSize: step.size });
        return this.session.notify('workspace/didChangeConfiguration', { settings: null });
      }
      case 'babble':
        if (!step.asks) return this.session.notify(step.method, step.params);
        this.answers.push(this.session.request(step.method, step.params).catch(() => null));
        return;
    }
  }

  /** Awaits all answers, and holds what the server says of each open draft against what it says of a new one. */
  async settle(): Promise<void> {
    await Promise.all(this.answers);
    for (const [uri, document] of this.open) {
      // Two changes at once are no typing: no word is held back as unfinished any longer.
      const nothing = { range: NOWHERE, text: '' };
      this.session.change(uri, document.version + 1, nothing, nothing);
      const fresh = uri.replace(/[^/]+$/, 'fresh-$&');
      this.session.open(fresh, document.getText(), document.languageId);
      const [own, other] = [await this.read(uri), await this.read(fresh)];
      assert.deepEqual(JSON.parse(JSON.stringify(own).replaceAll(uri, fresh)), other);
      this.session.notify('textDocument/didClose', { textDocument: { uri: fresh } });
      this.close(uri);
    }
    // What goes wrong with a notification is logged before the next request is answered.
    await this.session.request('factdesk/settings', { uri: this.uri(0) });
  }

  private uri(draft: number): string {
    return `file:///${this.prefix}/${draft}.md`;
  }

  private openDraft(uri: string, text: string, language: string): void {
    if (this.open.has(uri)) return;
    this.open.set(uri, TextDocument.create(uri, language, 1, text));
    this.session.open(uri, text, language);
  }

  private change(uri: string, { changes, step }: Extract<Step, { do: 'change' }>): void {
    const document = this.open.get(uri);
    const version = (document?.version ?? 1) + step;
    this.session.change(uri, version, ...changes);
    if (document)
      this.open.set(
        uri,
        changes.reduce((now, each) => changed(now, each, version), document),
      );
  }

  /** Key by key, as a writer does, with the editor asking after each or after none. */
  private type(uri: string, { draft, at, word, asks }: Extract<Step, { do: 'type' }>): void {
    let offset = this.open.get(uri)?.offsetAt(at) ?? 0;
    for (const text of word) {
      const start = this.open.get(uri)?.positionAt(offset) ?? at;
      const range = { start, end: start };
      this.change(uri, { do: 'change', draft, changes: [{ range, text }], step: 1 });
      if (asks) this.ask(uri, { do: 'ask', draft, what: 'diagnostic', range, cancel: false });
      offset += text.length;
    }
  }

  private close(uri: string): void {
    this.session.notify('textDocument/didClose', { textDocument: { uri } });
    this.open.delete(uri);
    this.shown.delete(uri);
  }

  private ask(uri: string, { what, range, cancel }: Extract<Step, { do: 'ask' }>): void {
    const textDocument = { uri };
    const [method, params] = {
      diagnostic: [
        'textDocument/diagnostic',
        { textDocument, previousResultId: this.shown.get(uri)?.resultId },
      ],
      hover: ['textDocument/hover', { textDocument, position: range.start }],
      codeAction: ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
      resolve: ['codeAction/resolve', this.offers.pop() ?? { title: 'Nothing' }],
      claims: ['factdesk/claims', { uri }],
      report: ['factdesk/report', { uri }],
      settings: ['factdesk/settings', { uri }],
      completion: ['textDocument/completion', { textDocument, position: range.start }],
      link: ['factdesk/link', { offer: this.offers.pop()?.data as unknown, address: 'https://a.example/b' }],
      silence: [
        'factdesk/silenceOutlet',
        { offer: this.offers.pop()?.data as unknown, text: 'reach: block' },
      ],
    }[what] as [string, object];
    const stop = (id: number) => (cancel ? this.session.notify('$/cancelRequest', { id }) : undefined);
    const answered = this.session.request(method, params, stop).then(
      (answer) => this.take(uri, what, answer),
      () => null,
    );
    this.answers.push(answered);
  }

  private take(uri: string, what: string, answer: unknown): void {
    if (what === 'codeAction') this.offers = [...(answer as CodeAction[])];
    const report = answer as DocumentDiagnosticReport;
    if (what === 'diagnostic' && this.open.has(uri) && report.kind === 'full') this.shown.set(uri, report);
  }

  /** The diagnostics of a draft as an editor comes by them: it says what it has, and keeps it where nothing has changed. */
  private async read(uri: string): Promise<unknown> {
    const known = this.shown.get(uri);
    const report = await this.session.diagnose(uri, known?.resultId);
    return report.kind === 'full' ? report.items : known?.items;
  }
}

/** A document after one change, made anew: what the library keeps of lines from one change to the next is not trusted. */
function changed(document: TextDocument, change: Change, version: number): TextDocument {
  const text = document.getText();
  const [one, other] =
    'range' in change
      ? [document.offsetAt(change.range.start), document.offsetAt(change.range.end)]
      : [0, text.length];
  const now = text.slice(0, Math.min(one, other)) + change.text + text.slice(Math.max(one, other));
  return TextDocument.create(document.uri, document.languageId, version, now);
}

let session: Session | undefined;
let games = 0;

/** One server plays all games, so that what one leaves behind meets the next. */
async function play(steps: readonly Step[]): Promise<void> {
  session ??= await Session.start();
  session.heard.length = 0;
  session.settings = () => null;
  session.notify('workspace/didChangeConfiguration', { settings: null });
  const player = new Player(session, `game-${++games}`);
  const game = async () => {
    for (const each of steps) await player.play(each);
    await player.settle();
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('The server does not answer')), MOST_TIME);
  });
  try {
    await Promise.race([game(), late]);
    if (!steps.some((each) => each.do === 'babble')) assert.deepEqual(session.failures(), []);
  } catch (error) {
    session.kill();
    session = undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

export const protocol: Target = target(
  'protocol',
  fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), play),
  async () => {
    await session?.end();
    session = undefined;
  },
);
