/** What credits a statement in the words of a Russian sentence: `по данным Росстата`, `сообщил министр`. */
import { ru } from '../../language/ru.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import type { SourceCue } from './sources.ts';

/** Nouns behind `по` that name a source: `по данным`, `по его словам`, `по предварительной оценке`. */
const BY_NOUNS = wordSet(
  `данным словам информации сведениям сообщению сообщениям оценке оценкам мнению прогнозу прогнозам подсчетам подсчётам расчетам расчётам версии
утверждению утверждениям свидетельству свидетельствам материалам статистике признанию выражению`,
);
const RESULTS = wordSet('результатам итогам');
const INQUIRIES = wordSet('опроса исследования анализа переписи проверки аудита мониторинга');
/** Nouns that state something when a name follows: `прогноз Банка России`, `данные Росстата`. */
const STATING_NOUNS = wordSet(
  'прогноз прогноза прогнозе прогнозом прогнозы данные данных оценка оценки расчеты расчёты подсчеты подсчёты опрос опрос исследование доклад отчет отчёт статистика',
);

// Ends of a clause or a quotation: "," | "»" | not "и"
const EDGE = /^[,—–»”":(-]$/u;
// What a clause or a quotation opens with: "что" | "«" | not "для"
const OPENING = /^(?:что|как|будто|чтобы|сколько|:|«|“|")$/u;

/** Whether a clause or a quotation stands beside the verb at `i`: `отметил, что`, `«…», — отметил он`, `как отметил мэр`. */
function isSpeech(tokens: readonly Token[], i: number): boolean {
  if (EDGE.test(low(tokens, i - 1)) || low(tokens, i - 1) === 'как') return true;
  for (let j = i + 1; j < Math.min(tokens.length, i + 12); j++) {
    if (/^[.;!?]$/.test(low(tokens, j))) return false;
    const parted = j === i + 1 || low(tokens, j - 1) === ',' || /^[:«“"]$/.test(low(tokens, j));
    if (parted && OPENING.test(low(tokens, j))) return true;
  }
  return false;
}

/** Forecasters before `ожидает`: `ЦБ ожидает роста`; not `газету ожидают перемены`. */
const FORECASTER =
  /^(?:аналитик|эксперт|банк|регулятор|правительств|ведомств|министерств|компани|экономист|мвф|цб|мэр|он$|она$|они$)/u;

// What an office confirms: "задержание" | "гибель" | not "титул"
const CONFIRMED =
  /^(?:задержани|арест|гибель|смерть|информаци|данные|факт|сведения|случа|заражени|наличие|получени|планы)/u;

/** Whether a verb of finding, handing on or expecting credits the sentence where it stands: `ЦБ ожидает роста`, `следует из доклада`. */
export function isFinding(tokens: readonly Token[], i: number): boolean {
  const word = low(tokens, i);
  const after = low(tokens, i + 1);
  if (word === 'следует')
    return after === 'из' || tokens.slice(Math.max(0, i - 6), i).some((token) => token.low === 'из');
  if (word.startsWith('ожида')) return after === ',' || FORECASTER.test(low(tokens, i - 1));
  if (/^(?:показ|свидетельств)/u.test(word))
    return isSpeech(tokens, i) || STATING_NOUNS.has(low(tokens, i - 1)) || STATING_NOUNS.has(after);
  if (word.startsWith('подтверд') && CONFIRMED.test(after)) return true;
  if (word.startsWith('обрати')) return after === 'внимание' && isSpeech(tokens, i + 1);
  if (word.startsWith('обвин')) return tokens.slice(i + 1, i + 7).some((token) => /^во?$/.test(token.low));
  if (/^(?:уверен|убежд|соглас)/u.test(word) && after === 'с') return EDGE.test(low(tokens, i - 1));
  return isSpeech(tokens, i);
}

/** Impersonal verbs and what they lean on: `сообщается на сайте`, `отмечается в докладе`, `как сообщалось ранее`. */
const IMPERSONAL = wordSet('сообщается сообщалось отмечается отмечалось указывается утверждается уточняется подчеркивается подчёркивается'); // prettier-ignore
const DOCUMENTS =
  /^(?:сайт|доклад|отчет|отчёт|заявлени|сообщени|пресс|релиз|исследовани|документ|письм|материал|канал|страниц|обзор|прогноз)/u;

function readImpersonal(tokens: readonly Token[], i: number): SourceCue | null {
  const token = tokens[i];
  if (!token || !IMPERSONAL.has(token.low)) return null;
  const named = tokens.slice(i + 1, i + 5).some(({ low: word }) => DOCUMENTS.test(word));
  return { start: token.start, end: token.end, vague: !named };
}

const isVagueNoun = (word: string) => ru.vagueSources.has(word);

/** Whether nobody in particular speaks at the verb at `i`: `эксперты считают`, `говорят источники`; not `аналитик Иванов считает`. */
function isVague(tokens: readonly Token[], i: number): boolean {
  const before = isVagueNoun(low(tokens, i - 1));
  const after = isVagueNoun(low(tokens, i + 1));
  if (low(tokens, i) === 'говорят') return !isCapital(tokens[i + 1]) && !isCapital(tokens[i - 1]);
  return before || (after && !tokens.slice(i + 2, i + 6).some(isCapital));
}

/** The index after `по`, its adjective and its noun, or 0: `по данным`, `по его словам`, `по уточнённому прогнозу`. */
function endOfBy(tokens: readonly Token[], i: number): number {
  if (low(tokens, i) !== 'по') return 0;
  for (let j = i + 1; j < i + 4; j++) {
    if (BY_NOUNS.has(low(tokens, j))) return j + 1;
    if (RESULTS.has(low(tokens, j)) && INQUIRIES.has(low(tokens, j + 1))) return j + 2;
    if (tokens[j]?.kind !== 'word') return 0;
  }
  return 0;
}

/** `по данным`, `согласно`, `со ссылкой на`, `в интервью`: the index after the phrase, or 0. */
function endOfPhrase(tokens: readonly Token[], i: number): number {
  const [word, second, third] = [low(tokens, i), low(tokens, i + 1), low(tokens, i + 2)];
  if (word === 'согласно') return i + 1;
  if (word === 'ссылаясь' && second === 'на') return i + 2;
  if (word === 'со' && second === 'ссылкой') return third === 'на' ? i + 3 : i + 2;
  if (word === 'в' && (second === 'интервью' || (second === 'беседе' && third === 'с'))) return i + 2;
  if (word === 'источник' && /^(?:[:—–]|в|сообщил\p{L}?)$/u.test(second)) return i + 1;
  return endOfBy(tokens, i);
}

// Ministries and offices written as one word: "Минздрав" | "Росстат" | not "Россия"
const OFFICE = /^(?:мин(?:здрав|фин|эк|обр|оборон|труд|энерго|транс|стро|сель|пром|юст)|рос(?:стат|потреб|прирор|комнадз|авиа|космос|реестр|гидромет|финмон|туризм|нефть|атом)|госдум|центробанк|кремл)/u; // prettier-ignore
// Family names: "Песков" | "Собянин" | not "Итоги"
const FAMILY_NAME = /^\p{Lu}\p{Ll}{2,}(?:ов|ев|ёв|ин|ын|ова|ева|ина|ский|ская|ко|ук|юк|ян)$/u;

/** `Минздрав: …`, `Владимир Путин: …`: who speaks, at the head of a headline; the index of the colon, or 0. */
function endOfSpeaker(tokens: readonly Token[]): number {
  const colon = tokens.slice(0, 5).findIndex((token) => token.text === ':');
  if (colon < 1 || tokens[colon + 1] === undefined || tokens[colon + 1]?.kind === 'number') return 0;
  const name = tokens.slice(0, colon).filter((token) => token.kind === 'word');
  const [first] = name;
  if (!first || !name.every(isCapital)) return 0;
  const known =
    /^\p{Lu}{2,}$/u.test(first.text) || OFFICE.test(first.low) || FAMILY_NAME.test(name.at(-1)?.text ?? '');
  return known || name.length === 2 ? colon : 0;
}

/** The sources that the words of a Russian sentence name, in order. */
export function findCyrillicCues(tokens: readonly Token[]): SourceCue[] {
  const cues: SourceCue[] = [];
  const speaker = endOfSpeaker(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.kind === 'number') continue;
    const { start, end, low: word } = token;
    if (i > 0 && i === speaker) cues.push({ start: tokens[0]?.start ?? start, end, vague: false });
    const next = endOfPhrase(tokens, i);
    if (next > 0) {
      const unnamed = tokens[next]?.kind !== 'word' || low(tokens, next) === 'на';
      const own = /^(?:его|её|ее|их)$/.test(low(tokens, i + 1));
      const vague = !own && (unnamed || isVagueNoun(low(tokens, next)));
      cues.push({ start, end: tokens[next - 1]?.end ?? end, vague });
      continue;
    }
    const impersonal = readImpersonal(tokens, i);
    if (impersonal) cues.push(impersonal);
    else if (ru.sayingVerbs.has(word) || (ru.findingVerbs.has(word) && isFinding(tokens, i)))
      cues.push({ start, end, vague: isVague(tokens, i) });
    else if (STATING_NOUNS.has(word) && isCapital(tokens[i + 1])) cues.push({ start, end, vague: false });
  }
  return cues;
}
