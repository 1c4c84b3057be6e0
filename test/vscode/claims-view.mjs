// The Claims view under hands and to ears: what it lists, where that leads, what it is called, and what it can leave out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insist, openFile, runCommand } from './workbench.mjs';

const REPEATS = `# Port takes more timber

- 100,000 tons of timber passed through the port, [the board says](https://port.example/may).

The port took 100,000 tons of timber in May. A load went for 4,100 dollars.

| Cargo | In May |
| --- | --- |
| Timber | 100,000 tons |
| A load | 4,100 dollars |
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
    await named(/^repeats\.md, 4 left of 5$/);
    await named(/^Without a source, 4$/);
    await named(/^Sourced, 1, 1 above$/);
    await named(/^4,100 dollars. Without a source. in 2 places$/);
    await named(/^100,000 tons. Without a source. 2 of 3 places$/);
    const keys = async (...names) => {
      for (const name of names) await page.keyboard.press(name);
    };
    await insist(page, item(/^100,000 tons. Without a source. The port took/), async () => {
      await runCommand(page, 'Factdesk: Focus on Claims View');
      await view.locator('.monaco-list:focus').waitFor();
      await keys('Home', 'ArrowDown', 'ArrowDown', 'ArrowRight');
    });
    await named(/^100,000 tons. Sourced. 100,000 tons of timber passed/);
    await keys('Enter');
    await selected('Ln 5,'); // the first that still needs a source
    await keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await selected('Ln 9,');
    await picture('11-repeats');
  });
  await step('says on its badge how much is left', () =>
    page
      .locator('.activitybar [aria-label*="4 claims left without a source"]')
      .first()
      .waitFor({ state: 'attached' }),
  );
  await step('leaves out what the writer does not want to see', async () => {
    await toggleFirstState(page);
    await view.getByText('Without a source', { exact: true }).waitFor({ state: 'detached' });
    await toggleFirstState(page);
    await view.getByText('Without a source', { exact: true }).waitFor();
  });
  await step('does not call a draft done that rests on state media alone', async () => {
    writeFileSync(join(drafts, 'alone.md'), 'Exports rose 12 percent, Xinhua said.\n');
    await openFile(page, 'alone.md', 'Exports rose');
    await view.getByRole('treeitem', { name: /^alone\.md, 1 of 1 on state media alone$/ }).waitFor();
    await page.locator('.statusbar-item', { hasText: '1 claim on state media alone' }).waitFor();
  });
  await step('says what it is for while no draft is open, and leads to one', async () => {
    await runCommand(page, 'View: Close All Editors');
    await view.getByText('No draft is open.', { exact: false }).waitFor();
    await picture('11-empty');
    await view.getByRole('button', { name: 'Get Started' }).click();
    await page.getByRole('button', { name: 'Open the Sample Draft' }).waitFor();
    await runCommand(page, 'View: Show Explorer');
  });
}

/** Shows the claims without a source, or no longer. */
async function toggleFirstState(page) {
  await runCommand(page, 'Factdesk: Filter Claims');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Without a source' }).first().click();
  await page.keyboard.press('Enter');
}
