/** Spans: the one coordinate of the desk, UTF-16 offsets into the text of a draft. */

/** UTF-16 offsets, `end` exclusive, so that `text.slice(start, end)` is the quoted words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The same offset, as V8 keeps it in its place. Some of the parser's come as floating point, which takes 16 bytes beside
 * each object that has one, and so does what is counted from them.
 */
export const asOffset = (offset: number): number => offset | 0;

/** Whether two spans share at least one character: `overlaps([0,5), [4,9))` is true, `overlaps([0,5), [5,9))` is not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer`; a span lies inside itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same span `by` UTF-16 units further on. */
export function shift<T extends Span>(span: T, by: number): T {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

/** The same spans `by` UTF-16 units further on. */
export const shiftAll = <T extends Span>(spans: readonly T[], by: number): readonly T[] =>
  by === 0 || spans.length === 0 ? spans : spans.map((span) => shift(span, by));

/** The words of a span. */
export const sliceOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** The words of a span as a string of their own: a slice would keep the whole text that it was cut from alive. */
export const wordsOf = (text: string, { start, end }: Span): string =>
  `${text.slice(start, end)} `.slice(0, -1);

/** Index of the first of these spans, in order of start, that starts at `at` or after it; their count where none does. */
export function indexFrom(spans: readonly Span[], at: number): number {
  let [lowest, highest] = [0, spans.length];
  while (lowest < highest) {
    const middle = (lowest + highest) >> 1;
    if ((spans[middle]?.start ?? at) < at) lowest = middle + 1;
    else highest = middle;
  }
  return lowest;
}

/** Spans that can be asked about another one in time that grows with the logarithm of their number: a hostile draft may have 100,000. */
export class SpanIndex {
  private readonly spans: readonly Span[];
  /** In order of start, how far each one and those before it reach. */
  private readonly reach: readonly number[];

  constructor(spans: readonly Span[]) {
    let furthest = -1;
    this.spans = [...spans].sort((a, b) => a.start - b.start);
    this.reach = this.spans.map(({ end }) => (furthest = Math.max(furthest, end)));
  }

  /** Whether one of them shares a character with `span`. */
  overlaps({ start, end }: Span): boolean {
    return this.reachOfThoseBefore(end) > start;
  }

  /** Whether `span` lies wholly inside one of them. */
  covers({ start, end }: Span): boolean {
    return this.reachOfThoseBefore(start + 1) >= end;
  }

  private reachOfThoseBefore(at: number): number {
    return this.reach[indexFrom(this.spans, at) - 1] ?? -1;
  }
}
