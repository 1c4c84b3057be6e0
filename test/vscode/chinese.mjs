// Factdesk in a VS Code that is set to Simplified Chinese: the manifest, the client and the server all follow.
// A language pack is not to be had everywhere; one without words does, since an extension brings its own.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makePackage } from '../../scripts/package.mjs';
import { openChromium } from './chromium.mjs';
import { installVsix, startCodeServer, workbenchUrl, writeUserSettings } from './code-server.mjs';
import { runSteps, takePicture } from './steps.mjs';
import { applyFix, hover, line, openFile, press, runCommand } from './workbench.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Resolves to `{ passed, failed, skipped }`. */
export async function runInChinese() {
  const scratch = mkdtempSync(join(tmpdir(), 'fd-'));
  const [drafts, userData, extensions] = ['drafts', 'user', 'extensions'].map((name) => join(scratch, name));
  cpSync(join(root, 'samples'), drafts, { recursive: true });
  mkdirSync(join(root, 'out'), { recursive: true });
  writeUserSettings(userData);
  await installVsix(await makePackage(join(root, 'out/factdesk.vsix')), { userData, extensions });
  addLanguage('zh-cn', userData);
  const server = await startCodeServer({ userData, extensions, locale: 'zh-cn' });
  const browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(45_000);
  try {
    await page.goto(workbenchUrl(server, drafts));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return await runSteps(
      (step) => lookAround(step, page),
      () => takePicture(page, 'chinese-failure'),
    );
  } finally {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Makes the workbench take a language for one it has. */
function addLanguage(language, userData) {
  const words = join(userData, `${language}.json`);
  writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = { hash: language, label: language, translations: { vscode: words } };
  const extensions = [{ extensionIdentifier: { id: `test.${language}` }, version: '1.0.0' }];
  writeFileSync(
    join(userData, 'languagepacks.json'),
    JSON.stringify({ [language]: { ...pack, extensions } }),
  );
}

async function lookAround(step, page) {
  await step('says in Chinese what is wrong, and why', async () => {
    await openFile(page, 'harbour-giant.md', 'The quiet giant');
    await page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached' });
    await hover(page, '61 million', /仅以新华社为来源/u);
  });
  await step('counts what is left in Chinese', () =>
    page.locator('#factdesk\\.factdesk\\.factdesk\\.left', { hasText: /还剩 \d+ 个说法/u }).waitFor(),
  );
  await step('offers fixes in Chinese, which write English into an English draft', async () => {
    await applyFix(page, 'Xinhua', /免责声明/u);
    await press(page, 'End');
    await line(page, 'Disclaimer: This article').waitFor();
  });
  await step('has Chinese commands and a Chinese view', async () => {
    await runCommand(page, 'Factdesk: 核查说法');
    await page.locator('.tab', { hasText: '说法：harbour-giant.md' }).waitFor();
    await page.getByRole('tab', { name: 'Factdesk' }).first().click();
    await page.locator('.part.sidebar').getByText('没有来源', { exact: true }).waitFor();
    await takePicture(page, '11-chinese');
  });
}
