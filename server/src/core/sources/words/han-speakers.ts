/** Who speaks in Chinese, by the words before a verb: offices, titles, names, and nobody in particular. */

/** Who may speak, at the end of what stands before a verb: 专家, 公司, 卫生部, 他. */
export const SPEAKER =
  /(?:[我他她]们?|[检警校院厂官]方|[诉决定见]书|部|局|院|委|办|会|行|司|社|署|厅|团|所|处|组织|机构|专家|人士|师|公司|中心|方面|大学|集团|企业|银行|先生|女士|博士|教授|记者|主任|[部局市省村镇县校院所厂处会]长|[村农市居船]民|[店职员]工|总统|总理|首相|主席|发言人|负责人|经理|总裁|书记|医生|学者|网友|官员|媒体|报告|公告|声明|报道|通报|调查|研究|数据|消息|文章|者|人|[（(][^（()）]{1,20}[）)]|今天|昨天|当天|近日|日前|\d{1,2}日)(?:均|都|也|还|则|并|曾|又|就|向记者|介绍|对记者|此前|进一步)?$/u;
/** A family name and one or two signs, and nothing else: "陈小渔" | "李某" | not "黄河", "许多", "张贴" */
export const PERSON =
  /^(?:[王李张刘汤秦龚樊尹黎贺赖葛傅戴阎丁陈杨赵吴徐孙胡朱郭罗郑梁谢宋韩冯邓曹彭潘蔡蒋沈姚崔谭陆廖邹熊薛侯郝邵钱汪范董袁魏吕卢林黄周苏马](?![贴定开旧述列统上路业围边末期年一二三四五六牛河])[\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]某[\u4e00-\u9fff]?)(?:也|还|则|并|又)?$/u;
/** A name in Latin letters: "Ana Prado" | "Ana Prado还" | not "GDP预计" */
export const LATIN_NAME = /[A-Za-z]{2}(?:均|都|也|还|则|并|曾|又)?$/u;
/** Whose memory it is: "我" | "我还" | not "陈小渔" */
export const OWN_MEMORY = /(?:[我你咱]们?|谁)(?:还|都|也|只|不|清楚)?$|[不没]$/u;

/** Nobody in particular: "有关专家" | "业内人士" | not "清华大学专家" */
export const VAGUE_SUBJECT =
  /^(?:[\u4e00-\u9fff]{0,4}(?:日前|近日|今天|此前|目前))?(?:有|一些|一位|一名|多位|多名|部分|许多|不少|很多|某|相关|有关|业内|众多|大量|各种|最新|该|匿名){0,3}(?:专家|人士|业内人士|知情人士|消息人士|分析人士|观察人士|媒体|网友|网民|人|研究|调查|数据|统计|资料|消息|报道|官员|学者|分析|文章)(?:普遍|也|都|均|就|还|曾)?$/u;
