#!/usr/bin/env node
// Stands in for a desktop VS Code's executable: takes its arguments, runs the tests they name in code-server, shown by
// a Chromium without a window, passes the log through, and ends with the tests' status. @vscode/test-electron starts it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, parseArgs } from 'node:util';
import { openChromium } from './chromium.mjs';
import { serveExtension } from './serve-extension.mjs';
import { remoteUri, startCodeServer, workbenchUrl, writeUserSettings } from './code-server.mjs';

/** Seconds after which a run without a result has failed. */
const LIMIT = 300;

/** What the workbench logs on its own behalf. FACTDESK_VERBOSE shows all. */
const NOISE =
  /\/workbench\.js:\d+|^\[?(?:Resolv|Creating a socket|Creation of workbench|reconnection-grace|Updating additional|Ignoring fetching|Service Worker|AgentHost|AccountPolicyGate|DefaultAccount|chat-stt)/;

/** VS Code takes a lost extension host for a good end; a test run must not. */
const DEAD_HOST = /\[remote-connection\]\[ExtensionHost\].*(?:socket close event|permanent error)/;

const { values, positionals } = parseArgs({
  strict: false, // every other flag is for a desktop
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentKind: { type: 'string' },
  },
});

const scratch = mkdtempSync(join(tmpdir(), 'fd-'));
const folders = { userData: join(scratch, 'user'), extensions: join(scratch, 'extensions') };
let browser, server;
let status = 1;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => finish(130));
try {
  writeUserSettings(folders.userData);
  server = await startCodeServer({ ...folders, testDriver: true });
  browser = await openChromium();
  status = await runTests(await browser.newPage({ viewport: { width: 1280, height: 800 } }));
} catch (error) {
  console.error(`${error.message}\n--- code-server's log ---\n${server?.log() ?? ''}`);
}
await finish(status);

/** Opens the workbench with the tests and waits for their exit status. */
async function runTests(page) {
  const { promise, resolve, reject } = withResolvers();
  setTimeout(
    () => reject(new Error(`No result from the extension host in ${LIMIT} s.`)),
    LIMIT * 1000,
  ).unref();
  browser.on('disconnected', () => reject(new Error('The browser died.')));
  page.on('crash', () => reject(new Error('The page crashed.')));
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...args); // console.log('%s …') arrives as it was written
    if (DEAD_HOST.test(line)) reject(new Error('The extension host died.'));
    if (process.env.FACTDESK_VERBOSE || !NOISE.test(line))
      (type === 'error' ? console.error : console.log)(line);
  });
  await page.exposeFunction('codeAutomationExit', resolve);
  const inBrowser = values.extensionDevelopmentKind === 'web';
  if (inBrowser) await serveExtension(page, server, values.extensionTestsPath);
  const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].map((name) => [
    name,
    remoteUri(server, values[name]),
  ]);
  await Promise.race([promise, page.goto(workbenchUrl(server, positionals[0], inBrowser ? [] : payload))]);
  return promise;
}

function withResolvers() {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  parts.promise.catch(() => {}); // heard where it is awaited; it may come while the page still loads
  return parts;
}

async function finish(code) {
  await browser?.close().catch(() => {});
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
  process.exit(code);
}
