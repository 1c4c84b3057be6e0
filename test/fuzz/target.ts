/** What fuzzing tries to break, and how one of its targets is run: for a number of drafts, or for a time. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';

/** One property over arbitrary values. Its name is also the key of its saved failures. */
export interface Target {
  readonly name: string;
  readonly property: fc.IRawProperty<unknown>;
  /** Cleans up what the property has started. */
  readonly end?: () => Promise<void>;
}

/** A target out of a property of any type. */
export const target = <T>(name: string, property: fc.IRawProperty<T>, end?: () => Promise<void>): Target => ({
  name,
  property,
  ...(end && { end }),
});

/** Values that broke a target once, by its name, as JSON. They are tried first, each time. */
function regressions(name: string): unknown[] {
  const all = JSON.parse(readFileSync('test/fuzz/regressions.json', 'utf8')) as Record<string, unknown[]>;
  return all[name] ?? [];
}

/** How long or how often to try, and from which seed. */
export interface Effort {
  readonly seed: number;
  readonly runs: number;
  readonly milliseconds?: number;
}

/** Tries to break a target. The account of a failure holds the smallest value that shows it, ready to be saved. */
export async function attack(
  { property, name }: Target,
  effort: Effort,
): Promise<{ runs: number; failure: string | null }> {
  const { seed, runs, milliseconds } = effort;
  const outcome = await fc.check(property, {
    seed,
    numRuns: runs,
    examples: regressions(name),
    ...(milliseconds !== undefined && {
      interruptAfterTimeLimit: milliseconds,
      markInterruptAsFailure: false,
    }),
  });
  if (!outcome.failed) return { runs: outcome.numRuns, failure: null };
  const error = outcome.errorInstance;
  const account = `${name} is broken (seed ${seed}) by\n${JSON.stringify(outcome.counterexample)}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  return { runs: outcome.numRuns, failure: account };
}

/** The same as a test: fails with the account. */
export async function withstands(each: Target, runs: number): Promise<void> {
  const { failure } = await attack(each, { seed: 20_261_124, runs });
  assert.equal(failure, null, failure ?? '');
}
