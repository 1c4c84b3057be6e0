/** Part: the blocks of a section in their places, and those around it that may bear on what it says. */
import type { BlockKind } from './draft/draft.ts';
import { place, type PlacedBlock, type Reading, type ReadSection } from './reading.ts';
import type { Registry } from './sources/outlets/registry.ts';
import type { Span } from './span.ts';
import { isInTable } from './tables.ts';

/** What claims and notes are gathered from: a section with what it may lean on. Offsets are those of the draft. */
export interface Part {
  /** In order: before its own blocks what introduces them and what stands right above, behind them a line that may name their source. */
  readonly blocks: readonly PlacedBlock[];
  /** Which of them are its own, as indexes. */
  readonly own: Span;
  /** For each of its own blocks, whether it makes claims at all: not notes, definitions or a list of sources. */
  readonly makes: readonly boolean[];
  /** Link labels of the draft in lower case, with their addresses. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly registry: Registry;
}

/** A block of another section, which begins `from` UTF-16 units after the section that it bears on; less than 0 where it stands before. */
export interface Neighbour {
  readonly placed: PlacedBlock;
  readonly from: number;
}

/** What stands around a section and may bear on what it says: whoever is named here is looked at, and nobody else. */
export interface Around {
  /** Level of the heading of a list of sources that it stands under; 0 under none. */
  readonly level: number;
  /** In order: what introduces it, and what stands right above it. */
  readonly before: readonly Neighbour[];
  /** A line that may name its source. */
  readonly behind: Neighbour | null;
}

const NONE: readonly Neighbour[] = [];

const FURNITURE_KINDS = new Set(['comment', 'matter', 'footnote']);

/** The level of the heading of a list of sources that a block stands under, with it taken in; 0 under none. */
function levelAfter(level: number, { block, reading: { role } }: PlacedBlock): number {
  if (block.kind !== 'heading' || (level > 0 && block.level > level)) return level;
  return role === 'sources' ? block.level || 1 : 0;
}

/** Whether a block makes claims at all, under a list of sources of this level (its own, where it is a heading). */
const isClaiming = ({ block, reading: { role } }: PlacedBlock, level: number): boolean =>
  level === 0 && !FURNITURE_KINDS.has(block.kind) && (block.kind === 'heading' || role !== 'note');

/** For each block, whether it makes claims; `level` is that of the list of sources above them. */
function claimingBlocks(blocks: readonly PlacedBlock[], level: number): boolean[] {
  let now = level;
  return blocks.map((placed) => isClaiming(placed, (now = levelAfter(now, placed))));
}

/** Whether blocks of this kind may be introduced by what stands before them. */
const isLed = (kind: BlockKind | undefined): boolean =>
  kind === 'list-item' || kind === 'table-cell' || kind === 'quote';

/** What stands around the next section, in a walk over a draft from its start. Fields and no objects: a book has thousands of blocks, passed at every key. */
export class Passed {
  readonly reading: Reading;
  /** The next section, as an index. */
  at = 0;
  /** Level of the heading of a list of sources that the walk is under; 0 under none. */
  level = 0;
  /** The last block that was passed, and where its section begins. */
  above: PlacedBlock | null = null;
  aboveStart = 0;
  /** The last one that is no comment, and the one before those of its kind: what introduces a list. */
  private last: PlacedBlock | null = null;
  private lastStart = 0;
  private lead: PlacedBlock | null = null;
  private leadStart = 0;
  /** What stands right above these two. */
  private lastAbove: PlacedBlock | null = null;
  private lastAboveStart = 0;
  private leadAbove: PlacedBlock | null = null;
  private leadAboveStart = 0;
  /** The paragraph that opened the quotation which the last block leaves open, and where its section begins. */
  private opener: PlacedBlock | null = null;
  private openerStart = 0;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** A walk over another draft that starts with the sections that this one has passed. */
  into(reading: Reading): Passed {
    return Object.assign(new Passed(reading), this, { reading });
  }

  /** Goes on to a section, over all before it. */
  goTo(index: number): void {
    for (; this.at < index; this.at++) {
      const section = this.reading.sections[this.at];
      if (section) this.pass(section, this.reading.startOf(this.at));
    }
  }

  /** Whether the same stands before the next section as another walk has passed, in a draft that has since moved on `by` UTF-16 units from there. */
  isLike(other: Passed, by: number): boolean {
    const isSame = (
      one: PlacedBlock | null,
      start: number,
      otherOne: PlacedBlock | null,
      otherStart: number,
    ): boolean => one === otherOne && (one === null || start === otherStart + by);
    return (
      this.level === other.level &&
      isSame(this.above, this.aboveStart, other.above, other.aboveStart) &&
      isSame(this.last, this.lastStart, other.last, other.lastStart) &&
      isSame(this.lastAbove, this.lastAboveStart, other.lastAbove, other.lastAboveStart) &&
      isSame(this.opener, this.openerStart, other.opener, other.openerStart) &&
      // What stands before a run of paragraphs introduces none of them.
      (!isLed(this.last?.block.kind) ||
        (isSame(this.lead, this.leadStart, other.lead, other.leadStart) &&
          isSame(this.leadAbove, this.leadAboveStart, other.leadAbove, other.leadAboveStart)))
    );
  }

  private pass({ blocks }: ReadSection, start: number): void {
    for (const placed of blocks) {
      const { kind } = placed.block;
      this.passQuotation(placed, start);
      this.above = placed;
      this.aboveStart = start;
      if (kind === 'heading') this.level = levelAfter(this.level, placed);
      if (kind === 'comment') continue;
      if (kind !== this.last?.block.kind) {
        this.lead = this.last;
        this.leadStart = this.lastStart;
        this.leadAbove = this.lastAbove;
        this.leadAboveStart = this.lastAboveStart;
      }
      this.lastAbove = this.last;
      this.lastAboveStart = this.lastStart;
      this.last = placed;
      this.lastStart = start;
    }
  }

  private passQuotation(placed: PlacedBlock, start: number): void {
    const { block, reading } = placed;
    if (block.kind !== 'paragraph' || !reading.leftOpen) this.opener = null;
    else if (!this.opener || !placed.reading.opensSpeech) {
      this.opener = placed;
      this.openerStart = start;
    }
  }

  /** The paragraph, further above than the last block, in which the quotation began that a section at `start` goes on with. */
  openerOf({ blocks: [first] }: ReadSection, start: number): Neighbour | null {
    const { opener, openerStart } = this;
    if (!opener || opener === this.above || !first?.reading.opensSpeech) return null;
    return { placed: opener, from: openerStart - start };
  }

  /** The block that may introduce a section at `start`: the nearest before it that is of another kind than its first. Before it, where it is but a label, the one above it. */
  leadTo({ blocks }: ReadSection, start: number): readonly Neighbour[] {
    const first = blocks.find(({ block }) => block.kind !== 'comment')?.block.kind;
    if (!isLed(first)) return NONE;
    const goesOn = this.last?.block.kind === first;
    const [placed, leadStart] = goesOn ? [this.lead, this.leadStart] : [this.last, this.lastStart];
    if (!placed) return NONE;
    const [above, aboveStart] = goesOn
      ? [this.leadAbove, this.leadAboveStart]
      : [this.lastAbove, this.lastAboveStart];
    const lead = { placed, from: leadStart - start };
    return above && placed.reading.isLabel ? [{ placed: above, from: aboveStart - start }, lead] : [lead];
  }
}

/** Whether a paragraph opens with who reported what the one before it counts: `The mayor announced this on Monday.` */
const vouchesFor = (counting: PlacedBlock, { block, reading }: PlacedBlock): boolean =>
  counting.block.kind === 'paragraph' &&
  counting.reading.counts &&
  block.kind === 'paragraph' &&
  reading.tellsBack;

/** Comments that are looked behind for who told what was counted. */
const FEW = 4;

/** Cells in sections of their own that are looked behind for a line that names their source. */
const FURTHEST = 400;

/** Whether a paragraph is a quotation that counts something: the next may be its signature. */
const isQuotation = (placed: PlacedBlock): boolean =>
  placed.block.kind === 'paragraph' &&
  placed.reading.counts &&
  placed.reading.opensSpeech &&
  /["”]\s{0,4}$/.test(placed.reading.prose.slice(-6));

/** The block behind a section that may name its source: the next after a quote, the first that is no cell after a table, a paragraph that says who told what was counted. */
export function followerOf(reading: Reading, index: number): Neighbour | null {
  const { sections } = reading;
  const last = sections[index]?.blocks.at(-1);
  const kind = last?.block.kind;
  if (last && kind !== 'quote' && kind !== 'table-cell' && !isQuotation(last)) {
    let k = index + 1;
    while (sections[k]?.blocks[0]?.block.kind === 'comment' && k - index < FEW) k++;
    const next = sections[k]?.blocks[0];
    return next && vouchesFor(last, next) ? { placed: next, from: distance(reading, index, k) } : null;
  }
  let cells = 0;
  for (let i = index + 1; i < sections.length && cells < FURTHEST; i++)
    for (const placed of sections[i]?.blocks ?? [])
      if (kind === 'table-cell' && isInTable(placed)) cells++;
      else return { placed, from: distance(reading, index, i) };
  return null;
}

/** How many of the first `count` sections stand before one of these that nobody looks past: what follows them is among the first. */
export const settledBefore = (sections: readonly ReadSection[], count: number): number =>
  Math.max(0, sections.slice(0, count).findLastIndex(isStop));

/** Whether nobody looks past a section for what follows those before it. */
const isStop = ({ blocks }: ReadSection): boolean =>
  blocks[0] !== undefined && blocks[0].block.kind !== 'comment' && !blocks.every(isInTable);

/** UTF-16 units from where one section of a draft begins to where another does. */
const distance = (reading: Reading, from: number, to: number): number =>
  reading.startOf(to) - reading.startOf(from);

/** The part of a draft that is one of its sections, with the blocks around it. */
export function partOf(reading: Reading, index: number, { level, before, behind }: Around): Part {
  const section = reading.sections[index]?.blocks ?? [];
  const start = reading.startOf(index);
  const here = section.map((placed) => ({ placed, from: 0 }));
  const all = [...before, ...here, ...(behind ? [behind] : [])];
  return {
    blocks: all.map(({ placed, from }) => place(placed, start + from)),
    own: { start: before.length, end: before.length + section.length },
    makes: claimingBlocks(section, level),
    definitions: reading.definitions,
    registry: reading.registry,
  };
}
