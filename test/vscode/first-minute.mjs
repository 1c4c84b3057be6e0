// The first minute with Factdesk, as the walkthrough leads through it, and the looks of it all in every kind of theme.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  applyFix,
  hideSideBar,
  hover,
  insist,
  line,
  openWorkbench,
  runCommand,
  THEMES,
  webview,
} from './workbench.mjs';

/** Follows the walkthrough from its first step to its last; each is ticked off by doing it. */
export async function followWalkthrough(step, page, picture) {
  const button = (name) => page.getByRole('button', { name, exact: true }).click();
  const ticked = (name) =>
    page
      .locator(`[data-done-step-id="factdesk.factdesk#firstMinute#${name}"][aria-checked="true"]`)
      .first()
      .waitFor({ state: 'attached' });
  await step('opens the walkthrough, with pictures that are there and say what they show', async () => {
    await runCommand(page, 'View: Close All Editors');
    await hideSideBar(page); // where it is narrow, VS Code leaves the pictures out
    await runCommand(page, 'Factdesk: Get Started');
    const shown = page.getByAltText('A short draft about night ferries', { exact: false });
    await shown.waitFor();
    await page.waitForTimeout(700);
    assert.ok(await shown.evaluate((image) => image.naturalWidth > 500));
    await picture('12-walkthrough');
  });
  await step('opens a sample draft beside it, with what Factdesk finds in it', async () => {
    await button('Open the Sample Draft');
    await line(page, 'Night ferries come back').waitFor();
    await page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached' });
    await ticked('open');
  });
  await step('leads to a number without a source, which says in a hover what is missing', async () => {
    await page.getByText('Point at an underlined number').first().click();
    await button('Go to the Next Number Without a Source');
    await page.locator('.editor-instance .selected-text').first().waitFor({ state: 'attached' });
    await hover(page, '212', /No source within reach/);
    await page.mouse.move(0, 0);
    await ticked('look');
  });
  await step('goes on by the keys alone', async () => {
    // The walkthrough may have taken the keyboard back once its button was pressed.
    await line(page, 'Night ferries come back').first().click();
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 1,' }).waitFor();
    await page.keyboard.press('Alt+F9');
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 5,' }).waitFor();
    await page.keyboard.press('Alt+F9');
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 7,' }).waitFor();
    await page.keyboard.press('Shift+Alt+F9');
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 5,' }).waitFor();
  });
  await step('gives it a source by a quick fix', async () => {
    await applyFix(page, '212', /according to …/);
    await line(page, 'according to TK').first().waitFor();
    await ticked('fix');
    await picture('13-walkthrough-half-way');
  });
  await step('reports on what is left, the walkthrough still being in front', async () => {
    await page.getByText('See what is left').first().click();
    await button('Verify Claims');
    await webview(page).locator('body', { hasText: '4,100 people' }).waitFor();
    await ticked('left');
    await page.locator('.tab', { hasText: 'Night ferries' }).click();
    await runCommand(page, 'View: Revert and Close Editor');
  });
}

/** Opens the sample in each kind of theme, every fact of it underlined, and holds the colours against what is behind them. */
export async function lookInThemes(step, vscode, drafts, folders, picture) {
  for (const theme of Object.keys(THEMES))
    await step(`can be read in a theme that is ${theme}`, async () => {
      const own = { ...folders, userData: join(folders.userData, theme.replaceAll(' ', '-')) };
      const settings = { 'workbench.colorTheme': THEMES[theme] };
      const { page, close } = await openWorkbench(vscode, undefined, drafts, own, { settings });
      try {
        await runCommand(page, 'Factdesk: Open Sample Draft');
        await page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached' });
        await runCommand(page, 'Factdesk: Underline Every Fact');
        const count = page.locator('.part.sidebar').getByText(/^3 left of 5$/);
        await insist(page, count, () => runCommand(page, 'Factdesk: Focus on Claims View'));
        await page.waitForTimeout(1000);
        await picture(page, `14-${theme.replaceAll(' ', '-')}`);
        assert.deepEqual(await linesUnderFacts(page), ['dashed', 'dotted', 'double', 'solid']);
        assert.deepEqual(await faintColors(page), []);
      } finally {
        await close();
      }
    });
}

/** The kinds of line that stand under facts. */
async function linesUnderFacts(page) {
  const styles = await page
    .locator('.editor-instance .view-overlays .cdr')
    .evaluateAll((marks) =>
      marks
        .map((mark) => getComputedStyle(mark))
        .map((style) => [style.borderBottomWidth, style.borderBottomStyle]),
    );
  const drawn = styles.filter(([width, style]) => width !== '0px' && style !== 'none');
  return [...new Set(drawn.map(([, style]) => style))].sort();
}

/** Lines, icons and bars have to stand out by 3 to 1, letters by 4.5 to 1, as the WCAG ask. */
const LEAST = { Fact: 3, Foreground: 4.5 };

/** Factdesk's colours that are hard to see before the background of an editor or, for those of facts, of a list. */
async function faintColors(page) {
  const colors = await page.locator('.monaco-workbench').evaluate((workbench) => {
    const style = getComputedStyle(workbench);
    const names = ['unsourced', 'stateMedia', 'noted', 'silenced', 'sourced'].map((name) => `${name}Fact`);
    names.push('markForeground', 'suppressionForeground', 'disclaimerForeground');
    const value = (name) => style.getPropertyValue(`--vscode-${name}`).trim();
    return {
      ours: names.map((name) => [name, value(`factdesk-${name}`)]),
      behind: ['editor-background', 'sideBar-background'].map((name) => value(name)),
    };
  });
  assert.equal(colors.ours.length, 8);
  return colors.ours.flatMap(([name, color]) => {
    const least = Object.entries(LEAST).find(([end]) => name.endsWith(end))[1];
    return colors.behind
      .map((background) => contrast(color, background))
      .filter((ratio) => !(ratio >= least))
      .map((ratio) => `${name} ${color}: ${ratio.toFixed(2)}`);
  });
}

/** The contrast of two colours as the WCAG reckon it, from 1 to 21; what shines through the first is the second. */
function contrast(front, behind) {
  const back = toChannels(behind);
  const { 3: alpha = 1, ...solid } = toChannels(front);
  const seen = back.slice(0, 3).map((value, i) => alpha * solid[i] + (1 - alpha) * value);
  const [dark, light] = [seen, back].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** `#1f2a44`, `#1f2a4480`, `rgba(31, 42, 68, 0.5)`: red, green and blue from 0 to 1, and the opacity where one is given. */
function toChannels(color) {
  if (!color.startsWith('#')) {
    const [red, green, blue, ...alpha] = color.match(/[\d.]+/g).map(Number);
    return [red / 255, green / 255, blue / 255, ...alpha];
  }
  return color.match(/[\da-f]{2}/gi).map((byte) => parseInt(byte, 16) / 255);
}

const luminance = ([red, green, blue]) => {
  const [r, g, b] = [red, green, blue].map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
