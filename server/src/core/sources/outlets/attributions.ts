/** Attributions: outlets of the registry named in a sentence, and whether they are used as a source or only talked about. */
import type { IsQuoted } from '../../quotes.ts';
import { wordSet } from '../../language/words.ts';
import type { Language } from '../../language/language.ts';
import { findName, mayStartName } from './names.ts';
import { type NamedOutlet, type Outlet, outletByAddress, type Registry } from './registry.ts';
import type { SourceCue } from '../words/sources.ts';
import { shift, wordsOf, type Span } from '../../span.ts';
import { isCapital, low, spanOfTokens, type Token } from '../../tokens.ts';
import { findCyrillicOrgan } from './cyrillic-organs.ts';
import { isDescribed } from './descriptors.ts';
import { findHanOrgan } from './han-organs.ts';
import { findOrganAt, findOrganBefore, type Organ } from './organs.ts';
import { isPlainlyOutlet } from './plain-names.ts';
import { ofItsCountry } from './shared-names.ts';
import { cueOf } from './outlet-cues.ts';

/** An outlet named in the draft; the span is its name. `outlet` is null for a nameless `state television`, which discloses itself. */
export interface Attribution extends Span {
  readonly text: string;
  readonly role: 'attribution' | 'mention';
  readonly outlet: Outlet | null;
  /** The words that make it a source: `according to`, `reported`, a dateline's brackets; null for a mention. */
  readonly cue: Span | null;
  /** Where no registry knows it: the words of the draft that say what it is. */
  readonly basis: Span | null;
  /** Whether words beside the name tell the reader whose it is: `China's state-run Xinhua`. */
  readonly described: boolean;
  /** Whether the name stands inside quotation marks. */
  readonly quoted: boolean;
}

/** The same attributions `by` UTF-16 units further on. */
export const shiftAttributions = <T extends Attribution>(
  attributions: readonly T[],
  by: number,
): readonly T[] =>
  by === 0 || attributions.length === 0
    ? attributions
    : attributions.map((attribution) => ({
        ...shift(attribution, by),
        cue: attribution.cue && shift(attribution.cue, by),
        basis: attribution.basis && shift(attribution.basis, by),
      }));

/** What follows a name that is something else's: a camera, a vaccine. */
const NOISE_AFTER = wordSet(
  'camera cameras surveillance system systems operator operators vaccine satellite v coverage-free',
);
/** What cameras leave behind, and broadcasters show: of CCTV it is the former. */
const PICTURES = wordSet('footage image images');
/** `RT footage was removed`: told of it, and nothing shown by it. */
const isUnseen = (tokens: readonly Token[], { next }: NamedOutlet): boolean =>
  PICTURES.has(low(tokens, next)) && !SHOWS.has(low(tokens, next + 1));

/** What a camera does, and never a broadcaster; and what both do, where a camera is told by who looked at it. */
const RECORDS = wordSet(
  'captured captures capturing caught catches recorded records revealed reveals proved established',
);
const SHOWS = wordSet('showed shows showing shown show');
const WATCHERS = wordSet(
  'police officers detective detectives investigators prosecutors prosecutor court jury suspect suspects thief robbery theft burglary shop store inquest',
);

/** `CCTV showed him leaving, police said`: cameras and not the broadcaster. */
const isCamera = (tokens: readonly Token[], { from, next }: NamedOutlet): boolean =>
  low(tokens, from) === 'cctv' &&
  (PICTURES.has(low(tokens, next)) ||
    RECORDS.has(low(tokens, next)) ||
    (SHOWS.has(low(tokens, next)) && tokens.some((token) => WATCHERS.has(token.low))));

const TITLES = wordSet('mr mrs ms miss dr prof professor sir lady');

/** `the AA`, of motorists or alcoholics: the agency has no article. `Participants' RT`: their reaction time. */
const isOtherShortForm = (tokens: readonly Token[], { from, ambiguous }: NamedOutlet): boolean => {
  if (low(tokens, from) === 'aa') return low(tokens, from - 1) === 'the';
  const owner = tokens[from - 2];
  return (
    ambiguous &&
    /^['’]$/.test(low(tokens, from - 1)) &&
    owner?.low.endsWith('s') === true &&
    !isCapital(owner)
  );
};

/** `Sputnik V`, `CCTV cameras`, `Dr. Tasnim`: namesakes told by the word beside them; not the channel `CCTV-13`. */
const isNamesake = (tokens: readonly Token[], named: NamedOutlet) =>
  isOtherShortForm(tokens, named) ||
  NOISE_AFTER.has(low(tokens, named.next)) ||
  TITLES.has(low(tokens, low(tokens, named.from - 1) === '.' ? named.from - 2 : named.from - 1)) ||
  isUnseen(tokens, named) ||
  isCamera(tokens, named) ||
  (/^[-‑]$/.test(low(tokens, named.next)) &&
    tokens[named.next]?.spaced === false &&
    !(low(tokens, named.from) === 'cctv' && tokens[named.next + 1]?.kind === 'number')) ||
  (/^[-‑/]$/.test(low(tokens, named.from - 1)) &&
    tokens[named.from]?.spaced === false &&
    low(tokens, named.from - 1) !== '/');

/** `cctv.com`, `Chinanews.com`: an outlet named by its site. */
function readSite(registry: Registry, tokens: readonly Token[], i: number): NamedOutlet | null {
  if (tokens[i + 1]?.spaced || tokens[i + 2]?.kind !== 'word' || tokens[i + 2]?.spaced) return null;
  let next = i + 3;
  while (
    tokens[next]?.text === '.' &&
    !tokens[next]?.spaced &&
    tokens[next + 1]?.kind === 'word' &&
    !tokens[next + 1]?.spaced
  )
    next += 2;
  const outlet = outletByAddress(registry, tokens.slice(i, next).map((token) => token.low).join('')); // prettier-ignore
  return outlet ? { outlet, from: i, next, ambiguous: false, thing: false, shared: false, rivals: [] } : null;
}

interface Context {
  readonly registry: Registry;
  readonly tokens: readonly Token[];
  readonly prose: string;
  readonly language: Language;
  /** Whether an offset stands inside quotation marks. */
  readonly isQuoted: IsQuoted;
}

/** Every outlet named among the tokens of a sentence, with its role; those that only describe themselves too. */
export function findAttributions(context: Context): Attribution[] {
  const { registry, tokens } = context;
  const { names } = registry;
  const found: Attribution[] = [];
  // Indexes up to which names and descriptions are read already.
  let [named, told] = [0, 0];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const isSite = tokens[i + 1]?.isSign('.') === true;
    const name = isSite || mayStartName(names, tokens, i) ? nameAt(registry, tokens, i, isSite) : null;
    const known =
      name && (readGloss(context, name, found.at(-1)) ?? readNamed(context, ofItsCountry(tokens, name)));
    if (known) {
      found.push(known);
      named = name.next;
      i = name.next - 1;
    }
    if (name || i < told) continue;
    const organ = organAt(context, i, named);
    if (!organ) continue;
    told = organ.basis.next;
    const last = found.at(-1);
    if (last && describesLast(tokens, organ, named)) {
      found[found.length - 1] = { ...last, described: true };
      continue;
    }
    found.push(readOrgan(context, organ));
    named = organ.next;
    i = Math.max(i, organ.next - 1);
  }
  return found;
}

/** `Xinhua state news agency`, `Xinhua (state media)`: what the outlet named right before is, and no other one. */
const describesLast = (tokens: readonly Token[], { from, basis }: Organ, named: number): boolean =>
  named > 0 &&
  from === basis.from &&
  (from === named || (from === named + 1 && low(tokens, named) === '(' && low(tokens, basis.next) === ')'));

const nameAt = (
  registry: Registry,
  tokens: readonly Token[],
  i: number,
  isSite: boolean,
): NamedOutlet | null =>
  (isSite ? readSite(registry, tokens, i) : null) ?? findName(registry.names, tokens, i);

/** An organ that describes itself: from token `i` on, or with a name that ends there. One that the registry knows is left to it. */
function organAt(context: Context, i: number, named: number): Organ | null {
  const { tokens, prose, language } = context;
  if (language.code === 'zh') return unlessKnown(context, findHanOrgan(tokens, i, prose));
  if (language.code === 'ru') return unlessKnown(context, findCyrillicOrgan(tokens, i));
  const organ = findOrganAt(tokens, i);
  if (organ) return unlessKnown(context, organ);
  const after = tokens[i + 1];
  return (after?.isSign(',') || after?.isSign('(')) && isCapital(tokens[i])
    ? findOrganBefore(tokens, i + 1, named)
    : null;
}

/** Null where the name is that of an outlet in the registry, or such a name follows the description, perhaps behind a quotation mark: `官方通讯社新华社`. */
function unlessKnown({ registry, tokens }: Context, organ: Organ | null): Organ | null {
  if (organ === null) return null;
  const { next } = organ.basis;
  return [organ.from, next - 1, next, next + 1].some((at) => findName(registry.names, tokens, at))
    ? null
    : organ;
}

function readOrgan(
  { tokens, prose, language, isQuoted }: Context,
  { from, next, basis }: Organ,
): Attribution {
  const { start, end } = spanOfTokens(tokens, from, next);
  const cue = cueOf(tokens, { from, next, ambiguous: false }, prose, language) ?? cueOfRelease(tokens, from);
  return {
    start,
    end,
    text: wordsOf(prose, { start, end }),
    role: cue ? 'attribution' : 'mention',
    outlet: null,
    cue,
    basis: spanOfTokens(tokens, basis.from, basis.next),
    described: true,
    quoted: isQuoted(start),
  };
}

/** `In a press release by the state-owned Harwick Steel, …`, `Согласно пресс-релизу госкорпорации …` */
function cueOfRelease(tokens: readonly Token[], from: number): Span | null {
  if (low(tokens, from) === 'пресс')
    return /^(?:в|согласно|из|по)$/u.test(low(tokens, from - 1))
      ? spanOfTokens(tokens, from - 1, from)
      : null;
  return /^releases?$/.test(low(tokens, from + 1)) && /^(?:in|from)$/.test(low(tokens, from - 2))
    ? spanOfTokens(tokens, from - 2, from)
    : null;
}

function readNamed(
  { tokens, prose, language, isQuoted }: Context,
  named: NamedOutlet | null,
): Attribution | null {
  if (!named || isNamesake(tokens, named)) return null;
  const described = isDescribed(tokens, named, prose, language);
  if (named.ambiguous && !described && !isPlainlyOutlet(tokens, named, prose, language)) return null;
  const cue = cueOf(tokens, named, prose, language);
  if (named.ambiguous && !described && !cue) return null;
  const { start, end } = spanOfName(tokens, named);
  return {
    start,
    end,
    text: wordsOf(prose, { start, end }),
    role: cue ? 'attribution' : 'mention',
    outlet: named.outlet,
    cue,
    basis: null,
    described,
    quoted: isQuoted(start),
  };
}

/** `China Central Television (CCTV)`: a second name in brackets is used as the first one is. */
function readGloss(
  { tokens, prose }: Context,
  named: NamedOutlet,
  previous: Attribution | undefined,
): Attribution | null {
  const span = spanOfName(tokens, named);
  const owners = [named.outlet, ...named.rivals];
  if (
    !previous ||
    !owners.some((outlet) => outlet === previous.outlet) ||
    !/^\s*[(（]\s*$/u.test(prose.slice(previous.end, span.start))
  )
    return null;
  return { ...previous, ...span, text: wordsOf(prose, span) };
}

/** The name without a possessive ending that is not its own, and without a Korean particle. */
function spanOfName(tokens: readonly Token[], { outlet, from, next }: NamedOutlet): Span {
  const span = spanOfTokens(tokens, from, next);
  const last = tokens[next - 1]?.text ?? '';
  if (last >= '\uac00' && /^\p{Script=Hangul}/u.test(last)) {
    const words = outlet.names.map(({ name }) => name.split(' ').at(-1) ?? '');
    const length = Math.max(...words.map((word) => (last.startsWith(word) ? word.length : 0)));
    return { start: span.start, end: span.end - (length > 0 ? last.length - length : 0) };
  }
  if (!low(tokens, next - 1).endsWith("'s") || outlet.names.some(({ name }) => name.endsWith("'s")))
    return span;
  return { start: span.start, end: span.end - 2 };
}

/** The cues that credit the sentence to somebody else than these outlets. */
export function otherCues(cues: readonly SourceCue[], attributions: readonly Attribution[]): SourceCue[] {
  return cues.filter(
    (cue) => !attributions.some(({ cue: own }) => own !== null && own.start < cue.end && cue.start < own.end),
  );
}
