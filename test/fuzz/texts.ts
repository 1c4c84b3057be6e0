/** Texts to read: Markdown put together at random, a soup of what means something in any script, and articles that were damaged. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FORMATS } from '../../server/src/core/draft/formats.ts';
import { draftText, SENTENCES } from '../support/arbitrary.ts';

/** What a text can mean something by: markup, digits, words that count or credit, scripts, and spaces of every kind. */
const ATOMS = [
  '\n', '\n', '\n\n', '\r\n', '\r', '\t', ' ', ' ', ' ', '\u00a0', '\u202f', '\u3000', '\u2028', '\u0085', '\ufeff', '\0', '\u200d', '\u202e', '\u2067',
  '#', '> ', '- ', '* ', '1. ', '  ', '    ', '`', '```\n', '~~~\n', '***', '---', '===', '|', '|---|', '[', ']', '(', ')', '![', '](', '[^1]', '[^1]: ', '[x]: ',
  '<!--', '-->', '<p>', '</p>', '<li>', '</ul>', '<td>', '<blockquote cite="', '<code>', '</code>', '<pre>', '<svg/>', '<br>', '</', '>', '"', '<script>', '</script>', '<a href="', '">', '</a>', '<img alt="', '<li id="fn1">', '<a href="#fn1">1</a>',
  '{', '}', '{/*', '*/}', '/>', '<Tip a={', '<>', '</>', "import A from 'a'\n", 'export const a = {', '::: {.note}', ':::', '@lee', '[@lee]', '@fig-a', '^[', '{#fig-a}', '```{r}\n', '`r 4`', '&amp;', '&#8217;', '\\', '$', '$$', '{{<', '>}}', '{%', '%}', '+++\n', '---\n',
  '"', '“', '”', '‘', '’', "'", " 'W", ",'", '«', '»', '「', '」', '…', '—', '–', ',', '.', ':', ';', '?', '!', '/', '%', '°', '€', '£', '¥', '№', '~', '^', '_', '@', '=',
  '0', '4', '7', '12', '1,200', '1.5', '4.1%', '2024', '$3', '3–5', '½', '٣', '９', '1e9', '007', '百', '万', '亿', '三', '第', 'тыс.', 'млн', 'half', 'dozen', 'one in five', 'twice', 'million', 'percent', 'tons', 'km', 'per', 'last', 'first',
  'Xinhua', 'TASS', 'RT', 'Global Times', "People's Daily", '新华社', '人民日报', 'ТАСС', 'РИА Новости', 'said', 'reported', 'according to', 'told', '报道', '表示', '据', 'сообщает', 'по данным', 'state-run', 'Disclaimer:', "Editor's note:", 'Sources',
  'the', 'of', 'in', 'Harbour', 'people', 'U.S.', 'Gen.', 'Mr.', 'No.', 'p.m.', 'March', 'Monday', '水库', '吨', 'человек', 'города', 'مدينة', 'ก', 'é', 'e\u0301', '\u0301', 'ß', 'İ', '🎉', '👩‍🌾', '🇨🇳', '\ud83c', '\udf89', 'ﷺ', '𝟜',
  'https://tass.com/1', 'www.news.cn', 'ed@eel.example', '[CHECK]', 'TK', '<!-- factdesk-disable-next-line unsourced-number -- why -->', '[factdesk: disable-block]', '<!-- factdesk-disable -->', '<!-- factdesk-enable -->',
] as const; // prettier-ignore

const soup = fc
  .array(fc.tuple(fc.constantFrom(...ATOMS, ...SENTENCES), fc.constantFrom('', '', ' ')), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''));

/** Everything below a folder that an article could be. */
export function articlesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return articlesIn(path);
      return /\.(?:md|mdx|qmd|html|txt)$/.test(name) ? [path] : [];
    });
}

/** The samples, the marked drafts, and a few of the articles beside the repository where they are. */
const ARTICLES = [
  ...articlesIn('samples'),
  ...articlesIn('test/drafts'),
  ...articlesIn('../shared/eval/corpus').filter((_, i) => i % 40 === 0),
];

const bytesOf = (k: number): Buffer => readFileSync(ARTICLES[k % ARTICLES.length] ?? '');

/** Damage to the bytes of an article: `size` bytes at a share `at` of its length. */
interface Damage {
  readonly kind: 'cut' | 'flip' | 'repeat' | 'put' | 'splice';
  readonly at: number;
  readonly size: number;
  readonly atom: string;
  readonly other: number;
}

function damage(bytes: Buffer, { kind, at, size, atom, other }: Damage): Buffer {
  const start = Math.floor(at * bytes.length);
  const [head, hit, rest] = [bytes.subarray(0, start), bytes.subarray(start, start + size), bytes.subarray(start + size)]; // prettier-ignore
  switch (kind) {
    case 'cut':
      return Buffer.concat([head, rest]);
    case 'flip':
      return Buffer.concat([head, Buffer.from(hit.map((byte) => byte ^ (1 << (size & 7)))), rest]);
    case 'repeat':
      return Buffer.concat([head, ...Array<Buffer>(8).fill(hit), rest]);
    case 'put':
      return Buffer.concat([head, Buffer.from(atom), hit, rest]);
    case 'splice':
      return Buffer.concat([head, bytesOf(other).subarray(start, start + 20 * size), rest]);
  }
}

/** At most this much of an article, in bytes, so that many can be tried. */
const MOST_BYTES = 6_000;

/** Articles with damaged bytes, read as UTF-8 as an editor would. */
export const damagedArticle: fc.Arbitrary<string> = fc
  .record({
    article: fc.nat(),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    blows: fc.array(
      fc.record({
        kind: fc.constantFrom('cut', 'flip', 'repeat', 'put', 'splice'),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        size: fc.integer({ min: 1, max: 40 }),
        atom: fc.constantFrom(...ATOMS),
        other: fc.nat(),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ article, from, blows }) => {
    const bytes = bytesOf(article);
    const start = Math.floor(from * Math.max(0, bytes.length - MOST_BYTES));
    const whole = bytes.subarray(start, start + MOST_BYTES);
    return blows.reduce(damage, Buffer.from(whole)).toString('utf8');
  });

/** Any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: draftText },
  { weight: 4, arbitrary: soup },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);

/** A few atoms in a row: what somebody types or pastes in one go. */
export const morsel: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...ATOMS), { maxLength: 5 })
  .map((atoms) => atoms.join(''));

export const format = fc.constantFrom(...FORMATS);
