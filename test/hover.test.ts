// The source note in a hover: every field of the outlet, who says it, and what the draft rests on it.
import assert from 'node:assert/strict';
import { GFM, parser as markdown } from '@lezer/markdown';
import fc from 'fast-check';
import { escape, toPlainText } from '../server/src/core/escape.ts';
import { hoverAt } from '../server/src/core/hover.ts';
import { en } from '../server/src/core/messages/en.ts';
import { zh } from '../server/src/core/messages/zh.ts';
import { openDraft } from '../server/src/core/reading.ts';
import { toReport } from '../server/src/core/report.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { holds } from './support/arbitrary.ts';

/** The hover at the first place of `words`, in Markdown. */
function hoverOf(text: string, words: string, messages = en): string {
  const reading = openDraft(text, 'markdown');
  const report = toReport(reading, DEFAULT_SETTINGS, messages);
  return hoverAt(reading, report, text.indexOf(words))?.markdown ?? '';
}

/** The same without the backslashes. */
const hover = (text: string, words: string): string => hoverOf(text, words).replaceAll('\\', '');

describe('the hover over a number without a source', () => {
  const named = (text: string, words: string): string =>
    /^Named shortly before: (.*)\. If this is theirs too, say so in its own sentence\.$/m.exec(
      hover(text, words),
    )?.[1] ?? '';
  const CREDITED = 'The dam lost 40 tons, Ana Prado of the river board said on Monday.';

  it('says who is named in the two sentences before it', () => {
    assert.match(
      named(`${CREDITED} Repairs will cost $2 million.`, '$2'),
      /Ana Prado of the river board said/,
    );
    assert.match(named(`${CREDITED} Work has begun. Repairs will cost $2 million.`, '$2'), /Ana Prado/);
    assert.equal(named(`${CREDITED} Work has begun. It rains. Repairs will cost $2 million.`, '$2'), '');
    assert.equal(named('It fell 4%, [a page shows](https://board.example/a). It cost $2 million.', '$2'), 'board.example'); // prettier-ignore
    assert.equal(named('[Lund](https://lund.example/) is a port. It cost $2 million.', '$2'), '');
    assert.equal(named('It fell.[^1] It cost $2 million.\n\n[^1]: [Board](https://board.example/a)', '$2'), 'board.example'); // prettier-ignore
  });

  it('says who is named at the end of the paragraph above, for one that opens its own', () => {
    assert.match(named(`${CREDITED}\n\nRepairs will cost $2 million.`, '$2'), /Ana Prado/);
    assert.equal(named(`${CREDITED} It rains.\n\nRepairs will cost $2 million.`, '$2'), '');
    assert.equal(named(`${CREDITED}\n\n## Costs\n\nRepairs will cost $2 million.`, '$2'), '');
    assert.equal(named(`${CREDITED}\n\n- Repairs cost $2 million.`, '$2'), '');
  });

  it('names nobody who is nobody in particular, and nobody over a number that has a source', () => {
    assert.equal(named('It fell, officials said. Repairs will cost $2 million.', '$2'), '');
    assert.equal(named(`${CREDITED} Repairs will cost $2 million, Prado said.`, '$2'), '');
    assert.equal(named('Lund has 300 lamps.', '300'), '');
  });

  it('rather says where the draft has a source for the same number', () => {
    const text = `It lost 40 boats, the board said. Repairs will cost $2 million.\n\nThey cost $2 million, Prado said.`;
    assert.match(hover(text, '$2'), /The same number has a source in line 3/);
    assert.equal(named(text, '$2'), '');
  });
});

describe('the source note', () => {
  const text =
    'Xinhua said 900 people moved. Xinhua reported 40 deaths, and [the clinic](https://clinic.example) counted as many.\n\nThe Russian state agency TASS said the road is shut.\n';
  const note = hover(text, 'Xinhua');

  it('names the outlet in its own script, its country, kind and owner', () => {
    assert.match(note, /\*\*Xinhua\*\* — news agency, China/);
    assert.match(note, /Names: Xinhua · .*新华社/);
    assert.match(note, /Owner: State Council of China \(State Media Monitor/);
  });

  it('says the class in plain words, with its definition, and who gave it when', () => {
    assert.match(note, /Class: \*\*state-controlled\*\* \(SC\)\. The state pays for it/);
    assert.match(note, /\[What the classes mean\]\(https:\/\/statemediamonitor\.com\/typology\)/);
    assert.match(note, /Classified by: State Media Monitor, February 2024/);
  });

  it('comes before the claim and begins with the class, since a hover shows few lines', () => {
    const order = ['**Xinhua** —', 'Class:', 'Classified by:', 'Owner:', 'Names:', 'Read as its source:'];
    const places = order.map((words) => note.indexOf(words));
    assert.ok(!places.includes(-1), note);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('counts what the draft rests on it, and says what is disclosed', () => {
    assert.match(note, /uses it as a source in 2 places; 1 numeric claim rests on it alone/);
    assert.match(note, /Not disclosed yet\. In a disclaimer: a Chinese state-controlled news agency\./);
    assert.match(note, /Disclosed of others: TASS\./);
    assert.match(hover(text, 'TASS'), /Disclosed: by words beside its name\./);
  });

  it('keeps listings apart from the class', () => {
    assert.match(note, /Listed, which is no classification: United States Department of State/);
  });

  it('gives the view of those who disagree', () => {
    assert.match(hover('Al Jazeera said the road is shut.', 'Al Jazeera'), /Disputed: /);
  });

  it('says where a name is only mentioned', () => {
    assert.match(hover('Critics call CGTN a mouthpiece.', 'CGTN'), /Only mentioned here\./);
  });

  it('links another definition for what the typology does not rate', () => {
    const organ = hover('Baogang Daily reported a fire.', 'Baogang Daily');
    assert.match(organ, /Class: \*\*an organ of a state-owned enterprise\*\*/);
    assert.match(organ, /data\/README\.md#what-the-classes-mean/);
  });

  it('says of a nameless source that its own words are all there is', () => {
    assert.match(hover('State television said the road is shut.', 'State'), /not in the registry/);
  });
});

describe('the hover over a number', () => {
  it('tells how it was read where that says more than the words', () => {
    assert.match(hover('The toll is Rs 5 crore.\n', '5'), /- Rs 5 crore: read as 50,000,000 INR/);
    assert.match(hover('Dues rose 8 percent.\n', '8'), /- 8 percent$/m);
  });

  it('takes what is as many as, or as high as, a number for at most that many', () => {
    for (const words of ['as many as', 'as much as', 'up to', 'as high as'])
      assert.match(hover(`Losses were ${words} 1.2 million crowns.\n`, '1.2'), /read as at most 1,200,000/);
    for (const verb of ['高达', '多达'])
      assert.match(hover(`去年产值${verb}1.2万亿元。\n`, '1.2'), /read as at most 1,200,000,000,000 CNY$/m);
  });

  it('tells of no lower bound where a Chinese verb says that it was reached', () => {
    for (const verb of ['达到', '已达', '達'])
      assert.match(
        hover(`去年产值${verb}1.2万亿元。\n`, '1.2'),
        /- 1\.2万亿元: read as 1,200,000,000,000 CNY$/m,
      );
    assert.match(hover('去年产值至少1.2万亿元。\n', '1.2'), /- 至少1\.2万亿元: read as at least 1,200/);
  });
});

describe('words from outside', () => {
  /** What a Markdown parser, tables and bare addresses included, makes of a text. */
  const kindsOf = (text: string) => {
    const kinds = new Set<string>();
    markdown
      .configure(GFM)
      .parse(text)
      .iterate({ enter: ({ name }) => void kinds.add(name) });
    return [...kinds].filter((kind) => kind !== 'Document').sort();
  };
  const sign = fc.constantFrom(
    ...'\\`*_{}[]()#+-.!|<>&~$:/@=1w \n',
    'www.',
    'https://',
    'a.b',
    '&amp;',
    '1. ',
    '- ',
  );

  it('are nothing but words in Markdown, whatever stands in them', () => {
    holds(
      20_000,
      fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
        const words = escape(`${signs.join('')}x`);
        for (const kind of kindsOf(words)) assert.match(kind, /^(?:Paragraph|Escape)$/, words);
        for (const kind of kindsOf(`- ${words}`))
          assert.match(kind, /^(?:Paragraph|Escape|BulletList|ListItem|ListMark)$/, words);
      }),
    );
  });

  it('stay as they are where that does no harm', () => {
    for (const words of ['4.1 percent (up 3.5) of $3 million.', 'Name the source; link it, or say so.'])
      assert.equal(escape(words), words);
    assert.equal(escape('1. *Xinhua*\n at news.cn'), '1\\. \\*Xinhua\\* at news\\.cn');
  });
});

describe('a hover in plain text', () => {
  const text = 'Xinhua said **900** boats sank [sic], and 3 * 4 of them [burnt](https://a.example/b_(c)).\n';

  it('says the same without markup, and gives addresses', () => {
    const plain = toPlainText(hoverOf(text, 'Xinhua'));
    assert.match(plain, /^Xinhua — news agency, China$/mu);
    assert.match(plain, /^Class: state-controlled \(SC\)\. .* What the classes mean <https:\/\/[^\s>]+>$/mu);
    assert.match(plain, /^Classified by: .* \(source <https:\/\/[^\s>]+>\)$/mu);
    assert.match(plain, /^- attribution: Xinhua$/mu);
  });

  it('has nothing of Markdown in it but lists, in any language', () => {
    for (const messages of [en, zh])
      for (const words of ['Xinhua', '900', '3 *']) {
        const plain = toPlainText(hoverOf(text, words, messages));
        assert.doesNotMatch(plain, /\\|\*\*|\]\(|^---|\n{3}/mu, plain);
      }
  });

  it('gives words from outside as they are', () => {
    holds(
      2000,
      fc.property(fc.string(), (words) => toPlainText(escape(words)) === words.replace(/\s+/gu, ' ')),
    );
  });
});

describe('what was read as the source of a claim', () => {
  for (const [text, source] of [
    ['The port took 900 tons in May, the board says.', 'the board says'],
    ['According to the **ministry of ports**, 900 people left.', 'According to the ministry of ports'],
    ['"We lost 900 ships," said Maria Lopez.', 'said Maria Lopez'],
    [
      'In May, [customs data](https://customs.example/data/2026/the-fifth-month.html) show, 900 ships came.',
      'customs data show',
    ],
    ['Rents fell 4.1 percent, to $1,900, the office for rents said.', 'the office for rents said'],
    [
      'It lost 900 tons, according to the regional office for waterways and the smaller lakes.',
      'according to the regional office for waterways and …',
    ],
    [
      'It lost 900 tons in May, Ana Prado, head of the board, said on Monday.',
      'Ana Prado, head of the board, said on Monday',
    ],
    [
      '“It fell,” Mr. Oduya, the owner, said of the 900 ships.',
      'Mr. Oduya, the owner, said of the 900 ships',
    ],
    ['In May, 900 of them sank, said Maria Lopez.', 'said Maria Lopez'],
    ['In May, 900 of them sank, according to Maria Lopez.', 'according to Maria Lopez'],
    ['In Lund, 12 of 900 sank, officials said.', 'officials said'],
    ['据海关总署统计，四月出口增长900亿元。', '据海关总署统计'],
    ['По данным Росстата, цены выросли на 900 процентов.', 'По данным Росстата'],
  ] as const)
    it(`is told in the words of the draft: ${source}`, () =>
      assert.match(hover(text, '900'), new RegExp(`- attribution: ${source}(?: \\(vague.*)?$`, 'mu')));

  it('is told once, whichever of its words were read', () => {
    const shown = hover('In a report by the Census Office, 900 farms closed.', '900');
    assert.deepEqual(shown.match(/^- attribution: .*$/gmu), [
      '- attribution: In a report by the Census Office',
    ]);
  });

  it('is told of each of several footnotes side by side, by its own definition', () => {
    const notes =
      '[^1]: Xinhua, https://xinhuanet.com/a.\n[^2]: The port office.\n[^3]: See https://tass.ru/b.\n';
    for (const marks of ['.[^1][^2][^3]', '[^1][^2][^3].', '.[^1] [^2][^3]', '![^1][^2][^3]'])
      assert.deepEqual(
        hover(`The port took 900 tons${marks}\n\n${notes}`, '900').match(/^- footnote: .*$/gmu),
        ['- footnote: Xinhua', '- footnote: [^2]', '- footnote: TASS'],
      );
  });
});

describe('a number without a source', () => {
  const text =
    '# Exports rise 12 percent\n\nExports rose 12 percent in May, [customs data](https://x.example/a) show. Rents rose 14 percent.\n\n- Ships: 40 tons\n';

  it('is told where the same number has one', () => {
    assert.match(
      hover(text, '12 percent'),
      /^The same number has a source in line 3: x\.example, customs data show$/mu,
    );
  });

  it('is told of none where there is none, or where it is another number', () => {
    assert.doesNotMatch(hover(text, '14 percent'), /same number/u);
    assert.doesNotMatch(hover(text, '40 tons'), /same number/u);
    assert.doesNotMatch(hover(text, '12 percent in'), /same number/u);
  });
});
