/** Quotes: where quotations stand in a block of prose. */

/** Whether an offset of a block stands inside a quotation. */
export type IsQuoted = (offset: number) => boolean;

const NOWHERE: IsQuoted = () => false;

/** Between the edges of quotations, each opening one followed by its closing one (the last may be missing). */
const between =
  (edges: readonly number[]): IsQuoted =>
  (at) => {
    let [lowest, highest] = [0, edges.length];
    while (lowest < highest) {
      const middle = (lowest + highest) >> 1;
      if ((edges[middle] ?? 0) < at) lowest = middle + 1;
      else highest = middle;
    }
    return lowest % 2 === 1;
  };

/** Quotations in double marks or angles: curly quotes nest, straight ones take turns. */
function readDoubleQuotes(prose: string): IsQuoted {
  if (!/["“”«»「」]/.test(prose)) return NOWHERE;
  const edges: number[] = [];
  let open = false;
  for (let at = 0; at < prose.length; at++) {
    const sign = prose[at];
    const opens: boolean = sign === '“' || sign === '«' || sign === '「' || (sign === '"' && !open);
    const closes: boolean = sign === '”' || sign === '»' || sign === '」' || (sign === '"' && open);
    if (opens === closes || opens === open) continue;
    open = opens;
    edges.push(at);
  }
  return between(edges);
}

/** UTF-16 units of the longest speech in single marks that is still followed. */
const LONGEST_SPEECH = 3_000;

// " 'We" | "(‘It" | ": 'the" | "‘we" | "'40 boats" | not "the '90s", "boats' owners", "the 'great' boat"
const OPENING =
  /(?:^|[\s(—–[])(?:‘(?=["“…]?[\p{L}£$€])|['‘](?=["“]?(?:\p{Lu}|[£$€]|\d[\d.,]{0,12} \p{L})))|:\s['‘](?=["“]?\p{L})|,\s'(?=\p{Ll})/gu;
// Words that an apostrophe begins, and names: "'Twas" | "'em" | "'t Hooft" | "'Ndrangheta" | not "'The"
const ELISION =
  /^['‘’](?:t(?:was|is|were|will|il)?|cause|cos|em|n|s|bout|round|neath|ere|nuff|ndrangheta|nduja|bama|hood)(?![\p{L}\d])/iu;
// Any mark before a word. "'we" | "(‘We"
const BEFORE_WORD = /(?:^|[\s(—–[])['‘](?=\p{L})/gu;
// "them,' Prado" | "them.’" | "40!')" | not "boats' owners", "it's"
const CLOSING = /[.,!?…—–]['’](?=[\s).,;:—–\]]|$)/gu;
// "the 'Great Tide' boat", "boats' owners" | not "it's", "them,' Prado"
const ENDS_WORD = /[^\s.,!?…—–]['’](?=[\s).,;:—–\]]|$)/gu;

/** Whether a mark that stands behind this letter may be a plural's apostrophe: `boats’`. */
const mayBePlural = (letter: string | undefined): boolean => letter === 's';

/**
 * Speech in single marks, as British papers set it: from a mark before a capital to one behind a stop or a comma. What else
 * stands in single marks is a name or a word, and an apostrophe is neither; where another mark before a word comes first, it is
 * left open what is what. A speech that is not closed goes on to the end of its paragraph where its mark cannot be an apostrophe.
 */
function readSingleQuotes(prose: string, isInside: IsQuoted): IsQuoted {
  if (!/(?:^|[\s(—–[])['‘]/.test(prose)) return NOWHERE;
  const edges: number[] = [];
  const openings = marksIn(OPENING, prose, isInside).filter((at) => !ELISION.test(prose.slice(at, at + 14)));
  const starts = marksIn(BEFORE_WORD, prose, isInside);
  const closings = marksIn(CLOSING, prose, isInside);
  const words = marksIn(ENDS_WORD, prose, isInside);
  const names = words.filter((at) => !mayBePlural(prose[at - 1]));
  let [s, c, n, w] = [0, 0, 0, 0];
  for (const start of openings) {
    if (start < (edges.at(-1) ?? 0)) continue;
    while ((starts[s] ?? Infinity) <= start) s++;
    while ((closings[c] ?? Infinity) <= start) c++;
    while ((names[n] ?? Infinity) <= start) n++;
    while ((words[w] ?? Infinity) <= start) w++;
    const end = closings[c] ?? Infinity;
    if ((names[n] ?? Infinity) < end || (starts[s] ?? Infinity) < end) continue;
    if (end - start <= LONGEST_SPEECH) edges.push(start, end);
    else if (end === Infinity && w === words.length && mayStayOpen(prose, start)) edges.push(start);
  }
  return between(edges);
}

/** Whether a speech may go on in the next paragraph: one in curly marks that opens its own, and any behind a colon. */
const mayStayOpen = (prose: string, start: number): boolean =>
  (prose[start] === '‘' && prose.slice(0, start).trim() === '') ||
  prose.slice(0, start).trimEnd().endsWith(':');

/** Where the marks stand that end these patterns, but for those inside other quotations. */
const marksIn = (pattern: RegExp, prose: string, isInside: IsQuoted): number[] =>
  [...prose.matchAll(pattern)]
    .map(({ index, 0: found }) => index + found.length - 1)
    .filter((at) => !isInside(at));

/** Where quotations stand: in double marks, in single ones, in either. */
export interface Quotes {
  readonly isDouble: IsQuoted;
  readonly isSingle: IsQuoted;
  readonly isQuoted: IsQuoted;
}

/** Where quotations stand in a block of prose. */
export function readQuotes(prose: string): Quotes {
  const isDouble = readDoubleQuotes(prose);
  const isSingle = readSingleQuotes(prose, isDouble);
  const isQuoted: IsQuoted = isSingle === NOWHERE ? isDouble : (at) => isDouble(at) || isSingle(at);
  return { isDouble, isSingle, isQuoted };
}
