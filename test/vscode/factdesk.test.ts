// Factdesk inside a real VS Code: what the editor gets from the server, through the editor's own interfaces.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { aFinding, closeAll, draftUri, findings, fixFor, GIANT, insertAtEnd, open, until } from './drafts.ts';

const claimsTab = () =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.startsWith('Claims: '));

/** A place with one file that never changes. */
const oneDraft: vscode.FileSystemProvider = {
  onDidChangeFile: () => ({ dispose() {} }),
  watch: () => ({ dispose() {} }),
  stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: 32 }),
  readFile: () => new TextEncoder().encode('Exports rose 12 percent in May.\n'),
  readDirectory: () => [],
  createDirectory() {},
  writeFile() {},
  delete() {},
  rename() {},
};

describe('Factdesk in VS Code', () => {
  afterEach(closeAll);

  it('starts for a Markdown draft and finds what it finds at the command line', async () => {
    const document = await open(GIANT);
    await aFinding(document);
    assert.ok(vscode.extensions.getExtension('factdesk.factdesk')?.isActive);
    const words = findings(document, 'unsourced-number').map(({ range }) => document.getText(range));
    assert.ok(
      words.some((each) => each.includes('4.2 million')),
      words.join(' | '),
    );
  });

  for (const rule of ['unsourced-number', 'state-media-attribution', 'state-media-only'])
    it(`shows ${rule} somewhere in the samples`, async () => {
      const documents = [await open(GIANT), await open('tram-page.txt')];
      await until(rule, () => documents.some((document) => findings(document, rule).length > 0));
    });

  it('finds little in a draft that gives its sources', async () => {
    const document = await open('reservoirs.md');
    await aFinding(document);
    assert.ok(
      findings(document).length <= 2,
      findings(document)
        .map(({ message }) => message)
        .join('\n'),
    );
  });

  it('explains a finding in a hover', async () => {
    const document = await open(GIANT);
    const { range } = await aFinding(document, 'unsourced-number');
    const text = await until('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        range.start,
      );
      return hovers
        .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))
        .join();
    });
    assert.match(text, /source/);
  });

  it('inserts a disclaimer, after which its finding is gone', async () => {
    const document = await open(GIANT);
    await aFinding(document, 'state-media-attribution');
    const fix = await fixFor(document, 'state-media-attribution', /disclaimer/i);
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.getText(), /^Disclaimer: .*Xinhua.*$/m);
    await until('the finding to go', () => findings(document, 'state-media-attribution').length === 0);
  });

  it('checks a draft that was never saved', async () => {
    const content = 'Exports rose 12 percent in May.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await vscode.window.showTextDocument(document);
    const { range } = await aFinding(document, 'unsourced-number');
    assert.equal(document.getText(range), '12 percent');
  });

  it('sees what is typed before it is saved', async () => {
    const document = await open('reservoirs.md');
    await aFinding(document);
    const before = findings(document).length;
    await insertAtEnd(document, '\nSome 512 wells ran dry.\n');
    await until('one finding more', () => findings(document).length === before + 1);
  });

  it('heeds a setting at once', async () => {
    const document = await open(GIANT);
    await aFinding(document, 'unsourced-number');
    const settings = vscode.workspace.getConfiguration('factdesk', document.uri);
    await settings.update('rules.unsourced-number', 'off', vscode.ConfigurationTarget.Global);
    try {
      await until('the findings to go', () => findings(document, 'unsourced-number').length === 0);
    } finally {
      await settings.update('rules.unsourced-number', undefined, vscode.ConfigurationTarget.Global);
    }
    await aFinding(document, 'unsourced-number');
  });

  it('leaves a draft unchecked that is longer than it may be, and takes it up again', async () => {
    const document = await open(GIANT);
    await aFinding(document);
    const settings = vscode.workspace.getConfiguration('factdesk', document.uri);
    await settings.update('maxFileSize', document.getText().length - 1, vscode.ConfigurationTarget.Global);
    try {
      await until('the findings to go', () => findings(document).length === 0);
      await settings.update('maxFileSize', document.getText().length, vscode.ConfigurationTarget.Global);
      await aFinding(document);
    } finally {
      await settings.update('maxFileSize', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('says above a heading how many numbers below it lack a source, once somebody wants that', async () => {
    const document = await open(GIANT);
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    assert.deepEqual(await lenses(), []);
    const settings = vscode.workspace.getConfiguration('factdesk', document.uri);
    await settings.update('codeLens', true, vscode.ConfigurationTarget.Global);
    try {
      const [first] = await until('a lens', async () => {
        const found = await lenses();
        return found.length > 0 && found;
      });
      assert.match(first?.command?.title ?? '', /^\d+ of \d+ numbers unsourced$/u);
    } finally {
      await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('leaves the word being typed in peace until it is finished', async () => {
    const document = await open(GIANT);
    await aFinding(document);
    const before = findings(document).length;
    await insertAtEnd(document, '\nThe hall has 4');
    await until('the pasted number', () => findings(document).length === before + 1);
    await insertAtEnd(document, '0');
    await until('the finding to go', () => findings(document).length === before);
    await until('the finding after a pause', () => findings(document).length === before + 1);
  });

  it('opens a report beside the draft, which keeps the keyboard', async () => {
    const document = await open(GIANT);
    await vscode.commands.executeCommand('factdesk.verifyClaims');
    const tab = await until('the report', claimsTab);
    assert.equal(tab.label, `Claims: ${GIANT}`);
    assert.notEqual(tab.group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('opens a report on a draft that was never saved', async () => {
    const content = 'Exports rose 12 percent in May.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('factdesk.verifyClaims');
    await until('the report', claimsTab);
    await vscode.commands.executeCommand('factdesk.showPlace', document.uri.toString(), 1, 14);
    assert.equal(vscode.window.activeTextEditor?.selection.active.character, 13);
  });

  it('goes to the next claim without a source, and from the last to the first', async () => {
    const document = await open('reservoirs.md');
    await insertAtEnd(document, '\nSome 512 wells ran dry.\n\nSome 77 ships waited.\n');
    await until('the findings', () => findings(document, 'unsourced-number').length >= 2);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const chosen = async (command: string) => {
      await vscode.commands.executeCommand(`factdesk.${command}`);
      return document.getText(editor.selection);
    };
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    assert.match(await chosen('previousClaim'), /77/);
    assert.match(await chosen('previousClaim'), /512/);
    assert.match(await chosen('nextClaim'), /77/);
    const first = findings(document, 'unsourced-number')[0];
    assert.equal(await chosen('nextClaim'), first && document.getText(first.range));
    // Keys pressed in quick succession go a claim further each.
    editor.selection = new vscode.Selection(end, end);
    const [, , last] = await Promise.all(['previousClaim', 'previousClaim', 'nextClaim'].map(chosen));
    assert.match(last ?? '', /77/);
  });

  it('goes by the configuration in the folder, shows its faults, and explains it', async () => {
    const file = draftUri('.factdesk.yaml');
    const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await write('rules:\n  unsourced-number: off\n');
    try {
      const document = await open(GIANT);
      await aFinding(document, 'state-media-attribution');
      await until(
        'the numbers to be left in peace',
        () => findings(document, 'unsourced-number').length === 0,
      );
      await vscode.commands.executeCommand('factdesk.explainSettings');
      const shown = vscode.window.activeTextEditor?.document;
      assert.ok(shown);
      const page = shown.getText();
      assert.match(page, /rules\.unsourced-number +"off" {2}\(.*\.factdesk\.yaml:2\)/);
      assert.match(page, /rules\.state-media-only +"warning" {2}\(default\)/);
      assert.deepEqual(findings(shown), []);
      await write('rules:\n  unsourced-number: loud\n');
      const fault = await until('the fault', () => vscode.languages.getDiagnostics(file)[0]);
      assert.equal(fault.range.start.line, 1);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
    await aFinding(await open(GIANT), 'unsourced-number');
  });

  it('opens no report where there is no draft', async () => {
    await vscode.commands.executeCommand('factdesk.verifyClaims');
    assert.equal(claimsTab(), undefined);
  });

  it('leaves alone what cannot be written in, such as the old side of a comparison', async () => {
    const provider = vscode.workspace.registerFileSystemProvider('factdesk-old', oneDraft, {
      isReadonly: true,
    });
    try {
      const old = await vscode.workspace.openTextDocument(vscode.Uri.parse('factdesk-old:/old.md'));
      await vscode.window.showTextDocument(old, { preview: false });
      await vscode.window.showTextDocument(draftUri(GIANT), { viewColumn: vscode.ViewColumn.Beside });
      await aFinding(await open(GIANT));
      assert.deepEqual(findings(old), []);
    } finally {
      provider.dispose();
    }
  });

  it('leaves alone what only looks like a document: the message of a commit, a log', async () => {
    const numbers = 'Exports rose 12 percent in May.\n';
    const control = vscode.scm.createSourceControl('factdesk-test', 'Factdesk Test');
    const output = vscode.window.createOutputChannel('Factdesk Test Numbers', 'markdown');
    try {
      control.inputBox.value = numbers;
      output.append(numbers);
      output.show();
      await vscode.commands.executeCommand('workbench.view.scm');
      const others = () =>
        vscode.workspace.textDocuments.filter(({ uri }) => /^(?:vscode-scm|output)$/.test(uri.scheme));
      const showing = (scheme: string) =>
        others().find(
          (document) => document.uri.scheme === scheme && document.getText().includes('12 percent'),
        );
      const log = await until('the log', () => showing('output'));
      assert.equal(log.languageId, 'markdown');
      const message = await until('the message of the commit', () => showing('vscode-scm'));
      await vscode.languages.setTextDocumentLanguage(message, 'markdown');
      await aFinding(await vscode.workspace.openTextDocument({ language: 'markdown', content: numbers }));
      for (const document of others()) assert.deepEqual(findings(document), [], document.uri.toString());
    } finally {
      control.dispose();
      output.dispose();
      await vscode.commands.executeCommand('workbench.action.closePanel');
    }
  });

  for (const [language, content] of [
    ['html', '<p title="9">Exports rose 12 percent.</p>'],
    ['mdx', '<Tip a={9}>Exports rose 12 percent.</Tip>'],
    ['quarto', '::: {.note}\nExports rose 12 percent, see @fig-9.\n:::'],
    ['rmd', 'Exports rose 12 percent, and `r 9` fell.'],
  ] as const)
    it(`reads ${language} as what it is`, async () => {
      const document = await vscode.workspace.openTextDocument({ language, content });
      await vscode.window.showTextDocument(document);
      await aFinding(document, 'unsourced-number');
      const words = findings(document).map(({ range }) => document.getText(range));
      assert.deepEqual(words, ['12 percent']);
    });

  it('checks on after a restart', async () => {
    const document = await open(GIANT);
    await aFinding(document);
    await vscode.commands.executeCommand('factdesk.restartServer');
    const before = findings(document).length;
    await insertAtEnd(document, '\nSome 512 wells ran dry.\n');
    await until('a finding more', () => findings(document).length > before);
  });
});
