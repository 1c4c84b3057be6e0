// The state-media registry holds to its own rules, covers the world, and knows the outlets that are cited most.
import assert from 'node:assert/strict';
import { faultsOf, type Schema } from './support/json-schema.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledRegistry } from '../server/src/core/sources/outlets/registry.ts';

interface OutletName {
  name: string;
  lang: string;
  ambiguous?: true;
}

interface OutletRecord {
  id: string;
  names: OutletName[];
  domains: string[];
  country: string;
  class: string;
  owner?: { name: string; source: string };
  classifiedBy: { source: string; document?: string; url?: string; date: string }[];
}

interface RegistryFile {
  file: string;
  text: string;
  records: OutletRecord[];
}

interface RegistryScript {
  CLASSES: string[];
  KINDS: string[];
  readRegistry(directory?: string): { records: OutletRecord[]; files: RegistryFile[] };
  validate(records: unknown[], today?: string): string[];
  validateFiles(files: RegistryFile[]): string[];
  readAge(records: OutletRecord[], today?: string): { newest: string; usual: string; stale: boolean };
  drawSample(records: OutletRecord[], seed: number, size: number): OutletRecord[];
}

/** The sixty most cited outlets: id, and names under which drafts cite them. */
const MOST_CITED: Record<string, string[]> = {
  xinhua: ['Xinhua', 'Xinhua News Agency', '新华社', '新华网', '新华通讯社', 'Синьхуа', 'شينخوا'],
  'peoples-daily': ["People's Daily", '人民日报', '人民网', 'Жэньминь жибао'],
  cctv: ['CCTV', 'China Central Television', '央视', '中央电视台', '央视新闻', '央視', '新闻联播'],
  cgtn: ['CGTN', 'China Global Television Network'],
  'china-radio-international': ['China Radio International', '中国国际广播电台'],
  'global-times': ['Global Times', '环球时报', '环球网', '環球網'],
  'china-news-service': ['China News Service', '中新社', '中国新闻网', 'ECNS'],
  'china-daily': ['China Daily', '中国日报'],
  'guangming-daily': ['Guangming Daily', '光明日报'],
  'economic-daily': ['Economic Daily', '经济日报'],
  'pla-daily': ['PLA Daily', '解放军报'],
  'china-youth-daily': ['China Youth Daily', '中国青年报'],
  'the-paper': ['The Paper', '澎湃新闻'],
  qiushi: ['Qiushi', '求是'],
  'ria-novosti': ['RIA Novosti', 'RIA', 'РИА Новости', 'РИА «Новости»'],
  tass: ['TASS', 'ТАСС', 'ИТАР-ТАСС', 'ITAR-TASS'],
  'rossiya-segodnya': ['Rossiya Segodnya', 'Россия сегодня'],
  rt: ['RT', 'Russia Today', 'RT на русском', 'Ruptly'],
  sputnik: ['Sputnik', 'Sputnik News', 'Спутник', 'Radio Sputnik'],
  'rossiyskaya-gazeta': ['Rossiyskaya Gazeta', 'Российская газета'],
  izvestia: ['Izvestia', 'Известия'],
  'channel-one-russia': ['Channel One Russia', 'Первый канал'],
  vesti: ['Vesti', 'Вести'],
  zvezda: ['Zvezda', 'Звезда'],
  'komsomolskaya-pravda': ['Komsomolskaya Pravda', 'Комсомольская правда'],
  'lenta-ru': ['Lenta.ru', 'Лента.ру'],
  belta: ['BelTA', 'БелТА'],
  irna: ['IRNA', 'ایرنا', 'خبرگزاری جمهوری اسلامی'],
  fars: ['Fars', 'Fars News Agency', 'خبرگزاری فارس'],
  tasnim: ['Tasnim', 'تسنیم', 'خبرگزاری تسنیم'],
  mehr: ['Mehr News Agency', 'خبرگزاری مهر'],
  isna: ['ISNA', 'ایسنا'],
  'press-tv': ['Press TV', 'پرس تی وی'],
  irib: ['IRIB', 'صدا و سیما'],
  'tehran-times': ['Tehran Times'],
  'al-manar': ['Al-Manar', 'المنار'],
  sana: ['SANA', 'سانا'],
  'al-ahram': ['Al-Ahram', 'الأهرام'],
  'saudi-press-agency': ['Saudi Press Agency', 'وكالة الأنباء السعودية'],
  'al-arabiya': ['Al Arabiya', 'العربية'],
  'al-jazeera': ['Al Jazeera', 'الجزيرة'],
  kcna: ['KCNA', '조선중앙통신', '朝中社'],
  'rodong-sinmun': ['Rodong Sinmun', '로동신문'],
  'yonhap-news-agency': ['Yonhap', '연합뉴스'],
  nhk: ['NHK'],
  anadolu: ['Anadolu', 'Anadolu Agency', 'Anadolu Ajansı'],
  trt: ['TRT', 'TRT Haber'],
  'trt-world': ['TRT World'],
  granma: ['Granma'],
  'prensa-latina': ['Prensa Latina'],
  telesur: ['teleSUR', 'Telesur'],
  telam: ['Télam', 'Telam'],
  efe: ['EFE', 'Agencia EFE'],
  bbc: ['BBC', 'BBC News', 'Би-би-си'],
  dw: ['DW', 'Deutsche Welle'],
  'france-24': ['France 24'],
  npr: ['NPR'],
  'abc-australia': ['ABC', 'Australian Broadcasting Corporation'],
  cbc: ['CBC'],
  'voice-of-america': ['Voice of America', 'VOA', 'Голос Америки'],
};

const HOSTS: Record<string, string> = {
  'xinhuanet.com': 'xinhua',
  'news.cn': 'xinhua',
  'people.com.cn': 'peoples-daily',
  'people.cn': 'peoples-daily',
  'cctv.com': 'cctv',
  'cgtn.com': 'cgtn',
  'globaltimes.cn': 'global-times',
  'huanqiu.com': 'global-times',
  'chinadaily.com.cn': 'china-daily',
  'ecns.cn': 'china-news-service',
  'chinanews.com': 'china-news-service',
  'tass.ru': 'tass',
  'tass.com': 'tass',
  'ria.ru': 'ria-novosti',
  'sputniknews.com': 'sputnik',
  'rt.com': 'rt',
  'rg.ru': 'rossiyskaya-gazeta',
  'presstv.ir': 'press-tv',
  'irna.ir': 'irna',
  'farsnews.ir': 'fars',
  'tasnimnews.com': 'tasnim',
  'kcna.kp': 'kcna',
  'aa.com.tr': 'anadolu',
  'trtworld.com': 'trt-world',
  'bbc.co.uk': 'bbc',
  'bbc.com': 'bbc',
  // Mirrors and newer addresses.
  'swentr.site': 'rt',
  'rtde.live': 'rt',
  'sarabic.ae': 'sputnik',
  'tasnimnews.ir': 'tasnim',
  'qazinform.com': 'kazinform',
  'trt.global': 'trt',
  'sixthtone.com': 'the-paper',
  'azattyq.org': 'rferl',
};

const SHORT_WORDS = [
  'RT',
  'Anis',
  'Gold',
  'Domingo',
  'Today',
  'ABC',
  'Mir',
  'Sputnik',
  'CCTV',
  'SANA',
  'Fars',
];

describe('the state-media registry', () => {
  let script: RegistryScript;
  let records: OutletRecord[];
  let files: RegistryFile[];

  before(async () => {
    const path = join(process.cwd(), 'scripts/registry.mjs');
    script = (await import(pathToFileURL(path).href)) as RegistryScript;
    ({ records, files } = script.readRegistry());
  });

  const readData = (file: string) => readFileSync(join(process.cwd(), 'server/data', file), 'utf8');
  const copyFirst = () => structuredClone(records[0]) as OutletRecord & Record<string, unknown>;

  it('holds to its rules', () => {
    assert.deepEqual([...script.validateFiles(files), ...script.validate(records)], []);
  });

  it('is in a bundle, row by row, what it is in its files', () => {
    assert.deepEqual(bundledRegistry().outlets, records);
  });

  it('covers a thousand outlets of 120 countries', () => {
    assert.ok(records.length >= 1000, `${records.length} outlets`);
    const countries = new Set(records.map(({ country }) => country));
    assert.ok(countries.size >= 120, `${countries.size} countries`);
  });

  it('has the figures that the README gives', () => {
    const readme = readFileSync(join(process.cwd(), 'README.md'), 'utf8');
    const total = (count: (record: OutletRecord) => number) =>
      records.reduce((sum, record) => sum + count(record), 0).toLocaleString('en');
    const countries = new Set(records.map(({ country }) => country)).size;
    const figures = `It holds ${total(() => 1)} outlets of ${countries} countries, under ${total(({ names }) => names.length)} names and ${total(({ domains }) => domains.length)} web domains.`;
    assert.ok(readme.includes(figures), figures);
    const unrated = records.filter((record) => record.class.endsWith('-organ')).length;
    const alliance = records.filter(({ classifiedBy }) =>
      classifiedBy.some(({ source }) => source.startsWith('Alliance for Securing Democracy')),
    ).length;
    assert.deepEqual([unrated, alliance], [11, 3], 'the README says eleven, three and fourteen in words');
    const [year, month] = script.readAge(records).newest.split('-').map(Number);
    const newest = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1)).toLocaleString('en', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    assert.ok(readme.includes(`the newest is of ${newest}`), newest);
  });

  it('knows the sixty most cited outlets by name', () => {
    assert.equal(Object.keys(MOST_CITED).length, 60);
    const missing = Object.entries(MOST_CITED).flatMap(([id, names]) => {
      const known = new Set(records.find((record) => record.id === id)?.names.map(({ name }) => name));
      return names.filter((name) => !known.has(name)).map((name) => `${id}: ${name}`);
    });
    assert.deepEqual(missing, []);
  });

  it('knows the hosts that are linked most', () => {
    const owners = new Map(records.flatMap(({ id, domains }) => domains.map((domain) => [domain, id])));
    for (const [host, id] of Object.entries(HOSTS)) assert.equal(owners.get(host), id, host);
  });

  it('marks names that can be other things', () => {
    const names = records.flatMap((record) => record.names);
    for (const word of SHORT_WORDS) {
      const same = names.filter(({ name }) => name === word);
      assert.ok(same.length > 0, `${word} is not there`);
      assert.ok(
        same.every(({ ambiguous }) => ambiguous),
        `${word} is not marked`,
      );
    }
  });

  it('is as its schema says, in every file', () => {
    const schema = JSON.parse(readData('state-media.schema.json')) as Schema;
    for (const file of files) assert.deepEqual(faultsOf(schema, file.records), [], file.file);
  });

  it('has a schema that sees what is wrong', () => {
    const schema = JSON.parse(readData('state-media.schema.json')) as Schema;
    const spoilt: [string, (record: OutletRecord & Record<string, unknown>) => void][] = [
      ['has no class', (r) => Reflect.deleteProperty(r, 'class')],
      ['class is none of', (r) => (r.class = 'state')],
      ['has a field colour', (r) => (r['colour'] = 'red')],
      ['country does not match', (r) => (r.country = 'Turkey')],
      ['domains[0] does not match', (r) => (r.domains = ['www.example.org'])],
      ['classifiedBy has fewer than 1', (r) => (r.classifiedBy = [])],
      ['date does not match', (r) => (r.classifiedBy[0]!.date = 'March')],
    ];
    for (const [fault, spoil] of spoilt) {
      const record = copyFirst();
      spoil(record);
      const faults = faultsOf(schema, [record]).join('\n');
      assert.ok(faults.includes(fault), `${fault}: ${faults}`);
    }
  });

  it('states an owner for every organ that nobody has rated, and calls on no one who rates', () => {
    for (const record of records.filter(({ class: outletClass }) => outletClass.endsWith('-organ'))) {
      assert.ok(record.owner, record.id);
      assert.ok(
        record.classifiedBy.every(
          ({ source, url, document }) => source !== 'State Media Monitor' && (url ?? document),
        ),
        record.id,
      );
    }
  });

  it('names the same classes and kinds in schema, page and script', () => {
    const schema = JSON.parse(readData('state-media.schema.json')) as {
      $defs: { outlet: { properties: { class: { enum: string[] }; kind: { enum: string[] } } } };
    };
    const { class: classes, kind } = schema.$defs.outlet.properties;
    assert.deepEqual(classes.enum, script.CLASSES);
    assert.deepEqual(kind.enum, script.KINDS);
    const inTable = [...readData('README.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    assert.deepEqual(inTable, script.CLASSES);
  });

  it('keeps the organ of a state-owned company apart from the rated classes', () => {
    const organ = records.find(({ id }) => id === 'baogang-daily');
    assert.equal(organ?.class, 'enterprise-organ');
    assert.notEqual(organ.classifiedBy[0]?.source, 'State Media Monitor');
  });

  it('draws the same sample from the same seed', () => {
    const draw = (seed: number) => script.drawSample(records, seed, 100).map(({ id }) => id);
    assert.deepEqual(draw(20261123), draw(20261123));
    assert.notDeepEqual(draw(20261123), draw(1));
    assert.equal(new Set(draw(20261123)).size, 100);
  });

  it('says when it is older than a year', () => {
    const { newest } = script.readAge(records);
    const year = Number(newest.slice(0, 4));
    assert.equal(script.readAge(records, `${year}-12-31`).stale, false);
    assert.equal(script.readAge(records, `${year + 2}-01-01`).stale, true);
  });

  describe('the check', () => {
    const complaints: [string, (record: OutletRecord & Record<string, unknown>) => void, RegExp][] = [
      ['a record nobody classified', (r) => (r.classifiedBy = []), /nobody has classified it/],
      ['own knowledge', (r) => (r.classifiedBy[0]!.source = 'own knowledge, unverified'), /is no source/],
      ['a missing date', (r) => (r.classifiedBy[0] = { source: 'Somebody' } as never), /has no "date"/],
      ['a date to come', (r) => (r.classifiedBy[0]!.date = '2999-01'), /lies in the future/],
      ['a country in words', (r) => (r.country = 'Turkey'), /no ISO 3166-1 code/],
      ['an unknown class', (r) => (r.class = 'state'), /the class "state" is not one of/],
      ['a scheme in a domain', (r) => (r.domains = ['https://example.org']), /is no domain/],
      ['a shared host', (r) => (r.domains = ['facebook.com']), /many share/],
      ['a short name without a decision', (r) => r.names.push({ name: 'Zup', lang: 'en' }), /"Zup" is short/],
      ['a field of one’s own', (r) => (r['colour'] = 'red'), /not in the schema/],
      [
        'a curly apostrophe',
        (r) => r.names.push({ name: 'People’s Word', lang: 'en' }),
        /typographic apostrophe/,
      ],
    ];
    for (const [what, spoil, complaint] of complaints) {
      it(`complains of ${what}`, () => {
        const record = copyFirst();
        spoil(record);
        assert.match(script.validate([record]).join('\n'), complaint);
      });
    }

    it('complains of an id, a clear name or a domain that two outlets have', () => {
      const first = {
        ...copyFirst(),
        names: [{ name: 'Morning Example', lang: 'en' }],
        domains: ['example.org'],
      };
      assert.match(script.validate([first, first]).join('\n'), /is used twice/);
      const second = { ...first, id: 'other' };
      const both = script.validate([first, second]).join('\n');
      assert.match(both, /The name "Morning Example" belongs to both/);
      assert.match(both, /The domain example\.org belongs to both/);
    });

    it('complains of a file out of order or under a wrong name', () => {
      const file = files.find((one) => one.records.length > 1);
      assert.ok(file);
      const turned = { ...file, records: [...file.records].reverse() };
      assert.match(script.validateFiles([turned]).join('\n'), /is not sorted by id/);
      assert.match(script.validateFiles([{ ...file, file: 'xx.json' }]).join('\n'), /xx\.json holds/);
    });
  });
});
