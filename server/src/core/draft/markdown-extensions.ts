/** What we add to the Markdown parser: footnotes, links in brackets, a step over plain words, and what was masked. */
import type { MarkdownConfig } from '@lezer/markdown';
import { MASK } from './mask.ts';

// "[^1]: Source" | "[^note]:" | not "[1]: https://a.org"
const DEFINITION = /^\[\^[^\]\s]{1,100}\]:/;

/** The signs `!`, `[` and `^`, as the parser hands them on. */
const [EXCLAMATION, BRACKET, CARET] = [33, 91, 94];

// "[^1]" | "[^note]" | not "[^1](https://a.org)", "[^a note]"
const REFERENCE = /^\[\^[^[\]\s]{1,100}\](?!\()/;

/** UTF-16 units of the longest reference, and one of what follows it. */
const LONGEST_REFERENCE = 104;

/**
 * Footnotes. Definitions are one block each: the parser alone would take them for link definitions and lose their words. References are
 * one node each: it would take `[^1][^2]` for one link by reference, `![^1]` for an image, and no link may hold another.
 */
export const footnotes: MarkdownConfig = {
  defineNodes: [{ name: 'FootnoteDefinition', block: true }, 'FootnoteLabel', 'FootnoteReference'],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(cx, next, at) {
        // `Sales doubled![^1]`: the exclamation mark is a word's.
        const from = next === EXCLAMATION ? at + 1 : at;
        if (cx.char(from) !== BRACKET || cx.char(from + 1) !== CARET) return -1;
        const label = REFERENCE.exec(cx.slice(from, Math.min(cx.end, from + LONGEST_REFERENCE)))?.[0];
        return label === undefined
          ? -1
          : cx.addElement(cx.elt('FootnoteReference', from, from + label.length));
      },
    },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx, line) {
        const label = DEFINITION.exec(line.text.slice(line.pos))?.[0];
        if (label === undefined) return false;
        const from = cx.lineStart + line.pos;
        let end = cx.lineStart + line.text.length;
        const words = [line.text.slice(line.pos + label.length)];
        while (
          cx.nextLine() &&
          line.pos < line.text.length &&
          cx.depth === 1 &&
          !DEFINITION.test(line.text.slice(line.pos))
        ) {
          words.push(line.text);
          end = cx.lineStart + line.text.length;
        }
        const inline = cx.parser.parseInline(words.join('\n'), from + label.length);
        cx.addElement(
          cx.elt('FootnoteDefinition', from, end, [
            cx.elt('FootnoteLabel', from, from + label.length),
            ...inline,
          ]),
        );
        return true;
      },
      endLeaf: (_, line) => DEFINITION.test(line.text.slice(line.pos)),
    },
  ],
};

// What inline markup and addresses start or end with. "**" | "www.a.org" | not "plain, words" | not blanks within a line: the
// parser looks to the end of them from each one of them.
const START = /[\\&`<*_[\]~@\uE000]|!\[|(?<! ) {1,99}\n|http|www\.|mailto:|xmpp:/g;

/** Longest first part of a mail address that the parser looks for. */
const MAILBOX = 100;

/** The place up to which nothing but plain words stand; `at` itself where markup may start there. A mail address starts before its `@`. */
function endOfPlain(text: string, at: number): number {
  START.lastIndex = at;
  const start = START.exec(text);
  if (!start) return text.length;
  return start[0] === '@' ? Math.max(at, start.index - MAILBOX) : start.index;
}

/** Steps over plain words in one go, which the parser alone would ask each of its inline parsers about, letter by letter. */
export const plainWords: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainWords',
      before: 'Escape',
      parse(cx, _, at) {
        const end = endOfPlain(cx.text, at - cx.offset) + cx.offset;
        return end > at ? end : -1;
      },
    },
  ],
};

// A link in brackets that are seen: "[[5]](https://a.org)" | '[[n 2]](#n2 "Note")' | not "[[5]]", "[5](https://a.org)", "[[^1]](a.md)"
const BRACKETED = /^\[\[[^[\]\n^*_`]{1,40}\]\]\(([^()<>\s]{1,1000})( "[^"\n]{0,200}")?\)/;
/** UTF-16 units of the longest. */
const LONGEST_BRACKETED = 1_300;

/** A link whose words stand in brackets: the parser alone would take those for the label of another, which no link may hold. */
export const bracketed: MarkdownConfig = {
  parseInline: [
    {
      name: 'BracketedLink',
      before: 'Link',
      parse(cx, next, at) {
        if (next !== BRACKET || cx.char(at + 1) !== BRACKET) return -1;
        const link = BRACKETED.exec(cx.slice(at, Math.min(cx.end, at + LONGEST_BRACKETED)));
        if (!link) return -1;
        const [whole, address = '', title = ''] = link;
        const end = at + whole.length;
        const behind = end - 1 - title.length;
        const url = behind - address.length;
        return cx.addElement(
          cx.elt('Link', at, end, [
            cx.elt('LinkMark', at, at + 1),
            cx.elt('LinkMark', url - 2, url - 1),
            cx.elt('LinkMark', url - 1, url),
            cx.elt('URL', url, behind),
            ...(title === '' ? [] : [cx.elt('LinkTitle', behind + 1, end - 1)]),
            cx.elt('LinkMark', end - 1, end),
          ]),
        );
      },
    },
  ],
};

/** What was masked, as one node for each stretch. */
export const masked: MarkdownConfig = {
  defineNodes: ['Masked'],
  parseInline: [
    {
      name: 'Masked',
      before: 'Escape',
      parse(cx, next, at) {
        if (next !== MASK.charCodeAt(0)) return -1;
        let end = at;
        while (cx.char(end) === next) end++;
        return cx.addElement(cx.elt('Masked', at, end));
      },
    },
  ],
};
