/** Kinds and stresses: amounts that say which kind of thing is meant, or how strongly, and measure nothing. `a 9mm pistol`, `the $20 bill`, `100% sure`. */
import { BE, HAVE, isArticle } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, isGlued, low, type Token } from '../../tokens.ts';
import type { Amount } from '../amounts/amounts.ts';
import { isCompound } from './compounds.ts';

/** `a 360-degree camera`, `a 5-gallon bucket`, `a 4-door coupe`, `the new 2.0-liter is`: a measure that says which kind. */
function isKind(tokens: readonly Token[], { unit, figure, from, next }: Amount): boolean {
  if (unit?.unit === 'mm' && [0, 1, 2].some((by) => BORES.has(low(tokens, next + by)))) return true;
  // `a four legged guest`, without a hyphen
  if (!unit && figure.next === next && low(tokens, next) === 'legged') return true;
  // `the kit lens (14mm-42mm)`
  if (unit?.unit === 'mm' && low(tokens, from - 1) === '(' && LENSES.has(low(tokens, from - 2))) return true;
  if (unit?.unit === '[in_i]' && PIECES.has(low(tokens, next)) && isCutInto(tokens, from)) return true;
  const apart = isDash(low(tokens, next)) ? next + 1 : next;
  if (!unit && CALIBRES.has(low(tokens, apart))) return true;
  if (
    low(tokens, figure.next) === 'bit' &&
    tokens[figure.next + 1]?.kind === 'word' &&
    figure.form === 'digits'
  )
    return true;
  if (!isDash(low(tokens, figure.next)) || !isGlued(tokens, figure.next)) return false;
  if (tokens[figure.next + 1]?.kind !== 'word') return false;
  // `a 10-point plan`
  if (low(tokens, figure.next + 1) === 'point' && PLANS.has(low(tokens, figure.next + 2))) return true;
  if (unit?.unit === 'deg') return !WEATHER.has(low(tokens, next));
  if (unit?.kind === 'measure' && ALONE.has(low(tokens, next))) return true;
  if (!unit && KINDS.has(low(tokens, figure.next + 1))) return true;
  return VESSELS.has(low(tokens, next)) || VESSELS.has(low(tokens, next + 1));
}
/** `a 9mm pistol`, `155 mm shells`, `the 3.5mm jack`, `35mm film`: a bore or a gauge. */
const BORES = wordSet(
  'pistol pistols handgun handguns gun guns rifle rifles cannon cannons howitzer howitzers artillery mortar mortars shell shells round rounds bullet bullets ammunition ammo cartridge cartridges casing casings jack jacks cable cables plug plugs socket film lens lenses camera',
);
/** `cut into 1-inch cubes`: how small. */
const PIECES = wordSet(
  'piece pieces cube cubes slice slices strip strips chunk chunks wedge wedges dice rounds matchsticks',
);
const isCutInto = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i - 1) === 'into' && [2, 3, 4, 5].some((by) => CUT.has(low(tokens, i - by)));
const CUT = wordSet('cut cutting sliced slice chopped chop diced dice broken');
const LENSES = wordSet('lens lenses zoom');
/** `a .45-caliber pistol`, `a 12 gauge shotgun`. */
const CALIBRES = wordSet('caliber calibre gauge');
const KINDS = wordSet(
  'pointer pointers compartment site word item question door legged seater wheel wheeler speed way star tier bit ply piece fold ingredient',
);
const PLANS = wordSet('plan deal agenda programme program manifesto proposal charter checklist');
const ALONE = wordSet('is was will has can gets offers delivers');
const WEATHER = wordSet('heat weather temperature temperatures day days cold water');
const VESSELS = wordSet(
  'model models version versions can cans bucket buckets jug jugs bottle bottles tank tanks drum drums barrel barrels hat pail pot cooler jar jars',
);

/** `100% sure`, `suits you 100%`: a full hundred that stresses and measures nothing. */
const isStress = (tokens: readonly Token[], { figure, unit, next, from }: Amount): boolean =>
  figure.value === '100' &&
  unit?.unit === '%' &&
  // `100%-safe`
  (STRESSED.has(low(tokens, isDash(low(tokens, next)) ? next + 1 : next)) ||
    (ADDRESSED.has(low(tokens, from - 1)) && tokens[next]?.kind !== 'word'));
const ADDRESSED = wordSet('you me us it');

/** `a hundred times more so`: emphasis; not `worse so far`. */
const isHyperbole = (tokens: readonly Token[], { figure, unit, next }: Amount): boolean =>
  unit?.unit === 'times' &&
  figure.form === 'words' &&
  figure.scaled &&
  low(tokens, next) === 'more' &&
  low(tokens, next + 1) === 'so' &&
  low(tokens, next + 2) !== 'far';

/** `a million questions`, `a thousand little reasons`: as many as anybody likes; not `had a thousand questions a day`. */
function isCountless(tokens: readonly Token[], { figure, unit, from, next }: Amount): boolean {
  if (unit || !figure.scaled || low(tokens, from) !== 'a' || figure.form !== 'words') return false;
  if (from > 0 && !HAVING.has(low(tokens, from - 1))) return false;
  const noun = SIZED.has(low(tokens, next)) ? next + 1 : next;
  return COUNTLESS.has(low(tokens, noun)) && !COUNTED.has(low(tokens, noun + 1));
}
const HAVING = new Set([...HAVE, ...wordSet("are were with there's in , and")]);
const SIZED = wordSet('little small tiny different other good');
const COUNTLESS = wordSet(
  'reasons ways questions choices excuses things thoughts memories worries regrets sorrows possibilities emotions voices faces',
);
const COUNTED = wordSet('a an per each every last this were was from on in');

/** `I have told him a thousand times`; not `was played a thousand times`, `told it a thousand times a day`. */
const isOverAndOver = (tokens: readonly Token[], { figure, unit, from, next }: Amount): boolean =>
  unit?.unit === 'times' &&
  figure.scaled &&
  low(tokens, from) === 'a' &&
  !COUNTED.has(low(tokens, next)) &&
  (low(tokens, next) === 'over' || [1, 2, 3].some((by) => REPEATED.has(low(tokens, from - by))));
const REPEATED = wordSet('told said heard seen asked done thought imagined wondered');

/** `gave it 110 percent`, `give 100 per cent every day`; not `gave 100 percent of the fee`, `gave 100 percent more`. */
const isAllOneHas = (tokens: readonly Token[], { figure, unit, from, next }: Amount): boolean =>
  unit?.unit === '%' &&
  /^(?:100|110|1000|200)$/.test(figure.value) &&
  !PASSED_ON.has(low(tokens, next)) &&
  (GIVEN.has(low(tokens, from - 1)) ||
    (GIVEN.has(low(tokens, from - 2)) && ADDRESSED.has(low(tokens, from - 1))));
const PASSED_ON = wordSet('of more less higher lower back to');
const GIVEN = wordSet('give gives gave given giving');

/** `95% confidence intervals`: the name of a method. */
const isMethod = (tokens: readonly Token[], { unit, next }: Amount): boolean =>
  unit?.unit === '%' && METHODS.has(low(tokens, next)) && INTERVALS.has(low(tokens, next + 1));
const METHODS = wordSet('confidence credible credibility prediction');
const INTERVALS = wordSet('interval intervals level levels limit limits');
const STRESSED = new Set(
  'sure certain right true complete natural clear documented committed real safe confident accurate correct innocent honest positive serious focused behind ready'.split(
    ' ',
  ),
);

/** `on the $20 bill`, `a £5 note`, `in €500 notes`; not `a $1.2 trillion bill`, `a $12,000 bill`, `a $50 bill for each call`. */
function isBanknote(tokens: readonly Token[], { figure, unit, next, from }: Amount): boolean {
  if (unit?.kind !== 'money' || figure.scaled) return false;
  // `scrapped its $1,000 note`
  if (figure.value === '1000') return low(tokens, next) === 'note' && OF_MONEY.has(low(tokens, from - 1));
  if (!DENOMINATIONS.has(figure.value)) return false;
  let at = isDash(low(tokens, next)) ? next + 1 : next;
  // `€100, €200 and €500 notes`
  while (at < next + 12 && LISTING.test(low(tokens, at)) && SIGNS.test(low(tokens, at + 1))) at += 3;
  return (
    low(tokens, at + 1) !== 'for' &&
    (low(tokens, at) === 'notes' ||
      (BANKNOTES.has(low(tokens, at)) &&
        [from - 1, from - 2].some((k) => isArticle(low(tokens, k)) || low(tokens, k) === 'the')))
  );
}
const LISTING = /^(?:,|and|or)$/;
const SIGNS = /^[$£€]$/;
const OF_MONEY = wordSet('a the its');
const BANKNOTES = wordSet('bill note banknote coin');
const DENOMINATIONS = wordSet('1 2 5 10 20 50 100 200 500');

/** `The goal of the plan is two-fold: …`, `Her reasons were twofold.`: it has so many parts; not `The rise is twofold.`, `The answer was tenfold.` */
export const isOfParts = (tokens: readonly Token[], i: number): boolean =>
  BE.has(low(tokens, i - 1)) &&
  !/^(?:ten|hundred|thousand)/.test(low(tokens, i)) &&
  [2, 3, 4, 5, 6, 7].some(
    (by) => PARTED.has(low(tokens, i - by)) && (by < 4 || low(tokens, i - by + 1) === 'of'),
  );
const PARTED = wordSet(
  'aim aims answer answers benefit benefits case challenge challenges concern concerns difficulties goal goals idea issue issues lesson lessons mission motive motives objective objectives plan point problem problems purpose purposes question reason reasons role solution strategy task tasks threat',
);

/** Whether an amount measures nothing, whatever it is of. */
export const isFigureOfSpeech = (tokens: readonly Token[], amount: Amount, hedgeFrom: number): boolean =>
  isHyperbole(tokens, amount) ||
  (hedgeFrom === amount.from &&
    (isCountless(tokens, amount) || isOverAndOver(tokens, amount) || isAllOneHas(tokens, amount))) ||
  isBanknote(tokens, amount) ||
  isStress(tokens, amount) ||
  isMethod(tokens, amount) ||
  isCompound(tokens, amount) ||
  isKind(tokens, amount);
