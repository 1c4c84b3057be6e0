/** Lines of a text: where one begins and ends, and with which line break. */

/**
 * The line break of the line that `at` stands in, and at the end of the text that of the line above: what is put in takes the
 * one it stands beside, whatever the rest of a mixed text has.
 */
export function lineBreak(text: string, at: number): string {
  const below = text.indexOf('\n', at);
  const beside = below < 0 ? text.lastIndexOf('\n') : below;
  return text[beside - 1] === '\r' ? '\r\n' : '\n';
}

/** Where the first word may stand: after a byte order mark. */
export const startOfText = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

/** Offset of the start of the line that `at` stands in, after a byte order mark. */
export const startOfLine = (text: string, at: number): number =>
  Math.max(startOfText(text), at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0);

/** The white space at the start of the line that `at` stands in. */
export const indentOf = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(startOfLine(text, at), at))?.[0] ?? '';

/** Offset of the end of the line that `at` stands in, before its line break. */
export function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}
