// Runs the server where there is what a web worker has and nothing of Node's, and lets it speak over standard input and output.
import { readFileSync } from 'node:fs';
import { TextDecoder, TextEncoder } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import library from 'vscode-languageserver/node';

const writer = new library.StreamMessageWriter(process.stdout);
const worker = createContext({
  addEventListener: () => {},
  close: () => process.exit(),
  importScripts: () => {},
  postMessage: (message) => void writer.write(message),
  ...{ clearTimeout, performance, setTimeout, TextDecoder, TextEncoder, URL },
});
worker.self = worker;
runInContext(readFileSync('dist/main/server.js', 'utf8'), worker);

worker.onmessage({ data: readFileSync('dist/main/registry.json', 'utf8') });
new library.StreamMessageReader(process.stdin).listen((data) => worker.onmessage({ data }));
