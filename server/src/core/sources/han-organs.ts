/** Organs that a Chinese draft describes itself: `官媒`, `伊朗国家电视台`, `市委机关报《港湾日报》`. */
import type { Token } from '../tokens.ts';
import type { Organ } from './organs.ts';

const codesOf = (signs: string): readonly number[] => [...signs].map((sign) => sign.charCodeAt(0));

// What stands for a name: "官媒" | "官方通讯社" | "国家电视台" | not "官方回应"
const NAMELESS =
  /^(?:官媒|党媒|(?:官方|国营|國營|国有|国家|國家)(?:新闻)?(?:媒体|媒體|通讯社|通訊社|电视台|電視台|电台|電台|广播电台|报纸))/u;
/** The signs it can start with, by their codes: the first, cheap question. */
const FIRST = codesOf('官党国國');

const OPENS = codesOf('《“「');

// Words right before a name that say whose it is: "机关报《" | "国营钢厂的厂报《" | not "读《"
const DESCRIPTION =
  /(?:官方|官媒|党报|党媒|喉舌|机关报|機關報|国营|国有|(?:省|市|县|区|团|党)委)[\u4e00-\u9fff]{0,12}[《“「]$/u;
// Papers, sites and stations by their last sign: "日报" | "周刊" | not "条例"
const OUTLET_NAME = /^[\u4e00-\u9fff·]{1,12}(?:报|報|刊|网|網|社|台|杂志|雜誌|新闻)(?=[》”」])/u;

/** The index of the first token that starts at `offset` or behind it. */
function tokenAt(tokens: readonly Token[], from: number, offset: number): number {
  let i = from;
  while ((tokens[i]?.start ?? offset) < offset) i++;
  return i;
}

/** An organ that starts at token `i`: nameless, or with a name in title marks behind what it is. */
export function findHanOrgan(tokens: readonly Token[], i: number, prose: string): Organ | null {
  const token = tokens[i];
  if (!token) return null;
  const { start } = token;
  if (FIRST.includes(prose.charCodeAt(start))) {
    const words = NAMELESS.exec(prose.slice(start, start + 12))?.[0];
    if (words !== undefined) {
      const next = tokenAt(tokens, i, start + words.length);
      return { from: i, next, basis: { from: i, next } };
    }
  }
  if (!OPENS.includes(prose.charCodeAt(start - 1))) return null;
  const name = OUTLET_NAME.exec(prose.slice(start, start + 16))?.[0];
  const described = name === undefined ? undefined : DESCRIPTION.exec(prose.slice(Math.max(0, start - 20), start))?.[0]; // prettier-ignore
  if (name === undefined || described === undefined) return null;
  const from = tokenAt(tokens, Math.max(0, i - described.length), start - described.length);
  return { from: i, next: tokenAt(tokens, i, start + name.length), basis: { from, next: i - 1 } };
}
