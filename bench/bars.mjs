// What Factdesk promises: each line of the promise with its bar, its aim, and what was measured.
import { medianOf } from './statistics.mjs';

/** The median over the rounds of one quotient a round: noise that lasts a round falls out of it. */
const ratio = (ours, theirs) =>
  medianOf(
    (ours ?? []).map((own) => {
      const other = theirs?.find(({ round }) => round === own.round);
      return other ? own.cpu / other.cpu : null;
    }),
  );

const cpuOf = (costs) => medianOf((costs ?? []).map(({ cpu }) => cpu));

const inSize = (typing, size, name) =>
  typing.flatMap(({ typing: sizes }) => sizes[size]?.filter((seat) => seat.name === name) ?? []);

/** A median of Factdesk's against the floor's, round by round: `p50` of all keys, or of those that have `ended` a word. */
function overFloor(typing, size, kind) {
  const [own, bare] = [inSize(typing, size, 'Factdesk'), inSize(typing, size, 'Floor')];
  return medianOf(own.map((seat, round) => seat[kind] / bare[round][kind]));
}

const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ×`;
const part = (value) => (value < 1 ? `1/${(1 / value).toFixed(1)}` : times(value));
const milliseconds = (value) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const seconds = (value) => `${(value / 1000).toFixed(2)} s`;
const megabytes = (value) => `${value.toFixed(value < 10 ? 2 : 0)} MB`;

/** One limit: what is under it, the bar, the aim, how it is shown, and the value (null where it was not measured). */
const limit = (name, value, bar, aim, show) => ({ name, value, bar, aim, show });

/** The lines of the promise. */
export function toBars({ typing, folders: { costs } }) {
  const p95 = (size) => medianOf(inSize(typing, size, 'Factdesk').map((seat) => seat.p95));
  const of = (look) => medianOf(typing.map(look));
  const [own50, own2000] = [costs['Factdesk/50'], costs['Factdesk/2000']];
  const start = typing.flatMap(({ startUp }) => startUp);
  return [
    {
      line: 'One character, p50, against a server that analyses nothing and sends as many diagnostics',
      limits: ['S', 'M', 'L'].map((size) => limit(size, overFloor(typing, size, 'p50'), 2.5, 1.6, times)),
    },
    {
      line: 'The same, of keys that end a word alone: the draft is read again at these',
      limits: ['S', 'M', 'L'].map((size) => limit(size, overFloor(typing, size, 'ended'), 2.5, 1.6, times)),
    },
    { line: 'One character in M, p95', limits: [limit('', p95('M'), 5, 2.5, milliseconds)] },
    {
      line: '30 keys 30 ms apart in M: last key to last diagnostics',
      limits: [
        limit(
          'sent',
          of(({ burst }) => burst.sent),
          30,
          8,
          milliseconds,
        ),
        limit(
          'asked',
          of(({ burst }) => burst.asked),
          30,
          8,
          milliseconds,
        ),
      ],
    },
    {
      line: 'One character in a single paragraph of 100 kB, p50',
      limits: [
        ['any key', 'p50'],
        ['the end of a word', 'ended'],
      ].map(([name, kind]) =>
        limit(
          name,
          medianOf(inSize(typing, 'paragraph', 'Factdesk').map((seat) => seat[kind])),
          25,
          8,
          milliseconds,
        ),
      ),
    },
    {
      line: 'In the middle of L, p95',
      limits: [
        limit(
          'Enter',
          of(({ book }) => book?.enter),
          12,
          6,
          milliseconds,
        ),
        limit(
          'hover',
          of(({ book }) => book?.hover),
          5,
          2,
          milliseconds,
        ),
        limit(
          'code actions',
          of(({ book }) => book?.codeAction),
          5,
          2,
          milliseconds,
        ),
      ],
    },
    {
      line: '2,000 articles on one core, CPU of the whole process',
      limits: [
        limit('', cpuOf(own2000), 5000, null, seconds),
        limit('of rumdl', ratio(own2000, costs['rumdl/2000']), 2.5, 1, times),
        limit('of markdownlint-cli2', ratio(own2000, costs['markdownlint-cli2/2000']), 1 / 5, null, part),
      ],
    },
    {
      line: '50 articles, CPU',
      limits: [
        limit('of textlint with one rule', ratio(own50, costs['textlint, one rule/50']), 1 / 6, 1 / 15, part),
        limit('of harper.js', ratio(own50, costs['harper.js/50']), 1 / 50, 1 / 120, part),
      ],
    },
    {
      line: 'Peak memory over the 2,000',
      limits: [limit('', medianOf((own2000 ?? []).map(({ peak }) => peak)), 200, 100, megabytes)],
    },
    {
      line: 'Start to first diagnostics on S, CPU, against `node -e 0`',
      limits: [limit('', medianOf(start.map(({ bare, server }) => server / bare)), 2.5, 1.8, times)],
    },
    {
      line: 'Memory with M open',
      limits: [
        limit(
          '',
          of(({ memory }) => memory.one),
          100,
          70,
          megabytes,
        ),
        limit(
          'for each further M',
          of(({ memory }) => memory.further),
          1.5,
          0.6,
          megabytes,
        ),
      ],
    },
  ];
}

/** Where a line stands: with the worst of its limits. An aim that is none is met with the bar. */
export function verdict({ limits }) {
  if (limits.some(({ value }) => value === null)) return 'not measured';
  if (limits.some(({ value, bar }) => value > bar)) return '**missed**';
  return limits.every(({ value, aim }) => aim === null || value <= aim) ? 'aim met' : 'bar met';
}
