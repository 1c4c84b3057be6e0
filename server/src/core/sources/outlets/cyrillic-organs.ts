/** Organs that a Russian draft describes itself: `государственное телевидение`, `газета Минобороны «Красный причал»`. */
import { isCapital, low, type Token } from '../../tokens.ts';
import type { Organ } from './organs.ts';

// Adjectives that tie an outlet to a state: "государственное" | "провластные" | not "государство"
const TIED =
  /^(?:государственн|провластн|прокремл|проправительственн|официальн)(?:ый|ая|ое|ые|ого|ой|ому|ом|ую|ым|ых|ыми)$/u;
// What it may stand before: "телевидение" | "СМИ" | not "учреждение"
const OUTLET =
  /^(?:сми|медиа|телевидени[еяюи]м?|телеканал(?:а|у|ом|е|ы|ов)?|радио|радиостанци[яиюей]{1,2}|телекомпани[яиюей]{1,2}|информагентств[оауме]{1,2})$/u;
/** Adjectives between: `государственное информационное агентство`. An agency alone is mostly an office. */
const NEWS = /^(?:информационн|новостн)/u;
const AGENCY = /^(?:агентств[оауме]{1,2}|портал[ауом]{0,2})$/u;
const ONE_WORD = /^(?:гос-?сми|гостелевидени[еяюи]м?|гостелеканал(?:а|у|ом|е|ы|ов)?|госрадио|гостелерадио)$/u;
const PAPER =
  /^(?:газет[аеуыой]{1,2}|журнал[аеуом]{0,2}|издани[еяюм]{1,2}|телеканал[аеуом]{0,2}|орган(?:а|у|ом|е)?|рупор(?:а|у|ом|е)?)$/u;
/** What stands for itself beside whose it is: `газета министерства`; an organ of the government may be an office. */
const PLAIN_PAPER = /^(?:газет|журнал|телек)/u;
/** Whose it is: `газета Минобороны`, `орган правительства`. */
const OWNERS =
  /^(?:мвд|кремл[яюем]{1,2}|цк|госдум[ыеой]{1,2}|арми(?:и|ей)|парти(?:и|ей)|(?:правительств|министерств|государств)(?:а|о|ом|у)|парламент(?:а|ом)|администраци(?:и|ей))$/u;
/** `Минобороны`, `Минрыбхоза`: a ministry in one word, with a capital. */
const isMinistry = (token: Token | undefined): boolean =>
  isCapital(token) && /^мин(?!ист)/u.test(token?.low ?? '') && (token?.low.length ?? 0) > 6;
// A company that says it is the state's: "госкорпорации" | "ФГУП" | not "компании"
const STATE_COMPANY = /^(?:гос(?:корпораци|компани|концерн|предприяти|холдинг)|фгуп$|гуп$)/u;
const OF_STATE = /^государственн(?:ого|ой|ым|ому)$/u;
const COMPANY = /^(?:корпораци|компани|концерн|предприяти|холдинг|завод)/u;

// Whose paper it is, told by an adjective: "партийная" | "ведомственной" | not "партия"
const KEPT = /^(?:партийн|ведомственн|правительственн)(?:ая|ой|ую|ый|ого|ом|ое)$/u;

// What ties the name before it to whoever follows: "издаваемая" | not "известная"
const PUT_OUT = /^(?:издава|выпуска|контролиру|финансиру)ем(?:ая|ый|ое|ой|ого|ую|ом)$|^принадлежащ/u;

/** The first, cheap question. */
const STARTS =
  /^(?:гос|провласт|прокрем|проправ|правит|парти|ведом|офиц|газет|журнал|издан|издав|выпуск|контрол|финанс|принадл|телек|орган|рупор|пресс)/u;

/** The index after a name in quotation marks that starts at `i`, or `i`. */
function endOfQuoted(tokens: readonly Token[], i: number): number {
  if (!/^[«“"]$/.test(low(tokens, i))) return i;
  for (let j = i + 1; j < i + 7 && j < tokens.length; j++) if (/^[»”"]$/.test(low(tokens, j))) return j;
  return i;
}

/** The index after the words that describe an organ, or 0. */
function endOfDescription(tokens: readonly Token[], i: number): number {
  const word = low(tokens, i);
  if (ONE_WORD.test(word)) return i + 1;
  if (TIED.test(word)) {
    if (OUTLET.test(low(tokens, i + 1))) return i + 2;
    // Whose, between both: `государственного тунисского телевидения`.
    if (/ск(?:ий|ая|ое|ие|ого|ой|ому|ом|ую|им|их|ими)$/u.test(low(tokens, i + 1)) && OUTLET.test(low(tokens, i + 2))) return i + 3; // prettier-ignore
    return NEWS.test(low(tokens, i + 1)) && AGENCY.test(low(tokens, i + 2)) ? i + 3 : 0;
  }
  if (KEPT.test(word) && /^(?:газет|журнал|издани)/u.test(low(tokens, i + 1))) return i + 2;
  if (word === 'пресс') return endOfRelease(tokens, i);
  if (PUT_OUT.test(word)) return endOfOwner(tokens, i + 1);
  const end = PAPER.test(word) ? endOfOwner(tokens, i + 1) : 0;
  const isPlain = PLAIN_PAPER.test(word) || /^(?:орган|рупор)/u.test(word);
  return isPlain || endOfQuoted(tokens, end) > end ? end : 0;
}

/** `пресс-релиз Минобороны`, `пресс-релизе госкорпорации «Север»`: the index after it, or 0. */
const endOfRelease = (tokens: readonly Token[], i: number): number =>
  tokens[i + 1]?.text === '-' && /^релиз/u.test(low(tokens, i + 2)) ? endOfOwner(tokens, i + 3) : 0;

// Adjectives of an owner: "российского" | "внутренних" | not "рыболовства"
const ADJECTIVE = /^[а-яё]{3,}(?:ого|его|ой|их|ых|ым)$/u;

/** The index after `Министерства рыболовства`, `государственной корпорации «Север»`, `российской армии` at `i`; or 0. */
function endOfOwner(tokens: readonly Token[], i: number): number {
  const at = ADJECTIVE.test(low(tokens, i)) && !OF_STATE.test(low(tokens, i)) ? i + 1 : i;
  const word = low(tokens, at);
  const company = OF_STATE.test(word) && COMPANY.test(low(tokens, at + 1)) ? at + 2 : STATE_COMPANY.test(word) ? at + 1 : 0; // prettier-ignore
  if (company > 0) return Math.max(endOfQuoted(tokens, company) + 1, company);
  if (isMinistry(tokens[at])) return ownerEnd(tokens, at + 1);
  if (!OWNERS.test(word)) return 0;
  if (!/^министерств/u.test(word)) return ownerEnd(tokens, at + 1);
  const noun = ADJECTIVE.test(low(tokens, at + 1)) ? at + 2 : at + 1;
  return tokens[noun]?.kind === 'word' ? ownerEnd(tokens, noun + 1) : noun;
}

/** `правительства Российской Федерации`: the index after the capitals that go on about the owner. */
function ownerEnd(tokens: readonly Token[], i: number): number {
  let j = i;
  while (j < i + 3 && isCapital(tokens[j])) j++;
  return j;
}

/** The index of the mark that opens the quoted name which ends before `at`, a comma or a bracket: `«Завод»,`; or -1. */
function startOfQuoted(tokens: readonly Token[], at: number): number {
  if (!/^[,(]$/.test(low(tokens, at)) || !/^[»”"]$/.test(low(tokens, at - 1))) return -1;
  for (let j = at - 2; j > at - 8 && j >= 0; j--) if (/^[«“"]$/.test(low(tokens, j))) return j;
  return -1;
}

/**
 * An organ that starts at token `i` with what it is; a name in quotation marks behind it is taken with it. One before it,
 * `«Завод», газета госкорпорации «Север»`, is the organ's where a paper is told.
 */
export function findCyrillicOrgan(tokens: readonly Token[], i: number): Organ | null {
  if (!STARTS.test(low(tokens, i))) return null;
  const next = endOfDescription(tokens, i);
  if (next === 0) return null;
  const basis = { from: i, next };
  const open = startOfQuoted(tokens, i - 1);
  const putOut = PUT_OUT.test(low(tokens, i));
  if (open >= 0 && (!putOut || PAPER.test(low(tokens, open - 1))))
    return { from: open + 1, next: i - 2, basis };
  if (putOut) return null;
  const end = endOfQuoted(tokens, next);
  return { from: end > next ? next + 1 : i, next: end > next ? end : next, basis };
}
