/** Messages in Simplified Chinese about settings that make no sense. Not yet read by an editor whose first language it is. */
import type { Messages } from './en.ts';

const toList = (words: readonly string[], last: string) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')} ${last} ${words.at(-1) ?? ''}`;

/** The Chinese of `en-faults.ts`: `sentence('reach', is('"page"', oneOf(…)))` is `reach：值为 "page"；可以是 …。` */
export const faults: Messages['faults'] = {
  sentence: (name, fault) => `${name}：${fault}。`,
  or: (words) => toList(words, '或'),
  and: (words) => toList(words, '和'),
  is: (value, fault) => `值为 ${value}；${fault}`,
  oneOf: (choices) => `可以是 ${choices}`,
  expected: {
    string: '应为字符串',
    number: '应为数字',
    boolean: '应为布尔值（true 或 false）',
  },
  expectedFromZero: '应为不小于 0 的数字',
  expectedLanguage: '应为语言标签，如 "en" 或 "zh-Hans"',
  expectedGroup: '应为按名称列出的设置',
  expectedReasons: '应为按媒体列出的理由',
  noSettings: '不是按名称列出的设置',
  noSetting: (names) => `没有这项设置；可用的有 ${names}`,
  noReason: '没有写明理由；请写明为何忽略该媒体',
  noOutlet: '不是任何媒体的“id”：名录和“outlets”中都没有',

  noWords: '应有文字',
  twoLines: '文字应在一行之内',
  unknownField: (field, known) => `其中没有 ${field} 这一字段；可用的有 ${known}`,
  missingField: (field) => `缺少必需的字段 ${field}`,

  leftOut: (fault) => `未予采用：${fault}`,
  noOutlets: '不是媒体列表',
  noRow: '不是对象',
  noId: '缺少“id”',
  idTwice: (id) => `“id”的值“${id}”使用了两次`,
  noField: (field) => `没有“${field}”这一字段`,
  noClass: (classes) => `“class”不是下列之一：${classes}`,
  noKind: (kinds) => `“kind”不是下列之一：${kinds}`,
  noNames: (id) => `缺少“names”，而名录中没有媒体“${id}”`,
  namesNoList: '“names”不是列表',
  noName: '“names”中有一项不是名称',
  noCountry: '“country”不是由两个大写字母组成的 ISO 3166 代码',
  noOwner: '“owner”不是名称',
  noSource: '“classifiedBy”没有写明“source”，即该媒体由谁分类',
  noDate: '“classifiedBy”没有形如 2026-03 的“date”',
  noAddress: '“classifiedBy”的“url”不是网址',
  domainsNoList: '“domains”不是列表',
  noDomain: (words) => `${words} 不是形如 voice.example 的域名`,

  notTrusted: '在您信任此工作区之前不生效',
  waiting: (what) => `在您信任此工作区之前不生效：${what}`,
  thisFile: '本文件',
  unreadable: '此文件存在，但无法读取：请检查读取权限，并确认它是文件而不是文件夹，且不超过 2 MB。',
  tooLong: '本文件过长，无法作为设置读取。',
  noYaml: (words) => `不是有效的 YAML：${words}。`,
  endless: '无法读取：自身引用的次数过多',
  overridesNoList: '不是列表；每一项应有“files”和设置',
  noFiles: '缺少“files”，即适用的稿件',
  noPath: '不是路径或模式',
  tooManyStars: (most, pattern) => `${pattern} 中的星号超过 ${most} 个`,
  negated: (pattern) => `${pattern} 以“!”开头；各模式逐一累加，不能撤回`,
  unpaired: (pattern) => `${pattern} 中有未成对的括号；在其前加反斜杠，即为普通字符`,
  matchesNothing: (pattern) => `${pattern} 不匹配任何路径`,
  onlyFiles: (path) => `extends ${path}：只能扩展文件；不会从网上获取任何内容。`,
  onItself: (path) => `extends ${path}：文件不能以自身为基础。`,
  noBase: (path) => `extends ${path}：没有这个文件，或无法读取。`,
};
