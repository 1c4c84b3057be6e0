/** The descriptor: a few words before the name of an outlet that say whose it is. */
import { toWritten } from '../draft/formats.ts';
import { fill, isOwn, wordsFor } from '../house-style.ts';
import { isNationWord } from '../sources/outlets/nations.ts';
import { overlaps } from '../span.ts';
import { blockAt, insert, languageWithin, titlesOf, type Context, type Made } from './fix.ts';
import { isQuoteBlock } from './places.ts';

/** UTF-16 units before a name in which what belongs to it is looked for. */
const LONGEST_LEAD = 80;

// What an outlet is, right before its name. "news agency " | "state TV channel " | not "agencies such as "
const KIND =
  /(?:\b(?:news|media|press|tv|television|radio|wire)\s{1,9}){0,2}\b(?:agency|outlet|newspaper|paper|daily|tabloid|broadcaster|channel|network|station|website|site|portal|magazine|newswire|service)\s{1,9}$/iu;
// What leaves no room for another article or owner. "the " | "Russia's " | "Beijing-based " | not "that ", "an "
const DETERMINED =
  /(?:\b(?:the|a|this|these|those|its|their|our|another|every|each|any|one|some)|['’]s|s['’]|-based)\s{1,9}$/iu;
const LAST_WORD = /\p{L}{1,30}$/u;

/** What goes before the name and how many UTF-16 units before it; null where nothing fits. */
interface Lead {
  readonly descriptor: string;
  readonly back: number;
}

/**
 * `Xinhua said` takes *China's state-run*; `A Xinhua report`, `Chinese Xinhua`, `the TASS wire` only *state-run*, and
 * `Russian news agency TASS` the same before what it is. Nothing fits `an RT report`, whose article would change, nor
 * `news agency TASS`, which would have to become another sentence.
 */
function leadOf(before: string, whole: string): Lead | null {
  const kind = KIND.exec(before)?.[0] ?? '';
  const rest = before.slice(0, before.length - kind.length);
  const word = LAST_WORD.exec(rest.trimEnd())?.[0] ?? '';
  if (/^an$/iu.test(word)) return null;
  if (DETERMINED.test(rest) || isNationWord(word)) return { descriptor: 'state-run', back: kind.length };
  return kind === '' ? { descriptor: whole, back: 0 } : null;
}

/** Where the name of the outlet stands in a sentence of prose; null where it is quoted, in a heading or a link. */
function useOf({ report, finding, reading }: Context) {
  const use = report.attributions.find(
    (attribution) => attribution.start === finding.start && attribution.outlet === finding.outlet,
  );
  const placed = use && blockAt(reading, use);
  if (!use || !placed || use.quoted) return null;
  return placed.block.kind === 'heading' || isQuoteBlock(reading, placed) ? null : { use, placed };
}

/** Puts words before the name of an outlet that say whose it is: `Xinhua said` → `China's state-run Xinhua said`. Null for classes other than `SC`, in a heading, a link or a quotation, in Russian, and where they would not fit: `an RT report`. */
export function descriptor(context: Context): Made {
  const { reading, settings, finding } = context;
  const found = useOf(context);
  const language = languageWithin(context);
  const describe = language?.wording.descriptorOf;
  if (!found || !language || !describe || finding.outlet?.class !== 'SC') return null;
  const { use, placed } = found;
  const { text, format } = reading.draft;
  const local = { start: use.start - placed.block.start, end: use.end - placed.block.start };
  const before = placed.reading.prose.slice(Math.max(0, local.start - LONGEST_LEAD), local.start);
  const whole = describe(finding.outlet);
  const lead = language.code === 'en' ? leadOf(before, whole) : { descriptor: whole, back: 0 };
  if (!lead || (lead.back > 0 && isOwn('descriptor', settings))) return null;
  const at = use.start - lead.back;
  // Markup between what it is and its name is blank in the prose.
  if (!before.endsWith(text.slice(at, use.start))) return null;
  const words = fill(wordsFor('descriptor', settings, language), { descriptor: lead.descriptor });
  const around = { start: local.start - lead.back, end: local.end };
  if (placed.reading.citations.some((citation) => overlaps(citation, around))) return null;
  return {
    title: titlesOf(context).descriptor(words, text.slice(at, use.start) + use.text),
    edits: [insert(at, toWritten(words, format) + language.wording.space)],
  };
}
