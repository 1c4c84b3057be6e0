// What becomes of a server that ends: it is started again without a word, until that happens too often.
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** Starts within {@link SPAN} that are tried; what ends more often will end again. */
const MOST = 5;

/** Milliseconds. */
const SPAN = 3 * 60_000;

/**
 * Starts a server again each time it ends, five times in three minutes; then the writer is told, once. A letter that
 * could not be sent to a server that is just ending is no news, and no reason to give it up: its end follows, and the
 * next server is sent the drafts whole.
 */
export function restartOnEnd(): ErrorHandler {
  let ends: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const now = Date.now();
      ends = [...ends.filter((end) => end > now - SPAN), now];
      if (ends.length <= MOST) return { action: CloseAction.Restart, handled: true };
      ends = [];
      return {
        action: CloseAction.DoNotRestart,
        message: vscode.l10n.t(
          'The Factdesk server ended {0} times in three minutes and was not started again. “Factdesk: Restart Server” starts it.',
          MOST + 1,
        ),
      };
    },
  };
}
