/** Counted nouns that belong to the span of their number: people, places, organisations, species and occurrences. `nine US companies`, `125 incidents`. */
import { FINITE_BE, FINITE_HAVE, OWNERS } from '../../language/function-words.ts';
import type { Unit } from '../../language/language.ts';
import { unitTable } from '../../language/units.ts';
import { wordSet } from '../../language/words.ts';
import { isDash, isGlued, low, type Token } from '../../tokens.ts';
import { isNext } from './named-units.ts';

/** Things, parts and roles (`36 dishes`, `71 soldiers`) are left out: there the number alone is what newsrooms mark. */
const NOUNS: ReadonlyMap<string, Unit> = new Map(
  unitTable(
    'count',
    `person=person people
child=child children
woman=woman women
man=man men
country=country countries nations
state=state states
province=province provinces
city=city cities
town=town towns
county=county counties
region=region regions
district=district districts
territory=territory territories
company=company companies firms businesses enterprises corporations
provider=provider providers
organisation=organisation organisations organization organizations charities
agency=agency agencies
school=school schools
university=university universities
hospital=hospital hospitals
airport=airport airports
incident=incident incidents
case=case cases
infection=infection infections
death=death deaths fatalities casualties
injury=injury injuries
attack=attack attacks
accident=accident accidents crashes
nomination=nomination nominations nods
awardee=awardee awardees
species=species
award=award awards
point=point points
vote=vote votes
seat=seat seats
goal=goal goals
assist=assist assists
rebound=rebound rebounds`,
  ),
);

/** Words that end what may stand between a number and its noun. */
export const NO_MODIFIERS = new Set([
  ...OWNERS,
  ...FINITE_BE,
  ...FINITE_HAVE,
  ...wordSet(`of in on at to for from and or by with the a an that which who be been will would can could when while as than more less fewer other others
  not but per out into over under between against after before since during until this these those each every all so if then they we you it he she i`),
]);
/** How many words may stand between: `two new confirmed cases`. */
const MOST_MODIFIERS = 2;
const OF_THESE = wordSet('those these the its their our his her');

/** The noun that is counted by the number before token `i`, and the index after it: `new asymptomatic infections`, `of those companies`. */
export function readCountedNoun(
  tokens: readonly Token[],
  i: number,
  isOne: boolean,
): { unit: Unit; next: number } | null {
  const at = low(tokens, i) === 'of' && OF_THESE.has(low(tokens, i + 1)) ? i + 2 : i;
  for (let k = at; k <= at + MOST_MODIFIERS; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || !isNext(tokens, k) || NO_MODIFIERS.has(token.low)) return null;
    const unit = NOUNS.get(token.low);
    // `a five state tour`, `12 city blocks`: a singular noun describes another one.
    if (unit && (isOne || token.low !== unit.unit || token.low === 'species'))
      return isDash(low(tokens, k + 1)) && isGlued(tokens, k + 1) ? null : { unit, next: k + 1 };
  }
  return null;
}

/** What is news, whoever tells it and of whom: `the deaths of 11 people`. */
export const HARM = wordSet(
  'killed killing dead died deaths injured wounded drowned executed murder murdered arrested jailed',
);
/** What happened to those who are counted, and makes news of any number: `killed`, `shot`. */
export const HARMED: ReadonlySet<string> = new Set([
  ...HARM,
  ...wordSet(
    'shot missing hurt victims suspects infected infection infections hospitalised hospitalized casualties fatalities',
  ),
]);
