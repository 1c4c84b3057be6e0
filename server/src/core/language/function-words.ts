/** Function words of English: small closed classes, which readers of quantities and of sources alike ask for. */
import { wordSet } from './words.ts';

/** Those forms of `be` that carry a clause. */
export const FINITE_BE = wordSet('is are was were');
/** All forms of `be`, those with `not` too: `been`, `wasn't`; not `am`, and not the `'s` of `it's`. */
export const BE = new Set([...FINITE_BE, ...wordSet("be been being isn't aren't wasn't weren't")]);
/** Those forms of `have` that carry a clause. */
export const FINITE_HAVE = wordSet('has have had');
/** Helping verbs of what is done. */
export const HAVE = new Set([...FINITE_HAVE, 'having']);
/** Whose something is. */
export const OWNERS = wordSet('its his her their my our your');
/** What a noun phrase opens with. */
export const DETERMINERS = new Set([...wordSet('the a an this that one another each every'), ...OWNERS]);
/** Who or what something is done to. */
export const OBJECTS = wordSet('it him her them');
/** Small numbers, as they are written out. */
export const TWO_TO_TEN = wordSet('two three four five six seven eight nine ten');
export const ONE_TO_TEN = new Set(['one', ...TWO_TO_TEN]);

/** Whether a word in lower case is the indefinite article. */
export const isArticle = (low: string): boolean => low === 'a' || low === 'an';
