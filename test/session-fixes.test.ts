// Quick fixes over the wire: with places to fill in for editors that can have them, in plain words for all others.
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  ClientCapabilities,
  CodeAction,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { MODERN, Session } from './support/session.ts';

const URI = 'file:///drafts/lamps.md';
const TEXT = 'The hall has 40 lamps.\n\nIt is old.\n';
const SNIPPETS: ClientCapabilities = {
  ...MODERN,
  workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};

describe('quick fixes over the wire', () => {
  let session: Session;
  const start = async (capabilities: ClientCapabilities, text = TEXT) => {
    session = await Session.start({ capabilities });
    session.open(URI, text);
  };
  afterEach(() => session.end());

  const actionsAt = (character: number, line = 0) =>
    session.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: { line, character }, end: { line, character } },
      context: { diagnostics: [], only: ['quickfix'] },
    });
  const pick = async (title: RegExp, character = 13, line = 0) => {
    const action = (await actionsAt(character, line)).find((each) => title.test(each.title));
    assert.ok(action, `no ${String(title)}`);
    return session.request<CodeAction>('codeAction/resolve', action);
  };
  const editsOf = (edit: WorkspaceEdit | null | undefined) =>
    ((edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits ?? []) as (
      TextEdit | SnippetTextEdit
    )[];

  it('have a place to fill in, at which the cursor then stands', async () => {
    await start(SNIPPETS);
    const [credit] = editsOf((await pick(/according to/)).edit);
    assert.deepEqual(credit, {
      range: { start: { line: 0, character: 21 }, end: { line: 0, character: 21 } },
      snippet: { kind: 'snippet', value: ', according to ${1:TK}' },
    });
    const [mark, note] = editsOf((await pick(/footnote to fill in/)).edit);
    assert.ok(mark && 'newText' in mark && mark.newText === '[^1]');
    assert.ok(note && 'snippet' in note && note.snippet.value === '\n\n[^1]: ${1:Source to be added.}');
    const [silence] = editsOf((await pick(/this line/)).edit);
    assert.ok(silence && 'snippet' in silence);
    assert.equal(
      silence.snippet.value,
      '<!-- factdesk-disable-next-line unsourced-number -- ${1:say why} -->\n',
    );
  });

  it('are plain where there is nothing to fill in, and for editors that cannot have more', async () => {
    await start(SNIPPETS);
    const [mark] = editsOf((await pick(/CHECK/)).edit);
    assert.ok(mark && 'newText' in mark && mark.newText === ' [CHECK]');
    await session.end();
    await start(MODERN);
    const [credit] = editsOf((await pick(/according to/)).edit);
    assert.ok(credit && 'newText' in credit && credit.newText === ', according to TK');
  });

  it('say whatever the draft says, signs of snippets among it', async () => {
    await start(
      SNIPPETS,
      '<!-- factdesk-disable-next-line unsourced-number -- -->\nThe hall has 40 lamps.\n',
    );
    const [reason] = editsOf((await pick(/Give a reason/, 5)).edit);
    assert.ok(reason && 'snippet' in reason && reason.snippet.value === ' -- ${1:say why} ');
    assert.deepEqual(reason.range, { start: { line: 0, character: 48 }, end: { line: 0, character: 52 } });
  });

  it('link a number to an address that only the editor knows', async () => {
    await start(MODERN);
    assert.ok((await actionsAt(13)).every(({ command }) => !command));
    await session.end();
    await start({ ...MODERN, experimental: { factdesk: { linksFromClipboard: true } } });
    const action = (await actionsAt(13)).find(({ command }) => command);
    assert.equal(action?.title, 'Link “40” to the address on the clipboard');
    assert.equal(action.edit, undefined);
    const [offer] = (action.command?.arguments ?? []) as unknown[];
    const link = (address: string) =>
      session.request<WorkspaceEdit | null>('factdesk/link', { offer, address });
    for (const address of ['javascript:alert(1)', 'the census', ''])
      assert.equal(await link(address), null, address);
    const edit = await link('https://lamps.example/a_(b)');
    const draft = TextDocument.create(URI, 'markdown', 1, TEXT);
    const linked = TextDocument.applyEdits(draft, editsOf(edit) as TextEdit[]);
    assert.equal(linked, TEXT.replace('40', '[40](https://lamps.example/a_%28b%29)'));
    session.change(URI, 2, { text: `Well. ${TEXT}` });
    assert.equal(await link('https://lamps.example/a'), null, 'not once the draft has changed');
    assert.equal(await session.request('factdesk/link', { offer: 5, address: 'https://a.example' }), null);
  });
});
