/** Masks: a text as Markdown of the same length, for formats that put more into Markdown than its parser knows. */
import type { Span } from '../span.ts';

/** Stands for each unit that is no Markdown. Of those that Unicode leaves to private use; what it hides is no prose. */
export const MASK = '\uE000';

// A line of which nothing is left, with the break before it. "\n \uE000" | not "\n\uE000 a"
const NOTHING_LEFT = /(?:^|\n)[ \t\r\uE000]+(?=\n|$)/g;
// The rest of a line. "a" | not "\n"
const REST_OF_LINE = /[^\r\n]+/g;

/** Words with a mask over each unit; line breaks are kept. */
const cover = (words: string): string =>
  words.includes('\n')
    ? words.replace(REST_OF_LINE, (rest) => MASK.repeat(rest.length))
    : MASK.repeat(words.length);

/** Empties the lines of which nothing is left. */
const emptyLines = (masked: string): string =>
  masked.replace(NOTHING_LEFT, (line) => line.replaceAll(MASK, ' '));

/** `text` with `hidden` masked: as long as before, line breaks kept. Lines of which nothing is left are empty. */
export function mask(text: string, hidden: readonly Span[]): string {
  if (hidden.length === 0) return text;
  let [masked, at] = ['', 0];
  for (const { start, end } of [...hidden].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    masked += text.slice(at, Math.max(start, at)) + cover(text.slice(Math.max(start, at), end));
    at = end;
  }
  return emptyLines(masked + text.slice(at));
}
