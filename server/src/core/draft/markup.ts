/** Signs that stand for themselves in any draft: addresses, shortcodes, citations in brackets, math. Found by scanning, in one pass each. */
import type { Citation } from './draft.ts';
import { type Span, SpanIndex } from '../span.ts';

// "https://example.org/a?b=1" | "www.example.org" | not "example"
// Without the flags `i` and `u`, which are slow on words that hold no address.
const ADDRESS = /\b(?:[Hh]ttps?:\/\/|HTTPS?:\/\/|[Ww]ww\.)[^\s<>"“”|]+/g;
// What stands before and after the sign in a mail address. "a.b" | "ed" | not "é"
const MAILBOX = /[\w.+-]{1,64}$/u;
// "example.org" | "c.de" | not "name"
const MAIL_HOST = /^[\w-]{1,63}\.[\w.-]{2,63}/u;
// "{{< figure src=1 >}}" | "{% include 2 %}" | not "{ 3 }"
const SHORTCODE = /\{\{[^{}\n]{0,2000}\}\}|\{%[^%\n]{0,2000}%\}/gu;
// "[@smith2019, p. 3]" | "[see @lee]" | not "[note]"
const PANDOC = /\[[^\][\n]{0,100}@[\w:.-][^\][\n]{0,200}\]/gu;
// "$E=mc^2$" | "$\alpha$" | not "$5 and $10"
const MATH = /\$\$[^$]{1,2000}\$\$|\$(?=[^$\n]{0,200}[\\^_={}])[^\s$][^$\n]{0,200}\$(?!\d)/gu;
// "[12]" | "[3, 4]" | not "[a]" | not "[12](https://a.org)"
const NUMBERED = /\[\d{1,3}(?:[,–-]\s?\d{1,3}){0,8}\](?!\()/gu;

// `[a]({{< ref "b.md" >}})` | `<a href="{{< ref "c" >}}">` | not `{{< figure src="d" >}}`
const REFERENCE = /(?:\]\(|href=["']?)\s*\{\{[<%][^{}\n]{0,400}\}\}/giu;

/** Cuts off an address what is none of it: `https://a.org).` → `https://a.org`, `https://a.org)说` → `https://a.org`. */
function trimAddress(address: string): string {
  const trimmed = address.replace(/[.,;:!?'’”\]*_~]{1,9}$/u, '');
  const close = trimmed.indexOf(')');
  return close >= 0 && !trimmed.slice(0, close).includes('(') ? trimmed.slice(0, close) : trimmed;
}

function each(text: string, pattern: RegExp, found: (start: number, words: string) => void): void {
  for (const match of text.matchAll(pattern)) found(match.index, match[0]);
}

/** Addresses of pages, each looked for from just before a sign of one: most words with one are plain. */
function eachAddress(text: string, found: (start: number, words: string) => void): void {
  let [colon, site] = [text.indexOf('://'), text.indexOf('ww.')];
  for (let done = 0; colon >= 0 || site >= 0;) {
    const sign = Math.min(colon < 0 ? Infinity : colon, site < 0 ? Infinity : site);
    ADDRESS.lastIndex = Math.max(done, sign - LONGEST_SCHEME);
    const match = ADDRESS.exec(text);
    if (!match) return;
    found(match.index, match[0]);
    done = match.index + match[0].length;
    if (colon >= 0 && colon < done) colon = text.indexOf('://', done);
    if (site >= 0 && site < done) site = text.indexOf('ww.', done);
  }
}
/** Of `https`, before its colon; more than the one letter before `ww.` */
const LONGEST_SCHEME = 5;

/** Mail addresses, each looked for around its sign: in most words with one there is no other. */
function eachMail(text: string, found: (start: number, end: number) => void): void {
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const box = MAILBOX.exec(text.slice(Math.max(done, at - 64), at))?.[0].length ?? 0;
    const host = box > 0 ? MAIL_HOST.exec(text.slice(at + 1, at + 129))?.[0].length : undefined;
    if (host === undefined) continue;
    done = at + 1 + host;
    found(at - box, done);
  }
}

/** Shortcodes: what a site generator puts a video or a figure in the place of. */
export function findShortcodes(text: string): readonly Span[] {
  const found: Span[] = [];
  if (text.includes('{'))
    each(text, SHORTCODE, (start, words) => found.push({ start, end: start + words.length }));
  return found;
}

/** Scans raw words of a block for what no Markdown node marks. Adds to `blanks` (unsorted) and `citations`. */
export function scanSigns(
  text: string,
  blanks: Span[],
  citations: Citation[],
  shortcodes = findShortcodes(text),
): void {
  const hidden = new SpanIndex(shortcodes);
  eachAddress(text, (start, words) => {
    const url = trimAddress(words);
    const end = start + url.length;
    blanks.push({ start, end });
    citations.push({ kind: 'link', start, end, url, label: '', isBare: !hidden.overlaps({ start, end }) });
  });
  if (text.includes('@')) {
    eachMail(text, (start, end) => blanks.push({ start, end }));
    each(text, PANDOC, (start, words) => {
      blanks.push({ start, end: start + words.length });
      citations.push({ kind: 'citation', start, end: start + words.length, url: '', label: '' });
    });
  }
  if (text.includes('{{'))
    each(text, REFERENCE, (start, words) =>
      citations.push({ kind: 'link', start, end: start + words.length, url: 'shortcode:ref', label: '' }),
    );
  for (const shortcode of shortcodes) blanks.push(shortcode);
  if (text.includes('$'))
    each(text, MATH, (start, words) => blanks.push({ start, end: start + words.length }));
  if (text.includes('['))
    each(text, NUMBERED, (start, words) => {
      blanks.push({ start, end: start + words.length });
      citations.push({ kind: 'citation', start, end: start + words.length, url: '', label: '' });
    });
}
