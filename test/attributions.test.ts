// Outlets told in a sentence: who is a source, who is only talked about, and organs that no registry knows.
import assert from 'node:assert/strict';
import { countryName } from '../server/src/core/language/en-wording.ts';
import { openDraft } from '../server/src/core/reading.ts';
import { toReport } from '../server/src/core/report.ts';
import { DEFAULT_SETTINGS } from '../server/src/core/settings.ts';
import { hostOf } from '../server/src/core/sources/outlets/addresses.ts';
import { countriesIn } from '../server/src/core/sources/outlets/nations.ts';
import { bundledRegistry } from '../server/src/core/sources/outlets/registry.ts';
import { readTokens } from '../server/src/core/tokens.ts';

/** What the desk says of the outlets in a text: `source xinhua`, `mention tass`, `source - (the newspaper of …)`. */
function told(text: string): string[] {
  const { attributions } = toReport(openDraft(text, 'markdown'), DEFAULT_SETTINGS);
  return attributions.map(({ role, outlet, text: name, basis }) => {
    const who = outlet?.id ?? `${name}${basis ? ` (${text.slice(basis.start, basis.end)})` : ''}`;
    return `${role === 'attribution' ? 'source' : 'mention'} ${who}`;
  });
}

describe('an organ that no registry knows', () => {
  const ORGANS: readonly [string, string][] = [
    [
      'Shougang Daily, the newspaper of state-owned Shougang Group, said the furnace is cold.',
      'Shougang Daily (the newspaper of state-owned Shougang Group)',
    ],
    ["The ministry's newspaper said the fleet is ready.", "ministry's newspaper (ministry's newspaper)"],
    ['The party mouthpiece wrote of eels.', 'party mouthpiece (party mouthpiece)'],
    [
      'A press release by the state-owned Harwick Steel said the furnace is cold.',
      'press release by the state-owned Harwick Steel (press release by the state-owned Harwick Steel)',
    ],
    ['The Quay Post, a state-run tabloid, reported a parade.', 'Quay Post (a state-run tabloid)'],
    ["According to Red Quay (the navy's newspaper), the fleet is ready.", "Red Quay (the navy's newspaper)"],
    [
      'Radio Quay, a broadcaster owned by the government, reported a parade.',
      'Radio Quay (a broadcaster owned by the government)',
    ],
    [
      'Several papers, including state-linked newspapers, accused the mill.',
      'state-linked newspapers (state-linked newspapers)',
    ],
    [
      'Quay Courier, published by the Ministry of Fisheries, said the fleet is ready.',
      'Quay Courier (published by the Ministry of Fisheries)',
    ],
    [
      'A newspaper published by the Ministry of Fisheries said the fleet is ready.',
      'newspaper published by the Ministry of Fisheries (newspaper published by the Ministry of Fisheries)',
    ],
    [
      'Quay TV, a channel run by the French government, reported a parade.',
      'Quay TV (a channel run by the French government)',
    ],
    [
      'The Quay Post, the newspaper of the Thai army, reported a parade.',
      'Quay Post (the newspaper of the Thai army)',
    ],
    ['Official Thai newspapers reported a parade.', 'Official Thai newspapers (Official Thai newspapers)'],
    ['French state television reported a parade.', 'state television (state television)'],
    ['According to Syrian State TV, the road is shut.', 'State TV (State TV)'],
    [
      'A press release by the British state-owned Harwick Steel said the furnace is cold.',
      'press release by the British state-owned Harwick Steel (press release by the British state-owned Harwick Steel)',
    ],
    ['伊朗官方通讯社报道说，道路已封闭。', '官方通讯社 (官方通讯社)'],
    ['据官媒报道，道路已封闭。', '官媒 (官媒)'],
    ['市委机关报《港湾日报》报道，大坝已满。', '港湾日报 (市委机关报)'],
    ['国营钢厂的厂报《炉前日报》说，炉子冷了。', '炉前日报 (国营钢厂的厂报)'],
    [
      'Государственное телевидение Ирана сообщило о пожаре.',
      'Государственное телевидение (Государственное телевидение)',
    ],
    [
      'Мэр выступил в эфире государственного тунисского телевидения.',
      'государственного тунисского телевидения (государственного тунисского телевидения)',
    ],
    ['Госсми сообщили, что дорога закрыта.', 'Госсми (Госсми)'],
    [
      'Газета Минобороны «Красный причал» сообщила, что дорога закрыта.',
      'Красный причал (Газета Минобороны)',
    ],
    [
      '«Завод», газета государственной корпорации «Росверфь», сообщила о пожаре.',
      'Завод (газета государственной корпорации «Росверфь»)',
    ],
    [
      '«Причал» (журнал Министерства рыболовства) написал о пожаре.',
      'Причал (журнал Министерства рыболовства)',
    ],
    [
      'Газета «Причал», издаваемая Министерством рыболовства, сообщила о пожаре.',
      'Причал (издаваемая Министерством рыболовства)',
    ],
    [
      'Газета госкорпорации «Росверфь» сообщила о пожаре.',
      'Газета госкорпорации «Росверфь» (Газета госкорпорации «Росверфь»)',
    ],
    [
      'В пресс-релизе Министерства рыболовства говорится, что дорога закрыта.',
      'пресс-релизе Министерства рыболовства (пресс-релизе Министерства рыболовства)',
    ],
    [
      'Согласно пресс-релизу госкорпорации «Росверфь», дорога закрыта.',
      'пресс-релизу госкорпорации «Росверфь» (пресс-релизу госкорпорации «Росверфь»)',
    ],
    ['据渔业部新闻稿，道路已封闭。', '渔业部新闻稿 (渔业部新闻稿)'],
    ['国有企业海港集团的新闻稿称，道路已封闭。', '国有企业海港集团的新闻稿 (国有企业海港集团的新闻稿)'],
    ['《港湾日报》（渔业部主管的报纸）报道，大坝已满。', '港湾日报 (渔业部主管的报纸)'],
    ['《炉前日报》（国有企业海港集团的厂报）说，炉子冷了。', '炉前日报 (国有企业海港集团的厂报)'],
    ['由渔业部主办的《港湾日报》报道，大坝已满。', '港湾日报 (渔业部主办的)'],
    [
      'In a press release by the state-owned Harwick Steel, the furnace is called cold.',
      'press release by the state-owned Harwick Steel (press release by the state-owned Harwick Steel)',
    ],
    [
      "The state-owned company's newspaper said the furnace is cold.",
      "state-owned company's newspaper (state-owned company's newspaper)",
    ],
    [
      "The provincial party committee's newspaper said the fleet is ready.",
      "party committee's newspaper (party committee's newspaper)",
    ],
    ['国有企业首钢集团的报纸《首钢日报》报道，高炉已冷。', '首钢日报 (国有企业首钢集团的报纸)'],
    ['Партийная газета «Красный причал» сообщила, что мост закрыт.', 'Красный причал (Партийная газета)'],
    [
      'The weir is shut, the organ of the ruling party wrote.',
      'organ of the ruling party (organ of the ruling party)',
    ],
  ];
  for (const [text, expected] of ORGANS)
    it(`is known by its own words: ${text}`, () => assert.deepEqual(told(text), [`source ${expected}`]));

  for (const text of [
    'The Lantern, the newspaper of Ohio State University, said the weir is shut.',
    'Harwick Steel, a state-owned company, said the furnace is cold.',
    "A state-run company's spokesman said the furnace is cold.",
    'Kim Lee, the editor of a garden magazine, said the road is shut.',
    'Kim Lee, a state prosecutor, said the road is shut.',
    'The military magazine described a tank, and the government paper a plan.',
    'The party paper plates were blue, the baker said.',
    'The Kremlin press service said the road is shut.',
    'Ohio State newspaper The Quay reported a parade.',
    'An Ohio state newspaper reported a parade.',
    'Islamic State media reported a parade.',
    'The Lantern, the newspaper of Harwick State University, reported a parade.',
    'The Lantern, a newspaper of the state university, reported a parade.',
    "The state's newspaper reported a parade.",
    "The Kerala state government's newspaper reported a parade.",
    "The university's official newspaper reported a parade.",
    'The official newspaper of the town reported a parade.',
    'Harwick Steel, run by the government, reported a fire.',
    'The paper published by the Ministry of Fisheries speaks of eels.',
    '她在读《港湾日报》。',
    'По данным Министерства рыболовства, дорога закрыта.',
    'Пресс-релиз завода сообщил о пожаре.',
    'Нефть государственной компании «Север» подешевела, сообщил аналитик.',
    '工业部表示，道路已封闭。',
    '公司在新闻稿中说，道路已封闭。',
    '官方回应说，道路已封闭。',
    'Государственное агентство автомобильных дорог сообщило, что дорога закрыта.',
    'Официальный представитель министерства заявил, что дорога закрыта.',
    'Петиция адресована органам партии, сообщил мэр.',
  ])
    it(`is not seen where there is none: ${text}`, () => assert.deepEqual(told(text), []));
});

describe('an outlet that is told of', () => {
  const ROLES: readonly [string, string[]][] = [
    ["The BBC's Ana Prado in Madrid says the weir is shut.", ['source bbc']],
    ['The weir is shut, said TASS.', ['source tass']],
    ['Reuters, citing Xinhua, put the toll high.', ['source xinhua']],
    ['China Central Television (CCTV) reported a flood.', ['source cctv', 'source cctv']],
    ['A former Xinhua correspondent runs an eel farm.', ['mention xinhua']],
    ['A CGTN presenter came to the fair.', ['mention cgtn']],
    ['Reporters from Press TV were barred from the hall.', ['mention press-tv']],
    ['Reporters from Press TV found the hall empty.', ['source press-tv']],
    ['According to Lena Fox, the road is shut.', []],
    ['Sputnik reported that the pass is open.', ['source sputnik']],
    ['Sputnik, a round thing, crossed the sky.', []],
    ['The patient had breast cancer (MBC).', []],
    ['He wrote on a BBS. 他在BBS上发布了情况说明。', []],
  ];
  for (const [text, expected] of ROLES) it(text, () => assert.deepEqual(told(text), expected));
});

describe('a country', () => {
  it('of the registry is told by a word of its name, and by what is of it', () => {
    const countries = [...new Set(bundledRegistry().outlets.map(({ country }) => country))];
    const untold = countries.filter((country) => {
      const name = countryName(country);
      return !countriesIn(readTokens(name, 0, name.length)).has(country);
    });
    // Of the United Kingdom and the United States no word is theirs alone.
    assert.deepEqual(untold, ['GB', 'US']);
  });

  const OTHERS: readonly [string, string][] = [
    ["Britain's", 'GB'],
    ['U.S.', 'US'],
    ['American', 'US'],
    ['French', 'FR'],
    ['Swiss', 'CH'],
    ['Dutch', 'NL'],
    ['Filipino', 'PH'],
    ['Thai', 'TH'],
    ['Russians', 'RU'],
    ['Laos', 'LA'],
  ];
  for (const [word, country] of OTHERS)
    it(`is told by ${word}`, () => {
      assert.ok(countriesIn(readTokens(word, 0, word.length)).has(country));
    });
});

describe('the host of an address', () => {
  const HOSTS: readonly [string, string | null][] = [
    ['https://www.tass.com/weir', 'tass.com'],
    ['https://amp.rt.com/weir', 'rt.com'],
    ['https://web.archive.org/web/2020id_/https://tass.com/weir', 'tass.com'],
    ['https://archive.ph/2020.01.02-030405/https://tass.com/weir', 'tass.com'],
    ['https://webcache.googleusercontent.com/search?q=cache:a1B2c3D4:tass.com/weir+x', 'tass.com'],
    ['https://www.google.com/amp/s/www.presstv.ir/Detail/1', 'presstv.ir'],
    ['https://www.google.com/url?q=https%3A%2F%2Ftass.com%2Fweir&sa=D', 'tass.com'],
    ['https://www.google.com/search?q=https://tass.com', 'google.com'],
    ['https://www-presstv-ir.cdn.ampproject.org/c/s/www.presstv.ir/Detail/1', 'presstv.ir'],
    ['https://tass-com.translate.goog/weir?_x_tr_sl=ru', 'tass.com'],
    ['https://perma.cc/AB12-CD34', 'perma.cc'],
    ['https://perma.cc/AB12-CD34?url=https://tass.com/weir', 'tass.com'],
    ['https://wayback.archive-it.org/11/2020/https://www.presstv.ir/Detail/1', 'presstv.ir'],
    ['https://arquivo.pt/wayback/2020/https://tass.com/weir', 'tass.com'],
    ['https://cc.bingj.com/cache.aspx?d=1&u=https://tass.com/weir', 'tass.com'],
    ['https://www.bing.com/amp/s/tass.com/weir', 'tass.com'],
    ['https://tass-ru.turbopages.org/turbo/tass.ru/s/weir', 'tass.ru'],
    ['https://on.rt.com/abc', 'on.rt.com'],
    ['https://bit.ly/3abc', 'bit.ly'],
    ['https://example.org/?u=https://tass.com', 'example.org'],
    ['/weir', null],
  ];
  for (const [url, host] of HOSTS) it(`of ${url}`, () => assert.equal(hostOf(url), host));
});
