/** Russian claims of order and of share: `крупнейший в мире`, `впервые с 2011 года`, `рекордный`, `вдвое`, `большинство россиян`. */
import type { Language, QuantityKind } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, low, type Token } from '../../tokens.ts';

/** Words of order or share from token `i` to `next`. */
interface Rank {
  readonly next: number;
  readonly kind: QuantityKind;
}

// "крупнейшая" | "старейшего" | not "дальнейший"
const SUPERLATIVE =
  /^(?:крупн|стар|бедн|богат|сильн|мощн|выс|низ|дорог|быстр|длинн|древн|наибольш|наименьш|величай|высочай|низш|дешев)(?:ейш|айш)?(?:ий|ая|ее|ие|его|ей|ую|им|их|ему|ем|ими|ой)$/u;
const SUPERLATIVE_STEM = /ейш|айш|аибольш|аименьш/u;
// "самый" | "самого" | not "сам"
const MOST = /^сам(?:ый|ая|ое|ые|ого|ой|ую|ым|ых|ому|ом|ыми)$/u;
// "большой" | "высокая" | not "важный"
const MEASURABLE =
  /^(?:больш|крупн|высок|низк|длинн|коротк|стар|молод|богат|бедн|дорог|дешев|быстр|медленн|тяжел|тяжёл|глубок|мощн|населенн|населённ|северн|южн|посещаем|продаваем|жарк|холодн|популярн)/u;
const PLACES = wordSet(
  'мире мира россии рф стране страны европе европы планете истории регионе региона области азии африке америке украине китае германии сша городе рунете отрасли области веке десятилетие наблюдений',
);

/** Whether the words behind `i` say among what: `в мире`, `России`, `за всю историю`, `с 2011`. */
function hasScope(tokens: readonly Token[], i: number): boolean {
  for (let j = i; j < Math.min(tokens.length, i + 8); j++) {
    if (/^[.;:!?]$/.test(low(tokens, j))) return false;
    if (PLACES.has(low(tokens, j)))
      return !(low(tokens, j) === 'области' && /^(?:сво|эт)(?:ей|ой)$/.test(low(tokens, j - 1)));
    if (/^(?:с|за)$/.test(low(tokens, j)) && /^(?:\d{1,4}|вс[юеё]|последни[ехй])$/u.test(low(tokens, j + 1)))
      return true;
  }
  return false;
}

function readSuperlative(tokens: readonly Token[], i: number): Rank | null {
  const word = low(tokens, i);
  if (MOST.test(word) && MEASURABLE.test(low(tokens, i + 1)))
    return hasScope(tokens, i + 2) ? { next: i + 2, kind: 'rank' } : null;
  const superlative = SUPERLATIVE_STEM.test(word) && SUPERLATIVE.test(word);
  return superlative && hasScope(tokens, i + 1) ? { next: i + 1, kind: 'rank' } : null;
}

// "первый" | "третьей" | not "первых", which may be a date's
const FIRST = /^(?:перв(?:ый|ая|ое|ые|ого|ой|ую|ым)|втор(?:ой|ая|ое|ым)|треть(?:я|ей|им|е)|третий)$/u;

// By what things are put in order: "величине" | "возрасту" | not "счёту"
const BY_SIZE =
  /^(?:величин|численност|размер|населени|площад|объ[её]м|протяж[её]нност|количеств|числ[уе]|высот|длин|возраст|капитализаци|значени|популярност)/u;

/** `первый случай с 1992 года`, `третья в истории женщина`, `вторая по величине`, `первая победа за 20 лет`: among what, right behind it or behind one noun. */
function readFirstOf(tokens: readonly Token[], i: number): Rank | null {
  for (let j = i + 1; j < i + 3; j++) {
    const [joint, after] = [low(tokens, j), low(tokens, j + 1)];
    const ever = joint === 'в' && /^(?:истории|мире)$/.test(after);
    const since = joint === 'с' && /^(?:19|20)\d\d$/.test(after) && /^(?:года?|,)?$/.test(low(tokens, j + 2));
    const within = joint === 'за' && /^\d{1,3}$/.test(after) && /^(?:лет|года?)$/.test(low(tokens, j + 2));
    if (ever || since || within || (joint === 'по' && BY_SIZE.test(after)))
      return { next: i + 1, kind: 'rank' };
    if (tokens[j]?.kind !== 'word') return null;
  }
  return null;
}

/** `впервые с 2011 года`, `впервые за 20 лет`, `впервые в истории`. */
function readFirst(tokens: readonly Token[], i: number): Rank | null {
  if (FIRST.test(low(tokens, i))) return readFirstOf(tokens, i);
  if (low(tokens, i) !== 'впервые') return null;
  const joint = low(tokens, i + 1);
  const after = low(tokens, i + 2);
  const since = joint === 'с' && (/^\d{4}$/.test(after) || /^(?:начала|конца|времен|времён|середины|момента)$/.test(after)); // prettier-ignore
  const within =
    joint === 'за' && /^(?:\d|два|три|четыре|пять|десять|много|долг|последни|вс|нескольк)/u.test(after);
  return since || within || (joint === 'в' && /^(?:истории|мире|россии)$/.test(after))
    ? { next: i + 1, kind: 'rank' }
    : null;
}

const RECORD_BESIDE =
  /^(?:установи|побил|побит|обнови|поставил|миров|исторически|национальн|олимпийск|новый|нового|предыдущ|прежн|абсолютн|годов|многолетн)/u;

/** `рекордный урожай`, `мировой рекорд`, `исторический минимум`; not `рекорд` in a title. */
function readRecord(tokens: readonly Token[], i: number): Rank | null {
  const word = low(tokens, i);
  if (/^рекордн\p{L}{1,3}$/u.test(word)) return { next: i + 1, kind: 'rank' };
  if (/^историческ/u.test(word) && /^(?:максимум|минимум|рекорд)/u.test(low(tokens, i + 1)))
    return { next: i + 2, kind: 'rank' };
  if (!/^рекорд(?:а|у|ом|ы|ов)?$/.test(word)) return null;
  for (let j = Math.max(0, i - 3); j < i; j++)
    if (RECORD_BESIDE.test(low(tokens, j))) return { next: i + 1, kind: 'rank' };
  return null;
}

// "вдвое" | "удвоила" | "двукратный" | not "двойной"
const MULTIPLE =
  /^(?:вдвое|втрое|вчетверо|впятеро|вдесятеро|удвои(?:л|ла|ли|лась|лся|лось|лись|т|тся|ть)|утрои(?:л|ла|ли|лась|лся|лось|лись|т|тся|ть)|(?:двух|трех|трёх|пяти|десяти|четырех)?кратн(?:ый|ое|ого|ая|ую|ым|ом)|двукратн\p{L}{2,3})$/u;

/** `большинство россиян`, `большую часть`: not `парламентское большинство`, not `большинство и меньшинство`. */
function readMajority(tokens: readonly Token[], i: number): Rank | null {
  const word = low(tokens, i);
  if (!/^большинств(?:о|а|е|у)$/.test(word)) return null;
  const after = tokens[i + 1];
  const named = /(?:ское|ного|ским|ском|ному|дящее)$/u.test(low(tokens, i - 1));
  return after?.kind !== 'word' ||
    named ||
    /^(?:и|или|в|на|же)$/.test(after.low) ||
    (after.low === 'случаев' && low(tokens, i - 1) === 'в')
    ? null
    : { next: i + 1, kind: 'ratio' };
}

// "первое" | "второй" | not "первоначальный"
const ORDINAL =
  /^(?:перв|втор|трет|четверт|четвёрт|пят|шест|седьм|восьм|девят|десят)(?:ое|ом|ье|ьем|ую|ой|ого|ая|ья|ью)$/u;
// "месте" | "строчка" | not "местный"
const PLACE_NOUN = /^(?:место|месте|места|строчк[аеуи]|позици[яюи])$/u;
// What is won one by one: "победа" | "титул" | not "день"
const WON = /^(?:побед|титул|медал|наград|чемпионств|гол(?:$|[аоу]))/u;
const RANKED_BY = /^(?:заня|занима|вышл|выше|оказал|наход|стоит|делит|рейтинг|вход|поднял|опуст|спуст)/u;

/** `заняла третье место`, `на 5-м месте`, `её 17-я победа`: a place in an order, its number at `i`. */
function readPlace(tokens: readonly Token[], i: number): Rank | null {
  const digits = tokens[i]?.kind === 'number' && isDash(low(tokens, i + 1));
  const at = digits ? i + 3 : i + 1;
  if (digits && WON.test(low(tokens, at)) && /^(?:его|её|ее|их|сво[йюяеё])$/u.test(low(tokens, i - 1)))
    return { next: at + 1, kind: 'rank' };
  if (!PLACE_NOUN.test(low(tokens, at)) || !(digits || ORDINAL.test(low(tokens, i)))) return null;
  const near = tokens.slice(Math.max(0, i - 5), i);
  const ranked = near.some((token) => RANKED_BY.test(token.low)) || hasScope(tokens, at + 1);
  return ranked ? { next: at + 1, kind: 'rank' } : null;
}

// "треть" | "половину" | not "третий"
const SHARE = /^(?:половин[аыуе]|трет[ьи]|третью|четверт[ьи]|четвертью)$/u;
const PARTS = wordSet(
  'пятая пятую пятой десятая десятую десятой третья третью четвертая четвёртая четвертую',
);
const NO_SHARE_BEFORE = /^(?:перв|втор|друг|лучш|последн|верхн|нижн|наш|эт|нов|оба)/u;
const NO_SHARE_AFTER = wordSet(
  'дня века пути ночи жизни часа первого второго третьего финала срока тайма матча сезона года месяца',
);

/** `треть россиян`, `половина домов`, `пятая часть`; not `вторая половина дня`, not `в первой трети`. */
function readShare(tokens: readonly Token[], i: number): Rank | null {
  const word = low(tokens, i);
  if (PARTS.has(word) && /^част[ьи]$/.test(low(tokens, i + 1))) return { next: i + 2, kind: 'ratio' };
  if (!SHARE.test(word) || NO_SHARE_BEFORE.test(low(tokens, i - 1))) return null;
  const after = tokens[i + 1];
  if (NO_SHARE_AFTER.has(after?.low ?? '') || (low(tokens, i - 1) === 'в' && word !== 'половину'))
    return null;
  if (low(tokens, i - 1) === 'с' || (i > 0 && isCapital(tokens[i]))) return null;
  return { next: i + 1, kind: 'ratio' };
}

/** Words of order, record or share at token `i`, or null. */
export function readCyrillicRank(tokens: readonly Token[], i: number, language: Language): Rank | null {
  const word = low(tokens, i);
  if (tokens[i]?.kind === 'number' || language.cardinals.has(word)) return readPlace(tokens, i);
  if (word.length < 5) return null;
  if (MULTIPLE.test(word)) return { next: i + 1, kind: 'ratio' };
  return (
    readSuperlative(tokens, i) ??
    readFirst(tokens, i) ??
    readRecord(tokens, i) ??
    readMajority(tokens, i) ??
    readPlace(tokens, i) ??
    readShare(tokens, i)
  );
}
