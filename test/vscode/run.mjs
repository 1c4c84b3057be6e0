// Runs every test that needs a real VS Code: the Mocha suite inside it, Factdesk in a writer's hands, `npm start`, and both
// again where Factdesk runs in a browser, for which code-server shows it.
// Needs dist/ and out/test/ (node esbuild.mjs --tests). Ends with JSON, also written to the file FACTDESK_RESULT names.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chooseVsCode, hasHiddenScreen } from './choose.mjs';
import { findChromium } from './chromium.mjs';
import { canRunCodeServer, installCodeServer } from './install.mjs';

// On Linux without a screen, all of it moves onto a hidden one, if there is one.
if (hasHiddenScreen && process.env.FACTDESK_VSCODE !== 'code-server')
  await runAs('xvfb-run', ['-a', process.execPath, fileURLToPath(import.meta.url)]);

const totals = { passed: 0, failed: 0, skipped: 0, reasons: [] };
const vscode = await chooseVsCode();
const chromium = findChromium();
if (vscode.kind === 'none') skip('all tests in VS Code', vscode.reason);
else if (vscode.kind === 'code-server' && !chromium)
  skip('all tests in VS Code', 'no Chromium was found: name one in CHROMIUM, or put one on the PATH');
else {
  await part('inside VS Code', async () => (await import('./suite.mjs')).runSuite(vscode));
  await part("in a writer's hands", async () => (await import('./person.mjs')).runAsPerson(vscode));
  if (vscode.kind === 'code-server') {
    await part('in Chinese', async () => (await import('./chinese.mjs')).runInChinese());
    await part('npm start', async () => (await import('./started.mjs')).runStarted());
  }
  if (canRunCodeServer && chromium) {
    await part('inside VS Code in a browser', async () => {
      await installCodeServer(console.log);
      return (await import('./suite.mjs')).runBrowserSuite();
    });
    await part('in a browser, in a folder not trusted', async () =>
      (await import('./browser.mjs')).runInBrowser(),
    );
  }
}
report();

/** Runs one part; whatever goes wrong around its tests is a failed test. */
async function part(name, run) {
  console.log(`\n${name} (${vscode.kind})`);
  const begun = Date.now();
  try {
    const { passed, failed, skipped } = await run();
    totals.passed += passed;
    totals.failed += failed;
    totals.skipped += skipped;
  } catch (error) {
    console.error(error);
    totals.failed++;
  }
  console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

function skip(what, reason) {
  console.log(`Skipped: ${what}, since ${reason}.`);
  totals.skipped++;
  totals.reasons.push(`${what}: ${reason}`);
}

/** A skipped test is a failure where nobody would read that it was skipped. */
function report() {
  const line = JSON.stringify(totals);
  if (process.env.FACTDESK_RESULT) writeFileSync(process.env.FACTDESK_RESULT, line);
  console.log(line);
  process.exit(totals.failed > 0 || (process.env.CI && totals.skipped > 0) ? 1 : 0);
}

function runAs(command, args) {
  return new Promise(() => {
    spawn(command, args, { stdio: 'inherit' }).on('close', (code) => process.exit(code ?? 1));
  });
}
