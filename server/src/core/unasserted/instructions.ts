/** Instructions: what to do, not what is. `Bake for 20 minutes`, `Once it bubbles, let it cook` */
import { en } from '../language/en.ts';
import { RareWords } from '../language/rare-words.ts';
import { wordSet } from '../language/words.ts';
import { isCapital, low, type Token } from '../tokens.ts';
import { FINITE, READER, SPOONED } from './shared-words.ts';

const IMPERATIVES = wordSet(
  `add mix stir cook bake preheat heat reheat place put pour cut roll leave let bring remove combine whisk drain serve sprinkle season simmer boil chop slice press push click tap go
  open type enter run install set select choose use check make try take keep visit see download follow don't never always consider scatter sift text dial allow join donate register ask write print attach measure mark drill glue insert lift pull hold lower apply tie fill connect browse scroll swipe remember wait start turn save buy get send eat drink stretch
  spread fold knead fry grill roast transfer cover repeat divide arrange brush blend beat melt warm cool soak rinse wash peel grate mince garnish refrigerate freeze chill store do thaw plant drizzle toss aim strive focus breathe inhale exhale`,
);
/** What stands after an imperative and hardly after the same word as a noun or a name: `Bake for`, `Add the`. */
const OBJECTS = wordSet(
  'the a an it immediately them your sit stand rest rise in on into to with for until all some this that these out up down over off each together about aside at sure no more yourself not be one two three half through again every pan dough mixture oven skillet foil pot bowl butter flour',
);
/** What opens a sentence as a noun, too (`Space in the port costs $40`): an order only right before what it is done to. */
const NOUNS = wordSet('space sow charge give');
const DONE_TO = wordSet('the your them each it');
const PAIRS = wordSet('multiply_by come_back pay_off');
/** `Wait ten minutes`, `Add four`. */
const SMALL = wordSet('four five six seven eight nine ten twelve fifteen twenty thirty');

/** `Then add`, `Once it bubbles, just let it cook`: what may stand before the imperative. */
const THEN = wordSet('then now next again finally just simply also meanwhile please');

/** `Consider that half of them`, `Put that in the context of a 12 percent rise`, `Make no mistake: 40 sank`: an assertion in the dress of an order. */
export const isThought = (tokens: readonly Token[], i: number): boolean =>
  (low(tokens, i + 1) === 'that' && THINKING.has(low(tokens, i))) ||
  (low(tokens, i) === 'make' && low(tokens, i + 1) === 'no' && low(tokens, i + 2) === 'mistake') ||
  (low(tokens, i) === 'keep' && low(tokens, i + 1) === 'in' && low(tokens, i + 2) === 'mind') ||
  (low(tokens, i) === 'put' && [3, 4].some((by) => IN_VIEW.has(low(tokens, i + by))));
const IN_VIEW = wordSet('context perspective');
const THINKING = wordSet('consider remember note');

/** Whether nothing else follows that may be told: not `Come back in May, and 40 shops were shut`. */
const isInOneBreath = (tokens: readonly Token[], i: number): boolean =>
  !tokens
    .slice(i, i + 40)
    .some((token, by) => token.isSign(':') || (token.isSign(',') && !THEN.has(low(tokens, i + by + 1))));

/** Whether token `i` tells the reader to do something. */
function isImperative(tokens: readonly Token[], i: number): boolean {
  const [verb, object] = [low(tokens, i), low(tokens, i + 1)];
  const isPair = PAIRS.has(`${verb} ${object}`);
  if (NOUNS.has(verb) || isPair)
    return isCapital(tokens[i]) && (DONE_TO.has(object) || isPair) && isInOneBreath(tokens, i);
  if (!IMPERATIVES.has(verb) || isThought(tokens, i)) return false;
  // `Never put more than`, not `Never have so many`, `Never open to the public, the hall …`
  if (verb === 'never' || verb === 'always')
    return IMPERATIVES.has(object) && !OBJECTS.has(object) && isInOneBreath(tokens, i);
  // `Focus on the port has grown.`
  if (verb === 'focus' && isCapital(tokens[i]) && FINITE.areIn(tokens)) return false;
  return (
    tokens[i + 1]?.kind === 'number' || OBJECTS.has(object) || (SMALL.has(object) && isCapital(tokens[i]))
  );
}

/** `Once it bubbles, let it cook`: an imperative after the opening clause. */
function isToldLater(tokens: readonly Token[]): boolean {
  if (!CLAUSES.has(tokens[0]?.low ?? '')) return false;
  if (isToldInPlace(tokens) || DOUGH.has(low(tokens, 2))) return true;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const verb = THEN.has(tokens[comma + 1]?.low ?? '') ? comma + 2 : comma + 1;
  const cooks = COOKING.has(tokens[verb]) && tokens[verb + 1]?.kind === 'word' && !FINITE.areIn(tokens);
  return comma > 0 && (isImperative(tokens, verb) || cooks);
}
/** `Once the dough has doubled in size`: of what is being made. */
const DOUGH = wordSet('dough batter marinade');
/** `In a large bowl stir the yeast`: an imperative right after the place, without a comma. */
function isToldInPlace(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex(
    (token, i) => i > 2 && i < 9 && COOKING.has(token) && DETERMINERS.has(tokens[i + 1]?.low ?? ''),
  );
  return (
    verb > 0 &&
    !tokens
      .slice(0, verb)
      .some((token) => token.isSign(',') || token.low === 'to' || token.low === 'and' || FINITE.has(token))
  );
}
const DETERMINERS = wordSet('the a an all together your');
/** Verbs that hardly open a sentence but in a recipe. */
const COOKING = new RareWords(
  wordSet(
    'add mix stir cook bake preheat heat reheat pour whisk drain sprinkle season simmer boil chop slice knead fry grill roast cover combine spread fold transfer marinate garnish refrigerate chill',
  ),
);
const CLAUSES = wordSet('once when if after before while as in until using for to with instead');

/** `Push olives into the dough, bake in the oven for 20 minutes`: one order after another, and nothing that is. */
const isToldInTurn = (tokens: readonly Token[]): boolean =>
  isCapital(tokens[0]) &&
  tokens.some(
    (token, i) =>
      BAKING.has(token) &&
      ORDERS.has(low(tokens, i - 1)) &&
      (COOKED_IN.has(low(tokens, i + 1)) || tokens[i + 1]?.kind === 'number'),
  ) &&
  !FINITE.areIn(tokens);
const ORDERS = wordSet(', and or');
/** Of the verbs of a recipe those that news hardly uses: fires spread, and airlines add routes. */
const BAKING = new RareWords(
  wordSet('bake preheat reheat whisk simmer boil knead fry roast marinate garnish refrigerate chill'),
);
const COOKED_IN = wordSet('in on at for until with over to the a');

/** `After that heat 1 teaspoon oil`, `you will need 5 tablespoons`: what a kitchen measures, where the reader is told anything. */
const isSpooned = (tokens: readonly Token[]): boolean =>
  (SPOONED.areIn(tokens) || isAdded(tokens)) &&
  tokens.some((token, i) => READER.has(token.low) || isImperative(tokens, i));

/** `by adding half cup whisked curd`, `using 1/2 cup water`. */
const isAdded = (tokens: readonly Token[]): boolean => CUPS.areIn(tokens) && ADDING.areIn(tokens);
const CUPS = new RareWords(['cup', 'cups']);
const ADDING = new RareWords(['adding', 'using']);

/** Nobody cooks millions. */
const LARGE = new RareWords(['million', 'billion', 'trillion']);

/** `Set a timer—84.9%`: how many do what the words tell. */
const isTallied = (tokens: readonly Token[]): boolean =>
  tokens.at(-1)?.text === '%' && TALLYING.has(tokens.at(-3)?.text ?? '');
const TALLYING = new Set(['—', '–', '-', ':', '(']);

/** `Check the fee: some lenders charge $395`: what is, behind what to do; not `Make the sauce: mix 2 cups`, `Keep it short: two minutes is plenty`. */
const POINTING = wordSet('check consider remember follow');
function isToldBehindColon(tokens: readonly Token[], verb: number): boolean {
  const colon = tokens.findIndex((token) => token.isSign(':'));
  const isNumber = ({ kind, low: word }: Token): boolean => kind === 'number' || en.cardinals.has(word);
  return (
    colon > verb &&
    POINTING.has(low(tokens, verb)) &&
    !isImperative(tokens, colon + 1) &&
    !tokens.slice(0, colon).some(isNumber)
  );
}

/** `Bake for 20 minutes`, `Leave pan over cake`: what to do, not what is. */
export function isInstruction(tokens: readonly Token[]): boolean {
  if (isTallied(tokens)) return false;
  const first = tokens.findIndex(({ kind }) => kind !== 'sign');
  const then = THEN.has(tokens[first]?.low ?? '') ? first + 1 : first;
  const verb = then > first && low(tokens, then) === ',' ? then + 1 : then;
  const opens = isCapital(tokens[first]) && isImperative(tokens, verb) && !isToldBehindColon(tokens, verb);
  const until = IMPERATIVES.has(tokens[verb]?.low ?? '') && tokens.some(({ low }) => low === 'until');
  const cooks =
    isCapital(tokens[first]) && COOKING.has(tokens[verb]) && !FINITE.areIn(tokens) && !LARGE.areIn(tokens);
  const made = isCapital(tokens[first]) && IMPERATIVES.has(tokens[verb]?.low ?? '') && isAdded(tokens);
  return opens || until || cooks || made || isToldLater(tokens) || isToldInTurn(tokens) || isSpooned(tokens);
}
