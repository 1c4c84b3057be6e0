// Runs the Mocha suite inside VS Code, which requires this file and calls run().
const { readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const suites = join(__dirname, '../../out/test/vscode');

exports.run = async function run() {
  process.env.NO_COLOR = '1'; // what it prints goes through other programs' logs
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, slow: 5_000 });
  for (const file of readdirSync(suites)) if (file.endsWith('.test.js')) mocha.addFile(join(suites, file));
  const {
    passes = 0,
    failures = 0,
    pending = 0,
  } = await new Promise((done) => {
    const runner = mocha.run(() => done(runner.stats));
  });
  // The driver believes this file and not an exit status: a suite that died has none.
  const result = process.env.FACTDESK_SUITE_RESULT;
  if (result) writeFileSync(result, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
  if (failures > 0) throw new Error(`${failures} failed`);
};
