/** Words of superlatives: which can be measured, which only within a scope, and which praise. */
import { wordSet } from '../../language/words.ts';

/** Superlatives that can be measured: a claim wherever they stand. */
export const MEASURED = wordSet(
  `largest highest lowest tallest longest smallest fastest busiest deadliest costliest heaviest coldest warmest driest wettest
  steepest sharpest deepest fastest-growing fastest-selling biggest-selling top-selling shortest`,
);

/** Superlatives of size, age and strength: a claim only with a scope (`the country's biggest`, `strongest since 2009`). */
const SCALED = wordSet(
  `best-selling biggest oldest youngest richest wealthiest hottest strongest weakest cheapest dearest widest quickest slowest poorest earliest
  thickest thinnest tightest narrowest broadest lightest brightest darkest loudest quietest noisiest bloodiest harshest mildest snowiest sunniest
  windiest rainiest rarest saltiest flattest happiest unhappiest loneliest greenest healthiest unhealthiest priciest fewest
  most least`,
);

/** Superlatives that judge: with a scope, and only of what is kept on record (`best quarter since 2009`, not `worst mission ever`). */
export const JUDGED = wordSet(
  'best worst greatest hardest toughest closest safest easiest cleanest dirtiest',
);

/** What is kept on record, so that a judgement of it could be looked up: `best quarter`. */
export const RECORDED = wordSet(
  `quarter quarterly annual monthly weekly daily year month week day performance performances growth result results return returns sales loss losses run lap streak start finish season
  drought flood floods flooding storm fire fires wildfire wildfires crisis recession slump downturn outbreak disaster earthquake violence unemployment inflation harvest attack attacks accident accidents leak leaks breach breaches incident spill record records massacre crowd attendance showing summer winter christmas january february march april june july august september october november december`,
);

/** `the biggest decline was in Wales`: changes are measured, whatever their scope. */
export const CHANGES = wordSet(
  'decline increase rise fall drop gain jump growth decrease loss losses gains declines increases falls rises',
);

/** Superlatives that need a scope: `the biggest in Europe`. */
export const EVALUATIVE: ReadonlySet<string> = new Set([...SCALED, ...JUDGED, 'leading', 'top']);

/** What puts a superlative in its place: `second-largest`. */
export const ORDER = wordSet(
  'second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th 6th 7th 8th 9th 10th next',
);

/** `best actress`, `best thing ever`: names of awards, and praise. */
export const AWARDED = wordSet(
  'possible sorrow bidder bidders denominator honors honours medal decoration distinction actor actress picture film supporting director cast song album original animated foreign documentary screenplay thing things way friend friends part practice practices detail details point success impression sympathy condolences gratitude respect thanks hope weakness flaw regret fear office court honour honor common',
);

/** What stands behind `most` and counts nothing: `most important`, `most likely`. */
export const QUANTIFIED_STOP = wordSet(
  'things accounts respects cases likely recently importantly notably probably certainly definitely famously recent important significant interesting exciting beautiful gorgeous impressive difficult notable obvious basic vulnerable essential critical relevant pressing memorable spectacular',
);

/** `most` with these can be measured: a claim without any scope. */
export const COUNTED_MOST = wordSet(
  'popular populous visited watched expensive downloaded sold followed numerous played common viewed read used traded capped engaged clicked shared liked retweeted streamed searched cited valuable deadly decorated prolific profitable widespread',
);

/** `most` with these is a judgement, and with a scope one that could be looked up: `the most powerful console ever`. */
export const SCOPED_MOST = wordSet(
  'endangered experienced powerful efficient productive advanced photographed performed translated quoted recorded drunk eaten consumed polluted populated congested crowded unequal segregated indebted diverse biodiverse nutritious violent developed industrialised industrialized successful',
);

/** `most` with these is a judgement too, and only of what happened: `the most serious outbreak since May`. */
export const GRAVE = wordSet('serious severe destructive');

/** `most` with these and a participle can be measured: `the most densely populated`, `the most widely spoken`. */
export const COUNTED_LY = wordSet('densely sparsely thickly thinly widely heavily commonly frequently');
/** What such a word says how much of: `the most widely spoken`. */
export const COUNTED_SO = wordSet(
  'populated spoken armed used cited sold traded read forested travelled traveled settled polluted guarded taxed subsidised subsidized indebted fished visited performed prescribed grown eaten',
);

/** What nobody can look up, whatever its scope. */
export const PRAISING = wordSet(
  'amazing stunning fascinating iconic inspiring delicious glamorous luxurious breathtaking extraordinary remarkable incredible wonderful fabulous charming exclusive desirable prestigious talented brilliant sophisticated elegant romantic scenic innovative creative',
);
