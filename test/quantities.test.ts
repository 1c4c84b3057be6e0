// Quantities: the words of each, and what they mean as numbers that later checks can compute with.
import assert from 'node:assert/strict';
import { languageOf } from '../server/src/core/language/index.ts';
import { findQuantities } from '../server/src/core/quantities/quantities.ts';
import { add, multiply, plainDecimal, raise, scale } from '../server/src/core/quantities/decimals.ts';
import { readTokens } from '../server/src/core/tokens.ts';

/** `4.1 percent = 4.1 % percentage`: words, value or bounds, unit, kind and hedge of each quantity of a sentence. */
function read(sentence: string): string[] {
  const tokens = readTokens(sentence, 0, sentence.length);
  return findQuantities(tokens, languageOf(sentence)).map(({ start, end, low, high, unit, kind, hedge }) =>
    [sentence.slice(start, end), '=', low === high ? low : `${low}..${high}`, unit, kind, hedge ?? '']
      .join(' ')
      .replace(/ +/g, ' ')
      .trim(),
  );
}

/** Sentences with what they hold, by kind of number. */
const CASES: Readonly<Record<string, readonly (readonly [sentence: string, ...quantities: string[]])[]>> = {
  'digits and words': [
    ['It has 1,234.5 tons.', '1,234.5 tons = 1234.5 t measure'],
    ['It has 3 million sheep.', '3 million = 3000000 count'],
    ['It lost two and a half million litres.', 'two and a half million litres = 2500000 L measure'],
    ['It has twenty-five cows.', 'twenty-five = 25 count'],
    ['It has two hundred and six bones.', 'two hundred and six = 206 count'],
    ['It has two dozen hens.', 'two dozen = 24 count'],
    ['It sold half a million eels.', 'half a million = 500000 count'],
    ['It holds 6½ kg.', '6½ kg = 6.5 kg measure'],
    ['It has dozens of lamps.', 'dozens = count'],
  ],
  'shares': [
    ['It fell to 4.1 percent.', '4.1 percent = 4.1 % percentage'],
    ['It fell by 0.25 percentage points.', '0.25 percentage points = 0.25 pp percentage'],
    ['It fell by 25 basis points.', '25 basis points = 25 bp percentage'],
    ['A third of it is gone.', 'A third = 1/3 ratio'],
    ['Three-quarters of it is gone.', 'Three-quarters = 0.75 ratio'],
    ['One in five wells is dry.', 'One in five = 1 /5 ratio'],
    ['Most of it is gone.', 'Most = ratio'],
  ],
  'money': [
    ['It cost $3 million.', '$3 million = 3000000 USD money'],
    ['It cost US$1.2 billion.', 'US$1.2 billion = 1200000000 USD money'],
    ['It cost RMB 1.05 million.', 'RMB 1.05 million = 1050000 CNY money'],
    ['It cost £5bn.', '£5bn = 5000000000 GBP money'],
    ['It cost Rs 5 crore.', 'Rs 5 crore = 50000000 INR money'],
    ['It cost 90 cents.', '90 cents = 90 cent money'],
  ],
  'measures and durations': [
    ['It is 12 km long.', '12 km = 12 km measure'],
    ['It makes 310 MWh.', '310 MWh = 310 MW.h measure'],
    ['It covers 60 square kilometres.', '60 square kilometres = 60 km2 measure'],
    ['It runs at 250 km/h.', '250 km/h = 250 km/h measure'],
    ['The outage lasted nine hours.', 'nine hours = 9 h duration'],
  ],
  'ranges': [
    ['It rose 4.1–4.3 percent.', '4.1–4.3 percent = 4.1..4.3 % percentage'],
    ['It takes six to eight weeks.', 'six to eight weeks = 6..8 wk duration'],
    ['Between 3 and 5 tons are gone.', 'Between 3 and 5 tons = 3..5 t measure'],
    ['It rose from 9 tons to 14 tons.', '9 tons = 9 t measure', '14 tons = 14 t measure'],
  ],
  'hedges': [
    ['It has more than 500 km of wire.', 'more than 500 km = 500 km measure more-than'],
    ['It has about 3 tons.', 'about 3 tons = 3 t measure about'],
    ['It has at least 40 people.', 'at least 40 people = 40 person count at-least'],
    ['It has up to 1,400 people.', 'up to 1,400 people = 1400 person count at-most'],
    ['It has fewer than 30 people.', 'fewer than 30 people = 30 person count less-than'],
    ['It has nearly 9,000 people.', 'nearly 9,000 people = 9000 person count nearly'],
  ],
  'ranks and multiples': [
    ["It is the world's largest mill.", "world's largest = rank"],
    ['It was the first frost since 2011.', 'first = rank'],
    ['It hit a record high.', 'record high = rank'],
    ['Rents doubled.', 'doubled = ratio'],
    ['Output more than doubled.', 'more than doubled = ratio'],
    ['It is three times as slow.', 'three times = 3 times ratio'],
  ],
  'labels': [
    ['It opened on May 4, 2019.'],
    ['The 14th Five-Year Plan covers it.'],
    ['Ana Duarte, 34, came on Route 66.'],
    ['The Boeing 737-800 and the iPhone 15 are old.'],
  ],
  'powers and short magnitudes': [
    ['It has 10^6 cells.', '10^6 = 1000000 count'],
    ['It cost $3–5m.', '$3–5m = 3000000..5000000 USD money'],
  ],
  'Chinese and Russian': [
    ['该镇有7200人。', '7200人 = 7200 person count'],
    ['出口3.2亿元。', '3.2亿元 = 320000000 CNY money'],
    ['Мост обошёлся в 3,5 млрд рублей.', '3,5 млрд рублей = 3500000000 RUB money'],
    ['Урожай составил 1 234,5 тонны.', '1 234,5 тонны = 1234.5 t measure'],
  ],
}; // prettier-ignore

describe('quantities', () => {
  for (const [kind, sentences] of Object.entries(CASES))
    describe(kind, () => {
      for (const [sentence, ...quantities] of sentences)
        it(sentence, () => assert.deepEqual(read(sentence), quantities));
    });
});

describe('figures are exact', () => {
  it('decimals move their point without rounding', () => {
    assert.equal(scale('1.05', 6), '1050000');
    assert.equal(scale('0.1', 1), '1');
    assert.equal(scale('0.0001', 2), '0.01');
    assert.equal(scale('4.35', 2), '435');
    assert.equal(scale('9007199254740993', 3), '9007199254740993000');
  });

  it('commas group thousands where they can, and start the decimals where they cannot', () => {
    assert.equal(plainDecimal('1,234,567.8', false), '1234567.8');
    assert.equal(plainDecimal('12,34,567', false), '1234567');
    assert.equal(plainDecimal('4,5', false), '4.5');
    assert.equal(plainDecimal('1,234', true), '1.234');
    assert.equal(plainDecimal('1.234.567,8', false), '1234567.8');
    assert.equal(plainDecimal('007', false), '7');
  });

  it('sums, products and powers stay decimals where they can, and fractions where they cannot', () => {
    assert.equal(add('0.1', '0.2'), '0.3');
    assert.equal(add('42', '1/3'), '127/3');
    assert.equal(add('1/3', '2/3'), '1');
    assert.equal(multiply('4.4', 1n, 5n), '0.88');
    assert.equal(scale('1/3', 6), '1000000/3');
    assert.equal(scale('6.2', -4), '0.00062');
    assert.equal(raise('1.1', 3), '1.331');
    assert.equal(raise('-2.5', -1), '-0.4');
    assert.equal(raise('0', -1), null);
  });

  it('what is no number, or too long to reckon with, is left as it is', () => {
    assert.equal(add('1.2.3', '1'), '1.2.3');
    assert.equal(multiply('9'.repeat(100), 2n), '9'.repeat(100));
  });
});
