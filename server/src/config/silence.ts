/** Silencing an outlet in the text of a configuration file, whose comments and layout stay as they are. */
import { isMap, isPair, isScalar, parseDocument, type Document, type YAMLMap } from 'yaml';
import { insertGap, type FixEdit } from '../core/fixes/fix.ts';
import { endOfLine, lineBreak } from '../core/fixes/lines.ts';
import { NO_REASON } from '../core/suppressions.ts';

const KEY = 'silencedOutlets';

/**
 * The edit that puts `xinhua: "say why"` under `silencedOutlets`, its reason to be filled in. Null for a text that is no
 * map of settings.
 */
export function silenceIn(text: string, id: string): FixEdit | null {
  const document = parseDocument(text);
  const root = document.contents;
  if (document.errors.length > 0 || (root !== null && !isMap(root))) return null;
  const edit = isMap(root) && root.flow ? null : insertEntry(text, root, id);
  return edit && isRight(text, edit, id) ? edit : rewrite(text, document, id);
}

/** The entry as a line of its own: at the end of the list that is there, or at the end of the file with a new one. */
function insertEntry(text: string, root: YAMLMap | null, id: string): FixEdit | null {
  const indent = root ? indentOf(text, root) : '';
  const line = (above: number, before: string) => {
    const at = endOfLine(text, above);
    return entry(at, `${lineBreak(text, at)}${before}${id}: `, '');
  };
  const pair = root?.items.find(({ key }) => isScalar(key) && key.value === KEY);
  if (!pair) {
    const eol = lineBreak(text, text.length);
    const before = text === '' || text.endsWith('\n') ? '' : eol;
    return entry(text.length, `${before}${indent}${KEY}:${eol}${indent}  ${id}: `, eol);
  }
  const { value } = pair;
  if (isMap(value) && !value.flow && value.items.length > 0 && !value.has(id)) {
    return line(lastWord(text, value.range?.[1] ?? text.length), indentOf(text, value));
  }
  const key = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
  const isEmpty = value === null || (isScalar(value) && value.value === null);
  return isEmpty ? line(key, `${indent}  `) : null;
}

const entry = (at: number, before: string, after: string): FixEdit =>
  insertGap(at, `${before}"`, NO_REASON, `"${after}`);

/** The white space before the first key of a map. */
function indentOf(text: string, map: YAMLMap): string {
  const [first] = map.items;
  const at = isPair(first) && isScalar(first.key) ? (first.key.range?.[0] ?? 0) : 0;
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}

function lastWord(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** Whether the edit does what it should, and nothing else. */
function isRight(text: string, edit: FixEdit, id: string): boolean {
  const after = parseDocument(text.slice(0, edit.start) + edit.text + text.slice(edit.end));
  const isThere = after.errors.length === 0 && after.getIn([KEY, id]) === NO_REASON;
  return isThere && allBut(id, after) === allBut(id, parseDocument(text));
}

/** All settings of a file but this entry, to be compared. */
function allBut(id: string, document: Document): string {
  const given = (document.toJS() ?? {}) as Record<string, unknown>;
  return JSON.stringify([
    { ...given, [KEY]: null },
    { ...(given[KEY] as object | null), [id]: null },
  ]);
}

/** The whole file written anew, for layouts that have no line of their own for an entry: `{ reach: block }`. */
function rewrite(text: string, document: Document, id: string): FixEdit | null {
  if (!isMap(document.get(KEY))) document.set(KEY, document.createNode({}));
  document.setIn([KEY, id], NO_REASON);
  const after = document.toString({ lineWidth: 0 });
  const at = after.lastIndexOf(NO_REASON);
  return at < 0
    ? null
    : { start: 0, end: text.length, text: after, gap: { start: at, end: at + NO_REASON.length } };
}
