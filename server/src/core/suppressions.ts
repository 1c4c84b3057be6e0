/** Suppressions: the writer's own comments that silence a rule, with a reason. */
import type { Reading } from './reading.ts';
import type { RuleName } from './settings.ts';
import { overlaps, type Span } from './span.ts';

/** One comment: `<!-- factdesk-disable-next-line unsourced-number -- counted by hand -->`. The span is the comment. */
export interface Suppression extends Span {
  /** Rules it silences; empty for all. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** What it covers in the text. */
  readonly scope: Span;
}

// "<!-- factdesk-disable-next-line unsourced-number -- own count -->" | "[factdesk: disable-file]" | not "<!-- note -->"
const COMMENT =
  /(?:<!--|\[)\s*factdesk(?:-|:\s*)(disable-next-line|disable-line|disable-block|disable-file|disable|enable)\b((?:(?!-->|\])[^\n]){0,400})(?:-->|\])/giu;

function lineAround(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

/** The next line that holds words, after `at`. */
function nextLine(text: string, at: number): Span {
  let line = lineAround(text, at);
  do line = lineAround(text, Math.min(line.end + 1, text.length));
  while (line.end < text.length && text.slice(line.start, line.end).trim() === '');
  return line;
}

/** Reads `disable` up to the matching `enable` or the end, and the other forms by lines and blocks. */
function scopeOf(
  reading: Reading,
  form: string,
  comment: Span,
  all: readonly RegExpExecArray[],
  k: number,
): Span {
  const { text } = reading.draft;
  if (form === 'disable-file') return { start: 0, end: text.length };
  if (form === 'disable-line') return lineAround(text, comment.start);
  if (form === 'disable-next-line') return nextLine(text, comment.end);
  if (form === 'disable-block') {
    const next = reading.blocks.find(({ block }) => block.start >= comment.end && block.kind !== 'comment');
    return next ? next.block : { start: comment.end, end: comment.end };
  }
  const end = all.slice(k + 1).find((match) => match[1]?.toLowerCase() === 'enable');
  return { start: comment.end, end: end?.index ?? text.length };
}

/** All suppressions of a draft, in order. */
export function findSuppressions(reading: Reading): Suppression[] {
  const { text } = reading.draft;
  if (!text.includes('factdesk')) return [];
  const all = [...text.matchAll(COMMENT)];
  return all.flatMap((match, k) => {
    const form = (match[1] ?? '').toLowerCase();
    if (form === 'enable') return [];
    const comment = { start: match.index, end: match.index + match[0].length };
    const [names = '', reason = ''] = (match[2] ?? '').split(/\s--(?:\s|$)/u, 2);
    const rules = names.split(/[\s,]+/).filter((name) => name !== '');
    return [{ ...comment, rules, reason: reason.trim(), scope: scopeOf(reading, form, comment, all, k) }];
  });
}

/** Whether a suppression covers a finding of this rule at this place. */
export const silences = (suppression: Suppression, rule: RuleName, span: Span): boolean =>
  (suppression.rules.length === 0 || suppression.rules.includes(rule)) && overlaps(suppression.scope, span);
