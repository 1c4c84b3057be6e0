// The built command line, run as a process in a folder of its own.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

export const CLI = resolve('dist/cli.js');

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in a folder; `input` goes to its standard input. Root may run it as another user. */
export function runCli(
  folder: string,
  words: readonly string[],
  input?: string | Uint8Array,
  env: object = {},
  user: { readonly uid?: number; readonly gid?: number } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      maxBuffer: 2 ** 28,
      ...user,
    };
    const child = execFile(process.execPath, [CLI, ...words], options, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
    // A command that ends before it has read everything is no fault of the test.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** A short article with one number that has no source, and some that have; no two numbers give the same one. */
export function writeArticle(number: number): string {
  const ships = 20 + (number % 900);
  return [
    `# Harbour notes ${number}`,
    `The port counted ${ships} ships in week ${(number % 52) + 1}, and the queue grew by ${(number % 17) + 2} percent.`,
    `The harbour master said ${ships * 3} crews were paid. Cargo rose ${(number % 9) + 1}.5 percent, [the port's tables show](https://example.org/${number}).`,
    number % 5 === 0 ? 'The quay reopened on Monday, Xinhua said.' : 'The quay is open.',
    '',
  ].join('\n\n');
}

/** A cache that holds other words in its results, with sums that fit them, as if a run had found these. */
export function rewriteCache(cache: string, before: string, after: string): string {
  const toSum = (text: string) => createHash('sha256').update(text).digest('base64').slice(0, 22);
  return cache
    .replaceAll(before, after)
    .replace(
      /"sum":"[^"]*","outcome":(.*)\}$/gmu,
      (_, outcome: string) => `"sum":"${toSum(outcome)}","outcome":${outcome}}`,
    );
}
