/** Quarto and R Markdown: what they put on top of Markdown. Fences of divs, attributes, cross references, citations, notes within a line. */
import type { Span } from '../span.ts';
import type { Citation } from './draft.ts';
import { mask } from './mask.ts';

/** What has no words for a reader, or none of the prose: each is masked. */
const EXTRAS: readonly RegExp[] = [
  // "::: {.callout-note}" | ":::" | not ":: a"
  /^[ \t]{0,3}:{3}[^\n]*$/gmu,
  // "{#fig-a .wide}" | "{width=50%}" | "{-}" | not "{r}" | not "{4 percent}"
  /\{(?:[#.=][^{}\n]{0,400}|-|[\w-]{1,40}=[^{}\n]{0,400})\}/gu,
  // "^[Census office, 2020.]" | "^[See [2].]" | not "[^1]"
  /\^\[(?:[^\][\n]|\[[^\][\n]{0,200}\]){1,800}\]/gu,
  // "[@fig-a; @tbl-b]" | "[see @sec-c]" | not "[@lee]"
  /\[[^\]@[\n]{0,60}@(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr)-[^\][\n]{1,200}\]/gu,
  // "@lee" | "-@lee2020:a" | "@fig-a" | not "ed@eel.example"
  /(?<![\w.@/\\])-?@\w(?:[\w:.#$%&+?<>~/-]{0,100}\w)?/gu,
  // "\@ref(fig:a)" | not "@ref"
  /\\@ref\([^()\n]{1,100}\)/gu,
];

// "@fig-a" | "[see @tbl-b]" | "\@ref(fig:a)" | not "@lee"
const CROSS_REFERENCE = /@(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr)-|\\@ref/u;

// "https://a.org/b" | not "a.org"
const ADDRESS = /https?:\/\/[^\s\])]{1,2000}/u;

/**
 * What masked words cite, in offsets of theirs: `@lee2020` a work, `^[Census office, https://census.example.]` a page; nothing
 * where they lead to a place in the draft (`@fig-a`). `after` is what follows them.
 */
export function citedBy(words: string, after: string): readonly Citation[] {
  if (!/^(?:-?@|\^\[)/.test(words) || CROSS_REFERENCE.test(words.slice(0, 60))) return [];
  const url = ADDRESS.exec(words)?.[0] ?? '';
  // A key is read as a name, and belongs to the words that follow it: `@lee2020 counted`.
  const end = words.length + (words.startsWith('@') && /^\s\p{L}/u.test(after) ? 2 : 0);
  return [{ kind: url === '' ? 'citation' : 'link', start: 0, end, url, label: '' }];
}

// A fence of a div, and what it says of it. "::: {.callout-note}" | ":::" | not ":: a"
const FENCE = /^[ \t]{0,3}:{3}([^\r\n]*)/gmu;

/** The fences of divs in order, each with what is said of the div that it opens; empty where it closes one. */
export const findFences = (text: string): readonly (Span & { readonly says: string })[] =>
  Array.from(text.matchAll(FENCE), ({ index, 0: { length }, 1: says = '' }) => ({
    start: index,
    end: index + length,
    says: says.replaceAll(':', '').trim(),
  }));

/** A text as Markdown of the same length. */
export function quartoToMarkdown(text: string): string {
  const found: Span[] = EXTRAS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  );
  return mask(text, found);
}
