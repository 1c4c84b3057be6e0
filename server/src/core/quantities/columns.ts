/** Columns: what a bare figure in a table counts, told by the head of its column. `63` under `Deaths`, `41.2` under `Output (million tons)` */
import type { Language } from '../language/language.ts';
import { wordSet } from '../language/words.ts';
import { readTokens, spanOfTokens, type Token } from '../tokens.ts';
import { type Amount, readAmount } from './amounts/amounts.ts';
import type { Quantity } from './quantities.ts';

/**
 * The quantity of a cell that holds a figure and nothing else; null where there is more in it, or where its column counts nothing
 * (`Year`, `No.`, `Rank`). `prose` is what the tokens are of, `head` the column's, as it is written.
 */
export function readInColumn(
  tokens: readonly Token[],
  prose: string,
  head: string,
  language: Language,
): Quantity | null {
  const next = tokens.findLastIndex(({ text }) => !NOTE_MARKS.has(text)) + 1;
  const amount = readAmount(tokens, 0, language);
  if (amount?.next !== next || amount.unit) return null;
  const { start, end } = spanOfTokens(tokens, 0, next);
  const figure = prose.slice(start, end);
  const words = head.replace(/[*_`]/g, '').trim();
  const measured = unitsIn(words)
    .map((unit) => measure(figure, unit, language))
    .find((found) => found !== null);
  if (!measured && !isCounting(words)) return null;
  const { figure: read, high, unit } = measured ?? amount;
  return {
    start,
    end,
    kind: unit?.kind ?? 'count',
    low: read.value,
    high,
    unit: unit?.unit ?? '',
    hedge: null,
  };
}

/** What refers to a note under the table: `1,204*`. */
const NOTE_MARKS = wordSet('* † ‡ §');

/** An amount that all the tokens make. */
function readWhole(tokens: readonly Token[], language: Language): Amount | null {
  const amount = readAmount(tokens, 0, language);
  return amount?.next === tokens.length ? amount : null;
}

/** What may be the unit in a head: what stands in brackets, behind a comma or an `in`, or all of it. `Output (m tons)`, `Share, %`, `Area in sq km`, `Tonnes`. */
const unitsIn = (head: string): string[] =>
  [/[([]([^()[\]]{1,30})[)\]]$/, /,\s*([^,]{1,30})$/, /\sin\s(.{1,30})$/, /^(.{1,30})$/].flatMap((form) => {
    const found = form.exec(head)?.[1]?.trim().replace(/^in\s/, '');
    return found && !PERIOD.test(found)
      ? [found.replace(/^m\s(?=[a-z]{2})/, 'million ').replace(/(?<=thousand|million|billion)s$/i, '')]
      : [];
  });
// "Year": which one, and no span of time
const PERIOD = /^(?:year|month|week|day|hour|minute|second|quarter|decade|century)$/i;

// "$m" | "US$ million" | "€"
const MONEY = /^((?:US|A|C|HK)?[$€£¥₽₹])\s?(.{0,20})$/u;

/** The figure with a unit beside it, as a sentence would have it. */
function measure(figure: string, unit: string, language: Language): Amount | null {
  const [, sign = '', scale = ''] = MONEY.exec(unit) ?? [];
  const text = sign
    ? `${sign}${figure}${scale.length > 2 ? ' ' : ''}${scale}`
    : unit.startsWith('%')
      ? `${figure}%`
      : `${figure} ${unit}`;
  const amount = readWhole(readTokens(text, 0, text.length), language);
  return amount && (amount.unit !== null || amount.figure.next > 1) ? amount : null;
}

/** Whether the head names things in the plural, or what is measured of one: `Deaths`, `Number of ships`, `Population, 2020`. */
function isCounting(head: string): boolean {
  const [named = ''] = head.split(/[([,]/);
  const last = named.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return MEASURES.has(last) || (/[a-z][^\W\dsui]s$/.test(last) && !LABELS.has(last));
}

/** Plurals of what merely has a number in it. */
const LABELS = wordSet(
  'pages years dates days times hours ages scores results notes links details sources series types names places ranks positions rounds weeks months seasons lines routes roads flights rooms numbers ids codes versions models sizes grades phones contacts yes',
);
const MEASURES = wordSet(
  `population output production revenue turnover income profit loss cost price value amount total sum share percentage proportion rate growth change increase decrease
  rise fall drop area height length width depth distance weight capacity speed attendance turnout gdp budget spending expenditure debt deficit surplus salary wage pay rent
  yield density temperature rainfall consumption generation demand supply count tally toll average median mean maximum minimum`,
);
