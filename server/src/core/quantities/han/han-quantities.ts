/** Chinese quantities: which of the numbers and words of order in a sentence can be checked. */
import type { Language } from '../../language/language.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../../language/units.ts';
import type { Token } from '../../tokens.ts';
import { readHedge } from '../amounts/hedges.ts';
import { hanUnit, readHanAmount } from './han-amounts.ts';
import { endOfHanLabel } from './han-labels.ts';
import { RANK_SIGNS, readHanRank } from './han-ranks.ts';
import type { FoundAt } from '../quantities.ts';
import { type Strip, stripFrom, textBefore } from './han-strip.ts';

const NUMERALS = new Set('〇零一二三四五六七八九十百千两兩第双');

/** Whether anything may start here: the cheap question. */
function mayStart(token: Token): boolean {
  if (token.kind === 'number') return true;
  return (
    NUMERALS.has(token.low) ||
    RANK_SIGNS.has(token.low) ||
    CURRENCY_SIGNS.has(token.text) ||
    CURRENCY_CODES.has(token.text) ||
    /^\p{Script=Latin}/u.test(token.text)
  );
}

function readRankAt(tokens: readonly Token[], i: number, strip: Strip, language: Language): FoundAt | null {
  const rank = readHanRank(strip.text, textBefore(tokens, i));
  if (!rank) return null;
  const rest = strip.text.slice(rank.length);
  // "年来" | "天前" | not "人"
  if (rank.open && /^个?[年天月周日][以之]?[来后前内里]/u.test(rest)) return null;
  // "过去几十年", "未来数年": they place a story in time.
  if (
    rank.open &&
    /^个?[年天月周]/u.test(rest) &&
    /(?:过去|未来|今后|最近|此后)的?$/u.test(textBefore(tokens, i))
  )
    return { from: i, next: strip.next(rank.length + 1), found: null };
  const unit = rank.open ? hanUnit(rest, language) : null;
  const hedge = readHedge(tokens, i, language);
  return {
    from: hedge?.from ?? i,
    next: strip.next(rank.length + (unit?.length ?? 0)),
    found: {
      kind: unit?.unit.kind ?? rank.kind,
      low: '',
      high: '',
      unit: unit?.unit.unit ?? '',
      hedge: hedge?.hedge ?? null,
    },
  };
}

/** Reads Chinese at token `i`: `近900架`, `百分之十五`, `数十人`, `全球最大`; labels (`2017年6月`, `34岁`) give no quantity. */
export function readHanAt(tokens: readonly Token[], i: number, language: Language): FoundAt {
  const token = tokens[i];
  const nothing = { from: i, next: i + 1, found: null };
  if (!token || !mayStart(token)) return nothing;
  const strip = stripFrom(tokens, i);
  const rank = readRankAt(tokens, i, strip, language);
  if (rank) return rank;
  const label = endOfHanLabel(tokens, i, strip);
  if (label > i) return { from: i, next: label, found: null };
  const amount = readHanAmount(tokens, i, language);
  if (!amount) return nothing;
  const hedge = readHedge(tokens, i, language);
  if (amount.bare && !hedge) return { from: i, next: amount.next, found: null };
  return {
    from: hedge?.from ?? i,
    next: amount.next,
    found: {
      kind: amount.unit?.kind ?? 'count',
      low: amount.low,
      high: amount.high,
      unit: amount.unit?.unit ?? '',
      hedge: amount.hedge ?? hedge?.hedge ?? null,
    },
  };
}
