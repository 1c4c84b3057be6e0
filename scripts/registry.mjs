// Checks the state-media registry, prints its statistics, and draws rows to be held against their source again.
// It is one file, long as it is, so that it runs with nothing but Node.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const DIRECTORY = 'server/data/state-media';

/** The classes, in the order of server/data/README.md: seven of the State Media Monitor, and organs that it does not rate. */
export const CLASSES = ['SC', 'CaPu', 'CaPr', 'ISFM', 'ISF', 'ISM', 'IP', 'state-organ', 'enterprise-organ'];

/** What an outlet can be. */
export const KINDS = [
  'news-agency',
  'newspaper',
  'magazine',
  'broadcaster',
  'website',
  'media-group',
  'party-organ',
  'ministry-organ',
  'company-organ',
];

/**
 * Names of four letters or fewer that mean one outlet and nothing else: somebody looked at each of them.
 * Every other name as short as that is marked `"ambiguous": true` in its record.
 */
const SHORT_BUT_CLEAR = new Set(
  `AKBC B92 BBC BHRT CCMA CGTN CVMC CyBC ECNS ESBS EiTB FRCN IPBC IRIB IRNA KBS KCNA KCTV KUNA LSBC
  MTVA NHK NPR NRK OGBC ORTB ORTN RNZ RTBF RTCG RTHK RTNB RTNC RTPA RTRS RTSH RTVE RTÉ RÚV S4C SABC
  SNTV SRMG TASR TASS TGRT TVNZ TVP1 TVRI YLE Yle ZDF ZNBC ИРНА НТВ ТАРС ТАСС`.split(/\s+/),
);

/** ISO 3166-1 alpha-2, as of 2024. */
const COUNTRIES = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO
  JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR
  MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO
  RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV
  TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/),
);

/** Hosts that carry everybody: an outlet's page there is no domain of the outlet. */
const SHARED_HOSTS =
  /(?:^|\.)(?:facebook|youtube|twitter|x|instagram|tiktok|telegram|t|vk|ok|medium|wordpress|blogspot|archive|google|linkedin)\.(?:com|org|me|ru|be)$/;

const FIELDS = {
  record: {
    id: 1,
    names: 1,
    domains: 1,
    country: 1,
    kind: 1,
    owner: 0,
    class: 1,
    classifiedBy: 1,
    valid: 0,
    sanctions: 0,
    disputed: 0,
  },
  name: { name: 1, lang: 1, ambiguous: 0, thing: 0, shared: 0 },
  owner: { name: 1, source: 1 },
  classification: { source: 1, document: 0, url: 0, date: 1 },
  valid: { from: 0, to: 0, note: 0 },
  sanction: { by: 1, measure: 1, date: 1, source: 1 },
  disputed: { view: 1, source: 1 },
};

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const MONTH = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const OWN_KNOWLEDGE = /own knowledge|unverified|common knowledge|as everyone knows/i;

/**
 * Reads the country files.
 * @param {string} [directory] path from the working directory, `server/data/state-media` unless told
 * @returns {{ records: object[], files: { file: string, text: string, records: object[] }[] }} in the order of the file names
 * @throws when a file is no JSON
 */
export function readRegistry(directory = DIRECTORY) {
  const files = readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(directory, file), 'utf8');
      try {
        return { file, text, records: JSON.parse(text) };
      } catch (error) {
        throw new Error(`${file} is no JSON: ${error.message}.`, { cause: error });
      }
    });
  return { records: files.flatMap(({ records }) => records), files };
}

/**
 * Looks each record over, and the records together.
 * @param {object[]} records
 * @param {string} [today] YYYY-MM-DD; no date may lie after it
 * @returns {string[]} problems, a full sentence each; empty when all is well
 */
export function validate(records, today = new Date().toISOString().slice(0, 10)) {
  return [...records.flatMap((record) => validateRecord(record, today)), ...findDuplicates(records)];
}

/**
 * Looks the files over: name, order, line ends.
 * @param {{ file: string, text: string, records: object[] }[]} files from readRegistry
 * @returns {string[]} problems, a full sentence each
 */
export function validateFiles(files) {
  const problems = [];
  for (const { file, text, records } of files) {
    if (!Array.isArray(records)) {
      problems.push(`${file} holds no list of records.`);
      continue;
    }
    if (text.includes('\r')) problems.push(`${file} has Windows line ends; write LF.`);
    if (text.startsWith('\uFEFF')) problems.push(`${file} starts with a byte order mark.`);
    if (!text.endsWith('\n')) problems.push(`${file} does not end with a newline.`);
    if (/^(?: {2})* [^ ]|^\t/m.test(text)) problems.push(`${file} is not indented by two spaces.`);
    for (const { id, country } of records) {
      if (`${String(country).toLowerCase()}.json` !== file)
        problems.push(`${file} holds ${id}, whose country is ${country}.`);
    }
    const ids = records.map(({ id }) => String(id));
    const late = ids.find((id, i) => i > 0 && id < ids[i - 1]);
    if (late !== undefined) problems.push(`${file} is not sorted by id: ${late} comes too late.`);
  }
  return problems;
}

function validateRecord(record, today) {
  const problems = [];
  const say = (text) => problems.push(`${record?.id ?? 'A record without an id'}: ${text}`);
  checkFields(record, FIELDS.record, 'the record', say);
  if (problems.length > 0) return problems;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(record.id)) say(`the id is not in kebab-case.`);
  if (!COUNTRIES.has(record.country))
    say(`the country "${record.country}" is no ISO 3166-1 code of two capital letters.`);
  if (!KINDS.includes(record.kind)) say(`the kind "${record.kind}" is not one of ${KINDS.join(', ')}.`);
  if (!CLASSES.includes(record.class))
    say(`the class "${record.class}" is not one of ${CLASSES.join(', ')}.`);
  checkNames(record.names, say);
  checkDomains(record.domains, say);
  checkSources(record, today, say);
  return problems;
}

function checkFields(value, fields, what, say) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    say(`${what} is not an object.`);
    return;
  }
  for (const [field, required] of Object.entries(fields)) {
    if (required && !(field in value)) say(`${what} has no "${field}".`);
  }
  for (const [field, content] of Object.entries(value)) {
    if (!(field in fields)) say(`${what} has a field "${field}" that is not in the schema.`);
    if (typeof content === 'string' && (content !== content.trim() || content === ''))
      say(`"${field}" of ${what} is empty or has spaces around it.`);
  }
}

function checkNames(names, say) {
  if (!Array.isArray(names) || names.length === 0) {
    say('there is no name.');
    return;
  }
  for (const entry of names) {
    checkFields(entry, FIELDS.name, `the name "${entry?.name}"`, say);
    const { name = '', lang = '', ambiguous, thing, shared } = entry ?? {};
    if (name !== name.normalize('NFC')) say(`the name "${name}" is not in Unicode form NFC.`);
    if (/[\u2018\u2019]/u.test(name))
      say(`the name "${name}" has a typographic apostrophe; write a straight one.`);
    if (!isLanguageTag(lang)) say(`"${lang}" is no language tag (name "${name}").`);
    if (ambiguous !== undefined && ambiguous !== true)
      say(`"ambiguous" of "${name}" is either true or left out.`);
    if (thing !== undefined && !(thing === true && ambiguous))
      say(`"thing" of "${name}" is true for an ambiguous name, or left out.`);
    if (shared !== undefined && !(shared === true && ambiguous))
      say(`"shared" of "${name}" is true for an ambiguous name, or left out.`);
    if (isShort(name) && !ambiguous && !SHORT_BUT_CLEAR.has(name)) {
      say(
        `the name "${name}" is short: mark it "ambiguous", or add it to SHORT_BUT_CLEAR in scripts/registry.mjs if it can mean nothing else.`,
      );
    }
  }
  if (!/^\p{Script=Latin}|^\d/u.test(names[0].name))
    say(`the first name, "${names[0].name}", is not in Latin script.`);
  const twice = names.map(({ name }) => name).find((name, i, all) => all.indexOf(name) < i);
  if (twice !== undefined) say(`the name "${twice}" stands there twice.`);
}

function checkDomains(domains, say) {
  if (!Array.isArray(domains)) {
    say('"domains" is no list.');
    return;
  }
  for (const domain of domains) {
    if (/^www\./.test(domain)) say(`the domain "${domain}" starts with www.; leave that out.`);
    else if (!DOMAIN.test(domain))
      say(`"${domain}" is no domain: write it in lower case, without scheme and path.`);
    else if (SHARED_HOSTS.test(domain))
      say(`"${domain}" is a host that many share, not a domain of the outlet.`);
  }
}

function checkSources(record, today, say) {
  const { owner, classifiedBy, valid, sanctions = [], disputed } = record;
  if (owner !== undefined) checkFields(owner, FIELDS.owner, 'the owner', say);
  if (/-organ$/.test(record.class) && owner === undefined) say(`a ${record.class} needs an owner.`);
  if (!Array.isArray(classifiedBy) || classifiedBy.length === 0)
    say('nobody has classified it: "classifiedBy" is empty.');
  else for (const one of classifiedBy) checkFields(one, FIELDS.classification, 'the classification', say);
  if (valid !== undefined) checkFields(valid, FIELDS.valid, '"valid"', say);
  for (const one of sanctions) checkFields(one, FIELDS.sanction, 'the sanction', say);
  if (disputed !== undefined) checkFields(disputed, FIELDS.disputed, '"disputed"', say);

  const quoted = [owner, disputed, ...(classifiedBy ?? []), ...sanctions].flatMap((part) => [
    part?.source,
    part?.document,
  ]);
  const unsourced = quoted.find((source) => source !== undefined && OWN_KNOWLEDGE.test(source));
  if (unsourced !== undefined) say(`"${unsourced}" is no source: what somebody knows has to be looked up.`);
  for (const { url } of classifiedBy ?? []) {
    if (url !== undefined && !/^https?:\/\/\S+$/.test(url)) say(`"${url}" is no address.`);
  }
  for (const { date } of classifiedBy ?? []) checkDate(date, MONTH, 'YYYY or YYYY-MM', today, say);
  for (const { date } of sanctions) checkDate(date, DAY, 'YYYY, YYYY-MM or YYYY-MM-DD', today, say);
  for (const date of [valid?.from, valid?.to])
    if (date !== undefined) checkDate(date, DAY, 'YYYY, YYYY-MM or YYYY-MM-DD', today, say);
}

function checkDate(date, form, formInWords, today, say) {
  if (typeof date !== 'string' || !form.test(date))
    say(`the date "${date}" is not of the form ${formInWords}.`);
  else if (date > today.slice(0, date.length)) say(`the date ${date} lies in the future.`);
}

function isLanguageTag(lang) {
  try {
    return Intl.getCanonicalLocales(lang)[0] === lang;
  } catch {
    return false;
  }
}

/** `RT`, `ТАСС` and `Mir` are short; `KP.ru` says what it is, and Chinese, Japanese and Korean names are short by nature. */
function isShort(name) {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}.]/u.test(name)) return false;
  return (name.match(/\p{L}/gu) ?? []).length <= 4;
}

function findDuplicates(records) {
  const ids = new Map();
  const domains = new Map();
  const clearNames = new Map();
  const problems = [];
  const note = (map, key, id, text) => {
    const other = map.get(key);
    if (other === undefined) map.set(key, id);
    else if (other !== id || map === ids) problems.push(text(other));
  };
  for (const { id, names, domains: hosts } of records) {
    note(ids, id, id, () => `The id ${id} is used twice.`);
    for (const domain of Array.isArray(hosts) ? hosts : []) {
      note(domains, domain, id, (other) => `The domain ${domain} belongs to both ${other} and ${id}.`);
    }
    for (const { name, ambiguous } of Array.isArray(names) ? names : []) {
      if (ambiguous) continue;
      note(
        clearNames,
        String(name).toLowerCase(),
        id,
        (other) =>
          `The name "${name}" belongs to both ${other} and ${id}, and neither marks it as ambiguous.`,
      );
    }
  }
  return problems;
}

/**
 * How old the ratings are; a statement of ownership rates nothing.
 * @param {object[]} records
 * @param {string} [today] YYYY-MM-DD
 * @returns {{ newest: string, usual: string, share: number, stale: boolean }} newest date; the date most rows have, and their share; whether even the newest is over a year old
 */
export function readAge(records, today = new Date().toISOString().slice(0, 10)) {
  const rated = records.filter((record) => !/-organ$/.test(record.class));
  const dates = rated.map(({ classifiedBy }) =>
    classifiedBy
      .map(({ date }) => date)
      .sort()
      .at(-1),
  );
  const counts = countBy(dates, (date) => date);
  const [usual, count] = [...counts].sort((a, b) => b[1] - a[1])[0];
  const newest = [...dates].sort().at(-1);
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return { newest, usual, share: count / rated.length, stale: newest < yearAgo.slice(0, newest.length) };
}

/**
 * Draws rows by a seeded generator, so that the same seed draws the same rows from the same registry.
 * @param {object[]} records
 * @param {number} seed a whole number
 * @param {number} size
 * @returns {object[]} without repetition
 */
export function drawSample(records, seed, size) {
  const pool = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const random = mulberry32(seed);
  for (let i = pool.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [pool[i], pool[j]] = [pool[j], pool[i]];
  }
  return pool.slice(0, size);
}

/** Mulberry32: a small generator of numbers from 0 up to 1 whose whole state is the seed. */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function countBy(items, key) {
  const counts = new Map();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** `2024-02` → `February 2024`. */
function showMonth(date) {
  if (date.length === 4) return date;
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}-01`),
  );
}

function showStatistics(records, today) {
  const names = records.flatMap((record) => record.names);
  const list = (key) =>
    [...countBy(records, key)]
      .sort((a, b) => b[1] - a[1])
      .map(([k, n]) => `${k} ${n}`)
      .join(', ');
  const { newest, usual, share, stale } = readAge(records, today);
  const lines = [
    `${records.length} outlets of ${countBy(records, ({ country }) => country).size} countries`,
    `by class: ${list((record) => record.class)}`,
    `by kind: ${list(({ kind }) => kind)}`,
    `classified by: ${list(({ classifiedBy }) => classifiedBy.at(-1).source)}`,
    `${names.length} names, ${names.filter(({ ambiguous }) => ambiguous).length} of them ambiguous alone, ${names.filter(({ name }) => !/\p{Script=Latin}/u.test(name)).length} in another script than Latin`,
    `${records.flatMap(({ domains }) => domains).length} domains; ${records.filter(({ domains }) => domains.length === 0).length} outlets without one`,
    `${records.filter(({ sanctions }) => sanctions).length} outlets with sanctions, ${records.filter(({ disputed }) => disputed).length} disputed, ${records.filter(({ valid }) => valid).length} with a note on their time`,
    `${Math.round(share * 100)} % of the outlets are classified as of ${showMonth(usual)}; the newest classification is of ${showMonth(newest)}`,
  ];
  if (stale)
    lines.push(
      `The registry is older than a year: even its newest classification, of ${showMonth(newest)}, is. Look for a newer edition at https://statemediamonitor.com/.`,
    );
  return lines.join('\n');
}

function readTable(path) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const separator = text.slice(0, text.indexOf('\n')).includes('\t') ? '\t' : ',';
  const rows = separator === '\t' ? text.split(/\r?\n/).map((line) => line.split('\t')) : readCsv(text);
  const [head = [], ...body] = rows;
  return body
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? ''])));
}

function readCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows;
}

/** The rows of a source table that share a name, part of a name, or a host with the record. */
function findSourceRows(record, table) {
  const plain = (text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const withoutNote = (text) => plain(text.replace(/\(.*$/s, ''));
  const names = new Set(record.names.flatMap(({ name }) => [plain(name), withoutNote(name)]));
  const country = plain(new Intl.DisplayNames('en', { type: 'region' }).of(record.country));
  const scored = table.map((row) => {
    const name = (row.name ?? row['Main assets'] ?? '').replace(/^[^:]*: /, '');
    const company = row.owner ?? row['Media company'] ?? '';
    const hosts = (row.domains ?? row.URL ?? '').toLowerCase();
    const score =
      ([plain(name), withoutNote(name), plain(/\(([^)]*)/.exec(name)?.[1] ?? '-')].some((label) =>
        names.has(label),
      )
        ? 3
        : 0) +
      (record.domains.some((domain) => hosts.includes(domain)) ? 3 : 0) +
      (names.has(withoutNote(company)) ? 2 : 0) +
      (plain(row.country ?? row.Country ?? '') === country ? 1 : 0);
    return { score, row };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return best < 2 ? [] : scored.filter(({ score }) => score === best).map(({ row }) => row);
}

function showSample(records, seed, size, table) {
  return drawSample(records, seed, size)
    .map((record, i) => {
      const { id, names, domains, country, kind, owner, classifiedBy } = record;
      const own = [
        `${i + 1}. ${id} | ${country} | ${kind} | ${record.class} | owner: ${owner?.name ?? '-'} | ${domains.join(', ') || 'no domain'}`,
        `   names: ${names.map(({ name, ambiguous }) => name + (ambiguous ? ' (ambiguous)' : '')).join('; ')}`,
        `   by: ${classifiedBy.map(({ source, document, date }) => [source, document, date].filter(Boolean).join(', ')).join('; ')}`,
      ];
      const rows =
        table === undefined
          ? []
          : findSourceRows(record, table).map(
              (row) => `   row: ${Object.values(row).filter(Boolean).join(' | ')}`,
            );
      if (table !== undefined && rows.length === 0) rows.push('   row: none found by name or host');
      return [...own, ...rows].join('\n');
    })
    .join('\n');
}

const USAGE = `node scripts/registry.mjs                                      check the registry and print its statistics
node scripts/registry.mjs --sample SEED N [--source TABLE]     draw N rows; TABLE (csv or tsv) is the source they came from`;

function main(args) {
  const at = args.indexOf('--sample');
  const seed = Number(args[at + 1]);
  const size = Number(args[at + 2]);
  if (args.includes('--help') || (at >= 0 && !(Number.isInteger(seed) && size > 0))) {
    console.log(USAGE);
    return args.includes('--help') ? 0 : 2;
  }
  const { records, files } = readRegistry();
  if (at >= 0) {
    const from = args.indexOf('--source');
    console.log(showSample(records, seed, size, from < 0 ? undefined : readTable(args[from + 1])));
    return 0;
  }
  const problems = [...validateFiles(files), ...validate(records)];
  for (const problem of problems) console.error(problem);
  console.log(showStatistics(records));
  console.log(problems.length === 0 ? 'No problems.' : `${problems.length} problems.`);
  return problems.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv.slice(2));
