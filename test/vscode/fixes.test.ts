// Quick fixes inside a real VS Code: where they leave the cursor, that one undo takes each back, and what saving does.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { aFinding, closeAll, draftUri, findings, insertAtEnd, open, pick, until, write } from './drafts.ts';

const { Global } = vscode.ConfigurationTarget;

const type = (text: string) => vscode.commands.executeCommand('type', { text });

describe('Quick fixes in VS Code', () => {
  afterEach(closeAll);

  const LAMPS = 'The hall has 40 lamps.\n\nIt is old.\n';

  it('credit a source, whose name is typed next, and are undone at once', async () => {
    const editor = await write(LAMPS);
    await pick(editor, 'unsourced-number', /according to/);
    const selected = () => editor.document.getText(editor.selection);
    await until('the place to fill in', () => selected() === 'TK');
    await until('the finding to go', () => findings(editor.document).length === 0);
    await type('the mayor');
    assert.equal(editor.document.getText(), LAMPS.replace('lamps.', 'lamps, according to the mayor.'));
    for (let steps = 0; steps < 3 && editor.document.getText() !== LAMPS; steps++)
      await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), LAMPS);
  });

  it('are each one step back', async () => {
    const fixes: [title: RegExp, changed: RegExp][] = [
      [/according to/, /according to TK\./],
      [/^Link “40”.*fill in/, /\[40\]\(TK\)/],
      [/footnote to fill in/, /lamps\.\[\^1\]\n\nIt is old\.\n\n\[\^1\]: Source to be added\.\n/],
      [/Not independently verified/, /\[Not independently verified\]/],
      [/CHECK/, /\[CHECK\]/],
      [/this line/, /<!-- factdesk-disable-next-line unsourced-number -- say why -->\nThe/],
      [/this block/, /<!-- factdesk-disable-block .* -- say why -->/],
      [/this file/, /<!-- factdesk-disable-file .* -- say why -->/],
    ];
    for (const [title, changed] of fixes) {
      const editor = await write(LAMPS);
      await pick(editor, 'unsourced-number', title);
      assert.match(editor.document.getText(), changed);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), LAMPS, String(title));
      await closeAll();
    }
  });

  it('put a footnote at the left margin, wherever the draft ends', async () => {
    const editor = await write('- The hall is old.\n  - It has 40 lamps.\n');
    await pick(editor, 'unsourced-number', /footnote to fill in/);
    assert.equal(
      editor.document.getText(),
      '- The hall is old.\n  - It has 40 lamps.[^1]\n\n[^1]: Source to be added.\n',
    );
  });

  it('fill in one source for all numbers of a paragraph', async () => {
    const editor = await write('The hall has 40 lamps. It has 3,000 doors.\n');
    await pick(editor, 'unsourced-number', /according to.*both numbers/);
    await until('the place to fill in', () => !editor.selection.isEmpty);
    await type('Ana');
    assert.equal(
      editor.document.getText(),
      'The hall has 40 lamps, according to Ana. It has 3,000 doors, according to Ana.\n',
    );
  });

  it('ask for the reason of a silence', async () => {
    const editor = await write('- The hall has 40 lamps.\n- It is old.\n');
    await pick(editor, 'unsourced-number', /this line/);
    await until('the place to fill in', () => editor.document.getText(editor.selection) === 'say why');
    await until(
      'the missing reason',
      () => findings(editor.document, 'suppression-without-reason').length === 1,
    );
    await type('counted them');
    assert.match(editor.document.getText(), /-- counted them -->$/m);
    await until('nothing more to say', () => findings(editor.document).length === 0);
  });

  it('link a number to the address on the clipboard, if it is one of the web', async function () {
    await vscode.env.clipboard.writeText('javascript:alert(1)');
    if ((await vscode.env.clipboard.readText()) === '') this.skip();
    const editor = await write(LAMPS);
    await pick(editor, 'unsourced-number', /clipboard/);
    assert.equal(editor.document.getText(), LAMPS);
    await vscode.env.clipboard.writeText('https://lamps.example/a_(b)');
    await pick(editor, 'unsourced-number', /clipboard/);
    assert.equal(editor.document.getText(), LAMPS.replace('40', '[40](https://lamps.example/a_%28b%29)'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), LAMPS);
    const both = 'The hall has 40 lamps. It has 3,000 doors.\n';
    const second = await write(both);
    await pick(second, 'unsourced-number', /both numbers.*clipboard/);
    const address = 'https://lamps.example/a_%28b%29';
    assert.equal(
      second.document.getText(),
      `The hall has [40](${address}) lamps. It has [3,000](${address}) doors.\n`,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(second.document.getText(), both);
  });

  it('silence an outlet in the configuration file, with the cursor at the reason', async () => {
    const file = draftUri('.factdesk.yaml');
    const draft = await open('harbour-giant.md');
    try {
      await vscode.workspace.fs.writeFile(
        file,
        new TextEncoder().encode('# ours\nsilencedOutlets:\n    tass: known # by all\n'),
      );
      await aFinding(draft, 'state-media-attribution');
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      await pick(editor, 'state-media-attribution', /Silence Xinhua for all drafts/);
      const shown = await until('the configuration file', () => {
        const now = vscode.window.activeTextEditor;
        return (
          now?.document.uri.toString() === file.toString() &&
          now.document.getText(now.selection) === 'say why' &&
          now
        );
      });
      await type('our series is about it');
      assert.equal(
        shown.document.getText(),
        '# ours\nsilencedOutlets:\n    tass: known # by all\n    xinhua: "our series is about it"\n',
      );
      assert.ok(await shown.document.save());
      await until('the outlet to be silent', () => findings(draft, 'state-media-attribution').length === 0);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
    await aFinding(draft, 'state-media-attribution');
  });

  it('write disclaimers on save where that is wished for, and nothing else', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.factdesk': 'explicit' }, Global);
    const uri = draftUri('on-save.md');
    const text = 'Xinhua said the hall has 40 lamps.\n\nIt has 3,000 doors.\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      const document = await open('on-save.md');
      await aFinding(document, 'state-media-attribution');
      await insertAtEnd(document, 'It is old.\n');
      await vscode.commands.executeCommand('workbench.action.files.save');
      await until('the save', () => !document.isDirty);
      assert.match(
        document.getText(),
        /^Xinhua said the hall has 40 lamps\.\n\nIt has 3,000 doors\.\nIt is old\.\n\nDisclaimer: [^\n]*Xinhua[^\n]*\n$/,
      );
    } finally {
      await settings.update('codeActionsOnSave', undefined, Global);
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('take out a suppression that silences nothing, or the rule in it that does not', async () => {
    const comment = (rules: string) => `<!-- factdesk-disable-next-line ${rules} -- counted them -->\n`;
    const idle = `It is old.\n\n${comment('unsourced-number')}It has a door.\n`;
    const editor = await write(idle);
    const { message, range } = await aFinding(editor.document, 'unused-suppression');
    assert.equal(message, 'This suppression silences no unsourced-number');
    assert.equal(range.start.line, 2);
    await pick(editor, 'unused-suppression', /^Remove this suppression$/);
    assert.equal(editor.document.getText(), 'It is old.\n\nIt has a door.\n');
    await until('nothing more to say', () => findings(editor.document).length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), idle);
    const half = `${comment('unsourced-number, state-media-only')}The hall has 40 lamps.\n`;
    const second = await write(half);
    await pick(second, 'unused-suppression', /^Remove state-media-only from/);
    assert.equal(second.document.getText(), `${comment('unsourced-number')}The hall has 40 lamps.\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(second.document.getText(), half);
  });

  it('complete the names of rules inside a suppression', async () => {
    const { document } = await write('<!-- factdesk-disable-next-line uns -->\nThe hall has 40 lamps.\n');
    const { items } = await until('completion', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 35),
      );
      return list.items.some(({ label }) => label === 'unsourced-number') && list;
    });
    assert.ok(items.some(({ label }) => label === 'state-media-only'));
  });
});
