// Readers of English cues are asked only at their own words: a list or a pattern in one that names another word is deaf.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../server/src/core/language/en.ts';
import { OUTLET_VERBS } from '../server/src/core/sources/outlets/outlet-verbs.ts';
import { BELIEVING } from '../server/src/core/sources/words/believing.ts';
import { FINDING } from '../server/src/core/sources/words/finding.ts';
import { SAYING } from '../server/src/core/sources/words/saying.ts';
import { TAILS } from '../server/src/core/sources/words/tails.ts';
import { VALUING } from '../server/src/core/sources/words/valuing.ts';

const read = (file: string) => readFileSync(join(process.cwd(), 'server/src/core/sources', file), 'utf8');

/**
 * The words that stand behind `const NAME = wordSet(` in a file, with or without another list spread before them, or
 * in the rows of a table of that name.
 */
function wordsOf(file: string, name: string): string[] {
  const after = read(file).split(new RegExp(`const ${name}\\b[^=]*=`))[1] ?? '';
  const list = /^\s*(?:new Set\(\[\s*\.{3}\w+,\s*\.{3})?wordSet\(\s*['`]([^'`]*)['`]/.exec(after);
  const rows = after.slice(0, after.indexOf('\n];')).matchAll(/\[\s*'([^']*)'/g);
  const words = (list ? (list[1] ?? '') : [...rows].map(([, row]) => row).join(' ')).trim().split(/\s+/);
  assert.ok(words.length > 1, `${name} is not found in ${file}`);
  return words;
}

/** The patterns that a function asks about its word, each alternative by itself: `shows?` of `/^(?:shows?|finds?)$/.test(word)`. */
function patternsOf(file: string, name: string): RegExp[] {
  const body = read(file).split(`function ${name}(`)[1]?.split('\n}\n')[0] ?? '';
  const patterns = [...body.matchAll(/\/(\S+)\/\.test\(word\)/g)].map(([, pattern = '']) => pattern);
  assert.ok(patterns.length > 0, `${name} is not found in ${file}`);
  return patterns.flatMap((pattern) => {
    const within = /^\^\(\?:([^()]*)\)\$$/.exec(pattern)?.[1];
    return within ? within.split('|').map((one) => new RegExp(`^(?:${one})$`)) : [new RegExp(pattern)];
  });
}

const saying = [...SAYING.words];
const believing = BELIEVING.flatMap(({ words }) => [...words]);
const tails = [...TAILS.words];

describe('cues of English', () => {
  for (const [file, reach, lists] of [
    ['words/saying.ts', saying, 'AMBIGUOUS PARTICIPLES BASE_FORMS PROGRESSIVE INFERRED FORESEEN'],
    ['words/tails.ts', [...tails, ...en.sayingVerbs, ...en.findingVerbs], 'NEVER'],
    ['words/tails.ts', tails, 'ONLY_BEHIND_AS NOUNS'],
    ['words/said-in-vain.ts', [...saying, ...believing], 'ADDRESSED BASES WAYS'],
    ['words/finding.ts', [...FINDING.words], 'DONE_TO_IT'],
    ['words/valuing.ts', [...VALUING.words], 'GIVING LISTING PUTTING'],
    ['outlets/outlet-verbs.ts', saying.filter((verb) => !OUTLET_VERBS.has(verb)), 'OF_ITS_OWN'],
  ] as const)
    it(`lists in ${file} only words that reach ${lists}`, () => {
      const deaf = lists
        .split(' ')
        .flatMap((name) => wordsOf(file, name).filter((word) => !reach.includes(word)));
      assert.deepEqual(deaf, []);
    });

  for (const [file, name, reach] of [
    ['words/finding.ts', 'isFinding', [...FINDING.words]],
    ['words/valuing.ts', 'isValuing', [...VALUING.words]],
    ['outlets/outlet-verbs.ts', 'isOutletVerb', [...saying, ...OUTLET_VERBS]],
  ] as const)
    it(`asks in ${name} only about words that reach it`, () => {
      const deaf = patternsOf(file, name).filter((pattern) => !reach.some((word) => pattern.test(word)));
      assert.deepEqual(deaf, []);
    });

  it('has a verb in one row only of those whose cues say nothing, or turn on what follows', () => {
    for (const words of [wordsOf('words/said-in-vain.ts', 'WAYS'), believing])
      assert.deepEqual(words, [...new Set(words)]);
  });
});
