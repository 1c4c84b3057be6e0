// An archive checked by GNU parallel, as docs/archives.md tells it: one job is killed half-way and run again.
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CLI, runCli, writeArticle } from './support/cli.ts';

const ARTICLES = 2_000;

/** Whether GNU's program is there; there is another of the same name. */
function hasParallel(): boolean {
  try {
    return execFileSync('parallel', ['--version'], { encoding: 'utf8' }).startsWith('GNU parallel');
  } catch {
    return false;
  }
}

describe('GNU parallel', function () {
  this.timeout(300_000);
  let folder = '';
  before(async function () {
    if (!hasParallel()) {
      console.log('Skipped: GNU parallel is not installed (apt-get install parallel).');
      this.skip();
    }
    folder = await mkdtemp(join(tmpdir(), 'factdesk-parallel-'));
    await mkdir(join(folder, 'archive'));
    for (let i = 0; i < ARTICLES; i++)
      await writeFile(join(folder, `archive/${String(i).padStart(4, '0')}.md`), writeArticle(i));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const find = () =>
    Array.from({ length: ARTICLES }, (_, i) => `archive/${String(i).padStart(4, '0')}.md\n`).join('');

  /** Starts two jobs of a thousand articles each. A job notes its process before it becomes the check. */
  const start = (...words: string[]) => {
    const check = `"${process.execPath}" "${CLI}" check --jobs 1 --fail-on never --format ndjson --resume=kept.{#} {}`;
    const command = `echo $$ > process.{#}; exec ${check}`;
    const options = ['-j2', '-N1000', '--joblog', 'jobs.log', '--results', 'results.{#}.ndjson', ...words];
    const child = spawn('parallel', [...options, command], {
      cwd: folder,
      env: { ...process.env, PARALLEL_HOME: folder },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.end(find());
    return once(child, 'close') as Promise<[number]>;
  };

  it('gives the results of one run, though a job was killed half-way and run again', async () => {
    const ended = start();
    const results = join(folder, 'results.2.ndjson');
    while (((await stat(results).catch(() => null))?.size ?? 0) < 100_000) await pause(5);
    process.kill(Number(await readFile(join(folder, 'process.2'), 'utf8')), 'SIGKILL');
    const [failed] = await ended;
    assert.equal(failed, 1, 'jobs that failed');
    assert.ok((await readFile(results, 'utf8')).split('\n').length < ARTICLES / 2);
    const [stillFailed] = await start('--resume-failed');
    assert.equal(stillFailed, 0);
    const parts = await Promise.all(
      [1, 2].map((job) => readFile(join(folder, `results.${job}.ndjson`), 'utf8')),
    );
    const single = await runCli(folder, ['check', '--format', 'ndjson', 'archive']);
    assert.equal(single.stdout.split('\n').length, ARTICLES + 1);
    assert.equal(parts.join(''), single.stdout);
  });

  it('spreads a stream of articles', async () => {
    const articles = Array.from({ length: 200 }, (_, id) => JSON.stringify({ id, text: writeArticle(id) }));
    const check = `"${process.execPath}" "${CLI}" check --stdin-format ndjson --format ndjson --fail-on never`;
    const spread = new Promise<string>((resolve, reject) => {
      const words = ['--pipe', '--keep-order', '-j2', '--block', '20k', check];
      const options = { cwd: folder, env: { ...process.env, PARALLEL_HOME: folder }, maxBuffer: 2 ** 26 };
      const child = execFile('parallel', words, options, (error, stdout) =>
        error ? reject(new Error(error.message)) : resolve(stdout),
      );
      child.stdin?.end(`${articles.join('\n')}\n`);
    });
    const filter = ['check', '--stdin-format', 'ndjson', '--format', 'ndjson'];
    const single = await runCli(folder, filter, `${articles.join('\n')}\n`);
    assert.equal(await spread, single.stdout);
  });
});
