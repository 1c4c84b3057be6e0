// An editor that types into a language server over standard input and output, and holds the time until its diagnostics come.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Milliseconds after which an answer is given up. */
const PATIENCE = 60_000;
/** How a server says that it wants the whole draft at every change. */
const WHOLE = 1;
const HEAD = '\r\n\r\n';

const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown'] },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

/** One open draft: its words, and where the cursor is. */
class Draft {
  constructor(uri, text) {
    this.uri = uri;
    this.version = 1;
    this.text = text;
    this.moveTo(0.5);
  }

  /** Puts the cursor between two words of running text, this far into the draft (0 to 1). */
  moveTo(fraction) {
    const words = /[a-z]{3,} [a-z]{3,} [a-z]{3,}/gu;
    words.lastIndex = Math.floor(this.text.length * fraction);
    const found = words.exec(this.text);
    this.offset = found ? found.index + found[0].indexOf(' ') : Math.floor(this.text.length * fraction);
    const before = this.text.slice(0, this.offset);
    this.line = before.split('\n').length - 1;
    this.character = this.offset - (before.lastIndexOf('\n') + 1);
  }

  position() {
    return { line: this.line, character: this.character };
  }

  /** Types one character; the change as the protocol has it. */
  type(text) {
    const at = this.position();
    this.text = this.text.slice(0, this.offset) + text + this.text.slice(this.offset);
    this.offset += text.length;
    this.version++;
    if (text === '\n') {
      this.line++;
      this.character = 0;
    } else this.character += text.length;
    return { range: { start: at, end: at }, text };
  }
}

const toFrame = (message) => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}${HEAD}`), body]);
};

/** An editor with one server: `await Editor.start(server)`, then `open` drafts and `type` into them. `server` tells how it is started (`run`), and by which request it gives diagnostics if it does not send them of itself (`ask`). Moments are those of `performance.now()`, in milliseconds. */
export class Editor {
  drafts = new Map();
  /** How many diagnostics came last for a draft, and in how many bytes. */
  counts = new Map();
  bytes = 0;
  lastId = 0;
  asked = new Map();
  awaited = new Map();
  unread = Buffer.alloc(0);

  /** `streams` is a process that was started elsewhere; else the server's command is started here. */
  constructor(server, streams) {
    this.server = server;
    const [program, ...args] = server.run(server.file);
    this.child = streams ?? spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.child.stdout.on('data', (bytes) => this.take(bytes, performance.now()));
    this.child.stdin.on('error', () => {});
    this.child.on('close', () => this.giveUp(new Error(`${server.name} has ended`)));
  }

  static async start(server, streams) {
    const editor = new Editor(server, streams);
    editor.handlers = (await server.handlers?.()) ?? {};
    const diagnostic = server.ask === 'textDocument/diagnostic' ? { diagnostic: {} } : {};
    const { result } = await editor.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: 'file:///bench', name: 'bench' }],
      initializationOptions: server.options,
      capabilities: { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, ...diagnostic } },
    });
    const { textDocumentSync: sync } = result.capabilities;
    editor.takesWhole = (sync?.change ?? sync) === WHOLE;
    editor.notify('initialized', {});
    if (server.settings) editor.notify('workspace/didChangeConfiguration', { settings: server.settings });
    return editor;
  }

  /** Opens a draft; resolves with its first diagnostics. */
  async open(name, text) {
    const draft = new Draft(`file:///bench/${name}`, text);
    this.drafts.set(draft.uri, draft);
    const languageId = this.server.language ?? 'markdown';
    const textDocument = { uri: draft.uri, languageId, version: 1, text };
    const answer = this.server.ask ? undefined : this.nextDiagnostics(draft);
    this.notify('textDocument/didOpen', { textDocument });
    await (answer ?? this.ask(draft));
    return draft;
  }

  /** Types and waits for the diagnostics of just that; the milliseconds from the first byte written to the last byte read. */
  async type(draft, text) {
    const answer = this.server.ask ? undefined : this.nextDiagnostics(draft, draft.version + 1);
    const frame = this.frameOf(draft, text);
    const began = performance.now();
    this.child.stdin.write(frame);
    return (await (answer ?? this.ask(draft))) - began;
  }

  /** Types without waiting; when it was sent. */
  send(draft, text) {
    const frame = this.frameOf(draft, text);
    const began = performance.now();
    this.child.stdin.write(frame);
    return began;
  }

  /** The moment at which diagnostics for this version of a draft, or a later one, have been read. */
  nextDiagnostics(draft, version = draft.version) {
    return this.patiently(`diagnostics of ${this.server.name}`, (resolve) =>
      this.awaited.set(draft.uri, { version, resolve }),
    );
  }

  /** Asks for diagnostics; the moment at which they have been read. */
  async ask(draft) {
    const byUri = this.server.ask === 'json/validate';
    const params = byUri ? [draft.uri] : { textDocument: { uri: draft.uri } };
    const { result, at } = await this.request(this.server.ask, params);
    this.counts.set(draft.uri, (byUri ? result : result?.items)?.length ?? 0);
    return at;
  }

  request(method, params) {
    const id = ++this.lastId;
    return this.patiently(`${method} of ${this.server.name}`, (resolve, reject) => {
      this.asked.set(id, { resolve, reject });
      this.child.stdin.write(toFrame({ id, method, params }));
    });
  }

  notify(method, params) {
    this.child.stdin.write(toFrame({ method, params }));
  }

  textOf = (uri) => this.drafts.get(uri)?.text ?? '';
  uris = () => [...this.drafts.keys()];

  /** Ends the server. */
  async end() {
    this.child.removeAllListeners('close');
    const ended = once(this.child, 'close');
    this.child.kill('SIGKILL');
    await ended;
  }

  frameOf(draft, text) {
    const change = draft.type(text);
    const params = {
      textDocument: { uri: draft.uri, version: draft.version },
      contentChanges: [this.takesWhole ? { text: draft.text } : change],
    };
    return toFrame({ method: 'textDocument/didChange', params });
  }

  patiently(what, start) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No ${what} within ${PATIENCE / 1000} s`)), PATIENCE);
      const stop = (then) => (value) => {
        clearTimeout(timer);
        then(value);
      };
      this.failing ??= new Set();
      this.failing.add(stop(reject));
      start(stop(resolve), stop(reject));
    });
  }

  giveUp(error) {
    for (const fail of this.failing ?? []) fail(error);
  }

  take(bytes, at) {
    this.chunks = this.chunks ? [...this.chunks, bytes] : [bytes];
    this.length = (this.length ?? 0) + bytes.length;
    if (this.length < (this.needed ?? 0)) return;
    this.unread = Buffer.concat(this.chunks);
    for (;;) {
      const head = this.unread.indexOf(HEAD);
      const size =
        head < 0 ? NaN : Number(/content-length: *(\d+)/iu.exec(this.unread.toString('latin1', 0, head))[1]);
      this.needed = head < 0 ? 0 : head + HEAD.length + size;
      if (head < 0 || this.unread.length < this.needed) break;
      const body = this.unread.subarray(head + HEAD.length, this.needed);
      this.unread = this.unread.subarray(this.needed);
      this.hear(JSON.parse(body.toString('utf8')), at);
    }
    this.chunks = [this.unread];
    this.length = this.unread.length;
  }

  hear({ id, method, params, result, error }, at) {
    if (method === undefined) {
      const asked = this.asked.get(id);
      this.asked.delete(id);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve({ result, at });
    } else if (id !== undefined) void this.comply(id, method, params);
    else if (method === 'textDocument/publishDiagnostics') this.hearDiagnostics(params, at);
  }

  hearDiagnostics({ uri, version = Infinity, diagnostics }, at) {
    this.counts.set(uri, diagnostics.length);
    this.lastDiagnostics = at;
    const awaited = this.awaited.get(uri);
    if (!awaited || version < awaited.version) return;
    this.awaited.delete(uri);
    awaited.resolve(at);
  }

  async comply(id, method, params) {
    const handler = this.handlers?.[method];
    if (handler) return void this.child.stdin.write(toFrame({ id, result: await handler(params, this) }));
    const answer = ({ section }) =>
      section === 'factdesk' ? { maxFileSize: 20_000_000 } : (this.server.settings?.[section] ?? null);
    const result = method === 'workspace/configuration' ? params.items.map(answer) : null;
    this.child.stdin.write(toFrame({ id, result }));
  }
}
