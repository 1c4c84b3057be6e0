// Whole folders: each tool as a process of its own on one core, the tools in turns.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeArticles } from './corpus.mjs';
import { isThere, TOOLS } from './peers.mjs';
import { pin, runMeasured } from './usage.mjs';

/** How often a slow tool is run: its figures are too large for noise to matter. */
const SLOW_ROUNDS = 3;

/** Runs a tool over a folder; a run that did not go well stops the bench from quoting it. */
async function check(tool, folder) {
  const names = readdirSync(folder);
  const cost = await runMeasured(pin(tool.run(tool.file, names)), { cwd: folder });
  if (!tool.statuses.includes(cost.status)) throw new Error(`it ended with status ${cost.status}`);
  return cost;
}

/**
 * What each tool took for each folder, a list of rounds by `tool/folder`: `[{ round, cpu, peak }]`. Whoever could not be
 * run is named in `missing`, with the reason.
 */
export async function measureFolders({ scratch, counts, rounds, missing, tell }) {
  const folders = counts.map((count) => {
    const path = join(scratch, String(count));
    mkdirSync(path);
    return { count, path, bytes: writeArticles(path, count) };
  });
  const costs = {};
  for (let round = 0; round < rounds; round++)
    for (const { count, path } of folders)
      for (const tool of TOOLS) {
        if ((tool.slow && round >= SLOW_ROUNDS) || (count > 50 && !tool.archive) || missing.has(tool.name))
          continue;
        tell(`round ${round + 1} of ${rounds}: ${tool.name} checks ${count} articles`);
        try {
          if (!isThere(tool)) throw new Error('it is not installed');
          (costs[`${tool.name}/${count}`] ??= []).push({ round, ...(await check(tool, path)) });
        } catch (error) {
          missing.set(tool.name, error.message);
        }
      }
  return { folders, costs };
}
