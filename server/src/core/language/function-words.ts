/** Function words of English: small closed classes, which readers of quantities and of sources alike ask for. */
import { wordSet } from './words.ts';

export const BE = wordSet("is are was were be been being isn't aren't wasn't weren't");
/** Helping verbs of what is done. */
export const HAVE = wordSet('has have had having');
/** Whose something is. */
export const OWNERS = wordSet('its his her their my our your');
/** What a noun phrase opens with. */
export const DETERMINERS = new Set([...wordSet('the a an this that one another each every'), ...OWNERS]);
/** Who or what something is done to. */
export const OBJECTS = wordSet('it him her them');
