// The Mocha suite inside VS Code, by @vscode/test-electron: on the desktop, or on the stand-in for it.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';

const root = resolve(import.meta.dirname, '../..');

/** Runs test/vscode/*.test.ts on a copy of the samples. Resolves to `{ passed, failed, skipped }`. */
export async function runSuite(vscode) {
  const scratch = mkdtempSync(join(tmpdir(), 'fd-')); // short: macOS allows sockets 103 characters
  const [result, drafts] = ['result.json', 'drafts'].map((name) => join(scratch, name));
  mkdirSync(drafts);
  cpSync(join(root, 'samples'), drafts, { recursive: true });
  try {
    await runTests({
      vscodeExecutablePath: vscode.executable ?? join(import.meta.dirname, 'stand-in.mjs'),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(import.meta.dirname, 'mocha.cjs'),
      extensionTestsEnv: { FACTDESK_SUITE_RESULT: result },
      launchArgs: [drafts, '--disable-extensions', `--user-data-dir=${join(scratch, 'user')}`],
    }).catch((error) => console.error(String(error)));
    const stats = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : undefined;
    if (stats?.passed + stats?.failed > 0) return stats;
    console.error('The suite inside VS Code ended without a result.');
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
