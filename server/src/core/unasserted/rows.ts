/** Rows: lines that only list amounts. `1 tbsp dried herbs`, `7 tackles, 3 assists` */
import { RareWords } from '../language/rare-words.ts';
import { wordSet } from '../language/words.ts';
import { isCapital, low, type Token } from '../tokens.ts';
import { FINITE, SPOONED, SPOONS } from './shared-words.ts';

/** What is measured in a kitchen and elsewhere, too. */
const POURED = wordSet('cup cups oz ounce ounces clove cloves scoop scoops pinch slice slices ml g');
const KITCHEN = wordSet(
  'gm gms gram grams lb lbs packet packets sprig sprigs stick sticks handful handfuls cube cubes stalk stalks',
);
/** What boats and bags weigh as well. */
const POUNDS = wordSet('pound pounds kg kilo kilos');
/** How large something is, or how much of it: of food only where it is listed (`1 large onion, chopped`). */
const SORTED = wordSet('medium large small can cans block bunch piece pieces');
const PREPARED = wordSet('chopped sliced diced peeled grated minced drained halved crushed melted beaten');
const NUTRITION = wordSet(
  'calories carbohydrate carbohydrates carbs fat fats protein proteins sodium fiber fibre sugar sugars cholesterol potassium calcium iron magnesium zinc vitamin servings serves yield',
);
const TIMES = wordSet('prep cook cooking preparation total baking resting');
const CLOCK = wordSet('hr hrs hour hours min mins minutes');
/** `3 cups of coffee a day`: a habit that somebody has counted. */
const HABITS = wordSet('day daily week average per');

const some = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
  tokens.some(({ low: word }) => words.has(word));
const howMany = (tokens: readonly Token[], words: ReadonlySet<string>): number =>
  tokens.filter(({ low: word }) => words.has(word)).length;

/** `1 tbsp dried herbs`, `1 large onion, chopped`: a short line that opens with its amount. */
function isPortion(tokens: readonly Token[], first: number): boolean {
  if (tokens[first]?.kind !== 'number' || low(tokens, first + 1) === '%') return false;
  const head = tokens.slice(first, first + 8);
  if (SPOONED.areIn(head) || some(head, POURED) || some(head, KITCHEN)) return true;
  // `1 pound parsnips, peeled and cut into pieces`
  if (POUNDS.has(low(tokens, first + 1)) && some(tokens, PREPARED) && Number(tokens[first].text) < 20)
    return true;
  const listed =
    tokens.length - first < 5 ||
    PREPARED.has(tokens.at(-1)?.low ?? '') ||
    tokens.some(({ text }) => text === ',' || text === '(');
  return listed && some(head, SORTED);
}

/** `Fats: 11 g`, `Prep time 20 minutes`, `Total 1 hr 50 min`: a field of a recipe. */
function isField(tokens: readonly Token[], first: number): boolean {
  const [head, next] = [low(tokens, first), tokens[first + 1]];
  const at = head === 'vitamin' ? tokens[first + 2] : next;
  if (NUTRITION.has(head)) return at?.text === ':' || at?.kind === 'number';
  return (
    (head === 'serving' && next?.low === 'size') ||
    (TIMES.has(head) && (next?.low === 'time' || (next?.kind === 'number' && some(tokens, CLOCK))))
  );
}

/** `1 can (20 oz) beans`, `jar (6 oz) olives`: what is bought by the vessel. */
const isPacked = (tokens: readonly Token[]): boolean =>
  tokens.length <= 24 &&
  [0, 1].some(
    (at) => PACKS.has(low(tokens, at)) && low(tokens, at + 1) === '(' && tokens[at + 2]?.kind === 'number',
  );
const PACKS = wordSet(
  'can cans jar jars package packages packet box boxes pouch tin tins carton container bag tub',
);

/** `Exchanges: 1/2 starch; 0 fruit; 3 fat`: what a label lists of a meal; and the note under it. */
const isLabelled = (tokens: readonly Token[]): boolean =>
  (!FINITE.areIn(tokens) &&
    tokens.filter(({ kind }, i) => kind === 'number' && (isFood(tokens, i + 1) || isFood(tokens, i + 2)))
      .length > 2) ||
  tokens.some(
    ({ low: word }, i) =>
      word === 'daily' && DAILY.has(low(tokens, i + 1)) && low(tokens, i - 1) === 'percent',
  );
const isFood = (tokens: readonly Token[], i: number): boolean =>
  FOODS.has(low(tokens, i)) || NUTRITION.has(low(tokens, i));
const FOODS = wordSet('starch fruit milk meat vegetable vegetables');
const DAILY = wordSet('value values');

/** `Containers: 1 Green, 2 Red, 1 tsp.`: behind a colon nothing but numbers of named things, or what a kitchen measures. */
function isTally(tokens: readonly Token[]): boolean {
  const colon = tokens.findIndex((token) => token.isSign(':'));
  const dosed = SPOONED.areIn(tokens) || some(tokens, DOSES);
  if (!dosed || colon < 1 || colon > 5 || colon + 2 >= tokens.length) return false;
  for (let i = colon + 1; i < tokens.length;) {
    const thing = tokens[i + 1];
    if (tokens[i]?.kind !== 'number' || !(isCapital(thing) || SPOONED.has(thing))) return false;
    i += 2;
    while (tokens[i]?.kind === 'sign') i++;
  }
  return true;
}

const DOSES = wordSet('container containers portion portions serving servings exchange exchanges');

/** `Recover, 1 cup berries, 2 tsp. butter`: an amount in the middle of a short list. */
const isAmongOthers = (tokens: readonly Token[]): boolean =>
  tokens.length <= 20 &&
  tokens.some(
    (token, i) => token.isSign(',') && tokens[i + 1]?.kind === 'number' && SERVED.has(low(tokens, i + 2)),
  );
const SERVED = new Set([...SPOONS, 'cup', 'cups']);

/** Words without which nothing here is served, dosed or labelled. */
const AT_TABLE = new RareWords([...SERVED, ...POURED, ...DOSES, ...FOODS, ...NUTRITION, 'daily']);

/** Lines of a recipe, also those that list all that goes into a dish: `Salad (½ cup tomatoes, ½ cup feta, 1 tbsp oil)`. */
function isIngredient(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ kind }) => kind !== 'sign');
  if (isField(tokens, first) || (tokens.length <= 20 && isPortion(tokens, first))) return true;
  if (!AT_TABLE.areIn(tokens)) return false;
  if (isTally(tokens) || isAmongOthers(tokens)) return true;
  return 2 * howMany(tokens, SPOONS) + howMany(tokens, POURED) > 2 && !some(tokens, HABITS);
}

/** What is counted of a player in a match. Written small, since `Lund Scores 40 Points` is news. */
const PLAYED = new Set(
  `point points assist assists tackle tackles sack sacks goal goals rebound rebounds steal steals block blocks yard yards carry carries catch catches reception receptions
  save saves shot shots hit hits run runs strikeout strikeouts walk walks touchdown touchdowns kill kills dig digs ace aces error errors minutes passes pass defended passing
  rushing receiving combined solo TD TDs INT INTs TFL TFLs QH RBI RBIs HR PBU FF FR`.split(/\s+/),
);
const BETWEEN = wordSet('of for and with in from on');

/** `7 tackles, 3 assists (10 combined).`, `Lund 10 points.`: a box score. */
const isBoxScore = (tokens: readonly Token[]): boolean =>
  tokens.length < 40 &&
  tokens.some(({ kind }, i) => kind === 'number' && PLAYED.has(tokens[i + 1]?.text ?? '')) &&
  tokens.every(
    (token) => token.kind !== 'word' || PLAYED.has(token.text) || BETWEEN.has(token.low) || isCapital(token),
  );

/** `Oran 14 11 6 15 — 46`: figures side by side, which only a table could tell apart. */
const isRun = (tokens: readonly Token[]): boolean =>
  tokens.some((_, i) =>
    [0, 1, 2].every((by) => tokens[i + by]?.kind === 'number' && tokens[i + by]?.spaced !== false),
  );

/** `Otter Books, 220 pp., $16.99; ages 8-12`: what a list says of a book that is for sale. */
const isForSale = (tokens: readonly Token[]): boolean =>
  tokens.length < 24 &&
  isCapital(tokens[0]) &&
  !FINITE.areIn(tokens) &&
  tokens.some(({ text }, i) => text === '$' && /^\d{1,3}\.\d\d$/.test(tokens[i + 1]?.text ?? '')) &&
  tokens.some(({ low: word }, i) => word === 'pp' || (word === 'ages' && tokens[i + 1]?.kind === 'number')) &&
  !some(tokens, SOLD);
const SOLD = wordSet('% million copies sold up down raised sales pieces');

/** `1/2 cup heavy cream (or whole milk is great too)`: a line that opens with what a kitchen measures, and does not end. */
const isMeasuredOut = (tokens: readonly Token[]): boolean =>
  tokens[0]?.kind === 'number' &&
  [1, 2, 3].some((at) => SERVED.has(low(tokens, at)) && tokens[at - 1]?.kind === 'number') &&
  tokens.length < 16 &&
  !some(tokens, HABITS) &&
  !tokens.some(({ text }) => text === '%') &&
  !/^[.!?]$/.test(tokens.at(-1)?.text ?? '');

/** `Ingredients for one pie: 1 can`. */
const isIngredients = (tokens: readonly Token[]): boolean =>
  low(tokens, 0) === 'ingredients' &&
  /^(?:for|:)$/.test(low(tokens, 1)) &&
  AT_TABLE.areIn(tokens) &&
  !tokens.some(({ text }) => text === '%');

/** Whether a sentence only lists amounts: an ingredient, a field of a recipe, a score, a book for sale. */
export const isRow = (tokens: readonly Token[]): boolean =>
  isIngredients(tokens) ||
  isForSale(tokens) ||
  isMeasuredOut(tokens) ||
  isPacked(tokens) ||
  (AT_TABLE.areIn(tokens) && isLabelled(tokens)) ||
  (!FINITE.areIn(tokens) && (isIngredient(tokens) || isBoxScore(tokens) || isRun(tokens)));
