/** Organs that a Russian draft describes itself: `государственное телевидение`, `газета Минобороны «Красный причал»`. */
import { wordSet } from '../language/words.ts';
import { isCapital, low, type Token } from '../tokens.ts';
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
  /^(?:газет[аеуыой]{1,2}|журнал[аеуом]{0,2}|издани[еяюм]{1,2}|телеканал[аеуом]{0,2}|орган[аеуом]{0,2}|рупор[аеуом]{0,2})$/u;
/** Whose it is, right behind it: `газета Минобороны`, `орган правительства`. */
const OWNERS = wordSet(
  'минобороны мвд министерства правительства администрации парламента госдумы кремля армии цк партии',
);

// Whose paper it is, told by an adjective: "партийная" | "ведомственной" | not "партия"
const KEPT = /^(?:партийн|ведомственн|правительственн)(?:ая|ой|ую|ый|ого|ом|ое)$/u;

/** The first, cheap question. */
const STARTS =
  /^(?:гос|провласт|прокрем|проправ|правит|парти|ведом|офиц|газет|журнал|издан|телек|орган|рупор)/u;

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
    return NEWS.test(low(tokens, i + 1)) && AGENCY.test(low(tokens, i + 2)) ? i + 3 : 0;
  }
  if (KEPT.test(word) && /^(?:газет|журнал|издани)/u.test(low(tokens, i + 1))) return i + 2;
  if (!PAPER.test(word) || !OWNERS.has(low(tokens, i + 1))) return 0;
  return endOfQuoted(tokens, ownerEnd(tokens, i + 2)) > ownerEnd(tokens, i + 2) ||
    /^(?:орган|рупор)/.test(word)
    ? ownerEnd(tokens, i + 2)
    : 0;
}

/** `Министерства обороны России`: the index after what goes on about the owner. */
function ownerEnd(tokens: readonly Token[], i: number): number {
  let j = i;
  while (j < i + 3 && tokens[j]?.kind === 'word' && (isCapital(tokens[j]) || low(tokens, j) === 'обороны'))
    j++;
  return j;
}

/** An organ that starts at token `i` with what it is; a name in quotation marks behind it is taken with it. */
export function findCyrillicOrgan(tokens: readonly Token[], i: number): Organ | null {
  if (!STARTS.test(low(tokens, i))) return null;
  const next = endOfDescription(tokens, i);
  if (next === 0) return null;
  const end = endOfQuoted(tokens, next);
  return { from: end > next ? next + 1 : i, next: end > next ? end : next, basis: { from: i, next } };
}
