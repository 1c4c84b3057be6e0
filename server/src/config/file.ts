/** One `.factdesk.yaml`: its settings, what it builds on, which drafts it treats otherwise, and what is wrong in it and where. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { en, type Messages, type Say } from '../core/messages/en.ts';
import type { Span } from '../core/span.ts';
import { readGlobs, readList, type Globs } from './globs.ts';
import {
  findUnknown,
  isRecord,
  readValues,
  toName,
  type Complain,
  type Path,
  type Values,
} from './values.ts';

/** UTF-16 units; nobody writes that many settings, and YAML takes long to read. */
const MAX_LENGTH = 500_000;

/** A fault in a configuration file: the words it is in, as UTF-16 offsets into the file, and what it is. */
export interface Problem extends Span {
  readonly message: string;
  /** Set where nothing is wrong, but what stands there waits until the workspace is trusted: the name of the setting. */
  readonly ignored?: string;
}

/** Settings that hold for some drafts only. */
export interface Override {
  /** Whether a draft is meant; paths are relative to the folder of the file, with slashes. */
  readonly matches: (path: string) => boolean;
  readonly values: Values;
}

/** A configuration file as read. */
export interface ConfigurationFile {
  readonly path: string;
  /** The text that spans are offsets into. */
  readonly text: string;
  /** Set for a file that is there and cannot be read; its text is empty. */
  readonly unreadable?: true;
  /** Files it builds on, as written, each with its place. */
  readonly bases: readonly (Span & { readonly path: string })[];
  readonly values: Values;
  readonly overrides: readonly Override[];
  /** Outlets that it silences, for all or for some drafts, by their ids, each with the place of its id. */
  readonly silenced: readonly (Span & { readonly id: string })[];
  /** Which drafts are left unchecked. */
  readonly exclude: Globs;
  readonly problems: readonly Problem[];
  /** The line on which a setting stands, from 1: of `rules.unsourced-number`, at the top or in the override with this number. */
  readonly lineOf: (name: string, override?: number) => number;
  /** The line of an offset, from 1. */
  readonly lineAt: (offset: number) => number;
}

/** Settings that name paths or addresses. Until its reader trusts a workspace, its files have no say in them. */
const REACHING = ['extends', 'outlets'];

/**
 * Reads a configuration file. It never fails: what makes no sense is left out and stands among the problems, worded by
 * `faults`, and so does what only a `trusted` workspace may set.
 */
export function readConfigurationFile(
  path: string,
  text: string,
  faults: Messages['faults'] = en.faults,
  trusted = true,
): ConfigurationFile {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const tooLong = text.length > MAX_LENGTH;
  if (tooLong) problems.push({ start: 0, end: 1, message: faults.tooLong });
  const document = parseDocument(tooLong ? '' : text, { lineCounter: lines, logLevel: 'error' });
  problems.push(...findNoYaml(document, faults));
  const say = (span: Span, at: Path, what: Say) =>
    problems.push({ ...span, message: faults.sentence(toName(at) || faults.thisFile, what(faults)) });
  const complain: Complain = (at, what) => say(spanOf(document, at), at, what);
  const complainOfName: Complain = (at, what) => say(spanOfKey(document, at), at, what);
  const plain = toPlain(document, complain);
  const given = trusted ? plain : withoutReaching(plain, (at) => problems.push(noteAt(document, at, faults)));
  if (given !== null && !isRecord(given)) complain([], ({ noSettings }) => noSettings);
  findUnknown(given, ['extends', 'exclude', 'overrides'], complainOfName);
  const top = isRecord(given) ? given : {};
  const lineOf = (name: string, override?: number) => {
    const at = override === undefined ? name.split('.') : ['overrides', override, ...name.split('.')];
    return lines.linePos(spanOf(document, at).start).line;
  };
  const values = readValues(top, complain);
  const overrides = readOverrides(top['overrides'], complain, complainOfName);
  return {
    path,
    text,
    bases: findBases(document, readList(top['extends'], 'extends', complain)),
    values,
    overrides,
    silenced: findSilenced(document, values, overrides),
    exclude: readGlobs(top['exclude'], 'exclude', complain),
    problems,
    lineOf,
    lineAt: (offset) => lines.linePos(offset).line,
  };
}

const findBases = (document: Document, paths: readonly string[]): ConfigurationFile['bases'] =>
  paths.map((path, i) => ({ path, ...spanOf(document, ['extends', i]) }));

/** The outlets that are silenced at the top and in overrides, each with the place of its id. */
function findSilenced(document: Document, values: Values, overrides: readonly Override[]) {
  const silencedBy = ({ silenced }: Values, ...above: Path) =>
    [...silenced.keys()].map((id) => ({ id, ...spanOfKey(document, [...above, 'silencedOutlets', id]) }));
  return [...silencedBy(values), ...overrides.flatMap((each, i) => silencedBy(each.values, 'overrides', i))];
}

/** Where a document is no YAML. */
const findNoYaml = ({ errors, warnings }: Document.Parsed, faults: Messages['faults']): Problem[] =>
  [...errors, ...warnings].map(({ pos: [start, end], message }) => ({
    start,
    end: Math.max(end, start + 1),
    message: faults.noYaml(firstLine(message)),
  }));

/** That a setting waits until the workspace is trusted, said at its name. */
function noteAt(document: Document, at: Path, faults: Messages['faults']): Problem {
  const ignored = toName(at);
  return { ...spanOfKey(document, at), message: faults.sentence(ignored, faults.notTrusted), ignored };
}

/** What is left of a file whose workspace is not trusted; `ignore` is told of the rest. */
function withoutReaching(given: unknown, ignore: (at: Path) => void, above: Path = []): unknown {
  if (!isRecord(given)) return given;
  const left: Record<string, unknown> = { ...given };
  for (const name of REACHING)
    if (name in left) {
      ignore([...above, name]);
      left[name] = undefined;
    }
  const { overrides } = left;
  if (Array.isArray(overrides) && above.length === 0)
    left['overrides'] = overrides.map((each, i) => withoutReaching(each, ignore, ['overrides', i]));
  return left;
}

/** What the document says as plain values; null for an empty one or one that cannot be told. */
function toPlain(document: Document, complain: Complain): unknown {
  try {
    const plain = document.toJS({ maxAliasCount: 50 }) as unknown;
    // A list that holds itself, `&a [*a]`, has no end for those who go through it; it cannot be written down either.
    JSON.stringify(plain);
    return plain;
  } catch {
    complain([], ({ endless }) => endless);
    return null;
  }
}

function readOverrides(given: unknown, complain: Complain, complainOfName: Complain): Override[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) {
    complain(['overrides'], ({ overridesNoList }) => overridesNoList);
    return [];
  }
  return given.map((entry: unknown, i) => {
    const within: Complain = (at, say) => complain(['overrides', i, ...at], say);
    findUnknown(entry, ['files'], (at, say) => complainOfName(['overrides', i, ...at], say));
    const files = isRecord(entry) ? entry['files'] : undefined;
    if (files === undefined) within([], ({ noFiles }) => noFiles);
    const values = readValues(entry, within);
    return { matches: readGlobs(files, 'files', within).matches, values };
  });
}

/** Where a value stands; of one that is not there, where the nearest does that should hold it. */
function spanOf(document: Document, at: Path): Span {
  for (let length = at.length; length > 0; length--) {
    const node: unknown = document.getIn(at.slice(0, length), true);
    if (isNode(node) && node.range)
      return { start: node.range[0], end: Math.max(node.range[1], node.range[0] + 1) };
  }
  const [start, end] = document.contents?.range ?? [0, 1];
  return { start, end: Math.max(start + 1, end) };
}

/** Where the name of a value stands: `outlets` of a list that goes on for lines. */
function spanOfKey(document: Document, at: Path): Span {
  const map: unknown = at.length > 1 ? document.getIn(at.slice(0, -1), true) : document.contents;
  const pair = isMap(map) && map.items.find(({ key }) => isScalar(key) && key.value === at.at(-1));
  const range = pair && isNode(pair.key) ? pair.key.range : undefined;
  return range ? { start: range[0], end: Math.max(range[1], range[0] + 1) } : spanOf(document, at);
}

/** What the YAML reader says, without the picture of the line that it adds. */
const firstLine = (message: string) =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '');
