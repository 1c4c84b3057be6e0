/** Fixes that tell the reader whose an outlet is: disclaimers, editor's notes, descriptors, footnotes. */
import type { Disclaimer } from '../disclosure.ts';
import { toWritten } from '../draft/formats.ts';
import { discloseIn, fill, wordsFor } from '../house-style.ts';
import { languageOf } from '../language/index.ts';
import type { Language } from '../language/language.ts';
import type { Reading } from '../reading.ts';
import type { Report } from '../report.ts';
import type { Outlet } from '../sources/outlets/registry.ts';
import type { Settings } from '../settings.ts';
import { overlaps } from '../span.ts';
import { blockAt, insert, languageAround, titlesOf, type Context, type FixEdit, type Made } from './fix.ts';
import { addFootnote } from './numbers.ts';
import { putParagraph } from './paragraphs.ts';
import { endOfBody, endOfNote, placeAfterSentence, startOfBody } from './places.ts';

/** The note of this kind to be extended; one that discloses already before one that does not. */
function noteOf({ survey }: Report, kind: Disclaimer['kind']): Disclaimer | undefined {
  const notes = survey.disclaimers.filter((note) => note.kind === kind);
  return notes.findLast(({ discloses }) => discloses) ?? notes.at(-1);
}

/** One more sentence in a note that is there. */
function extend(reading: Reading, note: Disclaimer, outlets: readonly Outlet[], settings: Settings): FixEdit {
  const language = languageOf(reading.draft.text.slice(note.start, note.end));
  const words = toWritten(
    discloseIn('disclaimerExtension', outlets, settings, language),
    reading.draft.format,
  );
  return insert(endOfNote(reading.draft, note), language.wording.space + words);
}

/** The edit that discloses these outlets at the end of the draft: a new disclaimer, or one more sentence in the one that is there; null where there is no place. */
export function disclaim(
  reading: Reading,
  report: Report,
  outlets: readonly Outlet[],
  settings: Settings,
  language: Language,
): readonly FixEdit[] | null {
  const known = noteOf(report, 'disclaimer');
  if (known) return [extend(reading, known, outlets, settings)];
  const words = discloseIn('disclaimer', outlets, settings, language);
  const at = endOfBody(reading);
  return at === null ? null : [putParagraph(reading, { at, after: true }, words)];
}

export function closingDisclaimer(context: Context): Made {
  const { reading, report, finding, settings } = context;
  if (!finding.outlet) return null;
  const name = report.messages.name(finding.outlet);
  const titles = titlesOf(context);
  const edits = disclaim(reading, report, [finding.outlet], settings, languageAround(context));
  const title = noteOf(report, 'disclaimer') ? titles.inDisclaimer(name) : titles.disclaimer(name);
  return edits && { title, edits };
}

export function editorsNote(context: Context): Made {
  const { reading, report, finding, settings } = context;
  if (!finding.outlet) return null;
  const name = report.messages.name(finding.outlet);
  const known = noteOf(report, 'editors-note');
  if (known)
    return {
      title: titlesOf(context).inEditorsNote(name),
      edits: [extend(reading, known, [finding.outlet], settings)],
    };
  const words = discloseIn('editorsNote', [finding.outlet], settings, languageAround(context));
  return {
    title: titlesOf(context).editorsNote(name),
    edits: [putParagraph(reading, startOfBody(reading), words)],
  };
}

export function descriptor(context: Context): Made {
  const { reading, report, finding, settings } = context;
  const use = report.attributions.find(
    (attribution) => attribution.start === finding.start && attribution.outlet === finding.outlet,
  );
  const language = languageAround(context);
  const describe = language.wording.descriptorOf;
  const placed = use && blockAt(reading, use);
  if (!use || !placed || !describe || finding.outlet?.class !== 'SC' || use.quoted) return null;
  if (placed.block.kind === 'heading' || placed.block.kind === 'quote') return null;
  const local = { start: use.start - placed.block.start, end: use.end - placed.block.start };
  if (placed.reading.citations.some((citation) => overlaps(citation, local))) return null;
  const before = reading.draft.text.slice(Math.max(0, use.start - 24), use.start);
  const short = language.code === 'en' && /(?:\bthe|['’]s|s['’])\s+$/i.test(before);
  const words = fill(wordsFor('descriptor', settings, language), {
    descriptor: short ? 'state-run' : describe(finding.outlet),
  });
  return {
    title: titlesOf(context).descriptor(words, use.text),
    edits: [insert(use.start, toWritten(words, reading.draft.format) + language.wording.space)],
  };
}

export function outletFootnote(context: Context): Made {
  const { reading, report, finding, settings } = context;
  if (!finding.outlet) return null;
  const note = discloseIn('outletFootnote', [finding.outlet], settings, languageAround(context));
  const words = toWritten(note, reading.draft.format);
  const edits = addFootnote(context, [placeAfterSentence(reading, finding)], words, false);
  return edits && { title: titlesOf(context).outletFootnote(report.messages.name(finding.outlet)), edits };
}
