/** Credits: a dateline, a photo's line, a headline's last word – an outlet named as the source without a verb. */
import { en } from '../../language/en.ts';
import { wordSet } from '../../language/words.ts';
import type { NamePlace } from './registry.ts';
import type { Span } from '../../span.ts';
import { isCapital, low, type Token } from '../../tokens.ts';

const OPEN = wordSet('( （ 【');
const CLOSE = wordSet(') ） 】');
const MAKERS = wordSet('file photo photos reporter correspondent journalist by');

/** `(Xinhua)` in a dateline or a photo credit, `Xinhua/Li Ming`, `Xinhua, Beijing, July 26`, `BEIJING, July 25 (Xinhua) --`, `Toll rises: TASS`, `© TASS`. */
export function creditAround(tokens: readonly Token[], named: NamePlace): Span | null {
  const { from, next } = named;
  return isDatelineAfter(tokens, next) ||
    isInBrackets(tokens, named) ||
    isReference(tokens, named) ||
    isBesideSlash(tokens, named) ||
    isAtHead(tokens, named) ||
    isListed(tokens, named) ||
    isContributor(tokens, named) ||
    isByItself(tokens, named) ||
    low(tokens, from - 1) === '©' ||
    (OPEN.has(low(tokens, next)) && MAKERS.has(low(tokens, next + 1)))
    ? {
        start: tokens[Math.max(0, from - 1)]?.start ?? 0,
        end: tokens[Math.min(next, tokens.length - 1)]?.end ?? 0,
      }
    : null;
}

const isYear = (word: string): boolean => /^(?:19|20)\d\d[a-e]?$/.test(word);

/** `[Xinhua, 2021]`, `(Reuters 2020; Xinhua 2021)`, `(Xinhua, 4 May 2024)`: a reference to a report in brackets, by its year. */
function isReference(tokens: readonly Token[], { from, next, ambiguous }: NamePlace): boolean {
  const first = tokens[low(tokens, next) === ',' ? next + 1 : next];
  if (ambiguous || (first?.kind !== 'number' && !en.months.has(first?.low ?? ''))) return false;
  const isWithin = (i: number) =>
    isCapital(tokens[i]) || tokens[i]?.kind === 'number' || /^[,;]$/.test(low(tokens, i));
  let open = from - 1;
  while (open > from - 12 && isWithin(open)) open--;
  let close = next;
  while (close < next + 12 && isWithin(close)) close++;
  return (
    /^[([]$/.test(low(tokens, open)) &&
    /^[)\]]$/.test(low(tokens, close)) &&
    /^[([;,]$/.test(low(tokens, from - 1)) &&
    tokens.slice(next, next + 5).some(({ low: word }) => isYear(word))
  );
}

/** `BEIJING, July 25 (Xinhua) --`, `(Xinhua, by Li Ming)`, `The weir in May. (TASS)`, `— RT (@rt)`. */
function isInBrackets(tokens: readonly Token[], named: NamePlace): boolean {
  const { from, next, ambiguous } = named;
  const [before, after] = [low(tokens, from - 1), low(tokens, next)];
  if (/^[—–-]$/.test(before) && isAccount(tokens, next)) return true;
  const alone = from <= 2 && next >= tokens.length - 2;
  if (before === '[')
    return after === ']' && (alone || (!ambiguous && isCreditInSquares(tokens, from, next)));
  if (!OPEN.has(before)) return false;
  const dated = isDatelineBefore(tokens, from - 1);
  if (after === ',' || after === '，') return dated;
  if (!CLOSE.has(after)) return false;
  // In brackets a short name is mostly an abbreviation of the words before: `breast cancer (MBC)`.
  if (ambiguous)
    return (
      alone ||
      (dated && (tokens.slice(0, from).some(({ kind }) => kind === 'number') || isCapitals(tokens, named)))
    );
  return dated || from <= 2 || next >= tokens.length - 2;
}

/** `ANKARA (AA) – The dam is full`: behind a place in capitals, and before a dash. */
const isCapitals = (tokens: readonly Token[], { from, next }: NamePlace): boolean =>
  from < 6 &&
  tokens.slice(0, from - 1).every(({ text }) => /^(?:\p{Lu}{2,}|[,.])$/u.test(text)) &&
  /^[-–—]$/.test(low(tokens, next + 1));

/** `RT (@rt)`, `ZDF heute (@zdfheute)`: an account of the outlet, from behind its name. */
const isAccount = (tokens: readonly Token[], next: number): boolean =>
  [next, next + 1, next + 2].some((at) => low(tokens, at) === '(' && low(tokens, at + 1) === '@');

/** `[Xinhua] The dam is full.`, `The dam is full [Xinhua].`: and not `“[Xinhua] was late”`, where an editor put in who is meant. */
function isCreditInSquares(tokens: readonly Token[], from: number, next: number): boolean {
  const after = tokens[next + 1];
  if (from === 1) return isCapital(after) || after?.kind !== 'word' || !/^\p{Script=Latin}/u.test(after.text);
  return after === undefined || (next + 2 === tokens.length && after.kind !== 'word');
}

/** `Xinhua/Li Ming`, `Photo by Li Ming/Xinhua`; of ambiguous names only at the ends of a line, and not `60 LBS/90 GSM`. */
function isBesideSlash(tokens: readonly Token[], { from, next, ambiguous }: NamePlace): boolean {
  const other = low(tokens, next) === '/' ? next + 1 : low(tokens, from - 1) === '/' ? from - 2 : -1;
  if (other < 0) return false;
  if (!ambiguous) return true;
  // Part of a person's name: `TASS/Lena Fox`.
  if (isCapital(tokens[next])) return false;
  const isCredit =
    OPEN.has(low(tokens, from - 1)) || low(tokens, from - 1) === ':' || CLOSE.has(low(tokens, next));
  return isCapital(tokens[other]) && (isCredit || from <= 2 || next >= tokens.length - 2);
}

/** `Xinhua: the dam is full`, `Toll rises to 40: TASS`, `TASS.` after a dateline, `EFE 04.05.2022`. Names that can be other things do not count. */
function isAtHead(tokens: readonly Token[], { from, next, ambiguous }: NamePlace): boolean {
  if (ambiguous) return false;
  if (from <= 2 && isDayAfter(tokens, next) && tokens.slice(0, from).every(isNumbering)) return true;
  if (from > 0) return next === tokens.length && /^[:：]$/.test(low(tokens, from - 1));
  const after = tokens[next];
  if (after?.text === ':' || after?.text === '：') return next + 1 < tokens.length;
  if (after?.text === '.') return next + 1 === tokens.length;
  return after?.kind === 'number' && /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(after.text);
}

/** `1.` before an entry of a list in plain text. */
const isNumbering = ({ kind, low: sign }: Token): boolean => kind === 'number' || /^[.)\]]$/.test(sign);

/** `, 4 May 2024`: the day of a report, right after the name. */
const isDayAfter = (tokens: readonly Token[], next: number): boolean =>
  low(tokens, next) === ',' &&
  tokens[next + 1]?.kind === 'number' &&
  en.months.has(low(tokens, next + 2)) &&
  tokens[next + 3]?.kind === 'number';

const LISTS = wordSet('source sources credit credits photo photos image images');
/** Words one of which a credit without brackets, slash or © has, where the name is also a common word: of its date, or of the list. */
export const CREDIT_WORDS: readonly string[] = [...en.months, ...LISTS];

/** Whether tokens `i` up to `end` are names and what parts them: `Reuters, AFP and`. */
function areNames(tokens: readonly Token[], i: number, end: number): boolean {
  for (let j = i; j < end; j++) if (!isCapital(tokens[j]) && !/^(?:[,;/&]|and|the)$/.test(low(tokens, j))) return false; // prettier-ignore
  return true;
}

/** `Source: Reuters, Xinhua`: in a list of credits. */
const isListed = (tokens: readonly Token[], { from }: NamePlace): boolean =>
  from > 3 && LISTS.has(low(tokens, 0)) && low(tokens, 1) === ':' && areNames(tokens, 2, from);

/** `Xinhua and Reuters contributed to this report`, `Xinhua via Getty Images`. */
function isContributor(tokens: readonly Token[], { from, next, ambiguous }: NamePlace): boolean {
  if (ambiguous || from > 8) return false;
  if (low(tokens, next) === 'via') return from <= 2 && isCapital(tokens[next + 1]);
  let j = next;
  while (j < next + 6 && areNames(tokens, j, j + 1)) j++;
  return low(tokens, j) === 'contributed' && /^(?:to|reporting)$/.test(low(tokens, j + 1)) && areNames(tokens, 0, from); // prettier-ignore
}

/** `— Xinhua` under a quotation, and `Tehran, IRNA – ` before a report. */
function isByItself(tokens: readonly Token[], { from, next, ambiguous }: NamePlace): boolean {
  if (ambiguous) return false;
  const isDash = (i: number) => /^[—–]$/.test(low(tokens, i));
  if (isDash(from - 1) && /^[”"]$/.test(low(tokens, from - 2))) return next === tokens.length;
  if (from === 1 && isDash(0)) return next === tokens.length || low(tokens, next) === ',';
  return from <= 3 && from > 1 && low(tokens, from - 1) === ',' && isDash(next) && areNames(tokens, 0, from);
}

/** `, Moscow, July 26`, `Beijing, July 26th, 2020`: a place in capitals, a month and a day right after the name. */
function isDatelineAfter(tokens: readonly Token[], next: number): boolean {
  let j = next;
  while (
    j < next + 7 &&
    (/^(?:,|reported|released)$/.test(low(tokens, j)) ||
      (isCapital(tokens[j]) && !en.months.has(low(tokens, j))))
  )
    j++;
  if (low(tokens, j) === 'on') return false;
  return (
    en.months.has(low(tokens, j)) && tokens[low(tokens, j + 1) === '.' ? j + 2 : j + 1]?.kind === 'number'
  );
}

/** A place or a date right before: `Beijing, July 25 (`. */
const isDatelineBefore = (tokens: readonly Token[], i: number) =>
  i <= 9 && tokens.slice(0, i).some((token) => token.kind === 'number' || isCapital(token));
