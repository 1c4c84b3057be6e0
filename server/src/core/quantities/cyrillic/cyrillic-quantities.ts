/** Russian quantities: which of the numbers and words of order in a sentence can be checked. */
import type { Hedge, Language } from '../../language/language.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../../language/units.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, low, type Token } from '../../tokens.ts';
import { readHedge } from '../amounts/hedges.ts';
import { readUnit } from '../amounts/named-units.ts';
import { type CyrillicAmount, readCyrillicAmount } from './cyrillic-amounts.ts';
import { endOfCyrillicLabel } from './cyrillic-labels.ts';
import { readCyrillicRank } from './cyrillic-ranks.ts';
import type { FoundAt } from '../quantities.ts';

const ANCHOR_AFTER = wordSet('назад спустя тому позже позднее ранее раньше кряду');
// Before a duration they place a story in time: "через" | "последние" | not "около"
const ANCHOR_BEFORE =
  /^(?:через|спустя|последни[ехймx]|последнюю|ближайши[ехй]|ближайшую|прошедши[ехй]|предыдущи[ехй]|следующи[ехй]|следующую|перв(?:ые|ых)|кажды[ей]|эти|этих|те|старше|младше|возрасте|исполнил(?:ось|ся|ась)|исполнится|исполняется|прошлые|нынешние)$/u;
const AGED =
  /^(?:возраст|дет[иея]|молод|граждан|лиц|аудитор|люд|жител|подрост|мужчин|женщин|школьник|студент|участник)/u;
const PRISON = wordSet('лишения тюрьмы заключения колонии строгого условно ареста');

// Whose age it is: "ему" | "которой" | not "него"
const AGED_PERSON = /^(?:ему|ей|мне|им|нам|тебе|вам|котор(?:ому|ой|ым))$/u;
const PREPOSITION = wordSet('в к по на о во за через про у со под при над');
const BY_THEN = wordSet('было тогда уже сейчас исполнится');
// What one does at an age, behind it or before it: "он" | "умер" | not "обошлась"
const AT_AGE =
  /^(?:он|она|я|умер(?:л\p{L})?|скончал\p{L}{1,3}|погиб(?:л\p{L})?|стала?|женился|поступила?|уехала?|переехала?|возглавила?|осталс[ья]|осталась)$/u;

// "окончил" | "возглавила" | not "обошлась"
const DID = /^\p{Ll}{3,}ла?$/u;

/** `ему 34 года`, `Иванову было 34 года`, `которой тогда было 15 лет`, `в 23 года он стал`, `умер в 90 лет`; not `срок в 5 лет`, `у него было 10 лет`. */
function isAge(tokens: readonly Token[], amount: CyrillicAmount, from: number): boolean {
  const after = tokens[amount.next];
  const before = low(tokens, from - 1);
  if (before === 'в') {
    const opens = from < 2 || /^(?:уже|еще|ещё)$/.test(low(tokens, from - 2));
    const acts = AT_AGE.test(after?.low ?? '') || (opens && (isCapital(after) || DID.test(after?.low ?? '')));
    return acts || (AT_AGE.test(low(tokens, from - 2)) && (after === undefined || after.kind === 'sign'));
  }
  let k = from - 1;
  while (k > from - 4 && BY_THEN.has(low(tokens, k))) k--;
  if (AGED_PERSON.test(low(tokens, k))) return true;
  // `Иванову было 34 года`, `Иванову 34 года`: a name in the dative, and nothing behind that the years are of.
  const closed = after === undefined || after.kind === 'sign' || /^(?:и|когда|а)$/.test(after.low);
  const named = isCapital(tokens[k]) && closed;
  if (before === 'было') return named && /[уюеио]$/u.test(low(tokens, k)) && low(tokens, k - 1) !== 'у';
  return named && /[ую]$/u.test(low(tokens, k)) && !PREPOSITION.has(low(tokens, k - 1)) && k === from - 1;
}

/** `34 года` after a name, `три года назад`, `через 10 лет`, `за последние 5 лет`, `людям старше 18 лет`: durations that measure nothing. */
function isAnchor(tokens: readonly Token[], amount: CyrillicAmount, from: number): boolean {
  if (amount.unit?.kind !== 'duration' || PRISON.has(low(tokens, amount.next))) return false;
  if (ANCHOR_AFTER.has(low(tokens, amount.next))) return true;
  for (let k = from - 1; k >= Math.max(0, from - 2); k--) if (ANCHOR_BEFORE.test(low(tokens, k))) return true;
  const before = low(tokens, from - 1);
  // `за две минуты до вылета`: so long before something.
  if (before === 'за' && low(tokens, amount.next) === 'до' && tokens[amount.next + 1]?.kind === 'word')
    return true;
  if (amount.unit.unit !== 'a') return false;
  if (isAge(tokens, amount, from)) return true;
  const apposed = /^[,(]$/.test(before) && isCapital(tokens[from - 2]);
  if (apposed && /^[,).]?$/.test(low(tokens, amount.next))) return true;
  const group = tokens.slice(Math.max(0, from - 5), from).some((token) => AGED.test(token.low));
  return group && (from < amount.from || before === 'от' || low(tokens, amount.from) === 'от');
}

const SORTS =
  /^(?:сторон|вещ|вид|тип|способ|причин|вариант|слов|этап|част|вопрос|направлени|категори|групп[аы]?$)/u;
const DEFINITE_BEFORE =
  /^(?:эт[иа]х?|тех?|оба|обе|все|его|её|ее|их|мо[иё]|наш[иа]|сво[иё]|друг\p{L}{2}|последни[ех]|перв(?:ые|ых)|следующи[ех]|остальн\p{L}{2,3}|или|на|один|одно)$/u;

/** Small number words that nobody has counted: `один из`, `эти два`, `два-три`, `две стороны`. */
function isIdiom(
  tokens: readonly Token[],
  amount: CyrillicAmount,
  from: number,
  language: Language,
): boolean {
  const { figure, unit } = amount;
  if (figure.form !== 'words' || figure.scaled) return false;
  // `лишь одна из частей`, not `лишь одна из пяти`: one among others, whatever stands before it.
  const whole = tokens[amount.next + 1];
  const among =
    low(tokens, amount.next) === 'из' && whole?.kind === 'word' && !language.cardinals.has(whole.low);
  if (figure.value === '1' && unit === null && among) return true;
  if (from < amount.from) return false;
  const exact = unit !== null && /^(?:percentage|money|measure)$/.test(unit.kind);
  if (exact) return false;
  if (figure.value === '0' || figure.value === '1') return true;
  if (amount.low !== amount.high && Number(amount.high) <= 10) return true;
  if (isDash(low(tokens, amount.next)) || unit?.kind === 'ratio') return false;
  return DEFINITE_BEFORE.test(low(tokens, from - 1)) || SORTS.test(low(tokens, amount.next));
}

const CHANGED = /^(?:вырос|увелич|сниз|упал|повы|сократ|опуст|подня|рост|снижени|возрос|подешев|подорож|с)/u;

/** `до 7%` tells where a change ends (`с 5% до 7%`), and how much at most only elsewhere (`порывы до 15 м/с`). */
function hedgeOf(
  tokens: readonly Token[],
  i: number,
  language: Language,
): { from: number; hedge: Hedge } | null {
  const hedge = readHedge(tokens, i, language);
  if (!hedge || low(tokens, hedge.from) !== 'до' || hedge.from < i - 1) return hedge;
  const before = tokens.slice(Math.max(0, hedge.from - 8), hedge.from);
  return before.some((token) => token.kind === 'number' || CHANGED.test(token.low)) ? null : hedge;
}

/** `десятки тысяч человек`, `сотни домов`, `несколько миллионов рублей`: counts without a figure. */
function readVague(tokens: readonly Token[], i: number, language: Language): FoundAt | null {
  const several = /^(?:несколько|нескольких|нескольким|пара|пару)$/.test(low(tokens, i));
  let next = several ? i + 1 : i;
  while (language.vague.has(low(tokens, next)) || (next > i && language.magnitudes.has(low(tokens, next))))
    next++;
  if (next === (several ? i + 1 : i) || tokens[next - 1]?.kind !== 'word') return null;
  const unit = readUnit(tokens, next, language);
  const hedge = hedgeOf(tokens, i, language);
  return {
    from: hedge?.from ?? i,
    next: unit?.next ?? next,
    found: {
      kind: unit?.unit.kind ?? 'count',
      low: '',
      high: '',
      unit: unit?.unit.unit ?? '',
      hedge: hedge?.hedge ?? null,
    },
  };
}

/** Whether a figure or a currency may start here: the cheap question. */
function mayBeMeasured(token: Token, language: Language): boolean {
  if (token.kind === 'number') return true;
  if (token.kind === 'sign') return CURRENCY_SIGNS.has(token.text);
  return language.cardinals.has(token.low) || CURRENCY_CODES.has(token.text);
}

function readMeasured(tokens: readonly Token[], i: number, language: Language): FoundAt {
  const amount = readCyrillicAmount(tokens, i, language);
  if (!amount) return { from: i, next: i + 1, found: null };
  const hedge = hedgeOf(tokens, amount.from, language);
  const from = hedge?.from ?? amount.from;
  if (isAnchor(tokens, amount, from) || isIdiom(tokens, amount, from, language))
    return { from: i, next: amount.next, found: null };
  return {
    from,
    next: amount.next,
    found: {
      kind: amount.unit?.kind ?? (amount.figure.form === 'fraction' ? 'ratio' : 'count'),
      low: amount.low,
      high: amount.high,
      unit: amount.unit?.unit ?? '',
      hedge: hedge?.hedge ?? null,
    },
  };
}

/** Reads Russian at token `i`: `почти 14 часов`, `250 тыс. рублей`, `крупнейший в мире`; labels (`26 июля 2020 года`, `№ 5`) give no quantity. */
export function readCyrillicAt(tokens: readonly Token[], i: number, language: Language): FoundAt {
  const token = tokens[i];
  if (!token) return { from: i, next: i + 1, found: null };
  const rank = readCyrillicRank(tokens, i, language);
  if (rank)
    return {
      from: i,
      next: rank.next,
      found: { kind: rank.kind, low: '', high: '', unit: '', hedge: null },
    };
  const label = endOfCyrillicLabel(tokens, i, language);
  if (label > i) return { from: i, next: label, found: null };
  const vague = token.kind === 'word' ? readVague(tokens, i, language) : null;
  if (vague) return vague;
  return mayBeMeasured(token, language)
    ? readMeasured(tokens, i, language)
    : { from: i, next: i + 1, found: null };
}
