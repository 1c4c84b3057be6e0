/** Cues around an outlet’s name that make it a source: words before and after it, credits, datelines. */
import { wordSet } from '../language/words.ts';
import type { Language } from '../language/language.ts';
import type { NamedOutlet } from './registry.ts';
import type { Span } from '../span.ts';
import { low, type Token } from '../tokens.ts';
import { cyrillicCue } from './cyrillic-cues.ts';
import { hanCue } from './han-cues.ts';

/** Words that may stand between a source phrase and the name: `according to China's state-run news agency Xinhua`. */
const DESCRIPTOR_WORDS = wordSet(
  `the a an state state-run semi run owned backed controlled - ‑ – official news agency newspaper newspapers daily tabloid broadcaster television tv channel radio media outlet outlets
  government government-controlled government-run party communist ruling party's kremlin kremlin-backed pro-kremlin semi-official national public chinese russian iranian turkish syrian north korean
  korea's china's russia's iran's turkey's cuba's vietnam's syria's egypt's belarus's belarusian cuban vietnamese beijing's moscow's tehran's country's nation's local their its website site service
  'the “ " ' ( military army defense defence ministry paper magazine journal mouthpiece organ wire dispatch report reports story article by from in of and on`,
);

/** Verbs after a name that make it the source, beyond the language's saying verbs: `Xinhua quoted the minister as saying`. */
const OUTLET_VERBS = wordSet(
  `said says reported reports report quoted quotes cited cites citing published announced claimed claims wrote writes added noted revealed stated warned confirmed told tells explained
  broadcast aired carried showed shows described called released posted tweeted learned argued interviewed estimates estimated quoting saying`,
);

const SOURCE_BEFORE = wordSet(
  'to via citing per by with told quoted cited quoting cites cite from tells credit source photo on in',
);

/** The first token before `i` that is no descriptor. */
export function beforeDescriptors(tokens: readonly Token[], i: number): number {
  let j = i - 1;
  while (
    j >= Math.max(0, i - 9) &&
    (DESCRIPTOR_WORDS.has(low(tokens, j)) ||
      /'s$/.test(low(tokens, j)) ||
      /^(?:sanctioned|influential|leading)$/.test(low(tokens, j)))
  ) {
    if (
      /^(?:by|from|in|of|on|and|report|reports|story|article)$/.test(low(tokens, j)) &&
      SOURCE_BEFORE.has(low(tokens, j))
    )
      return j;
    j--;
  }
  return j;
}

/** Prepositions before an outlet's name, and the words before them that make the outlet the source. */
const CUES_BY_PREPOSITION: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['to', wordSet('according statement speaking spoke interview comments remarks attributed said confirmed disclosed')],
  ['by', wordSet('reported published quoted cited released issued report article reports carried broadcast aired shown posted seen interviewed compiled photo photograph picture image story wire reporting written obtained provided')],
  ['with', wordSet('interview conversation interviews speaking spoke')],
  ['from', wordSet('report reports data figures footage information article reporters reporter statistics images dispatch news courtesy journalist correspondent pictures')],
  ['in', wordSet('wrote published article writing reported commentary editorial appeared report interview quoted story writes')],
  ['on', wordSet('said reported interview speaking statement told out read aired broadcast shown carried announced live appeared appearing')],
  ['of', wordSet('reporter correspondent report journalist reports commentator editor reporters')],
]); // prettier-ignore
const CITING = wordSet('via citing told quoting per tells cites cited quoted');
const CREDITS = wordSet('source credit photo credits courtesy sources image via picture 来源 источник фото');

/** `according to Xinhua`, `citing …`, `told …`, `published by …`, `issued via …`, `an interview with …`, `Source: …`. */
export function cueBefore(tokens: readonly Token[], i: number): Span | null {
  const j = beforeDescriptors(tokens, i);
  const word = low(tokens, j);
  const before = low(tokens, j - 1);
  if (CUES_BY_PREPOSITION.get(word)?.has(before))
    return { start: tokens[j - 1]?.start ?? 0, end: tokens[j]?.end ?? 0 };
  if (CITING.has(word) || CREDITS.has(word)) return spanOf(tokens, j);
  return word === ':' && CREDITS.has(before) ? spanOf(tokens, j) : null;
}

/** `Xinhua reported`, `Xinhua News Agency, the state agency, said`, `Xinhua on Tuesday quoted`, `Xinhua's report`, `Xinhua reporter`. */
export function cueAfter(tokens: readonly Token[], next: number, language: Language): Span | null {
  let j = next;
  if (/^['’]$/.test(low(tokens, j))) j++;
  const possessive = /'s?$/.test(low(tokens, next - 1));
  if (low(tokens, j) === '(') j = skipPast(tokens, j, ')', 8);
  if (low(tokens, j) === ',') {
    const after = skipPast(tokens, j + 1, ',', 16);
    if (after > j + 1 && isOutletVerb(tokens, after, language)) return spanOf(tokens, after);
  }
  if (/^[”"]$/.test(low(tokens, j))) j++;
  while (
    /^(?:news|agency|newspaper|tabloid|kremlin|pool|journalists|special|wechat|tv|television|daily|channel|radio|website|also|on|in|late|earlier|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday|later|has|had|have|correctly|agency's|broadcaster|editorial|correspondent|reporter|reporters|presenter|anchor|online|itself|today|yesterday|then|quickly|week|month|and|–|-)$/.test(
      low(tokens, j),
    ) &&
    j < next + 6
  )
    j++;
  if (isOutletVerb(tokens, j, language) && !isPassive(tokens, j)) return spanOf(tokens, j);
  if (low(tokens, j) === ':' && /^(?:presenter|anchor|reporter|correspondent)$/.test(low(tokens, j - 1)))
    return spanOf(tokens, j - 1);
  const noun = low(tokens, next);
  const reports =
    /^(?:report|reports|reporter|reporters|correspondent|correspondents|article|commentary|interview|dispatch|footage|broadcast|story|survey|poll|journalist|journalists|photo|presenter|video)$/.test(
      noun,
    );
  if (!reports && !(possessive && /^(?:account|figures|estimate|tally)$/.test(noun))) return null;
  return isRestrictive(tokens, next + 1) ? null : spanOf(tokens, next);
}

const isRestrictive = (tokens: readonly Token[], i: number) =>
  /^(?:was|were|is|has)$/.test(low(tokens, i)) &&
  /^(?:arrested|killed|detained|expelled|banned|fired|shot|injured)$/.test(low(tokens, i + 1));

const isPassive = (tokens: readonly Token[], i: number) =>
  /^(?:was|were|is|been|be|being|to)$/.test(low(tokens, i - 1));

function spanOf(tokens: readonly Token[], i: number): Span | null {
  const token = tokens[i];
  return token ? { start: token.start, end: token.end } : null;
}

function isOutletVerb(tokens: readonly Token[], i: number, language: Language): boolean {
  const word = low(tokens, i);
  return (
    OUTLET_VERBS.has(word) ||
    (language.sayingVerbs.has(word) && !/^(?:claims|notes|projects|plans)$/.test(word) && word !== 'expects')
  );
}

/** Index after the next `mark` within `limit` tokens, or `i` when there is none. */
function skipPast(tokens: readonly Token[], i: number, mark: string, limit: number): number {
  for (let j = i; j < i + limit && j < tokens.length; j++) if (tokens[j]?.text === mark) return j + 1;
  return i;
}

/** `(Xinhua)` in a dateline or a photo credit, `Xinhua/Li Ming`, `Xinhua, Beijing, July 26`, `BEIJING, July 25 (Xinhua) --`. */
export function creditAround(tokens: readonly Token[], named: NamedOutlet): Span | null {
  const { from, next } = named;
  const [before, after] = [low(tokens, from - 1), low(tokens, next)];
  const around: Span = {
    start: tokens[Math.max(0, from - 1)]?.start ?? 0,
    end: tokens[Math.min(next, tokens.length - 1)]?.end ?? 0,
  };
  if (isDatelineAfter(tokens, next)) return around;
  if (/^[(（]$/.test(before) && /^[,，]$/.test(after) && isDatelineBefore(tokens, from - 1)) return around;
  if (/^[—–-]$/.test(before) && after === '(' && low(tokens, next + 1) === '@') return around;
  if (/^[(（【[]$/.test(before) && /^[)）】\]]$/.test(after))
    return isDatelineBefore(tokens, from - 1) || from <= 2 || next >= tokens.length - 2 ? around : null;
  if (after === '/' || before === '/') return around;
  return /^[(（]$/.test(after) &&
    /^(?:file|photo|photos|reporter|correspondent|journalist|by)$/.test(low(tokens, next + 1))
    ? around
    : null;
}

const MONTH =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** `, Moscow, July 26`, `Beijing, July 26th, 2020`: a place in capitals, a month and a day right after the name. */
function isDatelineAfter(tokens: readonly Token[], next: number): boolean {
  let j = next;
  while (
    j < next + 7 &&
    (low(tokens, j) === ',' ||
      low(tokens, j) === 'reported' ||
      (/^\p{Lu}/u.test(tokens[j]?.text ?? '') && !MONTH.test(low(tokens, j))))
  )
    j++;
  if (low(tokens, j) === 'on') return false;
  return MONTH.test(low(tokens, j)) && tokens[low(tokens, j + 1) === '.' ? j + 2 : j + 1]?.kind === 'number';
}

/** A place or a date right before: `Beijing, July 25 (`. */
const isDatelineBefore = (tokens: readonly Token[], i: number) =>
  i <= 9 && tokens.slice(0, i).some((token) => token.kind === 'number' || /^\p{Lu}/u.test(token.text));

export function cueOf(
  tokens: readonly Token[],
  named: NamedOutlet,
  prose: string,
  language: Language,
): Span | null {
  const credit = creditAround(tokens, named);
  if (language.code === 'zh') return hanCue(named, tokens, prose, credit);
  if (credit) return credit;
  if (language.code === 'ru') return cyrillicCue(tokens, named, language);
  return cueBefore(tokens, named.from) ?? cueAfter(tokens, named.next, language);
}
