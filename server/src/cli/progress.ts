// A progress bar on standard error, for people who have many drafts checked at once.

/** From this many drafts on a bar is worth its line. */
const MANY = 50;

/** What the run tells the bar. */
export interface Progress {
  /** Takes the bar away before something else is printed on the same terminal. */
  hide(): void;
  step(): void;
  end(): void;
}

const NO_PROGRESS: Progress = { hide: () => undefined, step: () => undefined, end: () => undefined };

/** A bar over so many drafts; none for a few drafts, or where nobody sits at a terminal. */
export async function startProgress(drafts: number): Promise<Progress> {
  if (drafts < MANY || !process.stderr.isTTY) return NO_PROGRESS;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: 'Checking {bar} {value}/{total} drafts, {eta_formatted} left',
    stream: process.stderr,
    clearOnComplete: true,
    stopOnComplete: true,
    linewrap: null,
    barsize: 30,
  });
  bar.start(drafts, 0);
  return {
    hide: () => void process.stderr.write('\r\x1b[K'),
    step: () => bar.increment(),
    end: () => bar.stop(),
  };
}
