// The words of marks and of disclaimers: what the desk reads as one is what has a colour, in Markdown by the grammar, elsewhere by the client.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { wordsInAnyLanguage } from '../server/src/core/house-style.ts';
import { openDraft } from '../server/src/core/reading.ts';
import { toReport } from '../server/src/core/report.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import grammar from '../syntaxes/factdesk.injection.tmLanguage.json';

const { mark, placeholder, disclaimer } = grammar.repository;
const ofCore = readFileSync('server/src/core/marks.ts', 'utf8');
const ofClient = readFileSync('client/src/marks.ts', 'utf8');

// The words in brackets that a pattern begins with. "\[(?:check|tk)\b" | "\[(?:CHECK|(?i:unverified))(?!" | not "\[(?:c[hoi]|ve)/"
const LIST = /\\\[\(\?:((?:[\p{L} |]|\[\p{L}{2}\]|\(\?i:[\p{L} |]+\))+)\)(?=\\b|\(\?!)/gu;

/** Words of a list, whatever case they are to have: `[Cc]itation needed` and `(?i:citation needed)` are one. */
const toWords = (list: string): string[] =>
  list
    .replace(/\(\?i:|\)/g, '')
    .replace(/\[(\p{L})\p{L}\]/gu, '$1')
    .toLowerCase()
    .split('|')
    .sort();

/** The words that each list of marks in a source text has. */
const listsIn = (source: string): string[][] =>
  [...source.matchAll(LIST)].map(([, list = '']) => toWords(list));

const coloured = listsIn(mark.match)[0] ?? [];
/** What fixes write after a number, in each language of the desk. */
const notes = [...wordsInAnyLanguage(DEFAULT_SETTINGS, 'verificationNote')].map((note) =>
  note.slice(1, -1).toLowerCase(),
);

describe('the words of marks', () => {
  it('are the same in the grammar and in the client', () => {
    assert.ok(coloured.length > 5);
    assert.deepEqual(listsIn(ofClient), [coloured]);
  });

  it('are those that the desk reads, and the notes that it writes', () => {
    const [read = [], ...again] = listsIn(ofCore);
    assert.deepEqual(again, [read]);
    assert.deepEqual([...new Set([...read, ...notes])].sort(), coloured);
  });

  for (const word of ['CHECK', 'CONFIRM', 'VERIFY', 'TK', 'citation needed', 'unverified'])
    it(`[${word}] leaves a number in peace`, () => {
      const { claims, findings } = toReport(
        openDraft(`It has 40 boats. [${word}]\n`, 'html'),
        DEFAULT_SETTINGS,
      );
      assert.deepEqual([claims[0]?.state, findings.length], ['noted', 0]);
    });

  it('are followed by the same placeholder', () => assert.ok(ofClient.includes(`|${placeholder.match}/gu`)));
});

describe('the words of disclaimers', () => {
  it('are the same in the grammar and in the client', () => {
    // "(?i:disclaimer|editor(?:['’]s|s['’]) note)[*_]" | "(?:disclaimer|免责声明) ?" | not "(?:check|verify)"
    const list = /\(\?i?:(disclaimer\|(?:[\p{L} |]|\(\?:[^()]+\))+)\)/u;
    const [inGrammar, inClient] = [disclaimer.begin, ofClient].map((source) => list.exec(source)?.[1]);
    assert.ok(inGrammar);
    assert.equal(inClient, inGrammar);
  });
});
