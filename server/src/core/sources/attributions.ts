/** Attributions: outlets of the registry named in a sentence, and whether they are used as a source or only talked about. */
import { wordSet } from '../language/words.ts';
import type { Language } from '../language/language.ts';
import {
  findOutletAt,
  type NamedOutlet,
  type Outlet,
  outletByAddress,
  type Registry,
  startsName,
} from './registry.ts';
import type { SourceCue } from './sources.ts';
import type { Span } from '../span.ts';
import { low, type Token } from '../tokens.ts';
import { beforeDescriptors, creditAround, cueAfter, cueBefore, cueOf } from './outlet-cues.ts';

/** An outlet named in the draft; the span is its name. `outlet` is null for a nameless `state television`, which discloses itself. */
export interface Attribution extends Span {
  readonly text: string;
  readonly role: 'attribution' | 'mention';
  readonly outlet: Outlet | null;
  /** The words that make it a source: `according to`, `reported`, a dateline's brackets; null for a mention. */
  readonly cue: Span | null;
  /** Whether words beside the name tell the reader whose it is: `China's state-run Xinhua`. */
  readonly described: boolean;
  /** Whether the name stands inside quotation marks. */
  readonly quoted: boolean;
}

/** Among those, what tells the reader whose the outlet is. */
const TIES =
  /\b(?:state|government|kremlin|party|ministry|army|military)[-‑ ](?:run|owned|backed|controlled|funded|affiliated|linked|media|news|broadcaster|television|tv|agency|radio|organ|mouthpiece|outlet)|\bstate-?\s?(?:media|tv|television|run|owned)|\bofficial\s+(?:news|agency|paper|organ|mouthpiece|broadcaster)|\bmouthpiece|\b(?:semi-?official|pro-kremlin|kremlin-(?:backed|owned)|government-(?:run|owned|backed|controlled))|\bstate\s+(?:news|broadcaster)|\bparty\s+newspaper|\b(?:ministry|party|army)(?:'s|’s)?\s+(?:newspaper|organ|mouthpiece)|官方|官媒|党报|党媒|国营|国有|国家通讯社|государственн|гос(?:агентств|телекомпани|сми)|официальн/iu;

/** Verbs before a name in the sentence that make the outlet the one acted on. */
const NOISE_AFTER = wordSet(
  'camera cameras footage surveillance system systems operator operators image images vaccine satellite v coverage-free',
);

/** `Sputnik V`, `CCTV cameras`: namesakes told by the next word. */
const isNamesake = (tokens: readonly Token[], named: NamedOutlet) =>
  NOISE_AFTER.has(low(tokens, named.next)) ||
  (/^[-‑]$/.test(low(tokens, named.next)) && tokens[named.next]?.spaced === false) ||
  (/^[-‑/]$/.test(low(tokens, named.from - 1)) &&
    tokens[named.from]?.spaced === false &&
    low(tokens, named.from - 1) !== '/');

/** Whether descriptors stand right before the name or in an apposition after it. */
function isDescribed(
  tokens: readonly Token[],
  named: { from: number; next: number },
  prose: string,
): boolean {
  const from = Math.max(0, beforeDescriptors(tokens, named.from) + 1);
  const before = prose.slice(tokens[from]?.start ?? 0, tokens[named.from]?.start ?? 0);
  const comma = /^[,(（，]$/.test(low(tokens, named.next));
  const end = comma ? (tokens[Math.min(tokens.length - 1, named.next + 12)]?.end ?? 0) : 0;
  const after = comma ? (prose.slice(tokens[named.next]?.end ?? 0, end).split(/[,)，）.]/u, 1)[0] ?? '') : '';
  return TIES.test(before) || TIES.test(after);
}

/** The first word of a nameless outlet, and the last. */
export const NAMELESS_HEADS = wordSet('state government official kremlin ministry party');
export const NAMELESS_NOUNS = wordSet(
  'media television tv broadcaster broadcasters newspaper newspapers agency agencies radio outlet outlets channel press mouthpiece organ tabloid magazine',
);

/** A nameless source that says whose it is: `state media`, `state television`, `the official news agency`. */
function readNameless(tokens: readonly Token[], i: number): number {
  if (!NAMELESS_HEADS.has(low(tokens, i).replace(/'s$/, ''))) return 0;
  let j = i + 1;
  while (
    /^(?:-|‑|–|run|owned|controlled|backed|linked|affiliated|sponsored|funded|national|news|daily|military)$/.test(
      low(tokens, j),
    ) &&
    j < i + 6
  )
    j++;
  const noun = low(tokens, j);
  if (!NAMELESS_NOUNS.has(noun)) return 0;
  if (noun === 'agency' && low(tokens, j - 1) !== 'news') return 0;
  if (low(tokens, i) === 'official' && j === i + 1 && noun !== 'newspaper') return 0;
  if (
    /^(?:agency|agencies|press|channel|organ)$/.test(noun) &&
    /^(?:government|ministry|party)/.test(low(tokens, i)) &&
    j === i + 1
  )
    return 0;
  return j + 1;
}

/** An ambiguous name is an outlet's when it is an abbreviation in capitals, stands in a credit, or is followed by what it is. */
function isPlainlyOutlet(tokens: readonly Token[], named: NamedOutlet, language: Language): boolean {
  const name = tokens[named.from]?.text ?? '';
  if (named.next - named.from === 1 && /^\p{Lu}{2,}(?:['’]s)?$/u.test(name)) return true;
  if (creditAround(tokens, named) || language.code !== 'en') return true;
  return (
    /^(?:news|newspaper|tv|television|radio|channel|daily|broadcaster|agency|magazine|website|reporter|correspondent)$/.test(
      low(tokens, named.next),
    ) ||
    (named.next - named.from > 1 && cueBefore(tokens, named.from) !== null)
  );
}

/** `cctv.com`, `Chinanews.com`: an outlet named by its site. */
function readSite(registry: Registry, tokens: readonly Token[], i: number): NamedOutlet | null {
  if (
    tokens[i + 1]?.text !== '.' ||
    tokens[i + 1]?.spaced ||
    tokens[i + 2]?.kind !== 'word' ||
    tokens[i + 2]?.spaced
  )
    return null;
  let next = i + 3;
  while (
    tokens[next]?.text === '.' &&
    !tokens[next]?.spaced &&
    tokens[next + 1]?.kind === 'word' &&
    !tokens[next + 1]?.spaced
  )
    next += 2;
  const outlet = outletByAddress(registry, tokens.slice(i, next).map((token) => token.low).join('')); // prettier-ignore
  return outlet ? { outlet, from: i, next, ambiguous: false } : null;
}

/** Every outlet named among the tokens of a sentence, with its role; nameless ones too. `isQuoted(offset)` tells quotations. */
export function findAttributions(
  registry: Registry,
  tokens: readonly Token[],
  prose: string,
  language: Language,
  isQuoted: (offset: number) => boolean,
): Attribution[] {
  const found: Attribution[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const named =
      readSite(registry, tokens, i) ??
      (startsName(registry, token.low) ? findOutletAt(registry, tokens, i) : null);
    if (named) {
      const attribution = readNamed(tokens, named, prose, language, isQuoted);
      if (attribution) {
        found.push(attribution);
        i = named.next - 1;
      }
      continue;
    }
    const next = language.code === 'en' ? readNameless(tokens, i) : 0;
    if (next === 0 || findOutletAt(registry, tokens, next)) continue;
    found.push(readGeneric(tokens, i, endOfOwnName(tokens, next), prose, language, isQuoted));
    i = next - 1;
  }
  return found;
}

/** The name that follows a description (`ministry newspaper “Red Star”`), taken with it. */
function endOfOwnName(tokens: readonly Token[], next: number): number {
  let j = /^[“"‘]$/.test(low(tokens, next)) ? next + 1 : next;
  const from = j;
  while (/^\p{Lu}/u.test(tokens[j]?.text ?? '') && j < from + 4) j++;
  return j === from ? next : j;
}

function readGeneric(
  tokens: readonly Token[],
  from: number,
  next: number,
  prose: string,
  language: Language,
  isQuoted: (offset: number) => boolean,
): Attribution {
  const cue = cueBefore(tokens, from) ?? cueAfter(tokens, next, language);
  const [start, end] = [tokens[from]?.start ?? 0, tokens[next - 1]?.end ?? 0];
  return {
    start,
    end,
    text: prose.slice(start, end),
    role: cue ? 'attribution' : 'mention',
    outlet: null,
    cue,
    described: true,
    quoted: isQuoted(start),
  };
}

function readNamed(
  tokens: readonly Token[],
  named: NamedOutlet,
  prose: string,
  language: Language,
  isQuoted: (offset: number) => boolean,
): Attribution | null {
  const name = tokens[named.next - 1];
  const start = tokens[named.from]?.start ?? 0;
  const end =
    (name?.end ?? 0) -
    (/['’]s$/.test(name?.text ?? '') &&
    !/['’]s$/i.test(named.outlet.names.find((n) => n.name.endsWith("'s"))?.name ?? '')
      ? 2
      : 0);
  const cue = isNamesake(tokens, named) ? null : cueOf(tokens, named, prose, language);
  const described = isDescribed(tokens, named, prose);
  if (named.ambiguous && !described && !(cue && isPlainlyOutlet(tokens, named, language))) return null;
  if (isNamesake(tokens, named)) return null;
  return {
    start,
    end,
    text: prose.slice(start, end),
    role: cue ? 'attribution' : 'mention',
    outlet: named.outlet,
    cue,
    described,
    quoted: isQuoted(start),
  };
}

/** The cues that credit the sentence to somebody else than these outlets. */
export function otherCues(cues: readonly SourceCue[], attributions: readonly Attribution[]): SourceCue[] {
  return cues.filter(
    (cue) => !attributions.some(({ cue: own }) => own !== null && own.start < cue.end && cue.start < own.end),
  );
}
