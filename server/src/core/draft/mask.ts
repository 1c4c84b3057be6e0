/** Masks: a text as Markdown of the same length, for formats that put more into Markdown than its parser knows. */
import type { Span } from '../span.ts';

/** Stands for each unit that is no Markdown. Of those that Unicode leaves to private use; what it hides is no prose. */
export const MASK = '\uE000';

// A line of which nothing is left. "\uE000\uE000" | "  \uE000 " | not "- \uE000"
const MASKED_LINE = /^[ \t]*\uE000[ \t\uE000]*$/gmu;

/** `text` with `hidden` masked: as long as before, line breaks kept. Lines of which nothing is left are empty. */
export function mask(text: string, hidden: readonly Span[]): string {
  if (hidden.length === 0) return text;
  let [masked, at] = ['', 0];
  for (const { start, end } of [...hidden].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    masked += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]/g, MASK);
    at = end;
  }
  return (masked + text.slice(at)).replace(MASKED_LINE, (line) => ' '.repeat(line.length));
}
