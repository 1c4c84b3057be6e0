/** Marked drafts: a draft that says itself which of its words are reported, and by which rule. */
import { AssertionError } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, parse } from 'node:path';
import { ENDINGS, FORMATS, formatOfName, type Format } from '../../server/src/core/draft/formats.ts';
import { openDraft } from '../../server/src/core/reading.ts';
import { toReport, type Report } from '../../server/src/core/report.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/core/settings.ts';
import type { Span } from '../../server/src/core/span.ts';

/** `''`: reported, and rightly so. `?`: ought to be reported and is not. `!`: is reported and ought not to be. */
export type Sign = '' | '?' | '!';

/** One `{|rule: words|}`. The span is that of the words in the text without marks. */
export interface Mark extends Span {
  readonly rule: string;
  readonly sign: Sign;
}

/** A draft with its marks taken out. */
export interface MarkedDraft {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Settings that a case changes; groups it leaves out keep what holds by default. */
export interface PartialSettings extends Partial<Omit<Settings, 'rules' | 'outletClasses' | 'templates'>> {
  readonly rules?: Partial<Settings['rules']>;
  readonly outletClasses?: Partial<Settings['outletClasses']>;
  readonly templates?: Partial<Settings['templates']>;
}

/** One marked draft in a file or a fenced block. */
export interface Case {
  readonly name: string;
  readonly format: Format;
  readonly marked: string;
  readonly settings: Settings;
}

// "{|unsourced-number: " | "{|?state-media-only: " | "|}" | not "{| 4 |"
const EDGE = /\{\|([?!]?)([a-z]+(?:-[a-z]+)*): |\|\}/g;

/** Takes the marks out of a draft: `fell to {|unsourced-number: 4 percent|}` gives `fell to 4 percent` and one mark. Throws where marks do not pair. */
export function readMarks(marked: string): MarkedDraft {
  let [text, at] = ['', 0];
  const open: Mark[] = [];
  const marks: Mark[] = [];
  for (const edge of marked.matchAll(EDGE)) {
    text += marked.slice(at, edge.index);
    at = edge.index + edge[0].length;
    const [, sign, rule] = edge;
    if (rule !== undefined) {
      open.push({ rule, sign: (sign ?? '') as Sign, start: text.length, end: text.length });
      continue;
    }
    const mark = open.pop();
    if (!mark)
      throw new Error(`A mark is closed that was never opened: …${marked.slice(Math.max(0, at - 60), at)}`);
    marks.push({ ...mark, end: text.length });
  }
  if (open[0])
    throw new Error(
      `A mark is never closed: ${open[0].rule} before “${text.slice(open[0].start, open[0].start + 40)}”`,
    );
  return { text: text + marked.slice(at), marks: marks.sort(byPlace) };
}

/** Outer marks first, so that inner ones nest. */
const byPlace = (a: Mark, b: Mark) => a.start - b.start || b.end - a.end || a.rule.localeCompare(b.rule);

/** Puts marks into a text: the opposite of `readMarks`. */
export function showMarks(text: string, marks: readonly Mark[]): string {
  const edges: { at: number; order: number; words: string }[] = [];
  [...marks].sort(byPlace).forEach((mark, i) => {
    edges.push({ at: mark.start, order: i + 1, words: `{|${mark.sign}${mark.rule}: ` });
    edges.push({ at: mark.end, order: -i - 1, words: '|}' });
  });
  edges.sort((a, b) => a.at - b.at || a.order - b.order);
  let [shown, at] = ['', 0];
  for (const edge of edges) {
    shown += text.slice(at, edge.at) + edge.words;
    at = edge.at;
  }
  return shown + text.slice(at);
}

/** `DEFAULT_SETTINGS` with what a case changes. */
function withSettings(changes: PartialSettings): Settings {
  return {
    ...DEFAULT_SETTINGS,
    ...changes,
    rules: { ...DEFAULT_SETTINGS.rules, ...changes.rules },
    outletClasses: { ...DEFAULT_SETTINGS.outletClasses, ...changes.outletClasses },
    templates: { ...DEFAULT_SETTINGS.templates, ...changes.templates },
  };
}

const isAt = (mark: Mark, other: Mark) =>
  mark.rule === other.rule && mark.start === other.start && mark.end === other.end;

/** What a report says, as marks. Known misses and known false alarms keep their sign, so that only what changed stands out. */
function reportedMarks(report: Report, marks: readonly Mark[]): Mark[] {
  const found = report.findings.map(({ rule, start, end }): Mark => ({ rule, start, end, sign: '' }));
  const missed = marks.filter((mark) => mark.sign === '?' && !found.some((other) => isAt(mark, other)));
  return [
    ...found.map((mark) => marks.find((known) => isAt(known, mark) && known.sign === '!') ?? mark),
    ...missed,
  ];
}

/** What is not as marked, one sentence each. */
function complaints({ text, marks }: MarkedDraft, reported: readonly Mark[]): string[] {
  const words = (mark: Mark) => `“${text.slice(mark.start, mark.end)}”`;
  const found = reported.filter((mark) => mark.sign !== '?');
  const unmet = marks.flatMap((mark) => {
    const met = found.some((other) => isAt(mark, other));
    if (mark.sign === '?')
      return met ? [`${words(mark)} is no longer missed by ${mark.rule}: drop the mark's “?”`] : [];
    if (met) return [];
    return mark.sign === '!'
      ? [`${words(mark)} is no longer a false alarm of ${mark.rule}: drop the mark`]
      : [`${words(mark)} is not reported by ${mark.rule}`];
  });
  const unmarked = found.filter((mark) => !marks.some((other) => isAt(mark, other)));
  return [...unmet, ...unmarked.map((mark) => `${words(mark)} is reported by ${mark.rule} and not marked`)];
}

/** The lines that differ, each with its number. */
function differing(marked: string, reported: string): string {
  const [before, after] = [marked.split('\n'), reported.split('\n')];
  return before
    .flatMap((line, i) =>
      line === after[i] ? [] : [`line ${i + 1}\n  as marked:   ${line}\n  as reported: ${after[i] ?? ''}`],
    )
    .join('\n');
}

/** Runs one case. Throws an AssertionError that shows the draft as marked and as reported. */
export function runCase({ name, marked, format, settings }: Case): void {
  const draft = readMarks(marked);
  const reported = reportedMarks(toReport(openDraft(draft.text, format), settings), draft.marks);
  const wrong = complaints(draft, reported);
  if (wrong.length === 0) return;
  const lines = differing(showMarks(draft.text, draft.marks), showMarks(draft.text, reported));
  throw new AssertionError({
    message: `${name}: ${wrong.length} not as marked\n${wrong.join('\n')}\n\n${lines}`,
  });
}

/** The cases of one topic: every draft of the folder, with the settings file beside it. */
export function readCases(folder: string): Case[] {
  const files = readdirSync(folder).filter((file) => ENDINGS.includes(extname(file).slice(1).toLowerCase()));
  return files.sort().map((file): Case => {
    const { name } = parse(file);
    const beside = join(folder, `${name}.settings.json`);
    const changes = existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as PartialSettings) : {};
    return {
      name,
      format: formatOfName(file),
      marked: readFileSync(join(folder, file), 'utf8'),
      settings: withSettings(changes),
    };
  });
}

// "```draft\nWords\n```" | "```draft html\nWords\n```" | not "```md\nWords\n```"
const FENCED = /^```draft(?: (\w+))?\n([\s\S]*?)^```$/gm;

/** The fenced `draft` blocks of a rule's page, in order. */
export function readPageCases(path: string): Case[] {
  const page = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  return [...page.matchAll(FENCED)].map((match): Case => {
    const marked = match[2] ?? '';
    const line = page.slice(0, match.index).split('\n').length;
    const format = FORMATS.find((known) => known === (match[1] ?? 'markdown'));
    if (!format) throw new Error(`${path}: no draft is in ${String(match[1])}`);
    return { name: `line ${line}`, format, marked, settings: DEFAULT_SETTINGS };
  });
}
