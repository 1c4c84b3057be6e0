// Starts code-server, installs extensions into it, and gives the addresses of its workbench.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { entry, node, run } from './install.mjs';

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
const QUIET_SETTINGS = JSON.parse(readFileSync(join(import.meta.dirname, 'quiet-settings.json'), 'utf8'));

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
 * `testDriver`: heeds the extension-development part of an address, but hides notifications. `trust`: asks whether a
 * workspace is to be trusted, where otherwise each is. `locale`: the language of the interface, for which `userData` has
 * a language pack.
 * Resolves to `{ url, authority, log(), stop() }`.
 */
export async function startCodeServer(options) {
  const { userData, extensions, password, testDriver = false, trust = false, locale, env = {} } = options;
  const args = ['--config', emptyConfig(userData), '--auth', password ? 'password' : 'none'];
  args.push('--bind-addr', '127.0.0.1:0', '--user-data-dir', userData, '--extensions-dir', extensions);
  args.push('--disable-telemetry', '--disable-update-check', '--disable-getting-started-override');
  if (!trust) args.push('--disable-workspace-trust');
  if (locale) args.push('--locale', locale);
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

/** The address of a workbench that shows a folder or a .code-workspace; `payload` as VS Code's own remote tests build it. */
export function workbenchUrl({ url }, folder, payload = []) {
  const kind = folder?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams(folder ? { [kind]: resolve(folder) } : { ew: 'true' });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `${url}/?${String(query).replaceAll('%2F', '/').replaceAll('%3A', ':')}`; // as readable as may be
}

/** A file on this machine as the workbench names it. */
export const remoteUri = ({ authority }, path) => `vscode-remote://${authority}${resolve(path)}`;
