/** Containers: what a paragraph can stand in, from its first sign to its last. Elements, divs of Quarto, block quotes of Markdown. */
import { Tree } from '@lezer/common';
import type { Span } from '../span.ts';
import type { Draft } from './draft.ts';
import { readHtmlTokens, setOf, type TokenReader } from './html-tokens.ts';
import { findTagsOfMdx } from './mdx.ts';
import { findFences } from './quarto.ts';

/** One that is closed. Its name is that of its tag in lower case, or what the fence of a div says: `blockquote`, `pullquote`, `{.column-margin}`. */
export interface Container extends Span {
  readonly name: string;
}

/** Elements that are never closed. */
const VOID = setOf('area base br col embed hr img input link meta param source track wbr');

/** Containers in one another beyond this are not told apart. */
const DEEPEST = 1_000;

/** Pairs what opens with what closes it. What is left open in a container that is closed is none. */
class Pairs {
  readonly found: Container[] = [];
  private readonly open: { readonly name: string; readonly start: number }[] = [];

  opens(name: string, start: number): void {
    if (this.open.length < DEEPEST && !VOID.has(name)) this.open.push({ name, start });
  }

  /** Closes the last one of that name, or of any. */
  closes(end: number, name?: string): void {
    const k = name === undefined ? this.open.length - 1 : this.open.findLastIndex((one) => one.name === name);
    const one = this.open[k];
    if (!one) return;
    this.found.push({ ...one, end });
    this.open.length = k;
  }
}

/** Takes in the tags of a piece of HTML that starts at `base`. */
function pairHtml(html: string, base: number, pairs: Pairs): void {
  const reader: TokenReader = {
    words: () => undefined,
    comment: () => undefined,
    open: ({ name, start }) => pairs.opens(name, base + start),
    close: (name, _, end) => pairs.closes(base + end, name),
  };
  readHtmlTokens(html, reader);
}

// "<Tip" | "</a.b" | "<>" | not "{a}"
const TAG = /^<(\/?)([^\s/>]{0,100})/u;

/** Takes in the tags of MDX, silent elements and those that close themselves left out: `<Chart />`. */
function pairMdx(text: string, pairs: Pairs): void {
  for (const { start, end } of findTagsOfMdx(text)) {
    const tag = text.slice(start, end);
    const [, slash, given = ''] = TAG.exec(tag) ?? [];
    const name = given.toLowerCase();
    if (slash === '/') pairs.closes(end, name);
    else if (!tag.endsWith('/>') && !tag.endsWith(`</${given}>`)) pairs.opens(name, start);
  }
}

function pairFences(text: string, code: readonly Span[], pairs: Pairs): void {
  for (const { start, end, says } of findFences(text)) {
    if (code.some((span) => span.start < start && end < span.end)) continue;
    if (says === '') pairs.closes(end);
    else pairs.opens(says, start);
  }
}

/** The block quotes of Markdown, the tags of HTML in it and the divs of Quarto. */
function readMarkdownContainers({ text, sections, format }: Draft): readonly Container[] {
  const [tags, divs] = [new Pairs(), new Pairs()];
  const quotes: Container[] = [];
  const code: Span[] = [];
  for (const { key, start: base } of sections)
    if (key instanceof Tree)
      key.iterate({
        enter: ({ name, from, to }) => {
          const [start, end] = [base + from, base + to];
          if (name === 'Blockquote') quotes.push({ name: 'blockquote', start, end });
          else if (name === 'FencedCode') code.push({ start, end });
          else if (name === 'HTMLBlock' || name === 'HTMLTag') pairHtml(text.slice(start, end), start, tags);
        },
      });
  if (format === 'mdx') pairMdx(text, tags);
  if (format === 'quarto') pairFences(text, code, divs);
  return [...quotes, ...tags.found, ...divs.found].sort((a, b) => a.end - b.end || b.start - a.start);
}

const known = new WeakMap<Draft, readonly Container[]>();

/** The containers of a draft: `<aside>…</aside>`, `::: {.note}` … `:::`, `> …`. Those inside of others stand before them. Plain text has none. */
export function readContainers(draft: Draft): readonly Container[] {
  const before = known.get(draft);
  if (before) return before;
  const pairs = new Pairs();
  if (draft.format === 'html') pairHtml(draft.text, 0, pairs);
  const found = draft.format === 'html' ? pairs.found : readMarkdownContainers(draft);
  known.set(draft, found);
  return found;
}

// Names of containers whose words are somebody's. "blockquote" | "q" | "pullquote" | "{.pull-quote}" | not "aside"
const QUOTATION = /quote|^q$/iu;

/** Whether what stands in a container is somebody's words. */
export const isQuotation = ({ name }: Container): boolean => QUOTATION.test(name);
