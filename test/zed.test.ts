// The server as Zed speaks to it (its source of 2026), with the command line and the settings that the README gives for it.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CreateFile,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  MarkupContent,
  Position,
  TextDocumentEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CLI } from './support/cli.ts';
import { exampleOf } from './support/readme.ts';
import { Refusal, Session } from './support/session.ts';
import { applyAsZed, ZED } from './support/zed.ts';

interface ZedSettings {
  readonly lsp: Record<
    string,
    { binary: { path: string; arguments: string[] }; initialization_options: object }
  >;
}

/** `220` has a source where one reaches on to the next sentence, which the settings in the README rule out. */
const DRAFT = `# Strike 🧑‍🚒

Unemployment fell to 4.1 percent in March. Rents rose by 7 percent.

The census counted 900 farms, [the tables show](https://stats.example/farms). It also counted 220 otters.

Exports rose 12 percent, Xinhua said.
`;

describe('the server, to Zed', function () {
  this.timeout(30_000);
  let folder = '';
  let session: Session;
  let uri = '';
  let text = '';
  /** Zed counts versions from 0. */
  let version = 0;
  let shown: Diagnostic[] = [];
  let resultId: string | undefined;

  const textDocument = () => ({ uri });
  const refreshes = () =>
    session.heard.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
  const provider = () => session.started.capabilities.codeActionProvider as { codeActionKinds: string[] };
  const at = (words: string): Position =>
    TextDocument.create(uri, '', 0, text).positionAt(text.indexOf(words) + 1);

  /** Has the draft's diagnostics come, as after each change and whenever the server asks for it. */
  const pull = async () => {
    const report = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: textDocument(),
      identifier: 'factdesk',
      previousResultId: resultId,
    });
    if (report.kind === 'full') shown = report.items;
    resultId = report.resultId;
    return shown.map(({ range }) => TextDocument.create(uri, '', 0, text).getText(range));
  };

  /** The menu at some words: everything the server can do, with the diagnostics there as Zed keeps them. */
  const menu = (words: string, only = provider().codeActionKinds) => {
    const place = at(words);
    const diagnostics = shown
      .filter(({ range: { start, end } }) => start.line === place.line && end.character >= place.character)
      .filter(({ range: { start } }) => start.character <= place.character)
      .map(({ range, code, severity, source, message }) => ({ range, code, severity, source, message }));
    const params = {
      textDocument: textDocument(),
      range: { start: place, end: place },
      context: { diagnostics, only },
    };
    return session.request<CodeAction[]>('textDocument/codeAction', params);
  };

  /** What a fix whose title has these words does to files; its edits are asked for when it is picked. */
  const pick = async (actions: CodeAction[], title: string) => {
    const action = actions.find((one) => one.title.includes(title));
    assert.ok(action?.data, actions.map((one) => one.title).join('\n'));
    assert.equal(action.command, undefined);
    const { edit } = await session.request<CodeAction>('codeAction/resolve', action);
    return edit?.documentChanges ?? assert.fail();
  };

  /** Picks a fix of the draft and takes it into the text. */
  const fix = async (actions: CodeAction[], title: string) => {
    const [change, ...others] = (await pick(actions, title)) as TextDocumentEdit[];
    assert.ok(change && others.length === 0);
    assert.deepEqual(change.textDocument, { uri, version });
    const after = applyAsZed(text, change.edits);
    const end = TextDocument.create(uri, '', 0, text).positionAt(text.length);
    session.change(uri, ++version, { range: { start: { line: 0, character: 0 }, end }, text: after });
    text = after;
    return text;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factdesk-zed-'));
    uri = pathToFileURL(join(folder, 'draft.md')).href;
    [text, version, shown, resultId] = [DRAFT, 0, [], undefined];
    const { lsp } = JSON.parse(exampleOf('Zed', 'json')) as ZedSettings;
    const { binary, initialization_options } = lsp['marksman'] ?? assert.fail();
    assert.match(binary.path, /\/factdesk$/u);
    const root = pathToFileURL(folder).href;
    session = await Session.start({
      capabilities: ZED,
      command: [CLI, ...binary.arguments],
      initializationOptions: initialization_options,
      // Marksman's extension has no settings to hand on, so every section is empty.
      settings: () => null,
      introduction: {
        workspaceFolders: [{ uri: root, name: '' }],
        clientInfo: { name: 'Zed', version: '1.0.0' },
      },
    });
    session.notify('workspace/didChangeConfiguration', { settings: {} });
    session.open(uri, text, 'markdown', version);
  });
  afterEach(async () => {
    assert.deepEqual(session.failures(), []);
    assert.equal(await session.end(), 0);
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the findings and tells about them, by the options in the README', async () => {
    assert.deepEqual(await pull(), ['4.1 percent', '7 percent', '220', '12 percent', 'Xinhua']);
    assert.match(JSON.stringify(shown[0]), /4\.1 percent has no source/u);
    assert.deepEqual(new Set(shown.map(({ source }) => source)), new Set(['factdesk']));
    assert.ok(session.heard.every(({ method }) => method !== 'textDocument/publishDiagnostics'));
    const again = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: textDocument(),
      identifier: 'factdesk',
      previousResultId: resultId,
    });
    assert.equal(again.kind, 'unchanged');

    const place = { textDocument: textDocument(), position: at('12 percent') };
    const hover = await session.request<Hover>('textDocument/hover', place);
    const { kind, value } = hover.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /12 percent[\s\S]*Xinhua/u);
  });

  it('mends a number, and shows at once that it is mended', async () => {
    await pull();
    assert.match(
      await fix(await menu('4.1 percent'), 'Add “according to …”'),
      /^Unemployment fell to 4\.1 percent in March, according to TK\. Rents rose by 7 percent\.$/mu,
    );
    assert.deepEqual(await pull(), ['7 percent', '220', '12 percent', 'Xinhua']);
    session.notify('textDocument/didSave', { textDocument: textDocument() });
    assert.match(
      await fix(await menu('7 percent'), 'footnote'),
      /Rents rose by 7 percent\.\[\^1\]\n[\s\S]*\n\n\[\^1\]: Source to be added\.\n$/u,
    );
    assert.deepEqual(await pull(), ['220', '12 percent', 'Xinhua']);
  });

  for (const [title, mended] of [
    [
      'according to',
      'fell to 4.1 percent in March, according to TK. Rents rose by 7 percent, according to TK.',
    ],
    ['Link', 'fell to [4.1 percent](TK) in March. Rents rose by [7 percent](TK).'],
    ['footnote', 'fell to 4.1 percent in March.[^1] Rents rose by 7 percent.[^1]'],
    ['[CHECK]', 'fell to 4.1 percent in March. [CHECK] Rents rose by 7 percent. [CHECK]'],
  ] as const)
    it(`mends all numbers of a paragraph at once: ${title}`, async () => {
      await pull();
      const actions = (await menu('4.1 percent')).filter((one) => one.title.includes(' both numbers '));
      const after = await fix(actions, title);
      assert.ok(after.includes(mended), after);
      assert.deepEqual(await pull(), ['220', '12 percent', 'Xinhua']);
    });

  it('puts the disclaimer in from the menu and when a file is formatted', async () => {
    await pull();
    const [all, ...others] = await menu('Strike', ['source.fixAll.factdesk']);
    assert.ok(all && others.length === 0);
    const changes = (await pick([all], all.title)) as TextDocumentEdit[];
    // Zed leaves an action with snippets out when it formats.
    assert.ok(changes.every(({ edits }) => edits.every((edit) => 'newText' in edit)));
    assert.match(await fix(await menu('Xinhua'), 'closing disclaimer'), /\n\nDisclaimer: .*Xinhua.*\n$/u);
    assert.deepEqual(await pull(), ['4.1 percent', '7 percent', '220', '12 percent']);
    assert.deepEqual(await menu('Strike', ['source.fixAll.factdesk']), []);
  });

  it('silences an outlet for the folder, in a file that Zed makes, fills and saves', async () => {
    await pull();
    const [made, filled] = await pick(await menu('Xinhua'), '.factdesk.yaml');
    const configuration = pathToFileURL(join(folder, '.factdesk.yaml')).href;
    assert.deepEqual(made, { kind: 'create', uri: configuration } satisfies CreateFile);
    const { textDocument: file, edits } = filled as TextDocumentEdit;
    assert.equal(file.uri, configuration);
    const yaml = applyAsZed('', edits).replace('say why', 'our series is about the agency');
    await writeFile(join(folder, '.factdesk.yaml'), yaml);
    const before = refreshes();
    session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configuration, type: 1 }] });
    await session.hear('workspace/diagnostic/refresh', () => refreshes() > before);
    assert.deepEqual(await pull(), ['4.1 percent', '7 percent', '220']);
  });

  it('refuses a fix that was offered for an older text', async () => {
    await pull();
    const [action] = await menu('4.1 percent');
    session.change(uri, ++version, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: 'T',
    });
    await assert.rejects(session.request('codeAction/resolve', action), Refusal);
  });
});
