// A further thread of `factdesk check`: it is sent jobs and sends back what came of them.
import { parentPort, workerData } from 'node:worker_threads';
import type { DeskSettings } from '../config/values.ts';
import { choosePrinter } from './formats/formats.ts';
import type { Brief, Said, Sent } from './threads.ts';
import { checkJob } from './work.ts';

/** Answers each job in its turn for as long as the thread lives. */
export async function answerJobs(): Promise<void> {
  const { format, look } = workerData as Brief;
  const printer = await choosePrinter(format, look);
  const known: DeskSettings[] = [];
  const say = (said: Said) => parentPort?.postMessage(said);
  parentPort?.on('message', ({ number, settings, ...job }: Sent) => {
    const shared = (known[number] ??= settings ?? raise(number));
    say(checkJob({ ...job, settings: shared }, printer));
  });
  say('ready');
}

function raise(number: number): never {
  throw new Error(`No settings have the number ${number}.`);
}
