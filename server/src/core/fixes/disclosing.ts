/** Fixes that tell the reader whose an outlet is: disclaimers, editor's notes, footnotes. */
import type { Disclaimer } from '../disclosure.ts';
import { toWritten } from '../draft/formats.ts';
import { discloseIn, isOwn } from '../house-style.ts';
import { isForeign, languageOf } from '../language/index.ts';
import type { Reading } from '../reading.ts';
import type { Report } from '../report.ts';
import type { Outlet } from '../sources/outlets/registry.ts';
import type { Settings } from '../settings.ts';
import { endOfBody, startOfBody } from './body.ts';
import { blockAt, insert, languageFor, titlesOf, type Context, type FixEdit, type Made } from './fix.ts';
import { addFootnote } from './numbers.ts';
import { putParagraph } from './paragraphs.ts';
import { endOfNote, placeAfterSentence } from './places.ts';

/** What a disclosure is made from. */
type Desk = Pick<Context, 'reading' | 'report' | 'settings'>;

/** The note of this kind to be extended; one that discloses already before one that does not. */
function noteOf({ survey }: Report, kind: Disclaimer['kind']): Disclaimer | undefined {
  const notes = survey.disclaimers.filter((note) => note.kind === kind);
  return notes.findLast(({ discloses }) => discloses) ?? notes.at(-1);
}

// Words that no stop has ended yet. "own" | "own)" | "40%" | not "own.", "own:", "own.”"
const OPEN_END = /[\p{L}\p{M}\p{N}\p{S}%)\]”"’»]$/u;
// "own.”" | "own.)" | not "own)"
const STOPPED = /[.!?…。！？][)\]”"’»]{1,3}$/u;

/** Whether the last sentence of a note has no full stop. */
function isLeftOpen(reading: Reading, note: Disclaimer, end: number): boolean {
  const placed = blockAt(reading, note);
  const words = placed?.reading.prose.slice(note.start - placed.block.start, end - placed.block.start);
  const last = (words ?? '').trimEnd().slice(-4);
  return OPEN_END.test(last) && !STOPPED.test(last);
}

/** One more sentence in a note that is there, in its language, behind a full stop where its last one has none; null where the desk has no words in that. */
function extend({ reading, settings }: Desk, note: Disclaimer, outlets: readonly Outlet[]): FixEdit | null {
  const { format, text } = reading.draft;
  const told = text.slice(note.start, note.end);
  const language = languageOf(told);
  if (isForeign(told, language, reading.declared) && !isOwn('disclaimerExtension', settings)) return null;
  const words = toWritten(discloseIn('disclaimerExtension', outlets, settings, language), format);
  const at = endOfNote(reading.draft, note);
  const { stop, space } = language.wording;
  return insert(at, (isLeftOpen(reading, note, at) ? stop : '') + space + words);
}

/** Outlets disclosed by a template as this draft is to have it; null where it has no words in the language of the draft. */
function disclosed(desk: Desk, template: keyof Settings['templates'], outlets: readonly Outlet[]) {
  const language = languageFor(desk, template);
  return language && discloseIn(template, outlets, desk.settings, language);
}

/** The edit that discloses these outlets at the end of the draft: a new disclaimer, or one more sentence in the one that is there; null where there is no place, or are no words. */
export function disclaim(desk: Desk, outlets: readonly Outlet[]): readonly FixEdit[] | null {
  const known = noteOf(desk.report, 'disclaimer');
  if (known) return listOf(extend(desk, known, outlets));
  const words = disclosed(desk, 'disclaimer', outlets);
  const at = endOfBody(desk.reading);
  return at === null || words === null ? null : [putParagraph(desk.reading, { at, after: true }, words)];
}

const listOf = (edit: FixEdit | null): readonly FixEdit[] | null => edit && [edit];

/** Discloses the outlet of a finding at the end of the draft, in a new disclaimer or in the one that is there; null where `disclaim` is, and without an outlet. */
export function closingDisclaimer(context: Context): Made {
  const { report, finding } = context;
  if (!finding.outlet) return null;
  const name = report.messages.name(finding.outlet);
  const titles = titlesOf(context);
  const edits = disclaim(context, [finding.outlet]);
  const title = noteOf(report, 'disclaimer') ? titles.inDisclaimer(name) : titles.disclaimer(name);
  return edits && { title, edits };
}

/** Discloses it in a note behind the title, or in the note that is there: `Editor's note: This article draws on …`. Null without an outlet, and where the desk has no words in the language. */
export function editorsNote(context: Context): Made {
  const { reading, report, finding } = context;
  if (!finding.outlet) return null;
  const [name, titles] = [report.messages.name(finding.outlet), titlesOf(context)];
  const known = noteOf(report, 'editors-note');
  if (known) {
    const edits = listOf(extend(context, known, [finding.outlet]));
    return edits && { title: titles.inEditorsNote(name), edits };
  }
  const words = disclosed(context, 'editorsNote', [finding.outlet]);
  if (words === null) return null;
  return { title: titles.editorsNote(name), edits: [putParagraph(reading, startOfBody(reading), words)] };
}

/** Discloses it in a footnote to the sentence: `[^1]: Xinhua is a Chinese state-controlled news agency.` Null in plain text and HTML, in a heading or a quotation, and as `editorsNote` is. */
export function outletFootnote(context: Context): Made {
  const { reading, report, finding } = context;
  const note = finding.outlet && disclosed(context, 'outletFootnote', [finding.outlet]);
  if (!finding.outlet || !note) return null;
  const words = toWritten(note, reading.draft.format);
  const edits = addFootnote(context, [placeAfterSentence(reading, finding)], words, false);
  return edits && { title: titlesOf(context).outletFootnote(report.messages.name(finding.outlet)), edits };
}
