/** What a source is called where claims are shown: the outlet, the host, or the words that credit it. */
import type { Evidence } from './claims.ts';
import type { Outlet } from './sources/outlets/registry.ts';
import type { Span } from './span.ts';

// What ends a clause. ", " | ": " | "“" | "\n" | not "4.1" | not "4,100"
const CLAUSE_END = /[,.:](?=\s|$)|[;!?…"“”„«»()[\]<>|\n，。；：！？、「」『』（）]/u;

// The marks of a link around its words. "](https://example.org)" | "[" | not "[^1]"
const LINK = /\]\([^()\s]{0,300}\)|\[(?!\^)/gu;

// Somebody with what they are, right before a verb. ", Ana Prado, head of the board, " | "Mr. Oduya, 42, " | not "In May, 12 of them sank, "
const APPOSITION =
  /(?:^|[,.:;!?…] |["”] ?)((?!(?:After|And|As|At|But|By|For|From|In|On|Since|That|When|While)\b)\p{Lu}[\p{L}’'-]{1,20}(?:\.? (?:and|de|for|of|the|van|von|\p{Lu}[\p{L}’'-]{0,20})){0,5}, [^,.:;!?…"“”\n]{1,60}, )$/u;
// What turns verb and speaker round: "said Ana Prado" | not "said on Monday"
const SPEAKER_BEHIND = /^ \p{Lu}/u;

/** UTF-16 units before and after a cue that are shown with it, at most; links between them are longer. */
const [AROUND, REACH] = [40, 400];

// A word that was cut at the start of some words, or half a sign. "arbour board" | not " harbour board"
const CUT_START = /^(?:[^\s\p{Script=Han}]{1,40}(?=\s)|[\uDC00-\uDFFF])/u;
// The same at their end. "of the har" | not "of the "
const CUT_END = /(?:(?<=\s)[^\s\p{Script=Han}]{1,40}|[\uD800-\uDBFF])$/u;

/** Words that credit somebody, with those around them in their clause: `the harbour board said it` of `said`. */
function wordsAround({ start, end }: Span, text: string): string {
  const clauses = (words: string) => words.replace(LINK, '').split(CLAUSE_END);
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const named = SPEAKER_BEHIND.test(after) ? null : APPOSITION.exec(before.replace(LINK, ''));
  const lead = named?.[1] ?? clauses(before).at(-1) ?? '';
  const tail = clauses(after)[0] ?? '';
  const words =
    (named || lead.length <= AROUND ? lead : `… ${lead.slice(-AROUND).replace(CUT_START, '').trimStart()}`) +
    text.slice(start, end).slice(0, 80) +
    (tail.length <= AROUND ? tail : `${tail.slice(0, AROUND).replace(CUT_END, '').trimEnd()} …`);
  return words
    .replace(/[*_`~]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the source is called in a list: `Xinhua`, `stats.example`, `the harbour board says`, `[^1]`. */
export const nameOfSource = (
  { kind, outlet, host, start, end }: Evidence,
  text: string,
  name: (outlet: Outlet) => string,
): string => {
  if (outlet) return name(outlet);
  return (
    host ?? (kind === 'attribution' ? wordsAround({ start, end }, text) : text.slice(start, end).slice(0, 80))
  );
};
