/** Words from outside, made harmless in Markdown that the desk writes. */

/** `1. *Xinhua*` → `1\. \*Xinhua\*`; white space becomes one space. */
export const escape = (words: string): string =>
  words.replace(/[\\`*_{}[\]()#+\-.!|<>&~$:/]/g, '\\$&').replace(/\s+/g, ' ');
