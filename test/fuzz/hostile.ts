// `npm run hostile`: 10 MB of what nobody writes, each to a server of its own, which has to answer for it and for another draft within 10 seconds.
// `-- --megabytes 2` takes less, `-- --only html` those whose name or language holds that.
import { parseArgs } from 'node:util';
import { Session } from '../support/session.ts';

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '10' }, only: { type: 'string' } },
});
const LENGTH = 1e6 * Number(values.megabytes);

/** Milliseconds in which an answer has to come. */
const MOST_TIME = 10_000;
/** Milliseconds after which nobody waits any longer. */
const PATIENCE = 60_000;

const many = (words: string): string => words.repeat(Math.ceil(LENGTH / words.length)).slice(0, LENGTH);

/** Lists in lists down to `deepest`, and again from the start. */
function nestedLists(deepest: number): string {
  const once = Array.from({ length: deepest }, (_, depth) => `${'  '.repeat(depth)}- a 4\n`).join('');
  return many(once);
}

const TEXTS: Readonly<Record<string, () => string>> = {
  backticks: () => many('`'),
  'backtick runs that grow': () => many(Array.from({ length: 1_400 }, (_, i) => '`'.repeat(i + 1)).join(' ')),
  brackets: () => many('['),
  'pairs of brackets': () => many('[]'),
  'link openings': () => many('[a]('),
  'image openings': () => many('![a]('),
  pipes: () => many('|'),
  digits: () => many('9'),
  'digits and spaces': () => many('9 '),
  percentages: () => many('4% '),
  quotes: () => many('“'),
  'straight quotes': () => many('"'),
  'block quotes in one line': () => many('> '),
  'block quotes': () => many('> a\n'),
  'nested lists': () => nestedLists(50),
  'lists nested as deep as they are read': () => nestedLists(100),
  'lists nested deeper': () => nestedLists(3_000),
  'list marks in one line': () => many('- '),
  asterisks: () => many('*'),
  'asterisks and words': () => many('*a '),
  'less-than signs': () => many('<'),
  'raw HTML': () => many('<pre></pre>'),
  'one word': () => many('abcdefgh'),
  'one Chinese word': () => many('水'),
  'prose in one line': () => many('The port is open again. '),
};

/** Texts of other formats, by the language an editor names. */
const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  html: {
    'less-than signs': () => many('<'),
    divs: () => many('<div>'),
    'paragraphs without an end': () => many('<p>4 '),
    'lists in lists': () => many('<ul><li>4 '),
    'elements that are not open': () =>
      many('<b>').slice(0, LENGTH / 2) + many('</i></li>').slice(0, LENGTH / 2),
    'attributes without an end': () => many('<a href="'),
    links: () => many('<a href="https://tass.com/1">4 '),
    comments: () => many('<!-- a -->'),
    'comments without an end': () => many('<!--'),
    entities: () => many('&amp;'),
    scripts: () => many('<script>4</script>'),
    'scripts without an end': () => many('<script>'),
    'cells of a table': () => many('<td>4 '),
    'prose in one line': () => many('The port is open again. '),
  },
  mdx: {
    braces: () => many('{'),
    'braces in paragraphs': () => many('{\n\n'),
    tags: () => many('<Tip a={4}>'),
    'tags without an end': () => many('<Tip '),
    'code without an end': () => many('<code>4 '),
    'comments without an end': () => many('{/*\n\n'),
    modules: () => many('export const a = {\n'),
    backticks: () => many('` `` '),
  },
  quarto: {
    divs: () => many('::: {.a}\n'),
    notes: () => many('^['),
    keys: () => many('@a '),
    attributes: () => many('{.a}'),
  },
};

const OTHER = 'Unemployment fell to 4.1 percent in March.\n';

/** Milliseconds until each of these is answered, from now on. */
async function timed(...answers: Promise<unknown>[]): Promise<number[]> {
  const began = performance.now();
  return Promise.all(answers.map((answer) => answer.then(() => Math.round(performance.now() - began))));
}

/** Opens and edits a text beside another draft. How long the slowest answer took; null when the server died over it. */
async function meet(text: string, language: string): Promise<number | null> {
  const session = await Session.start({ settings: () => ({ maxFileSize: 2 * LENGTH }) });
  const impatience = setTimeout(() => session.kill(), PATIENCE);
  try {
    session.open('file:///hostile.md', text, language);
    session.open('file:///other.md', OTHER);
    const opened = await timed(session.diagnose('file:///hostile.md'), session.diagnose('file:///other.md'));
    const start = { line: 0, character: 0 };
    session.change('file:///hostile.md', 2, { range: { start, end: start }, text: 'x' });
    const edited = await timed(session.diagnose('file:///hostile.md'), session.diagnose('file:///other.md'));
    await session.end();
    return session.failures().length > 0 ? null : Math.max(...opened, ...edited);
  } catch {
    return null;
  } finally {
    clearTimeout(impatience);
  }
}

async function main(): Promise<void> {
  const all = Object.entries({ markdown: TEXTS, ...BY_LANGUAGE }).flatMap(([language, texts]) =>
    Object.entries(texts).map(([name, make]) => ({ language, name: `${language}: ${name}`, make })),
  );
  const chosen = all.filter(({ name }) => name.includes(values.only ?? ''));
  let passed = 0;
  for (const { language, name, make } of chosen) {
    const time = await meet(make(), language);
    if (time !== null && time <= MOST_TIME) passed++;
    console.log(`${name}: ${time === null ? 'no answer' : `${(time / 1000).toFixed(1)} s`}`);
  }
  console.log(`${passed} passed, ${chosen.length - passed} failed`);
  process.exitCode = passed === chosen.length && passed > 0 ? 0 : 1;
}

void main();
