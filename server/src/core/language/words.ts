/** Word lists, written as one string so that they read like a dictionary. */

/** The words of `list`, parted by white space; an underscore stands for a space: `wordSet('of in_front_of')` has `in front of`. */
export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('_', ' ')),
  );
