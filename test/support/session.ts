// An editor's side of a conversation with the built language server: just enough JSON-RPC over standard input and output.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeParams,
  InitializeResult,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What the server answered instead of a result. */
export class Refusal extends Error {
  readonly code: number;
  constructor({ code, message }: { code: number; message: string }) {
    super(message);
    this.code = code;
  }
}

/** How the editor is made. */
export interface Editor {
  readonly capabilities?: ClientCapabilities;
  /** The answer to `workspace/configuration`, which asks for the section `factdesk`. */
  readonly settings?: (uri: string, section: string) => unknown;
  readonly initializationOptions?: unknown;
  /** The language of its interface. */
  readonly locale?: string;
  /** The folders that are open, by their URIs. */
  readonly folders?: readonly string[];
  /** Reads files that are not on the server's machine; without it the editor says that it reads none. */
  readonly readFile?: (uri: string) => string | null;
  /** What is run instead of the built server. */
  readonly command?: readonly string[];
  /** Whose rights the server has, if not those of whoever runs the tests. */
  readonly rights?: { readonly uid?: number; readonly gid?: number };
  /** What else it says when it says hello. */
  readonly introduction?: Partial<InitializeParams>;
}

/** An editor that asks for diagnostics, resolves actions and takes versioned edits, as VS Code does, with our own client in it. */
export const MODERN: ClientCapabilities = {
  experimental: { factdesk: { status: true } },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    hover: { contentFormat: ['markdown'] },
  },
};

/** One conversation. Nothing in it waits for a time: every step awaits an answer. */
export class Session {
  /** What the server said when it was started. */
  started!: InitializeResult;
  /** Every notification and request the server sent, in order. */
  readonly heard: Message[] = [];
  settings: (uri: string, section: string) => unknown;
  private readonly readFile: ((uri: string) => string | null) | undefined;
  private readonly server: ChildProcessWithoutNullStreams;
  private readonly asked = new Map<
    number,
    { resolve: (result: never) => void; reject: (error: Error) => void }
  >();
  private readonly listeners = new Set<() => void>();
  private unread = Buffer.alloc(0);
  private lastId = 0;

  private constructor(editor: Editor) {
    const { settings, readFile, command = [resolve('dist/server.js'), '--stdio'], rights } = editor;
    this.settings = settings ?? (() => null);
    this.readFile = readFile;
    this.server = spawn(process.execPath, [...command], { ...rights });
    this.server.stdout.on('data', (bytes: Buffer) => this.take(bytes));
    this.server.on('exit', (status) => {
      for (const { reject } of this.asked.values())
        reject(new Error(`The server ended with status ${status}`));
    });
  }

  /** Starts a server and says hello. */
  static async start(editor: Editor = {}): Promise<Session> {
    const session = Session.connect(editor);
    await session.greet(editor);
    return session;
  }

  /** Starts a server and says nothing yet. */
  static connect(editor: Editor = {}): Session {
    return new Session(editor);
  }

  /** Says hello. */
  async greet(editor: Editor = {}): Promise<void> {
    const { capabilities = MODERN, initializationOptions, locale, folders, readFile, introduction } = editor;
    const own = readFile && { experimental: { factdesk: { readsFiles: true } } };
    this.started = await this.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { ...capabilities, ...own },
      initializationOptions,
      locale,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })),
      ...introduction,
    });
    this.notify('initialized', {});
  }

  /** Says goodbye; the exit status of the server. */
  async end(): Promise<number | null> {
    await this.request('shutdown', null);
    return this.leave();
  }

  /** Has the server end, which has been told of it; its exit status. */
  async leave(): Promise<number | null> {
    const ended = once(this.server, 'exit');
    this.notify('exit', null);
    const [status] = (await ended) as [number | null];
    return status;
  }

  /** Ends the server at once, as a crash or an impatient person would. */
  kill(): void {
    this.server.kill('SIGKILL');
  }

  /** What the server has logged as errors. */
  failures(): string[] {
    return this.heard
      .filter(
        ({ method, params }) => method === 'window/logMessage' && (params as { type: number }).type === 1,
      )
      .map(({ params }) => (params as { message: string }).message);
  }

  /** Sends a request and awaits its answer; rejects with a {@link Refusal}. `id` is called with the request's number. */
  request<T>(method: string, params: unknown, id?: (id: number) => void): Promise<T> {
    const own = ++this.lastId;
    const answer = new Promise<T>((resolve, reject) => this.asked.set(own, { resolve, reject }));
    this.send({ id: own, method, params });
    id?.(own);
    return answer;
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  /** The first message of this kind, heard already or yet to come, that fits. */
  async hear<T>(method: string, fits: (params: T) => boolean = () => true): Promise<T> {
    for (;;) {
      const found = this.heard.find((message) => message.method === method && fits(message.params as T));
      if (found) return found.params as T;
      await new Promise<void>((resolve) => this.listeners.add(resolve));
    }
  }

  open(uri: string, text: string, languageId = 'markdown', version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Asks for diagnostics. */
  diagnose(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** Asks for diagnostics and takes them out of the answer. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.diagnose(uri);
    return report.kind === 'full' ? report.items : [];
  }

  private send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.server.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  private take(bytes: Buffer): void {
    this.unread = Buffer.concat([this.unread, bytes]);
    for (;;) {
      const head = this.unread.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/u.exec(this.unread.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (head < 0 || this.unread.length < end) return;
      this.answer(JSON.parse(this.unread.toString('utf8', head + 4, end)) as Message);
      this.unread = this.unread.subarray(end);
    }
  }

  private answer(message: Message): void {
    if (message.method === undefined) {
      const asked = this.asked.get(message.id ?? -1);
      this.asked.delete(message.id ?? -1);
      if (message.error) asked?.reject(new Refusal(message.error));
      else asked?.resolve(message.result as never);
      return;
    }
    if (message.id !== undefined) this.send({ id: message.id, result: this.comply(message) });
    this.heard.push(message);
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }

  /** An editor's answers to a server. */
  private comply({ method, params }: Message): unknown {
    if (method === 'factdesk/file') return this.readFile?.((params as { uri: string }).uri) ?? null;
    if (method !== 'workspace/configuration') return null;
    return (params as { items: { scopeUri: string; section: string }[] }).items.map(
      ({ scopeUri, section }) => this.settings(scopeUri, section) ?? null,
    );
  }
}
