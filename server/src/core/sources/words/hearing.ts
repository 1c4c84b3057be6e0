/** What courts and panels hear: `the jury heard he had taken 12 boats`; not `the court heard 40 witnesses`. English. */
import { BE, FINITE_HAVE } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';

/** Before whom things are said on record. */
const HEARERS = wordSet(
  'court inquiry inquest jury jurors tribunal hearing committee panel commission trial coroner magistrates mps lawmakers councillors meeting',
);
const BESIDE = new Set([...FINITE_HAVE, ...wordSet('also then earlier today')]);
/** The longest aside between a court and what it heard: `The trial, expected to last six weeks, heard`. */
const LONGEST_ASIDE = 10;

/** What is heard as a thing, and nobody's words: `heard evidence from 40 divers`. */
const HEARD = wordSet(
  'him them us evidence testimony arguments argument witnesses appeals submissions pleas from',
);
/** Words that open a clause, after which somebody's words follow. */
const CLAUSE_OPENERS = wordSet('that how he she they it there why what when , .');
const FINITE = wordSet('had has have would could did can will might must');
/** After these the thing heard is described, and its verb is not that of a clause. */
const DESCRIBING = wordSet('who which that from in on by of for over , . ;');

/** Whether the words from `from` on are a clause with a verb of its own: `14 men had gone`; not `40 witnesses in May`. */
function hasVerb(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < from + 7; k++) {
    const word = low(tokens, k);
    if (DESCRIBING.has(word)) return false;
    if (BE.has(word) || FINITE.has(word) || word.endsWith('ed')) return true;
  }
  return false;
}

function isHearer(tokens: readonly Token[], i: number): boolean {
  let j = i - 1;
  while (BESIDE.has(low(tokens, j)) || low(tokens, j).endsWith('ly')) j--;
  if (HEARERS.has(low(tokens, j))) return true;
  // `a court in New Kestow heard`
  let place = j;
  while (place > j - 3 && isCapital(tokens[place])) place--;
  if (place < j && /^(?:in|at)$/.test(low(tokens, place))) return HEARERS.has(low(tokens, place - 1));
  if (low(tokens, j) !== ',') return false;
  for (let k = j - 1; k >= Math.max(0, j - LONGEST_ASIDE); k--)
    if (low(tokens, k) === ',') return HEARERS.has(low(tokens, k - 1));
  return false;
}

/** Whether `heard` at `i` gives what was said before a court: `the inquest heard the tug sank in 12 minutes`. */
export function isHearing(tokens: readonly Token[], i: number): boolean {
  const after = low(tokens, i + 1);
  if (!isHearer(tokens, i)) return false;
  if (CLAUSE_OPENERS.has(after) || after === '') return true;
  if (HEARD.has(after)) return [2, 3].some((by) => low(tokens, i + by) === 'that');
  return tokens[i + 1]?.kind !== 'number' || hasVerb(tokens, i + 2);
}
