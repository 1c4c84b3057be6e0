/** Own pages: where the pages of the desk itself stand on the web. */

/** The repository, which holds them all. */
export const REPOSITORY = 'https://github.com/factdesk/factdesk';

/** The web page of a rule: `…/rules/unsourced-number.md`. */
export const toRulePage = (rule: string): string =>
  `${REPOSITORY}/blob/main/server/src/core/rules/${rule}.md`;

/** Where the classes are defined that the desk itself gives to outlets. */
export const OWN_CLASSES = `${REPOSITORY}/blob/main/server/data/README.md#what-the-classes-mean`;
