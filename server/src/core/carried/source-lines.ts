/** Source lines: what a line below a table or a quote names as the source of all above it. `Source: World Bank; Xinhua, China's state-run news agency` */
import type { Evidence } from '../claims.ts';
import { isStillToCome } from '../marks.ts';
import type { PlacedBlock } from '../reading.ts';
import { carried, fromLine } from './lead-ins.ts';
import { placeOfSource, sourceLineAfter } from './signatures.ts';

/** What lines name, each in its part: all cells of a table ask for the same. */
const lines = new WeakMap<PlacedBlock, readonly Evidence[]>();

/** What a line names that tells where the numbers above it come from. */
export function evidenceOfLine(
  line: PlacedBlock,
  evidenceOf: (k: number) => readonly Evidence[],
): readonly Evidence[] {
  let known = lines.get(line);
  if (!known) lines.set(line, (known = readLine(line, evidenceOf)));
  return known;
}

/** Whether the line below the table of a cell leaves open whose the numbers are: `Source: TK`. */
export function awaitsSource(blocks: readonly PlacedBlock[], at: number): boolean {
  if (blocks[at]?.block.kind !== 'table-cell') return false;
  const line = blocks[sourceLineAfter(blocks, at)];
  return line !== undefined && isStillToCome(line.reading.prose);
}

/** Its links and outlets, and the line itself where it names somebody else beside these. */
function readLine(
  { block, reading: { prose, sentences } }: PlacedBlock,
  evidenceOf: (k: number) => readonly Evidence[],
): readonly Evidence[] {
  if (isStillToCome(prose)) return [];
  const from = placeOfSource(prose);
  // A signature is a name and nothing else.
  if (from < 0) return [fromLine(block, 'lead-in')];
  const near = sentences.slice(0, MOST_SENTENCES);
  const found = near.flatMap(({ end }, k) => (end > from ? evidenceOf(k) : []));
  const said = found.filter(({ end }) => end > block.start + from);
  const named = carried(withoutOwners(said, prose, block.start), 'lead-in');
  const between = [from, ...named.map(({ end }) => end - block.start)].map((start, k) => {
    const next = named[k];
    const words = prose.slice(
      start,
      Math.min(next ? next.start - block.start : prose.length, start + LONGEST_NAME),
    );
    const behind = k > 0 ? words.replace(WHOSE_TOO, '') : words;
    return next ? behind.replace(WHOSE, '') : behind;
  });
  return NAMES.test(between.join(' ').replace(FILLERS, '')) ? [...named, fromLine(block, 'lead-in')] : named;
}

/** Sources in order, but for the words behind an outlet that say whose it is, which are read as a nameless one: `Xinhua, China's state-run news agency`. */
function withoutOwners(sources: readonly Evidence[], prose: string, by: number): Evidence[] {
  let outlet: Evidence | null = null;
  const others: Evidence[] = [];
  for (const source of sources) {
    const behind = outlet && prose.slice(outlet.end - by, source.end - by);
    const owns = source.outlet === null && behind !== null && WHOSE_TOO.exec(behind)?.[0] === behind;
    if (owns) continue;
    others.push(source);
    if (source.outlet !== null) outlet = source;
  }
  return others;
}

/** Sentences of such a line that are looked into, and UTF-16 units between two names in it. */
const MOST_SENTENCES = 20;
const LONGEST_NAME = 200;
// "World Bank" | not "—", "2024"
const NAMES = /\p{L}{2}|\p{Script=Han}/u;
// Whose an outlet is, before its name. "China's state-run" | "Chinese state news agency" | "and the official" | not "World Bank data from state-run", "Hong Kong government via"
const WHOSE =
  /(?:^|[,;/&|+(–—]|\b(?:and|via|by|from)) ?(?:the )?(?:(?:\p{Lu}[\p{L}.]{1,20} )?\p{Lu}[\p{L}.]{1,20}['’]s? |\p{Lu}[\p{L}.]{1,20} )?(?:(?:[Ss]tate|[Gg]overnment|[Pp]arty|[Mm]ilitary|[Kk]remlin|[Pp]ublicly)-(?:run|owned|controlled|backed|funded|affiliated|linked)|[Ss]tate|[Oo]fficial)(?: (?:news|press|media|outlet|broadcaster|agency|newspaper|daily|television|TV|channel)){0,2} ?$/u;
// The same behind it. ", China's state-run news agency" | ", a state broadcaster" | not ", the state auditor"
const WHOSE_TOO =
  /^\s{0,200}[,(] ?(?:an? )?(?:the )?(?:(?:\p{Lu}[\p{L}.]{1,20} )?\p{Lu}[\p{L}.]{1,20}['’]s? |\p{Lu}[\p{L}.]{1,20} )?(?:state|government|official|party)(?:-(?:run|owned|controlled|backed|funded))? (?:news |press )?(?:media|outlet|broadcaster|agency|newspaper|daily|television|TV|channel)\b\)?/u;
// Words about an outlet that are none of its name. "news agency" | "via" | not "World"
const FILLERS =
  /(?<!\p{L})(?:and|by|from|of|on|the|via|with|agency|daily|news|newspaper|online|television|tv|website)(?!\p{L})/giu;
