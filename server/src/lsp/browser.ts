// Starts the language server in a web worker, which speaks with the editor by messages and has no disk.
import { serve } from './server.ts';

/** The worker, which is spoken through as a port is; Node's library, against which all code is checked, has none. */
declare const self: InstanceType<typeof MessagePort> & {
  onmessage: ((message: { readonly data: unknown }) => void) | null;
};

/** Serves the page that started this worker. Its first message is the registry as `dist/main/registry.json` has it; the build looks for it here. */
export function servePage(): void {
  self.onmessage = ({ data }) => {
    Object.assign(globalThis, { factdeskRegistry: data });
    void connect();
  };
}

async function connect(): Promise<void> {
  const library = await import('vscode-languageserver/browser');
  const { BrowserMessageReader, BrowserMessageWriter } = library;
  const connection = library.createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  // The library ends processes only.
  connection.onExit(() => self.close());
  serve(connection, null);
}
