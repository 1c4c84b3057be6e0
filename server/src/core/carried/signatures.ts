/** Signatures: lines that say whose a table or a quotation is: `Source: census office`, `— Mara Prado`. */
import type { PlacedBlock } from '../reading.ts';
import type { Span } from '../span.ts';
import { isInTable } from '../tables.ts';

// "Source: census office" | "Source(s) — ILO" | "Data: ILO" | not "Sources of income", "Data — none"
const SOURCE_LINE =
  /^[^\p{L}\d]{0,9}(?:(?:data|chart|graphic|данные)\s?[:：]|(?:sources?(?:\(s\))?|источники?|(?:数据|资料)?来源)\s?(?:[:：]|[—–]\s))/iu;
// "Source: census office", as an entry of a table | not "Data: 40 GB"
const SOURCE_ENTRY = /^[^\p{L}\d]{0,9}(?:sources?|источники?|(?:数据|资料)?来源)\s?[:：]/iu;
// "Note: estimates. Source: census office"
const SOURCE_IN_NOTE =
  /^[^\p{L}\d]{0,9}(?:notes?|примечани[ея]|注)\s?[:：].{0,400}[.;。；]\s{0,4}(?:sources?|источники?|(?:数据|资料)?来源)\s?[:：]/isu;
/** What stands for a name that nobody has found yet. */
const NOBODY = new Set(['', 'tba', 'tbc', 'tbd', 'unknown', 'none', 'various', 'na', 'see below', 'to be added', 'to be checked', 'to be confirmed', 'to be determined']); // prettier-ignore

/** The letters of some words, as they are looked up among these. */
const lettersIn = (words: string): string =>
  words
    .replace(/[^\p{L}\s]/gu, '')
    .trim()
    .toLowerCase();

/** Where a line has said that it names a source, in its prose; -1 where it does not. */
export const placeOfSource = (prose: string): number =>
  (SOURCE_LINE.exec(prose) ?? SOURCE_IN_NOTE.exec(prose))?.[0].length ?? -1;

/** Whether a line that is to name a source does: in words, or by a link. */
function namesOne({ reading: { prose, citations } }: PlacedBlock): boolean {
  const from = placeOfSource(prose);
  return (
    from >= 0 &&
    (citations.some(({ start }) => start >= from) || !NOBODY.has(lettersIn(prose.slice(from, from + 200))))
  );
}

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

// "[The Tide]" | "(Mara Prado)" | not "(It fell.) It", "[Read more]"
const BRACKETED =
  /^[[(]\s?(?!(?:Read|See|More|Map|Photos?|Pictures?|Images?|Videos?|Watch|Listen|Click|Link|Updated?|Subscribe|Here|Back|Continue|Full)\b)\p{Lu}[^\])]{1,60}[\])]$/u;

/** The paragraph under a block quote, where it is but its source: a signature, or in brackets a link. */
function creditBehind(blocks: readonly PlacedBlock[], at: number): number {
  let k = at + 1;
  while (blocks[k]?.block.kind === 'quote' && k - at < FURTHEST_SIGNATURE) k++;
  const { block, reading } = blocks[k] ?? {};
  if (!reading || block?.kind !== 'paragraph' || reading.prose.length > LONGEST_CREDIT) return -1;
  const line = reading.prose.replace(/\s+/g, ' ').trim();
  if (line.length > LONGEST_SIGNATURE || /[.!?]$/.test(line)) return -1;
  const linked = BRACKETED.test(line) && reading.citations.length > 0;
  return linked || SIGNATURE.test(line) || SOURCE_LINE.test(line) ? k : -1;
}
/** UTF-16 units of such a line, with the address that is blanked in it. */
const LONGEST_CREDIT = 1_000;

/** The line after a table (`Source: …`), in a block quote or behind a quotation (`— Mara Prado`) that serves all of it. */
export function sourceLineAfter(blocks: readonly PlacedBlock[], at: number): number {
  const kind = blocks[at]?.block.kind;
  if (kind === 'quote') {
    const own = signatureAfter(blocks, at);
    return own < 0 ? creditBehind(blocks, at) : own;
  }
  if (kind === 'paragraph') return signatureBehind(blocks, at);
  return kind === 'table-cell' ? lineOfTable(blocks, at) : -1;
}

/** For the blocks of a part, where its last table stood that was asked about, and its line. */
const tables = new WeakMap<readonly PlacedBlock[], Span & { readonly line: number }>();

/** The line that names the source of the table that a cell stands in: below it, or in a row of its own. Looked for once for all cells. */
function lineOfTable(blocks: readonly PlacedBlock[], at: number): number {
  const known = tables.get(blocks);
  if (known && known.start <= at && at < known.end) return known.line;
  let k = at + 1;
  const isOwn = (placed: PlacedBlock) =>
    isInTable(placed) && (placed.block.kind === 'comment' || !SOURCE_ENTRY.test(placed.reading.prose));
  for (let next = blocks[k]; next && isOwn(next);) next = blocks[++k];
  const below = blocks[k];
  const line = below && namesOne(below) ? k : -1;
  tables.set(blocks, { start: at, end: k, line });
  return line;
}
