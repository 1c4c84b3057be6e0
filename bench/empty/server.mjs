// The least language server: one diagnostic for whatever is opened, whatever it says.
import {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const start = { line: 0, character: 0 };
const diagnostics = [{ range: { start, end: start }, severity: 2, source: 'empty', message: 'Opened' }];

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics }),
);
documents.listen(connection);
connection.listen();
