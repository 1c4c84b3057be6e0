/** Marks: the writer's own words that a claim is still to be verified, and what fixes write to that end. */
import type { Draft } from './draft/draft.ts';
import { toWritten } from './draft/formats.ts';
import type { Footnotes } from './footnotes.ts';
import { wordsInAnyLanguage } from './house-style.ts';
import type { Settings } from './settings.ts';
import type { Span } from './span.ts';

/** What newsrooms write in place of words still to come. */
export const PLACEHOLDER = 'TK';

// "[CHECK]" | "[CONFIRM: with the port]" | "[citation needed]" | "TK" | not "TKO"
const MARK =
  /\[(?:check|confirm|verify|citation needed|unverified|not independently verified|tk)\b[^\]\n]{0,80}\]|(?<![\p{L}\d])TK(?:TK)?(?![\p{L}\d])/iu;

// A mark behind words, which is none of what they say; in full once more, since only what is written out is proven linear. "[CHECK]" in "It has 4. [CHECK] It" | not "[Check it](a.md)" | not at the start
const MARK_BEHIND =
  /(?<=\S\s{0,4})\[(?:check|confirm|verify|citation needed|unverified|not independently verified|tk)\b[^\]\n]{0,80}\](?!\(|\[[^^])/giu;

// The cheap question first. "[CHECK" | "[citation" | not "[a link](b.md)"
const MAY_BE_MARK = /\[(?:c[hoi]|ve|un|no|tk)/i;

/** What to blank in the words of a block, with the marks that stand behind some of them: the next sentence does not begin with one. */
export function addMarks(blanks: readonly Span[], words: string): readonly Span[] {
  if (!MAY_BE_MARK.test(words)) return blanks;
  const marks = [...words.matchAll(MARK_BEHIND)];
  if (marks.length === 0) return blanks;
  const spans = marks.map(({ index, 0: mark }) => ({ start: index, end: index + mark.length }));
  return [...blanks, ...spans].sort((a, b) => a.start - b.start);
}

// "[CHECK" | "TK" | "tK" | not "[a link](b.md)", "to"
const MAY_HOLD_MARK = /\[(?:c[hoi]|ve|un|no)|tk/i;

// The rest of a link or of emphasis that a sentence's end leaves behind. "](https://a.org)" | "**" | "{.red}" | not " word"
const TAIL =
  /^[*_”"’)]{0,3}(?:\](?:\([^()\s]{0,1000}\)|\[[^\]\n]{0,200}\])?)?[*_”"’)]{0,3}(?:\{[^{}\n]{0,200}\})?/u;

// The tag before a sentence in HTML, or before the emphasis that it opens with, of a link whose address is still to come. '<a href="TK">' | '<a href="TK"><b>' | not '<a href="https://a.org/TK">'
const OPENED =
  /<a\s(?:[^<>]{1,200}\s)?href\s?=\s?["']?TK(?:TK)?["']?(?:\s[^<>]{0,100})?>\s{0,9}(?:<(?:b|i|em|strong)>)?$/u;

// Footnote marks right after a sentence. "[^1]" | " [^a][^b]" | not "word[^1]"
const LABELS_AFTER = /^(?:\s?\[\^[^\]\n]{1,100}\]){1,5}/u;

// "TK" | "TKTK" | "according to TK" | not "TKO"
const STILL_TO_COME = /(?<![\p{L}\d])TK(?:TK)?(?![\p{L}\d])/u;

const holdsPlaceholder = (words: string): boolean => words.includes(PLACEHOLDER) && STILL_TO_COME.test(words);

/** Whether an address is still to come: `TK`. Case matters. */
export const isPlaceholder = (address: string): boolean => address === 'TK' || address === 'TKTK';

/** Whether a line that names a source leaves it open: `Source: TK`. */
export const isStillToCome = (line: string): boolean => holdsPlaceholder(line.slice(0, LONGEST_OPEN_LINE));
const LONGEST_OPEN_LINE = 1_000;

/** Whether words that credit somebody leave open whom: `according to TK`, `TK said`. */
export const creditsNobodyYet = (prose: string, cue: Span): boolean =>
  holdsPlaceholder(prose.slice(Math.max(0, cue.start - 5), cue.end + 5));

/** Whether a mark stands in the sentence of a claim or right after it; `text` ends with what may be looked at. Case of TK matters; of words in brackets it does not. */
export function isNoted(
  { start, end }: Span,
  { text, format }: Pick<Draft, 'text' | 'format'>,
  settings: Settings,
  footnotes: Footnotes,
): boolean {
  const rest = /^[^\n]*/.exec(text.slice(end, end + 1_400))?.[0] ?? '';
  const tail = /^[^\s\w]/.test(rest) ? (TAIL.exec(rest)?.[0] ?? '') : '';
  const after = rest.slice(tail.length).trimStart();
  const head = format === 'html' ? (OPENED.exec(text.slice(Math.max(0, start - 300), start))?.[0] ?? '') : '';
  const words = head + text.slice(start, end) + tail;
  for (const note of wordsInAnyLanguage(settings, 'verificationNote'))
    if (words.includes(toWritten(note, format)) || after.startsWith(toWritten(note, format))) return true;
  for (const clause of wordsInAnyLanguage(settings, 'verificationClause'))
    if (words.includes(toWritten(clause, format))) return true;
  const found =
    (MAY_HOLD_MARK.test(words) ? MARK.exec(words) : null) ??
    (/^(?:\[|TK)/.test(after) ? MARK.exec(after.slice(0, 90)) : null);
  if (found !== null && (found[0].startsWith('[') || found[0] === found[0].toUpperCase())) return true;
  const labels =
    words.includes('[^') || after.startsWith('[^') ? words + (LABELS_AFTER.exec(after)?.[0] ?? '') : '';
  return [...labels.matchAll(/\[\^([^[\]\n]{1,100})\]/g)].some(
    ([, label = '']) => footnotes.get(label.toLowerCase())?.open,
  );
}
