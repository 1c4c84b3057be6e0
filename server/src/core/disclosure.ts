/** Disclosure: what the draft tells its reader of the outlets it rests on. */
import type { PlacedBlock } from './reading.ts';
import type { Part } from './part.ts';
import { findName } from './sources/outlets/names.ts';
import { countriesIn } from './sources/outlets/nations.ts';
import type { Outlet, Registry } from './sources/outlets/registry.ts';
import type { Span } from './span.ts';
import { readTokens } from './tokens.ts';

// Words that tell whose an outlet is. "state-owned" | "a Chinese government outlet" | not "a news outlet"
const TIE =
  /\b(?:state|government|party|kremlin|communist)\b|\bofficial[-‑\s](?:news|press|agency|organ|outlet|broadcaster)|\b(?:ministry|army|military|publicly|public)[-‑\s](?:owned|funded|run|news|organ|broadcaster|outlet)|\bmouthpiece\b|\b(?:owned|controlled) by\b|\b(?:revolutionary guards?|irgc|hezbollah)\b|\b(?:estatal|estatais|oficial|gubernamental|statale|parteizeitung|officielle|publique)|\bstaatlich|\bstaats(?:agentur|sender|medi|nah|eigen)|\bd['’]état\b|\bdi stato\b|الرسمي|الحكومي|حكوم|دولتی|رسمی|국영|관영|国営|官方|官媒|党报|党媒|喉舌|机关报|国有|国营|国家|政府|中共|государств|правительств|госагентств|госкомпани|гостелек|официальн[а-яё]{2,4} (?:агентств|орган|издани)/iu;

// "Disclaimer" | "**Disclaimer:**" | not "Disclaimers vary"
const DISCLAIMER =
  /^[^\p{L}\p{N}]*(?:disclaimer|免责声明|дисклеймер)(?!\p{Script=Latin}|\p{Script=Cyrillic})/iu;
// "\nDisclaimer: A" | "\n**Disclaimer:**" | not "a disclaimer: B"
const DISCLAIMER_LINE = /\n[ \t*_]{0,4}(?:disclaimer|免责声明|дисклеймер)[ *_]{0,3}[:：]/iu;
// "Editor's note: A" | "编者注：A" | not "Editors noted"
const EDITORS_NOTE = /^[^\p{L}\p{N}]*(?:editor['’]s note|editors['’] note|编者|примечание|от редакции)/iu;

// Other notes that end or open an article. "Nota: A" | "Full disclosure: A" | not "Notable"
const OTHER_NOTE =
  /^\s{0,9}(?:nota|nota (?:del|de la|da|do) \p{L}{1,12}|aviso|hinweis|anmerkung(?: der redaktion)?|note de la rédaction|avertissement|ملاحظة|تنويه|توضیح|یادداشت|full disclosure|disclosure statement|transparency(?: note)?|sourcing note|(?:a )?note on (?:our )?(?:sources|sourcing)|about (?:our|the) sources|(?:author|publisher|writer)['’]s note)\s{0,3}[:：.—–]/iu;

// "* Xinhua is a" | "† Press TV and TASS are" | not "* Xinhua said it is"
const STARRED = /^\s{0,9}[*†‡]{1,3}\s?(?:\p{Lu}[\p{L}'’-]{0,20}\s(?:and\s)?){1,5}(?:is|are|belongs)\b/u;

const isOtherNote = (head: string): boolean =>
  OTHER_NOTE.test(head) || ABOUT_ITSELF.test(head) || STARRED.test(head);

// "This article draws on Xinhua" | "[This story is based on" | not "This article of the law"
const ABOUT_ITSELF =
  /^[^a-z\d]{0,9}(?:this|the present) (?:article|story|report|piece|post|text|newsletter|analysis)(?: also| partly| in part)? (?:uses|draws|cites|quotes|references|relies|rests|contains|includes|incorporates|(?:is|was)(?: partly| largely| in part)? (?:based|compiled|drawn|produced|adapted))\b/i;

/** Headings that say what the paragraph below them is, in lower case. */
const NOTE_TITLES = new Set([
  'disclaimer',
  "editor's note",
  "editors' note",
  'disclosure',
  'disclosures',
  'full disclosure',
  'note on sources',
  'a note on sources',
  'a note on our sources',
  'about our sources',
  'about the sources',
  'transparency',
  '免责声明',
  '编者按',
  '编者注',
  'дисклеймер',
  'от редакции',
  'примечание редакции',
]);

/** Whether a heading says that what stands below it is a note: `Disclaimer`. */
export const isNoteTitle = (prose: string): boolean =>
  prose.length < 60 &&
  NOTE_TITLES.has(
    prose
      .replace(/[*_:：.]/g, '')
      .trim()
      .toLowerCase()
      .replace('’', "'"),
  );

/** Whether a line of a paragraph, not its first, is a disclaimer. */
export const hasDisclaimerLine = (prose: string): boolean =>
  prose.includes('\n') && DISCLAIMER_LINE.test(prose);

/** A note in the draft (a disclaimer, an editor's note, a footnote) that names outlets and their ties. */
export interface Disclaimer extends Span {
  readonly kind: 'disclaimer' | 'editors-note' | 'footnote' | 'other';
  readonly outlets: readonly Outlet[];
  /** Countries (ISO 3166-1) whose state media it tells of together, without a name: `Chinese and Russian state media`. */
  readonly states: ReadonlySet<string>;
  /** Whether it tells of any tie to a state; a disclaimer of another kind (`No liability is taken`) does not. */
  readonly discloses: boolean;
}

/** Whether words tell whose an outlet is, be it which it may. */
export const isDisclosing = (prose: string): boolean => TIE.test(prose);

// "state media" | "state-run outlets" | not "the state of media"
const STATE_MEDIA =
  /\bstate[-‑– ](?:(?:run|owned|controlled|backed|funded|affiliated|linked)[-‑– ]?)?(?:media|outlets|broadcasters|news|agencies|newspapers|television|press)\b/i;
// "draws on" | "cites" | not "worked for"
const RESTS_ON =
  /\b(?:draws?|drew|cit(?:es?|ing)|quot(?:es?|ing)|us(?:es?|ing)|rel(?:y|ies|ied)|rests?|based|contains?|includ|refers?|sourc|information|reports?)/i;
const NOBODY: Pick<Disclaimer, 'outlets' | 'states'> = { outlets: [], states: new Set() };

/** Outlets whose names, or whose owner's name, stand in `prose`, and the states whose media it tells of without naming any. */
function toldIn(registry: Registry, prose: string): Pick<Disclaimer, 'outlets' | 'states'> {
  const tokens = readTokens(prose, 0, prose.length);
  const found = new Set<Outlet>();
  for (let i = 0; i < tokens.length; i++) {
    const named = findName(registry.names, tokens, i);
    for (const outlet of named ? [named.outlet, ...named.rivals] : []) found.add(outlet);
  }
  const states = new Set(STATE_MEDIA.test(prose) && RESTS_ON.test(prose) ? countriesIn(tokens) : []);
  for (const { country } of found) states.delete(country);
  return { outlets: [...found], states };
}

/** The notes among the blocks of a part that disclose something, and its disclaimers, in order. A heading can say what the paragraph below it is. */
export function findDisclaimers({ blocks, own, registry }: Part, text: string): Disclaimer[] {
  return blocks.slice(own.start, own.end).flatMap(({ block, reading: { prose, role, names } }, i) => {
    if (block.kind === 'heading') return [];
    const line = role === 'body' && prose.includes('\n') ? DISCLAIMER_LINE.exec(prose) : null;
    if (line) return [disclaimerAt(registry, text, block.start + line.index + 1, block.end)];
    const isNote = role === 'note' || (role === 'body' && names && isOtherNote(prose.slice(0, 90)));
    const head = isNote ? prose : headingOver(blocks[own.start + i - 1]);
    if (block.kind !== 'footnote' && head === null) return [];
    const kind = block.kind === 'footnote' ? 'footnote' : kindOf(head ?? '');
    const discloses = isDisclosing(prose);
    if (!discloses && kind !== 'disclaimer') return [];
    const told = discloses ? toldIn(registry, prose) : NOBODY;
    if (told.outlets.length === 0 && told.states.size === 0 && kind === 'footnote') return [];
    return [{ start: block.start, end: block.end, kind, ...told, discloses }];
  });
}

/** A disclaimer that is the last line of a paragraph, as in a draft that was pasted with single line breaks. */
function disclaimerAt(registry: Registry, text: string, start: number, end: number): Disclaimer {
  const words = text.slice(start, end);
  const discloses = isDisclosing(words);
  return {
    start,
    end,
    kind: 'disclaimer',
    ...(discloses ? toldIn(registry, words) : NOBODY),
    discloses,
  };
}

/** The heading right over a block where it says that a note follows: `## Disclaimer`; or null. */
const headingOver = (above: PlacedBlock | undefined): string | null =>
  above?.reading.role === 'note-title' ? above.reading.prose : null;

function kindOf(head: string): Disclaimer['kind'] {
  if (DISCLAIMER.test(head)) return 'disclaimer';
  return EDITORS_NOTE.test(head) ? 'editors-note' : 'other';
}

/** Whether a note names the outlet, the group that owns it, or the media of its state as a whole. */
export function isNamedIn(outlet: Outlet, disclaimers: readonly Disclaimer[], text: string): boolean {
  const owner = outlet.owner?.name;
  return disclaimers.some(
    (note) =>
      note.discloses &&
      (note.outlets.includes(outlet) ||
        note.states.has(outlet.country) ||
        (owner !== undefined &&
          (text.slice(note.start, note.end).includes(owner) ||
            note.outlets.some(({ names }) => names.some(({ name }) => name === owner))))),
  );
}
