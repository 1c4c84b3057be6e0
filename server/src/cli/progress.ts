// A progress bar on standard error, for people who have many drafts checked at once.

/** From this many drafts on a bar is worth its line. */
const MANY = 50;

/** What the run tells the bar. */
export interface Progress {
  /** Takes the bar away for as long as something else is printed on the same terminal. */
  pause(): void;
  /** One more draft is done; the bar is there again. */
  step(): void;
  end(): void;
}

const NO_PROGRESS: Progress = { pause: () => undefined, step: () => undefined, end: () => undefined };

/** A bar over so many drafts; none for a few drafts, or where nobody sits at a terminal. */
export async function startProgress(drafts: number): Promise<Progress> {
  if (drafts < MANY || !process.stderr.isTTY) return NO_PROGRESS;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: 'Checking {bar} {value} of {total} drafts',
    stream: process.stderr,
    barsize: 30,
    clearOnComplete: true,
    linewrap: true,
    // Left to itself the library would keep Ctrl+C from ending the run.
    gracefulExit: false,
  });
  let done = 0;
  bar.start(drafts, done);
  return {
    pause: () => bar.stop(),
    step() {
      done++;
      if (bar.isActive) bar.update(done);
      else bar.start(drafts, done);
    },
    end: () => bar.stop(),
  };
}
