// Factdesk in a writer's hands: installed from its .vsix, used by mouse and keyboard, pictures taken on the way.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makePackage } from '../../scripts/package.mjs';
import { crashServer } from './crash.mjs';
import { lookOver } from './claims-view.mjs';
import { followWalkthrough, lookInThemes } from './first-minute.mjs';
import { runSteps, takePicture } from './steps.mjs';
import { applyFix, hover, line, openFile, openWorkbench, press, runCommand, webview } from './workbench.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Resolves to `{ passed, failed, skipped }`. */
export async function runAsPerson(vscode) {
  const scratch = mkdtempSync(join(tmpdir(), 'fd-'));
  const [drafts, userData, extensions] = ['drafts', 'user', 'extensions'].map((name) => join(scratch, name));
  cpSync(join(root, 'samples'), drafts, { recursive: true });
  mkdirSync(join(root, 'out'), { recursive: true });
  const workbench = {};
  const picture = (name) => takePicture(workbench.page, name);
  try {
    return await runSteps(
      async (step) => {
        const vsix = await step('packs into a .vsix', () => makePackage(join(root, 'out/factdesk.vsix')));
        await step('installs, and opens a folder of drafts', async () =>
          Object.assign(workbench, await openWorkbench(vscode, vsix, drafts, { userData, extensions })),
        );
        await writeMarkdown(step, workbench.page, picture, join(drafts, 'harbour-giant.md'));
        await lookOver(step, workbench.page, picture, drafts);
        await writePlainText(step, workbench.page, picture);
        await writeTooMuch(step, workbench.page, picture, join(drafts, 'too-long.txt'));
        await followWalkthrough(step, workbench.page, picture);
        await crashServer(step, workbench.page, picture, extensions);
        await workbench.close();
        delete workbench.close;
        await lookInThemes(step, vscode, drafts, { userData, extensions }, takePicture);
      },
      () => picture('failure'),
    );
  } finally {
    await workbench.close?.();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function writeMarkdown(step, page, picture, path) {
  const before = readFileSync(path, 'utf8');
  await step('underlines the unsourced numbers of a draft', async () => {
    await openFile(page, 'harbour-giant.md', 'The quiet giant');
    await page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached' });
    await picture('1-squiggles');
  });
  await step('explains one in a hover', async () => {
    await hover(page, '61 million', /rests on Xinhua/);
    await page.waitForTimeout(500); // for the picture: the hover fades in
    await picture('2-hover');
  });
  await step('counts the claims left in the status bar', () =>
    page.locator('#factdesk\\.factdesk\\.factdesk\\.left', { hasText: /\d+ claims left/ }).waitFor(),
  );
  await step('adds a disclaimer by Ctrl+.', async () => {
    await applyFix(page, 'Xinhua', /disclaimer/i, () => picture('3-quick-fixes'));
    await press(page, 'End');
    await line(page, 'Disclaimer:').waitFor();
    await picture('4-disclaimer');
  });
  await step('touches nothing else in the draft', async () => {
    await press(page, 'S');
    await page.locator('.tab[data-resource-name="harbour-giant.md"]:not(.dirty)').waitFor();
    const after = readFileSync(path, 'utf8');
    const inserted = /\n*Disclaimer:[^\n]*\n*/.exec(after)?.[0] ?? '';
    assert.match(inserted, /Xinhua/);
    assert.equal(after.replace(inserted, '').replace(/\s+$/, ''), before.replace(/\s+$/, ''));
  });
  await credit(step, page, picture);
  await verify(step, page, picture, lineOf(before, 'driverless'));
}

async function credit(step, page, picture) {
  await step('credits a source by Ctrl+., and lets its name be typed over the mark', async () => {
    await press(page, 'Home');
    await line(page, 'The quiet giant').waitFor(); // the same words stand at the end, too
    await applyFix(page, '8 percent', /according to …/, () => picture('9-fixes-for-a-number'));
    await line(page, 'according to TK').first().waitFor();
    await page.keyboard.type('the port office');
    await line(page, 'port office.').first().waitFor();
  });
  await step('takes all of it back by Ctrl+Z', async () => {
    for (let steps = 0; steps < 4 && (await line(page, 'according to').count()) > 0; steps++)
      await press(page, 'Z');
    await line(page, 'according to').waitFor({ state: 'detached' });
  });
}

/** The number of the line that holds these words; 1 is the first. */
const lineOf = (text, words) => text.slice(0, text.indexOf(words)).split('\n').length;

async function verify(step, page, picture, number) {
  const report = webview(page);
  await step('reports on every claim, by Verify Claims', async () => {
    await runCommand(page, 'Factdesk: Verify Claims');
    await report.locator('body', { hasText: '61 million tons' }).waitFor();
    await page.waitForTimeout(500);
    await picture('5-report');
  });
  await step('leads from the report to the place in the draft', async () => {
    await report
      .getByRole('link', { name: `line ${number}` })
      .first()
      .click();
    await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${number},` }).waitFor();
    await picture('6-from-the-report');
  });
  await step('keeps the report true while the draft is written on', async () => {
    await page.keyboard.type('Some 512 ships waited. ');
    await report.locator('body', { hasText: '512 ships' }).waitFor();
  });
}

async function writePlainText(step, page, picture) {
  await step('underlines and marks up a page pasted as plain text', async () => {
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'tram-page.txt', 'Night trams come back');
    await page.locator('.tab.active', { hasText: 'tram-page.txt' }).waitFor();
    await page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached' });
    await page.locator('.editor-instance .view-line span', { hasText: /^\[VERIFY\]$/ }).waitFor(); // set off
    await picture('7-plain-text');
  });
  await step('says plainly when there is nothing to check', async () => {
    await runCommand(page, 'View: Close All Editors');
    await runCommand(page, 'Factdesk: Verify Claims');
    await page.locator('.notification-toast', { hasText: 'Open a draft to check it' }).waitFor();
    await page.waitForTimeout(500);
    await picture('8-nothing-to-check');
  });
}

async function writeTooMuch(step, page, picture, path) {
  await step('leaves a draft of more than 2 MB in peace, and says so in the status bar alone', async () => {
    await runCommand(page, 'Notifications: Clear All Notifications');
    writeFileSync(path, 'Exports rose 12 percent in May.\n'.repeat(65_000));
    await openFile(page, 'too-long.txt', 'Exports rose 12 percent');
    const left = page.locator('#factdesk\\.factdesk\\.factdesk\\.left');
    await left.filter({ hasText: 'Not checked' }).waitFor();
    await left.locator('[aria-label*="This draft is longer than 2,000,000 characters"]').waitFor();
    assert.equal(await page.locator('.editor-instance .squiggly-warning').count(), 0);
    assert.equal(await page.locator('.notification-toast').count(), 0);
    await left.hover();
    await page.locator('.monaco-hover:visible', { hasText: 'longer than 2,000,000 characters' }).waitFor();
    await page.waitForTimeout(500);
    await picture('8-too-long');
    await page.mouse.move(0, 0);
    await runCommand(page, 'Factdesk: Focus on Claims View');
    await page.getByRole('treeitem', { name: /^too-long\.txt, Not checked$/ }).waitFor();
    await runCommand(page, 'View: Show Explorer');
  });
}
