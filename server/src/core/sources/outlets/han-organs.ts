/** Organs that a Chinese draft describes itself: `官媒`, `伊朗国家电视台`, `市委机关报《港湾日报》`. */
import type { Token } from '../../tokens.ts';
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
  /(?:官方|官媒|党报|党媒|喉舌|机关报|機關報|国营|国有|(?:省|市|县|区|团|党)委|(?:(?!由)[\u4e00-\u9fff]){1,4}部(?=主))[\u4e00-\u9fff]{0,12}[《“「]$/u;
// Papers, sites and stations by their last sign: "日报" | "周刊" | not "条例"
const OUTLET_NAME = /^[\u4e00-\u9fff·]{1,12}(?:报|報|刊|网|網|社|台|杂志|雜誌|新闻)(?=[》”」])/u;

// Whose it is, in brackets behind the name: "（渔业部主管的报纸）" | "（国营钢厂的厂报）" | not "（节选）"
const REMARK =
  /^[》”」][（(，,]([^，,。；）)]{0,14}(?:党报|官媒|喉舌|机关报|機關報|官方媒体|(?:国有|国营)[^，,。；）)]{0,10}报|(?:部|委员会|政府)(?:主管|主办|出版|创办)[^，,。；）)]{0,6}))/u;

// A press release of a ministry or a state-owned company: "渔业部新闻" | "国有企业海港集团的新闻" | not "俱乐部新闻"
const RELEASE =
  /(?:(?:国有|国营|央企)[\u4e00-\u9fff]{0,12}|(?:(?![据在由从引])[\u4e00-\u9fff]){1,4}(?<![总乐分干市全内外一东西南北中宣])(?<!编辑|公关)部)的?$/u;
const IS_RELEASE = /^新闻(?:稿|通稿|公报)/u;

/** The index of the first token that starts at `offset` or behind it. */
function tokenAt(tokens: readonly Token[], from: number, offset: number): number {
  let i = from;
  while ((tokens[i]?.start ?? offset) < offset) i++;
  return i;
}

/** A press release, its first sign at token `i`, with whose it is before it. */
function findRelease(tokens: readonly Token[], i: number, prose: string): Organ | null {
  const start = tokens[i]?.start ?? 0;
  const words = IS_RELEASE.exec(prose.slice(start, start + 4))?.[0];
  const owner =
    words === undefined ? undefined : RELEASE.exec(prose.slice(Math.max(0, start - 16), start))?.[0];
  if (words === undefined || owner === undefined) return null;
  const from = tokenAt(tokens, Math.max(0, i - owner.length), start - owner.length);
  const next = tokenAt(tokens, i, start + words.length);
  return { from, next, basis: { from, next } };
}

/** An organ that starts at token `i`: nameless, or with a name in title marks behind or before what it is. */
export function findHanOrgan(tokens: readonly Token[], i: number, prose: string): Organ | null {
  const token = tokens[i];
  if (!token) return null;
  const { start } = token;
  if (prose[start] === '新') return findRelease(tokens, i, prose);
  if (FIRST.includes(prose.charCodeAt(start))) {
    const words = NAMELESS.exec(prose.slice(start, start + 12))?.[0];
    if (words !== undefined) {
      const next = tokenAt(tokens, i, start + words.length);
      return { from: i, next, basis: { from: i, next } };
    }
  }
  return OPENS.includes(prose.charCodeAt(start - 1)) ? findNamed(tokens, i, prose) : null;
}

/** `机关报《港湾日报》`, `《港湾日报》（渔业部主管的报纸）`: an organ whose name starts at token `i`. */
function findNamed(tokens: readonly Token[], i: number, prose: string): Organ | null {
  const start = tokens[i]?.start ?? 0;
  const name = OUTLET_NAME.exec(prose.slice(start, start + 16))?.[0];
  if (name === undefined) return null;
  const end = start + name.length;
  const next = tokenAt(tokens, i, end);
  const described = DESCRIPTION.exec(prose.slice(Math.max(0, start - 20), start))?.[0];
  if (described !== undefined) {
    const from = tokenAt(tokens, Math.max(0, i - described.length), start - described.length);
    return { from: i, next, basis: { from, next: i - 1 } };
  }
  const remark = REMARK.exec(prose.slice(end, end + 30))?.[1];
  if (remark === undefined) return null;
  const from = tokenAt(tokens, next, end + 2);
  return { from: i, next, basis: { from, next: tokenAt(tokens, from, end + 2 + remark.length) } };
}
