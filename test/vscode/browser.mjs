// Factdesk in VS Code in a browser, in a writer's hands: from a web server, in a folder that is not trusted at first.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openChromium } from './chromium.mjs';
import { startCodeServer, workbenchUrl, writeUserSettings } from './code-server.mjs';
import { serveExtension } from './serve-extension.mjs';
import { runSteps, takePicture } from './steps.mjs';
import { applyFix, hover, line, openFile, press, runCommand, webview } from './workbench.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Asks for trust as VS Code does by itself, but for the question at the start. */
const TRUST = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'workbench.editor.useModal': 'off',
};

/** Resolves to `{ passed, failed, skipped }`. */
export async function runInBrowser() {
  const scratch = mkdtempSync(join(tmpdir(), 'fd-'));
  const [drafts, userData, extensions] = ['drafts', 'user', 'extensions'].map((name) => join(scratch, name));
  cpSync(join(root, 'samples'), drafts, { recursive: true });
  // Were it heeded, no draft would be checked.
  writeFileSync(join(drafts, '.factdesk.yaml'), 'newsroom: The Quay\nextends: house.yaml\n');
  writeFileSync(join(drafts, 'house.yaml'), 'maxFileSize: 10\n');
  writeUserSettings(userData, TRUST);
  const server = await startCodeServer({ userData, extensions, trust: true });
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(45_000);
    await serveExtension(page, server);
    await page.goto(workbenchUrl(server, drafts));
    return await runSteps(
      async (step) => {
        await write(step, page);
        await trust(step, page);
      },
      () => takePicture(page, 'browser-failure'),
    );
  } finally {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function write(step, page) {
  await step('runs in the browser, in a web worker', async () => {
    const server = page.waitForRequest(/\/dist\/main\/server\.js$/);
    await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
    await openFile(page, 'harbour-giant.md', 'The quiet giant');
    await server;
  });
  await step('underlines what has no source', () =>
    page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached' }),
  );
  await step('explains a number in a hover', () => hover(page, '61 million', /rests on Xinhua/));
  await step('adds a disclaimer by Ctrl+.', async () => {
    await applyFix(page, 'Xinhua', /disclaimer/i);
    await press(page, 'End');
    await line(page, 'Disclaimer:').waitFor();
    await runCommand(page, 'File: Revert File');
  });
  await step('reports on every claim, by Verify Claims', async () => {
    await runCommand(page, 'Factdesk: Verify Claims');
    await webview(page).locator('body', { hasText: '61 million tons' }).waitFor();
    await page.waitForTimeout(500); // for the picture
    await takePicture(page, '11-in-a-browser');
    await runCommand(page, 'View: Close All Editors');
  });
}

async function trust(step, page) {
  await step('says on its line what an untrusted workspace may not set', async () => {
    await openFile(page, '.factdesk.yaml', 'extends:');
    await page.locator('.editor-instance .squiggly-info').first().waitFor({ state: 'attached' });
    await hover(page, 'extends', /ignored until you trust this workspace/);
    await page.waitForTimeout(500); // for the picture: the hover fades in
    await takePicture(page, '12-not-trusted');
    await page.keyboard.press('Escape');
  });
  await step('says so where settings are explained', async () => {
    await openFile(page, 'tram-page.txt', 'Night trams come back');
    await runCommand(page, 'Factdesk: Explain Settings of This Draft');
    await line(page, 'Ignored until you').waitFor();
    assert.equal(await page.locator('.notification-toast').count(), 0);
    await runCommand(page, 'View: Close All Editors');
  });
  await step('heeds all of it once the workspace is trusted', async () => {
    await openFile(page, 'tram-page.txt', 'Night trams come back');
    await page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached' });
    await runCommand(page, 'Workspaces: Manage Workspace Trust');
    await page.getByRole('button', { name: 'Trust', exact: true }).click();
    await page.getByText('You trust this folder').waitFor();
    await page.locator('.tab', { hasText: 'tram-page.txt' }).click();
    await page.locator('#factdesk\\.factdesk\\.factdesk\\.left', { hasText: 'Not checked' }).waitFor();
    await page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'detached' });
  });
}
