// `npm run fuzz -- --seconds 600`: tries to break the desk for that long, from a new seed each time. What breaks it is printed, ready to be saved in regressions.json.
// `--sessions 2000` makes it so many editing sessions of 50 edits instead; `--only NAME` leaves the other targets out; `--seed N` goes the same way again.
import { parseArgs } from 'node:util';
import { attack, type Effort, type Target } from './target.ts';
import { TARGETS } from './targets.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    sessions: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string' },
  },
});
const only = values.only ?? (values.sessions === undefined ? undefined : 'editing');
const chosen = TARGETS.filter(({ name }) => only === undefined || name === only);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const effort: Effort =
  values.sessions === undefined
    ? { seed, runs: Infinity, milliseconds: (1000 * Number(values.seconds)) / chosen.length }
    : { seed, runs: Number(values.sessions) };

/** Attacks one target and says how it went; whether it held. */
async function tryToBreak(each: Target): Promise<boolean> {
  const began = performance.now();
  const { runs, failure } = await attack(each, effort);
  await each.end?.();
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${each.name}: ${failure === null ? `unbroken by ${runs} runs` : 'BROKEN'} (${seconds} s)`);
  if (failure !== null) console.log(failure);
  return failure === null;
}

async function main(): Promise<void> {
  console.log(`Seed ${seed}`);
  let passed = 0;
  for (const each of chosen) if (await tryToBreak(each)) passed++;
  console.log(`${passed} passed, ${chosen.length - passed} failed`);
  process.exitCode = passed === chosen.length && passed > 0 ? 0 : 1;
}

void main();
