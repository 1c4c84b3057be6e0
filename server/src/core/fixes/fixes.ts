/** Fixes: repairs worded as titles and made as edits. An edit only inserts, outside quotations, links, headings and code. */
import { isBetweenTags } from '../draft/html-places.ts';
import { isBetweenMarkup } from '../draft/mdx.ts';
import { languageOf } from '../language/index.ts';
import type { Reading } from '../reading.ts';
import type { Report } from '../report.ts';
import type { Finding, FixName } from '../rules/rule.ts';
import type { Settings } from '../settings.ts';
import { contains } from '../span.ts';
import { closingDisclaimer, descriptor, disclaim, editorsNote, outletFootnote } from './disclosing.ts';
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
  const own = { reading, report, settings, finding, targets: [finding], address };
  const ofTable = finding.fixes.includes('source-line') ? toFix('source-line', own, true) : [];
  const names = finding.fixes.filter((name) => name !== 'source-line');
  const fixes = [
    ...ofTable,
    ...names.flatMap((name, i) => toFix(name, own, i === 0 && ofTable.length === 0)),
  ];
  const targets = alikeInBlock(reading, report, finding);
  if (targets.length < 2) return fixes;
  const all = finding.fixes
    .filter((name) => FOR_ALL.has(name))
    .flatMap((name) => toFix(name, { ...own, targets }, false));
  const isLast = ({ name }: Fix) => name.startsWith('silence-');
  return [...fixes.filter((fix) => !isLast(fix)), ...all, ...fixes.filter(isLast)];
}

function toFix(name: FixName, context: Context, preferred: boolean): Fix[] {
  const made = MAKERS[name](context);
  if (!made || (!OF_COMMENTS.has(name) && !isAmongWords(context.reading, made.edits))) return [];
  return [{ name, ...made, preferred }];
}

/** What mends a comment is written inside of it. */
const OF_COMMENTS: ReadonlySet<FixName> = new Set<FixName>(['remove-suppression', 'give-reason']);

/** Whether all that is put in stands among the words of the draft, and nothing inside its markup. */
const isAmongWords = ({ draft: { text, format } }: Reading, edits: readonly FixEdit[]): boolean =>
  edits.every(
    ({ start }) =>
      (format !== 'html' || isBetweenTags(text, start)) && (format !== 'mdx' || isBetweenMarkup(text, start)),
  );

/** The findings of the same rule in the same block. */
function alikeInBlock(
  reading: Reading,
  { findings }: Report,
  { rule, start, end }: Finding,
): readonly Finding[] {
  const placed = blockAt(reading, { start, end });
  return placed ? findings.filter((other) => other.rule === rule && contains(placed.block, other)) : [];
}

/** One edit that discloses every outlet still undisclosed; null when there is none. What `source.fixAll.factdesk` applies. */
export function fixAll(reading: Reading, report: Report, settings: Settings): Fix | null {
  const open = report.findings.filter(({ rule, outlet }) => rule === 'state-media-attribution' && outlet);
  const [first] = open;
  if (!first) return null;
  const outlets = open.flatMap(({ outlet }) => outlet ?? []);
  const language = languageOf(blockAt(reading, first)?.reading.prose ?? '');
  const edits = disclaim(reading, report, outlets, settings, language);
  if (!edits || !isAmongWords(reading, edits)) return null;
  return {
    name: 'closing-disclaimer',
    title: report.messages.fixes.allInDisclaimer,
    preferred: false,
    edits,
  };
}
