// A workbench as a writer sees it: opened with Factdesk installed from its .vsix, and what hands and eyes do in it.
import { spawnSync } from 'node:child_process';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { _electron } from 'playwright-core';
import { openChromium } from './chromium.mjs';
import { installVsix, startCodeServer, workbenchUrl, writeUserSettings } from './code-server.mjs';

const MODIFIER = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Opens a folder with the extension installed. `folders`: `{ userData, extensions }`. Resolves to `{ page, close }`. */
export async function openWorkbench(vscode, vsix, folder, folders) {
  writeUserSettings(folders.userData);
  const open = vscode.kind === 'desktop' ? openDesktop : openInBrowser;
  const workbench = await open(vscode, vsix, folder, folders);
  workbench.page.setDefaultTimeout(45_000);
  await workbench.page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  return workbench;
}

async function openInBrowser(_, vsix, folder, folders) {
  await installVsix(vsix, folders);
  const server = await startCodeServer(folders);
  const browser = await openChromium();
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
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
  const shell = process.platform === 'win32';
  const installed = spawnSync(shell ? `"${cli}"` : cli, [...args, ...own, '--install-extension', vsix], {
    shell,
  });
  if (installed.status !== 0) throw new Error(`The .vsix could not be installed:\n${installed.stderr}`);
  const quiet = ['--no-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'];
  quiet.push('--disable-workspace-trust', '--disable-telemetry');
  const app = await _electron.launch({ executablePath: executable, args: [folder, ...own, ...quiet] });
  return { page: await app.firstWindow(), close: () => app.close() };
}

/** Presses a key with Control, or Command on a Mac: `press(page, 'Shift+P')`. */
export const press = (page, key) => page.keyboard.press(`${MODIFIER}+${key}`);

/** Opens a file by Quick Open and waits until a line of it shows. */
export async function openFile(page, name, words) {
  await pick(page, 'P', name, name);
  await line(page, words).first().waitFor();
}

/** Runs a command from the palette. */
export const runCommand = (page, title) => pick(page, 'Shift+P', `>${title}`, title);

async function pick(page, key, typed, shown) {
  await press(page, key);
  await page.locator('.quick-input-widget input').fill(typed);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: shown }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The lines on screen that hold these words; the editor shows blanks as no-break spaces. */
export const line = (page, words) =>
  page.locator('.editor-instance .view-line', { hasText: new RegExp(escape(words).replace(/ /g, '\\s')) });

const escape = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where words stand on screen: the middle of their first letter. The editor draws a line in pieces. */
async function findWords(page, words) {
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

/** Whether something comes to be seen in so many milliseconds. */
const isShown = (place, timeout) =>
  place.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

/** Puts the cursor into words, opens the quick fixes by keyboard, and takes the first whose title has `title`. */
export async function applyFix(page, words, title, look = async () => {}) {
  const { x, y } = await findWords(page, words);
  await page.mouse.click(x, y);
  const rows = page.locator('.action-widget .monaco-list-row');
  const wanted = rows.filter({ hasText: title }).first();
  // On a busy machine the menu may close again before it is seen; whoever sits there presses the keys once more.
  for (let tries = 1; ; tries++) {
    await press(page, '.');
    if (await isShown(wanted, tries < 4 ? 10_000 : undefined)) break;
    if (tries === 4) throw new Error(`No quick fix ${title} is offered`);
    await page.keyboard.press('Escape');
  }
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
