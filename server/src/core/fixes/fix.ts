/** Fix: one repair, and what those who make one go by. */
import type { Edit } from '../draft/draft.ts';
import { toWritten } from '../draft/formats.ts';
import { languageOfDraft } from '../draft-language.ts';
import { isOwn, wordsFor } from '../house-style.ts';
import { en } from '../language/en.ts';
import { isForeign, languageOf } from '../language/index.ts';
import type { Language } from '../language/language.ts';
import type { Messages } from '../messages/en.ts';
import type { PlacedBlock, Reading } from '../reading.ts';
import type { Report } from '../report.ts';
import type { Finding, FixName } from '../rules/rule.ts';
import type { Settings } from '../settings.ts';
import { contains, type Span } from '../span.ts';

/** An edit of a fix. The gap is what of its text the writer is to fill in; the gaps of one fix are filled in together. */
export interface FixEdit extends Edit {
  readonly gap?: Span;
}

/** One repair. The edits do not overlap, stand in order and carry offsets of the text as it stands. */
export interface Fix {
  readonly name: FixName;
  /** Says what will happen: `Add a closing disclaimer that names Xinhua`. */
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly FixEdit[];
}

/** What a repair is made from. */
export interface Context {
  readonly reading: Reading;
  readonly report: Report;
  readonly settings: Settings;
  readonly finding: Finding;
  /** The finding itself, or it and its like in the same paragraph, where all are repaired at once. */
  readonly targets: readonly Finding[];
  /** The address on the clipboard, where the editor hands one over. */
  readonly address?: string | undefined;
}

/** A repair that can be made; null where there is no place for it. */
export type Made = { readonly title: string; readonly edits: readonly FixEdit[] } | null;

/** Puts words in at an offset. */
export const insert = (at: number, text: string): FixEdit => ({ start: at, end: at, text });

/** Puts words in around a gap: `insertGap(9, ', according to ', 'TK')`. */
export const insertGap = (at: number, before: string, gap: string, after = ''): FixEdit => ({
  start: at,
  end: at,
  text: before + gap + after,
  gap: { start: before.length, end: before.length + gap.length },
});

/** A template as this draft is to have it; null where it has no words in the language of the draft. */
export function houseWords(context: Context, template: keyof Settings['templates']): string | null {
  const { reading, settings } = context;
  const language = languageFor(context, template);
  return language && toWritten(wordsFor(template, settings, language), reading.draft.format);
}

/** The block in which a span stands. Blocks come in order and share no character: a draft may have 100,000 of them. */
export function blockAt({ blocks }: Reading, span: Span): PlacedBlock | undefined {
  let [lowest, highest] = [0, blocks.length];
  while (lowest < highest) {
    const middle = (lowest + highest) >> 1;
    if ((blocks[middle]?.block.end ?? Infinity) < span.end) lowest = middle + 1;
    else highest = middle;
  }
  const found = blocks[lowest];
  return found && contains(found.block, span) ? found : undefined;
}

/**
 * The language in which words can be put into the sentence of a finding. Null where the desk writes none there: in a German
 * draft, and in a French paragraph of an English one.
 */
export function languageWithin({ reading, finding }: Context): Language | null {
  const prose = blockAt(reading, finding)?.reading.prose ?? '';
  const language = languageOf(prose);
  return languageOfDraft(reading) === null || isForeign(prose, language, reading.declared) ? null : language;
}

/**
 * The language of what the reader of the whole draft is told by a template: a disclaimer, a note. Null where the desk does not
 * write it and the newsroom has set no words of its own; where it has, what they leave to be filled in is English.
 */
export const languageFor = (
  { reading, settings }: Pick<Context, 'reading' | 'settings'>,
  template: keyof Settings['templates'],
): Language | null => languageOfDraft(reading) ?? (isOwn(template, settings) ? en : null);

/** The titles of fixes, worded as the report is. */
export const titlesOf = ({ report }: Context): Messages['fixes'] => report.messages.fixes;
