/** What carries a figure, and what puts one on it, so that the figure behind `at` is no hour and no age. `the toll stood at 40` */
import { wordSet } from '../../language/words.ts';

/** What opens, starts, ends or stands at a price or a value: `Shares opened at 6`, `the streak ended at nine`. */
export const VALUED = wordSet(
  `share shares stock stocks price prices priced index yield yields rate rates futures oil gold silver copper gas rent rents ticket tickets fare fares fee fees
  cost costs bid bids bidding mains rooms salaries wages pay dividend bond bonds currency dollar euro pound yen tariff tariffs toll tally total score scores
  average temperature temperatures fund funds premium premiums odds package packages subscription subscriptions membership memberships menu menus scale levels level
  deficit debt growth unemployment inflation deaths cases gap ph pressure won lira ruble rouble yuan
  streak lead count losses interest duty tax taxes grade grades profit profits turnout attendance`,
);

/** What puts a figure on a thing: `put the toll at 40`, `sold at 34`, `clocked at 94`. */
export const VALUING = wordSet(
  `put puts putting set sets stood stands stand remained remains stay stays stayed close closes closed value valued values estimate estimated estimates
  price priced prices peg pegged pegs cap capped caps fixed keep keeps kept list lists listed clock clocked peak peaked peaks sold sell sells traded trade
  trades buy buys bought score scored scores rate rated weigh weighs weighed drive drives drove driving speed speeding travelling traveling race raced
  ranked rank ranks seeded seed pitch pitched throw threw serve served serving look looks looked looking fire fired shot shoot aim aimed count counted
  finish finished running ran won lost tied hit hits holed bogeyed birdied batted averaged averages backed beaten`,
);
