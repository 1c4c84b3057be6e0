// The built language server as an editor meets it: over standard input and output, from hello to goodbye.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  Diagnostic,
  Hover,
  PublishDiagnosticsParams,
  TextDocumentEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClaimsResult, ReportResult, StatusParams } from '../server/src/lsp/protocol.ts';
import { MODERN, Refusal, Session } from './support/session.ts';

const URI = 'file:///drafts/strike.md';
const UNSOURCED = 'Unemployment fell to 4.1 percent in March.\n';
const XINHUA = 'The port reopened on Monday, Xinhua said.\n';

const { textDocument: MODERN_TEXT, workspace: MODERN_WORKSPACE } = MODERN;
const OLD = { workspace: { configuration: true } };

/** The words a diagnostic stands under. */
function wordsUnder(text: string, { range }: Pick<Diagnostic, 'range'>): string {
  return TextDocument.create(URI, 'markdown', 0, text).getText(range);
}

/** Code actions at the first place where these words stand. */
function actionsAt(
  session: Session,
  text: string,
  words: string,
  context: object = {},
): Promise<CodeAction[]> {
  const document = TextDocument.create(URI, 'markdown', 0, text);
  const start = document.positionAt(text.indexOf(words));
  const params = { textDocument: { uri: URI }, range: { start, end: start } };
  return session.request('textDocument/codeAction', { ...params, context: { diagnostics: [], ...context } });
}

describe('language server', () => {
  let session: Session;

  afterEach(async () => {
    assert.equal(await session.end(), 0);
  });

  describe('diagnostics an editor asks for', () => {
    beforeEach(async () => {
      session = await Session.start();
    });

    it('says what it offers, positions in UTF-16 among it', () => {
      const { capabilities, serverInfo } = session.started;
      assert.equal(serverInfo?.name, 'factdesk');
      assert.equal(capabilities.positionEncoding, 'utf-16');
      assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
      assert.equal(capabilities.diagnosticProvider?.interFileDependencies, false);
    });

    it('stand under the words, also after an emoji and with CRLF', async () => {
      const text = `# Work\r\n\r\n🧑‍🚒 🙂 ${UNSOURCED.trim()}\r\n`;
      session.open(URI, text);
      const [found, ...others] = await session.diagnostics(URI);
      assert.ok(found);
      assert.deepEqual(others, []);
      assert.equal(wordsUnder(text, found), '4.1 percent');
      assert.deepEqual(found.range.start, { line: 2, character: text.split('\r\n')[2]?.indexOf('4.1') });
      assert.equal(found.source, 'factdesk');
      assert.equal(found.code, 'unsourced-number');
      assert.match(found.codeDescription?.href ?? '', /^https:.*\/unsourced-number\.md$/u);
    });

    it('are not sent again while nothing changes, and never unasked', async () => {
      session.open(URI, UNSOURCED);
      const first = await session.diagnose(URI);
      assert.equal(first.kind, 'full');
      const again = await session.diagnose(URI, first.resultId);
      assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
      session.change(URI, 2, { range: at(0, 0), text: 'Well: ' });
      assert.equal((await session.diagnose(URI, first.resultId)).kind, 'full');
      assert.ok(!session.heard.some(({ method }) => method === 'textDocument/publishDiagnostics'));
    });

    it('are not mistaken for those of an earlier draft at the same address', async () => {
      session.open(URI, UNSOURCED);
      const { resultId } = await session.diagnose(URI);
      session.notify('textDocument/didClose', { textDocument: { uri: URI } });
      session.open(URI, 'Nothing to see.\n');
      const report = await session.diagnose(URI, resultId);
      assert.deepEqual(report.kind === 'full' && report.items, []);
    });

    it('follow edits as a fresh reading would', async () => {
      const text = `🙂 One.\r\n\r\n${UNSOURCED}\r\nTwo.\r\n`;
      session.open(URI, text);
      await session.diagnostics(URI);
      // Three changes in one message: each speaks of the text that the one before it left. The range of one is reversed.
      session.change(
        URI,
        2,
        { range: at(0, 0), text: '- ' },
        {
          range: { start: { line: 4, character: 3 }, end: { line: 4, character: 0 } },
          text: `${XINHUA}Some 30 men`,
        },
        { range: at(2, 0), text: 'In 12 of 30 towns nobody came.\n\n' },
      );
      session.change(URI, 3, { range: at(0, 2), text: 'At 7% of ports ' });
      const edited = await session.diagnostics(URI);
      const fresh = 'file:///drafts/fresh.md';
      const now =
        '- At 7% of ports 🙂 One.\r\n\r\nIn 12 of 30 towns nobody came.\n\n' +
        `${UNSOURCED}\r\n${XINHUA}Some 30 men.\r\n`;
      session.open(fresh, now);
      assert.deepEqual(edited, await session.diagnostics(fresh));
      assert.ok(edited.length >= 3, 'the edits made findings');
    });

    it('take a draft changed as a whole', async () => {
      session.open(URI, 'Nothing.\n');
      assert.deepEqual(await session.diagnostics(URI), []);
      session.change(URI, 2, { text: UNSOURCED });
      assert.equal((await session.diagnostics(URI)).length, 1);
    });

    it('name further places', async () => {
      const text = `${XINHUA}\n${XINHUA}`;
      session.open(URI, text);
      const [found] = await session.diagnostics(URI);
      assert.equal(found?.code, 'state-media-attribution');
      assert.deepEqual(
        found.relatedInformation?.map(({ location }) => location.range.start.line),
        [2],
      );
    });

    it('read plain text as such', async () => {
      const uri = 'untitled:Untitled-1';
      session.open(uri, '- Output rose 5 percent\n- It was hot\n', 'plaintext');
      assert.equal((await session.diagnostics(uri)).length, 1);
    });

    it('answer for the newest version only, when many wait', async () => {
      session.open(URI, UNSOURCED);
      const answers = Array.from({ length: 20 }, (_, k) => {
        session.change(URI, k + 2, { range: at(0, 0), text: `Some ${k + 2} percent fell.\n\n` });
        return session.diagnose(URI);
      });
      const last = (await Promise.all(answers)).at(-1);
      assert.equal(last?.kind === 'full' && last.items.length, 21);
    });

    it('are dropped when the editor cancels them', async () => {
      session.open(URI, UNSOURCED);
      const cancelled = session.request('textDocument/diagnostic', { textDocument: { uri: URI } }, (id) =>
        session.notify('$/cancelRequest', { id }),
      );
      await assert.rejects(cancelled, (refusal) => refusal instanceof Refusal && refusal.code === -32800);
      assert.equal((await session.diagnostics(URI)).length, 1);
    });
  });

  describe('diagnostics for an editor that does not ask', () => {
    beforeEach(async () => {
      session = await Session.start({ capabilities: OLD });
    });

    interface Published {
      uri: string;
      version?: number;
      diagnostics: Diagnostic[];
    }
    const published = (version: number) =>
      session.hear<Published>('textDocument/publishDiagnostics', (params) => params.version === version);

    it('come unasked, and go when the draft is closed', async () => {
      assert.equal(session.started.capabilities.diagnosticProvider, undefined);
      session.open(URI, UNSOURCED);
      assert.equal((await published(1)).diagnostics.length, 1);
      session.notify('textDocument/didClose', { textDocument: { uri: URI } });
      await session.hear<Published>(
        'textDocument/publishDiagnostics',
        ({ diagnostics }) => diagnostics.length === 0,
      );
    });

    it('carry nothing that the editor cannot show', async () => {
      session.open(URI, `${XINHUA}\n${XINHUA}`);
      const [found] = (await published(1)).diagnostics;
      assert.ok(found);
      assert.deepEqual(Object.keys(found).sort(), ['code', 'message', 'range', 'severity', 'source']);
    });

    it('wait until nothing more waits', async () => {
      session.open(URI, UNSOURCED);
      await published(1);
      for (let version = 2; version <= 60; version++)
        session.change(URI, version, { range: at(0, 0), text: 'x' });
      assert.equal((await published(60)).diagnostics.length, 1);
      const sent = session.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics');
      assert.ok(sent.length < 30, `${sent.length} times for 60 versions`);
    });

    it('have edits in the actions themselves', async () => {
      session.open(URI, XINHUA);
      const actions = await actionsAt(session, XINHUA, 'Xinhua');
      assert.ok(actions.length > 0);
      for (const { edit } of actions) assert.ok(edit?.changes?.[URI]?.length);
    });
  });

  describe('hovers and fixes', () => {
    beforeEach(async () => {
      session = await Session.start();
    });

    it('explain the words under the pointer', async () => {
      session.open(URI, UNSOURCED);
      const position = { line: 0, character: UNSOURCED.indexOf('percent') };
      const hover = await session.request<Hover | null>('textDocument/hover', {
        textDocument: { uri: URI },
        position,
      });
      assert.ok(hover?.range);
      assert.deepEqual(wordsUnder(UNSOURCED, { range: hover.range }).includes('4.1 percent'), true);
      const nothing = { textDocument: { uri: URI }, position: { line: 1, character: 0 } };
      assert.equal(await session.request('textDocument/hover', nothing), null);
    });

    it('are edits only once picked, versioned, and clear the finding', async () => {
      session.open(URI, XINHUA);
      const diagnostics = await session.diagnostics(URI);
      const actions = await actionsAt(session, XINHUA, 'Xinhua', { diagnostics, only: ['quickfix'] });
      assert.ok(actions.length >= 2);
      assert.ok(actions.every(({ edit, kind }) => edit === undefined && kind === 'quickfix'));
      assert.deepEqual(actions[0]?.diagnostics, diagnostics);
      const preferred = actions.filter(({ isPreferred }) => isPreferred);
      assert.equal(preferred.length, 1);
      const { edit } = await session.request<CodeAction>('codeAction/resolve', preferred[0]);
      const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
      assert.deepEqual(change?.textDocument, { uri: URI, version: 1 });
      const edits = change.edits.flatMap((each) => ('newText' in each ? [each] : []));
      const fixed = TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, XINHUA), edits);
      session.change(URI, 2, { text: fixed });
      assert.deepEqual(await session.diagnostics(URI), []);
    });

    it('are refused once the draft has changed', async () => {
      session.open(URI, XINHUA);
      const [action] = await actionsAt(session, XINHUA, 'Xinhua');
      session.change(URI, 2, { range: at(0, 0), text: 'Well, ' });
      const refused = (error: unknown) => error instanceof Refusal && error.code === -32801;
      await assert.rejects(session.request('codeAction/resolve', action), refused);
      session.notify('textDocument/didClose', { textDocument: { uri: URI } });
      await assert.rejects(session.request('codeAction/resolve', action), refused);
    });

    it('fix all disclaimers at once, for those who ask', async () => {
      session.open(URI, `${XINHUA}\nTASS reported a delay.\n`);
      const [action, ...others] = await actionsAt(session, XINHUA, 'port', { only: ['source.fixAll'] });
      assert.equal(action?.kind, 'source.fixAll.factdesk');
      assert.deepEqual(others, []);
      assert.ok((await session.request<CodeAction>('codeAction/resolve', action)).edit);
      const automatic = await actionsAt(session, XINHUA, 'Xinhua', { triggerKind: 2 });
      assert.ok(automatic.every(({ kind }) => kind === 'quickfix'));
      assert.deepEqual(await actionsAt(session, XINHUA, 'Xinhua', { only: ['refactor'] }), []);
    });
  });

  describe('settings', () => {
    it('belong to each draft, and are read again when they change', async () => {
      const quiet = 'file:///drafts/quiet.md';
      const rules = (severity: string) => ({ rules: { 'unsourced-number': severity } });
      session = await Session.start({ settings: (uri) => rules(uri === quiet ? 'off' : 'error') });
      session.open(URI, UNSOURCED);
      session.open(quiet, UNSOURCED);
      const before = await session.diagnose(URI);
      assert.equal(before.kind === 'full' && before.items[0]?.severity, 1);
      assert.deepEqual(await session.diagnostics(quiet), []);
      session.settings = () => rules('hint');
      session.notify('workspace/didChangeConfiguration', { settings: null });
      await session.hear('workspace/diagnostic/refresh');
      const after = await session.diagnose(URI, before.resultId);
      assert.equal(after.kind === 'full' && after.items[0]?.severity, 4);
      assert.equal((await session.diagnostics(quiet)).length, 1);
    });

    it('that make no sense cost a line in the log, and the default holds', async () => {
      const nonsense = {
        rules: { 'unsourced-number': 'loud', 'state-media-only': 'error' },
        outletClasses: 'all',
        reach: { sentence: true },
        templates: { disclaimer: 12 },
        newsroom: null,
        maxFileSize: -5,
      };
      session = await Session.start({ settings: () => nonsense });
      session.open(URI, UNSOURCED);
      session.open('file:///drafts/other.md', UNSOURCED);
      const [found] = await session.diagnostics(URI);
      assert.equal(found?.severity, 2);
      assert.equal((await session.diagnostics('file:///drafts/other.md')).length, 1);
      const lines = session.heard.filter(({ method }) => method === 'window/logMessage');
      assert.deepEqual(
        lines
          .map(({ params }) => /^factdesk\.[\w.-]+/u.exec((params as { message: string }).message)?.[0])
          .sort(),
        [
          'factdesk.maxFileSize',
          'factdesk.outletClasses',
          'factdesk.reach',
          'factdesk.rules.unsourced-number',
          'factdesk.templates.disclaimer',
        ],
      );
    });

    it('are taken as they come from an editor that cannot be asked', async () => {
      const capabilities = { ...MODERN, workspace: { ...MODERN_WORKSPACE, configuration: false } };
      const initializationOptions = { rules: { 'unsourced-number': 'error' } };
      session = await Session.start({ capabilities, initializationOptions });
      session.open(URI, UNSOURCED);
      assert.equal((await session.diagnostics(URI))[0]?.severity, 1);
      const settings = { factdesk: { rules: { 'unsourced-number': 'off' } } };
      session.notify('workspace/didChangeConfiguration', { settings });
      assert.deepEqual(await session.diagnostics(URI), []);
    });

    it('bring outlets of the newsroom, at once in drafts that are open', async () => {
      const voice = {
        id: 'harbour-voice',
        names: ['Harbour Voice'],
        country: 'RU',
        class: 'SC',
        classifiedBy: { source: 'Our desk', date: '2026-03' },
      };
      session = await Session.start({ settings: () => ({ outlets: [voice, { id: 'nobody' }] }) });
      session.open(URI, 'The quay is shut, Harbour Voice said.\n');
      const [found] = await session.diagnostics(URI);
      assert.match(JSON.stringify(found), /Our desk \(March 2026\) classifies it/);
      const { message } = await session.hear<{ message: string }>('window/logMessage', (line) =>
        line.message.includes('factdesk.outlets[1]'),
      );
      assert.match(message, /left out: its “class” is none of/);
      session.settings = () => ({ outlets: [] });
      session.notify('workspace/didChangeConfiguration', { settings: null });
      assert.deepEqual(await session.diagnostics(URI), []);
    });

    describe('in configuration files', () => {
      let folder: string;
      const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
      const write = (text: string) => writeFile(join(folder, '.factdesk.yaml'), text);
      const tell = () =>
        session.notify('workspace/didChangeWatchedFiles', {
          changes: [{ uri: uriOf('.factdesk.yaml'), type: 2 }],
        });
      const severity = async () => (await session.diagnostics(uriOf('a.md')))[0]?.severity;
      const shown = async (fits: (found: PublishDiagnosticsParams) => boolean) =>
        session.hear<PublishDiagnosticsParams>('textDocument/publishDiagnostics', fits);

      beforeEach(async () => {
        folder = await mkdtemp(join(tmpdir(), 'factdesk-config-'));
      });
      afterEach(() => rm(folder, { recursive: true }));

      it('have the last word over those of the editor, and are read again when they change', async () => {
        await write('rules: { unsourced-number: error }\n');
        session = await Session.start({ settings: () => ({ rules: { 'unsourced-number': 'hint' } }) });
        session.open(uriOf('a.md'), UNSOURCED);
        assert.equal(await severity(), 1);
        await write('rules: { unsourced-number: information }\n');
        tell();
        assert.equal(await severity(), 3);
        await write('exclude: a.md\n');
        tell();
        assert.equal(await severity(), undefined);
        const { message } = await session.hear<StatusParams>('factdesk/status', (one) => !!one.message);
        assert.match(message ?? '', /settings exclude this draft/u);
      });

      it('have their faults shown on their lines; what was sound stays in force', async () => {
        await write('rules: { unsourced-number: error }\n');
        session = await Session.start();
        session.open(uriOf('a.md'), UNSOURCED);
        assert.equal(await severity(), 1);
        await write('rules:\n  unsourced-number: loud\n');
        tell();
        assert.equal(await severity(), 1);
        const { uri, diagnostics } = await shown((found) => found.diagnostics.length > 0);
        assert.equal(uri, uriOf('.factdesk.yaml'));
        assert.deepEqual(diagnostics[0]?.range, {
          start: { line: 1, character: 20 },
          end: { line: 1, character: 24 },
        });
        await write('rules: { unsourced-number: hint }\n');
        tell();
        assert.equal(await severity(), 4);
        await shown((found) => found.diagnostics.length === 0);
      });

      for (const [editor, capabilities] of [
        ['that asks for diagnostics', MODERN],
        ['that does not', { workspace: { configuration: true } }],
      ] as const)
        for (const [what, type] of [
          ['is gone', 3],
          ['was mended with no draft open', 2],
        ] as const)
          it(`are shown no faults once the file ${what}, in an editor ${editor}`, async () => {
            const [uri, draft] = [uriOf('.factdesk.yaml'), uriOf('a.md')];
            await write('rules: [\n');
            session = await Session.start({ capabilities });
            session.open(draft, UNSOURCED);
            if (capabilities === MODERN) await session.diagnostics(draft);
            await shown((found) => found.uri === uri && found.diagnostics.length > 0);
            if (type === 2) {
              session.notify('textDocument/didClose', { textDocument: { uri: draft } });
              await write('reach: block\n');
            } else await rm(join(folder, '.factdesk.yaml'));
            session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
            await shown((found) => found.uri === uri && found.diagnostics.length === 0);
          });

      for (const closes of [false, true])
        it(`are shown the faults of what they build on, and none once they do no longer${closes ? ', with no draft open' : ''}`, async () => {
          const [house, draft] = [uriOf('house.yaml'), uriOf('a.md')];
          await writeFile(join(folder, 'house.yaml'), 'reach: page\n');
          await write('extends: house.yaml\n');
          session = await Session.start();
          session.open(draft, UNSOURCED);
          await session.diagnostics(draft);
          await shown((found) => found.uri === house && found.diagnostics.length > 0);
          const heard = session.heard.length;
          await write('extends: ./house.yaml\n');
          tell();
          await session.diagnostics(draft);
          const cleared = session.heard
            .slice(heard)
            .filter(
              ({ params }) => (params as Partial<PublishDiagnosticsParams> | null)?.diagnostics?.length === 0,
            );
          assert.deepEqual(cleared, [], 'it is built on still');
          if (closes) session.notify('textDocument/didClose', { textDocument: { uri: draft } });
          await write('reach: block\n');
          tell();
          await shown((found) => found.uri === house && found.diagnostics.length === 0);
        });

      it('are explained', async () => {
        await write('reach: sentence\nexclude: archive/\n');
        // An editor may send all that can be set, as VS Code does.
        const own = { newsroom: 'The Quay', codeLens: false, exclude: ['*.draft.md'] };
        session = await Session.start({ settings: () => own });
        session.open(uriOf('a.md'), UNSOURCED);
        const page = await session.request<string>('factdesk/settings', { uri: uriOf('a.md') });
        assert.match(page, /reach +"sentence" {2}\(.*\.factdesk\.yaml:1\)/u);
        assert.match(page, /newsroom +"The Quay" {2}\(editor\)/u);
        assert.match(page, /codeLens +false {2}\(default\)/u);
        // After the title what somebody has set, then the rest.
        const isDefault = page.split('\n\n').map((part) => part.includes('(default)'));
        assert.deepEqual(isDefault, [false, false, true]);
        assert.match(page, /exclude +\["\*\.draft\.md"\] {2}\(editor\)/u);
        assert.match(page, /exclude +\["archive\/"\] {2}\(.*\.factdesk\.yaml:2\)/u);
      });
    });

    it('leave out the drafts that a pattern of the editor means', async () => {
      const settings = () => ({ exclude: ['archive/**', '*.draft.md', 7] });
      session = await Session.start({ settings, folders: ['file:///desk'] });
      for (const [name, left] of [
        ['archive/strike.md', true],
        ['strike.draft.md', true],
        ['strike.md', false],
      ] as const) {
        session.open(`file:///desk/${name}`, UNSOURCED);
        assert.equal((await session.diagnostics(`file:///desk/${name}`)).length, left ? 0 : 1, name);
      }
    });

    it('keep drafts past their limit unchecked, and say so', async () => {
      session = await Session.start({ settings: () => ({ maxFileSize: UNSOURCED.length }) });
      session.open(URI, UNSOURCED);
      assert.equal((await session.diagnostics(URI)).length, 1);
      session.change(URI, 2, { range: at(0, 0), text: '!' });
      assert.deepEqual(await session.diagnostics(URI), []);
      const { message } = await session.hear<StatusParams>('factdesk/status', ({ version }) => version === 2);
      assert.match(message ?? '', /longer than 43 characters.*factdesk\.maxFileSize/u);
      assert.deepEqual(await actionsAt(session, UNSOURCED, '4.1'), []);
    });
  });

  describe('status and report', () => {
    beforeEach(async () => {
      session = await Session.start();
    });

    it('count claims and those left', async () => {
      session.open(
        URI,
        `${UNSOURCED}\nExports rose 12 percent, [customs data show](https://example.org/x).\n`,
      );
      await session.diagnostics(URI);
      const status = await session.hear<StatusParams>('factdesk/status');
      assert.deepEqual(status, { uri: URI, version: 1, claims: 2, left: 1 });
    });

    it('count those on state media alone, once nothing else is left', async () => {
      session.open(URI, 'Exports rose 12 percent, Xinhua said.\n');
      await session.diagnostics(URI);
      const status = await session.hear<StatusParams>('factdesk/status');
      assert.deepEqual(status, { uri: URI, version: 1, claims: 1, left: 0, alone: 1 });
    });

    it('report on an open draft, and on one that comes with the request', async () => {
      session.open('file:///drafts/strike%20%282%29.md', UNSOURCED);
      const open = await session.request<ReportResult>('factdesk/report', {
        uri: 'file:///drafts/strike%20%282%29.md',
      });
      assert.equal(open.title, 'strike (2).md');
      assert.match(open.markdown, /4\\?\.1 percent/u);
      const params = { uri: 'vscode-vfs://x/a.txt', text: `One.\n${UNSOURCED}`, languageId: 'plaintext' };
      const brought = await session.request<ReportResult>('factdesk/report', params);
      assert.deepEqual([brought.claims, brought.left], [1, 1]);
      assert.equal(await session.request('factdesk/report', { uri: 'file:///nowhere.md' }), null);
    });
  });

  describe('claims for a list', () => {
    beforeEach(async () => {
      session = await Session.start();
    });

    it('stand where they stand, with what was read as their source', async () => {
      const text = `${UNSOURCED}\n😀 Exports rose 12 percent, [customs data show](https://example.org/x).\n`;
      session.open(URI, text);
      const result = await session.request<ClaimsResult>('factdesk/claims', { uri: URI });
      assert.deepEqual(
        result.claims.map(({ state, words, source, range }) => [
          state,
          words,
          source,
          wordsUnder(text, { range }),
        ]),
        [
          ['unsourced', '4.1 percent', '', '4.1 percent'],
          ['sourced', '12 percent', 'example.org, customs data show', '12 percent'],
        ],
      );
    });

    it('know repeats of one fact, and do not take any three for the same', async () => {
      session.open(
        URI,
        'It moved 100,000 tons.\n\nIt has 100,000 tons of ore. It has 3 cranes.\n\nIt has 3 cranes.\n',
      );
      const { claims } = await session.request<ClaimsResult>('factdesk/claims', { uri: URI });
      const facts = claims.map(({ fact }) => fact);
      assert.equal(facts[0], facts[1]);
      assert.notEqual(facts[0], '');
      assert.deepEqual(facts.slice(2), ['', '']);
    });

    it('tell what a number counts, in other scripts too', async () => {
      session.open(
        URI,
        'It has 3,000 doors. It has 3,000 lamps.\n\nThe 3,000 Doors stay.\n\n该港去年接待了3000艘货船，该校买了3000本书。\n\n港口停着3000艘货船。\n',
      );
      const { claims } = await session.request<ClaimsResult>('factdesk/claims', { uri: URI });
      const [doors, lamps, doorsAgain, both, ships] = claims.map(({ fact }) => fact);
      assert.equal(doors, '3000–3000 doors');
      assert.equal(doorsAgain, doors);
      assert.equal(lamps, '3000–3000 lamps');
      assert.equal(both, '3000–3000 书; 3000–3000 货');
      assert.equal(ships, '3000–3000 货');
    });

    it('are none for a draft that is not open', async () => {
      assert.equal(await session.request('factdesk/claims', { uri: 'file:///none.md' }), null);
    });
  });

  describe('whatever comes', () => {
    const runs = Array.from({ length: 1400 }, (_, k) => '`'.repeat(k + 1)).join(' ');
    const hostile: Record<string, string> = {
      'a 10 MB single line': 'It fell to 4.1 percent. '.repeat(420_000),
      'a line of 1 MB, a number in every sentence': 'It fell to 4.1 percent. '.repeat(42_000),
      '320 KB of backticks': '`'.repeat(320_000),
      '1 MB of backtick runs of growing length': runs,
      '250 KB of ![a](': '![a]('.repeat(50_000),
      '250 KB of [': '['.repeat(250_000),
      '250 KB of [a](': '[a]('.repeat(62_500),
      '250 KB of < and *': '<*'.repeat(125_000),
      '250 KB of quote marks and list marks': '> - '.repeat(62_500),
      '200 KB of digits': '9'.repeat(200_000),
      '20,000 brackets in brackets': `${'['.repeat(20_000)}4.1 percent${']'.repeat(20_000)}`,
      'NUL bytes': `\0${UNSOURCED}\0\0${UNSOURCED}\0`,
      'lone surrogates': `\ud83d ${UNSOURCED}\udc00 rose 5 percent \ud83d`,
      'unclosed front matter': `---\ntitle: 5 things\n${UNSOURCED.repeat(2000)}`,
      'unclosed comments': `<!-- factdesk-disable\n${'<!-- '.repeat(40_000)}${UNSOURCED}`,
      'nothing at all': '',
    };

    for (const [name, text] of Object.entries(hostile))
      it(`answers within 10 s: ${name}`, async function () {
        this.timeout(30_000);
        session = await Session.start();
        session.open(URI, text);
        const place = { textDocument: { uri: URI }, position: { line: 0, character: 9 } };
        await soon(session.diagnostics(URI));
        session.change(URI, 2, { range: at(0, 0), text: 'Well, ' });
        await soon(session.diagnostics(URI));
        await soon(session.request('textDocument/hover', place));
        const failures = session.heard.filter(
          ({ params }) => (params as { type?: number } | null)?.type === 1,
        );
        assert.deepEqual(failures, [], 'nothing went wrong inside');
      });

    it('goes on after messages about drafts it does not have', async () => {
      session = await Session.start();
      const unknown = 'file:///nowhere.md';
      session.change(unknown, 2, { range: at(0, 0), text: 'x' });
      session.notify('textDocument/didClose', { textDocument: { uri: unknown } });
      session.notify('textDocument/didChange', {
        textDocument: { uri: unknown, version: null },
        contentChanges: [{}],
      });
      const place = { textDocument: { uri: unknown }, position: { line: 3, character: 3 } };
      assert.deepEqual(await session.diagnostics(unknown), []);
      assert.equal(await session.request('textDocument/hover', place), null);
      assert.deepEqual(await actionsAt(session, UNSOURCED, '4.1'), []);
      await assert.rejects(session.request('factdesk/unknown', {}), Refusal);
      session.open(URI, UNSOURCED);
      assert.equal((await session.diagnostics(URI)).length, 1);
    });

    it('goes on after requests that make no sense', async () => {
      session = await Session.start();
      session.open(URI, UNSOURCED);
      const senseless = [
        session.request('textDocument/hover', { textDocument: { uri: URI } }),
        session.request('textDocument/diagnostic', {}),
        session.request('textDocument/codeAction', { textDocument: { uri: URI }, range: null, context: {} }),
        session.request('codeAction/resolve', { title: 'Nothing', data: { uri: 5 } }),
        session.request('factdesk/report', null),
      ];
      await Promise.allSettled(senseless);
      assert.equal((await session.diagnostics(URI)).length, 1);
    });

    it('starts from the command line', async () => {
      session = await Session.start({
        command: [resolve('dist/cli.js'), 'lsp', '--stdio'],
        capabilities: { textDocument: { ...MODERN_TEXT } },
      });
      session.open(URI, UNSOURCED);
      assert.equal((await session.diagnostics(URI)).length, 1);
    });
  });
});

describe('language server over the channel between processes', () => {
  it('says hello and goodbye', async () => {
    const server = fork(resolve('dist/server.js'), ['--node-ipc']);
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    const [answer] = (await once(server, 'message')) as [
      { id: number; result: { serverInfo: { name: string } } },
    ];
    assert.equal(answer.result.serverInfo.name, 'factdesk');
    server.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
    server.send({ jsonrpc: '2.0', method: 'exit' });
    const [status] = (await once(server, 'exit')) as [number];
    assert.equal(status, 0);
  });
});

/** Awaits an answer, which must come within 10 s. */
async function soon(answer: Promise<unknown>): Promise<void> {
  const began = performance.now();
  await answer;
  const seconds = (performance.now() - began) / 1000;
  assert.ok(seconds < 10, `${seconds.toFixed(1)} s`);
}

/** An empty range. */
function at(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}
