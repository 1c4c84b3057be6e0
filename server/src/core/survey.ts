/** Survey: what the whole draft says, put together from its blocks. The rules look at this and at nothing else. */
import type { Attribution } from './sources/attributions.ts';
import { claimBlocks, gatherClaims, type Claim } from './claims.ts';
import { findDisclaimers, isNamedIn, type Disclaimer } from './disclosure.ts';
import { readFootnotes } from './footnotes.ts';
import { isNoted } from './marks.ts';
import type { KnownCitation } from './blocks.ts';
import type { BlockKind } from './draft/draft.ts';
import type { Reading } from './reading.ts';
import { isShelf } from './sources/addresses.ts';
import { outletByAddress, type Outlet } from './sources/registry.ts';
import type { Settings } from './settings.ts';
import { contains, indexFrom, shift, type Span } from './span.ts';
import { findSuppressions, type Suppression } from './suppressions.ts';

/** An attribution in its place in the text, and whether the draft tells the reader whose the outlet is. */
export interface PlacedAttribution extends Attribution {
  readonly disclosed: boolean;
  /** Index of its block in the reading. */
  readonly block: number;
}

/** A claim, and whether the writer has marked it as unverified (`[CHECK]`, a verification note). */
export interface MarkedClaim extends Claim {
  readonly noted: boolean;
}

export interface Survey {
  readonly reading: Reading;
  readonly claims: readonly MarkedClaim[];
  /** Every state-media outlet named, in order. */
  readonly attributions: readonly PlacedAttribution[];
  readonly disclaimers: readonly Disclaimer[];
  readonly suppressions: readonly Suppression[];
}

const SILENT_KINDS = new Set<BlockKind>(['comment', 'matter']);

/** Outlets named in each block, credited in images, and links to outlets that no name beside them accounts for. */
function gatherAttributions(
  reading: Reading,
  makes: readonly boolean[],
  disclaimers: readonly Disclaimer[],
): Omit<PlacedAttribution, 'disclosed'>[] {
  const disclosing = new Set(disclaimers.filter(({ discloses }) => discloses).map(({ start }) => start));
  return reading.blocks.flatMap(({ block, reading: own }, at) => {
    const speaks = own.names || own.citations.length > 0 || own.credits.length > 0;
    const isDisclaimer = block.kind !== 'footnote' && disclosing.has(block.start);
    if (!speaks || isDisclaimer || SILENT_KINDS.has(block.kind)) return [];
    // A footnote or a list of sources uses every outlet in it; a note says which.
    const role = makes[at] || own.role === 'note' ? undefined : ('attribution' as const);
    const named = own.names ? own.sentences.flatMap((sentence) => sentence.attributions) : [];
    const linked = linkedOutlets(own.citations, reading, own.prose, named);
    const outlets = new Set(named.map(({ outlet }) => outlet));
    return [...upgrade(named, linked), ...own.credits, ...linked.filter(({ outlet }) => !outlets.has(outlet))]
      .sort((a, b) => a.start - b.start)
      .map((attribution) => ({
        ...shift(attribution, block.start),
        cue: attribution.cue && shift(attribution.cue, block.start),
        basis: attribution.basis && shift(attribution.basis, block.start),
        ...(role && attribution.outlet ? { role } : {}),
        block: at,
      }));
  });
}

/** A link to a page of an outlet uses the outlet as a source, whatever its words. */
function linkedOutlets(
  citations: readonly KnownCitation[],
  reading: Reading,
  prose: string,
  named: readonly Attribution[],
): Attribution[] {
  const names = new ByOutlet(named);
  return citations.flatMap((citation): Attribution[] => {
    const outlet = outletOf(citation, reading);
    if (!outlet) return [];
    const inside = names.firstFrom(outlet, citation.start);
    const span = inside && contains(citation, inside) ? inside : linkWords(citation, prose);
    return [
      {
        start: span.start,
        end: span.end,
        text: prose.slice(span.start, span.end),
        role: 'attribution',
        outlet,
        cue: { start: citation.start, end: citation.end },
        basis: null,
        described: false,
        quoted: false,
      },
    ];
  });
}
/** The outlet whose page a citation leads to, if it is one that stands for the outlet. */
function outletOf({ url, kind, label, outlet }: KnownCitation, reading: Reading): Outlet | null {
  const defined = url === '' && kind === 'link' ? reading.definitions.get(label) : undefined;
  const found = defined === undefined ? outlet : outletByAddress(reading.registry, defined);
  return isShelf(defined ?? url) ? null : found;
}

/** Attributions by outlet, to be asked for the one that comes next. */
class ByOutlet {
  private readonly lists = new Map<Outlet | null, Attribution[]>();

  constructor(attributions: readonly Attribution[]) {
    for (const attribution of [...attributions].sort((a, b) => a.start - b.start)) {
      const list = this.lists.get(attribution.outlet);
      if (list) list.push(attribution);
      else this.lists.set(attribution.outlet, [attribution]);
    }
  }

  /** The first attribution to an outlet that starts at `at` or after it. */
  firstFrom(outlet: Outlet, at: number): Attribution | undefined {
    const list = this.lists.get(outlet) ?? [];
    return list[indexFrom(list, at)];
  }
}

/** The words of a link without its markup; the whole link where it has none. */
function linkWords(citation: Span, prose: string): Span {
  const words = prose.slice(citation.start, citation.end);
  const trimmed = words.trim();
  if (trimmed === '') return { start: citation.start, end: Math.min(citation.end, citation.start + 80) };
  const start = citation.start + words.indexOf(trimmed);
  return { start, end: Math.min(start + trimmed.length, start + 80) };
}

/** UTF-16 units between a name and a link that belongs to it, less than this. */
const NEAR = 200;

/** A name that is only mentioned becomes a source when its sentence links into the outlet's site. */
function upgrade(named: readonly Attribution[], linked: readonly Attribution[]): Attribution[] {
  const links = new ByOutlet(linked);
  return named.map((name) => {
    if (name.role !== 'mention' || !name.outlet) return name;
    const link = links.firstFrom(name.outlet, name.start - NEAR + 1);
    return link && link.start < name.start + NEAR ? { ...name, role: 'attribution', cue: link.cue } : name;
  });
}

/** Marks each attribution as disclosed or not: by words at or before the outlet's first use as a source, or by a note that names it. */
function markDisclosed(
  attributions: readonly Omit<PlacedAttribution, 'disclosed'>[],
  disclaimers: readonly Disclaimer[],
  text: string,
): PlacedAttribution[] {
  const described = new Map<Outlet, boolean>();
  const used = new Set<Outlet>();
  for (const { outlet, described: own, role } of attributions) {
    if (!outlet || used.has(outlet)) continue;
    if (own) described.set(outlet, true);
    if (role === 'attribution') used.add(outlet);
  }
  return attributions.map((attribution) => {
    const { outlet } = attribution;
    return {
      ...attribution,
      disclosed: outlet === null || described.has(outlet) || isNamedIn(outlet, disclaimers, text),
    };
  });
}

/** Looks over a reading. Linear in the sentences that hold something, not in the text. */
export function surveyDraft(reading: Reading, settings: Settings): Survey {
  const { text } = reading.draft;
  const disclaimers = findDisclaimers(reading);
  const footnotes = readFootnotes(reading, settings);
  const makes = claimBlocks(reading);
  return {
    reading,
    claims: gatherClaims(reading, makes, footnotes).map((claim) => ({
      ...claim,
      noted: isNoted(claim, text, settings, footnotes),
    })),
    attributions: markDisclosed(gatherAttributions(reading, makes, disclaimers), disclaimers, text),
    disclaimers,
    suppressions: findSuppressions(reading),
  };
}
