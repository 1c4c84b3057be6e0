// The server killed while somebody types: it is back each time, and when it stays away, the writer is told once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { line, openFile, runCommand } from './workbench.mjs';

/** How often it is started anew within three minutes. */
const RESTARTS = 5;

const PATIENCE = 45_000;

/** `extensions` is the folder that the editor has its extensions in, which no other server was started from. */
export async function crashServer(step, page, picture, extensions) {
  // Windows has no `ps`, and no signal that could not be caught.
  if (process.platform === 'win32') return;
  const squiggles = page.locator('.editor-instance .squiggly-warning');
  const toasts = page.locator('.notification-toast');
  const kill = async (typed) => {
    const server = await until('a server', () => findServer(extensions));
    process.kill(server, 'SIGKILL');
    // The first of these letters are still sent to the server that has just ended.
    await page.keyboard.type(typed);
    await until('the end of the server', () => findServer(extensions) !== server);
  };
  await step('is right again each time its server is killed while somebody types', async () => {
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'tram-page.txt', 'Night trams come back');
    await squiggles.first().waitFor({ state: 'attached' });
    await toasts.first().waitFor({ state: 'hidden' });
    for (let time = 1; time <= RESTARTS; time++) {
      const before = await squiggles.count();
      await kill(`Some ${time}12 wells ran dry. `);
      await until('what was typed to be checked', async () => (await squiggles.count()) > before);
    }
    assert.deepEqual(await toasts.allInnerTexts(), [], 'nobody need be told of what was mended');
  });
  await step('says so once when its server stays away', async () => {
    await kill('And 612 wells are full. ');
    await toasts.filter({ hasText: 'ended 6 times in three minutes' }).waitFor();
    await page.waitForTimeout(2_000);
    assert.equal(await toasts.count(), 1);
    assert.equal(findServer(extensions), null);
    await picture('11-server-gone');
  });
  await step('comes back when it is asked to', async () => {
    await page.keyboard.type('Some 712 wells ran dry. ');
    await runCommand(page, 'Factdesk: Restart Server');
    await line(page, '712 wells').first().waitFor();
    await until('a server', () => findServer(extensions));
    await squiggles.first().waitFor({ state: 'attached' });
  });
}

/** The process of the server; null where none is. */
function findServer(extensions) {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const found = list
    .split('\n')
    .find((one) => one.includes(extensions) && /\/dist\/server\.js .*--node-ipc/u.test(one));
  return found === undefined ? null : Number.parseInt(found, 10);
}

async function until(what, holds) {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const held = await holds();
    if (held) return held;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for ${what}`);
}
