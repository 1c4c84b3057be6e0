// Factdesk in an editor that runs on a machine: the language server is a process of its own, spoken to over Node's channel.
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { start } from './extension.ts';

export { deactivate } from './extension.ts';

/** Port on which a server started for debugging can be looked into, as `.vscode/launch.json` says. */
const INSPECT_PORT = 6009;

/** Called by the editor when the first draft is opened or a command of Factdesk's is run. */
export const activate = (context: ExtensionContext): Promise<void> => start(context, createClient);

/** The client for the server in `dist/server.js`. */
function createClient(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', `--inspect=${INSPECT_PORT}`] } };
  return new LanguageClient('factdesk', 'Factdesk', { run, debug }, options);
}
