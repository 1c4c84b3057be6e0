/** Lead-ins: the words that introduce a list, a table or a quote, and the source that they offer it. */
import type { Evidence } from '../claims.ts';
import type { PlacedBlock } from '../reading.ts';
import { isReporting } from './reports.ts';
import type { Span } from '../span.ts';

/** What a sentence of a block offers itself, by the indexes of both. */
export type EvidenceOf = (block: number, sentence: number) => readonly Evidence[];

/** Blocks of a list that are gone over on the way to its lead-in. */
const FURTHEST = 400;
/** Sentences of a lead-in that are gone over on the way to its source. */
const FURTHEST_SENTENCE = 3;

/** The block that introduces the list or table another stands in, or the speech: the nearest before it that is none, when its words lead in. */
export function leadInOf(blocks: readonly PlacedBlock[], at: number): number {
  const kind = blocks[at]?.block.kind;
  const above = blocks[at - 1];
  if (kind === 'paragraph' && above?.reading.saysOn) return at - 1;
  if (kind !== 'list-item' && kind !== 'table-cell' && kind !== 'quote') return -1;
  const k = beforeAll(blocks, at);
  const before = blocks[k];
  return before && leads(before, kind) ? k : -1;
}

/** The index of the nearest block before `at` that is of another kind, and no comment; -1 where there is none. */
function beforeAll(blocks: readonly PlacedBlock[], at: number): number {
  const kind = blocks[at]?.block.kind;
  let k = at - 1;
  while (
    k >= 0 &&
    at - k < FURTHEST &&
    (blocks[k]?.block.kind === kind || blocks[k]?.block.kind === 'comment')
  )
    k--;
  return k;
}

/**
 * What a block quote is quoted from: the sources of the sentence right above it that credits somebody and links to what was said
 * (`The wardens [wrote of it](https://…).`). A link alone leads anywhere, and a line such as `Read more: …` away from here.
 */
export function quotedFrom(
  blocks: readonly PlacedBlock[],
  at: number,
  evidenceOf: EvidenceOf,
): readonly Evidence[] {
  if (blocks[at]?.block.kind !== 'quote') return [];
  const k = beforeAll(blocks, at);
  const above = blocks[k];
  if (above?.block.kind !== 'paragraph' || LABELLED.test(above.reading.prose)) return [];
  let known = quotedOf.get(above);
  if (!known) {
    const own = evidenceOf(k, above.reading.sentences.length - 1);
    const cites = own.some(({ kind }) => kind === 'link') && own.some(({ kind }) => kind === 'attribution');
    quotedOf.set(above, (known = cites ? carried(own, 'lead-in') : []));
  }
  return known;
}
/** By the paragraph above, in its part: all blocks of a quote ask for the same. */
const quotedOf = new WeakMap<PlacedBlock, readonly Evidence[]>();
// "Read more: Floods" | "*Photo: Prado" | not "Reading the log"
const LABELLED =
  /^\W{0,4}(?:read|related|see also|more|photos?|images?|videos?|watch|listen|follow|subscribe|sign up)\b[^.]{0,40}:/i;

/** Whether a block introduces what stands under it: by a colon, as a heading that announces findings, or (a list) by saying that it follows. */
function leads({ block, reading }: PlacedBlock, kind: PlacedBlock['block']['kind']): boolean {
  const prose = reading.prose.trimEnd();
  if (/[:：]["”*_]*$/.test(prose)) return true;
  if (block.kind === 'heading') return LISTED.test(prose.slice(0, 200));
  const last = reading.sentences.at(-1);
  return (
    kind === 'list-item' && last !== undefined && FOLLOWS.test(prose.slice(last.start, last.end).slice(0, 60))
  );
}

// "Some survey results were:" | "Highlights from the report:" | not "Results:"
const LISTED =
  /\b(?:survey|study|report|poll|census)(?:['’]s)? (?:results|findings|highlights|figures)\b|\b(?:results|findings|highlights|figures|takeaways|statistics) (?:from|of) (?:the|this|that|its|their|a) (?:[^\s,.;:]{1,30} )?(?:survey|study|report|poll|census)\b/i;

// "The following findings" | "Here are the main results" | not "The findings follow"
const FOLLOWS =
  /^(?:The following|Here are|Here is|Below are|These are) [^.:]{0,40}\b(?:findings|results|highlights|takeaways|figures|numbers|statistics|trends)\b/;

// "Here are the main findings:" | "They found the following:" | not "In her budget she has:"
const ANNOUNCING =
  /\b(?:findings|results|highlights|takeaways|numbers|figures|statistics|following|follows|found|breakdown)\b[^.:]{0,30}:$/i;

// "five trends from the report:" | "as the chart states:" | not "The author of the report has:", "in the survey boat"
const OF_DOCUMENT =
  /\b(?:in|from|by) (?:the|this|that|its|their) (?:[\w-]{1,20} )?(?:report|survey|study|poll|census|infographic|audit|paper|data|analysis|research)(?=[,:;]| (?:are|is|were|include|that|which|as)\b)|\b(?:the|this) (?:report|survey|study|infographic|chart|audit|paper) (?:says|states|shows|lists|gives|names|calls|counts)\b/i;

// "Here are three trends" | "Some of the top boats" | "The most common trades" | not "Here are three boats", "The main goods"
const PICKS =
  /^(?:(?:Here are|These are) [^.:]{0,40}\b(?:findings|results|trends|takeaways|highlights|figures|numbers|statistics|stats)\b|Some of the (?:top|main|most) |The most (?:common|popular|frequent|cited) )/;

// "The pier has:" | "Here are the boats:" | not "Key points:", "Among them:"
const TELLING =
  /^(?:Here|There|The|An?|Our|My|We|I|It|He|She|They|His|Her|Its|Their|This|That|These|Those)\b/;

// "Among the findings:" | "Key results of it:" | not "Opening hours and numbers:"
const FINDINGS = /\b(?:findings|results|highlights|takeaways|conclusions)\b[^.:]{0,30}:$/i;

// "Our findings:" | "what we saw:" | not "hour"
const OF_OURSELVES = /\b(?:our|my|we|I)\b/i;

// "Here are our numbers:" | "what we counted:" | not "what we found:"
const OUR_FINDINGS =
  /\bwe (?:counted|measured|saw)\b|\b(?:our|my) (?:[a-z]{2,12} )?(?:count|findings|results|highlights|takeaways|numbers|figures|statistics)\b/i;

// "The report broke out 5 groups of sailors:" | "Their survey identified three trends:" | not "The report was sent to:", "The survey ranks are:"
const DIVIDING =
  /^(?:The|This|That|Its|Their) (?:[\w-]{1,20} ){0,2}(?:report|survey|study|poll|census|audit|analysis|research) (?:broke (?:out|down)|breaks (?:out|down)|yield(?:s|ed)|identif(?:ies|ied)|turned up|highlight(?:s|ed)|outlin(?:es|ed)|rank(?:s|ed)|divid(?:es|ed)|sort(?:s|ed)|group(?:s|ed)) (?:the|an?|some|several|many|its|their|these|this|\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|key|major|main|other)\b/;

/** UTF-16 units of a lead-in that is but a label, and of a sentence that are looked over for a document. */
const LONGEST_LABEL = 20;
const LONGEST_READ = 400;

/** The evidence of the sentence that leads in, or of one before it: where it is but a label, announces what that has found, or lists out of a document that it names. */
function introducing(
  blocks: readonly PlacedBlock[],
  at: number,
  evidenceOf: EvidenceOf,
): readonly Evidence[] {
  const { block, reading } = blocks[at] ?? {};
  const { sentences, prose } = reading ?? { sentences: [], prose: '' };
  const last = sentences.at(-1);
  const own = evidenceOf(at, sentences.length - 1);
  if (own.length > 0 || !block || !last) return own;
  const words = prose.slice(last.start, last.end).slice(-LONGEST_READ);
  const labels = words.length <= LONGEST_LABEL && !TELLING.test(words);
  const announces = labels || ANNOUNCING.test(words.slice(-80)) || FOLLOWS.test(words);
  if (sentences.length === 1)
    return FINDINGS.test(words) && !OF_OURSELVES.test(words)
      ? fromReportAbove(blocks, at - 1, evidenceOf)
      : [];
  const before = evidenceOf(at, sentences.length - 2);
  if (announces && before.length > 0) return OUR_FINDINGS.test(words) ? [] : before;
  const k = lastSourced(blocks, at, evidenceOf);
  if (OF_DOCUMENT.test(words)) return evidenceOf(at, k);
  const lists = announces || (before.length > 0 && PICKS.test(words));
  return lists && !OF_OURSELVES.test(words) ? fromReport(blocks, at, k, evidenceOf) : [];
}

/** The report that the paragraph above a lead-in ends with. */
const fromReportAbove = (blocks: readonly PlacedBlock[], at: number, evidenceOf: EvidenceOf) =>
  fromReport(blocks, at, (blocks[at]?.reading.sentences.length ?? 0) - 1, evidenceOf);

/** The index of the last sentence of a block, before its last, that has a source: one of three; -1 for none. */
function lastSourced(blocks: readonly PlacedBlock[], at: number, evidenceOf: EvidenceOf): number {
  const count = blocks[at]?.reading.sentences.length ?? 0;
  for (let k = count - 2; k >= 0 && k > count - 2 - FURTHEST_SENTENCE; k--)
    if (evidenceOf(at, k).length > 0) return k;
  return -1;
}

/** The sources of a sentence of a paragraph or a list item, where they are a report. */
function fromReport(
  blocks: readonly PlacedBlock[],
  at: number,
  k: number,
  evidenceOf: EvidenceOf,
): readonly Evidence[] {
  const { block, reading } = blocks[at] ?? {};
  const sentence = reading?.sentences[k];
  if (!sentence || (block?.kind !== 'paragraph' && block?.kind !== 'list-item')) return [];
  const evidence = evidenceOf(at, k);
  return isReporting(reading.prose, sentence, block.start, evidence) ? evidence : [];
}

/** What a lead-in offers the list below it: its own sources, or that it calls the list the findings of a survey. */
export function leadInEvidence(
  blocks: readonly PlacedBlock[],
  at: number,
  evidenceOf: EvidenceOf,
): readonly Evidence[] {
  const placed = blocks[at];
  const own = carried(introducing(blocks, at, evidenceOf), 'lead-in');
  if (own.length > 0 || !placed) return own;
  const { prose, sentences } = placed.reading;
  const told = LISTED.test(prose.slice(-200)) || DIVIDING.test(prose.slice(sentences.at(-1)?.start));
  return told ? [{ ...fromLine(placed.block, 'lead-in'), vague: true }] : own;
}

/** Sources that stand elsewhere, as they reach a claim. */
export const carried = (evidence: readonly Evidence[], reach: 'lead-in' | 'block'): Evidence[] =>
  evidence.map((source) => ({ ...source, reach }));

/** A line, a name or a block that says by itself who the source is. */
export const fromLine = ({ start, end }: Span, reach: 'lead-in' | 'block'): Evidence => ({
  kind: 'attribution', reach, vague: false, outlet: null, host: null, start, end,
}); // prettier-ignore
