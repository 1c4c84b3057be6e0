// Starts the language server in a web worker, which speaks with the editor by messages and has no disk.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './server.ts';

/** The worker, which is spoken through as a port is; Node's library, against which all code is checked, has none. */
declare const self: InstanceType<typeof MessagePort> & {
  onmessage: ((message: { readonly data: unknown }) => void) | null;
};

// The first message is the registry as `dist/main/registry.json` has it; the build looks for it here.
self.onmessage = ({ data }) => {
  Object.assign(globalThis, { factdeskRegistry: data });
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  // The library ends processes only.
  connection.onExit(() => self.close());
  serve(connection, null);
};
