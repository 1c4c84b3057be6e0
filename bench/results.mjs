// The measurements as a page: what was promised and what came of it, the tools side by side, and how it was measured.
import { toBars, verdict } from './bars.mjs';
import { toPlot } from './plot.mjs';
import { medianOf } from './statistics.mjs';

const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const shown = (value, digits) => (value === null || value === undefined ? '–' : value.toFixed(digits));
const fine = (value) =>
  shown(value, value !== null && value < 10 ? 2 : value !== null && value < 100 ? 1 : 0);

/** The promise, a line each: `≤ 5 ms | ≤ 2.5 ms | 4.10 ms | bar met`. */
function promiseTable(measured) {
  const named = ({ name }, words) =>
    name === '' || name.startsWith('of ') ? `${words} ${name}`.trim() : `${name} ${words}`;
  const most = (limits, kind) => {
    const set = limits.filter((each) => each[kind] !== null);
    if (sameForAll(set)) return `≤ ${rounded(set[0], kind)}`;
    return set.map((each) => named(each, `≤ ${rounded(each, kind)}`)).join('; ');
  };
  const rows = toBars(measured).map((bar) => [
    bar.line,
    most(bar.limits, 'bar'),
    most(bar.limits, 'aim'),
    bar.limits.map((each) => named(each, each.value === null ? '–' : each.show(each.value))).join('; '),
    verdict(bar),
  ]);
  return table(['', 'bar', 'aim', 'measured', ''], rows);
}

/** A limit as it was set: `2.5 ×` and not `2.50 ×`, `1/5` and not `1/5.0`. */
const rounded = (each, kind) => each.show(each[kind]).replace(/\.0+(?= |$)|(?<=\.[1-9])0(?= )/u, '');

const sameForAll = (limits) =>
  limits.length > 1 && limits.every(({ bar, aim }) => bar === limits[0].bar && aim === limits[0].aim);

/** Median CPU in seconds and peak memory of each tool, the quickest first. */
function toolRows({ costs, folders }) {
  const names = [...new Set(Object.keys(costs).map((key) => key.slice(0, key.lastIndexOf('/'))))];
  const of = (name, count, kind) => medianOf((costs[`${name}/${count}`] ?? []).map((cost) => cost[kind]));
  return names
    .map((name) => ({
      name,
      cpu: folders.map(({ count }) => of(name, count, 'cpu')),
      peak: folders.map(({ count }) => of(name, count, 'peak')),
    }))
    .sort((a, b) => a.cpu[0] - b.cpu[0]);
}

/** p50 (of all keys, and of those that end a word), p95 and CPU of each server by size. */
function serverRows(typing, sizes) {
  const names = [
    ...new Set(
      typing.flatMap(({ typing: each }) =>
        Object.values(each).flatMap((seats) => seats.map(({ name }) => name)),
      ),
    ),
  ];
  const of = (name, size, kind) =>
    medianOf(
      typing.flatMap(({ typing: each }) =>
        (each[size] ?? []).filter((seat) => seat.name === name).map((seat) => seat[kind]),
      ),
    );
  const kinds = ['p50', 'ended', 'p95', 'cpu', 'diagnostics'];
  return names.map((name) => ({
    name,
    sizes: sizes.map((size) => Object.fromEntries(kinds.map((kind) => [kind, of(name, size, kind)]))),
  }));
}

const megabytesOf = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

export function toPlotOf({ folders, typing }, sizes) {
  const servers = serverRows(typing, sizes);
  const drawn = ['S', 'M', 'L'].filter((size) => sizes.includes(size));
  return toPlot([
    {
      title: 'One typed character, to its diagnostics (p50)',
      unit: 'ms',
      series: drawn,
      rows: servers.flatMap(({ name, sizes: each }) => {
        const row = (label, kind) => ({
          name: label,
          values: drawn.map((size) => each[sizes.indexOf(size)][kind]),
        });
        return name === 'Factdesk'
          ? [row(name, 'p50'), row(`${name}, end of a word`, 'ended')]
          : [row(name, 'p50')];
      }),
    },
    {
      title: 'A folder of drafts, CPU on one core',
      unit: 's',
      series: folders.folders.map(({ count }) => `${count.toLocaleString('en-US')} articles`),
      rows: toolRows(folders).map(({ name, cpu }) => ({
        name,
        values: cpu.map((value) => value && value / 1000),
      })),
    },
  ]);
}

/** The tables, without the words around them. */
export function toTables(measured, sizes) {
  const { folders, typing } = measured;
  const tools = toolRows(folders);
  const servers = serverRows(typing, sizes);
  const own = tools.find(({ name }) => name === 'Factdesk');
  return {
    promise: promiseTable(measured),
    tools: table(
      [
        '',
        ...folders.folders.flatMap(({ count, bytes }) => [
          `CPU s, ${count.toLocaleString('en-US')} articles (${megabytesOf(bytes)})`,
          'peak MB',
        ]),
      ],
      tools.map(({ name, cpu, peak }) => [
        name,
        ...cpu.flatMap((value, i) => [value === null ? '–' : fine(value / 1000), shown(peak[i], 0)]),
      ]),
    ),
    ratios: own
      ? tools
          .filter(({ name }) => name !== 'Factdesk')
          .map(
            ({ name, cpu }) =>
              `${name} ${fine(cpu[0] / own.cpu[0])}${cpu[1] ? ` and ${fine(cpu[1] / own.cpu[1])}` : ''}`,
          )
          .join('; ')
      : '',
    servers: table(
      ['', ...sizes],
      servers.map(({ name, sizes: each }) => [
        name,
        ...each.map(({ p50, ended, p95, cpu }) =>
          p50 === null ? '–' : `${fine(p50)} · ${fine(ended)} · ${fine(p95)} (${fine(cpu)})`,
        ),
      ]),
    ),
    sent: servers
      .find(({ name }) => name === 'Factdesk')
      .sizes.map(({ diagnostics }, i) => `${diagnostics} in ${sizes[i]}`)
      .join(', '),
  };
}

/** The whole page. */
export function toPage(measured, sizes, { machine, date, revision, minutes, rounds, missing }) {
  const { promise, tools, ratios, servers, sent } = toTables(measured, sizes);
  const absent = [...missing].map(([name, reason]) => `- ${name} was left out from then on: ${reason}.`);
  return `# How fast Factdesk is

Written by \`npm run bench\` on ${date}, at ${revision}, in ${minutes} minutes on ${machine}. The machine is never idle: trust the ratios, which compare what was measured in the same round, more than the milliseconds.

![Factdesk beside other tools, while typing and over folders of drafts](results.svg)

## What is promised

${promise}

## One character

Milliseconds from the first byte of a change to the last byte of its diagnostics: p50 · p50 of spaces and signs, which end a word · p95, and CPU a character in brackets. While letters come into a word, Factdesk sends what it found before, moved along, and reads the draft again once the word is finished; what it does then, or after a pause, is in its CPU. Medians of ${rounds.typing} rounds with fresh servers. The drafts are a note (S, 13 kB), a long article (M, 74 kB), a book (L, 687 kB), ten books (XL, 7.1 MB) and one paragraph of 100 kB.

${servers}

The floor is a language server on the same library that analyses nothing and sends as many diagnostics as Factdesk finds in the draft: ${sent}. Peers look for other things than Factdesk does, and find other numbers of them: their figures say what an editor is used to, not who is better.

## A folder

CPU of the whole process on one core, output thrown away, nothing kept from one run to the next. Medians of ${rounds.folder} rounds (three at most for slow tools); the tools took turns.

${tools}

CPU as a multiple of Factdesk's, over the 50 articles and the 2,000: ${ratios}.
${absent.length > 0 ? `\n${absent.join('\n')}\n` : ''}
## How it is measured

- \`npm run bench\` writes this page; \`npm run bench -- --quick\` takes a minute, prints the tables and writes nothing. It needs Node and bash; memory and CPU while typing are read from \`/proc\`, and elsewhere left out. Peers are pinned in [package.json](package.json) and installed on the first run.
- The drafts come from [forty articles in the public domain](corpus/README.md) and a seed, and are the same on every machine.
- Everything Factdesk finds is delivered: no limit on the number of diagnostics, and the limit on the length of a draft is raised for XL.
- Servers hold the same draft open and are typed into in turns, ten characters 20 ms apart, in the middle of a paragraph in the middle of the draft. Factdesk and the floor send their diagnostics unasked; servers that expect to be asked are asked in the same breath as the change.
- A burst is measured twice: for an editor to which diagnostics are sent and for one that asks for them at every key.
`;
}
