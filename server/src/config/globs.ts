/** Patterns for paths of drafts: `archive/`, `*.draft.md`. */
import picomatch from 'picomatch';
import type { Say } from '../core/messages/en.ts';
import type { Complain } from './values.ts';

/** Patterns for paths of drafts as written, `archive/`, and whether a path, `archive/strike.md`, is meant by any. */
export interface Globs {
  readonly patterns: readonly string[];
  readonly matches: (path: string) => boolean;
}

/** One text or a list of texts: `"opinion/**"`, `["opinion/**", "*.txt"]`. */
export function readList(given: unknown, name: string, complain: Complain): string[] {
  if (given === undefined || given === null) return [];
  const list: unknown[] = Array.isArray(given) ? given : [given];
  const texts: string[] = [];
  list.forEach((entry, i) => {
    if (typeof entry === 'string' && entry !== '' && entry.length <= 1_000) texts.push(entry);
    else complain(Array.isArray(given) ? [name, i] : [name], ({ noPath }) => noPath);
  });
  return texts;
}

/** More stars than anybody needs; matching takes longer with each. */
const MAX_STARS = 5;

/** Reads patterns, one or a list. One that cannot do what whoever wrote it wants is left out. */
export function readGlobs(given: unknown, name: string, complain: Complain): Globs {
  const patterns = readList(given, name, complain).filter((glob) => {
    const fault = faultOf(glob);
    if (fault) complain([name], fault);
    return fault === null;
  });
  return { patterns, matches: toMatcher(patterns) };
}

const OPTIONS = { dot: true, noextglob: true };

/** What picomatch makes of a pattern that it can make nothing of: `{a`, `[z-a]`. */
const NOTHING = '$^';

/** What is wrong with a pattern, in words that go on from its name; null when nothing is. */
function faultOf(glob: string): Say | null {
  const shown = glob.slice(0, 60);
  if ((glob.match(/\*+/gu) ?? []).length > MAX_STARS)
    return (faults) => faults.tooManyStars(MAX_STARS, shown);
  // All but what is meant: people expect that from other lists of patterns.
  if (/^(?:\.\/)?!/u.test(glob)) return (faults) => faults.negated(shown);
  try {
    const { source } = picomatch.makeRe(glob, { ...OPTIONS, strictBrackets: true });
    return source === NOTHING ? (faults) => faults.matchesNothing(shown) : null;
  } catch {
    return (faults) => faults.unpaired(shown);
  }
}

/** A pattern without a slash is meant for any folder: `*.txt`; one with a slash from the folder of the file on. */
function toMatcher(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map((glob) => {
    const inAnyFolder = !/\/./u.test(glob);
    const whole = glob.endsWith('/') ? `${glob}**` : glob;
    return picomatch(inAnyFolder ? `**/${whole}` : whole.replace(/^\.?\//u, ''), OPTIONS);
  });
  return (path) => matchers.some((matches) => matches(path));
}
