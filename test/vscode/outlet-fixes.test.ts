// Quick fixes about state media inside a real VS Code: what they write, where the writer goes on, and one step back.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, pick, until, write } from './drafts.ts';

const { Global } = vscode.ConfigurationTarget;

/** A paragraph of an article, which an outlet of a state is the only source of; it is disclosed already where `before` does so. */
const article = (before = '') =>
  `# The dam\n\n${before}Xinhua said 900 people moved. It rained.\n\nXinhua also said the dam held.\n`;

/** What is left of the cursor in its line. */
const beforeCursor = ({ document, selection: { active } }: vscode.TextEditor) =>
  document.getText(new vscode.Range(active.with({ character: 0 }), active));

/**
 * Picks a fix with the cursor after the first name of the outlet, holds the draft against what it is to become, and takes it back
 * in one step. `meanwhile` looks at the editor before that.
 */
async function tryFix(
  rule: string,
  title: RegExp,
  [before, after]: readonly [string, string],
  meanwhile: (editor: vscode.TextEditor) => Promise<void> | void,
): Promise<void> {
  const editor = await write(before);
  const { document } = editor;
  const cursor = document.positionAt(before.indexOf('Xinhua') + 'Xinhua'.length);
  editor.selection = new vscode.Selection(cursor, cursor);
  await pick(editor, rule, title);
  assert.equal(document.getText(), after);
  await until('the finding to go', () => findings(document, rule).length === 0);
  await meanwhile(editor);
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), before);
}

describe('Quick fixes about state media in VS Code', () => {
  afterEach(closeAll);

  it('say whose an outlet is at its first use, and nowhere else', () =>
    tryFix(
      'state-media-attribution',
      /^Write “China's state-run” before Xinhua$/,
      [article(), article("China's state-run ")],
      (editor) => assert.equal(beforeCursor(editor), "China's state-run Xinhua"),
    ));

  it('say it in a note at the top, under the title', () =>
    tryFix(
      'state-media-attribution',
      /^Add an editor’s note at the top that names Xinhua$/,
      [
        article(),
        article(
          "Editor's note: This article draws on information published by Xinhua, a Chinese state-controlled news agency.\n\n",
        ),
      ],
      (editor) => assert.equal(beforeCursor(editor), 'Xinhua'),
    ));

  it('say it in a footnote', () =>
    tryFix(
      'state-media-attribution',
      /^Add a footnote that says whose Xinhua is$/,
      [
        article(),
        `${article().replace('moved.', 'moved.[^1]')}\n[^1]: Xinhua is a Chinese state-controlled news agency.\n`,
      ],
      (editor) => assert.equal(beforeCursor(editor), 'Xinhua'),
    ));

  it('say in the name of the newsroom that nobody has verified a number', async () => {
    const settings = vscode.workspace.getConfiguration('factdesk');
    await settings.update('newsroom', 'The Quay', Global);
    const disclosed = article("China's state-run ");
    const clause = 'a claim that has not been independently verified by The Quay';
    try {
      await tryFix(
        'state-media-only',
        new RegExp(`^Add “${clause}”$`, 'u'),
        [disclosed, disclosed.replace('moved.', `moved, ${clause}.`)],
        (editor) => assert.equal(beforeCursor(editor), "China's state-run Xinhua"),
      );
    } finally {
      await settings.update('newsroom', undefined, Global);
    }
  });

  it('ask for a second source in a footnote, whose words are written next', async () => {
    const disclosed = article("China's state-run ");
    const after = (note: string) => `${disclosed.replace('moved.', 'moved.[^1]')}\n[^1]: ${note}\n`;
    await tryFix(
      'state-media-only',
      /^Add a footnote that asks for a second source \(\[\^1\]\)$/,
      [disclosed, after('Second source to be added.')],
      async ({ document, selection }) => {
        assert.equal(document.getText(selection), 'Second source to be added.');
        await vscode.commands.executeCommand('type', { text: 'Riverboard' });
        assert.equal(document.getText(), after('Riverboard'));
        await vscode.commands.executeCommand('undo');
      },
    );
  });
});
