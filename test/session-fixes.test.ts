// Quick fixes over the wire: with places to fill in for editors that can have them, in plain words for all others.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { RULES } from '../server/src/core/rules/rules.ts';
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
    // From back to front: Zed puts snippets in one after another.
    const [note, mark] = editsOf((await pick(/footnote to fill in/)).edit);
    assert.ok(mark && 'newText' in mark && mark.newText === '[^1]');
    assert.ok(note && 'snippet' in note && note.snippet.value === '\n[^1]: ${1:Source to be added.}\n');
    const [silence] = editsOf((await pick(/this line/)).edit);
    assert.ok(silence && 'snippet' in silence);
    assert.equal(
      silence.snippet.value,
      '<!-- factdesk-disable-next-line unsourced-number -- ${1:say why} -->\n',
    );
  });

  it('of a table are offered in each of its cells, though it is one squiggle', async () => {
    await start(
      SNIPPETS,
      '| Boat | Seats |\n| --- | --- |\n| Alma | 120 seats |\n| Bruna | 90 seats |\n| Cora | 45 seats |\n| Dora | 60 seats |\n',
    );
    const [found, ...others] = await session.diagnostics(URI);
    assert.deepEqual(others, []);
    assert.equal(found?.message, '120 seats and 3 more cells of this table have no source');
    for (const [line, character] of [
      [2, 9],
      [3, 10],
    ] as const) {
      const [edit] = editsOf((await pick(/below the table/, character, line)).edit);
      assert.deepEqual(edit, {
        range: { start: { line: 5, character: 19 }, end: { line: 5, character: 19 } },
        snippet: { kind: 'snippet', value: '\n\nSource: ${1:TK}' },
      });
    }
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
    await start({ ...MODERN, experimental: { factdesk: { commands: ['factdesk.linkNumber'] } } });
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

  it('link all numbers of a paragraph to it, in the order of the other fixes', async () => {
    const text = 'The hall has 40 lamps. It has 3,000 doors.\n';
    await start({ ...MODERN, experimental: { factdesk: { commands: ['factdesk.linkNumber'] } } }, text);
    const actions = await actionsAt(13);
    const titles = actions.map(({ title }) => title);
    const toFill = titles.indexOf('Link both numbers of this paragraph to an address to fill in');
    assert.equal(titles[toFill + 1], 'Link both numbers of this paragraph to the address on the clipboard');
    const [offer] = (actions[toFill + 1]?.command?.arguments ?? []) as unknown[];
    const address = 'https://lamps.example/a';
    const edit = await session.request<WorkspaceEdit | null>('factdesk/link', { offer, address });
    assert.equal(
      TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, text), editsOf(edit) as TextEdit[]),
      `The hall has [40](${address}) lamps. It has [3,000](${address}) doors.\n`,
    );
  });

  describe('silencing an outlet', () => {
    let folder = '';
    let uri = '';
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'factdesk-silence-'));
      uri = pathToFileURL(join(folder, 'a.md')).href;
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    const begin = async (capabilities: ClientCapabilities) => {
      session = await Session.start({ capabilities });
      session.open(uri, 'Xinhua said so.\n');
      const actions = await session.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } },
        context: { diagnostics: [], only: ['quickfix'] },
      });
      return actions.find(({ title }) => /^Silence Xinhua for all drafts/.test(title));
    };
    const CONFIGURATION = '# ours\nreach: block\n';

    it('is an edit of the configuration file that holds for the draft', async () => {
      await writeFile(join(folder, '.factdesk.yaml'), CONFIGURATION);
      const { edit } = await resolve(await begin(MODERN));
      const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
      const file = pathToFileURL(join(folder, '.factdesk.yaml')).href;
      assert.deepEqual(change?.textDocument, { uri: file, version: null });
      const before = TextDocument.create(file, 'yaml', 0, CONFIGURATION);
      assert.equal(
        TextDocument.applyEdits(before, change.edits as TextEdit[]),
        `${CONFIGURATION}silencedOutlets:\n  xinhua: "say why"\n`,
      );
    });

    it('makes the file where there is none, in editors that can', async () => {
      assert.equal(await begin(MODERN), undefined);
      await session.end();
      const able = { documentChanges: true, resourceOperations: ['create' as const] };
      const { edit } = await resolve(
        await begin({ ...MODERN, workspace: { ...MODERN.workspace, workspaceEdit: able } }),
      );
      assert.deepEqual(
        edit?.documentChanges?.map((change) => ('kind' in change ? change.kind : 'edit')),
        ['create', 'edit'],
      );
    });

    it('is a command where the editor can open the file, and goes by what it holds there', async () => {
      const action = await begin({
        ...MODERN,
        experimental: { factdesk: { commands: ['factdesk.silenceOutlet'] } },
      });
      const [offer] = (action?.command?.arguments ?? []) as unknown[];
      const file = pathToFileURL(join(folder, '.factdesk.yaml')).href;
      const ask = (text?: string) => session.request('factdesk/silenceOutlet', { offer, text });
      assert.deepEqual(await ask(), { uri: file, exists: false });
      assert.deepEqual(await ask('# not saved yet\n'), {
        uri: file,
        exists: false,
        edit: {
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
          text: 'silencedOutlets:\n  xinhua: "say why"\n',
          gap: { start: { line: 2, character: 11 }, end: { line: 2, character: 18 } },
        },
      });
      await assert.rejects(ask('- no map\n'), /cannot be read/);
    });

    it('silences it in all drafts of the folder', async () => {
      await writeFile(
        join(folder, '.factdesk.yaml'),
        'silencedOutlets: { xinhua: our series is about it }\n',
      );
      assert.equal(await begin(MODERN), undefined);
      assert.deepEqual(await session.diagnostics(uri), []);
    });

    const resolve = (action: CodeAction | undefined) =>
      session.request<CodeAction>('codeAction/resolve', action);
  });
});

describe('completion inside a suppression', () => {
  let session: Session;
  beforeEach(async () => {
    const textDocument = { ...MODERN.textDocument, completion: {} };
    session = await Session.start({ capabilities: { ...MODERN, textDocument } });
  });
  afterEach(() => session.end());

  /** The words offered at the bar in a draft, and the draft with the first of them put in. */
  const offered = async (marked: string, languageId = 'markdown') => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '');
    const document = TextDocument.create(URI, languageId, 1, text);
    session.open(URI, text, languageId);
    const items = await session.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: URI },
      position: document.positionAt(at),
    });
    session.notify('textDocument/didClose', { textDocument: { uri: URI } });
    const edit = items[0]?.textEdit as TextEdit | undefined;
    const sorted = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    return {
      words: sorted.map(({ label }) => label),
      first: edit && TextDocument.applyEdits(document, [edit]),
    };
  };

  it('offers the forms, and then the rules', async () => {
    const forms = await offered('A.\n\n<!-- factdesk-|\n');
    // What silences all the rest of a draft is not what Enter takes.
    assert.deepEqual(forms.words.slice(0, 3), ['disable-next-line', 'disable-line', 'disable-block']);
    assert.ok(forms.words.includes('enable'));
    assert.equal(forms.first, 'A.\n\n<!-- factdesk-disable-next-line\n');
    const rules = await offered('🙂 <!-- factdesk-disable-line uns| -->');
    assert.deepEqual(rules.words, RULES.map(({ name }) => name));
    assert.equal(rules.first, '🙂 <!-- factdesk-disable-line unsourced-number -->');
  }); // prettier-ignore

  it('offers no rule twice, and replaces the word that is there', async () => {
    const { words, first } = await offered('<!-- factdesk-disable unsourced-number, state|-media -->');
    assert.ok(!words.includes('unsourced-number'));
    assert.equal(first, '<!-- factdesk-disable unsourced-number, state-media-attribution -->');
  });

  it('offers them in plain text and in front matter', async () => {
    assert.ok((await offered('[factdesk: dis|', 'plaintext')).words.includes('disable-line'));
    assert.ok((await offered('[factdesk: disable-file |]', 'plaintext')).words.includes('single-owner'));
    assert.ok((await offered('---\nfactdesk-disable: |\n---\nA.\n')).words.includes('single-owner'));
    const item = await offered('---\nfactdesk-disable:\n  - "|"\n---\nA.\n');
    assert.equal(item.first, '---\nfactdesk-disable:\n  - "unsourced-number"\n---\nA.\n');
  });

  it('offers them in a list in brackets, none twice', async () => {
    const inside = async (list: string) => offered(`---\nfactdesk-disable: ${list}\ntags: [a]\n---\nA.\n`);
    const { first } = await inside('[uns|]');
    assert.equal(first, '---\nfactdesk-disable: [unsourced-number]\ntags: [a]\n---\nA.\n');
    assert.match((await inside('[uns|')).first ?? '', /: \[unsourced-number\n/);
    const second = await inside('["unsourced-number -- a", sta|]');
    assert.ok(!second.words.includes('unsourced-number'));
    assert.match(second.first ?? '', /"unsourced-number -- a", state-media-attribution\]/);
    assert.match((await inside('[\n  uns|\n]')).first ?? '', /\[\n {2}unsourced-number\n\]/);
    assert.match((await inside('[\n  a, # b\n  |\n]')).first ?? '', / {2}unsourced-number\n\]/);
  });

  for (const [where, draft] of [
    ['in prose', 'The state-|'],
    ['in another comment', '<!-- note: state-| -->'],
    ['in the reason', '<!-- factdesk-disable-line unsourced-number -- a | -->'],
    ['in the reason behind a dash', '<!-- factdesk-disable-line unsourced-number — a | -->'],
    ['after the comment', '<!-- factdesk-disable-line unsourced-number --> |'],
    ['in the reason in brackets', '---\nfactdesk-disable: [single-owner -- a |]\n---\n'],
    ['in a comment of front matter', '---\nfactdesk-disable: single-owner # a |\n---\n'],
    ['behind a list in brackets', '---\nfactdesk-disable: [single-owner] |\n---\n'],
    ['in other front matter', '---\nfactdesk-disable:\ntags: |\n---\n'],
    ['after enable', '<!-- factdesk-enable |'],
  ] as const)
    it(`offers nothing ${where}`, async () => assert.deepEqual((await offered(draft)).words, []));

  it('is not promised to an editor that has none', async () => {
    assert.ok(session.started.capabilities.completionProvider);
    await session.end();
    session = await Session.start();
    assert.equal(session.started.capabilities.completionProvider, undefined);
  });
});
