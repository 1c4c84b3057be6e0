// The Mocha suite inside VS Code, by @vscode/test-electron: on the desktop, or on the stand-in for it.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';

const root = resolve(import.meta.dirname, '../..');

/** Runs test/vscode/*.test.ts on a copy of the samples. Resolves to `{ passed, failed, skipped }`. */
export const runSuite = ({ executable = standIn }) => run(executable, 'mocha.cjs', []);

/** The same in a browser, where Factdesk runs in a web worker of the page. */
export const runBrowserSuite = () =>
  run(standIn, '../../out/test/vscode/worker.js', ['--extensionDevelopmentKind=web']);

const standIn = join(import.meta.dirname, 'stand-in.mjs');

async function run(executable, tests, flags) {
  const scratch = mkdtempSync(join(tmpdir(), 'fd-')); // short: macOS allows sockets 103 characters
  const [result, workspace] = ['result.json', 'drafts.code-workspace'].map((name) => join(scratch, name));
  cpSync(join(root, 'samples'), join(scratch, 'drafts'), { recursive: true });
  // A second folder, whose newsroom wants something else.
  mkdirSync(join(scratch, 'opinion'));
  writeFileSync(join(scratch, 'opinion/.factdesk.yaml'), 'rules: { unsourced-number: hint }\n');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'drafts' }, { path: 'opinion' }] }));
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(import.meta.dirname, tests),
      extensionTestsEnv: { FACTDESK_SUITE_RESULT: result },
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${join(scratch, 'user')}`, ...flags],
    }).catch((error) => console.error(String(error)));
    const stats = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : undefined;
    if (stats?.passed + stats?.failed > 0) return stats;
    console.error('The suite inside VS Code ended without a result.');
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
