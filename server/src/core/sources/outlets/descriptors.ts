/** Descriptors: words beside an outlet's name that tell the reader whose it is. */
import { wordSet } from '../../language/words.ts';
import type { Language } from '../../language/language.ts';
import { DESCRIBING_OTHERWISE, isDescribedOtherwise } from './other-cues.ts';
import { startOfDescription } from './before-names.ts';
import type { NamePlace } from './registry.ts';
import { low, type Token } from '../../tokens.ts';

/** UTF-16 units of a description that are looked at: a dozen words may have a page of blanks between them. */
const LONGEST = 400;

// "state-run news agency" | "Kremlin-backed" | "official news agency" | "paper of the Communist Party" | not "a news agency"
const ENGLISH = [
  /\b(?:state|government|kremlin|party|ministry|army|military|beijing|moscow|tehran|pyongyang|regime|junta|ccp|irgc|hezbollah|houthi|taliban)[-‑– ](?:run|owned|backed|controlled|funded|affiliated|aligned|linked|sponsored|media|news|press|wire|broadcaster|network|channel|television|tv|agency|radio|organ|mouthpiece|outlet|paper|daily|tabloid|propaganda)/i,
  /\bstate-?\s?(?:media|tv|television|run|owned)\b|\bstate\s{1,9}(?:news|broadcaster|propaganda)|\bpropaganda (?:outlet|arm|organ|channel)/i,
  /\bofficial(?:\s{1,9}(?:state|government|party))?\s{1,9}(?:news|press|agency|paper|organ|mouthpiece|broadcaster|media|outlet|daily)/i,
  /\bmouthpieces?\b|\bsemi-?official\b|\bpro-(?:kremlin|government|regime)/i,
  /\b(?:ministry|party|army|government|kremlin|state)(?:'s|’s)?\s{1,9}(?:\w{1,20}\s{1,9})?(?:newspaper|organ|own|channel|website|arm|broadcaster|outlet|tabloid)/i,
  /\b(?:owned|controlled|run|funded|published|financed)\s{1,9}by\s[^,;]{0,40}\b(?:state|government|party|kremlin|ministry|army|hezbollah)\b/i,
  /\b(?:affiliated with|linked to|aligned with|close to|tied to|(?:paper|organ|voice|arm|outlet) of)\s[^,;]{0,30}\b(?:state|government|party|kremlin|ministry|army|guards?|irgc|hezbollah)\b/i,
];
// "state-run" | "semi-official" | not "a news agency": the first, cheap question
const ANY_TIE =
  /stat|govern|kreml|part|minist|army|milit|beijing|moscow|tehran|pyongyang|regime|junta|ccp|irgc|hezbollah|houthi|taliban|offic|mouth|propa|guard/i;
const tellsInEnglish = (words: string): boolean =>
  ANY_TIE.test(words) && ENGLISH.some((pattern) => pattern.test(words));

/** Words one of which every description in Latin letters has, beyond those that tie (`state`, `official`) and those for outlets. */
export const DESCRIBING_WORDS: readonly string[] = [
  ...wordSet('beijing moscow tehran pyongyang ccp irgc hezbollah houthi taliban mouthpieces pro propaganda semi semiofficial statemedia statetv statetelevision staterun stateowned'),
  ...DESCRIBING_OTHERWISE,
]; // prettier-ignore

// Right before the name: "the party's" | "China's official" | not "the party said"
const ENGLISH_BEFORE =
  /\b(?:official|(?:communist|ruling) party(?:'s|’s)?|(?:kremlin|hezbollah)(?:'s|’s)|state)\s*$/iu;

// "官方媒体" | "国家通讯社" | "党报《" | not "官方回应"
const HAN_BEFORE =
  /(?:官方|官媒|党媒|党报|喉舌|机关报|国营|国営|国有|(?:政府|国家|官方|克里姆林宫)(?:控制|资助|支持|背景|拥有|经营)的|政府|国家(?=通讯社|通訊社|电视台|电台|媒体))(?:的|新闻|媒体|通讯社|通訊社|通信社|电视台|电台|报纸|机关报|日报|[《“「])*$/u;
// "（官方媒体）" | "，中国官方通讯社，" | "是中国的国家通讯社" | not "官方回应"
const HAN_AFTER =
  /^[》”」]?(?:[（(，,]|——|是)[^，。；、）)]{0,12}(?:官方|官媒|党媒|党报|喉舌|机关报|国营|国有|国家通讯社|国家电视台|国家媒体)/u;

// "государственное информационное агентство" | "гостелеканал" | "провластная" | not "государственный переворот"
const RUSSIAN =
  /государственн[а-яё]{2,4}\s+(?:[а-яё]+\s+)?(?:агентств|телекан|телекомпани|радио|газет|сми|медиа|канал|издани)|(?<![а-яё])гос(?:агентств|телекомпани|телекан|канал|сми|медиа|издани)|официальн[а-яё]{2,4}\s+(?:(?:китай|россий|иран|сирий|белорус|турец|кубин)[а-яё]{2,6}\s+)?(?:агентств|газет|издани|орган|представитель сми)|финансируем[а-яё]{2,4}\s+(?:государств|правительств|кремл|из\s+бюджет)|кремл[её]вск[а-яё]{2,4}\s+(?:телекан|агентств|сми|газет|издани|рупор)|орган[а-яё]{0,2}\s+(?:цк|компарти|правительств|правящей)|провластн|прокремл[её]вск|проправительственн|подконтрольн|подведомственн|рупор|принадлеж[а-яё]+\s+(?:государств|правительств)/iu;
// "издаваемая Коммунистической партией" | not "издаваемая вручную"
const PUT_OUT =
  /издаваем[а-яё]{2,4} (?:[а-яё]{1,20} )?(?:государств|правительств|министерств|компарти|парти)/iu;

/** Marks that open words about a name: `TASS, a Russian state agency,` · `TASS (state-owned)` · `TASS – the state agency –`. */
const OPENS = wordSet(', ( （ ， — –');
/** `Xinhua is China's state news agency` tells as much. */
const IS = wordSet('is was are remains');

/** Whether words right before the name or in an apposition after it tell whose the outlet is. */
export function isDescribed(
  tokens: readonly Token[],
  named: NamePlace,
  prose: string,
  language: Language,
): boolean {
  const start = tokens[named.from]?.start ?? 0;
  const end = tokens[named.next - 1]?.end ?? 0;
  if (language.code === 'zh')
    return (
      HAN_BEFORE.test(prose.slice(Math.max(0, start - 16), start)) ||
      HAN_AFTER.test(prose.slice(end, end + 24))
    );
  const after = wordsAfter(tokens, named.next, prose);
  if (language.code === 'ru') {
    const from = tokens[Math.max(0, named.from - 5)]?.start ?? start;
    const before =
      prose
        .slice(Math.max(from, start - LONGEST), start)
        .split(/[,.;:!?—]/u)
        .at(-1) ?? '';
    return RUSSIAN.test(before) || RUSSIAN.test(after) || PUT_OUT.test(after);
  }
  const from = tokens[startOfDescription(tokens, named)]?.start ?? start;
  const before = prose.slice(Math.max(from, start - LONGEST), start);
  return (
    tellsInEnglish(before) ||
    ENGLISH_BEFORE.test(before) ||
    tellsInEnglish(after) ||
    isDescribedOtherwise(tokens, named, prose)
  );
}

/** The index after a short form in brackets: `China Central Television (CCTV)`; or `next`. */
const afterShortForm = (tokens: readonly Token[], next: number): number =>
  /^[(（]$/.test(low(tokens, next)) && /^[)）]$/.test(low(tokens, next + 2)) ? next + 3 : next;

/** The index after a closing quotation mark: `«Заря», орган правительства`; or `next`. */
const afterQuotes = (tokens: readonly Token[], next: number): number =>
  /^[»”"]$/.test(low(tokens, next)) ? next + 1 : next;

/** The words of an apposition or a bracket after the name, up to its end; empty where none opens. */
function wordsAfter(tokens: readonly Token[], name: number, prose: string): string {
  const next = afterShortForm(tokens, afterQuotes(tokens, name));
  const open = low(tokens, next);
  if (!OPENS.has(open) && !IS.has(open)) return '';
  const words = prose.slice(tokens[next]?.end ?? 0, tokens[Math.min(tokens.length - 1, next + 14)]?.end ?? 0);
  return words.slice(0, LONGEST).split(/[,)，）.;]/u, 1)[0] ?? '';
}
