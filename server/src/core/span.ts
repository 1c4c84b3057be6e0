/** Spans: the one coordinate of the desk, UTF-16 offsets into the text of a draft. */

/** UTF-16 offsets, `end` exclusive, so that `text.slice(start, end)` is the quoted words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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
