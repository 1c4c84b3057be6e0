/** Chinese: numerals, magnitudes, units and the words of attribution that news agencies use. */
import type { Language } from './language.ts';
import { EXACT_UNITS, unitTable } from './units.ts';

const words = (list: string) => new Set(list.trim().split(/\s+/));

export const zh: Language = {
  code: 'zh',
  spaceGroups: false,
  cardinals: new Map([...'零一二三四五六七八九'].map((sign, i): [string, number] => [sign, i]).concat([['两', 2], ['〇', 0]])), // prettier-ignore
  magnitudes: new Map([['十', 1], ['百', 2], ['千', 3], ['万', 4], ['萬', 4], ['亿', 8], ['億', 8], ['兆', 12]]), // prettier-ignore
  ordinals: new Map(),
  fractions: new Map<string, readonly [number, number]>([['半', [1, 2]]]),
  vague: words(
    '数十 数百 数千 数万 数亿 上百 上千 上万 成百上千 成千上万 近半 过半 一半 半数 大半 大多数 多数',
  ),
  units: new Map([
    ...unitTable('percentage', '%=％ 个百分点\npp=个百分点'),
    ...unitTable(
      'money',
      'CNY=元 块 人民币 元人民币\nUSD=美元\nEUR=欧元\nJPY=日元\nGBP=英镑\nHKD=港元\nRUB=卢布\nKRW=韩元',
    ),
    ...unitTable(
      'measure',
      'm=米\nkm=公里 千米\nkg=公斤 千克\ng=克\nt=吨 万吨\nhar=公顷\n[mu]=亩\nm2=平方米\nkm2=平方公里 平方千米\nm3=立方米\nkW=千瓦\nkW.h=千瓦时 度\ndeg=摄氏度\nbbl=桶\n[jin]=斤\ncm=厘米\nmm=毫米\nL=升',
    ),
    ...unitTable('duration', 's=秒\nmin=分钟\nh=小时 个小时\nd=天\nwk=周 个星期\nmo=个月\na=年'),
    ...unitTable('ratio', 'times=倍'),
    ...unitTable(
      'count',
      'person=人 名 位 人次\ncase=例 起 宗\nitem=个 家 件 项 户 套 辆 架 艘 台 张 份 所 座 处 条 只 头 笔 次 部 款 批 支 间 枚 种 类 届',
    ),
  ]),
  exactUnits: EXACT_UNITS,
  hedges: new Map([
    ['约', 'about'], ['大约', 'about'], ['近', 'nearly'], ['将近', 'nearly'], ['超', 'more-than'], ['超过', 'more-than'], ['逾', 'more-than'],
    ['至少', 'at-least'], ['达', 'at-least'], ['高达', 'at-least'], ['不足', 'less-than'], ['不到', 'less-than'], ['最多', 'at-most'],
  ]), // prettier-ignore
  months: new Set(),
  abbreviations: new Set(),
  sayingVerbs: words(
    '表示 称 说 指出 认为 透露 介绍 宣布 报道 告诉 强调 坦言 预计 预测 估计 显示 获悉 介绍说 援引 发布 通报 回应 写道 披露 公布 提到 解释 补充 了解到',
  ),
  findingVerbs: words('发现 表明'),
  sourcePhrases: ['据', '根据', '按照', '来源', '援引', '消息称'],
  sourceNouns: words('报告 数据 统计 调查 研究 公告 消息'),
  vagueSources: words('有关人士 专家 知情人士 业内人士 有媒体 统计'),
};
