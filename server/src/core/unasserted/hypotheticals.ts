/** Hypotheticals: amounts that somebody only supposes. `If fares rise 5 percent, …`, `A family with two cars would …`, `Were 40 boats to come, …` */
import { wordSet } from '../language/words.ts';
import type { Quantity } from '../quantities/quantities.ts';
import { low, type Token } from '../tokens.ts';

const OPENERS = wordSet('if unless whether when even as were had a an someone anyone for nobody no');

/** Whether all that a sentence counts is supposed in the clause that it opens with. */
export function isHypothetical(tokens: readonly Token[], quantities: readonly Quantity[]): boolean {
  const first = tokens[0]?.kind === 'sign' ? 1 : 0;
  const word = low(tokens, first);
  if (HAN_IF.test(word)) return isHanCondition(tokens, quantities);
  if (!OPENERS.has(word)) return false;
  const [next, after] = [low(tokens, first + 1), low(tokens, first + 2)];
  // `As if 500 gulls had landed, …`; not `As if 40 deaths were not enough, …`
  if (word === 'as')
    return next === 'if' && isBefore(tokens, quantities, ',') && hasPair(tokens, 'had', (by) => !NOT.has(by));
  if (word === 'nobody' || (word === 'no' && next === 'one'))
    return isUnwanted(tokens, quantities, word === 'no' ? first + 2 : first + 1);
  if (word === 'for')
    return /^(?:someone|anyone)$/.test(next) && isAboutAnyone(tokens, quantities, first + 1);
  // `Whether it is one boat or 1,000, …`, not `Whether it is the 40 boats or …`, `Even if only 40 came, …`
  if (word === 'whether')
    return (
      next === 'it' &&
      /^(?:is|was)$/.test(after) &&
      low(tokens, first + 3) !== 'the' &&
      isBefore(tokens, quantities, ',')
    );
  // `Unless you're standing above 50 feet, …`
  if (word === 'unless' && /^you(?:'\w+|r)?$/.test(next)) return isBefore(tokens, quantities, ',');
  if (word === 'even' && next === 'if' && after === 'only') return isBefore(tokens, quantities, ',');
  if (word === 'were') return isBefore(tokens, quantities, 'to') && isBefore(tokens, quantities, ',');
  // `Had it struck an hour earlier, 40 would have died.`, not `Had 40 not sunk, …`
  if (word === 'had')
    return (
      hasPair(tokens, 'would', (by) => by === 'have') &&
      !(isBefore(tokens, quantities.slice(0, 1), ',') && tokens.some((token) => NOT.has(token.low)))
    );
  if (word === 'even' ? next === 'if' : word === 'when' ? ARTICLES.has(next) : CONDITIONS.has(word))
    return isCondition(tokens, quantities, first);
  return (
    !CONDITIONS.has(word) && word !== 'even' && word !== 'when' && isAboutAnyone(tokens, quantities, first)
  );
}
const NOT = wordSet('not never');
// The sign that a condition starts with: "如" | "假" | not "他"
const HAN_IF = /^[如假倘要]$/u;

/** `如果月薪为1万元，`: an amount right behind the verb of the condition; not `如果这100人不来，`, `如果说去年来了100人，`. */
function isHanCondition(tokens: readonly Token[], quantities: readonly Quantity[]): boolean {
  const end = tokens.findIndex(({ text }) => text === '，' || text === ',');
  const last = quantities.at(-1)?.end ?? 0;
  if (end < 0 || (tokens[end]?.start ?? 0) < last) return false;
  const clause = tokens.slice(0, end);
  const words = clause.map(({ text }) => text).join('');
  if (
    !/^(?:“|「)?(?:如果|假如|假设|倘若|要是)(?!说|不是|没)/u.test(words) ||
    /[了已这那仍还曾连]/u.test(words)
  )
    return false;
  return quantities.every(({ start }) =>
    /^[有为是到过走花涨跌付卖赚收给按以用存借价薪交买少多出]$/u.test(
      low(clause, clause.findIndex((token) => token.start === start) - 1),
    ),
  );
}
const ARTICLES = wordSet('a an');
const CONDITIONS = wordSet('if unless');

/** Whether such a word stands before one that passes. */
const hasPair = (tokens: readonly Token[], word: string, passes: (next: string) => boolean): boolean =>
  tokens.some((token, i) => token.low === word && passes(low(tokens, i + 1)));

/** Whether every quantity stands before the last such word, or each before some of them. */
const isBefore = (tokens: readonly Token[], quantities: readonly Quantity[], word: string): boolean => {
  const end = quantities.at(-1)?.end ?? 0;
  return tokens.some((token) => token.start >= end && token.low === word);
};

/** `If someone rides eight times a week, they …`: anyone at all, and all that is counted in what they would do; not `If anyone noticed, 40 …`, `If someone stole the $12m, …`. */
function isOfAnyone(tokens: readonly Token[], quantities: readonly Quantity[], first: number): boolean {
  if (low(tokens, first) !== 'if' || !/^(?:some|any)(?:one|body)(?:'s)?$/.test(low(tokens, first + 1)))
    return false;
  const end = tokens.findIndex(({ text }) => text === ',');
  const clause = tokens.slice(first + 1, end);
  const starts = new Set(quantities.map(({ start }) => start));
  return (
    (tokens[end]?.start ?? 0) >= (quantities.at(-1)?.end ?? 0) &&
    !clause.some(({ low: word }) => RELATIVE.has(word) || ASKED.has(word)) &&
    !clause.some(({ low: word }, k) => word === 'the' && starts.has(clause[k + 1]?.start ?? -1))
  );
}
const ASKED = wordSet('why how where');

/** `If a barrel costs $100, drivers grumble`: an amount right behind the verb of the condition; not `If 25% of voters are not enough, …`, `If prices rise 40 percent, as they did, …` */
function isCondition(tokens: readonly Token[], quantities: readonly Quantity[], first: number): boolean {
  if (!isBefore(tokens, quantities, ',')) return false;
  if (tokens.some((token, i) => token.low === 'as' && SO_IT_WAS.has(low(tokens, i + 2)))) return false;
  if (isOfAnyone(tokens, quantities, first)) return true;
  const clause = tokens.slice(first + 1, first + LONGEST_CLAUSE);
  const end = clause.findIndex(({ low: word }) => RELATIVE.has(word));
  return quantities.every(({ start }) => {
    const at = clause.findIndex((token) => token.start === start);
    const word = low(clause, SMALL.has(low(clause, at - 1)) ? at - 2 : at - 1);
    // `When a barrel cost $40, the firm cut jobs` tells of one.
    if (low(tokens, first) === 'when' && !word.endsWith('s')) return false;
    return SUPPOSED.has(word) && (end === -1 || at < end);
  });
}
const LONGEST_CLAUSE = 30;
const SO_IT_WAS = wordSet('do does did has have is was');
const SMALL = wordSet('by to only just another even');
const SUPPOSED = wordSet(
  'rise rises fall falls cost costs grow grows drop drops increase increases charge charges climb climbs pay pays earn earns sell sells weigh weighs last lasts',
);
const RELATIVE = wordSet('which who that , ; : -- –');

/** `A worker earning £40,000 would pay less`, `Someone on £40,000 might not`; not `A bill with 40 sponsors would`, nor of one person `A driver with 12 fines would have been`. */
function isAboutAnyone(tokens: readonly Token[], quantities: readonly Quantity[], first: number): boolean {
  const anyone = /^(?:someone|anyone)$/.test(low(tokens, first));
  const person = anyone ? first : first + 1;
  const link = low(tokens, person + 1);
  const who = anyone || PERSONS.has(low(tokens, person));
  if (!who || !(link === 'with' || link === 'earning' || link === 'making' || (anyone && link === 'on')))
    return false;
  if (
    low(tokens, person + 6) === '' ||
    quantities.some(({ start }) => start > (tokens[person + 6]?.start ?? 0))
  )
    return false;
  if (low(tokens, 0) === 'for') return isBefore(tokens, quantities, ',');
  const end = quantities.at(-1)?.end ?? 0;
  const next = tokens.findIndex(({ start }) => start >= end);
  return [0, 1, 2].some((by) => MODALS.has(low(tokens, next + by)) && low(tokens, next + by + 1) !== 'have');
}
const PERSONS = wordSet(
  'person worker couple family household pensioner homeowner borrower buyer driver farmer taxpayer saver tenant student patient customer traveller traveler commuter retiree parent',
);
const MODALS = wordSet('would might could');

/** `Nobody needs 14 remotes`, `No one wants to eat 12 courses`; not `Nobody wants the 40 turbines`, `No one needs 40 deaths`. */
function isUnwanted(tokens: readonly Token[], quantities: readonly Quantity[], verb: number): boolean {
  if (!/^(?:needs|wants)$/.test(low(tokens, verb))) return false;
  const at = low(tokens, verb + 1) === 'to' ? verb + 3 : verb + 1;
  const [only, another] = quantities;
  return (
    only?.kind === 'count' && !another && tokens[at]?.start === only.start && !LOST.has(low(tokens, at + 1))
  );
}
const LOST = wordSet('deaths dead casualties losses jobs cuts');
