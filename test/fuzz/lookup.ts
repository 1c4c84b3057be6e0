// What the registry adds to a check, measured over the drafts of a folder. `npm run bench:lookup` makes them and runs this.
import '../../server/src/tiering.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lexiconOf } from '../../server/src/core/lexicon.ts';
import { openDraft } from '../../server/src/core/reading.ts';
import { toReport } from '../../server/src/core/report.ts';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings.ts';
import { NameIndex } from '../../server/src/core/sources/outlets/names.ts';
import { bundledRegistry, type Registry } from '../../server/src/core/sources/outlets/registry.ts';
import { countOpened } from '../support/opened.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '15' } },
});
/** Rounds that are not counted: until then V8 is still at work on the code. */
const WARM = 3;

const [folder = '.'] = positionals;
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => readFileSync(join(folder, name), 'utf8'));

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const checking = (text: string, registry: Registry): number =>
  timeOf(() => toReport(openDraft(text, 'markdown', registry), DEFAULT_SETTINGS));

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;
const percent = (times: number): string => `${((times - 1) * 100).toFixed(1)} %`;

/** For each round what every draft took, with the registry and with an empty one, which take turns. */
function measure(full: Registry, rounds: number): { full: number[][]; empty: number[][] } {
  const empty: Registry = { outlets: [], names: new NameIndex([]), domains: new Map() };
  const took: { full: number[][]; empty: number[][] } = { full: [], empty: [] };
  for (let round = -WARM; round < rounds; round++) {
    const row = { full: [] as number[], empty: [] as number[] };
    for (const [i, text] of texts.entries())
      for (const name of (round + i) % 2 === 0 ? (['full', 'empty'] as const) : (['empty', 'full'] as const))
        row[name].push(checking(text, name === 'full' ? full : empty));
    if (round < 0) continue;
    took.full.push(row.full);
    took.empty.push(row.empty);
  }
  return took;
}

/** What a check takes at best: other work on the machine can only add to it. */
const best = (rows: readonly (readonly number[])[]): number =>
  sum(texts.map((_, i) => Math.min(...rows.map((row) => row[i] ?? NaN))));

const parsed = timeOf(bundledRegistry);
const registry = bundledRegistry();
const words = timeOf(() => lexiconOf(registry));
const index = timeOf(() => registry.names);
const rounds = Math.max(1, Number(values.rounds));
const { full, empty } = measure(registry, rounds);
const each = full.map((row, k) => sum(row) / sum(empty[k] ?? []));
const { sentences, opened, idle } = countOpened(texts, registry);
const per = (count: number): string => ((1000 * count) / sentences).toFixed(1);

console.log(`${texts.length} drafts, ${sentences} sentences:
  look-up adds ${percent(median(each))} (median of ${rounds} rounds); ${percent(best(full) / best(empty))} with each draft at its quickest
  of 1,000 sentences ${per(opened)} are opened to look for outlets, ${per(idle)} of them in vain
  once at the start: ${parsed.toFixed(1)} ms to parse the registry, ${words.toFixed(1)} ms for its words, ${index.toFixed(1)} ms for its names`);
