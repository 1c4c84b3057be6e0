// News of nobody and nowhere, drawn from a seed: the sentences a desk has to look at closely, in words of our own.

const pick = (random, list) => list[Math.floor(random() * list.length)];

/** Numbers in a row that look drawn and are the same on every machine (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PLACES =
  'Arlen Borda Castrel Dunmere Eskol Farrow Gelmer Hathe Ilvane Jorun Kestow Lorme Maven Norrell'.split(' ');
const THINGS =
  'flour|timber|cement|ferry tickets|school meals|window glass|apples|bicycles|wool|tiles|lamps|batteries'.split(
    '|',
  );
const BODIES =
  'the harbour office|the river board|a union of bakers|the railway|the town council|a survey of tenants|the mill'.split(
    '|',
  );
const OUTLETS = ['Xinhua', 'TASS', 'the state-run Global Times', 'RIA Novosti', 'Press TV', 'CGTN'];
const MONTHS = 'January March April June August October December'.split(' ');

const grouped = (number) => number.toLocaleString('en-US');
const figure = (random) => grouped(Math.floor(random() ** 2 * 900_000) + 11);
const share = (random) => `${(random() * 60 + 1).toFixed(random() < 0.5 ? 1 : 0)} percent`;

/** Kinds of sentence, with the weight each has: many that count something, some with a source, few with state media. */
const SENTENCES = [
  [
    9,
    (r) =>
      `The people of ${pick(r, PLACES)} waited in the rain, and nobody could say how long it would last.`,
  ],
  [
    9,
    (r) => `What ${pick(r, BODIES)} makes of it depends on whom you ask, and when, and how the wind stands.`,
  ],
  [3, (r) => `Sales of ${pick(r, THINGS)} in ${pick(r, PLACES)} rose ${share(r)} in ${pick(r, MONTHS)}.`],
  [
    3,
    (r) =>
      `In ${pick(r, MONTHS)} some ${figure(r)} tons of ${pick(r, THINGS)} left ${pick(r, PLACES)}, ${pick(r, BODIES)} said.`,
  ],
  [
    2,
    (r) =>
      `About one in ${Math.floor(r() * 7) + 3} households near ${pick(r, PLACES)} went without ${pick(r, THINGS)}.`,
  ],
  [
    2,
    (r) =>
      `It cost $${(r() * 90 + 1).toFixed(1)} million, [a report of ${pick(r, BODIES)} shows](https://${pick(r, PLACES).toLowerCase()}.example/${Math.floor(r() * 1e6)}).`,
  ],
  [
    1,
    (r) =>
      `${figure(r)} people moved from ${pick(r, PLACES)} to ${pick(r, PLACES)} within ${Math.floor(r() * 20) + 2} months, according to ${pick(r, OUTLETS)}.`,
  ],
  [
    1,
    (r) =>
      `“We lost ${share(r)} of our trade,” a keeper of ${pick(r, THINGS)} told ${pick(r, OUTLETS)} on ${pick(r, MONTHS)} ${Math.floor(r() * 27) + 1}.`,
  ],
];
const DRAWN = SENTENCES.flatMap(([weight, write]) => Array.from({ length: weight }, () => write));

/** A sentence, e.g. `Sales of lamps in Kestow rose 4.1 percent in March.` */
export const writeSentence = (random) => pick(random, DRAWN)(random);

/** A paragraph of three to seven sentences. */
export const writeParagraph = (random) =>
  Array.from({ length: 3 + Math.floor(random() * 5) }, () => writeSentence(random)).join(' ');

/** One paragraph of at least so many characters, all of it on one line. */
export function writeLongParagraph(random, length) {
  const sentences = [];
  for (let sum = 0; sum < length; sum += sentences.at(-1).length + 1) sentences.push(writeSentence(random));
  return sentences.join(' ');
}
