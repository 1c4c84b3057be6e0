/** Carried evidence: sources that stand near a claim and not in its sentence. Speakers, lead-ins, lines under a table, signatures. */
import type { Evidence } from './claims.ts';
import type { Part } from './part.ts';
import type { PlacedBlock } from './reading.ts';
import type { Sentence } from './sentence.ts';
import type { Span } from './span.ts';

/** What a sentence of a block offers itself, by the indexes of both. */
type EvidenceOf = (block: number, sentence: number) => readonly Evidence[];

/** Sentences that are gone over on the way to a source. */
const FURTHEST = 12;

/** Evidence from sentences before or after, where the words show that the source goes on: a quotation, `The report also`. */
function carriedEvidence({ blocks }: Part, at: number, k: number, evidenceOf: EvidenceOf): Evidence[] {
  const own = blocks[at]?.reading.sentences[k];
  if (own?.quoted) {
    const before = evidenceBefore(blocks, at, k, evidenceOf, 'spoken');
    return carried(before.length > 0 ? before : speakerAfter(blocks, at, k, evidenceOf), 'block');
  }
  return own?.refersBack ? carried(evidenceBefore(blocks, at, k, evidenceOf, 'refersBack'), 'block') : [];
}

/** The nearest source before a sentence, over as many as the quotation runs or point back in turn, and into the block before. */
function evidenceBefore(
  blocks: readonly PlacedBlock[],
  at: number,
  k: number,
  evidenceOf: EvidenceOf,
  link: 'spoken' | 'refersBack',
): readonly Evidence[] {
  const sentences = blocks[at]?.reading.sentences ?? [];
  for (let j = k; j > 0 && k - j < FURTHEST; j--) {
    if (!isLinked(sentences, j, k - j, link)) return [];
    const evidence = evidenceOf(at, j - 1);
    if (evidence.length > 0) return evidence;
  }
  return k < FURTHEST && isLinked(sentences, 0, k, link) ? lastOf(blocks, at - 1, evidenceOf) : [];
}

/** Whether the sentence at `j` leads to the one before it, `by` sentences from the claim: a count only to a count, and not from far. */
const isLinked = (sentences: readonly Sentence[], j: number, by: number, link: 'spoken' | 'refersBack') =>
  sentences[j]?.[link] === true &&
  (link === 'spoken' || !sentences[j].goesOn || (by < 3 && (sentences[j - 1]?.quantities.length ?? 0) > 0));

/** Who speaks in a quotation, by the words behind it: `“It fell. It rose,” said Prado`. */
function speakerAfter(
  blocks: readonly PlacedBlock[],
  at: number,
  k: number,
  evidenceOf: EvidenceOf,
): readonly Evidence[] {
  const sentences = blocks[at]?.reading.sentences ?? [];
  for (let j = k + 1; j < sentences.length && j - k < FURTHEST; j++) {
    if (j > k + 1 && !sentences[j]?.spoken) return [];
    const evidence = evidenceOf(at, j);
    if (evidence.length > 0) return evidence;
  }
  return [];
}

function lastOf(blocks: readonly PlacedBlock[], at: number, evidenceOf: EvidenceOf): readonly Evidence[] {
  const placed = blocks[at];
  if (!placed || placed.block.kind === 'heading') return [];
  return evidenceOf(at, placed.reading.sentences.length - 1);
}

const carried = (evidence: readonly Evidence[], reach: 'lead-in' | 'block'): Evidence[] =>
  evidence.map((source) => ({ ...source, reach }));

// "镇长称：" | "она сказала:" | "по её словам:" | not "价格：", "we asked:"
const SAYS_ON =
  /(?:[称说道]|表示|指出|写道|写到|介绍|回忆|透露|认为|(?:сказал|заявил|написал|сообщил|пояснил|рассказал|отметил|добавил)[аио]?|словам|мнению)\s?[:：]$/u;

/** Whether a Chinese or Russian paragraph ends in a verb and a colon, behind which somebody speaks in the next. */
export const saysOn = ({ block, reading: { prose } }: PlacedBlock): boolean =>
  block.kind === 'paragraph' && SAYS_ON.test(prose.trimEnd().slice(-12));

/** The paragraph that introduces the list or table a block stands in: the nearest block before it that is none, when it ends with a colon. */
function leadInOf(blocks: readonly PlacedBlock[], at: number): number {
  const kind = blocks[at]?.block.kind;
  const before = blocks[at - 1];
  if (kind === 'paragraph' && before && saysOn(before)) return at - 1;
  if (kind !== 'list-item' && kind !== 'table-cell' && kind !== 'quote') return -1;
  let k = at - 1;
  while (k >= 0 && at - k < 400 && (blocks[k]?.block.kind === kind || blocks[k]?.block.kind === 'comment'))
    k--;
  const prose = blocks[k]?.reading.prose.trimEnd();
  return prose !== undefined && /[:：]["”*_]*$/.test(prose) ? k : -1;
}

// "Some survey results were:" | "Highlights from the report:" | not "Results:"
const LISTED =
  /\b(?:survey|study|report|poll|census)(?:['’]s)? (?:results|findings|highlights|figures)\b|\b(?:results|findings|highlights|figures|takeaways|statistics) (?:from|of) (?:the|this|that|its|their|a) (?:[^\s,.;:]{1,30} )?(?:survey|study|report|poll|census)\b/i;

// "Here are the main findings:" | "They found the following:" | not "In her budget she has:"
const ANNOUNCING =
  /\b(?:findings|results|highlights|takeaways|numbers|figures|statistics|following|follows|found|breakdown)\b[^.:]{0,30}:$/i;

/** The evidence of the sentence that ends with the colon, and of the one before where it is but a label or announces what that has found. */
function introducing(
  blocks: readonly PlacedBlock[],
  at: number,
  evidenceOf: EvidenceOf,
): readonly Evidence[] {
  const sentences = blocks[at]?.reading.sentences ?? [];
  const last = sentences.at(-1);
  const own = evidenceOf(at, sentences.length - 1);
  if (own.length > 0 || last === undefined || sentences.length < 2) return own;
  const short = last.end - last.start <= LONGEST_LABEL;
  const announces = ANNOUNCING.test(blocks[at]?.reading.prose.slice(last.start, last.end).slice(-80) ?? '');
  return short || announces ? evidenceOf(at, sentences.length - 2) : own;
}
/** UTF-16 units. */
const LONGEST_LABEL = 20;

/** What a lead-in offers the list below it: its own sources, or that it calls the list the findings of a survey. */
function leadInEvidence(
  blocks: readonly PlacedBlock[],
  at: number,
  evidenceOf: EvidenceOf,
): readonly Evidence[] {
  const placed = blocks[at];
  const own = carried(introducing(blocks, at, evidenceOf), 'lead-in');
  if (own.length > 0 || !placed || !LISTED.test(placed.reading.prose.slice(-200))) return own;
  return [{ ...fromLine(placed.block, 'lead-in'), vague: true }];
}

// "Source: census office" | "Data: ILO" | not "Sources of income"
const SOURCE_LINE = /^\W*(?:sources?|data|chart|graphic|источник|来源)\s*[:：]/iu;
// "— Mara Prado, mayor" | "-- the census office" | not "- and more"
const SIGNATURE = /^\s*(?:—|–|--)\s*(?:the )?\p{Lu}/u;
// "Mara Prado, The Tide" | not "It fell."
const NAME_LINE = /^\s*\p{Lu}[^.!?:"“”]{2,60}$/u;
const CLOSED_QUOTE = /["”]\s*$/;

/** The paragraphs of a quotation that are looked over for its signature. */
const FURTHEST_SIGNATURE = 20;

/** The line of a block quote that signs it: `— Mara Prado`, or behind closing quotation marks a name alone. */
function signatureAfter(blocks: readonly PlacedBlock[], at: number): number {
  for (let k = at + 1; k - at < FURTHEST_SIGNATURE && blocks[k]?.block.kind === 'quote'; k++) {
    const prose = blocks[k]?.reading.prose ?? '';
    const named =
      CLOSED_QUOTE.test((blocks[k - 1]?.reading.prose ?? '').slice(-6)) && NAME_LINE.test(prose.trimEnd());
    if (named || SIGNATURE.test(prose)) return k;
  }
  return -1;
}

/** The paragraph behind one that is all quotation, where it only signs it. */
function signatureBehind(blocks: readonly PlacedBlock[], at: number): number {
  const [quotation, next] = [blocks[at]?.reading.prose ?? '', blocks[at + 1]];
  if (next?.block.kind !== 'paragraph' || !/^\s*["“]/.test(quotation)) return -1;
  const line = next.reading.prose.slice(0, 1_000).replace(/\s+/g, ' ').trim();
  const signs = SIGNATURE.test(line) && line.length < LONGEST_SIGNATURE && !/[.!?]$/.test(line);
  return signs && CLOSED_QUOTE.test(quotation.slice(-6)) ? at + 1 : -1;
}
const LONGEST_SIGNATURE = 100;

/** The line after a table (`Source: …`), in a block quote or behind a quotation (`— Mara Prado`) that serves all of it. */
function sourceLineAfter(blocks: readonly PlacedBlock[], at: number): number {
  const kind = blocks[at]?.block.kind;
  if (kind === 'quote') return signatureAfter(blocks, at);
  if (kind === 'paragraph') return signatureBehind(blocks, at);
  if (kind !== 'table-cell') return -1;
  let k = at + 1;
  while (blocks[k]?.block.kind === kind && k - at < 400) k++;
  return SOURCE_LINE.test(blocks[k]?.reading.prose ?? '') ? k : -1;
}

// "Prado: I" | "Mr Oduya: We" | "A: It" | not "In Oran: a"
const TURN = /^\s*(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})\s*:\s/u;
// "I" | "I’ve" | "my" | not "MY"
const FIRST_PERSON = /(?:^|[\s(“"])(?:I(?:['’](?:m|ve|d|ll))?|my|me|[Mm]yself)(?=[\s,.])/u;
// "Mr Oduya" | "Dr. Prado" | not "Drake"
const TITLED = /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|Sen|Rep|Gov)\b/;
// "Update" | "Full Disclosure" | not "Prado"
const NO_SPEAKER =
  /^(?:updates?|editors?|notes?|corrections?|disclaimers?|questions?|q|tips?|steps?|results?|verdict|summary|background|bonus|ps|pros|cons|method|example|conclusion|reviews?|price|cost|location|date|rating|score|category|author|status)\b|disclosure|note\b/i;

/** Units of a turn that are looked over for who speaks. */
const TURN_READ = 1_000;

/** In an interview the one whose turn it is: a name with a colon opens the paragraph, and says `I`. */
function turnOf({ block, reading: { prose } }: PlacedBlock): Span | null {
  if (block.kind === 'heading' || block.kind === 'table-cell') return null;
  const label = TURN.exec(prose.slice(0, 60));
  const name = label?.[1];
  if (!label || !name || NO_SPEAKER.test(name)) return null;
  if (!TITLED.test(name) && !FIRST_PERSON.test(prose.slice(label[0].length, TURN_READ))) return null;
  const start = block.start + label[0].indexOf(name);
  return { start, end: start + name.length };
}

/** The evidence that reaches a claim from outside its sentence, the nearest first. */
export function nearbyEvidence(
  part: Part,
  at: number,
  k: number,
  evidenceOf: EvidenceOf,
): readonly Evidence[] {
  const near = carriedEvidence(part, at, k, evidenceOf);
  if (near.length > 0) return near;
  const { blocks } = part;
  const leadIn = leadInOf(blocks, at);
  if (leadIn >= 0) return leadInEvidence(blocks, leadIn, evidenceOf);
  const line = blocks[sourceLineAfter(blocks, at)]?.block;
  if (line) return [fromLine(line, 'lead-in')];
  const turn = blocks[at] && turnOf(blocks[at]);
  return turn ? [fromLine(turn, 'block')] : [];
}

const fromLine = ({ start, end }: Span, reach: 'lead-in' | 'block'): Evidence => ({
  kind: 'attribution', reach, vague: false, outlet: null, host: null, start, end,
}); // prettier-ignore
