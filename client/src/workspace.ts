// What the server cannot know by itself: files of a workspace that is not on its own disk, and that it has come to be trusted.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILE_REQUEST, TRUST_NOTIFICATION, type FileParams } from '../../server/src/lsp/protocol.ts';

/** Bytes; no configuration file is longer. */
const MAX_SIZE = 2_000_000;

/** Reads files for the server as the editor has them, and tells it when the writer trusts the workspace. */
export const shareWorkspace = (client: BaseLanguageClient): vscode.Disposable =>
  vscode.Disposable.from(
    client.onRequest(FILE_REQUEST, ({ uri }: FileParams) =>
      readFile(client.protocol2CodeConverter.asUri(uri)),
    ),
    vscode.workspace.onDidGrantWorkspaceTrust(async () => {
      // A server that is not running is told when it starts.
      if (client.isRunning()) await client.sendNotification(TRUST_NOTIFICATION);
    }),
  );

/** The text of a file in a folder that is open; null for any other, for none, and for one that cannot be read. */
async function readFile(uri: vscode.Uri): Promise<string | null> {
  // Above an open folder there is nothing of the newsroom's, and to ask may mean to ask some web server.
  if (!vscode.workspace.getWorkspaceFolder(uri)) return null;
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > MAX_SIZE) return null;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
