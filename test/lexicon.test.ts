// The lexicon only saves time: whatever a reader would find in a sentence, the lexicon sends it there.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDraft } from '../server/src/core/reading.ts';
import { languageOf } from '../server/src/core/language/index.ts';
import { lexiconOf, marksWithin, mayCount, mayName } from '../server/src/core/lexicon.ts';
import { findQuantities } from '../server/src/core/quantities/quantities.ts';
import { Sieve } from '../server/src/core/sieve.ts';
import { findAttributions } from '../server/src/core/sources/outlets/attributions.ts';
import { findName, NameIndex } from '../server/src/core/sources/outlets/names.ts';
import { bundledRegistry, type Registry } from '../server/src/core/sources/outlets/registry.ts';
import type { Span } from '../server/src/core/span.ts';
import { readTokens } from '../server/src/core/tokens.ts';
import { readCases, readMarks } from './support/marked.ts';
import { countOpened } from './support/opened.ts';

const DRAFTS = join(process.cwd(), 'test/drafts');
const ARTICLES = join(process.cwd(), 'bench/corpus');
/** Of 1,000 sentences of those articles, as many may be opened to look for outlets; and as many more than without a registry. */
const MOST_OPENED = 25;
const MOST_OPENED_FOR_NAMES = 6;
const registry = bundledRegistry();
const lexicon = lexiconOf(registry);
const marksIn = (words: string, span: Span) => marksWithin(lexicon.findMarks(words, span), span);
const marksOf = (words: string) => marksIn(words, { start: 0, end: words.length });

/** Every sentence of the marked drafts, with its tokens. */
function* sentencesOfDrafts() {
  for (const folder of readdirSync(DRAFTS))
    for (const { marked, format } of readCases(join(DRAFTS, folder)))
      for (const { reading } of openDraft(readMarks(marked).text, format).blocks)
        for (const { start, end } of reading.sentences) {
          const { prose } = reading;
          const [tokens, words] = [readTokens(prose, start, end), prose.slice(start, end)];
          yield { prose, span: { start, end }, words, tokens, language: languageOf(prose) };
        }
}

describe('lexicon', () => {
  it('misses no sentence of the marked drafts in which something is counted or named', () => {
    const missed: string[] = [];
    for (const { prose, span, words, tokens, language } of sentencesOfDrafts()) {
      const marks = marksIn(prose, span);
      const named = { registry, tokens, prose, language, isQuoted: () => false };
      if (!mayCount(marks) && findQuantities(tokens, language).length > 0) missed.push(`counts: ${words}`);
      if (!mayName(marks) && findAttributions(named).length > 0) missed.push(`names: ${words}`);
    }
    assert.deepEqual(missed, []);
  });

  it('steps over no token that a label or a quantity starts with', () => {
    const changed: string[] = [];
    for (const { words, tokens, language } of sentencesOfDrafts()) {
      const found = JSON.stringify(findQuantities(tokens, language));
      if (found !== JSON.stringify(findQuantities(tokens, language, () => false))) changed.push(words);
    }
    assert.deepEqual(changed, []);
  });

  it('knows every name of every outlet', () => {
    const missed = registry.outlets
      .flatMap(({ names }) => names.map(({ name }) => name))
      .filter((name) => !mayName(marksOf(`(${name})`)) || !mayName(marksOf(`${name}'s newspaper`)));
    assert.deepEqual(missed, []);
  });

  it('lets every name through to those who look it up, however it is set', () => {
    const [first] = registry.outlets;
    assert.ok(first);
    const rows = ['İleri', 'Ýkinji Habar', 'Mỹ Phong', 'Œuvre’s Post', 'Sahíl'].map((name) => ({
      name,
      lang: 'xx',
    }));
    const outlets = [...registry.outlets, { ...first, names: rows }];
    const names = new NameIndex(outlets);
    const everything = new Sieve(32);
    for (let hash = 0; hash < 32; hash++) everything.add(hash);
    const unsifted = Object.assign(Object.create(names) as NameIndex, {
      starts: everything,
      hasBeginning: () => true,
    });
    const cut = (name: string) => readTokens(name, 0, name.length);
    const find = (index: NameIndex, name: string) => findName(index, cut(name), 0)?.next;
    const known = outlets.flatMap((outlet) => outlet.names.map(({ name }) => name));
    const unbegun = known
      .flatMap((name) => [name, name.replaceAll("'", '’'), name.toUpperCase(), name.toLowerCase()])
      .filter((name) => cut(name)[0]?.kind === 'word' && !names.hasBeginning(cut(name), 0));
    assert.deepEqual(unbegun, []);
    const missed = known
      .flatMap((name) => [name, name.replaceAll("'", '’')])
      .flatMap((name) => [name, name.toUpperCase(), name.toLowerCase(), name.normalize('NFD')])
      .flatMap((name) => [name, `${name}'s`, `${name}’s`])
      .filter((name) => find(names, name) !== find(unsifted, name));
    assert.deepEqual(missed, []);
  });

  it('opens few sentences of articles that name no outlet, and those mostly for organs that no registry knows', () => {
    const articles = readdirSync(ARTICLES).filter((name) => name.endsWith('.md'));
    const texts = articles.map((name) => readFileSync(join(ARTICLES, name), 'utf8'));
    const of = (outlets: Registry) => {
      const { sentences, opened } = countOpened(texts, outlets);
      return (1000 * opened) / sentences;
    };
    const nobody: Registry = { outlets: [], names: new NameIndex([]), domains: new Map() };
    assert.ok(of(registry) < MOST_OPENED, `${of(registry)} of 1,000`);
    assert.ok(of(registry) - of(nobody) < MOST_OPENED_FOR_NAMES, `${of(registry) - of(nobody)} of 1,000`);
  });

  const words: readonly [words: string, counts: boolean, names: boolean][] = [
    ['The talks went on into the night.', false, false],
    ['It fell to ４．１ percent.', true, false],
    ['Dozens were hurt.', true, false],
    ['It took more than a year.', true, false],
    ['They met over lunch.', false, false],
    ['They met, e.g. at noon.', false, false],
    ['It said so on cctv.com today.', false, true],
    ['The ministry spoke to state television.', false, true],
    ['As Xinhua’s reporter saw it', false, true],
    ['Он приехал в Москву.', true, true],
    ['PEOPLE’S DAILY said so.', false, true],
    ['They flew to Russia.', false, false],
    ['As Russia-K told it', true, true],
    ['The national team met.', false, false],
    ['Let us begin: Today is cold.', false, false],
    ['Today newspaper told it.', false, true],
    ['Ana Prado, Today’s correspondent', false, true],
    ['A ferry at night. Ana Prado/Today', false, true],
    ['A ferry at night ( Today)', false, true],
    ['TODAY told it.', false, true],
    ['Die staatliche Index meldete es.', false, true],
  ];
  for (const [text, counts, names] of words)
    it(text, () => {
      const marks = marksOf(text);
      assert.deepEqual([mayCount(marks), mayName(marks)], [counts, names]);
    });
});
