/** Labels in Russian: dates, years, ages, clock times, numbers of things. What they number claims nothing. */
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import { endOfHyphenName, endOfSize } from '../labels/codes.ts';
import { endOfDialled } from '../labels/dialled.ts';
import { endOfJoined, isWhole, isYear } from '../labels/dates.ts';
import { endOfAlphanumeric, endOfListNumber } from '../labels/labels.ts';

const ORDINAL_ENDINGS = wordSet('й я е и х м ю го му ми ых ой ый ая ое ые ым ом');
// Words made with a number: "летний" | "летие" | not "тонный"
const AGE_WORD =
  /^(?:летн\p{L}{1,4}|лети\p{L}{1,3}|годовал\p{L}{1,4}|(?:часов|дневн|минутн|недельн|месячн)\p{L}{2,3})$/u;

/** `80-х`, `5-й`, `34-летний`: the index after the ending, or 0. A second number may go before: `70–80-х`. */
function endOfEnding(tokens: readonly Token[], i: number): number {
  if (!isWhole(tokens[i]) || !isDash(low(tokens, i + 1)) || !isGlued(tokens, i + 2)) return 0;
  const word = low(tokens, i + 2);
  if (ORDINAL_ENDINGS.has(word) || AGE_WORD.test(word)) return i + 3;
  return isWhole(tokens[i + 2]) ? endOfEnding(tokens, i + 2) : 0;
}

const isDay = (token: Token | undefined) => isWhole(token) && (token?.text.length ?? 9) <= 2;
const YEAR_WORDS = wordSet('год года году годом годе годы годов годам годами годах г гг летие летия');
const DATE_JOINTS = wordSet('- – — , и по до на');

/** The index after a year at `i` that ends a date: `2019 года`, `2019 г.`, `2019`; `i` where none stands. */
function afterYear(tokens: readonly Token[], i: number): number {
  if (!isYear(tokens[i])) return i;
  return YEAR_WORDS.has(low(tokens, i + 1)) ? afterYearWord(tokens, i + 1) : i + 1;
}

/** The index after `года` or `г.` at `i`. */
const afterYearWord = (tokens: readonly Token[], i: number) =>
  /^гг?$/.test(low(tokens, i)) && low(tokens, i + 1) === '.' && tokens[i + 2] !== undefined ? i + 2 : i + 1;

/** `26 июля 2020 года`, `3–5 мая`, `с 7 по 23 февраля`, `16, 17 и 18 октября`: days that share a month. */
function endOfDate(tokens: readonly Token[], i: number, language: Language): number {
  if (!isDay(tokens[i])) return 0;
  let j = i + 1;
  for (let k = 0; k < 6 && DATE_JOINTS.has(low(tokens, j)) && isDay(tokens[j + 1]); k++) j += 2;
  if (!language.months.has(low(tokens, j))) return 0;
  return afterYear(tokens, j + 1);
}

const YEAR_BEFORE = wordSet(
  'в во с со до к на за от по после перед и конце начале середине лето летом зимой весной осенью лета весна зима осень',
);
const HEDGED_COUNT = wordSet('около более свыше почти примерно порядка больше менее меньше из');
// Genitive plural, as counted things stand: "домов" | "рублей" | not "прошёл"
const COUNTED = /(?:ов|ев|ёв|ей|ых|их|ий)$/u;

/** `2019 год`, `в 2019`, `2018–2019 годах`, `(2018)`; not `2000 рублей`, not `1500 человек`. */
function endOfYear(tokens: readonly Token[], i: number, language: Language): number {
  if (!isYear(tokens[i])) return 0;
  let j = i + 1;
  for (
    let k = 0;
    k < 6 && (DATE_JOINTS.has(low(tokens, j)) || low(tokens, j) === '/') && isYear(tokens[j + 1]);
    k++
  )
    j += 2;
  if (low(tokens, j) === '/' && isDay(tokens[j + 1])) j += 2;
  if (YEAR_WORDS.has(low(tokens, j))) return afterYearWord(tokens, j);
  const before = low(tokens, i - 1);
  if (language.months.has(before)) return j;
  const after = tokens[j];
  const measured =
    after !== undefined &&
    (language.units.has(after.low) || language.magnitudes.has(after.low) || /^[%$€£₽°]$/.test(after.text));
  if (measured || HEDGED_COUNT.has(before)) return 0;
  if (after === undefined || after.kind === 'sign')
    return /^(?:1[89]|20)/.test(tokens[i]?.text ?? '') ? j : 0;
  if (COUNTED.test(after.low) && !isCapital(after)) return 0;
  return YEAR_BEFORE.has(before) || isCapital(tokens[i - 1]) ? j : 0;
}

const NUMBERED = wordSet(
  `статья статьи статье статью статьей статьёй статей ст пункт пункта пункте пунктом п подпункт часть части ч глава главы главе
страница страницы странице стр том тома томе дом дома доме д квартира кв корпус корп строение рейс рейса рейсе рейсом маршрут серия серии серию сезон сезона сезоне
номер номера номером канал канале параграф рис рисунок таблица табл формула версия версии тел телефон школа школы школе больница больницы больнице колония колонии
код индекс класс класса классе шоссе трасса трассы туре тура тур уровень уровня этаж этаже каб кабинет выпуск выпуска эпизод модель модели`,
);

/** `№ 30`, `статья 228`, `рис. 3`: the number of a thing, with the noun or sign at `i`. */
function endOfNumbered(tokens: readonly Token[], i: number, language: Language): number {
  const sign = low(tokens, i) === '№' || low(tokens, i) === '№№';
  if (!sign && !NUMBERED.has(low(tokens, i))) return 0;
  const dotted = low(tokens, i + 1) === '.' && isGlued(tokens, i + 1) ? i + 2 : i + 1;
  if (tokens[dotted]?.kind !== 'number') return 0;
  let next = dotted + 1;
  while (/^(?:[-–,]|и)$/.test(low(tokens, next)) && tokens[next + 1]?.kind === 'number' && sign) next += 2;
  return !sign && language.units.has(low(tokens, next)) ? 0 : next;
}

const DAY_PARTS = wordSet('утра вечера дня ночи часов');
const ZONE = wordSet('мск гринвичу');
const CLOCK_BEFORE = wordSet('в к с до около после на');

/** `в 15 часов`, `9 утра`, `в 14 часов 30 минут`, `в 10.30`. */
function endOfClock(tokens: readonly Token[], i: number): number {
  const clock = tokens[i]?.text ?? '';
  if (!/^\d{1,2}(?:\.\d\d)?$/.test(clock)) return 0;
  const hour = Number(clock.split('.')[0]);
  if (hour > 24) return 0;
  const after = low(tokens, i + 1);
  const timed = CLOCK_BEFORE.has(low(tokens, i - 1));
  if (/^(?:утра|вечера|ночи)$/.test(after)) return i + 2;
  if (clock.includes('.'))
    return timed && low(tokens, i - 1) === 'в' && !/^(?:%|раза?|млн|млрд|тыс)$/.test(after) && after !== ''
      ? i + 1
      : 0;
  if (!/^час(?:а|ов)?$/.test(after)) return 0;
  if (low(tokens, i + 2) === 'по' && (ZONE.has(low(tokens, i + 3)) || low(tokens, i + 4) === 'времени'))
    return i + 4;
  if (isDay(tokens[i + 2]) && /^минут/.test(low(tokens, i + 3))) return timed ? i + 4 : 0;
  const part = DAY_PARTS.has(low(tokens, i + 2)) || low(tokens, i + 2) === 'по';
  return low(tokens, i - 1) === 'в' || (timed && part) ? (part ? i + 3 : i + 2) : 0;
}

const STREETS = wordSet('ул улица улице улицы проспект проспекте пр пл площадь площади переулок пер бульвар набережная наб шоссе'); // prettier-ignore

/** `Иванов, 34,` and `ул. Вернадского, 82`: a number behind a name and a comma, with a sign or nothing behind it. */
function endOfApposed(tokens: readonly Token[], i: number): number {
  if (!isWhole(tokens[i]) || (tokens[i]?.text.length ?? 9) > 3 || !/^[,(]$/.test(low(tokens, i - 1)))
    return 0;
  if (!isCapital(tokens[i - 2])) return 0;
  const closed = /^[,).;]?$/.test(low(tokens, i + 1));
  const street = tokens.slice(Math.max(0, i - 6), i).some((token) => STREETS.has(token.low));
  return closed || street ? i + 1 : 0;
}

/** `Россия 24`, `«Афиша 7»`, `Windows 10`: a name and its number, the name at `i`. */
function endOfNamed(tokens: readonly Token[], i: number, language: Language): number {
  const [name, number, after] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (i === 0 || !isCapital(name) || !isWhole(number) || (number?.text.length ?? 9) > 4) return 0;
  if (language.units.has(name?.low ?? '') || /^[.:]$/.test(low(tokens, i - 1))) return 0;
  const ends = after === undefined || (after.kind === 'sign' && !/^[-–%$€₽°./]$/.test(after.text));
  return ends || isCapital(after) ? i + 2 : 0;
}

/** `2-1`, `737-800`: two whole numbers and a hyphen are a range only where they rise and a word follows (`30-40 домов`). */
function isRange(tokens: readonly Token[], i: number): boolean {
  if (!isDash(low(tokens, i + 1)) || !isWhole(tokens[i]) || !isWhole(tokens[i + 2])) return false;
  if (isDash(low(tokens, i + 3)) && isGlued(tokens, i + 3)) return false;
  const rises = Number(tokens[i]?.text) < Number(tokens[i + 2]?.text);
  return rises && (tokens[i + 3]?.kind === 'word' || tokens[i + 3]?.text === '%');
}

/** If a Russian label starts at token `i`, the index after it; otherwise 0. */
export function endOfCyrillicLabel(tokens: readonly Token[], i: number, language: Language): number {
  const numbered = endOfNumbered(tokens, i, language) || endOfNamed(tokens, i, language);
  if (numbered > 0 || tokens[i]?.kind !== 'number') return numbered || endOfAlphanumeric(tokens, i, language);
  return (
    endOfDate(tokens, i, language) ||
    endOfYear(tokens, i, language) ||
    endOfEnding(tokens, i) ||
    endOfClock(tokens, i) ||
    endOfApposed(tokens, i) ||
    endOfSize(tokens, i) ||
    endOfDialled(tokens, i) ||
    endOfHyphenName(tokens, i, language) ||
    (isRange(tokens, i) ? 0 : endOfJoined(tokens, i, language)) ||
    endOfListNumber(tokens, i)
  );
}
