// Where the command line prints: whole, at the reader's pace, and without complaint when the reader has gone.
import { once } from 'node:events';
import { sayWhy } from './drafts.ts';

let ended = false;

/** Prints a part of the output and waits while the reader is behind. After {@link endWith} it prints nothing more. */
export async function print(text: string): Promise<void> {
  if (ended) await new Promise(() => undefined);
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Prints the last words, and ends the process as soon as its reader has them. */
export function endWith(words: string, status: number): void {
  ended = true;
  process.stdout.write(words, () => process.exit(status));
}

/** Characters that could move the cursor, colour the terminal or turn the text around are shown as what they are not. */
export function makeHarmless(text: string): string {
  // an escape sequence's first unit; a right-to-left override; not é
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (control) =>
    /\s/u.test(control) ? ' ' : '\ufffd',
  );
}

/** One line about something that went wrong, on standard error. */
export function complain(problem: string): void {
  process.stderr.write(`factdesk: ${makeHarmless(problem)}\n`);
}

/** `factdesk check … | head` ends when head has seen enough; on a full disk it says why it ends. */
export function endWithReader(): void {
  const end = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
    process.exit();
  };
  process.stderr.on('error', end);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') complain(`the output cannot be written (${sayWhy(error)})`);
    end(error);
  });
}
