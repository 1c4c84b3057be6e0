/** Assertions told from what asserts nothing: questions, instructions, the writer’s own affairs, page furniture. */
import { isAnecdote, isFirstTime } from './anecdotes.ts';
import type { Quantity } from './quantities/quantities.ts';
import { HARM } from './quantities/amounts/counted-nouns.ts';
import { RareWords } from './language/rare-words.ts';
import { wordSet } from './language/words.ts';
import { FINITE, isSum, SPOONED } from './rows.ts';
import { isCapital, low, type Token } from './tokens.ts';

/** Counts, durations and shares small enough to be a matter of one's own day: `five folders`, `most messages`. */
const isSmall = ({ kind, low, unit }: Quantity): boolean =>
  (kind === 'count' || kind === 'duration' || kind === 'ratio') &&
  unit !== '%' &&
  !low.includes('/') &&
  Number(low) <= 100;

const SPEAKER = wordSet("i'm i've i'd i'll my me myself");
const READER = wordSet("you you'll you're you've you'd your yours yourself");
const WE = wordSet("we we've we'd we're we'll");
const PERSONS = new RareWords(['i', ...SPEAKER, ...READER, ...WE]);

/** What is over within days: so long one waits, and nobody keeps a record of it. */
const BRIEF = new Set(['min', 'h', 'd', 'wk']);

const WAITED = wordSet('waited left stayed walked drove sat stood queued');
/** `We left the car there for two days`: how long something took those who tell it; not `We restored power within 48 hours`. */
const isWait = (
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  isQuoted: (offset: number) => boolean,
): boolean =>
  quantities.every((quantity) => {
    if (quantity.kind !== 'duration' || !BRIEF.has(quantity.unit)) return false;
    const at = tokens.findIndex(({ start }) => start === quantity.start);
    const waited = [2, 3, 4, 5, 6, 7].some(
      (by) =>
        WAITED.has(low(tokens, at - by)) &&
        WE.has(low(tokens, at - by - 1)) &&
        !isQuoted(tokens[at - by - 1]?.start ?? 0),
    );
    return low(tokens, at - 1) === 'for' && waited;
  });

/** What a writer tells of himself or supposes of the reader (`My inbox has five folders`, `you may have two or three`) is nobody's to check. */
export const isOwnAffair = (
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  isQuoted: (offset: number) => boolean,
): boolean =>
  PERSONS.areIn(tokens) &&
  (isWait(tokens, quantities, isQuoted) ||
    isSupposed(tokens, quantities, isQuoted) ||
    isPersonal(tokens, quantities, isQuoted) ||
    quantities.every((quantity) => isAnecdote(tokens, quantity, isQuoted)));

/** `…, if your ship has 40 men`: what is put to the reader, where everything counted comes after it. */
function isSupposed(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  isQuoted: (offset: number) => boolean,
): boolean {
  const at = tokens.findIndex(
    ({ low: word }, i) => word === 'if' && READER.has(low(tokens, i + 1)) && low(tokens, i - 1) !== 'even',
  );
  const start = tokens[at]?.start;
  return (
    start !== undefined &&
    !isQuoted(start) &&
    quantities.every((quantity) => quantity.start > start) &&
    // `If you think it is safe, consider that 40 boats sank.`
    !tokens.some((_, i) => i > at && isThought(tokens, i)) &&
    !isLookedAt(tokens) &&
    !isGiven(tokens, quantities, at)
  );
}

/** `if you include the docks, 40 boats sank`, `If you read it as a yearly figure`: how one may look at what is, and no condition of it. */
const isLookedAt = (tokens: readonly Token[]): boolean =>
  tokens.some(({ low: word }, i) => word === 'if' && LOOKING.has(low(tokens, i + 2)));
const LOOKING = wordSet('look count include compare consider interpret read believe trust exclude ignore');

/** `if you ride often, you can expect to spend $1,000 a year`, `…, you must swim, because 40 drown there`: what things cost whoever meets the condition, which counts nothing itself; and the ground of advice. */
function isGiven(tokens: readonly Token[], quantities: readonly Quantity[], at: number): boolean {
  const [first] = quantities;
  const comma = tokens.findIndex((token, i) => i > at && token.isSign(','));
  const priced =
    first?.kind === 'money' &&
    low(tokens, at) === 'if' &&
    comma > 0 &&
    !PUT.has(low(tokens, comma + 1)) &&
    (tokens[comma]?.start ?? 0) < first.start &&
    COSTS.areIn(tokens.slice(comma));
  return (
    (priced && !WOULD.areIn(tokens)) ||
    tokens.some(
      ({ low: word }, i) =>
        word === 'because' && quantities.some((quantity) => quantity.start === tokens[i + 1]?.start),
    )
  );
}
/** `if you are a farmer, imagine that you pay`. */
const PUT = wordSet('imagine say suppose');
const COSTS = new RareWords(wordSet('cost costs spend spending pay charge charges'));
const WOULD = new RareWords(['would', 'could', 'might']);

const isPersonal = (
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  isQuoted: (offset: number) => boolean,
): boolean =>
  quantities.every((quantity) => isSmall(quantity) || isFirstTime(tokens, quantity)) &&
  !tokens.some(({ low }) => HARM.has(low)) &&
  tokens.some(
    ({ low, text, start }, i) =>
      (text === 'I' || SPEAKER.has(low) || (READER.has(low) && !isServed(tokens, i))) && !isQuoted(start),
  );

/** `a charge gives you an hour`, `the lamp is your companion`: what a thing does for the reader is said of the thing. */
const isServed = (tokens: readonly Token[], i: number): boolean =>
  (low(tokens, i) === 'you' && SERVES.has(low(tokens, i - 1))) ||
  (low(tokens, i) === 'your' && low(tokens, i - 1) === 'is');
const SERVES = wordSet('gives leaves saves costs offers earns buys brings provides delivers guarantees');

const IMPERATIVES = wordSet(
  `add mix stir cook bake preheat heat reheat place put pour cut roll leave let bring remove combine whisk drain serve sprinkle season simmer boil chop slice press push click tap go
  open type enter run install set select choose use check make try take keep visit see download follow don't never always consider scatter sift text dial allow join donate register ask write print attach measure mark drill glue insert lift pull hold lower apply tie fill connect browse scroll swipe remember wait start turn save buy get send eat drink stretch
  spread fold knead fry grill roast transfer cover repeat divide arrange brush blend beat melt warm cool soak rinse wash peel grate mince garnish refrigerate freeze chill store do thaw plant drizzle toss aim strive focus`,
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

/** `Consider that half of them`, `Put that in the context of a 12 percent rise`: an assertion in the dress of an order. */
const isThought = (tokens: readonly Token[], i: number): boolean =>
  (low(tokens, i + 1) === 'that' && THINKING.has(low(tokens, i))) ||
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

/** `Bake for 20 minutes`, `Leave pan over cake`: what to do, not what is. */
export function isInstruction(tokens: readonly Token[]): boolean {
  if (isTallied(tokens)) return false;
  const first = tokens.findIndex(({ kind }) => kind !== 'sign');
  const then = THEN.has(tokens[first]?.low ?? '') ? first + 1 : first;
  const verb = then > first && low(tokens, then) === ',' ? then + 1 : then;
  const opens = isCapital(tokens[first]) && isImperative(tokens, verb);
  const until = IMPERATIVES.has(tokens[verb]?.low ?? '') && tokens.some(({ low }) => low === 'until');
  const cooks =
    isCapital(tokens[first]) && COOKING.has(tokens[verb]) && !FINITE.areIn(tokens) && !LARGE.areIn(tokens);
  const made = isCapital(tokens[first]) && IMPERATIVES.has(tokens[verb]?.low ?? '') && isAdded(tokens);
  return opens || until || cooks || made || isToldLater(tokens) || isToldInTurn(tokens) || isSpooned(tokens);
}

// "Okafor TB, et al. Effects of" | "Lund A, Prado M. Eleven" | not "Okafor et al. found 12"
const REFERENCE =
  /^\p{Lu}[\p{L}'’‐-]+ \p{Lu}[\p{Lu}-]{0,3}(?:,? et al\. \p{Lu}|, \p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}[.,] )/u;

// "Okafor TB," | "Lund A," | not "The board said" | the first, cheap question
const INITIALLED = /^\S{2,40} \S{1,4}(?:,| et al)/;

// "If you have 10 sheep" | "If there were 30, we would" | "For example, if a boat costs" | "Let’s say" | "Picture a town" | "Say a firm" | not "If the bank fails", "Let’s be clear"
const SUPPOSED =
  /^["“]?(?:(?:if|say) (?:you|we|your|i)|(?:for (?:example|instance),? )?(?:imagine|suppose|assume|let['’]s (?!be\b|face it|say it|not\b)|let us (?:assume|suppose|imagine) (?!nothing)|(?:think of|picture|say) an?)|for (?:example|instance),? if)\b/i;

// "If there were 30, we would"
const WERE_THERE = /^["“]?if there were .+\b(?:would|could|might)\b/is;

// ", consider that 40 sank"
const CONSIDERED = /, (?:consider|remember|note|keep in mind) that\b/i;

// "fell from 40% to 24%, but how much of that is real?"
const ASKED_AT_LAST =
  /(?:[,;—–] ?(?:but|and|so|yet)|[^ ] ?—) ?(?:how|what|why|who|where|when|is|are|was|were|do|does|did|can|could|will|would|should)\b/i;
// "97% of them wonder, “Why?”" | not "“Why did 40 leave?”"
const ASKED_ASIDE = /^[^?"“]{20,400}[,:] ["“][^?"“”]{1,200}[?？]["”]$/;
// "How many of the 40 left, and why?"
const ASKING =
  /^\W{0,3}(?:how|what|why|who|whose|where|when|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|if)\b/i;

/** Questions, conditions put to the reader, copyright lines and contact lines assert nothing. */
export function isNoAssertion(
  words: string,
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): boolean {
  if (/[?？]["”’)]*$/.test(words.slice(-8)))
    return ASKING.test(words) || !(ASKED_AT_LAST.test(words) || ASKED_ASIDE.test(words));
  if (isSum(words) || (INITIALLED.test(words) && REFERENCE.test(words))) return true;
  const head = words.slice(0, 80);
  // `Here’s how most of the talks went:`
  if (words.endsWith(':') && /^here(?:['’]s| is) how most\b/i.test(head)) return true;
  if (/^\W*(?:most (?:popular|read|viewed|shared|recent)|trending|top stories)\W*$/i.test(words)) return true;
  if (SUPPOSED.test(head) || WERE_THERE.test(words))
    if (
      !CONSIDERED.test(words) &&
      !isLookedAt(tokens) &&
      !isGiven(tokens, quantities, tokens[0]?.kind === 'word' ? 0 : 1)
    )
      return true;
  // `More: Mill to cost $5B`; not `More: 40 boats sank.`
  if (/^(?:related|see also|learn more|more):/i.test(head)) return !words.endsWith('.');
  return /^(?:©|\(c\)|copyright\b|tel\b|phone\b|call\b|views:|posted\b|comments? (?:may|must) be\b|published:|updated\b|last updated|filed under|isbn|doi\b|photo:|image:|file photo|page \d|read more|(?:also |see )?read(?: also)?:|sign up|subscribe|share\b.{0,12}$|on [\w.]{2,40}\.(?:com|org|net):)/i.test(
    head,
  );
}
