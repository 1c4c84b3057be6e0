// The Claims view under hands and to ears: what it lists, where that leads, what it is called, and what it can leave out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insist, openFile, runCommand } from './workbench.mjs';

const REPEATS = `# Port takes more timber

- 100,000 tons of timber passed through the port.

The port took 100,000 tons of timber in May. It was a warm month.

| Cargo | In May |
| --- | --- |
| Timber | 100,000 tons |
`;

/** Looks over the claims of the draft that is open, and then of one that repeats itself, written into `drafts`. */
export async function lookOver(step, page, picture, drafts) {
  const view = page.locator('.part.sidebar');
  const selected = (text) => page.locator('#status\\.editor\\.selection', { hasText: text }).waitFor();
  await step('lists the claims of the draft, what is left first', async () => {
    await runCommand(page, 'Factdesk: Focus on Claims View');
    await view.getByText(/^\d+ left of \d+$/).waitFor();
    await view.getByText('Without a source', { exact: true }).waitFor();
    await picture('10-claims-view');
  });
  await step('leads from the list to the words', async () => {
    await view.getByText('4.2 million', { exact: false }).first().click();
    await selected('selected');
  });
  await step('is walked through by keys, and each of its lines has a name to be read out', async () => {
    await runCommand(page, 'File: Revert File');
    await runCommand(page, 'View: Close All Editors');
    writeFileSync(join(drafts, 'repeats.md'), REPEATS);
    await openFile(page, 'repeats.md', 'Port takes more timber');
    const item = (name) => view.getByRole('treeitem', { name });
    const named = (name) => item(name).waitFor();
    await named(/^repeats\.md, 3 left of 3$/);
    await named(/^Without a source, 3$/);
    await named(/^100,000 tons. Without a source. in 3 places$/);
    const keys = async (...names) => {
      for (const name of names) await page.keyboard.press(name);
    };
    await insist(page, item(/^100,000 tons. Without a source. The port took/), async () => {
      await runCommand(page, 'Factdesk: Focus on Claims View');
      await keys('Home', 'ArrowDown', 'ArrowDown', 'ArrowRight');
    });
    await keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await selected('Ln 9,');
    await picture('11-repeats');
  });
  await step('says on its badge how much is left', () =>
    page
      .locator('.activitybar [aria-label*="3 claims left without a source"]')
      .first()
      .waitFor({ state: 'attached' }),
  );
  await step('leaves out what the writer does not want to see', async () => {
    await toggleFirstState(page);
    await view.getByText('Without a source', { exact: true }).waitFor({ state: 'detached' });
    await toggleFirstState(page);
    await view.getByText('Without a source', { exact: true }).waitFor();
    await runCommand(page, 'View: Show Explorer');
  });
}

/** Shows the claims without a source, or no longer. */
async function toggleFirstState(page) {
  await runCommand(page, 'Factdesk: Filter Claims');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Without a source' }).first().click();
  await page.keyboard.press('Enter');
}
