// A workbench as a writer sees it: opened with Factdesk installed from its .vsix, and what hands and eyes do in it.
import { spawnSync } from 'node:child_process';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { _electron } from 'playwright-core';
import { openChromium } from './chromium.mjs';
import { installVsix, startCodeServer, workbenchUrl, writeUserSettings } from './code-server.mjs';

const MODIFIER = process.platform === 'darwin' ? 'Meta' : 'Control';

const VIEWPORT = { width: 1280, height: 800 };

/**
 * Opens a folder with the extension installed from `vsix`, or, without one, with what is installed. `folders`:
 * `{ userData, extensions }`; `settings`: the user's; `size`: of the page, in a browser. Resolves to `{ page, close }`.
 */
export async function openWorkbench(vscode, vsix, folder, folders, { settings, ...size } = {}) {
  writeUserSettings(folders.userData, settings);
  const open = vscode.kind === 'desktop' ? openDesktop : openInBrowser;
  const workbench = await open(vscode, vsix, folder, folders, size);
  workbench.page.setDefaultTimeout(45_000);
  await workbench.page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  return workbench;
}

async function openInBrowser(_, vsix, folder, folders, size) {
  if (vsix) await installVsix(vsix, folders);
  const server = await startCodeServer(folders);
  const browser = await openChromium();
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const page = await browser.newPage({ viewport: VIEWPORT, ...size });
    await page.goto(workbenchUrl(server, folder));
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openDesktop({ executable }, vsix, folder, { userData, extensions }) {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const own = [`--user-data-dir=${userData}`, `--extensions-dir=${extensions}`];
  if (vsix) {
    const shell = process.platform === 'win32';
    const command = [...args, ...own, '--install-extension', vsix];
    const installed = spawnSync(shell ? `"${cli}"` : cli, command, { shell });
    if (installed.status !== 0) throw new Error(`The .vsix could not be installed:\n${installed.stderr}`);
  }
  const quiet = ['--no-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'];
  quiet.push('--disable-workspace-trust', '--disable-telemetry');
  const app = await _electron.launch({ executablePath: executable, args: [folder, ...own, ...quiet] });
  return { page: await app.firstWindow(), close: () => app.close() };
}

/** Presses a key with Control, or Command on a Mac: `press(page, 'Shift+P')`. */
export const press = (page, key) => page.keyboard.press(`${MODIFIER}+${key}`);

/** Themes that VS Code comes with, one of each kind: what the setting `workbench.colorTheme` calls them. */
export const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high contrast': 'Default High Contrast',
  'high contrast light': 'Default High Contrast Light',
};

/** Leaves the whole width to the editors. */
export async function hideSideBar(page) {
  const bar = page.locator('.part.sidebar');
  if (await bar.isVisible()) await press(page, 'B');
  await bar.waitFor({ state: 'hidden' });
}

/** Opens a file by Quick Open and waits until a line of it shows; again, if the list closed with nothing opened. */
export const openFile = (page, name, words) =>
  insist(page, line(page, words).first(), () => pick(page, 'P', name, name));

/** Runs a command from the palette. */
export const runCommand = (page, title) => pick(page, 'Shift+P', `>${title}`, title);

async function pick(page, key, typed, shown) {
  // The row that Enter takes: at first the list is that of what was open last.
  const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: shown }).first();
  await insist(page, row, async () => {
    await press(page, key);
    await page.locator('.quick-input-widget input').fill(typed, { timeout: PATIENCE });
  });
  await page.keyboard.press('Enter');
}

/** Milliseconds after which something is tried again. */
const PATIENCE = 6_000;

/** Does something until it shows: while VS Code is busy, a key is lost, or a list is made too early and does not grow. */
export async function insist(page, shown, act) {
  for (let tries = 8; ; tries--)
    try {
      await act();
      return await shown.waitFor({ timeout: PATIENCE });
    } catch (error) {
      if (tries === 0) throw error;
      await page.keyboard.press('Escape');
    }
}

/** The lines on screen that hold these words; the editor shows blanks as no-break spaces. */
export const line = (page, words) =>
  page.locator('.editor-instance .view-line', { hasText: new RegExp(escape(words).replace(/ /g, '\\s')) });

const escape = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where words stand on screen once they stand still: the middle of their first letter. */
async function findWords(page, words) {
  for (let last; ;) {
    const place = await lookForWords(page, words);
    if (place.x === last?.x && place.y === last.y) return place;
    last = place;
    await page.waitForTimeout(200); // the editor may still scroll to where the cursor went
  }
}

/** The editor draws a line in pieces. */
function lookForWords(page, words) {
  return line(page, words)
    .first()
    .evaluate((shown, wanted) => {
      const pieces = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
      let at = shown.textContent.replace(/\s/g, ' ').indexOf(wanted);
      while (pieces.nextNode() && at >= pieces.currentNode.length) at -= pieces.currentNode.length;
      const letter = document.createRange();
      letter.setStart(pieces.currentNode, at);
      letter.setEnd(pieces.currentNode, at + 1);
      const box = letter.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, words);
}

/** Rests the pointer on words and waits for the hover that holds `text`. */
export async function hover(page, words, text) {
  const { x, y } = await findWords(page, words);
  await page.mouse.move(x, y);
  await page.mouse.move(x + 1, y);
  const shown = page.locator('.monaco-hover:visible', { hasText: text }).first();
  await shown.waitFor();
  return shown;
}

/** Puts the cursor into words, opens the quick fixes by keyboard, and takes the first whose title has `title`. */
export async function applyFix(page, words, title, look = async () => {}) {
  const rows = page.locator('.action-widget .monaco-list-row');
  await insist(page, rows.filter({ hasText: title }).first(), async () => {
    const { x, y } = await findWords(page, words);
    await page.mouse.click(x, y);
    await press(page, '.');
  });
  await look();
  const focused = page.locator('.action-widget .monaco-list-row.focused');
  for (let steps = await rows.count(); steps > 0; steps--) {
    if (title.test(await focused.innerText())) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No quick fix ${title} could be reached by the keyboard`);
}

/** The page inside a web view: VS Code puts one frame inside another. */
export const webview = (page) =>
  page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
