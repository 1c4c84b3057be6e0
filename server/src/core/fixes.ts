/** Fixes: repairs worded as titles and made as edits. An edit only inserts, outside quotations, links, headings and code. */
import { descriptorOf, describe } from './disclosure.ts';
import type { Edit } from './draft/draft.ts';
import type { Reading } from './reading.ts';
import { nameOf, type Outlet } from './sources/registry.ts';
import type { Report } from './report.ts';
import type { Finding, FixName } from './rules/rule.ts';
import type { Settings } from './settings.ts';
import { contains, overlaps, type Span } from './span.ts';
import { endOfBody, endOfLine, lineBreak, placeAfterSentence, startOfText } from './places.ts';

/** One repair. The edits do not overlap and carry offsets of the text as it stands. */
export interface Fix {
  readonly name: FixName;
  /** Says what will happen: `Add a closing disclaimer that names Xinhua`. */
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

interface Context {
  readonly reading: Reading;
  readonly report: Report;
  readonly finding: Finding;
  readonly settings: Settings;
}
type Made = { readonly title: string; readonly edits: readonly Edit[] } | null;

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** Fills the fields of a template: `fill('by {outlets}', { outlets: 'Xinhua' })`. Unknown fields stay as they are. */
function fill(template: string, fields: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (field, name: string) => fields[name] ?? field);
}

/** `Xinhua` and what it is; of several, all but the last carry what they are in their own place. */
function outletFields(outlets: readonly Outlet[]): Record<string, string> {
  const last = outlets.at(-1);
  const others = outlets.slice(0, -1).map((outlet) => `${nameOf(outlet)}, ${describe(outlet)}`);
  return {
    outlets: [...others, last ? nameOf(last) : ''].join(', and '),
    description: last ? describe(last) : '',
  };
}

/** The edit that discloses these outlets at the end of the draft: a new disclaimer, or one more sentence in the one that is there. */
function disclaim(reading: Reading, report: Report, outlets: readonly Outlet[], settings: Settings): Edit[] {
  const { text, format } = reading.draft;
  const eol = lineBreak(text);
  const known = report.survey.disclaimers.findLast((note) => note.extendable);
  if (known)
    return [insert(known.end, ` ${fill(settings.templates.disclaimerExtension, outletFields(outlets))}`)];
  const at = endOfBody(reading);
  const gap = format === 'markdown' || text.includes(eol + eol) ? eol + eol : eol;
  const words = fill(settings.templates.disclaimer, outletFields(outlets));
  const rest = text.slice(at);
  const after = format === 'markdown' && rest !== '' && !/^(?:\r?\n){2}|^\r?\n$/.test(rest) ? eol : '';
  return [insert(at, (at === startOfText(text) ? '' : gap) + words + after)];
}

function closingDisclaimer({ reading, report, finding, settings }: Context): Made {
  if (!finding.outlet) return null;
  const extends_ = report.survey.disclaimers.some((note) => note.extendable);
  const name = nameOf(finding.outlet);
  return {
    title: extends_
      ? `Name ${name} in the closing disclaimer`
      : `Add a closing disclaimer that names ${name}`,
    edits: disclaim(reading, report, [finding.outlet], settings),
  };
}

function descriptor({ reading, report, finding, settings }: Context): Made {
  const use = report.attributions.find(
    (attribution) => attribution.start === finding.start && attribution.outlet === finding.outlet,
  );
  const words = finding.outlet ? descriptorOf(finding.outlet) : null;
  const placed = use && reading.blocks[use.block];
  if (
    !use ||
    words === null ||
    !placed ||
    use.quoted ||
    placed.block.kind === 'heading' ||
    placed.block.kind === 'quote'
  )
    return null;
  const local = { start: use.start - placed.block.start, end: use.end - placed.block.start };
  if (placed.reading.citations.some((citation) => overlaps(citation, local))) return null;
  const before = reading.draft.text.slice(Math.max(0, use.start - 24), use.start);
  const short = /(?:\bthe|['’]s|s['’])\s+$/i.test(before) ? 'state-run' : words;
  const text = fill(settings.templates.descriptor, { descriptor: short });
  return { title: `Write “${text}” before ${use.text}`, edits: [insert(use.start, `${text} `)] };
}

function verificationNote({ reading, report, finding, settings }: Context): Made {
  const at = placeAfterSentence(reading, report, finding);
  return at === null
    ? null
    : {
        title: `Add “${settings.templates.verificationNote}” after the sentence`,
        edits: [insert(at, ` ${settings.templates.verificationNote}`)],
      };
}

/** The next label that is free: one more than the highest number in use. */
function nextLabel(text: string): string {
  let highest = 0;
  for (const match of text.matchAll(/\[\^(\d{1,6})\]/g)) highest = Math.max(highest, Number(match[1]));
  return String(highest + 1);
}

/** Markdown's own marks mean nothing inside a block of HTML. */
const isInHtml = ({ draft }: Reading, at: number): boolean =>
  draft.sections.some(({ start, end }) => start <= at && at <= end && draft.text[start] === '<');

function footnote({ reading, report, finding, settings }: Context): Made {
  const { text, format } = reading.draft;
  const at = placeAfterSentence(reading, report, finding);
  if (at === null || format !== 'markdown' || isInHtml(reading, at)) return null;
  const label = nextLabel(text);
  const eol = lineBreak(text);
  const end = text.trimEnd().length;
  const last = reading.blocks.at(-1)?.block;
  const gap = last?.kind === 'footnote' && end <= last.end ? eol : eol + eol;
  const definition = `${gap}[^${label}]: ${settings.templates.footnote}`;
  const reference = `[^${label}]`;
  const edits =
    at >= end ? [insert(at, reference + definition)] : [insert(at, reference), insert(end, definition)];
  return { title: `Add a footnote to fill in ([^${label}])`, edits };
}

const comment = (context: Context, form: string): string => {
  const words = `${form} ${context.finding.rule} -- say why`;
  return context.reading.draft.format === 'markdown' ? `<!-- factdesk-${words} -->` : `[factdesk: ${words}]`;
};

/** Above the line, or in it where a line above would break a list or a table. */
function silenceNextLine(context: Context): Made {
  const { reading, finding } = context;
  const { text } = reading.draft;
  const block = reading.blocks.find((placed) => contains(placed.block, finding))?.block;
  if (!block || block.kind === 'quote') return null;
  const title = `Silence ${finding.rule} for this line`;
  const inline = block.kind === 'list-item' || block.kind === 'table-cell';
  if (inline && reading.draft.format === 'markdown')
    return {
      title,
      edits: [
        insert(Math.min(block.end, endOfLine(text, finding.start)), ` ${comment(context, 'disable-line')}`),
      ],
    };
  const start = text.lastIndexOf('\n', finding.start - 1) + 1;
  if (start > block.start) return null;
  const indent = /^[ \t]*/.exec(text.slice(start, start + 80))?.[0] ?? '';
  return { title, edits: [insert(start, indent + comment(context, 'disable-next-line') + lineBreak(text))] };
}

function silenceBlock(context: Context): Made {
  const { reading, finding } = context;
  const { text } = reading.draft;
  const block = reading.blocks.find((placed) => contains(placed.block, finding))?.block;
  if (!block || block.kind === 'quote' || block.kind === 'table-cell' || block.kind === 'list-item')
    return null;
  const start = text.lastIndexOf('\n', block.start - 1) + 1;
  if (text.slice(start, block.start).trim() !== '') return null;
  return {
    title: `Silence ${finding.rule} for this block`,
    edits: [insert(start, comment(context, 'disable-block') + lineBreak(text))],
  };
}

function silenceFile(context: Context): Made {
  const { text } = context.reading.draft;
  const first = context.reading.blocks[0]?.block;
  const at = first?.kind === 'matter' ? first.end : startOfText(text);
  const eol = lineBreak(text);
  return {
    title: `Silence ${context.finding.rule} for this file`,
    edits: [insert(at, comment(context, 'disable-file') + eol + eol)],
  };
}

/** Takes out the comment, and its line when nothing else stands there. */
function removeSuppression({ reading, finding }: Context): Made {
  const { text } = reading.draft;
  const line: Span = {
    start: text.lastIndexOf('\n', finding.start - 1) + 1,
    end: endOfLine(text, finding.end),
  };
  const alone =
    text.slice(line.start, finding.start).trim() === '' && text.slice(finding.end, line.end).trim() === '';
  const end = alone
    ? line.end + (/^\r?\n/.exec(text.slice(line.end, line.end + 2))?.[0].length ?? 0)
    : finding.end;
  return {
    title: 'Remove this suppression',
    edits: [{ start: alone ? line.start : finding.start, end, text: '' }],
  };
}

const MAKERS: Readonly<Record<FixName, (context: Context) => Made>> = {
  'closing-disclaimer': closingDisclaimer,
  descriptor,
  'verification-note': verificationNote,
  footnote,
  'silence-next-line': silenceNextLine,
  'silence-block': silenceBlock,
  'silence-file': silenceFile,
  'remove-suppression': removeSuppression,
};

/** The repairs that can be made for a finding where it stands, the preferred one first. Pure: the same offer gives the same edits. */
export function offerFixes(
  reading: Reading,
  report: Report,
  finding: Finding,
  settings: Settings,
): readonly Fix[] {
  return finding.fixes.flatMap((name, i) => {
    const made = MAKERS[name]({ reading, report, finding, settings });
    return made ? [{ name, ...made, preferred: i === 0 }] : [];
  });
}

/** One edit that discloses every outlet still undisclosed; null when there is none. What `source.fixAll.factdesk` applies. */
export function fixAll(reading: Reading, report: Report, settings: Settings): Fix | null {
  const outlets = report.findings.flatMap((finding) =>
    finding.rule === 'state-media-attribution' && finding.outlet ? [finding.outlet] : [],
  );
  if (outlets.length === 0) return null;
  return {
    name: 'closing-disclaimer',
    title: 'Disclose all state media in the closing disclaimer',
    preferred: false,
    edits: disclaim(reading, report, outlets, settings),
  };
}
