/** What stands before an outlet’s name: words that describe it, and the lists and remarks in which it stands with others. */
import { wordSet } from '../../language/words.ts';
import { isNationAdjective } from './nations.ts';
import type { NamePlace } from './registry.ts';
import { isCapital, low, type Token } from '../../tokens.ts';

/** Words that may stand between a source phrase and the name: `according to China's state-run news agency Xinhua`. */
const DESCRIPTOR_WORDS = wordSet(
  `the a an state state-run semi run owned backed controlled - ‑ – official news agency newspaper newspapers pro funded aligned linked affiliated sponsored regime daily tabloid broadcaster network newswire television tv channel radio media outlet outlets
  agencies newspapers broadcasters channels government government-controlled government-run party communist ruling party's kremlin kremlin-backed pro-kremlin semi-official semiofficial propaganda flagship tehran pyongyang ccp irgc hezbollah houthi taliban junta national public north south local their its website site service
  'the “ " ' ( [ military army defense defence ministry paper magazine journal mouthpiece organ wire dispatch report reports story article by from in of and on`,
);

/** Prepositions before an outlet's name, and the words before them that make the outlet the source. */
export const CUES_BY_PREPOSITION: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['to', wordSet('according statement speaking spoke interview comments remarks attributed said confirmed disclosed reference referring comment credited')],
  ['by', wordSet('saying asked monitored shared reported published quoted cited released issued report article reports carried broadcast aired shown posted seen interviewed compiled photo photograph picture image story wire reporting written obtained provided relayed distributed circulated uploaded filmed recorded tweeted translated supplied')],
  ['through', wordSet('released distributed issued published reported carried announced')],
  ['with', wordSet('interview conversation interviews speaking spoke')],
  ['from', wordSet('report reports files data figures footage information article reporters reporter statistics images dispatch news courtesy journalist correspondent pictures inputs input contributions reporting material video videos republished reprinted reproduced syndicated adapted translated')],
  ['in', wordSet('wrote published article writing reported commentary editorial appeared report interview quoted story writes')],
  ['on', wordSet('saying said reported interview speaking statement told out read aired broadcast shown carried announced live appearing appeared appears appearance published posted')],
  ['for', wordSet('ed column commentary editorial article wrote writing')],
  ['of', wordSet('reporter correspondent report journalist reports commentator editor reporters')],
]); // prettier-ignore

/** `by`, `from`, `in`, `on`, and `of` after a word such as `commentator`: where looking back has to stop. */
function isSourcePreposition(tokens: readonly Token[], i: number): boolean {
  const word = low(tokens, i);
  if (word === 'of') return CUES_BY_PREPOSITION.get(word)?.has(low(tokens, i - 1)) === true;
  return /^(?:by|from|in|on)$/.test(word);
}

/** The first token before `i` that is no descriptor. */
export function beforeDescriptors(tokens: readonly Token[], i: number): number {
  let j = i - 1;
  while (
    j >= Math.max(0, i - 9) &&
    (DESCRIPTOR_WORDS.has(low(tokens, j)) ||
      /'s$/.test(low(tokens, j)) ||
      isNationAdjective(tokens, j) ||
      /^(?:sanctioned|influential|leading)$/.test(low(tokens, j)))
  ) {
    if (isSourcePreposition(tokens, j)) return j;
    j--;
  }
  return j;
}

/** Whether the word can stand in a list of names: `Reuters, the Quay Post and`. */
const isListed = (tokens: readonly Token[], i: number): boolean =>
  isCapital(tokens[i]) ||
  /^(?:,|and)$/.test(low(tokens, i)) ||
  (low(tokens, i) === 'the' && isCapital(tokens[i + 1]));

/** Whether a list of names goes on from `i` and ends there without becoming a subject: `, TASS and AFP.`, not `, TASS and AFP say`. */
function isListToEnd(tokens: readonly Token[], i: number): boolean {
  let j = i;
  while (j < i + 12 && isListed(tokens, j)) j++;
  const isClosed = tokens[j] === undefined || tokens[j]?.kind !== 'word' || low(tokens, j - 1) === ',' || low(tokens, j) === 'that'; // prettier-ignore
  return isClosed && tokens.slice(i, j).some(({ low: word }) => word === 'and');
}

/** The index of the name that a list opens with in which the name from `i` to `next` stands, so that what leads up to all is looked at: `told Reuters, TASS and AFP`; or `i`. */
export function firstOfList(tokens: readonly Token[], i: number, next: number): number {
  const sign = low(tokens, i - 1) === 'the' ? i - 2 : i - 1;
  if (low(tokens, sign) !== 'and' && !(low(tokens, sign) === ',' && isListToEnd(tokens, next))) return i;
  let j = sign;
  while (j > sign - 10 && isListed(tokens, j - 1)) j--;
  return j < sign ? j : i;
}

/** Several outlets together. */
const OUTLETS = wordSet(
  'outlets media newspapers papers agencies broadcasters channels stations journalists reporters',
);
/** One of them, which a name behind a comma is that of: `the state news agency, Xinhua`. */
const OUTLET = wordSet(
  'agency newspaper paper broadcaster television network daily tabloid channel mouthpiece',
);

/** The index of the noun that the names from `i` on are those of, or -1: `outlets including`, `media, such as`, `the state news agency,`. */
function nounOf(tokens: readonly Token[], i: number): number {
  const comma = low(tokens, i - 1) === 'the' ? i - 2 : i - 1;
  if (low(tokens, comma) === ',' && OUTLET.has(low(tokens, comma - 1))) return comma - 1;
  const j = beforeDescriptors(tokens, i);
  const singles = low(tokens, j) === 'as' && low(tokens, j - 1) === 'such' ? j - 1 : /^(?:including|like)$/.test(low(tokens, j)) ? j : -1; // prettier-ignore
  const noun = low(tokens, singles - 1) === ',' ? singles - 2 : singles - 1;
  return OUTLETS.has(low(tokens, noun)) ? noun : -1;
}

/** The first token before `i` that is no descriptor, nor `outlets including`, nor `the state news agency,`. */
export function beforeAll(tokens: readonly Token[], i: number): number {
  const noun = nounOf(tokens, i);
  return beforeDescriptors(tokens, noun < 0 ? i : noun);
}

/** The first token of what may describe a name: of several together only behind a noun in the plural (`state agencies Xinhua and TASS`). */
export function startOfDescription(tokens: readonly Token[], { from, next }: NamePlace): number {
  const first = firstOfList(tokens, from, next);
  const all = beforeAll(tokens, first) + 1;
  const together =
    first === from || tokens.slice(Math.max(0, all), first).some(({ low: word }) => OUTLETS.has(word));
  return Math.max(0, together ? all : beforeDescriptors(tokens, from) + 1);
}

/** Where the verb of those stands of whom names were singled out: `state media such as Xinhua and TASS said`; or -1. */
export function afterSingledOut(tokens: readonly Token[], { from, next }: NamePlace): number {
  const noun = nounOf(tokens, firstOfList(tokens, from, next));
  if (noun < 0) return -1;
  const isRemark = low(tokens, noun + 1) === ',';
  let j = next;
  while (j < next + 12 && isListed(tokens, j) && (low(tokens, j) !== ',' || isCapital(tokens[j + 1]))) j++;
  if (isRemark) return low(tokens, j) === ',' ? j + 1 : -1;
  return j;
}
