// The `factdesk` command.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { version } from '../../../package.json';
import { Misuse, readArguments, type Order } from './arguments.ts';
import { complain, endWithReader, print } from './output.ts';

/** Does what the command line asks. The process ends by itself once everything is printed. */
async function run(words: readonly string[]): Promise<void> {
  try {
    process.exitCode = await obey(readArguments(words));
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof Misuse) complain(`${error.message} See "factdesk --help".`);
    else process.stderr.write(`factdesk: ${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

async function obey(order: Order): Promise<0 | 1 | 2> {
  switch (order.command) {
    case 'help':
      await print((await import('./help.ts')).HELP);
      return 0;
    case 'version':
      await print(`${version}\n`);
      return 0;
    case 'lsp':
      // The server is a bundle of its own beside this one, so that checking does not carry it along.
      createRequire(__filename)(join(__dirname, 'server.js'));
      return 0;
    case 'explain':
      return (await import('./explain.ts')).runExplain(order);
    case 'check':
      if (order.fix !== 'none') return (await import('./fix.ts')).runFix(order);
      return (await import('./check.ts')).runCheck(order);
  }
}

if (isMainThread) {
  endWithReader();
  void run(process.argv.slice(2));
} else void import('./worker.ts').then(({ answerJobs }) => answerJobs());
