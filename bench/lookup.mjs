// `npm run bench:lookup`: what the registry adds to a check: to forty articles that name no outlet, and to fifty made of them
// in which every sixteenth paragraph names some and is reported. `-- --rounds 31` goes on for longer; `-- FOLDER` measures the
// Markdown drafts of a folder instead.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArticles } from './corpus.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '15' } },
});
const measurer = join(import.meta.dirname, '../out/test/fuzz/lookup.js');
const scratch = mkdtempSync(join(tmpdir(), 'factdesk-lookup-'));

function measure(folder) {
  const { status } = spawnSync(process.execPath, [measurer, '--rounds', values.rounds, folder], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

try {
  if (positionals.length === 0) {
    writeArticles(scratch, 50);
    for (const folder of [join(import.meta.dirname, 'corpus'), scratch]) measure(folder);
  } else positionals.forEach(measure);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
