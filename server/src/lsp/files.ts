// The files a server reads, all of them configuration: those on its own machine by itself, any other through the editor.
import type { Connection } from 'vscode-languageserver';
import type { FileText } from '../config/desk.ts';
import type { Client } from './client.ts';
import { FILE_REQUEST, type FileParams } from './protocol.ts';

/** Reads a file by its URI. */
export type ReadFile = (uri: string) => Promise<FileText>;

/** The machine that the server runs on. */
export interface Host {
  readonly readFile: ReadFile;
  /** Says that a long draft is open, whose reading leaves much behind. Once is enough. */
  readonly makeRoom: () => void;
}

/** How files are read: `own` reads those on the server's machine, `file:///news/.factdesk.yaml`; null in a browser, which is none. */
export function toReadFile(connection: Connection, { readsFiles }: Client, own: ReadFile | null): ReadFile {
  return async (uri) => {
    if (own && uri.startsWith('file:')) return own(uri);
    if (!readsFiles) return null;
    const params: FileParams = { uri };
    const text: unknown = await connection.sendRequest<unknown>(FILE_REQUEST, params).catch(() => null);
    return typeof text === 'string' ? text : null;
  };
}
