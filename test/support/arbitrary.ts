/** Arbitrary drafts for properties: Markdown of every kind, put together at random, and edits to them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Edit } from '../../server/src/core/draft/draft.ts';
import { Reading } from '../../server/src/core/reading.ts';
import type { Report } from '../../server/src/core/report.ts';
import type { Span } from '../../server/src/core/span.ts';
import { Survey } from '../../server/src/core/survey.ts';

/** Where every property starts; fast-check prints it with the path to the counterexample. */
const SEED = 20_261_123;

/** Runs a property from the fixed seed. */
export const holds = <T extends [unknown, ...unknown[]]>(
  numRuns: number,
  property: fc.IProperty<T>,
): void => {
  void fc.assert(property as fc.IRawProperty<T>, { seed: SEED, numRuns });
};

export const SENTENCES = [
  'The mill made 40 tons of flour.',
  'Prices rose 4.1–4.3 percent in March 2024.',
  'Nearly half of the wells are dry, the river board said.',
  'Xinhua reported that 900 people moved.',
  'The dam is full, according to TASS.',
  "China's state-run Xinhua said the weir is shut.",
  '"We lost 60 cows," Prado said. "Then came 300 more."',
  'The report also counted 220 otters.',
  'Exports rose [12 percent](https://stats.example/a_b) in May.',
  'Rents fell by $3–5m [by the list][list], not [by this][nothing].',
  'The herd has 900 cows.[^1] The flock has 80.[^zwei]',
  'It was the **world\u2019s largest** port, at `4 km` and &frac12; mile.',
  '🎉 The fair drew 4,000 people 👩‍🌾 to the quay.',
  'Cafe\u0301s sold 1\u202f200 cakes.',
  'يبلغ طول السد 60 متراً.',
  '水库蓄水300万立方米，新华社报道。',
  'В посёлке живут 7,2 тыс. человек, сообщает ТАСС.',
  'See https://tass.com/1 or <https://news.cn/2>, says ed@eel.example.',
  'It costs $E = mc^2$ or \\$40 or {{< fig 12 >}}. [CHECK]',
  'Nothing happens here.',
  'A line that goes on\nin the next with 9\ntons of salt.',
  'Gen. Oduya met the U.S. Army at 3 p.m. on No. 5 road.',
  'The mayor announced this on Monday.',
  '“The dam lost 40 stones.',
  '“It lost 12 more.”',
  '‘The dam lost 40 stones. It lost 12 more,’ Prado said.',
  "'The boys' dam lost 40 stones.",
  'The survey found that 40 percent of sailors own a lamp.',
  'Among women, 60 percent of sailors own a lamp.',
] as const;

const SUPPRESSIONS = [
  '<!-- factdesk-disable-next-line unsourced-number -- by hand -->',
  '<!-- factdesk-disable-block -->',
  '<!-- factdesk-disable unsourced-number -- a list -->',
  '<!-- factdesk-enable -->',
  '[factdesk: disable-next-line state-media-attribution -- known]',
  '{/* factdesk-disable-block -- known */}',
] as const;

const FIXED = [
  '```\ntotal = 4000 tons\n```',
  '| a | b |\n| --- | --- |\n| c | 9 tons |\n| d | 8 tons |\n| e | 7 tons |\n| f | 6 tons |',
  'Source: TASS',
  'Source: TK',
  '| Mill | Output |\n| --- | ---: |\n| Upper | 9 tons |\n| Lower \\| old | [3](https://a.example) |',
  '| Well | Depth |\n| North | 40 metres |',
  '[^1]: Herd book, 12 pages, <https://ria.ru/2>.\n[^zwei]: Flock book.',
  '[list]: https://tass.ru/list "40 prices"',
  '<div class="n12">\nThe forge made 12 tons.\n</div>',
  '<p>The well gives 400 litres, <a href="https://news.cn/a">it says</a>.</p>',
  '<ul><li>The mill made 40 tons<li>The forge made <b>12 tons</b></ul>',
  '<blockquote cite="https://tass.com/1"><p>It has 60 cows.</p></blockquote><h2>It has 9 lamps</h2>',
  '<table><tr><td>9 tons<td><code>4 tons</code></table><!-- a --><img src="a" alt="Photo: TASS">',
  '<Chart data={[4, 5]}>\nIt has 40 lamps.\n\n{/* 9 cows */}\n</Chart>',
  'It has {40} lamps and <b>9 cows</b>.',
  "import A from 'a'\n\nexport const a = {\n  b: 4,\n\n  c: 5\n}",
  '::: {.note width=50%}\nIt has 40 lamps, as @lee2020 counted, and 9 cows [@lee].\n:::',
  'See @fig-a for 12 of them. It has 40 lamps.^[Lamp book, https://tass.com/2.]',
  'Disclaimer: This article draws on information published by Xinhua, a Chinese state news agency.',
  'Disclaimer: No liability is taken.',
  '---',
  '***',
  '## Sources',
  '© 2025 The Harwick Mercury',
  '0 Comments',
  'According to the census, the valley has:\n\n- 7,200 people\n- 900 farms',
  'Title of 9 tons\n===============',
  'The survey found a rise in wrecks.\n\nAmong the findings:\n\n- 40 percent of boats leak',
  '> The dam lost 40 stones.\n\n([The Tide](https://tide.example))',
] as const;

const FRONT = [
  '',
  '',
  '',
  '---\ntitle: 5 wells\n---\n',
  '+++\nweight = 3\n+++\n\n',
  '\ufeff',
  '---\nnever: closed\n\n',
];

const sentence = fc.constantFrom(...SENTENCES);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const prefixed = (prefix: string) =>
  paragraph.map((words) => prefix + words.replaceAll('\n', '\n' + prefix.replace(/\S/g, ' ')));
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  fc.constantFrom('# ', '### ', '> ', '- ', '1. ', '  - ', '    ', '- [ ] ', '> > ').chain(prefixed),
  { weight: 2, arbitrary: fc.constantFrom(...FIXED) },
  fc.constantFrom(...SUPPRESSIONS),
);

/** A draft of a few blocks with gaps of one or two line breaks, which are LF or CRLF. */
export const draftText = fc
  .record({
    front: fc.constantFrom(...FRONT),
    blocks: fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n')), { maxLength: 9 }),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ front, blocks, eol }) => (front + blocks.flat().join('')).replaceAll('\n', eol));

const INSERTS = [
  '', '', ' ', '\n', '\n\n', '\r\n', '-', '- ', '> ', '# ', '`', '```\n', '~~~', '[', ']', '](https://tass.com/x)', '[^1]', '[^1]: ', '|',
  '\n|---|\n', '---\n', '===\n', '<!-- ', ' -->', '<div>', '</p>', '<li>', '<code>', '</code>', '<', '>', '{', '}', '{/* ', ' */}', ':::', '@', '^[', '"', '“', '”', "'", " 'W", ",'", '‘', '’', '4', ' 12 percent', '.', '. ', '🎉', '\u0301', '新华社', 'ТАСС',
  ' Xinhua said', '\n\nDisclaimer: Xinhua is owned by the state.\n\n', '\n[list]: https://a.example\n', '\n## Sources\n', '    ', '1. ', '*', '$', '\\',
] as const; // prettier-ignore

/** An edit wherever `at` (0 to 1) falls in a text. */
export interface Stroke {
  readonly at: number;
  readonly cut: number;
  readonly insert: string;
}

/** Chains of edits, each given by its place as a share of the text, how much it cuts and what it inserts. */
export const strokes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.constantFrom(0, 0, 0, 1, 1, 2, 5, 30),
    insert: fc.oneof(fc.constantFrom(...INSERTS), paragraph),
  }),
  { minLength: 20, maxLength: 30 },
);

const isLow = (text: string, at: number) => text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;

/** The edit a stroke makes in `text`; it parts no surrogate pair. */
export function toEdit(text: string, { at, cut, insert }: Stroke): Edit {
  const near = Math.floor(at * text.length);
  const start = isLow(text, near) ? near - 1 : near;
  const far = Math.min(text.length, start + cut);
  return { start, end: isLow(text, far) ? far + 1 : far, text: insert };
}

/** `text` after `edits`, all of them given in offsets of `text` itself. Those at one place are put in one after the other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [done, at] = ['', 0];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    done += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return done + text.slice(at);
}

/**
 * Holds a survey against one that looks at every section: what was kept of sections far from an edit must rest on what stands around
 * them now. Stricter than comparing what they say, which few neighbours move. Sections that go by their words are left out, since
 * all of the same words share what was last kept of one.
 */
function assertLookedFarEnough({ survey }: Report): void {
  const { reading, context, sections } = survey;
  const unknown = Object.assign(Object.create(Reading.prototype) as Reading, reading, {
    last: { survey: null },
  });
  const whole = new Survey(unknown, context.settings).sections;
  const keys = new Map(reading.draft.sections.map(({ start, key }) => [start, key]));
  assert.equal(sections.length, whole.length);
  for (const [i, { survey, by }] of sections.entries()) {
    const start = survey.start + by;
    assert.equal(whole[i]!.survey.start + whole[i]!.by, start);
    if (typeof keys.get(start) !== 'string') assert.equal(whole[i]!.survey, survey);
  }
}

/** All that a report and its reading say, without what they keep for speed: what two ways of reading must agree on. */
export function essence(reading: Reading, report: Report): object {
  assertLookedFarEnough(report);
  const { claims, attributions, findings, shown, counts, silenced, survey } = report;
  const { disclaimers, suppressions } = survey;
  const blocks = reading.blocks.map(({ block: { kind, level, start, end }, reading: { prose, citations, role } }) => ({ kind, level, start, end, prose, citations, role })); // prettier-ignore
  return {
    claims,
    attributions,
    findings,
    shown,
    counts,
    silenced,
    disclaimers,
    suppressions,
    blocks,
    definitions: [...reading.definitions],
  };
}

/** Every span that a report and its reading hold, in offsets of the text. */
export function allSpans(reading: Reading, report: Report): Span[] {
  const { claims, attributions, findings, silenced, survey } = report;
  const inBlocks = reading.blocks.flatMap(
    ({ block: { start }, reading: { sentences, citations } }) =>
    [...sentences, ...citations, ...sentences.flatMap(({ quantities, cues }) => [...quantities, ...cues])].map((span) => ({ start: span.start + start, end: span.end + start })), // prettier-ignore
  );
  return [
    ...reading.blocks.map((placed) => placed.block),
    ...inBlocks,
    ...claims,
    ...claims.flatMap(({ quantities, evidence }) => [...quantities, ...evidence]),
    ...attributions,
    ...[...findings, ...silenced].flatMap((finding) => [finding, ...finding.related]),
    ...survey.disclaimers,
    ...survey.suppressions,
  ];
}

/** What is wrong with a span in `text`; null when nothing is. */
export function faultOf(span: Span, text: string): string | null {
  const words = JSON.stringify(span);
  if (!Number.isInteger(span.start) || !Number.isInteger(span.end)) return `${words} is not whole`;
  if (span.start < 0 || span.end > text.length || span.start >= span.end)
    return `${words} is not within ${text.length} units`;
  const parts = (at: number) => isLow(text, at) && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return parts(span.start) || parts(span.end) ? `${words} parts a surrogate pair` : null;
}
