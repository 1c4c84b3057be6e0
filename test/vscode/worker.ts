// Runs the Mocha suite inside the web worker of VS Code in a browser. It comes before the suites in their bundle.
import 'mocha/mocha.js';
import * as vscode from 'vscode';

// The browser's build of Mocha leaves these behind.
declare const Mocha: { prototype: { run: (this: BrowserMocha, done: () => void) => Mocha.Runner } };
type BrowserMocha = typeof mocha;

/** One line a test; Mocha's own reporters want a terminal or a page. */
function Lines(runner: Mocha.Runner): void {
  runner.on('pass', (test) => console.log(`  ✔ ${test.title} (${test.duration} ms)`));
  runner.on('fail', (test, error: Error) => console.error(`  ✘ ${test.fullTitle()}\n${error.stack}`));
}

mocha.setup({ ui: 'bdd', reporter: Lines as unknown as Mocha.ReporterConstructor, timeout: 60_000 });

/** Called by VS Code once the extension is there. */
export async function run(): Promise<void> {
  // Otherwise the suite could pass where it proves nothing.
  if (!('importScripts' in globalThis)) throw new Error('This is no web worker.');
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((done) => {
    // Not mocha.run(), which reads an address that a worker of VS Code's does not have.
    const runner = Mocha.prototype.run.call(mocha, () => done(runner.stats!));
  });
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  // The driver believes this file and not the exit status: a suite that died left none.
  const result = JSON.stringify({ passed: passes, failed: failures, skipped: pending });
  const file = vscode.Uri.joinPath(folder.uri, '../result.json');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(result));
  if (failures > 0) throw new Error(`${failures} failed`);
}
