/** Attributions: outlets of the registry named in a sentence, and whether they are used as a source or only talked about. */
import type { Language } from './language/language.ts';
import { findOutletAt, outletByAddress, startsName, type NamedOutlet, type Outlet } from './registry.ts';
import type { SourceCue } from './sources.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

/** An outlet named in the draft; the span is its name. `outlet` is null for a nameless `state television`, which discloses itself. */
export interface Attribution extends Span {
  readonly text: string;
  readonly role: 'attribution' | 'mention';
  readonly outlet: Outlet | null;
  /** The words that make it a source: `according to`, `reported`, a dateline's brackets; null for a mention. */
  readonly cue: Span | null;
  /** Whether words beside the name tell the reader whose it is: `China's state-run Xinhua`. */
  readonly described: boolean;
  /** Whether the name stands inside quotation marks. */
  readonly quoted: boolean;
}

const low = (tokens: readonly Token[], i: number) => tokens[i]?.low ?? '';
const set = (list: string) => new Set(list.trim().split(/\s+/));

/** Words that may stand between a source phrase and the name: `according to China's state-run news agency Xinhua`. */
const DESCRIPTOR_WORDS = set(
  `the a an state state-run semi run owned backed controlled - ‑ – official news agency newspaper newspapers daily tabloid broadcaster television tv channel radio media outlet outlets
  government government-controlled government-run party communist ruling party's kremlin kremlin-backed pro-kremlin semi-official national public chinese russian iranian turkish syrian north korean
  korea's china's russia's iran's turkey's cuba's vietnam's syria's egypt's belarus's belarusian cuban vietnamese beijing's moscow's tehran's country's nation's local their its website site service
  'the “ " ' ( military army defense defence ministry paper magazine journal mouthpiece organ wire dispatch report reports story article by from in of and on`,
);
/** Among those, what tells the reader whose the outlet is. */
const TIES =
  /\b(?:state|government|kremlin|party|ministry|army|military)[-‑ ](?:run|owned|backed|controlled|funded|affiliated|linked|media|news|broadcaster|television|tv|agency|newspaper|radio|organ|mouthpiece|outlet)|\bstate-?\s?(?:media|tv|television|run|owned)|\bofficial\s+(?:news|newspaper|agency|paper|organ|mouthpiece|broadcaster)|\bmouthpiece|\b(?:semi-?official|pro-kremlin|kremlin-(?:backed|owned)|government-(?:run|owned|backed|controlled))|\bstate\s+(?:news|broadcaster)|\bparty\s+newspaper|\b(?:ministry|party|army)(?:'s|’s)?\s+(?:newspaper|organ|mouthpiece)|官方|官媒|党报|党媒|国营|国有|国家通讯社|государственн|гос(?:агентств|телекомпани|сми)|официальн/iu;
/** Verbs after a name that make it the source, beyond the language's saying verbs: `Xinhua quoted the minister as saying`. */
const OUTLET_VERBS = set(
  `said says reported reports report quoted quotes cited cites citing published announced claimed claims wrote writes added noted revealed stated warned confirmed told tells explained
  broadcast aired carried showed shows described called released posted tweeted learned argued interviewed estimates estimated quoting saying`,
);
const SOURCE_BEFORE = set('to via citing per by with told quoted cited quoting cites cite from tells credit source photo on in');
/** Verbs before a name in the sentence that make the outlet the one acted on. */
const NOISE_AFTER = set('camera cameras footage surveillance system systems operator operators image images vaccine satellite v coverage-free');
/** `Sputnik V`, `CCTV cameras`: namesakes told by the next word. */
const isNamesake = (tokens: readonly Token[], named: NamedOutlet) => NOISE_AFTER.has(low(tokens, named.next)) || (/^[-‑]$/.test(low(tokens, named.next)) && tokens[named.next]?.spaced === false) || (/^[-‑/]$/.test(low(tokens, named.from - 1)) && tokens[named.from]?.spaced === false && low(tokens, named.from - 1) !== '/');

/** The first token before `i` that is no descriptor. */
function beforeDescriptors(tokens: readonly Token[], i: number): number {
  let j = i - 1;
  while (j >= Math.max(0, i - 9) && (DESCRIPTOR_WORDS.has(low(tokens, j)) || /'s$/.test(low(tokens, j)) || /^(?:sanctioned|influential|leading)$/.test(low(tokens, j)))) {
    if (/^(?:by|from|in|of|on|and|report|reports|story|article)$/.test(low(tokens, j)) && SOURCE_BEFORE.has(low(tokens, j))) return j;
    j--;
  }
  return j;
}

/** `according to Xinhua`, `citing …`, `told …`, `published by …`, `issued via …`, `an interview with …`. */
function cueBefore(tokens: readonly Token[], i: number): Span | null {
  const j = beforeDescriptors(tokens, i);
  const word = low(tokens, j);
  const before = low(tokens, j - 1);
  const token = tokens[j];
  if (!token) return null;
  const span = (from: number): Span => ({ start: tokens[from]?.start ?? token.start, end: token.end });
  if (word === 'to') return /^(?:according|statement|speaking|spoke|interview|comments|remarks|attributed|said|confirmed|disclosed)$/.test(before) ? span(j - 1) : null;
  if (/^(?:via|citing|told|quoting|per|tells|cites|cited|quoted)$/.test(word)) return span(j);
  if (word === 'by')
    return /^(?:reported|published|quoted|cited|released|issued|report|article|reports|carried|broadcast|aired|shown|posted|quoted|seen|interviewed|compiled|photo|photograph|picture|image|story|wire|reporting|written|obtained|provided)$/.test(before) ? span(j - 1) : null;
  if (word === 'with') return /^(?:interview|conversation|interviews|speaking|spoke)$/.test(before) ? span(j - 1) : null;
  if (word === 'from') return /^(?:report|reports|data|figures|footage|information|article|reporters|reporter|statistics|images|dispatch|news|courtesy|journalist|correspondent|pictures)$/.test(before) ? span(j - 1) : null;
  if (word === 'in') return /^(?:wrote|published|article|writing|reported|commentary|editorial|appeared|report|interview|quoted|story|writes)$/.test(before) ? span(j - 1) : null;
  if (word === 'on') return /^(?:said|reported|interview|speaking|statement|told|out|read|aired|broadcast|shown|carried|announced|live|appeared|appearing)$/.test(before) ? span(j - 1) : null;
  if (word === 'of' && /^(?:reporter|correspondent|report|journalist|reports|commentator|editor|reporters)$/.test(before)) return span(j - 1);
  return /^(?:source|credit|photo|credits|courtesy|sources|image|via|picture|来源|источник|фото)$/.test(word) || (word === ':' && /^(?:source|credit|photo|credits|sources|image|picture|来源|источник|фото)$/.test(before)) ? span(j) : null;
}

/** `Xinhua reported`, `Xinhua News Agency, the state agency, said`, `Xinhua on Tuesday quoted`, `Xinhua's report`, `Xinhua reporter`. */
function cueAfter(tokens: readonly Token[], next: number, language: Language): Span | null {
  let j = next;
  if (/^['’]$/.test(low(tokens, j))) j++;
  const possessive = /'s?$/.test(low(tokens, next - 1));
  if (low(tokens, j) === '(') j = skipPast(tokens, j, ')', 8);
  if (low(tokens, j) === ',') {
    const after = skipPast(tokens, j + 1, ',', 16);
    if (after > j + 1 && isOutletVerb(tokens, after, language)) return spanOf(tokens, after);
  }
  if (/^[”"]$/.test(low(tokens, j))) j++;
  while (/^(?:news|agency|newspaper|tabloid|kremlin|pool|journalists|special|wechat|tv|television|daily|channel|radio|website|also|on|in|late|earlier|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday|later|has|had|have|correctly|agency's|broadcaster|editorial|correspondent|reporter|reporters|presenter|anchor|online|itself|today|yesterday|then|quickly|week|month|and|–|-)$/.test(low(tokens, j)) && j < next + 6) j++;
  if (isOutletVerb(tokens, j, language) && !isPassive(tokens, j)) return spanOf(tokens, j);
  if (low(tokens, j) === ':' && /^(?:presenter|anchor|reporter|correspondent)$/.test(low(tokens, j - 1))) return spanOf(tokens, j - 1);
  const noun = low(tokens, next);
  const reports = /^(?:report|reports|reporter|reporters|correspondent|correspondents|article|commentary|interview|dispatch|footage|broadcast|story|survey|poll|journalist|journalists|photo|presenter|video)$/.test(noun);
  if (!reports && !(possessive && /^(?:account|figures|estimate|tally)$/.test(noun))) return null;
  return isRestrictive(tokens, next + 1) ? null : spanOf(tokens, next);
}

const isRestrictive = (tokens: readonly Token[], i: number) => /^(?:was|were|is|has)$/.test(low(tokens, i)) && /^(?:arrested|killed|detained|expelled|banned|fired|shot|injured)$/.test(low(tokens, i + 1));
const isPassive = (tokens: readonly Token[], i: number) => /^(?:was|were|is|been|be|being|to)$/.test(low(tokens, i - 1));
const spanOf = (tokens: readonly Token[], i: number): Span | null => (tokens[i] ? { start: tokens[i]?.start ?? 0, end: tokens[i]?.end ?? 0 } : null);

function isOutletVerb(tokens: readonly Token[], i: number, language: Language): boolean {
  const word = low(tokens, i);
  return OUTLET_VERBS.has(word) || (language.sayingVerbs.has(word) && !/^(?:claims|notes|projects|plans)$/.test(word) && word !== 'expects');
}

/** Index after the next `mark` within `limit` tokens, or `i` when there is none. */
function skipPast(tokens: readonly Token[], i: number, mark: string, limit: number): number {
  for (let j = i; j < i + limit && j < tokens.length; j++) if (tokens[j]?.text === mark) return j + 1;
  return i;
}

/** `(Xinhua)` in a dateline or a photo credit, `Xinhua/Li Ming`, `Xinhua, Beijing, July 26`, `BEIJING, July 25 (Xinhua) --`. */
function creditAround(tokens: readonly Token[], named: NamedOutlet): Span | null {
  const { from, next } = named;
  const [before, after] = [low(tokens, from - 1), low(tokens, next)];
  const around: Span = { start: tokens[Math.max(0, from - 1)]?.start ?? 0, end: tokens[Math.min(next, tokens.length - 1)]?.end ?? 0 };
  if (isDatelineAfter(tokens, next)) return around;
  if (/^[(（]$/.test(before) && /^[,，]$/.test(after) && isDatelineBefore(tokens, from - 1)) return around;
  if (/^[—–-]$/.test(before) && after === '(' && low(tokens, next + 1) === '@') return around;
  if (/^[(（【[]$/.test(before) && /^[)）】\]]$/.test(after)) return isDatelineBefore(tokens, from - 1) || from <= 2 || next >= tokens.length - 2 ? around : null;
  if (after === '/' || before === '/') return around;
  return /^[(（]$/.test(after) && /^(?:file|photo|photos|reporter|correspondent|journalist|by)$/.test(low(tokens, next + 1)) ? around : null;
}

const MONTH = /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** `, Moscow, July 26`, `Beijing, July 26th, 2020`: a place in capitals, a month and a day right after the name. */
function isDatelineAfter(tokens: readonly Token[], next: number): boolean {
  let j = next;
  while (j < next + 7 && (low(tokens, j) === ',' || low(tokens, j) === 'reported' || (/^\p{Lu}/u.test(tokens[j]?.text ?? '') && !MONTH.test(low(tokens, j))))) j++;
  if (low(tokens, j) === 'on') return false;
  return MONTH.test(low(tokens, j)) && tokens[low(tokens, j + 1) === '.' ? j + 2 : j + 1]?.kind === 'number';
}

/** A place or a date right before: `Beijing, July 25 (`. */
const isDatelineBefore = (tokens: readonly Token[], i: number) => i <= 9 && tokens.slice(0, i).some((token) => token.kind === 'number' || /^\p{Lu}/u.test(token.text));

/** Chinese: 新华社北京7月26日电 · 据新华社报道 · 新华社记者 · 来源：新华网. */
function hanCue(tokens: readonly Token[], named: NamedOutlet, prose: string): Span | null {
  const start = tokens[named.from]?.start ?? 0;
  const end = tokens[named.next - 1]?.end ?? 0;
  const before = prose.slice(Math.max(0, start - 14), start);
  const after = prose.slice(end, end + 24);
  if (/^[》”]?(?:旗下|下属|所属|社长|总编|记者站|大楼|总部)/u.test(after)) return null;
  if (/(?:据|援引|引述|引|来源[:：]?|来自|接受|告诉|（|\()\s*[\u4e00-\u9fff《“]{0,8}$/u.test(before)) return { start: start - 1, end };
  if (/^(?:[”》)]?[^，。；]{0,12}(?:报道|消息|电[（(，,\s]|讯|称|表示|指出|发布|发文|发表|披露|透露|援引|记者|刊文|评论)|\d{1,2}月\d{1,2}日|[\u4e00-\u9fff]{1,6}\d{1,2}月\d{1,2}日电|[）)]|客户端)/u.test(after)) return { start, end: end + 1 };
  return null;
}

/** Russian: сообщает ТАСС · передает РИА Новости · по данным ТАСС · ТАСС сообщил · (ТАСС). */
function cyrillicCue(tokens: readonly Token[], named: NamedOutlet, language: Language): Span | null {
  for (let j = named.from - 1; j >= Math.max(0, named.from - 5); j--) {
    const word = low(tokens, j);
    if (/^[.;!?]$/.test(word)) break;
    if (language.sayingVerbs.has(word) || /^(?:данным|ссылкой|словам|информации|сообщению|агентству|корреспонденту|интервью|источник|изданию|газете|фото)$/.test(word)) return spanOf(tokens, j);
  }
  for (let j = named.next; j < named.next + 3; j++) if (language.sayingVerbs.has(low(tokens, j))) return spanOf(tokens, j);
  return null;
}

function cueOf(tokens: readonly Token[], named: NamedOutlet, prose: string, language: Language): Span | null {
  const credit = creditAround(tokens, named);
  if (credit) return credit;
  if (language.code === 'zh') return hanCue(tokens, named, prose);
  if (language.code === 'ru') return cyrillicCue(tokens, named, language);
  return cueBefore(tokens, named.from) ?? cueAfter(tokens, named.next, language);
}

/** Whether descriptors stand right before the name or in an apposition after it. */
function isDescribed(tokens: readonly Token[], named: { from: number; next: number }, prose: string): boolean {
  const from = Math.max(0, beforeDescriptors(tokens, named.from) + 1);
  const before = prose.slice(tokens[from]?.start ?? 0, tokens[named.from]?.start ?? 0);
  const comma = /^[,(（，]$/.test(low(tokens, named.next));
  const end = comma ? (tokens[Math.min(tokens.length - 1, named.next + 12)]?.end ?? 0) : 0;
  const after = comma ? prose.slice(tokens[named.next]?.end ?? 0, end).split(/[,)，）.]/u, 1)[0] ?? '' : '';
  return TIES.test(before) || TIES.test(after);
}

/** A nameless source that says whose it is: `state media`, `state television`, `the official news agency`. */
function readNameless(tokens: readonly Token[], i: number): number {
  if (!/^(?:state|government|official|kremlin|ministry|party)(?:'s)?$/.test(low(tokens, i))) return 0;
  let j = i + 1;
  while (/^(?:-|‑|–|run|owned|controlled|backed|linked|affiliated|sponsored|funded|national|news|daily|military)$/.test(low(tokens, j)) && j < i + 6) j++;
  const noun = low(tokens, j);
  if (!/^(?:media|television|tv|broadcaster|broadcasters|newspaper|newspapers|agency|agencies|radio|outlet|outlets|channel|press|mouthpiece|organ|tabloid|magazine)$/.test(noun)) return 0;
  if (noun === 'agency' && low(tokens, j - 1) !== 'news') return 0;
  if (low(tokens, i) === 'official' && j === i + 1 && noun !== 'newspaper') return 0;
  if (/^(?:agency|agencies|press|channel|organ)$/.test(noun) && /^(?:government|ministry|party)/.test(low(tokens, i)) && j === i + 1) return 0;
  return j + 1;
}

/** An ambiguous name is an outlet's when it is an abbreviation in capitals, stands in a credit, or is followed by what it is. */
function isPlainlyOutlet(tokens: readonly Token[], named: NamedOutlet, language: Language): boolean {
  const name = tokens[named.from]?.text ?? '';
  if (named.next - named.from === 1 && /^\p{Lu}{2,}(?:['’]s)?$/u.test(name)) return true;
  if (creditAround(tokens, named) || language.code !== 'en') return true;
  return /^(?:news|newspaper|tv|television|radio|channel|daily|broadcaster|agency|magazine|website|reporter|correspondent)$/.test(low(tokens, named.next)) || (named.next - named.from > 1 && cueBefore(tokens, named.from) !== null);
}

/** `cctv.com`, `Chinanews.com`: an outlet named by its site. */
function readSite(tokens: readonly Token[], i: number): NamedOutlet | null {
  if (tokens[i + 1]?.text !== '.' || tokens[i + 1]?.spaced || tokens[i + 2]?.kind !== 'word' || tokens[i + 2]?.spaced) return null;
  let next = i + 3;
  while (tokens[next]?.text === '.' && !tokens[next]?.spaced && tokens[next + 1]?.kind === 'word' && !tokens[next + 1]?.spaced) next += 2;
  const outlet = outletByAddress(tokens.slice(i, next).map((token) => token.low).join('')); // prettier-ignore
  return outlet ? { outlet, from: i, next, ambiguous: false } : null;
}

/** Every outlet named among the tokens of a sentence, with its role; nameless ones too. `isQuoted(offset)` tells quotations. */
export function findAttributions(tokens: readonly Token[], prose: string, language: Language, isQuoted: (offset: number) => boolean): Attribution[] {
  const found: Attribution[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const named = readSite(tokens, i) ?? (startsName(token.low) ? findOutletAt(tokens, i) : null);
    if (named) {
      const attribution = readNamed(tokens, named, prose, language, isQuoted);
      if (attribution) {
        found.push(attribution);
        i = named.next - 1;
      }
      continue;
    }
    const next = language.code === 'en' ? readNameless(tokens, i) : 0;
    if (next === 0 || findOutletAt(tokens, next)) continue;
    found.push(readGeneric(tokens, i, endOfOwnName(tokens, next), prose, language, isQuoted));
    i = next - 1;
  }
  return found;
}

/** The name that follows a description (`ministry newspaper “Red Star”`), taken with it. */
function endOfOwnName(tokens: readonly Token[], next: number): number {
  let j = /^[“"‘]$/.test(low(tokens, next)) ? next + 1 : next;
  const from = j;
  while (/^\p{Lu}/u.test(tokens[j]?.text ?? '') && j < from + 4) j++;
  return j === from ? next : j;
}

function readGeneric(tokens: readonly Token[], from: number, next: number, prose: string, language: Language, isQuoted: (offset: number) => boolean): Attribution {
  const cue = cueBefore(tokens, from) ?? cueAfter(tokens, next, language);
  const [start, end] = [tokens[from]?.start ?? 0, tokens[next - 1]?.end ?? 0];
  return { start, end, text: prose.slice(start, end), role: cue ? 'attribution' : 'mention', outlet: null, cue, described: true, quoted: isQuoted(start) };
}

function readNamed(tokens: readonly Token[], named: NamedOutlet, prose: string, language: Language, isQuoted: (offset: number) => boolean): Attribution | null {
  const name = tokens[named.next - 1];
  const start = tokens[named.from]?.start ?? 0;
  const end = (name?.end ?? 0) - (/['’]s$/.test(name?.text ?? '') && !/['’]s$/i.test(named.outlet.names.find((n) => n.name.endsWith("'s"))?.name ?? '') ? 2 : 0);
  const cue = isNamesake(tokens, named) ? null : cueOf(tokens, named, prose, language);
  const described = isDescribed(tokens, named, prose);
  if (named.ambiguous && !described && !(cue && isPlainlyOutlet(tokens, named, language))) return null;
  if (isNamesake(tokens, named)) return null;
  return { start, end, text: prose.slice(start, end), role: cue ? 'attribution' : 'mention', outlet: named.outlet, cue, described, quoted: isQuoted(start) };
}

/** The cues that credit the sentence to somebody else than these outlets. */
export function otherCues(cues: readonly SourceCue[], attributions: readonly Attribution[]): SourceCue[] {
  return cues.filter((cue) => !attributions.some(({ cue: own }) => own !== null && own.start < cue.end && cue.start < own.end));
}
