/** Labels in Chinese: dates, clock times, ages, time anchors, list numbers, names made of numerals. */
import { low, type Token } from '../../tokens.ts';
import { type Strip, textBefore } from './han-strip.ts';

/** Each pattern stands at the head of a strip; what it matches claims nothing. */
const LABELS: readonly RegExp[] = [
  // "2017年6月22日" | "2016-2018年" | not "2000多年"
  /^(?:(?:1\d|20|21)\d\d年?[-–—至到~～、和]{1,2})?(?:(?:1\d|20|21)\d\d|0\d|[6-9]\d(?=年(?:\d|[一二三四五六七八九十]{1,2}月))|[一二][〇零一二三四五六七八九]{2,3})年(?:代?[初末底]|版|款|级|度|上半年|下半年|前?[一二三四]季度)?/u,
  // "1月10日" | "7月20日至25日" | not "8个月"
  /^(?:\d{1,2}[-–—至到~～、])?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|初|末|[中上下]旬|(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?[-–—至到~～、和]){0,8}(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?/u,
  // "12日晚" | "13日、15日" | not "12日元"
  /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?[-–—至到~～、和]){0,8}(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?![元均产圆])|\d{1,5}号(?:线|楼|院|馆|门|机|文|令)?)/u,
  // "80年代" | "六、七十年代" | not "80年"
  /^(?:[一二三四五六七八九]、)?(?:\d{2,4}|[一二三四五六七八九十〇零]{1,4})(?:年代|世纪|后(?![来续天勤面]))/u,
  // "17时23分" | "10点左右" | not "3小时"
  /^(?:\d{1,2}|[一二三四五六七八九十两]{1,3})(?:时(?![间代期常候而尚装])|点(?![五零一二三四六七八九]))(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})分(?:\d{1,2}秒)?|半|许|多|整|钟)?/u,
  // "3:15" | "3：0" | not "3"
  /^\d{1,4}(?:[:：]\d{1,4}){1,3}/u,
  // "34岁" | "60多岁" | not "34人"
  /^(?:\d{1,3}|[一二三四五六七八九十百]{1,4})(?:[-–—至到~～、](?:\d{1,3}|[一二三四五六七八九十百]{1,4}))?[多余来几]?(?:周岁|岁)(?:半|以上|以下|左右)?/u,
  // "3楼" | "10号楼" | not "3层"
  /^(?:\d{1,4}|[一二三四五六七八九十]{1,3})(?:号线|号楼|号院|楼|室|路(?!人)|班(?!人)|年级|届|期|页|版|章|栋|单元|幢|年期|线城市|中全会)/u,
  // "三四线城市" | "一二三产业" | not "三四百"
  /^[一二三四]{1,3}(?:线(?:城市|至|、)|产业|产)/u,
  // "996" | "360浏览器" | not "996人"
  /^(?:(?:996|995|955|007)(?:(?![\d个人名万亿元家%.])|(?=\.icu))|360(?=浏览器|公司|安全|软件|手机|搜索|集团)|(?:110|119|120|12345|12306|12315)(?=急救|报警|电话|热线|中心|的人|接警|指挥|救护|平台))/u,
  // "五一假期" | "十三五" | not "五一百"
  /^(?:(?:五一|六一|三八|八一|七一|五四|三一五|九一八|一二九)(?![百千万个人名])|双(?:十一|十二|11|12)|十一(?=黄金周|长假|假期|期间|国庆)|十[一二三四]五(?![个人名])|十[六七八九]大|二十大|[一二三四五六七八九十]{1,3}[届中]全会)/u,
  // "千方百计" | "一百年" in a saying | not "千万元"
  /^(?:千方百计|千言万语|千家万户|千千万万|千辛万苦|千变万化|千军万马|千丝万缕|千山万水|百花齐放|百年(?:大计|老店)|万一|万分(?!之)|十分(?!之|钟)|十字|十足|三三两两|七七八八|三五成群|三番五次|五花八门|七嘴八舌|五湖四海|四面八方|四分五裂|五颜六色|九牛一毛|百家争鸣|千万(?=[别不要])|一百八十度|一五一十|一清二楚)/u,
  // "20周年" | "3比1" | not "20周"
  /^(?:(?:\d{1,4}|[一二三四五六七八九十百]{1,4})(?:周年|年[制期])|\d{1,3}比\d{1,3}(?![\d.%]))/u,
  // "三十年河东" | "十年磨一剑" | not "三十年"
  /^(?:[三四]十年河[东西]|十年(?:树木|磨一剑|寒窗)|百年(?:树人|不遇|未有))/u,
  // "第三季度" | "第1-3名" | not "三季度"
  /^第(?:\d{1,4}|[〇零一二三四五六七八九十百千两]{1,7})(?:条?[-–—至到、和](?:\d{1,4}|[一二三四五六七八九十百]{1,4})(?=条|名|位|届|章))?/u,
  // "1920x1080" | "24/7" | not "3-5天"
  /^\d{1,5}(?:[x×/÷]\d{1,5}|-\d{1,5}-\d{1,5}(?:-\d{1,5})?)/u,
];

// Durations: "3天" | "七十五年" | not "3天空"
const DURATION =
  /^(?:\d{1,3}|[一二三四五六七八九十百两]{1,4})(?:[-–—至到~～](?:\d{1,3}|[一二三四五六七八九十百两]{1,4}))?[多余来几]?个?[多半]?(?:年|月|周|星期|天|日|小时|钟头|分钟|秒钟?|季度|世纪|昼夜)[多半]?/u;
// What after a duration places a story in time: "前" | "以来" | not "的"
const ANCHOR_AFTER =
  /^(?:以|之)?(?:前|后|後|来|來|内|里|间|中(?!国)|过去|时间里|的时间里|时候|期间|左右的时间里?)/u;
// What before it does: "过去" | "最近" | not "历时"
const ANCHOR_BEFORE =
  /(?:过去|最近|(?:^|[^了达续时过有费历经长])近|未来|今后|此后|(?<!提)前|(?<![延滞落推靠押])后|上|下|[上下]一?个|头|每|这|那|当|某|再过|隔|时隔|同)的?$/u;

/** `有1000年历史`, `近2000年`: a thousand years measure; they are no year of the calendar. */
const isMillennium = (strip: Strip, before: string): boolean =>
  /^(?:1\d00|2000)年/u.test(strip.text) &&
  (/(?:近|约|超过|长达|距今|已有|跨越|逾|达|历经)$/u.test(before) ||
    /^\d{4}年(?:[的之]?历史|以上|左右|之久|前的?)/u.test(strip.text));

// Decades that stand for an age and measure nothing: "四十年，" | "四十年改革" | not "四十年没有"
const AGE =
  /^(?:[二三四五六七八九]十|[2-9]0)年(?=[，！。]|$|[的来]?(?:改革|开放|历程|经验|征程|岁月|风雨|巨变|沧桑))/u;
const AGE_BEFORE = /(?:^|[。！？；…“（]|风雨|改革开放|改开|建国)$/u;

/** `8个月后`, `过去五年`: a duration that places the story in time; 0 when it measures something. */
function endOfAnchor(strip: Strip, before: string): number {
  const age = AGE_BEFORE.test(before) ? AGE.exec(strip.text)?.[0] : undefined;
  if (age !== undefined) return strip.next(age.length);
  const found = DURATION.exec(strip.text)?.[0];
  if (found === undefined) return 0;
  return ANCHOR_AFTER.test(strip.text.slice(found.length)) || ANCHOR_BEFORE.test(before)
    ? strip.next(found.length)
    : 0;
}

/** `1、`, `（2）`, `3.`: a list number at the head of a sentence or after a pause; `1、2、3` in a row. */
function endOfListMarker(strip: Strip, before: string): number {
  // "2）" | "一、" | not "2.5"
  const marker = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[)）、](?!\d{1,2}日)|[.．,，](?!\d))/u.exec(
    strip.text,
  );
  // "" | "如下：" | not "共"
  if (marker && /(?:^|[。；：:;！？…(（【*•·])$/u.test(before)) return strip.next(marker[0].length);
  // "1、2、3" | "1，2，3" | not "1、2个"
  const row = /^\d{1,2}(?:[、，]\d{1,2}){2,12}(?![\d.%\u4e00-\u9fff])/u.exec(strip.text);
  if (row) return strip.next(row[0].length);
  // "2）" | "12】" | not "2人）"
  const closed = /^(?:\d{1,3}|[一二三四五六七八九十]{1,2})(?=[)）】\]])/u.exec(strip.text);
  return closed && /[(（【[]$/u.test(before) ? strip.next(closed[0].length) : 0;
}

/** Codes and telephone numbers, told by the words before them: `代码600555`, `电话12345`. */
function endOfCode(strip: Strip, before: string): number {
  // "股票代码：" | "拨打" | not "共有"
  const named =
    /(?:代码|编号|电话|热线|邮编|拨打|拨通|微信|账号|手机|航班|车牌|国道|省道|型号|版本)[:：为是号（(]{0,2}$/u.test(
      before,
    );
  // "歼-20" | "东风-41" | not "增长-3%"
  if (/[\u4e00-\u9fff][-‑]$/u.test(before)) {
    const model = /^\d{1,4}[a-z]?(?![\d.%万亿千百个度摄元])/iu.exec(strip.text)?.[0];
    if (model) return strip.next(model.length);
  }
  // "今年34，" | "年仅7岁" | not "今年200家"
  const aged = /(?:今年|年仅|现年|享年|刚满|年近|年过)$/u.test(before);
  const age = aged ? (/^\d{1,3}(?=[，。、；）),岁])/u.exec(strip.text)?.[0] ?? '') : '';
  if (age) return strip.next(age.length);
  // "600555" | "12345" | not "5人"
  const digits = /^\d{1,12}(?![\d.,]*[万亿个%元倍])/u.exec(strip.text)?.[0] ?? '';
  if (digits && named) return strip.next(digits.length);
  return /^\d{5,6}(?=[.)）])/u.test(strip.text) && /[(（]$/u.test(before) ? strip.next(digits.length) : 0;
}

/** Letters and digits grown together: `G20`, `A股`, `COVID-19`, `PM2.5`. */
function endOfLatin(tokens: readonly Token[], i: number): number {
  const word = tokens[i];
  if (word?.kind !== 'word' || !/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word.text)) return 0;
  const joint = /^[-‑–.]$/.test(low(tokens, i + 1)) && tokens[i + 1]?.spaced === false ? i + 2 : i + 1;
  const number = tokens[joint];
  return number?.kind === 'number' && !number.spaced && !/^(?:RMB|USD|US|HK|CNY|EUR)$/.test(word.text)
    ? joint + 1
    : 0;
}

/** If a Chinese label starts at token `i`, the index after it; otherwise 0. The strip starts at that token. */
export function endOfHanLabel(tokens: readonly Token[], i: number, strip: Strip): number {
  const latin = endOfLatin(tokens, i);
  if (latin > 0) return latin;
  const before = textBefore(tokens, i);
  const early = endOfListMarker(strip, before) || endOfAnchor(strip, before) || endOfCode(strip, before);
  if (early > 0) return early;
  if (isMillennium(strip, before)) return 0;
  for (const label of LABELS) {
    const found = label.exec(strip.text)?.[0];
    if (!found) continue;
    if (found.includes('岁') && /(?:平均|寿命|预期)[\u4e00-\u9fff]{0,5}$/u.test(before)) continue;
    // "上涨30点" | "跌12点" | not "早上10点"
    if (/点$/u.test(found) && /[涨跌升降][了超近至到约]{0,2}$/u.test(before)) continue;
    return strip.next(found.length);
  }
  return 0;
}
