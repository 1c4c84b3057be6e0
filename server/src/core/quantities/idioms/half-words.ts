/** Half words: `half` that says how, and no share. `half asleep`, `she half smiled`, `the door stood half open`. */
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';
import type { Amount } from '../amounts/amounts.ts';

/** What one is or does by half; of some of them, no two are alike. */
const MOODS = wordSet(
  'asleep awake joking jokingly laughing smiling crying mad crazy dazed dead naked drunk serious starved jealous ashamed afraid amused baked cocked human forgotten remembered wondering hoping expecting fearing listening',
);
/** Of a door, a truth, a road; but of shops it is how many of them: `half closed in May`. */
const STATES = wordSet('open shut closed hidden buried lit turned eaten covered won lost blind');
const STANDING = wordSet('is was be been being are were stood stands lay lies sat sits remained hung hangs');
/** What a person does by half: `he half expected`. */
const DOINGS = wordSet(
  'expected expects expect believed believes believe smiled smiles smile turned turns hoped hopes hope wished wishes wish wondered feared suspected laughed rose jumped ran walked forgot remembered',
);
const PERSONS = wordSet("i he she we they who you i'd he'd she'd had");
const ONE_PERSON = wordSet('i he she who');

/** Whether the fraction says how something is done, or what somebody is. */
export function isHalfWord(tokens: readonly Token[], { from, figure, next }: Amount): boolean {
  if (figure.next !== from + 1 || low(tokens, from) !== 'half' || figure.next !== next) return false;
  const [before, after] = [low(tokens, from - 1), low(tokens, next)];
  if (MOODS.has(after)) return true;
  // `is also half right`
  if (/^(?:right|wrong|true)$/.test(after))
    return STANDING.has(before) || /^(?:also|only|at|least)$/.test(before);
  if (DOINGS.has(after)) return PERSONS.has(before);
  if (STATES.has(after))
    return STANDING.has(before) || (before === ',' && /^(?:hidden|buried|lit)$/.test(after));
  // `she is half Danish`, and not `the pupils are half Danish`
  return /^(?:is|was|am)$/.test(before) && ONE_PERSON.has(low(tokens, from - 2)) && isCapital(tokens[next]);
}
