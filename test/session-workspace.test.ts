// The language server and the workspace it works in: several folders, folders on no disk of its own, folders nobody trusts.
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { ReportResult } from '../server/src/lsp/protocol.ts';
import { Session, type Editor } from './support/session.ts';

const EXPORTS = 'Exports rose 12 percent in May.\n';
const VOICE =
  'outlets:\n  - id: voice\n    names: [Harbour Voice]\n    country: CN\n    class: SC\n' +
  '    classifiedBy: { source: Our desk, date: 2026-03 }\n';

/** An editor whose files lie in memory, by their URI. */
const inMemory = (files: Readonly<Record<string, string>>, more: Editor = {}): Editor => ({
  readFile: (uri) => files[uri] ?? null,
  ...more,
});

describe('language server in a workspace', () => {
  let session: Session;
  afterEach(async () => {
    assert.deepEqual(session.failures(), []);
    assert.equal(await session.end(), 0);
  });

  /** The severity of the one finding in a draft at this address. */
  const severityOf = async (uri: string, text = EXPORTS) => {
    session.open(uri, text);
    const [found] = await session.diagnostics(uri);
    session.notify('textDocument/didClose', { textDocument: { uri } });
    return found?.severity;
  };

  describe('with several folders', () => {
    let root: string;
    const uriOf = (path: string) => pathToFileURL(join(root, path)).href;
    beforeEach(async () => {
      root = await mkdtemp(join(tmpdir(), 'factdesk-folders-'));
      for (const [folder, severity] of [
        ['news', 'error'],
        ['opinion', 'hint'],
      ] as const) {
        await mkdir(join(root, folder));
        await writeFile(join(root, folder, '.factdesk.yaml'), `rules: { unsourced-number: ${severity} }\n`);
      }
    });
    afterEach(() => rm(root, { recursive: true }));

    it('goes in each by its own configuration, and by the first for a draft that was never saved', async () => {
      session = await Session.start({ folders: [uriOf('news'), uriOf('opinion')] });
      assert.equal(await severityOf(uriOf('news/a.md')), 1);
      assert.equal(await severityOf(uriOf('opinion/a.md')), 4);
      assert.equal(await severityOf('untitled:Untitled-1'), 1);
    });

    it('goes by the one folder that an editor names which knows of no more', async () => {
      const introduction = { rootUri: uriOf('opinion') };
      session = await Session.start({ introduction });
      assert.equal(await severityOf('untitled:Untitled-1'), 4);
    });

    it('takes no pipe, device or folder for a configuration file', async function () {
      if (process.platform === 'win32') return this.skip();
      session = await Session.start({ folders: [uriOf('news')] });
      for (const target of ['/dev/zero', root]) {
        await rm(join(root, 'news/.factdesk.yaml'));
        await symlink(target, join(root, 'news/.factdesk.yaml'));
        const change = { uri: uriOf('news/.factdesk.yaml'), type: 2 };
        session.notify('workspace/didChangeWatchedFiles', { changes: [change] });
        assert.equal(await severityOf(uriOf('news/a.md')), 2);
      }
    });

    describe('whose configuration is there and cannot be read', () => {
      const file = () => uriOf('news/.factdesk.yaml');
      const change = () =>
        session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file(), type: 2 }] });
      /** What is said of the file, all messages of it taken together. */
      const faults = async (count: number) => {
        const { diagnostics } = await session.hear<PublishDiagnosticsParams>(
          'textDocument/publishDiagnostics',
          ({ uri, diagnostics: list }) => uri === file() && list.length === count,
        );
        return JSON.stringify(diagnostics.map(({ message }) => message));
      };
      const UNREADABLE = /^\["This file is there and cannot be read: [^"]*"\]$/u;
      const rights = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      beforeEach(async function () {
        if (process.platform === 'win32') return this.skip();
        await chmod(root, 0o755);
        await writeFile(join(root, '.factdesk.yaml'), 'rules: { unsourced-number: information }\n');
        session = await Session.start({ folders: [uriOf('news')], rights });
      });

      it('says so, and goes neither without it nor by the one above', async () => {
        await chmod(join(root, 'news/.factdesk.yaml'), 0);
        assert.equal(await severityOf(uriOf('news/a.md')), 2);
        assert.match(await faults(1), UNREADABLE);
        session.open(uriOf('news/b.md'), EXPORTS);
        await chmod(join(root, 'news/.factdesk.yaml'), 0o644);
        session.notify('textDocument/didSave', { textDocument: { uri: uriOf('news/b.md') } });
        assert.equal(await faults(0), '[]');
        assert.equal(await severityOf(uriOf('news/a.md')), 1);
        await chmod(join(root, 'news/.factdesk.yaml'), 0);
        change();
        assert.equal(await severityOf(uriOf('news/a.md')), 1, 'what held goes on to hold');
      });

      it('says so of a folder and of a link that leads nowhere', async () => {
        for (const target of [root, join(root, 'none.yaml')]) {
          session.heard.length = 0;
          await rm(join(root, 'news/.factdesk.yaml'));
          await symlink(target, join(root, 'news/.factdesk.yaml'));
          change();
          await severityOf(uriOf('news/a.md'));
          assert.match(await faults(1), UNREADABLE);
        }
      });

      it('says so where another builds on it', async () => {
        await writeFile(join(root, 'news/.factdesk.yaml'), 'extends: ../house.yaml\n');
        await writeFile(join(root, 'house.yaml'), 'reach: sentence\n', { mode: 0 });
        await severityOf(uriOf('news/a.md'));
        assert.match(await faults(1), /^\["extends \.\.\/house\.yaml: /u);
      });
    });

    it('sees folders come and go', async () => {
      session = await Session.start({ folders: [uriOf('news')] });
      assert.equal(session.started.capabilities.workspace?.workspaceFolders?.changeNotifications, true);
      const event = {
        added: [{ uri: uriOf('opinion'), name: 'opinion' }],
        removed: [{ uri: uriOf('news'), name: 'news' }],
      };
      session.notify('workspace/didChangeWorkspaceFolders', { event });
      assert.equal(await severityOf('untitled:Untitled-1'), 4);
    });
  });

  describe('on no disk of its own', () => {
    for (const [root, what] of [
      ['vscode-vfs://github%2B7b2276223a312c227265662261/quay/paper', 'a repository on the web'],
      ['memory:/paper', 'a place without an authority'],
    ] as const)
      it(`reads configuration through the editor: ${what}`, async () => {
        const files = {
          [`${root}/.factdesk.yaml`]: 'extends: house/style.yaml\nreach: sentence\n',
          [`${root}/house/style.yaml`]: 'rules: { unsourced-number: error }\n',
        };
        session = await Session.start(inMemory(files, { folders: [root] }));
        assert.equal(await severityOf(`${root}/news/a.md`), 1);
        assert.equal(await severityOf('untitled:Untitled-1'), 1);
        const page = await session.request<string>('factdesk/settings', { uri: `${root}/news/a.md` });
        assert.ok(page.includes(`(${root}/.factdesk.yaml:2)`), page);
      });

    it('asks for a file in each folder upwards, and comes to an end', async () => {
      const asked: string[] = [];
      const readFile = (uri: string) => {
        asked.push(uri);
        return null;
      };
      session = await Session.start({ readFile, folders: ['memory:/paper'] });
      assert.equal(await severityOf('memory:/paper/news/a.md'), 2);
      assert.deepEqual(
        asked,
        ['news/', '', '../'].map((up) => new URL(`${up}.factdesk.yaml`, 'memory:/paper/').href),
      );
    });

    it('does without where the editor reads no files', async () => {
      session = await Session.start({ folders: ['memory:/paper'] });
      assert.equal(await severityOf('memory:/paper/a.md'), 2);
      assert.equal(
        session.heard.some(({ method }) => method === 'factdesk/file'),
        false,
      );
    });
  });

  describe('that nobody trusts', () => {
    const ROOT = 'memory:/paper';
    const FILE = `${ROOT}/.factdesk.yaml`;
    const URI = `${ROOT}/a.md`;
    const HOUSE = { [`${ROOT}/house.yaml`]: 'rules: { unsourced-number: error }\n' };
    const start = (text: string, trusted: boolean) =>
      Session.start(
        inMemory(
          { ...HOUSE, [FILE]: text },
          { folders: [ROOT], initializationOptions: { trusted }, capabilities: PULLS },
        ),
      );
    const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
    const notes = async (fits: (found: PublishDiagnosticsParams) => boolean) =>
      (await session.hear<PublishDiagnosticsParams>('textDocument/publishDiagnostics', fits)).diagnostics;

    it('ignores what names files and says so on its line, until it is trusted', async () => {
      session = await start('newsroom: The Quay\nextends: house.yaml\nreach: sentence\n', false);
      assert.equal(await severityOf(URI), 2);
      const [note] = await notes(({ uri }) => uri === FILE);
      assert.equal(note?.severity, 3);
      assert.deepEqual(note.message, 'extends is ignored until you trust this workspace.');
      assert.deepEqual(note.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } });
      const page = await session.request<string>('factdesk/settings', { uri: URI });
      assert.match(page, /^Ignored until you trust this workspace: extends \(.*:2\)$/mu);
      assert.match(page, /reach +"sentence"/u); // what reaches nothing holds
      session.notify('factdesk/trust', null);
      assert.equal(await severityOf(URI), 1);
      assert.deepEqual(await notes(({ uri, diagnostics }) => uri === FILE && diagnostics.length === 0), []);
      assert.doesNotMatch(await session.request<string>('factdesk/settings', { uri: URI }), /Ignored/u);
    });

    it('asks for no file that is named', async () => {
      session = await start('extends: [house.yaml, ../../etc/passwd]\n', false);
      await severityOf(URI);
      const asked = session.heard.filter(({ method }) => method === 'factdesk/file');
      for (const { params } of asked) assert.match((params as { uri: string }).uri, /\/\.factdesk\.yaml$/u);
    });

    it('ignores outlets with their addresses, in overrides too', async () => {
      const override = `overrides:\n  - files: '*.md'\n    ${VOICE.trimEnd().replaceAll('\n', '\n    ')}\n`;
      for (const text of [VOICE, override]) {
        session = await start(text, false);
        const draft = 'The port reopened on Monday, Harbour Voice said.\n';
        const found = () => severityOf(URI, draft);
        assert.equal(await found(), undefined);
        const [note] = await notes(({ uri }) => uri === FILE);
        assert.match(JSON.stringify(note?.message), /^"(?:overrides\[0\]\.)?outlets is ignored/u);
        session.notify('factdesk/trust', null);
        assert.equal(await found(), 2);
        if (text === VOICE) await session.end();
      }
    });

    it('checks and reports all the same', async () => {
      session = await start('extends: house.yaml\n', false);
      session.open(URI, EXPORTS);
      const report = await session.request<ReportResult>('factdesk/report', { uri: URI });
      assert.equal(report.left, 1);
    });

    it('is trusted where the editor says nothing of trust', async () => {
      session = await Session.start(
        inMemory({ ...HOUSE, [FILE]: 'extends: house.yaml\n' }, { folders: [ROOT] }),
      );
      assert.equal(await severityOf(URI), 1);
    });
  });
});
