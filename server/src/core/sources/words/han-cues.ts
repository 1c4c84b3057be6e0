/** What credits a statement in the words of a Chinese sentence: `据介绍`, `他表示`, `根据《渔业条例》规定`. */
import { wordSet } from '../../language/words.ts';
import type { Span } from '../../span.ts';
import { LATIN_NAME, OWN_MEMORY, PERSON, SPEAKER, TITLED, VAGUE_SUBJECT } from './han-speakers.ts';
import type { SourceCue } from './sources.ts';

// A pause or an opening quotation behind a verb: "，" | "：" | not "的"
const PAUSE = /^[了出道]?\s?[，：“‘「『,:]/u;
const CLAUSE_ENDS = new Set('，。；：！？,;:!?“”「」（）()、');

// What is expressed and not stated: "感谢" | "欢迎" | not "今年"
const EXPRESSED =
  /^了?(?:感谢|欢迎|祝贺|哀悼|慰问|关切|关注|不满|遗憾|歉意|抗议|支持|反对|敬意|愿意|愤慨|赞同|同情|担忧|祝愿|谢意|理解)/u;

/** Verbs that take a clause: with a speaker before them they need no pause behind them. */
const CLAUSE_VERBS = wordSet(
  '表示 指出 认为 透露 宣布 强调 坦言 预计 预测 估计 称 说 写道 披露 证实 估算 判断 相信 承认 建议 供述 供认 坦承 声称 宣称 认定 指控 控告 否认 坚称 断言 反驳 质疑 推测 推算 爆料 改口称 改口说 扬言 放话 放话说 扬言说 获悉 得知 了解到 发现 表明 显示 警告',
);
/** Verbs that also take a noun: only a pause makes them say something. */
const PAUSED_VERBS = wordSet(
  '介绍 报道 回应 公布 发布 通报 提到 解释 补充 援引 告诉 告诉记者 介绍说 表明 发现 显示 道 直言 回忆 回忆说 记得 感慨 写到 提醒 反映 抱怨 规定 发文 发帖 谈到 讲到 阐述 阐明 感叹 曝光 答复 回答 分析 评论 报告 汇报 说明 总结 归纳 反馈 声明 承诺 保证 主张 确认 重申 测算',
);
/** Forecasts that an event may be the subject of: they need a speaker. */
const FORECASTS = wordSet('预计 预测 估计 估算 判断 相信');

/** Verbs that are nouns and deeds as well: they need one, too. `专家分析，`, not `经分析，`. */
const DEEDS = wordSet(
  '分析 评论 报告 汇报 说明 总结 归纳 反馈 声明 承诺 保证 主张 推测 推算 测算 确认 曝光 回答 答复',
);

/** Words that only a speaker's own words can follow: they need no speaker before them. */
const ALWAYS_SPOKEN = wordSet('改口称 改口说 扬言 扬言说 放话说');
/** Verbs whose subject may stand before a comma (`公司回应，称`), and that tell something where 自己 follows (`承认自己`). */
const TELLING = wordSet('称 表示 指出 认为 透露 强调 坦言 坦承 承认 供述 供认 声称 宣称 提到');
/** Verbs by their first sign, the longest first. */
const VERBS: ReadonlyMap<string, readonly string[]> = (() => {
  const index = new Map<string, string[]>();
  for (const verb of new Set([...CLAUSE_VERBS, ...PAUSED_VERBS])) {
    const sign = verb[0] ?? '';
    index.set(
      sign,
      [...(index.get(sign) ?? []), verb].sort((a, b) => b.length - a.length),
    );
  }
  return index;
})();

// Words that 说, 称 and 道 are only a part of, up to the sign: "据说" is read with 据
const PART_OF_WORD: Readonly<Record<string, RegExp>> = {
  说: /(?:来|句话|就是|可以|应该|譬如|比如|例如|虽|按理|老实|或者|再|话|小|学|传|据|假|胡|总的|不|难|没|不用|听|可|所|应|且|别|要|这么|一般)$/u,
  称: /(?:名|简|统|俗|被|职|堪|号|(?<![责言情事击选导证军])人|自|昵|又|全|通|尊|美|并|著|匀|对|据|别|旧|古|合|改|也|代|爱|美其名曰|统一)$/u,
  道: /(?:知|街|频|渠|轨|管|隧|通|报|味|跑|河|航|铁|公|赛|地|人|国|一|霸|厚|力|门|车|步|赤|弯|难|黑|柔|茶)$/u,
};
// "称为" | "说明" | not "称，"
const PART_AFTER: Readonly<Record<string, RegExp>> = {
  说: /^(?:明|法|服|话|到底|实话|白了|起|不定|不上|客)/u,
  定: /^(?:为|的|书|标|和|及|工)/u,
  称: /^(?:为|呼|号|谓|赞|职|病|霸|得上|雄|重|心)/u,
  道: /^(?:路|理|歉|德|教|具|琼|指|士)/u,
};

// Whom somebody told, and a pause: "记者，" | "《海湾日报》记者：" | not "我们的故事"
const TOLD = /^[\u4e00-\u9fff《》]{1,16}[，：“,:]/u;

/** The clause before offset `at` of a sentence, back to the last pause. */
function clauseBefore(words: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 40 && !CLAUSE_ENDS.has(words[start - 1] ?? '')) start--;
  return words.slice(start, at).trim();
}

/** Whether what stands before a verb that ends its sentence closes a quotation, or is all of the sentence: `“……。”|他说。` */
const isBehindQuotation = (head: string, before: string): boolean =>
  /[”」]/u.test(head) || head.trim() === before;

/** `……，市长王强说。`: who speaks ends the sentence. */
const isTail = (verb: string, spoken: boolean): boolean =>
  spoken && CLAUSE_VERBS.has(verb) && !DEEDS.has(verb);

/** Whether the subject of a verb that tells stands before a comma, or the subject tells of 自己: `公司回应，称有300人`, `承认自己收了300元`. */
const isToldOfOneself = (words: string, at: number, verb: string, before: string, after: string): boolean =>
  TELLING.has(verb) &&
  COUNTS.test(words.slice(at, at + LONGEST_TELLING)) &&
  (after.startsWith('自己') ||
    (before === '' &&
      /[，,]\s?$/u.test(words.slice(Math.max(0, at - 2), at)) &&
      TOLD_ON.test(after) &&
      !EXPRESSED.test(after)));
// What is told must count something itself: "300人" | "四十年" | not "正常"
const COUNTS = /[\d二三四五六七八九十百千万亿半两]/u;
/** UTF-16 units behind a verb in which that stands. */
const LONGEST_TELLING = 120;
// "他拿了" | "有300人" | not "的人", "量", "得上"
const TOLD_ON = /^(?![的得量重])[\u4e00-\u9fff\d“「]/u;

/** Whether the verb at `at` credits what stands beside it: a pause behind it, or a speaker before it and a clause behind it. */
function isSaying(words: string, at: number, verb: string): boolean {
  const after = words.slice(at + verb.length, at + verb.length + 8);
  const before = clauseBefore(words, at);
  const last = verb.at(-1) ?? '';
  if (verb.length === 1 && (PART_OF_WORD[verb]?.test(words.slice(Math.max(0, at - 4), at)) ?? false))
    return false;
  if (PART_AFTER[last]?.test(after)) return false;
  if (ALWAYS_SPOKEN.has(verb) || isToldOfOneself(words, at, verb, before, after)) return true;
  // A law says so by its name: 《渔业法》规定; not 镇上规定.
  if (verb === '规定')
    return /》[^《》]{0,16}$/u.test(before) && /^[\u4e00-\u9fff\d：:，,](?<!的)/u.test(after);
  if (verb === '记得' && OWN_MEMORY.test(before)) return false;
  if (verb === '告诉' && TOLD.test(words.slice(at + verb.length, at + verb.length + 20))) return true;
  // "他的抱怨，": a noun, and no source as it is in "他的报道：".
  if (
    /^[，,]/u.test(after) &&
    before.endsWith('的') &&
    verb.length > 1 &&
    !CLAUSE_VERBS.has(verb) &&
    !verb.startsWith('告诉')
  )
    return false;
  const named =
    verb !== '显示' &&
    (TITLED.test(before) || (!FORECASTS.has(verb) && (PERSON.test(before) || LATIN_NAME.test(before))));
  const spoken = before.length > 0 && (named || SPEAKER.test(before));
  if (PAUSE.test(after)) return before.length > 0 && (!(FORECASTS.has(verb) || DEEDS.has(verb)) || spoken);
  // A quotation may go before its speaker: “……。”他说。
  if (
    /^[。！]?$/u.test(after.slice(0, 1)) &&
    (isBehindQuotation(words.slice(0, at), before) || isTail(verb, spoken))
  )
    return before.length > 0 && (!DEEDS.has(verb) || spoken);
  return (
    CLAUSE_VERBS.has(verb) &&
    spoken &&
    /^[\u4e00-\u9fff\d]/u.test(after) &&
    !EXPRESSED.test(after) &&
    !/^的/u.test(after)
  );
}

// Before 据 these make another word of it: "占" | "数" | not "，"
const OTHER_WORD = /[占依证数收票论单割凭盘引窃]$/u;
// What 据 leads up to: "据……报道" | "据统计" | not "据为己有"
const ACCORDING =
  /^(?:根|依)?据[^，。；：！？,;]{0,36}?(?:所知|报道|报导|消息|介绍|统计|了解|悉|通报|披露|透露|证实|测算|估算|估计|预测|显示|数据|监测|文件|判决书|裁定书|调查|报告|公告|分析|计算|推算|记载|信息|观察|称|说|规定|资料|研究|排行榜|预报)(?:称|显示|指出|表明)?/u;
// Nobody is named between 据 and its noun: "据统计" | "据媒体报道" | not "据水务局统计"
const UNNAMED =
  /^(?:根|依)?据(?:不完全|初步|最新|媒体|有关|相关|知情人士?|业内人士|外媒|当地媒体|多家媒体|公开|网友|国内外|此前|本报)*(?:报道|消息|介绍|统计|了解|悉|披露|透露|测算|估算|估计|预测|数据|信息|资料|称|说|显示|研究)/u;

/** `据新华社报道`, `根据人口普查数据`, `按照统计`: the whole phrase at offset `at`, or null. */
function readAccording(words: string, at: number): { end: number; vague: boolean } | null {
  if (OTHER_WORD.test(words.slice(Math.max(0, at - 1), at))) return null;
  const found = ACCORDING.exec(words.slice(at, at + 60))?.[0];
  if (found === undefined || /规定$/u.test(found)) return null;
  const end = at + found.length;
  return { end, vague: UNNAMED.test(found) };
}

// A law by its name: "按《渔业法》规定" | "根据劳动法的规定" | not "按村里规定"
const LAW =
  /^(?:按照?|依照|[根依]据|据)(?:《[^《》]{2,30}》|[\u4e00-\u9fff]{1,8}(?:法|条例|办法|公约|章程))(?:第[\u4e00-\u9fff\d]{1,6})?的?(?:有关|相关|明确)?规定/u;

/** `按劳动法的规定`, `根据《渔业条例》规定`: a law that is named, at offset `at`, or null. */
function readLaw(words: string, at: number): { end: number; vague: boolean } | null {
  if (!'按依根据'.includes(words[at] ?? '')) return null;
  const found = LAW.exec(words.slice(at, at + 60))?.[0];
  return found === undefined ? null : { end: at + found.length, vague: false };
}

/** The saying verb at offset `at` of a sentence, or null. */
function readVerb(words: string, at: number): { end: number; vague: boolean } | null {
  for (const verb of VERBS.get(words[at] ?? '') ?? [])
    if (words.startsWith(verb, at) && isSaying(words, at, verb)) {
      const before = clauseBefore(words, at);
      return { end: at + verb.length, vague: VAGUE_SUBJECT.test(before) || /被$/u.test(before) };
    }
  return null;
}

// "来源：新华网" | "资料来源" | not "来源于"
const CREDIT = /^(?:资料|数据|图片|消息)?来源[：:]|^消息称/u;

/** The sources that the words of a Chinese sentence name, in order. There are no spaces to find words by: they are looked for sign by sign. */
export function findHanCues(prose: string, span: Span): SourceCue[] {
  const words = prose.slice(span.start, span.end);
  const cues: SourceCue[] = [];
  for (let at = 0; at < words.length; at++) {
    const sign = words[at] ?? '';
    const found =
      readLaw(words, at) ??
      (sign === '据' || ((sign === '根' || sign === '依') && words[at + 1] === '据')
        ? readAccording(words, at)
        : (readVerb(words, at) ?? readCredit(words, at)));
    if (!found) continue;
    cues.push({ start: span.start + at, end: span.start + found.end, vague: found.vague });
    at = found.end - 1;
  }
  return cues;
}

// A line of an interview: "林先生：今年有" | "李娜：我们有" | not "时间：两小时"
const LABEL_LINE =
  /^(?:答|[\u4e00-\u9fff]{1,4}(?:先生|女士|教授|医生|律师|老师|博士)|[\u4e00-\u9fff]{2,4}(?=[：:]\s?(?!\d)[^：:]{0,40}[我咱您]))[：:]/u;

function readCredit(words: string, at: number): { end: number; vague: boolean } | null {
  const label = at === 0 ? LABEL_LINE.exec(words.slice(0, 60))?.[0] : undefined;
  if (label !== undefined) return { end: label.length, vague: false };
  const sign = words[at] ?? '';
  if (!'资数图消来'.includes(sign)) return null;
  const found = CREDIT.exec(words.slice(at, at + 8))?.[0];
  return found === undefined ? null : { end: at + found.length, vague: false };
}
