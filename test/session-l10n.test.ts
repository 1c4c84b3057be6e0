// The built language server as editors in other languages meet it, over standard input and output.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Hover,
  MarkupContent,
  PublishDiagnosticsParams,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import type { ReportResult, StatusParams } from '../server/src/lsp/protocol.ts';
import { MODERN, Session } from './support/session.ts';

const URI = 'file:///drafts/strike.md';
const TEXT = '# Strike\n\nThe hall has 40 lamps.\n\nThe port reopened, Xinhua said.\n';
const CAPABILITIES = {
  ...MODERN,
  workspace: { ...MODERN.workspace, codeLens: { refreshSupport: true } },
  textDocument: { ...MODERN.textDocument, codeLens: {}, completion: {} },
};

describe('an editor in another language', () => {
  let session: Session;
  afterEach(() => session.end());
  const start = async (locale: string, settings: object = {}) => {
    session = await Session.start({ capabilities: CAPABILITIES, locale, settings: () => settings });
    session.open(URI, TEXT);
  };
  const at = (line: number, character: number) => ({
    textDocument: { uri: URI },
    position: { line, character },
  });
  const hover = async (line: number, character: number) => {
    const shown = await session.request<Hover | null>('textDocument/hover', at(line, character));
    return ((shown?.contents as MarkupContent | undefined)?.value ?? '').replaceAll('\\', '');
  };
  const actions = async (line: number, character: number) => {
    const { textDocument, position } = at(line, character);
    return session.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['quickfix'] },
    });
  };

  describe('in Simplified Chinese', () => {
    it('reads findings in it', async () => {
      await start('zh-cn');
      const messages = (await session.diagnostics(URI)).map(({ message }) => message);
      assert.deepEqual(messages, [
        '“40”在本句中没有来源',
        '此处以新华社为消息来源。State Media Monitor（2024 年 2 月）将其归类为国家控制的媒体。稿件没有向读者说明这一点。',
      ]);
    });

    it('reads hovers in it', async () => {
      await start('zh-cn');
      assert.match(await hover(2, 13), /^读者不知道数字从何而来.*\*\*附近没有来源\*\*/su);
      const note = await hover(4, 20);
      assert.match(note, /\*\*新华社\*\* — 通讯社，中国/u);
      assert.match(note, /类别：\*\*国家控制的媒体\*\*（SC）。由国家出资/u);
      assert.match(note, /本稿有 1 处以其为来源；有 0 个含数字的说法/u);
      assert.doesNotMatch(note, /\b(?:Class|Owner|This draft)\b/u);
    });

    it('picks fixes by titles in it, which write in the language of the draft', async () => {
      await start('zh-cn');
      const offered = [...(await actions(2, 13)), ...(await actions(4, 20))];
      for (const { title } of offered) assert.match(title, /\p{Script=Han}/u);
      const disclaimer = offered.find(({ title }) => title === '在文末添加免责声明，写明新华社');
      const { edit } = await session.request<CodeAction>('codeAction/resolve', disclaimer);
      const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
      const [added] = change?.edits ?? [];
      assert.match(added && 'newText' in added ? added.newText : '', /published by Xinhua, a Chinese/u);
    });

    it('reads code lenses, completions and the report in it', async () => {
      await start('zh-cn', { codeLens: true });
      const lenses = await session.request<CodeLens[]>('textDocument/codeLens', {
        textDocument: { uri: URI },
      });
      assert.equal(lenses[0]?.command?.title, '1 个数字中有 1 个没有来源');
      const report = await session.request<ReportResult>('factdesk/report', { uri: URI });
      assert.equal(report.language, 'zh-Hans');
      assert.match(report.markdown, /1 个含数字的说法中有 1 个没有来源。/u);
      assert.match(report.markdown, /## 没有来源（1）\n\n- \[第 3 行\]\(#L3,14\)/u);
      session.change(URI, 2, { text: '<!-- factdesk-' });
      const words = await session.request<CompletionItem[]>('textDocument/completion', at(0, 14));
      assert.equal(words[0]?.detail, '忽略下一行');
    });

    it('is told in it why a draft is left unchecked', async () => {
      await start('zh-cn', { maxFileSize: 10 });
      await session.diagnostics(URI);
      const { message } = await session.hear<StatusParams>('factdesk/status');
      assert.equal(message, '本稿超过 10 个字符，因此 Factdesk 不作检查（设置 factdesk.maxFileSize）。');
    });

    it('reads faults of its settings in it, in the log and on the lines of the file', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'fd-'));
      try {
        await start('zh-cn', { reach: 'page' });
        await writeFile(join(folder, '.factdesk.yaml'), 'newsroom: 7\n');
        const uri = pathToFileURL(join(folder, 'a.md')).href;
        session.open(uri, TEXT);
        await session.diagnostics(uri);
        const { diagnostics } = await session.hear<PublishDiagnosticsParams>(
          'textDocument/publishDiagnostics',
        );
        assert.deepEqual(
          diagnostics.map(({ message }) => message),
          ['newsroom：值为 7；应为字符串。'],
        );
        await session.hear<{ message: string }>(
          'window/logMessage',
          ({ message }) => message === 'factdesk.reach：值为 "page"；可以是 "sentence" 或 "block"。',
        );
        const page = await session.request<string>('factdesk/settings', { uri });
        assert.match(page, / 的设置\n\n.*\(默认值\)/su);
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });

  for (const locale of ['fr', 'zh-tw', 'no locale'])
    it(`reads English where nobody has translated: ${locale}`, async () => {
      await start(locale);
      const [first] = await session.diagnostics(URI);
      assert.equal(first?.message, '40 has no source in this sentence');
      assert.match(await hover(2, 13), /^A reader cannot check a number/u);
      const titles = (await actions(2, 13)).map(({ title }) => title);
      assert.ok(titles.includes('Add “[CHECK]” after the sentence'));
    });
});
