// Where the page of a rule stands on the web.
const RULE_PAGES = 'https://github.com/factdesk/factdesk/blob/main/server/src/core/rules';

/** The web page of a rule: `…/rules/unsourced-number.md`. */
export function toRulePage(rule: string): string {
  return `${RULE_PAGES}/${rule}.md`;
}
