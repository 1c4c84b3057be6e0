/** Chinese words for outlets, and the house style in Chinese drafts. Not yet read by an editor whose first language it is. */
import type { Outlet, OutletClass, OutletKind } from '../sources/outlets/registry.ts';
import { countryIn, type Wording } from './wording.ts';

const KINDS: Readonly<Record<OutletKind, string>> = {
  'news-agency': '通讯社',
  newspaper: '报纸',
  magazine: '杂志',
  broadcaster: '广播电视机构',
  website: '新闻网站',
  'media-group': '媒体集团',
  'party-organ': '党报',
  'ministry-organ': '政府部门媒体',
  'company-organ': '企业报',
};

const TIES: Readonly<Record<OutletClass, string>> = {
  SC: '国家控制的',
  CaPu: '国家管理的',
  CaPr: '亲政府的私营',
  ISFM: '国家资助的',
  ISF: '国家资助的',
  ISM: '国家管理的',
  IP: '国家公共',
  'state-organ': '党和政府机关主办的',
  'enterprise-organ': '国有企业主办的',
};

/** The outlet's kind in plain words: `通讯社`. */
export const kindInWords = ({ kind }: Outlet): string => KINDS[kind];

const describe = (outlet: Outlet) =>
  `${countryIn('zh', outlet.country)}${TIES[outlet.class]}${kindInWords(outlet)}`;

/** What an outlet is stands in brackets behind its name: `新华社（中国国家控制的通讯社）`. No space parts sentences. */
export const zhWording: Wording = {
  templates: {
    disclaimer:
      '免责声明：本文引用了{outlets}（{description}）发布的信息。在据此作出商业、政策或投资决定之前，请自行核实相关内容。',
    disclaimerExtension: '本文还引用了{outlets}（{description}）发布的信息。',
    editorsNote: '编者注：本文引用了{outlets}（{description}）发布的信息。',
    outletFootnote: '{outlets}是{description}。',
    descriptor: '{descriptor}',
    verificationNote: '[未经独立核实]',
    verificationClause: '该说法未经{newsroom}独立核实',
    footnote: '来源待补。',
    secondSource: '第二来源待补。',
  },
  newsroom: '本刊',
  describe,
  described: (name, description) => `${name}（${description}）`,
  join: (outlets) => outlets.join('、'),
  descriptorOf: ({ country }) => `${countryIn('zh', country)}官方媒体`,
  attribution: { opens: true, before: '据 ', after: ' 的数据，' },
  sourceLine: '来源：',
  comma: '，',
  stop: '。',
  space: '',
};
