/** Plain names: whether a name that can be something else as well (Мир, 求是, Today) is an outlet's where it stands. */
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { low, spanOfTokens, type Token } from '../../tokens.ts';
import { creditAround } from './credits.ts';
import { inSimplifiedSigns } from './han-outlet-cues.ts';
import { isOutletInOtherScript } from './other-cues.ts';
import { cueBefore } from './outlet-cues.ts';
import type { NamedOutlet } from './registry.ts';

/** An ambiguous name is an outlet's when it is an abbreviation in capitals, stands in a credit, or is followed by what it is: `the Star newspaper`. */
export function isPlainlyOutlet(
  tokens: readonly Token[],
  named: NamedOutlet,
  prose: string,
  language: Language,
): boolean {
  const name = tokens[named.from]?.text ?? '';
  if (language.code === 'zh')
    return /^\p{Script=Latin}/u.test(name)
      ? isCreditedInChinese(tokens, named, prose)
      : isPlainInChinese(tokens, named, prose);
  if (named.thing) return true;
  if (language.code === 'ru') return isPlainInRussian(tokens, named, name);
  if (named.next - named.from === 1 && /^\p{Lu}{2,}(?:['’]s)?$/u.test(name)) return true;
  if (creditAround(tokens, named)) return true;
  return (
    KINDS_AFTER.has(low(tokens, named.next)) ||
    KINDS_BEFORE.has(tokens[named.from - 1]?.text ?? '') ||
    isOutletInOtherScript(tokens, named) ||
    (named.next - named.from > 1 && cueBefore(tokens, named) !== null)
  );
}

// What a Russian outlet is called before its name: "телеканал" | "газете" | not "город"
const RUSSIAN_KINDS =
  /^(?:газет|журнал|телекан|канал|радио|агентств|информагентств|издани|портал|телекомпани|сайт|мтрк|миа|иа$|тв$)/u;

// What else has a name in quotation marks: "кинотеатрах" | "стадионе" | not "газете"
const OTHER_KINDS =
  /^(?:кино|театр|стадион|клуб|фк$|отел|гостиниц|кафе|ресторан|магазин|завод|станци|компани|парти|орден|команд|фильм|сериал|центр|комплекс|теплоход|судн|корабл|спутник|фонд|банк|движени|бренд|марк)/u;

/** A Russian name of common words stands in quotation marks or behind what it is or does; else it is a word: `Звезда рассказала`. */
const isPlainInRussian = (tokens: readonly Token[], { from, next }: NamedOutlet, name: string): boolean =>
  /^\p{Lu}{2}/u.test(name) ||
  (/^[«“"]$/.test(low(tokens, from - 1)) &&
    /^[»”"]$/.test(low(tokens, next)) &&
    !OTHER_KINDS.test(low(tokens, from - 2))) ||
  RUSSIAN_KINDS.test(low(tokens, from - 1)) ||
  /^(?:пишет|пишут|сообщают?|переда[её]т|передают)$/u.test(low(tokens, from - 1)) ||
  creditAround(tokens, { from, next, ambiguous: true }) !== null;

/** Latin abbreviations are common words in Chinese prose (`BBS`, `HR`): the cue must touch them. */
function isCreditedInChinese(tokens: readonly Token[], named: NamedOutlet, prose: string): boolean {
  const { start, end } = spanOfTokens(tokens, named.from, named.next);
  return (
    /(?:据|引述|援引|来源[:：])\s*$/u.test(inSimplifiedSigns(prose.slice(Math.max(0, start - 6), start))) ||
    /^\s*(?:报[道导]|电|讯|称|援引|表示|指出|记者|新闻)/u.test(inSimplifiedSigns(prose.slice(end, end + 6)))
  );
}

// What a Chinese name of common words follows: "据" | "，" | "《" | "随后" | not "酒店"
const STANDS_APART = /(?:^|[^\u4e00-\u9fff]|[据引向从对由在和与另但而后前日天时月年])$/u;
// What it is followed by when it speaks: "记者" | "7月26日" | not "的学者认为"
const SPEAKS =
  /^[》”」]?(?:报道|[\u4e00-\u9fff]{0,4}消息|[\u4e00-\u9fff]{0,6}\d{1,2}月|电视台|杂志|网站|客户端|记者|新闻|[电讯称发刊]|获悉|了解到|援引|表示|指出)/u;

/** `据澎湃报道`, `总台记者`, `《求是》发文`; not `今日中国的学者认为`, `酒店总台称`. */
function isPlainInChinese(tokens: readonly Token[], named: NamedOutlet, prose: string): boolean {
  const { start, end } = spanOfTokens(tokens, named.from, named.next);
  const before = inSimplifiedSigns(prose.slice(Math.max(0, start - 6), start));
  const after = inSimplifiedSigns(prose.slice(end, end + 12));
  if (/(?:据|援引|引述|转自|来源[:：]|[《【（(])\s*$/u.test(before)) return true;
  return STANDS_APART.test(before) && SPEAKS.test(after);
}

/** What may stand right after a name that is also a common word: `Today newspaper`. */
export const KINDS_AFTER = wordSet(
  'news newspaper tv television radio channel daily broadcaster agency magazine website reporter correspondent',
);

const KINDS_BEFORE = wordSet('newspaper tabloid daily broadcaster channel radio agency magazine website');
