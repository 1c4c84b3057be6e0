/** Advice: what ought to be, which nobody can look up. `The pots should be at least 3 inches tall`, `Drivers are urged to allow 20 minutes`. */
import { RareWords } from '../language/rare-words.ts';
import { wordSet } from '../language/words.ts';
import type { Quantity } from '../quantities/quantities.ts';
import { low, type Token } from '../tokens.ts';

/** What a thing or a person ought to do. None that foretells: `prices should rise 3 percent`. */
const ADVISED = wordSet(
  'be have contain include measure weigh keep wait use drink eat sleep get aim avoid stay remain load respond wear limit allow leave hold add take soak rest sit cook last receive',
);
/** What people are told to do for their own good or that of others, and hardly for the news of it. */
const CARING = wordSet(
  'allow avoid boil brush check cook drink drive eat exercise fast inspect keep offer plan put rest rinse sleep soak stand stay test visit walk wash wear',
);
const BETWEEN = wordSet('not also only never always ideally usually generally probably really');

/** Whether an amount is one that advice is given in, and forecasts seldom are: no money and no percentage, and of a thing only what is measured of it. */
const isOrdered = ({ kind, hedge, unit, low: least }: Quantity, verb: string): boolean =>
  // Nobody is advised to keep 400 people, or 40 million litres.
  unit !== 'person' &&
  Number(least) < 100_000 &&
  kind !== 'money' &&
  kind !== 'percentage' &&
  kind !== 'rank' &&
  (verb !== 'be' || kind === 'measure' || kind === 'duration' || hedge === 'at-least' || hedge === 'at-most');

/** What is measured out to those who are told: so long, so far, so often. */
const isMeasuredOut = ({ kind }: Quantity): boolean => kind === 'measure' || kind === 'duration';

/** `should last six weeks` foretells, `should not last six weeks` and `should take at least two days` order. */
const isForetold = (tokens: readonly Token[], verb: number, { hedge }: Quantity): boolean =>
  /^(?:last|take)$/.test(low(tokens, verb)) && hedge === null && !NEGATED.has(low(tokens, verb - 1));
const NEGATED = wordSet('not never');

const CUES = new RareWords(
  'should ought urged urges urge advised advise advises asked asks told reminded reminds encouraged recommend recommends recommended suggest suggests ideal best better wise advisable safest need must needs'.split(
    ' ',
  ),
);

/** Whether all that a sentence counts is what ought to be. */
export const isAdvice = (tokens: readonly Token[], quantities: readonly Quantity[]): boolean =>
  tokens.some(
    (token, i) =>
      CUES.has(token) &&
      (OUGHT.has(token.low)
        ? isOught(tokens, quantities, i)
        : isToRepeat(tokens, quantities, i) ||
          isUrged(tokens, quantities, i) ||
          isRecommended(tokens, quantities, i) ||
          isIdeal(tokens, quantities, i) ||
          isBest(tokens, quantities, i)),
  );

/** Whether all that is counted stands behind token `i` and in its clause: not `should keep dry, since 40 percent fell ill`. */
function areAdvised(tokens: readonly Token[], quantities: readonly Quantity[], i: number): boolean {
  const [first, last] = [quantities[0], quantities.at(-1)];
  if (!first || !last || first.start <= (tokens[i]?.start ?? 0)) return false;
  for (let j = i + 2; j < i + LONGEST_CLAUSE; j++) {
    const token = tokens[j];
    if (!token || token.start >= last.start) return true;
    if (endsClause(tokens, quantities, j)) return false;
  }
  return false;
}
const LONGEST_CLAUSE = 40;

/** Whether another clause starts here; not in `as long as`, `after 20 minutes`, `3 inches tall, 4 inches wide`. */
function endsClause(tokens: readonly Token[], quantities: readonly Quantity[], i: number): boolean {
  const word = low(tokens, i);
  if (!CLAUSE_ENDS.has(word)) return false;
  if (word === 'as') return !EXTENTS.has(low(tokens, i + 1)) && !EXTENTS.has(low(tokens, i - 1));
  if (word === 'that') return HAPPENED.has(low(tokens, i + 1));
  if (word !== 'after' && word !== ',') return true;
  const start = tokens[i + 1]?.start;
  return !quantities.some((each) => each.start === start && (word === ',' || each.kind === 'duration'));
}
const CLAUSE_ENDS = wordSet(
  ', ; : – — after amid following despite as because since but though although which that who whose while when where',
);
/** `the road that was closed for two weeks`; not `a spot that gets six hours of sun`. */
const HAPPENED = wordSet('was were had has have');
const EXTENTS = wordSet('much many long little few far often well soon');

/** `Sores should be kept dry for two days`, `Firms ought to keep three months of stock`. */
function isOught(tokens: readonly Token[], quantities: readonly Quantity[], at: number): boolean {
  const to = low(tokens, at) === 'ought' ? at + 1 : at;
  const verb = BETWEEN.has(low(tokens, to + 1)) ? to + 2 : to + 1;
  const word = low(tokens, verb);
  const past = word === 'have' && PARTICIPLE.test(low(tokens, verb + 1));
  if (past || !areAdvised(tokens, quantities, at)) return false;
  const cares = CARING.has(word) && quantities.every(isMeasuredOut);
  if (!(ADVISED.has(word) || cares) || isForecast(tokens)) return false;
  if (tokens.some(({ low: rule }) => RULES.has(rule))) return false;
  return quantities.every((quantity) => isOrdered(quantity, word) && !isForetold(tokens, verb, quantity));
}
const OUGHT = wordSet('should ought');

/** `Sales should be at least 40 tons this year`: what is foreseen has its time. */
const isForecast = (tokens: readonly Token[]): boolean =>
  tokens.some(({ low: word }, i) => PERIODS.has(word) && /^(?:this|next|the)$/.test(low(tokens, i - 1)));
const PERIODS = wordSet('year quarter month season decade');
// "conducted" | "taken" | "told" | "kept" | not "a"
const PARTICIPLE =
  /(?:.(?:ed|en|ne|ught|ade|old|ept|eft|ent|elt|ost|ound|aid)|^(?:held|read|put|cut|met|won|come|lit|set|run|hit|shut))$/;
/** `The pact stipulates that both should meet every six months`: a rule that somebody has adopted. */
const RULES = wordSet(
  'stipulates stipulated requires law laws act agreement treaty pact rule rules regulation regulations',
);

/** `Drivers are urged to allow an extra 20 minutes`; not `was told to wait two years`, nor `The court told him to stay 40 metres away`. */
function isUrged(tokens: readonly Token[], quantities: readonly Quantity[], at: number): boolean {
  const word = low(tokens, at);
  if (!URGING.has(word) || !quantities.every(isMeasuredOut)) return false;
  const be = /^(?:also|being|now|still)$/.test(low(tokens, at - 1))
    ? low(tokens, at - 2)
    : low(tokens, at - 1);
  if (ONE_WAS.has(be)) return false;
  // `need to drink`, not `need water to keep 40 hectares alive`
  const to = (word === 'need' ? [1] : [1, 2, 3, 4, 5]).find((by) => low(tokens, at + by) === 'to');
  const verb = low(tokens, at + (to ?? 0) + 1);
  if (to === undefined || (ORDERING.has(word) && ORDERED.has(verb))) return false;
  const generally = be === 'are' && ADVISED.has(verb);
  return (CARING.has(verb) || generally) && areAdvised(tokens, quantities, at + to);
}
/** Who tells or asks may have the power to: what courts and employers order is news. */
const ORDERING = wordSet('told asked asks');
const ORDERED = wordSet('stay remain keep hold leave plan offer put test visit');
const URGING = wordSet(
  'urged urges urge advised advise advises asked asks told reminded reminds encouraged need',
);
const ONE_WAS = wordSet('was would will did been has had have');

/** `Doctors recommend a walk of 20 minutes`, `recommended checks every hour`, `16 GB is recommended`; not `recommends 12 months in jail`, `a pause of six weeks`. */
function isRecommended(tokens: readonly Token[], quantities: readonly Quantity[], at: number): boolean {
  const word = low(tokens, at);
  if (word === 'recommended' && isLast(tokens, at) && /^(?:is|are)$/.test(low(tokens, at - 1)))
    return quantities.every(({ kind }) => kind !== 'money' && kind !== 'rank');
  if (
    isAdvisingTo(tokens, at) &&
    quantities.every((quantity) => isBrief(quantity) || isRepeat(tokens, quantity))
  )
    return true;
  if (!RECOMMENDING.has(word) || !areAdvised(tokens, quantities, at) || GUIDES.has(low(tokens, at - 1)))
    return false;
  if (isOften(tokens, at)) return quantities.every((quantity) => isOrdered(quantity, 'have'));
  return (
    word !== 'recommended' && quantities.every((quantity) => quantity.kind === 'measure' || isBrief(quantity))
  );
}
const isBrief = ({ kind, unit }: Quantity): boolean => kind === 'duration' && BRIEF.has(unit);
const BRIEF = new Set(['s', 'min', 'h', 'd']);
const RECOMMENDING = wordSet('recommend recommends recommended advise advises');
/** Rules of a house, more than advice. */
const GUIDES = wordSet('guidelines guidance');
const isLast = (tokens: readonly Token[], at: number): boolean =>
  at >= tokens.length - 2 && tokens.at(-1)?.kind !== (at === tokens.length - 1 ? 'sign' : 'word');

/** `recommends doing lunges for 15 seconds, then walking for another 45`, `suggests waiting ten minutes`. */
const isAdvisingTo = (tokens: readonly Token[], at: number): boolean =>
  ADVISING.has(low(tokens, at)) &&
  !GUIDES.has(low(tokens, at - 1)) &&
  !/^(?:this|that|which|it)$/.test(low(tokens, at - 1)) &&
  /^[a-z]{2,}ing$/.test(low(tokens, at + 1));
const ADVISING = wordSet('recommend recommends advise advises suggest suggests');

/** `This must be repeated five times`, `Three sets must be done`: what an exercise takes. */
const isToRepeat = (tokens: readonly Token[], quantities: readonly Quantity[], at: number): boolean =>
  MUST.has(low(tokens, at)) &&
  !isOften(tokens, 0) &&
  !tokens.some(({ low: rule }) => RULES.has(rule)) &&
  [1, 2].some((by) => low(tokens, at + by) === 'be' && DONE.has(low(tokens, at + by + 1))) &&
  quantities.every((quantity) => isRepeat(tokens, quantity));
const MUST = wordSet('must needs need');
const DONE = wordSet('repeated done performed completed');

/** `five times`, `three sets`. */
const isRepeat = (tokens: readonly Token[], { start, unit }: Quantity): boolean =>
  unit === 'times' || SETS.has(low(tokens, tokens.findIndex((token) => token.start === start) + 1));
const SETS = wordSet('sets reps repetitions');

/** `every 30 minutes`, `two pills a day`: how often, which is no single event. */
const isOften = (tokens: readonly Token[], at: number): boolean =>
  tokens.some(
    ({ low: word }, i) =>
      i > at &&
      ((word === 'every' && !TERMS.has(low(tokens, i + 1))) ||
        word === 'daily' ||
        word === 'weekly' ||
        (TIMES.has(word) && EACH.has(low(tokens, i - 1)))),
  );
const TIMES = wordSet('hour day week night');
const TERMS = wordSet('year month');
const EACH = wordSet('a per each every');

/** `The ideal pot is 12 inches wide`, `The recommended dose is two pills a day`; not `The ideal plan is to sell 40 boats`. */
function isIdeal(tokens: readonly Token[], quantities: readonly Quantity[], at: number): boolean {
  if (!IDEAL.has(low(tokens, at)) || !/^(?:the|an)$/.test(low(tokens, at - 1))) return false;
  const is = [2, 3, 4, 5, 6].find((by) => /^(?:is|has)$/.test(low(tokens, at + by)));
  return (
    is !== undefined &&
    low(tokens, at + is + 1) !== 'to' &&
    areAdvised(tokens, quantities, at + is) &&
    (quantities.every(isMeasuredOut) || isOften(tokens, at))
  );
}
const IDEAL = wordSet('ideal recommended');

/** `It is best to wait three days`, `it’s better to water it once a day`; not `It is best to remember that 40 boats sank`. */
const isBest = (tokens: readonly Token[], quantities: readonly Quantity[], at: number): boolean =>
  BEST.has(low(tokens, at)) &&
  low(tokens, at + 1) === 'to' &&
  /^(?:is|it's)$/.test(low(tokens, at - 1)) &&
  !THINKING.has(low(tokens, at + 2)) &&
  areAdvised(tokens, quantities, at) &&
  quantities.every((quantity) => isMeasuredOut(quantity) || /^(?:percentage|ratio)$/.test(quantity.kind));
const BEST = wordSet('best better wise advisable safest');
const THINKING = wordSet('remember note say think recall');
