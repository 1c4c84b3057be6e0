/** Words from outside, made harmless in Markdown that the desk writes. */

/**
 * Signs that mean something wherever they stand, and those that do where they stand: an entity or the icon of an editor,
 * an address, a heading or list at the start. Editors that show Markdown as it is written should not be full of
 * backslashes, so that `4.1 percent` and `$3 million` stay as they are.
 */
// "*", "a.example", "1. First" | not "4.1 percent."
const MEANING =
  /[\\`*_[\]<>|~]|&(?=[#\w])|\$(?=[({])|[.@:](?=[/\p{L}])|(?<=www)\.|(?<=^ ?)[#+-]|(?<=^ ?\d{1,9})[.)](?= |$)/giu;

/** `1. *Xinhua*` → `1\. \*Xinhua\*`; white space becomes one space. */
export const escape = (words: string): string => words.replace(/\s+/g, ' ').replace(MEANING, '\\$&');
