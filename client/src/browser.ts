// Factdesk in an editor that runs in a browser: the language server is a web worker.
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start } from './extension.ts';

export { deactivate } from './extension.ts';

/** What a browser has and Node's library, against which all code is checked, has not. A worker is spoken to as a port is. */
declare const Worker: new (script: string) => InstanceType<typeof MessagePort>;

/** Called by the editor when the first draft is opened or a command of Factdesk's is run. */
export const activate = (context: vscode.ExtensionContext): Promise<void> => start(context, createClient);

/** The client for the server in `dist/main/server.js`; each start has a worker of its own, which is handed the registry before all else, since it has no disk to read it from. */
function createClient(
  { extensionUri }: vscode.ExtensionContext,
  options: LanguageClientOptions,
): LanguageClient {
  const script = vscode.Uri.joinPath(extensionUri, 'dist/main/server.js').toString(true);
  const registry = vscode.Uri.joinPath(extensionUri, 'dist/main/registry.json');
  // VS Code puts a function in the place of `Worker`, so that the library does not know a worker when it sees one.
  const connect = async (): Promise<MessageTransports> => {
    const outlets = new TextDecoder().decode(await vscode.workspace.fs.readFile(registry));
    const worker = new Worker(script);
    worker.postMessage(outlets);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('factdesk', 'Factdesk', connect, options);
}
