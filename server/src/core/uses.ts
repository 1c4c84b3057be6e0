/** Uses: the outlets that a part of a draft names, credits or links to, as a source or only in passing. */
import { isSourceCell } from './draft/cells.ts';
import type { BlockReading, KnownCitation } from './blocks.ts';
import type { Disclaimer } from './disclosure.ts';
import type { BlockKind } from './draft/draft.ts';
import type { Part } from './part.ts';
import { isShelf } from './sources/outlets/addresses.ts';
import { shiftAttributions, type Attribution } from './sources/outlets/attributions.ts';
import { findName } from './sources/outlets/names.ts';
import { outletByAddress, type NamedOutlet, type Outlet, type Registry } from './sources/outlets/registry.ts';
import { ofItsCountry } from './sources/outlets/shared-names.ts';
import { contains, indexFrom, overlaps, wordsOf, type Span } from './span.ts';
import { low, readTokens, spanOfTokens, type Token } from './tokens.ts';

const SILENT_KINDS = new Set<BlockKind>(['comment', 'matter']);

/** Outlets named in each block of a part, credited in images, and links to outlets that no name beside them accounts for. */
export function gatherUses(part: Part, disclaimers: readonly Disclaimer[]): Attribution[] {
  const disclosing = new Set(disclaimers.filter(({ discloses }) => discloses).map(({ start }) => start));
  return part.makes.flatMap((claiming, i) => {
    const placed = part.blocks[part.own.start + i];
    if (!placed) return [];
    const { block, reading: own } = placed;
    const isDisclaimer = block.kind !== 'footnote' && disclosing.has(block.start);
    if (isDisclaimer || SILENT_KINDS.has(block.kind)) return [];
    // A footnote, a list or a column of sources uses every outlet in it, but for what its titles tell of; a note says which.
    const lists = !claiming || isSourceCell(block);
    const role = lists && own.role !== 'note' ? ('attribution' as const) : undefined;
    const read = own.names ? explained(own.sentences.flatMap((sentence) => sentence.attributions)) : [];
    const named = role ? [...read, ...listedNames(own.prose, part.registry, read)] : read;
    if (named.length + own.citations.length + own.credits.length === 0) return [];
    const linked = linkedOutlets(own.citations, part, own.prose, named).map((link) => toldBeside(link, own));
    const outlets = new Set(named.map(({ outlet }) => outlet));
    const found = [
      ...upgrade(named, linked),
      ...own.credits,
      ...linked.filter(({ outlet }) => !outlets.has(outlet)),
    ].sort((a, b) => a.start - b.start);
    return shiftAttributions(found, block.start).map((attribution) =>
      role && attribution.outlet && !attribution.quoted ? { ...attribution, role } : attribution,
    );
  });
}

/** `Russian state media [reported](https://tass.com/a)`: what is said in place of a name tells whose the page is. */
function toldBeside(link: Attribution, { sentences }: BlockReading): Attribution {
  const around = sentences.find((sentence) => contains(sentence, link))?.attributions ?? [];
  return around.length > 0 && around.every(({ outlet }) => outlet === null)
    ? { ...link, described: true }
    : link;
}

/** `Xinhua said the dam is full. (Xinhua is a state news agency.)`: what the outlet is may be told after its use, in the same paragraph. */
function explained(read: readonly Attribution[]): readonly Attribution[] {
  const told = new Set(read.flatMap(({ role, described, outlet }) => (role === 'mention' && described && outlet ? [outlet] : []))); // prettier-ignore
  return told.size === 0
    ? read
    : read.map((use) => (use.outlet && told.has(use.outlet) ? { ...use, described: true } : use));
}

/** UTF-16 units of an entry that are looked over for short names. */
const ENTRY = 200;

/** `RT`, `RT, Reuters`, `RT (4 May)` as an entry in a list or a column of sources: there even a short name can only be an outlet's. */
function listedNames(prose: string, registry: Registry, read: readonly Attribution[]): Attribution[] {
  const tokens = readTokens(prose, 0, Math.min(prose.length, ENTRY));
  const found: Attribution[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isParted(tokens, i - 1)) continue;
    const name = findName(registry.names, tokens, i);
    const named = name?.ambiguous && isParted(tokens, name.next) ? ofItsCountry(tokens, name) : null;
    if (!named || !isShortForm(tokens, named)) continue;
    const span = spanOfTokens(tokens, i, named.next);
    if (read.some((other) => overlaps(other, span))) continue;
    const text = wordsOf(prose, span);
    found.push({ ...span, text, role: 'attribution', outlet: named.outlet, cue: null, basis: null, described: false, quoted: false }); // prettier-ignore
  }
  return found;
}

/** Whether token `i` parts one name from the next, or is none. */
const isParted = (tokens: readonly Token[], i: number): boolean =>
  tokens[i] === undefined || /^(?:[,;/&(.]|and)$/.test(low(tokens, i));

/** A name in capitals (RT, TRT), or of a thing (Sputnik): other ambiguous names may be those of people. */
const isShortForm = (tokens: readonly Token[], { from, thing }: NamedOutlet): boolean =>
  thing || /^\p{Lu}{2,}$/u.test(tokens[from]?.text ?? '');

/** A link to a page of an outlet uses the outlet as a source, whatever its words. */
function linkedOutlets(
  citations: readonly KnownCitation[],
  part: Part,
  prose: string,
  named: readonly Attribution[],
): Attribution[] {
  const names = new ByOutlet(named);
  return citations.flatMap((citation): Attribution[] => {
    const outlet = outletOf(citation, part);
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
function outletOf(
  { url, kind, label, outlet }: KnownCitation,
  { definitions, registry }: Part,
): Outlet | null {
  const defined = url === '' && kind !== 'footnote' ? definitions.get(label) : undefined;
  const found = defined === undefined ? outlet : outletByAddress(registry, defined);
  return found && isShelf(defined ?? url) ? null : found;
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
