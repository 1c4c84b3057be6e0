// `npm run patterns`: every regular expression of the server and the client, held against recheck, which proves that the time it
// takes grows with the length of a text and no faster. One whose repeats are all bounded costs a constant at each place.
// Any other has to stand in open-patterns.json under the reason that it does no harm.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
/** Milliseconds for one pattern; most take a hundredth of it on a machine with nothing else to do. */
const PATIENCE = 60_000;
/** Patterns looked at side by side. */
const AT_ONCE = 4;

/** Every source file of the parts that see drafts and settings. */
const sources = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name)),
);

/** The regular expressions of a file, each with its place. */
function* patternsOf(path) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const stack = [file];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      yield { literal: node.getText(), place: `${relative(root, path)}:${line}` };
    }
    stack.push(...node.getChildren());
  }
}

/** Whether every repeat of a pattern has an upper bound: `a{0,9}`, not `a*`. */
function isBounded(literal) {
  const signs = literal
    .slice(1, literal.lastIndexOf('/'))
    .replace(/\\./gu, 'x')
    .replace(/\[[^\]]*\]/gu, 'x');
  return !/[*+]|\{\d+,\}/u.test(signs);
}

/** What recheck says of a pattern; null where it proves it linear, or nothing in it repeats without end. */
async function faultOf(literal) {
  if (isBounded(literal)) return null;
  const end = literal.lastIndexOf('/');
  // The other checker of recheck searches for attacks at random: finding none is no proof, and differs from run to run.
  const options = { checker: 'automaton', timeout: PATIENCE };
  const flags = literal.slice(end + 1).replace('d', '');
  const { status, complexity } = await check(literal.slice(1, end), flags, options);
  return status === 'safe' ? null : `${status}, ${complexity?.summary ?? 'too large'}`;
}

const places = new Map(
  sources.flatMap((path) => [...patternsOf(path)].map(({ literal, place }) => [literal, place])),
);
const open = new Set(
  Object.values(JSON.parse(readFileSync(join(root, 'scripts/open-patterns.json'), 'utf8'))).flat(),
);
const waiting = [...places];
let failed = 0;
let held = 0;
const fail = (line) => {
  failed++;
  console.error(line);
};

async function work() {
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [literal, place] = next;
    if (open.has(literal)) continue;
    const fault = await faultOf(literal);
    if (fault === null) held++;
    else fail(`${place} ${literal}: ${fault}`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
for (const literal of open) if (!places.has(literal)) fail(`Nobody uses ${literal} any longer`);
console.log(`${places.size} patterns: ${held} linear, ${open.size} open, ${failed} failed`);
// The agent of recheck would keep the process alive.
process.exit(failed > 0 ? 1 : 0);
