/** Table findings: the single one that people are shown for the numbers of a table that have no source, or none but state media. */
import type { Draft } from './draft/draft.ts';
import type { Messages } from './messages/en.ts';
import type { PlacedBlock, Reading } from './reading.ts';
import type { Finding } from './rules/rule.ts';
import { arePartedIn, isEntryOfTable, isInTable } from './tables.ts';

/** The first number that a finding is about in a cell that begins at `from`, as it stands in `text`. */
function numberIn(text: string, { reading }: PlacedBlock, from: number, { start, end }: Finding): string {
  const all = reading.sentences.flatMap(({ quantities }) => quantities);
  const first = all.find((quantity) => from + quantity.start === start);
  return text.slice(start, first ? from + first.end : end).replace(/\s+/g, ' ');
}

/** Goes along the sections of a draft, and looks at blocks only where there are tables: it is done at every key. */
class Walk {
  private readonly draft: Draft;
  private readonly sections: Reading['sections'];
  /** Whether something else than cells and comments was passed since the last look. */
  parted = true;
  private at = 0;
  private k = 0;

  constructor({ draft, sections }: Reading) {
    this.draft = draft;
    this.sections = sections;
  }

  /** The entry of a table that holds `offset`, which is no smaller than the last, and where that entry begins; null where there is none. */
  entryAt(offset: number): { readonly entry: PlacedBlock; readonly from: number } | null {
    this.parted = false;
    for (; (this.draft.sections[this.at]?.end ?? Infinity) <= offset; this.at++, this.k = 0)
      this.pass(this.sections[this.at]?.blocks.length ?? 0);
    const section = this.sections[this.at];
    if (!section?.tabled) return null;
    const start = this.draft.sections[this.at]?.start ?? 0;
    let k = this.k;
    while ((section.blocks[k]?.block.end ?? Infinity) <= offset - start) k++;
    this.pass(k);
    const entry = section.blocks[this.k];
    return entry && isEntryOfTable(entry) ? { entry, from: start + entry.block.start } : null;
  }

  /** Goes on to block `k` of the section. */
  private pass(k: number): void {
    const section = this.sections[this.at];
    if (section?.tabled !== true) this.parted ||= k > 0;
    else for (const placed of section.blocks.slice(this.k, k)) this.parted ||= !isInTable(placed);
    this.k = k;
  }
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

/** The findings that stand in entries of tables, table by table. */
function tablesOf(findings: readonly Finding[], reading: Reading): readonly FoundInTable[] {
  const { draft } = reading;
  const walk = new Walk(reading);
  const tables: FoundInTable[] = [];
  for (const finding of findings) {
    const placed = walk.entryAt(finding.start);
    if (!placed) continue;
    const table = tables.at(-1);
    const last = table?.found.at(-1);
    if (last && !walk.parted && !arePartedIn(draft, last.end, finding.start)) table?.found.push(finding);
    else tables.push({ words: numberIn(draft.text, placed.entry, placed.from, finding), found: [finding] });
  }
  return tables;
}
