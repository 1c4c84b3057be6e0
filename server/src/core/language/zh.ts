/** Chinese: numerals, magnitudes, units and the words of attribution that news agencies use. */
import { zhWording } from './zh-wording.ts';
import type { Language } from './language.ts';
import { EXACT_UNITS, unitTable } from './units.ts';

/** Chinese, in simplified and traditional signs: `万` and `萬` → 4. Its lists of cues, months and vague counts are empty, since readers of its own (`han-…`) find them in unspaced text. */
export const zh: Language = {
  code: 'zh',
  wording: zhWording,
  spaceGroups: false,
  cardinals: new Map([...'零一二三四五六七八九'].map((sign, i): [string, number] => [sign, i]).concat([['两', 2], ['兩', 2], ['〇', 0]])), // prettier-ignore
  magnitudes: new Map([['十', 1], ['百', 2], ['千', 3], ['万', 4], ['萬', 4], ['亿', 8], ['億', 8], ['兆', 12]]), // prettier-ignore
  ordinals: new Map(),
  fractions: new Map<string, readonly [number, number]>([['半', [1, 2]]]),
  vague: new Set(),
  units: new Map([
    ...unitTable('percentage', '%=% 个百分點\npp=个百分点 百分点 個百分點'),
    ...unitTable(
      'money',
      'CNY=元 块 块钱 人民币 元人民币 角 圆\nUSD=美元 美金\nEUR=欧元\nJPY=日元 日圆\nGBP=英镑\nHKD=港元 港币\nTWD=新台币 台币\nRUB=卢布\nKRW=韩元\nINR=卢比\nAUD=澳元\nCAD=加元\nCHF=瑞郎',
    ),
    ...unitTable(
      'measure',
      'm=米\nkm=公里 千米\nkm/h=公里/小时 km/h\nm/s=米/秒 m/s\nmg/kg=mg/kg 毫克/千克 毫克/公斤\nn mile=海里\n[mi_i]=英里\n[ft_i]=英尺\nkg=公斤 千克\ng=克\nmg=毫克\nt=吨\nhar=公顷\n[mu]=亩 畝\nm2=平方米 平米\nkm2=平方公里 平方千米\nm3=立方米 立方 方\nkW=千瓦\nMW=兆瓦\nGW=吉瓦\nW=瓦\nkW.h=千瓦时 度电\ndeg=摄氏度 度 ℃ °c\nbbl=桶\n[jin]=斤\ncm=厘米 公分\nmm=毫米\nL=升\nmL=毫升\nkcal=千卡\nHz=赫兹\nkHz=千赫\nly=光年\nmagnitude=级地震',
    ),
    ...unitTable(
      'duration',
      's=秒\nmin=分钟\nh=小时 个小时 个钟头 个多小时 个多钟头\nd=天 昼夜 个工作日 个交易日\nwk=周 个星期 个礼拜 星期 个多星期 个多礼拜\nmo=个月 个多月\na=年 个年头 载\n100.a=个世纪 个多世纪 世纪',
    ),
    ...unitTable('ratio', 'times=倍'),
    ...unitTable(
      'count',
      'person=人 名 位 人次 口人 人口\ncase=例 起 宗\nitem=个 個 家 件 项 項 户 戶 套 辆 架 艘 台 张 份 所 座 处 条 只 头 笔 次 部 款 批 支 间 枚 种 类 棵 株 颗 把 幅 首 篇 本 册 封 根 片 粒 滴 包 箱 袋 瓶 杯 盒 对 副 组 列 场 轮 票 席 匹 羽 字 门 道 股 手 单 亿股 顿',
    ),
  ]),
  exactUnits: EXACT_UNITS,
  hedges: new Map([
    ['约', 'about'], ['大约', 'about'], ['大概', 'about'], ['约为', 'about'], ['近', 'nearly'], ['将近', 'nearly'], ['接近', 'nearly'], ['逼近', 'nearly'], ['超', 'more-than'], ['超过', 'more-than'], ['超出', 'more-than'],
    ['逾', 'more-than'], ['多于', 'more-than'], ['高于', 'more-than'], ['至少', 'at-least'], ['起码', 'at-least'], ['不少于', 'at-least'], ['不低于', 'at-least'], ['多达', 'at-most'], ['高达', 'at-most'], ['长达', 'at-most'],
    ['不足', 'less-than'], ['不到', 'less-than'], ['少于', 'less-than'], ['低于', 'less-than'], ['最多', 'at-most'], ['不超过', 'at-most'], ['不多于', 'at-most'], ['超過', 'more-than'], ['約', 'about'],
  ]), // prettier-ignore
  months: new Set(),
  abbreviations: new Set(),
  // Chinese has no spaces to find words by: its cues stand in sources/words/han-cues.ts.
  sayingVerbs: new Set(),
  findingVerbs: new Set(),
  vagueSources: new Set(),
};
