/** Suppressions: the writer's own comments that silence a rule, with a reason. */
import { readMatter } from './front-matter.ts';
import type { PlacedBlock, Reading } from './reading.ts';
import type { RuleName } from './settings.ts';
import { overlaps, type Span } from './span.ts';

/** What stands in a new suppression in place of a reason. It is none. */
export const NO_REASON = 'say why';

/** A rule as a suppression names it. */
export interface SilencedRule extends Span {
  readonly name: string;
}

/** One comment: `<!-- factdesk-disable-next-line unsourced-number -- counted by hand -->`. The span is the comment. */
export interface Suppression extends Span {
  /** Rules it silences; empty for all. */
  readonly rules: readonly SilencedRule[];
  /** Empty where there is none. */
  readonly reason: string;
  /** From the last rule to the end of the reason, be there one or none. */
  readonly reasonPlace: Span;
  /** What it covers in the text. */
  readonly scope: Span;
}

// "<!-- factdesk-disable-next-line unsourced-number -- own count -->" | "[factdesk: disable-file]" | not "<!-- note -->"
const COMMENT =
  /(?:<!--|\[)\s*factdesk(?:-|:\s*)(disable-next-line|disable-line|disable-block|disable-file|disable|enable)\b((?:(?!-->|\])[^\n]){0,400})(?:-->|\])/dgiu;

/** Reads what follows the form: `unsourced-number -- counted by hand`. `at` is where it starts in the text. */
function readWords(words: string, at: number): Pick<Suppression, 'rules' | 'reason' | 'reasonPlace'> {
  const hyphens = /(?:^|\s)--(?=\s|$)/u.exec(words);
  const names = words.slice(0, hyphens?.index);
  const rules = [...names.matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    start: at + match.index,
    end: at + match.index + match[0].length,
  }));
  const reason = hyphens ? words.slice(hyphens.index + hyphens[0].length).trim() : '';
  return {
    rules,
    reason: reason === NO_REASON ? '' : reason,
    reasonPlace: { start: rules.at(-1)?.end ?? at, end: at + words.length },
  };
}

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

/** The comments of a draft, in order, with their blocks; not those that are shown as code. */
function findComments({ draft: { text }, blocks }: Reading): { match: RegExpExecArray; i: number }[] {
  let i = 0;
  const found: { match: RegExpExecArray; i: number }[] = [];
  for (const match of text.matchAll(COMMENT)) {
    while (i < blocks.length && (blocks[i]?.block.end ?? 0) <= match.index) i++;
    const block = blocks[i]?.block;
    // Code is no block; within a line it stands between backticks.
    if (!block || block.start > match.index || block.kind === 'matter') continue;
    const before = text.slice(block.start, match.index);
    if (before.split('`').length % 2 === 1) found.push({ match, i });
  }
  return found;
}

/** Reads `disable` up to the matching `enable` (`until`), and the other forms by lines and blocks. */
function scopeOf(
  text: string,
  blocks: readonly PlacedBlock[],
  form: string,
  comment: Span,
  i: number,
  until: number,
): Span {
  if (form === 'disable-file') return { start: 0, end: text.length };
  if (form === 'disable-line') return lineAround(text, comment.start);
  if (form === 'disable-next-line') return nextLine(text, comment.end);
  if (form === 'disable-block') {
    while (
      i < blocks.length &&
      ((blocks[i]?.block.start ?? 0) < comment.end || blocks[i]?.block.kind === 'comment')
    )
      i++;
    return blocks[i]?.block ?? { start: comment.end, end: comment.end };
  }
  return { start: comment.end, end: until };
}

/** All suppressions of a draft, in order: those of its front matter, which hold for the whole of it, and its comments. */
export function findSuppressions(reading: Reading): Suppression[] {
  const { draft: { text }, blocks } = reading; // prettier-ignore
  if (!text.includes('factdesk')) return [];
  let until = text.length;
  const comments = findComments(reading).reverse().flatMap(({ match, i }): Suppression[] => {
    const form = (match[1] ?? '').toLowerCase();
    if (form === 'enable') {
      until = match.index;
      return [];
    }
    const comment = { start: match.index, end: match.index + match[0].length };
    const words = readWords(match[2] ?? '', match.indices?.[2]?.[0] ?? comment.end);
    return [{ ...comment, ...words, scope: scopeOf(text, blocks, form, comment, i, until) }];
  }); // prettier-ignore
  const matter = blocks[0]?.block.kind === 'matter' ? blocks[0].block : null;
  const file = (matter ? readMatter(text, matter) : []).map(({ start, end }) => ({
    start,
    end,
    ...readWords(text.slice(start, end), start),
    scope: { start: 0, end: text.length },
  }));
  return [...file, ...comments.reverse()];
}

/** Whether a suppression covers this place. */
export const covers = (suppression: Suppression, span: Span): boolean => overlaps(suppression.scope, span);

/** Whether it is meant for this rule. */
export const isMeantFor = ({ rules }: Suppression, rule: RuleName): boolean =>
  rules.length === 0 || rules.some(({ name }) => name === rule);
