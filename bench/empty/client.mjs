// The least extension with a language server: what any such extension costs before it looks at a draft.
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client;

export async function activate(context) {
  const server = { module: context.asAbsolutePath('server.js'), transport: TransportKind.ipc };
  const options = { documentSelector: [{ language: 'markdown' }, { language: 'plaintext' }] };
  client = new LanguageClient('empty', 'Empty', { run: server, debug: server }, options);
  await client.start();
}

export const deactivate = () => client?.stop();
