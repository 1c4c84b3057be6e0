/** Fixes for numbers: words that credit a source, links, footnotes, and marks that one is still to come. */
import { isMarkdown, toWritten } from '../draft/formats.ts';
import { isOwn, wordsFor } from '../house-style.ts';
import { en } from '../language/en.ts';
import { PLACEHOLDER } from '../marks.ts';
import type { Quantity } from '../quantities/quantities.ts';
import type { Reading } from '../reading.ts';
import type { Report } from '../report.ts';
import type { Finding } from '../rules/rule.ts';
import { contains, indexFrom, overlaps, type Span } from '../span.ts';
import {
  blockAt,
  houseWords,
  insert,
  insertGap,
  languageWithin,
  titlesOf,
  type Context,
  type FixEdit,
  type Made,
} from './fix.ts';
import { lineBreak } from './lines.ts';
import { isQuotedAt, placeAfterSentence, placeInSentence, takesMarks } from './places.ts';

/** The edits for all targets; null when there is no place for one of them. */
function forEach({ targets }: Context, edit: (target: Finding) => FixEdit | null): readonly FixEdit[] | null {
  const edits = targets.map(edit).filter((made) => made !== null);
  return edits.length === targets.length ? edits : null;
}

/** `…, according to TK.` */
export function attribution(context: Context): Made {
  const language = languageWithin(context);
  if (!language) return null;
  const { opens, before, after } = language.wording.attribution;
  const edits = forEach(context, (target) => {
    const place = placeInSentence(context.reading, target);
    if (!place) return null;
    return opens
      ? insertGap(place.start, before, PLACEHOLDER, after)
      : insertGap(place.end, before, PLACEHOLDER, after + place.stop);
  });
  const words = `${before.replace(/^\P{L}+/u, '')}…${after}`;
  return edits && { title: titlesOf(context).attribution(words, context.targets.length), edits };
}

/** `a claim that has not been independently verified by …`, which says nothing of who has tried. */
export function verificationClause(context: Context): Made {
  const { settings, reading } = context;
  const language = languageWithin(context) ?? (isOwn('verificationClause', settings) ? en : null);
  if (!language) return null;
  const words = toWritten(wordsFor('verificationClause', settings, language), reading.draft.format);
  const edits = forEach(context, (target) => {
    const place = placeInSentence(context.reading, target);
    return place && insert(place.end, language.wording.comma + words + place.stop);
  });
  return edits && words !== ''
    ? { title: titlesOf(context).clause(words, context.targets.length), edits }
    : null;
}

/** `[Not independently verified]` after the sentence. */
export function verificationNote(context: Context): Made {
  return noteAfter(context, houseWords(context, 'verificationNote'));
}

/** `[CHECK]` after the sentence, for the one who checks. */
export const checkMark = (context: Context): Made => noteAfter(context, '[CHECK]');

function noteAfter(context: Context, words: string | null): Made {
  if (words === null) return null;
  const edits = forEach(context, (target) => {
    const at = placeAfterSentence(context.reading, target);
    return at === null ? null : insert(at, ` ${words}`);
  });
  return edits && words !== ''
    ? { title: titlesOf(context).noteAfter(words, context.targets.length), edits }
    : null;
}

/** The next label that is free: one more than the highest number in use. */
function nextLabel(text: string): string {
  let highest = 0;
  for (const match of text.matchAll(/\[\^(\d{1,6})\]/g)) highest = Math.max(highest, Number(match[1]));
  return String(highest + 1);
}

/** Marks at these places, and what they lead to at the end of the draft; `gap` says whether its words are to be filled in. */
export function addFootnote(
  { reading }: Context,
  places: readonly (number | null)[],
  words: string,
  gap: boolean,
): readonly FixEdit[] | null {
  const { text } = reading.draft;
  const known = places.filter((at) => at !== null);
  if (known.length < places.length || !known.every((at) => takesMarks(reading, at))) return null;
  const mark = `[^${nextLabel(text)}]`;
  const end = text.trimEnd().length;
  const eol = lineBreak(text, end);
  const last = reading.blocks.at(-1)?.block;
  // At the start of a line where there is one: editors indent what a snippet adds to an indented line.
  const fresh = text.startsWith(eol, end);
  const [at, after] = fresh ? [end + eol.length, eol] : [end, ''];
  const lead = `${(last?.kind === 'footnote' && end <= last.end ? eol : eol + eol).slice(fresh ? eol.length : 0)}${mark}: `;
  const define = (before: string) =>
    gap ? insertGap(at, before, words, after) : insert(at, before + words + after);
  const marks = known.filter((place) => place < at).map((place) => insert(place, mark));
  return [...marks, define(marks.length < known.length ? mark + lead : lead)];
}

function footnoteWith(
  context: Context,
  template: 'footnote' | 'secondSource',
  title: (label: string, targets: number) => string,
): Made {
  const { reading, targets } = context;
  const words = houseWords(context, template);
  if (words === null) return null;
  const places = targets.map((target) => placeAfterSentence(reading, target));
  const edits = addFootnote(context, places, words, true);
  return edits && { title: title(`[^${nextLabel(reading.draft.text)}]`, targets.length), edits };
}

/** A footnote whose source is to be filled in. */
export const footnote = (context: Context): Made =>
  footnoteWith(context, 'footnote', titlesOf(context).footnote);

/** A footnote that asks for a second source. */
export const secondSource = (context: Context): Made =>
  footnoteWith(context, 'secondSource', titlesOf(context).secondSource);

/** `[4.1 percent](TK)`; in HTML `<a href="TK">4.1 percent</a>`, in plain text `4.1 percent (TK)`. */
export const link = (context: Context): Made => linkWith(context, PLACEHOLDER, true, titlesOf(context).link);

/** The same with the address on the clipboard; null where that is none of the web. */
export function clipboardLink(context: Context): Made {
  const { format } = context.reading.draft;
  const safe = toSafeAddress(context.address ?? '');
  if (safe === null) return null;
  // In Markdown `&copy;` would be read as the sign it stands for.
  const address = isMarkdown(format) ? safe.replace(/&(?=#?\w{1,31};)/g, '&amp;') : toWritten(safe, format);
  return linkWith(context, address, false, titlesOf(context).clipboardLink);
}

/** Links the first number of each target; null where one of them cannot be linked. */
function linkWith(
  { reading, report, targets }: Context,
  address: string,
  open: boolean,
  title: (words: string, targets: number) => string,
): Made {
  const quantities = targets.map((target) => linkable(reading, report, target));
  const [first] = quantities;
  if (!first || quantities.includes(null)) return null;
  const edits = quantities.flatMap((quantity) => (quantity ? linkTo(reading, quantity, address, open) : []));
  return { title: title(showWords(reading, first), targets.length), edits };
}

// "https://example.org/a?b=1" | "HTTP://a.org" | not "javascript:alert(1)" | not "https://a b"
const WEB_ADDRESS = /^https?:\/\/[^\s/?#<>"\\][^\s<>"\\]*$/iu;

/** An address of the web as a link may hold it, with every sign escaped that could end it; null for anything else. */
function toSafeAddress(words: string): string | null {
  const address = words.trim();
  if (address.length > 2_000 || !WEB_ADDRESS.test(address)) return null;
  return address.replace(/[\p{Cc}\p{Cf}()[\]{}|`*^$]/gu, (sign) =>
    '()*'.includes(sign) ? `%${sign.charCodeAt(0).toString(16)}` : encodeURIComponent(sign),
  );
}

function linkTo(
  { draft }: Reading,
  { start, end }: Span,
  address: string,
  open: boolean,
): readonly FixEdit[] {
  const put = (at: number, before: string, after: string) =>
    open ? insertGap(at, before, address, after) : insert(at, before + address + after);
  if (draft.format === 'html') return [put(start, '<a href="', '">'), insert(end, '</a>')];
  return isMarkdown(draft.format) ? [insert(start, '['), put(end, '](', ')')] : [put(end, ' (', ')')];
}

/** The first quantity of a finding, where nothing but plain words stands in it and around it. */
function linkable(reading: Reading, report: Report, finding: Finding): Quantity | null {
  const { claims } = report;
  // Claims stand in order and share no character.
  const from = Math.max(0, indexFrom(claims, finding.start + 1) - 1);
  const claim = claims.slice(from, from + 2).find((candidate) => overlaps(candidate, finding));
  const quantity = claim?.quantities.find((candidate) => contains(finding, candidate));
  const placed = quantity && blockAt(reading, quantity);
  if (!quantity || !placed || placeAfterSentence(reading, finding) === null) return null;
  const { block, reading: own } = placed;
  const local = { start: quantity.start - block.start, end: quantity.end - block.start };
  const plain =
    own.prose.slice(local.start, local.end) === reading.draft.text.slice(quantity.start, quantity.end);
  const marked =
    isQuotedAt(placed, local.start) ||
    /[[\]\n]/.test(own.prose.slice(local.start, local.end)) ||
    isInBrackets(own.prose, local.start);
  if (!plain || marked || own.citations.some((citation) => overlaps(citation, local))) return null;
  return isMarkdown(reading.draft.format) && !takesMarks(reading, quantity.start) ? null : quantity;
}

const isInBrackets = (prose: string, at: number): boolean =>
  prose.lastIndexOf('[', at) > prose.lastIndexOf(']', at);

const showWords = ({ draft }: Reading, { start, end }: Span): string =>
  draft.text.slice(start, end).slice(0, 60);
