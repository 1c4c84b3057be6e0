// Spark's `pipe`, as far as it goes without Spark: one process a partition, lines in and lines out, and the check of the status.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, runCli, writeArticle } from './support/cli.ts';

/** The command in the example for Spark, as it stands in docs/archives.md. */
const COMMAND = /\.pipe\("(factdesk [^"]+)", checkCode=True\)/u.exec(
  readFileSync('docs/archives.md', 'utf8'),
)?.[1];

describe('a filter as Spark runs it', function () {
  this.timeout(120_000);
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factdesk-spark-'));
  });
  after(() => rm(folder, { recursive: true }));

  /**
   * What PySpark does for a partition: the command is split into words and run without a shell; each element goes in
   * with a line feed behind it, while what comes out is taken line by line; any status but 0 fails the task.
   */
  async function pipe(command: string, partition: readonly string[]): Promise<string[]> {
    const [program, ...words] = command.split(' ');
    assert.equal(program, 'factdesk');
    const child = spawn(process.execPath, [CLI, ...words], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
    child.stdin.on('error', () => undefined);
    const ended = once(child, 'close') as Promise<[number | null]>;
    for (const element of partition) if (!child.stdin.write(`${element}\n`)) await once(child.stdin, 'drain');
    child.stdin.end();
    const [status] = await ended;
    if (status !== 0) throw new Error(`Pipe function \`${command}' exited with error code ${status}`);
    assert.ok(output === '' || output.endsWith('\n'));
    return output.split('\n').slice(0, -1);
  }

  const articles = Array.from({ length: 300 }, (_, id) =>
    id % 50 === 7 ? `no article ${id}` : JSON.stringify({ id, text: `${writeArticle(id)}🧑‍🚒\u2028Б 3 т.` }),
  );
  const partitions = [articles.slice(0, 120), [], articles.slice(120, 121), articles.slice(121)];

  it('answers each partition line for line, an empty one with nothing, and all as one run does', async () => {
    assert.ok(COMMAND !== undefined, 'docs/archives.md has the example');
    const results = await Promise.all(partitions.map((partition) => pipe(COMMAND, partition)));
    assert.deepEqual(
      results.map((lines) => lines.length),
      partitions.map((lines) => lines.length),
    );
    const words = COMMAND.split(' ').slice(1);
    const { status, stdout } = await runCli(folder, words, articles.map((line) => `${line}\n`).join(''));
    assert.equal(status, 0);
    assert.equal(results.flat().join('\n') + '\n', stdout);
    assert.equal(results.flat().filter((line) => line.includes('"error":')).length, 6);
  });

  it('fails the task without --fail-on never, which is why the example has it', async () => {
    const bare = COMMAND?.replace(' --fail-on never', '') ?? '';
    await assert.rejects(pipe(bare, articles.slice(0, 3)), /exited with error code 1/u);
  });

  it('fails the task when the command makes no sense', async () => {
    await assert.rejects(pipe(`${COMMAND} --nonsense`, articles.slice(0, 3)), /exited with error code 2/u);
  });
});
