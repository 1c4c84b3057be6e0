// Sentences: where one ends, in English, Chinese and Russian, and where a full stop ends none.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findBoundaries } from '../server/src/core/boundaries.ts';
import { en } from '../server/src/core/language/en.ts';
import type { Language } from '../server/src/core/language/language.ts';
import { ru } from '../server/src/core/language/ru.ts';
import { zh } from '../server/src/core/language/zh.ts';
import { findSentences } from '../server/src/core/sentences.ts';
import { holds } from './support/arbitrary.ts';

const split = (text: string, language: Language) =>
  findSentences(text, language).map(({ start, end }) => text.slice(start, end));

/** Sentences of one block, parted by bars that are taken out first. */
const CASES: readonly (readonly [name: string, language: Language, block: string])[] = [
  ['titles', en, 'Gen. Oduya met Dr. Kim.|Mrs. Prado stayed away.'],
  ['initials', en, 'J. B. Harwick built it.|It was H. G. Prado who painted it.'],
  ['names of countries', en, 'The U.S. Army left.|He moved to the U.S. in May.'],
  ['a country that ends a sentence', en, 'She moved to the U.S.|The goats stayed.'],
  ['companies', en, 'Harwick Inc. sold the mill.|Prado Ltd. bought it.'],
  ['clock times', en, 'It opens at 8 a.m. on Sundays.|It shuts at 6 p.m.|The cat sleeps there.'],
  ['numbers', en, 'Prices rose 4.1 percent to $3.50.|Nobody cared.'],
  ['abbreviated numbers', en, 'It is No. 5 on the list.|See fig. 3 and pp. 12.|Done.'],
  ['months', en, 'It fell on Nov. 6 and Dec. 7.|Then it rose.'],
  ['questions and exclamations', en, 'Why?|Nobody knows!|Fine.'],
  ['quotations with speakers', en, '“It fell,” she said.|“It rose.”|He wept.'],
  ['a question in a quotation', en, '“Why me?” he asked.|Nobody spoke.'],
  ['dots that trail off', en, 'He waited… and waited.|Then he left.'],
  ['brackets', en, 'It fell (as ever).|(It rose later.)|Good.'],
  ['line breaks', en, 'It fell\nfrom the roof.|It\r\nbroke.'],
  ['figures that open one', en, 'It fell, she said.|12 people left.|It cost £250m.|8 came back.'],
  ['figures beside what is blanked', en, 'It fell.|12 people left in 2004        .|8 came back.'],
  ['figures behind a unit', en, 'It weighed 40 lbs. 3 oz. at birth.|It took 3 hr. 40 min. to land.'],
  [
    'a colon in a wrapped line',
    en,
    'The lock will not be opened again, the mayor of Oran told\nKestow: it leaks.',
  ],
  ['emoji', en, 'It fell 🎉.|It rose 👩‍🌾 again.'],
  ['addresses as they are left by the mask', en, 'See              .|It fell.'],
  ['Chinese', zh, '水库已满。|为什么？|他说：“走吧！”'],
  ['Russian abbreviations', ru, 'Цена 5 тыс. руб. за тонну.|Завод открыт в 2019 г. на реке.|Всё.'],
  ['Russian initials', ru, 'А. С. Иванов сообщил об этом.|Он ушёл.'],
];

describe('sentences', () => {
  for (const [name, language, block] of CASES)
    it(name, () => {
      const parts = block.split('|');
      const text = parts.join(language === zh ? '' : ' ');
      assert.deepEqual(split(text, language), parts);
    });

  it('end before a label of a form, whatever ends the line', () => {
    for (const end of ['\n', '  \n', '\r\n'])
      assert.deepEqual(split(`Guess: 12 boats${end}Actual: 14 boats`, en), [
        'Guess: 12 boats',
        'Actual: 14 boats',
      ]);
  });

  it('do not yet go on after the initial P., which may stand for a page', () => {
    assert.notDeepEqual(split('J. P. Harwick built it.', en), ['J. P. Harwick built it.']);
  });

  it('of nothing are none', () => {
    assert.deepEqual(split('', en), []);
    assert.deepEqual(split(' \n ', en), []);
  });

  it('of a long block are the same as those of its parts', () => {
    const one = 'Gen. Oduya lost 40 goats on Monday.';
    assert.deepEqual(split(Array.from({ length: 900 }, () => one).join(' '), en), Array(900).fill(one));
  });

  it('cover every word once, in order', () =>
    holds(
      300,
      fc.property(
        fc.array(fc.constantFrom('It fell.', 'Gen.', '4.1', '“Why?”', '…', '水库。', '🎉', '\n', '(a', 'U.S.'), { maxLength: 30 }), // prettier-ignore
        fc.constantFrom(en, zh, ru),
        (words, language) => {
          const text = words.join(' ');
          let at = 0;
          for (const { start, end } of findSentences(text, language)) {
            assert.ok(start < end && text.slice(at, start).trim() === '');
            at = end;
          }
          assert.equal(text.slice(at).trim(), '');
        },
      ),
    ));
});

describe('sentences of a megabyte', () => {
  it('are found in time, be they figures, labels or list numbers', () => {
    const expected: readonly [piece: string, sentences: number][] = [
      ['a. 8 ', 200_001],
      ['. 8', 333_334],
      ['A. "8 ', 166_667],
      ['\nAb: 8', 166_666],
      ['\n', 0],
      ['1. Aa 2. Aa ', 166_666],
      ['a. (8) ', 1],
    ];
    for (const [piece, sentences] of expected)
      assert.equal(findSentences(piece.repeat(1_000_000 / piece.length), en).length, sentences, piece);
  }).timeout(10_000);
});

describe('boundaries', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const signs = [...'aB1.!?。"\')( ,;:-–«“”京Іі٣😀𝐀½é…．\u00a0\u0301\u200d\u2028\u00ad\t'];
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 20 }).map((chosen) => chosen.join(''));

  it('are those of the segmenter that comes with Node', () => {
    holds(
      3_000,
      fc.property(text, (words) => {
        const expected = [...segmenter.segment(words)].map(({ index }) => index).filter((at) => at > 0);
        assert.deepEqual(findBoundaries(words), expected);
      }),
    );
  });

  it('are found in a megabyte of dots, brackets and small letters in time', () => {
    // As the segmenter has them of shorter texts.
    const expected: readonly [piece: string, boundaries: number][] = [
      ['. ', 0],
      ['.)', 0],
      ['.\u0301', 0],
      ['. a', 0],
      ['. (', 500_000],
      ['.京', 500_000],
      ['😀.', 499_999],
    ];
    for (const [piece, boundaries] of expected)
      assert.equal(findBoundaries(piece.repeat(500_000)).length, boundaries, piece);
  }).timeout(10_000);
});
