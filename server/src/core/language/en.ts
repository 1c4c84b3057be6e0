/** English: number words, units, hedges, verbs of saying and sources without a name. Newsroom usage, British and American. */
import { enWording } from './en-wording.ts';
import type { Hedge, Language } from './language.ts';
import { EN_UNITS } from './en-units.ts';
import { EXACT_UNITS } from './units.ts';
import { wordSet } from './words.ts';

const numbered = (list: string, from = 0) =>
  list.trim().split(/\s+/).map((word, i): [string, number] => [word, i + from]); // prettier-ignore

const CARDINALS = new Map<string, number>([
  ...numbered(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 2).map(
    ([word, tens]): [string, number] => [word, tens * 10],
  ),
  ['nought', 0],
  ['naught', 0],
]);

const ORDINALS = new Map<string, number>([
  ...numbered(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    1,
  ),
]);

/** The lower part of fractions: `half`, and from `third` on the ordinals themselves. */
const FRACTIONS = new Map<string, readonly [number, number]>(
  [
    ...'half halves quarter quarters hundredth thousandth millionth billionth trillionth'
      .split(' ')
      .map((word, i): [string, number] => [word, [2, 2, 4, 4, 100, 1e3, 1e6, 1e9, 1e12][i] ?? 1]),
    ...[...ORDINALS].slice(2),
    ...numbered('thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 3).map(
      ([word, tens]): [string, number] => [word, tens * 10],
    ),
  ].flatMap(([word, under]): [string, readonly [number, number]][] =>
    word.endsWith('th') || word === 'third'
      ? [
          [word, [1, under]],
          [`${word}s`, [1, under]],
        ]
      : [[word, [1, under]]],
  ),
);

const hedges = (table: Record<Hedge, string>) =>
  new Map(
    Object.entries(table).flatMap(([hedge, list]) =>
      list.split(' ').map((word): [string, Hedge] => [word.replaceAll('_', ' '), hedge as Hedge]),
    ),
  );

/** English, and what every text counts as in which no other script prevails: `Ça coûte 12 %` too. Whether it is foreign to these words `isForeign` tells. */
export const en: Language = {
  code: 'en',
  wording: enWording,
  spaceGroups: false,
  cardinals: CARDINALS,
  magnitudes: new Map([
    ['hundred', 2], ['thousand', 3], ['million', 6], ['billion', 9], ['trillion', 12], ['quadrillion', 15],
    ['bn', 9], ['mn', 6], ['mln', 6], ['mil', 6], ['bln', 9], ['tn', 12], ['trn', 12], ['tln', 12], ['k', 3], ['lakh', 5], ['lakhs', 5], ['crore', 7], ['crores', 7],
  ]), // prettier-ignore
  ordinals: ORDINALS,
  fractions: FRACTIONS,
  vague: wordSet('dozens hundreds thousands millions billions trillions scores tens lakhs crores'),
  units: EN_UNITS,
  exactUnits: EXACT_UNITS,
  hedges: hedges({
    about:
      'about around approximately approx roughly some an_estimated estimated circa ca somewhere_around in_the_region_of',
    'at-least': 'at_least no_fewer_than no_less_than a_minimum_of',
    'at-most': 'at_most up_to no_more_than not_more_than a_maximum_of as_many_as as_much_as as_few_as as_little_as as_low_as as_high_as only just',
    'more-than': 'more_than over upwards_of in_excess_of well_over slightly_more_than a_little_over just_over far_more_than greater_than above well_above just_above',
    'less-than': 'less_than fewer_than under just_under well_under slightly_less_than below well_below just_below',
    nearly: 'nearly almost just_shy_of just_short_of virtually',
  }), // prettier-ignore
  months: wordSet(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
  abbreviations: wordSet(
    'mr mrs ms dr prof gen col lt maj capt cpt sgt adm rev hon sen rep gov pres sec amb st jr sr inc ltd co corp bros vs etc eg ie al approx est dept univ assn ave blvd rd no nos fig figs p pp vol ch sec art jan feb mar apr jun jul aug sep sept oct nov dec mt ft u.s u.k e.g i.e a.m p.m ph.d tbsp tsp oz calif conn minn wis fla ariz colo okla tenn mich messrs mme mlle supt det insp cmdr sgt. sens reps rs',
  ),
  sayingVerbs: wordSet(
    `said say says saying told tells tell stated states claimed claims claim argued argues insisted insists warned warns warn noted notes announced
announces announcing explained explains acknowledged acknowledges admitted admits admit asserted asserts alleged alleges
contends contended maintains declared remarked recalled recalls quipped wrote writes commented
estimates estimated estimate predicts predicted predict projects projected forecasts forecast expects expected anticipates anticipated foresees foresaw
reckons reckoned believe believes believed suspect suspects suspected testified confirms reported reports report reportedly quoted cites cited citing quoting reiterated
stressed stresses emphasized emphasised emphasizes calculates disclosed discloses revealed reveals reveal
suggests suggested suggest indicates indicated indicate implied implies mentioned mentions posits insist argue contend acknowledge confirm expecting predicting projecting estimating anticipating alleging reporting claiming counters countered
responded replied regard regards expect forecasting urged urges boasted boasts vowed pledged promises promised proposes proposed recommended recommends stipulates stipulated`,
  ),
  findingVerbs: wordSet(
    `revealing finding accuse accuses accused expressed expresses conceded concedes concluded concludes shared shares confirmed calculated tweeted learned learnt pointed points found finds find shows showed show shown added adds add discovered documented documents detailed details determined determines
allege complain complains complained caution cautions cautioned concede feared denies denied speculate speculates speculated hinted joked lamented mused
reiterate reaffirmed affirmed affirms underlined underscored ruled swore theorize recount clarified confessed relayed verified
pinpointed compiled recommend revised revises ranked ranks rated rates named
demonstrated demonstrates highlighted highlights observed observes heard thinks thought sees related recounted called calls call described describes`,
  ),
  vagueSources: wordSet(
    'officials experts analysts studies statistics reports sources observers critics researchers scientists economists many some it reportedly authorities people they data figures surveys polls research',
  ),
};
