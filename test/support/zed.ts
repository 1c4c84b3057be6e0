// Zed's side of a conversation, as its source tells it: what it says of itself, and how it takes a fix into the text.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCapabilities, Range, SnippetTextEdit, TextEdit } from 'vscode-languageserver';

const DYNAMIC = { dynamicRegistration: true };

/** What Zed says that it can do, but for what no server for prose has (definitions, hints, renaming and the like). */
export const ZED: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    didChangeWatchedFiles: { ...DYNAMIC, relativePatternSupport: true },
    didChangeConfiguration: DYNAMIC,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: {
      resourceOperations: ['create', 'rename', 'delete'],
      documentChanges: true,
      snippetEditSupport: true,
    },
    fileOperations: { ...DYNAMIC, didRename: true, willRename: true },
    applyEdit: true,
    executeCommand: DYNAMIC,
  },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['refactor', 'quickfix', 'source'] } },
      dataSupport: true,
      resolveSupport: {
        properties: ['kind', 'diagnostics', 'isPreferred', 'disabled', 'edit', 'command'],
      },
      ...DYNAMIC,
    },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] },
      contextSupport: true,
      ...DYNAMIC,
    },
    hover: { contentFormat: ['markdown'], ...DYNAMIC },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
    },
    synchronization: { didSave: true, ...DYNAMIC },
    codeLens: DYNAMIC,
    diagnostic: { ...DYNAMIC, relatedDocumentSupport: true },
  },
  experimental: { serverStatusNotification: true, localDocs: true },
  window: {
    workDoneProgress: true,
    showMessage: { messageActionItem: { additionalPropertiesSupport: true } },
  },
};

/** A snippet with its gaps as the words in them: `, according to ${1:TK}` is `, according to TK`. */
const toWords = (snippet: string): string =>
  snippet.replace(/\$\{1:((?:\\.|[^\\}])*)\}/gu, '$1').replace(/\\([\\$}])/gu, '$1');

/**
 * The text after the edits of a fix. Zed puts snippets in one by one, in their order, each at the offset that its place had
 * before the first; plain edits go with the words they stand at, and come after them.
 */
export function applyAsZed(text: string, edits: readonly (TextEdit | SnippetTextEdit)[]): string {
  const before = TextDocument.create('', 'markdown', 0, text);
  const span = (range: Range) => ({ start: before.offsetAt(range.start), end: before.offsetAt(range.end) });
  const plain = edits
    .filter((edit) => 'newText' in edit)
    .map(({ range, newText }) => ({ ...span(range), newText }))
    .sort((one, other) => one.start - other.start);
  let now = text;
  for (const edit of edits) {
    if ('newText' in edit) continue;
    const { start, end } = span(edit.range);
    const words = toWords(edit.snippet.value);
    now = now.slice(0, start) + words + now.slice(end);
    const grown = words.length - (end - start);
    for (const one of plain)
      if (one.start >= end) [one.start, one.end] = [one.start + grown, one.end + grown];
  }
  for (const { start, end, newText } of plain.reverse()) now = now.slice(0, start) + newText + now.slice(end);
  return now;
}
