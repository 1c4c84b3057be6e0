// Starts the language server in Node: over the editor's own channel (--node-ipc), or standard input and output.
import { createConnection, type Connection } from 'vscode-languageserver/node';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serve } from './server.ts';
import { toLogText } from './session.ts';

const connection: Connection = process.argv.some((argument) =>
  /^--(?:node-ipc|stdio|socket|pipe)/u.test(argument),
)
  ? createConnection()
  : createConnection(process.stdin, process.stdout);

// A mishap outside any request costs one line in the log, not the session.
process.on('uncaughtException', (error) => connection.console.error(toLogText(error)));
process.on('unhandledRejection', (error) => connection.console.error(toLogText(error)));

serve(connection, async (uri) => {
  if (!uri.startsWith('file:')) return null;
  return readFile(fileURLToPath(uri), 'utf8').catch(() => null);
});
