/** Notes: what stands in a draft beside the article and speaks of it. Disclaimers, editors' notes, lists of sources, told by how they open. */
import type { Block } from './draft/draft.ts';

/** `note`: the editors' own words about the article; of headings: `sources` stands over a list of them, `note-title` over a note. */
export type Role = 'body' | 'note' | 'sources' | 'note-title';

// Words that tell whose an outlet is. "state-owned" | "a Chinese government outlet" | not "a news outlet"
const TIE =
  /\b(?:state|government|party|kremlin|communist)\b|\bofficial[-‑\s](?:news|press|agency|organ|outlet|broadcaster)|\b(?:ministry|army|military|publicly|public)[-‑\s](?:owned|funded|run|news|organ|broadcaster|outlet)|\bmouthpiece\b|\b(?:owned|controlled) by\b|\b(?:revolutionary guards?|irgc|hezbollah)\b|\b(?:estatal|estatais|oficial|gubernamental|statale|parteizeitung|officielle|publique)|\bstaatlich|\bstaats(?:agentur|sender|medi|nah|eigen)|\bd['’]état\b|\bdi stato\b|الرسمي|الحكومي|حكوم|دولتی|رسمی|국영|관영|国営|官方|官媒|党报|党媒|喉舌|机关报|国有|国营|国家|政府|中共|государств|правительств|госагентств|госкомпани|гостелек|официальн[а-яё]{2,4} (?:агентств|орган|издани)/iu;

/** Whether words tell whose an outlet is, be it which it may. */
export const isDisclosing = (prose: string): boolean => TIE.test(prose);

// "Sources" | "References:" | not "Sources of income"
const SOURCES =
  /^\W*(?:sources?|references|notes|footnotes|bibliography|further reading|works cited|citations|endnotes|источники|литература|参考文献|资料来源)\W*$/iu;

// A paragraph that is a note whatever it says. "Disclaimer: This article" | "Editor's note: A" | not "Disclaimers vary"
const NOTE =
  /^\W*(?:disclaimer|editor['’]s note|editors['’] note|note to readers|correction|disclosure|免责声明|声明|编者按|编者注|примечание(?: редакции)?|от редакции|дисклеймер)\s*[:：.—–-]/iu;

// One that is a note only if it tells whose an outlet is; the cheap question first. "Note: Xinhua is" | "（注：新华社" | not "Notes vary"
const MAY_REMARK = /(?:note|注|примечание)\s*[:：]/i;
const REMARK = /^[^\p{L}\p{N}]*(?:note|注|примечание)\s*[:：]/iu;

// Which kind a note is, by its own words or those of the heading over it. "Disclaimer" | "**Disclaimer:**" | not "Disclaimers vary"
const DISCLAIMER =
  /^[^\p{L}\p{N}]*(?:disclaimer|免责声明|дисклеймер)(?!\p{Script=Latin}|\p{Script=Cyrillic})/iu;
// "\nDisclaimer: A" | "\n**Disclaimer:**" | not "a disclaimer: B"
const DISCLAIMER_LINE = /\n[ \t*_]{0,4}(?:disclaimer|免责声明|дисклеймер)[ *_]{0,3}[:：]/iu;
// "Editor's note: A" | "编者注：A" | not "Editors noted"
const EDITORS_NOTE = /^[^\p{L}\p{N}]*(?:editor['’]s note|editors['’] note|编者|примечание|от редакции)/iu;

// One that is a note only if it names an outlet. "Nota: A" | "Full disclosure: A" | not "Notable"
const OTHER_NOTE =
  /^\s{0,9}(?:nota|nota (?:del|de la|da|do) \p{L}{1,12}|aviso|hinweis|anmerkung(?: der redaktion)?|note de la rédaction|avertissement|ملاحظة|تنويه|توضیح|یادداشت|full disclosure|disclosure statement|transparency(?: note)?|sourcing note|(?:a )?note on (?:our )?(?:sources|sourcing)|about (?:our|the) sources|(?:author|publisher|writer)['’]s note)\s{0,3}[:：.—–]/iu;

// The first, cheap question. "Full disclosure: A" | not a first sentence of some length
const TITLED = /^[^:：.—–]{3,40}[:：.—–]/;

// "* Xinhua is a" | "† Press TV and TASS are" | not "* Xinhua said it is"
const STARRED = /^\s{0,9}[*†‡]{1,3}\s?(?:\p{Lu}[\p{L}'’-]{0,20}\s(?:and\s)?){1,5}(?:is|are|belongs)\b/u;

/** Whether a paragraph opens as a note by another name, or about the article itself. */
export const isOtherNote = (head: string): boolean =>
  (TITLED.test(head) && OTHER_NOTE.test(head)) ||
  (/th(?:is|e present) [anprst]/i.test(head) && ABOUT_ITSELF.test(head)) ||
  (/^\s{0,9}[*†‡]/.test(head) && STARRED.test(head));

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
const isNoteTitle = (prose: string): boolean =>
  prose.length < 60 &&
  NOTE_TITLES.has(
    prose
      .replace(/[*_:：.]/g, '')
      .trim()
      .toLowerCase()
      .replace('’', "'"),
  );

/** Where a line of a paragraph starts, not its first, that is a disclaimer; -1 where there is none. */
export function disclaimerLineIn(prose: string): number {
  const line = prose.includes('\n') ? DISCLAIMER_LINE.exec(prose) : null;
  return line ? line.index + 1 : -1;
}

/** What a block of such words is to the article. */
export function roleOf(kind: Block['kind'], prose: string): Role {
  if (kind === 'heading') {
    if (prose.length < 60 && SOURCES.test(prose)) return 'sources';
    return isNoteTitle(prose) ? 'note-title' : 'body';
  }
  const head = prose.slice(0, 60);
  return NOTE.test(head) || (MAY_REMARK.test(head) && REMARK.test(head) && isDisclosing(prose))
    ? 'note'
    : 'body';
}

/** What a note calls itself that opens like this. */
export function kindOfNote(head: string): 'disclaimer' | 'editors-note' | 'other' {
  if (DISCLAIMER.test(head)) return 'disclaimer';
  return EDITORS_NOTE.test(head) ? 'editors-note' : 'other';
}
