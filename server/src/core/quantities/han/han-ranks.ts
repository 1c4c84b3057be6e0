/** Chinese counts without a figure and claims of order: 数十, 上千, 一半, 翻番, 全球最大, 首次, 创新高. */

// "数十" | "上百万" | not "人数十分"
const VAGUE =
  /^(?:[数數几幾][十百千万萬亿億]{1,3}|好几[十百千万亿]{1,3}|[上近过逾超][十百千万亿][万亿]{0,2}|成[百千]上[千万]|成千成万|百[万亿]计|千万计)[多余]?/u;
// Signs before 数 上 近 过 超 that make another word of them: "人" | "以" | not "有"
const OTHER_WORD = /[人总多少次指分户参代基以之马晚早网身路会世街史最附接经通透超]$/u;
// "一半" | "绝大多数" | not "多数党"
const SHARE =
  /^(?:近半|过半|一半|半数|大半|绝?大多数|多数|绝大部分|大部分)(?![党派决时情以席年天月]|个[月小世]|小时|世纪|夜)(?:以上|左右)?/u;
// "翻番" | "翻了两番" | not "翻开"
const MULTIPLE = /^(?:翻了?[一两二三四]?番|翻了?[一两]?倍|减半|腰斩|成倍)/u;
const RANKS: readonly RegExp[] = [
  // "全球最大" | "中国首个" | not "全球变暖"
  /^(?:全球|世界|全国|国内|亚洲|欧洲|非洲|美洲|全市|全省|我国|中国|美国|史上|历史上|有史以来|业内|全美|全港|全台)(?:上|的|范围内)?(?:规模|面积|人口|产量|增速|销量)?(?:最[大小高低长短多少快慢早强贵深重热冷久富穷]的?|首[个次家位例座条款部]|唯一|第[一二三四五六七八九十]{1,2}(?:大(?!会|学|道)|(?![次届个批条位大])))/u,
  // "第二大" | "第10大" | not "第一次"
  /^第(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:大(?![会道学堂厦街])|[高长多快](?![中校层])|富|强(?!度))/u,
  // "创下历史新高" | "创新高" | not "创新"
  /^创(?:下|出|造|了){0,2}[\u4e00-\u9fff\d]{0,10}?(?:新高|新低|[纪记]录|之最)/u,
  // "打破纪录" | "刷新世界纪录" | not "打破沉默"
  /^(?:打破|刷新)了?[\u4e00-\u9fff\d]{0,10}?[纪记]录/u,
  // "位居世界第一" | "排名第三" | not "排名靠后"
  /^(?:位[居列]|名列|排名|排在|高居|稳居)(?:全国|全球|世界|亚洲|全省)?(?:第(?:\d{1,3}|[一二三四五六七八九十]{1,3})|首位|榜首|前列)/u,
];

// What makes a first time news: "5年来" | "中国" | not "在"
const FIRST_BEFORE =
  /(?:以来|年来|史上|历史|全球|世界|全国|国内|中国|我国|亚洲|全省|全市|人类|也是|为|系)的?(?:，|上|内)?$/u;
// "首次突破" | "首次超过" | not "首次见面"
const FIRST_AFTER = /^首次(?:突破|超过|超越|跌破|跌至|降至|达到|出现(?:负|下降|下滑)|低于|高于|实现)/u;

// "第一家" | "首座" | not "第一次"
const FIRST_OF = /^(?:第一|首)[家座个位名所艘](?!吃螃蟹)/u;
// "成为全省" | "成了" | not "成为他"
const BECOMES = /成[为了]了?[^，。；、我你他她它]{0,8}$/u;

/** First signs of everything below: the cheap question. */
export const RANK_SIGNS = new Set('数數几幾好上近过逾超成百千一半大多绝翻减腰全世国亚欧非美我中史历有业第首创打刷位名排高稳'); // prettier-ignore

/** Words at the head of a strip that count without a figure: their length and kind; `open` where a unit may follow. */
export function readHanRank(
  text: string,
  before: string,
): { length: number; kind: 'rank' | 'ratio' | 'count'; open: boolean } | null {
  const vague = VAGUE.exec(text)?.[0];
  if (vague && !(/^[数數上近过超]/u.test(vague) && OTHER_WORD.test(before)))
    return { length: vague.length, kind: 'count', open: true };
  const share = SHARE.exec(text)?.[0] ?? MULTIPLE.exec(text)?.[0];
  if (share) {
    const noun = /的$/u.test(before) && /^[，。；！？”」]|^$/u.test(text.slice(share.length));
    return noun || (/^多数/u.test(share) && /[大少]$/u.test(before))
      ? null
      : { length: share.length, kind: 'ratio', open: false };
  }
  if (/^首次(?!公开(?:募|发行)|代币)/u.test(text) && (FIRST_BEFORE.test(before) || FIRST_AFTER.test(text)))
    return { length: 2, kind: 'rank', open: false };
  const first = BECOMES.test(before) ? FIRST_OF.exec(text)?.[0] : undefined;
  if (first !== undefined) return { length: first.length, kind: 'rank', open: false };
  for (const rank of RANKS) {
    const found = rank.exec(text)?.[0];
    if (found) return { length: found.length, kind: 'rank', open: false };
  }
  return null;
}
