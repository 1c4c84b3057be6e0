// The server as Helix and old editors speak to it, Helix with the command line and the settings that the README gives for it.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'smol-toml';
import type {
  ClientCapabilities,
  CodeAction,
  Hover,
  MarkupContent,
  MarkupKind,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { CLI } from './support/cli.ts';
import { exampleOf } from './support/readme.ts';
import { Session } from './support/session.ts';

/** `220` has a source where one reaches on to the next sentence, which the settings in the README rule out. */
const DRAFT = `🧑‍🚒 Unemployment fell to 4.1 percent in March.

The census counted 900 farms, [the tables show](https://stats.example/farms). It also counted 220 otters.
`;
const URI = 'file:///drafts/strike.md';

interface HelixConfiguration {
  readonly 'language-server': Record<string, { command: string; args: string[]; config: object }>;
  readonly language: { name: string; 'language-servers': string[] }[];
}

/** What Helix says that it can do, as far as it matters here; from version 25.07 on it asks for diagnostics. */
const HELIX: ClientCapabilities = {
  general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: false },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: false },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown'] },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit', 'command'] } },
    publishDiagnostics: { versionSupport: true },
  },
};
const HELIX_THAT_ASKS: ClientCapabilities = {
  ...HELIX,
  workspace: { ...HELIX.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...HELIX.textDocument, diagnostic: { dynamicRegistration: false } },
};

/** The value at `a.b` in a configuration, as Helix answers `workspace/configuration`. */
const sectionOf = (configuration: object, section: string): unknown =>
  section
    .split('.')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], configuration);

/** The places of findings as `line:start-end`. */
const placesOf = (list: PublishDiagnosticsParams['diagnostics']) =>
  list.map(({ range: { start, end } }) => `${start.line}:${start.character}-${end.character}`);
const PLACES = ['0:27-38', '2:94-97'];

/** What the server has asked the editor to tell it of. */
const registered = (session: Session) =>
  session.heard
    .filter(({ method }) => method === 'client/registerCapability')
    .flatMap(({ params }) => (params as { registrations: { method: string }[] }).registrations)
    .map(({ method }) => method);

describe('the server', () => {
  let session: Session;
  afterEach(async () => {
    assert.deepEqual(session.failures(), []);
    assert.equal(await session.end(), 0);
  });

  /** Diagnostics pushed after `before` messages; the editor does not ask for them. */
  const pushed = async (before = 0) => {
    const fits = (params: PublishDiagnosticsParams) =>
      params.uri === URI && session.heard.findIndex((message) => message.params === params) >= before;
    return (await session.hear('textDocument/publishDiagnostics', fits)).diagnostics;
  };

  /** A fix for 4.1 percent whose title has these words, with its edit. */
  const fix = async (words: string) => {
    const at = { line: 0, character: 30 };
    const context = { diagnostics: [], triggerKind: 1 };
    const params = { textDocument: { uri: URI }, range: { start: at, end: at }, context };
    const actions = await session.request<CodeAction[]>('textDocument/codeAction', params);
    const action = actions.find(({ title }) => title.includes(words));
    assert.ok(action, words);
    return action.edit ? action : session.request<CodeAction>('codeAction/resolve', action);
  };

  for (const [name, capabilities] of [
    ['Helix', HELIX_THAT_ASKS],
    ['a Helix that does not ask for diagnostics', HELIX],
  ] as const)
    it(`serves ${name} by its example in the README`, async () => {
      const helix = parse(exampleOf('Helix', 'toml')) as unknown as HelixConfiguration;
      const { command, args, config } = helix['language-server']['factdesk'] ?? assert.fail();
      assert.equal(command, 'factdesk');
      for (const language of helix.language) assert.ok(language['language-servers'].includes('factdesk'));
      session = await Session.start({
        capabilities,
        command: [CLI, ...args],
        initializationOptions: config,
        settings: (_, section) => sectionOf(config, section),
      });
      session.notify('workspace/didChangeConfiguration', { settings: config });
      session.open(URI, DRAFT);
      const asks = capabilities === HELIX_THAT_ASKS;
      assert.equal(session.started.capabilities.diagnosticProvider !== undefined, asks);
      assert.equal(session.started.capabilities.positionEncoding, 'utf-16');
      assert.deepEqual(placesOf(asks ? await session.diagnostics(URI) : await pushed()), PLACES);
      const place = { textDocument: { uri: URI }, position: { line: 0, character: 30 } };
      const hover = await session.request<Hover>('textDocument/hover', place);
      assert.match(JSON.stringify(hover.contents), /- 4\.1 percent/u);
      const { edit } = await fix('according to');
      const [change] = edit?.documentChanges ?? [];
      assert.ok(change && 'edits' in change);
      assert.equal(change.textDocument.version, 1);
      assert.deepEqual(
        change.edits.map((one) => 'newText' in one && one.newText),
        [', according to TK'],
      );
      assert.deepEqual(registered(session), ['workspace/didChangeWatchedFiles']);
    });

  it('asks nothing of an editor that can do nothing, and takes settings however they are sent', async () => {
    session = await Session.start({
      capabilities: {},
      initializationOptions: { factdesk: { reach: 'sentence' } },
    });
    session.open(URI, DRAFT);
    assert.deepEqual(placesOf(await pushed()), PLACES);
    const before = session.heard.length;
    session.notify('workspace/didChangeConfiguration', { settings: { factdesk: { reach: 'block' } } });
    assert.deepEqual(placesOf(await pushed(before)), PLACES.slice(0, 1));
    const { edit } = await fix('[CHECK]');
    assert.deepEqual(Object.keys(edit?.changes ?? {}), [URI]);
    assert.ok(session.heard.every(({ id }) => id === undefined));
  });

  it('gives hovers in the form that an editor would rather have, or has alone', async () => {
    const kindFor = async (contentFormat: MarkupKind[]) => {
      session = await Session.start({ capabilities: { textDocument: { hover: { contentFormat } } } });
      session.open(URI, DRAFT);
      const place = { textDocument: { uri: URI }, position: { line: 0, character: 30 } };
      const { contents } = await session.request<{ contents: MarkupContent }>('textDocument/hover', place);
      assert.equal(contents.value.includes('**No source within reach**'), contents.kind === 'markdown');
      assert.ok(contents.value.includes('No source within reach'));
      return contents.kind;
    };
    assert.equal(await kindFor(['plaintext']), 'plaintext');
    await session.end();
    assert.equal(await kindFor(['plaintext', 'markdown']), 'plaintext');
    await session.end();
    assert.equal(await kindFor(['markdown', 'plaintext']), 'markdown');
  });

  it('sees at a save that a configuration file has changed, of which nobody has told it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'factdesk-clients-'));
    const uri = pathToFileURL(join(folder, 'draft.md')).href;
    const severities = async () => (await session.diagnostics(uri)).map(({ severity }) => severity);
    const save = async (configuration?: string) => {
      if (configuration !== undefined) await writeFile(join(folder, '.factdesk.yaml'), configuration);
      session.notify('textDocument/didSave', { textDocument: { uri } });
    };
    const refreshed = (times: number) =>
      session.hear('workspace/diagnostic/refresh', () => {
        const all = session.heard.filter(({ method }) => method === 'workspace/diagnostic/refresh');
        return all.length >= times;
      });
    session = await Session.start({ capabilities: HELIX_THAT_ASKS });
    session.open(uri, DRAFT);
    assert.deepEqual(await severities(), [2]);
    await save('rules: { unsourced-number: error }\n');
    await refreshed(1);
    assert.deepEqual(await severities(), [1]);
    const { resultId } = await session.diagnose(uri);
    await save();
    await save('rules: { unsourced-number: hint }\n');
    await refreshed(2);
    assert.deepEqual(await severities(), [4]);
    await rm(join(folder, '.factdesk.yaml'));
    await save();
    await refreshed(3);
    assert.deepEqual(await severities(), [2]);
    assert.notEqual((await session.diagnose(uri)).resultId, resultId);
    await rm(folder, { recursive: true });
  });
});
