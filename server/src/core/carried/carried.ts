/** Carried evidence: sources that stand near a claim and not in its sentence. Speakers, lead-ins, lines under a table, signatures. */
import { breaksDown } from './breakdowns.ts';
import type { Evidence } from '../claims.ts';
import { isToldBack } from '../connectives.ts';
import { carried, type EvidenceOf, fromLine, leadInEvidence, leadInOf, quotedFrom } from './lead-ins.ts';
import { isReporting } from './reports.ts';
import { sourceLineAfter } from './signatures.ts';
import { evidenceOfLine } from './source-lines.ts';
import type { Part } from '../part.ts';
import type { PlacedBlock } from '../reading.ts';
import type { Sentence } from '../sentence.ts';
import type { Span } from '../span.ts';

/** Sentences that are gone over on the way to a source. */
const FURTHEST = 12;

/** Evidence from sentences before or after, where the words show that the source goes on: a quotation, `The report also`. */
function carriedEvidence({ blocks }: Part, at: number, k: number, evidenceOf: EvidenceOf): Evidence[] {
  const own = blocks[at]?.reading.sentences[k];
  if (own?.quoted) {
    const before = evidenceBefore(blocks, at, k, evidenceOf, 'spoken');
    return carried(before.length > 0 ? before : speakerAfter(blocks, at, k, evidenceOf), 'block');
  }
  if (own?.refersBack) return carried(evidenceBefore(blocks, at, k, evidenceOf, 'refersBack'), 'block');
  return own?.isPart ? carried(evidenceOfWhole(blocks, at, k, evidenceOf), 'block') : [];
}

/** The source of the sentence before one that breaks its figures down, over as many as do: `Among women, 12 percent`. */
function evidenceOfWhole(
  blocks: readonly PlacedBlock[],
  at: number,
  k: number,
  evidenceOf: EvidenceOf,
): readonly Evidence[] {
  let [block, j] = [at, k];
  for (let by = 0; by < FURTHEST_PART; by++) {
    const [here, part] = [blocks[block]?.reading, blocks[block]?.reading.sentences[j]];
    if (!here || !part?.isPart) return [];
    if (j > 0) j--;
    else if (blocks[--block]?.block.kind === 'paragraph')
      j = (blocks[block]?.reading.sentences.length ?? 0) - 1;
    else return [];
    const above = blocks[block]?.reading;
    const whole = above?.sentences[j];
    if (!above || !whole) return [];
    const evidence = evidenceOf(block, j);
    if (evidence.length > 0)
      return isReporting(above.prose, whole, blocks[block]?.block.start ?? 0, evidence) &&
        breaksDown(part, wordsIn(here, part), whole, wordsIn(above, whole))
        ? evidence
        : [];
  }
  return [];
}
/** Sentences that may break one down. */
const FURTHEST_PART = 3;

const wordsIn = ({ prose }: PlacedBlock['reading'], { start, end }: Span): string => prose.slice(start, end);

/** The nearest source before a sentence, over as many as the quotation runs or point back in turn, and into the block before; `gone` were gone over already. */
function evidenceBefore(
  blocks: readonly PlacedBlock[],
  at: number,
  k: number,
  evidenceOf: EvidenceOf,
  link: 'spoken' | 'refersBack',
  gone = 0,
): readonly Evidence[] {
  const sentences = blocks[at]?.reading.sentences ?? [];
  for (let j = k; j > 0 && gone + k - j < FURTHEST; j--) {
    if (!isLinked(sentences, j, k - j, link)) return [];
    const evidence = evidenceOf(at, j - 1);
    if (evidence.length > 0) return evidence;
  }
  const above = blocks[at - 1];
  if (gone + k >= FURTHEST || !isLinked(sentences, 0, k, link) || !above || above.block.kind === 'heading')
    return [];
  const last = above.reading.sentences.length - 1;
  const own = evidenceOf(at - 1, last);
  // A quotation that is left open goes on in the next paragraph: its speaker may stand at its start.
  const isProse = above.block.kind === 'paragraph' || above.block.kind === 'quote';
  const goesOn = own.length === 0 && link === 'spoken' && last >= 0 && isProse && above.reading.leftOpen;
  return goesOn ? evidenceBefore(blocks, at - 1, last, evidenceOf, link, gone + k + 1) : own;
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
    if (j > k + 1 && !sentences[j - 1]?.spoken) return [];
    const evidence = evidenceOf(at, j);
    if (evidence.length > 0) return evidence;
  }
  return [];
}

// "Prado: I" | "Mr Oduya: We" | "A: It" | not "In Oran: a"
const TURN = /^\s*(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})\s*:\s/u;
// "I" | "I’ve" | "my" | not "MY"
const FIRST_PERSON = /(?:^|[\s(“"])(?:I(?:['’](?:m|ve|d|ll))?|my|me|[Mm]yself)(?=[\s,.])/u;
// "Mr Oduya" | "Dr. Prado" | not "Drake"
const TITLED = /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|Sen|Rep|Gov)\b/;
// "Update" | "Full Disclosure" | not "Prado"
const NO_SPEAKER =
  /^(?:updates?|editors?|notes?|corrections?|disclaimers?|questions?|q|tips?|steps?|results?|verdict|summary|background|bonus|ps|pros|cons|method|example|conclusion|reviews?|price|cost|location|date|rating|score|category|author|status|related|breaking|exclusive|watch|listen|photos?|videos?|gallery|advertisement|sponsored|captions?|warning|spoilers?|facts?(?!-)|myths?|lessons?|moral|problem|solution|goal|chapter|part|narrators?|announcers?|voice-?over|voice)\b|disclosure|note\b/i;

/** Units of a turn that are looked over for who speaks. */
const TURN_READ = 1_000;

/** In an interview the one whose turn it is: a name with a colon opens the paragraph, and says `I`. */
function turnOf({ block, reading: { prose } }: PlacedBlock): Span | null {
  if (block.kind === 'heading' || block.kind === 'table-cell') return null;
  const head = prose.slice(0, 60);
  const label = head.includes(':') ? TURN.exec(head) : null;
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
  const introduced = leadIn < 0 ? [] : leadInEvidence(blocks, leadIn, evidenceOf);
  if (introduced.length > 0) return introduced;
  const line = sourceLineAfter(blocks, at);
  if (blocks[line]) return evidenceOfLine(blocks[line], (k) => evidenceOf(line, k));
  const turn = blocks[at] && turnOf(blocks[at]);
  if (turn) return [fromLine(turn, 'block')];
  const told = toldBehind(blocks, at, k);
  return told ? [fromLine(told, 'block')] : quotedFrom(blocks, at, evidenceOf);
}

/** The sentence right behind a claim, also as the first of the next paragraph, that says who reported it: `The mayor announced this on Monday.` */
function toldBehind(blocks: readonly PlacedBlock[], at: number, k: number): Span | null {
  const { block, reading } = blocks[at] ?? {};
  if (block?.kind !== 'paragraph') return null;
  const own = reading?.sentences[k + 1];
  const placed = own ? blocks[at] : blocks[at + 1];
  const next = own ?? placed?.reading.sentences[0];
  if (!placed || !next || placed.block.kind !== 'paragraph') return null;
  if (!isToldBack(placed.reading.prose.slice(next.start, next.end))) return null;
  return { start: placed.block.start + next.start, end: placed.block.start + next.end };
}
