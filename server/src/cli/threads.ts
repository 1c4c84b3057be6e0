// Several threads that check drafts, started once there is enough to do.
import { Worker } from 'node:worker_threads';
import type { DeskSettings } from '../config/values.ts';
import type { FormatName } from './formats/formats.ts';
import type { Look, Printer } from './formats/printer.ts';
import { checkJob, refuse, type Answer, type Job } from './work.ts';

/** What a thread has to know from the start. */
export interface Brief {
  readonly format: FormatName;
  readonly look: Look;
}

/** A job as it goes to a thread: settings by number, and in full the first time. */
export interface Sent extends Omit<Job, 'settings'> {
  readonly number: number;
  readonly settings: DeskSettings | undefined;
}

/** What a thread says: once that it is ready, and then the answer to each job in turn. */
export type Said = 'ready' | Answer;

/**
 * UTF-16 units after which a second thread pays: some 1,100 articles of 1,000 words. Until then the engine is busy on
 * the other cores too, making the code of the first thread quick, and that of a second would have to be made anew:
 * measured on two cores, 2,000 articles take as long on one thread as on two, and 16,000 a third less on two. The more
 * threads start, the sooner they make up for it.
 */
const ALONE = 8_000_000;

/** Jobs that wait in each thread, so that it need not wait for this one. */
const MOST_WAITING = 8;

/** UTF-16 units that may wait in each thread beside its first job, so that long drafts do not pile up. */
const MOST_UNITS = 1_000_000;

/** Megabytes for what a thread makes and drops at once; with more it is no quicker. */
const YOUNG = 12;

/** Checks drafts on this thread, and once that pays on others besides. */
export class Threads {
  private readonly most: number;
  private readonly alone: number;
  private readonly brief: Brief;
  private readonly printer: Printer;
  private readonly others: Thread[] = [];
  private units = 0;

  /** `jobs`: how many threads there may be, all of them from the start; undefined: one a core, once that pays. */
  constructor(jobs: number | undefined, cores: number, brief: Brief, printer: Printer) {
    this.most = jobs ?? cores;
    this.alone = jobs === undefined ? ALONE / (cores - 1) : 0;
    this.brief = brief;
    this.printer = printer;
  }

  /** How many answers may be under way, so that no thread has to wait for the slowest. */
  get room(): number {
    return this.most === 1 ? 1 : this.most * MOST_WAITING * 2;
  }

  /** The answer to a job, from a thread that has time for it, else from this one. It never fails. */
  check(job: Job): Answer | Promise<Answer> {
    if (this.units >= this.alone)
      while (this.others.length < this.most - 1) this.others.push(new Thread(this.brief));
    this.units += job.text.length;
    const free = this.others.filter((thread) => thread.hasTime).sort((a, b) => a.load - b.load);
    return free[0]?.check(job) ?? checkJob(job, this.printer);
  }

  async end(): Promise<void> {
    await Promise.all(this.others.map((thread) => thread.end()));
  }
}

/** One further thread. It answers its jobs in their order. */
class Thread {
  private readonly worker: Worker;
  private readonly settings = new Map<DeskSettings, number>();
  private readonly waiting: { readonly job: Job; readonly answer: (answer: Answer) => void }[] = [];
  private ready = false;
  private units = 0;

  constructor(brief: Brief) {
    this.worker = new Worker(__filename, {
      workerData: brief,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    this.worker.on('message', (said: Said) => {
      if (said === 'ready') this.ready = true;
      else this.answer(said);
    });
    this.worker.on('error', (error) => this.giveUp(error));
  }

  get load(): number {
    return this.waiting.length;
  }

  get hasTime(): boolean {
    return this.ready && this.load < MOST_WAITING && this.units < MOST_UNITS;
  }

  check(job: Job): Promise<Answer> {
    const number = this.settings.get(job.settings) ?? this.settings.size;
    const settings = this.settings.has(job.settings) ? undefined : job.settings;
    this.settings.set(job.settings, number);
    this.units += job.text.length;
    this.worker.postMessage({ ...job, number, settings } satisfies Sent);
    return new Promise((answer) => this.waiting.push({ job, answer }));
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private answer(said: Answer): void {
    const first = this.waiting.shift();
    this.units -= first?.job.text.length ?? 0;
    first?.answer(said);
  }

  /** A thread that broke down, for want of memory say, answers what it still had and is given nothing more. */
  private giveUp(error: Error): void {
    this.ready = false;
    for (const { job, answer } of this.waiting.splice(0))
      answer(refuse(job, `could not be checked: ${error.message}`));
  }
}
