/** Russian cues around an outlet’s name that make it a source: `сообщает ТАСС`, `по данным ТАСС`, datelines, signed headlines. */
import { ru } from '../../language/ru.ts';
import { wordSet } from '../../language/words.ts';
import type { Span } from '../../span.ts';
import { isCapital, isDash, low, spanOfToken, type Token } from '../../tokens.ts';
import { isFinding } from '../words/cyrillic-cues.ts';
import type { NamePlace } from './registry.ts';

/** Nouns before a name that make it the source: `по данным ТАСС`, `корреспонденту РИА Новости`, `в эфире телеканала`. */
const NAMING = wordSet(
  `данным сведениям ссылкой словам информации сообщению сообщениям агентству корреспонденту журналистам интервью источник изданию газете фото эфире беседе сайте
телеканалу цитирует цитируют цитируя ссылаясь ссылается ссылаются ссылался публикации заявив рассказав сообщив сказав передав`,
);
// What an outlet is called when it is no source: "акции" | not "агентство"
const OWNED =
  /^(?:акци|дол[яию]|холдинг|оао|зао|ооо|директор|редактор|главред|штаб|здани|офис|основател|владел|сотрудник)/u;

// Who speaks for themselves and not for the outlet beside them: "бывший" | "ведущая" | not "корреспондент"
const NOT_ITS_VOICE = /^(?:бывш|экс(?:$|-)|ведущ|телеведущ|радиоведущ|гендиректор|основател|владел)/u;

/** `бывший корреспондент ТАСС Иванов заявил`, `ведущая Первого канала написала`: what they say is not the outlet's. */
function isOwnVoice(tokens: readonly Token[], from: number): boolean {
  for (let j = from - 1; j >= Math.max(0, from - 5); j--) {
    if (/^[,.;:!?]$/.test(low(tokens, j))) return false;
    if (NOT_ITS_VOICE.test(low(tokens, j))) return true;
  }
  return false;
}

// What an outlet does with what it tells: "опубликовал" | "написало" | not "купил"
const PUBLISHES = /^(?:написал|опубликовал|публику|приводит|привел|привёл|цитиру|процитировал|опроверг)/u;

/** Whether the verb at `i` credits what it says to an outlet beside it. */
const isOutletVerb = (tokens: readonly Token[], i: number): boolean => {
  const word = low(tokens, i);
  if (/^(?:следует|показ|ожида|свидетельств)/u.test(word))
    return ru.findingVerbs.has(word) && isFinding(tokens, i);
  return ru.sayingVerbs.has(word) || ru.findingVerbs.has(word) || PUBLISHES.test(word);
};

// "данным, опубликованным ТАСС" | not "публика"
const PUBLISHED = /^(?:опубликованн|распростран[её]нн|размещ[её]нн|полученн)/u;

/** `МОСКВА, 26 июля — РИА Новости.`: a dash between place or date and the name, at the head of a text. */
const isDateline = (tokens: readonly Token[], named: NamePlace): boolean =>
  named.from > 1 &&
  named.from < 9 &&
  isDash(low(tokens, named.from - 1)) &&
  /^(?:\p{Lu}{3,}|\p{Lu}\p{Ll}+)$/u.test(tokens[0]?.text ?? '') &&
  (tokens[named.next] === undefined
    ? /^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '')
    : /^[.,—–»]$/.test(low(tokens, named.next)));

/** `900 человек эвакуированы — ТАСС`: a headline signed with the agency; not `Главные новости — РИА Новости`, which tells nothing. */
const isSigned = (tokens: readonly Token[], { from, next, ambiguous }: NamePlace): boolean =>
  !ambiguous &&
  next === tokens.length &&
  from > 2 &&
  /^[—–]$/.test(low(tokens, from - 1)) &&
  tokens.slice(0, from - 1).some(({ kind, low: word }) => kind === 'number' || STATES.test(word));
// Verbs and short participles: "погиб" | "эвакуированы" | not "новости"
const STATES = /(?:ил|ал|ел|иб|[илае]ла|[илае]ли|[илае]ло|ет|ут|ют|ят|[аен]н[аыо]|ся)$/u;

// What a remark behind a name starts with: "государственное агентство" | "издаваемая" | not "который"
const REMARK =
  /^(?:гос|офиц|росс|китай|агент|газет|телек|журнал|издан|издав|выпуск|принадл|контрол|финанс|печатн|орган|рупор|парти|ведом)/u;

/** `ТАСС, государственное агентство, сообщило` and `ТАСС (агентство) сообщило`: the index after a remark on what the outlet is, or `i`. */
function afterRemark(tokens: readonly Token[], i: number): number {
  const end = low(tokens, i) === '(' ? ')' : ',';
  if (!/^[,(]$/.test(low(tokens, i)) || !REMARK.test(low(tokens, i + 1))) return i;
  for (let j = i + 2; j < i + 14; j++) if (low(tokens, j) === end) return j + 1;
  return i;
}

/** `заявила: «Россия сегодня сильна»`: the name is the first word of what somebody says, and not one in quotation marks. */
const isSpoken = (tokens: readonly Token[], { from, next }: NamePlace): boolean =>
  /^[«“"]$/.test(low(tokens, from - 1)) && !/^[»”",]$/.test(low(tokens, next));

/** Whether the comma at `j` parts names in a list: `сообщили «Известия», ТАСС и Интерфакс`, not `по данным властей, ТАСС переехал`. */
function isInList(tokens: readonly Token[], j: number, { from, next }: NamePlace): boolean {
  const closed = /^[»”"]$/.test(low(tokens, next)) ? next + 1 : next;
  const between = tokens.slice(j + 1, from);
  const goesOn = tokens[closed]?.kind !== 'word' || low(tokens, closed) === 'и';
  return (
    (isCapital(tokens[j - 1]) || /^[»”"]$/.test(low(tokens, j - 1))) &&
    between.every(
      (token) => isCapital(token) || /^(?:[«»“”",]|и|агентство|газета|телеканал)$/u.test(token.low),
    ) &&
    (goesOn || between.some(({ low: word }) => word === 'и'))
  );
}

/** `главред радио «Эхо Москвы» Иванов сообщил`: somebody who answers for the outlet, told right before its name. */
function isStaffed(tokens: readonly Token[], from: number): boolean {
  for (let j = from - 1; j >= from - 3 && !/^[,.;:]$/.test(low(tokens, j)); j--)
    if (/^(?:директор|главред|редактор|глава$|основател|владел|гендиректор)/u.test(low(tokens, j)))
      return true;
  return false;
}

/** Russian: сообщает ТАСС · передает РИА Новости · по данным ТАСС · ТАСС сообщил · ТАСС: … · МОСКВА, 26 июля — РИА Новости. */
export function cyrillicCue(tokens: readonly Token[], named: NamePlace): Span | null {
  if (isOwnVoice(tokens, named.from) || isStaffed(tokens, named.from)) return null;
  if (isDateline(tokens, named)) return spanOfToken(tokens, named.from - 1);
  if (named.from <= 1 && low(tokens, named.next) === ':') return spanOfToken(tokens, named.next);
  if (isSigned(tokens, named)) return spanOfToken(tokens, named.from - 1);
  for (let j = named.from - 1; j >= Math.max(0, named.from - 6) && !isSpoken(tokens, named); j--) {
    const word = low(tokens, j);
    if (/^(?:[.;!?:]|что|будто|чтобы)$/u.test(word) || OWNED.test(word)) break;
    if (word === ',' && !isInList(tokens, j, named)) break;
    if (NAMING.has(word) || PUBLISHED.test(word) || isOutletVerb(tokens, j)) return spanOfToken(tokens, j);
  }
  const closed = afterRemark(tokens, low(tokens, named.next) === '»' ? named.next + 1 : named.next);
  for (let j = closed; j < closed + 4; j++) {
    if (/^(?:[,.;:—–]|не)$/u.test(low(tokens, j)) && low(tokens, j + 1) !== 'только') break;
    if (isOutletVerb(tokens, j)) return spanOfToken(tokens, j);
  }
  return null;
}
