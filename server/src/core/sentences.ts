/** Sentences: Unicode's boundaries per block, mended where an abbreviation, an initial or a quotation parted what belongs together. */
import { findBoundaries } from './boundaries.ts';
import { isBlankAt } from './characters.ts';
import type { Language } from './language/language.ts';
import type { Span } from './span.ts';

const CLOSED = /^["”’)\]]*\s*$/u;
const WORD_UNIT = /[\p{L}.°]/u;

/** The word before the dot that ends `before`, without it: `Gen` of `met Gen. `; undefined where no word with a dot ends it. */
function lastWord(before: string): string | undefined {
  const dot = before.lastIndexOf('.');
  if (dot < 1 || !CLOSED.test(before.slice(dot + 1))) return undefined;
  let from = dot;
  while (from > 0 && WORD_UNIT.test(before[from - 1] ?? '')) from--;
  // `£250m.` ends in a unit, and not in an initial.
  return from < dot && !DIGIT.test(before[from - 1] ?? '') ? before.slice(from, dot) : undefined;
}
const DIGIT = /\d/;
// Starts in lower case or with a dash, comma or plus. "and left" | "— he said" | "+17 °C" | not "He left"
const GOES_ON = /^\s*(?:[\p{Ll},;:+–—-]|[”’)\]](?:\s|$))/u;
// A reference behind the full stop belongs to what it vouches for. "(Source: Tide Office" | "([Source" | "[3]" | "¹²" | not "(She left.)"
const VOUCHES = /^\s*(?:\([[\s]?(?:Sources?|Quelle|Fuente)\b|\[\d{1,3}\]|[¹²³⁰⁴⁵⁶⁷⁸⁹]{1,3})/iu;
// Words that begin a sentence far more often than they follow "U.S." or "Inc." "The" | "He" | not "Army"
const STARTER =
  /^\s*["“‘(]*(?:The|He|She|It|They|We|I|A|An|In|On|At|But|And|This|That|These|Those|There|When|While|If|As|For|After|Before|His|Her|Its|Their|Our|You|What|How|Why|Who|However|Meanwhile)\b/u;

/** Whether the boundary between `before` and `after` is none: `met Gen. | Lee`, `the U.S. | Army`, `at 3 p.m. | on`. */
function isFalseBoundary(before: string, after: string, language: Language): boolean {
  if (GOES_ON.test(after) || /^\s*\([^()]{1,20}\)\.?\s*$/u.test(after)) return true;
  const tail = before.slice(-40);
  const word = lastWord(tail);
  if (word === undefined) return false;
  const low = word.toLowerCase();
  const digitFollows = /^\s*\d/.test(after);
  if (/^(?:no|n°|nos|fig|figs|p|pp|art|vol|ch|sec|eq|ca|approx|apt|ст|п|рис)$/.test(low)) return digitFollows;
  if (language.abbreviations.has(low)) return !endsSentence(low) || !STARTER.test(after);
  if (/^\p{L}$/u.test(word))
    return (
      (word !== 'I' || /\p{Lu}\S* I\.\s*$/u.test(tail)) && /^\s*\p{Lu}/u.test(after) && !STARTER.test(after)
    );
  return word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word) && !STARTER.test(after);
}

/** Abbreviations that may also close a sentence: what follows them decides. */
const endsSentence = (low: string) =>
  /^(?:inc|ltd|co|corp|bros|etc|jr|sr|st|ave|blvd|u\.s|u\.k|a\.m|p\.m|ph\.d|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|al|est|dept|tbsp|tsp|oz|calif|conn|minn|wis|fla|ariz|colo|okla|tenn|mich|г|гг|руб|тыс|млн|млрд|чел)$/.test(
    low,
  );

// "1. The" | "• 10. Next" | "b.) Third" | not "3.5 The"
const MARKER = /(?:^|\s)(?:[•⁃▪‣-]\s?)?(\d{1,3}|[a-z])(?:\.\)|[.)])\s+(?=\p{Lu}|\p{Ll}{3})/gu;

/** Where the points of a list within one line start, when the line starts with the first and the numbers rise by one: `1. First 2. Second`. */
function findMarkers(flat: string): { start: number; end: number }[] {
  const markers: { start: number; end: number }[] = [];
  if (!/^\s*(?:[•⁃▪‣-]\s?)?(?:\d{1,3}|[a-z])[.)]/u.test(flat.slice(0, 12))) return markers;
  let expected = '';
  for (const match of flat.matchAll(MARKER)) {
    const label = match[1] ?? '';
    if (markers.length > 0 ? label !== expected : match.index > 3) continue;
    expected = /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);
    markers.push({ start: match.index, end: match.index + match[0].length });
  }
  return markers;
}

/** Trims white space and what is not seen from a span; null when nothing is left. */
function trim(prose: string, start: number, end: number): Span | null {
  let [from, to] = [start, end];
  while (from < to && isBlankAt(prose, from)) from++;
  while (to > from && isBlankAt(prose, to - 1)) to--;
  return from < to ? { start: from, end: to } : null;
}

/** The boundary before quotation marks and brackets that open right at it, without a space, as in Chinese: `坝已满。|（新华社）`. */
function beforeOpening(flat: string, bound: number): number {
  let at = bound;
  while (at < flat.length && /[\p{Ps}\p{Pi}]/u.test(flat[at - 1] ?? '')) at--;
  return at;
}

// ". 8" | ".) 12" | ". $40" | ". “$40" | ".      8", a note blanked | not "3.5"
const FIGURE_BEHIND = /\.["”’)\]]{0,3}\s+(“?[$£€¥₹]?\d)/g;
/** UTF-16 units that may be blanked before a full stop: `left in 2004 [CHECK]. 8 of them`. */
const LONGEST_BLANK = 200;
// "fell" | "4%" | "in 2004" | "luck)" | not "Version 3"
const ENDS_SENTENCE = /(?:\p{L}|%|\b(?:19|20)\d\d)["”’)\]]?$/u;
// "40 lbs" | "3 hr" | "5 mil" | not "12 men", "£250m"
const ENDS_IN_UNIT = /(?:^|\W)(?:approx|est|ca|no)$|\d (?:lbs?|oz|hrs?|mins?|secs?|in|mi|yds?|mil|pts)$/i;

/** Where a sentence may start with a figure: Unicode’s rules see none where a small letter comes after it. `It fell. |8 of them stayed.`, `It fell. |$40 million was lost.`; not `40 lbs. 3 oz.` */
const findFigureStarts = (flat: string): number[] =>
  (flat.search(FIGURE_BEHIND) < 0 ? [] : Array.from(flat.matchAll(FIGURE_BEHIND)))
    .filter(({ index }) => {
      const before = flat
        .slice(Math.max(0, index - LONGEST_BLANK), index)
        .trimEnd()
        .slice(-8);
      return ENDS_SENTENCE.test(before) && !ENDS_IN_UNIT.test(before);
    })
    .map(({ index, 0: { length }, 1: figure = '' }) => index + length - figure.length);

// "\nActual: 12" | "\nNick’s guess: 4" | not "\nand left: 12"
const LABELLED = /[\r\n][ \t]{0,2}([^\s:.,;!?()][^\r\n:.,;!?()]{1,24}):[ \t]/g;

/** UTF-16 units of a line of a form. Longer ones may be wrapped, and a sentence go on: `…, the mayor told\nReuters: it will cost`. */
const LONGEST_FIELD = 50;
/** Whether the line that ends at `at` is short, but for what is blanked at its end. */
function isShortLine(prose: string, at: number): boolean {
  let end = at;
  while (end > 0 && isBlankAt(prose, end - 1)) end--;
  return end <= LONGEST_FIELD || /[\r\n]/.test(prose.slice(end - LONGEST_FIELD, end));
}

/** Where lines of a block start that a label opens, as in a form: `Guess: 12 boats\n|Actual: 14 boats`. */
const findLabelled = (prose: string): number[] =>
  Array.from(prose.matchAll(LABELLED))
    .filter(({ index, 1: label }) => /^\p{Lu}/u.test(label ?? '') && isShortLine(prose, index))
    .map(({ index, 0: { length }, 1: label }) => index + length - 2 - (label?.length ?? 0));

/** Units that a reference behind a full stop may take. */
const LONGEST_REFERENCE = 300;

/** A boundary before a reference stands behind it instead. */
function behindReference(flat: string, bound: number): number {
  const head = flat.slice(bound, bound + LONGEST_REFERENCE);
  const [reference] = VOUCHES.exec(head) ?? [];
  if (reference === undefined) return bound;
  if (!/[([]/.test(reference)) return bound + reference.length;
  const close = head.indexOf(head.trimStart().startsWith('(') ? ')' : ']');
  return close < 0 ? bound : bound + close + 1;
}

/** The sentences of one block of prose, trimmed, in order. Newlines count as spaces. Offsets are UTF-16 units in `prose`. */
export function findSentences(prose: string, language: Language): Span[] {
  const inLines = prose.includes('\n') || prose.includes('\r');
  const flat = inLines ? prose.replace(/[\r\n]/g, ' ') : prose;
  const bounds = findBoundaries(flat).map((bound) => behindReference(flat, beforeOpening(flat, bound)));
  const markers = findMarkers(flat);
  const figures = findFigureStarts(flat);
  const forced = new Set([...(inLines ? findLabelled(prose) : []), ...markers.map(({ start }) => start)]);
  const sorted =
    figures.length + forced.size === 0
      ? bounds
      : [...new Set([...bounds, ...figures, ...forced])].sort((a, b) => a - b);
  const sentences: Span[] = [];
  let open = 0;
  for (const bound of [...sorted, flat.length]) {
    if (markers.some(({ start, end }) => start < bound && bound <= end)) continue;
    if (
      !forced.has(bound) &&
      bound < flat.length &&
      isFalseBoundary(flat.slice(Math.max(open, bound - 48), bound), flat.slice(bound, bound + 24), language)
    )
      continue;
    const span = trim(flat, open, bound);
    if (span) sentences.push(span);
    open = bound;
  }
  return sentences;
}
