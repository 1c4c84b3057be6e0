/** Chinese and Russian words before an outlet’s name that tell the reader whose it is: 官方媒体新华社, `государственное агентство ТАСС`. */

// "中国官方媒体" | "国家通讯社" | not "官方向"
const HAN_TIE =
  /(?:(?:官方|国家|国营|国有|官办|党|政府|军方)[\u4e00-\u9fff]{0,8}(?:媒体|通讯社|喉舌|电视台|电台|报纸|机关报|报章|刊物)|官媒|党媒|党报|机关报|央媒|官方|国营|国有)$/u;
// "государственное агентство" | "гостелеканал" | not "государственный бюджет"
const CYRILLIC_TIE =
  /(?:государственн|правительственн|провластн|прокремл[её]вск|официальн)\p{L}{2,3}\s(?:\p{L}{1,20}\s){0,2}(?:агентств|информагентств|телеканал|телекомпани|газет|издани|канал|сми|радиостанци|радио)\p{L}{0,3}$|(?:^|\s)гос(?:агентств|телеканал|телекомпани|сми|информагентств)\p{L}{0,3}$/iu;

/** Whether the words of the clause before offset `start` describe the outlet that is named there. */
export function isTiedBefore(prose: string, start: number): boolean {
  const before = prose.slice(Math.max(0, start - 60), start);
  if (!/[\u0400-\u04ff\u4e00-\u9fff]/.test(before)) return false;
  const clause = before.slice(before.search(/[^，。；：:,.;!?！？、（(]*$/u)).replace(/[\s《«“"]+$/u, '');
  return HAN_TIE.test(clause) || CYRILLIC_TIE.test(clause);
}
