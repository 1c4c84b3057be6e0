/** Words from outside, made harmless in Markdown that the desk writes, and that Markdown as plain text. */

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

/** All the markup that the desk writes in a hover; what looks like it in words from outside has been escaped. */
// "\*", "**", "[source](<https://a.example/b>)" | not "*"
const MARKUP = /\\(.)|\*\*|^---\n\n|\[([^[\]\\\n]{1,100})\]\((?:<([^<>\n]{1,2000})>|([^)<\n]{1,2000}))\)/gmu;

/**
 * Markdown of the desk's own, for who is shown it as it stands: `**Xinhua** ([source](<https://a.example>))` → `Xinhua
 * (source <https://a.example>)`. It is no reader of Markdown that somebody else has written.
 */
export const toPlainText = (markdown: string): string =>
  markdown.replace(
    MARKUP,
    (_, sign: string | undefined, label: string | undefined, angled: string | undefined, bare = '') =>
      label === undefined ? (sign ?? '') : `${label} <${angled ?? bare}>`,
  );
