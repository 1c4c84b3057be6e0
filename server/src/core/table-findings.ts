/** Table findings: the single one that people are shown for the numbers of a table that have no source, or none but state media. */
import type { Messages } from './messages/en.ts';
import type { PlacedBlock, Reading } from './reading.ts';
import type { Finding } from './rules/rule.ts';
import { indexFrom } from './span.ts';
import { arePartedIn, isEntryOfTable, isInTable } from './tables.ts';

/** The first number that a finding is about in a cell that begins at `from`, as it stands in `text`. */
function numberIn(text: string, { reading }: PlacedBlock, from: number, { start, end }: Finding): string {
  const all = reading.sentences.flatMap(({ quantities }) => quantities);
  const first = all.find((quantity) => from + quantity.start === start);
  return text.slice(start, first ? from + first.end : end).replace(/\s+/g, ' ');
}

/** Findings in a table up to which each is shown by itself: of so few, each says where to look. */
const FEW = 3;

/** Rules that find the same of one cell after another, and how each says it of a whole table. */
const FOLDED = {
  'unsourced-number': ({ rules }: Messages) => rules.unsourcedTable,
  'state-media-only': ({ rules }: Messages) => rules.aloneTable,
};

/** Findings as people are shown them, and for each that was folded the one that stands for its table. */
export interface Folded {
  readonly shown: readonly Finding[];
  readonly under: ReadonlyMap<Finding, Finding>;
}

/** Findings that are all shown by themselves. */
export const unfolded = (findings: readonly Finding[]): Folded => ({ shown: findings, under: new Map() });

/**
 * The findings as people are shown them: a table that lacks its source, or has none but state media, is one thing to mend, so
 * the first of its numbers stands for all. In order, as they came.
 */
export function foldTables(findings: readonly Finding[], reading: Reading, messages: Messages): Folded {
  if (!reading.sections.some(({ tabled }) => tabled)) return unfolded(findings);
  const under = new Map<Finding, Finding>();
  const firsts = new Set<Finding>();
  for (const [rule, worded] of Object.entries(FOLDED))
    for (const { words, found } of tablesOf(
      findings.filter((finding) => finding.rule === rule),
      reading,
    )) {
      const [first, ...others] = found;
      if (!first || others.length < FEW) continue;
      const whole = { ...first, message: worded(messages)(words, others.length) };
      for (const each of found) under.set(each, whole);
      firsts.add(first);
    }
  const isShown = (finding: Finding) => firsts.has(finding) || !under.has(finding);
  return { shown: findings.filter(isShown).map((finding) => under.get(finding) ?? finding), under };
}

/** Findings of one table, and the first number that they are about, as it stands in the draft. */
interface FoundInTable {
  readonly words: string;
  readonly found: Finding[];
}

/** A finding in an entry of a table. */
interface InTable {
  readonly finding: Finding;
  readonly entry: PlacedBlock;
  /** Which block of which section that is, as indexes. */
  readonly section: number;
  readonly block: number;
}

/** The findings that stand in entries of tables, in order. Sections without a table are passed by: it is done at every key. */
function findInTables(findings: readonly Finding[], { draft, sections }: Reading): InTable[] {
  const found: InTable[] = [];
  for (const [section, { tabled, blocks }] of sections.entries()) {
    const place = draft.sections[section];
    if (!tabled || !place) continue;
    let block = 0;
    for (let i = indexFrom(findings, place.start); i < findings.length; i++) {
      const finding = findings[i];
      if (!finding || finding.start >= place.end) break;
      while ((blocks[block]?.block.end ?? Infinity) <= finding.start - place.start) block++;
      const entry = blocks[block];
      if (entry && isEntryOfTable(entry)) found.push({ finding, entry, section, block });
    }
  }
  return found;
}

/** Whether nothing but cells and comments stands from one block to another, further on. */
function areTogether({ sections }: Reading, from: InTable, to: InTable): boolean {
  for (let i = from.section; i <= to.section; i++) {
    const blocks = sections[i]?.blocks ?? [];
    const last = i < to.section ? blocks.length : to.block;
    for (let k = i > from.section ? 0 : from.block; k < last; k++) {
      const placed = blocks[k];
      if (placed && !isInTable(placed)) return false;
    }
  }
  return true;
}

/** The findings that stand in entries of tables, table by table. */
function tablesOf(findings: readonly Finding[], reading: Reading): readonly FoundInTable[] {
  const { draft } = reading;
  const tables: FoundInTable[] = [];
  let last: InTable | undefined;
  for (const here of findInTables(findings, reading)) {
    const { finding, entry, section } = here;
    const goesOn =
      last && areTogether(reading, last, here) && !arePartedIn(draft, last.finding.end, finding.start);
    if (goesOn) tables.at(-1)?.found.push(finding);
    else {
      const from = reading.startOf(section) + entry.block.start;
      tables.push({ words: numberIn(draft.text, entry, from, finding), found: [finding] });
    }
    last = here;
  }
  return tables;
}
