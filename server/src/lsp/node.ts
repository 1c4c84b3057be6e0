// Starts the language server in Node: over the editor's own channel (--node-ipc), or standard input and output.
import { createConnection, type Connection } from 'vscode-languageserver/node';
import { promises } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UNREADABLE } from '../config/desk.ts';
import { serve } from './server.ts';
import { toLogText } from './session.ts';

/** Bytes; no configuration file is longer. */
const MAX_SIZE = 2_000_000;

const connection: Connection = process.argv.some((argument) =>
  /^--(?:node-ipc|stdio|socket|pipe)/u.test(argument),
)
  ? createConnection()
  : createConnection(process.stdin, process.stdout);

// A mishap outside any request costs one line in the log, not the session.
process.on('uncaughtException', (error) => connection.console.error(toLogText(error)));
process.on('unhandledRejection', (error) => connection.console.error(toLogText(error)));

serve(connection, async (uri) => {
  const path = toFilePath(uri);
  if (path === null) return null;
  try {
    const file = await promises.stat(path);
    // A pipe or a device, which a link in a repository may lead to, would never end.
    return file.isFile() && file.size <= MAX_SIZE ? await promises.readFile(path, 'utf8') : UNREADABLE;
  } catch {
    return (await isThere(path)) ? UNREADABLE : null;
  }
});

/** The path of a file; null for one that this system has no path for. */
function toFilePath(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

/** Whether something has this name, be it a link that leads nowhere. */
const isThere = (path: string): Promise<boolean> =>
  promises.lstat(path).then(
    () => true,
    () => false,
  );
