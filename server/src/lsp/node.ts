// Starts the language server in Node: over the editor's own channel (--node-ipc), or standard input and output. What Node
// alone has is imported where it is used, since the same bundle runs in a browser.
import type { Connection } from 'vscode-languageserver';
import { UNREADABLE, type FileText } from '../config/desk.ts';

import { serve } from './server.ts';
import { toLogText } from './session.ts';

/** Bytes; no configuration file is longer. */
const MAX_SIZE = 2_000_000;

/** Serves the editor that started this process. */
export async function serveEditor(): Promise<void> {
  const connection = await connect();
  // A mishap outside any request costs one line in the log, not the session.
  process.on('uncaughtException', (error) => connection.console.error(toLogText(error)));
  process.on('unhandledRejection', (error) => connection.console.error(toLogText(error)));
  let room: Promise<void> | undefined;
  serve(connection, { readFile, makeRoom: () => void (room ??= makeRoom()) });
}

async function connect(): Promise<Connection> {
  const { createConnection } = await import('vscode-languageserver/node');
  const isTold = process.argv.some((argument) => /^--(?:node-ipc|stdio|socket|pipe)/u.test(argument));
  return isTold ? createConnection() : createConnection(process.stdin, process.stdout);
}

/**
 * Lets V8 have more room for what a reading leaves behind, which the launcher keeps at a megabyte: cleared that often, it takes half
 * the time that a page of a million cells is read in, and a third of that of a line break in a book.
 */
async function makeRoom(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--semi-space-growth-factor=2');
}

async function readFile(uri: string): Promise<FileText> {
  const path = await toFilePath(uri);
  if (path === null) return null;
  const { promises } = await import('node:fs');
  try {
    const file = await promises.stat(path);
    // A pipe or a device, which a link in a repository may lead to, would never end.
    return file.isFile() && file.size <= MAX_SIZE ? await promises.readFile(path, 'utf8') : UNREADABLE;
  } catch {
    // Whether something has this name, be it a link that leads nowhere.
    return promises.lstat(path).then(
      () => UNREADABLE,
      () => null,
    );
  }
}

/** The path of a file; null for one that this system has no path for. */
async function toFilePath(uri: string): Promise<string | null> {
  const { fileURLToPath } = await import('node:url');
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
