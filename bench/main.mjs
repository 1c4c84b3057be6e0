// `npm run bench`: how fast Factdesk is, beside the tools that writers know, and beside a server that does nothing.
// `-- --quick` takes a minute, prints tables and writes nothing; `-- --no-peers` leaves the others out, `-- --rounds 9` goes on for longer.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureFolders } from './folder.mjs';
import { FACTDESK, isThere, SERVERS, TOOLS } from './peers.mjs';
import { toPage, toPlotOf, toTables } from './results.mjs';
import { measureTyping } from './typing.mjs';

const here = import.meta.dirname;
const {
  quick,
  peers,
  rounds: wanted,
} = parseArgs({
  allowNegative: true,
  options: {
    quick: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: true },
    rounds: { type: 'string', default: '3' },
  },
}).values;

const plan = quick
  ? { sizes: ['S', 'M'], turns: 3, counts: [50], rounds: { typing: 1, folder: 1 } }
  : {
      sizes: ['S', 'M', 'L', 'XL', 'paragraph'],
      turns: 12,
      counts: [50, 2000],
      rounds: { typing: Number(wanted), folder: Number(wanted) },
    };

const tell = (words) => console.error(`${new Date().toTimeString().slice(0, 8)} ${words}`);

/** Installs the peers once; without them the others are still measured. */
function install() {
  if (!peers || existsSync(join(here, 'node_modules'))) return;
  tell('installing the peers into bench/node_modules');
  try {
    // Not `npm ci`: the lockfile may lack what a peer offers for other machines, which that refuses.
    execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch {
    tell('The peers could not be installed; Factdesk is measured alone.');
  }
}

function revision() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: here, encoding: 'utf8' }).trim();
  } catch {
    return 'no revision';
  }
}

/** Whoever is left out is named at the end, with the reason. */
const unwanted = () =>
  [...TOOLS, ...SERVERS].map(({ name }) => name).filter((name) => name !== FACTDESK.name);

async function main() {
  if (!isThere(FACTDESK)) throw new Error('There is no dist/ yet: npm run build');
  install();
  const began = performance.now();
  const missing = new Map(peers ? [] : unwanted().map((name) => [name, 'peers were left out']));
  const scratch = mkdtempSync(join(tmpdir(), 'factdesk-bench-'));
  try {
    const { sizes, turns, counts, rounds } = plan;
    const folders = await measureFolders({ scratch, counts, rounds: rounds.folder, missing, tell });
    const typing = await measureTyping({ sizes, rounds: rounds.typing, turns, missing, tell });
    report({ folders, typing }, missing, Math.ceil((performance.now() - began) / 60_000));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function report(measured, missing, minutes) {
  const { sizes, rounds } = plan;
  const { promise, tools, servers } = toTables(measured, sizes);
  const absent = [...missing].map(([name, reason]) => `${name} was left out from then on: ${reason}.`);
  console.log([promise, tools, servers, ...absent].join('\n\n'));
  if (quick || !peers) return;
  const [{ model }] = cpus();
  const machine = `${availableParallelism()} cores of ${model.trim()}, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  const words = { machine, date, revision: revision(), minutes, rounds, missing };
  writeFileSync(join(here, 'RESULTS.md'), toPage(measured, sizes, words));
  writeFileSync(join(here, 'results.svg'), toPlotOf(measured, sizes));
  tell('written: bench/RESULTS.md, bench/results.svg');
}

await main();
