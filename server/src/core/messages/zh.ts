/** Messages in Simplified Chinese. Not yet read by an editor whose first language it is. */
import { kindInWords, zhWording } from '../language/zh-wording.ts';
import { countryIn } from '../language/wording.ts';
import { nameIn } from '../sources/outlets/registry.ts';
import type { Messages } from './en.ts';
import { faults } from './zh-faults.ts';

/** What a fix of several findings is said to cover; of one, nothing. */
const forAll = (targets: number) => (targets > 1 ? `为本段全部 ${targets} 个数字` : '');

/** The Chinese of `en.ts`, shown to people whose editor speaks it; what fixes write into a draft goes by the draft, and is `zhWording`. */
export const zh: Messages = {
  language: 'zh-Hans',
  comma: '、',
  colon: '：',
  brackets: (words) => `（${words}）`,
  both: '和',
  list: (words) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}和${words.at(-1) ?? ''}`,
  name: (outlet) => nameIn('zh', outlet),
  country: (code) => countryIn('zh', code),
  kind: kindInWords,
  describe: zhWording.describe,
  date: (date) => {
    const [year = '', month] = date.split('-');
    return month === undefined ? `${year} 年` : `${year} 年 ${Number(month)} 月`;
  },

  summaries: {
    'unsourced-number': '可核查的数字没有来源',
    'state-media-attribution': '引用官方媒体而未加说明',
    'state-media-only': '数字仅有官方媒体一方来源',
    'single-owner': '有来源的数字全部出自同一所有者或同一国家的媒体',
    'unused-suppression': '忽略标记没有任何作用',
    'suppression-without-reason': '忽略标记没有写明理由',
  },

  rules: {
    unsourced: (words, more) =>
      more === 0 ? `“${words}”在本句中没有来源` : `“${words}”及另外 ${more} 个数字在本句中没有来源`,
    unsourcedTable: (words, more) => `“${words}”及本表另外 ${more} 个单元格没有来源`,
    whyUnsourced:
      '读者不知道数字从何而来，就无从核对。请在句中写明来源、加上链接或脚注；如果尚待核实，请注明。',
    undisclosed: (name, classified) => `此处以${name}为消息来源。${classified}稿件没有向读者说明这一点。`,
    whyUndisclosed: (name) =>
      `读者知道这是谁的媒体，才能掂量它的说法。请在首次提及${name}时说明，或加一条注释，写明${name}及其与国家的关系。`,
    usedHereToo: (words) => `此处也以“${words}”为消息来源`,
    alone: (words, names) => `“${words}”仅以${names}为来源`,
    aloneTable: (words, more) => `“${words}”及本表另外 ${more} 个单元格仅以官方媒体为依据`,
    whyAlone:
      '只有与国家有关联的媒体报道的数字，尚未得到其他任何一方证实。请寻找第二个来源，或告诉读者没有其他来源。',
    restsOn: (bond, names) => `本稿中有来源的数字全部出自${bond}：${names}`,
    oneOutlet: '同一家媒体',
    oneOwner: (name) => `同一所有者（${name}）的媒体`,
    oneState: (country) => `同一国家（${country}）的媒体`,
    whyRestsOn:
      '同一所有者或同一国家的另一家媒体算不上第二个来源：一家刊出的内容，其他各家可能照登。请寻找与两者都无关的来源，或告诉读者没有这样的来源。',
    isSourceHere: (name) => `此处以${name}为来源`,
    idle: '此忽略标记没有忽略任何内容',
    idleRule: (name) => `此忽略标记没有忽略任何 ${name} 提示`,
    unknownRule: (name) => `没有名为 ${name} 的规则，因此此忽略标记没有忽略任何内容`,
    unknownForm: (form, known) => `没有 ${form} 这种写法，因此此忽略标记没有忽略任何内容；可用的有 ${known}`,
    whyIdle: '它当初针对的内容已不存在，或者它写的规则或写法并不存在。留着它，以后可能掩盖别的错误。',
    noReason: '此忽略标记没有写明理由',
    whyNoReason: '之后读到的人只能猜测为何忽略此提示。请在两个连字符之后写明理由。',
  },

  outlets: {
    classes: {
      SC: '国家控制的媒体',
      CaPu: '被政府掌控的公共媒体或国家管理的媒体',
      CaPr: '被政府掌控的私营媒体',
      ISFM: '由国家资助并管理的独立媒体',
      ISF: '由国家资助的独立媒体',
      ISM: '由国家管理的独立媒体',
      IP: '独立公共媒体',
      'state-organ': '执政党或国家机关的机关媒体',
      'enterprise-organ': '国有企业的机关媒体',
    },
    meanings: {
      SC: '由国家出资、由国家运营，报道内容由国家决定',
      CaPu: '由国家运营并决定报道内容；经费大多来自其他渠道',
      CaPr: '归私人所有，但报道内容由政府决定',
      ISFM: '由国家出资并运营；报道内容由编辑部自行决定',
      ISF: '由国家出资，除此之外国家不得介入',
      ISM: '由国家所有或运营；自筹经费，报道内容由编辑部自行决定',
      IP: '公共服务机构，国家既不直接出资，也不参与运营和编辑',
      'state-organ': '由执政党或国家机关出版；其编辑方式尚无人评定',
      'enterprise-organ': '由国有企业出版；其编辑方式尚无人评定',
    },
    classifier: '其分类者',
    classifies: (who, words) => `${who}将其归类为${words}。`,
    describes: (who, words) => `${who}称其为${words}。`,
    oldRegistry: (date) =>
      `官方媒体名录已超过一年：其中最新的分类日期为 ${date}。此后媒体可能已被重新评定，请查看 Factdesk 是否有新版本。`,
  },

  quantities: {
    rank: '排名或纪录',
    vague: '没有具体数值的数量',
    range: (low, high) => `${low} 至 ${high}`,
    hedges: {
      about: '约 ',
      'at-least': '至少 ',
      'at-most': '至多 ',
      'more-than': '超过 ',
      'less-than': '不足 ',
      nearly: '近 ',
    },
    units: {
      '%': '%',
      pp: '个百分点',
      bp: '个基点',
      times: '倍',
      fold: '倍',
      person: '人',
      case: '例',
      item: '个',
      country: '个国家',
      city: '座城市',
      character: '个字',
      storey: '层',
      magnitude: '级',
      s: '秒',
      min: '分钟',
      h: '小时',
      d: '天',
      wk: '周',
      mo: '个月',
      a: '年',
      m: '米',
      km: '公里',
      kg: '千克',
      t: '吨',
    },
    amount: (value, unit) => (unit === '%' ? `${value}%` : `${value} ${unit}`.trim()),
  },

  hover: {
    states: {
      unsourced: '附近没有来源',
      'state-media-only': '仅有官方媒体一方来源',
      sourced: '有来源',
      noted: '已注明未经核实；仍然没有来源',
      silenced: '已由注释忽略；仍然没有来源',
    },
    readAs: (words) => `：读作 ${words}`,
    sources: '读作其来源的内容：',
    kinds: { link: '链接', footnote: '脚注', citation: '引注', attribution: '文中注明' },
    vague: '（含糊：无处可以回头核对）',
    sourcedElsewhere: (line, sources) => `同一数字在${line}有来源：${sources}`,
    namedBefore: (sources) => `前面刚提到的来源：${sources}。如果这里也出自该来源，请在本句中写明。`,
    reaches: { sentence: '', 'lead-in': '，来自引导句', block: '，来自邻近的句子' },
  },

  note: {
    head: (name, kind, country) => `**${name}** — ${kind}，${country}`,
    names: (names) => `名称：${names}`,
    owner: (name, source) => `所有者：${name}（${source}）`,
    noOwner: '所有者：名录中没有记载',
    outletClass: (words, code, meaning, page) =>
      `类别：**${words}**（${code}）。${meaning}。[各类别的含义](${page})`,
    classifiedBy: (who) => `分类者：${who}`,
    by: (source, date) => `${source}，${date}`,
    nobody: '未注明',
    source: (address) => `（[出处](<${address}>)）`,
    local: '。此条为本地条目：由贵编辑部设定',
    disputed: (view, source) => `另有异议：${view}（${source}）`,
    note: (words) => `备注：${words}`,
    listed: (words) => `被列入以下名单（不属于分类）：${words}`,
    measure: (by, measure, date) => `${by}，${measure}（${date}）`,
    mentioned: '此处只是提及。',
    uses: (places, alone) => `本稿有 ${places} 处以其为来源；有 ${alone} 个含数字的说法仅以其为依据。`,
    disclosedBeside: '已说明：名称旁边的文字已作交代。',
    disclosedInNote: '已说明：有一条注释写明了它或其所有者。',
    notDisclosed: (words) => `尚未说明。免责声明中可写：${words}。`,
    othersDisclosed: (names) => `已就其他媒体作出说明：${names}。`,
    ownDescription: (name, words) =>
      `**${name}** — 名录中没有收录。仅从稿件对它的描述（“${words}”）得知其身份，这一描述已向读者作出说明。`,
  },

  page: {
    headings: {
      unsourced: '没有来源',
      'state-media-only': '仅以官方媒体为依据',
      noted: '已注明未经核实',
      silenced: '已忽略',
      sourced: '有来源',
    },
    undisclosed: '未加说明的官方媒体',
    line: (number) => `第 ${number} 行`,
    source: (names) => `来源：${names}`,
    noSource: '来源：附近没有',
    noClaims: '本稿没有含数字的说法。',
    left: (left, of) => `${of} 个含数字的说法中有 ${left} 个没有来源。`,
  },

  fixes: {
    sourceLine: (words) => `在表格下方添加“${words}”，来源待填`,
    attribution: (words, targets) => `${forAll(targets)}添加“${words}”，来源待填`,
    clause: (words, targets) => `${forAll(targets)}添加“${words}”`,
    noteAfter: (words, targets) => `${forAll(targets) || '在句后'}添加“${words}”`,
    footnote: (label, targets) => `${forAll(targets)}添加一条待填写的脚注（${label}）`,
    secondSource: (label, targets) => `${forAll(targets)}添加一条征求第二来源的脚注（${label}）`,
    link: (words, targets) => `${forAll(targets) || `为“${words}”`}添加链接，网址待填`,
    clipboardLink: (words, targets) => `${forAll(targets) || `为“${words}”`}添加链接，指向剪贴板中的网址`,
    disclaimer: (name) => `在文末添加免责声明，写明${name}`,
    inDisclaimer: (name) => `在文末的免责声明中写明${name}`,
    allInDisclaimer: '在文末的免责声明中写明所有官方媒体',
    editorsNote: (name) => `在文首添加编者注，写明${name}`,
    inEditorsNote: (name) => `在编者注中写明${name}`,
    descriptor: (words, name) => `在“${name}”前写上“${words}”`,
    outletFootnote: (name) => `添加脚注，说明${name}是谁的媒体`,
    silenceLine: (rule) => `在本行忽略 ${rule}，并写明理由`,
    silenceBlock: (rule) => `在本段忽略 ${rule}，并写明理由`,
    silenceTable: (rule) => `在本表格忽略 ${rule}，并写明理由`,
    silenceFile: (rule) => `在本文件忽略 ${rule}，并写明理由`,
    silenceOutlet: (name) => `在 .factdesk.yaml 中对所有稿件忽略${name}，并写明理由`,
    removeRule: (rule) => `从此忽略标记中移除 ${rule}`,
    removeSuppression: '移除此忽略标记',
    giveReason: '为此忽略标记写明理由',
  },

  suppressions: {
    'disable-next-line': '忽略下一行',
    'disable-line': '忽略本行',
    'disable-block': '忽略下一个段落、标题、列表项、表格或表格单元格',
    'disable-file': '忽略整篇稿件',
    disable: '忽略此后的全部内容，直到 enable',
    enable: '结束由 disable 开始的忽略',
  },

  server: {
    lens: (claims, unsourced) =>
      unsourced === 0 ? `${claims} 个数字，均有来源` : `${claims} 个数字中有 ${unsourced} 个没有来源`,
    draftChanged: '提供此修复之后，稿件已有改动。',
    unreadableFile: '无法读取配置文件。',
    excluded: '设置排除了本稿，因此 Factdesk 不作检查（`exclude`）。',
    tooLong: (characters) =>
      `本稿超过 ${characters} 个字符，因此 Factdesk 不作检查（设置 factdesk.maxFileSize）。`,
    settingsOf: (uri) => `${uri} 的设置`,
    notChecked: '本稿已被排除，不作检查。',
  },

  places: { default: '默认值', editor: '编辑器' },

  faults,
};
