/** Suppressions: the writer's own comments that silence a rule, with a reason. */
import { isMarkdown } from './draft/formats.ts';
import { readMatter } from './front-matter.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './rules/rule.ts';
import type { RuleName } from './settings.ts';
import { SpanIndex, type Span } from './span.ts';
import { endOfTable } from './tables.ts';

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
  /** The form it has, where there is none of that name (`disable-nextline`): then it covers nothing. */
  readonly slip?: string;
}

// "<!-- factdesk-disable-next-line" | "{/* factdesk-disable" | "[factdesk: disable-file" | "<!-- factdesk ignore" | not "<!-- note"
const OPENING =
  /(?:<!--|\[|\{\/\*)\s{0,20}factdesk[-:\s]\s{0,20}((?:disable|enable|ignore)(?:-?\w){0,40})/giu;
// Brackets hold words too. "[Factdesk ignores" | not "[factdesk: ignore"
const WORDS_IN_BRACKETS = /^\[\s{0,20}factdesk\s/iu;

/** The forms of a suppression. In the order in which an editor offers them: what reaches least far comes first. */
export const FORMS = [
  'disable-next-line',
  'disable-line',
  'disable-block',
  'disable-file',
  'disable',
  'enable',
] as const;
export type SuppressionForm = (typeof FORMS)[number];

/** UTF-16 units from the opening of a comment to its end, at most. */
const LONGEST = 400;

/** A comment as it stands: its form (`disable-line`), and the words that follow, which start at `at`. */
interface Comment extends Span {
  readonly form: string;
  readonly words: string;
  readonly at: number;
}

/** What ends a comment, by how it opens. One in square brackets has no second line, or it would take in what stands in others. */
const CLOSINGS: Readonly<Record<string, RegExp>> = {
  // "-->" | not "--"
  '<': /-->/u,
  // "*/}" | not "}"
  '{': /\*\/\s{0,9}\}/u,
  // "]" | "\n", which shows that it is none | not ")"
  '[': /[\]\n]/u,
};

/** The comment that opens at a match and ends before `stop`; null where it is none. */
function readComment(
  text: string,
  { index: start, 0: opening, 1: form = '' }: RegExpExecArray,
  stop: number,
): Comment | null {
  if (WORDS_IN_BRACKETS.test(opening)) return null;
  const at = start + opening.length;
  const rest = text.slice(at, Math.min(stop, at + LONGEST + '-->'.length));
  const close = CLOSINGS[opening.charAt(0)]?.exec(rest);
  if (!close || close[0] === '\n') return null;
  const end = at + close.index + close[0].length;
  // A quotation marks each line of a comment.
  const words = rest.slice(0, close.index).replace(/\n[ \t>]{1,99}/gu, (marks) => marks.replaceAll('>', ' '));
  return { start, end, form: form.toLowerCase(), words, at };
}

/** The comments of a draft, in order; not those that are shown as code. */
function findComments({ draft: { text, format }, blocks }: Reading): Comment[] {
  const found: Comment[] = [];
  let [i, seen, inCode] = [0, 0, false];
  for (const match of text.matchAll(OPENING)) {
    while (i < blocks.length && (blocks[i]?.block.end ?? 0) <= match.index) i++;
    const block = blocks[i]?.block;
    // Code is no block; within a line it stands between backticks.
    if (!block || block.start > match.index || block.kind === 'matter') continue;
    if (block.start > seen || seen === 0) [seen, inCode] = [block.start, false];
    for (; seen < match.index; seen++) if (text[seen] === '`') inCode = !inCode;
    const comment = inCode && isMarkdown(format) ? null : readComment(text, match, block.end);
    if (comment) found.push(comment);
  }
  return found;
}

/** What stands between the rules and the reason: two hyphens, or what a keyboard that means well makes of them. */
// "--" | "—" | not "state-media-only"
export const DASH = /(?:^|\s)(?:-{1,3}|[–—])(?=\s|$)/u;

/** Reads what follows the form: `unsourced-number -- counted by hand`. `at` is where it starts in the text. */
function readWords(words: string, at: number): Pick<Suppression, 'rules' | 'reason' | 'reasonPlace'> {
  const dash = DASH.exec(words);
  const names = words.slice(0, dash?.index);
  const rules = [...names.matchAll(/[^\s,:]+/g)].map((match) => ({
    name: match[0].toLowerCase(),
    start: at + match.index,
    end: at + match.index + match[0].length,
  }));
  const reason = dash ? words.slice(dash.index + dash[0].length).trim() : '';
  return {
    rules,
    reason: reason === NO_REASON ? '' : reason,
    reasonPlace: { start: rules.at(-1)?.end ?? at, end: at + words.length },
  };
}

// The first word on. "a" | not " "
const WORD = /\S/gu;
// The same in HTML, where tags are none. "a" | not "<p class='b'>"
const WORD_OR_TAG = /<\/?[a-z][^<>]{0,2000}>|\S/giu;

/** The lines of a text. One that many comments stand in is looked for once. */
class Lines {
  private readonly text: string;
  private readonly isHtml: boolean;
  private own: Span = { start: 0, end: -1 };
  private next: Span | null = null;

  constructor({ text, format }: Reading['draft']) {
    this.text = text;
    this.isHtml = format === 'html';
  }

  /** The line that `at` stands in. */
  around(at: number): Span {
    if (at < this.own.start || at > this.own.end) [this.own, this.next] = [this.look(at), null];
    return this.own;
  }

  /** The next line that holds words, after the one that `at` stands in. */
  after(at: number): Span {
    const { end } = this.around(at);
    return (this.next ??= this.look(this.wordAfter(end)));
  }

  private wordAfter(at: number): number {
    const pattern = this.isHtml ? WORD_OR_TAG : WORD;
    pattern.lastIndex = at;
    let word = pattern.exec(this.text);
    while (word && word[0].length > 1) word = pattern.exec(this.text);
    return word?.index ?? this.text.length;
  }

  private look(at: number): Span {
    const end = this.text.indexOf('\n', at);
    return { start: this.text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? this.text.length : end };
  }
}

const isForm = (form: string): form is SuppressionForm => FORMS.some((known) => known === form);

/** What stands after a comment, as far as it ends or starts what the comment covers. */
interface After {
  /** Offset of the next `enable`, or the end of the text. */
  readonly enable: number;
  readonly block: Span | null;
}

/** Reads `disable` up to the matching `enable` or the end, and the other forms by lines and blocks. */
function scopeOf({ form, start, end }: Comment, text: string, lines: Lines, after: After): Span {
  switch (form) {
    case 'disable-file':
      return { start: 0, end: text.length };
    case 'disable-line':
      return lines.around(start);
    case 'disable-next-line':
      return lines.after(end);
    case 'disable-block':
      return after.block ?? { start: end, end };
    case 'disable':
      return { start: end, end: after.enable };
    default:
      return { start: end, end };
  }
}

/** Whether a comment that ends at `end` stands above a table, whose first cell is the block `k`, and not in a cell. */
function isAboveTable({ draft: { text, format }, blocks }: Reading, end: number, k: number): boolean {
  const { block } = blocks[k] ?? {};
  if (block?.kind !== 'table-cell' || blocks[k - 1]?.block.kind === 'table-cell') return false;
  return (format === 'html' ? /<table\b/iu : /\n/u).test(
    text.slice(end, Math.min(block.start, end + LONGEST_OPENING)),
  );
}
/** UTF-16 units from a comment to the first words of the table below it, at most. */
const LONGEST_OPENING = 2_000;

/** The comments of a draft as suppressions. Read from the last to the first, so that what follows each is known. */
function readComments(reading: Reading): Suppression[] {
  const { draft: { text }, blocks } = reading; // prettier-ignore
  const lines = new Lines(reading.draft);
  const found: Suppression[] = [];
  let [enable, k] = [text.length, blocks.length];
  let block: Span | null = null;
  let [next, opened, table] = [-1, -1, 0];
  for (const comment of findComments(reading).reverse()) {
    const { start, end, form, words, at } = comment;
    for (; k > 0 && (blocks[k - 1]?.block.start ?? 0) >= end; k--)
      if (blocks[k - 1]?.block.kind !== 'comment') [block, next] = [blocks[k - 1]?.block ?? null, k - 1];
    const above = form === 'disable-block' && isAboveTable(reading, end, next);
    // Many comments may stand above one table.
    if (above && opened !== next) [opened, table] = [next, endOfTable(reading, next)];
    const covered = above && block ? { start: block.start, end: table } : block;
    if (form === 'enable') enable = start;
    else
      found.push({
        start,
        end,
        ...readWords(words, at),
        scope: scopeOf(comment, text, lines, { enable, block: covered }),
        ...(!isForm(form) && { slip: form }),
      });
  }
  return found.reverse();
}

/** All suppressions of a draft, in order: those of its front matter, which hold for the whole of it, and its comments. */
export function findSuppressions(reading: Reading): Suppression[] {
  if (!reading.sections.some(({ addressesUs }) => addressesUs)) return [];
  const { draft: { text }, blocks } = reading; // prettier-ignore
  const matter = blocks[0]?.block.kind === 'matter' ? blocks[0].block : null;
  const scope = { start: 0, end: text.length };
  const file = (matter ? readMatter(text, matter) : [])
    .filter(({ words }) => words.end > words.start)
    .map(({ start: from, words: { start, end }, isListed }) => ({
      isEntry: isListed || text[from - 1] === '[',
      suppression: { start, end, ...readWords(text.slice(start, end), start), scope },
    }))
    // `[unsourced-number, -- fiction]`: an entry without a rule is no word about all of them.
    .filter(({ isEntry, suppression: { rules } }) => !isEntry || rules.length > 0)
    .map(({ suppression }) => suppression);
  return [...file, ...readComments(reading)];
}

/** What suppressions do: the findings they cover, and for each that covers any, of which rules. */
export interface Silence {
  readonly findings: ReadonlySet<Finding>;
  readonly used: ReadonlyMap<Suppression, ReadonlySet<RuleName>>;
}

/** Finds out which findings suppressions cover. In time that grows with both numbers, not with their product. */
export function silence(findings: readonly Finding[], suppressions: readonly Suppression[]): Silence {
  const silenced = new Set<Finding>();
  const used = new Map<Suppression, Set<RuleName>>();
  const rules = suppressions.length > 0 ? new Set(findings.map((finding) => finding.rule)) : [];
  for (const rule of rules) {
    const about = findings.filter((finding) => finding.rule === rule);
    const meant = suppressions.filter((suppression) => isMeantFor(suppression, rule));
    const [places, scopes] = [new SpanIndex(about), new SpanIndex(meant.map(({ scope }) => scope))];
    for (const finding of about) if (scopes.overlaps(finding)) silenced.add(finding);
    for (const suppression of meant)
      if (places.overlaps(suppression.scope))
        used.set(suppression, (used.get(suppression) ?? new Set<RuleName>()).add(rule));
  }
  return { findings: silenced, used };
}

/** Whether a suppression is meant for this rule. */
const isMeantFor = ({ rules, slip }: Suppression, rule: RuleName): boolean =>
  slip === undefined && (rules.length === 0 || rules.some(({ name }) => name === rule));
