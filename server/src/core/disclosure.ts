/** Disclosure: what the draft tells its reader of the outlets it rests on. */
import type { Reading } from './reading.ts';
import { findName } from './sources/names.ts';
import type { Outlet, Registry } from './sources/registry.ts';
import type { Span } from './span.ts';
import { readTokens } from './tokens.ts';

// Words that tell whose an outlet is. "state-owned" | "a Chinese government outlet" | not "a news outlet"
const TIE =
  /\b(?:state|government|party|kremlin|communist)\b|\bofficial[-‑\s](?:news|agency|organ|outlet|broadcaster)|\b(?:ministry|army|military|publicly|public)[-‑\s](?:owned|funded|run|news|organ|broadcaster|outlet)|\bmouthpiece\b|\b(?:owned|controlled) by\b|官方|官媒|党报|党媒|喉舌|机关报|国有|国营|国家|政府|中共|государств|правительств|госагентств|госкомпани|гостелек|официальн\S* (?:агентств|орган|издани)/iu;

/** A note in the draft (a disclaimer, an editor's note, a footnote) that names outlets and their ties. */
export interface Disclaimer extends Span {
  readonly outlets: readonly Outlet[];
  /** Whether it is the closing or opening disclaimer, which can be extended, and not a footnote. */
  readonly extendable: boolean;
}

/** Outlets whose names, or whose owner's name, stand in `prose`. */
function outletsNamed(registry: Registry, prose: string): Outlet[] {
  const tokens = readTokens(prose, 0, prose.length);
  const found = new Set<Outlet>();
  for (let i = 0; i < tokens.length; i++) {
    const named = findName(registry.names, tokens, i);
    if (named) found.add(named.outlet);
  }
  return [...found];
}

/** The notes of a draft that disclose something, in order. */
export function findDisclaimers(reading: Reading): Disclaimer[] {
  return reading.blocks.flatMap(({ block, reading: { prose, role } }) => {
    const note = role === 'note';
    if ((!note && block.kind !== 'footnote') || !TIE.test(prose)) return [];
    const outlets = outletsNamed(reading.registry, prose);
    return outlets.length > 0 || note
      ? [{ start: block.start, end: block.end, outlets, extendable: note && /^\W*disclaimer/i.test(prose) }]
      : [];
  });
}

/** Whether a note names the outlet, or the group that owns it. */
export function isNamedIn(outlet: Outlet, disclaimers: readonly Disclaimer[], text: string): boolean {
  const owner = outlet.owner?.name;
  return disclaimers.some(
    (note) =>
      note.outlets.includes(outlet) ||
      (owner !== undefined &&
        (text.slice(note.start, note.end).includes(owner) ||
          note.outlets.some(({ names }) => names.some(({ name }) => name === owner)))),
  );
}

const COUNTRY_ADJECTIVES: Readonly<Record<string, string>> = {
  CN: 'Chinese', RU: 'Russian', IR: 'Iranian', KP: 'North Korean', TR: 'Turkish', BY: 'Belarusian', CU: 'Cuban', VN: 'Vietnamese', SY: 'Syrian', SA: 'Saudi', EG: 'Egyptian', VE: 'Venezuelan', QA: 'Qatari', AE: 'Emirati', KZ: 'Kazakh', LA: 'Lao', MM: 'Myanmar', RS: 'Serbian', HU: 'Hungarian', ER: 'Eritrean', ET: 'Ethiopian', RW: 'Rwandan', SD: 'Sudanese', AZ: 'Azerbaijani',
}; // prettier-ignore

const regions = new Intl.DisplayNames(['en'], { type: 'region' });

/** `China`, `Russia`: the English short name of an ISO 3166 code. */
export const countryName = (code: string): string => regions.of(code) ?? code;

const adjective = (code: string): string => COUNTRY_ADJECTIVES[code] ?? '';

/** The outlet's kind in plain words: `news agency`. */
export const kindInWords = (outlet: Outlet): string =>
  ({ 'news-agency': 'news agency', newspaper: 'newspaper', magazine: 'magazine', broadcaster: 'broadcaster', website: 'news site', 'media-group': 'media group', 'party-organ': 'party newspaper', 'ministry-organ': 'ministry outlet', 'company-organ': 'company newspaper' })[outlet.kind]; // prettier-ignore

/** What the outlet is and whose, for a disclaimer: `a Chinese state-controlled news agency`, `a media outlet of a Chinese state-owned entity`. */
export function describe(outlet: Outlet): string {
  const nation = adjective(outlet.country);
  const place = nation ? '' : ` of ${countryName(outlet.country)}`;
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

/** What to put before the name at its first use, for state-controlled outlets: `China's state-run`; null for other classes. */
export function descriptorOf(outlet: Outlet): string | null {
  if (outlet.class !== 'SC') return null;
  const country = countryName(outlet.country);
  return `${country}${country.endsWith('s') ? "'" : "'s"} state-run`;
}
