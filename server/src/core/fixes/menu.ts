/** Menu: what is offered for a selection of a draft. Each fix once, and no more of them than somebody would read through. */
import type { PlacedBlock } from '../reading.ts';
import type { Finding, FixName } from '../rules/rule.ts';
import type { Span } from '../span.ts';
import { blockAt, type Fix } from './fix.ts';
import { alikeInBlock, makeFixes, type Desk } from './fixes.ts';

/** One finding of a selection, and the fixes that it adds to the menu. Each is made when it is asked for. */
export interface Entry {
  readonly finding: Finding;
  readonly fixes: Iterable<Fix>;
}

/** Findings of one rule whose fixes are in a menu. Once they are settled, the next ones come up. */
const MOST_OF_A_RULE = 5;

/** What can be done for a table as a whole. */
const OF_TABLE: ReadonlySet<FixName> = new Set<FixName>(['source-line', 'silence-block', 'silence-file']);

/**
 * What a selection (or the place of a cursor) is offered, in order of its findings as people are shown them. Several cells of a
 * table that is one squiggle are offered what mends the table; a single cell has its own fixes too. A title stands in the menu
 * once, for the first finding that has it: of ten sentences that could take a note the first, `Link “12%”…` for each number.
 * Not what is offered for one finding wherever the cursor is: that is `offerFixes`.
 */
export function* menuFor(desk: Desk, selected: Span): Generator<Entry> {
  const titles = new Set<string>();
  const blocks = new Map<string, Set<PlacedBlock>>();
  for (const finding of chosenFrom(desk, selected)) {
    const { rule } = finding;
    const seen = blocks.get(rule) ?? new Set();
    blocks.set(rule, seen);
    const block = blockAt(desk.reading, finding);
    // What is done for all numbers of a paragraph is the same, whichever of them it is asked for.
    const alike = !block || seen.has(block) ? [] : alikeInBlock(desk, finding);
    if (block) seen.add(block);
    yield { finding, fixes: unseen(makeFixes(desk, finding, alike), titles) };
  }
}

/** The findings that a selection touches, those of a folded table as one, of each rule the first few. */
function chosenFrom({ report }: Desk, selected: Span): readonly Finding[] {
  const chosen = new Map<Finding, Finding>();
  const counts = new Map<string, number>();
  for (const finding of report.findings) {
    if (finding.end < selected.start || finding.start > selected.end) continue;
    const shown = report.shownAs.get(finding) ?? finding;
    if (chosen.has(shown)) chosen.set(shown, ofWhole(shown));
    else {
      const count = (counts.get(finding.rule) ?? 0) + 1;
      counts.set(finding.rule, count);
      if (count <= MOST_OF_A_RULE) chosen.set(shown, finding);
    }
  }
  return [...chosen.values()];
}

/** The finding that stands for a table, with the fixes that mend all of it. */
const ofWhole = (shown: Finding): Finding => ({
  ...shown,
  fixes: shown.fixes.filter((name) => OF_TABLE.has(name)),
});

/** The fixes whose titles are new. */
function* unseen(fixes: Iterable<Fix>, titles: Set<string>): Generator<Fix> {
  for (const fix of fixes) {
    if (titles.has(fix.title)) continue;
    titles.add(fix.title);
    yield fix;
  }
}
