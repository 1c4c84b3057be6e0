// `factdesk check`: drafts in, findings out, and a status that says whether there were any.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { readArticles } from './articles.ts';
import type { CheckOrder } from './arguments.ts';
import type { Cache } from './cache.ts';
import { readDrafts } from './drafts.ts';
import { findDrafts } from './find.ts';
import { choosePrinter } from './formats/formats.ts';
import { onInterrupt } from './interrupt.ts';
import { toLook } from './look.ts';
import { complain, endWith, print } from './output.ts';
import { startProgress, type Progress } from './progress.ts';
import { Results } from './results.ts';
import { openSettings } from './settings.ts';
import { Threads, type Brief } from './threads.ts';
import type { Answer, Job, Refusal } from './work.ts';

/** What is on its way to be printed: an answer that may still be waited for, or a fault in a configuration. */
type Coming =
  { readonly answer: Answer | Promise<Answer>; readonly key?: string } | { readonly fault: string };

/** The drafts of a run, one after the other, and what is met with on the way to them. */
interface Source {
  readonly items: AsyncIterable<Job | Refusal>;
  /** Faults that were met with since they were last taken. */
  readonly takeFaults: () => readonly string[];
  readonly progress: Progress;
}

/**
 * Checks every draft, printing each in its turn as soon as it is checked. Answers the exit status: 0 nothing found at or
 * above the threshold, 1 something found, 2 a file could not be read.
 */
export async function runCheck(order: CheckOrder): Promise<0 | 1 | 2> {
  const source = await openSource(order);
  const brief: Brief = { format: order.format, look: toLook() };
  const printer = await choosePrinter(order.format, brief.look);
  const cache = order.cache === undefined ? null : await openCache(order.cache, brief);
  // Whoever sends a stream of articles through this command spreads the work himself.
  const jobs = order.jobs ?? (order.articles ? 1 : undefined);
  const threads = new Threads(jobs, availableParallelism(), brief, printer);
  const results = new Results(printer, order, source.progress);
  await results.begin();
  onInterrupt((status) => endWith(results.end('Stopped'), status));
  const window = new PassThrough({ objectMode: true, highWaterMark: threads.room });
  askAll(source, window, threads, cache).catch((error: unknown) => window.destroy(error as Error));
  for await (const coming of window as AsyncIterable<Coming>) {
    if ('fault' in coming) results.note(coming.fault);
    else await take(coming, results, cache);
    source.progress.step();
  }
  await threads.end();
  cache?.close();
  await print(results.end());
  if (results.ageNote !== null) complain(results.ageNote);
  return results.status;
}

async function openSource(order: CheckOrder): Promise<Source> {
  const faults: string[] = [];
  const note = (fault: string) => faults.push(fault);
  const settingsOf = await openSettings(order, note);
  const takeFaults = () => faults.splice(0);
  if (order.articles) {
    const items = readArticles(process.stdin, order.stdinName, settingsOf);
    return { items, takeFaults, progress: await startProgress(0) };
  }
  const paths = await findDrafts(order.paths, ({ message }) => note(message));
  const items = readDrafts(paths, order.stdinName, settingsOf);
  return { items, takeFaults, progress: await startProgress(paths.length) };
}

async function openCache(path: string, brief: Brief): Promise<Cache> {
  return new (await import('./cache.ts')).Cache(path, brief, complain);
}

/** Puts the answers into the window in the order of the drafts, and waits while it is full. */
async function askAll(source: Source, window: PassThrough, threads: Threads, cache: Cache | null) {
  const put = async (coming: Coming) => {
    if (!window.write(coming)) await once(window, 'drain');
  };
  for await (const item of source.items) {
    for (const fault of source.takeFaults()) await put({ fault });
    await put(ask(item, threads, cache));
    // Signals, and the answers of other threads, are heard between two drafts.
    await turn();
  }
  for (const fault of source.takeFaults()) await put({ fault });
  window.end();
}

function ask(item: Job | Refusal, threads: Threads, cache: Cache | null): Coming {
  if ('error' in item) return { answer: item };
  if (cache === null) return { answer: threads.check(item) };
  const key = cache.keyOf(item);
  const kept = cache.find(key);
  return kept ? { answer: kept } : { answer: threads.check(item), key };
}

/** Prints an answer once it is there, and keeps it for the next run. */
async function take(
  { answer, key }: Exclude<Coming, { fault: string }>,
  results: Results,
  cache: Cache | null,
) {
  const there = await answer;
  if (key !== undefined && !('error' in there)) cache?.keep(key, there);
  await results.add(there);
}
