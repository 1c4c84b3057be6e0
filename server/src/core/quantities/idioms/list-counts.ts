/** List counts: numbers that only introduce what follows. `three priorities:`, `7 key questions`, `ten best inns`, `5 films to watch`. */
import { BE } from '../../language/function-words.ts';
import type { Language } from '../../language/language.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, isGlued, low, type Token } from '../../tokens.ts';
import type { Amount } from '../amounts/amounts.ts';
import { HARM, HARMED } from '../amounts/counted-nouns.ts';
import { hasScopeAfter } from '../ranks/scopes.ts';

const LISTED = wordSet(
  'question questions ways things reasons tips facts celebs trends takeaways lessons steps ideas examples priorities mistakes signs rules myths games listings findings options principles recommendations secrets metrics factors basics essentials strategies habits predictions innovations inventions',
);

/** Counts that introduce a list claim nothing: `three priorities:`, `7 key questions heading into the debate`. */
export function isListCount(tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean {
  const count = Number(amount.figure.value);
  const small = hedgeFrom === amount.from && count < 100 && amount.figure.form !== 'fraction';
  if (small && amount.unit?.kind === 'count') return isNamedBehind(tokens, amount, count);
  if (!small || amount.unit) return false;
  const rest = tokens.slice(amount.next, amount.next + 16);
  const closes = tokens.at(-1)?.text === ':' && amount.next > tokens.length - 16;
  const announced = count < 13 && rest.findIndex((token) => token.text === ':') > 0;
  if (closes || announced) return !isNews(tokens, amount);
  // Whoever was killed is news, named or not: `Two soldiers – Lund and Prado – were killed.`
  if (isPresentedAfter(rest, count) || isEnumerated(rest, count) || isNamedBehind(tokens, amount, count))
    return !tokens
      .slice(Math.max(0, amount.from - 4), amount.next + 16)
      .some(({ low: word }) => HARMED.has(word));
  if (isTitleOfList(tokens, amount, rest)) return true;
  // `7 top tools for taming data`
  if (low(rest, 0) === 'top' && /s$/.test(low(rest, 1)) && count < 60) return true;
  const adjective =
    /^(?:major|key|main|basic|simple|easy|important|big|essential|quick|great)$/.test(rest[0]?.low ?? '') &&
    (LISTED.has(low(rest, 1)) || (low(rest, 0) === 'key' && low(rest, 1) === 'issues'));
  if (adjective) return true;
  if (
    count < 13 &&
    rest
      .slice(0, 2)
      .some((token) =>
        /^(?:steps|questions|ways|things|reasons|tips|lessons|examples|priorities|ideas|measures)$/.test(
          token.low,
        ),
      )
  )
    return true;
  if (count < 13 && isChosen(tokens, amount)) return true;
  if (isPresented(tokens, amount.from) || isRecommended(tokens, amount)) return true;
  // `Three quick hits`, and no more
  if (amount.from === 0 && low(rest, 0) === 'quick' && rest.length < 3) return true;
  const opens =
    amount.from === 0 ||
    /^(?:the|are|here|these|stressed|lists?|offers?)$/.test(low(tokens, amount.from - 1));
  return (
    opens && (rest.slice(0, 3).some((token) => LISTED.has(token.low)) || isSuperlative(rest[0]?.low ?? ''))
  );
}

/** `shot two men: Lund and Prado`, `the murder of two men`, `two men drowned:`. */
const isNews = (tokens: readonly Token[], { from, next }: Amount): boolean =>
  tokens
    .slice(Math.max(0, from - 2), next + 4)
    .some(({ low: word }) => HARM.has(word) || /^(?:shot|death)$/.test(word));

/** Whether the count stands in the title of a list, whichever form that has. */
const isTitleOfList = (tokens: readonly Token[], amount: Amount, rest: readonly Token[]): boolean =>
  isOfTheMost(tokens, amount.next) ||
  isTitled(rest) ||
  isTitleLine(tokens, amount) ||
  isHistory(tokens, amount);

/** `12 Trends Shaping News`: the title of a list. */
const isTitled = (rest: readonly Token[]): boolean =>
  rest
    .filter(({ text }) => !isDash(text))
    .slice(0, 4)
    .some(
      ({ low: word }, k, words) =>
        TITLED.has(word) &&
        words.slice(0, k + 1).every((token) => isCapital(token)) &&
        isClosed(rest[rest.findIndex((token) => token.low === word) + 1]),
    );
/** Whether a title ends or goes on with a capital behind its noun. */
const isClosed = (token: Token | undefined): boolean =>
  token?.kind !== 'word' || token.low === 'to' || isCapital(token);
const TITLED = wordSet(
  'trends ways tips facts lessons reasons basics takeaways myths habits secrets mistakes',
);

/** `5 Stubborn Stains and How to Treat Them`, `3 Coats That Last`: a title in capitals that promises a list; not `3 Boats That Sank Are Found`. */
function isTitleLine(tokens: readonly Token[], { from, next }: Amount): boolean {
  if (from > 0 || tokens.length > LONGEST_TITLE || tokens.some(({ low: word }) => HARMED.has(word)))
    return false;
  const words = tokens.slice(next).filter(({ kind }) => kind === 'word');
  return (
    isCapital(words[0]) &&
    words.every((word) => isCapital(word) || word.low.length < 5) &&
    words.some(
      ({ low: word }, k) =>
        k > 0 &&
        (word === 'you' ||
          (/^(?:how|why)$/.test(word) && low(words, k - 1) === 'and') ||
          (word === 'that' && isCapital(words[k + 1]) && !PAST.test(low(words, k + 1)))),
    )
  );
}
const LONGEST_TITLE = 16; // tokens
// "Sank" | "Are" | not "Last"
const PAST =
  /^(?:are|were|was|is|had|have|will|would|could|sank|fell|rose|lost|won|led|left|cost|hit|cut|paid|shut|saw|spent|made|grew|bet|\w+[^e]ed)$/;

/** `The History of 8 Herbs`: the title of a list. */
const isHistory = (tokens: readonly Token[], { from, next }: Amount): boolean =>
  low(tokens, from - 1) === 'of' &&
  /^(?:History|Story|Tale|Art|Lives|Anatomy)$/.test(tokens[from - 2]?.text ?? '') &&
  isCapital(tokens[next]) &&
  tokens.length < next + 2;

/** `8 coolest games`, `ten best inns`: a list of the writer's choice. */
export const isSuperlative = (word: string): boolean =>
  word === 'most' || word === 'worst' || (word.endsWith('est') && !NO_SUPERLATIVES.has(word));
const NO_SUPERLATIVES = wordSet(
  'west rest test guest nest chest forest interest request harvest arrest protest contest honest modest northwest southwest midwest priest quest conquest',
);

/** `Plus 5 Films To Cry To`, `12 books you will love`: a list of the writer's choice. */
const isRecommended = (tokens: readonly Token[], { from, figure, next }: Amount): boolean =>
  Number(figure.value) < 60 &&
  RECOMMENDED.has(low(tokens, next)) &&
  (YOURS.has(low(tokens, next + 1)) ||
    (low(tokens, next + 1) === 'to' && (from === 0 || HEADING.has(low(tokens, from - 1)))));
const YOURS = wordSet('you your every everyone');
const HEADING = wordSet('plus here are the my our these top best : – — -');
const RECOMMENDED = wordSet(
  'startups bands artists films movies books songs albums shows podcasts places foods recipes apps tools gifts products items hacks tricks exercises habits quotes stocks',
);

/** `4 options (top, right, bottom, left)`: all of them, right behind. */
function isEnumerated(rest: readonly Token[], count: number): boolean {
  const open = rest.findIndex((token, k) => k < 4 && token.text === '(');
  const close = rest.findIndex(({ text }) => text === ')');
  if (open < 1 || close < open || isCapital(rest[open + 1])) return false;
  const listed = rest.slice(open + 1, close);
  const joints = listed.filter(({ low: word }) => word === ',' || word === 'and' || word === 'or');
  return joints.length === count - 1 && count > 2;
}

/** `six of the most common questions`: the writer's choice, unless it has a scope; not `six of the most senior officers`. */
const isOfTheMost = (tokens: readonly Token[], i: number): boolean =>
  ['of', 'the', 'most'].every((word, k) => low(tokens, i + k) === word) &&
  [4, 5].some((by) => LISTED.has(low(tokens, i + by))) &&
  !hasScopeAfter(tokens, i + 3);

/** `two airlines- Lund Air and Prado`, `two airlines – Lund Air and Prado – are`: a dash, and all the names; not `20 states – Ohio and Utah among them`. */
function isPresentedAfter(rest: readonly Token[], count: number): boolean {
  const dash = rest.findIndex((token, k) => k < 4 && isDash(token.text) && !isGlued(rest, k + 1));
  const and = rest.findIndex(({ low: word }, k) => k > dash + 1 && word === 'and');
  if (dash < 1 || and < 0 || !isCapital(rest[dash + 1]) || !isCapital(rest[and + 1])) return false;
  const commas = rest.slice(dash, and).filter(({ text }) => text === ',').length;
  // `Lund, Oran and Kestow`, `Lund, Oran, and Kestow`
  return commas === count - 2 || (commas === count - 1 && low(rest, and - 1) === ',');
}

/** `Three towns with a port are Lund, Oran and Kestow`: all of them, behind the verb; not `Two people killed are Lund and Prado`. */
function isNamedBehind(tokens: readonly Token[], { from, next }: Amount, count: number): boolean {
  if (from > 1 || count < 2 || count > 6) return false;
  const verb = tokens.findIndex(({ low: word }, k) => k >= next && k < next + 10 && word === 'are');
  if (!FIXED_BY.has(low(tokens, next)) && !FIXED_BY.has(low(tokens, next + 1))) return false;
  if (verb < 0 || !isCapital(tokens[low(tokens, verb + 1) === 'the' ? verb + 2 : verb + 1])) return false;
  const names = tokens.slice(verb + 1, tokens.at(-1)?.text === '.' ? -1 : undefined);
  const joints = names.filter(
    ({ low: word }, k) => (word === ',' && low(names, k + 1) !== 'and') || word === 'and',
  );
  return joints.length === count - 1 && names.length < 6 * count && isCapital(names.at(-1));
}

/** What tells which things are meant, and of people hardly what became of them. */
const FIXED_BY = wordSet('with on in at near along where that which');

/** `we consider ten of the wilder ideas`; not `we consider ten of the bridges unsafe`. */
const isChosen = (tokens: readonly Token[], { from, next }: Amount): boolean =>
  low(tokens, from - 2) === 'we' &&
  /^(?:consider|pick|profile)$/.test(low(tokens, from - 1)) &&
  low(tokens, next) === 'of' &&
  low(tokens, next + 1) === 'the' &&
  (low(tokens, next + 2).endsWith('er') || isSuperlative(low(tokens, next + 2)));

/** `here are`, `below are ten`, `the following`: what presents a list. */
const isPresented = (tokens: readonly Token[], from: number): boolean =>
  (BE.has(low(tokens, from - 1)) && PRESENTING.has(low(tokens, from - 2))) ||
  low(tokens, from - 1) === 'following' ||
  (from === 2 && low(tokens, 0) === 'here' && low(tokens, 1) === ',') ||
  (low(tokens, from - 1) === 'of' &&
    LISTS.has(low(tokens, from - 2)) &&
    low(tokens, from - 4) === 'together');
/** `we've put together a list of five phones`: the writer's own. */
const LISTS = wordSet('list roundup selection');
const PRESENTING = wordSet('here below these following');

/** `such as 3 points, 2 points, or 1 point`, `costs, say, $40`, `(e.g. 1-3, 6, 7)`: amounts that only illustrate, the first of them or a later one at `from`. */
export function isExample(
  tokens: readonly Token[],
  { unit, next }: Amount,
  from: number,
  language: Language,
): boolean {
  if (low(tokens, from - 1) === ',' && low(tokens, from - 2) === 'say') return low(tokens, from - 3) === ',';
  for (let k = from - 1; k > from - 12; k--) {
    const word = low(tokens, k);
    if (word === 'as') return low(tokens, k - 1) === 'such';
    if (word === 'e.g.' || (word === 'ex' && low(tokens, k + 1) === ':'))
      return !unit && tokens[next]?.kind !== 'word';
    if (
      tokens[k]?.kind === 'word' &&
      word !== 'or' &&
      word !== 'and' &&
      !language.units.has(word) &&
      !AFTER_FIGURE.has(word)
    )
      return false;
  }
  return false;
}
const AFTER_FIGURE = wordSet('point points');

/** `the flag is set to 1.`, `has the value 1.`, `0, 1 or both`: what a switch shows. */
export const isSetting = (tokens: readonly Token[], { from, next }: Amount): boolean =>
  tokens[next]?.kind !== 'word' &&
  (low(tokens, from - 1) === 'value' ||
    (low(tokens, from - 1) === ',' && low(tokens, from - 2) === '0') ||
    (low(tokens, from - 1) === 'to' && low(tokens, from - 2) === 'set') ||
    (BE.has(low(tokens, from - 1)) && tokens.some(({ low: word }) => SWITCHES.has(word))));
const SWITCHES = wordSet('bit bits flag flags value binary option options');
