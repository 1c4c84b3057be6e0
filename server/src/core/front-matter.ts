/** Front matter: the rules that a draft silences for the whole of itself, `factdesk-disable: unsourced-number -- a work of fiction`, and its language. */
import type { Span } from './span.ts';

/** The key, with the space around its colon. */
// "factdesk-disable: a -- b" | "factdesk-disable = 'a'" | not "  factdesk-disable: a"
export const KEY = /^factdesk-disable[ \t]*[:=][ \t]*/;
/** What an item of a list begins with. */
// "  - unsourced-number -- fiction" | "- a" | not "-a"
export const ITEM = /^[ \t]*-[ \t]+/;

// "lang: de" | "language = 'zh-Hans'" | not "  lang: de"
const LANGUAGE = /^lang(?:uage)?[ \t]{0,20}[:=][ \t]{0,20}["']?([a-z][a-z\d-]{1,30})["']?[ \t]{0,20}\r?$/imu;
// "de" | "zh-Hans-CN" | not "german"
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/iu;

/** The BCP 47 tag that a block of front matter gives the draft as its language; empty when it gives none. */
export function declaredLanguage(matter: string): string {
  const tag = LANGUAGE.exec(matter)?.[1] ?? '';
  return TAG.test(tag) ? tag : '';
}

// `<html lang="de">` | `<HTML lang=zh-Hans dir="ltr">` | not `<p lang="de">`
const PAGE_LANGUAGE = /<html\s[^<>]{0,400}?\blang\s{0,9}=\s{0,9}["']?([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})\b/iu;

/** The BCP 47 tag that a page of HTML gives itself as its language; empty when it gives none. */
export const languageOfPage = (text: string): string => PAGE_LANGUAGE.exec(text.slice(0, 4_000))?.[1] ?? '';

/** The words between two offsets, without the space, the quotation marks and the closing comma around them. */
function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (to > from && /[\s,]/.test(text[to - 1] ?? '')) to--;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  const mark = text[from];
  return to - from > 1 && (mark === '"' || mark === "'") && text[to - 1] === mark
    ? { start: from + 1, end: to - 1 }
    : { start: from, end: to };
}

/** The words of each suppression in a block of front matter: one on the line of the key, or one for each item of a list below it. */
export function readMatter(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let inList = false;
  for (let from = start; from < end;) {
    const newline = text.indexOf('\n', from);
    const stop = newline < 0 ? end : newline;
    const line = text.slice(from, stop);
    const key = KEY.exec(line)?.[0];
    const item: string | undefined = inList ? ITEM.exec(line)?.[0] : undefined;
    if (key !== undefined || item !== undefined) {
      const words = trimmed(text, from + (key ?? item ?? '').length, stop);
      if (words.end > words.start) found.push(words);
      inList = item !== undefined || words.end === words.start;
    } else inList = false;
    from = stop + 1;
  }
  return found;
}

/** Whether the line at `offset` of a block of front matter names rules to be silenced: the key, or an item of the list below it. */
export function isNamingRules(text: string, matter: Span, offset: number): boolean {
  if (offset < matter.start || offset > matter.end) return false;
  for (let at = offset; ;) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const line = text.slice(start, start + 400);
    if (KEY.test(line)) return true;
    if (!ITEM.test(line) || start <= matter.start) return false;
    at = start - 1;
  }
}
