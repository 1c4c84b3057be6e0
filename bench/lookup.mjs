// `npm run bench:lookup`: what the registry adds to a check, over the first fifty of the articles that folders are measured with.
// `-- --rounds 31` goes on for longer; `-- FOLDER` measures the Markdown drafts of a folder instead.
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
try {
  if (positionals.length === 0) writeArticles(scratch, 50);
  const folder = positionals[0] ?? scratch;
  const { status } = spawnSync(process.execPath, [measurer, '--rounds', values.rounds, folder], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
