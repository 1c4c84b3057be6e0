/** Fixes that silence a finding, each asking for the reason, and those that mend a suppression. */
import { NO_REASON } from '../suppressions.ts';
import { contains, type Span } from '../span.ts';
import { blockAt, insertGap, titlesOf, type Context, type FixEdit, type Made } from './fix.ts';
import { endOfLine, lineBreak, startOfText } from './places.ts';

/** A comment to be put in, whose reason is to be filled in. */
function comment(
  { reading, finding }: Context,
  form: string,
  at: number,
  before: string,
  after: string,
): FixEdit {
  const words = `${form} ${finding.rule} -- `;
  return reading.draft.format === 'markdown'
    ? insertGap(at, `${before}<!-- factdesk-${words}`, NO_REASON, ` -->${after}`)
    : insertGap(at, `${before}[factdesk: ${words}`, NO_REASON, `]${after}`);
}

/** Above the line, or in it where a line above would break a list or a table. */
export function silenceLine(context: Context): Made {
  const { reading, finding } = context;
  const { text, format } = reading.draft;
  const block = blockAt(reading, finding)?.block;
  if (!block || block.kind === 'quote') return null;
  const title = titlesOf(context).silenceLine(finding.rule);
  const inline = block.kind === 'list-item' || block.kind === 'table-cell';
  if (inline && format === 'markdown') {
    const at = Math.min(block.end, endOfLine(text, finding.start));
    return { title, edits: [comment(context, 'disable-line', at, ' ', '')] };
  }
  const start = text.lastIndexOf('\n', finding.start - 1) + 1;
  if (start > block.start) return null;
  const indent = /^[ \t]*/.exec(text.slice(start, start + 80))?.[0] ?? '';
  return { title, edits: [comment(context, 'disable-next-line', start, indent, lineBreak(text))] };
}

export function silenceBlock(context: Context): Made {
  const { reading, finding } = context;
  const { text } = reading.draft;
  const block = blockAt(reading, finding)?.block;
  if (!block || block.kind === 'quote' || block.kind === 'table-cell' || block.kind === 'list-item')
    return null;
  const start = text.lastIndexOf('\n', block.start - 1) + 1;
  if (text.slice(start, block.start).trim() !== '') return null;
  return {
    title: titlesOf(context).silenceBlock(finding.rule),
    edits: [comment(context, 'disable-block', start, '', lineBreak(text))],
  };
}

export function silenceFile(context: Context): Made {
  const { text } = context.reading.draft;
  const first = context.reading.blocks[0]?.block;
  const at = first?.kind === 'matter' ? first.end : startOfText(text);
  const eol = lineBreak(text);
  return {
    title: titlesOf(context).silenceFile(context.finding.rule),
    edits: [comment(context, 'disable-file', at, '', eol + eol)],
  };
}

/** Takes out the comment, and its line when nothing else stands there; of several rules in it, the one that is of no use. */
export function removeSuppression(context: Context): Made {
  const { reading, report, finding } = context;
  const { text } = reading.draft;
  const whole = report.survey.suppressions.find((suppression) => contains(suppression, finding));
  if (whole && (whole.start < finding.start || finding.end < whole.end)) {
    const gap = /^[\s,]+/.exec(text.slice(finding.end, finding.end + 20))?.[0].length ?? 0;
    return {
      title: titlesOf(context).removeRule(text.slice(finding.start, finding.end)),
      edits: [{ start: finding.start, end: finding.end + gap, text: '' }],
    };
  }
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
    title: titlesOf(context).removeSuppression,
    edits: [{ start: alone ? line.start : finding.start, end, text: '' }],
  };
}

/** Writes the reason into a suppression that has none, or leads to the words that stand in its place. */
export function giveReason(context: Context): Made {
  const { reading, report, finding } = context;
  const bare = report.survey.suppressions.find(
    ({ start, end }) => start === finding.start && end === finding.end,
  );
  if (!bare) return null;
  const { start, end } = bare.reasonPlace;
  const [lead, after] = [' -- ', reading.draft.text.startsWith('-->', end) ? ' ' : ''];
  return {
    title: titlesOf(context).giveReason,
    edits: [{ ...insertGap(start, lead, NO_REASON, after), end }],
  };
}
