// Folders inside a real VS Code: several at once, each with its own configuration, and one that lies on no disk.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { aFinding, closeAll, draftUri, GIANT, open, until } from './drafts.ts';

const { workspace } = vscode;

/** A place in memory, as an extension offers one: read-only would be left alone. */
function inMemory(files: Readonly<Record<string, string>>): vscode.FileSystemProvider {
  const read = ({ path }: vscode.Uri) => {
    const text = files[path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  };
  const isFolder = (path: string) => Object.keys(files).some((file) => file.startsWith(`${path}/`));
  return {
    onDidChangeFile: () => ({ dispose() {} }),
    watch: () => ({ dispose() {} }),
    stat: (uri) =>
      isFolder(uri.path)
        ? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: vscode.FileType.File, ctime: 0, mtime: 0, size: read(uri).length },
    readFile: read,
    readDirectory: () => [],
    createDirectory() {},
    writeFile() {},
    delete() {},
    rename() {},
  };
}

const show = async (uri: vscode.Uri) => {
  const document = await workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
};

/** Opens or closes folders, and waits until VS Code has really done so. */
async function changeFolders(...change: Parameters<typeof workspace.updateWorkspaceFolders>): Promise<void> {
  let done = false;
  const watch = workspace.onDidChangeWorkspaceFolders(() => (done = true));
  assert.ok(workspace.updateWorkspaceFolders(...change));
  await until('the folders to change', () => done);
  watch.dispose();
}

describe('Folders in VS Code', () => {
  afterEach(closeAll);

  it('go each by their own configuration', async () => {
    const opinion = workspace.workspaceFolders?.[1];
    assert.ok(opinion, 'a second folder is open');
    const uri = vscode.Uri.joinPath(opinion.uri, 'column.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode('Exports rose 12 percent in May.\n'));
    try {
      const { severity: there } = await aFinding(await show(uri), 'unsourced-number');
      const { severity: here } = await aFinding(await open(GIANT), 'unsourced-number');
      assert.equal(there, vscode.DiagnosticSeverity.Hint);
      assert.equal(here, vscode.DiagnosticSeverity.Warning);
    } finally {
      await workspace.fs.delete(uri);
    }
  });

  it('may lie on no disk, their configuration and what it extends among the rest', async () => {
    const provider = workspace.registerFileSystemProvider(
      'factdesk-memory',
      inMemory({
        '/paper/.factdesk.yaml': 'extends: house/style.yaml\nreach: sentence\n',
        '/paper/house/style.yaml': 'rules: { unsourced-number: error }\n',
        '/paper/news/exports.md': 'Exports rose 12 percent in May.\n',
      }),
    );
    const folder = vscode.Uri.parse('factdesk-memory://quay/paper');
    const count = workspace.workspaceFolders?.length ?? 0;
    try {
      await changeFolders(count, 0, { uri: folder });
      const document = await show(vscode.Uri.joinPath(folder, 'news/exports.md'));
      const { severity } = await aFinding(document, 'unsourced-number');
      assert.equal(severity, vscode.DiagnosticSeverity.Error);
      await vscode.commands.executeCommand('factdesk.explainSettings');
      const page = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.match(page, /reach +"sentence" +\(factdesk-memory:\/\/quay\/paper\/\.factdesk\.yaml:2\)/);
    } finally {
      await closeAll();
      await changeFolders(count, 1);
      provider.dispose();
    }
  });

  it('have the configuration of the first hold for a draft that was never saved', async () => {
    const file = draftUri('.factdesk.yaml');
    await workspace.fs.writeFile(file, new TextEncoder().encode('rules: { unsourced-number: error }\n'));
    try {
      const content = 'Exports rose 12 percent in May.\n';
      const document = await workspace.openTextDocument({ language: 'markdown', content });
      await vscode.window.showTextDocument(document);
      const { severity } = await aFinding(document, 'unsourced-number');
      assert.equal(severity, vscode.DiagnosticSeverity.Error);
    } finally {
      await workspace.fs.delete(file);
    }
  });
});
