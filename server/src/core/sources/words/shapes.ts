/** Shapes that credit somebody without a verb that the desk knows: `per the board`, `as she put it`, `Police: 3 dead`, `“…,” he joked`. English. */
import { DETERMINERS } from '../../language/function-words.ts';
import { wordSet } from '../../language/words.ts';
import { isCapital, isDash, low, type Token } from '../../tokens.ts';
import { type CueReader, oneWord } from './cue-reader.ts';
import { isCount } from './subjects.ts';

/** `with analysts suggesting that 12 percent`: somebody's words, in passing. */
function isInPassing(tokens: readonly Token[], i: number): boolean {
  const after = low(tokens, i + 1);
  // `…, warning of a 40 percent rise`, `insisting it had lost 40 boats`
  if (INSISTING.has(low(tokens, i)) && (PERSONS.has(after) || (after === 'of' && low(tokens, i - 1) === ',')))
    return isOfNumber(tokens, i);
  if (after !== 'that') return false;
  // `Explaining that rise, the board …` says nothing.
  const pointing = i === 0 && low(tokens, i + 3) === ',' && !isCapital(tokens[i + 2]);
  // `It fell 4 percent, confirming that the bank was right` confirms no number.
  if (low(tokens, i) === 'confirming' && !isOfNumber(tokens, i)) return false;
  if (STATING_THAT.has(low(tokens, i))) return !pointing && !UNSTATED.has(low(tokens, i - 1));
  if (!PASSING.has(low(tokens, i))) return false;
  for (let j = i - 2; j >= i - 6; j--) if (low(tokens, j) === 'with') return true;
  return false;
}
/** Whether a number follows, up to the next sign: what was warned of, and not what was done. */
export function isOfNumber(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 2; j < i + 25 && !/^[,.;:—–]?$/.test(low(tokens, j)); j++)
    if (isCount(tokens, j)) return true;
  return false;
}
const PASSING = wordSet(
  'suggesting showing indicating estimating arguing predicting finding revealing warning reporting',
);

const INSISTING = wordSet('insisting arguing warning stressing');
const PERSONS = wordSet('he she they there it');

/** `worth noting that`, `without noting that`, `no point in arguing that`: nobody’s words. */
export const UNSTATED = wordSet('worth bears important necessary without in');

/** `…, specifying that three years are planned`. */
export const STATING_THAT = wordSet(
  'specifying stipulating stating noting adding underlining stressing emphasizing emphasising explaining arguing insisting saying claiming warning telling recalling confirming acknowledging conceding admitting revealing announcing',
);

/** `…, per the river board`, `…, per a draft`, `…, per court filings`: and not `per person`, `per a year of work`. */
const isPer = (tokens: readonly Token[], i: number): boolean =>
  isPerMany(tokens, i) || ((i === 0 || SIGNS_BEFORE.has(low(tokens, i - 1))) && isPerSource(tokens, i));
const isPerSource = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i + 1) === 'the' ||
  isCapital(tokens[i + 1]) ||
  (!isPerHead(tokens, i + 1) && [1, 2, 3, 4, 5].some((by) => INFORMANTS.has(low(tokens, i + by))));
/** `19 percent per exit polls`: more than one of them is no unit; not `per data plan`, `per record`, `per records request`. */
const isPerMany = (tokens: readonly Token[], i: number): boolean =>
  isManyAt(tokens, i + 1) || (isManyAt(tokens, i + 2) && WHOSE.has(low(tokens, i + 1)));
const isManyAt = (tokens: readonly Token[], i: number): boolean =>
  MANY.has(low(tokens, i)) && (tokens[i + 1]?.kind !== 'word' || BEHIND_MANY.has(low(tokens, i + 1)));
const BEHIND_MANY = wordSet('in on of from by at for with and as since last this released published');
const WHOSE = wordSet(
  'exit official police media court government company industry recent local state federal',
);
const MANY = wordSet(
  'polls figures records statistics filings documents officials sources reports estimates surveys',
);
/** `Per person, that came to 40 loaves`; not `per person who knows the deal`. */
const isPerHead = (tokens: readonly Token[], i: number): boolean =>
  low(tokens, i) === 'person' && low(tokens, i + 1) === ',';
const SIGNS_BEFORE = wordSet(', ( — – -');
const INFORMANTS = wordSet(
  'statement filing filings release report reports draft data records record figures people person persons source sources officials media documents document memo survey study estimate estimates complaint indictment order police',
);

/** `As of the 2001 census`, `as of the last advisory`: the index after it when it starts at `i`, or 0. */
function endOfState(tokens: readonly Token[], i: number): number {
  if (low(tokens, i + 1) !== 'of' || low(tokens, i + 2) !== 'the') return 0;
  const at = [i + 3, i + 4].find((k) => TAKEN_AT.has(low(tokens, k)));
  if (at === undefined || (at === i + 3 && low(tokens, at) === 'advisory')) return 0;
  return tokens[at + 1]?.kind !== 'word' || low(tokens, at + 1) === 'of' ? at + 1 : 0;
}
const TAKEN_AT = wordSet('census advisory survey bulletin');

/** `as the mayor put it`, `as Reuters tells it`: the index after it when it starts at `i`, or 0. */
function endOfPutting(tokens: readonly Token[], i: number): number {
  for (let j = i + 2; j < i + 8; j++)
    if (PUTTING.has(low(tokens, j)) && low(tokens, j + 1) === 'it') return j + 2;
  return 0;
}
const PUTTING = wordSet('put puts tells told has had phrased');

/** `As the chart shows, …`, `as shown in Figure 2`: the index after it, or 0. */
function endOfShowing(tokens: readonly Token[], i: number): number {
  if (SHOWN.has(low(tokens, i + 1)))
    return SHOWN_IN.has(low(tokens, i + 2)) && [3, 4, 5].some((by) => PICTURES.has(low(tokens, i + by)))
      ? i + 3
      : 0;
  const verb = [3, 4, 5].map((by) => i + by).find((k) => SHOWING.has(low(tokens, k)));
  return verb !== undefined && PICTURES.has(low(tokens, verb - 1)) ? verb + 1 : 0;
}
const SHOWN = wordSet('shown seen illustrated');
const SHOWN_IN = wordSet('in by on');
const SHOWING = wordSet('shows illustrates indicates demonstrates reveals');
const PICTURES = wordSet(
  'image picture chart graph graphic table figure map diagram infographic data screenshot',
);

/** `BEIJING (Reuters) —`: an agency in the dateline a story opens with; the index after it, or 0. */
function endOfDateline(tokens: readonly Token[], i: number): number {
  if (i === 0 || i > 8 || !/^\p{Lu}{2}/u.test(tokens[0]?.text ?? '')) return 0;
  const close = [i + 2, i + 3, i + 4].find((k) => low(tokens, k) === ')');
  if (tokens.slice(i + 1, close).some(({ low: word }) => OWN_DESK.has(word))) return 0;
  return close !== undefined && isCapital(tokens[i + 1]) && isDash(low(tokens, close + 1)) ? close + 1 : 0;
}
/** Who writes in a dateline's brackets where no agency does: `(Staff) –`. */
const OWN_DESK = wordSet('staff own special desk newsroom');

/** `The mayor was blunt: “It cost two million.”`: somebody, a colon, and what they say. */
function isIntroduced(tokens: readonly Token[], i: number): boolean {
  if (i < 1 || !OPENING_QUOTES.has(low(tokens, i + 1))) return false;
  if ((i === 1 && !isCapital(tokens[0])) || (low(tokens, i - 1) === 'as' && low(tokens, i - 2) === 'such'))
    return false;
  const title = tokens.slice(i + 2, i + 2 + LEAST_SPOKEN).some(({ text }) => CLOSING_QUOTES.has(text));
  return !title || SPEAKING.has(low(tokens, i + 2));
}
const OPENING_QUOTES = wordSet('“ "');
const CLOSING_QUOTES = wordSet('” "');

/** The shortest quotation that is speech and no title or nickname, in tokens. */
const LEAST_SPOKEN = 5;
const SPEAKING = wordSet('he she they i we');
/** Words in `-ed` or `-s` that are no verb of a speaker. */
const NO_TAGS = wordSet(
  'is was has does as his its this us used called named titled entitled based played plays performed',
);

/** Whether the word at `i` can be the verb of a speaker, whichever it is: `joked`, `adds`, `went on`, `wrote`. */
const isTag = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.kind === 'word' && /(?:ed|s|went|wrote|^read)$/.test(low(tokens, i)) && !NO_TAGS.has(low(tokens, i)); // prettier-ignore

/** `“We lost 40 boats,” he joked`, `…,” laughed Mara Prado`: a quotation that ends in a comma, and who spoke it. The index after the verb, or 0. */
function endOfTag(tokens: readonly Token[], i: number): number {
  if (!TAGGED.has(low(tokens, i - 1))) return 0;
  let open = i - 1;
  while (open > i - 1 - LEAST_SPOKEN && open >= 0 && !OPENING_QUOTES.has(low(tokens, open))) open--;
  if (open > i - 1 - LEAST_SPOKEN) return 0;
  const [first, second] = [tokens[i + 1], tokens[i + 2]];
  const named =
    isCapital(second) ||
    (SHRUGGED.has(first?.low ?? '') && [3, 4, 5].some((by) => isCapital(tokens[i + by]))) ||
    SPEAKING.has(second?.low ?? '') ||
    second?.low === 'one' ||
    DETERMINERS.has(second?.low ?? '');
  if (!isCapital(first) && isTag(tokens, i + 1) && named) return i + 2;
  if (SPEAKING.has(first?.low ?? '')) return isTag(tokens, i + 2) ? i + 3 : 0;
  if (!isCapital(first) && !DETERMINERS.has(first?.low ?? '')) return 0;
  const verb = [i + 2, i + 3, i + 4].find((k) => isTag(tokens, k) && !isCapital(tokens[k]));
  return verb === undefined ? 0 : verb + 1;
}
const TAGGED = wordSet(', ! ?');
/** With these a speaker may be described before the name: `shrugs café owner Karl Prado`. */
const SHRUGGED = wordSet(
  'shrugs shrugged sighs sighed laughs laughed laments lamented recalls smiles smiled grins grinned jokes joked nods muses mused',
);

/** `She continued, “We lost 40 boats”`: a speaker, a verb and a comma before a quotation, the quotation mark at `i`. */
function isTaggedBefore(tokens: readonly Token[], i: number): boolean {
  if (low(tokens, i - 1) !== ',') return false;
  const speaker = tokens[i - 3];
  if (!isTag(tokens, i - 2) || !(SPEAKING.has(speaker?.low ?? '') || isCapital(speaker))) return false;
  return !tokens.slice(i + 1, i + 1 + LEAST_SPOKEN).some(({ text }) => CLOSING_QUOTES.has(text));
}

/** What a headline names its source by: `Police: 3 dead in crash`, `Half of herring lost: study`. */
const HEADLINED = wordSet(
  'police study report survey poll commission ministry agency department bureau officials experts analysts researchers scientists authorities government institute analysis data audit reports papers documents ministers lawyers sources watchdog regulator un who nato eu fbi cdc nhs nasa',
);
/** The longest name of a source before a colon, in tokens. */
const LONGEST_NAME = 7;

/** `National Health Commission: 46 new cases`, `Study: half of all herring are lost`: the source that a line opens with, its colon at `i`. */
const isHeadlined = (tokens: readonly Token[], i: number): boolean =>
  i > 0 &&
  i <= LONGEST_NAME &&
  tokens.length > i + 3 &&
  HEADLINED.has(low(tokens, i - 1)) &&
  // `Analysis: Why half of all boats are lost`: what the piece is
  !(i === 1 && low(tokens, 0) === 'analysis') &&
  tokens.slice(0, i).every((token) => isCapital(token) || JOINTS.has(token.low));
const JOINTS = wordSet('of the and for on');

/** `40 dead in crash: police`, `40 dead – mayor.`: the source that a line closes with, its colon or dash at `i`. */
function isClosing(tokens: readonly Token[], i: number): boolean {
  if (i < 3 || tokens.length > i + 5) return false;
  if (low(tokens, i) !== ':' && tokens[i + 1]?.spaced !== true) return false;
  const last = tokens.at(-1)?.low === '.' ? tokens.length - 2 : tokens.length - 1;
  if (last <= i || last > i + 3) return false;
  const source = low(tokens, last);
  return (HEADLINED.has(source) || OFFICES.has(source)) && tokens.slice(i + 1, last).every(isCapital);
}

const OFFICES = wordSet(
  'mayor governor minister pm president prosecutors prosecutor army military court coroner',
);

/** `(WHO data)`, `(data: Lund)`: a note in brackets that names where a figure is from. */
const isDataNote = (tokens: readonly Token[], i: number): boolean =>
  (DATA.has(low(tokens, i + 1)) && low(tokens, i + 2) === ':') ||
  [2, 3, 4].some(
    (by) => DATA.has(low(tokens, i + by)) && low(tokens, i + by + 1) === ')' && isCapital(tokens[i + 1]),
  );
const DATA = wordSet('data figures estimate estimates statistics');

/** Whatever credits somebody by its shape alone. */
export const SHAPES: readonly CueReader[] = [
  { words: wordSet('as'), endOf: endOfPutting },
  { words: wordSet('as'), endOf: endOfState },
  { words: wordSet('as'), endOf: endOfShowing },
  { words: wordSet('('), endOf: endOfDateline },
  { words: CLOSING_QUOTES, endOf: endOfTag },
  oneWord(wordSet('per'), isPer),
  oneWord(wordSet(':'), isIntroduced),
  oneWord(new Set([...PASSING, ...INSISTING, ...STATING_THAT]), isInPassing),
  oneWord(OPENING_QUOTES, isTaggedBefore),
  oneWord(wordSet(':'), isHeadlined),
  oneWord(wordSet('('), isDataNote),
  oneWord(wordSet(': – — -'), isClosing),
];
