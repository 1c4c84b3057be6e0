/** Words that several readers of what asserts nothing ask for. */
import { FINITE_BE, FINITE_HAVE } from '../language/function-words.ts';
import { RareWords } from '../language/rare-words.ts';
import { wordSet } from '../language/words.ts';

/** Verbs that make a statement of a line. */
export const FINITE = new RareWords([
  ...FINITE_BE,
  ...FINITE_HAVE,
  ...wordSet('fell rose said will would can may'),
]);

/** What is measured in a kitchen and hardly anywhere else. */
export const SPOONS = wordSet('tbsp tbsps tsp tsps tablespoon tablespoons teaspoon teaspoons');
/** The same, to be asked of every token. */
export const SPOONED = new RareWords(SPOONS);

/** The person who reads: `if your ship has 40 men`. */
export const READER = wordSet("you you'll you're you've you'd your yours yourself");
