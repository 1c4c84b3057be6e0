/** Compounds: a number and a noun without its plural, which say together which kind a thing is. `a five course meal`, `three letter acronyms`, `a 100 year celebration`. */
import { isArticle } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, low, type Token } from '../../tokens.ts';
import type { Amount } from '../amounts/amounts.ts';

/** What a thing is of, so many of them: `a two part series`; not `a 180 page book`, which says how long it is. */
const OF_PARTS = wordSet('course letter part piece step act tier line syllable ingredient layer');
/** What is short, however many pages it has; not `a 400-page report`. */
const PAGED = wordSet(
  'reply letter note memo section supplement spread brochure booklet leaflet briefing pamphlet',
);
/** `three letter words`, and no article; not `two letter bombs`. */
const WORDS = wordSet('words acronyms codes names menu menus dinner meals series');
const JOINTS = wordSet(
  'of in on at to for from by with and or but that which is was are were has had as the a',
);
/** Whether a word goes on after a noun phrase and is no part of it. */
export const endsNounPhrase = (low: string): boolean => JOINTS.has(low);

/** `a five course meal`, `a 7-course menu`, `the 100 year celebration`: which kind, and no count; not `a 1,000-step staircase`. */
export function isCompound(tokens: readonly Token[], { figure, unit }: Amount): boolean {
  if (Number(figure.value) < 2 || figure.scaled || figure.form === 'fraction') return false;
  const at = isDash(low(tokens, figure.next)) ? figure.next + 1 : figure.next;
  const after = tokens[at + 1];
  if (after?.kind !== 'word' || endsNounPhrase(after.low)) return false;
  if (unit?.kind === 'duration') return false;
  if (low(tokens, at) === 'page') return [1, 2].some((by) => PAGED.has(low(tokens, at + by)));
  const joined = at > figure.next || [1, 2].some((by) => isArticle(low(tokens, figure.from - by)));
  return OF_PARTS.has(low(tokens, at)) && Number(figure.value) < 13 && (joined || WORDS.has(after.low));
}
