/** Chinese amounts: number, magnitude, unit and range, with what stands around them: `百分之十五`, `1000多万元`, `三到五成`. */
import type { Hedge, Language, Unit } from '../../language/language.ts';
import type { Token } from '../../tokens.ts';
import { readCurrency, readUnit } from '../amounts/named-units.ts';
import { asFraction, scale } from '../amounts/decimals.ts';
import { type HanNumber, readHanNumber, stripFrom, textBefore } from './han-strip.ts';

/** An amount from one token to another; `bare`: neither a unit nor a magnitude shows that it counts. */
interface HanAmount {
  readonly next: number;
  readonly low: string;
  readonly high: string;
  readonly unit: Unit | null;
  readonly hedge: Hedge | null;
  readonly bare: boolean;
}

const PERCENT: Unit = { kind: 'percentage', unit: '%' };
const RATIO: Unit = { kind: 'ratio', unit: '' };
const PERSON: Unit = { kind: 'count', unit: 'person' };
const CASE: Unit = { kind: 'count', unit: 'case' };

/** The unit of the longest name at the head of `text`: 千瓦时 before 千瓦. */
export function hanUnit(text: string, language: Language): { unit: Unit; length: number } | null {
  for (let length = Math.min(8, text.length); length > 0; length--) {
    const unit = language.units.get(text.slice(0, length).toLowerCase());
    if (unit) return { unit, length };
  }
  return null;
}

interface Part {
  readonly low: string;
  readonly high: string;
  readonly length: number;
  readonly unit: Unit | null;
  readonly number: HanNumber | null;
}

const SMALL = new Map([...'一二三四五六七八九'].map((sign, i): [string, string] => [sign, String(i + 1)]).concat([['两', '2'], ['几', '']])); // prettier-ignore

/** `百分之十五`, `百分之三点五`, `百分之百`. */
function readPercent(text: string, startsUnit: (text: string) => boolean): Part | null {
  if (!text.startsWith('百分之')) return null;
  const rest = text.slice(3);
  const number = readHanNumber(rest, startsUnit);
  const small = SMALL.get(rest[0] ?? '');
  // "三点五" | "五" | not "百"
  const decimal = /^[一二三四五六七八九零]点([〇零一二三四五六七八九]{1,4})/u.exec(rest);
  if (number)
    return { low: number.low, high: number.high, length: 3 + number.length, unit: PERCENT, number: null };
  if (rest.startsWith('百')) return { low: '100', high: '100', length: 4, unit: PERCENT, number: null };
  const value = `${small ?? '0'}${decimal ? `.${[...(decimal[1] ?? '')].map((sign) => SMALL.get(sign) ?? '0').join('')}` : ''}`;
  return small === undefined && !decimal
    ? null
    : { low: value, high: value, length: 3 + (decimal?.[0].length ?? 1), unit: PERCENT, number: null };
}

/** `三分之二`, `十分之一`, `七成`, `3成`, `两倍`: proportions that one sign may number. */
function readProportion(text: string): Part | null {
  // "三分之二" | "10分之1" | not "百分之二"
  const parts = /^([二两三四五六七八九十]|\d{1,3})分之([一二两三四五六七八九]|\d{1,2})/u.exec(text);
  const valueOf = (sign = '') => (sign === '十' ? 10 : Number(SMALL.get(sign) ?? sign));
  if (parts) {
    const value = asFraction(0, [valueOf(parts[2]), valueOf(parts[1])]);
    return { low: value, high: value, length: parts[0].length, unit: RATIO, number: null };
  }
  // "七成" | "三到四成" | not "三成立"
  const tenths =
    /^([一两二三四五六七八九]|[1-9](?:\.\d)?)(?:[-–—至到~～]?([二三四五六七八九]|[1-9](?:\.\d)?))?(成|倍)(?![立为了员功就长都本果人分年]|不变)/u.exec(
      text,
    );
  if (!tenths || (tenths[2] !== undefined && valueOf(tenths[1]) >= valueOf(tenths[2]))) return null;
  const by = tenths[3] === '成' ? 10 : 1;
  return {
    low: String(valueOf(tenths[1]) * by),
    high: String(valueOf(tenths[2] ?? tenths[1]) * by),
    length: tenths[0].length,
    unit: by === 10 ? PERCENT : { kind: 'ratio', unit: 'times' },
    number: null,
  };
}

/** `2个半小时`, `3年半`: half a unit more than the number says. */
function readHalf(number: HanNumber, rest: string, language: Language): Part {
  const after = rest.startsWith('个') ? 2 : 0;
  const named = hanUnit(rest.slice(after), language);
  const value = `${number.low}.5`;
  const length = number.length + (after || 1) + (named?.length ?? 0);
  return { low: value, high: value, length, unit: named?.unit ?? null, number };
}

function readPart(text: string, language: Language): Part | null {
  const startsUnit = (rest: string) => (hanUnit(rest, language)?.length ?? 0) > 1;
  const special = readPercent(text, startsUnit) ?? readProportion(text);
  if (special) return special;
  const number = readHanNumber(text, startsUnit);
  if (!number) return null;
  const rest = text.slice(number.length);
  // "2个半小时" | "3年半" | not "2个半球"
  const half = /^(?:个半(?=小时|月|钟头|世纪|星期)|[年天]半(?!载))/u.test(rest) && /^\d+$/.test(number.low);
  if (half) return readHalf(number, rest, language);
  const named = hanUnit(rest, language);
  return {
    low: number.low,
    high: number.high,
    length: number.length + (named?.length ?? 0),
    unit: named?.unit ?? null,
    number,
  };
}

// "-" | "至" | not "、"
const JOINT = /^(?:[-–—~～]{1,2}|至|到)/u;

/** Goes on to the end of a range: `3-5天`, `20%至30%`, `百分之五到百分之十`. The first takes unit and magnitude of the second where it has none. */
function readRange(first: Part, text: string, language: Language): Part {
  const joint = JOINT.exec(text.slice(first.length))?.[0];
  if (joint === undefined) return first;
  const second = readPart(text.slice(first.length + joint.length), language);
  if (!second?.unit || (first.unit && first.unit.kind !== second.unit.kind)) return first;
  const shared = first.unit === null && first.number?.power === 0 ? (second.number?.power ?? 0) : 0;
  const low = second.number?.words === false ? scale(first.low, shared) : first.low;
  return { ...second, low, length: first.length + joint.length + second.length };
}

const AFTER: readonly (readonly [RegExp, Hedge])[] = [
  [/^(?:左右|上下)/u, 'about'],
  [/^(?:以上|之上|起步)/u, 'at-least'],
  [/^(?:以下|以内|之内|封顶)/u, 'at-most'],
  [/^(?:有余|开外)/u, 'more-than'],
];

// What befell people: "人死亡" | "名船员受伤" | not "人见面"
const FATE =
  /^(?:人|名[\u4e00-\u9fff]{0,4}?|位[\u4e00-\u9fff]{0,4}?)(?:当场|不幸|已经?|因此|轻重?|重)?(?:死亡|死(?!党|心)|伤(?!心|感)|遇难|身亡|丧生|失踪|受伤|被捕|被抓|被拘|获救|感染|患病|确诊|落网|获刑|被困|溺亡|溺水|中毒|送医)/u;
// What counts things and people: "人" | "起" | not "种", "个"
const COUNTED = /^[人名位例起宗艘架户死]/u;
// Words that count or tell of harm before it: "造成" | "有" | not "的"
const COUNTING =
  /(?:造成|导致|致使|已致|事故致|夺走|打死|杀死|打伤|击毙|逮捕|抓获|拘留|救出|至少|共有|共计|总共|一共|仅有|只有|新增|另有|分别有|中有|其中|家有|死)$/u;

// How long it lasted: "持续" | "连续高烧了" | not "过了"
const LASTING = /(?:持续|历时|长达|耗时|延续|连续)[\u4e00-\u9fff]{0,3}$/u;
// "年" | "个月" | not "次"
const PERIOD = /^(?:个(?:半?月|星期|小时|钟头)|小时|昼夜|[年天周])/u;

/** `三人死亡`, `造成两人受伤`, `一死三伤`, `持续三天`: one sign counts only what befell people, how long it lasted, or behind words that count. */
function readFew(text: string, before: string, language: Language): Part | null {
  const value = text.startsWith('一') ? '1' : (SMALL.get(text[0] ?? '') ?? '');
  if (value === '' || /[第星期周]$/u.test(before)) return null;
  const rest = text.slice(1);
  const toll = /^[一两二三四五六七八九]死[一两二三四五六七八九]伤/u.exec(text)?.[0];
  const counts = FATE.test(rest) || (value !== '1' && COUNTING.test(before) && COUNTED.test(rest));
  const lasted = value !== '1' && LASTING.test(before) && PERIOD.test(rest) ? hanUnit(rest, language) : null;
  if (lasted) return { low: value, high: value, length: 1 + lasted.length, unit: lasted.unit, number: null };
  if (!counts && toll === undefined) return null;
  const unit = /^[人名位]/u.test(rest) ? PERSON : CASE;
  return { low: value, high: value, length: toll?.length ?? 2, unit, number: null };
}

/** The amount at token `i`, with its currency, or null. */
export function readHanAmount(tokens: readonly Token[], i: number, language: Language): HanAmount | null {
  const currency = readCurrency(tokens, i);
  const at = currency?.next ?? i;
  const strip = stripFrom(tokens, at);
  const first = readPart(strip.text, language) ?? readFew(strip.text, textBefore(tokens, i), language);
  if (!first) return null;
  const part = readRange(first, strip.text, language);
  let next = strip.next(part.length);
  let unit: Unit | null = currency ? { kind: 'money', unit: currency.code } : part.unit;
  const symbol = unit ? null : readUnit(tokens, next, language);
  if (symbol) [unit, next] = [symbol.unit, symbol.next];
  const rest = strip.text.slice(part.length);
  const after = symbol ? undefined : AFTER.find(([words]) => words.test(rest));
  if (after) next = strip.next(part.length + (after[0].exec(rest)?.[0].length ?? 0));
  const more = part.number?.more === true;
  const counted = /^[死伤国省市县区村校票席]/u.test(rest);
  // "豆瓣4.0把广播": a decimal before a counting word that counts whole things is a version.
  const version =
    part.low.includes('.') &&
    unit?.unit === 'item' &&
    !/个$/u.test(strip.text.slice(0, part.length)) &&
    part.number?.power === 0;
  return {
    next,
    low: part.low,
    high: part.high,
    unit,
    hedge: after?.[1] ?? (more ? 'more-than' : null),
    bare: version || (unit === null && !more && !counted && (part.number?.power ?? 0) < 2),
  };
}
