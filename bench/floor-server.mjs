// The floor: a language server on the same library as ours that analyses nothing and sends so many diagnostics at every change.
// `node bench/floor-server.mjs 73`
import { createRequire } from 'node:module';

const require = createRequire(new URL('../package.json', import.meta.url));
const { createConnection, TextDocuments, TextDocumentSyncKind } = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const diagnostics = Array.from({ length: Number(process.argv[2] ?? 1) }, (_, line) => ({
  range: { start: { line, character: 3 }, end: { line, character: 15 } },
  severity: 2,
  source: 'floor',
  code: 'unsourced-number',
  message: '4.1 percent has no source in this sentence',
}));

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics }),
);
documents.listen(connection);
connection.listen();
