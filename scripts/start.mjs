// `npm start`: opens a real VS Code on the sample drafts, with Factdesk at work in it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setInterval } from 'node:timers';
import '../esbuild.mjs';
import { chooseVsCode } from '../test/vscode/choose.mjs';
import { remoteUri, startCodeServer, workbenchUrl, writeUserSettings } from '../test/vscode/code-server.mjs';

const root = resolve(import.meta.dirname, '..');
const samples = join(root, 'samples');
const first = join(samples, 'harbour-giant.md');
const scratch = mkdtempSync(join(tmpdir(), 'fd-')); // short: macOS allows sockets 103 characters
const folders = { userData: join(scratch, 'user'), extensions: join(scratch, 'extensions') };
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

let endServer = async () => {};
const end = async () => {
  await endServer();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
// npm does not pass on every way in which it can be ended: who started this is gone, so this goes too.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && end(), 1000).unref();

writeUserSettings(folders.userData);
const vscode = await chooseVsCode();
if (vscode.kind === 'desktop') openDesktop(vscode.executable);
else if (vscode.kind === 'code-server') await serve();
else {
  console.error(`No VS Code could be opened: ${vscode.reason}.`);
  process.exitCode = 1;
}

/** A window of its own, apart from the VS Code somebody may have open; ends when it is closed. */
function openDesktop(executable) {
  const own = [`--user-data-dir=${folders.userData}`, `--extensions-dir=${folders.extensions}`];
  const quiet = ['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-updates'];
  const window = spawn(executable, [samples, first, `--extensionDevelopmentPath=${root}`, ...own, ...quiet], {
    stdio: 'ignore',
  });
  window.on('exit', (code) => process.exit(code ?? 0));
  console.log('VS Code opens on the sample drafts. Close its window to end.');
}

/** Only for this machine, and only for who knows the password: a workbench has a terminal. */
async function serve() {
  linkExtension();
  const password = randomBytes(12).toString('hex');
  const server = await startCodeServer({ ...folders, password });
  endServer = () => server.stop();
  const url = workbenchUrl(server, samples, [['openFile', remoteUri(server, first)]]);
  console.log(`\nFactdesk is at work in a VS Code for your browser, on this machine only:\n\n  ${url}`);
  console.log(`  Password: ${password}\n\nPress Ctrl-C to end it.`);
}

/** Makes this folder an installed extension as it stands, so that a reload of the window shows what was built since. */
function linkExtension() {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const location = { $mid: 1, path: root, scheme: 'file' };
  const installed = [{ identifier: { id: `${publisher}.${name}` }, version, location }];
  mkdirSync(folders.extensions, { recursive: true });
  writeFileSync(join(folders.extensions, 'extensions.json'), JSON.stringify(installed));
}
