/** Front matter: where it ends, and how it stands in a draft. */
import type { Section } from './draft.ts';

/** Offset after front matter: the `---` or `+++` fence that opens the file, to the one that closes it; where none is closed, where the text starts: after a byte order mark, which would hide that its first line is a heading. */
export function endOfFrontMatter(text: string): number {
  const open = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = text.slice(open, open + 3);
  if ((fence !== '---' && fence !== '+++') || !/^[ \t]*\r?\n/.test(text.slice(open + 3, open + 40)))
    return open;
  const close = text.indexOf(`\n${fence}`, open + 3);
  if (close < 0 || close > open + 100_000) return open;
  const end = text.indexOf('\n', close + 4);
  return /^[ \t]*\r?$/.test(text.slice(close + 4, end < 0 ? undefined : end))
    ? end < 0
      ? text.length
      : end + 1
    : open;
}

/** The section of the front matter that ends at `base`; none where there is no front matter. */
export function matterSection(text: string, base: number): Section[] {
  const read: Section['read'] = (words) => ({
    blocks: [
      {
        kind: 'matter',
        start: 0,
        end: words.length,
        level: 0,
        markup: { blanks: [{ start: 0, end: words.length }], citations: [], captions: [] },
      },
    ],
    definitions: [],
  });
  // The byte order mark alone is none.
  return base > 1 ? [{ start: 0, end: base, key: text.slice(0, base), read }] : [];
}
