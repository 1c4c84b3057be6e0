// When V8 compiles a function for speed. Whatever runs in Node imports this before anything else.
import { setFlagsFromString } from 'node:v8';

/*
 * A draft is read by hundreds of small functions, most of which are done before V8's best compiler has paid for itself: with
 * its own budget it takes two thirds more processor time for 50 articles. Over 2,000 articles compiling does pay. So functions
 * wait longest in the first two seconds, in which a draft is opened or some hundred are checked. V8 reads the budget each time
 * it hands one out, so it may be set late. Up to Node 20 it counts bytes of code, after that calls, where another compiler
 * stands in between and the best can wait longer; a flag that V8 does not know costs a line on standard error.
 */
const isOld = Number.parseInt(process.versions.node) < 21;
const setBudget = (bytes: number, calls: number): void =>
  setFlagsFromString(isOld ? `--interrupt-budget=${bytes}` : `--invocation-count-for-turbofan=${calls}`);
const AT_FIRST = 2000; // ms

/** Sets the budget to what it was at the start: what is kept of compiled code is for the flags that it was kept under. */
export const resetBudget = (): void => setBudget(500_000, 70_000);

resetBudget();
setTimeout(() => setBudget(150_000, 21_000), AT_FIRST).unref();

/*
 * Most of what that compiler takes goes into the functions it copies into their callers. A quarter of the room it has for that
 * makes as quick code of ours, and takes a twelfth off 50 articles, and as much off 2,000.
 */
setFlagsFromString('--max-inlined-bytecode-size-cumulative=250');

/*
 * A regular expression is first run as it is read, and made machine code of the second time, which takes longer than many runs
 * of it: most that a draft meets are asked a few dozen times.
 */
setFlagsFromString('--regexp-tier-up-ticks=50');
