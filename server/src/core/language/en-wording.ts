/** English words for outlets, and the house style that holds when a newsroom sets none. */
import type { Outlet, OutletKind } from '../sources/outlets/registry.ts';
import { countryIn, type Wording } from './wording.ts';

const COUNTRY_ADJECTIVES: Readonly<Record<string, string>> = {
  CN: 'Chinese', RU: 'Russian', IR: 'Iranian', KP: 'North Korean', TR: 'Turkish', BY: 'Belarusian', CU: 'Cuban', VN: 'Vietnamese', SY: 'Syrian', SA: 'Saudi', EG: 'Egyptian', VE: 'Venezuelan', QA: 'Qatari', AE: 'Emirati', KZ: 'Kazakh', LA: 'Lao', MM: 'Myanmar', RS: 'Serbian', HU: 'Hungarian', ER: 'Eritrean', ET: 'Ethiopian', RW: 'Rwandan', SD: 'Sudanese', AZ: 'Azerbaijani',
}; // prettier-ignore

const KINDS: Readonly<Record<OutletKind, string>> = {
  'news-agency': 'news agency',
  newspaper: 'newspaper',
  magazine: 'magazine',
  broadcaster: 'broadcaster',
  website: 'news site',
  'media-group': 'media group',
  'party-organ': 'party newspaper',
  'ministry-organ': 'ministry outlet',
  'company-organ': 'company newspaper',
};

/** `China`, `Russia`: the English short name of an ISO 3166 code. */
export const countryName = (code: string): string => countryIn('en', code);

/** The outlet's kind in plain words: `news agency`. */
export const kindInWords = ({ kind }: Outlet): string => KINDS[kind];

// "United Kingdom" | "Netherlands" | not "Ukraine"
const TAKES_ARTICLE =
  /^(?:United|Netherlands|Philippines|Gambia|Bahamas|Maldives|Dominican Rep|Central African|Congo)/;
const withArticle = (country: string): string => (TAKES_ARTICLE.test(country) ? `the ${country}` : country);

/** What the outlet is and whose, for a disclaimer: `a Chinese state-controlled news agency`, `a media outlet of a Chinese state-owned entity`. */
export function describe(outlet: Outlet): string {
  const nation = COUNTRY_ADJECTIVES[outlet.country] ?? '';
  const place = nation ? '' : ` of ${withArticle(countryName(outlet.country))}`;
  const lead = nation ? `${/^[AEIOU]/.test(nation) ? 'an' : 'a'} ${nation} ` : 'a ';
  if (outlet.class === 'state-organ') return `a media outlet of ${lead}party or state body${place}`;
  if (outlet.class === 'enterprise-organ') return `a media outlet of ${lead}state-owned entity${place}`;
  const tie = {
    SC: 'state-controlled',
    CaPu: 'state-managed',
    CaPr: 'government-aligned private',
    ISFM: 'state-funded',
    ISF: 'state-funded',
    ISM: 'state-managed',
    IP: 'public',
  }[outlet.class];
  return `${lead}${tie} ${kindInWords(outlet)}${place}`;
}

/** `China's state-run`, `the United States' state-run`. */
function descriptorOf({ country }: Outlet): string {
  const name = withArticle(countryName(country));
  return `${name}${name.endsWith('s') ? "'" : "'s"} state-run`;
}

/** Parts outlets by semicolons where there are more than two, since each has a comma of its own. */
function join(outlets: readonly string[]): string {
  if (outlets.length < 3) return outlets.join(', and ');
  return `${outlets.slice(0, -1).join('; ')}; and ${outlets.at(-1) ?? ''}`;
}

/** English house style. Its templates are those of the settings as they come; a template that differs from them is the newsroom's own (`isOwn`). */
export const enWording: Wording = {
  templates: {
    disclaimer:
      'Disclaimer: This article draws on information published by {outlets}, {description}. Verify its details independently before basing any business, policy or investment decision on them.',
    disclaimerExtension: 'This article also draws on information published by {outlets}, {description}.',
    editorsNote: "Editor's note: This article draws on information published by {outlets}, {description}.",
    outletFootnote: '{outlets} is {description}.',
    descriptor: '{descriptor}',
    verificationNote: '[Not independently verified]',
    verificationClause: 'a claim that has not been independently verified by {newsroom}',
    footnote: 'Source to be added.',
    secondSource: 'Second source to be added.',
  },
  newsroom: 'this newsroom',
  describe,
  described: (name, description) => `${name}, ${description}`,
  join,
  descriptorOf,
  attribution: { opens: false, before: ', according to ', after: '' },
  sourceLine: 'Source: ',
  comma: ', ',
  stop: '.',
  space: ' ',
};
