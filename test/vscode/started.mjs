// What `npm start` leaves open for a person where there is no desktop: behind its password, at work, and gone by Ctrl-C.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openChromium } from './chromium.mjs';
import { runSteps, takePicture } from './steps.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Resolves to `{ passed, failed, skipped }`. */
export async function runStarted() {
  const started = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    env: { ...process.env, FACTDESK_VSCODE: 'code-server' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(45_000);
  try {
    return await runSteps(
      (step) => useIt(step, started, page),
      () => takePicture(page, 'start-failure'),
    );
  } finally {
    await browser.close();
    started.kill('SIGKILL');
  }
}

async function useIt(step, started, page) {
  const [, url, password] = await step('prints an address on this machine and a password', () =>
    readUntil(started, /(http:\/\/127\.0\.0\.1:\S+)\s+Password: (\S+)/),
  );
  await step('lets nobody in without the password', async () => {
    await page.goto(url);
    await page.locator('input[name=password]').fill('a guess');
    await page.keyboard.press('Enter');
    await page.getByText('Incorrect password').waitFor();
  });
  await step('shows a sample draft with what Factdesk finds in it', async () => {
    await page.locator('input[name=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'harbour-giant.md' }).waitFor();
    await page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached' });
    await setTimeout(1000); // for the picture: colours come last
    await takePicture(page, '9-npm-start');
  });
  await step('leaves no process behind after Ctrl-C', async () => {
    const family = descendants(started.pid);
    assert.ok(family.length > 1, 'code-server and its children run');
    const ended = new Promise((done) => started.on('exit', done));
    started.kill('SIGINT');
    assert.equal(await ended, 0);
    // Those told to end by force may take a moment to.
    for (let tries = 0; tries < 50 && family.some(isRunning); tries++) await setTimeout(100);
    assert.deepEqual(family.filter(isRunning), []);
  });
}

/** Reads what a process prints until it matches. */
function readUntil(child, pattern) {
  return new Promise((done, fail) => {
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      const match = pattern.exec(output);
      if (match) done(match);
    });
    child.on('exit', () => fail(new Error(`ended early:\n${output}`)));
  });
}

/** The numbers of all processes that a process started, and theirs. */
function descendants(pid) {
  const children = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && parentOf(name) === String(pid),
  );
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** From `4711 (node) S 4700 …`: state, then the parent. */
function parentOf(pid) {
  return statOf(pid)[1];
}

const isRunning = (pid) => !['Z', undefined].includes(statOf(pid)[0]);

function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
