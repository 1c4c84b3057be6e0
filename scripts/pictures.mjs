// `npm run pictures`: takes the pictures of the walkthrough and of the README anew, from Factdesk at work in a real VS Code.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import '../esbuild.mjs';
import { installCodeServer } from '../test/vscode/install.mjs';
import {
  applyFix,
  hideSideBar,
  hover,
  line,
  openFile,
  openWorkbench,
  runCommand,
  THEMES,
  webview,
} from '../test/vscode/workbench.mjs';
import { makePackage } from './package.mjs';
import { shrink } from './png.mjs';

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'fd-'));
const drafts = join(scratch, 'drafts');
cpSync(join(root, 'samples'), drafts, { recursive: true });
mkdirSync(join(root, 'out'), { recursive: true });

/** Pixels; it says nothing about Factdesk. */
const TITLE_BAR = 35;
const SMALL = { width: 760, height: 480 };
const LARGE = { width: 1200, height: 740 };
/** The overview of the lines is only small print in a picture, and the ports are the testing machine's. */
const PLAIN = { 'editor.minimap.enabled': false, 'remote.autoForwardPorts': false };

/** Colours of a picture; those of the walkthrough travel in the package. */
const [FEW, MANY] = [24, 128];

let page;
let vsix;
await installCodeServer(console.log);
try {
  await inTheme('light', async () => {
    await showFirstMinute('light');
    await page.setViewportSize(LARGE);
    await showHover();
    await showReport();
  });
  await inTheme('dark', async () => {
    await showFirstMinute('dark');
    await page.setViewportSize(LARGE);
    await showFixes();
  });
  await inTheme('high contrast', async () => {
    await page.setViewportSize(LARGE);
    await showWalkthrough();
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Opens VS Code in a theme, does something in it, and closes it again. */
async function inTheme(theme, act) {
  const folders = { userData: join(scratch, theme), extensions: join(scratch, 'extensions') };
  vsix ??= await makePackage(join(root, 'out/factdesk.vsix'));
  const workbench = await openWorkbench({ kind: 'code-server' }, vsix, drafts, folders, {
    viewport: SMALL,
    deviceScaleFactor: 1.05,
    settings: { ...PLAIN, 'workbench.colorTheme': THEMES[theme] },
  });
  page = workbench.page;
  try {
    await act();
  } catch (error) {
    await page.screenshot({ path: join(root, 'out/pictures-failure.png') });
    throw error;
  } finally {
    await workbench.close();
  }
}

/** Saves what is on screen below the title bar, once it has come to rest. */
async function picture(path, colors = MANY) {
  await page.waitForTimeout(1200); // hovers fade in, colours come last
  const { width, height } = page.viewportSize();
  const shot = shrink(
    await page.screenshot({ clip: { x: 0, y: TITLE_BAR, width, height: height - TITLE_BAR } }),
    colors,
  );
  writeFileSync(join(root, path), shot);
  console.log(`${path}: ${shot.length} bytes`);
}

/** The pictures of the walkthrough: the sample draft in each of its steps. */
async function showFirstMinute(shade) {
  const path = (name) => `walkthrough/${name}-${shade}.png`;
  await hideSideBar(page);
  await openSample();
  await picture(path('open'), FEW);
  await hover(page, '4,100', /No source within reach/);
  await picture(path('look'), FEW);
  await page.mouse.move(0, 0);
  await applyFix(page, '212', /according to …/, () => picture(path('fix'), FEW));
  await line(page, 'according to TK').waitFor();
  await page.keyboard.type('the harbour master');
  await line(page, 'harbour master').waitFor();
  await applyFix(page, '4,100', /this line/);
  await line(page, 'say why').waitFor();
  await page.keyboard.type('counted the lists myself');
  await picture(path('settle'), FEW);
  await closeAll();
  await openSample();
  await showClaims(270);
  await picture(path('left'), 2 * FEW); // the colours are what it is about
  await runCommand(page, 'Factdesk: Underline Every Fact');
  await closeAll();
}

async function showHover() {
  await hideSideBar(page);
  await openFile(page, 'harbour-giant.md', 'The quiet giant');
  await squiggles();
  await hover(page, '61 million', /rests on Xinhua/);
  await picture('images/factdesk.png');
  await page.mouse.move(0, 0);
}

async function showReport() {
  await runCommand(page, 'Factdesk: Verify Claims');
  await webview(page).locator('body', { hasText: '61 million tons' }).waitFor();
  await showClaims(320);
  await picture('images/claims-view.png');
}

async function showFixes() {
  await hideSideBar(page);
  await openFile(page, 'harbour-giant.md', 'The quiet giant');
  await squiggles();
  await applyFix(page, '8 percent', /according to …/, () => picture('images/quick-fixes.png'));
}

async function showWalkthrough() {
  await hideSideBar(page);
  await runCommand(page, 'Factdesk: Get Started');
  await page.getByRole('button', { name: 'Open the Sample Draft' }).click();
  await squiggles();
  await picture('images/walkthrough.png');
}

async function openSample() {
  await runCommand(page, 'Factdesk: Open Sample Draft');
  await squiggles();
}

function squiggles() {
  return page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached' });
}

/** Lists the claims and underlines them, the side bar made so many pixels wide. */
async function showClaims(wide) {
  await runCommand(page, 'Factdesk: Focus on Claims View');
  await page
    .locator('.part.sidebar')
    .getByText(/^\d+ left of \d+$/)
    .waitFor();
  await runCommand(page, 'Factdesk: Underline Every Fact');
  const { x, y, width, height } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + wide, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
}

/** Puts everything away; nothing is saved. */
async function closeAll() {
  await runCommand(page, 'View: Revert and Close Editor');
  await runCommand(page, 'View: Close All Editors');
  await page.locator('.tabs-container .tab').first().waitFor({ state: 'detached' });
}
