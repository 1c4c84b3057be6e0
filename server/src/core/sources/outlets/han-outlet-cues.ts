/** Chinese cues around an outlet’s name that make it a source: `据新华社报道`, `新华社记者`, datelines, credits. */
import type { Span } from '../../span.ts';
import type { Token } from '../../tokens.ts';
import type { NamePlace } from './registry.ts';

// Staff, rooms and circulation, which are no source: "主持人" | "前记者" | "一哥们" | not "记者"
const NOT_THE_OUTLET =
  /^[》”]?社?的?(?:旗下|一哥们|一姐|一哥|下属|所属|副?社长|副?总编|出版社|发行|以来|记者站|大楼|总部|主持人|名主持|主播|原|前|员工|评论员出身|春晚|节目组|台长|实习|老总|领导|广告|股份|新媒体记者|记者都)/u;
// "前" | "原" | not "此前"
const FORMER = /(?:(?<![此日目之先早])前|原)$/u;
// "据" | "来源：" | not "前"
const HAN_BEFORE =
  /(?:(?<![证数依占收票论单割])据|综合|援引|引述|引|转自|摘自|来源[:：]?|图源[:：]|来自|接受|告诉|首发于|刊于|载于)\s*[\u4e00-\u9fff《》“”、]{0,18}$/u;
// "北京7月26日电" | "报道" | not "大楼"
const HAN_AFTER =
  /^(?:[”》)]?(?:[（(][^（()）]{0,20}[）)])?[^，。；）)]{0,12}?(?:(?<!宣传)报[道导](?!被|引发|引起|遭)|消息|写道|写过|撰文|刊登|电[（(，,\s]|讯|称|表示|指出|发布|发文|发表|披露|透露|援引|(?<!当)记者(?!尝试|试图|多次|未能|被|遭)|刊文|刊载|刊发(?!行)|评论|强调|认为|呼吁|点评|供图|摄影)(?:称|说|报道|指出)?|\d{1,2}月\d{1,2}日|[\u4e00-\u9fff]{1,6}\d{1,2}月\d{1,2}日电|[》”]?(?:[（(][^（()）]{0,20}[）)])?说[，：]|[》”]?快?评[：:]|[》”]?曝光|获悉|了解到|客户端|发[）)]|[はが][^。]{0,40}(?:報じ|报じ|伝え)|によると|によれば)/u;
/** Traditional signs of the words above, each before its simplified one: cues are written once and read in both. */
const TRADITIONAL =
  '據据報报導导綜综轉转來来寫写過过發发電电訊讯稱称說说佈布評评論论強强調调認认為为籲吁點点圖图攝摄記记獲获戶户載载於于證证數数單单總总編编樓楼員员長长節节組组領领廣广實实習习聞闻臺台體体';
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (TRADITIONAL.match(/../gu) ?? []).map(([from = '', to = '']) => [from, to]),
);

/** `據新華社報導` with the cues in simplified signs, as long as it was: `据新華社报导`. */
export const inSimplifiedSigns = (words: string): string =>
  Array.from(words, (sign) => SIMPLIFIED.get(sign) ?? sign).join('');

// A place, a day and 电, whatever stands behind it: "北京１１月４日电中国" | "东京七月二日专电）" | not "北京分社"
const DATELINE =
  /^[\u4e00-\u9fff（）()·]{0,16}[\d０１２３４５６７８９〇一二三四五六七八九十]{1,3}月[\d０１２３４５６７８９〇一二三四五六七八九十]{1,3}日[专综合]{0,2}电/u;
// "来源 | " | "图／" | "转载自" | not "图书"
const CREDITED = /(?:来源 ?[|｜丨]|图 ?[／/|｜]|转载自) ?[《“]?$/u;
// Who goes there or works there, and not the outlet: "视察" | "曾任" before it, "考察时" behind it
const VISITED =
  /(?:视察|考察|参观|走进|来到|走访|调研|曾任|担任|出任|历任|当过|做过|任职于|供职于|就职于|加入|离开)$/u;
const VISITING = /^[》”]?(?:考察|视察|调研|参观|走访|座谈)/u;
// What it did not tell, whatever the verb: "没有报道" | "并未透露" | not "未来报道"
const DENIES =
  /^[》”」]?(?:社|网)?(?:至今|目前|仍|则|均|都|也|却|此前)?(?:没有?|尚未|并未|从未|未能|未(?![来经名具])|拒绝|不予|不愿)/u;
// A name alone in brackets: "（新华社）" | "【新华社】"
const OPENS = /[（(【[［]\s*$/u;
const CLOSES = /^\s*[）)】\]］]/u;

/** Chinese: 新华社北京7月26日电 · 据新华社报道 · 新华社记者 · 来源：新华网. The cue takes in name and verb, so that it is one source. */
export function hanCue(
  named: NamePlace,
  tokens: readonly Token[],
  prose: string,
  credit: Span | null,
): Span | null {
  const start = tokens[named.from]?.start ?? 0;
  const end = tokens[named.next - 1]?.end ?? 0;
  const before = inSimplifiedSigns(prose.slice(Math.max(0, start - 22), start));
  const after = inSimplifiedSigns(prose.slice(end, end + 24));
  if (NOT_THE_OUTLET.test(after) || FORMER.test(before)) return null;
  if (VISITED.test(before) || VISITING.test(after)) return null;
  if (DENIES.test(after)) return null;
  const lead = (HAN_BEFORE.exec(before) ?? CREDITED.exec(before))?.[0];
  const tail = (DATELINE.exec(after) ?? HAN_AFTER.exec(after))?.[0];
  // Short names in Latin letters are those of other things as well: RT, TNT.
  const short = /^[a-z]{1,4}$/i.test(prose.slice(start, end));
  if (short && !(lead ?? '').includes('据') && !/报[道导]/u.test(tail ?? '')) return null;
  const bracketed = OPENS.test(before) && CLOSES.test(after);
  if (credit ?? (lead === undefined && tail === undefined && !bracketed)) return credit;
  return {
    start: lead === undefined ? start : start - lead.length,
    end: end + Math.max(tail?.length ?? 0, lead === undefined ? 1 : 0),
  };
}
