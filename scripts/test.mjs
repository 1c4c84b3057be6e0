// `npm test`: every check there is, one stage after another. The last line says how many passed and failed.
// `node scripts/test.mjs --only unit,lint` runs some stages only.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'factdesk-test-'));
const MINUTE = 60_000;

/**
 * The stages in their order. Each is a script of Node's with its arguments, and `count`, which turns how it ended into
 * a tally; without one, the stage counts as one test.
 */
const STAGES = {
  types: { run: ['node_modules/typescript/bin/tsc'] },
  lint: { run: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  format: { run: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  unused: { run: ['node_modules/knip/bin/knip.js'] },
  patterns: { run: ['scripts/patterns.mjs'] },
  supply: { run: ['scripts/supply.mjs'] },
  build: { run: ['esbuild.mjs', '--tests'] },
  unit: {
    run: [
      'node_modules/mocha/bin/mocha.js',
      '--reporter=json',
      `--reporter-option=output=${join(scratch, 'unit.json')}`,
    ],
    needs: 'build',
    count: countUnit,
  },
  fuzz: { run: ['out/test/fuzz/main.js', '--seconds', '60'], needs: 'build', count: countFuzz },
  grammar: {
    run: [
      'node_modules/vscode-tmgrammar-test/dist/unit.js',
      '-g',
      'test/syntaxes/markdown.tmLanguage.json',
      'test/syntaxes/*.test.md',
    ],
    count: countGrammar,
  },
  vscode: {
    run: ['test/vscode/run.mjs'],
    env: { FACTDESK_RESULT: join(scratch, 'vscode.json') },
    needs: 'build',
    minutes: 40,
    loud: true,
    count: countVsCode,
  },
};

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const chosen = chooseStages(only);
const total = { passed: 0, failed: 0, skipped: 0 };
const broken = new Set();
for (const name of chosen) {
  const tally = broken.has(STAGES[name].needs)
    ? { failed: 1, output: `Not run, since the stage "${STAGES[name].needs}" failed.` }
    : await runStage(name);
  const { passed = 0, failed = 0, skipped = 0, output = '', seconds = 0 } = tally;
  if (failed > 0) broken.add(name);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const line = `${name.padEnd(8)} ${toLine({ passed, failed, skipped })} (${seconds.toFixed(1)} s)`;
  console.log(failed > 0 ? `${line}\n${indent(output)}` : line);
}
rmSync(scratch, { recursive: true, force: true });
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(toLine(total));

/** The stages asked for, in their own order; ends with status 2 where there is none of that name. */
function chooseStages(list) {
  const names = Object.keys(STAGES);
  const wanted = list?.split(',') ?? names;
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length === 0) return names.filter((name) => wanted.includes(name));
  console.error(`There is no stage ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(2);
}

/** Runs one stage to its end and counts what it did. */
async function runStage(name) {
  const { run, env, minutes = 15, loud = false, count = countOne } = STAGES[name];
  const begun = performance.now();
  const ended = await runNode(run, env, minutes * MINUTE, loud);
  const tally = count(ended);
  return { output: ended.output, ...tally, seconds: (performance.now() - begun) / 1000 };
}

/** A script of Node's: its exit status (null when it was stopped) and all it printed, which a loud one also shows. */
function runNode(args, env, limit, loud) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (loud) process.stdout.write(text);
      });
    }
    child.on('close', (status) => {
      if (status === null) output += `\nStopped after ${limit / MINUTE} minutes.`;
      resolve({ status, output });
    });
  });
}

function countOne({ status }) {
  return status === 0 ? { passed: 1 } : { failed: 1 };
}

/** Mocha's own account. One that is missing, empty or at odds with the exit status is a failure. */
function countUnit({ status, output }) {
  const report = readJson('unit.json');
  if (!report?.stats) return { failed: 1, output: `Mocha left no account.\n${output}` };
  const { passes: passed, pending: skipped, failures: failed } = report.stats;
  const failures = report.failures.map(
    ({ fullTitle, err }) => `${fullTitle}\n${indent(err.stack ?? err.message)}`,
  );
  if (failed === 0 && (status !== 0 || passed === 0))
    return { passed, skipped, failed: 1, output: `Mocha ended with status ${status}.\n${output}` };
  return { passed, skipped, failed, output: failures.join('\n\n') };
}

/** One test a target, as the last line has it; what broke one stands above, with its seed. */
function countFuzz({ status, output }) {
  const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed$/mu.exec(output)?.map(Number) ?? [];
  if (status !== 0 || passed === 0) return { passed, failed: Math.max(1, failed) };
  return { passed };
}

/** One test a file of marked lines. */
function countGrammar({ status, output }) {
  const files = readdirSync(join(root, 'test/syntaxes')).filter((file) => file.endsWith('.test.md')).length;
  const failed = (output.match(/^✖ /gmu) ?? []).length;
  if (status === 0 && failed === 0 && files > 0) return { passed: files };
  return { passed: Math.max(0, files - Math.max(1, failed)), failed: Math.max(1, failed) };
}

/** The account of the tests in VS Code; none is a failure, and so is one that fits the exit status badly. */
function countVsCode({ status }) {
  const report = readJson('vscode.json');
  if (!report) return { failed: 1, output: 'The tests in VS Code left no account.' };
  const { passed, failed, skipped, reasons = [] } = report;
  const output = reasons.map((reason) => `Skipped: ${reason}`).join('\n');
  if (failed > 0) return { passed, failed, skipped, output: 'The failures stand above.' };
  if (status !== 0) return { passed, skipped, failed: 1, output: `Ended with status ${status}.\n${output}` };
  return { passed, failed, skipped };
}

function readJson(name) {
  const path = join(scratch, name);
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** `12 passed, 0 failed`, and `, 3 skipped` where some were. */
function toLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function indent(text) {
  return text.trimEnd().replace(/^/gmu, '    ');
}
