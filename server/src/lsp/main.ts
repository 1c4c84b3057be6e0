// What `dist/main/server.js` runs, in Node and in a web worker alike. One door is opened, so that neither asks for what the other has.
import { serveEditor } from './node.ts';
import { servePage } from './browser.ts';

if ('importScripts' in globalThis) servePage();
else void serveEditor();
