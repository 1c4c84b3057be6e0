// Ctrl+C, and what else asks a run to stop.
import { constants } from 'node:os';

/** Signals that a run can still say a last word to. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Calls `stop` with the exit status that goes with the signal (130 for Ctrl+C) when the run is asked to stop. Who asks a
 * second time is obeyed at once.
 */
export function onInterrupt(stop: (status: number) => void): void {
  for (const signal of SIGNALS) process.once(signal, () => stop(128 + constants.signals[signal]));
}
