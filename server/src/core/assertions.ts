/** Assertions told from what asserts nothing: questions, instructions, the writer’s own affairs, page furniture. */
import type { Quantity } from './quantities/quantities.ts';
import type { Token } from './tokens.ts';

const isSmall = ({ kind, low, unit }: Quantity): boolean =>
  (kind === 'count' || kind === 'duration' || kind === 'ratio') &&
  unit !== '%' &&
  low !== '' &&
  !low.includes('/') &&
  Number(low) <= 100;

/** What a writer tells of himself or supposes of the reader (`My inbox has five folders`, `you may have two or three`) is nobody's to check. */
export function isOwnAffair(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  quoted: boolean,
): boolean {
  if (quoted || !quantities.every(isSmall)) return false;
  const first = tokens[0]?.low;
  if (first === 'my' || first === 'i' || first === "i've" || first === "i'm") return true;
  return tokens.some(
    (token, i) =>
      (token.low === 'you' &&
        /^(?:may|might|can|could|need|want|should|will|have|don't)$/.test(tokens[i + 1]?.low ?? '')) ||
      /^you'(?:ll|re|ve|d)$/.test(token.low),
  );
}

const IMPERATIVES = new Set(
  `add mix stir cook bake preheat heat place put pour cut roll leave let bring remove combine whisk drain serve sprinkle season simmer boil chop slice press push click tap go
  open type enter run install set select choose use check make try take keep visit see download follow don't never always consider reheat scatter sift text dial allow join donate register ask write print attach measure mark drill glue insert lift pull hold lower apply tie fill connect browse scroll swipe remember wait start turn save buy get send
  spread fold knead fry grill roast transfer cover repeat divide arrange brush blend beat melt warm soak rinse wash peel grate mince garnish refrigerate freeze chill store do`.split(
    /\s+/,
  ),
);

const KITCHEN =
  /^(?:tbsp|tbsps|tsp|tsps|tablespoons?|teaspoons?|cups?|cloves?|ml|g|grams?|oz|ounces?|lbs?|pinch|cans?|packets?|sprigs?|slices?|sticks?|handfuls?|cubes?)$/;

/** `Bake for 20 minutes`, `1 tbsp dried herbs`: what to do and what to take, not what is. */
export function isInstruction(tokens: readonly Token[]): boolean {
  const [first, second] = [tokens[0]?.low ?? '', tokens[1]?.low ?? ''];
  if (
    IMPERATIVES.has(first) &&
    /^\p{Lu}/u.test(tokens[0]?.text ?? '') &&
    (tokens[1]?.kind === 'number' ||
      /^(?:the|a|an|it|them|your|in|on|into|to|with|for|until|all|some|this|that|these|out|up|down|over|off|each|together|about|aside|at|sure|no|more|yourself|not|be|one|two|three|half)$/.test(
        second,
      ) ||
      tokens.some((token) => token.low === 'until'))
  )
    return true;
  const amount = tokens[0]?.kind === 'number' && tokens.length < 16;
  return (
    amount &&
    tokens.slice(1, 8).some((token) => KITCHEN.test(token.low)) &&
    !tokens.some((token) => /^(?:is|are|was|were|has|have|fell|rose|said)$/.test(token.low))
  );
}

/** Questions, conditions put to the reader, copyright lines and contact lines assert nothing. */
export function isNoAssertion(words: string): boolean {
  if (/[?？]["”’)]*$/.test(words.slice(-8))) return true;
  const head = words.slice(0, 80);
  if (/^\W*(?:most (?:popular|read|viewed|shared|recent)|trending|top stories)\W*$/i.test(words)) return true;
  if (/^["“]?(?:(?:if|say) (?:you|we|your|i)|imagine|suppose)\b/i.test(head)) return true;
  return /^(?:©|\(c\)|copyright\b|tel\b|phone\b|call\b|views:|posted\b|published:|updated\b|last updated|filed under|isbn|doi\b|photo:|image:|file photo|page \d|read more|related:|sign up|subscribe|share\b.{0,12}$)/i.test(
    head,
  );
}
