/** Reports: whether a sentence has its figures from a survey, a report or other data, and does not merely speak of one. English. */
import type { Evidence } from '../claims.ts';
import type { Span } from '../span.ts';

// "a survey of" | "the latest data" | not "surveyed"
const REPORT =
  /\b(?:report|survey|study|poll|census|research|infographic|analysis|audit|data|statistics|figures|results)\b/i;

// "the report said" | "figures later" | not "the report, Prado said"
const SUBJECT =
  /\b(?:report|survey|study|poll|census|research|infographic|analysis|audit|data|statistics|figures|results)(?: [a-z]{2,12})? ?$/i;

// "of a survey" | " the board’s data" | not ", the report cost"
const OBJECT =
  /^[^,;:]{0,60}?\b(?:report|survey|study|poll|census|research|analysis|audit|data|statistics|figures|results)\b/i;

// "said" | "told" | "expects" | not "found"
const SPEAKING =
  /^(?:said|says?|told|tells?|added|adds?|announced|announces|warned|warns?|admitted|claim(?:s|ed)|expect(?:s|ed)|hope[sd]?|believe[sd]?|thought|thinks?|acknowledged?|promised|confirmed)$/i;

// "According to" | "per" | not "found"
const LEADING = /^(?:according|based|citing|going|judging|per|quoting)\b/i;

/** UTF-16 units of a sentence that are looked at, and of those behind `according to`. */
const LONGEST = 600;
const LONGEST_NAME = 90;

/** Whether a sentence has what it says from a report, and from nobody who speaks: `the survey found`, `according to port data`. The sentence starts at `start` in `prose`, the evidence is that of a block at `by`. */
export function isReporting(
  prose: string,
  { start, end }: Span,
  by: number,
  evidence: readonly Evidence[],
): boolean {
  let reports = false;
  for (const source of evidence) {
    const [from, to] = [source.start - by, source.end - by];
    const before = prose.slice(Math.max(start, from - LONGEST), from);
    const words = prose.slice(from, Math.min(to, from + LONGEST));
    const leads = LEADING.test(words);
    // What a person says may be about a report, and be from nowhere.
    if (SPEAKING.test(words) && !SUBJECT.test(before)) return false;
    reports ||=
      REPORT.test(words) ||
      (leads ? OBJECT.test(prose.slice(to, Math.min(end, to + LONGEST_NAME))) : REPORT.test(before));
  }
  return reports;
}
