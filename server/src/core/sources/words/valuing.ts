/** Figures that somebody gives for something: `the agency puts the toll at 40`, `Lund values the club at $7m`, `the register gives the height as 324 metres`. English. */
import { en } from '../../language/en.ts';
import { BE, DETERMINERS, OBJECTS, OWNERS } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { low, type Token } from '../../tokens.ts';
import { type CueReader, oneWord } from './cue-reader.ts';
import { MODAL, isPassive } from './saying.ts';
import { hasSubjectApart, isCount } from './subjects.ts';

/** Verbs that tell a figure when a preposition and a number follow what they value. */
const VALUING_VERBS = wordSet(
  'put puts peg pegs pegged place places placed value values valued number numbers calculate calculated tallied lists list has have had gives give gave measured estimated rated announced',
);
const GIVING = wordSet('gives give gave');
const LISTING = wordSet('lists list has have had');
/** Who has a thing at a figure; of polls `documents.ts` tells. */
const HOLDERS = wordSet(
  'analysts economists forecasters bookmakers bookies pollsters pollster models model gallup ipsos yougov mojo',
);
/** The longest thing that is valued, in tokens. */
const LONGEST_THING = 16;
const LEVELS = wordSet('at above below closer near nearer between as');
const BESIDE = wordSet(
  'such well many much staff in on into out up down back off or and is are was were stands',
);

/** `a deal that brokers put at $360m`, `analysts put it 6 to 8 million tonnes lower`: what is valued is named before, or is `it`; not `the men they put at 40 schools`, `put it six feet wide`. */
const isPutBare = (tokens: readonly Token[], i: number): boolean =>
  PUT.has(low(tokens, i)) &&
  (isPutAt(tokens, i + 1)
    ? [1, 2, 3, 4].some((by) => isShare(tokens, i + by))
    : low(tokens, i + 1) === 'it' &&
      isCount(tokens, i + 2) &&
      [3, 4, 5, 6, 7].some((by) => /^(?:lower|higher)$/.test(low(tokens, i + by)))) &&
  hasSubjectApart(tokens, i);

/** Whether the verb at `i` values something: a thing and no number comes first, then `at` and a number. */
function isValuing(tokens: readonly Token[], i: number): boolean {
  const before = low(tokens, i - 1);
  const word = low(tokens, i);
  const would =
    before === 'would' && word === 'put' && (low(tokens, i + 1) === 'it' || HOLDERS.has(low(tokens, i - 2)));
  if (i === 0 || (MODAL.has(before) && !would) || before === 'not') return false;
  // `Analysts have the yard at $30 a share`, and not `the firm has the stake at $40 million`.
  if (/^ha/.test(word) && !HOLDERS.has(before)) return false;
  // `The cost, put at $1.7 million by the board, will rise.`
  if (before === ',' && PUT.has(word) && isPutAt(tokens, i + 1)) return true;
  if (BE.has(before) || (isPassive(tokens, i) && isPutAt(tokens, i + 1)))
    return (
      (/^(?:put|pegged|estimated)$/.test(word) || (word === 'announced' && CROWDS.has(low(tokens, i - 2)))) &&
      isPutAt(tokens, i + 1)
    );
  if (isPutBare(tokens, i)) return true;
  // `The number of homes stood at 124,000`
  if (DETERMINERS.has(before) && /^(?:value|number|list|place)$/.test(word)) return false;
  if (/^(?:(?:value|number|list|place)s?|rated)$/.test(word) && i > 1 && !hasSubjectApart(tokens, i))
    return false;
  if (/^value[sd]?$/.test(word) && DEALS.has(before)) return false;
  // `boats rated safest at 40 piers`
  if (word === 'rated' && !DETERMINERS.has(low(tokens, i + 1))) return false;
  for (let j = i + 1; j <= i + LONGEST_THING; j++) {
    const token = tokens[j];
    if (
      !token ||
      (token.kind === 'sign' && !INNER.has(token.low) && !(token.low === ',' && isOfList(tokens, i))) ||
      (token.kind === 'number' && j === i + 1)
    )
      return false;
    if (j > i + 1 && isLevel(tokens, j))
      return (GIVING.has(word) ? token.low === 'as' : token.low !== 'as') && fits(tokens, i, j);
  }
  return false;
}
/** What is announced at a figure, and not at a place. */
const CROWDS = wordSet('attendance crowd turnout gate prize total');
const INNER = wordSet("- ‑ & ' ’ . £ $ €");
/** `put the cost of roads, harbours and runways at`. */
const isOfList = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i).startsWith('put') &&
  low(tokens, i + 1) === 'the' &&
  SUMS.has(low(tokens, i + 2)) &&
  low(tokens, i + 3) === 'of';
const SUMS = wordSet('cost price bill number value total toll damage share loss chance');
/** What has a price, and reports none. */
const DEALS = wordSet(
  'deal offer sale round agreement transaction bid merger takeover investment listing ipo that which',
);

/** `at 40`, `above $3m`, `closer to 70,000`. */
function isLevel(tokens: readonly Token[], j: number): boolean {
  if (!LEVELS.has(low(tokens, j)) || BESIDE.has(low(tokens, j - 1))) return false;
  let at = low(tokens, j) === 'closer' ? j + 2 : j + 1;
  while (at < j + 6 && LOOSELY.has(low(tokens, at)) && !isCount(tokens, at)) at++;
  return isCount(tokens, at) && !CLOCK.test(low(tokens, at + 1));
}
/** `at “a little over 300”`, `at somewhere north of 2,500`, `at better than 90 percent`. */
const LOOSELY = wordSet('“ " a little somewhere north of better than just well some no close to');
/** `estimated at $3m`, `estimated upwards of 40`. */
const isPutAt = (tokens: readonly Token[], j: number): boolean =>
  isLevel(tokens, j) ||
  (low(tokens, j) === 'upwards' && low(tokens, j + 1) === 'of' && isCount(tokens, j + 2));
/** `at 9 pm`, `at half mast`. */
const CLOCK = /^(?:am$|pm$|a\.m|p\.m|mast$|[:o])/;

/** Whether what stands between the verb at `i` and the level at `j` is what that verb values. */
function fits(tokens: readonly Token[], i: number, j: number): boolean {
  const [word, thing] = [low(tokens, i), low(tokens, i + 1)];
  if (LISTING.has(word)) return (thing === 'the' || OBJECTS.has(thing)) && isShare(tokens, j);
  if (GIVING.has(word)) return DETERMINERS.has(thing);
  // `put it on the market at $4m`, `put his boat up for sale at $4m`, and not `put her losses at $4m`
  const hers = thing === 'her' && tokens[i + 2]?.kind === 'word' && !HELD.has(low(tokens, i + 2));
  if (OBJECTS.has(thing) && !hers ? j > i + 2 : isOnMarket(tokens, j - 1)) return false;
  // `pegged its currency at 40 to the dollar`, `calculated its tax at 12 percent`
  if (OWNERS.has(thing) && /^(?:peg|calc)/.test(word)) return false;
  // `put the toll at 40 deaths`, and not `put guards at 40 schools`.
  if (PUTTING.has(word) && (OBJECTS.has(thing) || DETERMINERS.has(thing))) return true;
  return ![2, 3].some((by) => isThings(tokens[j + by]));
}
const PUT = wordSet('put puts');
const PUTTING = wordSet('put puts peg pegs pegged number numbers calculate calculated');
/** What one puts somewhere, and who `her` is then. */
const HELD = wordSet(
  'in on at to up down out through into off under over back foot feet hand hands head sons son daughter daughters children kids name bag car',
);
const isOnMarket = (tokens: readonly Token[], k: number): boolean =>
  MARKETS.has(low(tokens, k)) && /^(?:for|the|on)$/.test(low(tokens, k - 1));
const MARKETS = wordSet('market sale');
/** `at 40 stops`, `at two sites`: places, and no level. */
const isThings = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /[^s']s$/.test(token.low) && !en.units.has(token.low);
/** Percent or money: `lists the yard at $98 million`, and not `lists the office at 40 Lund Street`. */
const isShare = (tokens: readonly Token[], j: number): boolean =>
  tokens[j + 1]?.kind === 'sign' || /^(?:percent|per|%|million|billion|points?|\.)$/.test(low(tokens, j + 2));

/** `a price target of $40`, `raised its target price to Rs 1,050`: what analysts expect of a share. */
const isPriceTarget = (tokens: readonly Token[], i: number): boolean => {
  const next = low(tokens, i + 1) === 'price' ? i + 2 : low(tokens, i - 1) === 'price' ? i + 1 : 0;
  return (
    next > 0 &&
    /^(?:of|to|at|from)$/.test(low(tokens, next)) &&
    [next + 1, next + 2].some((k) => isCount(tokens, k))
  );
};

/** `puts the toll at 40`, `gives the height as 324 metres`, `was put at 40`: the cue is the verb. Not `put guards at 40 schools`, `has the stake at $40 million`. */
export const VALUING: CueReader = oneWord(new Set([...VALUING_VERBS, 'target']), (tokens, i) =>
  low(tokens, i) === 'target' ? isPriceTarget(tokens, i) : isValuing(tokens, i),
);
