/** Fixes: repairs worded as titles and made as edits. An edit only inserts, outside quotations, links, headings and code. */
import type { Draft } from '../draft/draft.ts';
import { readOpenings } from '../draft/html-places.ts';
import { readMdxOpenings } from '../draft/mdx.ts';
import type { Reading } from '../reading.ts';
import type { Report } from '../report.ts';
import type { Finding, FixName } from '../rules/rule.ts';
import type { Settings } from '../settings.ts';
import { contains, indexFrom } from '../span.ts';
import { descriptor } from './descriptor.ts';
import { closingDisclaimer, disclaim, editorsNote, outletFootnote } from './disclosing.ts';
import { blockAt, type Context, type Fix, type FixEdit, type Made } from './fix.ts';
import {
  attribution,
  checkMark,
  clipboardLink,
  footnote,
  link,
  secondSource,
  verificationClause,
  verificationNote,
} from './numbers.ts';
import { sourceLine } from './paragraphs.ts';
import { giveReason, removeSuppression, silenceBlock, silenceFile, silenceLine } from './silencing.ts';

const MAKERS: Readonly<Record<FixName, (context: Context) => Made>> = {
  'source-line': sourceLine,
  attribution,
  link,
  'clipboard-link': clipboardLink,
  footnote,
  'verification-note': verificationNote,
  'check-mark': checkMark,
  'verification-clause': verificationClause,
  'second-source': secondSource,
  'closing-disclaimer': closingDisclaimer,
  descriptor,
  'editors-note': editorsNote,
  'outlet-footnote': outletFootnote,
  'silence-line': silenceLine,
  'silence-block': silenceBlock,
  'silence-file': silenceFile,
  'remove-suppression': removeSuppression,
  'give-reason': giveReason,
};

/** What can be done for all numbers of a paragraph at once. */
const FOR_ALL: ReadonlySet<FixName> = new Set<FixName>([
  'attribution',
  'link',
  'clipboard-link',
  'footnote',
  'verification-note',
  'check-mark',
  'verification-clause',
  'second-source',
]);

/** What fixes are made from. */
export interface Desk {
  readonly reading: Reading;
  readonly report: Report;
  readonly settings: Settings;
  /** What the clipboard holds; without one there are no links to it. */
  readonly address?: string | undefined;
}

/**
 * The repairs that can be made for a finding where it stands, the preferred one first. Pure: the same offer gives the same
 * edits. `address` is what the clipboard holds; without one there are no links to it.
 */
export function offerFixes(
  reading: Reading,
  report: Report,
  finding: Finding,
  settings: Settings,
  address?: string,
): readonly Fix[] {
  const desk = { reading, report, settings, address };
  return [...makeFixes(desk, finding, alikeInBlock(desk, finding))];
}

/** The same, each made when it is asked for: `alike` are the findings that can be mended with this one at once. */
export function* makeFixes(desk: Desk, finding: Finding, alike: readonly Finding[]): Generator<Fix> {
  const own = { ...desk, finding, targets: [finding] };
  const ofTable = finding.fixes.includes('source-line') ? toFix('source-line', own, true) : [];
  yield* ofTable;
  const names = finding.fixes.filter((name) => name !== 'source-line');
  const make = (name: FixName) => toFix(name, own, name === names[0] && ofTable.length === 0);
  for (const name of names) if (!isSilence(name)) yield* make(name);
  if (alike.length > 1)
    for (const name of names) if (FOR_ALL.has(name)) yield* toFix(name, { ...own, targets: alike }, false);
  for (const name of names) if (isSilence(name)) yield* make(name);
}

const isSilence = (name: FixName): boolean => name.startsWith('silence-');

function toFix(name: FixName, context: Context, preferred: boolean): Fix[] {
  const made = MAKERS[name](context);
  if (!made || (!OF_COMMENTS.has(name) && !isAmongWords(context.reading, made.edits))) return [];
  return [{ name, ...made, preferred }];
}

/** What mends a comment is written inside of it. */
const OF_COMMENTS: ReadonlySet<FixName> = new Set<FixName>(['remove-suppression', 'give-reason']);

/** Whether all that is put in stands among the words of the draft, and nothing inside its markup. */
function isAmongWords({ draft }: Reading, edits: readonly FixEdit[]): boolean {
  const { format, text } = draft;
  if (format !== 'html' && format !== 'mdx') return true;
  let isOpen = openings.get(draft);
  if (!isOpen) openings.set(draft, (isOpen = format === 'html' ? readOpenings(text) : readMdxOpenings(text)));
  return edits.map(({ start }) => start).every(isOpen);
}

/** Where something can be put into the markup of a draft: asked for one fix after another. */
const openings = new WeakMap<Draft, (at: number) => boolean>();

/** UTF-16 units that are looked at for all findings of a paragraph: for each of them the whole of it is. */
const MOST_LOOKED_AT = 8_000_000;

/** The findings of the same rule in the same block, where they are no more than can be mended at once. */
export function alikeInBlock({ reading, report }: Desk, finding: Finding): readonly Finding[] {
  const block = blockAt(reading, finding)?.block;
  if (!block) return [];
  const { findings } = report;
  const found: Finding[] = [];
  for (let k = indexFrom(findings, block.start); (findings[k]?.start ?? Infinity) < block.end; k++) {
    const other = findings[k];
    if (other?.rule === finding.rule && contains(block, other)) found.push(other);
  }
  return found.length * (block.end - block.start) > MOST_LOOKED_AT ? [] : found;
}

/** One edit that discloses every outlet still undisclosed; null when there is none. What `source.fixAll.factdesk` applies. */
export function fixAll(reading: Reading, report: Report, settings: Settings): Fix | null {
  const open = report.findings.filter(({ rule, outlet }) => rule === 'state-media-attribution' && outlet);
  if (open.length === 0) return null;
  const outlets = open.flatMap(({ outlet }) => outlet ?? []);
  const edits = disclaim({ reading, report, settings }, outlets);
  if (!edits || !isAmongWords(reading, edits)) return null;
  return {
    name: 'closing-disclaimer',
    title: report.messages.fixes.allInDisclaimer,
    preferred: false,
    edits,
  };
}
