/** Claims: the sentences that assert a quantity, each with what the draft itself offers in support. */
import { nearbyEvidence } from './carried/carried.ts';
import { awaitsSource } from './carried/source-lines.ts';
import { otherCues, type Attribution } from './sources/outlets/attributions.ts';
import type { Draft } from './draft/draft.ts';
import type { Footnotes } from './footnotes.ts';
import { kept } from './kept.ts';
import { creditsNobodyYet, isNoted, isPlaceholder } from './marks.ts';
import type { Quantity } from './quantities/quantities.ts';
import type { KnownCitation } from './blocks.ts';
import type { Sentence } from './sentence.ts';
import type { Part } from './part.ts';
import type { PlacedBlock } from './reading.ts';
import { hostOf } from './sources/outlets/addresses.ts';
import { outletByAddress, type Outlet } from './sources/outlets/registry.ts';
import type { Settings } from './settings.ts';
import { indexFrom, overlaps, shift, shiftAll, type Span } from './span.ts';

/** A citation or an attribution, how near it stands, and where it comes from. The span is the words that cite. */
export interface Evidence extends Span {
  readonly kind: 'link' | 'footnote' | 'citation' | 'attribution';
  readonly reach: 'sentence' | 'lead-in' | 'block';
  /** Names nobody a reader could go back to: `officials said`. */
  readonly vague: boolean;
  readonly outlet: Outlet | null;
  /** Host of the cited address, or null. */
  readonly host: string | null;
}

/** An assertion a fact-checker could check: one sentence with its quantities and its evidence. The span is the sentence. */
export interface Claim extends Span {
  readonly quantities: readonly Quantity[];
  readonly evidence: readonly Evidence[];
  /** Whether the writer has marked it as unverified: `[CHECK]`, a verification note, `Source: TK` below its table. */
  readonly noted: boolean;
}

/** Whether anything within reach supports the claim: with reach `sentence`, only what stands in the sentence itself. */
export const isSourced = (claim: Claim, settings: Settings): boolean =>
  claim.evidence.some(({ reach }) => settings.reach === 'block' || reach === 'sentence');

/** Evidence that comes from an outlet whose class is shown. */
interface OutletEvidence extends Evidence {
  readonly outlet: Outlet;
}

/** Whether a source is an outlet of a class that is shown; all others count as any other source. */
export const isShown = (source: Evidence, settings: Settings): source is OutletEvidence =>
  source.outlet !== null && settings.outletClasses[source.outlet.class] !== 'off';

/** The outlets that a claim rests on, when it rests on nothing else; empty otherwise. */
export function soleOutlets({ evidence }: Claim, settings: Settings): readonly Outlet[] {
  const outlets: Outlet[] = [];
  for (const source of evidence) {
    if (!isShown(source, settings)) return [];
    outlets.push(source.outlet);
  }
  return [...new Set(outlets)];
}

/** Resolves a block's citation against the document: undefined labels, open footnotes and addresses still to come cite nothing. */
function toEvidence(
  citation: KnownCitation,
  { definitions, registry }: Pick<Part, 'definitions' | 'registry'>,
  footnotes: Footnotes,
  by: number,
): Evidence | null {
  const note = citation.kind === 'footnote' ? footnotes.get(citation.label) : undefined;
  const known = citation.url !== '';
  const url = known ? citation.url : (note?.url ?? definitions.get(citation.label));
  if (citation.kind === 'footnote' && (!note || note.open)) return null;
  if (citation.kind === 'link' ? isNowhere(url) : isPlaceholder(citation.url)) return null;
  return {
    kind: citation.kind,
    reach: 'sentence',
    vague: false,
    host: known || !url ? citation.host : hostOf(url),
    outlet: known || !url ? (note?.outlet ?? citation.outlet) : outletByAddress(registry, url),
    start: citation.start + by,
    end: citation.end + by,
  };
}

/** Whether a link leads to no page: to a place in the draft that is no note, to a mailbox, or to an address that is still to come (`TK`). */
const isNowhere = (url: string | undefined): boolean =>
  url === undefined || url === '' || isPlaceholder(url) || (/^(?:mailto:|#)/i.test(url) && !NOTE.test(url));
// "#cite_note-12" | "#fn3" | "#_ftn1" | not "#references"
const NOTE = /^#(?:cite_?note|user-content-fn|fn|_?ftn|_?edn|footnote|endnote)[-:\w.]{0,80}$/i;

/** The citations of each sentence of a block, by its start. Kept for as long as the block's reading. */
const citing = new WeakMap<PlacedBlock['reading'], ReadonlyMap<number, readonly KnownCitation[]>>();

/** The citations in a sentence, and those that follow it before the next begins. */
function citationsOf(
  sentence: Sentence,
  { reading: { citations, sentences }, reading }: PlacedBlock,
): readonly KnownCitation[] {
  if (citations.length === 0) return citations;
  let known = citing.get(reading);
  if (!known) citing.set(reading, (known = citationsBySentence(citations, sentences, reading.prose)));
  return known.get(sentence.start) ?? [];
}

/**
 * Hands each citation to the sentences that it touches, and one that touches none to the sentence before it: `It fell.[^1] [^2]`,
 * `It fell https://a.org`, where only signs that are blanked stand between. By looking up the place of each, since a hostile block has
 * 100,000 of both.
 */
function citationsBySentence(
  citations: readonly KnownCitation[],
  sentences: readonly Sentence[],
  prose: string,
): Map<number, KnownCitation[]> {
  const found = new Map<number, KnownCitation[]>();
  const add = (sentence: Sentence, citation: KnownCitation) => {
    const list = found.get(sentence.start);
    if (list) list.push(citation);
    else found.set(sentence.start, [citation]);
  };
  const [opening] = sentences;
  for (const citation of citations) {
    let k = Math.max(0, indexFrom(sentences, citation.start) - 1);
    // `[[1]](#ref) The dam cost $40.`, as notes at the foot of a page begin
    if (opening && citation.kind === 'citation' && citation.end <= opening.start) add(opening, citation);
    const mayStandBehind = citation.kind !== 'link' || citation.isBare;
    const isBeforeNext = mayStandBehind && citation.end <= (sentences[k + 1]?.start ?? Infinity);
    for (let sentence = sentences[k]; sentence && sentence.start < citation.end; sentence = sentences[++k]) {
      if (!isBeforeNext && !overlaps(citation, sentence) && citation.start !== sentence.end) continue;
      add(sentence, citation);
      const before = sentences[k - 1];
      if (before && isAside(prose, sentence)) add(before, citation);
    }
  }
  return found;
}

/** `It fell. ([Tide Board, 2017](https://…))`: a sentence that is all in brackets belongs to the one before it. */
const isAside = (prose: string, { start, end }: Span): boolean =>
  prose[start] === '(' && end - start < 200 && /\)[.\s]*$/.test(prose.slice(end - 4, end));

/** The sources a sentence offers itself: links, footnotes, outlets used as a source, and words that credit somebody. */
export function ownEvidence(
  sentence: Sentence,
  placed: PlacedBlock,
  part: Pick<Part, 'definitions' | 'registry'>,
  footnotes: Footnotes,
): Evidence[] {
  const by = placed.block.start;
  const citations = citationsOf(sentence, placed);
  if (citations.length + sentence.attributions.length + sentence.cues.length === 0) return [];
  const cited = citations
    .map((citation) => toEvidence(citation, part, footnotes, by))
    .filter((evidence) => evidence !== null);
  const used = sentence.attributions.filter((attribution) => attribution.role === 'attribution');
  const outlets = used.map((attribution) => fromAttribution(attribution, by));
  const { prose } = placed.reading;
  const words = otherCues(sentence.cues, used)
    .filter((cue) => !creditsNobodyYet(prose, cue))
    .map((cue): Evidence => ({
      kind: 'attribution',
      reach: 'sentence',
      vague: cue.vague,
      outlet: null,
      host: null,
      start: cue.start + by,
      end: cue.end + by,
    }));
  return [...cited, ...outlets, ...words].sort((a, b) => a.start - b.start);
}

const fromAttribution = (used: Attribution, by: number): Evidence => ({
  kind: 'attribution', reach: 'sentence', vague: used.outlet === null, outlet: used.outlet, host: null, start: used.start + by, end: used.end + by,
}); // prettier-ignore

/** Every numeric claim of a part, in order, one a sentence; `draft` is the one that it stands in, up to its end. */
export function gatherClaims(
  part: Part,
  draft: Pick<Draft, 'text' | 'format'>,
  settings: Settings,
  footnotes: Footnotes,
): Claim[] {
  const { blocks, own, makes } = part;
  const evidenceOf = (at: number, k: number): readonly Evidence[] => {
    const placed = blocks[at];
    const sentence = placed?.reading.sentences[k];
    return sentence ? ownEvidence(sentence, placed, part, footnotes) : [];
  };
  return makes.flatMap((claiming, i) => {
    const at = own.start + i;
    const placed = blocks[at];
    if (!claiming || !placed?.reading.counts) return [];
    const by = placed.block.start;
    return placed.reading.sentences.flatMap((sentence, k): Claim[] => {
      if (sentence.quantities.length === 0) return [];
      const own = evidenceOf(at, k);
      const evidence = kept(own.length > 0 ? own : nearbyEvidence(part, at, k, evidenceOf));
      const [start, end] = [sentence.start + by, sentence.end + by];
      const awaits = evidence.length === 0 && settings.reach === 'block' && awaitsSource(blocks, at);
      const noted = awaits || isNoted({ start, end }, draft, settings, footnotes);
      // Written out: V8 gives an object that another is spread into a shape of its own, 250 bytes for each claim.
      return [{ start, end, quantities: shiftAll(sentence.quantities, by), evidence, noted }];
    });
  });
}

/** The same claim in a draft in which it stands `by` UTF-16 units further on. */
export const moveClaim = (claim: Claim, by: number): Claim =>
  by === 0
    ? claim
    : {
        ...shift(claim, by),
        quantities: shiftAll(claim.quantities, by),
        evidence: shiftAll(claim.evidence, by),
      };
