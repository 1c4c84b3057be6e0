// When V8 compiles a function for speed. Whatever runs in Node imports this before anything else.
import { setFlagsFromString } from 'node:v8';

/*
 * A draft is read by hundreds of small functions, most of which are done before V8's best compiler has paid for itself: with
 * its own budget it took two fifths of the processor time of a folder of 2,000 articles, and of the first hundred keys.
 * With seven times that budget 50 articles take a third less, a start a sixth, and those 2,000 up to a fifth, the fewer
 * findings the more. V8 reads the budget each time it hands one out, so it may be set late. Up to Node 20 it counts bytes of
 * code, after that calls; a flag that V8 does not know costs a line on standard error.
 */
const isOld = Number.parseInt(process.versions.node) < 21;
setFlagsFromString(isOld ? '--interrupt-budget=500000' : '--invocation-count-for-turbofan=21000');

/*
 * A regular expression is first run as it is read, and made machine code of the second time, which takes longer than many runs
 * of it: most that a draft meets are asked a few dozen times.
 */
setFlagsFromString('--regexp-tier-up-ticks=50');
