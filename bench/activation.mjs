// `npm run bench:activation`: how long a writer waits, in a real VS Code, from opening a draft that starts Factdesk to its first
// underlines, beside an extension whose language server looks at nothing. `-- --rounds 15` for more than nine rounds.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { makePackage } from '../scripts/package.mjs';
import { openChromium } from '../test/vscode/chromium.mjs';
import {
  installVsix,
  remoteUri,
  startCodeServer,
  workbenchUrl,
  writeUserSettings,
} from '../test/vscode/code-server.mjs';
import { installCodeServer } from '../test/vscode/install.mjs';
import { percentile } from './statistics.mjs';

/** Milliseconds that the median may come to. */
const BAR = 700;

const root = resolve(import.meta.dirname, '..');
const { rounds } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } }).values;
const scratch = mkdtempSync(join(tmpdir(), 'fd-'));
const folders = { userData: join(scratch, 'user'), extensions: join(scratch, 'none') };
const drafts = join(scratch, 'drafts');

await installCodeServer(console.error);
try {
  const extensions = { Factdesk: await unpackFactdesk(), Empty: await buildEmpty() };
  mkdirSync(drafts);
  cpSync(join(root, 'walkthrough/sample.md'), join(drafts, 'sample.md'));
  writeUserSettings(folders.userData);
  report(await measure(extensions));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Factdesk as its users have it: the folder that installing the .vsix makes. */
async function unpackFactdesk() {
  const installed = { userData: join(scratch, 'installer'), extensions: join(scratch, 'installed') };
  await installVsix(await makePackage(join(scratch, 'factdesk.vsix')), installed);
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return join(installed.extensions, `${publisher}.${name}-${version}`);
}

/** An extension on the same library, bundled the same way, whose server sends one diagnostic for whatever is opened. */
async function buildEmpty() {
  const folder = join(scratch, 'empty');
  await build({
    absWorkingDir: root,
    entryPoints: { client: 'bench/empty/client.mjs', server: 'bench/empty/server.mjs' },
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    logLevel: 'warning',
  });
  cpSync(join(root, 'bench/empty/manifest.json'), join(folder, 'package.json'));
  return folder;
}

/** Takes the extensions in turns, in one VS Code, each time in a fresh extension host. */
async function measure(extensions) {
  const server = await startCodeServer({ ...folders, testDriver: true });
  const browser = await openChromium();
  const times = Object.fromEntries(Object.keys(extensions).map((name) => [name, []]));
  try {
    for (let round = 0; round <= Number(rounds); round++)
      for (const [name, folder] of Object.entries(extensions)) {
        const time = await measureOnce(await browser.newPage(), server, folder);
        console.error(`${name}: ${time.toFixed(0)} ms${round === 0 ? ', to warm up' : ''}`);
        if (round > 0) times[name].push(time);
      }
  } finally {
    await browser.close();
    await server.stop();
  }
  return times;
}

/** Opens the workbench with one extension, and has probe.cjs hold the time inside its extension host. */
async function measureOnce(page, server, folder) {
  try {
    return await new Promise((done, fail) => {
      setTimeout(() => fail(new Error('No diagnostics within two minutes.')), 120_000).unref();
      const hear = (_, args) => {
        const [, time] = /^activation-ms ([\d.]+)$/.exec(String(args[0])) ?? [];
        if (time) done(Number(time));
      };
      const probe = join(root, 'bench/empty/probe.cjs');
      const payload = [
        ['extensionDevelopmentPath', remoteUri(server, folder)],
        ['extensionTestsPath', remoteUri(server, probe)],
      ];
      page
        .exposeFunction('codeAutomationLog', hear)
        .then(() => page.exposeFunction('codeAutomationExit', () => {}))
        .then(() => page.goto(workbenchUrl(server, drafts, payload)))
        .catch(fail);
    });
  } finally {
    await page.close();
  }
}

function report(times) {
  const row = ([name, list]) =>
    `| ${name} | ${[0.5, 0, 0.95].map((share) => percentile(list, share).toFixed(0)).join(' | ')} |`;
  const median = percentile(times.Factdesk, 0.5);
  const multiple = percentile(
    times.Factdesk.map((time, round) => time / times.Empty[round]),
    0.5,
  );
  const [load] = loadavg();
  const machine = `${availableParallelism()} cores of ${cpus()[0].model.trim()}, with a load of ${load.toFixed(1)}`;
  const page = `# How soon the first underlines are there

Written by \`npm run bench:activation\` on ${new Date().toISOString().slice(0, 10)}, on ${machine}.

Milliseconds in a real VS Code (code-server), from opening the sample draft, which starts the extension, to the first diagnostics on it. ${times.Factdesk.length} rounds, each in a fresh extension host; the two extensions took turns. Factdesk is installed from its \`.vsix\`. The empty extension is on the same library and bundled the same way, and its server sends one diagnostic for whatever is opened.

| | median | least | p95 |
| --- | --: | --: | --: |
${Object.entries(times).map(row).join('\n')}

Round by round, Factdesk takes ${multiple.toFixed(1)} times as long as the empty extension (median). The bar is ${BAR} ms at the median: ${median <= BAR ? 'met' : '**missed**'}. A load above the number of cores means that others were at work on the machine too, and makes all of it slower.
`;
  console.log(page);
  writeFileSync(join(root, 'bench/ACTIVATION.md'), page);
  process.exitCode = median <= BAR ? 0 : 1;
}
