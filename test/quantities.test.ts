// Quantities: the words of each, and what they mean as numbers that later checks can compute with.
import assert from 'node:assert/strict';
import { languageOf } from '../server/src/core/language/index.ts';
import { findQuantities } from '../server/src/core/quantities/quantities.ts';
import { add, multiply, plainDecimal, raise, scale } from '../server/src/core/quantities/amounts/decimals.ts';
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
    // Pasted text has blanks of every width between a number and its word.
    ['It has 3\u2009million sheep.', '3\u2009million = 3000000 count'],
    ['It has 3\u205fmillion sheep.', '3\u205fmillion = 3000000 count'],
    ['It has 3\ufeffmillion sheep.', '3\ufeffmillion = 3000000 count'],
    ['It lost two and a half million litres.', 'two and a half million litres = 2500000 L measure'],
    ['It has twenty-five cows.', 'twenty-five = 25 count'],
    ['It has two hundred and six bones.', 'two hundred and six = 206 count'],
    ['It has two dozen hens.', 'two dozen = 24 count'],
    ['It sold half a million eels.', 'half a million = 500000 count'],
    ['It holds 6½ kg.', '6½ kg = 6.5 kg measure'],
    ['It has dozens of lamps.', 'dozens = count'],
    ['It has 3m copies and 40m masts.', '3m = 3000000 count', '40m = 40 m measure'],
    ['Quarter of a million eels came.', 'Quarter of a million = 250000 count'],
    ['It has 400+ boats.', '400+ = 400 count at-least'],
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
    ['It cost 3 m euros.', '3 m euros = 3000000 EUR money'],
    ['It lost 3bn pounds.', '3bn pounds = 3000000000 GBP money'],
    ['It paid 40 pounds.', '40 pounds = 40 GBP money'],
    ['It caught 3 million pounds.', '3 million pounds = 3000000 [lb_av] measure'],
    ['He walked 40m towards two 3m barriers.', '40m = 40 m measure', 'two = 2 count', '3m = 3 m measure'],
    ['It sold 3 million pounds of beef.', '3 million pounds = 3000000 [lb_av] measure'],
  ],
  'measures and durations': [
    ['It is 12 km long.', '12 km = 12 km measure'],
    ['It makes 310 MWh.', '310 MWh = 310 MW.h measure'],
    ['It covers 60 square kilometres.', '60 square kilometres = 60 km2 measure'],
    ['It runs at 250 km/h.', '250 km/h = 250 km/h measure'],
    ['It covers 60 m² and 40 km2.', '60 m² = 60 m2 measure', '40 km2 = 40 km2 measure'],
    ['It took a tonne and a half of ore.', 'a tonne and a half = 1.5 t measure'],
    ['The outage lasted nine hours.', 'nine hours = 9 h duration'],
  ],
  'ranges': [
    ['It lost 20-to-30 boats.', '20-to-30 = 20..30 count'],
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
    ['Rents doubled.', 'doubled = 2 times ratio'],
    ['Output more than doubled.', 'more than doubled = 2 times ratio more-than'],
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
    ['It sold 16m tons.', '16m tons = 16000000 t measure'],
    ['The gap is €2tn.', '€2tn = 2000000000000 EUR money'],
    ['It cost €7 mn.', '€7 mn = 7000000 EUR money'],
    ['It baked 5k loaves.', '5k = 5000 count'],
    ['It gave 3 lakh rupees.', '3 lakh rupees = 300000 INR money'],
    ['It gave 5 lakh 30 thousand rupees.', '5 lakh 30 thousand rupees = 530000 INR money'],
    ['It has two to three million bees.', 'two to three million = 2000000..3000000 count'],
    ['It has 800,000 to 1 million bees.', '800,000 to 1 million = 800000..1000000 count'],
  ],
  'fractions and parts': [
    ['It used ½ of the sand.', '½ = 0.5 ratio'],
    ['It used 1/2 of the sand.', '1/2 = 0.5 ratio'],
    ['It used 2 1/3 million bricks.', '2 1/3 million = 7000000/3 count'],
    ['Half of the wells are dry.', 'Half = 0.5 ratio'],
    ['It used a quarter of a million bricks.', 'a quarter of a million = 250000 count'],
    ['It fell a quarter of a percentage point.', 'a quarter of a percentage point = 0.25 pp percentage'],
    ['It has forty-two and a third acres.', 'forty-two and a third acres = 127/3 [acr_us] measure'],
    ['It was one one-hundredth of a second.', 'one one-hundredth = 0.01 ratio'],
    ['It got 4.4/5 from guests.', '4.4/5 = 0.88 ratio'],
    ['It has half a dozen ponds.', 'half a dozen = 6 count'],
    ['She keeps a dozen hens.', 'a dozen = 12 count'],
    ['It sold 3 dozen eggs.', '3 dozen = 36 count'],
  ],
  'decimals and signs': [
    ['It has three point five tons.', 'three point five tons = 3.5 t measure'],
    ['It sold two point zero four million eels.', 'two point zero four million = 2040000 count'],
    ['The town lost 1 234 567 trees.', '1 234 567 = 1234567 count'],
    ['It fell by minus 2 percent.', 'minus 2 percent = -2 % percentage'],
    ['It was -5.3% in the north.', '-5.3% = -5.3 % percentage'],
    ['It lost −$3 million.', '−$3 million = -3000000 USD money'],
    ['It is +19 to +24 degrees.', '+19 to +24 degrees = 19..24 deg measure'],
    ['At one point two people left.', 'two people = 2 person count'],
    ['He tested negative two days later.'],
  ],
  'names and codes of money': [
    ['It cost USD115.', 'USD115 = 115 USD money'],
    ['It cost 500 USD.', '500 USD = 500 USD money'],
    ['It cost 20 usd.', '20 usd = 20 USD money'],
    ['It cost 5 €.', '5 € = 5 EUR money'],
    ['It cost 75 USD million.', '75 USD million = 75000000 USD money'],
    ['It cost 60 MSEK.', '60 MSEK = 60000000 SEK money'],
    ['It cost $35 CAD.', '$35 CAD = 35 CAD money'],
    ['It cost 40 Canadian dollars.', '40 Canadian dollars = 40 CAD money'],
    ['It cost 3.4bn Danish kroner.', '3.4bn Danish kroner = 3400000000 DKK money'],
  ],
  'amounts in two units': [
    ['It cost ten dollars and five cents.', 'ten dollars and five cents = 10.05 USD money'],
    ['It is 5 ft 2 in tall.', '5 ft 2 in = 31/6 [ft_i] measure'],
    ['It took two years and three months.', 'two years and three months = 2.25 a duration'],
    ['It took three hours and a half.', 'three hours and a half = 3.5 h duration'],
  ],
  'further measures and rates': [
    ['It rose 40bp.', '40bp = 40 bp percentage'],
    ['It sold kilogram-scale lots.', 'kilogram-scale = kg measure'],
    ['It reaches 20,000P.', '20,000P = 20000 Pflop/s measure'],
    ['It has 150 micrograms of lead.', '150 micrograms = 150 ug measure'],
    ['It flows at 3 metres per second.', '3 metres per second = 3 m/s measure'],
    ['It weighs 20 (kg) in all.', '20 (kg) = 20 kg measure'],
    ['The rate is 12 per 100,000.', '12 per 100,000 = 12 /100000 ratio'],
    ['It pays 500 euros a year.', '500 euros = 500 EUR money'],
  ],
  'counts in words': [
    ['Scores of boats sank.', 'Scores = count'],
    ['Hundreds of boats sank.', 'Hundreds = count'],
    ['Tens of thousands of tons sank.', 'Tens of thousands of tons = t measure'],
  ],
  'further comparisons': [
    ['Rents halved.', 'halved = 0.5 times ratio'],
    ['Output rose tenfold.', 'tenfold = 10 times ratio'],
    ['Rents nearly doubled.', 'nearly doubled = 2 times ratio nearly'],
    ['Output is down by a third.', 'a third = 1/3 ratio'],
    ['It is the second-biggest mill.', 'second-biggest = rank'],
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
